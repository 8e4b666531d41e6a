"""AIS reports: a decoded message's fields under the names and in the units of the contract.

A pure core: no input, no clock, no Kafka. Values that AIS defines as "not available" pass as they are. A
field whose bits are not all there is left out: the decoder would fill the missing ones with zeros.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

from pyais.exceptions import AISBaseException
from pyais.messages import ANY_MESSAGE, AISSentence

MMSI_BITS = 38
"""Bits up to the end of the MMSI; what is shorter names no sender."""

POSITION_REPORTS = frozenset({1, 2, 3, 9, 18, 19, 27})
STATIC_REPORTS = frozenset({5, 24})
BASE_STATION_REPORTS = frozenset({4, 11})
AID_REPORTS = frozenset({21})
SAFETY_TEXTS = {12: 72, 14: 40}
"""Safety-related messages, and the bit at which their text begins [ITU-R M.1371-5, tables 57 and 59]."""
_DECODED = POSITION_REPORTS | STATIC_REPORTS | BASE_STATION_REPORTS | AID_REPORTS
_WITH_POSITION = POSITION_REPORTS | BASE_STATION_REPORTS | AID_REPORTS
_WITH_STATIC = STATIC_REPORTS | AID_REPORTS | {19}
_STATIC_BITS = 132
"""Bits up to the end of type 24's call sign: a static report that is shorter and names nothing is a rest."""

_CLASS = {1: "A", 2: "A", 3: "A", 5: "A", 18: "B", 19: "B", 24: "B"}
"""Transceiver class by message type. Type 27 is sent by class A and by some of class B: not known."""

Report = dict[str, Any]


class BrokenReportError(ValueError):
    """A payload that no report can be made of; says why."""


def report(sentence: AISSentence) -> Report:
    """The report in a whole sentence: ``mmsi``, ``message_type`` and what its type carries.

    Raises:
        BrokenReportError: there is no payload, its type is not 1-27, or what makes the type is cut off.
    """
    bits = len(sentence.bv)
    kind = sentence.ais_id
    if bits < MMSI_BITS:
        raise BrokenReportError(f"payload of {bits} bits")
    if not 1 <= kind <= 27:
        raise BrokenReportError(f"message type {kind}")
    made: Report = {"mmsi": sentence.bv.get(8, 30), "message_type": kind}
    if kind in SAFETY_TEXTS:
        _add_safety_text(made, sentence)
    if kind not in _DECODED:
        return made
    try:
        decoded = sentence.decode()
    except (AISBaseException, ValueError, KeyError) as error:
        raise BrokenReportError(str(error)) from error
    for field in _fields(type(decoded)):
        if field.end <= bits:
            value = getattr(decoded, field.attribute)
            made[field.name] = value if field.convert is None else field.convert(value)
    if kind in _WITH_POSITION and ("latitude" not in made or "longitude" not in made):
        raise BrokenReportError(f"type {kind} cut off before its position ({bits} bits)")
    if kind in _CLASS:
        made["transceiver_class"] = _CLASS[kind]
    if kind in _WITH_STATIC:
        _add_static(made, decoded, sentence)
    return made


def _add_safety_text(made: Report, sentence: AISSentence) -> None:
    start = SAFETY_TEXTS[made["message_type"]]
    width = max(0, len(sentence.bv) - start) // 6 * 6
    text = _text(sentence.bv.get_str(start, width)) if width else None
    if text:
        made["safety_text"] = text


def base_station_time(sentence: AISSentence) -> datetime | None:
    """The UTC time that a base station report (type 4) or UTC response (11) tells; None: it has none."""
    bv = sentence.bv
    if sentence.ais_id not in BASE_STATION_REPORTS or len(bv) < 78:
        return None
    try:
        return datetime(
            bv.get(38, 14),
            bv.get(52, 4),
            bv.get(56, 5),
            bv.get(61, 5),
            bv.get(66, 6),
            bv.get(72, 6),
            tzinfo=UTC,
        )
    except ValueError:
        return None


class _Field(NamedTuple):
    name: str
    attribute: str
    end: int
    """Bits that the payload must have for the field to be all there."""
    convert: Callable[[Any], Any] | None


_PLAIN: dict[str, tuple[str, Callable[[Any], Any] | None]] = {
    "lat": ("latitude", None),
    "lon": ("longitude", None),
    "speed": ("speed_knots", None),
    "course": ("course_deg", None),
    "heading": ("heading_deg", None),
    "status": ("nav_status", int),
    "turn": ("rate_of_turn", float),
    "accuracy": ("position_accuracy", int),
    "second": ("utc_second", None),
    "alt": ("altitude_m", None),
    "imo": ("imo", None),
    "draught": ("draught_m", None),
}


@cache
def _fields(kind: type[ANY_MESSAGE]) -> tuple[_Field, ...]:
    """The fields of a message class that pass with no more than another name."""
    return tuple(
        _Field(_PLAIN[name][0], name, offset + width, _PLAIN[name][1])
        for name, offset, width, *_ in kind.decoder_plan()
        if name in _PLAIN
    )


@cache
def _places(kind: type[ANY_MESSAGE]) -> dict[str, tuple[int, int]]:
    """Offset and width of each field of a message class, in bits."""
    return {name: (offset, width) for name, offset, width, *_ in kind.decoder_plan()}


def _add_static(made: Report, decoded: ANY_MESSAGE, sentence: AISSentence) -> None:
    """Add what takes several fields, or the field's own bits: the library folds reserved codes into one."""
    bv = sentence.bv
    bits = len(bv)
    places = _places(type(decoded))

    def number(name: str) -> int | None:
        offset, width = places.get(name, (bits, 1))
        return bv.get(offset, width) if offset + width <= bits else None

    def text(name: str) -> str:
        offset, width = places.get(name, (bits, 1))
        if name == "name_ext":
            # As long as the name of the aid needs.
            width = min(width, max(bits - offset, 0)) // 6 * 6
        return bv.get_str(offset, width) if offset + width <= bits else ""

    kind: int = made["message_type"]
    bow, stern, port, starboard = (number(f"to_{side}") for side in ("bow", "stern", "port", "starboard"))
    static: Report = {
        "name": _text(text("shipname") or text("name") + text("name_ext")),
        "call_sign": _text(text("callsign")),
        "ship_type": number("ship_type"),
        "aid_type": number("aid_type"),
        "length_m": None if bow is None or stern is None else bow + stern,
        "width_m": None if port is None or starboard is None else port + starboard,
        "destination": _text(text("destination")),
        "static_part": "AB"[number("partno") or 0] if kind == 24 else None,
    }
    if kind == 5 and (minute := number("minute")) is not None:
        month, day, hour = number("month"), number("day"), number("hour")
        static["eta"] = f"{month:02}-{day:02}T{hour:02}:{minute:02}Z"
    if kind in STATIC_REPORTS and not static["name"] and not static["call_sign"] and bits < _STATIC_BITS:
        raise BrokenReportError(f"type {kind} cut off before its fields ({bits} bits)")
    made.update((name, value) for name, value in static.items() if value is not None)


def _text(value: str) -> str | None:
    """What comes before the first ``@``, which ends a text in AIS; None when nothing does."""
    return value.split("@", 1)[0].strip() or None
