"""Inputs that people really meet, one test a kind of fault, through ``tideline produce ... --dry-run``."""

import gzip
import lzma
import zipfile
from collections.abc import Callable
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any

import orjson
import pytest
from pyais import encode_dict
from typer.testing import CliRunner

from stack.app.commands.movies import app as movies
from stack.app.commands.produce import produce

DryRun = Callable[..., tuple[list[dict[str, Any]], str]]

MIDNIGHT = "2024-06-01T00:00:00.000Z"
UNDECODABLE = "undecodable"


def position(mmsi: int = 219990001) -> str:
    return encode_dict({"msg_type": 1, "mmsi": mmsi, "lat": 55.5, "lon": 12.5}, talker_id="AI")[0]


def static(mmsi: int, name: str, seq_id: int) -> list[str]:
    message: dict[str, Any] = {
        "msg_type": 5,
        "mmsi": mmsi,
        "shipname": name,
        "destination": f"HOME OF {name}",
    }
    return encode_dict(message, talker_id="AI", seq_id=seq_id)


def clock(mmsi: int, kind: int, year: int) -> str:
    message: dict[str, Any] = {
        "msg_type": kind,
        "mmsi": mmsi,
        "year": year,
        "month": 6,
        "day": 1,
        "lat": 55.6,
        "lon": 12.6,
    }
    return encode_dict(message, talker_id="AI")[0]


def tagged(text: str, sentence: str) -> str:
    return f"\\{text}*{reduce(xor, text.encode(), 0):02X}\\{sentence}"


@pytest.fixture
def dry_run(tmp_path: Path) -> DryRun:
    """What ``produce SOURCE FILE --dry-run`` prints: the objects, and the summary or the error."""

    def run(source: str, content: str | bytes, *options: str, name: str = "feed") -> tuple[list[Any], str]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        result = CliRunner().invoke(produce, [source, str(path), "--dry-run", *options])
        objects = [orjson.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]
        return objects, f"{result.stderr}{result.exception or ''}"

    return run


def times(objects: list[dict[str, Any]]) -> list[str]:
    """The time of each message, or that it is undecodable."""
    return [
        UNDECODABLE
        if message["headers"]["event-type"] == UNDECODABLE
        else message["value"].get("timestamp", "")
        for message in objects
    ]


def test_kind_1_fractions_of_tag_blocks_are_read(dry_run: DryRun) -> None:
    objects, _ = dry_run("nmea", tagged("s:s0,c:1717200000.250000", position()))
    assert times(objects) == ["2024-06-01T00:00:00.250Z"]


def test_kind_1_logger_time_is_read_where_it_is_unambiguous(dry_run: DryRun) -> None:
    prefixes = [
        "2024-06-01T00:00:00Z ",
        "1717200000.000 ",
        "[2024-06-01 00:00:00] ",
        "2024-06-01 00:00:00;",
        "1717200000,",
        "$AITAG,x*00 ",
    ]
    # Between times whose zone is known, those without one can only be UTC.
    objects, summary = dry_run("nmea", "\n".join(prefix + position() for prefix in prefixes))
    assert times(objects) == [MIDNIGHT] * 5 + [UNDECODABLE]
    assert "without a zone" not in summary
    alone = "\n".join(prefix + position() for prefix in prefixes[2:4])
    objects, summary = dry_run("nmea", alone)
    assert times(objects) == [UNDECODABLE] * 2
    assert "2 lines have a time without a zone" in summary
    objects, summary = dry_run("nmea", alone, "--log-zone", "UTC")
    assert times(objects) == [MIDNIGHT] * 2
    assert "without a zone" not in summary


@pytest.mark.parametrize("local", ["2024-06-01 02:00:01", "2024-05-31 20:30:01", "2024-06-01 00:15:00"])
def test_kind_1_local_time_beside_a_known_one_stays_unread(dry_run: DryRun, local: str) -> None:
    feed = f"1717200000 {position()}\n[{local}] {position()}"
    assert times(dry_run("nmea", feed)[0]) == [MIDNIGHT, UNDECODABLE]


