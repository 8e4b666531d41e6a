"""Tables that the API computes itself: once per key, and gone when nobody needs them."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import duckdb
import pytest

from serving.api.read.derived import KEPT, Derived


@pytest.fixture
def database() -> Iterator[Any]:
    with duckdb.connect() as found:
        yield found


def make(cursor: Any, name: str) -> None:
    cursor.execute(f"create table {name} as select 1 as one")


def tables(database: Any) -> int:
    rows: list[Any] = database.sql("from duckdb_tables()").fetchall()
    return len(rows)


def test_tables_beyond_the_newest_are_dropped(database: Any) -> None:
    derived = Derived(database, "kind")
    for key in "abcde":
        with derived.table(key, make) as name:
            assert database.sql(f"select one from {name}").fetchall() == [(1,)]
    assert tables(database) == KEPT


def test_table_that_is_read_stays_while_newer_ones_are_made(database: Any) -> None:
    derived = Derived(database, "kind")
    with derived.table("old", make) as name:
        for key in "abcde":
            with derived.table(key, make):
                pass
        assert database.sql(f"select one from {name}").fetchall() == [(1,)]
    with pytest.raises(duckdb.CatalogException):
        database.sql(f"from {name}")


def test_many_who_ask_at_once_wait_for_one_computation(database: Any) -> None:
    derived, made, together = Derived(database, "kind"), [], threading.Barrier(8)

    def slowly(cursor: Any, name: str) -> None:
        made.append(name)
        make(cursor, name)

    def ask(_: int) -> str:
        together.wait(600)
        with derived.table("key", slowly) as name:
            return name

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(ask, range(8))) == set(made)
    assert len(made) == 1


def test_failed_computation_is_tried_again_by_the_next(database: Any) -> None:
    derived = Derived(database, "kind")

    def failing(cursor: Any, name: str) -> None:
        cursor.execute(f"create table {name} as select error('no')")

    with pytest.raises(duckdb.Error), derived.table("key", failing):
        pass
    with derived.table("key", make) as name:
        assert database.sql(f"from {name}").fetchall() == [(1,)]
