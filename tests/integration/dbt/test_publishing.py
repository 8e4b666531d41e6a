"""What a run of dbt publishes on the real Thrift server: all of a green run at once, nothing of any other.

The project is a small one with the platform's own macros; schemas and folders are this module's own.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from tests.support.servers import Spark
from tests.support.small_project import FILES, TABLES, Built, SmallProject, small_project

MESSAGES, TOTALS, REPORT = "maritime_gold.messages", "maritime_gold.totals", "maritime_gold.report"


class First(NamedTuple):
    """What the first build left: its entries, and the versions of its tables."""

    entries: list[dict[str, Any]]
    versions: dict[str, int]


@pytest.fixture(scope="module")
def small(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallProject]:
    with small_project(spark, tmp_path_factory.mktemp("published"), "published") as project:
        yield project


@pytest.fixture(scope="module")
def built(small: SmallProject) -> Iterator[Built]:
    built = small.built("published")
    yield built
    built.drop()


@pytest.fixture(scope="module")
def first(small: SmallProject, built: Built) -> First:
    """The first build of all."""
    small.land("a")
    built.dbt("build")
    return First(built.entries(), {table: built.version(table) for table in TABLES})


@pytest.fixture
def green(first: First, built: Built) -> list[dict[str, Any]]:
    """The entries when all that was landed is built, whatever another test left."""
    assert first.entries
    built.dbt("build")
    return built.entries()


def test_green_build_publishes_what_it_built_in_one_entry(first: First, built: Built) -> None:
    (entry,) = first.entries
    assert (entry["entry"], entry["snapshot"]) == (1, 1)
    assert entry["tables"] == first.versions
    assert built.count(MESSAGES, entry["tables"][MESSAGES]) == 1


def test_failing_test_publishes_nothing_and_its_repair_publishes_all(
    small: SmallProject, built: Built, green: list[dict[str, Any]]
) -> None:
    before = green[-1]
    count = built.count(MESSAGES, before["tables"][MESSAGES])
    small.land("poison")
    built.dbt("build", fails=True)
    assert built.entries() == green
    assert built.version(MESSAGES) > before["tables"][MESSAGES]
    assert built.count(MESSAGES, before["tables"][MESSAGES]) == count

    small.write("tests/no_poison.sql", "select 1 as one from {{ ref('messages') }} where false")
    assert "REUSED version" in built.dbt("build")
    entry = built.entries()[-1]
    assert entry["tables"][MESSAGES] == built.version(MESSAGES)
    small.write("tests/no_poison.sql", FILES["tests/no_poison.sql"].replace("'poison'", "'other'"))


def test_run_that_was_killed_between_two_tables_is_never_seen(
    small: SmallProject, built: Built, green: list[dict[str, Any]]
) -> None:
    small.land("b")
    said = "OK created sql incremental model published_maritime_gold.messages"
    while not built.kill_when(said, "build"):  # on a busy machine it may be through before it is killed
        green = built.entries()
        small.land("b")
    assert built.version(MESSAGES) > green[-1]["tables"][MESSAGES]
    assert built.entries() == green


def test_partial_run_moves_only_its_tables(
    small: SmallProject, built: Built, green: list[dict[str, Any]]
) -> None:
    before = green[-1]
    small.land("c")
    built.dbt("run", "--select", "messages")
    after = built.entries()[-1]
    assert (after["entry"], after["snapshot"]) == (before["entry"] + 1, before["snapshot"] + 1)
    assert after["tables"] == before["tables"] | {MESSAGES: built.version(MESSAGES)}


def test_tests_empty_runs_and_reused_tables_publish_nothing(
    built: Built, green: list[dict[str, Any]]
) -> None:
    built.dbt("test")
    built.dbt("build")
    built.dbt("run", "--empty", "--select", "report")
    assert built.entries() == green


def test_version_of_another_run_is_not_published(
    small: SmallProject, built: Built, green: list[dict[str, Any]]
) -> None:
    before = green[-1]
    small.spark.query(f"insert into published_{TOTALS} select * from published_{TOTALS} limit 1")
    small.edit("models/report.sql", "'v1'", "'v2'")
    built.dbt("run", "--select", "report")
    after = built.entries()[-1]
    assert after["tables"][TOTALS] == before["tables"][TOTALS] < built.version(TOTALS)
    assert after["tables"][REPORT] == built.version(REPORT)


def test_move_back_is_followed_by_a_new_number(small: SmallProject, built: Built, first: First) -> None:
    oldest, newest = first.entries[0], built.entries()[-1]
    table = "published_platform.snapshots"
    small.spark.query(
        f"insert into {table} select {newest['entry'] + 1}, snapshot, current_timestamp(), null, tables "
        f"from {table} where entry = {oldest['entry']}"
    )
    small.land("a")
    built.dbt("run", "--select", "messages")
    after = built.entries()[-1]
    assert (after["entry"], after["snapshot"]) == (newest["entry"] + 2, newest["snapshot"] + 1)
    assert after["tables"] == oldest["tables"] | {MESSAGES: built.version(MESSAGES)}
