"""The catalog: tables, which Spark registers by their folders, and views, by statements."""

import logging
import re
from collections.abc import Iterable

from pyhive.exc import Error as HiveError
from thrift.transport.TTransport import TTransportException

from stack.settings import Settings
from stack.thrift import thrift_cursor


def views(settings: Settings, schemas: Iterable[str]) -> dict[str, str] | None:
    """Statements that make the views of these schemas; None where Spark does not answer."""
    logging.getLogger("thrift").setLevel(logging.CRITICAL)
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
        Views that could not be made, with the reason: `dbt build` makes them.
    """
    logging.getLogger("thrift").setLevel(logging.CRITICAL)
    names = sorted(tables)
    root = settings.lake.rstrip("/")
    problems = []
    try:
        with thrift_cursor(settings) as cursor:
            for schema in sorted({name.split(".")[0] for name in (*names, *views)}):
                cursor.execute(f"create schema if not exists {schema} location '{root}/{schema}'")
            for name in names:
                place = f"{root}/{name.replace('.', '/')}"
                cursor.execute(f"create table if not exists {name} using delta location '{place}'")
            waiting = dict(views)
            while waiting:  # a view may read another
                failed = {}
                for name, statement in waiting.items():
                    try:
                        cursor.execute(_again(statement))
                    except HiveError as error:
                        failed[name] = error
                if len(failed) == len(waiting):
                    problems = [f"{name}: {str(error)[:200]}" for name, error in failed.items()]
                    break
                waiting = {name: waiting[name] for name in failed}
    except (OSError, TTransportException):
        return None
    return problems


def _again(statement: str) -> str:
    """A view that is there already stays as it is."""
    return re.sub(
        r"^\s*create\s+view\s+(?!if )", "create view if not exists ", statement, flags=re.IGNORECASE
    )
