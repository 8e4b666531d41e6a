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
    "array<string>": pa.list_(pa.string()),
    "array<bigint>": pa.list_(pa.int64()),
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
    """The columns of a table's contract, those of nested types left out."""
    columns = contracts()[table].columns.values()
    return pa.schema(
        [pa.field(column.name, _TYPES[column.data_type]) for column in columns if column.data_type in _TYPES]
    )


def gold_row(table: str, **values: Any) -> Mapping[str, Any]:
    """A row of a table: what is required has some value, the rest is null but for what is given."""
    columns = contracts()[table].columns.values()
    filled = {column.name: _VALUES.get(column.data_type) for column in columns if column.is_required}
    return {**filled, **values}
