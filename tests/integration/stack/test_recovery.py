"""Backups of a small lake, restored into an empty place: in a folder and in a real S3 server."""

import json
import os
from pathlib import Path
from typing import Any

import mlflow
import pyarrow as pa
import pytest
from deltalake import CommitProperties, DeltaTable, Transaction, write_deltalake

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from ingestion.topics import AIS
from stack.app.recovery.backup import backup
from stack.app.recovery.errors import RecoveryError, WrongBackupError
from stack.app.recovery.manifest import Manifest, read_manifest
from stack.app.recovery.restore import Restored, restore
from stack.object_store import open_store
from stack.published import PublishedSnapshots, UnknownSnapshotError
from stack.settings import Settings
from stack.stored_offsets import app_id
from tests.support.environment import free_ports
from tests.support.object_store import object_store
from tests.support.servers import Spark
from tests.support.state import make_key, opened
from tests.support.tideline import Tideline, one_line_error

BRONZE, SILVER = "maritime_bronze", "maritime_silver"


class SmallLake:
    """Bronze with offsets, silver that read a part of it, gold, and what is published of them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        ensure_table(self.uri(BRONZE, AIS.table), SCHEMA, name="ais", description="messages")
        self._published = PublishedSnapshots(settings)
        self.next_offset = 0

    def uri(self, schema: str, table: str) -> str:
        return f"{self.settings.lake}/{schema}/{table}"

    def table(self, schema: str, table: str) -> DeltaTable:
        return DeltaTable(self.uri(schema, table), storage_options=self.settings.storage_options or None)

    def land(self, rows: int) -> None:
        """A batch of messages with its offset in one commit, as the sink lands it."""
        first, self.next_offset = self.next_offset, self.next_offset + rows
        columns: dict[str, list[Any]] = {name: [None] * rows for name in SCHEMA.names}
        columns |= {
            "topic": [AIS.name] * rows,
            "partition": [3] * rows,
            "offset": list(range(first, self.next_offset)),
        }
        table = self.table(BRONZE, AIS.table)
        write_deltalake(
            table,
            pa.Table.from_pydict(columns, schema=SCHEMA),
            mode="append",
            commit_properties=CommitProperties(
                app_transactions=[Transaction(app_id(AIS.name, 3), self.next_offset - 1)]
            ),
        )

    def build(self) -> int:
        """Silver reads what bronze has, gold is rebuilt, and both are published; the snapshot's number."""
        bronze = self.table(BRONZE, AIS.table)
        read = pa.table({"event_date": ["a:b c%"], "bronze_version": [bronze.version()]})
        options = self.settings.storage_options or None
        silver, gold = self.uri(SILVER, "ais_messages"), self.uri("maritime_gold", "vessels")
        write_deltalake(silver, read, mode="append", partition_by=["event_date"], storage_options=options)
        count = pa.table({"messages": [self.next_offset]})
        write_deltalake(gold, count, mode="overwrite", storage_options=options)
        versions = {
            "maritime_silver.ais_messages": self.table(SILVER, "ais_messages").version(),
            "maritime_gold.vessels": self.table("maritime_gold", "vessels").version(),
        }
        return self._published.publish(versions).snapshot

    def messages(self) -> list[int]:
        """The offsets in bronze."""
        return sorted(self._column(BRONZE, AIS.table, "offset"))

    def gold(self) -> list[int]:
        return self._column("maritime_gold", "vessels", "messages")

    def _column(self, schema: str, table: str, name: str) -> list[int]:
        found: list[Any] = self.table(schema, table).to_pyarrow_table(columns=[name])[name].to_pylist()
        return found

    def offset(self) -> int | None:
        """Behind which the sink goes on."""
        return self.table(BRONZE, AIS.table).transaction_version(app_id(AIS.name, 3))


@pytest.fixture
def lake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallLake:
    """A lake with two snapshots, and messages that silver has not read yet."""
    (home := tmp_path / "home").mkdir()
    # A port that nobody listens on: the Spark of other tests has tables of its own.
    [port] = free_ports(1)
    settings = Settings(_env_file=None, home=home, TIDELINE_LAKE=str(tmp_path / "lake"), thrift_port=port)
    return _filled(settings, monkeypatch)


