"""JSON lines: one message a line, sent as the bytes that it is.

The line is looked into only for its key (``mmsi``), its time and, for voyage events, its kind; one that is
not JSON goes out as well, with the header ``event-type: undecodable``.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from ingestion.errors import SourceError
from ingestion.sources import UNDECODABLE, Headers, LineCount, Message, headers
from ingestion.sources.frames import refuse_document
from ingestion.sources.inputs import Document, Input
from ingestion.topics import AIS, ALERTS, SENSORS, VOYAGE_EVENTS, Topic, topic_named

NAME = "jsonl"
_EVENT_TYPES = {AIS: "ais_message", SENSORS: "sensor_reading", ALERTS: "alert", VOYAGE_EVENTS: "voyage_event"}
_HEADERS = {topic: headers(NAME, event_type) for topic, event_type in _EVENT_TYPES.items()}
_UNDECODABLE_HEADERS = headers(NAME, UNDECODABLE)


class JsonlSource:
    """Reads files (plain, packed, in archives), ``-``, ``tcp://`` or ``udp://``: one message per line.

    ``topic`` is a topic's full or short name; without it each line names its own in a field ``topic``.
    """

    name = NAME

    def __init__(self, inputs: Iterable[str | Path], *, topic: str | None = None) -> None:
        self.lines = LineCount()
        self._inputs = [Input(location, self.lines.left_out) for location in inputs]
        self._topic = None if topic is None else topic_named(topic)

    def stop(self) -> None:
        """Read no further."""
        for each in self._inputs:
            each.stop()

    def messages(self) -> Iterator[Message]:
        """Yield a message a line, in the file's order.

        Raises:
            SourceError: a file is not there or broke off, or a line names no topic where none was given; what
                was read is yielded before.
            UnknownTopicError: a line names a topic that there is not.
        """
        for each in self._inputs:
            for document in each.documents():
                yield from self._lines(document)

    def _lines(self, document: Document) -> Iterator[Message]:
        is_first = True
        for number, line in enumerate(document.lines, start=1):
            if is_first and line.strip():
                is_first = False
                refuse_document(line, document.name)
            self.lines.read += 1
            if not line.strip():
                self.lines.consumed += 1
                continue
            try:
                fields = orjson.loads(line)
            except orjson.JSONDecodeError:
                fields = None
            topic = self._topic or _own_topic(fields, f"{document.name}, line {number}")
            self.lines.messages += 1
            if not isinstance(fields, dict):
                self.lines.undecodable += 1
                yield Message(topic.name, None, line, _UNDECODABLE_HEADERS, None)
                continue
            yield Message(topic.name, _key(fields), line, _headers(topic, fields), _time_ms(fields))


def _own_topic(fields: Any, where: str) -> Topic:
    name = fields.get("topic") if isinstance(fields, dict) else None
    if not isinstance(name, str):
        raise SourceError(f"{where}: names no topic; give --topic")
    return topic_named(name)


def _key(fields: dict[str, Any]) -> bytes | None:
    mmsi = fields.get("mmsi")
    if isinstance(mmsi, str):
        return mmsi.encode() if mmsi else None
    if isinstance(mmsi, float) and mmsi.is_integer():
        # JSON Schema takes 219990001.0 for a whole number.
        mmsi = int(mmsi)
    return str(mmsi).encode() if isinstance(mmsi, int) and not isinstance(mmsi, bool) else None


def _headers(topic: Topic, fields: dict[str, Any]) -> Headers:
    kind = fields.get("event_type")
    return headers(NAME, kind) if topic is VOYAGE_EVENTS and isinstance(kind, str) else _HEADERS[topic]


def _time_ms(fields: dict[str, Any]) -> int | None:
    reported = fields.get("timestamp")
    if not isinstance(reported, str):
        return None
    try:
        moment = datetime.fromisoformat(reported)
        return round((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
