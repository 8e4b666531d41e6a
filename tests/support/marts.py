"""Silver tables of a schema of their own, and the marts built over them by dbt on the running Spark.

For tests, and for the checks against labelled files: only the schemas with the given prefix are touched.
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

from ingestion.topics import AIS, ALERTS, SENSORS, VOYAGE_EVENTS
from stack.settings import Settings, settings
from tests.support.dbt_project import LAYERS, DbtProject
from tests.support.statements import ask

UTC_TIME = pa.timestamp("us", "UTC")
OF_ALL: dict[str, pa.DataType] = {
    "mmsi": pa.int64(),
    "mmsi_class": pa.string(),
    "reported_at_utc": UTC_TIME,
    "event_date": pa.date32(),
    "topic": pa.string(),
    "kafka_partition": pa.int32(),
    "kafka_offset": pa.int64(),
    "kafka_timestamp_utc": UTC_TIME,
    "ingested_at_utc": UTC_TIME,
    "bronze_version": pa.int64(),
}
OWN: dict[str, dict[pa.DataType, str]] = {
    "positions": {
        pa.float64(): "latitude longitude speed_knots course_deg",
        pa.int32(): "message_type heading_deg nav_status",
        pa.string(): "transceiver_class source",
        pa.bool_(): "is_conflicting is_speed_unusual is_ahead_of_receipt",
    },
    "static_reports": {
        pa.int64(): "imo",
        pa.int32(): "message_type ship_type",
        pa.float64(): "length_m beam_m draught_m",
        pa.string(): "name call_sign transceiver_class destination",
    },
    "voyage_events": {
        pa.int64(): "imo",
        pa.int32(): "year_built ship_type",
        pa.float64(): "delay_minutes deadweight_tonnes gross_tonnage mcr_kw design_speed_knots "
        "design_draught_m length_m beam_m",
        pa.string(): "event_id event_type voyage_id origin_locode destination_locode maintenance_type "
        "name vessel_type engine_type main_fuel flag_iso2 home_port_locode",
        pa.bool_(): "maintenance_is_planned",
        UTC_TIME: "planned_departure_utc planned_arrival_utc",
    },
    "sensor_readings": {
        pa.string(): "reading_id",
        pa.map_(pa.string(), pa.float64()): "fuel_flow_kg_h",
        pa.float64(): "engine_rpm engine_load_pct exhaust_temp_c coolant_temp_c lube_oil_pressure_bar "
        "lube_oil_temp_c vibration_mm_s co2_kg_h nox_kg_h sox_kg_h pm_kg_h ballast_level_pct water_temp_c "
        "water_ph oil_in_water_ppm air_temp_c wind_speed_knots wind_direction_deg wave_height_m "
        "air_pressure_hpa visibility_nm",
    },
    "alert_events": {
        pa.string(): "alert_id alert_type severity status message source",
        pa.float64(): "value threshold latitude longitude",
    },
    "current_positions": {
        pa.float64(): "latitude longitude speed_knots course_deg",
        pa.int32(): "heading_deg nav_status ship_type",
        pa.string(): "name",
    },
}
SCHEMAS = {
    table: pa.schema(OF_ALL | {name: kind for kind, names in own.items() for name in names.split()})
    for table, own in OWN.items()
}
"""The columns of silver (and of gold's `current_positions`) that the marts read."""
RENAMED = {
    "timestamp": "reported_at_utc",
    "planned_departure": "planned_departure_utc",
    "planned_arrival": "planned_arrival_utc",
    "width_m": "beam_m",
    "dwt": "deadweight_tonnes",
    "gt": "gross_tonnage",
    "flag": "flag_iso2",
    "ais_ship_type": "ship_type",
}
"""Fields that silver has under the project's name of the thing (docs/glossary.md)."""
TOPICS = {"voyage_events": VOYAGE_EVENTS, "sensor_readings": SENSORS, "alert_events": ALERTS}
LAYER = dict.fromkeys(SCHEMAS, "maritime_silver") | {"current_positions": "maritime_gold"}


@dataclass
class Messages:
    """Rows of the silver tables, with Kafka coordinates: no two have the same offset."""

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
                "topic": TOPICS.get(table, AIS).name,
                "kafka_partition": mmsi % 12,
                "kafka_offset": self.first_offset + count,
                "kafka_timestamp_utc": moment,
                "ingested_at_utc": moment,
                "bronze_version": self.bronze_version,
                "is_conflicting": False,
                "is_speed_unusual": False,
                "is_ahead_of_receipt": False,
                **content,
            }
        )


@dataclass
class Marts:
    """The marts of one prefix; a context manager that drops the schemas when it is left."""

    prefix: str
    settings: Settings = field(default_factory=settings)
    folder: Path = field(default_factory=lambda: Path(mkdtemp(prefix="marts-")))

    def __enter__(self) -> "Marts":
        self.drop()
        for schema in set(LAYER.values()):
            location = self._location(schema)
            self.query(f"create schema if not exists {self.prefix}_{schema} location '{location}'")
        for name, columns in SCHEMAS.items():
            location = self._location(LAYER[name], name)
            write_deltalake(location, columns.empty_table(), mode="error")
            self.query(f"create table {self.prefix}_{LAYER[name]}.{name} using delta location '{location}'")
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.drop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def drop(self) -> None:
        for schema in LAYERS:
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
        return ask(self.settings.thrift_port, sql)

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
