"""The CSV archives: both NOAA column sets, the DMA's texts, and rows that are no rows."""

import codecs
import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from ingestion.contracts import problems
from ingestion.errors import SourceError
from ingestion.sources import Message, source

Reader = Callable[..., list[Message]]

NOAA_OLD = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
    "TransceiverClass"
)
NOAA_NEW = (
    "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,length,"
    "width,draft,cargo,transceiver"
)
REST = "0.0,336.2,511,EAGLE,IMO8207721,WTD4583,31,0,28,11,3.3,52,A"
OLD_ROW = f"367379190,2022-01-03T00:00:00,30.3706,-88.56408,{REST}"
NEW_ROW = f"367379190,2022-01-03 00:00:00,-88.56408,30.3706,{REST}"
EAGLE = {
    "schema_version": 1,
    "mmsi": 367379190,
    "timestamp": "2022-01-03T00:00:00.000Z",
    "latitude": 30.3706,
    "longitude": -88.56408,
    "speed_knots": 0.0,
    "course_deg": 336.2,
    "heading_deg": 511,
    "nav_status": 0,
    "transceiver_class": "A",
    "imo": 8207721,
    "name": "EAGLE",
    "call_sign": "WTD4583",
    "ship_type": 31,
    "length_m": 28.0,
    "width_m": 11.0,
    "draught_m": 3.3,
    "cargo": 52,
    "source": "noaa",
}
DMA = (
    "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,"
    "Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,"
    "Data source type,A,B,C,D"
)
DMA_COLUMNS = DMA.split(",")


def dma_row(**changes: str) -> str:
    values = {
        "# Timestamp": "26/04/2026 23:59:58",
        "Type of mobile": "Class A",
        "MMSI": "230666000",
        "Latitude": "55.5",
        "Longitude": "11.25",
        "Navigational status": "Under way using engine",
        "ROT": "-3.5",
        "SOG": "12.3",
        "COG": "87.5",
        "Heading": "88",
        "IMO": "9100138",
        "Callsign": "OJRV",
        "Name": "BALTIC MADONNA",
        "Ship type": "Cargo",
        "Cargo type": "Category X",
        "Width": "14",
        "Length": "90",
        "Type of position fixing device": "GPS",
        "Draught": "4.6",
        "Destination": "KRISTIANSAND",
        "ETA": "27/04/2026 07:00:00",
        "Data source type": "AIS",
    } | {name.replace("_", " "): value for name, value in changes.items()}
    return ",".join(values.get(column, "") for column in DMA_COLUMNS)


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read(name: str, *lines: str | bytes, file: str = "feed.csv") -> list[Message]:
        data = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
        path = tmp_path / file
        path.write_bytes(packed(file, data))
        return read_file(name, path)

    return read


def packed(file: str, data: bytes) -> bytes:
    if file.endswith(".gz"):
        return gzip.compress(data)
    if file.endswith(".zst"):
        return zstandard.ZstdCompressor().compress(data)
    if file.endswith(".zip"):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inside.csv", data)
        return buffer.getvalue()
    return data


def read_file(name: str, path: Path) -> list[Message]:
    opened = source(name, inputs=[path])
    messages = list(opened.messages())
    lines = opened.lines
    assert lines.read == lines.messages + lines.joined + lines.consumed
    assert lines.messages == len(messages)
    for message in messages:
        if dict(message.headers)["event-type"] != b"undecodable":
            assert problems("ais", message.value) == []
    return messages


def fields(messages: list[Message]) -> list[dict[str, Any]]:
    return [orjson.loads(message.value) for message in messages]


def undecodable(messages: list[Message]) -> list[bytes]:
    return [message.value for message in messages if dict(message.headers)["event-type"] == b"undecodable"]


@pytest.mark.parametrize(("header", "row"), [(NOAA_OLD, OLD_ROW), (NOAA_NEW, NEW_ROW)])
@pytest.mark.parametrize("file", ["a.csv", "a.csv.gz", "a.csv.zst", "a.zip"])
def test_noaa_reads_both_column_sets_however_they_are_packed(
    read: Reader, header: str, row: str, file: str
) -> None:
    messages = read("noaa", header, row, file=file)
    assert fields(messages) == [EAGLE]
    assert messages[0].key == b"367379190"
    assert messages[0].timestamp_ms == 1_641_168_000_000
    assert dict(messages[0].headers) == {"source": b"noaa", "event-type": b"position_report"}


def test_noaa_without_a_class_column_is_an_older_file(read: Reader) -> None:
    (row,) = fields(read("noaa", NOAA_OLD.removesuffix(",TransceiverClass"), OLD_ROW.removesuffix(",A")))
    assert row == {name: value for name, value in EAGLE.items() if name != "transceiver_class"}


