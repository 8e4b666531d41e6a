"""Rows of a query at hand by a key: a look-up slices Arrow's columns where DuckDB would plan a query.

A result is computed once for the snapshot in force, sorted by its key, and kept for as long as the versions
of the tables that it reads are in force.
"""

import re
import threading
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

import pyarrow as pa

from serving.api.read.errors import TooLargeError

KEY = "lookup_key"
"""The column of a look-up's query that its rows are found by; answers do not have it."""
MOST_BYTES = 32 << 20
"""A larger result is not kept; its rows are queried."""
ALL_BYTES = 96 << 20
"""Of all results of a snapshot: what would be beyond is not kept either."""
MOST_ROWS = 1_000_000
"""As the bytes: what has more rows is not tried."""
TABLES = re.compile(r"{(\w+\.\w+)}")
"""The tables of a query: ``{maritime_gold.vessels}``."""


@dataclass(frozen=True)
class Lookup:
    """A query, the order of the rows of one key, and how many of them are wanted."""

    name: str
    sql: str
    """Tables in braces, as ``{maritime_gold.vessels}``; one column is :data:`KEY`."""
    order: str
    """Terms of ``order by``."""
    most: int | None = None
    """The first rows of a key."""
    optional: tuple[str, ...] = ()
    """Tables that are taken to be empty where the snapshot has none."""

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """What the query reads."""
        return tuple(dict.fromkeys(TABLES.findall(self.sql)))

    def query(self, relation: str, count: int | None = None) -> str:
        """The rows of all keys, or of those given as so many parameters ``?``, by key and order.

        Args:
            relation: the query, its tables named.
        """
        wanted = "" if count is None else f"where {KEY} in ({', '.join('?' * count)})"
        first = ""
        if self.most is not None:
            first = f"qualify row_number() over (partition by {KEY} order by {self.order}) <= {self.most}"
        return f"select * from ({relation}) {wanted} {first} order by {KEY}, {self.order}"


class KeyedRows:
    """A result in the order of its key."""

    def __init__(self, found: pa.Table) -> None:
        """Args:
        found: the rows; none of them without a key.
        """
        batches = found.combine_chunks().to_batches()
        self.nbytes = found.nbytes
        self._rows = batches[0].drop_columns([KEY]) if batches else None
        self._keys: Any = batches[0][KEY] if batches else []

    def of(self, keys: Sequence[Any]) -> list[dict[str, Any]]:
        """The rows of these keys, by key and order, as dictionaries by column name."""
        return [row for key in sorted(set(keys)) for row in self._of(key)]

    def _of(self, key: Any) -> list[dict[str, Any]]:
        if self._rows is None:
            return []
        # Of a text's UTF-8, which DuckDB sorts by, and of Python's text the order is the same.
        first = bisect_left(self._keys, key, key=_value)
        behind = bisect_right(self._keys, key, lo=first, key=_value)
        if first == behind:
            return []
        found: list[dict[str, Any]] = self._rows.slice(first, behind - first).to_pylist(
            maps_as_pydicts="strict"
        )
        return found


def _value(scalar: Any) -> Any:
    return scalar.as_py()


class Source(Protocol):
    """A snapshot, as far as look-ups read it."""

    def versions(self, tables: Sequence[str]) -> tuple[int | None, ...]:
        """The version of each table; None where the snapshot has none."""
        ...

    def has(self, table: str) -> bool: ...

    def is_in_memory(self, table: str) -> bool: ...

    def arrow(
        self, sql: str, parameters: Mapping[str, Any] | Sequence[Any] = (), *, most_rows: int | None = None
    ) -> pa.Table: ...

    def named(self, sql: str, optional: Sequence[str] = ()) -> str:
        """SQL with its tables in braces, of the snapshot."""
        ...


_Versions = tuple[int | None, ...]


@dataclass
class Lookups:
    """The results of the snapshot in force. Safe for several threads."""

    _kept: dict[tuple[str, _Versions], KeyedRows | None] = field(default_factory=dict)
    """By name and versions; None: it is too large. Never changed, but put in another's place."""
    _used: dict[str, Lookup] = field(default_factory=dict)
    _changing: threading.Lock = field(default_factory=threading.Lock)
    _making: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))

    def known(self, lookup: Lookup, source: Source) -> KeyedRows | None:
        """The result for a snapshot, if it was computed."""
        return self._kept.get((lookup.name, source.versions(lookup.tables)))

    def made(self, lookup: Lookup, source: Source) -> KeyedRows | None:
        """The result for the snapshot in force; None where a table is not in memory, or it is too large.

        The first who asks has it computed, others wait.
        """
        key = lookup.name, source.versions(lookup.tables)
        if key in (kept := self._kept):
            return kept[key]
        with self._making[lookup.name]:
            if key in (kept := self._kept):
                return kept[key]
            self._used[lookup.name] = lookup
            found = _computed(lookup, source)
            others = sum(rows.nbytes for rows in self._of_others(lookup.name))
            if found is not None and others + found.nbytes > ALL_BYTES:
                found = None
            with self._changing:
                self._kept = {**self._kept, key: found}
        return found

    def _of_others(self, name: str) -> Iterator[KeyedRows]:
        """What is kept of each other look-up: the largest, where there are two versions."""
        kept: dict[str, KeyedRows] = {}
        for (other, _), found in self._kept.items():
            if found is not None and other != name:
                kept[other] = max(found, kept.get(other, found), key=lambda rows: rows.nbytes)
        yield from kept.values()

    def warm(self, source: Source) -> None:
        """Compute what was in use for a snapshot that is about to be in force."""
        for lookup in list(self._used.values()):
            if source.has(lookup.tables[0]):
                self.made(lookup, source)

    def keep_only(self, source: Source) -> None:
        """Forget what is not of the snapshot in force."""
        with self._changing:
            self._kept = {
                (name, versions): found
                for (name, versions), found in self._kept.items()
                if source.versions(self._used[name].tables) == versions
            }


def _computed(lookup: Lookup, source: Source) -> KeyedRows | None:
    if not all(source.is_in_memory(table) for table in lookup.tables if source.has(table)):
        return None
    relation = f"from ({source.named(lookup.sql, lookup.optional)}) where {KEY} is not null"
    try:
        found = source.arrow(lookup.query(relation), most_rows=MOST_ROWS)
    except TooLargeError:
        return None
    return KeyedRows(found) if found.nbytes <= MOST_BYTES else None
