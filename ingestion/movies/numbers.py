"""Numbers as people write them, read by one convention for a whole column.

Guarantees that a separator means the same in every cell of a column, that an amount in a currency that is not
dollars is never read as dollars, and that what cannot be read is said, never guessed. Pure.

``1,234`` is twelve hundred or a little more than one, by who wrote it. So a column is looked at first
(:meth:`NumberColumn.look`): cells that can be read in one way only decide for those that can be read in two.
"""

import re
import unicodedata
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from ingestion.movies.columns import Kind

NULL_MARKS = frozenset(
    {"", "-", "--", "–", "—", "?", ".", r"\n", "n/a", "#n/a", "na", "n.a.", "null", "none", "nan", "nat"}
    | {"unknown", "tbd", "tba", "not available"}
)
"""What stands for no value, in lower case (``\\N`` is IMDb's and MySQL's)."""

BOUNDS: dict[Kind, tuple[int, int]] = {
    "dollars": (0, 10**12),
    "minutes": (1, 1440),
    "rating": (0, 10),
    "percent": (0, 100),
    "count": (0, 10**12),
}
_ZERO_IS_UNKNOWN = ("minutes", "rating")
"""No film lasts no minutes, and no scale of ratings begins at 0: sources write it for a value they lack."""
_WHOLE: tuple[Kind, ...] = ("dollars", "minutes", "count")
"""Kinds without thousandths: three digits after a lone separator are a group."""
_SCALED: tuple[Kind, ...] = ("dollars", "count")
"""Kinds of which people write millions; an ``m`` behind minutes is minutes."""

Rule = Literal["currency_not_dollars", "unreadable_field", "impossible_field", "unknown_zero"]
Decimals = Literal[".", ","]

_SHAPE = re.compile(
    r"(?P<before>[^\d+-]*?)\s*(?P<sign>[+-]?)\s*(?P<currency>[^\d\s+.,-]*)\s*"
    r"(?P<number>\d[\d.,' _]*\d|\d|[.,]\d+)(?P<exponent>e[+-]?\d{1,3}(?!\d))?\s*(?P<after>\D*)",
    re.IGNORECASE,
)
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "−": "-"})
_SCALES = {
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mio": 10**6,
    "mil": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "mrd": 10**9,
    "billion": 10**9,
    "billions": 10**9,
}
_DOLLARS = frozenset(
    {"", "$", "us$", "$us", "usd", "usd$", "$usd", "dollar", "dollars", "usdollars", "usdollar"}
)
_CURRENCIES = frozenset(
    """
    aed ars ats aud bdt bef bgn brl cad chf clp cny cop czk dem dkk egp esp eur fim frf gbp grd hkd hrk huf
    idr iep ils inr irr isk itl jpy krw lkr mxn myr ngn nlg nok nzd pen php pkr pln pte rmb ron rub sar sek
    sgd thb try twd uah vnd zar cr crore crores euro euros franc francs ft kr krona krone kroner kronor kč
    lakh lakhs lira lire mark marks peso pesos pound pounds rouble roubles rs ruble rubles rupee rupees
    sterling won yen yuan zł
    """.split()  # noqa: SIM905 - a list literal of a hundred quoted words is read by nobody
)
"""ISO 4217 codes and names of currencies in which films are budgeted, and India's units of money."""
_EMPTY_AMOUNT = re.compile(r"(?:US)?\$\s*[-–—]+", re.IGNORECASE)
"""How accounts write nothing."""
_UNITS: dict[Kind, frozenset[str]] = {
    "minutes": frozenset({"", "'", "\u2032", "m", "min", "mins", "minute", "minutes"}),
    "rating": frozenset({""}),
    "percent": frozenset({"", "%"}),
    "count": frozenset({"", "votes", "vote"}),
}
_HOURS = re.compile(
    r"(?:pt)?(\d{1,2}) ?h(?:rs?|ours?)?,? ?(?:(\d{1,2}) ?(?:m(?:in(?:ute)?s?)?)?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d):[0-5]\d")
"""Hours, minutes and seconds; two numbers may be either half of it."""
_ISO_MINUTES = re.compile(r"pt(\d{1,4})m", re.IGNORECASE)
_ESTIMATED = re.compile(r"est(?:imated)?\b\.?\s*", re.IGNORECASE)
"""Before an amount it means what ``(est.)`` means behind it."""
_FOOTNOTES = re.compile(r"(?:\s*(?:\[\w{1,8}\]|[*†‡]))+$")
_NATIONS = frozenset(
    """
    australian brazilian british canadian chinese danish french german hongkong indian italian
    japanese mexican norwegian russian singapore swedish swiss taiwan
    """.split()  # noqa: SIM905 - as above
)
"""Whose dollars and pounds they may be."""


