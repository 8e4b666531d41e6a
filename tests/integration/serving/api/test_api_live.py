"""The live picture on a real broker: what is produced arrives in frames, before any build has run."""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from serving.api.live.wire import Flag, decode
from tests.support.api import ask, served
from tests.support.environment import isolated_environment
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S, eventually
from tests.support.tideline import Tideline


@pytest.fixture
def environment(kafka: Kafka, tmp_path: Path) -> dict[str, str]:
    """A lake of the test's own, fed by the run's broker."""
    own = isolated_environment(tmp_path / "home")
    return {**os.environ, **own, "TIDELINE_KAFKA_BOOTSTRAP": kafka.bootstrap_servers}


@pytest.fixture
def api(environment: dict[str, str]) -> Iterator[str]:
    with served(environment) as base:
        yield f"{base}/api/v1"


def test_produced_positions_arrive_in_frames_as_provisional(environment: dict[str, str], api: str) -> None:
    """The simulator's fleet goes through the broker and the sink; a client follows by events and frames."""
    assert ask(f"{api}/live").json()["status"] == "unavailable"
    seen: dict[int, int] = {}
    broken: list[tuple[int, int]] = []
    stop = threading.Event()

    def follow() -> None:
        before = 0
        with (
            suppress(httpx.TransportError),  # the server ends before its last client
            httpx.Client(timeout=None) as client,
            client.stream("GET", f"{api}/live/events") as events,
        ):
            for line in events.iter_lines():
                if stop.is_set():
                    return
                if not line.startswith("data: ") or "frame" not in (said := json.loads(line[6:])):
                    continue
                header, ships = decode(client.get(f"{api}/live/frames/{said['frame']}").content)
                if header.previous != before:
                    broken.append((header.previous, before))
                before = header.number
                seen.update(zip(ships["mmsi"].tolist(), ships["status"].tolist(), strict=True))

    follower = threading.Thread(target=follow, daemon=True)
    tideline = Tideline(environment)
    sink = tideline.start("ingest", "--group", "live", "--metrics-port", "0")
    try:
        eventually(lambda: ask(f"{api}/live").json()["problem"] is None, "the sink's bronze table")
        follower.start()
        eventually(lambda: ask(f"{api}/live").json()["clients"] == 1, "the client that follows")
        sent = tideline("produce", "simulate", "--vessels", "40", "--hours", "1", "--seed", "3")
        assert sent.returncode == 0, sent.stderr
        eventually(lambda: len(seen) >= 35, "the fleet's positions in frames")
    finally:
        stop.set()
        sink.terminate()
        sink.wait(DEADLINE_S)
    followed = dict(seen)  # the client goes on until the server ends
    assert all(status & Flag.PROVISIONAL for status in followed.values())
    assert broken == []
    status = ask(f"{api}/live").json()
    assert (status["problem"], status["snapshot"]) == (None, None)
    assert status["ships"] == status["provisional_ships"] >= len(followed)
    keyframe, ships = decode(ask(f"{api}/live/keyframe").content)
    assert set(followed) <= set(ships["mmsi"].tolist())
    assert keyframe.count == status["ships"]
