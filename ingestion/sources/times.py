"""Times as receivers and loggers write them. A pure core: no input, no clock.

Only forms that can be read in one way are read: Unix time in seconds, milliseconds, microseconds or
nanoseconds, distinguished by magnitude; ISO 8601; and ``YYYYMMDDhhmmss``. A time without a zone is read only
where its zone is known: from its format, which defines it, or from the user. Day-first dates, times without
a date and zone abbreviations are not read: their messages are quarantined.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
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


class UnknownZoneError(UnreadableTimeError):
    """A time is reported without its zone, which nothing else says."""


@lru_cache(maxsize=4096)
def reported_ms(text: str, zone: tzinfo | None = UTC) -> int:
    """Unix time in ms of a reported time; finer digits are cut off. ``zone`` holds where it names none.

    Raises:
        UnknownZoneError: it names no zone, and ``zone`` is None.
        UnreadableTimeError: it is in no form that is read, not between 2001 and 2100, or in the hour that the
            zone's clocks skip or go through twice.
    """
    text = text.strip()
    if not text.isascii():
        raise UnreadableTimeError(f"time {text!r}")
    if found := _EPOCH.fullmatch(text):
        seconds, finer, fraction = found.groups()
        if OLDEST_S <= int(seconds) < NEWEST_S:
            return int(seconds) * 1000 + int(((finer or "") + (fraction or "") + "000")[:3])
    if found := _CALENDAR.fullmatch(text):
        year, _, _, month, day, hour, _, minute, second, fraction, named = found.groups()
        if named is None and zone is None:
            raise UnknownZoneError(f"time {text!r} names no zone")
        try:
            moment = datetime(
                int(year),
                int(month),
                int(day),
                int(hour),
                int(minute),
                int(second),
                tzinfo=zone if named is None else _zone(named),
            )
        except ValueError as error:
            raise UnreadableTimeError(f"time {text!r}: {error}") from None
        if moment.utcoffset() != moment.replace(fold=1).utcoffset():
            raise UnreadableTimeError(f"time {text!r} in {zone} is skipped or comes twice")
        unix = int(moment.timestamp())
        if OLDEST_S <= unix < NEWEST_S:
            return unix * 1000 + int(((fraction or "") + "000")[:3])
    raise UnreadableTimeError(f"time {text!r}")


def _zone(text: str) -> timezone:
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if text[0] == "-" else offset)
