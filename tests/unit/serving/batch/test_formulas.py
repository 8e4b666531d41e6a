"""The formulas of fuel and CII, by values worked by hand and by the reference values of the guidelines.

The macros are rendered as the models and the batch tools render them; DuckDB works the expressions out.
"""

import csv
import math
from itertools import pairwise
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.batch.formulas import figures, formula, variable
from stack.settings import ROOT

DATABASE = duckdb.connect()
CARBON = {"HFO": 3.114, "MDO_MGO": 3.206, "LFO": 3.151, "LNG": 2.75, "METHANOL": 1.375, "ETHANOL": 1.913}


def value(expression: str) -> Any:
    row = DATABASE.execute(f"select {expression}").fetchone()
    assert row is not None
    return row[0]


def rendered(name: str, *arguments: Any) -> Any:
    return value(formula(name, *map(literal, arguments)))


def literal(argument: Any) -> Any:
    """A float as a double, as the models' columns are: bare digits would be a decimal."""
    return f"cast('{argument!r}' as double)" if isinstance(argument, float) else argument


def seed(name: str) -> list[dict[str, str]]:
    with (ROOT / "seeds" / "maritime" / f"{name}.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def reference(ship_type: str, capacity: float) -> float:
    """The reference CII through the seed, as the mart joins it."""
    line = next(
        row
        for row in seed("cii_reference_lines")
        if row["ship_type"] == ship_type
        and float(row["size_min"]) <= capacity
        and (not row["size_max_excl"] or capacity < float(row["size_max_excl"]))
    )
    fixed = line["capacity_fixed"] or "null"
    return float(rendered("cii_reference", line["a"], line["c"], capacity, fixed))


def test_engine_of_the_study_burns_982_kg_an_hour() -> None:
    load = rendered("main_engine_load", 12, 14.5, 10, 12.5, 0.867, 1, 0.917)
    consumption = rendered("specific_fuel_consumption", 175, load)
    fuel = rendered("main_engine_fuel_kg_per_hour", 9000, load, consumption, 0.07)
    assert load == pytest.approx(0.6144, abs=5e-5)
    assert consumption == pytest.approx(177.72, abs=5e-3)
    assert fuel == pytest.approx(982.7, abs=0.05)


@pytest.mark.parametrize(
    ("ship_type", "capacity", "expected"),
    [
        ("bulk_carrier", 76_000, "4.3689"),
        ("bulk_carrier", 300_000, "1.9457"),
        ("tanker", 105_000, "4.5393"),
        ("container_ship", 150_000, "5.8403"),
        ("lng_carrier", 50_000, "20.1710"),
        ("cruise_passenger", 100_000, "11.3105"),
    ],
)
def test_reference_values_hold_to_four_figures(ship_type: str, capacity: float, expected: str) -> None:
    assert f"{reference(ship_type, capacity):.4f}" == expected


def test_reduction_factors_give_the_required_cii_of_a_year_and_of_2030() -> None:
    reductions = {int(row["year"]): float(row["reduction_pct"]) for row in seed("cii_reduction_factors")}
    line = reference("bulk_carrier", 76_000)
    assert rendered("cii_required", line, reductions[2019]) == pytest.approx(line)
    assert rendered("cii_required", line, reductions[2026]) == pytest.approx(3.88830, abs=5e-5)
    assert rendered("cii_required", line, reductions[2030]) == pytest.approx(4.36888 * 0.785, abs=5e-5)
    assert [reductions[year] for year in range(2027, 2031)] == [13.625, 16.25, 18.875, 21.5]


def test_size_at_a_bound_belongs_to_the_larger_class() -> None:
    assert value(formula("is_in_size", 279_000, 279_000, "null"))
    assert not value(formula("is_in_size", 279_000, 0, 279_000))


@pytest.mark.parametrize("table", ["cii_reference_lines", "cii_rating_boundaries"])
def test_every_size_of_a_ship_type_is_in_one_row(table: str) -> None:
    ranges: dict[str, list[tuple[float, float]]] = {}
    for row in seed(table):
        ranges.setdefault(row["ship_type"], []).append(
            (float(row["size_min"]), float(row["size_max_excl"] or math.inf))
        )
    for sizes in ranges.values():
        ordered = sorted(sizes)
        assert ordered[0][0] == 0
        assert ordered[-1][1] == math.inf
        assert all(low[1] == high[0] for low, high in pairwise(ordered))


def test_carbon_factors_are_those_of_the_guidelines() -> None:
    factors = {row["fuel"]: float(row["cf_t_co2_per_t"]) for row in seed("fuel_carbon_factors")}
    assert CARBON.items() <= factors.items()
    assert rendered("co2_tonnes", 1000, factors["HFO"]) == pytest.approx(3.114)


def test_engine_below_the_least_load_burns_nothing() -> None:
    assert rendered("main_engine_fuel_kg_per_hour", 9000, 0.0699, 200, 0.07) == 0
    assert rendered("main_engine_fuel_kg_per_hour", 9000, 0.07, 200, 0.07) == pytest.approx(126)


def test_load_is_at_most_one() -> None:
    assert rendered("main_engine_load", 25, 14.5, 12.5, 12.5, 0.867, 1, 0.917) == 1


@given(
    slow=st.floats(0, 20),
    faster=st.floats(0, 10),
    draught=st.floats(1, 20),
    factor=st.sampled_from([0.7, 0.75, 1]),
)
def test_load_never_falls_with_speed(slow: float, faster: float, draught: float, factor: float) -> None:
    low, high = (
        rendered("main_engine_load", speed, 15, draught, 12, 0.867, factor, 0.917)
        for speed in (slow, slow + faster)
    )
    assert 0 <= low <= high <= 1


def test_turbine_consumption_does_not_depend_on_load() -> None:
    assert rendered("specific_fuel_consumption", 305, 0.2, "false") == 305


@pytest.mark.parametrize(("mcr_kw", "expected"), [(150, 0), (151, 7.55), (500, 25), (501, 410)])
def test_small_ships_have_small_auxiliary_engines(mcr_kw: float, expected: float) -> None:
    assert rendered("auxiliary_power_kw", 410, mcr_kw) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("speed", "anchored", "moored", "expected"),
    [
        (0.0, "false", "true", "berth"),
        (2.9, "false", "true", "berth"),
        (0.0, "true", "false", "anchor"),
        (1.0, "false", "false", "berth"),
        (1.1, "false", "false", "anchor"),
        (3.0, "true", "false", "manoeuvre"),
        (7.25, "false", "false", "manoeuvre"),
        (7.26, "false", "false", "sea"),
    ],
)
def test_phase_follows_speed_and_status(speed: float, anchored: str, moored: str, expected: str) -> None:
    assert rendered("operating_phase", speed, 14.5, anchored, moored, 3, 1, 0.5) == expected


