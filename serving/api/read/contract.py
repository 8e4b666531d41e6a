"""The columns of a table as its dbt contract declares them: the one description that API and docs share."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stack.project import MODELS, SEEDS


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
    grain: tuple[str, ...] = ()
    """The columns that dbt tests to be unique together."""


_DUCKDB_TYPES = {
    "bigint": "BIGINT",
    "int": "INTEGER",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMPTZ",
    "string": "VARCHAR",
    "binary": "BLOB",
}


def duckdb_type(data_type: str) -> str:
    """DuckDB's name of a contract's type.

    Raises:
        ValueError: the type is not known here.
    """
    if (simple := _DUCKDB_TYPES.get(data_type)) is not None:
        return simple
    kind, _, inner = data_type.partition("<")
    inner = inner.removesuffix(">")
    if kind == "array":
        return f"{duckdb_type(inner)}[]"
    if kind == "map":
        key, _, value = inner.partition(",")
        return f"MAP({duckdb_type(key.strip())}, {duckdb_type(value.strip())})"
    if kind == "struct":
        fields = (part.strip().partition(":") for part in inner.split(","))
        return f"STRUCT({', '.join(f'{name} {duckdb_type(of)}' for name, _, of in fields)})"
    raise ValueError(f"no type of DuckDB stands for {data_type!r}")


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DOCS_BLOCK = re.compile(r"{%\s*docs\s+(\w+)\s*%}(.*?){%\s*enddocs\s*%}", re.DOTALL)
_DOCS_REFERENCE = re.compile(r"""{{\s*doc\(['"](\w+)['"]\)\s*}}""")


@cache
def contracts() -> dict[str, Contract]:
    """Every table that dbt builds or loads, by ``schema.table``.

    Read from the YAML beside the models: the manifest, which has the same, is there only after dbt ran.
    """
    found = {}
    docs = _docs()
    for file in sorted(MODELS.rglob("*.yml")):
        for model in _declared(file).get("models", []):
            contract = _contract(file, model, docs)
            found[contract.table] = contract
    for file in sorted(SEEDS.rglob("*.yml")):
        for seed in _declared(file).get("seeds", []):
            contract = _seed_contract(seed)
            found[contract.table] = contract
    return found


def _declared(file: Path) -> dict[str, Any]:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader) or {}


def _docs() -> dict[str, str]:
    """The texts of the project's docs blocks, by name."""
    found = {}
    for file in sorted(MODELS.rglob("*.md")):
        for name, text in _DOCS_BLOCK.findall(file.read_text(encoding="utf-8")):
            found[name] = text
    return found


def _text(description: str, docs: dict[str, str]) -> str:
    """A description in one line, with the docs blocks that it refers to."""
    resolved = _DOCS_REFERENCE.sub(lambda reference: docs[reference.group(1)], description)
    return " ".join(resolved.split())


def _grain(declared: dict[str, Any]) -> tuple[str, ...]:
    """The columns whose combination dbt tests as unique; empty where none is."""
    for test in declared.get("data_tests", []):
        if isinstance(test, dict) and "unique_over" in test:
            return tuple(test["unique_over"]["arguments"]["columns"])
    for column in declared.get("columns", []):
        if "unique" in column.get("data_tests", []):
            return (column["name"],)
    return ()


def _contract(file: Path, model: dict[str, Any], docs: dict[str, str]) -> Contract:
    config = model.get("config", {})
    table = config.get("alias") or _alias(file.with_suffix(".sql")) or model["name"]
    domain, layer = file.relative_to(MODELS).parts[:2]
    schema = f"{domain}_{'silver' if layer == 'intermediate' else layer}"
    return Contract(
        table=f"{schema}.{table}",
        model=model["name"],
        description=_text(model.get("description", ""), docs),
        columns={column["name"]: _column(column, docs) for column in model.get("columns", [])},
        is_public=(model.get("access") or config.get("access")) == "public",
        grain=_grain(model),
    )


def _seed_contract(seed: dict[str, Any]) -> Contract:
    """A seed's columns have their types in its configuration, and what is never null in its test."""
    types = seed.get("config", {}).get("column_types", {})
    tests = [test["unique_over"]["arguments"] for test in seed.get("data_tests", []) if "unique_over" in test]
    never_null = {name for test in tests for name in (*test["columns"], *test.get("never_null", []))}
    return Contract(
        table=f"reference.{seed['name']}",
        model=seed["name"],
        description=_text(seed.get("description", ""), {}),
        columns={
            column["name"]: Column(
                name=column["name"],
                data_type=str(types.get(column["name"], "string")).lower(),
                description=_text(str(column.get("description", "")), {}),
                is_required=column["name"] in never_null,
            )
            for column in seed.get("columns", [])
        },
        is_public=True,
        grain=_grain(seed),
    )


def _alias(model_file: Path) -> str | None:
    if not model_file.exists():
        return None
    found = re.search(r"alias\s*=\s*'(\w+)'", model_file.read_text(encoding="utf-8"))
    return found.group(1) if found else None


def _column(column: dict[str, Any], docs: dict[str, str]) -> Column:
    return Column(
        name=column["name"],
        data_type=str(column.get("data_type", "string")).lower(),
        description=_text(str(column.get("description", "")), docs),
        is_required=any(limit.get("type") == "not_null" for limit in column.get("constraints", [])),
    )
