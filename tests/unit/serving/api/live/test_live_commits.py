"""Following bronze: each appended row once, whatever happens to the table."""

import shutil
from pathlib import Path

import pytest
from deltalake import DeltaTable

from serving.api.live import commits as commits_module
from serving.api.live.commits import Commits
from tests.support.live import LiveLake, at


def offsets(commits: Commits) -> list[int]:
    return sorted(int(row) for batch in commits.poll() for row in batch.column("offset").to_numpy())


def test_rows_of_new_commits_come_once_and_compaction_brings_none(tmp_path: Path) -> None:
    lake = LiveLake(tmp_path)
    lake.commit(at(1))
    commits = Commits(lake.settings, "ais")
    commits.start(None)
    assert offsets(commits) == []
    lake.commit(at(2), at(3))
    assert offsets(commits) == [0, 1]
    lake.compact()
    assert offsets(commits) == []
    lake.commit(at(4))
    assert offsets(commits) == [0]
    assert commits.problem is None


def test_reading_goes_on_after_the_version_that_a_build_has_read(tmp_path: Path) -> None:
    lake = LiveLake(tmp_path)
    versions = [lake.commit(*[at(1)] * count) for count in (1, 2, 3)]
    commits = Commits(lake.settings, "ais")
    commits.start(versions[0])
    assert len(offsets(commits)) == 5
    assert commits.version == versions[-1]


def test_missing_table_is_said_and_read_from_its_beginning_when_it_comes(tmp_path: Path) -> None:
    lake = LiveLake(tmp_path)
    commits = Commits(lake.settings, "ais")
    commits.start(-1)
    assert offsets(commits) == []
    assert commits.problem is not None
    assert "tideline ingest" in commits.problem
    lake.commit(at(1))
    assert len(offsets(commits)) == 1
    assert commits.problem is None


def test_another_table_in_its_place_is_followed_from_now_on(tmp_path: Path) -> None:
    lake = LiveLake(tmp_path)
    for second in range(4):
        lake.commit(at(second))
    commits = Commits(lake.settings, "ais")
    commits.start(None)
    shutil.rmtree(lake.uri("maritime_bronze/ais"))
    lake.commit(at(5))
    assert offsets(commits) == []
    assert commits.problem is not None
    lake.commit(at(6), at(7))
    assert offsets(commits) == [0, 1]
    assert commits.problem is None


def test_backlog_is_read_in_portions_and_one_too_long_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commits_module, "AT_ONCE", 2)
    monkeypatch.setattr(commits_module, "MOST_BEHIND", 3)
    lake = LiveLake(tmp_path)
    for second in range(6):
        lake.commit(at(second))
    commits = Commits(lake.settings, "ais")
    commits.start(0)
    assert [len(offsets(commits)) for _ in range(3)] == [2, 1, 0]


def test_rows_that_are_erased_are_no_news(tmp_path: Path) -> None:
    lake = LiveLake(tmp_path)
    lake.commit(at(1), at(2))
    commits = Commits(lake.settings, "ais")
    commits.start(after=-1)
    assert offsets(commits) == [0, 1]
    DeltaTable(lake.uri("maritime_bronze/ais")).delete('"offset" = 0')
    lake.commit(at(3), offset=7)
    assert offsets(commits) == [7]
