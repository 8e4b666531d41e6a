"""The formats of exports: each turns batches of rows into bytes, while they come."""

import io
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import IO, Any, cast

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq
import shapely
import xlsxwriter

from serving.api.web.collection import Collection

_FORMULA = r"^[=+\-@\t\r]"
"""What spreadsheets take for the beginning of a formula (OWASP, CSV injection)."""
EXCEL_ROWS = 1_048_575
"""Rows of a sheet below its header."""
_CHUNK = 256 << 10


@dataclass(frozen=True)
class Format:
    """A format of files."""

    suffix: str
    media_type: str
    write: Callable[[Collection, pa.Schema, Iterable[pa.RecordBatch]], Iterator[bytes]]


class _Drain(io.RawIOBase):
    """A file that is emptied while it is written."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._written = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        part = bytes(data)
        self._parts.append(part)
        self._written += len(part)
        return len(part)

    def tell(self) -> int:
        return self._written

    def take(self) -> bytes:
        """What was written since it was last taken."""
        taken = b"".join(self._parts)
        self._parts.clear()
        return taken


def write_csv(_: Collection, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    """CSV (RFC 4180, UTF-8). Times are ISO 8601 in UTC, nested values JSON.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    sink = _Drain()
    flat = pa.schema([pa.field(field.name, _csv_type(field.type)) for field in schema])
    with pa.csv.CSVWriter(cast(IO[bytes], sink), flat) as writer:
        yield sink.take()
        for batch in batches:
            columns = [_csv_column(column) for column in batch.columns]
            writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=flat))
            yield sink.take()
    yield sink.take()


def _csv_type(kind: pa.DataType) -> pa.DataType:
    is_plain = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)
    return kind if is_plain or pa.types.is_date(kind) else pa.string()


def _csv_column(column: Any) -> Any:
    kind = column.type
    if pa.types.is_timestamp(kind):
        return pc.strftime(column, "%Y-%m-%dT%H:%M:%SZ")
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        is_formula = pc.fill_null(pc.match_substring_regex(column, _FORMULA), False)
        safe: Any = pc.binary_join_element_wise("'", column, "")
        return pc.if_else(is_formula, safe, column).cast(pa.string())
    if _csv_type(kind) == kind:
        return column
    return pa.array([None if value is None else _json(value) for value in column.to_pylist()], pa.string())


def _json(value: Any) -> str:
    """A nested value as JSON; it begins with a bracket, never as a formula."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        value = dict(value)  # Arrow's maps
    return orjson.dumps(value, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS, default=str).decode()


def write_parquet(_: Collection, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    """Parquet with zstd."""
    return _parquet(schema, batches)


def _parquet(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    sink = _Drain()
    with pq.ParquetWriter(cast(IO[bytes], sink), schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
            yield sink.take()
    yield sink.take()


def write_geoparquet(
    collection: Collection, schema: pa.Schema, batches: Iterable[pa.RecordBatch]
) -> Iterator[bytes]:
    """GeoParquet 1.1.0: Parquet with the position as a point (WKB, longitude and latitude, WGS 84)."""
    assert collection.position is not None
    latitude, longitude = collection.position
    geo = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
    }
    with_geometry = schema.append(pa.field("geometry", pa.binary())).with_metadata({"geo": json.dumps(geo)})

    def located() -> Iterator[pa.RecordBatch]:
        for batch in batches:
            x, y = (_floats(batch[name]) for name in (longitude, latitude))
            points: Any = shapely.to_wkb(shapely.points(x, y))
            is_unknown = np.isnan(x) | np.isnan(y)
            geometry = pa.array(points, pa.binary(), mask=is_unknown)
            yield pa.RecordBatch.from_arrays([*batch.columns, geometry], schema=with_geometry)

    return _parquet(with_geometry, located())


def _floats(column: Any) -> Any:
    return column.cast(pa.float64()).to_numpy(zero_copy_only=False)


def write_arrow(_: Collection, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    """An Arrow IPC stream."""
    sink = _Drain()
    with pa.ipc.new_stream(sink, schema) as writer:
        yield sink.take()
        for batch in batches:
            writer.write_batch(batch)
            yield sink.take()
    yield sink.take()


def write_xlsx(
    collection: Collection, schema: pa.Schema, batches: Iterable[pa.RecordBatch]
) -> Iterator[bytes]:
    """A workbook of one sheet, whose texts are texts: nothing in it is a formula. Times are UTC.

    It is written to a file first, row by row, for a workbook's index comes last.
    """
    with tempfile.TemporaryFile(prefix="tideline-export-") as file:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(file, options) as book:
            _fill_sheet(book, collection, schema, batches)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _fill_sheet(
    book: Any, collection: Collection, schema: pa.Schema, batches: Iterable[pa.RecordBatch]
) -> None:
    sheet = book.add_worksheet(collection.name[:31])
    bold = book.add_format({"bold": True})
    times = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    for place, name in enumerate(schema.names):
        sheet.write_string(0, place, name, bold)
    sheet.freeze_panes(1, 0)
    row = 0
    for batch in batches:
        columns = [column.to_pylist() for column in batch.columns]
        for values in zip(*columns, strict=True):
            row += 1
            for place, value in enumerate(values):
                if value is not None:
                    _write_cell(sheet, row, place, value, times, days)


def _write_cell(sheet: Any, row: int, place: int, value: Any, times: Any, days: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, int | float):
        if value == value and abs(value) != float("inf"):
            sheet.write_number(row, place, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, place, value.astimezone(UTC).replace(tzinfo=None), times)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, datetime(value.year, value.month, value.day), days)  # noqa: DTZ001
    else:
        sheet.write_string(row, place, value if isinstance(value, str) else _json(value))


FORMATS: dict[str, Format] = {
    "csv": Format("csv", "text/csv; charset=utf-8", write_csv),
    "parquet": Format("parquet", "application/vnd.apache.parquet", write_parquet),
    "arrow": Format("arrows", "application/vnd.apache.arrow.stream", write_arrow),
    "xlsx": Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
    "geoparquet": Format("geo.parquet", "application/vnd.apache.parquet", write_geoparquet),
}
