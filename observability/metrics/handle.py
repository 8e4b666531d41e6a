"""A table that is looked at again and again."""

from deltalake import DeltaTable

from stack.lake import open_table
from stack.settings import Settings

REOPENED_EVERY = 500
"""Versions: a handle that is held for ever slows down."""


class Handle:
    """A table's newest version, of which only the new part of the log is read. Not for several threads."""

    def __init__(self, settings: Settings, uri: str) -> None:
        self._settings = settings
        self._uri = uri
        self._table: DeltaTable | None = None
        self._opened_at = -1

    def newest(self) -> DeltaTable:
        """The table as it is now.

        Raises:
            TableNotFoundError, OSError, DeltaError: there is no table, or the store does not answer.
        """
        if self._table is None or self._table.version() - self._opened_at > REOPENED_EVERY:
            self._table = open_table(self._settings, self._uri)
            self._opened_at = self._table.version()
        else:
            self._table.update_incremental()
        return self._table
