"""A small lake for the API: a table per contract, written by deltalake, its rows made from the types."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from serving.api.collections.catalogue import COLLECTIONS
from serving.api.read.contract import Column, contracts
from stack.lake import open_table, table_uri
from stack.published import PublishedSnapshots, Snapshot
from stack.settings import Settings

FIRST_MMSI = 219_000_001
DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROWS = 3
_SILVER = (
    "maritime_silver.ais_messages",
    "maritime_silver.sensor_messages",
    "maritime_silver.alert_messages",
    "maritime_silver.voyage_messages",
    "maritime_silver.segmented_positions",
    "maritime_silver.segment_vessels",
)
_FILM_ROWS = "movies_silver.film_rows"
_FILM_TYPES = {"load_number": "bigint", "row_number": "bigint", "ingested_at_utc": "timestamp"}
_SIMPLE: dict[str, pa.DataType] = {
    "bigint": pa.int64(),
    "int": pa.int32(),
    "double": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "string": pa.string(),
    "binary": pa.binary(),
}
_TOPICS = {
    "ais_messages": "maritime.ais.data",
    "sensor_messages": "maritime.environmental.sensors",
    "alert_messages": "maritime.alerts",
    "voyage_messages": "maritime.voyage.events",
}
_BRONZE = {
    "ais_messages": "ais",
    "sensor_messages": "sensors",
    "alert_messages": "alerts",
    "voyage_messages": "voyage_events",
}


def arrow_type(data_type: str) -> pa.DataType:
    """Arrow's type of a contract's type."""
    if (simple := _SIMPLE.get(data_type)) is not None:
        return simple
    kind, _, inner = data_type.partition("<")
    inner = inner.removesuffix(">")
    if kind == "array":
        return pa.list_(arrow_type(inner))
    if kind == "map":
        key, _, value = inner.partition(",")
        return pa.map_(arrow_type(key.strip()), arrow_type(value.strip()))
    assert kind == "struct", data_type
    fields = [part.strip().partition(":") for part in inner.split(",")]
    return pa.struct([pa.field(name, arrow_type(of)) for name, _, of in fields])


def made_value(column: Column, number: int) -> Any:
    """A value of a column's type for row ``number``; every fourth one that may be null is."""
    name, kind = column.name, column.data_type
    if name in (special := _special(number)):
        return special[name]
    if not column.is_required and number % 4 == 3:
        return None
    if kind in ("bigint", "int"):
        return number + 1
    if kind == "double":
        return number + 0.5
    if kind == "boolean":
        return number % 2 == 0
    if kind == "date":
        return DAY
    if kind == "timestamp":
        return NOON + timedelta(minutes=number)
    if kind == "string":
        return f"{name} {number}"
    if kind == "binary":
        return b"payload"
    return [] if kind.startswith(("array", "map")) else None


def _special(number: int) -> dict[str, Any]:
    """Columns whose values have to fit together, or be one of a few."""
    return {
        "mmsi": FIRST_MMSI + number,
        "mmsi_1": FIRST_MMSI + number,
        "mmsi_2": FIRST_MMSI + number + 1,
        "vessel_id": str(FIRST_MMSI + number),
        "vessel_id_1": str(FIRST_MMSI + number),
        "vessel_id_2": str(FIRST_MMSI + number + 1),
        "segment_id": f"{FIRST_MMSI + number}-0",
        "mmsi_class": "ship",
        "latitude": 55.0 + number / 100,
        "longitude": 12.0 + number / 100,
        "kafka_partition": 1 + number % 2,
        "kafka_offset": number + 1,
        "genre": "Horror",
        "budget_tier": "low",
        "bronze_version": 0,
        "severity": ("critical", "warning", "info")[number % 3],
        "risk_level": ("high", "medium", "low")[number % 3],
    }


def rows_of(table: str, count: int = ROWS, overrides: Mapping[str, Sequence[Any]] | None = None) -> pa.Table:
    """Rows of a table as its contract has it.

    Args:
        overrides: values of columns, one per row.
    """
    columns = dict(contracts()[table].columns)
    if table == _FILM_ROWS:
        columns = {
            name: Column(name, _FILM_TYPES.get(name, "string"), "", is_required=False) for name in columns
        }
    keys = next((c.key for c in COLLECTIONS.values() if c.table == table and c.sql is None), ())
    arrays, fields = [], []
    for name, column in columns.items():
        values = list((overrides or {}).get(name, [])) or [
            _key_value(column, number) if name in keys else made_value(column, number)
            for number in range(count)
        ]
        arrays.append(pa.array(values, arrow_type(column.data_type)))
        fields.append(pa.field(name, arrow_type(column.data_type)))
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def _key_value(column: Column, number: int) -> Any:
    """A value that tells rows apart, whatever else the table has."""
    if column.data_type == "date":
        return DAY + timedelta(days=number)
    if column.name in ("genre", "budget_tier"):
        return f"{column.name}/{number}"
    return made_value(Column(column.name, column.data_type, "", is_required=True), number)


