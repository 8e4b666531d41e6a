"""Walks from a gold row down to its messages."""

import re
from collections.abc import Mapping
from typing import Any

from serving.api.lineage.messages import film_records, kafka_messages
from serving.api.lineage.rules import FILM_ROWS, MESSAGE_TABLES, RULES, Step
from serving.api.read.reader import Reader, View
from serving.api.web.collection import Collection

_PARAMETER = re.compile(r"\$(\w+)")


def trace(
    reader: Reader, view: View, collection: Collection, row: Mapping[str, Any], limit: int
) -> dict[str, Any]:
    """The steps below a row, and the messages at the end.

    Args:
        limit: rows of each step, and messages of each topic, at most.

    Returns:
        ``steps``: per table how many rows there are, and the first of them. ``messages``: those that the
        steps' rows are from.
    """
    steps = []
    messages: list[dict[str, Any]] = []
    for step in RULES[collection.name]:
        if not view.has(step.table):
            continue
        count, rows = _rows(view, step, row, limit)
        steps.append({"table": step.table, "row_count": count, "rows": rows})
        if step.table in MESSAGE_TABLES:
            messages += kafka_messages(reader, step.table, rows)
        elif step.table == FILM_ROWS:
            messages += film_records(reader, rows)
    return {"steps": steps, "messages": messages}


def _rows(view: View, step: Step, row: Mapping[str, Any], limit: int) -> tuple[int, list[dict[str, Any]]]:
    condition = view.named(step.condition, _TABLES)
    names = set(_PARAMETER.findall(condition))
    values = {name: row[name] for name in names}
    relation = view.scan(step.table, step.ranges(row))
    count = view.rows(f"select count(*) as number from {relation} where {condition}", values)[0]["number"]
    rows = view.rows(
        f"select * from {relation} where {condition} order by {step.order} limit {int(limit)}", values
    )
    return int(count), rows


_TABLES = tuple(
    {
        table
        for steps in RULES.values()
        for step in steps
        for table in re.findall(r"{([\w.]+)}", step.condition)
    }
)
"""Tables that conditions name; one that a snapshot lacks is empty."""
