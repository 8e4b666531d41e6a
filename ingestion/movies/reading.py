"""What the columns of a film file are read as: mapped by the declared table, each in one convention.

Guarantees that a column is looked at as a whole before a cell of it is read, that every column of the file is
in the report, read or left, and that nothing is lost: a field that is read otherwise than it is written has
what is written beside it. A field that cannot be read costs the field, never the row.

A row whose fields silver can read as they are keeps its own text. Else it gets its canonical fields and,
under :data:`NOTES`, ``reported`` (the fields as the file has them), ``set_aside`` (rule, field and value) and
``fault`` (why the row is no film).
"""

import ast
import datetime as dt
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ingestion.movies.columns import (
    COLUMNS,
    CURRENCIES,
    LISTS,
    MONEY,
    NO_FILMS,
    TITLE_TYPES,
    YEARS_OF_TWO_DIGITS,
    FilmColumn,
    canonical,
)
from ingestion.movies.dates import DateColumn, Order
from ingestion.movies.numbers import NumberColumn, is_null

NOTES = "tideline"
"""The field of a landed row that holds what was read otherwise than it is written."""

_EXAMPLES = 3
_MAX_LIST = 100_000
"""Characters of a list that are looked through for its first name."""
_SILVERS_NULLS = frozenset({"", "null", "N/A", "Unknown"})
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_YEAR = re.compile(r"\d{4}")
_SPOILED_DATE = re.compile(r"[A-Z][a-z]{2} \d{2} \d{4}")


