"""Rows of a collection: a page of them, or one. What REST and GraphQL have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from serving.api.read.contract import duckdb_type
from serving.api.read.files import quote
from serving.api.read.lookups import KEY, Lookup
from serving.api.read.reader import View
from serving.api.web.collection import Collection, Order
from serving.api.web.cursors import Cursor
from serving.api.web.filters import Where


@dataclass(frozen=True)
class Page:
    """Some rows, and where the next page begins."""

    rows: list[dict[str, Any]]
    next_cursor: str | None


def page(
    view: View,
    collection: Collection,
    where: Where,
    *,
    limit: int,
    order: tuple[Order, ...],
    asked: str,
    fields: Sequence[str],
    after: Cursor | None = None,
) -> Page:
    """Up to ``limit`` rows that meet the conditions, in order, from behind the cursor.

    Args:
        asked: what the next page's cursor is bound to.
    """
    if after is not None:
        condition, values = _behind(collection, order, after)
        where.add(condition, **values)
    columns = ", ".join(quote(name) for name in dict.fromkeys([*fields, *(term.column for term in order)]))
    terms = ", ".join(
        f"{quote(term.column)} {'desc' if term.descending else 'asc'} nulls last" for term in order
    )
    table = relation(view, collection, where)
    rows = view.rows(
        f"select {columns} from {table} {where.sql} order by {terms} limit {limit + 1}", where.values
    )
    cursor = None
    if len(rows) > limit:
        rows.pop()
        cursor = Cursor(view.id, asked, tuple(rows[-1][term.column] for term in order)).encoded()
    if extra := {term.column for term in order} - set(fields):
        rows = [{name: value for name, value in row.items() if name not in extra} for row in rows]
    return Page(rows, cursor)


def relation(view: View, collection: Collection, where: Where | None = None) -> str:
    """What a query of the collection selects from.

    Raises:
        NotBuiltError: the snapshot does not have a table that it needs.
    """
    if collection.sql is not None:
        return f"({view.named(collection.sql, collection.optional)})"
    if where is not None and where.ranges:
        return view.scan(collection.table, where.ranges)
    return view.table(collection.table)


def one(
    view: View, collection: Collection, key: dict[str, Any], fields: Sequence[str]
) -> dict[str, Any] | None:
    """The row with a key, or None."""
    if (lookup := _by_key(collection)) is not None and (kept := view.at_hand(lookup)) is not None:
        found = next(iter(kept.of(list(key.values()))), None)
        return None if found is None else {name: found[name] for name in fields}
    condition = " and ".join(f"{quote(name)} = ${name}" for name in key)
    columns = ", ".join(quote(name) for name in fields)
    rows = view.rows(f"select {columns} from {relation(view, collection)} where {condition} limit 1", key)
    return rows[0] if rows else None


@cache
def _by_key(collection: Collection) -> Lookup | None:
    """The collection by its key; None where that is several columns, or a query stands for the table."""
    if len(collection.key) != 1 or collection.sql is not None:
        return None
    (key,) = collection.key
    columns = ", ".join(quote(name) for name in collection.columns)
    sql = f"select {quote(key)} as {KEY}, {columns} from {{{collection.table}}}"
    return Lookup(f"one: {collection.name}", sql, quote(key))


def _behind(collection: Collection, order: tuple[Order, ...], after: Cursor) -> tuple[str, dict[str, Any]]:
    """The condition that a row comes behind the cursor's, null being the last of each column."""
    values: dict[str, Any] = {}
    equal: list[str] = []
    ways = []
    for place, (term, value) in enumerate(zip(order, after.values, strict=True)):
        column = quote(term.column)
        name = f"after_{place}"
        kind = duckdb_type(collection.contract.columns[term.column].data_type)
        if value is not None:
            values[name] = value
            sign = "<" if term.descending else ">"
            later = f"({column} {sign} cast(${name} as {kind}) or {column} is null)"
            ways.append(" and ".join([*equal, later]))
            equal.append(f"{column} = cast(${name} as {kind})")
        else:
            equal.append(f"{column} is null")
    return " or ".join(f"({way})" for way in ways) or "false", values
