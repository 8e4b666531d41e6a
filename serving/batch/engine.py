"""Which engine does a run: DuckDB in this process, or the Spark of the settings.

The queries are the same for both (docs/decisions/0074). Each engine's library is loaded where it is used:
Spark's client costs more than a small run takes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from serving.batch.errors import EngineError
from serving.batch.places import catalogue_name, is_address, lake_folder
from serving.batch.work import Work
from stack.settings import settings


class Engine(StrEnum):
    """What works the queries out."""

    AUTO = "auto"
    LOCAL = "local"
    SPARK = "spark"


def chosen(wanted: Engine, source: str, *targets: str) -> Engine:
    """The engine itself; ``auto`` is local unless a place is one that only the cluster reaches.

    Such a place is an address, or a table of the catalogue that is no folder of a lake on this machine.

    Raises:
        EngineError: local is wanted, and a place is one that it cannot reach.
    """
    far = next((place for place in (source, *targets) if is_address(place)), None)
    if far is None and catalogue_name(source) and not _is_in_local_lake(source):
        far = source
    if wanted == Engine.LOCAL and far is not None:
        raise EngineError(
            f"--engine local reads and writes folders of this machine, which {far} is not: use --engine spark"
        )
    if wanted == Engine.AUTO:
        return Engine.LOCAL if far is None else Engine.SPARK
    return wanted


def _is_in_local_lake(name: str) -> bool:
    folder = lake_folder(name)
    return not is_address(folder) and (Path(folder) / "_delta_log").is_dir()


@contextmanager
def work(wanted: Engine, source: str, *targets: str) -> Iterator[Work]:
    """A run on an engine, with its console; what the engine holds ends with it.

    Raises:
        EngineError: the engine cannot reach a place.
        SparkUnavailableError: Spark is to do it and does not answer.
        BatchError: the engine failed; the message is the first line of its error.
    """
    engine = chosen(wanted, source, *targets)
    console = Console(soft_wrap=True, highlight=False)
    with (
        Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        ) as progress,
        _run(engine, console, progress, targets[0]) as job,
    ):
        if wanted == Engine.AUTO:
            job.default("--engine", engine)
        yield job


@contextmanager
def _run(engine: Engine, console: Console, progress: Progress, target: str) -> Iterator[Work]:
    # Each engine takes a second to load, and neither is needed by a run of the other.
    if engine == Engine.SPARK:
        from serving.batch.spark import spark_work

        with spark_work(settings(), console, progress) as job:
            yield job
    else:
        from serving.batch.local import local_work

        with local_work(settings(), console, progress, target) as job:
            yield job
