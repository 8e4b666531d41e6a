"""Contract, macro, model and seed say the same; none is changed without the others."""

import csv
import json
import re
from typing import Any

import pytest
import yaml

from ingestion.bronze import PROPERTIES
from ingestion.schema import FIELDS
from ingestion.topics import TOPICS
from stack.settings import ROOT
from tests.support.marts import RENAMED

MACROS = {"ais": "ais", "sensors": "sensor", "alerts": "alert", "voyage_events": "voyage_event"}
FOLDER = ROOT / "models" / "maritime" / "silver" / "messages"
MODELS = {
    "ais": "ais_messages",
    "sensors": "sensor_messages",
    "alerts": "alert_messages",
    "voyage_events": "voyage_messages",
}
SPARK_TYPES = {
    "integer": {"int", "bigint"},
    "number": {"double"},
    "string": {"string"},
    "boolean": {"boolean"},
    "object": {"map<string, double>"},
}
NOT_READ = {"altitude_m", "cargo", "aid_type", "mobile_type", "safety_text"}
"""Fields of AIS messages that bronze keeps and silver has no use for: safety texts raise alerts before."""
NOT_KEPT = {"schema_version", "static_part", "utc_second", "raw"}


def contract_fields(topic: str) -> dict[str, Any]:
    contract = json.loads((ROOT / "ingestion" / "contracts" / f"{topic}.v1.json").read_text())
    fields: dict[str, Any] = contract["properties"]
    return fields


def macro_fields(topic: str) -> dict[str, str]:
    text = (ROOT / "macros" / "maritime" / "messages" / "message_fields.sql").read_text()
    body = re.search(rf"macro {MACROS[topic]}_fields\(\).*?endmacro", text, re.DOTALL)
    assert body is not None
    return dict(re.findall(r"'(\w+)': '([^']+)'", body.group()))


def model_columns(topic: str) -> set[str]:
    text = (FOLDER / f"{MODELS[topic]}.yml").read_text()
    return {column["name"] for column in yaml.safe_load(text)["models"][0]["columns"]}


@pytest.mark.parametrize("topic", MODELS)
def test_macro_reads_every_field_of_the_contract(topic: str) -> None:
    unread = set(contract_fields(topic)) - set(macro_fields(topic))
    assert unread == (NOT_READ if topic == "ais" else set())


@pytest.mark.parametrize("topic", MODELS)
def test_macro_has_no_field_and_no_type_of_its_own(topic: str) -> None:
    contract = contract_fields(topic)
    for name, spark_type in macro_fields(topic).items():
        declared = contract[name]["type"]
        kinds = {declared} if isinstance(declared, str) else set(declared) - {"null"}
        assert any(spark_type in SPARK_TYPES[kind] for kind in kinds), f"{topic}.{name}: {spark_type}"


@pytest.mark.parametrize("topic", MODELS)
def test_model_has_a_column_for_every_field_that_is_read(topic: str) -> None:
    wanted = {RENAMED.get(name, name) for name in macro_fields(topic)} - NOT_KEPT
    assert wanted - model_columns(topic) == set()


def test_event_types_of_the_rules_are_those_of_the_contract() -> None:
    for topic, field in (("voyage_events", "event_type"), ("alerts", "severity"), ("alerts", "status")):
        sql = (FOLDER / f"{MODELS[topic]}.sql").read_text()
        rule = re.search(rf"message\.{field}(?:, '')?\)?\s+not in \(([^)]*)\)", sql)
        assert rule is not None, f"{topic}.{field} is held to no list"
        assert set(re.findall(r"'(\w+)'", rule.group(1))) == set(contract_fields(topic)[field]["enum"])


def test_every_reason_code_of_the_rules_is_explained() -> None:
    sql = [ROOT / "macros" / "maritime" / "messages" / "decode.sql"]
    sql += FOLDER.glob("*_messages.sql")
    given = set()
    for file in sql:
        text = file.read_text()
        rules = re.findall(r"(?:then|else)\s+'([a-z_0-9]+)'", text)
        given |= {code for code in rules if "_" in code or code in ("tombstone", "empty", "undecodable")}
    classes = {row["mmsi_class"] for row in seed("mmsi_classes")}
    explained = {row["reason_code"] for row in seed("quarantine_reasons")}
    assert given - classes == explained


def test_bronze_of_dbt_is_the_bronze_of_the_sink() -> None:
    sources = yaml.safe_load((ROOT / "models" / "maritime" / "bronze.yml").read_text())["sources"]
    tables = {table["name"]: table for table in sources[0]["tables"]}
    assert set(tables) == {topic.table for topic in TOPICS.values()}
    for table in tables.values():
        assert [column["name"] for column in table["columns"]] == [field.name for field in FIELDS]
    registered = (ROOT / "macros" / "platform" / "lake.sql").read_text()
    for name, value in PROPERTIES.items():
        assert f"'{name}': '{value}'" in registered


def seed(name: str) -> list[dict[str, str]]:
    with (ROOT / "seeds" / "maritime" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
