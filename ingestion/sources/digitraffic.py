"""Fintraffic's Digitraffic (meri.digitraffic.fi): ships of the Baltic and port calls of Finland, as JSON.

What a document is, is seen from its content: ``portCalls`` become voyage events; the ``features`` of vessel
locations, the list of vessel metadata and the ``vessels`` of a snapshot become AIS reports. A file has one
document or a list of them. A record that has not the form of its kind is sent on as it is, but for what a
port call says of persons and firms, which no message carries.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from ingestion.errors import SourceError
from ingestion.sources import UNDECODABLE, LineCount, Message, headers
from ingestion.sources.inputs import Document, Input
from ingestion.sources.rows import MAX_MMSI, Fields
from ingestion.topics import AIS, VOYAGE_EVENTS, Topic

NAME = "digitraffic"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_POSITION, _STATIC = "position_report", "static_report"
_HEADERS = {
    kind: headers(NAME, kind)
    for kind in (_POSITION, _STATIC, "voyage_planned", "arrived", "departed", UNDECODABLE.decode())
}
_NOT_CARRIED = frozenset(
    {
        "agentInfo",
        "shipMasterArrival",
        "shipMasterDeparture",
        "managementNameArrival",
        "managementNameDeparture",
        "forwarderNameArrival",
        "forwarderNameDeparture",
        "freeTextArrival",
        "freeTextDeparture",
    }
)
"""What a port call says of masters, agents and forwarders, and notes that may name anybody."""
MAX_DOCUMENT_BYTES = 1 << 29
"""Bytes of a document that are held in memory: a hundred times the largest that the API gives."""
_ETA_BITS = 20
_ROT_FACTOR = 4.733
_ROT_SENTINELS = frozenset({-128, -127, 127})


class RecordError(ValueError):
    """A record has not the form of its kind; says in what."""


class Event(NamedTuple):
    """A message to be: the header ``event-type``, the contract's fields, and its time (Unix, ms)."""

    kind: str
    fields: Fields
    time_ms: int


Decoder = Callable[[Any], list[Event]]
"""Makes the messages of a record; raises ValueError (:class:`RecordError`) when it has not the form."""


class Part(NamedTuple):
    """The records of a document, all of one kind."""

    records: list[Any]
    decode: Decoder
    topic: Topic


class DigitrafficSource:
    """Reads JSON documents from files (plain, packed, in archives) or ``-`` and yields their messages.

    A record, that is a ship or a port call, counts as a line. A document is held in memory while it is read.
    """

    name = NAME

    def __init__(self, inputs: Iterable[str | Path]) -> None:
        self.lines = LineCount()
        self._inputs = [Input(location, self.lines.left_out) for location in inputs]
        self._is_stopped = False

    def stop(self) -> None:
        """Read no further."""
        self._is_stopped = True
        for each in self._inputs:
            each.stop()

    def messages(self) -> Iterator[Message]:
        """Yield the messages, in the documents' order.

        Raises:
            SourceError: a file is not there, broke off, or is no JSON document of these kinds; the messages
                of the files before it are yielded before.
        """
        for each in self._inputs:
            for document in each.documents():
                content = _content(document)
                if self._is_stopped:
                    return
                for part in _parts(content, document.name):
                    yield from self._part(part)

    def _part(self, part: Part) -> Iterator[Message]:
        for record in part.records:
            if self._is_stopped:
                return
            self.lines.read += 1
            for number, message in enumerate(self._of(record, part)):
                self.lines.messages += 1
                self.lines.split += number > 0
                yield message

    def _of(self, record: Any, part: Part) -> list[Message]:
        topic = part.topic.name
        try:
            return [
                Message(
                    topic,
                    b"%d" % event.fields["mmsi"],
                    orjson.dumps(event.fields),
                    _HEADERS[event.kind],
                    event.time_ms,
                )
                for event in part.decode(record)
            ]
        except (ValueError, orjson.JSONEncodeError):
            self.lines.undecodable += 1
            return [
                Message(topic, None, orjson.dumps(_carried(record)), _HEADERS[UNDECODABLE.decode()], None)
            ]


