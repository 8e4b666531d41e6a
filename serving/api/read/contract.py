"""The columns of a table as its dbt contract declares them: the one description that API and docs share."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stack.project import MODELS


@dataclass(frozen=True)
class Column:
    """A column of a gold table."""

    name: str
    data_type: str
    """Spark's name of the type: ``bigint``, ``array<string>``."""
    description: str
    is_required: bool
    """Whether the contract says that it is never null."""


@dataclass(frozen=True)
class Contract:
    """A table's columns and its grain, in words."""

    table: str
    """With its plain schema: ``maritime_gold.vessels``."""
    model: str
    description: str
    columns: dict[str, Column]
    is_public: bool


@cache
def contracts() -> dict[str, Contract]:
    """Every table that dbt builds, by ``schema.table``.

    Read from the YAML beside the models: the manifest, which has the same, is there only after dbt ran.
    """
    found = {}
    for file in sorted(MODELS.rglob("*.yml")):
        declared = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
        for model in declared.get("models", []):
            contract = _contract(file, model)
            found[contract.table] = contract
    return found


def _contract(file: Path, model: dict[str, Any]) -> Contract:
    config = model.get("config", {})
    table = config.get("alias") or _alias(file.with_suffix(".sql")) or model["name"]
    domain, layer = file.relative_to(MODELS).parts[:2]
    schema = f"{domain}_{'silver' if layer == 'intermediate' else layer}"
    return Contract(
        table=f"{schema}.{table}",
        model=model["name"],
        description=" ".join(model.get("description", "").split()),
        columns={column["name"]: _column(column) for column in model.get("columns", [])},
        is_public=(model.get("access") or config.get("access")) == "public",
    )


def _alias(model_file: Path) -> str | None:
    if not model_file.exists():
        return None
    found = re.search(r"alias\s*=\s*'(\w+)'", model_file.read_text(encoding="utf-8"))
    return found.group(1) if found else None


def _column(column: dict[str, Any]) -> Column:
    return Column(
        name=column["name"],
        data_type=str(column.get("data_type", "string")).lower(),
        description=" ".join(str(column.get("description", "")).split()),
        is_required=any(limit.get("type") == "not_null" for limit in column.get("constraints", [])),
    )
