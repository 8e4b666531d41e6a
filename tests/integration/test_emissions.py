"""The emissions marts on the real Spark, from silver tables whose figures can be worked by hand.

dbt builds seeds and marts over them, then again after late rows have come.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from tests.integration.conftest import Spark
from tests.marts import Marts, Messages

GOLD, SILVER = "emissions_test_maritime_gold", "emissions_test_maritime_silver"
MODELS = ("path:models/maritime/intermediate/emissions", "path:models/maritime/gold/emissions")
NM_PER_DEGREE = 3440.0648 * 3.141592653589793 / 180

SAILED, METERED, NAMELESS, REFITTED, MOORED, STRANGE_FUEL, SMALL, METHANOL = range(235_000_001, 235_000_009)

BULK_CARRIER = {
    "vessel_type": "bulk_carrier",
    "deadweight_tonnes": 76_000.0,
    "gross_tonnage": 40_000.0,
    "mcr_kw": 9_000.0,
    "design_speed_knots": 14.5,
    "design_draught_m": 12.5,
    "engine_type": "SSD",
    "main_fuel": "HFO",
    "year_built": 2005,
}
AT_SEA_KG_H = 982.6972 + 410 * 0.195
"""kg/h of that ship at 12 knots and 10 m: the study's test vector and its auxiliary engines (no boiler)."""


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


class Fleet(Messages):
    """Messages of ships that sail along the equator, and of their meters."""

    def sail(
        self, mmsi: int, begin: str, hours: float, knots: float, nav_status: int = 0, minutes: int = 10
    ) -> None:
        """Along the equator at a constant speed, a report every so many minutes, both ends included."""
        for step in range(int(hours * 60 / minutes) + 1):
            moment = at(begin) + dt.timedelta(minutes=minutes * step)
            self.add(
                "positions",
                mmsi,
                moment,
                latitude=0.0,
                longitude=knots * minutes / 60 * step / NM_PER_DEGREE,
                speed_knots=knots,
                nav_status=nav_status,
                is_conflicting=False,
            )

    def meter(self, mmsi: int, begin: str, hours: float, **flow: float) -> None:
        for step in range(int(hours * 6) + 1):
            moment = at(begin) + dt.timedelta(minutes=10 * step)
            self.add(
                "sensor_readings",
                mmsi,
                moment,
                reading_id=f"{mmsi}-{moment.isoformat()}",
                fuel_flow_kg_h=list(flow.items()),
            )


def first_fleet() -> Fleet:
    fleet = Fleet()
    announced = at("2025-12-31T12:30:00")
    for mmsi in (SAILED, METERED, MOORED, STRANGE_FUEL):
        fleet.add("voyage_events", mmsi, announced, event_type="vessel_particulars", **BULK_CARRIER)
    fleet.add(
        "voyage_events",
        SMALL,
        announced,
        event_type="vessel_particulars",
        **BULK_CARRIER | {"gross_tonnage": 4_999.0},
    )
    fleet.add(
        "voyage_events",
        METHANOL,
        announced,
        event_type="vessel_particulars",
        **BULK_CARRIER | {"main_fuel": "METHANOL"},
    )
    fleet.add("voyage_events", REFITTED, announced, event_type="vessel_particulars", **BULK_CARRIER)
    fleet.add(
        "voyage_events",
        REFITTED,
        at("2026-01-01T12:00:00"),
        event_type="vessel_particulars",
        **BULK_CARRIER | {"deadweight_tonnes": 80_000.0, "mcr_kw": 8_000.0},
    )
    for mmsi in (SAILED, METERED, REFITTED, METHANOL):
        fleet.add("static_reports", mmsi, at("2025-12-31T12:00:00"), draught_m=10.0)
    fleet.sail(SAILED, "2025-12-31T12:00:00", 24, 12)
    fleet.sail(NAMELESS, "2026-01-01T00:00:00", 2, 12)
    fleet.sail(REFITTED, "2026-01-01T00:00:00", 24, 12)
    fleet.sail(METHANOL, "2026-01-01T00:00:00", 1, 12)
    fleet.sail(SMALL, "2026-01-01T00:00:00", 1, 12)
    fleet.sail(MOORED, "2026-01-01T00:00:00", 10, 0, nav_status=5)
    # Metered but for 06:00 to 08:00; a reading that came twice.
    fleet.sail(METERED, "2026-01-01T00:00:00", 12, 12)
    fleet.meter(METERED, "2026-01-01T00:00:00", 6, HFO=600.0, MDO_MGO=60.0)
    fleet.meter(METERED, "2026-01-01T08:00:00", 4, HFO=600.0, MDO_MGO=60.0)
    fleet.meter(METERED, "2026-01-01T03:00:00", 0, HFO=600.0, MDO_MGO=60.0)
    fleet.sail(STRANGE_FUEL, "2026-01-01T00:00:00", 2, 12)
    fleet.meter(STRANGE_FUEL, "2026-01-01T00:00:00", 2, AMMONIA=500.0)
    return fleet