def test_noaa_statuses_may_be_words(read: Reader) -> None:
    row = OLD_ROW.replace(",31,0,28", ",31,under way using engine,28")
    assert fields(read("noaa", NOAA_OLD, row)) == [EAGLE]


def test_noaa_empty_columns_are_absent(read: Reader) -> None:
    (row,) = fields(read("noaa", NOAA_OLD, "338148873,2022-01-03T00:00:00,33.6,-117.9,,,,,,,,,,,,,"))
    assert set(row) == {"schema_version", "mmsi", "timestamp", "latitude", "longitude", "source"}


def test_whole_numbers_may_be_written_with_a_point(read: Reader) -> None:
    (row,) = fields(read("noaa", NOAA_OLD, OLD_ROW.replace(",511,", ",511.0,")))
    assert row["heading_deg"] == 511


@pytest.mark.parametrize(
    "row",
    [
        OLD_ROW.removesuffix(",A"),
        OLD_ROW + ",",
        OLD_ROW.replace("EAGLE", "EAGLE, THE"),
        OLD_ROW.replace("30.3706", "30.3x"),
        OLD_ROW.replace("30.3706", "3_0"),
        OLD_ROW.replace("367379190", "36737919O"),
        OLD_ROW.replace("367379190", "-1"),
        OLD_ROW.replace("367379190", "99999999999"),
        OLD_ROW.replace("2022-01-03T00:00:00", "2022-13-03T00:00:00"),
        OLD_ROW.replace("2022-01-03T00:00:00", "2022-01-03"),
        OLD_ROW.replace("2022-01-03T00:00:00", ""),
        OLD_ROW.replace(",511,", ",511.5,"),
        OLD_ROW.replace(",31,0,28", ",31,99,28"),
        OLD_ROW.replace("IMO8207721", "IMO82O7721"),
        OLD_ROW.replace("EAGLE", '"EAGLE'),
        "garbage",
    ],
)
def test_row_that_is_none_is_sent_on_and_the_next_ones_are_read(read: Reader, row: str) -> None:
    messages = read("noaa", NOAA_OLD, OLD_ROW, row, OLD_ROW)
    assert undecodable(messages) == [row.encode()]
    assert len(messages) == 3
    assert messages[1].key is None


def test_row_that_is_not_text_is_sent_on(read: Reader) -> None:
    row = OLD_ROW.encode().replace(b"EAGLE", b"\xff\xfe")
    assert undecodable(read("noaa", NOAA_OLD, row)) == [row]


def test_quoted_columns_may_hold_commas(read: Reader) -> None:
    (row,) = fields(read("noaa", NOAA_OLD, OLD_ROW.replace("EAGLE", '"EAGLE, THE"')))
    assert row["name"] == "EAGLE, THE"


def test_byte_order_mark_blank_lines_and_line_ends_do_no_harm(read: Reader) -> None:
    messages = read("noaa", b"\xef\xbb\xbf" + NOAA_OLD.encode() + b"\r", OLD_ROW + "\r", "", OLD_ROW + "\r")
    assert fields(messages) == [EAGLE, EAGLE]


def test_dma_row_keeps_values_and_codes(read: Reader) -> None:
    (row,) = fields(read("dma", DMA, dma_row()))
    assert row == {
        "schema_version": 1,
        "mmsi": 230666000,
        "timestamp": "2026-04-26T23:59:58.000Z",
        "latitude": 55.5,
        "longitude": 11.25,
        "speed_knots": 12.3,
        "course_deg": 87.5,
        "heading_deg": 88,
        "rate_of_turn": -3.5,
        "nav_status": 0,
        "transceiver_class": "A",
        "mobile_type": "Class A",
        "imo": 9100138,
        "ship_type": 71,
        "name": "BALTIC MADONNA",
        "call_sign": "OJRV",
        "destination": "KRISTIANSAND",
        "eta": "27/04/2026 07:00:00",
        "length_m": 90.0,
        "width_m": 14.0,
        "draught_m": 4.6,
        "source": "dma",
    }


