"""The pace of a replay, against a clock that only waiting moves."""

import pytest

from ingestion.errors import SourceError
from ingestion.pace import MAX_GAP_S, Pace, multiple_of


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


def paced(multiple: float | None, *events_ms: int | None) -> Clock:
    clock = Clock()
    pace = Pace(multiple, lambda: clock.now, clock.wait)
    for event_ms in events_ms:
        pace.keep(event_ms)
    return clock


def test_original_pace_waits_as_long_as_event_time_took() -> None:
    assert paced(1.0, 0, 1_500, 4_000).waits == [1.5, 2.5]


def test_multiple_shortens_the_waits() -> None:
    assert paced(10.0, 0, 1_500, 4_000).waits == pytest.approx([0.15, 0.25])


def test_without_a_pace_nothing_waits() -> None:
    assert paced(None, 0, 86_400_000).waits == []


def test_late_and_timeless_messages_go_at_once_and_shift_nothing() -> None:
    assert paced(1.0, 10_000, None, 5_000, 12_000).waits == [2.0]


def test_time_spent_sending_is_not_waited_again() -> None:
    clock = Clock()
    pace = Pace(1.0, lambda: clock.now, clock.wait)
    pace.keep(0)
    clock.now += 1.25
    pace.keep(2_000)
    assert clock.waits == [0.75]


def test_gap_longer_than_the_limit_is_jumped_over() -> None:
    night_ms = round(MAX_GAP_S * 1000) + 1
    assert paced(1.0, 0, night_ms, night_ms + 2_000).waits == [2.0]


@pytest.mark.parametrize(
    ("text", "multiple"), [("none", None), ("original", 1.0), ("10", 10.0), ("2.5x", 2.5)]
)
def test_pace_is_read(text: str, multiple: float | None) -> None:
    assert multiple_of(text) == multiple


@pytest.mark.parametrize("text", ["", "fast", "0", "-1", "nan", "inf", "x"])
def test_pace_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match="pace "):
        multiple_of(text)
