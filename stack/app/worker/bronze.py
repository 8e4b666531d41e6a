"""Bronze's versions: what wakes the worker. Reads only new entries of the tables' logs."""

import structlog
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError, TableNotFoundError

from ingestion.movies.bronze import TABLE_NAME as FILMS
from ingestion.topics import TOPICS
from stack.lake import open_table, table_uri
from stack.schemas import MARITIME_BRONZE, MOVIES_BRONZE
from stack.settings import Settings

UPKEEP = {"OPTIMIZE", "VACUUM START", "VACUUM END"}
"""Operations that bring no data."""
REOPENED_EVERY = 500
"""Versions: a handle that is held for ever slows down."""

log = structlog.get_logger("tideline.dbt")


class BronzeVersions:
    """The newest version of each bronze table that brought data."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tables = [
            _Table(settings, table_uri(settings, MARITIME_BRONZE, topic.table)) for topic in TOPICS.values()
        ]
        self._tables.append(_Table(settings, table_uri(settings, MOVIES_BRONZE, FILMS)))
        self.is_lost = False
        """Whether a table could not be read by the last call."""

    def now(self) -> dict[str, int]:
        """Version by table; those of the last call where the store does not answer."""
        is_lost = False
        for table in self._tables:
            try:
                table.look()
            except TableNotFoundError:
                continue
            except (OSError, DeltaError) as error:
                is_lost = True
                if not self.is_lost:
                    log.warning("bronze cannot be read", table=table.uri, why=str(error))
        self.is_lost = is_lost
        return {table.uri: table.version for table in self._tables}


class _Table:
    def __init__(self, settings: Settings, uri: str) -> None:
        self.uri = uri
        self.version = -1
        self._settings = settings
        self._handle: DeltaTable | None = None
        self._opened_at = -1

    def look(self) -> None:
        if self._handle is None or self._handle.version() - self._opened_at > REOPENED_EVERY:
            self._handle = open_table(self._settings, self.uri)
            self._opened_at = self._handle.version()
        else:
            self._handle.update_incremental()
        newest = self._handle.version()
        if newest == self.version:
            return
        behind = newest - max(self.version, -1)
        if (
            self.version < 0
            or behind < 0
            or any(entry.get("operation") not in UPKEEP for entry in self._handle.history(behind))
        ):
            self.version = newest
