"""The fast path from bronze to gold on the real Thrift server: late data, repeats, refresh, a killed run.

Bronze is written as the sink writes it (deltalake, plain appends); schemas and folders are this module's own.
"""

import json
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from shutil import rmtree
from typing import Any

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from tests.support.dbt_project import DbtProject
from tests.support.servers import Spark

PREFIX = "live"
BRONZE = f"{PREFIX}_maritime_bronze"
SILVER, GOLD = f"{PREFIX}_maritime_silver", f"{PREFIX}_maritime_gold"
MODELS = ("ais_messages", "positions", "static_reports", "daily_vessel_metrics", "current_positions")
SEEDS = ("ais_ship_types", "ais_nav_statuses", "mmsi_countries")
DAY = "2026-01-02"
LIVE_GOLD = (
    "models/maritime/gold/core/current_positions.yml",
    "models/maritime/gold/core/station_reception_daily.yml",
)


@dataclass
class Live:
    """Bronze and the live marts on the run's server."""

    spark: Spark
    project: DbtProject
    offsets: dict[int, int] = field(default_factory=dict)

    def dbt(self, *arguments: str, fails: bool = False) -> str:
        return self.project.dbt(*arguments, fails=fails)

    def run(self, *arguments: str, models: Sequence[str] = MODELS, fails: bool = False) -> str:
        return self.dbt("run", "--select", *models, *arguments, fails=fails)

    def restore(self, table: str, version: int, *, fails: bool = False) -> str:
        arguments = json.dumps({"table": table, "version": version})
        return self.dbt("run-operation", "restore_table", "--args", arguments, fails=fails)

    def land(self, messages: Sequence[dict[str, Any] | bytes | None], partition: int = 0) -> None:
        """Append messages to bronze in one commit, at the next offsets of the partition."""
        first = self.offsets.get(partition, 0)
        self.offsets[partition] = first + len(messages)
        now = datetime.now(UTC)
        rows: list[dict[str, Any]] = [
            {
                "topic": "maritime.ais.data",
                "partition": partition,
                "offset": first + place,
                "timestamp": now,
                "timestamp_type": 1,
                "key": b"key",
                "value": json.dumps(message).encode() if isinstance(message, dict) else message,
                "headers": [],
                "ingested_at": now,
            }
            for place, message in enumerate(messages)
        ]
        write_deltalake(self.bronze, pa.Table.from_pylist(rows, schema=SCHEMA), mode="append")

    @property
    def bronze(self) -> str:
        return f"{self.spark.lake}/{BRONZE}/ais"

    def dispositions(self) -> dict[str, int]:
        sql = f"select disposition, count(*) from {SILVER}.ais_messages group by disposition"
        return {str(name): int(count) for name, count in self.spark.query(sql)}

    def picture(self) -> list[list[tuple[Any, ...]]]:
        """What must not depend on how often, or in which portions, dbt ran."""
        return [
            self.spark.query(sql)
            for sql in (
                f"select kafka_partition, kafka_offset, disposition, reason_code, is_conflicting "
                f"from {SILVER}.ais_messages order by kafka_partition, kafka_offset",
                f"select mmsi, event_date, position_count, round(avg_speed_knots, 6), round(distance_nm, 6), "
                f"round(hours_observed, 6), round(hours_under_way, 6), conflicting_count, "
                f"last_reported_at_utc "
                f"from {GOLD}.daily_vessel_metrics order by mmsi, event_date",
                f"select mmsi, reported_at_utc, latitude, speed_knots, name, destination "
                f"from {GOLD}.current_positions order by mmsi",
            )
        ]


def report(mmsi: int, time: str, latitude: float, **fields: Any) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "mmsi": mmsi,
        "timestamp": f"{DAY}T{time}Z",
        "message_type": 1,
        "latitude": latitude,
        "longitude": 5.0,
        "speed_knots": 12.0,
    } | fields


def static(mmsi: int, time: str, **fields: Any) -> dict[str, Any]:
    return {"schema_version": 1, "mmsi": mmsi, "timestamp": f"{DAY}T{time}Z", "message_type": 5} | fields


FIRST = [
    report(257000001, "00:00:00", 60.0),
    report(257000001, "02:00:00", 60.4),
    report(257000001, "02:00:00", 60.4),  # a duplicate in the batch
    report(257000002, "00:00:00", 61.0),
    static(257000001, "00:30:00", name="EIDSVAAG", destination="BERGEN"),
    b"!AIVDM,1,1,,A,broken",
    None,
]
SECOND = [
    report(257000001, "01:00:00", 60.2),  # late: between two that were counted
    report(257000001, "02:00:00", 60.4),  # a duplicate of the first batch
    report(257000002, "00:00:00", 61.5),  # contradicts the first batch
    report(257000002, "03:00:00", 61.6, wind_over_deck_knots=21.5),  # a field that nobody knows
    report(257000001, "03:00:00", 60.6),
    static(257000001, "02:30:00", destination="OSLO"),
]


