"""One name a meaning: the columns of the maritime tables keep to docs/glossary.md."""

import re
from functools import cache
from typing import Any, NamedTuple

import pytest
import yaml

from stack.settings import ROOT

ROW = re.compile(r"^\| `(\w+)` \| (\w+) \| [^|]+ \|([^|]*)\|$", re.MULTILINE)
FOLDERS = ("models/maritime/silver", "models/maritime/intermediate", "models/maritime/gold", "snapshots")
OF_DBT = {"dbt_valid_from", "dbt_valid_to"}
"""Columns that dbt names."""


class Column(NamedTuple):
    model: str
    name: str
    data_type: str | None


class Term(NamedTuple):
    data_type: str
    never: frozenset[str]


@cache
def glossary() -> dict[str, Term]:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    return {
        name: Term(data_type, frozenset(re.findall(r"`(\w+)`", never)))
        for name, data_type, never in ROW.findall(text)
    }


@cache
def columns() -> list[Column]:
    documents: list[dict[str, Any]] = [
        yaml.safe_load(file.read_text(encoding="utf-8"))
        for folder in FOLDERS
        for file in sorted((ROOT / folder).rglob("*.yml"))
    ]
    return [
        Column(model["name"], column["name"], column.get("data_type"))
        for document in documents
        for model in document.get("models", []) + document.get("snapshots", [])
        for column in model.get("columns", [])
        if column["name"] not in OF_DBT
    ]


def test_glossary_and_columns_are_found() -> None:
    assert {"vessel_id", "gross_tonnage", "event_date"} <= set(glossary())
    assert {column.name for column in columns()} >= set(glossary())


@pytest.mark.parametrize("name", glossary())
def test_column_has_the_type_of_the_glossary(name: str) -> None:
    wanted = glossary()[name].data_type
    assert [c for c in columns() if c.name == name and c.data_type not in (None, wanted)] == []


def test_no_column_has_another_name_for_a_term() -> None:
    never = {other for term in glossary().values() for other in term.never}
    assert [column for column in columns() if column.name in never] == []


def test_timestamps_end_in_utc_and_dates_in_date() -> None:
    endings = {"timestamp": "_utc", "date": "_date"}
    assert [c for c in columns() if not c.name.endswith(endings.get(c.data_type or "", ""))] == []
