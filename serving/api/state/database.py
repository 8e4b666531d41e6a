"""The state's database: SQLite in the home, or PostgreSQL where the settings name one.

Reads and writes are separate: a write takes SQLite's lock when it begins, so that two writers wait for each
other instead of failing at their first statement. A write that ended is on the disk (``synchronous=FULL``).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.orm import Session

from serving.api.state.errors import StateError
from stack.settings import Settings

MIGRATIONS = Path(__file__).parent / "migrations"
_WAIT_S = 10
"""How long a writer waits for another."""
_LOCK = 0x71DE11E
"""PostgreSQL's advisory lock of those who migrate."""


class Database:
    """The state's database, at its newest revision. Safe for several threads."""

    def __init__(self, settings: Settings) -> None:
        url = _url(settings)
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.place = url.render_as_string(hide_password=True)
        if self.is_sqlite:
            _make_file(Path(url.database or ""))
        self._engine = _engine(url, is_sqlite=self.is_sqlite)
        self._writer = self._engine.execution_options(writes=True)
        self._migrate()

    def close(self) -> None:
        """Close the connections; SQLite then folds its log into the one file."""
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database."""
        with Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction: all of it or nothing is kept."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def _migrate(self) -> None:
        """Bring the tables up to date. Of processes that start at once, one does, the others wait."""
        try:
            with self._writer.begin() as connection:
                if not self.is_sqlite:
                    connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})
                command.upgrade(alembic_config(connection), "head")
        except OperationalError as error:
            raise StateError(f"the state at {self.place} does not open: {error.orig}") from error
        except DatabaseError as error:
            raise StateError(f"the state at {self.place} is damaged or not ours: {error.orig}") from error
        except CommandError as error:
            raise StateError(f"the state at {self.place} was made by a newer Tideline: {error}") from error


def state_engine(settings: Settings) -> Engine:
    """Connections to the database that the settings name, whatever is in it: for those who only look.

    Raises:
        StateError: the settings do not name a database.
    """
    url = _url(settings)
    return _engine(url, is_sqlite=url.get_backend_name() == "sqlite")


def alembic_config(connection: Connection) -> Config:
    """What Alembic needs to know; the environment takes the connection from its attributes."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _url(settings: Settings) -> URL:
    if settings.state_file is not None:
        return URL.create("sqlite", database=str(settings.state_file))
    expected = "TIDELINE_API_DATABASE: expected postgresql://USER:PASSWORD@HOST/DATABASE, or sqlite:////FILE"
    try:
        url = make_url(settings.api_database.get_secret_value())
    except (ArgumentError, ValueError) as error:
        raise StateError(expected) from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite":
        raise StateError(expected)
    return url


def _make_file(path: Path) -> None:
    """The file, readable by its owner only: it holds hashes of keys."""
    if path in (Path(), Path(":memory:")):
        raise StateError("TIDELINE_API_DATABASE: SQLite needs a file, as sqlite:////absolute/path.db")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StateError(f"{path}: {error.strerror}") from error


def _engine(url: URL, *, is_sqlite: bool) -> Engine:
    if not is_sqlite:
        return create_engine(
            url, pool_size=5, max_overflow=10, pool_pre_ping=True, connect_args={"connect_timeout": _WAIT_S}
        )
    engine = create_engine(url, pool_size=8, max_overflow=32, connect_args={"timeout": _WAIT_S})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = (
            None  # SQLAlchemy begins, see below; sqlite3 would only before some statements
        )
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
            connection.execute(f"pragma {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("begin immediate" if writes else "begin")

    return engine
