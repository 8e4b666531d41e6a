"""One run of a batch tool: the table it reads, the tables it writes, its console output.

What a run says is here, once. An engine (:mod:`serving.batch.local`, :mod:`serving.batch.spark`) opens,
names, asks and saves. Both run the same queries, in UTC; a division by zero and an unreadable text are null.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from rich.console import Console
from rich.progress import Progress, TaskID

from serving.batch.columns import Column, Kind, resolve_columns, selection
from serving.batch.dates import Days
from serving.batch.errors import ColumnError, RangeError
from serving.batch.places import place

Format = Literal["delta", "parquet", "csv"]
DEFAULT_FORMAT: Format = "delta"


class Work(ABC):
    """A run: reads, reports progress, writes, and reports its duration."""

    def __init__(self, console: Console, progress: Progress) -> None:
        self.console = console
        self._progress = progress
        self._task: TaskID = progress.add_task("starting", total=None)
        self._own: dict[str, str | None] = {}
        self._began = time.monotonic()

    @abstractmethod
    def open(self, table: str) -> dict[str, str]:
        """Make the view ``input`` of a table; returns its columns with their types by Spark's names.

        Raises:
            InputError: the input is no Delta or Parquet table.
        """

    @abstractmethod
    def cast(self, column: str, kind: Kind) -> str:
        """SQL: a column of ``input`` as a kind; null where it cannot be read."""

    @abstractmethod
    def view(self, name: str, query: str, *, kept: bool = False) -> None:
        """Give a query a name that later queries can read; ``kept``, it is run once for all of them."""

    @abstractmethod
    def rows(self, query: str) -> list[dict[str, Any]]:
        """The rows of a query, by column names; for few rows."""

    @abstractmethod
    def save(self, query: str, where: str, kind: Format, view: str) -> int:
        """Write a query as a table, in place of an earlier output, and make it a view; returns its rows."""

    def sized(self, records: int) -> None:  # noqa: B027 - not all engines care
        """Take notice of how many records the run is about; an engine may do few otherwise than many."""

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
        self._own = resolve_columns(columns, self.open(table), named, table)
        for name, own in self._own.items():
            if own is not None and own != name and name not in named:
                self.default(name, f"column {own}")
        self.view("typed", f"select {selection(columns, self._own, self.cast)} from input")
        self.view("loaded", f"select * from typed where {days.condition(time_column)}")
        self.step(f"counting {table}")
        (counts,) = self.rows(
            f"select count(*) as total, count({time_column}) as timed, "
            f"count_if({days.condition(time_column)}) as loaded, "
            f"cast(min({time_column}) as date) as first, cast(max({time_column}) as date) as last from typed"
        )
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
        self.sized(number)
        if days.start is None:
            self.default("--start-date", f"{counts['first']}, the first day of the input")
        if days.end is None:
            self.default("--end-date", f"{counts['last']}, the last day of the input")
        start, end = days.start or counts["first"], days.end or counts["last"]
        self.console.print(f"loaded {number:,} rows of {counts['total']:,} from {table} ({start} to {end})")
        return number

    def require_one_of(self, table: str, *groups: tuple[str, ...]) -> None:
        """
        Raises:
            ColumnError: of none of the groups of columns the table has all.
        """
        if not any(all(self._own.get(name) for name in group) for group in groups):
            wanted = ", nor ".join(" with ".join(group) for group in groups)
            raise ColumnError(f"{table} has neither {wanted}: name them with --column NAME=THEIRS")

    def write(self, query: str, target: str, kind: Format, view: str) -> None:
        """Write a query as a table, in place of an earlier output, and make it a view; says its rows."""
        self.step(f"writing {target}")
        number = self.save(query, place(target), kind, view)
        self.console.print(f"wrote {number:,} rows to {target} ({kind})")

    def finish(self, records: int) -> None:
        """Say how long it took, and the pace."""
        elapsed = max(time.monotonic() - self._began, 1e-3)
        self.console.print(
            f"{records:,} records in {elapsed:.1f} s: {records / elapsed * 60:,.0f} records a minute"
        )
