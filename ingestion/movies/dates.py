"""Dates as people write them, read in one order of day and month for a whole column.

Guarantees that a year of four digits stays as it is, that 03/04/1999 is read as the rest of its column is
written, and that what cannot be read, or contradicts the column, is said, never guessed. Pure.
"""

import datetime as dt
import re
from collections import Counter
from enum import StrEnum
from typing import Any, Literal

from ingestion.movies.numbers import is_null

CENTURY_MARGIN_YEARS = 2
"""A year of two digits is the last one not further ahead than this."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        1,
    )
    for name in names
}
_TIME = r"(?:[T ]\d{1,2}:\d{2}.*)?"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH_OF_YEAR = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"(\d{4})(?:\.0+)?")
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})" + _TIME)
_NAMED_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]+)\.?[ ,.-]+(\d{4}|\d{2})" + _TIME, re.IGNORECASE
)
_NAMED_MONTH_FIRST = re.compile(
    r"([a-z]+)\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-)(\d{4}|\d{2})" + _TIME, re.IGNORECASE
)
_NAMED_MONTH = re.compile(r"([a-z]+)\.?,? (\d{4})", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +", re.IGNORECASE)


class Order(StrEnum):
    """What comes first in a date of three numbers that ends with the year."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class DateColumn:
    """A column of dates: first :meth:`look` at every cell, then :meth:`read` each."""

    def __init__(self, today: dt.date, order: Order | None = None) -> None:
        self._last_year = today.year + CENTURY_MARGIN_YEARS
        self._wanted = order
        self._orders: dict[str, Counter[Order]] = {}
        self._has_two_digits = False

    def look(self, value: Any) -> None:
        """Take what a cell says of the column's order of day and month."""
        text = _text(value)
        match = _NUMERIC.fullmatch(text)
        if match:
            first, separator, second = int(match[1]), match[2], int(match[3])
            seen = self._orders.setdefault(separator, Counter())
            if first > 12 >= second:
                seen[Order.DAY_FIRST] += 1
            elif second > 12 >= first:
                seen[Order.MONTH_FIRST] += 1
        dated = match or _NAMED_DAY_FIRST.fullmatch(text) or _NAMED_MONTH_FIRST.fullmatch(text)
        self._has_two_digits |= bool(dated and len(dated[dated.re.groups]) == 2)

    def order(self, separator: str) -> Order | None:
        """The order for the whole column; None where it holds both alike, so that nothing decides.

        With points the day is first wherever such dates are written; else the month, unless cells say more.
        """
        if self._wanted:
            return self._wanted
        seen = self._orders.get(separator, Counter())
        days, months = seen[Order.DAY_FIRST], seen[Order.MONTH_FIRST]
        if days != months:
            return Order.DAY_FIRST if days > months else Order.MONTH_FIRST
        if days:
            return None
        return Order.DAY_FIRST if separator == "." else Order.MONTH_FIRST

    def describe(self) -> str:
        """What the column was decided to hold, for people."""
        parts = []
        for separator, seen in self._orders.items():
            order = self.order(separator)
            sample = f"{'dd' if order is Order.DAY_FIRST else 'mm'}{separator}"
            sample += f"{'mm' if order is Order.DAY_FIRST else 'dd'}{separator}yyyy"
            if order is None:
                parts.append(
                    f"dates with {separator} are written in both orders: only those are read that have one"
                )
            elif self._wanted:
                parts.append(f"{sample}, as was asked for")
            elif seen:
                parts.append(f"{sample}, by {seen[order]} that can be nothing else")
            else:
                parts.append(f"{sample}, which nothing in the column confirms: --dates says otherwise")
        if self._has_two_digits:
            parts.append(f"years of two digits as {self._last_year - 99} to {self._last_year}")
        return "; ".join(["date", *parts])

    def read(self, value: Any) -> dt.date | Literal["unreadable_field"] | None:
        """The day; the first of the year or month where no day is said; None where there is nothing."""
        if is_null(value):
            return None
        try:
            day = self._read(_text(value))
        except ValueError:  # the 31st of June
            day = None
        return day or "unreadable_field"

    def _read(self, text: str) -> dt.date | None:
        if match := _YEAR_FIRST.fullmatch(text):
            return dt.date(int(match[1]), int(match[3]), int(match[4]))
        if match := _COMPACT.fullmatch(text):
            return dt.date(int(match[1]), int(match[2]), int(match[3]))
        if match := _MONTH_OF_YEAR.fullmatch(text):
            return dt.date(int(match[1]), int(match[2]), 1)
        if match := _YEAR.fullmatch(text):
            return dt.date(int(match[1]), 1, 1)
        if match := _NUMERIC.fullmatch(text):
            return self._numeric(int(match[1]), match[2], int(match[3]), match[4])
        if match := _NAMED_DAY_FIRST.fullmatch(text):
            return self._named(match[3], match[2], match[1])
        if match := _NAMED_MONTH_FIRST.fullmatch(text):
            return self._named(match[3], match[1], match[2])
        if match := _NAMED_MONTH.fullmatch(text):
            return self._named(match[2], match[1], "1")
        return None

    def _numeric(self, first: int, separator: str, second: int, year: str) -> dt.date | None:
        order = self.order(separator)
        if order is None:
            if first <= 12 and second <= 12:
                return None
            order = Order.DAY_FIRST if first > 12 else Order.MONTH_FIRST
        day, month = (first, second) if order is Order.DAY_FIRST else (second, first)
        return dt.date(self._year(year), month, day)

    def _named(self, year: str, month: str, day: str) -> dt.date | None:
        number = _MONTHS.get(month.lower())
        return dt.date(self._year(year), number, int(day)) if number else None

    def _year(self, text: str) -> int:
        if len(text) == 4:
            return int(text)
        return self._last_year - (self._last_year - int(text)) % 100


def _text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = " ".join(str(value).split())
    text = re.sub(r" ?\([^()]*\)$", "", text)  # "(United States)"
    return _WEEKDAY.sub("", text, count=1) if _WEEKDAY.match(text) else text
