"""New commits of a bronze table: the rows that they appended, by its change data feed."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import structlog
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError, TableNotFoundError

from stack.lake import open_table, table_uri
from stack.schemas import MARITIME_BRONZE
from stack.settings import Settings

log = structlog.get_logger("tideline.api.live")
MOST_BEHIND = 2_000
"""Commits that are caught up at most; of a table that is farther ahead, the older ones are left out."""
AT_ONCE = 50
"""Commits that are read in one go, so that frames come out while a backlog is read."""
COLUMNS = ['"partition"', '"offset"', '"timestamp"', "value", "headers", "ingested_at", "_commit_version"]
"""DataFusion takes them as SQL: names that are words of SQL are quoted."""

INSERTED = "_change_type = 'insert'"
"""Rows that were erased from bronze are in the feed, too, and are no news."""


class Commits:
    """Follows a bronze table. Compaction is not in the feed: no row comes twice. Not for several threads."""

    def __init__(self, settings: Settings, table: str) -> None:
        self._settings = settings
        self._uri = table_uri(settings, MARITIME_BRONZE, table)
        self._table: DeltaTable | None = None
        self._next = 0
        self.problem: str | None = "bronze has not been looked at yet"
        """Why nothing can be read now; None while it can."""

    @property
    def version(self) -> int | None:
        """The newest version that was read."""
        return self._next - 1 if self._table is not None and self._next else None

    def start(self, after: int | None) -> None:
        """Read on after a version; None: only what is committed from now on."""
        self._table = None
        if (table := self._open()) is None:
            self._next = 0 if after is None else after + 1
            return
        newest = table.version()
        self._next = newest + 1 if after is None else max(after + 1, newest + 1 - MOST_BEHIND)

    def poll(self) -> Iterator[pa.RecordBatch]:
        """The rows of the next commits, at most :data:`AT_ONCE` of them; nothing while there are none."""
        table = self._table or self._open()
        if table is None:
            return
        try:
            table.update_incremental()
            newest = table.version()
            if newest + 1 < self._next:
                raise DeltaError(f"version {newest} after {self._next - 1}: another table is in its place")
            if newest < self._next:
                return
            until = min(newest, self._next + AT_ONCE - 1)
            feed = table.load_cdf(
                starting_version=self._next, ending_version=until, columns=COLUMNS, predicate=INSERTED
            )
            yield from _batches(feed)
            self._next = until + 1
            self.problem = None
        except (DeltaError, OSError) as error:
            self._lost(error)

    def _open(self) -> DeltaTable | None:
        try:
            self._table = open_table(self._settings, self._uri)
        except TableNotFoundError:
            self.problem = "there is no bronze table yet: run `tideline ingest`"
        except (DeltaError, OSError) as error:
            self._lost(error)
        else:
            self.problem = None
        return self._table

    def _lost(self, error: Exception) -> None:
        """Go on with what the address holds now: commits that cannot be read any more are left out."""
        self.problem = str(error).splitlines()[0]
        log.error("bronze unreadable", table=self._uri, error=self.problem)
        problem = self.problem
        self.start(None)
        self.problem = problem


def _batches(feed: Any) -> Iterator[pa.RecordBatch]:
    for batch in feed:
        yield pa.record_batch(batch)
