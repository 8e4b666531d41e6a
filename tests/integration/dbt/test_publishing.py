"""What a run of dbt publishes on the real Thrift server: all of a green run at once, nothing of any other.

Alerts are landed as the sink does; schemas and folders are this module's own.
"""

import json
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from tests.support.dbt_project import DbtProject
from tests.support.servers import Spark

PREFIX = "published"
MESSAGES, ALERTS = "maritime_silver.alert_messages", "maritime_gold.alerts"
MODELS = ("alert_messages", "alert_events", "alerts")


@dataclass
class Publisher:
    """The alerts' tables under a prefix, and what was published of them."""

    spark: Spark
    project: DbtProject
    landed: int = 0

    def land(self) -> None:
        """Append one alert to bronze."""
        now = datetime.now(UTC)
        alert = {
            "schema_version": 1,
            "mmsi": 257000001,
            "timestamp": f"2026-01-02T00:{self.landed:02}:00Z",
            "alert_id": f"A{self.landed}",
            "alert_type": "engine",
            "severity": "warning",
            "status": "raised",
        }
        row: dict[str, Any] = {
            "topic": "maritime.alerts",
            "partition": 0,
            "offset": self.landed,
            "timestamp": now,
            "timestamp_type": 1,
            "key": b"key",
            "value": json.dumps(alert).encode(),
            "headers": [],
            "ingested_at": now,
        }
        write_deltalake(self.bronze, pa.Table.from_pylist([row], schema=SCHEMA), mode="append")
        self.landed += 1

    def build(self, *models: str, command: str = "build", fails: bool = False) -> str:
        """Run a command on the models, with the tests that need nothing else."""
        tests = () if command == "run" else ("--indirect-selection", "cautious")
        kinds = () if command == "run" else ("--exclude-resource-type", "unit_test")
        return self.project.dbt(command, "--select", *(models or MODELS), *tests, *kinds, fails=fails)

    def entries(self) -> list[dict[str, Any]]:
        """The entries as a reader without Spark has them, oldest first."""
        table = DeltaTable(f"{self.spark.lake}/{PREFIX}_platform/snapshots")
        rows = table.to_pyarrow_table().to_pylist(maps_as_pydicts="strict")
        return sorted(rows, key=lambda row: int(row["entry"]))

    def newest(self, table: str) -> int:
        return DeltaTable(self.location(table)).version()

    def rows(self, table: str, version: int) -> int:
        return DeltaTable(self.location(table), version=version).to_pyarrow_table().num_rows

    def location(self, table: str) -> str:
        return f"{self.spark.lake}/{PREFIX}_{table.replace('.', '/')}"

    @property
    def bronze(self) -> str:
        return self.location("maritime_bronze.alerts")


@pytest.fixture(scope="module")
def publisher(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publisher]:
    publisher = Publisher(spark, DbtProject(tmp_path_factory.mktemp("dbt"), PREFIX))
    ensure_table(publisher.bronze, SCHEMA, name="alerts", description="test")
    publisher.land()
    yield publisher
    for schema in publisher.project.schemas:
        spark.query(f"drop schema if exists {schema} cascade")


def test_green_build_publishes_what_it_built_in_one_entry(publisher: Publisher) -> None:
    publisher.build()
    (entry,) = publisher.entries()
    assert (entry["entry"], entry["snapshot"]) == (1, 1)
    assert entry["tables"] == {MESSAGES: publisher.newest(MESSAGES), ALERTS: publisher.newest(ALERTS)}
    assert {publisher.rows(table, version) for table, version in entry["tables"].items()} == {1}


def test_failing_test_publishes_nothing(publisher: Publisher) -> None:
    before = publisher.entries()
    publisher.land()
    table = f"{PREFIX}_{MESSAGES}"
    publisher.spark.query(f"insert into {table} select * from {table} limit 1")
    publisher.build(fails=True)
    assert publisher.entries() == before
    assert publisher.newest(MESSAGES) > before[-1]["tables"][MESSAGES]
    assert publisher.rows(MESSAGES, before[-1]["tables"][MESSAGES]) == 1
    publisher.spark.query(f"delete from {table} where kafka_offset = 0")


def test_run_that_was_killed_between_two_tables_is_never_seen(publisher: Publisher) -> None:
    publisher.build(command="run")
    before = publisher.entries()
    publisher.land()
    process = publisher.project.start("run", "--threads", "1", "--select", *MODELS)
    assert process.stdout is not None
    for line in process.stdout:
        if "OK created sql incremental model" in line:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert publisher.newest(MESSAGES) > before[-1]["tables"][MESSAGES]
    assert publisher.entries() == before


def test_partial_run_moves_only_its_tables(publisher: Publisher) -> None:
    before = publisher.entries()[-1]
    publisher.land()
    publisher.build("alert_messages", command="run")
    after = publisher.entries()[-1]
    assert (after["entry"], after["snapshot"]) == (before["entry"] + 1, before["snapshot"] + 1)
    assert after["tables"][ALERTS] == before["tables"][ALERTS]
    assert after["tables"][MESSAGES] == publisher.newest(MESSAGES) > before["tables"][MESSAGES]


def test_tests_alone_and_empty_runs_publish_nothing(publisher: Publisher) -> None:
    before = publisher.entries()
    publisher.land()
    publisher.build("alert_messages,test_name:unique_over", command="test")
    publisher.project.dbt("run", "--empty", "--select", "alerts")
    assert publisher.entries() == before


def test_version_of_another_run_is_not_published(publisher: Publisher) -> None:
    publisher.land()
    publisher.build("alert_messages", command="run")
    before = publisher.entries()[-1]
    publisher.spark.query(f"insert into {PREFIX}_{MESSAGES} select * from {PREFIX}_{MESSAGES} limit 1")
    publisher.build("alerts", command="run")
    after = publisher.entries()[-1]
    assert after["tables"][MESSAGES] == before["tables"][MESSAGES] < publisher.newest(MESSAGES)
    assert after["tables"][ALERTS] == publisher.newest(ALERTS)


def test_move_back_by_hand_is_followed_by_a_new_number(publisher: Publisher) -> None:
    entries = publisher.entries()
    oldest, newest = entries[0], entries[-1]
    table = f"{PREFIX}_platform.snapshots"
    publisher.spark.query(
        f"insert into {table} select {newest['entry'] + 1}, snapshot, current_timestamp(), null, tables "
        f"from {table} where entry = {oldest['entry']}"
    )
    publisher.land()
    publisher.build("alert_messages", command="run")
    after = publisher.entries()[-1]
    assert (after["entry"], after["snapshot"]) == (newest["entry"] + 2, newest["snapshot"] + 1)
    assert after["tables"][ALERTS] == oldest["tables"][ALERTS]
