"""Published snapshots: which version of every table readers may see together.

Delta has no transaction over several tables. A build therefore ends with one commit to ``platform.snapshots``
that names the version of each table that it built; a reader that takes its versions from there never sees two
builds mixed. The table only grows: an entry puts a snapshot in force, the newest entry holds. A build adds a
snapshot; going back adds an entry that puts an older one in force again.

Builds write it in SQL, at the end of a green run (``macros/platform``). This module reads it, and moves it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Transaction, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_random

from stack.errors import TidelineError
from stack.lake import open_table, table_uri
from stack.schemas import PLATFORM
from stack.settings import Settings

TABLE = "snapshots"
_FIELDS: "list[pa.Field[Any]]" = [
    pa.field("entry", pa.int64()),
    pa.field("snapshot", pa.int64()),
    pa.field("published_at_utc", pa.timestamp("us", tz="UTC")),
    pa.field("invocation_id", pa.string()),
    pa.field("tables", pa.map_(pa.string(), pa.int64())),
]
SCHEMA = pa.schema(_FIELDS)
_ATTEMPTS = 100
_TRANSACTION = "tideline/published"
"""Two moves at once touch the same app transaction: the second fails, instead of both taking one number."""


class NothingPublishedError(TidelineError):
    """No build has published a snapshot yet."""

    def __init__(self) -> None:
        super().__init__("nothing is published yet: run `dbt build`, which publishes when it succeeds")


class UnknownSnapshotError(TidelineError):
    """A snapshot was asked for that was never published."""

    exit_code = 2


@dataclass(frozen=True)
class Snapshot:
    """An entry of the published snapshots: what was put in force, and when."""

    entry: int
    """Its place in the sequence of entries, from 1."""
    snapshot: int
    """The state's number; a move back has an older one again."""
    published_at: datetime
    """UTC."""
    invocation_id: str | None
    """The dbt run that built it; None for a move."""
    tables: dict[str, int]
    """Delta version by table, as ``maritime_gold.vessels`` (without the prefix of the target ``dev``)."""


class PublishedSnapshots:
    """The entries of a lake, read again only where the table has grown. Not for several threads at once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._table: DeltaTable | None = None
        self._version = -1
        self._entries: list[Snapshot] = []

    def entries(self) -> list[Snapshot]:
        """All entries, oldest first; empty where nothing was ever published.

        Raises:
            OSError, DeltaError: the store does not answer.
        """
        if self._table is None:
            try:
                self._table = open_table(self._settings, _uri(self._settings))
            except TableNotFoundError:
                return []
        else:
            self._table.update_incremental()
        if self._table.version() != self._version:
            rows = self._table.to_pyarrow_table().to_pylist(maps_as_pydicts="strict")
            self._entries = sorted((_snapshot(row) for row in rows), key=lambda found: found.entry)
            self._version = self._table.version()
        return self._entries

    def current(self) -> Snapshot:
        """The snapshot in force.

        Raises:
            NothingPublishedError: there is none.
        """
        if not (entries := self.entries()):
            raise NothingPublishedError
        return entries[-1]

    def move_to(self, snapshot: int) -> Snapshot:
        """Put an older (or newer) snapshot in force again; returns the entry that did.

        Raises:
            UnknownSnapshotError: it was never published.
            CommitFailedError: a build published at the same moment; nothing was moved.
        """
        entries = self.entries()
        found, current = find(entries, snapshot), entries[-1]
        if current.snapshot == snapshot:
            return current
        return self._append(Snapshot(current.entry + 1, snapshot, datetime.now(UTC), None, found.tables))

    def publish(self, tables: dict[str, int], invocation_id: str | None = None) -> Snapshot:
        """Publish these versions; tables that are not named stay as they are in force.

        Builds do this in SQL. This is for lakes that are written by other means. Who loses against another
        publisher takes the next number, on top of what the other published.

        Raises:
            CommitFailedError: others were faster each time.
        """
        retrying = Retrying(
            retry=retry_if_exception_type(CommitFailedError),
            wait=wait_random(0, 0.2),
            stop=stop_after_attempt(_ATTEMPTS),
            reraise=True,
        )
        return retrying(self._publish, tables, invocation_id)

    def _publish(self, tables: dict[str, int], invocation_id: str | None) -> Snapshot:
        entries = self.entries()
        if self._table is None:
            self._create()
            entries = self.entries()
        before = entries[-1].tables if entries else {}
        return self._append(
            Snapshot(
                entry=entries[-1].entry + 1 if entries else 1,
                snapshot=max((entry.snapshot for entry in entries), default=0) + 1,
                published_at=datetime.now(UTC),
                invocation_id=invocation_id,
                tables={**before, **tables},
            )
        )

    def _create(self) -> None:
        """Make the table without entries, so that the first of them is contended for like any other."""
        uri = _uri(self._settings)
        try:
            options = self._settings.storage_options or None
            DeltaTable.create(uri, schema=SCHEMA, mode="error", storage_options=options)
        except DeltaError:
            open_table(self._settings, uri)  # where another was faster there is one

    def _append(self, entry: Snapshot) -> Snapshot:
        row = pa.Table.from_pylist(
            [
                {
                    "entry": entry.entry,
                    "snapshot": entry.snapshot,
                    "published_at_utc": entry.published_at,
                    "invocation_id": entry.invocation_id,
                    "tables": list(entry.tables.items()),
                }
            ],
            schema=SCHEMA,
        )
        transaction = CommitProperties(app_transactions=[Transaction(_TRANSACTION, entry.entry)])
        assert self._table is not None  # the entry was numbered by what it holds
        write_deltalake(self._table, row, mode="append", commit_properties=transaction)
        return entry


def find(entries: Sequence[Snapshot], snapshot: int) -> Snapshot:
    """The snapshot with a number, as it was first published.

    Raises:
        UnknownSnapshotError: it was never published.
    """
    for entry in entries:
        if entry.snapshot == snapshot:
            return entry
    raise UnknownSnapshotError(f"snapshot {snapshot} was never published: see `tideline publish --list`")


def in_force_at(entries: Sequence[Snapshot], moment: datetime) -> Snapshot:
    """The snapshot that was in force at a time (aware).

    Raises:
        UnknownSnapshotError: nothing was published then.
    """
    for entry in reversed(entries):
        if entry.published_at <= moment:
            return entry
    raise UnknownSnapshotError(f"nothing was published at {moment.isoformat()} yet")


def _uri(settings: Settings) -> str:
    return table_uri(settings, PLATFORM, TABLE)


def _snapshot(row: dict[str, Any]) -> Snapshot:
    return Snapshot(
        entry=row["entry"],
        snapshot=row["snapshot"],
        published_at=row["published_at_utc"],
        invocation_id=row["invocation_id"],
        tables=row["tables"],
    )
