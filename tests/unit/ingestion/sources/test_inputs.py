"""Inputs: what is wrong with a file or an address is named in one line, and nothing is lost before it."""

import gzip
import os
import re
import threading
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from ingestion.errors import SourceError
from ingestion.sources.inputs import MAX_LINE_BYTES, Input

LINES = [b"line %d" % number for number in range(20_000)]
NO_LINE = re.compile(rb"\n|\r\Z|\A\xef\xbb\xbf")
"""What an input takes away: ends of lines and byte-order marks."""
TEXT = b"\n".join(LINES) + b"\n"


def lines_before_the_error(path: Path | str) -> tuple[list[bytes], str]:
    received: list[bytes] = []
    with pytest.raises(SourceError) as raised:
        received.extend(iter_into(received, Input(path).lines()))
    return received, str(raised.value)


def iter_into(received: list[bytes], lines: Iterable[bytes]) -> tuple[()]:
    for line in lines:
        received.append(line)
    return ()


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst", ".zip"])
def test_lines_are_the_same_however_they_are_packed(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"file.txt{suffix}"
    if suffix == ".gz":
        path.write_bytes(gzip.compress(TEXT))
    elif suffix == ".zst":
        path.write_bytes(zstandard.ZstdCompressor().compress(TEXT))
    elif suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inside.txt", TEXT)
    else:
        path.write_bytes(TEXT)
    assert list(Input(path).lines()) == LINES


def test_compressed_file_without_a_suffix_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(gzip.compress(TEXT))
    assert list(Input(path).lines()) == LINES


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_files_may_be_joined_end_to_end(tmp_path: Path, suffix: str) -> None:
    pack = gzip.compress if suffix == ".gz" else zstandard.ZstdCompressor().compress
    path = tmp_path / f"file{suffix}"
    path.write_bytes(pack(b"one\n") + pack(b"two\n") + pack(b"three"))
    assert list(Input(path).lines()) == [b"one", b"two", b"three"]


def test_zero_bytes_behind_a_gzip_file_are_padding(tmp_path: Path) -> None:
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(b"one\n") + b"\0" * 512)
    assert list(Input(path).lines()) == [b"one"]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_truncated_file_gives_its_lines_and_then_says_so(tmp_path: Path, suffix: str) -> None:
    noise = b"\n".join(os.urandom(24).hex().encode() for _ in range(40_000))
    whole = gzip.compress(noise) if suffix == ".gz" else zstandard.ZstdCompressor().compress(noise)
    path = tmp_path / f"file.csv{suffix}"
    path.write_bytes(whole[: len(whole) // 2])
    received, error = lines_before_the_error(path)
    assert len(received) > 10_000
    assert received[:-1] == noise.split(b"\n")[: len(received) - 1]
    assert error.startswith(f"{path}: truncated ")


def test_damaged_gzip_file_gives_its_lines_and_then_says_so(tmp_path: Path) -> None:
    noise = b"\n".join(os.urandom(24).hex().encode() for _ in range(40_000))
    whole = bytearray(gzip.compress(noise))
    whole[len(whole) // 2 : len(whole) // 2 + 64] = b"\xff" * 64
    path = tmp_path / "file.gz"
    path.write_bytes(whole)
    _, error = lines_before_the_error(path)
    assert error.startswith(f"{path}: damaged gzip file")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("file.gz", b"not packed\n", "is not a gzip file"),
        ("file.zst", b"not packed\n", "is not a zstd file"),
        ("file.zip", b"not packed\n", "is not a zip file"),
        ("file.csv", b"", "is empty"),
        ("file.csv.gz", gzip.compress(b"", mtime=0), "is empty"),
        ("file.zip", b"PK\x03\x04 and then nothing", "broken or unsupported zip file"),
    ],
)
def test_file_of_another_kind_is_named(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    received, error = lines_before_the_error(path)
    assert received == []
    assert error.startswith(f"{path}: {reason}")


def test_missing_file_and_folder_are_told_by_name(tmp_path: Path) -> None:
    assert (
        lines_before_the_error(tmp_path / "nope.csv")[1] == f"{tmp_path}/nope.csv: No such file or directory"
    )
    assert lines_before_the_error(tmp_path)[1] == f"{tmp_path}: is a folder; name the files in it"


def test_zip_member_without_a_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", b"line\n")
    path.write_bytes(path.read_bytes().replace(b"a", b"\0"))
    assert list(Input(path).lines()) == [b"line"]


def test_name_of_a_zip_member_that_is_no_utf_8_costs_no_other_member(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("caf\u00e9.txt", b"one\n")
        archive.writestr("b.txt", b"two\n")
    content = path.read_bytes()
    path.write_bytes(content.replace("caf\u00e9".encode(), b"caf\xe9\xe9", 1))  # in the member's own header
    lines, error = lines_before_the_error(path)
    assert lines == [b"two"]
    assert error.startswith(f"{path}/caf\u00e9.txt: broken or unsupported in its zip ('utf-8'")
    path.write_bytes(content.replace("caf\u00e9".encode(), b"caf\xe9\xe9"))  # in the directory, too
    assert lines_before_the_error(path)[1].startswith(f"{path}: broken or unsupported zip file ('utf-8'")


def test_empty_zip_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.mkdir("folder")
    assert lines_before_the_error(path)[1] == f"{path}: has no file in it"


@pytest.mark.parametrize(
    "address", ["tcp://", "tcp://host", "udp://host:notaport", "http://host:80", "tcp://:1"]
)
def test_address_that_is_none_is_told(address: str) -> None:
    assert lines_before_the_error(address)[1].startswith(address)


def test_line_without_an_end_is_cut_so_that_memory_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * (3 * MAX_LINE_BYTES + 5))
    received = list(Input(path).lines())
    assert b"".join(received) == path.read_bytes()
    assert max(map(len, received)) == MAX_LINE_BYTES


@given(st.lists(st.binary(max_size=30).filter(lambda line: NO_LINE.search(line) is None)))
def test_lines_are_what_stands_between_newlines(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    path = tmp_path_factory.getbasetemp() / "lines"
    path.write_bytes(b"# first\n" + b"\n".join([*lines, b"last"]))
    assert list(Input(path).lines()) == [b"# first", *lines, b"last"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_stdin_is_read_to_its_end_packed_or_not(
    monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    reading, writing = os.pipe()
    writer = threading.Thread(target=write_all, args=(writing, pack(TEXT)))
    with os.fdopen(reading) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        writer.start()
        piped = Input("-")
        assert piped.is_live
        assert list(piped.lines()) == LINES
    writer.join()


def write_all(descriptor: int, data: bytes) -> None:
    with os.fdopen(descriptor, "wb") as pipe:
        pipe.write(data)


def test_stopped_stdin_ends_though_nothing_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as stdin, os.fdopen(writing, "wb"):
        monkeypatch.setattr("sys.stdin", stdin)
        piped = Input("-")
        reader = threading.Thread(target=lambda: list(piped.lines()))
        reader.start()
        piped.stop()
        reader.join(600)
        assert not reader.is_alive()
