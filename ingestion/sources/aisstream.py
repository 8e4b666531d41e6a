"""Messages of aisstream.io: JSON over a WebSocket, live or from a file with one message per line.

A message has ``MessageType``, ``MetaData`` (with ``time_utc``, its time of receipt) and ``Message``. The
subscription wants a key, which is never printed. What drops is connected again.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import orjson
from websockets.exceptions import InvalidURI, WebSocketException
from websockets.sync.client import ClientConnection, connect

from ingestion.errors import SourceError
from ingestion.sources import Message
from ingestion.sources.inputs import CONNECT_TIMEOUT_S, MAX_LINE_BYTES, POLL_S
from ingestion.sources.nmea import iso
from ingestion.sources.reconnection import Reconnection
from ingestion.sources.records import (
    OtherRecordError,
    RecordError,
    RecordSource,
    code_in,
    known,
    mmsi_in,
    number_in,
    sum_in,
    text_in,
    whole_in,
)
from ingestion.sources.reports import SAFETY_TEXTS
from ingestion.sources.rows import Fields
from ingestion.sources.times import UnreadableTimeError, reported_ms

LIVE = "wss://stream.aisstream.io/v0/stream"
_TYPES = {
    "PositionReport": 1,
    "BaseStationReport": 4,
    "ShipStaticData": 5,
    "StandardSearchAndRescueAircraftReport": 9,
    "StandardClassBPositionReport": 18,
    "ExtendedClassBPositionReport": 19,
    "AidsToNavigationReport": 21,
    "StaticDataReport": 24,
    "LongRangeAisBroadcastMessage": 27,
}
"""Type where a message does not tell its own (``MessageID``)."""
_CLASSES = {1: "A", 2: "A", 3: "A", 5: "A", 18: "B", 19: "B", 24: "B"}
_GO_TIME = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?) ([+-]\d{4})(?: \w+)?")
_ROT_FACTOR = 4.733
_ROT_SENTINELS = frozenset({-128, -127, 127})


class AisStreamSource(RecordSource):
    """Reads ``ws://`` and ``wss://`` addresses, files, ``-``, ``tcp://`` or ``udp://``.

    ``boxes`` are ``south,west,north,east`` in degrees.
    """

    name = "aisstream"

    def __init__(
        self,
        inputs: Iterable[str | Path] = (),
        *,
        api_key: str = "",
        boxes: Iterable[str] = (),
        first_wait_s: float = 1.0,
        longest_wait_s: float = 60.0,
    ) -> None:
        locations = [str(location) for location in inputs] or [LIVE]
        self._sockets = [location for location in locations if location.startswith(("ws://", "wss://"))]
        super().__init__([location for location in locations if location not in self._sockets])
        if self._sockets and not api_key:
            raise SourceError("aisstream.io wants a key; set TIDELINE_AISSTREAM_API_KEY")
        corners = [_box(text) for text in boxes] or [[[-90.0, -180.0], [90.0, 180.0]]]
        self._subscription = orjson.dumps({"APIKey": api_key, "BoundingBoxes": corners}).decode()
        self._reconnection = Reconnection(self.lines, first_wait_s, longest_wait_s)
        self._is_stopped = False

    def stop(self) -> None:
        """Read no further."""
        self._is_stopped = True
        super().stop()

    def messages(self) -> Iterator[Message]:
        """Yield the messages: those of files, then those of addresses.

        Raises:
            SourceError: an input is not there or broke off, or the key is refused.
        """
        yield from super().messages()
        for address in self._sockets:
            yield from self._live(address)

    def records(self, value: Any) -> list[Any]:
        """A line has one message."""
        if not isinstance(value, dict):
            raise RecordError("no object")
        return [value]

    def report(self, record: Any) -> tuple[Fields, int]:
        """See the module."""
        kind, content = record.get("MessageType"), record.get("Message")
        meta = record.get("MetaData", record.get("Metadata"))
        if not isinstance(kind, str) or not isinstance(meta, dict) or not isinstance(content, dict):
            raise RecordError("no message of aisstream.io")
        body = content.get(kind)
        if not isinstance(body, dict):
            raise RecordError(f"no {kind}")
        if kind == "UnknownMessage":
            raise OtherRecordError(kind)
        if body.get("Valid") is False:
            raise RecordError("not valid")
        time_ms = _time_ms(meta.get("time_utc"))
        return {"timestamp": iso(time_ms), **_fields(kind, meta, body)}, time_ms

    def _live(self, address: str) -> Iterator[Message]:
        connected: tuple[ExitStack, ClientConnection] | None = self._connected(address)
        while connected is not None:
            opened, connection = connected
            with opened:
                for text in self._received(connection):
                    line = text.encode() if isinstance(text, str) else text
                    self._check_refusal(line, address)
                    self.lines.read += 1
                    yield from self.line(line)
            connected = self._reconnection.again(lambda: self._connected(address), lambda: self._is_stopped)

    def _connected(self, address: str) -> tuple[ExitStack, ClientConnection]:
        try:
            with ExitStack() as opened:
                connection = opened.enter_context(
                    connect(address, open_timeout=CONNECT_TIMEOUT_S, max_size=MAX_LINE_BYTES)
                )
                connection.send(self._subscription)
                return opened.pop_all(), connection
        except (InvalidURI, ValueError) as error:
            raise SourceError(f"{address}: is no address of a WebSocket") from error
        except (OSError, WebSocketException) as error:
            raise SourceError(f"{address}: cannot connect ({type(error).__name__})") from error

    def _received(self, connection: ClientConnection) -> Iterator[str | bytes]:
        receive: Callable[..., str | bytes] = connection.recv
        while not self._is_stopped:
            try:
                yield receive(timeout=POLL_S)
            except TimeoutError:
                continue
            except (OSError, WebSocketException):
                return

    def _check_refusal(self, line: bytes, address: str) -> None:
        """Raise SourceError where the service says what is wrong instead of a message."""
        if b'"error"' not in line.lower()[:64]:
            return
        try:
            said = orjson.loads(line)
        except orjson.JSONDecodeError:
            return
        if isinstance(said, dict) and isinstance(error := said.get("error"), str):
            raise SourceError(f"{address}: {error[:200]}")


def _fields(kind: str, meta: dict[str, Any], body: dict[str, Any]) -> Fields:
    message_type = whole_in(body.get("MessageID", _TYPES.get(kind)))
    if message_type is None or not 1 <= message_type <= 27:
        raise RecordError("message type")
    mmsi = mmsi_in(body.get("UserID", meta.get("MMSI")))
    part_b = body.get("PartNumber") in (1, True)
    static = body.get("ReportB" if part_b else "ReportA") if message_type == 24 else body
    if not isinstance(static, dict):
        raise RecordError("report")
    sides = static.get("Dimension")
    sides = sides if isinstance(sides, dict) else {}
    accuracy = body.get("PositionAccuracy")
    name = (text_in(static.get("Name")) or "") + (text_in(static.get("NameExtension")) or "")
    return known(
        {
            "mmsi": mmsi,
            "message_type": message_type,
            "latitude": number_in(body.get("Latitude")),
            "longitude": number_in(body.get("Longitude")),
            "speed_knots": number_in(body.get("Sog")),
            "course_deg": number_in(body.get("Cog")),
            "heading_deg": whole_in(body.get("TrueHeading")),
            "nav_status": code_in(body.get("NavigationalStatus"), 15),
            "rate_of_turn": _turn(body.get("RateOfTurn")),
            "position_accuracy": int(accuracy) if isinstance(accuracy, bool) else None,
            "utc_second": code_in(body.get("Timestamp"), 63),
            "altitude_m": number_in(body.get("Altitude")),
            "imo": code_in(body.get("ImoNumber"), 1 << 30),
            "name": name or None,
            "call_sign": text_in(static.get("CallSign")),
            "ship_type": code_in(
                static.get("ShipType") if message_type == 24 else _ship_type(body, message_type), 255
            ),
            "aid_type": code_in(body.get("Type"), 31) if message_type == 21 else None,
            "length_m": sum_in(sides.get("A"), sides.get("B")),
            "width_m": sum_in(sides.get("C"), sides.get("D")),
            "draught_m": number_in(body.get("MaximumStaticDraught")),
            "safety_text": text_in(body.get("Text")) if message_type in SAFETY_TEXTS else None,
            "destination": text_in(body.get("Destination")),
            "eta": _eta(body.get("Eta")),
            "static_part": ("B" if part_b else "A") if message_type == 24 else None,
            "transceiver_class": _CLASSES.get(message_type),
        }
    )


def _ship_type(body: dict[str, Any], message_type: int) -> Any:
    return body.get("Type") if message_type in (5, 19) else None


def _turn(value: Any) -> float | None:
    """Degrees a minute of the indicator's number (ITU-R M.1371-5: 4.733 times its root)."""
    sent = whole_in(value)
    if sent is None or sent in _ROT_SENTINELS:
        return None if sent is None else float(sent)
    return math.copysign(round((sent / _ROT_FACTOR) ** 2, 1), sent)


def _eta(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    month, day, hour, minute = (whole_in(value.get(name)) for name in ("Month", "Day", "Hour", "Minute"))
    if month is None or day is None or hour is None or minute is None:
        return None
    return f"{month:02}-{day:02}T{hour:02}:{minute:02}Z"


def _time_ms(text: Any) -> int:
    """``2022-12-29 18:22:32.318353 +0000 UTC``, as Go prints it, or ISO 8601."""
    if not isinstance(text, str):
        raise UnreadableTimeError(f"time {text!r:.40}")
    found = _GO_TIME.fullmatch(text.strip())
    return reported_ms(f"{found[1]}{found[2]}" if found else text)


def _box(text: str) -> list[list[float]]:
    """Raises SourceError: not four degrees."""
    try:
        south, west, north, east = (float(part) for part in text.split(","))
    except ValueError:
        raise SourceError(f"box {text!r}: it is SOUTH,WEST,NORTH,EAST in degrees") from None
    if not (-90 <= south <= north <= 90 and all(-180 <= each <= 180 for each in (west, east))):
        raise SourceError(f"box {text!r}: it is SOUTH,WEST,NORTH,EAST in degrees")
    return [[south, west], [north, east]]
