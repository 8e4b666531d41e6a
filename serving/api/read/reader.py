"""Reads published snapshots with DuckDB.

One in-memory database per process. A version of a table is registered there once, under its name and version,
at its first use: small ones are copied into memory, of larger ones only the list of files is kept. Two
snapshots that have a table's version in common share it, so that a new snapshot costs what changed.
"""

import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any

import duckdb
import pyarrow as pa
import structlog
from deltalake.exceptions import DeltaError

from serving.api.read.cancel import RUNNING, Cancellation
from serving.api.read.contract import contracts, duckdb_type
from serving.api.read.derived import Derived
from serving.api.read.errors import (
    ClientGoneError,
    GoneError,
    NotBuiltError,
    QueryTimeoutError,
    TooLargeError,
)
from serving.api.read.files import Range, TableFiles, open_files, quote
from serving.api.read.lookups import KEY, TABLES, KeyedRows, Lookup, Lookups
from serving.api.read.spill import make_folder, remove_folder
from serving.api.read.store import FileCache
from serving.api.read.watchdog import Watchdog
from stack.errors import TidelineError
from stack.published import NothingPublishedError, PublishedSnapshots, Snapshot, find, in_force_at
from stack.settings import Settings

log = structlog.get_logger("tideline.api")
IN_MEMORY_BYTES = 8 << 20
"""A table whose Parquet files are smaller than this altogether is copied into memory."""
NOT_WORTH_IT = ("late_materialization", "compressed_materialization")
"""Rewritings of DuckDB that cost more than they save where a query finds a few rows: the first turns one that
is sorted and short into a join of the table with itself, the second packs each value for the sort."""
IDLE_CURSORS = 16
"""Connections that are kept for later requests."""
KEPT_S = 120.0
"""How long a version that no recent snapshot names stays registered, for requests that still use it."""


