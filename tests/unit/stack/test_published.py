"""Published snapshots: entries are numbered once, and going back is an entry as well."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from deltalake.exceptions import CommitFailedError

from stack.published import NothingPublishedError, PublishedSnapshots, UnknownSnapshotError
from stack.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path, TIDELINE_LAKE=str(tmp_path / "lake"))


def test_going_back_fails_where_a_build_published_meanwhile(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = PublishedSnapshots(settings), PublishedSnapshots(settings)
    ours.publish({"maritime_gold.gaps": 1})
    ours.publish({"maritime_gold.gaps": 2})
    entries = ours.entries()
    theirs.publish({"maritime_gold.gaps": 3})
    monkeypatch.setattr(ours, "entries", lambda: entries)  # what it saw before the other published
    with pytest.raises(CommitFailedError):
        ours.move_to(1)
    assert [entry.snapshot for entry in theirs.entries()] == [1, 2, 3]


def test_first_publication_beside_an_empty_table_is_number_one(settings: Settings) -> None:
    early, late = PublishedSnapshots(settings), PublishedSnapshots(settings)
    assert early.entries() == late.entries() == []
    assert early.publish({"maritime_gold.gaps": 1}).entry == 1
    assert late.publish({"maritime_gold.stops": 1}).entry == 2
    assert late.current().tables == {"maritime_gold.gaps": 1, "maritime_gold.stops": 1}


def test_where_nothing_is_published_there_is_no_current_snapshot(settings: Settings) -> None:
    with pytest.raises(NothingPublishedError):
        PublishedSnapshots(settings).current()
    with pytest.raises(UnknownSnapshotError, match="never published"):
        PublishedSnapshots(settings).move_to(1)


def test_going_back_adds_an_entry_and_the_next_build_a_new_number(settings: Settings) -> None:
    published = PublishedSnapshots(settings)
    before = datetime.now(UTC)
    for version in (1, 2):
        published.publish({"maritime_gold.gaps": version})
    back = published.move_to(1)
    assert (back.entry, back.snapshot, back.tables) == (3, 1, {"maritime_gold.gaps": 1})
    after = published.publish({"maritime_gold.stops": 7})
    assert (after.entry, after.snapshot) == (4, 3)
    assert after.tables == {"maritime_gold.gaps": 1, "maritime_gold.stops": 7}
    assert before < after.published_at
