"""Dagster over this project, in its own environment: `make test-dagster`."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.servers import own_servers
from stack.lake import open_table, table_uri
from stack.settings import ROOT, Settings

BIN = ROOT / ".venv" / "dagster" / "bin"
DEFINITIONS = Path("orchestration/dagster/definitions.py")
SEED = "mmsi_classes"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Dagster's, with a home of its own and the project parsed."""
    subprocess.run([ROOT / ".venv" / "bin" / "dbt", "--quiet", "parse"], cwd=ROOT, check=True)
    home = tmp_path_factory.mktemp("dagster")
    return {"DAGSTER_HOME": str(home), "DAGSTER_DISABLE_TELEMETRY": "1"}


@pytest.fixture(scope="module")
def settings() -> Iterator[Settings]:
    with own_servers("spark") as settings:
        yield settings


def dagster(environment: dict[str, str], *arguments: str) -> str:
    """Run a command of Dagster to its end; returns what it said."""
    answer = subprocess.run(
        [BIN / "dagster", *arguments, "-f", str(DEFINITIONS)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout + answer.stderr


def test_definitions_load(environment: dict[str, str]) -> None:
    assert "All code locations passed validation" in dagster(environment, "definitions", "validate")


def test_jobs_have_the_schedule_of_the_settings(environment: dict[str, str]) -> None:
    listed = dagster(environment, "schedule", "list")
    assert all(name in listed for name in ("daily", "maintain", "score", "train"))


def test_table_is_built_by_dagster(environment: dict[str, str], settings: Settings) -> None:
    dagster(environment, "asset", "materialize", "--select", f'key:"reference/{SEED}"')
    rows = open_table(settings, table_uri(settings, "reference", SEED)).to_pyarrow_table().num_rows
    assert rows == len((ROOT / "seeds" / "maritime" / f"{SEED}.csv").read_text().splitlines()) - 1