def is_null(value: Any) -> bool:
    """Whether a field holds nothing, or one of the marks for it."""
    return value is None or (isinstance(value, str) and value.strip().lower() in NULL_MARKS)


class NumberColumn:
    """A column of numbers: first :meth:`look` at every cell, then :meth:`read` each."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._decimals: Counter[str] = Counter()
        self._undecided: Counter[str] = Counter()
        self._marked: Counter[str] = Counter()

    def look(self, value: Any) -> None:
        """Take what a cell says of the column: its separators and its currency."""
        if not isinstance(value, str) or is_null(value):
            return
        if _is_bare(value):  # most cells: nothing in them decides anything
            self._marked["none"] += 1
            return
        shape = _shape(value, self._kind)
        if shape is None:
            return
        number, scale, words = shape
        if self._kind == "dollars":
            self._marked[
                "dollars" if words in _DOLLARS - {""} else ("other" if _foreign(words) else "none")
            ] += 1
        verdict = self._verdict(number, is_scaled=scale != 1)
        if verdict is not None:
            mark, is_certain = verdict
            (self._decimals if is_certain else self._undecided)[mark] += 1

    @property
    def decimals(self) -> Decimals:
        """The sign before the decimals, for the whole column."""
        point, comma = self._decimals["."], self._decimals[","]
        if point != comma:
            return "." if point > comma else ","
        # Nothing decides. Whole numbers with lone points in them are grouped by these: 12.500 dollars.
        if not point and self._kind in _WHOLE and self._undecided["."] and not self._undecided[","]:
            return ","
        return "."

    @property
    def is_in_dollars(self) -> bool:
        """Whether a bare number is dollars: not where most cells name another currency, and none dollars."""
        others = self._marked["other"]
        return self._marked["dollars"] > 0 or others <= self._marked["none"]

    def describe(self) -> str:
        """What the column was decided to hold, for people."""
        form = "1,234.56" if self.decimals == "." else "1.234,56"
        grouped = self._decimals.total() or self._undecided.total()
        what = {"dollars": "US dollars", "minutes": "minutes", "rating": "0 to 10", "percent": "percent"}
        unit = what.get(self._kind, "count")
        if self._kind == "dollars" and not self.is_in_dollars:
            unit = "another currency than US dollars, none of it read"
        return f"{unit}, written {form}" if grouped else unit

    def read(self, value: Any) -> str | Rule | None:
        """A number as text with a point and no grouping; None where there is none; a rule's name where it is
        set aside by that rule.
        """
        number = self._number(value)
        if not isinstance(number, Decimal):
            return number
        if number == 0 and self._kind in _ZERO_IS_UNKNOWN:
            return "unknown_zero"
        low, high = BOUNDS[self._kind]
        if not low <= number <= high:
            return "impossible_field"
        return str(int(number)) if number == int(number) else format(number, "f")

    def _number(self, value: Any) -> Decimal | Rule | None:
        if is_null(value):
            return None
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            number = Decimal(str(value))
            return number if number.is_finite() else None
        if not isinstance(value, str):
            return "unreadable_field"
        if _is_bare(value) and (self._kind != "dollars" or self.is_in_dollars):
            return Decimal(value)
        if self._kind == "minutes" and (minutes := _minutes(value.strip())) is not None:
            return minutes
        if self._kind == "dollars" and _EMPTY_AMOUNT.fullmatch(value.strip()):
            return None
        shape = _shape(value.removesuffix("/10") if self._kind == "rating" else value, self._kind)
        if shape is None:
            return "unreadable_field"
        text, scale, words = shape
        if self._kind == "dollars":
            if words not in _DOLLARS:
                return "currency_not_dollars" if _foreign(words) else "unreadable_field"
            if not words and not self.is_in_dollars:
                return "currency_not_dollars"
        elif words not in _UNITS[self._kind]:
            return "unreadable_field"
        return self._by_convention(text, scale)

    def _by_convention(self, text: str, scale: int | Decimal) -> Decimal | Rule:
        verdict = self._verdict(text, is_scaled=scale != 1)
        plain = re.sub("[' _]", "", text.lstrip("+-"))
        decimals = self.decimals
        if verdict is not None:
            mark, is_certain = verdict
            if mark == "broken" or (is_certain and mark != decimals):
                return "unreadable_field"
            if not is_certain and mark == decimals and self._kind in _WHOLE:
                return "unreadable_field"  # 1.234 where 1,234.5 is written: neither a group nor cents
        grouping = "," if decimals == "." else "."
        plain = plain.replace(grouping, "").replace(decimals, ".")
        try:
            number = Decimal(plain) * scale
        except InvalidOperation:
            return "unreadable_field"
        return -number if text.startswith("-") else number

    def _verdict(self, text: str, *, is_scaled: bool) -> tuple[str, bool] | None:
        """The sign before the decimals by this cell, and whether that is certain; None where the cell has no
        separator; ``broken`` where no convention writes it so. An uncertain one names the separator that is
        there, which may group as well.
        """
        text = text.lstrip("+-")
        if re.search("[' _]", text):
            match = re.fullmatch(r"\d{1,3}(?:[' _]\d{3})+([.,]?)\d*", text)
            if match is None:
                return "broken", True
            return (match[1], True) if match[1] else None
        points, commas = text.count("."), text.count(",")
        if points + commas == 0:
            return None
        last = "." if text.rfind(".") > text.rfind(",") else ","
        other = "," if last == "." else "."
        if points and commas:
            whole, _, _ = text.rpartition(last)
            return (last, True) if last not in whole and _is_grouped(whole, other) else ("broken", True)
        if points + commas > 1:
            return (other, True) if _is_grouped(text, last) else ("broken", True)
        whole, _, rest = text.partition(last)
        if is_scaled or self._kind not in _WHOLE or len(rest) != 3 or whole in ("", "0") or len(whole) > 3:
            return last, True
        return last, False


def _minutes(text: str) -> Decimal | None:
    """Minutes of hours and minutes; None where it is written otherwise."""
    if match := _HOURS.fullmatch(text) or _CLOCK.fullmatch(text):
        return Decimal(int(match[1]) * 60 + int(match[2] or 0))
    match = _ISO_MINUTES.fullmatch(text)
    return Decimal(match[1]) if match else None


def _is_bare(value: str) -> bool:
    return value.isascii() and value.isdecimal()


def _is_grouped(text: str, mark: str) -> bool:
    by_three = rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+"
    indian = r"\d{1,2}(?:,\d{2})+,\d{3}"
    return bool(re.fullmatch(by_three, text) or (mark == "," and re.fullmatch(indian, text)))


def _shape(value: str, kind: Kind) -> tuple[str, int | Decimal, str] | None:
    """Signed digits with separators, the scale, and the words around them in lower case without blanks."""
    text = value.translate(_SPACES).strip()
    text = _FOOTNOTES.sub("", _ESTIMATED.sub("", text, count=1) if _ESTIMATED.match(text) else text)
    aside = re.search(r"\s*\(([^()]*)\)$", text)  # "(estimated)"
    if aside and aside.start() and not (kind == "dollars" and _names_currency(aside[1])):
        text = text[: aside.start()]
    text = text.replace("(", " ").replace(")", " ").strip() if aside and aside.start() else text
    match = _SHAPE.fullmatch(text)
    if match is None:
        return None
    after = re.findall(r"[^\W\d_]+|[^\w\s.]", match["after"].lower())
    scale: int | Decimal = 1
    if kind in _SCALED and after and after[0] in _SCALES:
        scale = _SCALES[after.pop(0)]
    if match["exponent"]:
        scale *= Decimal(10) ** int(match["exponent"][1:])
    words = re.sub(r"[\s.]", "", (match["before"] + match["currency"]).lower()) + "".join(after)
    return match["sign"] + match["number"], scale, words


def _names_currency(text: str) -> bool:
    """Whether what stands in brackets says whose money it is: ``(CAD)``, ``(Canadian)``, ``(€)``."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return any(unicodedata.category(letter) == "Sc" and letter != "$" for letter in text) or any(
        word in _CURRENCIES or word in _NATIONS for word in words
    )


def _foreign(words: str) -> bool:
    words = "".join(letter for letter in words if letter.isalnum() or unicodedata.category(letter) == "Sc")
    if words in _DOLLARS:
        return False
    if any(unicodedata.category(letter) == "Sc" for letter in words):
        return True
    return any(word in _CURRENCIES for word in re.findall(r"[^\W\d_]+", words))