def _content(document: Document) -> bytes:
    """The bytes of a whole document, without line ends, which mean nothing in JSON.

    Raises:
        SourceError: it does not begin as JSON; so that a large file of another kind is not read to its end.
    """
    read: list[bytes] = []
    size = 0
    for line in document.lines:
        size += len(line)
        if size > MAX_DOCUMENT_BYTES:
            raise SourceError(f"{document.name}: is larger than {MAX_DOCUMENT_BYTES:,} bytes; split it")
        if not read:
            line = line.lstrip()
            if line and line[:1] not in b"[{":
                raise SourceError(f"{document.name}: is no JSON document of Digitraffic")
        if line:
            read.append(line)
    return b"".join(read)


def _parts(content: bytes, name: str) -> list[Part]:
    """The records of each document in a file.

    Raises:
        SourceError: it is not JSON, or of no known kind.
    """
    try:
        parsed = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise SourceError(f"{name}: is no JSON document of Digitraffic ({error})") from error
    documents = parsed if isinstance(parsed, list) else [parsed]
    parts = [_part(document) for document in documents]
    if any(parts):
        return [
            part or Part([document], _unknown, AIS) for part, document in zip(parts, documents, strict=True)
        ]
    if isinstance(parsed, list) and (not parsed or any(_is_metadata(record) for record in parsed)):
        return [Part(parsed, _metadata, AIS)]
    raise SourceError(
        f"{name}: is no document of Digitraffic: no portCalls, features or vessels, and no list of vessels"
    )


def _part(document: Any) -> Part | None:
    if not isinstance(document, dict):
        return None
    if isinstance(calls := document.get("portCalls"), list):
        return Part(calls, _port_call, VOYAGE_EVENTS)
    if isinstance(features := document.get("features"), list):
        return Part(features, _location, AIS)
    if isinstance(vessels := document.get("vessels"), list):
        return Part(vessels, partial(_snapshot, document.get("timestamp")), AIS)
    return None


def _is_metadata(record: Any) -> bool:
    return isinstance(record, dict) and "mmsi" in record and "referencePointA" in record


def _unknown(_record: Any) -> list[Event]:
    raise RecordError("a document of no known kind")


def _carried(record: Any) -> Any:
    if not isinstance(record, dict):
        return record
    return {name: value for name, value in record.items() if name not in _NOT_CARRIED}


def _snapshot(taken_at: Any, record: Any) -> list[Event]:
    """A ship of a snapshot: its last position and what it says of itself, at the time of the snapshot."""
    vessel = _object(record)
    timestamp, time_ms = _time(taken_at)
    fields = _fields(
        mmsi=_mmsi(vessel.get("mmsi")),
        timestamp=timestamp,
        latitude=_number(vessel, "lat"),
        longitude=_number(vessel, "lon"),
        speed_knots=_number(vessel, "sog"),
        course_deg=_number(vessel, "cog"),
        heading_deg=_whole(vessel, "heading"),
        name=_text(vessel, "name"),
        ship_type=_count(vessel, "ship_type"),
        destination=_text(vessel, "destination"),
        eta=_eta(vessel.get("eta")),
        source=NAME,
    )
    return [Event(_POSITION, fields, time_ms)]


def _location(record: Any) -> list[Event]:
    """A feature of vessel locations: the last position report of a ship, at the time of its receipt."""
    feature = _object(record)
    said = _object(feature.get("properties"))
    place: Fields = {}
    if feature.get("geometry") is not None:
        coordinates = _object(feature["geometry"]).get("coordinates")
        if not isinstance(coordinates, list) or len(coordinates) < 2:
            raise RecordError("coordinates")
        place = {"longitude": coordinates[0], "latitude": coordinates[1]}
    status = _whole(said, "navStat")
    if status is not None and not 0 <= status <= 15:
        raise RecordError(f"navigational status {status}")
    second = _whole(said, "timestamp")
    if second is not None and not 0 <= second <= 63:
        raise RecordError(f"second {second}")
    accuracy = said.get("posAcc")
    if accuracy not in (None, False, True):
        raise RecordError("position accuracy")
    timestamp, time_ms = _time_of_ms(said.get("timestampExternal"))
    fields = _fields(
        mmsi=_mmsi(feature.get("mmsi", said.get("mmsi"))),
        timestamp=timestamp,
        latitude=_number(place, "latitude"),
        longitude=_number(place, "longitude"),
        speed_knots=_number(said, "sog"),
        course_deg=_number(said, "cog"),
        heading_deg=_whole(said, "heading"),
        nav_status=status,
        rate_of_turn=_rate_of_turn(_whole(said, "rot")),
        position_accuracy=None if accuracy is None else int(accuracy),
        utc_second=second,
        source=NAME,
    )
    return [Event(_POSITION, fields, time_ms)]


