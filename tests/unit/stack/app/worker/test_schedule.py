"""Work at set times: due once, also after it was missed, and never before its time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stack.app.worker.schedule import RETRY, Schedule
from stack.errors import SettingsError

START = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
HOURLY = {"maintain": "20 * * * *"}


def at(hour: int, minute: int, day: int = 1) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "schedule.json"


def test_work_is_due_from_its_time_on(file: Path) -> None:
    schedule = Schedule(HOURLY, file, START)
    assert schedule.due(at(13, 19)) == []
    assert schedule.due(at(13, 20)) == ["maintain"]
    assert schedule.due(at(13, 59)) == ["maintain"]


def test_done_work_is_due_again_at_its_next_time(file: Path) -> None:
    schedule = Schedule(HOURLY, file, START)
    schedule.done("maintain", at(13, 21))
    assert schedule.due(at(14, 19)) == []
    assert schedule.due(at(14, 20)) == ["maintain"]


def test_runs_missed_while_the_worker_was_down_are_one(file: Path) -> None:
    Schedule(HOURLY, file, START)
    later = Schedule(HOURLY, file, at(9, 0, day=3))
    assert later.due(at(9, 0, day=3)) == ["maintain"]
    later.done("maintain", at(9, 0, day=3))
    assert later.due(at(9, 19, day=3)) == []


def test_failed_work_is_tried_again_and_then_waits_for_its_time(file: Path) -> None:
    schedule = Schedule(HOURLY, file, START)
    now = at(13, 20)
    for attempt in range(1, RETRY.limit + 1):
        assert schedule.failed("maintain", now, now) == RETRY.pause_s(attempt)
        assert schedule.due(now) == []
        now += timedelta(seconds=RETRY.pause_s(attempt))
        assert schedule.due(now) == ["maintain"]
    assert schedule.failed("maintain", now, now) is None
    assert schedule.due(now) == []
    assert schedule.due(at(14, 20)) == ["maintain"]


def test_clock_that_is_set_back_skips_no_run(file: Path) -> None:
    schedule = Schedule(HOURLY, file, START)
    schedule.done("maintain", at(23, 20))
    assert schedule.due(at(13, 0)) == []
    assert schedule.due(at(13, 20)) == ["maintain"]


def test_crontab_that_cannot_be_is_named(file: Path) -> None:
    with pytest.raises(SettingsError, match="TIDELINE_SCHEDULE_DAILY='at night'"):
        Schedule({"daily": "at night"}, file, START)


def test_file_that_was_torn_counts_as_none(file: Path) -> None:
    file.write_text('{"maintain": "20')
    assert Schedule(HOURLY, file, START).due(START) == []


@given(st.lists(st.integers(1, 4000), min_size=1, max_size=40))
def test_however_late_the_worker_looks_each_time_is_made_up_for_once(
    tmp_path_factory: pytest.TempPathFactory, minutes: list[int]
) -> None:
    schedule = Schedule(HOURLY, tmp_path_factory.mktemp("schedule") / "file", START)
    now = START
    for pause in minutes:
        before, now = now, now + timedelta(minutes=pause)
        # The hours' 20th minutes that lie in (before, now].
        times = (now - timedelta(minutes=20)).replace(minute=0) - (before - timedelta(minutes=20)).replace(
            minute=0
        )
        assert schedule.due(now) == (["maintain"] if times else [])
        if times:
            schedule.done("maintain", now)
        assert schedule.due(now) == []
