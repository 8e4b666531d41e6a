"""Spark's configuration by role, lake and metastore."""

from typing import Any

import pytest

from stack.jars import spark_jars
from stack.settings import Settings
from stack.spark_conf import Role, spark_conf

S3 = {
    "TIDELINE_LAKE": "s3a://lake/root",
    "storage_endpoint": "http://127.0.0.1:9000",
    "storage_access_key": "user",
    "storage_secret_key": "secret",
}


def made(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_reads_times_as_utc(role: Role) -> None:
    assert spark_conf(made(), role)["spark.sql.session.timeZone"] == "UTC"


@pytest.mark.parametrize("role", [Role.SERVER, Role.TRAINING])
def test_object_store_is_set_where_the_lake_is_in_one(role: Role) -> None:
    conf = spark_conf(made(**S3), role)
    assert conf["spark.hadoop.fs.s3a.endpoint"] == "http://127.0.0.1:9000"
    assert conf["spark.hadoop.fs.s3a.secret.key"] == "secret"
    assert conf["spark.hadoop.fs.s3a.connection.ssl.enabled"] == "false"


def test_local_lake_sets_no_object_store() -> None:
    assert not [name for name in spark_conf(made(), Role.SERVER) if ".s3" in name]


def test_metastore_is_derby_unless_a_database_is_named() -> None:
    name = "spark.hadoop.javax.jdo.option.ConnectionURL"
    assert str(spark_conf(made(), Role.SERVER)[name]).startswith("jdbc:derby:")
    url = "jdbc:postgresql://db/metastore"
    assert spark_conf(made(metastore_url=url), Role.SERVER)[name] == url


def test_cluster_driver_keeps_an_address_that_executors_reach() -> None:
    assert "spark.driver.host" in spark_conf(made(), Role.SERVER)
    assert "spark.driver.host" not in spark_conf(made(spark_master="spark://master:7077"), Role.SERVER)


@pytest.mark.parametrize(
    ("changes", "groups"),
    [
        ({}, ("delta",)),
        (S3, ("delta", "cluster")),
        ({"metastore_url": "jdbc:postgresql://db/metastore"}, ("delta", "cluster")),
    ],
    ids=["folder and Derby", "S3", "PostgreSQL"],
)
def test_jars_of_a_cluster_are_for_those_who_have_one(
    changes: dict[str, str], groups: tuple[str, ...]
) -> None:
    assert spark_jars(made(**changes)) == groups
