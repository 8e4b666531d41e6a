"""Playback over a small lake: one position a ship and step, the same bytes for a snapshot, and bounds."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.live.wire import Kind, decode
from serving.api.routers import playback
from stack.published import PublishedSnapshots
from tests.support.live import LiveLake

START = datetime(2026, 1, 2, 12, tzinfo=UTC)
COLUMNS: "list[pa.Field[Any]]" = [
    pa.field("disposition", pa.string()),
    pa.field("message_kind", pa.string()),
    pa.field("is_conflicting", pa.bool_()),
    pa.field("is_ahead_of_receipt", pa.bool_()),
    pa.field("mmsi", pa.int64()),
    pa.field("reported_at_utc", pa.timestamp("us", tz="UTC")),
    pa.field("event_date", pa.date32()),
    pa.field("latitude", pa.float64()),
    pa.field("longitude", pa.float64()),
    pa.field("speed_knots", pa.float64()),
    pa.field("course_deg", pa.float64()),
    pa.field("heading_deg", pa.int32()),
    pa.field("nav_status", pa.int32()),
    pa.field("message_type", pa.int32()),
    pa.field("kafka_partition", pa.int32()),
    pa.field("kafka_offset", pa.int64()),
    pa.field("bronze_version", pa.int64()),
]


def message(mmsi: int, second: float, latitude: float, **changes: Any) -> dict[str, Any]:
    moment = START + timedelta(seconds=second)
    return {
        "disposition": "accepted",
        "message_kind": "position",
        "is_conflicting": False,
        "is_ahead_of_receipt": None,
        "mmsi": mmsi,
        "reported_at_utc": moment,
        "event_date": date(moment.year, moment.month, moment.day),
        "latitude": latitude,
        "longitude": 5.0,
        "message_type": 1,
        "kafka_partition": 0,
        "kafka_offset": 0,
        "bronze_version": 1,
        **changes,
    }


MESSAGES = [
    message(1, -1200, 40.0),  # too long before
    message(1, -600, 41.0),
    message(1, -300, 42.0),
    message(1, 0, 43.0),
    message(1, 59, 44.0),
    message(1, 60, 45.0),
    message(1, 119, 46.0, is_conflicting=True),
    message(1, 118, 46.5, is_ahead_of_receipt=True),
    message(1, 117, 47.0, disposition="duplicate"),
    message(1, 3600, 48.0),  # the end is not included
    message(2, 30, 50.0, kafka_offset=1),
    message(2, 30, 51.0, kafka_offset=2),
]


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> LiveLake:
    lake = LiveLake(tmp_path_factory.mktemp("playback"))
    uri = lake.uri("maritime_silver/ais_messages")
    rows = pa.Table.from_pylist(MESSAGES, schema=pa.schema(COLUMNS))
    write_deltalake(uri, rows, partition_by=["event_date"])
    PublishedSnapshots(lake.settings).publish({playback.MESSAGES: DeltaTable(uri).version()})
    return lake


@pytest.fixture(scope="module")
def client(lake: LiveLake) -> Iterator[TestClient]:
    with TestClient(create_app(lake.settings, {}), base_url="http://127.0.0.1") as client:
        yield client


def ask(client: TestClient, **changes: Any) -> Any:
    asked = {"from": "2026-01-02T12:00:00Z", "to": "2026-01-02T13:00:00Z", "step": 60, **changes}
    return client.get("/api/v1/playback", params=asked)


def test_each_ship_has_its_last_position_of_each_step(client: TestClient) -> None:
    header, ships = decode(ask(client).content)
    assert (header.kind, header.step_s, header.snapshot) == (Kind.PLAYBACK, 60, 1)
    start = int(START.timestamp())
    assert header.number == start
    found = [(int(s["mmsi"]), int(s["time"]) - start, s["latitude"] / 600_000) for s in ships]
    assert found == [(1, -300, 42.0), (1, 59, 44.0), (1, 60, 45.0), (2, 30, 51.0)]


def test_longer_step_has_fewer_positions_and_a_box_fewer_ships(client: TestClient) -> None:
    _, ships = decode(ask(client, step=3600).content)
    assert [(int(s["mmsi"]), s["latitude"] / 600_000) for s in ships] == [(1, 42.0), (1, 45.0), (2, 51.0)]
    _, ships = decode(ask(client, bbox="0,50.5,10,60").content)
    assert set(ships["mmsi"].tolist()) == {2}


def test_same_snapshot_gives_the_same_bytes_and_caches_hold_them(client: TestClient) -> None:
    first, second = ask(client, as_of=1), ask(client, as_of=1)
    assert first.content == second.content
    assert "immutable" in first.headers["cache-control"]
    again = client.get(
        "/api/v1/playback",
        params={"from": "2026-01-02T12:00", "to": "2026-01-02T13:00"},
        headers={"If-None-Match": first.headers["etag"]},
    )
    assert again.status_code == 304


@pytest.mark.parametrize(
    "changes",
    [
        {"to": "2026-01-02T12:00:00Z"},
        {"to": "2026-01-02T18:00:01Z"},
        {"step": 9},
        {"step": 3601},
        {"from": "noon"},
        {"bbox": "1,2"},
        {"from": "0001-01-01T00:00:00+14:00", "to": "0001-01-01T01:00:00+14:00"},
    ],
)
def test_bad_span_step_or_box_is_refused(client: TestClient, changes: dict[str, Any]) -> None:
    assert ask(client, **changes).status_code == 422


def test_more_positions_than_the_bound_are_refused(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playback, "MOST_POSITIONS", 3)
    answer = ask(client)
    assert answer.status_code == 422
    assert "narrow the request" in answer.json()["detail"]


def test_without_silver_in_the_snapshot_it_is_said(tmp_path_factory: pytest.TempPathFactory) -> None:
    lake = LiveLake(tmp_path_factory.mktemp("empty"))
    lake.publish({"mmsi": 1})
    with TestClient(create_app(lake.settings, {}), base_url="http://127.0.0.1") as client:
        answer = ask(client)
        assert (answer.status_code, "dbt build" in answer.json()["detail"]) == (503, True)
