"""What the routes with a query of their own answer, on rows that were made for it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from deltalake import DeltaTable
from starlette.testclient import TestClient

from serving.api.app import create_app
from tests.support.api_lake import FIRST_MMSI, NOON, ApiLake, rows_of

API = "/api/v1"
GOLD = "maritime_gold"


def hours(*ago: float) -> list[Any]:
    """Times so many hours before noon."""
    return [NOON - timedelta(hours=number) for number in ago]


def vessels(*numbers: int) -> list[str]:
    return [str(FIRST_MMSI + number) for number in numbers]


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> ApiLake:
    lake = ApiLake(Path(tmp_path_factory.mktemp("contents")))
    lake.write_all()

    def write(table: str, **columns: list[Any]) -> None:
        count = len(next(iter(columns.values())))
        lake.write(f"{GOLD}.{table}", rows_of(f"{GOLD}.{table}", count, columns))

    write(
        "current_positions",
        # The newest report of all is of a buoy, an hour later: the fourth ship was heard 24 hours before it.
        reported_at_utc=hours(0, 1, 2, 23, 23.1, 0, 0, -1),
        mmsi_class=["ship"] * 7 + ["aid_to_navigation"],
        nav_status_group=["under_way", None, "anchored", "moored", "under_way", "under_way", "aground", None],
        speed_knots=[12.0, 8.0, 0.1, 3.0, 10.0, 0.4, 5.0, 0.0],
    )
    write(
        "port_visits",
        vessel_id=vessels(3, 3, 0, 2, 4),
        is_open=[True, True, True, False, True],
        confidence=[3, 2, 1, 4, 4],
    )
    write("gaps", is_open=[True, False, True])
    write("alerts", severity=["critical", "critical", "warning", "info"], is_active=[True, True, True, False])
    write("collision_risks", risk_level=["high", "high", "low"])
    write(
        "maintenance_risk",
        vessel_id=vessels(0, 0, 1),
        risk_level=["low", "high", "medium"],
        scored_at_utc=hours(2, 1, 1),
    )
    write(
        "cii_ratings",
        vessel_id=vessels(0, 0, 1, 2, 2),
        cii_year=[2025, 2026, 2026, 2025, 2026],
        rating=["A", "C", "C", "E", None],
    )
    write("fleet_kpis", event_date=[date(2026, 3, 2), date(2026, 3, 1)], vessels_seen=[40, 41])
    write("vessels", name=["ONE", "TWO", None])
    write(
        "model_outcomes",
        model_name=["eta", "maintenance", "maintenance"],
        model_version=[1, 1, 2],
        arm=["champion"] * 3,
    )
    write(
        "model_drift",
        measure=["a", "b", "c"],
        verdict=["moved", "stable", "drifted"],
        stability_index=[0.15, 0.01, 0.4],
    )
    write(
        "voyage_progress",
        voyage_id=["a", "a", "b", "arrived"],
        mmsi=[FIRST_MMSI, FIRST_MMSI, FIRST_MMSI + 1, FIRST_MMSI + 2],
        vessel_id=vessels(0, 0, 1, 2),
        as_of_utc=hours(3, 1, 2, 2),
        hours_left_as_announced=[9.0, 5.0, 4.0, 1.0],
        hours_left_at_mean_speed=[9.0, 6.5, None, 1.0],
    )
    write("voyages", voyage_id=["arrived"])
    write(
        "arrival_forecasts",
        voyage_id=["a", "b"],
        mmsi=[FIRST_MMSI, FIRST_MMSI + 9],  # the second voyage is said of another ship
        as_of_utc=hours(1.5, 2),
        hours_left=[7.0, 1.0],
        predicted_arrival_utc=hours(-5.5, 1),
    )
    lake.publish()
    return lake


@pytest.fixture(scope="module")
def client(lake: ApiLake) -> Iterator[TestClient]:
    with TestClient(create_app(lake.settings)) as client:
        yield client


def data(client: TestClient, path: str, **parameters: Any) -> Any:
    answer = client.get(API + path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def test_kpis_count_each_ship_by_what_it_was_last_heard_to_do(client: TestClient) -> None:
    kpis = data(client, "/kpis/now")
    assert kpis["as_of_utc"] == "2026-03-01T13:00:00Z"
    counted = {name: value for name, value in kpis.items() if name.startswith(("vessels_", "gaps_"))}
    assert counted == {
        "vessels_known": 7,
        "vessels_seen": 6,
        "vessels_under_way": 2,
        "vessels_at_anchor": 1,
        "vessels_moored": 1,
        "vessels_in_port": 1,
        "vessels_silent": 1,
        "gaps_open": 2,
    }
    assert data(client, "/kpis/now", silent_after_hours=25)["vessels_silent"] == 0
    assert data(client, "/kpis/now", silent_after_hours=1)["vessels_seen"] == 3


def test_kpis_count_alerts_and_risks_by_level(client: TestClient) -> None:
    kpis = data(client, "/kpis/now")
    assert kpis["alerts"] == {"critical": 2, "warning": 1}
    assert kpis["collision_risks"] == {"high": 2, "low": 1}
    assert kpis["maintenance_risks"] == {"low": 1, "high": 1, "medium": 1}
    assert kpis["cii_ratings"] == {"C": 2}
    assert (kpis["latest_day"]["event_date"], kpis["latest_day"]["vessels_seen"]) == ("2026-03-02", 40)


def test_map_has_each_vessel_with_its_latest_rating_and_risk(client: TestClient) -> None:
    columns = data(client, "/map/vessels")
    assert columns["vessel_id"] == vessels(0, 1, 2)
    assert columns["name"] == ["ONE", "TWO", None]
    assert columns["cii_rating"] == ["C", "C", None]
    assert columns["risk_level"] == ["high", "medium", None]
    assert {len(column) for column in columns.values()} == {3}


def test_pipeline_tells_the_rows_of_tables_and_what_silver_lacks(lake: ApiLake, client: TestClient) -> None:
    lake.write("maritime_bronze.ais", lake.table("maritime_bronze.ais").to_pyarrow_table(), mode="append")
    pipeline = data(client, "/pipeline")
    tables = {found["table"]: found for found in pipeline["tables"]}
    for name in (f"{GOLD}.current_positions", f"{GOLD}.gaps", "maritime_silver.ais_messages"):
        table: DeltaTable = lake.table(name)
        expected = (table.version(), table.to_pyarrow_table().num_rows, len(table.file_uris()))
        assert (tables[name]["version"], tables[name]["row_count"], tables[name]["file_count"]) == expected
        assert tables[name]["size_bytes"] == sum(Path(file).stat().st_size for file in table.file_uris())
    sources = {found["table"]: found for found in pipeline["sources"]}
    ais, alerts = sources["maritime_bronze.ais"], sources["maritime_bronze.alerts"]
    assert (ais["version"], ais["built_version"], ais["versions_behind"], ais["row_count"]) == (1, 0, 1, 6)
    assert (alerts["versions_behind"], alerts["row_count"]) == (0, 3)


def test_models_have_their_outcomes_newest_first_and_what_drifted(client: TestClient) -> None:
    models = {model["name"]: model for model in data(client, "/models")}
    assert list(models) == ["eta", "maintenance"]
    assert [row["model_version"] for row in models["maintenance"]["outcomes"]] == [2, 1]
    assert [row["measure"] for row in models["maintenance"]["drifted"]] == ["c", "a"]
    assert (models["eta"]["drifted"], models["eta"]["has_card"]) == ([], False)


def test_arrivals_are_the_newest_of_each_voyage_under_way(client: TestClient) -> None:
    second, first = data(client, "/arrivals")
    assert (first["voyage_id"], second["voyage_id"]) == ("a", "b")
    assert first["announced_arrival_utc"] == "2026-03-01T16:00:00Z"
    assert first["arrival_at_mean_speed_utc"] == "2026-03-01T17:30:00Z"
    assert first["predicted_arrival_utc"] == "2026-03-01T17:30:00Z"
    assert first["predicted_delay_hours"] == pytest.approx(1.5)
    assert second["announced_arrival_utc"] == "2026-03-01T14:00:00Z"
    assert (second["arrival_at_mean_speed_utc"], second["predicted_arrival_utc"]) == (None, None)
