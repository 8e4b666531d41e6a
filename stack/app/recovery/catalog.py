"""The catalog: tables, which Spark registers by their folders, and views, by statements."""

import re
from collections.abc import Iterable
from typing import Any

from pyhive.exc import Error as HiveError
from thrift.transport.TTransport import TTransportException

from stack.settings import Settings
from stack.thrift import reason, thrift_cursor


def views(settings: Settings, schemas: Iterable[str]) -> dict[str, str] | None:
    """Statements that make the views of these schemas; None where Spark does not answer."""
    found = {}
    try:
        with thrift_cursor(settings) as cursor:
            cursor.execute("show databases")
            known = {row[0] for row in cursor.fetchall()}
            for schema in sorted(known.intersection(schemas)):
                cursor.execute(f"show views in {schema}")
                for name in [row[1] for row in cursor.fetchall() if not row[2]]:
                    cursor.execute(f"show create table {schema}.{name}")
                    found[f"{schema}.{name}"] = cursor.fetchone()[0]
    except (OSError, TTransportException, HiveError):
        return None
    return found


def register(settings: Settings, tables: Iterable[str], views: dict[str, str]) -> list[str] | None:
    """Tell Spark of the tables of a restored lake; None where it does not answer.

    Returns:
        Schemas, tables and views that Spark refused, each with its reason.
    """
    names = sorted(tables)
    root = settings.lake.rstrip("/")
    places = {
        f"schema {schema}": f"create schema if not exists {schema} location '{root}/{schema}'"
        for schema in sorted({name.split(".")[0] for name in (*names, *views)})
    } | {
        f"table {name}": f"create table if not exists {name} using delta location '{root}/{path}'"
        for name, path in ((name, name.replace(".", "/")) for name in names)
    }
    try:
        with thrift_cursor(settings) as cursor:
            refused = _refused(cursor, places)
            waiting = {f"view {name}": _again(statement) for name, statement in views.items()}
            while True:  # a view may read another
                failed = _refused(cursor, waiting)
                if len(failed) in (0, len(waiting)):
                    break
                waiting = {name: waiting[name] for name in failed}
    except (OSError, TTransportException):
        return None
    return [f"{name}: {reason}" for name, reason in (refused | failed).items()]


def _refused(cursor: Any, statements: dict[str, str]) -> dict[str, str]:
    """Run statements, and return the reasons of those that Spark refused."""
    refused = {}
    for name, statement in statements.items():
        try:
            cursor.execute(statement)
        except HiveError as error:
            refused[name] = reason(error)[:300]
    return refused


def _again(statement: str) -> str:
    """A view that is there already stays as it is."""
    return re.sub(
        r"^\s*create\s+view\s+(?!if )", "create view if not exists ", statement, flags=re.IGNORECASE
    )
