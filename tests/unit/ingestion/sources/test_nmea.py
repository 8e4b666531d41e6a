"""The NMEA source: what comes out of sentences, whole, split, shuffled, wrapped and broken."""

import gzip
import math
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyais import encode_dict

from ingestion.contracts import problems
from ingestion.errors import SourceError
from ingestion.sources import LineCount, Message
from ingestion.sources.nmea import NmeaSource
from tests.support.environment import free_ports

Reader = Callable[..., tuple[list[Message], LineCount]]

NOW = 1_767_323_045.678
NOW_TEXT = "2026-01-02T03:04:05.678Z"
LONG: dict[str, Any] = {
    "msg_type": 5,
    "mmsi": 230666000,
    "imo": 9100138,
    "callsign": "OJRV",
    "shipname": "BALTIC MADONNA",
    "ship_type": 70,
    "to_bow": 77,
    "to_stern": 13,
    "to_port": 7,
    "to_starboard": 7,
    "month": 4,
    "day": 27,
    "hour": 7,
    "minute": 0,
    "draught": 4.6,
    "destination": "KRISTIANSAND",
}


def position(mmsi: int = 230666000, **fields: Any) -> list[str]:
    return encode_dict({"msg_type": 1, "mmsi": mmsi, "lat": 59.5, "lon": 24.5, **fields}, talker_id="AI")


def static(seq_id: int = 1, **fields: Any) -> list[str]:
    return encode_dict(LONG | fields, talker_id="AI", seq_id=seq_id)


def check(body: str) -> str:
    return f"{reduce(xor, body.encode(), 0):02X}"


def tagged(sentence: str, **tags: object) -> str:
    block = ",".join(f"{name}:{value}" for name, value in tags.items())
    return f"\\{block}*{check(block)}\\{sentence}"


def wrapper(moment: datetime, station: str = "2190064", country: int = 219) -> str:
    stamp = f"{moment:%Y,}{moment.month},{moment.day},{moment.hour},{moment.minute},{moment.second}"
    body = f"PGHP,1,{stamp},{moment.microsecond // 1000},{country},,{station},1,5D"
    return f"${body}*{check(body)}"


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read(*lines: str | bytes, start: datetime | None = None) -> tuple[list[Message], LineCount]:
        data = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines) + b"\n"
        return read_bytes(tmp_path / "feed.nmea", data, start)

    return read


def read_bytes(path: Path, data: bytes, start: datetime | None = None) -> tuple[list[Message], LineCount]:
    path.write_bytes(data)
    source = NmeaSource([path], start=start, clock=lambda: NOW)
    messages = list(source.messages())
    assert source.lines.read == source.lines.messages + source.lines.joined + source.lines.consumed
    assert source.lines.messages == len(messages)
    return messages, source.lines


def decoded(messages: list[Message]) -> list[dict[str, Any]]:
    fields = [orjson.loads(message.value) for message in messages if kind(message) != b"undecodable"]
    for message in messages:
        if kind(message) != b"undecodable":
            assert problems("ais", message.value) == []
    return fields


def raws(messages: list[Message]) -> list[bytes]:
    return [message.value for message in messages if kind(message) == b"undecodable"]


def kind(message: Message) -> bytes:
    return dict(message.headers)["event-type"]


# What comes out of a message


