"""OGC API – Features over a small lake: pages, boxes, times, ids, and errors as the standard has them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from serving.api.app import create_app
from tests.support.contract_lake import contract_row, contract_schema
from tests.support.live import LiveLake

TABLE = "maritime_gold.current_positions"
START = datetime(2026, 1, 2, 3, tzinfo=UTC)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    lake = LiveLake(tmp_path_factory.mktemp("ogc"))
    rows = [
        contract_row(
            TABLE,
            mmsi=number,
            latitude=50.0 + number,
            longitude=-179.0 if number == 9 else 4.0 + number,
            reported_at_utc=START + timedelta(minutes=number),
            name=f"SHIP {number}",
        )
        for number in range(1, 10)
    ]
    lake.publish_table(TABLE, rows, contract_schema(TABLE))
    days = "maritime_gold.daily_vessel_metrics"
    lake.publish_table(days, [contract_row(days, mmsi=7, event_date=date(2026, 1, 2))], contract_schema(days))
    with TestClient(create_app(lake.settings, {}), base_url="http://127.0.0.1") as client:
        yield client


def ids(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [feature["id"] for feature in answer.json()["features"]]


ITEMS = "/ogc/collections/positions/items"


def test_landing_page_leads_to_the_items(client: TestClient) -> None:
    links = {link["rel"]: link["href"] for link in client.get("/ogc").json()["links"]}
    assert client.get(links["service-desc"]).json()["openapi"].startswith("3.1")
    assert any("geojson" in name for name in client.get(links["conformance"]).json()["conformsTo"])
    found = client.get(links["data"]).json()["collections"]
    assert {entry["id"] for entry in found} == {"positions", "vessel-days"}  # what the snapshot has
    items = next(link for link in found[0]["links"] if link["rel"] == "items")
    assert client.get(items["href"]).headers["content-type"] == "application/geo+json"


def test_every_feature_is_on_one_page(client: TestClient) -> None:
    seen: list[str] = []
    address: str | None = f"{ITEMS}?limit=4"
    while address is not None:
        page = client.get(address).json()
        assert page["numberMatched"] == 9
        assert page["numberReturned"] == len(page["features"]) <= 4
        seen += [feature["id"] for feature in page["features"]]
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert seen == [str(number) for number in range(1, 10)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("bbox=5.5,51.5,7.5,60", ["2", "3"]),
        ("bbox=5.5,51.5,0,7.5,60,100", ["2", "3"]),
        ("bbox=170,40,-170,90", ["9"]),
        ("datetime=2026-01-02T03:02:00Z", ["2"]),
        ("datetime=2026-01-02T03:02:00Z/2026-01-02T03:04:00Z", ["2", "3", "4"]),
        ("datetime=2026-01-02T03:08:00Z/..", ["8", "9"]),
        ("datetime=../2026-01-02T03:01:00Z", ["1"]),
        ("datetime=2026-01-02&limit=1", ["1"]),
        ("datetime=2026-01-01", []),
        ("mmsi=3,5", ["3", "5"]),
        ("limit=99999999", [str(number) for number in range(1, 10)]),
    ],
)
def test_items_are_chosen_by_box_time_and_value(client: TestClient, query: str, expected: list[str]) -> None:
    assert ids(client.get(f"{ITEMS}?{query}")) == expected


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=x",
        "limit=-1",
        "bbox=1,2,3",
        "bbox=1,2,3,x",
        "bbox=0,10,0,-10",
        "datetime=yesterday",
        "datetime=2026-01-02/2026-01-01",
        "datetime=a/b/c",
        "color=red",
        "mmsi=x",
        "cursor=nonsense",
        "f=html",
    ],
)
def test_bad_parameter_is_400_and_says_what_was_expected(client: TestClient, query: str) -> None:
    answer = client.get(f"{ITEMS}?{query}")
    assert answer.status_code == 400, answer.text
    assert query.partition("=")[0] in answer.json()["detail"]


def test_feature_is_found_by_its_id(client: TestClient) -> None:
    feature = client.get(f"{ITEMS}/3").json()
    assert feature["geometry"] == {"type": "Point", "coordinates": [7.0, 53.0]}
    assert (feature["id"], feature["properties"]["name"]) == ("3", "SHIP 3")
    identifier = ids(client.get("/ogc/collections/vessel-days/items"))[0]
    assert identifier == "7;2026-01-02"
    assert client.get(f"/ogc/collections/vessel-days/items/{identifier}").json()["id"] == identifier


@pytest.mark.parametrize(
    "path", [f"{ITEMS}/99", f"{ITEMS}/x", "/ogc/collections/vessels", "/ogc/collections/x/items"]
)
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_feature_without_a_position_has_no_geometry(tmp_path: Path) -> None:
    lake = LiveLake(tmp_path)
    table = "maritime_gold.alerts"
    lake.publish_table(
        table, [contract_row(table, alert_id="a", latitude=None, longitude=None)], contract_schema(table)
    )
    with TestClient(create_app(lake.settings, {}), base_url="http://127.0.0.1") as client:
        (feature,) = client.get("/ogc/collections/alerts/items").json()["features"]
        assert feature["geometry"] is None
