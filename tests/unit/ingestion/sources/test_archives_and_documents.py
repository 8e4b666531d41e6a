"""Kinds 5, 6 and 7: packings, members, marks, headers again, quirks of archives, JSON of another frame."""

import bz2
import codecs
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import orjson
import pytest
import zstandard

from ingestion.contracts import problems
from ingestion.errors import SourceError
from ingestion.sources import LineCount, Message, source
from ingestion.sources.inputs import Input

Pack = Callable[[bytes], bytes]
TarMode = Literal["w", "w:gz", "w:bz2", "w:xz"]

OLD = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,"
    "Cargo"
)
NEW = (
    "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,length,"
    "width,draft,cargo,transceiver"
)
OLD_ROW = "367990001,2017-06-01T00:00:00,47.5,-124.5,{speed},{course},511.0,ALPHA,,WDX0001,37,0,15.0,4.0,,"
NEW_ROW = "367990001,2025-06-01 00:00:00,-124.5,47.5,7.4,87.0,511,ALPHA,,WDX0001,37,0,15,4,,,A"
ROW = OLD_ROW.format(speed="7.4", course="87.0")
CSV = f"{OLD}\n{ROW}\n".encode()


def read(name: str, path: Path, **options: Any) -> tuple[list[Message], LineCount]:
    opened = source(name, inputs=[path], **options)
    taken = list(opened.messages())
    assert opened.lines.read + opened.lines.split == len(taken) + opened.lines.joined + opened.lines.consumed
    return taken, opened.lines


def fields(messages: list[Message]) -> list[dict[str, Any]]:
    return [orjson.loads(message.value) for message in messages]


def kinds(messages: list[Message]) -> list[str]:
    return [message.headers[1][1].decode() for message in messages]


@pytest.mark.parametrize(
    ("course", "right"),
    [("-49.6", 360.0), ("-80.1", 329.5), ("-69.5", 340.1), ("-0.1", 409.5), ("87.0", 87.0), ("204.7", 204.7)],
)
def test_noaa_course_modulo_409_6_is_unwrapped(tmp_path: Path, course: str, right: float) -> None:
    path = tmp_path / "day.csv"
    path.write_text(f"{OLD}\n{OLD_ROW.format(speed='7.4', course=course)}\n")
    (row,) = fields(read("noaa", path)[0])
    assert row["course_deg"] == right


def test_noaa_speed_below_nothing_costs_the_speed_only(tmp_path: Path) -> None:
    path = tmp_path / "day.csv"
    path.write_text(f"{OLD}\n{OLD_ROW.format(speed='-0.1', course='-49.6')}\n")
    (row,) = fields(read("noaa", path)[0])
    assert "speed_knots" not in row
    assert (row["latitude"], row["longitude"], row["course_deg"]) == (47.5, -124.5, 360.0)


def test_header_again_in_the_middle_changes_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "days.csv"
    mark = codecs.BOM_UTF8.decode()
    path.write_text(f"{OLD}\n{ROW}\n{mark}{OLD}\n{ROW}\n{NEW}\n{NEW_ROW}\n{OLD}\n{ROW}\n", encoding="utf-8")
    messages, lines = read("noaa", path)
    assert [row["latitude"] for row in fields(messages)] == [47.5] * 4
    assert (lines.consumed, lines.undecodable) == (4, 0)


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(members: dict[str, bytes], mode: TarMode) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


MEMBERS = {
    "README.txt": b"about\n",
    "__MACOSX/._a.csv": b"\0\5\x16\7Mac OS X",
    ".DS_Store": b"\0\0\0\1Bud1",
    "a.csv": CSV,
    "ports.csv": b"id,name\n1,Astoria\n",
    "b/b.csv": CSV,
}
TAR_MODES: dict[str, TarMode] = {
    ".tar": "w",
    ".tar.gz": "w:gz",
    ".tgz": "w:gz",
    ".tar.bz2": "w:bz2",
    ".tar.xz": "w:xz",
}
LEFT_OUT = ["README.txt", "._a.csv", ".DS_Store", "ports.csv"]


@pytest.mark.parametrize("suffix", [".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst"])
def test_data_of_an_archive_is_read_and_the_rest_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"days{suffix}"
    if suffix == ".zip":
        zipped(path, MEMBERS)
    elif suffix == ".tar.zst":
        path.write_bytes(zstandard.ZstdCompressor().compress(tarred(MEMBERS, "w")))
    else:
        path.write_bytes(tarred(MEMBERS, TAR_MODES[suffix]))
    messages, lines = read("noaa", path)
    assert (len(messages), lines.consumed) == (2, 2)
    assert sorted(name.rpartition("/")[2] for name in lines.left_out) == sorted(LEFT_OUT)


