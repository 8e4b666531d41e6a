"""Tables that the API computes itself, kept in memory while they are asked for."""

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from serving.api.read.files import quote

KEPT = 2
"""Tables of a kind that stay when nobody reads them."""


@dataclass
class _Table:
    name: str
    readers: int


class Derived:
    """The newest tables of one kind, by what they were computed from. Safe for several threads."""

    def __init__(self, database: Any, kind: str) -> None:
        """Args:
        database: the connection to DuckDB.
        kind: the begin of their names.
        """
        self._database = database
        self._kind = kind
        self._numbers = itertools.count()
        self._tables: dict[str, _Table] = {}
        """By key; the one that was asked for last is last."""
        self._changing = threading.Lock()
        self._making = threading.Lock()

    @contextmanager
    def table(self, key: str, make: Callable[[Any, str], None]) -> Iterator[str]:
        """The table of a key, as a name for SQL; it is there as long as this is open.

        Args:
            make: computes it on a connection, under a name; the first who asks for the key does, others wait.
        """
        if (held := self._hold(key)) is None:
            with self._making:
                if (held := self._hold(key)) is None:
                    held = self._made(key, make)
        try:
            yield held.name
        finally:
            self._let_go(held)

    def _hold(self, key: str) -> _Table | None:
        with self._changing:
            if (found := self._tables.pop(key, None)) is not None:
                self._tables[key] = found
                found.readers += 1
            return found

    def _made(self, key: str, make: Callable[[Any, str], None]) -> _Table:
        # A name is never used twice: the drop of an older table must not meet a newer one.
        made = _Table(quote(f"{self._kind}@{next(self._numbers)}"), readers=1)
        with self._database.cursor() as cursor:
            make(cursor, made.name)
        with self._changing:
            self._tables[key] = made
        return made

    def _let_go(self, held: _Table) -> None:
        with self._changing:
            held.readers -= 1
            old = [key for key in list(self._tables)[:-KEPT] if not self._tables[key].readers]
            dropped = [self._tables.pop(key).name for key in old]
        for name in dropped:
            with self._database.cursor() as cursor:
                cursor.execute(f"drop table {name}")
