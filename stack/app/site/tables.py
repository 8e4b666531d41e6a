"""The tables for readers, as pages: what dbt's documentation says of each, found by the site's search."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment

FOLDER = Path("tables")


@dataclass(frozen=True)
class Table:
    """A public model of gold."""

    key: str
    schema: str
    name: str
    text: str
    owner: str
    columns: list[dict[str, str]]
    rows: int | None
    """None where no lake was read."""


def tables(manifest: dict[str, Any], catalog: dict[str, Any]) -> list[Table]:
    """The public models by schema and name.

    Args:
        manifest: dbt's ``manifest.json``.
        catalog: dbt's ``catalog.json``, empty where no lake was read.
    """
    public = [node for node in manifest["nodes"].values() if node.get("access") == "public"]
    return sorted(
        (_table(node, catalog.get("nodes", {}).get(node["unique_id"], {})) for node in public),
        key=lambda table: (table.schema, table.name),
    )


def write_tables(folder: Path, found: list[Table], templates: Environment) -> list[str]:
    """Write a page for each table and one that lists them; returns the pages, relative to ``folder``."""
    home = folder / FOLDER
    home.mkdir(parents=True, exist_ok=True)
    for table in found:
        text = templates.get_template("table.md.j2").render(table=table)
        (home / f"{table.name}.md").write_text(text, encoding="utf-8")
    (home / "index.md").write_text(
        templates.get_template("tables.md.j2").render(tables=found), encoding="utf-8"
    )
    return [f"{FOLDER}/index.md", *(f"{FOLDER}/{table.name}.md" for table in found)]


def _table(node: dict[str, Any], known: dict[str, Any]) -> Table:
    rows = known.get("stats", {}).get("rows", {}).get("value")
    columns = [
        {"name": column["name"], "kind": column.get("data_type") or "", "meaning": column["description"]}
        for column in node["columns"].values()
    ]
    return Table(
        key=node["unique_id"],
        schema=node["schema"],
        name=node["name"],
        text=node["description"],
        owner=node["meta"].get("owner", ""),
        columns=columns,
        rows=None if rows is None else int(rows),
    )
