"""An alert on real servers: from a message that waits in Kafka to the inbox, and back."""

import json
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from ingestion.contracts import problems
from observability.endings import Endings
from observability.inbox import Alert, read_alerts
from observability.metrics.exporter import Exporter
from observability.metrics.watched import Watched, WatchedTopic
from stack.app.parts import stack_supervisor
from stack.servers.supervisor import Supervisor
from tests.support.alert_topic import AlertTopic
from tests.support.observed_topic import HOUR_MS, Topic
from tests.support.prometheus import Prometheus, watching
from tests.support.servers import Kafka
from tests.support.sink import eventually


@pytest.fixture(scope="module")
def topic(kafka: Kafka) -> Topic:
    """A topic whose group has stored what there is."""
    topic = Topic(kafka)
    topic.send(1)
    topic.store(1)
    return topic


@pytest.fixture(scope="module")
def sent(kafka: Kafka) -> AlertTopic:
    """A topic of alerts that the inbox goes on into."""
    return AlertTopic(kafka)


@pytest.fixture(scope="module")
def exporter(topic: Topic, sent: AlertTopic) -> Iterator[Exporter]:
    """An exporter that watches the topic."""
    watched = Watched(topic.settings, [WatchedTopic(topic.name, "", "")], dict, (), sent.name)
    with Exporter(watched) as exporter:
        yield exporter


@pytest.fixture(scope="module")
def own_parts(topic: Topic) -> Supervisor:
    return stack_supervisor(topic.settings)


@pytest.fixture(scope="module")
def prometheus(own_parts: Supervisor, exporter: Exporter) -> Iterator[Prometheus]:  # noqa: ARG001
    """Prometheus and Alertmanager beside the exporter."""
    with watching(own_parts) as prometheus:
        yield prometheus


def stuck(topic: Topic) -> list[Alert]:
    """The inbox's alerts of the topic's consumer."""
    alerts = [alert for alert in read_alerts(topic.settings) if alert.name == "ConsumerStuck"]
    return [alert for alert in alerts if alert.labels["topic"] == topic.name]


def test_stuck_consumer_is_reported_and_its_end_too(
    topic: Topic, prometheus: Prometheus, sent: AlertTopic
) -> None:
    lag = f'max(tideline_kafka_lag_seconds{{topic="{topic.name}"}})'
    eventually(lambda: prometheus.value(lag) == 0, "Prometheus sees that nothing waits")
    topic.send(3, age_ms=HOUR_MS)
    (alert,) = eventually(lambda: stuck(topic), "the alert is in the inbox")
    assert alert.is_firing
    assert (alert.severity, alert.owner) == ("P1", "Platform")
    assert alert.summary == f"A message of {topic.name} has waited for {alert.summary.split('for ')[-1]}"
    assert "1h" in alert.summary
    assert alert.runbook == "docs/runbooks/consumer-stuck.md"
    topic.store(4)
    eventually(lambda: not stuck(topic)[0].is_firing, "the alert is resolved")

    def messages() -> list[dict[str, Any]]:
        return [message for message in sent.messages() if message["labels"].get("topic") == topic.name]

    raised, cleared = eventually(lambda: len(messages()) > 1 and messages(), "both states are in Kafka")
    assert [problems("alerts", json.dumps(message).encode()) for message in (raised, cleared)] == [[], []]
    assert raised["alert_id"] == cleared["alert_id"]
    assert (raised["status"], cleared["status"]) == ("raised", "cleared")
    assert (raised["alert_type"], raised["severity"], raised["mmsi"]) == ("consumer_stuck", "critical", 0)
    assert raised["message"] == alert.summary


@pytest.mark.usefixtures("prometheus")
def test_alert_that_ended_while_alertmanager_was_down_ends(
    topic: Topic, exporter: Exporter, own_parts: Supervisor, sent: AlertTopic
) -> None:
    labels = {"alertname": "Unseen", "severity": "P2", "concern": "test", "owner": "Platform"}
    alertmanager = f"http://127.0.0.1:{topic.settings.alertmanager_port}/api/v2/alerts"
    body = json.dumps([{"labels": labels, "annotations": {"summary": "Somebody tests"}}]).encode()
    request = urllib.request.Request(alertmanager, body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=300).close()

    def unseen() -> list[Alert]:
        return [alert for alert in read_alerts(topic.settings) if alert.name == "Unseen"]

    eventually(unseen, "the alert is in the inbox")
    endings = Endings(topic.settings, exporter.inbox, patience_s=0)
    assert "Unseen" not in [alert.name for alert in endings.look()]
    own_parts.down(["alertmanager"])
    with pytest.raises(OSError, match="refused"):
        endings.look()
    assert unseen()[0].is_firing
    own_parts.up(["alertmanager"])
    assert "Unseen" in [alert.name for alert in endings.look()]
    assert not unseen()[0].is_firing

    def states() -> list[str]:
        return [message["status"] for message in sent.messages() if message["rule"] == "Unseen"]

    assert eventually(lambda: len(states()) > 1 and states(), "its end is in Kafka") == ["raised", "cleared"]


def test_all_rules_are_evaluated_without_an_error(prometheus: Prometheus) -> None:
    rules = prometheus.rules()
    assert len(rules) > 30
    assert {name: error for name, error in rules.items() if error} == {}


def test_endpoint_that_nobody_serves_is_seen_as_down(prometheus: Prometheus) -> None:
    down = {"api", "sink", "events"}
    expected = {"observe": "up", "prometheus": "up", **dict.fromkeys(down, "down")}
    eventually(lambda: prometheus.targets() == expected, "all were asked, and two answer")
    firing = 'ALERTS{alertname="EndpointDown", alertstate="firing"}'
    eventually(lambda: {s["metric"]["job"] for s in prometheus.query(firing)} == down, "alerts")
