"""Table maintenance, beside a running daemon and by Spark."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable, write_deltalake

from ingestion.bronze import ensure_tables, table_uri
from ingestion.sink.errors import MaintenanceError
from ingestion.sink.maintenance import Upkeep, maintain_bronze, maintain_spark, spark_answers
from ingestion.topics import ALERTS
from stack.settings import Settings
from tests.support.environment import free_ports
from tests.support.servers import Kafka, Spark
from tests.support.sink import Work, eventually

ENTRY_FIELDS: list["pa.Field[Any]"] = [
    pa.field("entry", pa.int64()),
    pa.field("snapshot", pa.int64()),
    pa.field("published_at_utc", pa.timestamp("us", "UTC")),
    pa.field("invocation_id", pa.string()),
    pa.field("tables", pa.map_(pa.string(), pa.int64())),
]
ENTRY = pa.schema(ENTRY_FIELDS)


@pytest.fixture
def work(kafka: Kafka, tmp_path: Path) -> Work:
    return Work(kafka.bootstrap_servers, kafka.topic("sink", 2), tmp_path / "lake", 2)


def test_small_files_are_merged_beside_a_running_daemon_and_offsets_stay(work: Work) -> None:
    work.send(200)
    with work.running(batch_rows=20, poll_messages=20, compact_commits=0):
        eventually(work.landed, "the first rows")
        for turn in range(4):
            work.send(100)
            (done,) = maintain_bronze(
                str(work.lake), (work.topic,), target_bytes=1 << 20, retention_hours=168
            )
            assert done.removed == 0
            eventually(work.all_landed, f"rows of turn {turn}")
    (done,) = maintain_bronze(str(work.lake), (work.topic,), target_bytes=1 << 20, retention_hours=168)
    assert done.files_after == 1
    work.send(10)
    work.finish()
    work.prove_exactly_once()


def test_versions_that_dbt_may_still_read_are_kept(work: Work) -> None:
    work.send(50)
    work.finish(batch_rows=10, poll_messages=10)
    table = DeltaTable(table_uri(work.topic, str(work.lake)))
    before = table.version()
    list(maintain_bronze(str(work.lake), (work.topic,), target_bytes=1 << 20, retention_hours=168))
    changes = DeltaTable(table_uri(work.topic, str(work.lake))).load_cdf(1, before).read_all()
    assert changes.num_rows == 100
    with pytest.raises(MaintenanceError, match="167 h: bronze needs at least 168 h"):
        list(maintain_bronze(str(work.lake), (work.topic,), target_bytes=1 << 20, retention_hours=167))


def test_spark_keeps_silver_and_gold_and_leaves_views_alone(spark: Spark) -> None:
    spark.query(f"create schema upkeep_test location '{spark.lake}/upkeep_test'")
    spark.query("create table upkeep_test.upkeep_t (a int) using delta")
    spark.query("create view upkeep_test.upkeep_v as select * from upkeep_test.upkeep_t")
    try:
        for number in range(3):
            spark.query(f"insert into upkeep_test.upkeep_t values ({number})")
        settings = Settings(thrift_port=spark.thrift_port)
        assert spark_answers(settings)
        done = {
            one.table: one
            for one in maintain_spark(
                Settings(thrift_port=spark.thrift_port),
                retention_hours=168,
                schemas=("not_there", "upkeep_test"),
            )
        }
        kept = done["upkeep_test.upkeep_t"]
        assert (kept.files_after, kept.note) == (1, "")
        assert "upkeep_test.upkeep_v" not in done
    finally:
        spark.query("drop view upkeep_test.upkeep_v")
        spark.query("drop table upkeep_test.upkeep_t")
        spark.query("drop schema upkeep_test")


def test_row_groups_are_as_large_as_the_table_says_after_upkeep_too(spark: Spark) -> None:
    table = f"delta.`{spark.lake}/row_groups`"
    spark.query(
        f"create table {table} using delta tblproperties ('parquet.block.row.count.limit' = '1000') "
        "as select id from range(4000)"
    )

    def row_groups() -> list[int]:
        files = DeltaTable(f"{spark.lake}/row_groups").file_uris()
        found = [pq.ParquetFile(file.removeprefix("file://")).metadata for file in files]
        return [file.row_group(group).num_rows for file in found for group in range(file.num_row_groups)]

    assert max(row_groups()) <= 1000
    spark.query(f"insert into {table} select id from range(2500)")
    assert max(row_groups()) <= 1000
    spark.query(f"optimize {table}")
    assert sorted(row_groups()) == [500, *[1000] * 6]


def test_files_of_a_published_version_stay_until_its_days_are_over(spark: Spark) -> None:
    settings = Settings(thrift_port=spark.thrift_port, dbt_target="dev", dbt_schema="spared")
    lake = Path(spark.lake)
    table, snapshots = lake / "spared_upkeep_test" / "t", lake / "spared_platform" / "snapshots"
    _replace_long_ago(table)
    _publish(snapshots, entry=1, version=0, days_ago=20)
    for schema, name in (("spared_upkeep_test", "t"), ("spared_platform", "snapshots")):
        spark.query(f"create schema {schema} location '{lake}/{schema}'")
        spark.query(f"create table {schema}.{name} using delta location '{lake}/{schema}/{name}'")
    try:
        (kept,) = _kept(settings)
        assert "version 0 is published and was replaced on" in kept.note
        assert DeltaTable(table, version=0).to_pyarrow_table().to_pydict() == {"a": [0]}

        _publish(snapshots, entry=2, version=1, days_ago=8)
        spark.query(
            "create table spared_platform.passed_tests "
            "(test string, mark string, passed_at_utc timestamp, invocation_id string) using delta"
        )
        for day in (1, 2):
            spark.query(
                "insert into spared_platform.passed_tests "
                f"values ('t', '{day}', timestamp'2026-01-0{day}', 'i')"
            )
        (kept,) = _kept(settings)
        assert kept.note == ""
        assert spark.query("select mark from spared_platform.passed_tests") == [("2",)]
        assert spark.query("select entry from spared_platform.snapshots") == [(2,)]
        assert DeltaTable(table).to_pyarrow_table().to_pydict() == {"a": [1]}
        with pytest.raises(OSError, match="parquet"):
            DeltaTable(table, version=0).to_pyarrow_table()
    finally:
        for schema in ("spared_upkeep_test", "spared_platform"):
            spark.query(f"drop schema {schema} cascade")


def _kept(settings: Settings) -> list[Upkeep]:
    """The upkeep of the module's own schema alone."""
    done = maintain_spark(settings, retention_hours=168, schemas=("upkeep_test",))
    return [one for one in done if one.table.startswith("spared_upkeep_test")]


