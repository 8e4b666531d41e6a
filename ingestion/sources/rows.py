"""Archives of AIS as CSV: what their sources have in common.

Each line is a row of its own: a quote that never closes breaks one row, not the rest of the file. A row with
another number of columns than the header, or a number that is none, is sent on as it was read. A pure core
but for the input that it reads.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from ingestion.errors import SourceError
from ingestion.sources import UNDECODABLE, LineCount, Message, headers
from ingestion.sources.inputs import Document, Input
from ingestion.topics import AIS

Fields = dict[str, Any]
MAX_MMSI = (1 << 30) - 1
"""The thirty bits that AIS has for it."""


class Row(NamedTuple):
    """A decoded row: the contract's fields, and the report's time (Unix, ms)."""

    fields: Fields
    time_ms: int


RowDecoder = Callable[[list[bytes]], Row]
"""Makes a row of its columns; raises ValueError when one of them cannot be."""


class RowSource:
    """Reads CSV files (plain, packed, in archives) and yields one message a row.

    A source of one archive says by :meth:`decoder` how its columns become fields.
    """

    name: str

    def __init__(self, inputs: Iterable[str | Path]) -> None:
        self.lines = LineCount()
        self._inputs = [Input(location, self.lines.left_out) for location in inputs]
        self._headers = headers(self.name, "position_report")
        self._undecodable = headers(self.name, UNDECODABLE)

    def decoder(self, document: str, columns: list[str]) -> RowDecoder:
        """How a row becomes fields, by the header's columns.

        Raises:
            SourceError: columns are missing; names the document and the columns.
        """
        raise NotImplementedError

    def stop(self) -> None:
        """Read no further."""
        for each in self._inputs:
            each.stop()

    def messages(self) -> Iterator[Message]:
        """Yield a message a row, in the file's order.

        Raises:
            SourceError: a file is not there, is of another kind or broke off; what was read is yielded
            before.
        """
        for each in self._inputs:
            foreign: SourceError | None = None
            is_read = False
            for document in each.documents():
                header = self._first_line(document)
                if header is None:
                    continue
                delimiter = _delimiter(header)
                try:
                    decode = self.decoder(document.name, _columns(header, delimiter))
                except SourceError as error:
                    if not document.is_member:
                        raise
                    # Another table beside the data: named, and only an error where there is nothing else.
                    foreign = foreign or error
                    self.lines.left_out.append(document.name)
                    continue
                is_read = True
                self.lines.read += 1
                self.lines.consumed += 1
                yield from self._rows(document, header, decode)
            if foreign and not is_read:
                raise foreign

    def _first_line(self, document: Document) -> bytes | None:
        """The first line that is not blank, nor the one by which Excel learns the delimiter."""
        for line in document.lines:
            if line.strip() and not _SEPARATOR.fullmatch(line.strip()):
                return line
            self.lines.read += 1
            self.lines.consumed += 1
        return None

    def _rows(self, document: Document, header: bytes, decode: RowDecoder) -> Iterator[Message]:
        delimiter = _delimiter(header)
        lines, width, topic = self.lines, len(_columns(header, delimiter)), AIS.name
        for line in document.lines:
            lines.read += 1
            if not line.strip():
                lines.consumed += 1
                continue
            if line[:1] not in _DIGIT_STARTS and b"mmsi" in line.lower():
                # Days that were joined end to end: a header comes again, perhaps of the other column set.
                again = self._header(document.name, line)
                if again is not None:
                    decode, width, delimiter = again
                    lines.consumed += 1
                    continue
            lines.messages += 1
            try:
                is_quoted = b'"' in line
                values = _quoted(line, delimiter) if is_quoted else line.split(delimiter)
                if len(values) != width:
                    raise ValueError(f"{len(values)} columns instead of {width}")
                try:
                    fields, time_ms = decode(values)
                except ValueError:
                    commas = is_quoted or delimiter != b","
                    fields, time_ms = decode([_plain(each, with_commas=commas) for each in values])
                value = orjson.dumps(fields)
            except (ValueError, OverflowError, orjson.JSONEncodeError):
                lines.undecodable += 1
                yield Message(topic, None, line, self._undecodable, None)
                continue
            yield Message(topic, b"%d" % fields["mmsi"], value, self._headers, time_ms)

    def _header(self, document: str, line: bytes) -> tuple[RowDecoder, int, bytes] | None:
        """How the rows behind a header are decoded, their width and delimiter; None if it is none."""
        delimiter = _delimiter(line)
        columns = _columns(line, delimiter)
        try:
            return self.decoder(document, columns), len(columns), delimiter
        except SourceError:
            return None


def places(
    document: str, columns: list[str], wanted: dict[str, tuple[str, ...]], optional: set[str]
) -> list[int]:
    """Index of each wanted column, by any of its names in any case; -1 for an optional one that is missing.

    Raises:
        SourceError: one that is not optional is missing.
    """
    lower = [column.lower() for column in columns]
    found = [
        next((lower.index(name.lower()) for name in names if name.lower() in lower), -1)
        for names in wanted.values()
    ]
    missing = [
        names[0]
        for (key, names), index in zip(wanted.items(), found, strict=True)
        if index < 0 and key not in optional
    ]
    if missing:
        raise SourceError(
            f"{document}: its first line is not the header of this archive: no column {_and(missing)}"
        )
    return found


_SEPARATOR = re.compile(rb'(?:\xef\xbb\xbf)?"?sep=."?', re.IGNORECASE)
_DIGIT_STARTS = frozenset(b"%d" % digit for digit in range(10))
_DIGITS = b"0123456789+-.eE"


def check_numbers(*values: bytes) -> None:
    """Raise ValueError unless all are plain decimals or empty: Python also takes nan, 1_0 and blanks."""
    if b"".join(values).translate(None, _DIGITS):
        raise ValueError("not a number")


def mmsi_of(value: bytes) -> int:
    """Raises ValueError: not digits, or more than AIS can send."""
    mmsi = whole(value)
    if not 0 <= mmsi <= MAX_MMSI:
        raise ValueError("MMSI out of range")
    return mmsi


def whole(value: bytes) -> int:
    """A whole number, also written as 511.0. Raises ValueError: it is none."""
    try:
        return int(value)
    except ValueError:
        number = float(value)
        if not number.is_integer():
            raise
        return int(number)


COURSE_MODULUS = 409.6
"""AIS sends the course in tenths of a degree as 12 bits (ITU-R M.1371-5, 3600 = not available). The archives
of some years keep it as a signed number: what lies above 204.7 comes out lower by 4096 tenths."""


def heading_of(value: bytes) -> int:
    """A heading in whole degrees, as AIS has it; a fraction, which some files have, is rounded.

    Raises:
        ValueError: it is no number, or a fraction that is no heading.
    """
    try:
        return whole(value)
    except ValueError:
        heading = float(value)
        if not 0 <= heading < 360:
            raise
        return round(heading) % 360


def course_of(value: bytes) -> float:
    """A course in degrees, unwrapped where the archive has it negative. Raises ValueError: it is none."""
    course = float(value)
    return round(course + COURSE_MODULUS, 1) if -COURSE_MODULUS < course < 0 else course


def is_speed(value: bytes) -> bool:
    """Whether a column has a speed. One below nothing costs the speed, not the position."""
    return bool(value) and not value.startswith(b"-")


def code(value: bytes) -> int | None:
    """A code; None for one below 0, which means nothing. Raises ValueError: it is no whole number."""
    number = whole(value)
    return None if number < 0 else number


def text(value: bytes) -> str:
    """Raises UnicodeDecodeError (a ValueError): not UTF-8."""
    return value.decode().strip()


class Times:
    """Times of rows, which come sorted or nearly so: the same text is read once."""

    def __init__(self, parse: Callable[[str], datetime]) -> None:
        self._parse = parse
        self._known: dict[bytes, tuple[str, int]] = {}

    def __call__(self, value: bytes) -> tuple[str, int]:
        """ISO text (UTC, ms) and Unix time in ms. Raises ValueError: not a time."""
        try:
            return self._known[value]
        except KeyError:
            pass
        moment = self._parse(value.decode()).replace(tzinfo=UTC)
        read = (moment.isoformat(timespec="milliseconds")[:-6] + "Z", round(moment.timestamp() * 1000))
        if len(self._known) >= 100_000:
            self._known.clear()
        self._known[value] = read
        return read


_NULL_MARKS = frozenset({b"null", b"none", b"nan", b"n/a", b"na", rb"\n"})
_WITH_COMMA = re.compile(rb"[+-]?\d+,\d+")


def _plain(value: bytes, *, with_commas: bool) -> bytes:
    """A column as the archives write it: no blanks around it, nothing for what means nothing, a point before
    the decimals where a comma cannot stand between two columns.
    """
    stripped = value.strip()
    if stripped.lower() in _NULL_MARKS:
        return b""
    return stripped.replace(b",", b".") if with_commas and _WITH_COMMA.fullmatch(stripped) else stripped


_DELIMITERS = (b",", b";", b"\t", b"|")


def _delimiter(header: bytes) -> bytes:
    """What stands between the columns: a comma, or what spreadsheets write in its place."""
    return max(_DELIMITERS, key=header.count)


def _columns(header: bytes, delimiter: bytes) -> list[str]:
    names = header.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").split(delimiter.decode())
    return [name.strip().strip('"') for name in names]


def _quoted(line: bytes, delimiter: bytes) -> list[bytes]:
    try:
        (row,) = csv.reader([line.decode()], strict=True, delimiter=delimiter.decode())
    except csv.Error as error:
        raise ValueError(str(error)) from error
    return [value.encode() for value in row]


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
