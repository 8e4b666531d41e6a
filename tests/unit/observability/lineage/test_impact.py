"""What a change reaches, on a small project."""

import pytest

from observability.lineage.errors import UnknownNodeError
from observability.lineage.impact import Impact, Reader, impact_of
from observability.lineage.project import Exposure, Node, Project


def node(name: str, columns: str, sql: str | None = None, *inputs: str) -> Node:
    return Node(name, "model" if sql else "source", ("s", name), tuple(columns.split()), inputs, sql)


PROJECT = Project(
    {
        each.name: each
        for each in (
            node("daily", "id top", "select id, max(speed) as top from s.ships group by id", "ships"),
            node("ships", "id name speed"),
            node("fast", "id", "select id from s.daily where top > 20", "daily"),
            node("odd", "x y", "select from where", "fast"),
            node("names", "name", "select name from s.ships", "ships"),
        )
    },
    {"plans": Exposure("plans", "Plans", "Fleet <fleet@example.org>", ("fast",))},
)
READERS = [
    Reader("API", "/daily", "s.daily", frozenset({"id", "top"})),
    Reader("panel", "Names", "s.names", frozenset({"name"})),
]


def reached(found: Impact) -> dict[str, tuple[tuple[str, ...], bool]]:
    return {each.node.name: (each.columns, each.by_rows) for each in found.tables}


def test_column_reaches_what_is_made_of_it_and_nothing_else() -> None:
    found = impact_of(PROJECT, "ships.speed", READERS)
    assert reached(found) == {
        "daily": (("top",), False),
        "fast": ((), True),
        "odd": (("x", "y"), True),
    }
    assert found.exposures == ("Plans (Fleet <fleet@example.org>)",)
    assert [(reader.name, columns) for reader, columns in found.readers] == [("/daily", ("top",))]


def test_sql_that_cannot_be_followed_is_reached_as_a_whole_and_says_so() -> None:
    found = impact_of(PROJECT, "fast")
    assert [(each.node.name, each.is_followed) for each in found.tables] == [("odd", False)]


def test_model_reaches_all_that_is_built_on_it() -> None:
    found = impact_of(PROJECT, "ships", READERS)
    assert list(reached(found)) == ["daily", "names", "fast", "odd"]
    assert {reader.name for reader, _ in found.readers} == {"/daily", "Names"}


def test_column_that_nothing_reads_reaches_nothing() -> None:
    found = impact_of(PROJECT, "odd.x")
    assert (found.tables, found.readers, found.exposures) == ((), (), ())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("dialy", r"no model 'dialy'; did you mean daily\?"),
        ("dialy.top", r"no model 'dialy'; did you mean daily\?"),
        ("ships.sped", r"ships has no column 'sped'; did you mean speed\?"),
        ("zzz", "no model 'zzz'$"),
    ],
)
def test_unknown_name_is_answered_with_the_nearest(name: str, said: str) -> None:
    with pytest.raises(UnknownNodeError, match=said):
        impact_of(PROJECT, name)
