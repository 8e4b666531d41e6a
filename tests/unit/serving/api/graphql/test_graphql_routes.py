"""GraphQL over a small lake: rows as REST has them, relations, one snapshot a request, and bounds on cost."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from graphql import get_introspection_query
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.collections.fleet import VESSELS as VESSELS_COLLECTION
from serving.api.graphql import context as context_module
from tests.support.contract_lake import contract_row, contract_schema
from tests.support.live import LiveLake
from tests.support.sink import eventually

VESSELS = "maritime_gold.vessels"
ALERTS = "maritime_gold.alerts"
DAYS = "maritime_gold.emissions_daily"
POSITIONS = "maritime_gold.current_positions"


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> LiveLake:
    lake = LiveLake(tmp_path_factory.mktemp("graphql"))
    publish_vessels(lake, 6)
    alerts = [
        contract_row(
            ALERTS,
            alert_id=f"{number}-{place}",
            vessel_id=f"v{number}",
            mmsi=number,
            severity="critical" if place else "info",
            raised_at_utc=datetime(2026, 1, 1, place, tzinfo=UTC),
        )
        for number in range(1, 4)
        for place in range(3)
    ]
    lake.publish_table(ALERTS, alerts, contract_schema(ALERTS))
    days = [contract_row(DAYS, vessel_id="v1", mmsi=1, event_date=date(2026, 1, day)) for day in (1, 2)]
    lake.publish_table(DAYS, days, contract_schema(DAYS))
    lake.publish_table(
        POSITIONS,
        [contract_row(POSITIONS, vessel_id="v1", mmsi=1, latitude=55.5)],
        contract_schema(POSITIONS),
    )
    return lake


def publish_vessels(lake: LiveLake, count: int, name: str = "SHIP") -> int:
    rows = [
        contract_row(
            VESSELS, vessel_id=f"v{number}", mmsi=number, name=f"{name} {number}", length_m=100.0 + number
        )
        for number in range(1, count + 1)
    ]
    return lake.publish_table(VESSELS, rows, contract_schema(VESSELS)).snapshot


@pytest.fixture(scope="module")
def client(lake: LiveLake) -> Iterator[TestClient]:
    with TestClient(
        create_app(lake.settings, {"vessels": VESSELS_COLLECTION}), base_url="http://127.0.0.1"
    ) as client:
        yield client


def ask(client: TestClient, query: str, **variables: Any) -> Any:
    answer = client.post("/graphql", json={"query": query, "variables": variables})
    assert answer.status_code == 200, answer.text
    return answer.json()


def data(client: TestClient, query: str, **variables: Any) -> Any:
    answer = ask(client, query, **variables)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


def refused(client: TestClient, query: str, **variables: Any) -> str:
    answer = ask(client, query, **variables)
    return " ".join(error["message"] for error in answer["errors"])


def test_rows_are_those_of_rest(client: TestClient) -> None:
    fields = "vessel_id mmsi name length_m"
    found = data(client, f"{{ vessels {{ items {{ {fields} }} page_info {{ has_next_page }} }} }}")
    rest = client.get("/api/v1/vessels", params={"fields": fields.replace(" ", ",")}).json()
    assert found["vessels"] == {"items": rest["data"], "page_info": {"has_next_page": False}}


def test_filters_sort_and_single_rows_work_as_in_rest(client: TestClient) -> None:
    query = """query ($from: Float) {
        vessels(filter: {length_m_from: $from, mmsi: [2, 3, 4]}, sort: "-length_m") { items { vessel_id } }
        vessel(vessel_id: "v2") { name }
        missing: vessel(vessel_id: "v99") { name }
    }"""
    found = data(client, query, **{"from": 103.0})
    assert [row["vessel_id"] for row in found["vessels"]["items"]] == ["v4", "v3"]
    assert (found["vessel"], found["missing"]) == ({"name": "SHIP 2"}, None)


def test_relations_are_loaded_for_all_rows_at_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []
    load = context_module._load

    def counting(view: Any, collection: Any, column: str, values: list[Any], first: int) -> Any:
        asked.append((collection.name, len(values)))
        return load(view, collection, column, values, first)

    monkeypatch.setattr(context_module, "_load", counting)
    found = data(
        client,
        """{ vessels { items {
            vessel_id
            alerts(first: 2) { alert_id vessel { name } }
            emissions_daily { event_date }
            current_position { latitude }
        } } }""",
    )["vessels"]["items"]
    assert [[alert["alert_id"] for alert in row["alerts"]] for row in found] == [
        ["1-2", "1-1"],
        ["2-2", "2-1"],
        ["3-2", "3-1"],
        [],
        [],
        [],
    ]
    assert found[1]["alerts"][0]["vessel"] == {"name": "SHIP 2"}
    assert [day["event_date"] for day in found[0]["emissions_daily"]] == ["2026-01-02", "2026-01-01"]
    assert [row["current_position"] for row in found[:2]] == [{"latitude": 55.5}, None]
    assert sorted(asked) == [("alerts", 6), ("emissions-daily", 6), ("positions", 6), ("vessels", 3)]


def test_pages_hold_every_row_once_and_stay_in_their_snapshot(lake: LiveLake, client: TestClient) -> None:
    query = """query ($after: String) {
        vessels(first: 4, after: $after) { items { name } page_info { has_next_page end_cursor } }
    }"""
    first = ask(client, query)
    before = publish_vessels(lake, 6, "RENAMED")
    eventually(lambda: client.get("/readyz").json()["snapshot"] == before, "the new snapshot")
    second = ask(client, query, after=first["data"]["vessels"]["page_info"]["end_cursor"])
    assert [row["name"] for row in second["data"]["vessels"]["items"]] == ["SHIP 5", "SHIP 6"]
    assert second["extensions"]["snapshot"] == first["extensions"]["snapshot"] < before
    assert ask(client, query)["extensions"]["snapshot"] == before


def test_cursor_beside_another_snapshot_is_refused(client: TestClient) -> None:
    cursor = data(client, "{ vessels(first: 1) { page_info { end_cursor } } }")["vessels"]["page_info"]
    query = f'{{ vessels(first: 1, after: "{cursor["end_cursor"]}") {{ items {{ name }} }} }}'
    answer = client.post("/graphql?as_of=1", json={"query": query}).json()
    assert "different snapshots" in answer["errors"][0]["message"]
    unknown = client.post("/graphql?as_of=999", json={"query": "{ vessels { items { name } } }"}).json()
    assert "never published" in unknown["errors"][0]["message"]


def test_request_that_is_too_deep_is_refused(client: TestClient) -> None:
    deep = "vessel { alerts { " * 4 + "alert_id" + " } }" * 4
    assert "deeper than 8" in refused(client, f"{{ alerts(first: 1) {{ items {{ {deep} }} }} }}")


@pytest.mark.parametrize(
    "query",
    [
        "{ vessels(first: 1000) { items { alerts(first: 1000) { alert_id } } } }",
        "query ($n: Int = 1000) { vessels(first: $n) { items { alerts(first: $n) { alert_id } } } }",
        "{ vessels(first: 1000) { ...page } } fragment page on VesselPage { items { alerts { alert_id } } }",
        "{ vessels(first: 1000) { ... on VesselPage { items { alerts { alert_id } voyages { mmsi } } } } }",
    ],
)
def test_request_that_is_too_expensive_is_refused(client: TestClient, query: str) -> None:
    assert "at most 20,000" in refused(client, query)


def test_many_aliases_or_tokens_are_refused(client: TestClient) -> None:
    aliases = " ".join(f"a{number}: vessels {{ items {{ name }} }}" for number in range(40))
    assert "alias" in refused(client, f"{{ {aliases} }}").lower()
    tokens = " ".join("name" for _ in range(3_000))
    assert "token" in refused(client, f"{{ vessels {{ items {{ {tokens} }} }} }}").lower()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("{ vessels(first: 0) { items { name } } }", "expected 1 to 1000"),
        ("{ vessels(first: 1001) { items { name } } }", "expected 1 to 1000"),
        ('{ vessels(sort: "colour") { items { name } } }', "sort='colour'"),
        ('{ vessels(after: "x") { items { name } } }', "cursor='x'"),
        ('{ alerts(filter: {bbox: "1,2"}) { items { alert_id } } }', "bbox='1,2'"),
        ("{ port_calls { items { mmsi } } }", "not built yet"),
        ("{ vessels { items { nam } } }", "Cannot query field"),
        ("mutation { vessels { items { name } } }", "mutation"),
        ("{", "Syntax Error"),
    ],
)
def test_mistake_is_said_clearly(client: TestClient, query: str, said: str) -> None:
    assert said in refused(client, query)


def test_standard_introspection_works_and_there_is_no_page(client: TestClient) -> None:
    schema = data(client, get_introspection_query())["__schema"]
    assert {"Vessel", "PortCall", "BigInt"} <= {kind["name"] for kind in schema["types"]}
    assert client.get("/graphql", headers={"Accept": "text/html"}).status_code in (400, 404, 405)


def test_question_may_be_asked_by_get(client: TestClient) -> None:
    answer = client.get("/graphql", params={"query": "{ vessels(first: 1) { items { vessel_id } } }"})
    assert answer.json()["data"] == {"vessels": {"items": [{"vessel_id": "v1"}]}}
    assert int(answer.headers["tideline-snapshot"]) == answer.json()["extensions"]["snapshot"]