def test_dma_nulls_are_absent(read: Reader) -> None:
    row = dma_row(
        Type_of_mobile="Base Station",
        Navigational_status="Unknown value",
        IMO="Unknown",
        Callsign="Unknown",
        Name="",
        Ship_type="Undefined",
        Destination="Unknown",
        ETA="",
        ROT="",
        SOG="",
        COG="",
        Heading="",
        Width="",
        Length="",
        Draught="",
    )
    (read_row,) = fields(read("dma", DMA, row))
    assert set(read_row) == {
        "schema_version",
        "mmsi",
        "timestamp",
        "latitude",
        "longitude",
        "mobile_type",
        "source",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Under way using engine", 0),
        ("At anchor", 1),
        ("Not under command", 2),
        ("Restricted maneuverability", 3),
        ("Constrained by her draught", 4),
        ("Moored", 5),
        ("Aground", 6),
        ("Engaged in fishing", 7),
        ("Under way sailing", 8),
        ("Reserved for future amendment [HSC]", 9),
        ("Reserved for future amendment [WIG]", 10),
        ("Power-driven vessel towing astern", 11),
        ("Power-driven vessel pushing ahead or towing alongside", 12),
        ("Reserved for future use", 13),
        ("Something new", None),
    ],
)
def test_dma_statuses_become_codes(read: Reader, text: str, code: int | None) -> None:
    (row,) = fields(read("dma", DMA, dma_row(Navigational_status=text)))
    assert row.get("nav_status") == code


@pytest.mark.parametrize(
    ("kind", "cargo", "code"),
    [
        ("Cargo", "", 70),
        ("Tanker", "Category Z", 83),
        ("Passenger", "No additional information", 69),
        ("HSC", "Reserved for future use", 40),
        ("Tug", "", 52),
        ("Towing long/wide", "", 32),
        ("SAR", "", 51),
        ("Reserved", "", None),
        ("Undefined", "", None),
    ],
)
def test_dma_ship_types_become_codes_where_they_are_unambiguous(
    read: Reader, kind: str, cargo: str, code: int | None
) -> None:
    (row,) = fields(read("dma", DMA, dma_row(Ship_type=kind, Cargo_type=cargo)))
    assert row.get("ship_type") == code


def test_dma_row_without_a_position_has_the_sentinels_that_were_sent(read: Reader) -> None:
    (row,) = fields(read("dma", DMA, dma_row(Latitude="91.000000", Longitude="0.000000")))
    assert (row["latitude"], row["longitude"]) == (91.0, 0.0)


@pytest.mark.parametrize(
    "timestamp", ["2026-26-04 23:59:58", "31/02/2026 00:00:00", "", "04/26/2026 00:00:00"]
)
def test_dma_row_with_another_time_is_sent_on(read: Reader, timestamp: str) -> None:
    row = dma_row(**{"# Timestamp": timestamp})
    assert undecodable(read("dma", DMA, row)) == [row.encode()]


@pytest.mark.parametrize(("name", "header"), [("noaa", DMA), ("dma", NOAA_OLD), ("noaa", "a,b,c")])
def test_another_header_is_refused_with_what_is_missing(read: Reader, name: str, header: str) -> None:
    with pytest.raises(
        SourceError, match=r"feed\.csv: its first line is not the header .* no column "
    ) as raised:
        read(name, header, "1,2,3")
    assert ("BaseDateTime" in str(raised.value)) == (name == "noaa")


def test_zip_may_hold_several_files_each_with_its_header(tmp_path: Path) -> None:
    path = tmp_path / "days.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.csv", f"{NOAA_OLD}\n{OLD_ROW}\n")
        archive.writestr("two.csv", f"{NOAA_NEW}\n{NEW_ROW}\n")
    assert fields(read_file("noaa", path)) == [EAGLE, EAGLE]


@given(st.lists(st.binary(max_size=60).filter(lambda line: b"\n" not in line), max_size=10))
def test_no_row_is_lost_whatever_it_holds(tmp_path_factory: pytest.TempPathFactory, rows: list[Any]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes("\n".join([NOAA_OLD, OLD_ROW]).encode() + b"\n" + b"\n".join([*rows, OLD_ROW.encode()]))
    messages = read_file("noaa", path)
    sent = [message.value for message in messages[1:-1]]
    # a byte-order mark alone is the beginning of a file without rows
    assert sent == [
        row.removesuffix(b"\r") for row in rows if row.strip().removeprefix(codecs.BOM_UTF8).strip()
    ]


@given(
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    speed=st.integers(0, 1023),
    mmsi=st.integers(0, 999_999_999),
)
def test_noaa_numbers_come_out_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, latitude: float, longitude: float, speed: float, mmsi: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "given.csv"
    path.write_text(
        f"{NOAA_OLD}\n{mmsi},2022-01-03T00:00:00,{latitude},{longitude},{speed / 10},,,,,,,,,,,,\n"
    )
    (row,) = fields(read_file("noaa", path))
    assert row["mmsi"] == mmsi
    assert (row["latitude"], row["longitude"], row["speed_knots"]) == (latitude, longitude, speed / 10)
