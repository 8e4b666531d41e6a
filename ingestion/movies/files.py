"""A file of films, read as rows: JSON array, JSON lines, CSV, TSV or Parquet, each also gzipped.

Owns what counts as a film file and how it is split into rows; what its columns mean is
:mod:`ingestion.movies.reading`'s. Guarantees that a file is read to its end before any row of it is handed
on, and that a row that cannot be split into fields is kept as its text and costs no other row.
"""

import codecs
import csv
import datetime as dt
import gzip
import hashlib
import io
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa
import pyarrow.parquet as pq

from ingestion.movies.columns import COLUMNS, CURRENCIES, TITLE_TYPES, canonical
from ingestion.movies.dates import Order
from ingestion.movies.errors import FilmFileError
from ingestion.movies.reading import Reading, Report

MAX_BYTES = 1 << 30
"""Uncompressed size above which a file is refused: rows are in memory until all are known to be sound."""

_CHUNK = 1 << 20
_READ_NAMES = {name for column in COLUMNS for name in (column.name, *column.also)} | {
    *CURRENCIES,
    *TITLE_TYPES,
}
_GZIP_MAGIC = b"\x1f\x8b"
_PARQUET_MAGIC = b"PAR1"
_OTHER_MAGICS = {
    b"PK\x03\x04": "a zip archive (or an Excel workbook)",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Excel file",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ": "an xz file",
    b"\x28\xb5\x2f\xfd": "a Zstandard file",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a rar archive",
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
    report: Report


@dataclass(slots=True)
class _Split:
    """The rows of a file as they came, the names of its columns in their order, and its broken rows."""

    rows: list[str] = field(default_factory=list)
    columns: dict[str, None] = field(default_factory=dict)
    broken: dict[int, str] = field(default_factory=dict)
    """Index in ``rows`` to why that text is no row."""
    notes: list[str] = field(default_factory=list)

    def add(self, text: str, why: str | None = None) -> None:
        if why is not None:
            self.broken[len(self.rows)] = why
            # As a JSON string, which no reader takes for a record; bytes that are no UTF-8 as escapes.
            text = json.dumps(text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))
        self.rows.append(text)


def read_film_file(path: Path, order: Order | None = None) -> FilmFile:
    """Read a film file whole, its columns mapped and each read in one convention.

    Args:
        order: what comes first in dates like 03/04/1999; by default the column decides.

    Raises:
        FilmFileError: the file is missing, cut off, empty, too large, of an unknown kind, not of the kind its
            name says, has no film columns or more broken rows than whole ones; names the file and what was
            found.
    """
    kind, reader = _kind_of(path)
    content = _content_of(path)
    if not content.strip():
        _refuse(path, "is empty")
    split = reader(path, content)
    if not split.rows:
        _refuse(path, "has no rows")
    if len(split.broken) * 2 > len(split.rows):
        _refuse(path, next(iter(split.broken.values())))
    rows, report = _conform(path, split, order)
    return FilmFile(path.name, kind, hashlib.sha256(content).hexdigest(), rows, report)


def _conform(path: Path, split: _Split, order: Order | None) -> tuple[list[str], Report]:
    reading = Reading(list(split.columns), dt.datetime.now(dt.UTC).date(), order)
    if not reading.has_title or reading.mapped_count < 2:
        others = ", ".join(column.name for column in COLUMNS[1:])
        _refuse(
            path,
            f"holds no films: it needs 'title' and one more of {others} (or their names in TMDB and IMDb); "
            f"it has {', '.join(list(split.columns)[:8])}",
        )
    whole = [index for index in range(len(split.rows)) if index not in split.broken]
    for index in whole:
        reading.look(json.loads(split.rows[index]))
    reading.decide()
    for index in whole:
        text = split.rows[index]
        split.rows[index] = reading.conform(index + 1, json.loads(text), text)
    report = reading.report
    report.row_count = len(split.rows)
    report.broken = [(index + 1, why) for index, why in split.broken.items()]
    report.notes = [*split.notes, *report.notes]
    return split.rows, report


Reader = Callable[[Path, bytes], _Split]


def _kind_of(path: Path) -> tuple[str, Reader]:
    if path.is_dir():
        _refuse(path, "is a folder: name the files in it")
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


def _text_of(path: Path, content: bytes, stated: str, errors: str = "strict") -> str:
    kind = next((what for magic, what in _OTHER_MAGICS.items() if content.startswith(magic)), None)
    if content.startswith(_PARQUET_MAGIC):
        kind = "Parquet"
    if kind:
        _refuse(path, f"says {stated}, and is {kind}")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # Excel's "Unicode text".
        content = content.decode("utf-16", "replace").encode()
    try:
        text = content.decode("utf-8-sig", errors)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FilmFileError(
            f"{path}: says {stated}, and is not UTF-8 text (byte 0x{content[error.start]:02x} in line {line})"
        ) from error
    if "\0" in text and errors == "strict":
        line = text.count("\n", 0, text.index("\0")) + 1
        _refuse(path, f"says {stated}, and has a NUL byte in line {line}")
    return text


