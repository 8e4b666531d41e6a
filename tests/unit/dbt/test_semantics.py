"""The semantic layer and the exposures speak of what is there: dbt checks names, not the SQL in `expr`."""

import re
from functools import cache
from typing import Any

import pytest
import yaml

from ml.problem import PROBLEMS
from stack.settings import ROOT

MODELS = ROOT / "models"
NO_COLUMN = {"as", "case", "cast", "concat_ws", "end", "int", "is", "not", "null", "then", "when"}
"""What else a measure's or an entity's expression may say."""


@cache
def documents() -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text()) or {} for path in sorted(MODELS.rglob("*.yml"))]


def all_of(kind: str) -> list[dict[str, Any]]:
    return [entry for document in documents() for entry in document.get(kind, [])]


COLUMNS = {
    model["name"]: {column["name"] for column in model.get("columns", [])} for model in all_of("models")
}
SEMANTIC_MODELS = {model["name"]: model for model in all_of("semantic_models")}


@pytest.mark.parametrize("name", SEMANTIC_MODELS)
def test_every_part_of_a_semantic_model_is_of_columns_that_its_model_has(name: str) -> None:
    semantic = SEMANTIC_MODELS[name]
    model = re.fullmatch(r"ref\('(\w+)'\)", semantic["model"])
    assert model is not None
    for part in [*semantic["entities"], *semantic["dimensions"], *semantic["measures"]]:
        expression = re.sub(r"'[^']*'", "", str(part.get("expr", part["name"])))
        words = set(re.findall(r"[a-z_]\w*", expression)) - NO_COLUMN
        assert words, part
        assert words <= COLUMNS[model[1]], part


def test_every_table_that_a_model_learns_from_is_named_in_an_exposure() -> None:
    named = {
        re.sub(r"ref\('(\w+)'\)", r"\1", dependency)
        for exposure in all_of("exposures")
        if exposure["type"] == "ml"
        for dependency in exposure["depends_on"]
    }
    tables = {
        table.name
        for problem in PROBLEMS.values()
        for table in (problem.features_table, problem.labels_table)
        if table is not None
    }
    assert tables <= named
