"""The film marts as files for BI: CSV, Parquet and one Excel workbook, each with the data dictionary.

Guarantees that a file is whole: it is written under another name and put in place when it is done. CSV is
UTF-8 with a byte-order mark, which Excel needs to read accents and DuckDB skips.
"""

import csv
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.workbook import Workbook

from serving.movies.dictionary import Mart, data_dictionary
from serving.movies.errors import OutputError
from serving.movies.formats import Format
from serving.movies.marts import ORDERED_BY, read_mart

WORKBOOK = "movies.xlsx"
DICTIONARY = "data_dictionary"
EXCEL_ROWS = 1_048_576
"""Rows of an Excel sheet, its header among them."""

_DICTIONARY_SCHEMA = pa.schema([(name, pa.string()) for name in ("mart", "column", "type", "description")])
_WIDEST = 60
_NUMBER_FORMATS = (
    # first that fits: a column's ending or name, and how Excel shows it
    (("_usd",), "#,##0"),
    (("share", "previous_share", "share_"), "0.0%"),
    (("_year", "year", "period_start", "_decade"), "0"),
    (("roi", "roi_"), "0.00"),
)


def export_marts(out: Path, format: Format) -> list[Path]:
    """Write every mart and the dictionary into ``out``; returns the files.

    Raises:
        MartMissingError: a mart was not built yet; nothing is written then.
        OutputError: the folder or a file cannot be written, or a mart has more rows than Excel can hold.
    """
    marts = {name: read_mart(name) for name in ORDERED_BY}
    described = data_dictionary()
    tables = {DICTIONARY: _dictionary_table(described[name] for name in marts), **marts}
    try:
        out.mkdir(parents=True, exist_ok=True)
        files: list[Path] = []
        if format in (Format.CSV, Format.ALL):
            files += [_whole(out / f"{name}.csv", _csv_writer(rows)) for name, rows in tables.items()]
        if format in (Format.PARQUET, Format.ALL):
            files += [
                _whole(out / f"{name}.parquet", _parquet_writer(rows, described.get(name)))
                for name, rows in tables.items()
            ]
        if format in (Format.XLSX, Format.ALL):
            files.append(_whole(out / WORKBOOK, lambda path: _write_workbook(path, tables, described)))
    except OSError as error:
        raise OutputError(f"{error.filename or out}: {error.strerror or error}") from error
    return files


def _dictionary_table(marts: Iterable[Mart]) -> pa.Table:
    rows = [
        {"mart": mart.name, "column": name, "type": type_, "description": description}
        for mart in marts
        for name, type_, description in [
            ("", "", mart.description),
            *((column.name, column.type, column.description) for column in mart.columns),
        ]
    ]
    return pa.Table.from_pylist(rows, schema=_DICTIONARY_SCHEMA)


def _whole(path: Path, write: Callable[[Path], None]) -> Path:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(part)
        part.replace(path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    return path


def _csv_writer(rows: pa.Table) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(rows.column_names)
            for row in rows.to_pylist():
                writer.writerow([_csv_cell(value) for value in row.values()])

    return write


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else value


def _parquet_writer(rows: pa.Table, mart: Mart | None) -> Callable[[Path], None]:
    described = rows if mart is None else _with_descriptions(rows, mart)
    return lambda path: pq.write_table(described, path, compression="zstd")


def _with_descriptions(rows: pa.Table, mart: Mart) -> pa.Table:
    descriptions = {column.name: column.description for column in mart.columns}
    fields = [field.with_metadata({"description": descriptions.get(field.name, "")}) for field in rows.schema]
    return rows.cast(pa.schema(fields, metadata={"description": mart.description}))


def _write_workbook(path: Path, tables: dict[str, pa.Table], described: dict[str, Mart]) -> None:
    for name, rows in tables.items():
        if rows.num_rows >= EXCEL_ROWS:
            raise OutputError(f"{name} has {rows.num_rows:,} rows, an Excel sheet holds {EXCEL_ROWS - 1:,}")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as workbook:
        workbook.set_properties({"title": "Tideline: the film slate", "created": datetime(2000, 1, 1)})  # noqa: DTZ001
        header = workbook.add_format({"bold": True, "bg_color": "#17324d", "font_color": "#ffffff"})
        for name, rows in tables.items():
            _write_sheet(workbook, name, rows, header, described.get(name))


def _write_sheet(
    workbook: Workbook, name: str, rows: pa.Table, header: CellFormat, mart: Mart | None
) -> None:
    sheet = workbook.add_worksheet(name[:31])
    sheet.freeze_panes(1, 1)
    if rows.num_rows:
        sheet.autofilter(0, 0, rows.num_rows, rows.num_columns - 1)
    descriptions = {column.name: column.description for column in mart.columns} if mart else {}
    for index, column in enumerate(rows.column_names):
        values = rows.column(index).to_pylist()
        shown = workbook.add_format({"num_format": number_format(column, values)})
        sheet.set_column(index, index, _width(column, values), shown)
        sheet.write_string(0, index, column, header)
        if column in descriptions:
            sheet.write_comment(0, index, descriptions[column], {"x_scale": 2})
        for line, value in enumerate(values, 1):
            if isinstance(value, date):
                sheet.write_datetime(line, index, value, shown)
            elif isinstance(value, float) and value != value:
                continue
            elif value is not None:
                sheet.write(line, index, value, shown)


def number_format(column: str, values: list[Any]) -> str:
    """A column's Excel number format, by the unit in its name."""
    sample = next((value for value in values if value is not None), None)
    if isinstance(sample, date):
        return "yyyy-mm-dd"
    if isinstance(sample, bool | str) or sample is None:
        return "General"
    for marks, shown in _NUMBER_FORMATS:
        if column in marks or column.startswith(marks[-1]) or any(column.endswith(mark) for mark in marks):
            return shown
    return "0.000" if isinstance(sample, float) else "General"


def _width(column: str, values: list[Any]) -> int:
    longest = max((len(str(value)) for value in values[:200] if isinstance(value, str)), default=10)
    return min(_WIDEST, max(len(column) + 3, longest + 1))
