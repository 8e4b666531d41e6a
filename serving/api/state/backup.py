"""A copy of the state while it is in use."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from serving.api.state.errors import StateError
from stack.settings import Settings


def backup(settings: Settings, target: Path) -> None:
    """Copy the state's file as it is at one moment, by SQLite's own backup; readers and writers go on.

    Raises:
        StateError: the state is in PostgreSQL, whose own tools copy it, or the target exists.
    """
    source = settings.state_file
    if source is None:
        raise StateError("the state is in PostgreSQL: copy it by pg_dump")
    if not source.exists():
        raise StateError(f"there is no state at {source} yet")
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StateError(f"{target}: {error.strerror}") from error
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("pragma journal_mode = delete")
