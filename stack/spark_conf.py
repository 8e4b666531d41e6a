"""Spark's configuration, in one place for server, training and batch jobs, on a machine or a cluster.

Nothing of it is secret: it becomes arguments, which every user of the machine can read. Secrets go by
variables (:func:`secret_variables`), or by a file that only its owner reads (:func:`secret_arguments`).

What all roles share makes a table mean the same to each: Delta, UTC, the lake and its store. A role adds what
its own work needs. ``spark.hadoop.fs.s3a.*`` is set for a lake in an object store only; the metastore is the
home's Derby unless the settings name a database.
"""

import os
from enum import StrEnum
from pathlib import Path

from stack.jars import class_path, spark_jars
from stack.secret_file import write_secrets
from stack.settings import Settings

POOLS_FILE = Path(__file__).resolve().parent / "fairscheduler.xml"

TRAINING_PARTITIONS = 4
"""At most, and not taken from the cores: a forest's bootstrap follows the partitions, so the same data must
fall into the same ones on every machine for a seed to mean anything."""

Conf = dict[str, str | int]

_METASTORE = "spark.hadoop.javax.jdo.option"

UTC: Conf = {"spark.sql.session.timeZone": "UTC"}
_PLAIN_SQL: Conf = {
    # dbt-spark asks for this and a Thrift session does not heed it: what is a null and what an error must not
    # depend on the client. Training keeps ANSI mode: a label that cannot be evaluated is an error there.
    "spark.sql.ansi.enabled": "false",
}


class Role(StrEnum):
    """What a Spark is for."""

    SERVER = "server"
    """Thrift and Connect in one JVM, with the metastore."""
    TRAINING = "training"
    """A classic session that learns and scores, and reads tables by their paths."""
    BATCH = "batch"
    """A session of a batch tool on the server: only what a session may set."""


def spark_conf(settings: Settings, role: Role) -> Conf:
    """Names and values for a Spark of this role; the master is not among them (``settings.spark_master``)."""
    if role is Role.BATCH:
        return UTC | _PLAIN_SQL
    common = _delta(settings) | UTC | _lake(settings) | _cluster(settings)
    return common | (_PLAIN_SQL | _server(settings) if role is Role.SERVER else _training())


def is_local(settings: Settings) -> bool:
    """Whether driver and executors are one JVM of this machine."""
    return settings.spark_master.startswith("local")


def _delta(settings: Settings) -> Conf:
    # --packages would not do: a Thrift session's class loader does not find Delta's classes then.
    jars = ":".join(map(str, class_path(settings, *spark_jars(settings))))
    return {
        "spark.driver.extraClassPath": jars,
        # A cluster's executors have the jars at the same place: they run the same image.
        "spark.executor.extraClassPath": jars,
        "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
        "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
        "spark.databricks.delta.snapshotPartitions": 2,
        "spark.ui.enabled": "false",
    }


def _cluster(settings: Settings) -> Conf:
    if is_local(settings):
        return {}
    conf: Conf = {
        "spark.executor.memory": settings.spark_executor_memory,
        # What is computed from text and dates must not depend on where a worker is.
        "spark.executor.extraJavaOptions": "-XX:+UseParallelGC -Duser.timezone=UTC",
        "spark.executor.logs.rolling.strategy": "size",
        "spark.executor.logs.rolling.maxSize": 10_000_000,
        "spark.executor.logs.rolling.maxRetainedFiles": 4,
    }
    if settings.spark_host:
        conf |= {"spark.driver.host": settings.spark_host}
    return conf | authentication(settings)


def authentication(settings: Settings) -> Conf:
    """How the processes of a cluster know each other; the secret itself goes another way."""
    if not settings.spark_secret.get_secret_value():
        return {}
    return {"spark.authenticate": "true", "spark.network.crypto.enabled": "true"}


def cluster_secret(settings: Settings) -> dict[str, str]:
    """The variable by which master and workers have their secret; a driver does not read it."""
    secret = settings.spark_secret.get_secret_value()
    return {"_SPARK_AUTH_SECRET": secret} if secret else {}


def secret_variables(settings: Settings) -> dict[str, str]:
    """Variables by which a driver has the store's keys, which it hands on to its executors."""
    if not settings.is_in_object_store:
        return {}
    keys = {
        "AWS_ACCESS_KEY_ID": settings.storage_access_key.get_secret_value(),
        "AWS_SECRET_ACCESS_KEY": settings.storage_secret_key.get_secret_value(),
    }
    return {name: key for name, key in keys.items() if key}