def test_archive_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"README\.txt"):
        read("noaa", zipped(tmp_path / "a.zip", {"README.txt": b"about\n"}))
    with pytest.raises(SourceError, match="not the header of this archive"):
        read("noaa", zipped(tmp_path / "b.zip", {"ports.csv": b"id,name\n"}))


def test_packed_member_of_an_archive_is_unpacked(tmp_path: Path) -> None:
    assert len(read("noaa", zipped(tmp_path / "a.zip", {"a.csv.gz": gzip.compress(CSV)}))[0]) == 1
    inner = zipped(tmp_path / "inner.zip", {"a.csv": CSV}).read_bytes()
    with pytest.raises(SourceError, match="an archive within an archive"):
        read("noaa", zipped(tmp_path / "b.zip", {"inner.zip": inner}))


@pytest.mark.parametrize(("suffix", "pack"), [(".bz2", bz2.compress), (".xz", lzma.compress)])
def test_packings_of_the_standard_library_are_read(tmp_path: Path, suffix: str, pack: Pack) -> None:
    path = tmp_path / f"feed.txt{suffix}"
    path.write_bytes(pack(b"one\n") + pack(b"two\n" * 200_000))
    assert list(Input(path).lines()) == [b"one"] + [b"two"] * 200_000
    path.write_bytes(pack(b"one\n" * 200_000)[:-8])
    with pytest.raises(SourceError, match=f"{suffix[1:2]}.*(truncated|damaged)"):
        list(Input(path).lines())


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("day.7z", b"7z\xbc\xaf\x27\x1c\0\4", "7z"),
        ("day.rar", b"Rar!\x1a\x07\1\0", "rar"),
        ("day.csv.lz4", b"\x04\x22\x4d\x18\x64", "lz4"),
        ("day.csv.Z", b"\x1f\x9d\x90", "compress"),
        ("day.csv.br", b"\x1b\x2a\0\0", "Brotli"),
        ("day.csv", b"7z\xbc\xaf\x27\x1c\0\4", "7z"),
        ("day.csv", b"PAR1\x15\4", "Parquet"),
    ],
)
def test_other_packings_are_refused_by_name(tmp_path: Path, name: str, head: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(head + bytes(64))
    with pytest.raises(SourceError, match=f"{name}: .*{kind}.* read are plain"):
        list(Input(path).lines())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_byte_order_marks_are_taken_away(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "feed.txt"
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    path.write_bytes((mark + "éin\nzwei\n" * 100_000).encode(encoding))
    assert list(Input(path).lines()) == ["éin".encode(), b"zwei"] * 100_000


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstandard.compress])
def test_bomb_is_unpacked_in_bounded_pieces(tmp_path: Path, pack: Pack) -> None:
    path = tmp_path / "bomb"
    path.write_bytes(pack(bytes(100_000_000)))
    assert path.stat().st_size < 200_000
    pieces = [len(line) for line in Input(path).lines()]
    assert (sum(pieces), max(pieces)) == (100_000_000, 1_000_000)


OBJECT = b'{"schema_version":1,"mmsi":219990001,"timestamp":"2024-06-01T00:00:00Z"}'


@pytest.mark.parametrize(
    "line", [OBJECT + OBJECT, OBJECT + b" words", OBJECT.replace(b'"', b"'"), OBJECT[:-1] + b',"x":NaN}']
)
def test_line_that_is_more_or_less_than_json_is_undecodable(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_bytes(OBJECT + b"\n" + line + b"\n")
    assert kinds(read("jsonl", path, topic="ais")[0]) == ["ais_message", "undecodable"]


@pytest.mark.parametrize("indent", [b"[", b"[\n", b"  [ \n "])
def test_json_array_is_refused_with_what_is_wanted(tmp_path: Path, indent: bytes) -> None:
    path = tmp_path / "array.json"
    path.write_bytes(indent + OBJECT + b"," + OBJECT + b"]")
    with pytest.raises(SourceError, match="one array; wanted is one object per line"):
        read("jsonl", path, topic="ais")


def test_pretty_printed_json_is_refused_with_what_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "pretty.json"
    path.write_bytes(orjson.dumps(orjson.loads(OBJECT), option=orjson.OPT_INDENT_2))
    with pytest.raises(SourceError, match="wanted is one object per line"):
        read("jsonl", path, topic="ais")


def test_mark_before_the_first_object_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "bom.jsonl"
    path.write_bytes(codecs.BOM_UTF8 + OBJECT + b"\n" + codecs.BOM_UTF8 + OBJECT)
    assert [message.value for message in read("jsonl", path, topic="ais")[0]] == [OBJECT, OBJECT]


def test_whole_number_with_a_point_keeps_the_contract() -> None:
    assert problems("ais", OBJECT[:-1] + b',"heading_deg":90.0}') == []
    assert problems("ais", OBJECT[:-1] + b',"heading_deg":90.5}') != []
