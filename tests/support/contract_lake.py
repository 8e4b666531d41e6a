"""Rows by what dbt's contracts say, and a published lake of few of them; no Spark."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from serving.api.read.contract import contracts
from stack.settings import Settings
from tests.support.api_lake import ApiLake, arrow_type

Row = Mapping[str, Any]
_ZERO: dict[str, Any] = {
    "string": "",
    "bigint": 0,
    "int": 0,
    "double": 0.0,
    "boolean": False,
    "date": date(2026, 1, 1),
    "timestamp": datetime(2026, 1, 1, tzinfo=UTC),
}
"""What a required column has that a row does not name; one of another type is empty."""


def contract_schema(table: str) -> pa.Schema:
    """The columns of a table's contract."""
    columns = contracts()[table].columns.values()
    return pa.schema([pa.field(column.name, arrow_type(column.data_type)) for column in columns])


def contract_row(table: str, **values: Any) -> Row:
    """A row of a table: what is required is zero, the rest null, but for what is given."""
    columns = contracts()[table].columns
    assert values.keys() <= columns.keys(), f"{table} has no {values.keys() - columns.keys()}"
    required = (column for column in columns.values() if column.is_required)
    return {**{column.name: _ZERO.get(column.data_type, []) for column in required}, **values}


def contract_lake(folder: Path, tables: Mapping[str, Sequence[Row]]) -> Settings:
    """Write the public tables, and those named, with the rows given, and publish them.

    Args:
        tables: rows by table (``maritime_gold.alerts``), of the columns that matter.
    """
    lake = ApiLake(folder)
    typed = {
        name
        for name, contract in contracts().items()
        if contract.is_public and contract.columns and all(c.data_type for c in contract.columns.values())
    }
    for table in sorted(typed | set(tables)):
        rows = [dict(contract_row(table, **row)) for row in tables.get(table, ())]
        lake.write(table, pa.Table.from_pylist(rows, schema=contract_schema(table)))
    lake.publish()
    return lake.settings