@pytest.fixture(scope="module")
def project(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    project = Live(spark, DbtProject(tmp_path_factory.mktemp("dbt"), PREFIX))
    project.dbt("seed", "--select", *SEEDS)
    yield project
    for schema in project.project.schemas:
        spark.query(f"drop schema if exists {schema} cascade")


def test_empty_bronze_builds_empty_marts(project: Live) -> None:
    project.run()
    assert project.dispositions() == {}
    assert project.picture() == [[], [], []]


def test_first_messages_reconcile(project: Live) -> None:
    ensure_table(project.bronze, SCHEMA, name="ais", description="test")
    project.land(FIRST)
    project.run()
    assert project.dispositions() == {"accepted": 4, "duplicate": 1, "quarantined": 2}


def test_run_without_new_messages_changes_nothing(project: Live) -> None:
    before = project.picture()
    project.run()
    assert project.picture() == before


def test_late_and_repeated_messages_change_what_they_must(project: Live) -> None:
    project.land(SECOND)
    project.run()
    assert project.dispositions() == {"accepted": 9, "duplicate": 2, "quarantined": 2}
    metrics = {row[0]: row for row in project.picture()[1]}
    assert metrics[257000001][2] == 4
    assert metrics[257000001][5] == 3.0
    assert metrics[257000002][2] == 3
    assert metrics[257000002][7] == 1
    current = {row[0]: row for row in project.picture()[2]}
    assert current[257000001][2:] == (60.6, 12.0, "EIDSVAAG", "OSLO")


def test_kind_4_hearing_of_a_later_build_is_a_duplicate(project: Live) -> None:
    before = project.dispositions()
    project.land([report(257000004, "05:00:05", 62.0, utc_second=5, station="A")])
    project.run()
    project.land(
        [
            report(257000004, "05:00:07", 62.0, utc_second=5, station="B"),
            report(257000004, "05:00:07", 62.001, utc_second=7, station="A"),
        ]
    )
    project.run()
    now = project.dispositions()
    assert now["accepted"] - before["accepted"] == 2
    assert now["duplicate"] - before["duplicate"] == 1
    metrics = {row[0]: row for row in project.picture()[1]}
    assert metrics[257000004][7] == 0


def test_dbt_s_unit_tests_of_silver_pass(project: Live) -> None:
    outcomes = project.project.unit_tests("models/maritime/silver/messages", *LIVE_GOLD)
    assert set(outcomes.values()) == {"pass"}


def test_run_that_was_killed_is_made_good_by_the_next(project: Live) -> None:
    before = project.dispositions()["accepted"]
    project.land([report(257000003, f"{hour:02}:00:00", 50 + hour / 10) for hour in range(24)], partition=3)
    process = project.project.start("run", "--select", *MODELS)
    assert process.stdout is not None
    for line in process.stdout:
        if "START sql incremental model" in line:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    project.run()
    assert project.dispositions()["accepted"] == before + 24
    coordinates = project.spark.query(
        f"select count(*), count(distinct kafka_partition, kafka_offset) from {SILVER}.ais_messages"
    )
    assert coordinates[0][0] == coordinates[0][1]


def test_silver_that_was_restored_reads_again_what_it_lost(project: Live) -> None:
    before, rows = project.picture(), sum(project.dispositions().values())
    project.restore(f"{SILVER}.ais_messages", version=1)
    assert 0 < sum(project.dispositions().values()) < rows
    project.run()
    assert project.picture() == before


def test_bronze_and_a_version_that_is_gone_are_not_restored(project: Live) -> None:
    assert f"cannot restore {BRONZE}.ais: bronze holds" in project.restore(
        f"{BRONZE}.ais", version=0, fails=True
    )
    assert "its history has no version 999, only 0, 1" in project.restore(
        f"{GOLD}.current_positions", version=999, fails=True
    )


def test_full_refresh_gives_what_the_portions_gave(project: Live) -> None:
    before = project.picture()
    project.run("--full-refresh")
    assert project.picture() == before


def test_vessel_that_was_erased_is_nowhere(project: Live) -> None:
    mmsi, before, bronze = 257000002, project.picture(), BRONZE + ".ais"
    project.land(
        [
            report(257000001, "06:00:00", 60.7, safety_text=f"CALLING {mmsi}"),
            report(mmsi + 10**9, "06:00:00", 60.7),
        ]
    )
    messages = project.spark.query(f"select count(*) from {bronze}")[0][0]
    project.run()
    asked = ("run-operation", "erase_vessel", "--args")
    assert "cannot erase 12: an MMSI has nine digits" in project.dbt(*asked, "{mmsi: 12}", fails=True)
    assert f"{mmsi}: 4 rows would be erased" in project.dbt(*asked, f"{{mmsi: {mmsi}, dry_run: true}}")
    assert f"{mmsi}: 4 rows erased" in project.dbt(*asked, f"{{mmsi: {mmsi}}}")
    project.run()  # what deletes rows of bronze is nothing new
    project.run("--full-refresh")
    assert project.spark.query(f"select count(*) from {bronze}")[0][0] == messages - 4
    left = project.picture()
    assert [row for rows in left[1:] for row in rows if row[0] == mmsi] == []
    others = [[row for row in rows if row[0] != mmsi] for rows in before[1:]]
    assert left[1:] == others


def test_duplicate_and_undecided_messages_fail_the_grain_test(
    project: Live,
) -> None:
    table = f"{SILVER}.ais_messages"
    project.spark.query(f"insert into {table} select * from {table} where kafka_partition = 3 limit 1")
    project.spark.query(
        f"update {table} set disposition = null where kafka_partition = 0 and kafka_offset = 0"
    )
    output = project.dbt("test", "--select", "ais_messages,test_name:unique_over", fails=True)
    assert "Got 2 results, configured to fail if != 0" in output


def test_bronze_that_was_made_anew_stops_the_run_and_names_the_remedy(project: Live) -> None:
    project.run(models=["ais_messages"])
    rmtree(project.bronze)
    ensure_table(project.bronze, SCHEMA, name="ais", description="test")
    output = project.run(models=["ais_messages"], fails=True)
    assert "bronze was recreated" in output
    assert "--full-refresh" in output
