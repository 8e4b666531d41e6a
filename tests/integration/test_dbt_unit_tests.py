"""dbt's own unit tests, of all domains, on the real Thrift server.

dbt takes the types of the rows that a unit test gives from the relations that they stand for. So these are
built first, of an empty bronze, in schemas of this module's own. (`--empty` would not do: a source that it
cuts short has no history to read a version from.)
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from stack.settings import ROOT
from tests.integration.conftest import Spark

PREFIX = "unit_tests"


@dataclass
class Project:
    """dbt on the run's server, with schemas of its own."""

    folder: Path

    def dbt(self, *arguments: str) -> tuple[int, str]:
        """Run dbt; returns its exit code and what it said."""
        finished = subprocess.run(
            [str(Path(sys.executable).with_name("dbt")), "--no-use-colors", *arguments, "--target", "dev"],
            cwd=ROOT,
            env=os.environ
            | {
                "TIDELINE_DBT_SCHEMA": PREFIX,
                "TIDELINE_BRONZE_SCHEMA": f"{PREFIX}_maritime_bronze",
                "TIDELINE_RECORD_RUNS": "false",
                "DBT_TARGET_PATH": str(self.folder),
                "DBT_LOG_PATH": str(self.folder),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        return finished.returncode, finished.stdout

    def artifact(self, name: str) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((self.folder / f"{name}.json").read_text())
        return content

    def given(self) -> list[str]:
        """Names of the models and seeds that the unit tests give rows of."""
        inputs = (
            given for test in self.artifact("manifest")["unit_tests"].values() for given in test["given"]
        )
        names = (
            re.fullmatch(r"ref\('(\w+)'\)", given["input"]) for given in inputs if given["format"] != "sql"
        )
        return sorted({name[1] for name in names if name})


@pytest.fixture(scope="module")
def project(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    yield Project(tmp_path_factory.mktemp("dbt"))
    for schema in (
        "maritime_bronze",
        "maritime_silver",
        "maritime_gold",
        "movies_silver",
        "movies_gold",
        "reference",
    ):
        spark.query(f"drop schema if exists {PREFIX}_{schema} cascade")


def test_every_unit_test_of_the_project_passes(project: Project) -> None:
    code, output = project.dbt("parse")
    assert code == 0, output
    inputs = [f"+{name}" for name in project.given()]
    code, output = project.dbt("build", "--exclude-resource-type", "test", "unit_test", "--select", *inputs)
    assert code == 0, output
    _, output = project.dbt("test", "--select", "test_type:unit")
    results = {
        result["unique_id"]: result["status"]
        for result in project.artifact("run_results")["results"]
        if not result["unique_id"].startswith("operation.")
    }
    assert results == dict.fromkeys(project.artifact("manifest")["unit_tests"], "pass"), output
