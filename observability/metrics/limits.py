"""When a source is stale: read from the YAML of dbt's sources, which says it once for all."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SECONDS = {"minute": 60, "hour": 3600, "day": 86_400}
SEVERITIES = {"warn_after": "warning", "error_after": "error"}


@dataclass(frozen=True)
class Limit:
    """The limits of one source table."""

    schema: str
    """Plain name of the lake's schema."""
    table: str
    seconds: dict[str, float]
    """Age by severity: ``warning``, ``error``."""


def source_limits(models: Path) -> list[Limit]:
    """The limits of all sources below a folder of models."""
    return [limit for file in sorted(models.rglob("*.yml")) for limit in _limits(file)]


def _limits(file: Path) -> Iterator[Limit]:
    text = file.read_text()
    if "\nsources:" not in text:  # hundreds of files have none, and YAML is slow to read
        return
    content: dict[str, Any] = yaml.safe_load(text)
    for source in content.get("sources", ()):
        # A schema that a variable names goes by the name of its source.
        schema = source.get("schema", source["name"])
        schema = source["name"] if "{{" in schema else schema
        freshness = source.get("config", {}).get("freshness")
        for table in source["tables"]:
            own = table.get("config", {}).get("freshness", freshness)
            if own:
                yield Limit(schema, table["name"], dict(_seconds(own)))


def _seconds(freshness: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for name, severity in SEVERITIES.items():
        if limit := freshness.get(name):
            yield severity, float(limit["count"] * SECONDS[limit["period"]])
