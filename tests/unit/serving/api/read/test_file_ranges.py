"""Which files of a table may hold rows within ranges, by Delta's statistics."""

from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa
import pytest

from serving.api.read.files import Range, TableFiles
from serving.api.read.store import Folder

NOON = datetime(2026, 3, 1, 12, 0, 0, 500, tzinfo=UTC)


def files(zone: str | None) -> TableFiles:
    """Three files: two of a day each, and one of which nothing but the day is known."""
    days = [date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 2)]
    cut_off = [NOON.replace(microsecond=0, tzinfo=None), None, None]
    times: pa.DataType = pa.timestamp("us", zone)
    columns: dict[str, pa.Array[Any]] = {
        "path": pa.array(["a", "b", "c"]),
        "partition.event_date": pa.array(days),
        "min.mmsi": pa.array([1, 5, None], pa.int64()),
        "max.mmsi": pa.array([4, 9, None], pa.int64()),
        "min.at": pa.array(cut_off, times),
        "max.at": pa.array(cut_off, times),
    }
    return TableFiles(
        table="s.t",
        version=0,
        uri="/lake",
        store=Folder("/lake"),
        actions=pa.table(columns),
        partition_types={"event_date": "DATE"},
        schema=pa.schema([]),
    )


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ({}, "abc"),
        ({"mmsi": (4, 4)}, "ac"),
        ({"mmsi": (5, None)}, "bc"),
        ({"mmsi": (None, 0)}, "c"),
        ({"event_date": (date(2026, 3, 2), date(2026, 3, 3))}, "bc"),
        ({"event_date": (date(2026, 3, 1), date(2026, 3, 1)), "mmsi": (5, 6)}, ""),
        ({"unknown": (1, 2)}, "abc"),
    ],
)
def test_files_that_cannot_hold_such_rows_are_left_out(ranges: dict[str, Range], expected: str) -> None:
    assert files("UTC").paths(ranges) == [f"/lake/{name}" for name in expected]


@pytest.mark.parametrize("zone", ["UTC", None])
def test_time_that_statistics_cut_off_is_still_found(zone: str | None) -> None:
    assert "/lake/a" in files(zone).paths({"at": (NOON, NOON)})
    assert "/lake/a" not in files(zone).paths({"at": (NOON.replace(minute=1), None)})
