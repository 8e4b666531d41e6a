"""Contracts with what was measured beside each service level, of a small published lake."""

import json
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import yaml
from deltalake import DeltaTable, write_deltalake
from jsonschema import Draft201909Validator

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from stack.app.kept_contracts import write_measured
from stack.published import NothingPublishedError, PublishedSnapshots
from stack.settings import Settings
from tests.support.observed import land

NOW = datetime.now(UTC)
AIS = "maritime.ais.data"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path, TIDELINE_LAKE=str(tmp_path / "lake"))


def publish(settings: Settings, errors: int, failed: int) -> None:
    """What builds counted: two producers of one topic and a run of dbt, today and long ago."""
    quality = [
        {"source": "noaa", "message_count": 900, "error_count": 0, "median_delay_s": 4.0},
        {"source": "nmea", "message_count": 100, "error_count": errors, "median_delay_s": None},
    ]
    day = {"topic": AIS, "event_date": NOW.date()}
    long_ago = day | {"event_date": NOW.date() - timedelta(days=90)}
    rows: list[dict[str, Any]] = [day | each for each in quality]
    rows.append(long_ago | quality[1] | {"error_count": 100, "median_delay_s": 9.0})
    runs = [
        {"started_at_utc": NOW, "node_count": 200, "failed_count": failed},
        {"started_at_utc": NOW - timedelta(days=90), "node_count": 200, "failed_count": 200},
    ]
    versions = {}
    for name, content in (("data_quality_daily", rows), ("pipeline_runs", runs)):
        uri = f"{settings.lake}/maritime_gold/{name}"
        write_deltalake(uri, pa.Table.from_pylist(content), mode="overwrite")
        versions[f"maritime_gold.{name}"] = DeltaTable(uri).version()
    PublishedSnapshots(settings).publish(versions)


Levels = dict[str, tuple[Any, Any]]


def measured(settings: Settings, folder: Path, name: str) -> tuple[Levels, dict[str, Any]]:
    """Of a contract: what was measured and if it was kept, by level and unit; and what stands at its end."""
    write_measured(settings, folder, 7)
    document = yaml.safe_load((folder / f"{name}.odcs.yaml").read_text())
    standard = resources.files("open_data_contract_standard").joinpath("schema.json")
    schema = json.loads(standard.read_text(encoding="utf-8"))
    assert [error.message for error in Draft201909Validator(schema).iter_errors(document)] == []
    levels: Levels = {}
    for agreed in document["slaProperties"]:
        found = {each["property"]: each["value"] for each in agreed.get("customProperties", ())}
        levels[f"{agreed['property']} {agreed['unit']}"] = (found.get("measured"), found.get("isKept"))
    return levels, {each["property"]: each["value"] for each in document["customProperties"]}


def test_topic_shows_its_age_its_errors_and_who_made_them(settings: Settings, tmp_path: Path) -> None:
    ensure_table(f"{settings.lake}/maritime_bronze/ais", SCHEMA, name="ais", description="")
    land(settings, "ais")
    publish(settings, errors=50, failed=0)
    levels, noted = measured(settings, tmp_path / "out", AIS)
    assert levels["errorRate %"] == (5.0, True)
    assert levels["retention d"] == (None, None)
    age_h, is_kept = levels["latency h"]
    assert age_h >= 0
    assert is_kept == (age_h <= 24)
    worst, best = noted["producers"]
    assert (worst["source"], worst["messages"], worst["broken"]) == ("nmea", 100, 50)
    assert worst["team"].startswith("Fleet data <")
    assert (best["source"], best["medianDelayS"]) == ("noaa", 4.0)
    assert noted["days"] == 7


def test_level_that_was_not_kept_is_said(settings: Settings, tmp_path: Path) -> None:
    publish(settings, errors=100, failed=3)
    levels, _ = measured(settings, tmp_path / "out", "maritime.gold")
    assert levels["errorRate %"] == (1.5, False)
    assert levels["latency h"] == (None, None)  # nothing was ever landed
    publish(settings, errors=100, failed=0)
    assert measured(settings, tmp_path / "out", "maritime.gold")[0]["errorRate %"] == (0.0, True)


def test_topic_of_which_nothing_came_has_nothing_measured(settings: Settings, tmp_path: Path) -> None:
    publish(settings, errors=0, failed=0)
    levels, noted = measured(settings, tmp_path / "out", "maritime.alerts")
    assert set(levels.values()) == {(None, None)}
    assert "producers" not in noted


def test_lake_of_which_nothing_was_published_is_an_error(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(NothingPublishedError, match="run `dbt build`"):
        write_measured(settings, tmp_path / "out", 7)
    assert not (tmp_path / "out").exists()
