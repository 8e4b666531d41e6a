"""``tideline impact``: what a change of a model or a column reaches."""

import json
from typing import Annotated

import typer
from rich.console import Console

from observability.lineage.impact import Impact, impact_of
from observability.lineage.project import TableName, read_project
from stack.app.readers import readers
from stack.project import dbt_environment
from stack.settings import settings

console = Console()


def impact(
    name: Annotated[str, typer.Argument(metavar="MODEL[.COLUMN]", help="A model, seed or source.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """List what a change reaches: models by column, exposures, API fields, panels, features of models."""
    project = read_project(environment=dbt_environment(settings()))
    found = impact_of(project, name, readers(), _plain)
    if as_json:
        typer.echo(json.dumps(_document(found), indent=2))
        return
    _print(found)


def _plain(table: TableName) -> str:
    return f"{table[0].removeprefix(settings().schema_prefix)}.{table[1]}"


def _document(found: Impact) -> dict[str, object]:
    return {
        "start": found.start.name,
        "column": found.column,
        "models": [
            {
                "name": each.node.name,
                "columns": list(each.columns),
                "rows": each.by_rows,
                "owner": each.node.owner,
            }
            for each in found.tables
        ],
        "exposures": list(found.exposures),
        "readers": [
            {"kind": reader.kind, "name": reader.name, "table": reader.table, "columns": list(columns)}
            for reader, columns in found.readers
        ],
    }


def _print(found: Impact) -> None:
    what = f"{found.start.name}.{found.column}" if found.column else found.start.name
    if not (found.tables or found.readers or found.exposures):
        console.print(f"nothing reads {what}", highlight=False)
        return
    for each in found.tables:
        columns = ", ".join(each.columns) if len(each.columns) < len(each.node.columns) else "every column"
        how = [*([columns] if each.columns else []), *(["which rows there are"] if each.by_rows else [])]
        note = "" if each.is_followed else " (its SQL could not be followed)"
        _line(each.node.kind, each.node.name, f"{'; '.join(how)}{note}")
    for exposure in found.exposures:
        _line("exposure", exposure, "")
    for reader, names in found.readers:
        _line(reader.kind, reader.name, ", ".join(names))


def _line(kind: str, name: str, what: str) -> None:
    console.print(f"{kind:9} {name}{f': {what}' if what else ''}", highlight=False, soft_wrap=True)
