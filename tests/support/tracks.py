"""Tracks of ships as the rules' engine is handed them, and what it makes of them."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from observability.events.alarms import Change
from observability.events.engine import Engine
from observability.events.reports import Report
from observability.events.rules import Rules

START_MS = 1_767_322_800_000
"""2026-01-02 03:00 UTC."""
SHIP, OTHER_SHIP, WITNESS = 230_666_000, 257_100_200, 265_000_100


def rules(*declared: dict[str, Any], **top: Any) -> Rules:
    """A file of these rules; each is named after its kind where it has no name."""
    named = [{"name": rule["kind"], **rule} for rule in declared]
    return Rules.model_validate({"version": 1, "rules": named, **top})


def report(seconds: float, *, mmsi: int = SHIP, **changes: Any) -> Report:
    """A position report so many seconds after the start."""
    fields: dict[str, Any] = {
        "mmsi": mmsi,
        "time_ms": START_MS + round(seconds * 1000),
        "latitude": 59.5,
        "longitude": 24.5,
        "speed_knots": 12.0,
        "course_deg": 90.0,
        "nav_status": 0,
        "message_type": 1,
        "ship_type": None,
        "safety_text": None,
    }
    return Report(**(fields | changes))


def straight(
    mmsi: int,
    times_s: Iterable[float],
    *,
    latitude: float,
    longitude: float,
    speed_knots: float,
    course_deg: float,
    **changes: Any,
) -> list[Report]:
    """A ship on constant course and speed, which is at the given place at second 0."""
    course = math.radians(course_deg)
    reports = []
    for seconds in times_s:
        miles = speed_knots * seconds / 3600
        north = latitude + miles * math.cos(course) / 60
        east = longitude + miles * math.sin(course) / 60 / math.cos(math.radians(latitude))
        place = {"latitude": north, "longitude": east, "speed_knots": speed_knots, "course_deg": course_deg}
        reports.append(report(seconds, mmsi=mmsi, **(place | changes)))
    return reports


def in_time(*tracks: Sequence[Report]) -> list[Report]:
    """The reports of several tracks in the order of their times."""
    return sorted((each for track in tracks for each in track), key=lambda each: each.time_ms)


def changes_of(engine: Engine, reports: Iterable[Report], partition: int = 0) -> list[Change]:
    """What the engine makes of reports, with a look at the time after each."""
    changes: list[Change] = []
    for each in reports:
        engine.observe(each, partition)
        engine.tick()
        changes += engine.take()[0]
    return changes


def told(changes: Iterable[Change]) -> list[tuple[str, str, str]]:
    """Alert type, subject and status of each change."""
    return [(change.alarm.alert_type, change.alarm.subject, change.status) for change in changes]
