"""What the rules see of a message."""

from typing import Any

import orjson
import pytest

from observability.events.reports import read_report
from tests.support import messages


def encoded(**changes: Any) -> bytes:
    return orjson.dumps(messages.ais(**changes))


def test_report_has_the_values_of_its_message() -> None:
    report = read_report(encoded(safety_text="SART TEST"))
    assert report is not None
    assert (report.mmsi, report.time_ms) == (230666000, 1_767_323_045_678)
    assert (report.latitude, report.longitude, report.speed_knots) == (59.5, 24.5, 12.3)
    assert (report.course_deg, report.nav_status, report.safety_text) == (87.5, 0, "SART TEST")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"latitude": 91}, "latitude"),
        ({"longitude": 181}, "latitude"),
        ({"longitude": None}, "latitude"),
        ({"speed_knots": 102.3}, "speed_knots"),
        ({"speed_knots": 102.2}, "speed_knots"),
        ({"speed_knots": 63, "message_type": 27}, "speed_knots"),
        ({"course_deg": 360}, "course_deg"),
        ({"course_deg": 511}, "course_deg"),
        ({"speed_knots": "fast"}, "speed_knots"),
        ({"nav_status": True}, "nav_status"),
    ],
)
def test_value_that_is_not_available_is_none(changes: dict[str, Any], field: str) -> None:
    report = read_report(encoded(**changes))
    assert report is not None
    assert getattr(report, field) is None


@pytest.mark.parametrize(
    "value",
    [
        None,
        b"",
        b"!AIVDM,1,1,,A,broken",
        b"[1]",
        b"null",
        encoded(mmsi=None),
        encoded(mmsi=0),
        encoded(mmsi="230666000"),
        encoded(mmsi=1234567890),
        encoded(timestamp=None),
        encoded(timestamp="yesterday"),
        encoded(timestamp="2026-01-02T03:04:05"),
        encoded(timestamp=12),
    ],
)
def test_message_that_silver_would_reject_is_no_report(value: bytes | None) -> None:
    assert read_report(value) is None
