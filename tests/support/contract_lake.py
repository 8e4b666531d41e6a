"""A published lake of few rows whose tables have exactly the columns of dbt's contracts; no Spark."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
from deltalake import write_deltalake

from serving.api.read.contract import Contract, contracts, duckdb_type
from stack.settings import Settings
from tests.support.published import publish_all

Row = Mapping[str, Any]
ZERO: dict[str, Any] = {
    "bigint": 0,
    "int": 0,
    "double": 0.0,
    "boolean": False,
    "string": "",
    "date": date(2026, 1, 1),
    "timestamp": datetime(2026, 1, 1, tzinfo=UTC),
}
"""What a required column has that a row does not name."""


def contract_lake(folder: Path, tables: Mapping[str, Sequence[Row]]) -> Settings:
    """Write the public tables, and those named, with the rows given, and publish them.

    Args:
        tables: rows by table (``maritime_gold.alerts``); a column left out is null, or zero if required.
    """
    settings = Settings(_env_file=None, home=folder, TIDELINE_LAKE=str(folder / "lake"))
    known = contracts()
    for table in {name for name, contract in known.items() if contract.is_public} | set(tables):
        schema, name = table.split(".")
        if known[table].columns and all(column.data_type for column in known[table].columns.values()):
            rows = _arrow(known[table], tables.get(table, ()))
            write_deltalake(str(folder / "lake" / schema / name), rows)
    publish_all(settings)
    return settings


def _arrow(contract: Contract, rows: Sequence[Row]) -> Any:
    """The rows as Arrow, typed as DuckDB types the contract."""
    columns = contract.columns.values()
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        declared = ", ".join(f'"{column.name}" {duckdb_type(column.data_type)}' for column in columns)
        connection.execute(f"create table rows ({declared})")
        for row in rows:
            assert row.keys() <= contract.columns.keys(), row.keys() - contract.columns.keys()
            values = [
                row.get(column.name, ZERO.get(column.data_type) if column.is_required else None)
                for column in columns
            ]
            connection.execute(f"insert into rows values ({', '.join('?' * len(values))})", values)
        return connection.sql("from rows").to_arrow_table()
