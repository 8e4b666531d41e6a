r"""Lines of NMEA feeds: the sentence in a line, and the text around it. A pure core: no input, no clock.

A line is ``[time] [\tag block\ ...] sentence [trailer]``. The time is a logger's. The trailer is what older
receivers write (``,r07RPAL1,1272415370``), a comment of AIS-catcher (``( MSG: 1, ..., timestamp: ...)``), or
a time. A line may also be a tag block or a time alone, which belongs to the next sentence.
"""

import re
from collections.abc import Callable
from datetime import UTC, tzinfo
from functools import reduce
from operator import xor
from typing import NamedTuple

from ingestion.sources.times import UnknownZoneError, UnreadableTimeError, ms_among_words, reported_ms

_LINE = re.compile(rb"([^\\!$]*)((?:\\[^\\]*\\\s*)*)(?:([!$][^*!$\\]*\*[0-9A-Fa-f]{2})(.*))?", re.DOTALL)
_OTHER = re.compile(rb"[!$](?:(P[A-Z0-9]{2,9})|[A-Z]{2}([A-Z]{2}[A-Z0-9]))(?:,[\x20-\x7e]*)?\*[0-9A-Fa-f]{2}")
_GROUP = re.compile(r"(\d{1,4})-(\d{1,4})-(\w{1,32})")
_OLDER_GROUP = re.compile(r"(\d{1,2})G(\d{1,2})")
_COMMENT_TIME = re.compile(r"\b(?:timestamp|rxtime|rxuxtime|time)\s*[:=]\s*([^,;)]*)", re.IGNORECASE)
_STATION = re.compile(r"[rb][\w-]+", re.ASCII)
"""Identifier of a receiver, behind its letter; not ``rssi=-95``."""
_OPENING = " \t[(<\"'"
_CLOSING = " \t])>\"',;:|=-"


class BrokenLineError(ValueError):
    """A line that is no whole, valid sentence or tag block; says what is wrong."""


class Tags(NamedTuple):
    """What is reported about a sentence beside it."""

    time_ms: int | None = None
    station: str | None = None
    group: str | None = None
    """Identifier of the tag block's group, which holds the fragments of one message together."""
    is_time_unreadable: bool = False
    """A time was reported, and cannot be read."""
    is_zone_unknown: bool = False
    """It cannot be read because it names no zone."""

    def over(self, other: "Tags") -> "Tags":
        """These tags, and the other's where these say nothing."""
        is_dated = self.time_ms is not None or self.is_time_unreadable
        dated = self if is_dated else other
        return Tags(
            dated.time_ms,
            self.station or other.station,
            self.group or other.group,
            dated.is_time_unreadable,
            dated.is_zone_unknown,
        )


NO_TAGS = Tags()
UNREADABLE = Tags(is_time_unreadable=True)
WITHOUT_ZONE = Tags(is_time_unreadable=True, is_zone_unknown=True)


class Line(NamedTuple):
    """A line taken apart; ``sentence`` is empty where the line has only a tag block or a time."""

    sentence: bytes
    tags: Tags


def split_line(line: bytes, log_zone: tzinfo | None = None) -> Line:
    """Take a line apart. The tag block's time comes before the trailer's and the logger's.

    ``log_zone`` is the zone of a logger's time that names none; without it such a time cannot be read.

    Raises:
        BrokenLineError: it is none, has text around it that is not understood, or its tag block is broken.
    """
    text = line.strip()
    if text[:1] in b"!$" and text[-3:-2] == b"*" and text.count(b"*") == 1:
        return Line(text, NO_TAGS)
    parts = _LINE.fullmatch(text)
    if parts is None:
        raise BrokenLineError("no sentence")
    if not (parts[2] or parts[3]):
        alone = _dated(parts[1].decode("ascii", "backslashreplace").strip(_OPENING + _CLOSING), log_zone)
        if alone.time_ms is None and not alone.is_zone_unknown:
            raise BrokenLineError("no sentence")
        return Line(b"", alone)
    prefix, blocks, sentence, trailer = parts.groups(b"")
    tags = NO_TAGS
    for block in blocks.split(b"\\")[1::2]:
        tags = block_tags(block).over(tags)
    if trailer.strip():
        tags = tags.over(trailer_tags(trailer, log_zone))
    if prefix.strip():
        tags = _without_unread(tags, _prefix_tags(prefix, log_zone))
    return Line(sentence, tags)


