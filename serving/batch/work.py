"""One run of a batch tool: a Spark Connect session, the table it reads, the tables it writes, its console
output.

The session belongs to the run, in UTC and without ANSI mode, as dbt's sessions are: the same expression
gives the same figure in both.
"""

import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import urlsplit

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from serving.batch.columns import Column, found, selection
from serving.batch.dates import Days
from serving.batch.errors import BatchError, ColumnError, InputError, RangeError, SparkUnavailableError
from serving.batch.places import catalogue_name, place
from stack.settings import settings
from stack.spark_conf import Role, spark_conf

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Format = Literal["delta", "parquet", "csv"]
DEFAULT_FORMAT: Format = "delta"


class Work:
    """A run: reads, reports progress, writes, and reports its duration."""

    def __init__(self, spark: SparkSession, console: Console, progress: Progress) -> None:
        self.spark = spark
        self.console = console
        self._progress = progress
        self._task: TaskID = progress.add_task("starting", total=None)
        self._own: dict[str, str | None] = {}
        self._kept: list[DataFrame] = []
        self._began = time.monotonic()
        spark.registerProgressHandler(cast(Any, self._on_progress))

    def default(self, name: str, value: str) -> None:
        """Print the default of an option or a column that the caller did not name."""
        self.console.print(f"default: {name} = {value}")

    def format(self, wanted: Format | None) -> Format:
        """The requested format, else the default, which is printed."""
        if wanted is None:
            self.default("--format", DEFAULT_FORMAT)
        return wanted or DEFAULT_FORMAT

    def step(self, text: str) -> None:
        """Show the current step."""
        self._progress.update(self._task, description=text, total=None, completed=0)

    def load(
        self, table: str, columns: Sequence[Column], named: Mapping[str, str], days: Days, time_column: str
    ) -> int:
        """Make the view ``loaded``: the columns by their own names, of the days; returns its number of rows.

        Says which columns go by another name in the table, and the day that stands in for a date not given.

        Raises:
            InputError: the input is no Delta or Parquet table.
            ColumnError: a column is missing or cannot be read.
            RangeError: no row is of those days; names the days that there are.
        """
        self.step(f"reading {table}")
        source = self._read(table)
        self._own = found(columns, dict(source.dtypes), named, table)
        for name, own in self._own.items():
            if own is not None and own != name and name not in named:
                self.default(name, f"column {own}")
        source.createOrReplaceTempView("input")
        self.spark.sql(f"select {selection(columns, self._own)} from input").createOrReplaceTempView("typed")
        loaded = self.spark.sql(f"select * from typed where {days.condition(time_column)}")
        loaded.createOrReplaceTempView("loaded")
        self.step(f"counting {table}")
        counts = self.spark.sql(
            f"select count(*) as total, count({time_column}) as timed, "
            f"count_if({days.condition(time_column)}) as loaded, "
            f"cast(min({time_column}) as date) as first, cast(max({time_column}) as date) as last from typed"
        ).collect()[0]
        if counts["total"] > counts["timed"]:
            self.console.print(
                f"{counts['total'] - counts['timed']:,} rows have no readable {time_column} and are left out"
            )
        if not counts["loaded"]:
            there = f"it has {counts['first']} to {counts['last']}"
            if not counts["timed"]:
                there = f"it has no readable {time_column}" if counts["total"] else "it has no rows"
            raise RangeError(f"{table} has no rows {days}: {there}")
        number = int(counts["loaded"])
        if days.start is None:
            self.default("--start-date", f"{counts['first']}, the first day of the input")
        if days.end is None:
            self.default("--end-date", f"{counts['last']}, the last day of the input")
        start, end = days.start or counts["first"], days.end or counts["last"]
        self.console.print(f"loaded {number:,} rows of {counts['total']:,} from {table} ({start} to {end})")
        return number

    def view(self, name: str, query: str, *, kept: bool = False) -> None:
        """Give a query a name that later queries can read; ``kept``, it is run once for all of them."""
        found = self.spark.sql(query)
        if kept:
            self._kept.append(found.cache())
        found.createOrReplaceTempView(name)

    def release(self) -> None:
        """Let go of what was kept: the server would hold it beyond the session, for whoever asks the same."""
        while self._kept:
            self._kept.pop().unpersist()

    def require_one_of(self, table: str, *groups: tuple[str, ...]) -> None:
        """
        Raises:
            ColumnError: of none of the groups of columns the table has all.
        """
        if not any(all(self._own.get(name) for name in group) for group in groups):
            wanted = ", nor ".join(" with ".join(group) for group in groups)
            raise ColumnError(f"{table} has neither {wanted}: name them with --column NAME=THEIRS")

    def write(self, query: str, target: str, kind: Format, view: str) -> int:
        """Write a query as a table, in place of an earlier output, and make it a view; returns its rows."""
        self.step(f"writing {target}")
        where = place(target)
        writer = self.spark.sql(query).write.format(kind).mode("overwrite")
        if kind == "delta":
            writer = writer.option("overwriteSchema", "true")
        if kind == "csv":
            writer = writer.option("header", "true")
        writer.save(where)
        reader = self.spark.read.format(kind)
        if kind == "csv":
            reader = reader.option("header", "true").option("inferSchema", "true")
        written = reader.load(where)
        written.createOrReplaceTempView(view)
        number = written.count()
        self.console.print(f"wrote {number:,} rows to {target} ({kind})")
        return number

    def finish(self, records: int) -> None:
        """Say how long it took, and the pace."""
        elapsed = max(time.monotonic() - self._began, 1e-3)
        self.console.print(
            f"{records:,} records in {elapsed:.1f} s: {records / elapsed * 60:,.0f} records a minute"
        )

    def _read(self, table: str) -> "DataFrame":
        name = catalogue_name(table)
        try:
            if name:
                source = self.spark.table(name)
                source.dtypes  # noqa: B018 - asks the server, which raises now if there is no such table
                return source
            return self._read_path(table)
        except PySparkException as error:
            raise InputError(f"--input {table} is no Delta or Parquet table: {first_line(error)}") from error

    def _read_path(self, table: str) -> "DataFrame":
        for kind in ("delta", "parquet"):
            source = self.spark.read.format(kind).load(place(table))
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
def work(url: str) -> Iterator[Work]:
    """A run on the Spark Connect server at ``url``; its session ends with it.

    Raises:
        SparkUnavailableError: nobody listens there.
        BatchError: Spark failed; the message is the first line of its error.
    """
    console = Console(soft_wrap=True, highlight=False)
    _require_listener(url)
    spark = SparkSession.builder.remote(url).create()
    try:
        for name, value in spark_conf(settings(), Role.BATCH).items():
            spark.conf.set(name, value)
        with Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        ) as progress:
            job = Work(spark, console, progress)
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


def first_line(error: Exception) -> str:
    """Spark's message, without plan and stack trace."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
