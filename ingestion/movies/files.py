"""A file of films, read as raw rows: JSON array, JSON lines, CSV or Parquet, each also gzipped.

Owns what counts as a film file. Guarantees that a file is read to its end and found sound before any row of
it is handed on, and that each row keeps its own text (a JSON object; for CSV and Parquet, the row as one).
Never types, repairs or drops a value: that is silver's work.
"""

import csv
import gzip
import hashlib
import io
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa
import pyarrow.parquet as pq

from ingestion.movies.errors import FilmFileError

COLUMNS = (
    "title",
    "us_gross",
    "worldwide_gross",
    "us_dvd_sales",
    "production_budget",
    "release_date",
    "mpaa_rating",
    "running_time_min",
    "distributor",
    "source",
    "major_genre",
    "creative_type",
    "director",
    "rotten_tomatoes_rating",
    "imdb_rating",
    "imdb_votes",
)
"""The columns that silver reads, by canonical name (:func:`canonical`); others are carried along unread."""

MAX_BYTES = 1 << 30
"""Uncompressed size above which a file is refused: rows are in memory until all are known to be sound."""

_CHUNK = 1 << 20
_GZIP_MAGIC = b"\x1f\x8b"
_PARQUET_MAGIC = b"PAR1"
_OTHER_MAGICS = {
    b"PK\x03\x04": "a zip archive (or an Excel workbook)",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Excel file",
}


@dataclass(frozen=True, slots=True)
class FilmFile:
    """A sound file: ``rows[i]`` is the JSON text of its record ``i + 1``.

    ``content_sha256`` is of the uncompressed bytes: ``films.json`` and ``films.json.gz`` can be one content.
    """

    name: str
    format: str
    content_sha256: str
    rows: list[str]


def canonical(column: str) -> str:
    """The name a column is known by, whatever its spelling: ``US Gross``, ``US_Gross`` → ``us_gross``."""
    return re.sub(r"[^a-z0-9]+", "_", column.strip().lower()).strip("_")


def read_film_file(path: Path) -> FilmFile:
    """Read a film file whole.

    Raises:
        FilmFileError: the file is missing, cut off, empty, too large, of an unknown kind, not of the kind its
            name says, or has no film columns; names the file and what was found.
    """
    kind, reader = _kind_of(path)
    content = _content_of(path)
    if not content.strip():
        _refuse(path, "is empty")
    rows, columns = reader(path, content)
    if not rows:
        _refuse(path, "has no rows")
    _check_columns(path, columns)
    return FilmFile(path.name, kind, hashlib.sha256(content).hexdigest(), rows)


Reader = Callable[[Path, bytes], tuple[list[str], set[str]]]


def _kind_of(path: Path) -> tuple[str, Reader]:
    ending = Path(path.name.lower().removesuffix(".gz")).suffix
    if ending not in _KINDS:
        _refuse(path, f"ends in none of {', '.join(_KINDS)} (each also with .gz)")
    return _KINDS[ending]


def _content_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(4)
            file.seek(0)
            if path.name.lower().endswith(".gz"):
                if not head.startswith(_GZIP_MAGIC):
                    _refuse(path, "is empty" if not head else "says gzip, and is not")
                return _read_limited(path, gzip.GzipFile(fileobj=file))
            if head.startswith(_GZIP_MAGIC):
                _refuse(path, "is gzipped: its name must end in .gz")
            return _read_limited(path, file)
    except EOFError as error:
        raise FilmFileError(f"{path}: gzip stream is cut off") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise FilmFileError(f"{path}: gzip stream is broken ({error})") from error
    except OSError as error:
        raise FilmFileError(f"{path}: {error.strerror or error}") from error


def _read_limited(path: Path, file: Any) -> bytes:
    content = bytearray()
    while chunk := file.read(_CHUNK):
        content += chunk
        if len(content) > MAX_BYTES:
            _refuse(path, f"is larger than {MAX_BYTES >> 20} MiB uncompressed: split it")
    return bytes(content)


def _text_of(path: Path, content: bytes, said: str) -> str:
    found = next((what for magic, what in _OTHER_MAGICS.items() if content.startswith(magic)), None)
    if content.startswith(_PARQUET_MAGIC):
        found = "Parquet"
    if found:
        _refuse(path, f"says {said}, and is {found}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FilmFileError(
            f"{path}: says {said}, and is not UTF-8 text (byte 0x{content[error.start]:02x} in line {line})"
        ) from error
    if "\0" in text:
        _refuse(
            path, f"says {said}, and has a NUL byte in line {text.count(chr(10), 0, text.index(chr(0))) + 1}"
        )
    return text


def _no_constant(value: str) -> NoReturn:
    raise ValueError(f"{value} is not JSON")


def _unique_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) != len(pairs):
        name = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise ValueError(f"field {name!r} is there twice")
    return row


_DECODER = json.JSONDecoder(parse_constant=_no_constant, object_pairs_hook=_unique_pairs)
_SPACE = re.compile(r"[ \t\r\n]*")


