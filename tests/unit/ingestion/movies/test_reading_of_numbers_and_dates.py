"""Numbers and dates are read by the convention of their column, never cell by cell (kind 9)."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.movies.columns import Kind
from ingestion.movies.dates import DateColumn, Order
from ingestion.movies.numbers import BOUNDS, NumberColumn

TODAY = dt.date(2026, 11, 26)


def numbers(cells: list[object], kind: Kind = "dollars") -> list[str | None]:
    column = NumberColumn(kind)
    for cell in cells:
        column.look(cell)
    return [column.read(cell) for cell in cells]


def dates(cells: list[object], order: Order | None = None) -> list[str | None]:
    column = DateColumn(TODAY, order)
    for cell in cells:
        column.look(cell)
    return [None if (day := column.read(cell)) is None else str(day) for cell in cells]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["1.234.567,89", "12.500", "7"], ["1234567.89", "12500", "7"]),
        (["1,234,567.89", "12,500", "7"], ["1234567.89", "12500", "7"]),
        (["12.500", "250.000"], ["12500", "250000"]),
        (["12,500", "250,000"], ["12500", "250000"]),
        (["1.234.567", "1,234,567", "2.000.000"], ["1234567", "unreadable_field", "2000000"]),
        (["1 234 567", "1\u202f234", "1'234'567,5"], ["1234567", "1234", "1234567.5"]),
        (["12,00,00,000"], ["120000000"]),
        (
            ["15M", "$1.5 million", "1.2bn", "1.5e7", "2e7"],
            ["15000000", "1500000", "1200000000", "15000000", "20000000"],
        ),
        (["1,5M", "2,25 Mio"], ["1500000", "2250000"]),
        (
            ["$237,000,000 (estimated)", "US$ 5", "USD 7", "8 USD", "9 dollars"],
            ["237000000", "5", "7", "8", "9"],
        ),
        (["-", r"\N", "", "N/A", "null", "nan", None], [None] * 7),
        (["1,23,4", "about 5", "1M-2M", "1..2", "5 apples"], ["unreadable_field"] * 5),
        (
            [237_000_000, 1.5e7, float("nan"), True, [1]],
            ["237000000", "15000000", None] + ["unreadable_field"] * 2,
        ),
        ([-5, "-5", 10**13, "9e300"], ["impossible_field"] * 4),
    ],
)
def test_amounts_are_read_by_their_column(cells: list[object], read: list[str | None]) -> None:
    assert numbers(cells) == read


def test_kind_9_notes_beside_an_amount_do_not_cost_it() -> None:
    noted: list[object] = [
        "$5,000,000[1]",
        "$5,000,000 [a]",
        "$5,000,000*",
        "est. $5,000,000",
        "$5,000,000 (US)",
    ]
    assert numbers(noted) == ["5000000"] * 5
    assert numbers(["$ -", "$-", "$5"]) == [None, None, "5"]


def test_kind_9_currency_in_brackets_is_heeded() -> None:
    other: list[object] = [
        "$5,000 (CAD)",
        "$5,000 (Canadian)",
        "5,000 (€)",
        "$5,000 (Hong Kong, HKD)",
    ]
    assert numbers([*other, "$5,000"]) == ["currency_not_dollars"] * 4 + ["5000"]


def test_kind_9_dollars_that_cannot_be_read_are_no_other_currency() -> None:
    assert numbers(["< $1 million", "~$5,000,000", "$5,000,000+", "$5"]) == ["unreadable_field"] * 3 + ["5"]


def test_kind_9_running_times_are_read_in_the_usual_forms() -> None:
    written = ["2:05:00", "PT125M", "PT2H5M", "2 hours, 5 minutes", "125'", "2h 5min", "125.0"]
    assert numbers(list(written), "minutes") == ["125"] * 7
    # Hours and minutes, or minutes and seconds.
    assert numbers(["02:05"], "minutes") == ["unreadable_field"]


def test_kind_9_time_behind_a_named_day_is_no_part_of_it() -> None:
    assert dates(["Fri, 13 Jun 1980 00:00:00 GMT", "June 13, 1980 12:00 AM"]) == ["1980-06-13"] * 2


OTHER_CURRENCIES = """
€5|5 €|£3.5m|INR 120000000|₹12|Rs. 500|A$9|C$9|CAD 9|HK$9|R$ 9|¥100|100 kr|5 crore|NT$7|EUR5|9,5 Mio. €
"""


@pytest.mark.parametrize("cell", OTHER_CURRENCIES.strip().split("|"))
def test_other_currencies_are_never_dollars(cell: str) -> None:
    assert numbers([cell, "$1", "2"]) == ["currency_not_dollars", "1", "2"]


def test_bare_numbers_of_a_column_in_euros_are_no_dollars() -> None:
    assert numbers(["€5", "€6", "€7", "8"]) == ["currency_not_dollars"] * 4


@pytest.mark.parametrize(
    ("kind", "cells", "read"),
    [
        ("rating", ["7,1", "8,25", "0", "7.125"], ["7.1", "8.25", "unknown_zero", "unreadable_field"]),
        ("rating", ["7.1/10", 6, 11], ["7.1", "6", "impossible_field"]),
        ("minutes", ["120 min", "2h 10m", "PT1H30M", 0, "95.0"], ["120", "130", "90", "unknown_zero", "95"]),
        ("percent", ["85%", 0, "101"], ["85", "0", "impossible_field"]),
        ("count", ["1,234", "1.2M", "12"], ["1234", "1200000", "12"]),
    ],
)
def test_other_numbers_are_read_by_their_kind(kind: Kind, cells: list[object], read: list[str]) -> None:
    assert numbers(cells, kind) == read


@given(st.lists(st.integers(0, 10**11), min_size=1, max_size=20), st.sampled_from([",", ".", " ", "'"]))
def test_grouped_whole_numbers_come_back(amounts: list[int], mark: str) -> None:
    cells: list[object] = [f"{amount:,}".replace(",", mark) for amount in amounts]
    assert numbers(cells) == [str(amount) for amount in amounts]


@given(st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=20), st.booleans())
def test_grouped_cents_come_back(amounts: list[Decimal], is_comma: bool) -> None:
    swap = str.maketrans(",.", ".,") if is_comma else {}
    read = numbers([f"{amount:,.2f}".translate(swap) for amount in amounts])
    assert [Decimal(str(text)) for text in read] == amounts


@given(
    st.lists(st.text(max_size=30) | st.integers() | st.floats(), max_size=10), st.sampled_from(list(BOUNDS))
)
def test_any_cell_is_a_number_in_its_bounds_or_a_rule(cells: list[object], kind: Kind) -> None:
    low, high = BOUNDS[kind]
    for text in numbers(cells, kind):
        if text is not None and text[0].isdigit():
            assert low <= Decimal(text) <= high
        else:
            assert text in (
                None,
                "unreadable_field",
                "impossible_field",
                "currency_not_dollars",
                "unknown_zero",
            )


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["25/12/2009", "03/04/1999"], ["2009-12-25", "1999-04-03"]),
        (["12/25/2009", "03/04/1999"], ["2009-12-25", "1999-03-04"]),
        (["25/12/2009", "26/12/2009", "12/31/2009"], ["2009-12-25", "2009-12-26", "unreadable_field"]),
        (["25/12/2009", "12/31/2009", "03/04/1999"], ["2009-12-25", "2009-12-31", "unreadable_field"]),
        (["03.04.1999", "03/04/1999"], ["1999-04-03", "1999-03-04"]),
        (["Jun 5 2046", "2046-06-05", "5 June 1920"], ["2046-06-05", "2046-06-05", "1920-06-05"]),
        (["12-Jun-98", "6/13/28", "6/13/29"], ["1998-06-12", "2028-06-13", "1929-06-13"]),
        (["June 5, 2009 (United States)", "Friday, 5 June 2009", "5th Jun. 2009"], ["2009-06-05"] * 3),
        (
            ["2009", 2009, 2009.0, "2009/06/05", "20090605", "2009-06"],
            ["2009-01-01"] * 3 + ["2009-06-05"] * 2 + ["2009-06-01"],
        ),
        (["2009-12-10T00:00:00Z", "2009-12-10 00:00:00"], ["2009-12-10"] * 2),
        (["soon", "2009-02-30", "31/31/2009", 5, True], ["unreadable_field"] * 5),
        (["-", r"\N", "", None], [None] * 4),
    ],
)
def test_dates_are_read_by_their_column(cells: list[object], read: list[str | None]) -> None:
    assert dates(cells) == read


def test_order_that_is_asked_for_goes_before_the_columns() -> None:
    assert dates(["03/04/1999"], Order.DAY_FIRST) == ["1999-04-03"]


DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))


@given(
    st.lists(DAYS, min_size=1, max_size=20),
    st.sampled_from(["%d/%m/", "%m/%d/", "%d.%m.", "%B %d, ", "%d-%b-"]),
)
def test_written_dates_come_back_with_their_year(days: list[dt.date], form: str) -> None:
    order = Order.DAY_FIRST if form.startswith("%d") else Order.MONTH_FIRST
    assert dates([day.strftime(form) + f"{day.year:04}" for day in days], order) == [str(day) for day in days]


@given(st.lists(st.text(max_size=30) | st.integers() | st.floats(), max_size=10))
def test_any_cell_is_a_date_or_said_to_be_none(cells: list[object]) -> None:
    for text in dates(cells):
        assert text in (None, "unreadable_field") or dt.date.fromisoformat(str(text))
