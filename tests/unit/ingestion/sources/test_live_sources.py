"""AIS-catcher, aisstream.io and Kystverket: their records, and feeds that drop and are connected again."""

import socket
import threading
from pathlib import Path
from typing import Any

import orjson
import pytest
from pyais import encode_dict
from websockets.sync.server import ServerConnection, serve

from ingestion.contracts import problems
from ingestion.dry_run import line_of
from ingestion.errors import SourceError
from ingestion.sources import LineCount, Message, Source, source
from tests.support.environment import free_ports

SENTENCE = encode_dict(
    {"msg_type": 1, "mmsi": 219990001, "lat": 55.5, "lon": 12.5, "speed": 8.8}, talker_id="AI"
)[0]
STATIC = encode_dict({"msg_type": 5, "mmsi": 219990001, "shipname": "ALPHA"}, talker_id="AI", seq_id=1)
CATCHER = {
    "class": "AIS",
    "device": "AIS-catcher",
    "rxtime": "20240601000000",
    "rxuxtime": 1717200000.25,
    "scaled": True,
    "channel": "A",
    "nmea": [SENTENCE],
    "type": 1,
    "mmsi": 219990001,
}
STREAM = {
    "MessageType": "PositionReport",
    "MetaData": {
        "MMSI": 219990001,
        "ShipName": "ALPHA",
        "time_utc": "2024-06-01 00:00:00.250318353 +0000 UTC",
    },
    "Message": {
        "PositionReport": {
            "Cog": 308.2,
            "Latitude": 55.5,
            "Longitude": 12.5,
            "MessageID": 1,
            "NavigationalStatus": 15,
            "PositionAccuracy": True,
            "RateOfTurn": 4,
            "Sog": 8.8,
            "Timestamp": 31,
            "TrueHeading": 235,
            "UserID": 219990001,
            "Valid": True,
        }
    },
}
QUARTER = "2024-06-01T00:00:00.250Z"


def read(tmp_path: Path, name: str, *records: object) -> tuple[list[Any], LineCount]:
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"\n".join(each if isinstance(each, bytes) else orjson.dumps(each) for each in records))
    opened = source(name, inputs=[path])
    messages = list(opened.messages())
    lines = opened.lines
    assert lines.read + lines.split == lines.messages + lines.joined + lines.consumed
    return [checked(message) for message in messages], lines


def checked(message: Message) -> Any:
    """The fields of a message, which keep the contract; None for one that is sent on as it was read."""
    if message.headers[1][1] == b"undecodable":
        return None
    assert problems("ais", message.value) == []
    return orjson.loads(message.value)


def test_aiscatcher_line_is_decoded_from_its_sentences(tmp_path: Path) -> None:
    (report,), _ = read(tmp_path, "aiscatcher", CATCHER)
    assert (report["timestamp"], report["mmsi"], report["speed_knots"]) == (QUARTER, 219990001, 8.8)
    assert report["raw"] == SENTENCE


def test_aiscatcher_static_report_of_two_sentences_is_one_message(tmp_path: Path) -> None:
    (report,), _ = read(tmp_path, "aiscatcher", CATCHER | {"nmea": STATIC, "type": 5})
    assert report["name"] == "ALPHA"


def test_aiscatcher_post_has_several_messages(tmp_path: Path) -> None:
    body = {"protocol": "jsonaiscatcher", "stationid": "S1", "encodetime": "20240601000001"}
    reports, lines = read(tmp_path, "aiscatcher", body | {"msgs": [CATCHER, CATCHER, SENTENCE]})
    assert [report["timestamp"] for report in reports] == [QUARTER, QUARTER, "2024-06-01T00:00:01.000Z"]
    assert [report["station"] for report in reports] == ["S1"] * 3
    assert lines.split == 2


def test_aiscatcher_scaled_fields_are_read_without_sentences(tmp_path: Path) -> None:
    record = {name: value for name, value in CATCHER.items() if name != "nmea"}
    (report,), _ = read(tmp_path, "aiscatcher", record | {"lat": 55.5, "lon": 12.5, "heading": 90.0})
    assert (report["latitude"], report["heading_deg"]) == (55.5, 90)


@pytest.mark.parametrize(
    "change",
    [
        {"rxuxtime": "soon"},
        {"nmea": [SENTENCE[:-2] + "00"]},
        {"nmea": STATIC[:1]},
        {"nmea": [7]},
        {"nmea": {}, "type": 99},
    ],
)
def test_aiscatcher_record_that_is_broken_is_undecodable(tmp_path: Path, change: dict[str, Any]) -> None:
    assert read(tmp_path, "aiscatcher", CATCHER | change)[0] == [None]


def test_aiscatcher_other_records_are_counted(tmp_path: Path) -> None:
    reports, lines = read(tmp_path, "aiscatcher", {"class": "GPS", "lat": 1.0}, b"not json", b" ")
    assert (reports, lines.others, lines.consumed) == ([None], {"GPS": 1}, 2)


def test_aisstream_position_is_read(tmp_path: Path) -> None:
    (report,), _ = read(tmp_path, "aisstream", STREAM)
    assert (report["timestamp"], report["mmsi"], report["speed_knots"]) == (QUARTER, 219990001, 8.8)
    assert (report["heading_deg"], report["utc_second"], report["position_accuracy"]) == (235, 31, 1)
    assert report["rate_of_turn"] == 0.7


