"""Statements over Thrift, as any client asks them."""

from contextlib import closing
from typing import Any

from pyhive import hive


def ask(port: int, *statements: str) -> list[tuple[Any, ...]]:
    """Run statements in a session of their own; returns the rows of the last (none for DDL)."""
    with closing(hive.connect("127.0.0.1", port, username="tideline")) as connection:
        cursor = connection.cursor()
        for sql in statements:
            cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []
