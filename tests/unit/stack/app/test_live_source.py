"""What a live source is started with, the first time and again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stack.app.live_source import LONGEST, arguments

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
FLEET = "simulate --live --vessels 20"


def test_fleet_keeps_the_moment_at_which_it_began(tmp_path: Path) -> None:
    first = arguments(FLEET, tmp_path / "home" / "began", NOW)
    again = arguments(FLEET, tmp_path / "home" / "began", NOW + timedelta(hours=5))
    assert first == again == ["simulate", "--live", "--vessels", "20", "--start", "2026-05-04T12:00:00+00:00"]


@pytest.mark.parametrize("later", [LONGEST, -timedelta(hours=1)])
def test_fleet_begins_anew_after_long_or_with_a_clock_set_back(tmp_path: Path, later: timedelta) -> None:
    arguments(FLEET, tmp_path / "began", NOW)
    assert arguments(FLEET, tmp_path / "began", NOW + later)[-1] == (NOW + later).isoformat()


def test_fleets_have_moments_of_their_own(tmp_path: Path) -> None:
    arguments(FLEET, tmp_path / "began", NOW)
    other = arguments("simulate --live --seed 2", tmp_path / "began", NOW + timedelta(hours=1))
    assert other[-1] == "2026-05-04T13:00:00+00:00"
    assert arguments(FLEET, tmp_path / "began", NOW + timedelta(hours=1))[-1] == NOW.isoformat()


@pytest.mark.parametrize(
    "source", ["kystverket", "nmea 'a file.log'", "simulate --hours 2", FLEET + " --start now"]
)
def test_other_sources_are_started_as_they_are_written(tmp_path: Path, source: str) -> None:
    assert "--start" not in arguments(source, tmp_path / "began", NOW)[:-2]
    assert not (tmp_path / "began").exists()