@pytest.mark.parametrize(
    "prefix",
    [
        "<13>1 2024-06-01T00:00:00Z mast ais 12 - - ",
        "2024-06-01T02:00:00.000000+02:00 mast ais[12]: ",
        "INFO 2024-06-01T00:00:00Z ",
        "2024-06-01T00:00:00Z;STA1;",
        "1717200000,219990001,",
        "1717200000000 mast ",
        "Sat, 01 Jun 2024 00:00:00 GMT ",
        "01 Jun 2024 02:00:00 +0200 ",
    ],
)
def test_kind_1_the_one_time_among_a_logger_s_words_is_read(dry_run: DryRun, prefix: str) -> None:
    assert times(dry_run("nmea", prefix + position())[0]) == [MIDNIGHT]


@pytest.mark.parametrize(
    "prefix",
    [
        "2024-06-01T00:00:00Z 2024-06-01T00:00:01Z ",
        "1717200000 1717200001 ",
        "2024-06-01T00:00:00Z 01:00:00 ",
        "Jun 1 00:00:00 mast ",
        "99 Jun 2024 00:00:00 GMT ",
        "mast 12 ",
        "17172000001 mast ",
    ],
)
def test_kind_1_two_times_or_none_among_words_are_quarantined(dry_run: DryRun, prefix: str) -> None:
    assert times(dry_run("nmea", prefix + position())[0]) == [UNDECODABLE]


def test_kind_1_time_of_screen_text_is_read(dry_run: DryRun) -> None:
    text = " ( MSG: 1, REPEAT: 0, MMSI: 219990001, signalpower: -61.2, ppm: 2, timestamp: 20240601000000)"
    assert times(dry_run("nmea", position() + text)[0]) == [MIDNIGHT]


def test_kind_1_tag_block_on_its_own_line_is_the_next_sentence_s(dry_run: DryRun) -> None:
    feed = [tagged("c:1717200000", position()), tagged("c:1717203600", ""), position()]
    assert times(dry_run("nmea", "\n".join(feed))[0]) == [MIDNIGHT, "2024-06-01T01:00:00.000Z"]


def test_kind_2_wrong_clock_dates_no_other_ship(dry_run: DryRun) -> None:
    feed = [
        clock(2190001, 4, 2024),
        position(),
        clock(219990005, 11, 2004),
        position(219990002),
        clock(2190002, 4, 2004),
        position(219990003),
    ]
    objects, _ = dry_run("nmea", "\n".join(feed), "--start", "2024-06-01")
    assert times(objects) == [MIDNIGHT] * 6


def test_kind_2_type_4_of_no_coast_station_dates_nobody(dry_run: DryRun) -> None:
    ships = [clock(219990005, 4, 2024), clock(219990006, 4, 2024)]
    stations = [clock(2190001, 4, 2024), clock(2190002, 4, 2024)]
    objects, _ = dry_run("nmea", "\n".join([*ships, position()]), "--start", "2020-01-01")
    assert times(objects)[-1] == "2020-01-01T00:00:00.000Z"
    objects, _ = dry_run("nmea", "\n".join([*stations, position()]), "--start", "2020-01-01")
    assert times(objects)[-1] == MIDNIGHT


def test_kind_3_group_number_of_two_stations_joins_no_two_ships(dry_run: DryRun) -> None:
    one, two = static(219990011, "ONE", 3), static(219990012, "TWO", 7)
    starts = [tagged("g:1-2-1234,s:A", one[0]), tagged("g:1-2-1234,s:B", two[0])]
    for ends in ([one[1], two[1]], [two[1], one[1]]):
        feed = [*starts, *(tagged("g:2-2-1234", end) for end in ends)]
        objects, _ = dry_run("nmea", "\n".join(feed))
        assert {message["value"]["destination"] for message in objects} == {"HOME OF ONE", "HOME OF TWO"}


def test_kind_3_fragments_that_fit_two_messages_are_undecodable(dry_run: DryRun) -> None:
    one, two = static(219990011, "ONE", 3), static(219990012, "TWO", 3)
    objects, _ = dry_run("nmea", "\n".join([one[0], two[0], two[1], one[1]]))
    assert times(objects) == [UNDECODABLE] * 4


HEADER = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,"
    "Cargo"
)


def row(speed: float, course: float) -> str:
    return f"367990001,2017-06-01T00:00:00,47.5,-124.5,{speed},{course},511.0,ALPHA,,WDX0001,37,0,15.0,4.0,,"