def _replace_long_ago(table: Path) -> None:
    """A table whose version 0 was written and replaced nineteen days ago."""
    long_ago = datetime.now(UTC) - timedelta(days=19)
    for number in range(2):
        write_deltalake(table, pa.table({"a": [number]}), mode="overwrite")
    entry = table / "_delta_log" / f"{1:020}.json"
    actions = [json.loads(line) for line in entry.read_text().splitlines()]
    for action in actions:
        if "remove" in action:
            action["remove"]["deletionTimestamp"] = int(long_ago.timestamp() * 1000)
    entry.write_text("\n".join(map(json.dumps, actions)))
    for file in table.rglob("*.*"):
        os.utime(file, (long_ago.timestamp(), long_ago.timestamp()))


def _publish(snapshots: Path, *, entry: int, version: int, days_ago: int) -> None:
    row = {
        "entry": entry,
        "snapshot": entry,
        "published_at_utc": datetime.now(UTC) - timedelta(days=days_ago),
        "invocation_id": "test",
        "tables": [("upkeep_test.t", version)],
    }
    write_deltalake(snapshots, pa.Table.from_pylist([row], schema=ENTRY), mode="append")


def test_without_spark_it_says_that_there_is_none() -> None:
    (port,) = free_ports(1)
    assert not spark_answers(Settings(thrift_port=port))


def test_a_table_that_is_not_there_yet_is_named(tmp_path: Path) -> None:
    (done,) = maintain_bronze(str(tmp_path), (ALERTS,), target_bytes=1 << 20, retention_hours=168)
    assert (done.table, done.note) == ("maritime_bronze.alerts", "does not exist yet")


def test_empty_tables_need_nothing(tmp_path: Path) -> None:
    ensure_tables(str(tmp_path), [ALERTS])
    (done,) = maintain_bronze(str(tmp_path), (ALERTS,), target_bytes=1 << 20, retention_hours=168)
    assert (done.files_before, done.files_after, done.removed) == (0, 0, 0)
