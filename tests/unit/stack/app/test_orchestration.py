"""What an orchestrator learns before it runs Tideline's commands."""

import json
import subprocess
import sys
from pathlib import Path

from ingestion.bronze import ensure_table, table_uri
from ingestion.schema import SCHEMA
from ingestion.topics import AIS
from stack.app.orchestration import asked
from stack.settings import Settings


def test_versions_and_times_are_those_of_lake_and_settings(tmp_path: Path) -> None:
    settings = Settings.model_validate(
        {
            "home": tmp_path,
            "schedule_train": "",
            "schedule_problems": ("eta",),
            "TIDELINE_LAKE": str(tmp_path),
        }
    )
    uri = table_uri(AIS, settings.lake)
    ensure_table(uri, SCHEMA, name="ais", description="test")
    answer = asked(settings)
    assert answer["bronze"][uri] == 0
    assert {version for table, version in answer["bronze"].items() if table != uri} == {-1}
    assert answer["schedules"]["daily"] == settings.schedule_daily
    assert "train" not in answer["schedules"]
    assert answer["problems"] == ["eta"]


def test_module_prints_one_json_object(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "stack.app.orchestration"],
        env={"TIDELINE_HOME": str(tmp_path), "TIDELINE_LAKE": str(tmp_path / "lake")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(json.loads(answer.stdout)) == {"bronze", "schedules", "problems"}


def test_lake_that_cannot_be_read_is_no_lake_without_data(tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    uri = table_uri(AIS, str(lake))
    ensure_table(uri, SCHEMA, name="ais", description="test")
    (Path(uri) / "_delta_log" / f"{0:020}.json").write_text("damaged")
    answer = subprocess.run(
        [sys.executable, "-m", "stack.app.orchestration"],
        env={"TIDELINE_HOME": str(tmp_path), "TIDELINE_LAKE": str(lake)},
        capture_output=True,
        text=True,
    )
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.splitlines()[-1] == f"error: bronze cannot be read at {lake}"
