"""Spark's server on two workers, with the lake in a real S3 server and the catalog in a real PostgreSQL."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from stack.app.parts import stack_supervisor
from stack.app.recovery.backup import backup
from stack.app.recovery.restore import restore
from stack.settings import Settings, settings
from tests.support.environment import free_ports
from tests.support.object_store import BUCKET, object_store
from tests.support.postgres import make_database, postgres
from tests.support.servers import Spark
from tests.support.sink import eventually
from tests.support.spark_cluster import WORKERS, spark_cluster, worked


@dataclass(frozen=True)
class Place:
    """A Thrift server of this module's own, and the database that its catalog is in."""

    spark: Spark
    database: str
    workers: Path

    @property
    def settings(self) -> Settings:
        return self.spark.settings


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, platform: Settings) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("s3")
    workers = folder / "workers"
    workers.mkdir()
    thrift, connect, port = free_ports(3)
    with ExitStack() as stack:
        store = stack.enter_context(object_store(folder / "store"))
        address = stack.enter_context(postgres(port))
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        shared = {"TIDELINE_LAKE": f"s3://{BUCKET}/cluster", "TIDELINE_JARS_DIR": str(platform.jars)}
        cluster = stack.enter_context(spark_cluster(workers, {**os.environ, **shared}))
        own = store.settings(
            folder / "home",
            "cluster",
            jars_dir=platform.jars,
            thrift_port=thrift,
            connect_port=connect,
            spark_driver_memory="1g",
            spark_java_options="-XX:TieredStopAtLevel=1",
            start_timeout_s=1_200,
            metastore_url=f"jdbc:postgresql://127.0.0.1:{port}/metastore",
            metastore_user="metastore",
            metastore_password=make_database(address, "metastore"),
            **{name.removeprefix("TIDELINE_").lower(): value for name, value in cluster.items()},
        )
        for name, value in _variables(own).items():
            patch.setenv(name, value)
        settings.cache_clear()
        supervisor = stack_supervisor(own)
        try:
            supervisor.up(["spark"])
            yield Place(Spark(own), address.replace("/postgres", "/metastore"), workers)
        finally:
            supervisor.down()
    settings.cache_clear()


def _variables(own: Settings) -> dict[str, str]:
    """What dbt and the commands get, and deltalake where a helper opens a table by its address alone."""
    return own.storage_options | {
        "TIDELINE_HOME": str(own.home),
        "TIDELINE_LAKE": own.lake,
        "TIDELINE_STORAGE_ENDPOINT": own.storage_endpoint,
        "TIDELINE_STORAGE_ACCESS_KEY": own.storage_access_key.get_secret_value(),
        "TIDELINE_STORAGE_SECRET_KEY": own.storage_secret_key.get_secret_value(),
        "TIDELINE_THRIFT_PORT": str(own.thrift_port),
        "TIDELINE_CONNECT_PORT": str(own.connect_port),
    }


def test_the_catalog_is_in_the_database(place: Place) -> None:
    place.spark.query(f"create schema catalog location '{place.spark.lake}/catalog'")
    place.spark.query("create table catalog.ships using delta as select 7 as mmsi")
    with psycopg.connect(place.database) as connection:
        assert connection.execute('select "TBL_NAME" from "TBLS"').fetchall() == [("ships",)]
    assert place.spark.query("select mmsi from catalog.ships") == [(7,)]
    assert not (place.settings.home / "spark" / "metastore_db").exists()
    place.spark.query("drop schema catalog cascade")


def test_both_workers_compute(place: Place) -> None:
    place.spark.query(f"create schema shared location '{place.spark.lake}/shared'")
    place.spark.query("create table shared.rows using delta as select id from range(0, 1000, 1, 8)")

    def counted() -> bool:
        assert place.spark.query("select count(distinct id) from shared.rows") == [(1000,)]
        return worked(place.workers)

    eventually(counted, "a task of each worker")
    place.spark.query("drop schema shared cascade")


def test_no_key_and_no_password_is_an_argument_of_a_process(place: Place) -> None:
    own = place.settings
    secrets = [own.storage_secret_key, own.metastore_password, own.spark_secret]
    started = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments, at = (process / "cmdline").read_bytes().decode(), (process / "cwd").readlink()
        except OSError:
            continue  # it has ended, or is another user's
        if any(str(folder) in f"{at} {arguments}" for folder in (own.home, place.workers)):
            started[process.name] = arguments
    assert sum("org.apache.spark" in arguments for arguments in started.values()) >= 2 + 2 * WORKERS
    for arguments in started.values():
        assert not [secret for secret in secrets if secret.get_secret_value() in arguments]


def test_a_restored_lake_is_known_to_spark(place: Place, tmp_path: Path) -> None:
    place.spark.query(f"create schema kept location '{place.spark.lake}/kept'")
    place.spark.query("create table kept.ships using delta as select 7 as mmsi")
    place.spark.query("create view kept.named as select mmsi, 'x' as name from kept.ships")
    backup(place.settings, "s3://lake/backups/monday")
    place.spark.query("drop schema kept cascade")
    changes = {"home": tmp_path, "lake_dir": "s3://lake/restored"}
    assert restore(place.settings.model_copy(update=changes), "s3://lake/backups/monday").is_registered
    assert place.spark.query("select mmsi, name from kept.named") == [(7, "x")]
    place.spark.query("drop schema kept cascade")