def _json_rows(path: Path, content: bytes) -> tuple[list[str], set[str]]:
    """Rows of a JSON array, each as it is written in the file; a file of JSON lines is taken as well."""
    text = _text_of(path, content, "JSON")
    start = _skip_space(text, 0)
    if text[start] == "{":
        return _json_lines(path, content)
    if text[start] != "[":
        _refuse(path, f"says JSON, and begins with {text[start : start + 20]!r}")
    rows: list[str] = []
    columns: set[str] = set()
    at = _skip_space(text, start + 1)
    if text[at : at + 1] == "]":
        at = _skip_space(text, at + 1)
    else:
        while True:
            value, end = _decode(path, text, at, len(rows) + 1)
            _add_row(path, value, text[at:end], rows, columns)
            at = _skip_space(text, end)
            mark = text[at : at + 1]
            at = _skip_space(text, at + 1)
            if mark == "]":
                break
            if mark != ",":
                what = f"{mark!r} follows" if mark else "it ends"
                _refuse(path, f"is not whole JSON: {what} after row {len(rows)}")
    if at != len(text):
        _refuse(path, f"is not whole JSON: {text[at : at + 20]!r} follows the end of the array")
    return rows, columns


def _json_lines(path: Path, content: bytes) -> tuple[list[str], set[str]]:
    rows: list[str] = []
    columns: set[str] = set()
    # not splitlines(): it also splits at U+2028 and its like, which JSON strings may hold
    for number, line in enumerate(_text_of(path, content, "JSON lines").split("\n"), 1):
        line = line.strip(" \t\r")
        if not line:
            continue
        value, end = _decode(path, line, 0, number)
        if end != len(line):
            _refuse(path, f"is not JSON lines: {line[end : end + 20]!r} follows the value in line {number}")
        _add_row(path, value, line, rows, columns)
    return rows, columns


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _decode(path: Path, text: str, at: int, number: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise FilmFileError(f"{path}: row {number} is not JSON: {error.msg}") from error
    except RecursionError as error:
        raise FilmFileError(f"{path}: row {number} is nested too deeply") from error
    except ValueError as error:
        raise FilmFileError(f"{path}: row {number}: {error}") from error


def _add_row(path: Path, value: Any, text: str, rows: list[str], columns: set[str]) -> None:
    if not isinstance(value, dict):
        _refuse(path, f"row {len(rows) + 1} is not an object but {text[:20]!r}")
    rows.append(text)
    columns.update(value)


def _csv_rows(path: Path, content: bytes) -> tuple[list[str], set[str]]:
    text = _text_of(path, content, "CSV")
    first = text.lstrip()[:1]
    if first and first in "[{<":
        _refuse(path, f"says CSV, and begins with {first!r}")
    csv.field_size_limit(sys.maxsize)  # a field may be as long as the file
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[str] = []
    try:
        header = [name.strip() for name in next(lines)]
        _check_header(path, header)
        for record in lines:
            if not record:
                continue
            if len(record) != len(header):
                _refuse(path, f"line {lines.line_num} has {len(record)} fields, the header has {len(header)}")
            rows.append(json.dumps(dict(zip(header, record, strict=True)), ensure_ascii=False))
    except csv.Error as error:
        raise FilmFileError(f"{path}: line {lines.line_num} is not CSV: {error}") from error
    return rows, set(header)


def _check_header(path: Path, header: list[str]) -> None:
    if "" in header:
        _refuse(path, f"column {header.index('') + 1} of the header has no name")
    for name, count in Counter(header).items():
        if count > 1:
            _refuse(path, f"column {name!r} is in the header {count} times")


def _parquet_rows(path: Path, content: bytes) -> tuple[list[str], set[str]]:
    if not content.startswith(_PARQUET_MAGIC):
        _refuse(path, "says Parquet, and is not")
    try:
        table = pq.read_table(pa.BufferReader(content))
        if len(set(table.column_names)) != table.num_columns:
            _refuse(path, "has two columns of one name")
        rows = [
            json.dumps({name: _plain(value) for name, value in row.items()}, ensure_ascii=False, default=str)
            for batch in table.to_batches(max_chunksize=10_000)
            for row in batch.to_pylist()
        ]
    except (pa.ArrowException, OSError, ValueError) as error:
        first_line = str(error).strip().split("\n", 1)[0]
        raise FilmFileError(f"{path}: is not whole Parquet: {first_line}") from error
    return rows, set(table.column_names)


def _plain(value: Any) -> Any:
    """What JSON can hold of a Parquet value: no NaN or infinity, exact decimals, bytes in hexadecimal."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    return value


def _check_columns(path: Path, columns: Iterable[str]) -> None:
    known = {canonical(column) for column in columns} & set(COLUMNS)
    if "title" not in known or len(known) < 2:
        found = ", ".join(sorted(columns)[:8])
        _refuse(
            path, f"holds no films: it needs 'title' and one more of {', '.join(COLUMNS[1:])}; it has {found}"
        )


def _refuse(path: Path, what: str) -> NoReturn:
    raise FilmFileError(f"{path}: {what}")


_KINDS: dict[str, tuple[str, Reader]] = {
    ".json": ("json", _json_rows),
    ".jsonl": ("jsonl", _json_lines),
    ".ndjson": ("jsonl", _json_lines),
    ".csv": ("csv", _csv_rows),
    ".parquet": ("parquet", _parquet_rows),
}
