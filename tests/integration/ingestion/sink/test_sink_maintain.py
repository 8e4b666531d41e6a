"""Table maintenance, beside a running daemon and by Spark."""

from pathlib import Path

import pytest
from deltalake import DeltaTable

from ingestion.bronze import ensure_tables, table_uri
from ingestion.sink.errors import MaintenanceError
from ingestion.sink.maintenance import maintain_bronze, maintain_spark, spark_answers
from ingestion.topics import ALERTS
from stack.settings import Settings
from tests.support.environment import free_ports
from tests.support.servers import Kafka, Spark
from tests.support.sink import Work, eventually


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