def _filled(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> SmallLake:
    monkeypatch.setattr("ingestion.bronze.settings", lambda: settings)
    lake = SmallLake(settings)
    lake.land(10)
    assert lake.build() == 1
    lake.land(5)
    assert lake.build() == 2
    lake.land(7)
    return lake


def _elsewhere(lake: SmallLake, tmp_path: Path) -> Settings:
    """An empty home, and an empty lake of the same kind."""
    place = "s3://lake/restored" if "://" in lake.settings.lake else str(tmp_path / "restored")
    return lake.settings.model_copy(update={"home": tmp_path / "other", "lake_dir": place})


def _restored(lake: SmallLake, target: str, tmp_path: Path) -> tuple[SmallLake, Restored]:
    settings = _elsewhere(lake, tmp_path)
    restored = restore(settings, target)
    other = SmallLake.__new__(SmallLake)
    other.settings = settings
    return other, restored


@pytest.mark.parametrize("kind", ["copy", "versions"])
def test_a_backup_holds_all_messages_and_what_is_in_force(kind: Any, lake: SmallLake, tmp_path: Path) -> None:
    made = backup(lake.settings, str(tmp_path / "backup"), kind=kind)
    lake.land(3)  # not in the backup
    other, restored = _restored(lake, str(tmp_path / "backup"), tmp_path)
    assert other.messages() == list(range(22))
    assert other.offset() == made.offsets[f"{AIS.name}/3"] == 21
    assert other.gold() == [15]
    assert PublishedSnapshots(other.settings).current().snapshot == 2
    assert restored.manifest == made
    assert not restored.is_registered  # no Spark of this home


def test_a_snapshot_takes_the_sinks_offsets_back_with_it(lake: SmallLake, tmp_path: Path) -> None:
    backup(lake.settings, str(tmp_path / "backup"), snapshot=1)
    other, _ = _restored(lake, str(tmp_path / "backup"), tmp_path)
    assert other.messages() == list(range(10))
    assert other.offset() == 9
    assert other.gold() == [10]
    other.next_offset = 10
    other.land(5)  # the sink reads again from Kafka what came after
    assert (other.messages(), other.offset()) == (list(range(15)), 14)
    current = PublishedSnapshots(other.settings).current()
    assert (current.snapshot, current.tables["maritime_gold.vessels"]) == (1, 0)


def test_an_object_store_can_hold_lake_and_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with object_store(tmp_path / "store") as store:
        (tmp_path / "home").mkdir()
        [port] = free_ports(1)  # nobody listens there, as for `lake`
        lake = _filled(store.settings(tmp_path / "home", "origin", thrift_port=port), monkeypatch)
        backup(lake.settings, "s3://lake/backups/monday")
        other, _ = _restored(lake, "s3://lake/backups/monday", tmp_path)
        assert (other.messages(), other.offset(), other.gold()) == (list(range(22)), 21, [15])


def test_a_spark_that_cannot_read_the_store_is_named(
    spark: Spark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with object_store(tmp_path / "store") as store:
        (tmp_path / "home").mkdir()
        settings = store.settings(tmp_path / "home", "origin", thrift_port=spark.thrift_port)
        lake = _filled(settings, monkeypatch)
        backup(settings, "s3://lake/backups/monday")
        _, restored = _restored(lake, "s3://lake/backups/monday", tmp_path)
        [reason] = [text for text in restored.refused if text.startswith("schema maritime_gold: ")]
        assert "No FileSystem for scheme" in reason


def test_state_and_models_come_back_where_the_new_home_is(lake: SmallLake, tmp_path: Path) -> None:
    make_key(lake.settings, "alice")
    _log_a_model(lake.settings)
    backup(lake.settings, str(tmp_path / "backup"))
    assert (tmp_path / "backup" / "home" / "state.db").stat().st_mode & 0o777 == 0o600
    other, restored = _restored(lake, str(tmp_path / "backup"), tmp_path)
    assert restored.audit_head is not None
    with opened(other.settings) as database, database.read() as session:
        assert session.connection().exec_driver_sql("select name from users").scalars().all() == ["alice"]
    client = mlflow.MlflowClient(other.settings.mlflow_uri)
    (run,) = client.search_runs([client.get_experiment_by_name("arrivals").experiment_id])  # type: ignore[union-attr]
    folder = Path(run.info.artifact_uri.removeprefix("file://"))
    assert folder.is_relative_to(other.settings.home)
    assert (folder / "weights.txt").read_text() == "0.5"


def _log_a_model(settings: Settings) -> None:
    client = mlflow.MlflowClient(settings.mlflow_uri)
    experiment = client.create_experiment("arrivals", (settings.home / "mlflow").as_uri())
    run = client.create_run(experiment)
    client.log_text(run.info.run_id, "0.5", "weights.txt")


def test_a_file_that_was_changed_is_named_and_nothing_is_left(lake: SmallLake, tmp_path: Path) -> None:
    backup(lake.settings, str(tmp_path / "backup"))
    victim = next((tmp_path / "backup" / "lake" / "maritime_gold").rglob("*.parquet"))
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 1
    victim.write_bytes(data)
    with pytest.raises(WrongBackupError, match=victim.name):
        restore(_elsewhere(lake, tmp_path), str(tmp_path / "backup"))
    assert not [path for path in (tmp_path / "restored").rglob("*") if path.is_file()]


def test_a_damaged_registry_is_an_error_of_one_line(lake: SmallLake, tmp_path: Path) -> None:
    (lake.settings.home / "mlflow.db").write_bytes(b"no database, but as long as the header of one is" * 20)
    with pytest.raises(RecoveryError, match="not a database"):
        backup(lake.settings, str(tmp_path / "backup"))


def test_a_damaged_table_is_an_error_of_one_line(lake: SmallLake, tmp_path: Path) -> None:
    log = Path(lake.uri("maritime_bronze", AIS.table)) / "_delta_log"
    max(log.glob("*.json")).write_text("damaged")
    with pytest.raises(RecoveryError, match=r"the backup to .* failed: "):
        backup(lake.settings, str(tmp_path / "backup"))


def test_what_cannot_be_restored_is_named(lake: SmallLake, tmp_path: Path) -> None:
    target = str(tmp_path / "backup")
    with pytest.raises(WrongBackupError, match=f"{target} holds no finished backup"):
        restore(_elsewhere(lake, tmp_path), target)
    assert not Path(target).exists()
    backup(lake.settings, target)
    with pytest.raises(RecoveryError, match="lake is not empty"):
        restore(lake.settings, target)
    with pytest.raises(RecoveryError, match="is not empty: a backup needs a place of its own"):
        backup(lake.settings, target)
    with pytest.raises(UnknownSnapshotError, match="snapshot 9 was never published"):
        backup(lake.settings, str(tmp_path / "another"), snapshot=9)
    manifest = tmp_path / "backup" / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format": 7}))
    with pytest.raises(WrongBackupError, match=r"manifest\.json: format"):
        restore(_elsewhere(lake, tmp_path), target)


def test_spark_knows_tables_and_views_again(spark: Spark, tmp_path: Path) -> None:
    """By the commands, on the run's Spark: a schema of its own is dropped and restored."""
    schema = f"recovery_{tmp_path.name.replace('-', '_')}"[:40]
    lake = tmp_path / "lake"
    environment = {**os.environ, "TIDELINE_HOME": str(tmp_path / "home"), "TIDELINE_LAKE": str(lake)}
    spark.query(f"create schema {schema} location '{lake}/{schema}'")
    spark.query(f"create table {schema}.ships using delta as select 7 as mmsi")
    spark.query(f"create view {schema}.named as select mmsi, 'x' as name from {schema}.ships")
    try:
        made = Tideline(environment)("backup", str(tmp_path / "backup"))
        assert made.returncode == 0, made.stderr
        spark.query(f"drop schema {schema} cascade")
        assert "not empty" in one_line_error(Tideline(environment)("backup", str(tmp_path / "backup")))
        environment |= {"TIDELINE_HOME": str(tmp_path / "new"), "TIDELINE_LAKE": str(tmp_path / "moved")}
        done = Tideline(environment)("restore", str(tmp_path / "backup"))
        assert done.returncode == 0, done.stderr
        assert spark.query(f"select mmsi, name from {schema}.named") == [(7, "x")]
    finally:
        spark.query(f"drop schema if exists {schema} cascade")


def test_a_manifest_names_what_it_holds(lake: SmallLake, tmp_path: Path) -> None:
    backup(lake.settings, str(tmp_path / "backup"))
    manifest: Manifest = read_manifest(open_store(lake.settings, str(tmp_path / "backup")), "backup")
    assert {name: table.rows for name, table in manifest.tables.items()} == {
        "maritime_bronze.ais": 22,
        "maritime_silver.ais_messages": 2,
        "maritime_gold.vessels": 1,
    }
    assert manifest.lake == lake.settings.lake