@given(
    mmsi=st.integers(0, (1 << 30) - 1),
    message_type=st.sampled_from([1, 2, 3]),
    latitude=st.integers(-54_600_000, 54_600_000),
    longitude=st.integers(-108_600_000, 108_600_000),
    speed=st.integers(0, 1023),
    course=st.integers(0, 3600),
    heading=st.integers(0, 511),
    status=st.integers(0, 15),
    turn=st.integers(-128, 127),
    second=st.integers(0, 63),
    accuracy=st.booleans(),
)
def test_position_report_comes_out_with_the_values_that_were_sent(
    tmp_path_factory: pytest.TempPathFactory,
    mmsi: int,
    message_type: int,
    latitude: float,
    longitude: float,
    speed: float,
    course: float,
    heading: int,
    status: int,
    turn: float,
    second: int,
    accuracy: bool,
) -> None:
    turn_deg_min = turn if abs(turn) >= 127 else math.copysign(round((turn / 4.733) ** 2), turn)
    sentences = encode_dict(
        {
            "msg_type": message_type,
            "mmsi": mmsi,
            "lat": latitude / 600000,
            "lon": longitude / 600000,
            "speed": speed / 10,
            "course": course / 10,
            "heading": heading,
            "status": status,
            "turn": turn_deg_min,
            "second": second,
            "accuracy": accuracy,
        },
        talker_id="AI",
    )
    path = tmp_path_factory.getbasetemp() / "given.nmea"
    messages, _ = read_bytes(path, "\n".join(sentences).encode())
    (fields,) = decoded(messages)
    assert messages[0].key == str(mmsi).encode()
    assert fields["mmsi"] == mmsi
    assert fields["message_type"] == message_type
    assert fields["latitude"] == pytest.approx(latitude / 600000, abs=1e-6)
    assert fields["longitude"] == pytest.approx(longitude / 600000, abs=1e-6)
    assert abs(fields["speed_knots"] * 10 - speed) <= 1
    assert abs(fields["course_deg"] * 10 - course) <= 1
    assert (fields["heading_deg"], fields["nav_status"]) == (heading, status)
    assert (fields["utc_second"], fields["position_accuracy"]) == (second, int(accuracy))
    assert fields["rate_of_turn"] == turn_deg_min
    assert fields["transceiver_class"] == "A"
    assert fields["raw"] == sentences[0]


AIS_TEXT = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -./'", max_size=20)


@given(
    mmsi=st.integers(0, 999_999_999),
    name=AIS_TEXT,
    call_sign=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", max_size=7),
    destination=AIS_TEXT,
    imo=st.integers(0, (1 << 30) - 1),
    ship_type=st.sampled_from([0, 30, 52, 60, 69, 70, 79, 80, 89, 99]),
    sides=st.tuples(st.integers(0, 511), st.integers(0, 511), st.integers(0, 63), st.integers(0, 63)),
    draught=st.integers(0, 255),
)
def test_static_report_comes_out_with_the_values_that_were_sent(
    tmp_path_factory: pytest.TempPathFactory,
    mmsi: int,
    name: str,
    call_sign: str,
    destination: str,
    imo: int,
    ship_type: int,
    sides: tuple[int, int, int, int],
    draught: float,
) -> None:
    bow, stern, port, starboard = sides
    sentences = static(
        mmsi=mmsi,
        shipname=name,
        callsign=call_sign,
        destination=destination,
        imo=imo,
        ship_type=ship_type,
        to_bow=bow,
        to_stern=stern,
        to_port=port,
        to_starboard=starboard,
        draught=draught / 10,
    )
    messages, lines = read_bytes(tmp_path_factory.getbasetemp() / "given.nmea", "\n".join(sentences).encode())
    (fields,) = decoded(messages)
    assert lines.joined == len(sentences) - 1
    assert fields.get("name", "") == name.strip()
    assert fields.get("call_sign", "") == call_sign
    assert fields.get("destination", "") == destination.strip()
    assert (fields["imo"], fields["ship_type"]) == (imo, ship_type)
    assert (fields["length_m"], fields["width_m"]) == (bow + stern, port + starboard)
    assert abs(fields["draught_m"] * 10 - draught) <= 1
    assert fields["eta"] == "04-27T07:00Z"


def test_sentinels_are_sent_as_they_are(read: Reader) -> None:
    sentences = position(lat=91.0, lon=181.0, speed=102.3, course=360.0, heading=511, turn=-128, second=60)
    (fields,) = decoded(read(*sentences)[0])
    assert fields["latitude"] == 91.0
    assert fields["longitude"] == 181.0
    assert fields["speed_knots"] == 102.3
    assert fields["course_deg"] == 360.0
    assert fields["heading_deg"] == 511
    assert fields["rate_of_turn"] == -128.0
    assert fields["utc_second"] == 60


