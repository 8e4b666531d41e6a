"""Spark's configuration by role, lake and metastore."""

from pathlib import Path
from typing import Any

import pytest

from stack.jars import spark_jars
from stack.settings import Settings
from stack.spark_conf import Role, secret_arguments, secret_variables, spark_conf

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
    assert "secret" not in conf.values()
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


def test_keys_of_the_store_are_variables_of_the_driver() -> None:
    assert secret_variables(made(**S3)) == {"AWS_ACCESS_KEY_ID": "user", "AWS_SECRET_ACCESS_KEY": "secret"}
    assert secret_variables(made(TIDELINE_LAKE="s3://lake/root")) == {}
    assert secret_variables(made(storage_access_key="user", storage_secret_key="secret")) == {}


@pytest.mark.parametrize(("role", "names"), [(Role.SERVER, 2), (Role.TRAINING, 1)])
def test_other_secrets_of_a_driver_are_in_a_file(role: Role, names: int, tmp_path: Path) -> None:
    own = made(
        spark_master="spark://spark-1:7077",
        spark_secret="between processes",
        metastore_url="jdbc:postgresql://db/metastore",
        metastore_password="to the catalog",
    )
    file = tmp_path / "secret.properties"
    assert secret_arguments(own, role, file) == [f"--properties-file={file}", "--load-spark-defaults"]
    assert len(file.read_text().splitlines()) == names
    assert "spark.authenticate.secret=between processes\n" in file.read_text()
    assert not {"between processes", "to the catalog"} & set(map(str, spark_conf(own, role).values()))


def test_there_is_no_file_where_there_is_no_secret(tmp_path: Path) -> None:
    file = tmp_path / "secret.properties"
    assert secret_arguments(made(metastore_password="x", spark_secret="y"), Role.SERVER, file) == []
    assert not file.exists()