def secret_arguments(settings: Settings, role: Role, file: Path) -> list[str]:
    """Arguments that name a file of those secrets which a driver takes by no variable; none without.

    The file is written, for its owner alone.
    """
    secrets = {}
    if not is_local(settings):
        secrets["spark.authenticate.secret"] = settings.spark_secret.get_secret_value()
    if role is Role.SERVER and settings.metastore_url:
        secrets[f"{_METASTORE}.ConnectionPassword"] = settings.metastore_password.get_secret_value()
    given = {name: secret for name, secret in secrets.items() if secret}
    if not given:
        return []
    write_secrets(file, given)
    # A file of one's own would be read in place of the user's `spark-defaults.conf`.
    return [f"--properties-file={file}", "--load-spark-defaults"]


def _lake(settings: Settings) -> Conf:
    conf: Conf = {"spark.sql.warehouse.dir": settings.lake}
    if not settings.is_in_object_store:
        return conf
    store = {
        "impl": "org.apache.hadoop.fs.s3a.S3AFileSystem",
        "endpoint": settings.storage_endpoint,
        "endpoint.region": settings.storage_region,
        # A self-hosted store is addressed by paths, seldom by a host name per bucket.
        "path.style.access": "true" if settings.storage_endpoint else "",
        "connection.ssl.enabled": "false" if settings.storage_endpoint.startswith("http://") else "",
        # The other one reads ahead by what it guesses of Parquet, untried here.
        "input.stream.type": "classic",
    }
    conf |= {f"spark.hadoop.fs.s3a.{name}": value for name, value in store.items() if value}
    # An address of either scheme means the same store.
    conf["spark.hadoop.fs.s3.impl"] = "org.apache.hadoop.fs.s3a.S3AFileSystem"
    return conf


def _metastore(settings: Settings) -> Conf:
    if not settings.metastore_url:
        derby = settings.home / "spark" / "metastore_db"
        return {f"{_METASTORE}.ConnectionURL": f"jdbc:derby:;databaseName={derby};create=true"}
    named = {
        "ConnectionURL": settings.metastore_url,
        "ConnectionDriverName": settings.metastore_driver,
        "ConnectionUserName": settings.metastore_user,
    }
    conf: Conf = {f"{_METASTORE}.{name}": value for name, value in named.items() if value}
    return conf | {
        # Its tables are there (stack.servers.metastore), but for the one that numbers rows.
        "spark.hadoop.datanucleus.schema.autoCreateAll": "true",
        "spark.hadoop.hive.metastore.schema.verification": "false",
    }


def _server(settings: Settings) -> Conf:
    temporary = settings.home / "tmp" / "spark"
    conf: Conf = {
        "spark.sql.catalogImplementation": "hive",
        "spark.tideline.lake": settings.lake,
        "spark.plugins": "org.apache.spark.sql.connect.SparkConnectPlugin",
        "spark.connect.grpc.binding.address": settings.bind_host,
        "spark.connect.grpc.binding.port": settings.connect_port,
        "spark.local.dir": temporary.as_posix(),
        "spark.hadoop.hive.exec.scratchdir": f"{temporary}/scratch",
        "spark.hadoop.hive.exec.local.scratchdir": f"{temporary}/scratch-local",
        "spark.serializer": "org.apache.spark.serializer.KryoSerializer",
        "spark.scheduler.mode": "FAIR",
        "spark.scheduler.allocation.file": POOLS_FILE.as_uri(),
        # A shuffle of a small machine: one task per core is enough, adaptive execution splits what is skewed.
        "spark.sql.shuffle.partitions": max(4, os.cpu_count() or 1),
        "spark.sql.adaptive.enabled": "true",
        # The default, INT96, has no statistics and is slower to write and read; hardly anyone writes it now.
        "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
        # It answers max(a_date) from statistics, with a class that a Thrift session cannot cast
        # (delta-io/delta#4201).
        "spark.databricks.delta.optimizeMetadataQuery.enabled": "false",
        # Readers without deletion vectors (DuckDB over the files, deltalake's count) read every table.
        "spark.databricks.delta.properties.defaults.enableDeletionVectors": "false",
        # The server holds a client's poll so long: dbt asks again at once.
        "spark.hadoop.hive.server2.long.polling.timeout": "100ms",
        "spark.sql.thriftserver.ui.retainedStatements": 50,
        "spark.sql.ui.retainedExecutions": 50,
    }
    conf |= _metastore(settings)
    if is_local(settings):
        # A cluster's executors call the driver back, so there it keeps the address that Spark finds.
        conf |= {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
    return conf


def _training() -> Conf:
    return {
        # Constraints inferred from a column and its alias double with each: no heap holds those of 35.
        "spark.sql.constraintPropagation.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": TRAINING_PARTITIONS,
        # A forest shuffles its statistics, which are large arrays of doubles.
        "spark.serializer": "org.apache.spark.serializer.KryoSerializer",
    }
