"""Rows and offsets in one Delta commit.

Guarantees that a record is in the table if and only if its partition's app transaction is at or beyond its
offset, however many daemons write: the stored offsets are read from the handle that commits, and Delta
rejects a commit whose app transactions another writer advanced since that handle's snapshot. Never decides
where to read from.
"""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
from deltalake import (
    ColumnProperties,
    CommitProperties,
    DeltaTable,
    PostCommitHookProperties,
    Transaction,
    WriterProperties,
    write_deltalake,
)
from deltalake.exceptions import CommitFailedError, DeltaError
from opentelemetry.trace import NoOpTracer, Span, Tracer

from ingestion.bronze import open_table, table_uri
from ingestion.schema import SCHEMA
from ingestion.sink.config import SinkConfig
from ingestion.sink.errors import StoreUnavailableError, TableReplacedError, TopicRecreatedError
from ingestion.sink.positions import last_offsets, unstored
from ingestion.sink.records import Records, moment
from ingestion.sink.spans import landing_span
from ingestion.sink.transactions import AppTransactions, log_reader
from ingestion.topics import Topic
from stack.stored_offsets import app_id, identity_app_id
from stack.tracing import TRACEPARENT, traceparent

MAX_CONFLICTS = 20
"""Consecutive commit conflicts after which the store counts as unavailable."""

_PLAIN = ColumnProperties(dictionary_enabled=False, statistics_enabled="NONE")
_RISING = ColumnProperties(dictionary_enabled=False, encoding="DELTA_BINARY_PACKED")
WRITER = WriterProperties(
    compression="ZSTD",
    compression_level=1,
    max_row_group_size=131_072,
    column_properties={"value": _PLAIN, "key": _PLAIN, "offset": _RISING, "timestamp": _RISING},
)
"""Measured on AIS in JSON (decision 0033): 34 bytes per record of 390; snappy 72 bytes, for about the same
CPU time. Readers split a file by row groups: a group of a million rows would be parsed on one core."""


NO_ID = "AAAAAAAAAAAAAAAAAAAAAA"
"""The zero id: what a broker that knows no topic ids (Kafka below 2.8) answers."""

TOPIC_ID = "tideline.topic_id"
"""The key of a commit's metadata that names the topic's id, for people and for messages."""


_URL_SAFE = str.maketrans("+/", "-_")


class TopicIdentity(NamedTuple):
    """A topic's identity: Kafka's topic id, and its partition count.

    A recreated topic has another id; an id is never reused (KIP-516).
    """

    id: str
    partitions: int

    @property
    def shown(self) -> str:
        """The id as Kafka's own tools print it, and as a file's name can hold it: URL-safe."""
        return self.id.translate(_URL_SAFE)


class Landed(NamedTuple):
    """The result of :meth:`Landing.append`."""

    rows: int
    dropped: int
    """Rows that were stored already: by another daemon, or by a commit of ours whose response was lost."""
    conflicts: int
    commit_s: float


