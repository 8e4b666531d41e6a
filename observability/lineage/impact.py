"""What a change of a model or a column reaches."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from observability.lineage.columns import Uses, touched, uses
from observability.lineage.errors import UnknownNodeError
from observability.lineage.project import Node, Project, TableName


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads columns of a table outside dbt: a route of the API, a panel, a learning problem."""

    kind: str
    name: str
    table: str
    """With its plain schema: ``maritime_gold.alerts``."""
    columns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reached:
    """A table that a change reaches."""

    node: Node
    columns: tuple[str, ...]
    """Its columns that are made of what changes, in its own order."""
    by_rows: bool = False
    """What changes decides which rows it has: all of its values may change."""
    is_followed: bool = True
    """Its SQL could be followed; all its columns count as reached where not."""


@dataclass(frozen=True, slots=True)
class Impact:
    """All that a change reaches, in the order of the build."""

    start: Node
    column: str | None
    tables: tuple[Reached, ...]
    exposures: tuple[str, ...] = ()
    readers: tuple[tuple[Reader, tuple[str, ...]], ...] = field(default=())
    """What reads the tables, and which of the reached columns."""


def impact_of(
    project: Project,
    name: str,
    readers: Iterable[Reader] = (),
    plain_table: Callable[[TableName], str] = lambda table: ".".join(table),
) -> Impact:
    """What a change of ``MODEL`` or ``MODEL.COLUMN`` reaches.

    Args:
        readers: who reads tables outside dbt.
        plain_table: a table as the readers name it.

    Raises:
        UnknownNodeError: there is no such model, or it has no such column.
    """
    start, column = _named(project, name)
    changed: dict[TableName, frozenset[str]] = {start.table: frozenset([column] if column else start.columns)}
    reached: dict[str, Reached] = {}
    schema = _schema(project)
    for node in project.in_order():
        if not any(each == start.name or each in reached for each in node.inputs):
            continue
        found = _reached(node, changed, schema, is_whole=column is None)
        if found is not None:
            reached[node.name] = found
            if found.columns:
                changed[node.table] = frozenset(found.columns)
    columns = {plain_table(table): names for table, names in changed.items()}
    return Impact(
        start,
        column,
        tuple(reached.values()),
        tuple(
            f"{each.label} ({each.owner})"
            for each in project.exposures.values()
            if any(input_ == start.name or input_ in reached for input_ in each.inputs)
        ),
        tuple(
            (reader, hit)
            for reader in readers
            if (hit := tuple(sorted(reader.columns & columns.get(reader.table, frozenset()))))
        ),
    )


def _reached(
    node: Node,
    changed: Mapping[TableName, frozenset[str]],
    schema: Mapping[str, Mapping[str, Mapping[str, str]]],
    *,
    is_whole: bool,
) -> Reached | None:
    read: Uses | None = None if node.sql is None else uses(node.sql, schema)
    if read is None:
        return Reached(node, node.columns, by_rows=True, is_followed=False)
    columns = [name for name, sources in read.columns.items() if touched(sources, changed)]
    by_rows = touched(read.rows, changed) or is_whole
    if not columns and not by_rows:
        return None
    order = node.columns or tuple(read.columns)
    return Reached(node, tuple(name for name in order if name in columns), by_rows)


def _named(project: Project, name: str) -> tuple[Node, str | None]:
    node = project.nodes.get(name)
    if node is not None:
        return node, None
    model, _, column = name.rpartition(".")
    node = project.nodes.get(model)
    if node is None:
        asked = model or name
        near = get_close_matches(asked, project.nodes, n=3, cutoff=0.5)
        raise UnknownNodeError(f"no model {asked!r}{_did_you_mean(near)}")
    if column.lower() not in node.columns:
        near = get_close_matches(column.lower(), node.columns, n=3, cutoff=0.5)
        raise UnknownNodeError(f"{node.name} has no column {column!r}{_did_you_mean(near)}")
    return node, column.lower()


def _did_you_mean(near: list[str]) -> str:
    return f"; did you mean {', '.join(near)}?" if near else ""


def _schema(project: Project) -> dict[str, dict[str, dict[str, str]]]:
    schema: dict[str, dict[str, dict[str, str]]] = {}
    for node in project.nodes.values():
        schema.setdefault(node.table[0], {})[node.table[1]] = {
            column: node.types.get(column, "string") for column in node.columns
        }
    return schema
