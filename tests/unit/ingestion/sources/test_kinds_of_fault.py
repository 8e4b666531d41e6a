"""More of the kinds of fault that :mod:`test_cases` shows one case of, each met in a feed of its own."""

import gzip
import zipfile
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any

import orjson
import pytest
from pyais import encode_dict

from ingestion.errors import SourceError
from ingestion.sources import source

POSITION = encode_dict(
    {"msg_type": 1, "mmsi": 219990001, "lat": 55.5, "lon": 12.5}, talker_id="AI", radio_channel="A"
)[0]
STATIC = encode_dict(
    {"msg_type": 5, "mmsi": 219990001, "shipname": "ALPHA", "destination": "AARHUS"},
    talker_id="AI",
    seq_id=3,
    radio_channel="A",
)
NOAA = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,"
    "Cargo,TransceiverClass"
)
NOAA_ROW = (
    "367000001,2024-01-01T00:00:01,29.5,-94.75,10.1,310.0,91.0,ALPHA,IMO9100000,WDX1,70,0,120,20,8.3,70,A"
)
DMA = (
    "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,"
    "Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA"
)
DMA_ROW = (
    "31/12/2023 23:59:59,Class A,219000001,57.5,10.25,Under way using engine,0.5,10.1,90.5,91,9100000,OX,"
    "ALPHA,Cargo,,20,120,GPS,8.3,AARHUS,"
)


def sentence(body: str) -> str:
    return f"!{body}*{reduce(xor, body.encode(), 0):02X}"


def tagged(text: str, following: str = "") -> str:
    return f"\\{text}*{reduce(xor, text.encode(), 0):02X}\\{following}"


def read(name: str, path: Path, *lines: str) -> list[dict[str, Any]]:
    """The fields of each message; ``undecodable`` has those that are sent as they were read."""
    path.write_text("\n".join(lines))
    return read_file(name, path)


def read_file(name: str, path: Path) -> list[dict[str, Any]]:
    made = source(name, inputs=[path])
    messages = list(made.messages())
    count = made.lines
    assert count.read + count.split == count.messages + count.joined + count.consumed
    return [
        {"undecodable": message.value}
        if message.headers[1][1] == b"undecodable"
        else orjson.loads(message.value)
        for message in messages
    ]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return tmp_path / "feed.txt"


@pytest.mark.parametrize(
    "prefix",
    [
        '2024-06-01T00:00:00Z,AIS,"UDP:0.0.0.0:10110","',
        "2024-06-01T00:00:00Z,127.0.0.1:5000,",
        "192.168.100.20:10110 2024-06-01T00:00:00Z ",
        "Sat Jun  1 00:00:00 UTC 2024 ",
        "Sat Jun 01 00:00:00 GMT 2024: ",
    ],
)
def test_kind_1_logger_time_beside_an_address_or_of_date_is_read(feed: Path, prefix: str) -> None:
    (message,) = read("nmea", feed, prefix + POSITION + ('"' if prefix.endswith('"') else ""))
    assert message["timestamp"] == "2024-06-01T00:00:00.000Z"


def test_kind_1_ctime_without_a_zone_stays_unread(feed: Path) -> None:
    (message,) = read("nmea", feed, f"Sat Jun  1 00:00:00 2024 {POSITION}")
    assert "undecodable" in message


@pytest.mark.parametrize("trailer", [",rssi=-95", ",1717200000,rssi=-95"])
def test_kind_1_signal_behind_the_checksum_is_no_station(feed: Path, trailer: str) -> None:
    (message,) = read("nmea", feed, POSITION + trailer)
    assert "station" not in message


def test_kind_2_receiver_with_a_wrong_clock_dates_nobody_else(feed: Path) -> None:
    # b's GPS lost 1,024 weeks: its own message keeps what it says, and silver looks at that.
    lines = [tagged("s:a,c:1717200000", POSITION), tagged("s:b,c:1097884800", POSITION), POSITION]
    times = [message["timestamp"][:10] for message in read("nmea", feed, *lines)]
    assert times == ["2024-06-01", "2004-10-16", "2024-06-01"]


def test_kind_2_receivers_that_agree_on_another_day_date_the_rest(feed: Path) -> None:
    late = [tagged("s:b,c:1717400000", POSITION), tagged("s:c,c:1717400005", POSITION), POSITION]
    messages = read("nmea", feed, tagged("s:a,c:1717200000", POSITION), *late)
    assert messages[-1]["timestamp"] == "2024-06-03T07:33:25.000Z"


def test_kind_2_receiver_that_stays_alone_dates_its_feed(feed: Path) -> None:
    alone = [tagged(f"s:b,c:{1717400000 + second}", POSITION) for second in range(30)]
    messages = read("nmea", feed, tagged("s:a,c:1717200000", POSITION), *alone, POSITION)
    assert messages[-1]["timestamp"] == "2024-06-03T07:33:49.000Z"


@pytest.mark.parametrize(
    "between",
    ["", "# a comment", sentence("GPZDA,000000.00,01,06,2024").replace("!", "$"), tagged("c:1717200000")],
)
def test_kind_3_what_is_no_ais_does_not_part_fragments(feed: Path, between: str) -> None:
    bare = [sentence(each[1:-3].replace(",3,A,", ",,A,")) for each in STATIC]
    (message,) = read("nmea", feed, bare[0], between, bare[1])
    assert (message["name"], message["destination"]) == ("ALPHA", "AARHUS")