class Reader:
    """Published snapshots of a lake, ready for queries. Safe for several threads."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._published = PublishedSnapshots(settings)
        self._refreshing = threading.Lock()
        self._entries: list[Snapshot] = []
        self._spill = make_folder(settings.home)
        self._database = duckdb.connect(
            ":memory:",
            config={
                "temp_directory": str(self._spill),
                "threads": settings.api_query_threads,
                "memory_limit": f"{settings.api_memory_mb}MB",
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "enable_external_access": "true",  # the lake's files
            },
        )
        self._database.execute("set global timezone = 'UTC'")
        self._database.execute("set global parquet_metadata_cache = true")
        self._database.execute(f"set global disabled_optimizers = '{','.join(NOT_WORTH_IT)}'")
        self._registered: dict[tuple[str, int], TableFiles] = {}
        self._used: dict[tuple[str, int], float] = {}
        self._registering = threading.Lock()
        self._cache = FileCache(settings)
        self._derived: dict[str, Derived] = {}
        self._lookups = Lookups()
        self._idle: deque[Any] = deque()
        self._watchdog = Watchdog()

    def close(self) -> None:
        """Give the memory back; queries that run end with an error."""
        self._watchdog.stop()
        self._database.close()
        remove_folder(self._spill)

    def refresh(self) -> bool:
        """Look for a new publication, and open what it changed before requests see it.

        Returns whether another snapshot is in force now.

        Raises:
            OSError, DeltaError: the store does not answer; the last snapshot stays.
        """
        with self._refreshing:
            entries = list(self._published.entries())
            before = self._entries[-1] if self._entries else None
            if not entries or (before is not None and entries[-1].entry == before.entry):
                return False
            opened = View(self, entries[-1])
            self._warm(opened)
            self._entries = entries
            self._lookups.keep_only(opened)
            log.info("snapshot opened", snapshot=entries[-1].snapshot, tables=len(entries[-1].tables))
            return True

    def current(self) -> "View":
        """The snapshot in force, as of the last :meth:`refresh`.

        Raises:
            NothingPublishedError: there is none.
        """
        if not (entries := self._entries):
            raise NothingPublishedError
        return View(self, entries[-1])

    def find(self, snapshot: int) -> "View":
        """A snapshot by its number.

        Raises:
            UnknownSnapshotError: it was never published.
        """
        return View(self, find(self._entries, snapshot))

    def at(self, moment: datetime) -> "View":
        """The snapshot that was in force at a time (aware).

        Raises:
            UnknownSnapshotError: nothing was published then.
        """
        return View(self, in_force_at(self._entries, moment))

    def entries(self) -> list[Snapshot]:
        """All publications, oldest first."""
        return self._entries

    def newest_rows(
        self, table: str, sql: str, parameters: Mapping[str, Any], ranges: Mapping[str, Range]
    ) -> list[dict[str, Any]]:
        """Rows of the newest version of a table that is in no snapshot: bronze, which only grows.

        Args:
            sql: a query of ``{table}``.
            ranges: bounds of columns, which leave out files.

        Raises:
            NotBuiltError: there is no such table.
        """
        files = self.newest_files(table)
        if (scan := files.scan(ranges)) is None:
            return []
        with self.cursor() as cursor:
            query = sql.replace("{table}", scan)
            found: pa.Table = cursor.sql(query, params=dict(parameters)).to_arrow_table()
        return found.to_pylist(maps_as_pydicts="lossy")

    def newest_files(self, table: str) -> TableFiles:
        """The files of the newest version of a table that is in no snapshot.

        Raises:
            NotBuiltError: there is no such table.
        """
        return open_files(self.settings, table, cache=self._cache)

    def files(self, table: str, version: int) -> TableFiles:
        """The files of a version, registered under :func:`registered_name`."""
        key = (table, version)
        self._used[key] = time.monotonic()
        if (known := self._registered.get(key)) is not None:
            return known
        with self._registering:
            if (known := self._registered.get(key)) is not None:
                return known
            files = open_files(self.settings, table, version, self._cache)
            self._register(files)
            self._registered[key] = files
            self._forget_old()
        return files

    def derived(self, kind: str) -> Derived:
        """The tables of a kind that the API computes itself."""
        with self._registering:
            if kind not in self._derived:
                self._derived[kind] = Derived(self._database, kind)
            return self._derived[kind]

    def _register(self, files: TableFiles) -> None:
        name = quote(registered_name(files.table, files.version))
        cursor = self._database.cursor()
        try:
            if (scan := files.scan()) is None:
                cursor.register("no_rows", files.schema.empty_table())
                scan = "no_rows"
            cursor.execute(f"create or replace {_kind(files)} {name} as select * from {scan}")
        except duckdb.IOException as error:
            raise GoneError(
                f"version {files.version} of {files.table} has lost its files: {error}"
            ) from error
        finally:
            cursor.close()

    def _forget_old(self) -> None:
        """Drop versions that were not asked for lately and are not the newest of their table."""
        newest = {table: max(v for t, v in self._registered if t == table) for table, _ in self._registered}
        now = time.monotonic()
        for key in list(self._registered):
            table, version = key
            if version == newest[table] or now - self._used.get(key, 0) < KEPT_S:
                continue
            files = self._registered.pop(key)
            with self._database.cursor() as cursor:
                cursor.execute(f"drop {_kind(files)} if exists {quote(registered_name(table, version))}")
        self._cache.trim(self._places)

    def _places(self) -> Iterator[str]:
        """The files that views read."""
        for files in self._registered.values():
            if _kind(files) == "view":
                yield from files.places

    def _warm(self, view: "View") -> None:
        """Register a snapshot's version of every table that was in use."""
        for table in {table for table, _ in list(self._registered)}:
            try:
                self.files(table, view.version(table))
            except (NotBuiltError, GoneError, DeltaError, OSError) as error:
                log.warning("table of a new snapshot not opened", table=table, error=str(error))
        try:
            self._lookups.warm(view)
        except (TidelineError, duckdb.Error, DeltaError, OSError) as error:
            log.warning("look-ups of a new snapshot not computed", error=str(error))

    def is_in_force(self, snapshot: Snapshot) -> bool:
        """Whether an entry is the newest one that was opened."""
        return bool(self._entries) and self._entries[-1].entry == snapshot.entry

    def lookups(self) -> Lookups:
        """The look-ups of the snapshot in force."""
        return self._lookups

    @contextmanager
    def cursor(self, timeout_s: float | None = None) -> Iterator[Any]:
        """A DuckDB connection that is interrupted when its time is over or the client has gone.

        Raises:
            QueryTimeoutError: the time was over.
            ClientGoneError: the client of the request had gone.
        """
        limit = self.settings.api_query_timeout_s if timeout_s is None else timeout_s
        try:
            cursor = self._idle.pop()
        except IndexError:
            cursor = self._database.cursor()
        watch = self._watchdog.watch(limit, cursor.interrupt)
        # Outside of requests nobody can go away.
        cancellation = RUNNING.get() or Cancellation()
        is_drained = False
        try:
            with cancellation.ending(cursor.interrupt):
                yield cursor
            is_drained = not cancellation.is_cancelled
        except duckdb.InterruptException as error:
            if cancellation.is_cancelled:
                raise ClientGoneError from error
            raise QueryTimeoutError(f"the query took longer than {limit:g} s") from error
        finally:
            self._watchdog.cancel(watch)
            # One that failed may have a result that is still open, which its next query would meet.
            if not is_drained or watch.was_late or len(self._idle) >= IDLE_CURSORS:
                cursor.close()
            else:
                self._idle.append(cursor)