class Landing:
    """The only writer of a topic's bronze table.

    A table that holds offsets of another ``identity``, an earlier topic of the same name, is refused; so is a
    batch when ``identify``, asked after it was read, answers another one. ``identify`` answers None where
    there is no topic of the name now. ``step`` is called with the name of each step before it runs.
    """

    def __init__(
        self,
        topic: Topic,
        config: SinkConfig,
        identity: TopicIdentity,
        identify: Callable[[], TopicIdentity | None],
        step: Callable[[str], None] = lambda _: None,
        tracer: Tracer | None = None,
    ) -> None:
        self.topic = topic
        self._tracer = tracer or NoOpTracer()
        self._config = config
        self._identity = identity
        self._identify = identify
        self._step = step
        self._table: DeltaTable | None = None
        self._table_id: str | None = None
        self._transactions = AppTransactions(log_reader(table_uri(topic, config.lake)))
        self._commits = 0
        self._landed: dict[int, int] = {}
        """The last offset of each partition that a commit of ours stored."""

    def stored(self, partitions: list[int]) -> dict[int, int]:
        """The last stored offset of these partitions; a partition with none is left out.

        Raises:
            StoreUnavailableError: the table cannot be read now.
            TopicRecreatedError: the stored offsets belong to an earlier topic of this name.
        """
        try:
            return self._stored(self._reload(), partitions)  # both read the log
        except (OSError, DeltaError) as error:
            self._table = None
            raise self._unavailable(error) from error

    def append(self, chunks: list[Records]) -> Landed:
        """Land records with their offsets in one commit.

        1. Read the last stored offset of each partition, from the handle that will commit.
        2. Drop records that are stored already: another daemon was faster.
        3. Ask Kafka whether the topic id is unchanged. The answer comes after the records were read, and ids
           are never reused: if it is, all records are of this topic.
        4. Stamp the records with the time of this attempt.
        5. Commit them with one app transaction per partition.
        On a conflict: reload the handle and restart at 1.

        Raises:
            TopicRecreatedError: the records may be another topic's; none of them was landed.
            BrokerUnreachableError: Kafka does not return the topic's id.
            StoreUnavailableError: the store is unavailable. Whether an interrupted commit
                succeeded is found out at the next attempt, in step 1.
        """
        with landing_span(self._tracer, self.topic, chunks) as span:
            landed = self._append(chunks, span)
            for name in ("rows", "dropped", "conflicts"):
                span.set_attribute(f"tideline.{name}", getattr(landed, name))
            return landed

    def _append(self, chunks: list[Records], span: Span) -> Landed:
        started_s = time.monotonic()
        total = sum(map(len, chunks))
        for conflicts in range(MAX_CONFLICTS):
            try:
                table = self._reload() if conflicts or self._table is None else self._table
                rows = self._commit(table, chunks, span)
            except CommitFailedError as error:
                self._table = None
                cause: Exception = error
            except (OSError, DeltaError) as error:
                self._table = None
                raise self._unavailable(error) from error
            else:
                return Landed(rows, total - rows, conflicts, time.monotonic() - started_s)
        raise self._unavailable(cause) from cause

    def _commit(self, table: DeltaTable, chunks: list[Records], span: Span) -> int:
        self._step("read")
        partitions = sorted({number for chunk in chunks for number in last_offsets(chunk)})
        stored = self._stored(table, partitions)
        fresh = [chunk for chunk in (unstored(chunk, stored) for chunk in chunks) if len(chunk)]
        if not fresh:
            return 0
        self.check(self._identify())
        rows = stamped(fresh)
        self._check_store(table)
        metadata = {TOPIC_ID: self._identity.shown}
        if (context := traceparent(span)) is not None:
            metadata[TRACEPARENT] = context
        self._step("commit")
        write_deltalake(
            table,
            rows,
            mode="append",
            schema_mode="merge",  # columns that were added to the table stay null, and it gets those of ours
            writer_properties=WRITER,
            commit_properties=CommitProperties(
                custom_metadata=metadata,
                app_transactions=self._added(table, fresh),
            ),
            post_commithook_properties=PostCommitHookProperties(cleanup_expired_logs=False),
        )
        for chunk in fresh:
            self._landed |= last_offsets(chunk)
        span.set_attribute("tideline.version", table.version())
        self._step("committed")
        self._maintain(table)
        return rows.num_rows

    def _added(self, table: DeltaTable, fresh: list[Records]) -> list[Transaction]:
        last: dict[int, int] = {}
        for chunk in fresh:
            last |= last_offsets(chunk)
        transactions = [Transaction(app_id(self.topic.name, number), last[number]) for number in sorted(last)]
        if not self._has_identity(table):
            transactions.append(Transaction(identity_app_id(self.topic.name, self._identity.id), 0))
            if self._was_without_id(table):
                transactions.append(Transaction(identity_app_id(self.topic.name, NO_ID), 1))
        return transactions

    def _stored(self, table: DeltaTable, partitions: list[int]) -> dict[int, int]:
        self._transactions.follow(table.version())
        is_known = self._identity.id == NO_ID or self._has_identity(table) or self._was_without_id(table)
        if not is_known and self._versions(table, range(self._identity.partitions)):
            raise self._recreated(_last_id(table), self._identity.shown)
        stored = self._versions(table, partitions)
        for number in partitions:
            if stored.get(number, -1) < self._landed.get(number, -1):
                raise TableReplacedError(
                    f"{table.table_uri} has lost commits: partition {number} was stored up to offset "
                    f"{self._landed[number]}, now up to {stored.get(number, 'none')}. Restart: reading "
                    "continues from what the table holds"
                )
        return stored

    def check(self, now: TopicIdentity | None) -> None:
        """Compare the topic with what its name stands for now; that there is none now is not an error here.

        Raises:
            TopicRecreatedError: it is another topic.
        """
        if now is not None and now.id != self._identity.id:
            raise self._recreated(self._identity.shown, now.shown)

    def _recreated(self, before: str | None, now: str) -> TopicRecreatedError:
        old = table_uri(self.topic, self._config.lake)
        away = f"{old}.{before or 'earlier'}"
        move = f"move {old} to {away}" if "://" in old else f"mv {old} {away}"
        return TopicRecreatedError(
            f"topic {self.topic.name} was deleted and created again: its id is {now}, and bronze holds the "
            f"offsets of {before or 'an earlier one'}. Nothing of the new topic was landed. To go on with "
            f"it, stop the other daemons, set the old rows aside ({move}), start again, and then run "
            "dbt build --full-refresh"
        )

    def _versions(self, table: DeltaTable, partitions: Iterable[int]) -> dict[int, int]:
        versions = {
            number: self._transactions.version(table, app_id(self.topic.name, number))
            for number in partitions
        }
        return {number: version for number, version in versions.items() if version is not None}

    def _was_without_id(self, table: DeltaTable) -> bool:
        """The stored offsets are of a broker that gave no ids: the first id that one gives is theirs."""
        return self._transactions.version(table, identity_app_id(self.topic.name, NO_ID)) == 0

    def _has_identity(self, table: DeltaTable) -> bool:
        own = identity_app_id(self.topic.name, self._identity.id)
        return self._transactions.version(table, own) is not None

    def _reload(self) -> DeltaTable:
        """The current table; reopened where no handle is held."""
        if self._table is None:
            self._table = self._open()
        else:
            self._check_store(self._table)
            self._table.update_incremental()
        return self._table

    def _open(self) -> DeltaTable:
        table = open_table(self.topic, self._config.lake)
        table_id = str(table.metadata().id)
        if self._table_id not in (None, table_id):
            raise TableReplacedError(
                f"{table.table_uri} was replaced by another table since the start: its stored offsets are "
                "unknown; restart the sink"
            )
        self._table_id = table_id
        return table

    def _maintain(self, table: DeltaTable) -> None:
        self._commits += 1
        if self._config.compact_commits and self._commits % self._config.compact_commits == 0:
            self._compact(table)
        if self._commits % self._config.reopen_commits == 0:
            self._table = None

    def _compact(self, table: DeltaTable) -> None:
        """Merge small files. No guarantee depends on it, so conflicts are ignored."""
        self._table = None
        try:
            table.optimize.compact(
                target_size=self._config.compact_target_bytes,
                max_concurrent_tasks=1,
                writer_properties=WRITER,
            )
        except (OSError, DeltaError):
            return

    def _check_store(self, table: DeltaTable) -> None:
        """Refuse a local lake that disappeared (unmounted, moved), so that no empty one is created in its
        place.
        """
        if "://" in self._config.lake:
            return
        log = Path(table.table_uri.removeprefix("file://")) / "_delta_log"
        entries = f"{table.version():020d}.json", "_last_checkpoint"  # log clean-up may leave only the second
        if not any((log / entry).exists() for entry in entries):
            raise StoreUnavailableError(f"{table.table_uri}: version {table.version()} no longer exists")

    def _unavailable(self, error: Exception) -> StoreUnavailableError:
        if isinstance(error, StoreUnavailableError):
            return error
        return StoreUnavailableError(f"bronze table {self.topic.table}: {error}")


def _last_id(table: DeltaTable) -> str | None:
    """The topic id of the last commit that names one."""
    return next((entry[TOPIC_ID] for entry in table.history() if TOPIC_ID in entry), None)


def stamped(chunks: list[Records]) -> pa.Table:
    """Bronze rows of these records, all with the current time as ``ingested_at``."""
    rows = pa.Table.from_batches([chunk.arrow for chunk in chunks])
    field = SCHEMA.field("ingested_at")
    rows = rows.append_column(field, moment(field.type, time.time_ns() // 1000, rows.num_rows))
    return rows.select(SCHEMA.names)
