"""Times as receivers and loggers write them. A pure core: no input, no clock.

Only forms that can be read in one way are read: Unix time in seconds, milliseconds, microseconds or
nanoseconds, distinguished by magnitude; ISO 8601; ``YYYYMMDDhhmmss``; and RFC 5322. A time without a zone
is read only where its zone is known: from its format, which defines it, or from the user. Day-first dates,
times without a date and zone abbreviations are not read: their messages are quarantined.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache

OLDEST_S = 1_000_000_000
"""2001-09-09: AIS transponders became mandatory in 2002. A smaller number is a counter, not a time."""
NEWEST_S = 4_102_444_800
"""2100."""

_EPOCH = re.compile(r"(\d{10})(\d{3}|\d{6}|\d{9})?(?:\.(\d{1,12})|,(\d{1,6}))?")
"""Nine digits behind a comma are the next field: an MMSI."""
_CALENDAR_FORM = (
    r"(\d{4})(?:(-)|(/))?(\d\d)(?(2)-)(?(3)/)(\d\d)[T _]?(\d\d)(:)?(\d\d)(?(7):)(\d\d)(?:[.,](\d{1,12}))?"
    r"\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)"
)
_CALENDAR = re.compile(_CALENDAR_FORM + "?", re.IGNORECASE)
_AMONG_WORDS = re.compile(
    rf"(?<![\w.:/-])(?:\d{{10}}(?:\d{{3}}){{0,3}}(?:\.\d{{1,12}})?|{_CALENDAR_FORM})(?![\w.:/-])",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})", re.IGNORECASE
)
"""RFC 5322, as in mails and HTTP."""
_FIELD_ENDS = re.compile(r"[,;|\t]")
_UNIX_DATE = re.compile(
    r"([a-z]{3}) +([a-z]{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:(UTC|GMT) )?(\d{4})", re.IGNORECASE
)
"""What ``date`` and C's ``ctime`` print."""
_LIKE_A_TIME = re.compile(r"\d{10}|(?<![.:\d])\d{1,2}:\d\d(?!\d)|T\d\d:?\d\d")
"""Not the port behind an address: ``0.0.0.0:10110``."""


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
        seconds, *finer = found.groups("")
        if OLDEST_S <= int(seconds) < NEWEST_S:
            return int(seconds) * 1000 + int(("".join(finer) + "000")[:3])
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
    if found := _UNIX_DATE.fullmatch(text):
        if found[5] is None and zone is not UTC:
            raise UnknownZoneError(f"time {text!r} names no zone")
        text = f"{found[1]}, {found[3]} {found[2]} {found[6]} {found[4]} GMT"
    if _MAIL.fullmatch(text):
        try:
            unix = int(parsedate_to_datetime(text).timestamp())
        except ValueError as error:
            raise UnreadableTimeError(f"time {text!r}: {error}") from None
        if OLDEST_S <= unix < NEWEST_S:
            return unix * 1000
    raise UnreadableTimeError(f"time {text!r}")


def ms_among_words(text: str, zone: tzinfo | None = UTC) -> int:
    """Unix time in ms of the one time among words or fields, such as a logger's host and level.

    Raises:
        UnknownZoneError, UnreadableTimeError: as for :func:`reported_ms`; or there is none, or more than one.
    """
    stated = [found[0] for found in _AMONG_WORDS.finditer(text)] or [
        field for field in _FIELD_ENDS.split(text) if _LIKE_A_TIME.search(field)
    ]
    if len(stated) != 1 or _LIKE_A_TIME.search(text.replace(stated[0], "", 1)):
        raise UnreadableTimeError(f"time in {text!r}")
    return reported_ms(stated[0].strip(" []()<>\"'"), zone)


def _zone(text: str) -> timezone:
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if text[0] == "-" else offset)