class View:
    """One snapshot: every table that is read through it belongs to the same build."""

    def __init__(self, reader: Reader, snapshot: Snapshot) -> None:
        self._reader = reader
        self.snapshot = snapshot

    @property
    def id(self) -> int:
        return self.snapshot.snapshot

    def has(self, table: str) -> bool:
        return table in self.snapshot.tables

    def version(self, table: str) -> int:
        """The Delta version of ``schema.table``.

        Raises:
            NotBuiltError: the snapshot has no such table.
        """
        try:
            return self.snapshot.tables[table]
        except KeyError:
            raise NotBuiltError(table) from None

    def files(self, table: str) -> TableFiles:
        """The data files of ``schema.table`` in this snapshot.

        Raises:
            NotBuiltError: the snapshot has no such table.
            GoneError: its files were removed.
        """
        return self._reader.files(table, self.version(table))

    def table(self, table: str) -> str:
        """``schema.table`` of this snapshot, as a name for SQL.

        Raises:
            NotBuiltError: the snapshot has no such table.
            GoneError: its files were removed.
        """
        return quote(registered_name(table, self.files(table).version))

    def is_in_memory(self, table: str) -> bool:
        """Whether ``schema.table`` is small, and so was copied into memory.

        Raises:
            NotBuiltError: the snapshot has no such table.
            GoneError: its files were removed.
        """
        return _kind(self.files(table)) == "table"

    def derived(self, kind: str, key: str, make: Callable[[Any, str], None]) -> AbstractContextManager[str]:
        """A table that is computed from this entry's tables, as a name for SQL while it is open.

        Args:
            key: what else it was computed from.
            make: computes it on a connection, under a name.
        """
        return self._reader.derived(kind).table(f"{self.snapshot.entry}.{key}", make)

    def versions(self, tables: Sequence[str]) -> tuple[int | None, ...]:
        """The Delta version of each ``schema.table``; None where the snapshot has none."""
        return tuple(self.snapshot.tables.get(table) for table in tables)

    def named(self, sql: str, optional: Sequence[str] = ()) -> str:
        """SQL with its tables in braces (``{maritime_gold.vessels}``), of this snapshot.

        Args:
            optional: tables that are taken to be empty where the snapshot has none.

        Raises:
            NotBuiltError: the snapshot has no such table.
        """

        def name(braces: re.Match[str]) -> str:
            table = braces.group(1)
            return self.empty(table) if table in optional and not self.has(table) else self.table(table)

        return TABLES.sub(name, sql)

    def at_hand(self, lookup: Lookup) -> KeyedRows | None:
        """The rows of a look-up, if it is computed; of the snapshot in force it is, unless it is too large.

        Raises:
            NotBuiltError: the snapshot does not have a table that it needs.
        """
        lookups = self._reader.lookups()
        if self._reader.is_in_force(self.snapshot):
            return lookups.made(lookup, self)
        return lookups.known(lookup, self)

    def lookup(self, lookup: Lookup, *keys: Any) -> list[dict[str, Any]]:
        """The rows of these keys, by key and order.

        Raises:
            NotBuiltError: the snapshot does not have a table that the look-up needs.
        """
        if not keys:
            return []
        if (kept := self.at_hand(lookup)) is not None:
            return kept.of(keys)
        found = self.rows(lookup.query(self.named(lookup.sql, lookup.optional), len(keys)), list(keys))
        return [{name: value for name, value in row.items() if name != KEY} for row in found]

    def greatest(self, table: str, column: str) -> Any:
        """The greatest value of a column, as Delta's statistics have it; None where they do not.

        Raises:
            NotBuiltError: the snapshot has no such table.
        """
        return self.files(table).greatest(column)

    def empty(self, table: str) -> str:
        """A relation with the columns of a table, as its contract has them, and no rows."""
        columns = ", ".join(
            f"cast(null as {duckdb_type(column.data_type)}) as {quote(column.name)}"
            for column in contracts()[table].columns.values()
        )
        return f"(select {columns} limit 0)"

    def scan(self, table: str, ranges: Mapping[str, Range], *, with_partitions: bool = True) -> str:
        """As :meth:`table`, of a large table: only files whose statistics allow rows within these ranges.

        Args:
            with_partitions: with the columns of partitions; a query that needs none is quicker without.
        """
        files = self.files(table)
        if _kind(files) == "table":
            return self.table(table)
        found = files.scan(ranges, with_partitions=with_partitions)
        return found or f"(select * from {self.table(table)} limit 0)"

    def arrow(
        self, sql: str, parameters: Mapping[str, Any] | Sequence[Any] = (), *, most_rows: int | None = None
    ) -> pa.Table:
        """The result of a query.

        Args:
            parameters: values of ``$name`` or ``?`` in the SQL; never paste a value into it.
            most_rows: bound of the result (default: the setting's).

        Raises:
            QueryTimeoutError: it took too long.
            TooLargeError: it has more rows than the bound.
        """
        bound = self._bound(most_rows)
        with self._reader.cursor() as cursor:
            # The bound is part of the text: as a step of the relation it would be planned once more.
            limited = cursor.sql(f"select * from ({sql}) limit {bound + 1}", params=parameters or None)
            result: pa.Table = limited.to_arrow_table()
        _check(result.num_rows, bound)
        return result

    def rows(
        self, sql: str, parameters: Mapping[str, Any] | Sequence[Any] = (), *, most_rows: int | None = None
    ) -> list[dict[str, Any]]:
        """As :meth:`arrow`, as dictionaries by column name. Few rows come out much faster this way."""
        bound = self._bound(most_rows)
        with self._reader.cursor() as cursor:
            cursor.execute(sql, parameters or None)
            found = cursor.fetchmany(bound + 1)
            names = [column[0] for column in cursor.description]
            _check(len(found), bound)
        return [dict(zip(names, row, strict=True)) for row in found]

    def _bound(self, most_rows: int | None) -> int:
        return self._reader.settings.api_most_rows if most_rows is None else most_rows


def _kind(files: TableFiles) -> str:
    """Whether a version is copied into memory, or read from its files."""
    return "table" if files.size_bytes <= IN_MEMORY_BYTES else "view"


def _check(count: int, bound: int) -> None:
    if count > bound:
        raise TooLargeError(f"the result has more than {bound:,} rows: narrow the request, or use an export")


def registered_name(table: str, version: int) -> str:
    """What a version of a table is called within DuckDB."""
    return f"{table}@{version}"
