"""Which columns a query's columns are made of, by its SQL. sqlglot parses; this follows the scopes.

A column is made of the columns in its expression, through every subquery. What decides which rows there are
(conditions, joins, grouping, order, what is exploded) is listed apart: it is in no column's formula, but may
change the values of all.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import Scope, build_scope

from observability.lineage.project import TableName

Source = tuple[TableName, str]
"""A column of a table."""
DIALECT = "spark"
_ROW_PARTS = ("where", "joins", "group", "having", "qualify", "order", "distinct", "laterals", "limit")


@dataclass(frozen=True, slots=True)
class Uses:
    """What a query reads."""

    columns: dict[str, frozenset[Source]]
    """What each of its columns is made of."""
    rows: frozenset[Source]
    """What decides which rows there are."""


@dataclass(slots=True)
class _Reader:
    made: dict[int, dict[str, frozenset[Source]]] = field(default_factory=dict)
    rows: set[Source] = field(default_factory=set)

    def read(self, scope: Scope) -> dict[str, frozenset[Source]]:
        """The columns of a scope, in the order of its query."""
        known = self.made.get(id(scope))
        if known is not None:
            return known
        self.made[id(scope)] = {}  # a recursive query meets itself
        if isinstance(scope.expression, exp.SetOperation):
            made = self._read_union(scope)
        else:
            made = self._read_select(scope)
        self.made[id(scope)] = made
        return made

    def _read_union(self, scope: Scope) -> dict[str, frozenset[Source]]:
        branches = [self.read(branch) for branch in scope.set_operation_scopes]
        names = list(branches[0])
        columns = [list(branch.values()) for branch in branches]
        return {
            name: frozenset().union(*(branch[place] for branch in columns if place < len(branch)))
            for place, name in enumerate(names)
        }

    def _read_select(self, scope: Scope) -> dict[str, frozenset[Source]]:
        for part in _ROW_PARTS:
            value = scope.expression.args.get(part)
            for piece in value if isinstance(value, list) else [value]:
                if isinstance(piece, exp.Expr):
                    self.rows |= self._sources(scope, piece)
        made: dict[str, frozenset[Source]] = {}
        for selected in scope.expression.selects if isinstance(scope.expression, exp.Query) else ():
            sources = self._sources(scope, selected)
            made[selected.alias_or_name.lower()] = sources
        return made

    def _sources(self, scope: Scope, expression: exp.Expr) -> frozenset[Source]:
        inner = [each for each in scope.subquery_scopes if _is_within(each.expression, expression)]
        found: set[Source] = set()
        for each in inner:
            # What a subquery in an expression says, and what it says it of.
            found.update(*self.read(each).values())
        for column in expression.find_all(exp.Column):
            found |= self._source(scope, column)
        return frozenset(found)

    def _source(self, scope: Scope, column: exp.Column) -> frozenset[Source]:
        # A field of a struct looks like a column of a table: `message.mmsi`, `events.message.mmsi`.
        source = scope.sources.get(column.table)
        name = column.name.lower()
        if isinstance(source, exp.Table):
            return frozenset({((source.db, source.name), name)})
        if isinstance(source, Scope):
            if isinstance(source.expression, exp.Lateral | exp.Unnest | exp.Explode):
                return self._sources(scope, source.expression)
            return self.read(source).get(name, frozenset())
        # The alias of a lateral view, or a parameter of a lambda: made of what is exploded or passed.
        laterals = scope.expression.args.get("laterals") or ()
        return frozenset().union(*(self._sources(scope, each) for each in laterals if column.table))


def uses(sql: str, schema: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Uses | None:
    """What a query reads; None where its SQL cannot be followed.

    Args:
        schema: types of columns by schema, table and column, which say what ``*`` stands for.
    """
    logging.getLogger("sqlglot").setLevel(logging.ERROR)  # it warns of every lambda that is no table
    known: dict[str, object] = {
        name: {table: dict(each) for table, each in tables.items()} for name, tables in schema.items()
    }
    try:
        query = qualify(
            parse_one(sql, dialect=DIALECT).transform(_with_one_alias_each),
            dialect=DIALECT,
            schema=known,
            validate_qualify_columns=False,
            identify=False,
        )
        scope = build_scope(query)
    except SqlglotError:
        return None
    if scope is None:
        return None
    reader = _Reader()
    columns = reader.read(scope)
    return Uses(columns, frozenset(reader.rows))


def _with_one_alias_each(node: exp.Expr) -> exp.Expr:
    """``explode(x) as (key, value)`` as two columns, each of which is made of ``x``."""
    if isinstance(node, exp.Select) and any(isinstance(each, exp.Aliases) for each in node.expressions):
        node.set("expressions", [column for each in node.expressions for column in _split(each)])
    return node


def _split(selected: exp.Expr) -> list[exp.Expr]:
    if not isinstance(selected, exp.Aliases):
        return [selected]
    return [exp.alias_(selected.this.copy(), name.copy()) for name in selected.args["expressions"]]


def _is_within(inner: exp.Expr, outer: exp.Expr) -> bool:
    parent: exp.Expr | None = inner
    while parent is not None:
        if parent is outer:
            return True
        parent = parent.parent
    return False


def touched(sources: Iterable[Source], changed: Mapping[TableName, frozenset[str]]) -> bool:
    """Whether one of these columns is among those that change."""
    return any(column in changed.get(table, ()) for table, column in sources)