@dataclass(slots=True)
class Mapped:
    """A column of silver: the file's columns that it is read from, as what, and what was set aside."""

    name: str
    sources: tuple[str, ...]
    what: str
    value_count: int = 0
    set_aside: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Report:
    """How a file was read."""

    columns: list[Mapped] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Columns that are carried along unread."""
    notes: list[str] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    """Row number, from 1, and why the row cannot be split into fields."""
    row_count: int = 0
    film_count: int = 0
    """Rows with a title and a release date."""
    no_film_count: int = 0
    """Rows that say that they are something else: an episode, a game."""
    has_money: bool = False
    """Whether any row has a budget or a gross above zero."""

    @property
    def missing(self) -> list[str]:
        """The columns of silver that no column of the file is read as."""
        present = {column.name for column in self.columns}
        return [column.name for column in COLUMNS if column.name not in present]


Reader = NumberColumn | DateColumn | None


@dataclass(slots=True)
class _Source:
    """A column of the file with the reader of its cells."""

    name: str
    reader: Reader
    has_values: bool = False


class Reading:
    """The columns of one file: :meth:`look` at each row, :meth:`decide`, then :meth:`conform` each row."""

    def __init__(self, names: Sequence[str], today: dt.date, order: Order | None = None) -> None:
        self.report = Report()
        by_canonical: dict[str, list[str]] = {}
        for name in names:
            by_canonical.setdefault(canonical(name), []).append(name)
        self._canonical = {name: canonical(name) for name in names}
        self._spoiled_years = by_canonical.keys() >= YEARS_OF_TWO_DIGITS
        self._title_types = [name for name in names if self._canonical[name] in TITLE_TYPES]
        self._currencies = {
            name: CURRENCIES[key] for name, key in self._canonical.items() if key in CURRENCIES
        }
        self._mapped: dict[str, Mapped] = {}
        self._sources: dict[str, list[_Source]] = {}
        self._own = {
            column.name: by_canonical[column.name][0] for column in COLUMNS if column.name in by_canonical
        }
        for column in COLUMNS:
            found = [name for key in (column.name, *column.also) for name in by_canonical.get(key, ())]
            if column.kind == "dollars":
                found = [name for name in found if self._is_not_foreign(name)]
            if found:
                self._sources[column.name] = [_Source(name, _reader(column, today, order)) for name in found]

    @property
    def has_title(self) -> bool:
        return "title" in self._sources

    @property
    def mapped_count(self) -> int:
        return len(self._sources)

    def _is_not_foreign(self, name: str) -> bool:
        if any(unicodedata.category(letter) == "Sc" and letter != "$" for letter in name):
            self.report.notes.append(f"column {name!r} names a currency that is not dollars: not read")
            return False
        return True

    def look(self, row: Mapping[str, Any]) -> None:
        """Take what a row says of its columns."""
        for sources in self._sources.values():
            for source in sources:
                value = row.get(source.name)
                if value is None:
                    continue
                source.has_values = source.has_values or not is_null(value)
                if source.reader:
                    source.reader.look(value)

    def decide(self) -> None:
        """Choose the columns that are read, and say what each holds; call it once, after the last look."""
        read = {*self._title_types, *self._currencies}
        for column in COLUMNS:
            sources = self._sources.get(column.name)
            if not sources:
                continue
            if not column.is_filled_by_row:
                sources = [next((source for source in sources if source.has_values), sources[0])]
                self._sources[column.name] = sources
            names = tuple(source.name for source in sources)
            read.update(names)
            self._mapped[column.name] = Mapped(column.name, names, self._what(column, sources))
        self.report.columns = list(self._mapped.values())
        self.report.left = [name for name in self._canonical if name not in read]

    def _what(self, column: FilmColumn, sources: list[_Source]) -> str:
        if column.kind == "date":
            what = "; else ".join(dict.fromkeys(_describe(source.reader) for source in sources))
            if self._spoiled_years:
                what += "; a year past the other films' was two digits (vega-datasets): a century less"
            return what
        if any(self._canonical[source.name] in LISTS for source in sources):
            return "the first of a list"
        return _describe(sources[0].reader)

    def conform(self, number: int, row: dict[str, Any], text: str) -> str:
        """The text to land for row ``number``, from 1: ``text`` itself where silver can read that."""
        cells = _Cells(number, row)
        for column in COLUMNS:
            if column.name in self._sources or column.name in self._own:
                self._read_field(cells, column, self._mapped.get(column.name))
        fault = self._fault(row)
        self.report.no_film_count += fault is not None
        if fault is None and cells.values.get("title") and cells.values.get("release_date"):
            self.report.film_count += 1
        self.report.has_money |= any(float(cells.values.get(name) or 0) > 0 for name in MONEY)
        return self._text_of(row, cells, fault, text)

    def _read_field(self, cells: "_Cells", column: FilmColumn, mapped: Mapped | None) -> None:
        value: str | None = None
        taken = refused = None
        for source in self._sources.get(column.name, ()):
            raw = cells.row.get(source.name)
            value, rule = self._value(column, source, raw, cells.row)
            if rule and mapped:
                refused = _written(raw)
                cells.set_aside(column.name, rule, refused, mapped)
            if value is not None:
                taken = source.name
                break
        if value is not None and mapped:
            mapped.value_count += 1
            cells.values[column.name] = value
        own = self._own.get(column.name)
        if taken in (own, None) and _is_plain(column, cells.row.get(own) if own else None, value):
            return
        if value is None and refused is not None and column.kind == "date":
            # Silver says it of the row, which without a date is no film; it must not read it another way.
            value = f"unreadable: {refused}"
        cells.changed[column.name] = value

    def _value(
        self, column: FilmColumn, source: _Source, raw: Any, row: Mapping[str, Any]
    ) -> tuple[str | None, str | None]:
        """The field as text for silver, and the rule that sets it aside."""
        if raw is None:
            return None, None
        if isinstance(source.reader, NumberColumn):
            value = source.reader.read(raw)
            if value is not None and not value[0].isdigit():
                return None, value
            if value is not None and column.kind == "dollars" and self._other_currency(column.name, row):
                return None, "currency_not_dollars"
            return value, None
        if isinstance(source.reader, DateColumn):
            if self._spoiled_years and isinstance(raw, str) and _SPOILED_DATE.fullmatch(raw):
                return raw, None
            day = source.reader.read(raw)
            if day == "unreadable_field":
                return None, "unreadable_field"
            return str(day) if day else None, None
        if self._canonical[source.name] in LISTS:
            return _first_name(raw)
        if isinstance(raw, list | dict):
            return None, "unreadable_field"
        if column.kind == "title":
            text = _written(raw).strip()
            return (None if text in ("", r"\N") else text), None
        return (None if is_null(raw) else _written(raw).strip()), None

    def _other_currency(self, name: str, row: Mapping[str, Any]) -> bool:
        for source, fields in self._currencies.items():
            said = row.get(source)
            if name in fields and not is_null(said) and str(said).strip().upper() not in ("USD", "US$", "$"):
                return True
        return False

    def _fault(self, row: Mapping[str, Any]) -> str | None:
        for name in self._title_types:
            said = row.get(name)
            if isinstance(said, str) and re.sub(r"[\s_-]", "", said).lower() in NO_FILMS:
                return "not_a_film"
        return None

    def _text_of(self, row: dict[str, Any], cells: "_Cells", fault: str | None, text: str) -> str:
        if not cells.changed and not fault and NOTES not in self._canonical.values():
            return text
        moved = {*cells.changed, NOTES}
        reported = {name: value for name, value in row.items() if self._canonical.get(name) in moved}
        notes = {"reported": reported, "set_aside": cells.aside, "fault": fault}
        landed = {name: value for name, value in row.items() if name not in reported}
        landed |= cells.changed | {NOTES: {name: value for name, value in notes.items() if value}}
        return json.dumps(landed, ensure_ascii=False)


def row_has_money(value: str) -> bool:
    """Whether a landed row has a budget or a gross above zero."""
    try:
        row = json.loads(value)
    except ValueError:
        return False
    if not isinstance(row, dict):
        return False
    fields = {canonical(name): field for name, field in row.items()}
    for name in MONEY:
        number = NumberColumn("dollars").read(fields.get(name))
        if number is not None and number[0].isdigit() and float(number) > 0:
            return True
    return False


@dataclass(slots=True)
class _Cells:
    """What was read of one row."""

    number: int
    row: Mapping[str, Any]
    values: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str | None] = field(default_factory=dict)
    """Fields whose reading silver would not get from the text: to be written beside it."""
    aside: list[dict[str, str | None]] = field(default_factory=list)

    def set_aside(self, name: str, rule: str, reported: str, mapped: Mapped) -> None:
        self.aside.append({"rule": rule, "field": name, "reported": reported, "repaired": None})
        mapped.set_aside[rule] += 1
        if len(mapped.examples) < _EXAMPLES:
            mapped.examples.append(f"row {self.number} {reported[:40]!r}")


def _is_plain(column: FilmColumn, raw: Any, value: str | None) -> bool:
    """Whether silver reads ``raw`` as this value by itself."""
    if value is None:
        return raw is None or (isinstance(raw, str) and raw.strip() in _SILVERS_NULLS)
    if isinstance(raw, bool | list | dict):
        return False
    text = str(raw).strip()
    if text == value or (column.kind == "date" and _YEAR.fullmatch(text)):
        return True
    if column.kind in ("title", "text", "date"):
        return False
    return isinstance(raw, int | float) or bool(
        _PLAIN_NUMBER.fullmatch(text) and Decimal(text) == Decimal(value)
    )


def _reader(column: FilmColumn, today: dt.date, order: Order | None) -> Reader:
    if column.kind == "date":
        return DateColumn(today, order)
    return None if column.kind in ("title", "text") else NumberColumn(column.kind)


def _describe(reader: Reader) -> str:
    return reader.describe() if reader else "text"


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _first_name(raw: Any) -> tuple[str | None, str | None]:
    """The first name of a list: JSON or Python's writing of one (of names, or of objects with a name), or
    text with commas, semicolons or bars between.
    """
    if isinstance(raw, str):
        text = raw.strip()
        if is_null(text):
            return None, None
        if not text.startswith("["):
            names = (name.strip() for name in re.split(r"[,;|]", text[:_MAX_LIST]))
            return next((name for name in names if not is_null(name)), None), None
        raw = _listed(text)
    if not isinstance(raw, list):
        return None, "unreadable_field"
    for item in raw:
        name = item.get("name") if isinstance(item, dict) else item
        if not isinstance(name, str):
            return None, "unreadable_field"
        if not is_null(name):
            return name.strip(), None
    return None, None


def _listed(text: str) -> Any:
    if len(text) > _MAX_LIST:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
        return None
