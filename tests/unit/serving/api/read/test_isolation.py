"""Snapshots: an answer never mixes two builds, whatever a writer publishes meanwhile."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from serving.api.read.errors import GoneError, NotBuiltError, QueryTimeoutError, TooLargeError
from serving.api.read.reader import Reader, View
from stack.published import PublishedSnapshots, UnknownSnapshotError
from tests.support.api_lake import ApiLake, rows_of
from tests.support.sink import eventually

GAPS, STOPS = "maritime_gold.gaps", "maritime_gold.stops"
FIRST_STATES = 3
STATES = 12


@pytest.fixture
def lake(tmp_path: Path) -> ApiLake:
    return ApiLake(tmp_path)


@pytest.fixture
def reader(lake: ApiLake) -> Iterator[Reader]:
    found = Reader(lake.settings)
    yield found
    found.close()


def write_state(lake: ApiLake, number: int) -> None:
    """Both tables with the number of the state in every row."""
    for table in (GAPS, STOPS):
        lake.write(table, rows_of(table, 2, {"duration_hours": [float(number)] * 2}))
    lake.publish()


def test_answers_under_a_publishing_writer_are_of_one_state(lake: ApiLake, reader: Reader) -> None:
    write_state(lake, 0)
    reader.refresh()
    mixed: list[object] = []
    seen: set[float] = set()
    finished = threading.Event()
    readers_saw = threading.Barrier(2)

    def read() -> None:
        readers_saw.wait(timeout=600)
        while not finished.is_set() or max(seen) < STATES:
            view = reader.current()
            rows = view.rows(
                f"select duration_hours as state from {view.table(GAPS)} union all "
                f"select duration_hours from {view.table(STOPS)}"
            )
            states = {row["state"] for row in rows}
            if len(rows) != 4 or len(states) != 1:
                mixed.append((view.id, states))
                return
            seen.update(states)

    thread = threading.Thread(target=read)
    thread.start()
    readers_saw.wait(timeout=600)
    for number in range(1, STATES + 1):
        write_state(lake, number)
        reader.refresh()
    finished.set()
    thread.join(timeout=600)
    assert not mixed
    assert max(seen) == STATES


def test_snapshot_stays_readable_by_its_number_and_its_time(lake: ApiLake, reader: Reader) -> None:
    for number in range(FIRST_STATES):
        write_state(lake, number)
    reader.refresh()
    entries = reader.entries()
    for number, entry in enumerate(entries):
        for view in (reader.find(entry.snapshot), reader.at(entry.published_at)):
            rows = view.rows(f"select duration_hours from {view.table(GAPS)}")
            assert {row["duration_hours"] for row in rows} == {float(number)}
    with pytest.raises(UnknownSnapshotError):
        reader.find(99)


def test_going_back_shows_the_older_state(lake: ApiLake, reader: Reader) -> None:
    write_state(lake, 0)
    write_state(lake, 1)
    reader.refresh()
    PublishedSnapshots(lake.settings).move_to(1)
    assert reader.refresh()
    view = reader.current()
    assert view.id == 1
    assert view.rows(f"select duration_hours from {view.table(GAPS)}")[0]["duration_hours"] == 0.0


def test_table_without_rows_is_an_empty_list_of_its_columns(lake: ApiLake, reader: Reader) -> None:
    lake.write(GAPS, rows_of(GAPS).slice(0, 0))
    lake.publish()
    reader.refresh()
    view = reader.current()
    assert view.rows(f"select gap_id, is_open from {view.table(GAPS)}") == []
    assert view.table(GAPS)
    with pytest.raises(NotBuiltError, match="dbt build"):
        view.table(STOPS)


def test_version_whose_files_were_removed_is_gone(lake: ApiLake, reader: Reader) -> None:
    write_state(lake, 0)
    for file in (Path(lake.settings.lake) / "maritime_gold" / "gaps").glob("*.parquet"):
        file.unlink()
    reader.refresh()
    with pytest.raises(GoneError, match="lost its files"):
        reader.current().table(GAPS)


def answered(view: View) -> list[dict[str, Any]]:
    """The rows of a table; none where a busy machine takes too long over them."""
    with suppress(QueryTimeoutError):
        return view.rows(f"select * from {view.table(GAPS)}")
    return []


def test_query_that_takes_too_long_is_cancelled_and_the_next_one_works(lake: ApiLake) -> None:
    write_state(lake, 0)
    hurried = Reader(lake.settings.model_copy(update={"api_query_timeout_s": 0.2}))
    try:
        hurried.refresh()
        view = hurried.current()
        endless = "select count(*) from range(100000000) as a, range(100000) as b where hash(a) = hash(b)"
        with pytest.raises(QueryTimeoutError, match=r"longer than 0\.2 s"):
            view.rows(endless)
        assert len(eventually(lambda: answered(view), "an answer in time")) == 2
    finally:
        hurried.close()


@pytest.mark.parametrize("way", ["rows", "arrow"])
def test_result_beyond_the_bound_is_refused(lake: ApiLake, reader: Reader, way: str) -> None:
    write_state(lake, 0)
    reader.refresh()
    ask: Callable[..., object] = getattr(reader.current(), way)
    ask("select * from range(10)", most_rows=10)
    with pytest.raises(TooLargeError):
        ask("select * from range(11)", most_rows=10)
