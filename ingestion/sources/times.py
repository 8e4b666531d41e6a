"""Times as receivers and loggers write them. A pure core: no input, no clock.

Only forms that can be read in one way are read: Unix time in seconds, milliseconds, microseconds or
nanoseconds, told apart by magnitude; ISO 8601; and ``YYYYMMDDhhmmss``. A time without a zone is UTC.
Day-first dates, times without a date and zone abbreviations are not read: their messages are quarantined.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

OLDEST_S = 1_000_000_000
"""2001-09-09: AIS transponders became mandatory in 2002. A smaller number is a counter, not a time."""
NEWEST_S = 4_102_444_800
"""2100."""

_EPOCH = re.compile(r"(\d{10})(\d{3}|\d{6}|\d{9})?(?:[.,](\d{1,12}))?")
_CALENDAR = re.compile(
    r"(\d{4})(?:(-)|(/))?(\d\d)(?(2)-)(?(3)/)(\d\d)[T _]?(\d\d)(:)?(\d\d)(?(7):)(\d\d)(?:[.,](\d{1,12}))?"
    r"\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?",
    re.IGNORECASE,
)


class UnreadableTimeError(ValueError):
    """A time is reported in a form that cannot be read, or can be read in several ways."""


@lru_cache(maxsize=4096)
def reported_ms(text: str) -> int:
    """Unix time in ms of a reported time; finer digits are cut off.

    Raises:
        UnreadableTimeError: it is in no form that is read, or not between 2001 and 2100.
    """
    text = text.strip()
    if not text.isascii():
        raise UnreadableTimeError(f"time {text!r}")
    if found := _EPOCH.fullmatch(text):
        seconds, finer, fraction = found.groups()
        if OLDEST_S <= int(seconds) < NEWEST_S:
            return int(seconds) * 1000 + int(((finer or "") + (fraction or "") + "000")[:3])
    if found := _CALENDAR.fullmatch(text):
        year, _, _, month, day, hour, _, minute, second, fraction, zone = found.groups()
        try:
            moment = datetime(
                int(year), int(month), int(day), int(hour), int(minute), int(second), tzinfo=_zone(zone)
            )
        except ValueError as error:
            raise UnreadableTimeError(f"time {text!r}: {error}") from None
        unix = int(moment.timestamp())
        if OLDEST_S <= unix < NEWEST_S:
            return unix * 1000 + int(((fraction or "") + "000")[:3])
    raise UnreadableTimeError(f"time {text!r}")


def _zone(text: str | None) -> timezone:
    if text is None or text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if text[0] == "-" else offset)
