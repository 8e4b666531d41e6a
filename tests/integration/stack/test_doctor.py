"""``tideline doctor`` on the embedded stack, and on a real S3 server."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from stack.settings import Settings
from tests.support.object_store import BUCKET, object_store
from tests.support.servers import Kafka, Spark
from tests.support.tideline import Tideline


def _doctor(*arguments: str, code: int, **environment: str) -> dict[tuple[str, str], Any]:
    tideline = Tideline({**os.environ, **environment})
    answer = tideline("doctor", "--json", *arguments)
    if code == 0 != answer.returncode:  # a server of a busy machine may answer too late for it, once
        answer = tideline("doctor", "--json", *arguments)
    assert answer.returncode == code, answer.stdout + answer.stderr
    return {(check["part"], check["name"]): check for check in json.loads(answer.stdout)}


@pytest.mark.usefixtures("kafka", "spark")
def test_the_embedded_stack_works_but_is_no_production(spark: Spark) -> None:
    checks = _doctor(code=0)
    assert {check["verdict"] for check in checks.values()} == {"good", "warning"}
    for name in ("version", "delta", "lake"):
        assert checks["spark", name]["verdict"] == "good"
    assert "1: 4.1 (metadata.version 27)" in checks["kafka", "versions"]["detail"]
    assert checks["kafka", "retention"]["verdict"] == "good"
    for part, name in (("kafka", "brokers"), ("kafka", "rights"), ("spark", "metastore")):
        assert checks[part, name]["verdict"] == "warning"
    assert not [name for (name,) in spark.query("show databases") if "doctor" in name]
    assert not list(Path(spark.lake).glob("*doctor*"))


def test_warnings_fail_where_they_are_asked_to(kafka: Kafka) -> None:
    assert kafka.bootstrap_servers
    checks = _doctor("--only", "kafka", "--strict", code=1)
    assert {part for part, _ in checks} == {"kafka"}


def test_what_does_not_answer_is_bad_and_named() -> None:
    nobody = {"TIDELINE_KAFKA_BOOTSTRAP": "127.0.0.1:9", "TIDELINE_THRIFT_PORT": "9"}
    checks = _doctor("--only", "kafka", "--only", "spark", code=1, **nobody)
    assert set(checks) == {("kafka", "answer"), ("spark", "answer")}
    assert all("127.0.0.1:9" in check["detail"] for check in checks.values())


def test_versitys_gateway_is_trusted(tmp_path: Path) -> None:
    with object_store(tmp_path) as store:
        settings: Settings = store.settings(tmp_path, "tables")
        checks = _doctor(
            f"s3://{BUCKET}/tables",
            code=0,
            TIDELINE_STORAGE_ENDPOINT=store.endpoint,
            TIDELINE_STORAGE_ACCESS_KEY=settings.storage_access_key.get_secret_value(),
            TIDELINE_STORAGE_SECRET_KEY=settings.storage_secret_key.get_secret_value(),
        )
        assert checks["lake", "conditional writes"]["verdict"] == "good"
        assert not [path for path in store.files("**/*") if path.is_file()]
