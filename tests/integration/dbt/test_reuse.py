"""Builds that do only what is needed, on the real Thrift server: a small project with the platform's macros.

Whatever happened before, a build ends in what a full build gives. What has the same inputs is not built.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from stack.app.worker.warm import Request, WarmDbt
from stack.settings import ROOT
from tests.support.servers import Spark
from tests.support.small_project import Built, SmallProject, small_project

NODES = {"prices", "messages", "priced", "totals", "report", "prices_only"}


@dataclass
class Expected:
    """What the tables must hold, computed from what was done to the project."""

    commits: list[list[str]] = field(default_factory=list)
    prices: dict[str, int] = field(default_factory=lambda: {"a": 1, "b": 2, "c": 3})
    factor: int = 2
    scale: int = 1
    addend: int = 0
    edition: int = 1

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        landed = [kind for kinds in self.commits for kind in kinds]
        totals: dict[str, int] = {}
        for kind in landed:
            totals[kind] = totals.get(kind, 0) + self.prices[kind] * self.factor * self.scale
        totals = {kind: total + self.addend for kind, total in totals.items()}
        rows: dict[str, list[tuple[Any, ...]]] = {
            "reference.prices": list(self.prices.items()),
            "maritime_gold.messages": list(enumerate(landed)),
            "maritime_gold.totals": list(totals.items()),
            "maritime_gold.report": [(*row, f"v{self.edition}") for row in totals.items()],
            "maritime_gold.prices_only": [(max(self.prices.values()),)],
        }
        return {table: sorted(found, key=str) for table, found in rows.items()}


class Changes:
    """What may happen between two builds; each does one thing to the project and to what is expected."""

    def __init__(self, small: SmallProject, built: Built, expected: Expected, chance: random.Random) -> None:
        self.small, self.built, self.expected, self.chance = small, built, expected, chance

    def land(self) -> None:
        kinds = self.chance.choices("abc", k=3)
        self.small.land(*kinds)
        self.expected.commits.append(kinds)

    def edit_seed(self) -> None:
        price = self.expected.prices["b"]
        self.small.edit("seeds/prices.csv", f"b,{price}", f"b,{price + 3}")
        self.expected.prices["b"] += 3

    def edit_variable(self) -> None:
        self.small.edit(
            "dbt_project.yml", f"factor: {self.expected.factor}", f"factor: {self.expected.factor + 1}"
        )
        self.expected.factor += 1

    def edit_incremental_model(self) -> None:
        before = f"sum(price) + {self.expected.addend}" if self.expected.addend else "sum(price)"
        self.expected.addend += 1
        self.small.edit("models/totals.sql", before, f"sum(price) + {self.expected.addend}")

    def edit_table(self) -> None:
        edition = self.expected.edition
        self.small.edit("models/report.sql", f"'v{edition}'", f"'v{edition + 1}'")
        self.expected.edition += 1

    def edit_view(self) -> None:
        self.small.edit("models/priced.sql", "prices.price *", "10 * prices.price *")
        self.expected.scale = 10
        self.built.ended("run", "--select", "totals")  # reads the view as it still is

    def compact(self) -> None:
        for table in ("messages", "totals"):
            self.small.spark.query(f"optimize {self.built.prefix}_maritime_gold.{table}")

    def tamper(self) -> None:
        self.small.spark.query(f"delete from {self.built.prefix}_maritime_gold.totals where kind = 'a'")

    def restore(self) -> None:
        self.small.spark.query(f"restore table {self.built.prefix}_maritime_gold.messages to version as of 0")

    def build_a_part(self) -> None:
        self.built.ended("run", "--select", self.chance.choice(["messages", "totals", "report", "prices"]))

    def fail_a_test(self) -> None:
        self.small.write("tests/no_poison.sql", "select * from {{ ref('messages') }}")
        assert self.built.ended("build") != 0
        self.small.write("tests/no_poison.sql", "select * from {{ ref('messages') }} where kind = 'poison'")

    def fail_a_model(self) -> None:
        self.small.edit("models/totals.sql", "group by kind", "group by kind having raise_error('x') is null")
        assert self.built.ended("build") != 0
        self.small.edit("models/totals.sql", "group by kind having raise_error('x') is null", "group by kind")

    def kill_a_build(self) -> None:
        self.built.kill_when(" OK ", "build", times=self.chance.randint(3, 7))


CHANGES = sorted(name for name in vars(Changes) if not name.startswith("_"))


@pytest.fixture(scope="module")
def small(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallProject]:
    with small_project(spark, tmp_path_factory.mktemp("small"), "small") as project:
        yield project


@pytest.fixture(scope="module")
def built(small: SmallProject, expected: Expected) -> Iterator[Built]:
    """Built once. Each test leaves it built, and `expected` with what it did: none needs another."""
    small.land("a", "b", "a")
    expected.commits.append(["a", "b", "a"])
    built = small.built("small")
    built.dbt("build")
    yield built
    built.drop()


@pytest.fixture(scope="module")
def expected() -> Expected:
    return Expected()


def test_nothing_new_reuses_every_node(built: Built, expected: Expected) -> None:
    versions = {table: built.version(table) for table in expected.rows()}
    output = built.dbt("build")
    assert "Reused 12 of 12 nodes" in output
    assert "REUSED version" in output
    assert "Published" not in output
    assert {table: built.version(table) for table in versions} == versions
    assert built.rows() == expected.rows()


def test_only_what_depends_on_a_change_is_built(
    small: SmallProject, built: Built, expected: Expected
) -> None:
    Changes(small, built, expected, random.Random(0)).edit_table()
    output = built.dbt("build")
    assert built.reused(output) == NODES - {"report"}
    assert built.rows() == expected.rows()


def test_compaction_is_no_change(small: SmallProject, built: Built, expected: Expected) -> None:
    Changes(small, built, expected, random.Random(0)).compact()
    assert built.reused(built.dbt("build")) == NODES


def test_live_run_tests_what_it_wrote_and_other_runs_all(
    small: SmallProject, built: Built, expected: Expected
) -> None:
    changes = Changes(small, built, expected, random.Random(0))
    test = "unique_over_messages_place"
    seen = built.newest("maritime_gold.messages")
    changes.land()
    built.dbt("build", "--select", "tag:live")
    assert f"bronze_version > {seen}" in built.compiled(test)
    changes.land()
    built.dbt("run", "--select", "messages")  # its rows are not tested
    changes.land()
    built.dbt("build", "--select", "tag:live")
    assert "bronze_version >" not in built.compiled(test)
    seen = built.newest("maritime_gold.messages")
    changes.land()
    built.dbt("build", "--select", "tag:live")
    assert f"bronze_version > {seen}" in built.compiled(test)
    assert test in built.tested(built.dbt("build"))
    assert "bronze_version >" not in built.compiled(test)
    assert built.rows() == expected.rows()


def test_warm_process_keeps_the_passes_of_its_live_runs(
    small: SmallProject, built: Built, expected: Expected
) -> None:
    changes = Changes(small, built, expected, random.Random(0))
    small.write("profiles.yml", (ROOT / "profiles.yml").read_text())
    live = Request(small.folder, ("build", "--select", "tag:live"))
    warm = WarmDbt(
        small.folder / "logs", built.project.environment, most_runs=9, most_bytes=10**12, stop_timeout_s=5
    )
    written = built.version("platform.passed_tests")
    try:
        for _ in range(2):
            seen = built.newest("maritime_gold.messages")
            changes.land()
            outcome = warm(live)
            assert outcome.is_good, outcome.problem
    finally:
        warm.close()
    (test,) = (small.folder / "target" / "compiled").rglob("unique_over_messages_place.sql")
    assert f"bronze_version > {seen}" in test.read_text()
    assert built.version("platform.passed_tests") == written
    built.dbt("build")
    assert built.rows() == expected.rows()


def test_rebuild_builds_all_and_full_refresh_too(built: Built, expected: Expected) -> None:
    assert built.reused(built.dbt("build", "--vars", "rebuild: true")) == set()
    assert built.reused(built.dbt("build", "--full-refresh")) == set()
    assert built.rows() == expected.rows()


def test_any_sequence_of_changes_ends_in_what_a_full_build_gives(
    small: SmallProject, built: Built, expected: Expected
) -> None:
    chance = random.Random(19)
    changes = Changes(small, built, expected, chance)
    names = chance.sample(CHANGES, k=len(CHANGES))
    done: list[str] = []
    while names:
        step, names = names[:3], names[3:]
        for name in step:
            getattr(changes, name)()
        done += step
        built.dbt("build")
        assert built.rows() == expected.rows(), f"after {done}"
    assert built.reused(built.dbt("build")) == NODES
    full = small.built("full")
    full.dbt("build", "--full-refresh")
    assert full.rows() == built.rows()
    full.drop()
