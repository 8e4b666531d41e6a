"""The data dictionary of the film marts, from dbt's own descriptions: one source of truth."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from stack.project import MODELS

FILM_MARTS = MODELS / "movies" / "gold"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a mart."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Mart:
    """A mart by its table name, with its columns in their order."""

    name: str
    description: str
    columns: tuple[Column, ...]


def data_dictionary(folder: Path = FILM_MARTS) -> dict[str, Mart]:
    """Every mart that a YAML file of ``folder`` describes, by table name."""
    marts = [
        _mart(model)
        for path in sorted(folder.glob("*.yml"))
        for model in yaml.safe_load(path.read_text(encoding="utf-8")).get("models", [])
    ]
    return {mart.name: mart for mart in marts}


def _mart(model: dict[str, Any]) -> Mart:
    columns = tuple(
        Column(column["name"], column["data_type"], column["description"].strip())
        for column in model["columns"]
    )
    # the table of a model that carries its domain in its name has the name without it (dbt: alias)
    return Mart(model["name"].removeprefix("movies_"), model["description"].strip(), columns)
