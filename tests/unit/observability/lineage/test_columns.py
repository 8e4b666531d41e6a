"""What a query's columns are made of, by its SQL."""

import pytest

from observability.lineage.columns import uses

SCHEMA = {
    "s": {
        "ships": {"id": "bigint", "name": "string", "speed": "double", "tags": "map<string, string>"},
        "calls": {"ship_id": "bigint", "port": "string", "hours": "double"},
    }
}
SHIPS, CALLS = ("s", "ships"), ("s", "calls")


def made(sql: str, column: str) -> set[str]:
    found = uses(sql, SCHEMA)
    assert found is not None
    return {f"{table[1]}.{name}" for table, name in found.columns[column]}


def rows(sql: str) -> set[str]:
    found = uses(sql, SCHEMA)
    assert found is not None
    return {f"{table[1]}.{name}" for table, name in found.rows}


@pytest.mark.parametrize(
    ("sql", "column", "expected"),
    [
        ("select speed * 2 as double_speed from s.ships", "double_speed", {"ships.speed"}),
        ("select * from s.ships", "name", {"ships.name"}),
        ("with a as (select * from s.ships) select a.speed from a", "speed", {"ships.speed"}),
        (
            "with a as (select id, name as n from s.ships), b as (select n || id k from a) select k from b",
            "k",
            {"ships.name", "ships.id"},
        ),
        ("select count(*) as n from s.ships where speed > 1", "n", set()),
        (
            "select id as k from s.ships union all select ship_id from s.calls",
            "k",
            {"ships.id", "calls.ship_id"},
        ),
        (
            "select (select max(hours) from s.calls where ship_id = ships.id) as longest from s.ships",
            "longest",
            {"calls.hours"},
        ),
        (
            "select sum(hours) over (partition by port order by ship_id) as h from s.calls",
            "h",
            {"calls.hours", "calls.port", "calls.ship_id"},
        ),
        ("select explode(tags) as (k, v) from s.ships", "v", {"ships.tags"}),
        ("select t.v as w from s.ships lateral view explode(tags) t as k, v", "w", {"ships.tags"}),
        (
            "with a as (select named_struct('x', speed) as m from s.ships) select m.x as y from a",
            "y",
            {"ships.speed"},
        ),
        ("select 'fixed' as kind, id from s.ships", "kind", set()),
    ],
)
def test_column_is_made_of_the_columns_in_its_expression(sql: str, column: str, expected: set[str]) -> None:
    assert expected <= made(sql, column)
    assert made(sql, column) - expected <= {"ships.id", "calls.ship_id"}  # what a subquery is correlated by


def test_conditions_joins_and_grouping_decide_which_rows_there_are() -> None:
    sql = """
        select ships.name, sum(calls.hours) as h
        from s.ships join s.calls on ships.id = calls.ship_id
        where calls.port = 'Oslo' group by ships.name having max(ships.speed) > 2
    """
    assert rows(sql) == {"ships.id", "calls.ship_id", "calls.port", "ships.name", "ships.speed"}
    assert made(sql, "h") == {"calls.hours"}


def test_sql_that_cannot_be_parsed_is_not_followed() -> None:
    assert uses("select from where", SCHEMA) is None