def late_fleet() -> Fleet:
    """Twelve hours more of one vessel, and an hour of metering that came late."""
    fleet = Fleet(bronze_version=2, first_offset=100_000)
    fleet.sail(SAILED, "2026-01-01T12:10:00", 11, 12)
    fleet.rows["positions"] = [
        row | {"longitude": row["longitude"] + 12 * (24 + 1 / 6) / NM_PER_DEGREE}
        for row in fleet.rows["positions"]
    ]
    fleet.meter(METERED, "2026-01-01T06:10:00", 10 / 6, HFO=600.0, MDO_MGO=60.0)
    return fleet


@pytest.fixture(scope="module")
def marts(spark: Spark) -> Iterator[Marts]:
    """Seeds and marts built over the first fleet."""
    with Marts("emissions_test", spark.settings) as marts:
        marts.write(first_fleet())
        marts.dbt(
            "build",
            "--select",
            "path:seeds/maritime",
            *MODELS,
            "--exclude-resource-type",
            "unit_test",
            "test",
        )
        yield marts


def gold(marts: Marts, table: str, columns: str, where: str) -> list[tuple[Any, ...]]:
    """Rows of a mart, or of what the marts are made from hour by hour."""
    schema = SILVER if table.endswith("_hourly") else GOLD
    return marts.query(f"select {columns} from {schema}.{table} where {where} order by 1")


def test_hour_at_sea_is_the_study_s_test_vector(marts: Marts) -> None:
    ((load, consumption, main, fuel, phase, draught),) = gold(
        marts,
        "fuel_hourly",
        "engine_load, sfc_g_per_kwh, main_engine_kg, fuel_kg, phase, draught_m",
        f"mmsi = {SAILED} and hour_utc = timestamp'2026-01-01 03:00:00'",
    )
    assert load == pytest.approx(0.6144, abs=5e-5)
    assert consumption == pytest.approx(177.72, abs=5e-3)
    assert main == pytest.approx(982.7, abs=0.05)
    assert fuel == pytest.approx(AT_SEA_KG_H, abs=0.05)
    assert (phase, draught) == ("sea", 10)


def test_voyage_over_new_year_is_cut_at_midnight(marts: Marts) -> None:
    days = gold(marts, "emissions_daily", "event_date, distance_nm, co2_tonnes", f"mmsi = {SAILED}")
    assert [str(day) for day, *_ in days] == ["2025-12-31", "2026-01-01"]
    for _, distance, co2 in days:
        assert distance == pytest.approx(144, rel=1e-6)
        assert co2 == pytest.approx(12 * AT_SEA_KG_H * 3.114 / 1000, rel=1e-4)


def test_attained_and_required_cii_are_those_worked_by_hand(marts: Marts) -> None:
    attained = AT_SEA_KG_H * 3.114 * 1000 / (76_000 * 12)
    years = gold(
        marts,
        "cii_ratings",
        "cii_year, attained_cii, required_cii, required_2030_cii, rating, is_year_complete",
        f"mmsi = {SAILED}",
    )
    assert [year[0] for year in years] == [2025, 2026]
    assert [year[1] for year in years] == pytest.approx([attained, attained], rel=1e-4)
    assert [year[2] for year in years] == pytest.approx([3.97568, 3.88830], abs=5e-5)
    assert [year[3] for year in years] == pytest.approx([3.42957, 3.42957], abs=5e-5)
    assert [year[4] for year in years] == ["B", "B"]
    assert [year[5] for year in years] == [True, False]


def test_vessel_over_the_2030_line_is_reported_with_excess_and_begin(marts: Marts) -> None:
    rows = gold(
        marts,
        "compliance_report",
        "cii_year, limit_name, is_exceeded, round(excess_pct, 2), cast(exceeded_since_date as string)",
        f"mmsi = {SAILED}",
    )
    excess = round((AT_SEA_KG_H * 3.114 * 1000 / (76_000 * 12) / 3.42957 - 1) * 100, 2)
    assert rows == [
        (2025, "required_2030", True, pytest.approx(excess, abs=0.02), "2025-12-31"),
        (2026, "required_2030", True, pytest.approx(excess, abs=0.02), "2026-01-01"),
    ]


def test_metered_and_estimated_hours_do_not_cover_the_same_time(marts: Marts) -> None:
    ((metered, estimated, hfo, mdo, method),) = gold(
        marts,
        "emissions_daily",
        "metered_hours, estimated_hours, co2_hfo_tonnes, co2_mdo_mgo_tonnes, method",
        f"mmsi = {METERED}",
    )
    assert (metered, estimated) == (pytest.approx(10), pytest.approx(2))
    assert hfo == pytest.approx((6_000 + 2 * AT_SEA_KG_H) * 3.114 / 1000, rel=1e-4)
    assert mdo == pytest.approx(600 * 3.206 / 1000, rel=1e-6)
    assert method == "mixed"


