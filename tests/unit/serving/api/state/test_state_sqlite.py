"""The state in SQLite: the cases of any database, and what is SQLite's own."""

import sqlite3
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from serving.api.state.backup import backup
from serving.api.state.database import Database
from serving.api.state.errors import StateError
from serving.api.state.tables import Base
from stack.settings import Settings
from tests.support.state import empty_state, make_key, opened, state_settings
from tests.support.state_cases import StateCases, user, verified


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return state_settings(tmp_path)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with opened(empty_state(tmp_path)) as database:
        yield database


class TestSqlite(StateCases):
    """The cases over SQLite."""


def test_migrations_make_the_tables_that_the_code_declares(settings: Settings, tmp_path: Path) -> None:
    Database(settings).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'state.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_processes_that_start_at_once_make_the_tables_once(settings: Settings) -> None:
    with ThreadPoolExecutor(6) as pool:
        databases = list(pool.map(lambda _: Database(settings), range(6)))
    user(databases[0])
    assert [verified(database).seq for database in databases] == [1] * 6
    for database in databases:
        database.close()


def test_file_is_readable_by_its_owner_only(settings: Settings) -> None:
    with opened(settings) as database:
        user(database)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in settings.home.glob("state.db*")}
    assert modes == {"state.db": 0o600, "state.db-wal": 0o600, "state.db-shm": 0o600}
    assert [path.name for path in settings.home.glob("state.db*")] == ["state.db"]


def test_state_of_a_newer_version_is_refused_by_one_line(settings: Settings) -> None:
    with opened(settings) as database, database.write() as session:
        session.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(StateError, match=r"was made by a newer Tideline: .*9999"):
        Database(settings)


def test_file_that_is_no_database_is_refused_by_one_line(settings: Settings) -> None:
    file = settings.home / "state.db"
    file.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StateError, match=r"state\.db is damaged or not ours"):
        Database(settings)
    assert file.read_bytes().startswith(b"not a database")


@pytest.mark.parametrize(
    "address", ["mysql://host/x", "nonsense", "sqlite://", "sqlite+aiosqlite:///x", "://"]
)
def test_address_that_is_no_database_names_the_setting(tmp_path: Path, address: str) -> None:
    with pytest.raises(StateError, match="TIDELINE_API_DATABASE"):
        Database(state_settings(tmp_path, api_database=address))


def test_password_of_the_database_is_in_no_message(tmp_path: Path) -> None:
    settings = state_settings(tmp_path, api_database="postgresql://me:hunter2@127.0.0.1:1/x")
    with pytest.raises(StateError, match="does not open") as caught:
        Database(settings)
    assert "hunter2" not in str(caught.value)
    assert "hunter2" not in repr(settings)


def test_home_with_a_strange_name_holds_the_state(tmp_path: Path) -> None:
    home = tmp_path / "a b%20?x=1#y"
    make_key(state_settings(home))
    assert (home / "state.db").exists()


def test_copy_of_a_state_in_use_is_whole(settings: Settings, database: Database) -> None:
    copy = settings.home / "copy.db"
    user(database)
    backup(settings, copy)
    user(database, "bob")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("select name from users").fetchall() == [("alice",)]
    with pytest.raises(StateError, match=r"copy\.db: File exists"):
        backup(settings, copy)
    with opened(state_settings(settings.home, api_database=f"sqlite:///{copy}")) as restored:
        assert verified(restored).seq == 1