_SURROGATE = re.compile("[\ud800-\udfff]")


def _unreadable(text: str, stated: str, line: int) -> str | None:
    """Why a line is no text; None where it is."""
    escaped = None if text.isascii() else _SURROGATE.search(text)
    if escaped:
        byte = ord(escaped[0]) & 0xFF
        return f"says {stated}, and is not UTF-8 text (byte 0x{byte:02x} in line {line})"
    return f"says {stated}, and has a NUL byte in line {line}" if "\0" in text else None


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


def _json_rows(path: Path, content: bytes) -> _Split:
    """Rows of a JSON array, each as it is written in the file; a file of JSON lines is taken as well."""
    text = _text_of(path, content, "JSON")
    start = _skip_space(text, 0)
    if text[start] == "{":
        split = _json_lines(path, content)
        _refuse_columns(path, split)
        return split
    if text[start] != "[":
        _refuse(path, f"says JSON, and begins with {text[start : start + 20]!r}")
    split = _Split()
    at = _skip_space(text, start + 1)
    if text[at : at + 1] == "]":
        at = _skip_space(text, at + 1)
    else:
        while True:
            number = len(split.rows) + 1
            try:
                value, end = _decode(text, at, number)
            except FilmFileError as error:
                raise FilmFileError(f"{path}: {error}") from error
            _add_row(split, value, text[at:end], number)
            at = _skip_space(text, end)
            mark = text[at : at + 1]
            at = _skip_space(text, at + 1)
            if mark == "]":
                break
            if mark != ",":
                what = f"{mark!r} follows" if mark else "it ends"
                _refuse(path, f"is not whole JSON: {what} after row {number}")
    if at != len(text):
        _refuse(path, f"is not whole JSON: {text[at : at + 20]!r} follows the end of the array")
    return split


def _refuse_columns(path: Path, split: _Split) -> None:
    """Raise FilmFileError where a file is one object with a column in each field, as pandas writes it."""
    if len(split.rows) != 1 or split.broken:
        return
    fields = json.loads(split.rows[0]).values()
    if fields and all(isinstance(field, dict) and field.keys() for field in fields):
        _refuse(path, "is JSON by columns: write rows, in pandas with to_json(orient='records')")