def test_aisstream_static_data_is_read(tmp_path: Path) -> None:
    body = {
        "MessageID": 5,
        "UserID": 219990001,
        "Valid": True,
        "Name": "ALPHA@@@",
        "CallSign": "OX1",
        "Destination": "ESBJERG",
        "Type": 70,
        "ImoNumber": 9100138,
        "MaximumStaticDraught": 4.6,
        "Dimension": {"A": 77, "B": 13, "C": 7, "D": 7},
        "Eta": {"Month": 4, "Day": 27, "Hour": 7, "Minute": 0},
    }
    (report,), _ = read(
        tmp_path, "aisstream", STREAM | {"MessageType": "ShipStaticData", "Message": {"ShipStaticData": body}}
    )
    assert (report["name"], report["ship_type"], report["length_m"]) == ("ALPHA", 70, 90)
    assert (report["eta"], report["draught_m"], report["imo"]) == ("04-27T07:00Z", 4.6, 9100138)


@pytest.mark.parametrize(
    "change",
    [{"MetaData": {"time_utc": "yesterday"}}, {"Message": {}}, {"MessageType": 1}, {"MetaData": None}],
)
def test_aisstream_message_that_is_broken_is_undecodable(tmp_path: Path, change: dict[str, Any]) -> None:
    assert read(tmp_path, "aisstream", STREAM | change)[0] == [None]


def test_aisstream_wants_a_key_for_its_address() -> None:
    with pytest.raises(SourceError, match="TIDELINE_AISSTREAM_API_KEY"):
        source("aisstream")


def test_aisstream_is_connected_again_when_it_drops() -> None:
    asked = []

    def give(connection: ServerConnection) -> None:
        asked.append(orjson.loads(connection.recv()))
        connection.send(orjson.dumps(STREAM))
        connection.close()

    with serve(give, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"ws://127.0.0.1:{server.socket.getsockname()[1]}"
        opened = source("aisstream", inputs=[address], api_key="k", boxes=["54,9,58,13"], first_wait_s=0.01)
        messages = taken(opened, 3)
        server.shutdown()
        thread.join()
    assert [checked(message)["mmsi"] for message in messages] == [219990001] * 3
    assert opened.lines.reconnected >= 2
    assert asked[0] == {"APIKey": "k", "BoundingBoxes": [[[54.0, 9.0], [58.0, 13.0]]]}


def test_aisstream_says_why_a_key_is_refused() -> None:
    def refuse(connection: ServerConnection) -> None:
        connection.recv()
        connection.send('{"error": "Api Key Is Not Valid"}')

    with serve(refuse, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"ws://127.0.0.1:{server.socket.getsockname()[1]}"
        with pytest.raises(SourceError, match="Api Key Is Not Valid"):
            list(source("aisstream", inputs=[address], api_key="k").messages())
        server.shutdown()
        thread.join()


def test_kystverket_is_connected_again_and_no_line_is_made_of_two() -> None:
    text = f"\\s:2573135,c:1717200000*0B\\{SENTENCE}"
    body = text[1:].split("*")[0]
    check = 0
    for letter in body.encode():
        check ^= letter
    text = f"\\{body}*{check:02X}\\{SENTENCE}\r\n"
    with socket.create_server(("127.0.0.1", 0)) as server:
        opened = source(
            "kystverket", inputs=[f"tcp://127.0.0.1:{server.getsockname()[1]}"], first_wait_s=0.01
        )

        def give() -> None:
            for part in (text + text[:40], text, text):
                connection, _ = server.accept()
                with connection:
                    connection.sendall(part.encode())

        thread = threading.Thread(target=give)
        thread.start()
        messages = taken(opened, 4)
        thread.join()
    reports = [checked(message) for message in messages]
    assert [report and report["station"] for report in reports] == ["2573135", None, "2573135", "2573135"]
    assert reports[0]["timestamp"] == "2024-06-01T00:00:00.000Z"
    assert opened.lines.reconnected == 2


def test_nobody_there_at_first_is_one_clear_line() -> None:
    (port,) = free_ports(1)
    with pytest.raises(SourceError, match="cannot connect"):
        list(source("kystverket", inputs=[f"tcp://127.0.0.1:{port}"]).messages())


def test_dry_run_line_has_what_would_be_sent(tmp_path: Path) -> None:
    path = tmp_path / "feed.nmea"
    path.write_bytes(SENTENCE.encode() + b"\n\xff\n")
    good, bad = (
        orjson.loads(line_of(message, is_undecodable=message.headers[1][1] == b"undecodable"))
        for message in source("nmea", inputs=[path]).messages()
    )
    assert (good["topic"], good["key"], good["value"]["mmsi"]) == (
        "maritime.ais.data",
        "219990001",
        219990001,
    )
    assert bad["headers"] == {"source": "nmea", "event-type": "undecodable"}
    assert (bad["key"], bad["value"]) == (None, "\\xff")


def taken(opened: Source, number: int) -> list[Message]:
    messages = []
    for message in opened.messages():
        messages.append(message)
        if len(messages) == number:
            opened.stop()
    return messages
