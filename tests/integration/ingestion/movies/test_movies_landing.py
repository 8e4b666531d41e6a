"""A content is in bronze exactly once, whoever lands it and however often. On a real Delta table."""

import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from deltalake import DeltaTable, write_deltalake

from ingestion.movies import bronze
from ingestion.movies.bronze import land, table_uri
from ingestion.movies.files import FilmFile, read_film_file
from stack.settings import settings


@pytest.fixture(autouse=True)
def lake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A lake of the test's own."""
    monkeypatch.setenv("TIDELINE_LAKE", str(tmp_path / "lake"))
    settings.cache_clear()
    yield tmp_path / "lake"
    monkeypatch.undo()
    settings.cache_clear()


def films(tmp_path: Path, count: int, name: str = "films.json") -> FilmFile:
    rows = [
        {"Title": f"Film {number}", "Release Date": "1999-01-02", "Extra": "x"} for number in range(count)
    ]
    path = tmp_path / name
    path.write_text(json.dumps(rows))
    return read_film_file(path)


def landed() -> list[dict[str, Any]]:
    return (
        DeltaTable(table_uri())
        .to_pyarrow_table()
        .sort_by([(name, "ascending") for name in ("load_number", "row_number")])
        .to_pylist()
    )


def test_rows_carry_load_file_and_row_number(tmp_path: Path) -> None:
    file = films(tmp_path, 2)
    load = land(file)
    rows = landed()
    assert (load.number, load.added, load.row_count) == (1, True, 2)
    assert [row["row_number"] for row in rows] == [1, 2]
    assert {row["file_name"] for row in rows} == {"films.json"}
    assert {row["load_id"] for row in rows} == {load.id} == {file.content_sha256[:16]}
    assert json.loads(rows[0]["value"])["Extra"] == "x"


def test_a_content_lands_once_also_under_another_name(tmp_path: Path) -> None:
    first = land(films(tmp_path, 3))
    again = land(films(tmp_path, 3, "renamed.json"))
    assert (again.added, again.number) == (False, first.number)
    assert len(landed()) == 3


def test_a_changed_file_is_a_new_load(tmp_path: Path) -> None:
    land(films(tmp_path, 3))
    changed = land(films(tmp_path, 4))
    assert (changed.number, changed.added) == (2, True)
    assert [row["load_number"] for row in landed()] == [1] * 3 + [2] * 4


def _land_at_once(path: Path, barrier: object) -> None:
    file = read_film_file(path)
    barrier.wait()  # type: ignore[attr-defined]
    land(file)


def _race(paths: list[Path]) -> None:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(len(paths))
    racers = [context.Process(target=_land_at_once, args=(path, barrier)) for path in paths]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(1_200)
    assert [racer.exitcode for racer in racers] == [0] * len(paths)


def test_two_that_land_one_content_at_once_add_it_once(tmp_path: Path) -> None:
    films(tmp_path, 50)
    _race([tmp_path / "films.json"] * 3)
    assert len(landed()) == 50


def test_two_contents_at_once_get_two_numbers(tmp_path: Path) -> None:
    films(tmp_path, 5, "a.json")
    films(tmp_path, 6, "b.json")
    _race([tmp_path / "a.json", tmp_path / "b.json"])
    numbers = {row["load_id"]: row["load_number"] for row in landed()}
    assert sorted(numbers.values()) == [1, 2]
    assert len(landed()) == 11


def test_a_stale_handle_cannot_add_a_content_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other lands between this one's look and its commit: Delta refuses, the second look finds it."""
    file = films(tmp_path, 4)
    write: Callable[..., None] = write_deltalake
    calls: list[object] = []

    def overtaken(*args: object, **kwargs: object) -> None:
        calls.append(args)
        if len(calls) == 1:
            assert land(file).added
        write(*args, **kwargs)

    monkeypatch.setattr(bronze, "write_deltalake", overtaken)
    load = land(file)
    assert (load.added, load.number) == (False, 1)
    assert len(landed()) == 4


def _die_in_the_commit(path: Path) -> None:
    def dies(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    vars(bronze)["write_deltalake"] = dies
    land(read_film_file(path))


def test_killed_half_way_leaves_nothing_and_the_next_run_lands_all(tmp_path: Path) -> None:
    file = films(tmp_path, 4)
    context = multiprocessing.get_context("spawn")
    killed = context.Process(target=_die_in_the_commit, args=(tmp_path / "films.json",))
    killed.start()
    killed.join(1_200)
    assert killed.exitcode == -signal.SIGKILL
    assert landed() == []
    assert land(file).added
    assert len(landed()) == 4