def test_kind_3_channel_may_be_stated_once_by_neighbours_only(feed: Path) -> None:
    bare = sentence(STATIC[1][1:-3].replace(",3,A,", ",3,,"))
    (message,) = read("nmea", feed, STATIC[0], bare)
    assert message["name"] == "ALPHA"
    assert [("undecodable" in each) for each in read("nmea", feed, STATIC[0], POSITION, bare)] == [
        False,
        True,
        True,
    ]
    other = sentence(STATIC[1][1:-3].replace(",3,A,", ",3,B,"))
    assert all("undecodable" in each for each in read("nmea", feed, STATIC[0], other))


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        (("367000001", "367000001.0"), {}),
        (("IMO9100000", "9100000.0"), {}),
        (("IMO9100000", "imo9100000"), {}),
        (("91.0", "45.1"), {"heading_deg": 45}),
        (("91.0", "359.7"), {"heading_deg": 0}),
        ((",70,0,", ",-1,0,"), {"ship_type": None}),
        (("10.1", "NULL"), {"speed_knots": None}),
        (("10.1,310.0", "nan,NaN"), {"speed_knots": None, "course_deg": None}),
        (("8.3", r"\N"), {"draught_m": None}),
        ((",70,A", ",70,Class A"), {}),
        ((",70,A", ",70,b"), {"transceiver_class": "B"}),
    ],
)
def test_kind_6_strange_field_costs_noaa_no_row(
    feed: Path, written: tuple[str, str], changed: dict[str, Any]
) -> None:
    plain, message = read("noaa", feed, NOAA, NOAA_ROW, NOAA_ROW.replace(*written, 1))
    assert message == {name: value for name, value in (plain | changed).items() if value is not None}


def test_kind_6_blanks_beside_the_commas_are_no_part_of_a_column(feed: Path) -> None:
    plain, spaced = read("noaa", feed, NOAA, NOAA_ROW, NOAA_ROW.replace(",", ", "))
    assert spaced == plain


@pytest.mark.parametrize("written", ["2023-12-31 23:59:59", "2023-12-31T23:59:59Z", "31/12/2023 23:59:59.0"])
def test_kind_6_other_writings_of_a_dma_time_are_read(feed: Path, written: str) -> None:
    plain, message = read("dma", feed, DMA, DMA_ROW, DMA_ROW.replace("31/12/2023 23:59:59", written))
    assert message == plain


def test_kind_7_decimal_commas_are_read_where_they_part_no_columns(feed: Path) -> None:
    (plain,) = read("dma", feed, DMA, DMA_ROW)
    assert read("dma", feed, DMA, DMA_ROW.replace("57.5,10.25", '"57,5","10,25"')) == [plain]
    row = DMA_ROW.replace(",", ";").replace(".", ",")
    assert read("dma", feed, DMA.replace(",", ";"), row) == [plain]


def test_kind_7_line_by_which_excel_learns_the_delimiter_is_no_header(feed: Path) -> None:
    assert len(read("noaa", feed, "sep=;", NOAA.replace(",", ";"), NOAA_ROW.replace(",", ";"))) == 1


def test_kind_7_returns_end_lines_though_a_newline_ends_the_file(feed: Path) -> None:
    feed.write_bytes("\r".join([NOAA, NOAA_ROW, NOAA_ROW]).encode() + b"\r\n"[1:])
    assert len(read_file("noaa", feed)) == 2


def test_kind_7_small_file_with_a_damaged_end_gives_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "day.csv.gz"
    path.write_bytes(gzip.compress(f"{NOAA}\n{NOAA_ROW}\n".encode()) + b"JUNK")
    made = source("noaa", inputs=[path])
    with pytest.raises(SourceError, match=r"day\.csv\.gz: damaged gzip file"):
        list(made.messages())
    assert made.lines.messages == 1


def test_kind_7_member_with_a_password_is_named_and_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "days.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("secret.csv", "open.csv"):
            archive.writestr(name, f"{NOAA}\n{NOAA_ROW}\n")
    # The flag of encryption, in the member's own header and in the directory.
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    made = source("noaa", inputs=[path])
    with pytest.raises(SourceError, match=r"days\.zip/secret\.csv: is encrypted"):
        list(made.messages())
    assert made.lines.messages == 1


def test_kind_1_safety_texts_of_json_feeds_are_read(feed: Path) -> None:
    text = {"UserID": 970123456, "MessageID": 14, "Valid": True, "Text": "SART ACTIVE"}
    streamed = {
        "MessageType": "SafetyBroadcastMessage",
        "Metadata": {"MMSI": 970123456, "time_utc": "2024-06-01 00:00:00 +0000 UTC"},
        "Message": {"SafetyBroadcastMessage": text},
    }
    caught = {"class": "AIS", "type": 14, "mmsi": 970123456, "rxuxtime": 1717200000, "text": "SART ACTIVE"}
    for name, record in (("aisstream", streamed), ("aiscatcher", caught)):
        (message,) = read(name, feed, orjson.dumps(record).decode())
        assert (message["message_type"], message["safety_text"]) == (14, "SART ACTIVE")
        assert message["timestamp"] == "2024-06-01T00:00:00.000Z"


def test_address_of_a_socket_that_is_none_is_one_clear_line() -> None:
    made = source("aisstream", inputs=["wss://127.0.0.1:notaport"], api_key="key")
    with pytest.raises(SourceError, match=r"wss://127\.0\.0\.1:notaport: is no address"):
        list(made.messages())
