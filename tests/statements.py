"""One statement over Thrift, as any client asks it."""

from contextlib import closing
from typing import Any

from pyhive import hive


def ask(port: int, sql: str) -> list[tuple[Any, ...]]:
    """Run a statement in a session of its own; returns its rows (none for DDL)."""
    with closing(hive.connect("127.0.0.1", port, username="tideline")) as connection:
        cursor = connection.cursor()
        cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []
