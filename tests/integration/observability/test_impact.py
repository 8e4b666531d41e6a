"""``tideline impact`` on the project itself: dbt parses it, no server is asked."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stack.settings import ROOT

ASK = """
import json, sys
from observability.lineage.columns import uses
from observability.lineage.impact import _schema, impact_of
from observability.lineage.project import read_project
from stack.app.commands.impact import _document, _plain
from stack.app.readers import readers

project, known = read_project(), readers()
said = {name: _document(impact_of(project, name, known, _plain)) for name in sys.argv[1:]}
schema = _schema(project)
models = [node for node in project.nodes.values() if node.kind == "model"]
read = {node.name: uses(node.sql or "", schema) for node in models}
lost = [
    node.name for node in models
    if (found := read[node.name]) is None or not set(node.columns) <= set(found.columns)
]
print(json.dumps({"impacts": said, "lost": lost, "models": len(models)}))
"""
NAMES = (
    "alert_events.severity",
    "vessel_features.alerts_raised_7d",
    "maritime_bronze.alerts.value",
    "ports.port_id",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("impact")


@pytest.fixture(scope="module")
def said(folder: Path) -> dict[str, Any]:
    answer = run(folder, "-c", ASK, *NAMES)
    assert answer.returncode == 0, answer.stderr
    document: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return document


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    own = {"DBT_TARGET_PATH": str(folder / "target"), "DBT_LOG_PATH": str(folder / "logs")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | own | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def columns(said: dict[str, Any], name: str) -> dict[str, list[str]]:
    return {model["name"]: model["columns"] for model in said["impacts"][name]["models"]}


def readers(said: dict[str, Any], name: str, kind: str) -> dict[str, list[str]]:
    found = said["impacts"][name]["readers"]
    return {reader["name"]: reader["columns"] for reader in found if reader["kind"] == kind}


def test_sql_of_every_model_is_followed_to_each_of_its_columns(said: dict[str, Any]) -> None:
    assert said["models"] > 80
    assert said["lost"] == []


def test_severity_reaches_gold_the_api_and_the_safety_page(said: dict[str, Any]) -> None:
    name = "alert_events.severity"
    assert columns(said, name)["alerts"] == ["severity"]
    assert columns(said, name)["fleet_kpis"] == ["critical_alerts_raised"]
    assert "quarantine" not in columns(said, name)
    assert readers(said, name, "API")["/api/v1/alerts"] == ["severity"]
    assert readers(said, name, "panel")["pages/SafetyPage"] == ["severity"]


def test_feature_reaches_the_problem_that_learns_from_it(said: dict[str, Any]) -> None:
    name = "vessel_features.alerts_raised_7d"
    assert readers(said, name, "features") == {"maintenance": ["alerts_raised_7d"]}
    assert any("Predictive maintenance" in each for each in said["impacts"][name]["exposures"])


def test_payload_of_bronze_reaches_every_decoded_field(said: dict[str, Any]) -> None:
    reached = columns(said, "maritime_bronze.alerts.value")
    assert {"alert_id", "severity", "message", "value"} <= set(reached["alert_messages"])
    assert "alert_id" in reached["alerts"]
    assert "ais_messages" not in reached


def test_owner_of_each_model_is_named(said: dict[str, Any]) -> None:
    owners = {model["name"]: model["owner"] for model in said["impacts"]["alert_events.severity"]["models"]}
    assert owners["alerts"] == "Fleet analytics <fleet-analytics@tideline.example>"


@pytest.mark.usefixtures("said")  # what it has parsed is not parsed again
def test_unknown_column_is_answered_in_one_line(folder: Path) -> None:
    answer = run(folder, "-m", "stack.app.cli", "impact", "alerts.sevrity")
    assert answer.returncode == 2
    assert answer.stderr.splitlines() == ["error: alerts has no column 'sevrity'; did you mean severity?"]
