"""A benchmark's own servers, with a separate home, lake and ports; JVMs with users' defaults."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from stack.app.parts import stack_supervisor
from stack.settings import Settings, settings
from tests.support.environment import isolated_environment

TUNED_FOR_TESTS = (
    "TIDELINE_SPARK_JAVA_OPTIONS",
    "TIDELINE_KAFKA_JAVA_OPTIONS",
    "TIDELINE_SPARK_DRIVER_MEMORY",
)


@contextmanager
def own_servers(*parts: str) -> Iterator[Settings]:
    """Start these parts and yield the settings they have, in the environment too; all of it is removed at the
    end.
    """
    with TemporaryDirectory(prefix="tideline-benchmark-") as folder:
        isolated = isolated_environment(Path(folder) / "home")
        os.environ |= {name: value for name, value in isolated.items() if name not in TUNED_FOR_TESTS}
        os.environ["TIDELINE_RECORD_RUNS"] = "false"
        settings.cache_clear()
        supervisor = stack_supervisor(settings())
        try:
            supervisor.up(list(parts))
            yield settings()
        finally:
            supervisor.down()
