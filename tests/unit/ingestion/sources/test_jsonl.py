"""JSON lines: bytes pass as they are; key, time and topic are read from them."""

from pathlib import Path

import orjson
import pytest

from ingestion.errors import SourceError, UnknownTopicError
from ingestion.sources import SOURCES, Message, source
from tests.support import messages


def read(tmp_path: Path, *lines: bytes, topic: str | None = "ais") -> list[Message]:
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    opened = source("jsonl", inputs=[path], topic=topic)
    taken = list(opened.messages())
    assert opened.lines.read == opened.lines.messages + opened.lines.consumed
    return taken


def test_line_is_sent_byte_for_byte_with_key_and_time(tmp_path: Path) -> None:
    line = b'  {"mmsi" : 230666000, "timestamp":"2026-01-02T03:04:05.678Z", "new": [1,  2]}  '
    (message,) = read(tmp_path, line)
    assert message.value == line
    assert message.key == b"230666000"
    assert message.topic == "maritime.ais.data"
    assert message.timestamp_ms == 1_767_323_045_678
    assert dict(message.headers) == {"source": b"jsonl", "event-type": b"ais_message"}


@pytest.mark.parametrize("line", [b'{"mmsi":', b"not json", b"\xff\xfe", b'{"mmsi":1}}', b"NaN"])
def test_line_that_is_not_json_is_sent_on(tmp_path: Path, line: bytes) -> None:
    (message,) = read(tmp_path, line)
    assert message.value == line
    assert dict(message.headers)["event-type"] == b"undecodable"
    assert message.key is None


@pytest.mark.parametrize(
    "line", [b"[]", b"1", b"null", b'{"mmsi":null}', b'{"mmsi":true}', b'{"mmsi":""}', b"{}"]
)
def test_json_without_an_mmsi_has_no_key(tmp_path: Path, line: bytes) -> None:
    (message,) = read(tmp_path, line)
    assert (message.key, message.value, message.timestamp_ms) == (None, line, None)


def test_mmsi_may_be_text(tmp_path: Path) -> None:
    assert read(tmp_path, b'{"mmsi":"002190064"}')[0].key == b"002190064"


def test_each_line_may_name_its_topic(tmp_path: Path) -> None:
    lines = [
        orjson.dumps(messages.alert(topic="alerts")),
        orjson.dumps(messages.sensor_reading(topic="maritime.environmental.sensors")),
        orjson.dumps(messages.voyage_event(topic="voyage_events")),
    ]
    taken = read(tmp_path, *lines, topic=None)
    assert [message.topic for message in taken] == [
        "maritime.alerts",
        "maritime.environmental.sensors",
        "maritime.voyage.events",
    ]
    assert [dict(message.headers)["event-type"] for message in taken] == [
        b"alert",
        b"sensor_reading",
        b"voyage_planned",
    ]


def test_line_without_a_topic_is_told_by_number(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"feed\.jsonl, line 2: names no topic; give --topic"):
        read(tmp_path, b'{"topic":"ais"}', b"{}", topic=None)


def test_unknown_topic_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownTopicError, match="no topic 'films'"):
        read(tmp_path, b"{}", topic="films")


def test_blank_lines_are_consumed(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"", b"{}", b"  ")) == 1


def test_unknown_source_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SourceError, match="no source 'fax'") as raised:
        source("fax")
    assert all(name in str(raised.value) for name in SOURCES)
