"""Lineage of models, from a real registry: what each version learned from, told once."""

import json
from pathlib import Path
from typing import Any

import pytest
from mlflow import MlflowClient

from observability.openlineage.registry import learned
from observability.openlineage.teller import Teller, client
from stack.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None, home=tmp_path, TIDELINE_LAKE=str(tmp_path / "lake"), mlflow_tracking_uri=""
    )


def version(dataset: Any) -> tuple[str, str, str]:
    """Namespace, name and version of a dataset."""
    return dataset["namespace"], dataset["name"], dataset["facets"]["version"]["datasetVersion"]


def test_models_of_a_registry_are_told_once(settings: Settings) -> None:
    registry = MlflowClient(settings.mlflow_uri)
    run = registry.create_run(registry.create_experiment("maintenance")).info
    registry.set_tag(run.run_id, "data.0", "maritime_gold.vessel_features@7")
    registry.set_tag(run.run_id, "data.1", "labels.csv@9f2c")
    registry.create_registered_model("maintenance")
    registry.create_model_version("maintenance", "model", run.run_id)
    teller = Teller(settings, {}, client(settings))
    assert teller.tell_models(learned) == 1
    assert teller.tell_models(learned) == 0
    (line,) = (settings.home / "lineage" / "events.jsonl").read_text().splitlines()
    told = json.loads(line)
    assert told["job"]["name"] == "train.maintenance"
    assert [version(output) for output in told["outputs"]] == [("tideline", "models/maintenance", "1")]
    features = str(settings.home / "lake" / "maritime_gold" / "vessel_features")
    assert [version(read) for read in told["inputs"]] == [("file", features, "7")]


def test_without_a_registry_no_model_is_told(settings: Settings) -> None:
    teller = Teller(settings, {}, client(settings))
    assert teller.tell_models(learned) == 0
    assert not (settings.home / "mlflow.db").exists()
