"""The inbox: what Alertmanager's notifications become, and what is no notification."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from observability.inbox import MOST, MOST_BYTES, Inbox, read_alerts
from stack.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path)


def reported(name: str, severity: str = "P1", *, ends: str = "", topic: str = "ais") -> dict[str, Any]:
    """An alert as Alertmanager's webhook has it."""
    return {
        "status": "resolved" if ends else "firing",
        "labels": {"alertname": name, "severity": severity, "owner": "Platform", "topic": topic},
        "annotations": {"summary": f"{name} of {topic}", "runbook": "docs/runbooks/x.md"},
        "startsAt": "2026-03-01T12:00:00Z",
        "endsAt": ends or "0001-01-01T00:00:00Z",
        "generatorURL": "http://127.0.0.1:9090/graph",
        "fingerprint": "00",
    }


def asked(inbox: Inbox, method: str, body: bytes = b"", length: int | None = None) -> tuple[str, Any]:
    """The status and the content of an answer."""
    statuses: list[str] = []
    environ = {
        "REQUEST_METHOD": method,
        "CONTENT_LENGTH": str(len(body) if length is None else length),
        "wsgi.input": io.BytesIO(body),
    }
    content = b"".join(inbox(environ, lambda status, _: statuses.append(status)))
    return statuses[0], json.loads(content)


def post(inbox: Inbox, *alerts: dict[str, Any]) -> str:
    return asked(inbox, "POST", json.dumps({"version": "4", "alerts": alerts}).encode())[0]


def test_alert_is_kept_until_it_is_resolved(settings: Settings) -> None:
    inbox = Inbox(settings)
    assert post(inbox, reported("ConsumerLag")) == "200 OK"
    (alert,) = read_alerts(settings)
    assert (alert.name, alert.is_firing, alert.ended_at_utc) == ("ConsumerLag", True, "")
    post(inbox, reported("ConsumerLag", ends="2026-03-01T12:05:00Z"))
    (alert,) = read_alerts(settings)
    assert (alert.is_firing, alert.ended_at_utc) == (False, "2026-03-01T12:05:00Z")


def test_alerts_that_fire_come_first_and_the_worst_of_them(settings: Settings) -> None:
    inbox = Inbox(settings)
    post(inbox, reported("A", "P3"), reported("B", "P1"), reported("C", "P1", ends="2026-03-02T00:00:00Z"))
    assert [alert["name"] for alert in asked(inbox, "GET")[1]["data"]] == ["B", "A", "C"]


def test_one_alert_of_two_topics_is_two(settings: Settings) -> None:
    inbox = Inbox(settings)
    post(inbox, reported("ConsumerLag", topic="ais"), reported("ConsumerLag", topic="alerts"))
    assert len(read_alerts(settings)) == 2


def test_inbox_forgets_what_ended_first(settings: Settings) -> None:
    inbox = Inbox(settings)
    ended = [reported("A", ends="2026-03-01T13:00:00Z", topic=str(number)) for number in range(MOST)]
    post(inbox, *ended)
    post(inbox, reported("B"))
    kept = read_alerts(settings)
    assert len(kept) == MOST
    assert kept[0].name == "B"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"alerts": [{}]}',
        b'{"alerts": 1}',
        json.dumps({"alerts": [reported("A") | {"startsAt": 5}]}).encode(),
    ],
)
def test_what_is_no_notification_is_refused(settings: Settings, body: bytes) -> None:
    status, content = asked(Inbox(settings), "POST", body)
    assert status == "400 Bad Request"
    assert "Alertmanager" in content["problem"]
    assert read_alerts(settings) == []


def test_too_large_a_body_is_not_read(settings: Settings) -> None:
    assert asked(Inbox(settings), "POST", b"{}", MOST_BYTES + 1)[0] == "413 Content Too Large"


def test_length_that_is_none_is_refused(settings: Settings) -> None:
    body = json.dumps({"alerts": [reported("A")]}).encode()
    assert asked(Inbox(settings), "POST", body, -1)[0] == "400 Bad Request"


def test_other_methods_are_refused(settings: Settings) -> None:
    assert asked(Inbox(settings), "DELETE")[0] == "405 Method Not Allowed"
