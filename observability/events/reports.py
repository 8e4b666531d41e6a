"""What of an AIS message the rules look at. Pure: bytes in, a report or a reason out."""

from datetime import datetime
from typing import NamedTuple

import orjson

_SPEED_UNKNOWN = 102.2
"""102.3 is "not available" and 102.2 "that or more" [ITU-R M.1371]; neither is a speed to reckon with."""


class Report(NamedTuple):
    """One AIS message; "not available" is None."""

    mmsi: int
    time_ms: int
    """When it was sent or received, in ms since 1970."""
    latitude: float | None
    longitude: float | None
    speed_knots: float | None
    course_deg: float | None
    nav_status: int | None
    message_type: int | None
    ship_type: int | None
    safety_text: str | None


def read_report(value: bytes | None) -> Report | None:
    """The report in a message of topic ``maritime.ais.data``; None where silver would reject it too."""
    if value is None:
        return None
    try:
        message = orjson.loads(value)
        mmsi = message["mmsi"]
        moment = datetime.fromisoformat(message["timestamp"])
    except (ValueError, TypeError, KeyError, OverflowError):
        return None
    if type(mmsi) is not int or not 1 <= mmsi <= 999_999_999 or moment.tzinfo is None:
        return None
    get = message.get
    latitude, longitude = _number(get("latitude")), _number(get("longitude"))
    if latitude is None or longitude is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        latitude = longitude = None
    kind = _whole(get("message_type"))
    speed, course = _number(get("speed_knots")), _number(get("course_deg"))
    if speed is not None and not 0 <= speed < (63 if kind == 27 else _SPEED_UNKNOWN):
        speed = None
    if course is not None and not 0 <= course < 360:
        course = None
    text = get("safety_text")
    return Report(
        mmsi,
        round(moment.timestamp() * 1000),
        latitude,
        longitude,
        speed,
        course,
        _whole(get("nav_status")),
        kind,
        _whole(get("ship_type")),
        text if isinstance(text, str) else None,
    )


def _number(value: object) -> float | None:
    return float(value) if type(value) in (int, float) else None  # type: ignore[arg-type]


def _whole(value: object) -> int | None:
    return value if type(value) is int else None
