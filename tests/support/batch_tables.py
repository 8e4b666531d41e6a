"""Tables for the batch tools, made by hypothesis, and the comparison of what two engines wrote of them."""

import datetime as dt
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from deltalake import DeltaTable
from hypothesis import given, settings
from hypothesis import strategies as st

Row = dict[str, Any]

TOLERANCE = 1e-9
"""Of floats, relative, and absolute where a sum cancels out: the engines add in orders of their own. All
else is compared exactly."""

MOMENTS = st.integers(0, 400 * 86_400_000_000).map(
    lambda microseconds: dt.datetime(2024, 12, 20, tzinfo=dt.UTC) + dt.timedelta(microseconds=microseconds)
)
FEW_MOMENTS = st.sampled_from([dt.datetime(2025, 3, day, 12, tzinfo=dt.UTC) for day in range(1, 5)])
"""Times at which several rows of a vessel meet."""
NUMBERS = st.one_of(st.none(), st.sampled_from([0.0, -1.0, math.nan]), st.floats(1e-3, 1e5))
VESSELS = st.one_of(st.none(), st.integers(1, 4))

VOYAGE = st.fixed_dictionaries(
    {
        "mmsi": VESSELS,
        "origin": st.sampled_from(["A", "B", "Ö", None]),
        "destination": st.sampled_from(["A", "C", None]),
        "departed_at": st.one_of(st.none(), MOMENTS, FEW_MOMENTS),
        "arrived_at": st.one_of(st.none(), MOMENTS, FEW_MOMENTS),
        "planned_arrival": st.one_of(st.none(), MOMENTS, FEW_MOMENTS),
        "distance_nm": NUMBERS,
    }
)
RECORD = st.fixed_dictionaries(
    {
        "vessel_id": VESSELS,
        "recorded_at": st.one_of(st.none(), MOMENTS, FEW_MOMENTS),
        "fuel": st.sampled_from(["HFO", "hfo", "Mdo_Mgo", "LNG", "AMMONIA", "", None]),
        "fuel_tonnes": NUMBERS,
        "co2_tonnes": st.one_of(st.none(), st.none(), NUMBERS),
        "distance_nm": NUMBERS,
        "ship_type": st.sampled_from(["bulk_carrier", "Tanker", "container_ship", "tug", "balloon", None]),
        "dwt": st.sampled_from([None, 0.0, 76_000.0, 300_000.0]),
        "gt": st.sampled_from([None, 4_999.0, 41_000.0]),
    }
)

TIMES_AS_TEXT = (
    "2025-03-01",
    "2025-3-1",
    "2025-03",
    "2025",
    "2025-03-01T",
    "2025-03-01 12:00",
    "2025-03-01T12:00:00",
    "2025-03-01T12:00:00Z",
    "2025-03-01 12:00:00.5",
    "2025-03-01 12:00:00.123456",
    "2025-03-01T12:00:00.123456789Z",
    "2025-03-01 4:5:6",
    "2025-03-01T12:00:00+01:00",
    "2025-03-01T12:00:00-9:30",
    "2025-03-01 12:00:00 Europe/Paris",
    "2025-03-01 12:00:00 UTC+3",
    "2025-03-01 12:00:00 UTC",
    " 2025-03-01 12:00:00 ",
    "2025-03-01 12:00:00utc",
    "2025-03-01 12:00:00 GMT-03:30",
    "2025-03-01 12:00:00 europe/paris",
    "2025-03-01 12:00:00 EST",
    "2025-03-01 12:00:00+0100",
    "2025-03-01 12:00:00+01",
    "2025-03-01 12:00:00+18:00",
    "2025-03-01 12:00:00+19:00",
    "2025-03-01 12:00+01:00",
    "2025-03-01T12:00Z",
    "+2025-03-01",
    "2025-02-29",
    "2025-13-01",
    "2025-03-01 24:00:00",
    "2025-03-01 12:00:60",
    "2025-03-01 12",
    "20250301",
    "01.03.2025",
    "2025/03/01",
    "2025-03-01 12:00:00 PM",
    "soon",
    "",
)
NUMBERS_AS_TEXT = (
    "1", "-1.5", "+2", ".5", "5.", "1e3", "1E-3", " 7 ", "1_000", "1,000", "12d", "1.5f", "NaN", "Infinity",
    "-Infinity", "inf", "0x10", "ten", "", "-", "1e", "\u0661", "-nan", "1e400", "1 d",
)  # fmt: skip

