"""What models learn from knows nothing of later: made today, a row of a past moment is what it was then.

Silver has a simulated fleet up to a moment, and dbt builds gold on the real Thrift server; then later days
come, and dbt builds again. Schemas and folders are this module's own.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from ingestion.sources import Message
from ingestion.sources.simulate.config import Rates, SimulationConfig
from ingestion.sources.simulate.source import SimulateSource
from ingestion.topics import AIS, ALERTS, SENSORS
from tests.dbt_project import DbtProject
from tests.integration.conftest import Spark

PREFIX = "past"
SILVER, GOLD = f"{PREFIX}_maritime_silver", f"{PREFIX}_maritime_gold"
START = datetime(2026, 3, 1, tzinfo=UTC)
DAYS, VESSELS, SEED = 6, 24, 16
MOMENT = datetime(2026, 3, 5, tzinfo=UTC)
"""The end of a day, with ships at sea and in port, and one that has entered Gdynia and not stopped yet."""
PAST = {
    "vessel_features": "feature_date < date'2026-03-05'",
    "voyage_progress": "as_of_utc < timestamp'2026-03-05 00:00:00'",
    "sensor_deviations": "hour_utc < timestamp'2026-03-05 00:00:00'",
}
"""The rows of each mart that are of the time before."""

UTC_TIME = pa.timestamp("us", "UTC")
OF_ALL = {
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
        pa.int32(): "message_type heading_deg nav_status",
        pa.float64(): "latitude longitude speed_knots course_deg",
        pa.string(): "transceiver_class source",
        pa.bool_(): "is_conflicting is_speed_unusual",
    },
    "static_reports": {
        pa.int64(): "imo",
        pa.int32(): "message_type ship_type",
        pa.float64(): "length_m width_m draught_m",
        pa.string(): "name call_sign transceiver_class destination",
    },
    "voyage_events": {
        pa.float64(): "delay_minutes",
        pa.string(): "event_id event_type voyage_id origin_locode destination_locode maintenance_type",
        UTC_TIME: "planned_departure_utc planned_arrival_utc",
        pa.bool_(): "maintenance_is_planned",
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
}
SCHEMAS = {
    table: pa.schema(OF_ALL | {name: kind for kind, names in own.items() for name in names.split()})
    for table, own in OWN.items()
}
"""The silver tables, as far as the marts read them."""

Rows = list[dict[str, Any]]


def fleet() -> list[Message]:
    """Days of a few vessels. Each message is in time, and each MMSI is of one ship: see docs/models.md."""
    rates = Rates(duplicate=0, out_of_order=0, malformed=0, sentinel=0, clash=0)
    config = SimulationConfig(
        START, seed=SEED, vessels=VESSELS, duration_s=DAYS * 86_400, interval_s=1_200, rates=rates
    )
    return list(SimulateSource(config).messages())


def table_of(message: Message, content: dict[str, Any]) -> str:
    if message.topic == AIS.name:
        return "static_reports" if content["message_type"] in (5, 24) else "positions"
    return {SENSORS.name: "sensor_readings", ALERTS.name: "alert_events"}.get(message.topic, "voyage_events")


def silver_of(messages: list[Message], bronze_version: int) -> dict[str, Rows]:
    """The rows that silver makes of messages which need no mending; those of ships."""
    rows: dict[str, Rows] = {table: [] for table in SCHEMAS}
    for offset, message in enumerate(messages):
        content: dict[str, Any] = json.loads(message.value)
        if not 201_000_000 <= content["mmsi"] <= 775_999_999:
            continue
        reported_at = datetime.fromisoformat(content["timestamp"])
        planned = {
            f"{name}_utc": datetime.fromisoformat(content[name])
            for name in ("planned_departure", "planned_arrival")
            if name in content
        }
        row = {
            **content,
            **planned,
            "mmsi_class": "ship",
            "reported_at_utc": reported_at,
            "event_date": reported_at.date(),
            "topic": message.topic,
            "kafka_partition": 0,
            "kafka_offset": bronze_version * 1_000_000 + offset,
            "kafka_timestamp_utc": reported_at,
            "ingested_at_utc": reported_at,
            "bronze_version": bronze_version,
            "is_conflicting": False,
            "is_speed_unusual": False,
            "fuel_flow_kg_h": list(content.get("fuel_flow_kg_h", {}).items()),
        }
        rows[table_of(message, content)].append(row)
    return rows


@dataclass
class Marts:
    """Silver and dbt on the run's server, in schemas of their own."""

    spark: Spark
    project: DbtProject
    bronze_version: int = 0

    def land(self, messages: list[Message]) -> None:
        """Append to silver."""
        self.bronze_version += 1
        for table, rows in silver_of(messages, self.bronze_version).items():
            location = f"{self.spark.lake}/{SILVER}/{table}"
            write_deltalake(location, pa.Table.from_pylist(rows, schema=SCHEMAS[table]), mode="append")
            self.spark.query(f"create table if not exists {SILVER}.{table} using delta location '{location}'")

    def build(self) -> None:
        """What the marts are made of, from silver on, without its tests; voyages are sampled every hour."""
        command = ["build", "--select", *(f"+{mart}" for mart in PAST), "--vars", "{eta_sample_hours: 1}"]
        command += ["--exclude", *(f"+{table}" for table in SCHEMAS)]
        untested = ["--exclude-resource-type", "test", "--exclude-resource-type", "unit_test"]
        self.project.dbt(*command, *untested)

    def past(self) -> dict[str, Rows]:
        """The rows of each mart that are of the time before the moment."""
        return {mart: self.rows(mart, condition) for mart, condition in PAST.items()}

    def rows(self, mart: str, condition: str = "true") -> Rows:
        columns = [name for (name,) in self.spark.query(f"show columns in {GOLD}.{mart}")]
        keys = ", ".join(name for name in columns if name in ("voyage_id", "mmsi", *TIMES))
        found = self.spark.query(
            f"select {', '.join(columns)} from {GOLD}.{mart} where {condition} order by {keys}"
        )
        return [dict(zip(columns, row, strict=True)) for row in found]