def test_reserved_ship_type_keeps_its_code(read: Reader) -> None:
    # The decoder reads 67 as 65. Bits 234-239 are the code's low six, and the payload's fortieth letter.
    first, second = static(ship_type=70)
    fields = first[1:].split("*")[0].split(",")
    assert fields[5][39] == "6"
    fields[5] = fields[5][:39] + "3" + fields[5][40:]
    body = ",".join(fields)
    (report,) = decoded(read(f"!{body}*{check(body)}", second)[0])
    assert report["ship_type"] == 67


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            {"msg_type": 4, "mmsi": 2190064, "year": 2026, "month": 1, "day": 2, "lat": 55.0, "lon": 11.0},
            {"latitude": 55.0, "longitude": 11.0},
        ),
        (
            {"msg_type": 9, "mmsi": 111230001, "alt": 303, "speed": 142, "lat": 55.0, "lon": 11.0},
            {"altitude_m": 303, "speed_knots": 142.0, "latitude": 55.0},
        ),
        (
            {"msg_type": 18, "mmsi": 219000001, "speed": 5.5, "course": 10.1, "lat": 55.0, "lon": 11.0},
            {"transceiver_class": "B", "speed_knots": 5.5},
        ),
        (
            {
                "msg_type": 19,
                "mmsi": 219000001,
                "shipname": "LILLE",
                "ship_type": 37,
                "lat": 55.0,
                "to_bow": 5,
                "to_stern": 4,
            },
            {"transceiver_class": "B", "name": "LILLE", "ship_type": 37, "latitude": 55.0, "length_m": 9},
        ),
        (
            {"msg_type": 21, "mmsi": 992190001, "aid_type": 14, "name": "DROGDEN", "lat": 55.5, "lon": 12.7},
            {"name": "DROGDEN", "aid_type": 14, "latitude": 55.5},
        ),
        (
            {"msg_type": 24, "mmsi": 219000001, "partno": 0, "shipname": "LILLE"},
            {"static_part": "A", "name": "LILLE", "transceiver_class": "B"},
        ),
        (
            {
                "msg_type": 24,
                "mmsi": 219000001,
                "partno": 1,
                "callsign": "XP1234",
                "ship_type": 36,
                "to_bow": 5,
                "to_stern": 4,
                "to_port": 1,
                "to_starboard": 2,
            },
            {"static_part": "B", "call_sign": "XP1234", "ship_type": 36, "length_m": 9, "width_m": 3},
        ),
        (
            {
                "msg_type": 24,
                "mmsi": 982190001,
                "partno": 1,
                "callsign": "XP1234",
                "mothership_mmsi": 219000001,
            },
            {"static_part": "B", "call_sign": "XP1234"},
        ),
        (
            {
                "msg_type": 27,
                "mmsi": 219000001,
                "lat": 55.0,
                "lon": 11.0,
                "speed": 63,
                "course": 511,
                "status": 1,
            },
            {"latitude": 55.0, "speed_knots": 63.0, "course_deg": 511.0, "nav_status": 1},
        ),
        ({"msg_type": 8, "mmsi": 2190064, "dac": 1, "fid": 31}, {"message_type": 8}),
        ({"msg_type": 10, "mmsi": 219000001, "dest_mmsi": 2190064}, {"message_type": 10}),
    ],
)
def test_each_type_brings_its_fields(read: Reader, message: dict[str, Any], expected: dict[str, Any]) -> None:
    (fields,) = decoded(read(*encode_dict(message, talker_id="AI"))[0])
    assert fields["mmsi"] == message["mmsi"]
    assert fields["message_type"] == message["msg_type"]
    assert {name: fields.get(name) for name in expected} == expected
    if message["mmsi"] == 982190001:
        assert "length_m" not in fields


@pytest.mark.parametrize("talker", ["AIVDM", "BSVDM", "ABVDM", "AIVDO", "BSVDO", "SAVDM"])
def test_any_talker_is_heard(read: Reader, talker: str) -> None:
    assert (
        len(
            decoded(
                read(
                    *encode_dict({"msg_type": 1, "mmsi": 1}, talker_id=talker[:2], sentence_type=talker[2:])
                )[0]
            )
        )
        == 1
    )


