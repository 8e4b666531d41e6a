"""A table's commits that brought data: their versions and times, read as the table's log grows."""

from typing import NamedTuple

from deltalake import DeltaTable

from stack.lake import open_table
from stack.settings import Settings

UPKEEP = {"OPTIMIZE", "VACUUM START", "VACUUM END", "CREATE TABLE", "SET TBLPROPERTIES", "ADD CONSTRAINT"}
"""Operations that bring no data."""
KEPT = 2_000
"""Commits that are remembered; those before are certainly built."""
FIRST_LOOK = 200
"""Entries of the log that are read at the first look."""
REOPENED_EVERY = 500
"""Versions: a handle that is held for ever slows down."""


class Commit(NamedTuple):
    """A commit that brought data."""

    version: int
    at_s: float
    """Unix time."""


class Commits:
    """The newest commits of a table. Not for several threads at once."""

    def __init__(self, settings: Settings, uri: str) -> None:
        self._settings = settings
        self._uri = uri
        self._handle: DeltaTable | None = None
        self._opened_at = -1
        self._seen = -1
        self._commits: list[Commit] = []

    def look(self) -> list[Commit]:
        """The commits, oldest first.

        Raises:
            TableNotFoundError, OSError, DeltaError: there is no table, or the store does not answer.
        """
        if self._handle is None or self._handle.version() - self._opened_at > REOPENED_EVERY:
            self._handle = open_table(self._settings, self._uri)
            self._opened_at = self._handle.version()
        else:
            self._handle.update_incremental()
        newest = self._handle.version()
        if newest < self._seen:  # the table was made anew
            self._seen, self._commits = -1, []
        if newest > self._seen:
            wanted = FIRST_LOOK if self._seen < 0 else newest - self._seen
            found = [
                Commit(entry["version"], entry["timestamp"] / 1000)
                for entry in self._handle.history(wanted)
                if entry.get("operation") not in UPKEEP and entry["version"] > self._seen
            ]
            self._commits = [*self._commits, *reversed(found)][-KEPT:]
            self._seen = newest
        return self._commits
