"""A run on the Spark of the settings, through Spark Connect: the same command on a machine and on a cluster.

The session belongs to the run, in UTC and without ANSI mode, as dbt's sessions are: the same expression
gives the same figure in both.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession
from rich.console import Console
from rich.progress import Progress

from serving.batch.columns import Kind
from serving.batch.errors import BatchError, InputError, SparkUnavailableError, first_line
from serving.batch.places import catalogue_name, place
from serving.batch.work import Format, Work
from stack.settings import Settings
from stack.spark_conf import Role, spark_conf

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

SQL_TYPE: dict[Kind, str] = {"text": "string", "number": "double", "time": "timestamp"}

SMALL_RUN_ROWS = 100_000
SMALL_RUN = {
    # Few rows cost their plans: one partition, planned once, without generated code to compile.
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
}


class SparkWork(Work):
    """A Spark Connect session."""

    def __init__(self, spark: SparkSession, console: Console, progress: Progress) -> None:
        super().__init__(console, progress)
        self._spark = spark
        self._kept: list[DataFrame] = []
        spark.registerProgressHandler(cast(Any, self._on_progress))

    def open(self, table: str) -> dict[str, str]:
        source = self._read(table)
        source.createOrReplaceTempView("input")
        return dict(source.dtypes)

    def cast(self, column: str, kind: Kind) -> str:
        return f"try_cast(`{column.replace('`', '``')}` as {SQL_TYPE[kind]})"

    def view(self, name: str, query: str, *, kept: bool = False) -> None:
        frame = self._spark.sql(query)
        if kept:
            self._kept.append(frame.cache())
        frame.createOrReplaceTempView(name)

    def sized(self, records: int) -> None:
        if records <= SMALL_RUN_ROWS:
            for name, value in SMALL_RUN.items():
                self._spark.conf.set(name, value)

    def release(self) -> None:
        """Let go of what was kept: the server would hold it beyond the session, for whoever asks the same."""
        while self._kept:
            self._kept.pop().unpersist()

    def rows(self, query: str) -> list[dict[str, Any]]:
        return [row.asDict() for row in self._spark.sql(query).collect()]

    def save(self, query: str, where: str, kind: Format, view: str) -> int:
        writer = self._spark.sql(query).write.format(kind).mode("overwrite")
        if kind == "delta":
            writer = writer.option("overwriteSchema", "true")
        if kind == "csv":
            writer = writer.option("header", "true")
        writer.save(where)
        reader = self._spark.read.format(kind)
        if kind == "csv":
            reader = reader.option("header", "true").option("inferSchema", "true")
        written = reader.load(where)
        written.createOrReplaceTempView(view)
        return written.count()

    def _read(self, table: str) -> "DataFrame":
        name = catalogue_name(table)
        try:
            if name:
                source = self._spark.table(name)
                source.dtypes  # noqa: B018 - asks the server, which raises now if there is no such table
                return source
            return self._read_path(table)
        except PySparkException as error:
            raise InputError(f"--input {table} is no Delta or Parquet table: {first_line(error)}") from error

    def _read_path(self, table: str) -> "DataFrame":
        for kind in ("delta", "parquet"):
            source = self._spark.read.format(kind).load(place(table))
            try:
                if source.dtypes:
                    return source
            except PySparkException:
                if kind == "parquet":
                    raise
        raise InputError(f"--input {table} is a table without columns")

    def _on_progress(self, stages: Any, inflight_tasks: int, operation_id: Any, done: bool) -> None:
        total = sum(stage.num_tasks for stage in stages or ())
        if total and not done:
            self._progress.update(
                self._task, total=total, completed=sum(stage.num_completed_tasks for stage in stages)
            )


@contextmanager
def spark_work(settings: Settings, console: Console, progress: Progress) -> Iterator[SparkWork]:
    """A run on the Spark Connect server of the settings; its session ends with it.

    Raises:
        SparkUnavailableError: nobody listens there.
        BatchError: Spark failed; the message is the first line of its error.
    """
    _require_listener(settings.connect_url)
    spark = SparkSession.builder.remote(settings.connect_url).create()
    try:
        for name, value in spark_conf(settings, Role.BATCH).items():
            spark.conf.set(name, value)
        job = SparkWork(spark, console, progress)
        try:
            yield job
        finally:
            job.release()
    except PySparkException as error:
        raise BatchError(f"Spark: {first_line(error)}") from error
    finally:
        spark.stop()


def _require_listener(url: str) -> None:
    address = urlsplit(url.partition(";")[0])
    try:
        with socket.create_connection((address.hostname or "127.0.0.1", address.port or 15002), timeout=5):
            pass
    except OSError as error:
        raise SparkUnavailableError(url) from error
