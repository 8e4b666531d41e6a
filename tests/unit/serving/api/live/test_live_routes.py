"""The live routes over a small lake: what a client joins with, and what it then receives."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.live.wire import MEDIA_TYPE, Flag, Kind, decode
from stack.published import PublishedSnapshots
from tests.support.live import LiveLake, at
from tests.support.sink import eventually

API = "/api/v1/live"


@pytest.fixture
def lake(tmp_path: Path) -> LiveLake:
    return LiveLake(tmp_path)


@contextmanager
def serving(lake: LiveLake) -> Iterator[TestClient]:
    with TestClient(create_app(lake.settings, {})) as client:
        yield client


def ships(client: TestClient, path: str = "/keyframe") -> dict[int, tuple[float, bool]]:
    """Latitude and whether it is provisional, by MMSI."""
    answer = client.get(API + path)
    assert answer.status_code == 200, answer.text
    _, found = decode(answer.content)
    return {
        int(ship["mmsi"]): (ship["latitude"] / 600_000, bool(ship["status"] & Flag.PROVISIONAL))
        for ship in found
    }


def test_position_of_a_new_commit_is_in_a_frame_and_provisional(lake: LiveLake) -> None:
    lake.commit(at(0, mmsi=1, latitude=1.0))
    lake.publish({"mmsi": 1, "latitude": 1.0})
    with serving(lake) as client:
        eventually(lambda: ships(client) == {1: (1.0, False)}, "the published position")
        version = lake.commit(at(300, mmsi=1, latitude=2.0), at(300, mmsi=2, latitude=3.0))
        number = eventually(lambda: client.get(API).json()["frame"], "a frame")
        answer = client.get(f"{API}/frames/{number}")
        header, found = decode(answer.content)
        assert (header.kind, header.number, header.previous) == (Kind.FRAME, number, 0)
        assert (header.bronze_version, header.snapshot, header.count) == (version, 1, 2)
        assert all(found["status"] & Flag.PROVISIONAL)
        assert answer.headers["content-type"] == MEDIA_TYPE
        assert "immutable" in answer.headers["cache-control"]
        assert ships(client, "/frames/latest") == ships(client) == {1: (2.0, True), 2: (3.0, True)}


def test_published_build_judges_what_was_provisional(lake: LiveLake) -> None:
    version = lake.commit(at(0, mmsi=1, latitude=1.0), at(0, mmsi=2, latitude=9.0))
    with serving(lake) as client:
        eventually(lambda: ships(client) == {1: (1.0, True), 2: (9.0, True)}, "provisional positions")
        lake.publish({"mmsi": 1, "latitude": 1.0, "bronze_version": version})
        eventually(lambda: ships(client) == {1: (1.0, False)}, "the validated position")

        def newest() -> Any:
            return decode(client.get(f"{API}/frames/latest").content)

        eventually(lambda: newest()[0].snapshot == 1, "a frame of the snapshot")
        _, changed = newest()
        assert [(int(s["mmsi"]), bool(s["status"] & Flag.REMOVED)) for s in changed] == [
            (2, True),
            (1, False),
        ]


def test_going_back_to_an_older_snapshot_shows_later_positions_as_provisional(lake: LiveLake) -> None:
    lake.commit(at(0, mmsi=1, latitude=1.0))
    lake.publish({"mmsi": 1, "latitude": 1.0, "bronze_version": 1})
    version = lake.commit(at(600, mmsi=1, latitude=2.0))
    later = datetime(2026, 1, 2, 3, 10, tzinfo=UTC)
    lake.publish({"mmsi": 1, "latitude": 2.0, "bronze_version": version, "reported_at_utc": later})
    with serving(lake) as client:
        eventually(lambda: ships(client) == {1: (2.0, False)}, "the newer snapshot")
        PublishedSnapshots(lake.settings).move_to(1)
        eventually(lambda: ships(client) == {1: (2.0, True)}, "the position that snapshot 1 has not read")


def test_without_bronze_the_published_positions_are_shown_and_it_is_said(lake: LiveLake) -> None:
    lake.publish({"mmsi": 1, "latitude": 1.0})
    with serving(lake) as client:
        eventually(lambda: ships(client) == {1: (1.0, False)}, "the published position")
        wanted = "there is no bronze table yet: run `tideline ingest`"
        eventually(lambda: client.get(API).json()["problem"] == wanted, "the look at bronze")
        status = client.get(API).json()
        assert (status["status"], status["frame"], status["age_s"]) == ("unavailable", None, None)
        missing = client.get(f"{API}/frames/latest")
        assert (missing.status_code, "keyframe" in missing.json()["detail"]) == (404, True)


def test_quiet_feed_says_how_old_its_newest_message_is(lake: LiveLake) -> None:
    lake.commit(at(0))
    with serving(lake) as client:
        status = eventually(
            lambda: (s := client.get(API).json())["heard_at_utc"] is not None and s, "a message"
        )
        assert status["status"] == "quiet"
        assert status["heard_at_utc"] == "2026-01-02T03:04:06Z"
        assert status["age_s"] > 60


def test_frame_is_compressed_once_as_the_client_takes_it_and_validated(lake: LiveLake) -> None:
    lake.commit(*[at(0, mmsi=mmsi) for mmsi in range(1, 200)])
    with serving(lake) as client:
        number = eventually(lambda: client.get(API).json()["frame"], "a frame")
        bodies = {}
        for coding in ("gzip", "zstd", "identity"):
            with client.stream(
                "GET", f"{API}/frames/{number}", headers={"Accept-Encoding": coding}
            ) as answer:
                assert answer.headers.get("content-encoding", "identity") == coding
                bodies[coding] = b"".join(answer.iter_raw())
            tag = answer.headers["etag"]
            again = client.get(
                f"{API}/frames/{number}", headers={"Accept-Encoding": coding, "If-None-Match": tag}
            )
            assert (again.status_code, again.content) == (304, b"")
        assert len(bodies["zstd"]) < len(bodies["identity"])
        assert decode(bodies["identity"])[0].count == 199


@pytest.mark.parametrize("number", ["-1", "4294967296", "x"])
def test_frame_number_that_cannot_be_is_refused(lake: LiveLake, number: str) -> None:
    with serving(lake) as client:
        assert client.get(f"{API}/frames/{number}").status_code == 422


def test_frame_that_is_not_kept_is_not_found(lake: LiveLake) -> None:
    with serving(lake) as client:
        answer = client.get(f"{API}/frames/5")
        assert answer.status_code == 404
        assert "keyframe" in answer.json()["detail"]


def test_more_clients_than_the_setting_allows_are_turned_away(lake: LiveLake) -> None:
    app = create_app(lake.settings.model_copy(update={"api_live_clients": 1}), {})
    with TestClient(app) as client:
        app.state.live.events.clients = 1
        answer = client.get(f"{API}/events")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert "TIDELINE_API_LIVE_CLIENTS" in answer.json()["detail"]


def test_events_say_what_is_there(lake: LiveLake) -> None:
    lake.commit(at(0, mmsi=1))
    app = create_app(lake.settings, {})
    events: list[tuple[str, dict[str, Any]]] = []
    with TestClient(app) as client:
        wanted = threading.Event()

        async def listen() -> None:
            async for chunk in app.state.live.events.stream(None):
                lines = dict(line.split(": ", 1) for line in chunk.decode().splitlines() if line)
                if "event" in lines:
                    events.append((lines["event"], json.loads(lines["data"])))
                    wanted.set()

        assert client.portal is not None
        client.portal.start_task_soon(listen)
        eventually(lambda: client.get(API).json()["frame"], "a frame")
        lake.commit({"alert_id": "a", "mmsi": 1, "alert_type": "fire"}, table="alerts")
        lake.publish({"mmsi": 1})
        eventually(
            lambda: {"keyframe", "frame", "snapshot"} <= {kind for kind, _ in events}, "events of each kind"
        )
        lake.commit({"alert_id": "b", "mmsi": 1, "alert_type": "flood"}, table="alerts")
        eventually(lambda: ("alert", "b") in {(k, d.get("alert_id")) for k, d in events}, "the alert")
        assert events[0] == ("keyframe", {"reason": "joined"})
        assert ("snapshot", {"snapshot": 1}) in events
        frame = next(data for kind, data in events if kind == "frame")
        assert client.get(f"{API}/frames/{frame['frame']}").status_code == 200
