"""What every test shares: a home of its own for the run, on free ports, and the folder of real files.

No test reads or writes the project's own home or lake, whatever the environment or ``.env`` says; only the
jars are shared, so that they are fetched once. Each worker has a home; Spark and its lake are the run's.
"""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from xdist.scheduler import LoadFileScheduling

from stack.settings import ROOT, Settings, settings
from tests.support.environment import free_ports, isolated_environment
from tests.support.shared_spark import PLACE, new_place, stop, variables
from tests.support.skips import ALLOWED, SkipsFail

hypothesis.settings.register_profile(
    "tideline",
    derandomize=True,  # the same examples in every run
    print_blob=True,
    # A machine that is busy with other things must not fail a test.
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("tideline")

OUTER = (
    "TIDELINE_JAVA_HOME",
    "TIDELINE_REAL_DATA",
    "TIDELINE_DBT_PACKAGES",
    "TIDELINE_IVY_SETTINGS",
    "TIDELINE_OBSERVE_TOOLS",
)
"""Variables that a run takes over from outside; every other ``TIDELINE_*`` is the run's own."""


def pytest_configure(config: pytest.Config) -> None:
    """The run decides where its Spark will be, and tells its workers."""
    signal.signal(signal.SIGTERM, _interrupt)
    worker = getattr(config, "workerinput", None)
    config.stash[PLACE] = worker["spark"] if worker else new_place(*free_ports(2))
    if os.environ.get("CI") and not worker:
        config.pluginmanager.register(SkipsFail(ALLOWED))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """What a new worker is given."""
    node.workerinput["spark"] = node.config.stash[PLACE]


def pytest_unconfigure(config: pytest.Config) -> None:
    """The end of the run, when all workers have ended."""
    if not hasattr(config, "workerinput"):
        stop(config.stash[PLACE])


def _interrupt(_number: int, _frame: object) -> None:
    """Make SIGTERM end the run as Ctrl-C does: pytest then takes its fixtures down."""
    raise KeyboardInterrupt


@pytest.fixture(scope="session", autouse=True)
def platform(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Settings]:
    """The run's settings, in the environment too for child processes; the home is removed at the end."""
    home = tmp_path_factory.mktemp("tideline") / "home"
    with pytest.MonkeyPatch.context() as patch:
        isolated = isolated_environment(home) | variables(pytestconfig.stash[PLACE])
        for name in [name for name in os.environ if name.startswith("TIDELINE_") and name not in OUTER]:
            patch.delenv(name)
        for name, value in isolated.items():
            patch.setenv(name, value)
        settings.cache_clear()
        yield settings()
    settings.cache_clear()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def real_data(platform: Settings) -> Path:
    """The folder of real files; skips, saying so, where none is named."""
    if platform.real_data is None:
        pytest.skip("TIDELINE_REAL_DATA names no folder of real files")
    if not platform.real_data.is_dir():
        pytest.skip(f"TIDELINE_REAL_DATA={platform.real_data} is not a folder")
    return platform.real_data


@pytest.fixture(scope="session")
def another_tideline(tmp_path_factory: pytest.TempPathFactory, platform: Settings) -> dict[str, str]:
    """The environment of a second Tideline on this machine, whose servers a test may stop and kill."""
    home = tmp_path_factory.mktemp("another") / "home"
    return {**os.environ, **isolated_environment(home), "TIDELINE_JARS_DIR": str(platform.jars)}


TOGETHER = {"test_ml_errors": "models", "test_ml_models": "models"}
"""Files that one worker takes: what the first of them makes ready serves the others."""


class Scheduling(LoadFileScheduling):  # type: ignore[misc]  # xdist is not typed
    """Files are shared out one by one, those of one group as one."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return TOGETHER.get(Path(file).stem, file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling | None:
    return Scheduling(config, log) if config.getvalue("dist") == "loadfile" else None


SLOWEST = (
    "test_tracks",
    "test_segments",
    "test_sink_survives",
    "test_sink_kills",
    "test_produce",
    "test_live",
    "test_ml_point_in_time",
    "test_dbt_live_path",
    "test_emissions",
    "test_ml_errors",
    "test_ml_models",
    "test_reuse",
    "test_movies",
    "test_dashboards",
    "test_page_pictures",
    "test_dashboard",
    "test_stack_lifecycle",
    "test_publishing",
    "test_openapi_is_kept",
    "test_alerts",
    "test_kafka_cluster",
    "test_worker",
    "test_port_calls",
    "test_recovery",
    "test_doctor",
)
"""Files that take a minute or more, the longest first: at the end one of them would leave a worker idle.
But while the first of them warms Spark up, for which both cores are busy, the other worker takes two that
need only the broker.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first; then the slowest files, so that workers who share out the files end together."""

    def place(item: pytest.Item) -> int:
        if "unit" in item.path.relative_to(ROOT / "tests").parts:
            return 0
        return 1 + SLOWEST.index(item.path.stem) if item.path.stem in SLOWEST else 1 + len(SLOWEST)

    items.sort(key=place)
