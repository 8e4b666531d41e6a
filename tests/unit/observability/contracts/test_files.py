"""The contracts of this project: valid, current, owned, and not broken."""

import copy
import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft201909Validator
from open_data_contract_standard.model import OpenDataContractStandard

from ingestion.contracts import contract
from ingestion.topics import TOPICS
from observability.contracts.teams import teams
from stack.app.contracts import DOMAINS, FILES, RELEASED, broken, files, release, stale, write
from stack.project import MODELS

NAMES = [f"{name}.odcs.yaml" for name in (*TOPICS, *(f"{domain}.gold" for domain in DOMAINS))]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return files()


@pytest.mark.parametrize("name", NAMES)
def test_contract_is_one_of_the_standard(texts: dict[str, str], name: str) -> None:
    document = yaml.safe_load(texts[name])
    OpenDataContractStandard.model_validate(document)
    standard = resources.files("open_data_contract_standard").joinpath("schema.json")
    schema = json.loads(standard.read_text(encoding="utf-8"))
    assert [error.message for error in Draft201909Validator(schema).iter_errors(document)] == []


def test_contracts_in_the_documents_are_current(texts: dict[str, str]) -> None:
    assert stale() == []
    assert {file.name for file in FILES.iterdir()} == set(NAMES) == set(texts)


def test_no_topic_breaks_what_was_released() -> None:
    assert broken() == []
    assert {file.name for file in RELEASED.glob("*.json")} >= {
        f"{topic.contract}.v1.json" for topic in TOPICS.values()
    }


def test_team_of_a_broken_topic_is_named() -> None:
    changed: dict[str, Any] = copy.deepcopy(dict(contract("alerts")))
    changed["required"].append("message")
    (line,) = broken(current={"alerts": changed})
    assert line == (
        "maritime.alerts (Fleet operations <fleet-operations@tideline.example>): "
        "message: is required, it was not"
    )


def test_release_binds_the_next_change(tmp_path: Path) -> None:
    release(tmp_path)
    assert broken("full", tmp_path) == []
    changed: dict[str, Any] = copy.deepcopy(dict(contract("ais")))
    del changed["properties"]["safety_text"]["type"][1]
    assert [line.split(": ", 1)[1] for line in broken("backward", tmp_path, {"ais": changed})] == [
        "safety_text: type null is no longer taken"
    ]


def test_write_brings_a_folder_up_to_date_once(tmp_path: Path) -> None:
    (tmp_path / "gone.odcs.yaml").write_text("x")
    assert write(tmp_path) == sorted([*NAMES, "gone.odcs.yaml"])
    assert write(tmp_path) == []


def test_every_public_mart_has_its_columns_key_and_checks(texts: dict[str, str]) -> None:
    objects = {each["name"]: each for each in yaml.safe_load(texts["maritime.gold.odcs.yaml"])["schema"]}
    alerts = objects["alerts"]
    assert [each["name"] for each in alerts["quality"]] == ["severity_known", "status_known"]
    key = [each["name"] for each in alerts["properties"] if each.get("primaryKey")]
    assert key == ["alert_id"]
    quality = objects["data_quality_daily"]["properties"]
    assert [each["name"] for each in quality if each.get("primaryKey")] == ["event_date", "topic", "source"]
    public = [
        model["name"]
        for file in (MODELS / "maritime" / "gold").rglob("*.yml")
        for model in yaml.safe_load(file.read_text("utf-8")).get("models", ())
        if model.get("config", {}).get("access") == "public"
    ]
    assert sorted(objects) == sorted(public)


def test_every_producer_of_the_code_has_a_team() -> None:
    known = teams()
    sources = {
        "aiscatcher",
        "aisstream",
        "digitraffic",
        "dma",
        "jsonl",
        "kystverket",
        "nmea",
        "noaa",
        "rules",
        "simulate",
    }
    assert sources <= known.producers.keys()
    assert known.topics.keys() == TOPICS.keys()
    assert {*known.topics.values(), *known.producers.values()} <= known.teams.keys()


def test_unknown_producer_is_the_topics_teams() -> None:
    assert teams().of_producer("stranger", "maritime.ais.data").name == "Fleet data"