def test_text_ends_at_its_first_at_sign(read: Reader) -> None:
    (fields,) = decoded(
        read(*encode_dict({"msg_type": 24, "mmsi": 1, "shipname": "AB@CD"}, talker_id="AI"))[0]
    )
    assert fields["name"] == "AB"


# Lines that give no report


def test_bad_checksum_is_sent_on_as_it_was_read(read: Reader) -> None:
    (good,) = position()
    bad = good[:-2] + ("00" if good[-2:] != "00" else "01")
    messages, lines = read(good, bad, good)
    assert raws(messages) == [bad.encode()]
    assert (lines.messages, lines.undecodable) == (3, 1)
    assert messages[1].key is None


@pytest.mark.parametrize(
    "line",
    [
        "!AIVDM",
        "!AIVDM,1,1,,A,,0*26",
        "!AIVDM,1,1,,A,15@:Ip002k3Dr;`78KwapWp@0H5b,0",
        "AIVDM,1,1,,A,15@:Ip002k3Dr;`78KwapWp@0H5b,0*0F",
        "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*48",
        "\\s:x,c:1418172113*00\\!AIVDM,1,1,,B,15@:Ip002k3Dr;`78KwapWp@0H5b,0*0F",
        "not a sentence at all",
        b"\xff\xfe\x00\x01",
        b"\xff\xfe",
        b"\xff\xfe\x00\x00\x00\x00\x00\x01",
        b"\xfe\xff\xd8\x00",
        "{}",
        "!AIVDM,2,3,1,A,15@:Ip002k,0*00",
    ],
)
def test_broken_line_is_sent_on_as_it_was_read(read: Reader, line: str | bytes) -> None:
    messages, lines = read(line)
    assert raws(messages) == [line if isinstance(line, bytes) else line.encode()]
    assert lines.undecodable == 1


def test_payload_with_a_letter_that_is_not_armour_is_sent_on(read: Reader) -> None:
    body = "AIVDM,1,1,,A,15@:Ip002k3Dr;~78KwapWp@0H5b,0"
    messages, _ = read(f"!{body}*{check(body)}")
    assert len(raws(messages)) == 1


def test_position_report_cut_off_before_its_position_is_sent_on(read: Reader) -> None:
    (whole,) = position()
    body = whole[1:].split(",")
    body[5] = body[5][:14]
    cut = ",".join(body).split("*")[0]
    messages, _ = read(f"!{cut}*{check(cut)}")
    assert len(raws(messages)) == 1


def test_unknown_message_types_are_sent_on(read: Reader) -> None:
    for letter in "0LMw":
        body = f"AIVDM,1,1,,A,{letter}5@:Ip002k3Dr;`78KwapWp@0H5b,0"
        assert len(raws(read(f"!{body}*{check(body)}")[0])) == 1


def test_comments_and_blank_lines_are_consumed(read: Reader) -> None:
    messages, lines = read("# a comment", "", "   ", *position(), "  # another")
    assert (len(messages), lines.consumed, lines.read) == (1, 4, 5)


def test_windows_line_ends_are_no_part_of_a_line(read: Reader) -> None:
    (fields,) = decoded(read(position()[0] + "\r")[0])
    assert fields["raw"] == position()[0]