def _json_lines(path: Path, content: bytes) -> _Split:
    split = _Split()
    # not splitlines(): it also splits at U+2028 and its like, which JSON strings may hold
    lines = _text_of(path, content, "JSON lines", "surrogateescape").split("\n")
    for number, line in enumerate(lines, 1):
        line = line.strip(" \t\r")
        if not line:
            continue
        row_number = len(split.rows) + 1
        if why := _unreadable(line, "JSON lines", number):
            split.add(line, why)
            continue
        try:
            value, end = _decode(line, 0, row_number)
        except FilmFileError as error:
            split.add(line, str(error))
            continue
        if end != len(line):
            split.add(line, f"is not JSON lines: {line[end : end + 20]!r} follows the value in line {number}")
        else:
            _add_row(split, value, line, row_number)
    return split


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _decode(text: str, at: int, number: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise FilmFileError(f"row {number} is not JSON: {error.msg}") from error
    except RecursionError as error:
        raise FilmFileError(f"row {number} is nested too deeply") from error
    except ValueError as error:
        raise FilmFileError(f"row {number}: {error}") from error


def _add_row(split: _Split, value: Any, text: str, number: int) -> None:
    if not isinstance(value, dict):
        split.add(text, f"row {number} is not an object but {text[:20]!r}")
    elif _SURROGATE.search(text) or _has_lone_surrogate(text):
        split.add(text, f"row {number} has half a surrogate pair, which is no character")
    else:
        split.add(text)
        split.columns.update(dict.fromkeys(value))


def _has_lone_surrogate(text: str) -> bool:
    r"""Whether an escape like ``\ud800`` stands alone: JSON allows it, no UTF-8 can hold it."""
    return "\\ud" in text.lower() and bool(
        _SURROGATE.search(json.dumps(json.loads(text), ensure_ascii=False))
    )


_MAX_RECORD_LINES = 1_000
"""Lines that one record of a CSV file may span: so far an open quote's end is looked for."""


def _csv_rows(path: Path, content: bytes) -> _Split:
    return _delimited(path, content, "CSV", ",;\t|")


def _tsv_rows(path: Path, content: bytes) -> _Split:
    return _delimited(path, content, "TSV", "\t")


def _delimited(path: Path, content: bytes, stated: str, delimiters: str) -> _Split:
    text = _text_of(path, content, stated, "surrogateescape")
    first = text.lstrip()[:1]
    if first and first in "[{<":
        _refuse(path, f"says {stated}, and begins with {first!r}")
    csv.field_size_limit(sys.maxsize)  # a field may be as long as the file
    lines = list(io.StringIO(text, newline=""))
    at = next(index for index, line in enumerate(lines) if line.strip())
    if why := _unreadable(lines[at], stated, at + 1):
        _refuse(path, why)
    if marked := re.fullmatch(r'"?sep=(.)"?\s*', lines[at], re.IGNORECASE):  # how Excel learns the delimiter
        delimiters, at = marked[1], at + 1
    delimiter = max(delimiters, key=lines[at].count) if at < len(lines) else delimiters[0]
    # IMDb's files have quotes in their titles, and quote nothing.
    quoting = csv.QUOTE_NONE if delimiter == "\t" and "tconst" in lines[at].lower() else csv.QUOTE_MINIMAL
    dialect = {"delimiter": delimiter, "quoting": quoting}
    header, taken, why = _record(lines, at, dialect)
    if why:
        _refuse(path, f"line {at + 1} is not {stated}: {why}")
    split = _Split()
    header = _header(path, header, split)
    for number, line, record, broken in _records(lines, at + taken, dialect, len(header), stated):
        if broken is None and sorted(name.strip() for name in record) == sorted(header):
            # Files that were joined end to end; the columns may come in another order.
            header = [name.strip() for name in record]
            split.notes.append(f"line {number} is the header again")
        elif broken is None:
            split.add(json.dumps(dict(zip(header, record, strict=True)), ensure_ascii=False))
        else:
            split.add(line.rstrip("\r\n"), broken or f"line {number}")
    return split


def _records(
    lines: list[str], at: int, dialect: dict[str, Any], width: int, stated: str
) -> Iterator[tuple[int, str, list[str], str | None]]:
    """Line number, its text, the fields, and why they are none. A broken line takes no other with it: reading
    goes on with the next line, wherever an open quote would have led.
    """
    while at < len(lines):
        number, line = at + 1, lines[at]
        if not line.strip():
            at += 1
            continue
        record, taken, why = _record(lines, at, dialect)
        if why:
            why = f"line {number} is not {stated}: {why}"
        elif len(record) != width:
            why = f"line {number} has {len(record)} fields, the header has {width}"
        else:
            why = next(
                filter(None, (_unreadable(lines[at + i], stated, number + i) for i in range(taken))), None
            )
        yield number, line, record, why
        at += 1 if why else taken


def _record(lines: list[str], at: int, dialect: dict[str, Any]) -> tuple[list[str], int, str | None]:
    """The record that begins in a line, how many lines it takes, and why it is none."""
    taken = 0

    def feed() -> Iterator[str]:
        nonlocal taken
        for index in range(at, min(at + _MAX_RECORD_LINES, len(lines))):
            taken += 1
            yield lines[index]

    try:
        return next(csv.reader(feed(), strict=True, **dialect)), taken, None
    except csv.Error as error:
        return [], taken, str(error)
    except StopIteration:
        return [], taken, "it ends"


def _header(path: Path, fields: list[str], split: _Split) -> list[str]:
    """The columns' names; a column without one, as pandas writes its index, gets its place for a name."""
    names = [name.strip() for name in fields]
    counts = Counter(filter(None, names))
    for name, count in counts.items():
        if count > 1 and canonical(name) in _READ_NAMES:
            _refuse(path, f"column {name!r} is in the header {count} times")
    for index, name in enumerate(names):
        if counts[name] > 1 and name in names[:index]:
            names[index] = f"{name}_{index + 1}"
            while names.count(names[index]) > 1:
                names[index] += "_"
            split.notes.append(f"column {index + 1} is a second {name!r}: kept as {names[index]!r}")
    for index, name in enumerate(names):
        if not name:
            names[index] = f"column_{index + 1}"
            while names.count(names[index]) > 1:
                names[index] += "_"
            split.notes.append(f"column {index + 1} has no name: kept as {names[index]!r}")
    split.columns.update(dict.fromkeys(names))
    return names


def _parquet_rows(path: Path, content: bytes) -> _Split:
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
    return _Split(rows, dict.fromkeys(table.column_names))


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


def _refuse(path: Path, what: str) -> NoReturn:
    raise FilmFileError(f"{path}: {what}")


_KINDS: dict[str, tuple[str, Reader]] = {
    ".json": ("json", _json_rows),
    ".jsonl": ("jsonl", _json_lines),
    ".ndjson": ("jsonl", _json_lines),
    ".csv": ("csv", _csv_rows),
    ".tsv": ("tsv", _tsv_rows),
    ".parquet": ("parquet", _parquet_rows),
}
