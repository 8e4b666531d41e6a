"""dbt's own unit tests on the real Thrift server, but for those of models that other modules build anyway.

dbt takes the types of the rows that a unit test gives from the relations that they stand for. So these are
built first, of an empty bronze, in schemas of this module's own. (`--empty` would not do: a source that it
cuts short has no history to read a version from.)
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.dbt_project import DbtProject
from tests.integration.conftest import Spark

ELSEWHERE = ("models/movies/", "models/maritime/gold/emissions/")
"""Run by test_movies.py and test_emissions.py."""


def artifact(project: DbtProject, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((project.folder / "target" / f"{name}.json").read_text())
    return content


def unit_tests(project: DbtProject) -> dict[str, dict[str, Any]]:
    tests: dict[str, dict[str, Any]] = artifact(project, "manifest")["unit_tests"]
    return {
        name: test for name, test in tests.items() if not test["original_file_path"].startswith(ELSEWHERE)
    }


def given(project: DbtProject) -> list[str]:
    """Names of the models and seeds that the unit tests give rows of."""
    inputs = (given for test in unit_tests(project).values() for given in test["given"])
    names = (re.fullmatch(r"ref\('(\w+)'\)", given["input"]) for given in inputs if given["format"] != "sql")
    return sorted({name[1] for name in names if name})


@pytest.fixture(scope="module")
def project(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DbtProject]:
    project = DbtProject(tmp_path_factory.mktemp("dbt"), "unit_tests")
    yield project
    for schema in project.schemas:
        spark.query(f"drop schema if exists {schema} cascade")


def test_every_unit_test_of_the_other_models_passes(project: DbtProject) -> None:
    project.dbt("parse")
    inputs = [f"+{name}" for name in given(project)]
    project.dbt("build", "--exclude-resource-type", "test", "unit_test", "--select", *inputs)
    _, output = project.ended(
        "test", "--select", *(f"unit_test:{test['name']}" for test in unit_tests(project).values())
    )
    results = {
        result["unique_id"]: result["status"]
        for result in artifact(project, "run_results")["results"]
        if not result["unique_id"].startswith("operation.")
    }
    assert results == dict.fromkeys(unit_tests(project), "pass"), output
