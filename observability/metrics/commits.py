"""A table's commits that brought data: their versions and times, read as the table's log grows."""

from typing import NamedTuple

from observability.metrics.handle import Handle
from stack.settings import Settings

_LAYOUT = {"OPTIMIZE", "VACUUM START", "VACUUM END", "CREATE TABLE", "SET TBLPROPERTIES", "ADD CONSTRAINT"}
UPKEEP = _LAYOUT | {"DELETE"}
"""Operations that bring no data. Rows of bronze are deleted where a person is erased."""
KEPT = 2_000
"""Commits that are remembered; those before are certainly built."""
FIRST_LOOK = 200
"""Entries of the log that are read at the first look."""


class Commit(NamedTuple):
    """A commit that brought data."""

    version: int
    at_s: float
    """Unix time."""


class Commits:
    """The newest commits of a table. Not for several threads at once."""

    def __init__(self, settings: Settings, uri: str) -> None:
        self._handle = Handle(settings, uri)
        self._seen = -1
        self._commits: list[Commit] = []

    def look(self) -> list[Commit]:
        """The commits, oldest first.

        Raises:
            TableNotFoundError, OSError, DeltaError: there is no table, or the store does not answer.
        """
        table = self._handle.newest()
        newest = table.version()
        if newest < self._seen:  # the table was recreated
            self._seen, self._commits = -1, []
        if newest > self._seen:
            wanted = FIRST_LOOK if self._seen < 0 else newest - self._seen
            found = [
                Commit(entry["version"], entry["timestamp"] / 1000)
                for entry in table.history(wanted)
                if entry.get("operation") not in UPKEEP and entry["version"] > self._seen
            ]
            self._commits = [*self._commits, *reversed(found)][-KEPT:]
            self._seen = newest
        return self._commits