def test_kind_6_courses_modulo_409_6_are_unwrapped(dry_run: DryRun) -> None:
    rows = [row(0.0, -49.6), row(7.4, -80.1), row(7.4, -69.5), row(-0.1, -49.6)]
    objects, _ = dry_run("noaa", "\n".join([HEADER, *rows]))
    values = [message["value"] for message in objects]
    assert [value["course_deg"] for value in values] == [360.0, 329.5, 340.1, 360.0]
    assert [value.get("speed_knots") for value in values] == [0.0, 7.4, 7.4, None]


def test_kind_6_courses_and_speeds_below_nothing_cost_dma_no_row(dry_run: DryRun) -> None:
    columns = "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO"
    columns += ",Callsign,Name,Ship type,Cargo type,Width,Length,Draught,Destination,ETA"
    line = "01/06/2024 00:00:00,Class A,219990001,55.5,12.5,,,-0.1,-80.1,,,,,,,,,,,"
    (message,), _ = dry_run("dma", f"{columns}\n{line}")
    assert message["value"]["course_deg"] == 329.5
    assert "speed_knots" not in message["value"]


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_kind_7_columns_apart_by_another_mark_are_read(dry_run: DryRun, mark: str) -> None:
    table = f"\n{HEADER.upper()}\n{row(7.4, 87.0)}\n".replace(",", mark)
    objects, _ = dry_run("noaa", table + f"{HEADER}\n{row(7.4, 87.0)}\n")
    assert [message["value"]["course_deg"] for message in objects] == [87.0] * 2


def test_kind_7_header_again_with_columns_in_another_order_is_read(dry_run: DryRun) -> None:
    def turned(line: str) -> str:
        return ",".join(reversed(line.split(",")))

    lines = [HEADER, row(7.4, 87.0), turned(HEADER), turned(row(7.4, 88.0))]
    objects, _ = dry_run("noaa", "\n".join(lines))
    assert [message["value"]["course_deg"] for message in objects] == [87.0, 88.0]


def test_kind_7_carriage_returns_alone_end_lines(dry_run: DryRun) -> None:
    assert len(dry_run("noaa", "\r".join([HEADER, row(7.4, 87.0), row(7.4, 88.0)]))[0]) == 2
    assert times(dry_run("jsonl", f"{OBJECT}\r{OBJECT}\r", "--topic", "ais")[0]) == [MIDNIGHT] * 2


def test_kind_7_member_that_is_not_read_costs_no_other(dry_run: DryRun, tmp_path: Path) -> None:
    table = f"{HEADER}\n{row(7.4, 87.0)}\n".encode()
    members = {"a.7z": b"7z\xbc\xaf\x27\x1c\0\4", "b.csv": table, "empty.csv": b"", "c.csv": table}
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    objects, error = dry_run("noaa", (tmp_path / "made.zip").read_bytes(), name="days.zip")
    assert len(objects) == 2
    assert "a.7z: is a 7z file" in error


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [
        (gzip.compress(gzip.compress(b"x", mtime=0), mtime=0), "day.csv.gz", "gzip within gzip"),
        (gzip.compress(b"PK\3\4", mtime=0), "day.zip.gz", "zip within gzip"),
        (b"ARROW1\0\0", "day.csv", "Feather"),
        (b"PK\3\4", "day.xlsx", "Excel"),
    ],
)
def test_kind_7_what_is_not_read_is_refused_by_name(
    dry_run: DryRun, content: bytes, name: str, error: str
) -> None:
    assert dry_run("noaa", content, name=name)[0] == []
    assert error in dry_run("noaa", content, name=name)[1]


def test_kind_7_lzma_of_the_standard_library_is_read(dry_run: DryRun) -> None:
    packed = lzma.compress(f"{HEADER}\n{row(7.4, 87.0)}\n".encode(), lzma.FORMAT_ALONE)
    for name in ("day.csv.lzma", "day"):
        assert len(dry_run("noaa", packed, name=name)[0]) == 1


@pytest.mark.parametrize(
    ("members", "left_out"),
    [
        (["AIS_1.csv", "__MACOSX/._AIS_1.csv"], "__MACOSX/._AIS_1.csv"),
        (["README.txt", "AIS_1.csv"], "README.txt"),
        (["AIS_1.csv", "AIS_2.csv"], ""),
    ],
)
def test_kind_7_data_of_a_zip_is_read_and_the_rest_named(
    dry_run: DryRun, tmp_path: Path, members: list[str], left_out: str
) -> None:
    data = [name for name in members if name.startswith("AIS")]
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        for name in members:
            archive.writestr(name, f"{HEADER}\n{row(7.4, 87.0)}\n" if name in data else "\0words")
    objects, summary = dry_run("noaa", (tmp_path / "made.zip").read_bytes(), name="days.zip")
    assert [message["key"] for message in objects] == ["367990001"] * len(data)
    assert left_out in summary
    assert ("left out" in summary) == bool(left_out)


