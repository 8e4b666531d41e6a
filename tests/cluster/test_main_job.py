"""The main job on a cluster gives what it gives on one machine: counts, and gold byte for byte.

``make test-cluster``: three secured brokers, a standalone Spark of two workers, catalog and API state in
PostgreSQL, the lake in a real S3 server. It takes minutes and is no part of ``make test``.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from deltalake import DeltaTable

from stack.app.demo import QUICK_FLEET, Reconciled, gold_rows, reconcile
from stack.settings import ROOT, Settings
from stack.thrift import thrift_cursor
from tests.support.environment import free_ports, isolated_environment
from tests.support.kafka_cluster import kafka_cluster
from tests.support.object_store import BUCKET, object_store
from tests.support.postgres import make_database, postgres
from tests.support.spark_cluster import WORKERS, spark_cluster
from tests.support.tideline import Tideline

OF_THE_RUN = {
    *("bronze_version", "data_version", "ingested_at_utc", "ingested_date", "kafka_timestamp_utc"),
    # When the broker had the first and the last of a day's rejected messages.
    *("maritime_gold.quarantine_daily.first_seen_at_utc", "maritime_gold.quarantine_daily.last_seen_at_utc"),
    # From the report to its row in bronze.
    "maritime_gold.data_quality_daily.median_delay_s",
    "maritime_gold.pipeline_runs",
}
"""Columns of gold that say when and in how many commits rows came; and the table of builds."""


@dataclass(frozen=True)
class Ended:
    """What a main job left."""

    counts: list[Reconciled]
    rows: dict[str, int]
    hashes: dict[str, str]


def _run(tideline: Tideline, *arguments: str) -> None:
    done = tideline(*arguments)
    assert done.returncode == 0, f"tideline {' '.join(arguments)}: {done.stdout[-3000:]}{done.stderr[-3000:]}"


def _build(environment: dict[str, str]) -> None:
    """Everything but tests: what they look at is compared below."""
    home = environment["TIDELINE_HOME"]
    own = {"DBT_TARGET_PATH": f"{home}/dbt/target", "DBT_LOG_PATH": f"{home}/dbt/logs"}
    done = subprocess.run(
        [
            Path(sys.executable).with_name("dbt"),
            "build",
            "--quiet",
            "--exclude-resource-type",
            "unit_test",
            "test",
        ],
        cwd=ROOT,
        env=environment | own,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]


def _main_job(environment: dict[str, str], as_user: Callable[[str], dict[str, str]]) -> Ended:
    """The steps of `tideline demo`, each by the user that may do it."""
    _run(Tideline(as_user("producer")), "produce", "simulate", *QUICK_FLEET)
    _run(Tideline(as_user("sink")), "ingest", "--once")
    _run(Tideline(as_user("sink")), "movies", "ingest")
    _build(environment)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in as_user("admin").items():
            patch.setenv(name, value)
        settings = Settings(_env_file=None)
        return Ended(reconcile(settings), gold_rows(settings), _hashes(settings))


def _hashes(settings: Settings) -> dict[str, str]:
    """Of each table of gold its rows as JSON, sorted; of each column its values, to see where two differ."""
    hashes: dict[str, str] = {}
    with thrift_cursor(settings) as cursor:
        for table in gold_rows(settings).keys() - OF_THE_RUN:
            cursor.execute(f"describe {table}")
            columns = []
            for name, *_ in cursor.fetchall():
                if not name or name.startswith("#"):
                    break
                columns.append(name)
            kept = [name for name in columns if not {name, f"{table}.{name}"} & OF_THE_RUN]
            sets = {table: kept} | {f"{table}.{name}": [name] for name in kept}
            sums = (_hash(names) for names in sets.values())
            cursor.execute(f"select {', '.join(sums)} from {table}")
            hashes |= dict(zip(sets, cursor.fetchone(), strict=True))
    return hashes


def _hash(columns: list[str]) -> str:
    row = f"to_json(struct({', '.join(f'`{name}`' for name in columns)}))"
    return f"sha2(concat_ws('\\n', sort_array(collect_list({row}))), 256)"


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    environment = {**os.environ, **isolated_environment(tmp_path_factory.mktemp("embedded") / "home")}
    tideline = Tideline(environment)
    try:
        _run(tideline, "up")
        return _main_job(environment, lambda _: environment)
    finally:
        tideline("down")


@dataclass(frozen=True)
class Clustered:
    """The same on a cluster, and where it left what."""

    ended: Ended
    catalog: str
    pages: str
    environment: dict[str, str]
    workers: list[Path]


@pytest.fixture(scope="module")
def clustered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clustered]:
    folder = tmp_path_factory.mktemp("clustered")
    (port,) = free_ports(1)
    with ExitStack() as stack:
        store = stack.enter_context(object_store(folder / "store"))
        address = stack.enter_context(postgres(port))
        place = store.settings(folder, "root")
        lake = {
            "TIDELINE_LAKE": place.lake,
            "TIDELINE_STORAGE_ENDPOINT": store.endpoint,
            "TIDELINE_STORAGE_ACCESS_KEY": place.storage_access_key.get_secret_value(),
            "TIDELINE_STORAGE_SECRET_KEY": place.storage_secret_key.get_secret_value(),
        }
        (folder / "kafka").mkdir()
        brokers = stack.enter_context(kafka_cluster(folder / "kafka"))
        home = isolated_environment(folder / "home")
        del home["TIDELINE_KAFKA_BOOTSTRAP"]
        database = make_database(address, "api")
        own = (
            home
            | lake
            | {
                "TIDELINE_METASTORE_URL": f"jdbc:postgresql://127.0.0.1:{port}/metastore",
                "TIDELINE_METASTORE_USER": "metastore",
                "TIDELINE_METASTORE_PASSWORD": make_database(address, "metastore"),
                "TIDELINE_API_DATABASE": f"postgresql://api:{database}@127.0.0.1:{port}/api",
            }
        )
        workers = folder / "spark"
        workers.mkdir()
        own |= stack.enter_context(spark_cluster(workers, brokers.environment("admin") | own))

        def as_user(user: str) -> dict[str, str]:
            return brokers.environment(user) | own

        environment = as_user("admin")
        tideline = Tideline(environment)
        try:
            _run(tideline, "prepare")
            _run(tideline, "up", "spark")
            ended = _main_job(environment, as_user)
            catalog = address.replace("/postgres", "/metastore")
            works = [workers / f"worker-{number}" for number in range(1, WORKERS + 1)]
            yield Clustered(ended, catalog, address.replace("/postgres", "/api"), environment, works)
        finally:
            tideline("down")


def test_counts_reconcile_and_are_those_of_one_machine(embedded: Ended, clustered: Clustered) -> None:
    assert all(counts.holds for counts in clustered.ended.counts)
    assert clustered.ended.counts == embedded.counts
    assert sum(counts.sent for counts in embedded.counts) > 10_000


def test_gold_is_that_of_one_machine_byte_for_byte(embedded: Ended, clustered: Clustered) -> None:
    assert clustered.ended.rows == embedded.rows
    other = {name for name in embedded.hashes if embedded.hashes[name] != clustered.ended.hashes[name]}
    assert other == set()


def test_both_workers_did_work(clustered: Clustered) -> None:
    for worker in clustered.workers:
        logs = [log.read_text() for log in (worker / "spark-worker" / "work").glob("*/*/stderr")]
        assert any("Finished task" in log for log in logs), worker


def test_catalog_and_keys_are_in_the_database(clustered: Clustered) -> None:
    with psycopg.connect(clustered.catalog) as connection:
        found = connection.execute('select count(*) from "TBLS"').fetchone()
    assert found is not None
    assert found[0] >= len(clustered.ended.rows)
    tideline = Tideline(clustered.environment)
    assert tideline("keys", "create", "alice", "--scope", "operate").returncode == 0
    with psycopg.connect(clustered.pages) as connection:
        assert connection.execute("select name from users").fetchall() == [("alice",)]
    assert not Path(clustered.environment["TIDELINE_HOME"], "state.db").exists()


def test_the_lake_is_in_the_store_alone(clustered: Clustered) -> None:
    lake = clustered.environment["TIDELINE_LAKE"]
    assert lake.startswith(f"s3://{BUCKET}/")
    options = Settings(
        _env_file=None,
        TIDELINE_LAKE=lake,
        storage_endpoint=clustered.environment["TIDELINE_STORAGE_ENDPOINT"],
        storage_access_key=clustered.environment["TIDELINE_STORAGE_ACCESS_KEY"],
        storage_secret_key=clustered.environment["TIDELINE_STORAGE_SECRET_KEY"],
    ).storage_options
    rows = (
        DeltaTable(f"{lake}/maritime_gold/vessels", storage_options=options).to_pyarrow_dataset().count_rows()
    )
    assert rows == clustered.ended.rows["maritime_gold.vessels"]
    assert not list(Path(clustered.environment["TIDELINE_HOME"]).rglob("*.parquet"))
