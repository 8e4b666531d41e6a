"""Gold tables of a few rows, written by what their contracts say, for tests without Spark."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from serving.api.read.contract import contracts

_TYPES: dict[str, Any] = {
    "string": pa.string(),
    "bigint": pa.int64(),
    "int": pa.int32(),
    "double": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us", tz="UTC"),
}
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
_VALUES: dict[str, Any] = {
    "string": "x",
    "bigint": 1,
    "int": 1,
    "double": 1.5,
    "boolean": False,
    "date": MOMENT.date(),
    "timestamp": MOMENT,
}


def gold_schema(table: str) -> pa.Schema:
    """The columns of a table's contract; where one is nested, a list stands for it."""
    columns = contracts()[table].columns.values()
    nested = pa.list_(pa.string())
    return pa.schema([pa.field(column.name, _TYPES.get(column.data_type, nested)) for column in columns])


def gold_row(table: str, **values: Any) -> Mapping[str, Any]:
    """A row of a table: what is required has some value, the rest is null but for what is given."""
    columns = contracts()[table].columns.values()
    filled = {column.name: _VALUES.get(column.data_type, []) for column in columns if column.is_required}
    return {**filled, **values}
