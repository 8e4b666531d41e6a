"""Commands of Spark's master and workers, and of a server that has them."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from stack.java import launcher_home
from stack.servers import spark, spark_cluster
from stack.settings import Settings
from stack.spark_conf import Role, spark_conf

CLUSTER = {"spark_master": "spark://spark-1:7077", "spark_host": "10.0.0.7", "spark_secret": "between us"}


def made(home: Path, **values: Any) -> Settings:
    return Settings(_env_file=None, home=home, jars_dir=home / "jars", **values)


@pytest.fixture
def java(tmp_path: Path) -> Path:
    """A Java whose runtime lacks the vector module, as that of the wheel; it prints its arguments."""
    program = tmp_path / "runtime" / "bin" / "java"
    program.parent.mkdir(parents=True)
    (tmp_path / "runtime" / "release").write_text('MODULES="java.base java.logging"')
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    program.chmod(0o755)
    return program


def test_parts_are_there_only_where_a_cluster_is_named(tmp_path: Path) -> None:
    assert spark_cluster.parts(made(tmp_path)) == []
    names = [part.name for part in spark_cluster.parts(made(tmp_path, **CLUSTER))]
    assert names == ["spark-master", "spark-worker"]


@pytest.mark.parametrize("name", ["master", "worker", "server"])
def test_the_secret_of_a_cluster_is_not_among_arguments(name: str, tmp_path: Path, java: Path) -> None:
    settings = made(tmp_path, **CLUSTER)
    make = {"master": spark_cluster.master, "worker": spark_cluster.worker, "server": spark.command}[name]
    command = make(settings, java)
    assert "between us" not in " ".join(command.arguments)
    if name == "server":
        assert "between us" in (tmp_path / "spark" / "secret.properties").read_text()
    else:
        assert command.env["_SPARK_AUTH_SECRET"] == "between us"
    assert command.env["SPARK_LOCAL_IP"] == "10.0.0.7"
    assert "spark.authenticate=true" in " ".join(command.arguments)


def test_the_server_has_its_keys_and_password_by_no_argument(tmp_path: Path, java: Path) -> None:
    own = {
        "TIDELINE_LAKE": "s3://lake/root",
        "storage_access_key": "the key",
        "storage_secret_key": "to the store",
        "metastore_url": "jdbc:postgresql://db/metastore",
        "metastore_password": "to the catalog",
    }
    command = spark.command(made(tmp_path, **own), java)
    arguments = " ".join(command.arguments)
    assert not [secret for secret in ("the key", "to the store", "to the catalog") if secret in arguments]
    assert command.env["AWS_SECRET_ACCESS_KEY"] == "to the store"
    file = tmp_path / "spark" / "secret.properties"
    assert f"--properties-file={file} --load-spark-defaults spark-internal" in arguments
    assert "ConnectionPassword=to the catalog\n" in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_worker_starts_executors_without_the_missing_module(tmp_path: Path, java: Path) -> None:
    command = spark_cluster.worker(made(tmp_path, **CLUSTER), java)
    executors = Path(command.env["JAVA_HOME"]) / "bin" / "java"
    words = ["-Xmx1g", "--add-modules=jdk.incubator.vector", "-Dname=two words", "Backend"]
    said = subprocess.run([executors, *words], capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == ["-Xmx1g", "-Dname=two words", "Backend"]
    assert re.fullmatch(r"2\.\d\d", command.env["SPARK_SCALA_VERSION"])


def test_a_whole_runtime_is_started_as_it_is(tmp_path: Path, java: Path) -> None:
    (java.parent.parent / "release").write_text('MODULES="java.base jdk.incubator.vector"')
    assert launcher_home(made(tmp_path), java) == java.parent.parent


def test_what_an_earlier_worker_left_is_removed(tmp_path: Path, java: Path) -> None:
    left = tmp_path / "spark-worker" / "work" / "app-1" / "0" / "stderr"
    left.parent.mkdir(parents=True)
    left.write_text("old")
    spark_cluster.worker(made(tmp_path, **CLUSTER), java)
    assert not left.exists()


def test_executors_compute_in_utc_with_the_heap_of_the_settings(tmp_path: Path) -> None:
    conf = spark_conf(made(tmp_path, **CLUSTER, spark_executor_memory="3g"), Role.SERVER)
    assert "-Duser.timezone=UTC" in str(conf["spark.executor.extraJavaOptions"])
    assert conf["spark.executor.memory"] == "3g"
    assert conf["spark.driver.host"] == "10.0.0.7"


def test_ports_of_a_cluster_differ_from_all_others(tmp_path: Path) -> None:
    made(tmp_path, api_port=7079)
    with pytest.raises(ValueError, match="TIDELINE_API_PORT and TIDELINE_SPARK_WORKER_PORT are both 7079"):
        made(tmp_path, api_port=7079, **CLUSTER)


@pytest.mark.parametrize(
    "name", ["metrics_port", "events_metrics_port", "kafka_external_port", "kafka_internal_port"]
)
def test_ports_of_daemons_and_brokers_differ_from_the_apis(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"TIDELINE_API_PORT and TIDELINE_{name.upper()} are both 8123"):
        made(tmp_path, api_port=8123, **{name: 8123})


def test_no_metrics_port_is_no_port(tmp_path: Path) -> None:
    assert made(tmp_path, metrics_port=0, events_metrics_port=0).metrics_port == 0