def test_nothing_sailed_has_no_attained_cii() -> None:
    assert rendered("cii_attained", 100, 0) is None
    assert rendered("cii_attained", 3000, 76_000 * 10_000) == pytest.approx(3.947368)


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.86, "A"), (0.87, "B"), (0.94, "B"), (0.95, "C"), (1.06, "C"), (1.07, "D"), (1.18, "D"), (1.19, "E")],
)
def test_rating_changes_at_the_bounds(share: float, expected: str) -> None:
    assert rendered("cii_rating", f"{share}::double", "1::double", 0.86, 0.94, 1.06, 1.18) == expected


def test_unknown_cii_has_no_rating() -> None:
    assert rendered("cii_rating", "null::double", "1::double", 0.86, 0.94, 1.06, 1.18) is None


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [("DDD", True), ("EAA", True), ("DDA", False), ("DAD", False), ("CDD", False), ("DDE", False)],
)
def test_plan_is_needed_for_e_once_or_d_three_years_running(ratings: str, expected: bool) -> None:
    year, before, two_before = (f"'{rating}'" for rating in ratings)
    assert rendered("needs_corrective_plan", year, before, two_before) is expected


def test_years_that_are_not_known_count_as_not_d() -> None:
    assert rendered("needs_corrective_plan", "'D'", "null", "null") is False
    assert rendered("needs_corrective_plan", "null", "'D'", "'D'") is None


def test_forecast_adds_the_mean_of_recent_days() -> None:
    assert rendered("year_forecast", 1000, 300, 30, 65) == pytest.approx(1650)
    assert rendered("year_forecast", 1000, "null", 0, 0) == 1000
    assert rendered("year_forecast", 1000, "null", 0, 5) is None


@pytest.mark.parametrize(("year", "left"), [(2027, 306), (2028, 307)])
def test_leap_year_has_one_day_more_left(year: int, left: int) -> None:
    assert value(f"date '{year}-12-31' - date '{year}-02-28'") == left
    assert rendered("year_forecast", 0, 59, 59, left) == left


def test_window_is_days_and_not_rows() -> None:
    days = "values (1, 10), (2, 20), (8, 40), (30, 80)"
    window = formula("last_days", "1", "day", 7)
    rows = DATABASE.execute(
        f"select day, sum(x) over {window} from ({days}) as t(day, x) order by day"
    ).fetchall()
    assert rows == [(1, 10), (2, 30), (8, 60), (30, 80)]


def test_excess_is_in_per_cent_of_the_limit() -> None:
    assert rendered("excess_pct", 5.5, 5) == pytest.approx(10)
    assert rendered("excess_pct", 4.5, 5) == pytest.approx(-10)


def test_figures_of_a_seed_are_a_table() -> None:
    assert len(DATABASE.execute(figures("cii_reduction_factors")).fetchall()) == 12


def test_thresholds_come_from_the_dbt_project() -> None:
    assert variable("cii_min_gt") == 5000
    assert variable("cii_target_year") == 2030


def test_ship_types_name_rows_that_exist() -> None:
    lines = {row["ship_type"] for row in seed("cii_reference_lines")}
    bounds = {row["ship_type"] for row in seed("cii_rating_boundaries")}
    powers = {row["imo4_ship_type"] for row in seed("imo4_auxiliary_boiler_power")}
    factors = {row["imo4_ship_type"] for row in seed("imo4_resistance_factors")}
    for row in seed("emission_ship_types"):
        assert not row["cii_ship_type"] or row["cii_ship_type"] in lines & bounds
        assert row["imo4_ship_type"] in powers & factors