VOYAGE_AS_TEXT = st.fixed_dictionaries(
    {
        "mmsi": st.sampled_from(["1", "2"]),
        "origin": st.just("A"),
        "destination": st.sampled_from(["B", "C"]),
        "departed_at": st.sampled_from(TIMES_AS_TEXT),
        "arrived_at": st.sampled_from(TIMES_AS_TEXT),
        "planned_arrival": st.one_of(st.none(), st.sampled_from(TIMES_AS_TEXT)),
        "distance_nm": st.sampled_from(NUMBERS_AS_TEXT),
    }
)

TIME = pa.timestamp("us", "UTC")
_ID, _TEXT, _NUMBER = pa.int64(), pa.string(), pa.float64()
_VOYAGE: dict[str, pa.DataType] = {
    "id": _ID,
    "mmsi": _ID,
    "origin": _TEXT,
    "destination": _TEXT,
    "departed_at": TIME,
    "arrived_at": TIME,
    "planned_arrival": TIME,
    "distance_nm": _NUMBER,
}
VOYAGE_SCHEMA = pa.schema(_VOYAGE)
VOYAGE_TEXT_SCHEMA = pa.schema({name: pa.string() for name in VOYAGE_SCHEMA.names})
_RECORD: dict[str, pa.DataType] = {
    "vessel_id": _ID,
    "recorded_at": TIME,
    "fuel": _TEXT,
    "fuel_tonnes": _NUMBER,
    "co2_tonnes": _NUMBER,
    "distance_nm": _NUMBER,
    "ship_type": _TEXT,
    "dwt": _NUMBER,
    "gt": _NUMBER,
}
RECORD_SCHEMA = pa.schema(_RECORD)


def made(strategy: st.SearchStrategy[Row], schema: pa.Schema, examples: int) -> pa.Table:
    """The rows of so many tables that hypothesis makes, as one; a column ``id`` numbers them."""
    rows: list[Row] = []

    @settings(max_examples=examples, database=None)
    @given(st.lists(strategy, max_size=20))
    def collect(table: list[Row]) -> None:
        rows.extend(table)

    collect()
    numbered = [{"id": number, **row} for number, row in enumerate(rows)]
    text = pa.types.is_string(schema.field(0).type)
    if "id" in schema.names and text:
        numbered = [row | {"id": str(row["id"])} for row in numbered]
    return pa.Table.from_pylist(numbered, schema=schema)


def written(path: Path) -> pa.Table:
    """A Delta table as it was written."""
    return DeltaTable(str(path)).to_pyarrow_table()


def assert_same_rows(one: pa.Table, other: pa.Table, key: Sequence[str]) -> None:
    """The tables have the same columns and types, and the same rows in any order."""
    assert {field.name: field.type for field in one.schema} == {
        field.name: field.type for field in other.schema
    }
    assert one.num_rows == other.num_rows
    place: Callable[[Row], Any] = lambda row: [(row[name] is not None, row[name] or 0) for name in key]  # noqa: E731
    ours, theirs = (sorted(table.to_pylist(), key=place) for table in (one, other))
    for mine, yours in zip(ours, theirs, strict=True):
        for name in mine:
            assert is_same(mine[name], yours[name]), f"{name} of {[mine[part] for part in key]}: " + (
                f"{mine[name]!r} is not {yours[name]!r}"
            )


def is_same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return (math.isnan(one) and math.isnan(other)) or math.isclose(
            one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE
        )
    return bool(one == other)
