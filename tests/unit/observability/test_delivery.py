"""What the inbox sends to the topic of alerts: one message for each state, none twice, none lost."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from confluent_kafka import KafkaException

from ingestion.contracts import problems
from ingestion.topics import ALERTS
from observability.delivery import Delivery, alert_id, delivered_file, message
from observability.inbox import Alert, Inbox
from stack.settings import Settings

FIRING = Alert(
    name="ConsumerLag",
    severity="P1",
    owner="Platform",
    summary="12,000 messages wait",
    description="",
    runbook="docs/runbooks/consumer-lag.md",
    labels={"alertname": "ConsumerLag", "severity": "P1", "topic": "ais"},
    is_firing=True,
    started_at_utc="2026-03-01T12:00:00.123456789Z",
    ended_at_utc="",
)
ENDED = replace(FIRING, is_firing=False, ended_at_utc="2026-03-01T14:05:00+01:00")


def settings_without_kafka(home: Path) -> Settings:
    """A broker's address at which nobody listens."""
    return Settings(_env_file=None, home=home, kafka_bootstrap="127.0.0.1:1")


@pytest.mark.parametrize(("alert", "status"), [(FIRING, "raised"), (ENDED, "cleared")])
def test_messages_keep_the_contract_of_alerts(alert: Alert, status: str) -> None:
    value = message(alert, status)
    assert problems("alerts", json.dumps(value).encode()) == []
    assert value["alert_type"] == "consumer_lag"


def test_times_are_utc_to_the_microsecond() -> None:
    assert message(FIRING, "raised")["timestamp"] == "2026-03-01T12:00:00.123456Z"
    assert message(ENDED, "cleared")["timestamp"] == "2026-03-01T13:05:00.000000Z"


@pytest.mark.parametrize(("severity", "expected"), [("P1", "critical"), ("P2", "warning"), ("P3", "info")])
def test_severities_are_those_of_the_contract(severity: str, expected: str) -> None:
    assert message(replace(FIRING, severity=severity), "raised")["severity"] == expected


def test_identifier_is_the_same_through_an_alerts_life() -> None:
    assert alert_id(FIRING) == alert_id(ENDED)


@pytest.mark.parametrize(
    "other",
    [
        replace(FIRING, started_at_utc="2026-03-02T12:00:00Z"),
        replace(FIRING, labels={**FIRING.labels, "topic": "alerts"}),
    ],
    ids=["another time", "another topic"],
)
def test_another_alert_has_another_identifier(other: Alert) -> None:
    assert alert_id(other) != alert_id(FIRING)


def test_nothing_is_noted_that_kafka_did_not_take(tmp_path: Path) -> None:
    settings = settings_without_kafka(tmp_path)
    Inbox(settings).take([FIRING])
    delivery = Delivery(settings, ALERTS.name, timeout_s=0.2)
    with pytest.raises(KafkaException):
        delivery.deliver()
    assert json.loads(delivered_file(settings).read_text()) == {}


def test_what_was_delivered_is_not_sent_again(tmp_path: Path) -> None:
    settings = settings_without_kafka(tmp_path)
    Inbox(settings).take([ENDED])
    delivered_file(settings).write_text(json.dumps({alert_id(ENDED): ["raised", "cleared"]}))
    assert Delivery(settings, ALERTS.name, timeout_s=0.2).deliver() == 0
