"""The route that sends rejected messages again: who may, what it says, what the audit trail keeps."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.replay import LEASE, Chosen, GoOn, Replay
from serving.api.state.errors import LeaseLostError
from serving.api.state.leases import lease
from serving.api.state.scopes import Scope
from serving.api.state.tables import AuditRow
from stack.app.replaying import replay_of
from stack.settings import Settings
from tests.support.state import bearer, empty_state, make_key, opened

PATH = "/api/v1/quarantine/replay"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return empty_state(tmp_path)


@contextmanager
def client_of(settings: Settings, resend: Replay | None) -> Iterator[TestClient]:
    with TestClient(create_app(settings, {}, resend), base_url="http://127.0.0.1") as client:
        yield client


def trail(settings: Settings) -> list[tuple[str, str, dict[str, Any]]]:
    with opened(settings) as database, database.read() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.seq)).all()
        return [
            (row.actor, row.action, orjson.loads(row.detail))
            for row in rows
            if row.action.startswith("quarantine.")
        ]


class Recorder:
    """Stands where Kafka would: keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Chosen] = []

    def __call__(self, chosen: Chosen, go_on: GoOn) -> Mapping[str, int]:
        go_on()
        self.asked.append(chosen)
        return {"tombstone": 1, "not_json": 2}


def test_reader_may_not_send_rejected_messages_again(settings: Settings) -> None:
    recorder = Recorder()
    key = make_key(settings, "reader", Scope.READ)
    with client_of(settings, recorder) as client:
        assert client.post(PATH, json={}).status_code == 401
        assert client.post(PATH, json={}, headers=bearer(key)).status_code == 403
    assert (recorder.asked, trail(settings)) == ([], [])


def test_replay_is_in_the_audit_trail_before_and_after(settings: Settings) -> None:
    recorder = Recorder()
    body = {"reason_codes": ["not_json", "tombstone"], "since": "2026-01-01T00:00:00"}
    with client_of(settings, recorder) as client:
        answer = client.post(PATH, json=body, headers=bearer(make_key(settings))).json()
    assert answer == {
        "dry_run": False,
        "message_count": 3,
        "reasons": [
            {"reason_code": "not_json", "message_count": 2},
            {"reason_code": "tombstone", "message_count": 1},
        ],
    }
    (asked,) = recorder.asked
    assert (asked.reasons, asked.topics) == (("not_json", "tombstone"), ())
    assert asked.since is not None
    assert asked.since.isoformat() == "2026-01-01T00:00:00+00:00"
    before, after = trail(settings)
    assert before == ("alice", "quarantine.replay", {**body, "since": "2026-01-01T00:00:00"})
    assert after[:2] == ("alice", "quarantine.replayed")
    assert after[2]["reasons"] == {"not_json": 2, "tombstone": 1}


def test_dry_run_leaves_no_trace(settings: Settings) -> None:
    recorder = Recorder()
    with client_of(settings, recorder) as client:
        answer = client.post(PATH, json={"dry_run": True}, headers=bearer(make_key(settings)))
    assert answer.json()["dry_run"]
    assert [asked.dry_run for asked in recorder.asked] == [True]
    assert trail(settings) == []


def test_unknown_topic_is_named_with_those_there_are(settings: Settings) -> None:
    with client_of(settings, replay_of(settings)) as client:
        answer = client.post(PATH, json={"topics": ["fax"]}, headers=bearer(make_key(settings)))
    assert answer.status_code == 422
    assert "'fax'" in answer.json()["detail"]
    assert "maritime.alerts" in answer.json()["detail"]


def test_replay_without_silver_fails_and_the_trail_says_so(settings: Settings) -> None:
    with client_of(settings, replay_of(settings)) as client:
        answer = client.post(PATH, json={}, headers=bearer(make_key(settings)))
    assert answer.status_code == 502
    assert "run dbt build first" in answer.json()["detail"]
    assert [action for _, action, _ in trail(settings)] == [
        "quarantine.replay",
        "quarantine.replay_failed",
    ]


def test_two_replays_at_once_are_refused(settings: Settings) -> None:
    key = make_key(settings)
    recorder = Recorder()
    with client_of(settings, recorder) as client:
        with opened(settings) as other, lease(other, LEASE, "bob"):
            answer = client.post(PATH, json={}, headers=bearer(key))
            dry = client.post(PATH, json={"dry_run": True}, headers=bearer(key))
        after = client.post(PATH, json={}, headers=bearer(key))
    assert (answer.status_code, dry.status_code, after.status_code) == (503, 200, 200)
    assert answer.headers["retry-after"] == "5"
    assert "bob" in answer.json()["detail"]
    assert [asked.dry_run for asked in recorder.asked] == [True, False]


def test_replay_that_was_held_up_too_long_ends_and_the_trail_says_so(settings: Settings) -> None:
    def held_up(_chosen: Chosen, _go_on: GoOn) -> Mapping[str, int]:
        raise LeaseLostError("quarantine.replay was held up for longer than 60 s")

    with client_of(settings, held_up) as client:
        answer = client.post(PATH, json={}, headers=bearer(make_key(settings)))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "held up" in answer.json()["detail"]
    assert [action for _, action, _ in trail(settings)] == [
        "quarantine.replay",
        "quarantine.replay_failed",
    ]


def test_server_without_kafka_says_that_it_cannot(settings: Settings) -> None:
    with client_of(settings, None) as client:
        answer = client.post(PATH, json={}, headers=bearer(make_key(settings)))
    assert answer.status_code == 503
    assert "tideline serve" in answer.json()["detail"]
