"""Pages: every row once and in order, for any order, with nulls, while new snapshots are published."""

import itertools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from serving.api.collections.safety import STOPS
from serving.api.read.reader import Reader
from serving.api.web.cursors import Cursor, decode
from serving.api.web.filters import Where, order_of
from serving.api.web.problems import InvalidParameterError
from serving.api.web.rows import page
from tests.support.api_lake import ApiLake, rows_of

COLUMNS = (
    "vessel_id",
    "started_at_utc",
    "ended_at_utc",
    "duration_hours",
    "port_id",
    "nav_status",
    "is_open",
)


class Walk:
    """Walks through the pages of a table, and publishes another state between any two."""

    def __init__(self, lake: ApiLake) -> None:
        self.lake = lake
        self.reader = Reader(lake.settings)

    def write(self, rows: pa.Table) -> None:
        self.lake.write(STOPS.table, rows)
        self.lake.publish()
        self.reader.refresh()

    def ids(self, sort: str, limit: int) -> Iterator[str]:
        order = order_of(STOPS, sort)
        view, text = self.reader.current(), None
        while True:
            after = None if text is None else decode(text, sort, len(order))
            if after is not None:
                view = self.reader.find(after.snapshot)
            found = page(
                view,
                STOPS,
                Where(),
                limit=limit,
                order=order,
                asked=sort,
                fields=["stop_id"],
                after=after,
            )
            assert len(found.rows) <= limit
            yield from (row["stop_id"] for row in found.rows)
            if (text := found.next_cursor) is None:
                return
            self.write(rows_of(STOPS.table, 1))


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    found = Walk(ApiLake(tmp_path_factory.mktemp("pages")))
    yield found
    found.reader.close()


def table_of(values: list[tuple[int | None, float | None]]) -> pa.Table:
    """Stops whose other columns repeat, or are null."""
    count = len(values)
    return rows_of(
        STOPS.table,
        count,
        {
            "nav_status": [status for status, _ in values],
            "duration_hours": [hours for _, hours in values],
            "port_id": [None if status == 1 else f"port {status}" for status, _ in values],
            "stop_id": [f"stop {number:03}" for number in range(count)],
        },
    )


sorts = st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=3, unique=True).flatmap(
    lambda names: st.tuples(*(st.sampled_from((name, "-" + name)) for name in names)).map(",".join)
)
cells = st.tuples(
    st.one_of(st.none(), st.integers(0, 3)), st.one_of(st.none(), st.floats(-2, 2, allow_nan=False))
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(cells, min_size=1, max_size=12), sort=sorts, limit=st.integers(2, 6))
def test_pages_have_every_row_once_and_in_order(
    walk: Walk, values: list[tuple[int | None, float | None]], sort: str, limit: int
) -> None:
    rows = table_of(values)
    walk.write(rows)
    found = list(walk.ids(sort, limit))
    assert found == [row["stop_id"] for row in in_order(rows.to_pylist(), sort)]


def in_order(rows: list[dict[str, Any]], sort: str) -> list[dict[str, Any]]:
    """Sorted by Python: one stable sort per column, from the last; null comes last either way."""
    rows = sorted(rows, key=lambda row: row["stop_id"])
    for term in reversed(sort.split(",")):
        name, down = term.removeprefix("-"), term.startswith("-")
        known = sorted((r for r in rows if r[name] is not None), key=lambda r: r[name], reverse=down)
        # `reverse` keeps equal rows in their order, as a stable sort has them.
        rows = [*known, *(row for row in rows if row[name] is None)]
    return rows


def test_cursor_is_what_was_encoded() -> None:
    cursor = Cursor(7, "-name", ("a", None, 2.5))
    assert decode(cursor.encoded(), "-name", 3) == cursor


@pytest.mark.parametrize("text", ["", "x", "!!", "W10", "bnVsbA", Cursor(1, "", ([1],)).encoded()])
def test_cursor_that_was_not_made_here_is_refused(text: str) -> None:
    with pytest.raises(InvalidParameterError, match="next_cursor"):
        decode(text, "", 1)


def test_question_differs_with_collection_order_and_each_filter() -> None:
    name = {"name": ["a"]}
    questions = {
        Where().question("stops", None),
        Where().question("gaps", None),
        Where().question("stops", "port_id"),
        Where(["name = $name"], name).question("stops", None),
        Where(["name = $name"], {"name": ["b"]}).question("stops", None),
        Where(["name <> $name"], name).question("stops", None),
    }
    assert len(questions) == 6
    assert Where(["name = $name"], name).question("stops", None) in questions


@pytest.mark.parametrize(
    "path",
    ["/api/v1/vessels", "/api/v1/positions", "/api/v1/alerts"],
)
def test_cursor_with_other_filters_is_refused(api: TestClient, path: str) -> None:
    cursor = api.get(path, params={"limit": 1}).json()["next_cursor"]
    assert api.get(path, params={"limit": 2, "cursor": cursor}).status_code == 200
    other = api.get(path, params={"mmsi": 219000001, "cursor": cursor})
    assert (other.status_code, "same filters" in other.json()["detail"]) == (422, True)


def test_cursor_of_another_order_is_refused() -> None:
    with pytest.raises(InvalidParameterError):
        decode(Cursor(1, "name", ("a",)).encoded(), "-name", 1)
    for size in itertools.chain((0,), (2,)):
        with pytest.raises(InvalidParameterError):
            decode(Cursor(1, "name", ("a",)).encoded(), "name", size)