@given(st.lists(st.binary(max_size=90).filter(lambda line: b"\n" not in line), max_size=20))
def test_no_line_is_lost_whatever_it_holds(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    data = b"!AIVDM,1,1,,B,15@:Ip002k3Dr;`78KwapWp@0H5b,0*0F\n" + b"\n".join(lines)
    messages, count = read_bytes(tmp_path_factory.getbasetemp() / "any.nmea", data)
    assert count.messages + count.joined + count.consumed == data.count(b"\n") + (not data.endswith(b"\n"))
    assert len(decoded(messages)) >= 1


# Fragments


def test_fragments_out_of_order_make_the_message(read: Reader) -> None:
    first, second = static()
    messages, lines = read(second, first)
    assert decoded(messages)[0]["name"] == "BALTIC MADONNA"
    assert decoded(messages)[0]["raw"] == f"{first}\n{second}"
    assert lines.joined == 1


def test_fragments_of_two_messages_may_interleave(read: Reader) -> None:
    one, other = static(seq_id=1, shipname="ONE"), static(seq_id=2, shipname="OTHER")
    messages, _ = read(one[0], other[0], *position(), one[1], other[1])
    assert [fields.get("name") for fields in decoded(messages)] == [None, "ONE", "OTHER"]


def test_missing_fragment_sends_the_others_on(read: Reader) -> None:
    first, second = static()
    for lone in (first, second):
        messages, lines = read(lone, *position())
        assert raws(messages) == [lone.encode()]
        assert (lines.messages, lines.joined) == (2, 0)


def test_lost_end_of_a_message_is_not_taken_from_the_next(read: Reader) -> None:
    one, other = static(shipname="ONE"), static(shipname="OTHER")
    messages, _ = read(one[0], *position() * 20, other[0], other[1])
    assert [fields.get("name") for fields in decoded(messages)] == [None] * 20 + ["OTHER"]
    assert raws(messages) == [one[0].encode()]


def test_sentences_heard_by_two_stations_make_two_messages(read: Reader) -> None:
    first, second = static()
    messages, _ = read(first, first, second, second)
    assert [fields["name"] for fields in decoded(messages)] == ["BALTIC MADONNA"] * 2


def test_fragment_does_not_wait_for_ever(read: Reader) -> None:
    first, second = static()
    filler = position() * 700
    messages, lines = read(first, *filler, second)
    assert sorted(raws(messages)) == sorted([first.encode(), second.encode()])
    assert messages.index(next(message for message in messages if message.value == first.encode())) < 700
    assert lines.joined == 0


def test_fragments_far_apart_in_time_do_not_belong_together(read: Reader) -> None:
    first, second = static()
    messages, _ = read(tagged(first, c=1_418_169_601), tagged(second, c=1_418_169_701))
    assert len(raws(messages)) == 2


def test_station_may_be_told_by_one_of_the_fragments_only(read: Reader) -> None:
    first, second = static()
    for lines in ((first, f"{second},b003660465"), (f"{first},b003660465", *position(), second)):
        messages, _ = read(*lines)
        fields = decoded(messages)[-1]
        assert (fields["name"], fields["station"]) == ("BALTIC MADONNA", "003660465")


def test_fragments_of_two_stations_do_not_mix(read: Reader) -> None:
    one, other = static(shipname="ONE"), static(shipname="OTHER")
    lines = [f"{one[0]},b1", f"{other[0]},b2", f"{one[1]},b1", f"{other[1]},b2"]
    messages, _ = read(*lines)
    assert [(fields["name"], fields["station"]) for fields in decoded(messages)] == [
        ("ONE", "1"),
        ("OTHER", "2"),
    ]


def test_wrapper_holds_for_its_own_fragments_though_another_message_waits(read: Reader) -> None:
    one, other = static(shipname="ONE"), static(shipname="OTHER")
    moment = datetime(2010, 6, 11, 11, 46, 12, tzinfo=UTC)
    messages, _ = read(wrapper(moment, "1"), one[0], wrapper(moment, "2"), *other)
    assert [(fields["name"], fields["station"]) for fields in decoded(messages)] == [("OTHER", "2")]
    assert raws(messages) == [one[0].encode()]


def test_group_of_tag_blocks_joins_fragments_without_a_channel(read: Reader) -> None:
    first, second = static()
    body = second[1:].split("*")[0].replace(",A,", ",,", 1)
    bare = f"!{body}*{check(body)}"
    messages, _ = read(
        tagged(first, g="1-2-1604", s="rORBCOMM008", c=1_418_169_601), *position(), tagged(bare, g="2-2-1604")
    )
    fields = decoded(messages)[1]
    assert fields["name"] == "BALTIC MADONNA"
    assert fields["timestamp"] == "2014-12-10T00:00:01.000Z"
    assert fields["station"] == "rORBCOMM008"


@given(st.data())
def test_neighbouring_fragments_in_any_order_give_each_message_once(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    names = ["ONE", "TWO", "THREE", "FOUR"]
    sentences = [s for number, name in enumerate(names) for s in static(seq_id=number, shipname=name)]
    shuffled = data.draw(st.permutations(sentences))
    messages, lines = read_bytes(
        tmp_path_factory.getbasetemp() / "shuffled.nmea", "\n".join(shuffled).encode()
    )
    assert sorted(fields["name"] for fields in decoded(messages)) == sorted(names)
    assert lines.joined == 4


# Time


def test_tag_block_tells_time_and_station(read: Reader) -> None:
    messages, _ = read(tagged(*position(), s="rORBCOMM104", c=1_418_172_113))
    (fields,) = decoded(messages)
    assert fields["timestamp"] == "2014-12-10T00:41:53.000Z"
    assert fields["station"] == "rORBCOMM104"
    assert messages[0].timestamp_ms == 1_418_172_113_000


def test_tag_block_in_milliseconds_is_understood(read: Reader) -> None:
    (fields,) = decoded(read(tagged(*position(), c=1_418_172_113_250))[0])
    assert fields["timestamp"] == "2014-12-10T00:41:53.250Z"


@pytest.mark.parametrize("reported", [12345, 0, "soon", "1.7e9", "-1717200000", "1717200000Z", "99999999999"])
def test_tag_block_with_an_unreadable_time_is_sent_on(read: Reader, reported: int | str) -> None:
    sentence = tagged(*position(), c=reported)
    assert raws(read(sentence)[0]) == [sentence.encode()]


def test_wrapper_holds_for_the_message_that_follows(read: Reader) -> None:
    moment = datetime(2010, 6, 11, 11, 46, 12, 422_000, UTC)
    messages, lines = read(wrapper(moment, "2190065"), *static())
    (fields,) = decoded(messages)
    assert fields["timestamp"] == "2010-06-11T11:46:12.422Z"
    assert fields["station"] == "2190065"
    assert (lines.consumed, lines.joined) == (1, 1)


def test_broken_wrapper_is_sent_on_with_the_sentence_it_dates(read: Reader) -> None:
    bad = wrapper(datetime(2010, 6, 11, 11, 46, 12, 0, UTC))[:-2] + "00"
    (sentence,) = position()
    messages, _ = read(bad, sentence, sentence)
    assert raws(messages) == [bad.encode(), sentence.encode()]
    assert decoded(messages)[0]["timestamp"] == NOW_TEXT


def test_trailer_of_an_older_receiver_tells_time_and_station(read: Reader) -> None:
    (fields,) = decoded(read(position()[0] + ",x147521,r08TPHI1,1242958962")[0])
    assert fields["timestamp"] == "2009-05-22T02:22:42.000Z"
    assert fields["station"] == "08TPHI1"


def test_file_without_times_goes_by_start_until_a_base_station_tells(read: Reader) -> None:
    clock = encode_dict(
        {
            "msg_type": 4,
            "mmsi": 2190064,
            "year": 2020,
            "month": 5,
            "day": 6,
            "hour": 7,
            "minute": 8,
            "second": 9,
            "lat": 55.0,
            "lon": 11.0,
        },
        talker_id="AI",
    )
    messages, _ = read(*position(), *clock, *position(), start=datetime(2020, 5, 6, tzinfo=UTC))
    assert [fields["timestamp"] for fields in decoded(messages)] == [
        "2020-05-06T00:00:00.000Z",
        "2020-05-06T07:08:09.000Z",
        "2020-05-06T07:08:09.000Z",
    ]


def test_base_station_without_a_time_tells_none(read: Reader) -> None:
    clock = encode_dict(
        {
            "msg_type": 4,
            "mmsi": 2190064,
            "year": 0,
            "month": 0,
            "day": 0,
            "hour": 24,
            "minute": 60,
            "second": 60,
            "lat": 55.0,
            "lon": 11.0,
        },
        talker_id="AI",
    )
    assert {fields["timestamp"] for fields in decoded(read(*clock, *position())[0])} == {NOW_TEXT}


# Live input


def test_udp_datagrams_are_read_until_stopped() -> None:
    port = free_port()
    source = NmeaSource([f"udp://127.0.0.1:{port}"], clock=lambda: NOW)
    received: list[Any] = []
    reader = threading.Thread(target=lambda: received.extend(taken(source, 3)))
    reader.start()
    datagram = "\r\n".join(static()).encode()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        while reader.is_alive():
            sender.sendto(datagram, ("127.0.0.1", port))
            reader.join(0.02)
    assert [fields["name"] for fields in decoded(received)][:3] == ["BALTIC MADONNA"] * 3
    assert decoded(received)[0]["timestamp"] == NOW_TEXT


def test_tcp_feed_is_read_to_its_end_even_when_lines_are_cut_between_packets() -> None:
    text = ("\n".join(static() + position())).encode()
    with socket.create_server(("127.0.0.1", 0)) as server:
        source = NmeaSource([f"tcp://127.0.0.1:{server.getsockname()[1]}"], clock=lambda: NOW)

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                for start in range(0, len(text), 7):
                    connection.sendall(text[start : start + 7])

        thread = threading.Thread(target=serve)
        thread.start()
        messages = list(source.messages())
        thread.join()
    assert [fields["message_type"] for fields in decoded(messages)] == [5, 1]


def test_stopped_feed_sends_on_the_fragments_that_wait() -> None:
    first, _ = static()
    with socket.create_server(("127.0.0.1", 0)) as server:
        source = NmeaSource([f"tcp://127.0.0.1:{server.getsockname()[1]}"], clock=lambda: NOW)
        messages = source.messages()
        thread = threading.Thread(target=lambda: open_connections.append(server.accept()[0]))
        open_connections: list[socket.socket] = []
        thread.start()
        reader = threading.Thread(target=lambda: received.extend(messages))
        received: list[Any] = []
        reader.start()
        thread.join()
        open_connections[0].sendall(f"{position()[0]}\n{first}\n".encode())
        while source.lines.read < 2:
            reader.join(0.01)
        source.stop()
        reader.join()
        open_connections[0].close()
    assert len(decoded(received)) == 1
    assert raws(received) == [first.encode()]


def test_nobody_listening_is_one_clear_line() -> None:
    (port,) = free_ports(1)
    with pytest.raises(SourceError, match=rf"tcp://127.0.0.1:{port}: cannot connect"):
        list(NmeaSource([f"tcp://127.0.0.1:{port}"]).messages())


def test_truncated_file_gives_what_was_read_and_then_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.nmea.gz"
    whole = gzip.compress("\n".join(position(mmsi)[0] for mmsi in range(1, 5000)).encode())
    path.write_bytes(whole[:-2000])
    source = NmeaSource([path])
    received: list[Message] = []
    with pytest.raises(SourceError, match=r"cut\.nmea\.gz: truncated gzip"):
        received.extend(source.messages())
    assert source.lines.messages > 1000


def taken(source: NmeaSource, number: int) -> Iterator[Message]:
    for count, message in enumerate(source.messages(), start=1):
        yield message
        if count == number:
            source.stop()


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"msg_type": 14, "mmsi": 970123456, "text": "SART ACTIVE"}, "SART ACTIVE"),
        ({"msg_type": 12, "mmsi": 230666000, "dest_mmsi": 230666001, "text": "MAYDAY"}, "MAYDAY"),
        ({"msg_type": 14, "mmsi": 970123456, "text": ""}, None),
    ],
)
def test_text_of_a_safety_message_is_carried(read: Reader, fields: dict[str, Any], text: str | None) -> None:
    (made,) = decoded(read(*encode_dict(fields, talker_id="AI"))[0])
    assert made.get("safety_text") == text
