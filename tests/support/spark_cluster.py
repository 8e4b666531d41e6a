"""Spark's own master and two workers on loopback, as `tideline run` starts them where containers do."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_urlsafe

from stack.servers.part import ProbeError
from stack.servers.spark_cluster import probe_master, probe_worker
from stack.settings import Settings
from tests.support.environment import free_ports
from tests.support.forks import Forked
from tests.support.sink import DEADLINE_S, eventually

WORKERS = 2


@contextmanager
def spark_cluster(folder: Path, environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A cluster that runs until the end.

    Args:
        environment: of the Tideline whose server will be its driver: workers need its jars and its lake.

    Returns:
        The variables by which that server finds it.
    """
    master, pages = free_ports(2)
    shared = {
        "TIDELINE_SPARK_MASTER": f"spark://127.0.0.1:{master}",
        "TIDELINE_SPARK_HOST": "127.0.0.1",
        "TIDELINE_SPARK_SECRET": token_urlsafe(16),
        "TIDELINE_SPARK_EXECUTOR_MEMORY": "1g",
        "TIDELINE_SPARK_WORKER_CORES": "1",
    }
    with ExitStack() as stack:

        def run(part: str, home: str, **own: str) -> None:
            (folder / home).mkdir()
            process = Forked(
                "stack.app.cli:main",
                "tideline",
                "run",
                part,
                environment=environment | shared | {"TIDELINE_HOME": str(folder / home)} | own,
                stdout=folder / f"{home}.log",
            )
            stack.callback(_end, process)

        run(
            "spark-master",
            "master",
            TIDELINE_SPARK_MASTER_PORT=str(master),
            TIDELINE_SPARK_MASTER_UI_PORT=str(pages),
        )
        of_master = Settings(_env_file=None, spark_host="127.0.0.1", spark_master_ui_port=pages)
        # A worker that finds no master asks again only after some ten seconds.
        eventually(lambda: _answers(probe_master, of_master), "Spark's master", 600)
        states = []
        for number in range(1, WORKERS + 1):
            port, pages = free_ports(2)
            run(
                "spark-worker",
                f"worker-{number}",
                TIDELINE_SPARK_WORKER_PORT=str(port),
                TIDELINE_SPARK_WORKER_UI_PORT=str(pages),
            )
            states.append(Settings(_env_file=None, spark_host="127.0.0.1", spark_worker_ui_port=pages))
        eventually(lambda: all(_answers(probe_worker, state) for state in states), "Spark's workers", 600)
        yield shared


def worked(folder: Path) -> bool:
    """Whether an executor on each worker of a cluster in this folder ended a task."""
    return all(
        any("Finished task" in log.read_text() for log in work.glob("*/*/stderr"))
        for work in (
            folder / f"worker-{number}" / "spark-worker" / "work" for number in range(1, WORKERS + 1)
        )
    )


def _answers(probe: Callable[[Settings, float], None], state: Settings) -> bool:
    try:
        probe(state, 60)
    except ProbeError:
        return False
    return True


def _end(process: Forked) -> None:
    process.terminate()
    process.wait(DEADLINE_S)