def block_tags(block: bytes) -> Tags:
    """What a tag block (NMEA 0183, 4.10) tells.

    Raises:
        BrokenLineError: it is not ASCII, or its checksum is missing or wrong.
    """
    payload, star, check = block.rpartition(b"*")
    if not star or b"*" in payload or not block.isascii() or not _is_checksum(payload, check):
        raise BrokenLineError("checksum of the tag block")
    time: str | None = None
    station = group = None
    is_ambiguous = False
    for field in payload.decode("ascii").split(","):
        key, _, value = field.partition(":")
        if key == "c" and value:
            is_ambiguous = is_ambiguous or time not in (None, value)
            time = value
        elif key == "s":
            station = value or None
        elif key == "g" and (parts := _GROUP.fullmatch(value)):
            group = parts[3]
        elif _OLDER_GROUP.fullmatch(key):
            group = value or None
    return (UNREADABLE if is_ambiguous else _dated(time))._replace(station=station, group=group)


def trailer_tags(trailer: bytes, log_zone: tzinfo | None = None) -> Tags:
    """What follows a sentence: a comma list that ends in a time, a comment, or a time.

    Raises:
        BrokenLineError: it is none of them.
    """
    text = trailer.decode("ascii", "backslashreplace")
    body = text.strip(" \t,;|\"'#")
    if not body:
        return NO_TAGS
    if text[0] not in " \t,;|#(\"'" or any(mark in body for mark in "!$\\"):
        raise BrokenLineError("text behind the checksum")
    if body[0] == "(" and body[-1] == ")":
        found = _COMMENT_TIME.search(body)
        return NO_TAGS if found is None else _dated(found[1].strip())
    if text[0] != ",":
        tags = _dated(body.strip("[]()<> "), log_zone)
        if tags.is_time_unreadable and not any(letter.isdigit() for letter in body):
            raise BrokenLineError("text behind the checksum")
        return tags
    fields = [field.strip() for field in body.split(",")]
    stations = [field[1:] for field in fields if _STATION.fullmatch(field)]
    reported = _dated(fields[-1], log_zone) if fields[-1][:1].isdigit() else NO_TAGS
    if reported.time_ms is None:
        dated = (_dated(field, log_zone) for field in fields[:-1])
        read = {tags.time_ms for tags in dated if tags.time_ms is not None}
        if len(read) == 1:
            reported = Tags(read.pop())
        elif read:
            reported = UNREADABLE
    return reported._replace(station=stations[0] if stations else None)


def other_formatter(sentence: bytes) -> str | None:
    """Formatter of a well-formed sentence that is not AIS (``RMC``; of a maker's own, its name, ``PGRME``).

    Its address, its letters and its checksum are looked at. None: it is AIS, or not well formed.
    """
    found = _OTHER.fullmatch(sentence)
    if found is None:
        return None
    name: str = (found[1] or found[2]).decode("ascii")
    if name in ("VDM", "VDO", "PGHP") or not _is_checksum(sentence[1:-3], sentence[-2:]):
        return None
    return name


def _prefix_tags(prefix: bytes, log_zone: tzinfo | None) -> Tags:
    text = prefix.decode("ascii", "backslashreplace")
    text = text.lstrip(_OPENING).rstrip(_CLOSING)
    tags = _dated(text, log_zone)
    if not tags.is_time_unreadable or tags.is_zone_unknown:
        return tags
    return _dated(text, log_zone, ms_among_words)


def _without_unread(tags: Tags, prefix: Tags) -> Tags:
    """The logger's time holds where the receiver stated none; one that cannot be read matters only then."""
    return tags if tags.time_ms is not None else tags.over(prefix)


def _dated(
    text: str | None,
    zone: tzinfo | None = UTC,
    read: Callable[[str, tzinfo | None], int] = reported_ms,
) -> Tags:
    if not text:
        return NO_TAGS
    try:
        return Tags(read(text, zone))
    except UnknownZoneError:
        return WITHOUT_ZONE
    except UnreadableTimeError:
        return UNREADABLE


def _is_checksum(body: bytes, digits: bytes) -> bool:
    try:
        return len(digits) <= 2 and reduce(xor, body, 0) == int(digits, 16)
    except ValueError:
        return False
