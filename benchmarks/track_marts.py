"""Silver tables of a schema of their own, and the track marts built over them by dbt on the running Spark.

For the checks against labelled files and for tests: nothing but the schemas with the given prefix is touched.
Needs Spark (`tideline up`) and a lake that is a local folder.
"""

import datetime as dt
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake
from pyhive import hive

from stack.settings import Settings, settings
from tests.dbt_project import DbtProject

UTC_TIME = pa.timestamp("us", "UTC")
COORDINATES = [
    ("topic", pa.string()),
    ("kafka_partition", pa.int32()),
    ("kafka_offset", pa.int64()),
    ("kafka_timestamp_utc", UTC_TIME),
    ("ingested_at_utc", UTC_TIME),
    ("bronze_version", pa.int64()),
]
OF_ALL = [
    ("mmsi", pa.int64()),
    ("mmsi_class", pa.string()),
    ("reported_at_utc", UTC_TIME),
    ("event_date", pa.date32()),
]
MOTION = [
    ("latitude", pa.float64()),
    ("longitude", pa.float64()),
    ("speed_knots", pa.float64()),
    ("course_deg", pa.float64()),
    ("heading_deg", pa.int32()),
    ("nav_status", pa.int32()),
]
SCHEMAS: dict[str, pa.Schema] = {
    "positions": pa.schema(
        [
            *OF_ALL,
            *MOTION,
            ("message_type", pa.int32()),
            ("transceiver_class", pa.string()),
            ("is_conflicting", pa.bool_()),
            ("source", pa.string()),
            *COORDINATES,
        ]
    ),
    "static_reports": pa.schema(
        [
            *OF_ALL,
            ("imo", pa.int64()),
            ("name", pa.string()),
            ("call_sign", pa.string()),
            ("ship_type", pa.int32()),
            ("transceiver_class", pa.string()),
            ("length_m", pa.float64()),
            ("width_m", pa.float64()),
            ("draught_m", pa.float64()),
            ("destination", pa.string()),
            *COORDINATES,
        ]
    ),
    "voyage_events": pa.schema(
        [
            *OF_ALL,
            ("event_type", pa.string()),
            ("voyage_id", pa.string()),
            ("origin_locode", pa.string()),
            ("destination_locode", pa.string()),
            ("planned_departure_utc", UTC_TIME),
            ("planned_arrival_utc", UTC_TIME),
            ("delay_minutes", pa.int32()),
            *COORDINATES,
        ]
    ),
    "current_positions": pa.schema(
        [*OF_ALL, *MOTION, ("name", pa.string()), ("ship_type", pa.int32()), *COORDINATES]
    ),
}
"""The columns of silver (and of gold's `current_positions`) that the track marts read."""
LAYER = dict.fromkeys(SCHEMAS, "maritime_silver") | {"current_positions": "maritime_gold"}


@dataclass
class Messages:
    """Rows of the silver tables, with the Kafka coordinates that one partition would give them."""

    bronze_version: int = 1
    first_offset: int = 0
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in SCHEMAS})

    def add(self, table: str, mmsi: int, moment: dt.datetime, **content: Any) -> None:
        count = sum(len(rows) for rows in self.rows.values())
        self.rows[table].append(
            {
                "mmsi": mmsi,
                "mmsi_class": "ship",
                "reported_at_utc": moment,
                "event_date": moment.date(),
                "topic": "maritime.ais.data",
                "kafka_partition": 0,
                "kafka_offset": self.first_offset + count,
                "kafka_timestamp_utc": moment,
                "ingested_at_utc": moment,
                "bronze_version": self.bronze_version,
                "is_conflicting": False,
                **content,
            }
        )


@dataclass
class TrackMarts:
    """The marts of one prefix; a context manager that drops the schemas when it is left."""

    prefix: str
    settings: Settings = field(default_factory=settings)
    folder: Path = field(default_factory=lambda: Path(mkdtemp(prefix="track-marts-")))

    def __enter__(self) -> "TrackMarts":
        self.drop()
        for schema in set(LAYER.values()):
            location = self._location(schema)
            self.query(f"create schema if not exists {self.prefix}_{schema} location '{location}'")
        for name, schema in SCHEMAS.items():
            location = self._location(LAYER[name], name)
            write_deltalake(location, schema.empty_table(), mode="error")
            self.query(f"create table {self.prefix}_{LAYER[name]}.{name} using delta location '{location}'")
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.drop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def drop(self) -> None:
        for schema in ("maritime_silver", "maritime_gold", "maritime_bronze", "reference"):
            self.query(f"drop schema if exists {self.prefix}_{schema} cascade")
            shutil.rmtree(self._location(schema), ignore_errors=True)

    def write(self, messages: Messages) -> None:
        """Append the rows, one Delta commit a table."""
        for name, rows in messages.rows.items():
            if rows:
                table = pa.Table.from_pylist(rows, schema=SCHEMAS[name])
                write_deltalake(self._location(LAYER[name], name), table, mode="append")

    def dbt(self, *arguments: str) -> str:
        """Run dbt at the project's root with the prefix's schemas; returns its output.

        :raises DbtError: it ended with an error.
        """
        return self.project.dbt(*arguments)

    @property
    def project(self) -> DbtProject:
        """dbt with the prefix's schemas, on the running Spark."""
        port = {"TIDELINE_THRIFT_PORT": str(self.settings.thrift_port)}
        return DbtProject(self.folder, self.prefix, port)

    def build(self, models: Iterable[str], *arguments: str) -> str:
        """Build these models, without their tests."""
        return self.dbt("run", "--select", *models, *arguments)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of one statement over Thrift (none for DDL)."""
        connection = hive.connect("127.0.0.1", self.settings.thrift_port, username="tideline")
        try:
            cursor = connection.cursor()
            cursor.execute(sql)
            return list(cursor.fetchall()) if cursor.description else []
        finally:
            connection.close()

    def silver(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of a query that says {silver} and {gold} for the schemas."""
        return self.query(
            sql.format(silver=f"{self.prefix}_maritime_silver", gold=f"{self.prefix}_maritime_gold")
        )

    def rows(self, layer: str, table: str) -> list[dict[str, Any]]:
        """All rows of a table of ``silver`` or ``gold``, read without Spark."""
        return DeltaTable(self._location(f"maritime_{layer}", table)).to_pyarrow_table().to_pylist()

    def _location(self, schema: str, table: str = "") -> str:
        return str(Path(self.settings.lake) / f"{self.prefix}_{schema}" / table)