def _metadata(record: Any) -> list[Event]:
    """An entry of vessel metadata: the last static report of a ship, at the time of its receipt."""
    vessel = _object(record)
    timestamp, time_ms = _time_of_ms(vessel.get("timestamp"))
    bow, stern, port, starboard = (_whole(vessel, f"referencePoint{side}") for side in "ABCD")
    draught = _number(vessel, "draught")
    fields = _fields(
        mmsi=_mmsi(vessel.get("mmsi")),
        timestamp=timestamp,
        imo=_count(vessel, "imo"),
        name=_text(vessel, "name"),
        call_sign=_text(vessel, "callSign"),
        ship_type=_count(vessel, "shipType"),
        length_m=None if bow is None or stern is None else bow + stern,
        width_m=None if port is None or starboard is None else port + starboard,
        draught_m=None if draught is None else draught / 10,
        destination=_text(vessel, "destination"),
        eta=_eta(vessel.get("eta")),
        source=NAME,
    )
    return [Event(_STATIC, fields, time_ms)]


class Way(NamedTuple):
    """A port call has two: the voyage to the port and the one from it."""

    name: str
    planned: str
    """Field of the contract for the planned time."""
    expected: str
    """Field of the call for that time."""
    actual: str
    """Field of the call for the time at which it happened."""
    event_type: str
    declaration: str
    """Name of the declaration of the persons on board."""


_WAYS = (
    Way("in", "planned_arrival", "eta", "ata", "arrived", "Arrival"),
    Way("out", "planned_departure", "etd", "atd", "departed", "Departure"),
)


def _port_call(record: Any) -> list[Event]:
    """A port call: for each place in the port an event for each of its four times.

    ETA and ETD are plans and dated by when they were announced, ATA and ATD are dated by themselves. An event
    is named after its call, place and time, so that it is the same one however often it is read, and another
    one when it is reported again. The voyages to the port and from it are ``<call>-in`` and ``<call>-out``.
    """
    call = _object(record)
    number = _count(call, "portCallId")
    port, before, after = (_text(call, name) for name in ("portToVisit", "prevPort", "nextPort"))
    if number is None or port is None:
        raise RecordError("no portCallId or portToVisit")
    of_call: Fields = {
        "mmsi": _mmsi(call.get("mmsi")),
        "imo": _count(call, "imoLloyds") or None,
        "port_call_id": number,
    }
    legs = ((before, port), (port, after))
    events: list[Event] = []
    seen: Counter[str] = Counter()
    for detail in sorted(map(_object, _list(call, "portAreaDetails")), key=_place_and_plan):
        area, berth = _text(detail, "portAreaCode"), _text(detail, "berthCode")
        place = "-".join(filter(None, (NAME, str(number), area, berth)))
        seen[place] += 1
        identity = place if seen[place] == 1 else f"{place}-{seen[place]}"
        there = of_call | {"port_area_code": area, "berth_code": berth}
        for way, (origin, destination) in zip(_WAYS, legs, strict=True):
            voyage = {
                "voyage_id": f"{NAME}-{number}-{way.name}",
                "origin_locode": origin,
                "destination_locode": destination,
            }
            events += _events(way, call, detail, identity, there | voyage)
    if not events:
        raise RecordError("no time in any portAreaDetails")
    return events


def _events(way: Way, call: Fields, detail: Fields, identity: str, content: Fields) -> Iterator[Event]:
    """What was planned of one way at one place, and what happened."""
    expected, actual = (_time_or_none(detail.get(name)) for name in (way.expected, way.actual))
    if expected:
        content = content | {way.planned: expected[0]}
        announced = _time(detail.get(f"{way.expected}Timestamp") or call.get("portCallTimestamp"))
        yield _voyage_event("voyage_planned", f"{identity}-{way.expected}", announced, content)
    if actual:
        done = _persons(call, way.declaration)
        if expected:
            done["delay_minutes"] = (actual[1] - expected[1]) / 60_000
        yield _voyage_event(way.event_type, f"{identity}-{way.actual}", actual, content | done)


def _voyage_event(kind: str, identity: str, moment: "Moment", content: Fields) -> Event:
    timestamp, time_ms = moment
    event_id = f"{identity}-{timestamp}"
    return Event(kind, _fields(event_id=event_id, timestamp=timestamp, event_type=kind, **content), time_ms)


