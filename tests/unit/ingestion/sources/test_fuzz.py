"""Kind 11: broken inputs to every decoder and file reader. No traceback, no hang, nothing lost.

A few hundred inputs each here; ``make fuzz`` shares out half a million (``TIDELINE_FUZZ_INPUTS``).
"""

import bz2
import gzip
import io
import lzma
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyais import encode_dict

from ingestion.contracts import problems
from ingestion.dry_run import line_of
from ingestion.errors import SourceError, UnknownTopicError
from ingestion.sources import source
from ingestion.sources.inputs import Input

POSITION = encode_dict({"msg_type": 1, "mmsi": 219990001, "lat": 55.5, "lon": 12.5}, talker_id="AI")[0]
STATIC = encode_dict({"msg_type": 5, "mmsi": 219990001, "shipname": "ALPHA"}, talker_id="AI", seq_id=1)
NMEA = [
    POSITION,
    *STATIC,
    f"\\s:2573135,c:1671620143*0A\\{POSITION}",
    "\\c:1717200000*5B\\",
    "$PGHP,1,2010,6,11,11,46,12,422,219,,2190064,1,5D*1A",
    "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47",
    f"2024-06-01T00:00:00Z {POSITION}",
    f"{POSITION} ( MSG: 1, timestamp: 20240601000000)",
    f"{POSITION},r07RPAL1,1272415370",
]
NOAA = [
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,"
    "Cargo",
    "367990001,2017-06-01T00:00:00,47.5,-124.5,7.4,-80.1,511.0,ALPHA,,WDX0001,37,0,15.0,4.0,,",
    '367990001,2017-06-01T00:00:00,47.5,-124.5,7.4,87.0,511,"A, B",IMO1,,37,under way,15,4,,',
]
DMA = [
    "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,"
    "Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,"
    "Data source type,A,B,C,D",
    "26/04/2026 23:59:58,Class A,230666000,55.5,11.25,Moored,-3.5,12.3,87.5,88,9100138,OJRV,N,Cargo,,14,90,"
    "GPS,4.6,X,,AIS,,,,",
]
JSONL = ['{"mmsi":219990001,"timestamp":"2024-06-01T00:00:00Z","speed_knots":10.0}', '{"topic":"ais"}', "[]"]
CATCHER = [
    orjson.dumps({"class": "AIS", "rxuxtime": 1717200000.25, "nmea": [POSITION], "type": 1}).decode(),
    orjson.dumps({"msgs": [{"type": 5, "mmsi": 1, "shipname": "A", "to_bow": 1, "to_stern": 2}]}).decode(),
]
STREAM = [
    orjson.dumps(
        {
            "MessageType": "PositionReport",
            "MetaData": {"time_utc": "2024-06-01 00:00:00.250318353 +0000 UTC"},
            "Message": {
                "PositionReport": {"UserID": 219990001, "Cog": 308.2, "RateOfTurn": 4, "Latitude": 55.5}
            },
        }
    ).decode()
]
DIGITRAFFIC = [
    '{"features":[{"mmsi":219990001,"geometry":{"coordinates":[12.5,55.5]},"properties":{"timestampExternal":1}}]}',
    '{"portCalls":[{"portCallId":1,"mmsi":1,"portToVisit":"FIHEL","portAreaDetails":[{"eta":"2024-06-01"}]}]}',
]
FEEDS = {
    "nmea": NMEA,
    "noaa": NOAA,
    "dma": DMA,
    "jsonl": JSONL,
    "aiscatcher": CATCHER,
    "aisstream": STREAM,
    "digitraffic": DIGITRAFFIC,
}
PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "gzip": lambda data: gzip.compress(data, mtime=0),
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstd": zstandard.compress,
}
INPUTS = max(100, int(os.environ.get("TIDELINE_FUZZ_INPUTS", "0")) // (len(FEEDS) + len(PACKINGS) + 2))

fuzzed = settings(
    max_examples=INPUTS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def broken(draw: st.DrawFn, data: bytes) -> bytes:
    """The data with bytes changed, cut out, put in and repeated."""
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 12))
        part = draw(
            st.one_of(
                st.binary(max_size=8),
                st.sampled_from([b",", b"*", b"\\", b"!", b'"', b"{", b"}", b"\n", b"-1", b"1e999", b"null"]),
                st.just(data[start : start + 60]),
            )
        )
        data = data[:start] + part + data[start + length :]
    return data


@pytest.mark.parametrize("name", FEEDS)
def test_broken_feed_loses_nothing(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"fuzz-{name}"
    header = FEEDS[name][:1] if name in ("noaa", "dma") else []
    options = {"topic": "ais"} if name == "jsonl" else {}

    @fuzzed
    @given(st.data())
    def run(data: st.DataObject) -> None:
        lines = data.draw(st.lists(st.sampled_from(FEEDS[name]), min_size=1, max_size=6))
        content = data.draw(broken("\n".join(lines).encode()))
        write_anew(path, "\n".join([*header, ""]).encode() + content)
        opened = source(name, inputs=[path], **options)
        taken = []
        try:
            for message in opened.messages():
                taken.append(message)
        except (SourceError, UnknownTopicError):
            return
        lines_read = opened.lines
        assert lines_read.read + lines_read.split == len(taken) + lines_read.joined + lines_read.consumed
        assert lines_read.messages == len(taken)
        for message in taken:
            is_undecodable = message.headers[1][1] == b"undecodable"
            assert orjson.loads(line_of(message, is_undecodable=is_undecodable))
            if not is_undecodable and name not in ("jsonl", "digitraffic"):
                assert problems("ais", message.value) == []

    run()


@pytest.mark.parametrize("kind", PACKINGS)
def test_broken_file_gives_lines_or_one_clear_error(
    tmp_path_factory: pytest.TempPathFactory, kind: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"fuzz-{kind}"
    whole = PACKINGS[kind](b"".join(b"line %d\n" % number for number in range(200)))
    read_whatever(path, whole)


def test_broken_tar_gives_lines_or_one_clear_error(tmp_path_factory: pytest.TempPathFactory) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.size = 5
        archive.addfile(entry, io.BytesIO(b"line\n"))
    read_whatever(tmp_path_factory.getbasetemp() / "fuzz-tar", buffer.getvalue()[:2048])


def test_broken_zip_gives_lines_or_one_clear_error(tmp_path_factory: pytest.TempPathFactory) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"line\n" * 50)
    read_whatever(tmp_path_factory.getbasetemp() / "fuzz-zip", buffer.getvalue())


def write_anew(path: Path, content: bytes) -> None:
    """Write a file of a new inode: ext4 flushes one that is overwritten to the disk, each time."""
    path.unlink(missing_ok=True)
    path.write_bytes(content)


def read_whatever(path: Path, whole: bytes) -> None:
    @fuzzed
    @given(broken(whole))
    def run(content: bytes) -> None:
        write_anew(path, content)
        try:
            for line in Input(path).lines():
                assert b"\n" not in line
                assert len(line) <= 1_000_000
        except SourceError as error:
            message = str(error)
        else:
            return
        assert str(path) in message

    run()
