"""What belongs to a lake and lies beside it: the API's state, MLflow's registry and its artifacts.

Where PostgreSQL or a server of MLflow has them, its own tools copy them.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from obstore.store import LocalStore

from serving.api.state import audit
from serving.api.state.backup import backup as copy_state
from serving.api.state.database import Database
from stack.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ObjectStore

STATE, REGISTRY, ARTIFACTS = "state.db", "mlflow.db", "mlflow"
_ADDRESSES = {
    "experiments": ("artifact_location",),
    "runs": ("artifact_uri",),
    "model_versions": ("source", "storage_location"),
    "logged_models": ("artifact_location",),
}
"""Columns of MLflow's file that have the home's path in them."""


def copy_home(settings: Settings, folder: Path) -> list[str]:
    """Copy the databases, each as it is at one moment, into a folder; returns what lies elsewhere.

    Raises:
        StateError, sqlite3.Error: a database is damaged.
    """
    elsewhere = []
    if settings.state_file is None:
        elsewhere.append("the API's state is in PostgreSQL: copy it by pg_dump")
    elif settings.state_file.exists():
        copy_state(settings, folder / STATE)
    if settings.mlflow_tracking_uri:
        elsewhere.append(f"MLflow is at {settings.mlflow_tracking_uri}: copy it there")
    elif (registry := settings.home / REGISTRY).exists():
        with closing(sqlite3.connect(registry)) as live, closing(sqlite3.connect(folder / REGISTRY)) as copy:
            live.backup(copy)
            copy.execute("pragma journal_mode = delete")
    return elsewhere


def keep_private(place: "ObjectStore") -> None:
    """Let only its owner read the state in a folder: it has the users and what their keys are checked by."""
    if not isinstance(place, LocalStore) or place.prefix is None:
        return
    state = Path(place.prefix) / "home" / STATE
    if state.exists():
        state.chmod(0o600)


def artifacts(settings: Settings) -> Iterator[str]:
    """MLflow's files, as paths within the home."""
    if settings.mlflow_tracking_uri:
        return
    for path in sorted((settings.home / ARTIFACTS).rglob("*")):
        if path.is_file():
            yield path.relative_to(settings.home).as_posix()


def present(settings: Settings) -> Path | None:
    """The first thing of the home that a restore would overwrite; None where there is nothing."""
    places = (settings.state_file, settings.home / REGISTRY, settings.home / ARTIFACTS)
    return next((place for place in places if place is not None and place.exists()), None)


def settle(settings: Settings, former_home: str) -> audit.Head | None:
    """Make restored files fit this home: MLflow's addresses, and a look at the audit trail.

    Returns:
        The head of the audit trail; None without a state.

    Raises:
        BrokenChainError: the audit trail is not what was written.
    """
    if (registry := settings.home / REGISTRY).exists():
        _move_addresses(registry, Path(former_home).as_uri(), settings.home.as_uri())
    if settings.state_file is None or not settings.state_file.exists():
        return None
    settings.state_file.chmod(0o600)
    database = Database(settings)
    try:
        with database.read() as session:
            return audit.verify(session)
    finally:
        database.close()


def _move_addresses(registry: Path, former: str, now: str) -> None:
    with closing(sqlite3.connect(registry)) as connection, connection:
        for table, columns in _ADDRESSES.items():
            there = {row[1] for row in connection.execute(f"pragma table_info({table})")}
            for column in there.intersection(columns):
                connection.execute(
                    f"update {table} set {column} = ? || substr({column}, ?) where {column} like ? || '/%'",
                    (now, len(former) + 1, former),
                )