def _place_and_plan(detail: Fields) -> str:
    """An order of the places of a call, which come in any."""
    return "|".join(str(detail.get(name)) for name in ("portAreaCode", "berthCode", "eta", "etd"))


def _persons(call: Fields, direction: str) -> Fields:
    """Numbers of persons on board by the declarations of one direction; the largest, should there be more."""
    said = [
        declaration
        for declaration in map(_object, _list(call, "imoInformation"))
        if declaration.get("imoGeneralDeclaration") == direction
    ]
    passengers = [_count(each, "numberOfPassangers") for each in said]
    crew = [_count(each, "numberOfCrew") for each in said]
    return {
        "passengers_on_board": max((number for number in passengers if number is not None), default=None),
        "crew_on_board": max((number for number in crew if number is not None), default=None),
    }


def _fields(**content: Any) -> Fields:
    return {"schema_version": 1} | {name: value for name, value in content.items() if value is not None}


def _object(value: Any) -> Fields:
    if not isinstance(value, dict):
        raise RecordError("not an object")
    return value


def _list(record: Fields, name: str) -> list[Any]:
    value = record.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise RecordError(f"{name}: not a list")
    return value


def _number(record: Fields, name: str) -> float | None:
    value = record.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise RecordError(f"{name}: not a number")
    return value


def _whole(record: Fields, name: str) -> int | None:
    """A whole number, also written as 511.0."""
    value = _number(record, name)
    if value is None or isinstance(value, int):
        return value
    if not value.is_integer():
        raise RecordError(f"{name}: not a whole number")
    return int(value)


def _count(record: Fields, name: str) -> int | None:
    value = _whole(record, name)
    if value is not None and value < 0:
        raise RecordError(f"{name}: negative")
    return value


def _text(record: Fields, name: str) -> str | None:
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RecordError(f"{name}: not a text")
    return value.strip() or None


def _mmsi(value: Any) -> int:
    mmsi = _count({"mmsi": value}, "mmsi")
    if mmsi is None or mmsi > MAX_MMSI:
        raise RecordError("no MMSI, or more than AIS can send")
    return mmsi


def _rate_of_turn(rot: int | None) -> float | None:
    """Degrees a minute of the code that AIS sends, rounded; the three codes that are no rate stay."""
    if rot is None or rot in _ROT_SENTINELS:
        return rot
    if not -126 <= rot <= 126:
        raise RecordError(f"rate of turn {rot}")
    return math.copysign(round((rot / _ROT_FACTOR) ** 2), rot) if rot else 0.0


def _eta(value: Any) -> str | None:
    """``MM-DDThh:mmZ`` of the twenty bits that AIS sends, a number or its digits; other texts as they are."""
    if value is None or value == "":
        return None
    if isinstance(value, str) and not (value.isascii() and value.isdecimal()):
        return value
    bits = _count({"eta": int(value) if isinstance(value, str) else value}, "eta") or 0
    if bits >> _ETA_BITS:
        raise RecordError("ETA of more than twenty bits")
    return f"{bits >> 16:02}-{bits >> 11 & 31:02}T{bits >> 6 & 31:02}:{bits & 63:02}Z"


Moment = tuple[str, int]
"""ISO text (UTC, ms) and Unix time in ms."""


@lru_cache(maxsize=1024)
def _moment(text: str) -> Moment:
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise RecordError(f"{text}: no time zone")
    return _of_utc(read.astimezone(UTC))


def _of_utc(moment: datetime) -> Moment:
    text = moment.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
    return text, (moment - _EPOCH) // timedelta(milliseconds=1)


def _time(value: Any) -> Moment:
    """Raises ValueError: not an ISO time with its zone."""
    if not isinstance(value, str):
        raise RecordError("not a time")
    try:
        return _moment(value)
    except OverflowError as error:
        raise RecordError(str(error)) from error


def _time_or_none(value: Any) -> Moment | None:
    return None if value is None else _time(value)


def _time_of_ms(value: Any) -> Moment:
    """Raises ValueError: not a number of milliseconds since 1970."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise RecordError("not a time in milliseconds")
    try:
        return _of_utc(_EPOCH + timedelta(milliseconds=value))
    except OverflowError as error:
        raise RecordError(str(error)) from error