OBJECT = (
    '{"schema_version": 1, "mmsi": 219990001, "timestamp": "2024-06-01T00:00:00.000Z", "heading_deg": 90.0}'
)


def test_kind_5_line_that_is_not_one_object_is_undecodable(dry_run: DryRun) -> None:
    lines = [
        OBJECT,
        OBJECT * 2,
        OBJECT + " trailing words",
        OBJECT.replace('"', "'"),
        OBJECT.replace("90.0", "NaN"),
    ]
    objects, _ = dry_run("jsonl", "\n".join(lines), "--topic", "ais")
    assert times(objects) == [MIDNIGHT] + [UNDECODABLE] * 4


def films(path: Path, *options: str) -> str:
    """What ``movies ingest FILE --dry-run`` prints."""
    result = CliRunner().invoke(movies, ["ingest", str(path), "--dry-run", *options])
    return f"{result.output}{result.exception or ''}"


def test_kind_8_columns_are_mapped_and_those_left_are_named(tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text(
        ",title,release_date,budget,revenue,homepage\n"
        "0,A,2009-12-10,237000000,2787965087,x\n"
        " - Written by nobody,0.065736\n"
        "1,B,2009-12-11,2000000,1,x\n"
    )
    said = films(path)
    assert "production_budget <- budget: US dollars; 2 values" in said
    assert "left unread: column_1, homepage" in said
    assert "has 2 fields, the header has 6" in said
    assert "3 rows would land" in said


def test_kind_9_a_column_is_read_by_one_convention(tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    rows = ["A;31.12.1999;1.234.567,89", "B;01.02.2000;INR 5", "C;03.04.2000;-", "D;04.05.2046;\\N"]
    path.write_text("\n".join(["title;release_date;budget", *rows]))
    said = films(path)
    assert "dd.mm.yyyy, by 1 that can be nothing else; 4 values" in said
    assert "written 1.234,56; 1 values" in said
    assert "currency_not_dollars" in said


def test_kind_11_sentences_that_are_no_ais_are_counted_by_formatter(dry_run: DryRun) -> None:
    def sentence(body: str) -> str:
        return f"${body}*{reduce(xor, body.encode(), 0):02X}"

    feed = [sentence("GPRMC,123519,A"), sentence("WIMWV,214.8,R"), sentence("GPRMC,123520,A"), position()]
    objects, summary = dry_run("nmea", "\n".join(feed), "--start", "2024-06-01")
    assert times(objects) == [MIDNIGHT]
    assert "RMC 2" in summary
    assert "MWV 1" in summary


@pytest.mark.parametrize("line", ["5", "[]", '"words"', "null", f"[{OBJECT}]"])
def test_kind_5_json_that_is_no_object_is_undecodable(dry_run: DryRun, line: str) -> None:
    assert times(dry_run("jsonl", f"{OBJECT}\n{line}", "--topic", "ais")[0]) == [MIDNIGHT, UNDECODABLE]


def test_kind_5_mmsi_with_a_point_is_a_key(dry_run: DryRun) -> None:
    objects, _ = dry_run("jsonl", OBJECT.replace("219990001", "219990001.0"), "--topic", "ais")
    assert [message["key"] for message in objects] == ["219990001"]


def test_kind_7_mark_before_the_first_object_is_removed(dry_run: DryRun) -> None:
    objects, _ = dry_run("jsonl", f"\ufeff{OBJECT}\n{OBJECT}\n", "--topic", "ais")
    assert times(objects) == [MIDNIGHT] * 2


@pytest.mark.parametrize("source", ["jsonl", "aiscatcher", "aisstream"])
@pytest.mark.parametrize("document", [f"[{OBJECT}, {OBJECT}]", OBJECT.replace(", ", ",\n  ")])
def test_kind_7_json_over_several_lines_is_refused_in_one(
    dry_run: DryRun, document: str, source: str
) -> None:
    objects, error = dry_run(source, document, *(["--topic", "ais"] if source == "jsonl" else []))
    assert objects == []
    assert "wanted is one object per line" in error
