"""The state in a real PostgreSQL: the cases of any database, and two servers that start at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from serving.api.state.database import Database
from serving.api.state.tables import Base
from stack.settings import Settings
from tests.support.postgres import postgres
from tests.support.state import opened, state_settings
from tests.support.state_cases import StateCases, user, verified


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with postgres() as address:
        yield address


@pytest.fixture
def settings(address: str, tmp_path: Path) -> Settings:
    """Settings of an empty database."""
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("drop schema public cascade"))
        connection.execute(text("create schema public"))
    engine.dispose()
    return state_settings(tmp_path, api_database=address)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    with opened(settings) as database:
        yield database


class TestPostgres(StateCases):
    """The cases over PostgreSQL."""


def test_servers_that_start_at_once_make_the_tables_once(settings: Settings, address: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        databases = list(pool.map(lambda _: Database(settings), range(4)))
    user(databases[0])
    assert [verified(database).seq for database in databases] == [1] * 4
    for database in databases:
        database.close()
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()
    assert not (settings.home / "state.db").exists()