TIMES = ("feature_date", "as_of_utc", "hour_utc")


@pytest.fixture(scope="module")
def marts(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marts]:
    spark.query(f"create schema if not exists {SILVER}")
    project = DbtProject(tmp_path_factory.mktemp("dbt"), PREFIX)
    yield Marts(spark, project)
    for schema in project.schemas:
        spark.query(f"drop schema if exists {schema} cascade")


@pytest.fixture(scope="module")
def then(marts: Marts) -> dict[str, Rows]:
    """What the marts said at the moment."""
    marts.land([message for message in fleet() if message.timestamp_ms < MOMENT.timestamp() * 1000])
    marts.build()
    return marts.past()


@pytest.fixture(scope="module")
def today(marts: Marts, then: dict[str, Rows]) -> dict[str, Rows]:
    """What they say of the time before it, days later."""
    assert then
    marts.land([message for message in fleet() if message.timestamp_ms >= MOMENT.timestamp() * 1000])
    marts.build()
    return marts.past()


def close_to(row: dict[str, Any]) -> dict[str, Any]:
    """The same row but for the last digits, which a sum's order decides."""
    return {
        name: pytest.approx(value, rel=1e-9) if isinstance(value, float) else value
        for name, value in row.items()
    }


@pytest.mark.parametrize("mart", PAST)
def test_marts_have_rows_of_the_time_before_the_moment(mart: str, then: dict[str, Rows]) -> None:
    assert len(then[mart]) > 50


@pytest.mark.parametrize("mart", PAST)
def test_row_of_a_past_moment_is_what_it_was_then(
    mart: str, then: dict[str, Rows], today: dict[str, Rows]
) -> None:
    assert [row["mmsi"] for row in today[mart]] == [row["mmsi"] for row in then[mart]]
    for was, is_now in zip(then[mart], today[mart], strict=True):
        assert is_now == close_to(was)


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize("mart", PAST)
def test_later_days_have_come(mart: str, marts: Marts) -> None:
    """Else the past would be as it was because nothing had happened since."""
    assert marts.rows(mart, f"not ({PAST[mart]})")


@pytest.mark.usefixtures("today")
def test_dbt_s_unit_tests_of_gold_pass(marts: Marts) -> None:
    """Here because dbt takes the types of their rows from tables that are there: those of these marts."""
    marts.project.dbt("run", "--select", "vessel_labels")
    outcomes = marts.project.unit_tests("models/maritime/gold/core", "models/maritime/gold/ml")
    assert set(outcomes.values()) == {"pass"}


def test_voyages_that_were_under_way_have_ended_since(
    then: dict[str, Rows], marts: Marts, today: dict[str, Rows]
) -> None:
    assert today
    under_way = {row["voyage_id"] for row in then["voyage_progress"]}
    late = marts.spark.query(
        f"select voyage_id from {GOLD}.voyages where arrived_at_utc >= timestamp'{MOMENT:%Y-%m-%d %H:%M:%S}'"
    )
    assert under_way & {voyage for (voyage,) in late}
