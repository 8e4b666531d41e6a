"""The base's geodesy: known figures, and the same as dbt's macros."""

import math
import random
import re

import duckdb
import jinja2
import pytest

from stack.geodesy import (
    EARTH_RADIUS_NM,
    closest_approach,
    distance_nm,
    longitude_difference_deg,
    offset_nm,
    velocity_knots,
)
from stack.project import MACROS

MACRO_FILES = ("geo/distance.sql", "maritime/tracks/collisions.sql")


def asked(calls: str, rows: list[tuple[float, ...]]) -> list[tuple[float | None, ...]]:
    """What DuckDB says of calls of dbt's macros on the columns a, b, c, d."""
    text = "\n".join((MACROS / file).read_text() for file in MACRO_FILES)
    sql = (
        jinja2.Environment(extensions=["jinja2.ext.do"])
        .from_string(f"{text}select {calls} from rows")
        .render()
    )
    # Spark writes 60.0d for a double; pmod and if have other names.
    sql = re.sub(r"(?<=\d)d\b", "::double", sql).replace("pmod(", "fmod(")
    sql = re.sub(r"\bif\(", "either(", sql)
    with duckdb.connect() as connection:
        connection.execute("create macro either(test, one, two) as case when test then one else two end")
        connection.execute("create table rows (a double, b double, c double, d double)")
        connection.executemany("insert into rows values (?, ?, ?, ?)", rows)
        return connection.execute(sql).fetchall()


def drawn(*limits: float) -> list[tuple[float, ...]]:
    """Rows of numbers up to these limits on either side, the first ones all 0."""
    chance = random.Random(7)
    rows = [tuple(chance.uniform(-limit, limit) for limit in limits) for _ in range(200)]
    return [(0.0, 0.0, 0.0, 0.0), *rows]


def test_degree_of_the_equator_is_sixty_nautical_miles_and_a_bit() -> None:
    assert distance_nm(0, 0, 0, 1) == pytest.approx(math.radians(1) * EARTH_RADIUS_NM)
    assert distance_nm(0, 0, 0, 180) == pytest.approx(math.pi * EARTH_RADIUS_NM)


def test_difference_of_longitudes_goes_the_shorter_way() -> None:
    assert longitude_difference_deg(179, -179) == 2
    assert longitude_difference_deg(-179, 179) == -2


def test_velocity_is_split_by_the_course_from_north() -> None:
    assert velocity_knots(10, 90) == pytest.approx((10, 0))
    assert velocity_knots(10, 180) == pytest.approx((0, -10))


def test_ships_head_on_meet_half_way() -> None:
    assert closest_approach(10, 0, -24, 0) == pytest.approx((10 / 24, 0))


def test_ships_that_keep_their_distance_have_no_time_of_approach() -> None:
    assert closest_approach(3, 4, 0, 0) == (None, 5)


def test_distances_are_those_of_the_macros() -> None:
    rows = drawn(85, 180, 85, 180)
    offset = "{{ local_east_nm('a', 'b', 'd') }}, {{ local_north_nm('a', 'c') }}"
    calls = f"{{{{ haversine_nm('a', 'b', 'c', 'd') }}}}, {offset}"
    for row, (miles, east, north) in zip(rows, asked(calls, rows), strict=True):
        assert distance_nm(*row) == pytest.approx(miles, abs=1e-3)
        assert offset_nm(*row) == pytest.approx((east, north), abs=1e-6)


def test_closest_approaches_are_those_of_the_macros() -> None:
    rows = drawn(20, 20, 20, 20)
    calls = "{{ tcpa_hours('a', 'b', 'c', 'd') }} as hours, {{ dcpa_nm('a', 'b', 'c', 'd', 'hours') }}"
    for row, (hours, miles) in zip(rows, asked(calls, rows), strict=True):
        approach = closest_approach(*row)
        assert approach.tcpa_hours == (None if hours is None else pytest.approx(hours))
        assert approach.dcpa_nm == pytest.approx(miles, abs=1e-6)