class ApiLake:
    """A lake in a folder, or where other settings have it, with the settings of an API over it."""

    def __init__(self, folder: Path, settings: Settings | None = None, **changes: Any) -> None:
        self.folder = folder
        self.settings = settings or Settings(
            _env_file=None, home=folder / "home", TIDELINE_LAKE=str(folder / "lake"), **changes
        )
        self._written: set[str] = set()

    def write(self, table: str, rows: pa.Table, mode: Any = "overwrite") -> None:
        """Write a table of ``schema.name``."""
        options = self.settings.storage_options or None
        write_deltalake(self._uri(table), rows, mode=mode, schema_mode=None, storage_options=options)
        self._written.add(table)

    def table(self, table: str) -> DeltaTable:
        """The newest version of ``schema.name``."""
        return open_table(self.settings, self._uri(table))

    def _uri(self, table: str) -> str:
        schema, _, name = table.partition(".")
        return table_uri(self.settings, schema, name)

    def write_all(self, count: int = ROWS) -> None:
        """Every table that a collection or a route reads, and bronze."""
        tables = {collection.table for collection in COLLECTIONS.values()} | set(_SILVER) | {_FILM_ROWS}
        for table in sorted(tables):
            self.write(table, self._rows(table, count))
        for silver, bronze in _BRONZE.items():
            self.write(f"maritime_bronze.{bronze}", _bronze_rows(_TOPICS[silver], count))
        self.write("movies_bronze.films", _film_records(count))

    def _rows(self, table: str, count: int) -> pa.Table:
        name = table.partition(".")[2]
        overrides: dict[str, list[Any]] = {}
        if name in _TOPICS:
            overrides = {
                "topic": [_TOPICS[name]] * count,
                "disposition": ["accepted"] * (count - 1) + ["quarantined"],
                "event_date": [DAY] * count,
            }
        if name == "ais_messages":
            overrides["message_kind"] = ["position"] * count
        if name == "current_positions":
            overrides["topic"] = [_TOPICS["ais_messages"]] * count
        if name == "segmented_positions":
            overrides["is_noise"] = [False] * count
        return rows_of(table, count, overrides)

    def publish(self, without: Iterable[str] = ()) -> Snapshot:
        """Publish what was written, but bronze and the tables that are not built yet."""
        published = sorted(self._written - set(without))
        published = [table for table in published if "_bronze." not in table]
        return PublishedSnapshots(self.settings).publish(
            {table: self.table(table).version() for table in published}
        )


def _bronze_rows(topic: str, count: int) -> pa.Table:
    value = {"mmsi": FIRST_MMSI, "timestamp": "2026-03-01T12:00:00Z"}
    header = pa.struct([pa.field("key", pa.string()), pa.field("value", pa.binary())])
    return pa.table(
        {
            "topic": pa.array([topic] * count),
            "partition": pa.array([1 + number % 2 for number in range(count)], pa.int32()),
            "offset": pa.array([number + 1 for number in range(count)], pa.int64()),
            "timestamp": pa.array([NOON] * count, pa.timestamp("us", tz="UTC")),
            "timestamp_type": pa.array([1] * count, pa.int32()),
            "key": pa.array([str(FIRST_MMSI).encode()] * count, pa.binary()),
            "value": pa.array([orjson.dumps(value)] * count, pa.binary()),
            "headers": pa.array([[{"key": "source", "value": b"simulate"}]] * count, pa.list_(header)),
            "ingested_at": pa.array([NOON] * count, pa.timestamp("us", tz="UTC")),
        }
    )


def _film_records(count: int) -> pa.Table:
    return pa.table(
        {
            "load_id": pa.array(["load"] * count),
            "load_number": pa.array([number + 1 for number in range(count)], pa.int64()),
            "file_name": pa.array(["films.json"] * count),
            "content_sha256": pa.array(["0" * 64] * count),
            "row_number": pa.array([number + 1 for number in range(count)], pa.int64()),
            "value": pa.array(['{"Title": "One"}'] * count),
            "ingested_at": pa.array([NOON] * count, pa.timestamp("us", tz="UTC")),
        }
    )
