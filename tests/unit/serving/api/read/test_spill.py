"""What does not fit DuckDB's memory is in the home, and goes with the reader."""

import os
from pathlib import Path

import pytest

from serving.api.read.reader import Reader
from serving.api.read.spill import make_folder
from stack.settings import Settings

# 80 MB that do not compress.
LARGE = "create temp table large as select hash(range) as a, hash(a) as b from range(5000000)"


def test_query_larger_than_memory_spills_to_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    working = tmp_path / "working"
    working.mkdir()
    monkeypatch.chdir(working)
    home = tmp_path / "home"
    settings = Settings(
        _env_file=None, home=home, TIDELINE_LAKE=str(home / "lake"), api_memory_mb=64, api_query_timeout_s=600
    )
    reader = Reader(settings)
    try:
        with reader.cursor() as cursor:
            cursor.execute(LARGE)
            spilled = "select sum(size) from duckdb_temporary_files() where path like $folder"
            (size,) = cursor.execute(spilled, {"folder": f"{home}/tmp/api/%"}).fetchone()
            assert size
    finally:
        reader.close()
    assert list((home / "tmp" / "api").iterdir()) == []
    assert list(working.iterdir()) == []


def test_what_killed_processes_left_behind_is_removed(tmp_path: Path) -> None:
    gone = os.spawnlp(os.P_NOWAIT, "true", "true")
    os.waitpid(gone, 0)
    left = tmp_path / "tmp" / "api" / f"{gone}-x"
    (left / "deep").mkdir(parents=True)
    mine = make_folder(tmp_path)
    assert make_folder(tmp_path) != mine
    assert (left.exists(), mine.exists()) == (False, True)