def test_vessel_without_particulars_has_a_reason_instead_of_a_figure(marts: Marts) -> None:
    assert gold(
        marts, "emissions_daily", "co2_tonnes, missing_reason, round(distance_nm, 3)", f"mmsi = {NAMELESS}"
    ) == [(None, "no_particulars", 24.0)]
    assert gold(marts, "cii_ratings", "rating, not_rated_reason", f"mmsi = {NAMELESS}") == [
        (None, "no_particulars")
    ]


def test_particulars_hold_from_their_hour_on(marts: Marts) -> None:
    rows = gold(
        marts,
        "fuel_hourly",
        "hour(hour_utc), round(main_engine_kg, 1)",
        f"mmsi = {REFITTED} and hour(hour_utc) in (11, 12)",
    )
    assert rows == [(11, 982.7), (12, 873.5)]
    assert gold(marts, "cii_ratings", "capacity", f"mmsi = {REFITTED}") == [(80_000.0,)]


def test_moored_vessel_emits_but_has_no_cii(marts: Marts) -> None:
    ((co2, distance),) = gold(marts, "emissions_daily", "co2_tonnes, distance_nm", f"mmsi = {MOORED}")
    assert distance == 0
    assert co2 == pytest.approx(10 * (240 * 0.195 + 260 * 0.340) * 3.114 / 1000, rel=1e-6)
    assert gold(marts, "cii_ratings", "attained_cii, not_rated_reason", f"mmsi = {MOORED}") == [
        (None, "no_distance")
    ]


def test_fuel_that_the_carbon_table_does_not_know_is_told(marts: Marts) -> None:
    ((co2, unknown),) = gold(
        marts, "emissions_daily", "co2_tonnes, fuel_unknown_tonnes", f"mmsi = {STRANGE_FUEL}"
    )
    assert (co2, unknown) == (None, pytest.approx(1))
    assert gold(marts, "cii_ratings", "not_rated_reason", f"mmsi = {STRANGE_FUEL}") == [("unknown_fuel",)]


def test_ship_below_5000_gt_is_not_rated(marts: Marts) -> None:
    assert gold(marts, "cii_ratings", "rating, not_rated_reason", f"mmsi = {SMALL}") == [
        (None, "below_gross_tonnage")
    ]


def test_methanol_ship_burns_distillate_beside_it(marts: Marts) -> None:
    rows = gold(
        marts,
        "fuel_hourly",
        "fuel, main_engine_kg > 0, auxiliary_kg > 0",
        f"mmsi = {METHANOL} and fuel_kg > 0",
    )
    assert rows == [("MDO_MGO", False, True), ("METHANOL", True, False)]


def test_figure_leads_to_kafka_offsets(marts: Marts) -> None:
    ((topic, partition, first, last),) = gold(
        marts,
        "fuel_hourly",
        "kafka_topic, kafka_partition, first_kafka_offset, last_kafka_offset",
        f"mmsi = {SAILED} and hour_utc = timestamp'2025-12-31 12:00:00'",
    )
    assert (topic, partition) == ("maritime.ais.data", SAILED % 12)
    assert last - first == 6


def test_late_rows_change_only_what_they_touch(marts: Marts) -> None:
    marts.write(late_fleet())
    before = gold(
        marts, "activity_hourly", "hour_utc, distance_nm", f"mmsi = {SAILED} and event_date < '2026-01-01'"
    )
    # The second time only what keeps its rows: all other models are worked out from these alone.
    for models in (MODELS, [f"{folder},config.materialized:incremental" for folder in MODELS]):
        marts.build(models)
        ((hours, distance, rows),) = marts.query(
            "select sum(observed_hours), sum(distance_nm), count(*) "
            f"from {SILVER}.activity_hourly where mmsi = {SAILED}"
        )
        assert (hours, distance, rows) == (pytest.approx(35 + 1 / 6), pytest.approx(422, rel=1e-6), 36)
        ((metered, estimated),) = gold(
            marts, "emissions_daily", "metered_hours, estimated_hours", f"mmsi = {METERED}"
        )
        assert (metered, estimated) == (pytest.approx(12), pytest.approx(0))
    after = gold(
        marts, "activity_hourly", "hour_utc, distance_nm", f"mmsi = {SAILED} and event_date < '2026-01-01'"
    )
    assert after == before


def test_dbt_s_unit_tests_of_emissions_pass(marts: Marts) -> None:
    outcomes = marts.project.unit_tests(
        "models/maritime/intermediate/emissions", "models/maritime/gold/emissions"
    )
    assert set(outcomes.values()) == {"pass"}
