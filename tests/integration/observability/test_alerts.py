"""An alert on real servers: from a message that waits in Kafka to the inbox, and back."""

from collections.abc import Iterator

import pytest

from observability.inbox import Alert, read_alerts
from observability.metrics.exporter import Exporter
from observability.metrics.watched import Watched, WatchedTopic
from stack.app.parts import stack_supervisor
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
def prometheus(topic: Topic) -> Iterator[Prometheus]:
    """Prometheus and Alertmanager beside an exporter that watches the topic."""
    watched = Watched(topic.settings, [WatchedTopic(topic.name, "", "")], dict, ())
    with watching(stack_supervisor(topic.settings)) as prometheus, Exporter(watched):
        yield prometheus


def stuck(topic: Topic) -> list[Alert]:
    """The inbox's alerts of the topic's consumer."""
    alerts = [alert for alert in read_alerts(topic.settings) if alert.name == "ConsumerStuck"]
    return [alert for alert in alerts if alert.labels["topic"] == topic.name]


def test_stuck_consumer_is_reported_and_its_end_too(topic: Topic, prometheus: Prometheus) -> None:
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


def test_all_rules_are_evaluated_without_an_error(prometheus: Prometheus) -> None:
    rules = prometheus.rules()
    assert len(rules) > 30
    assert {name: error for name, error in rules.items() if error} == {}


def test_endpoint_that_nobody_serves_is_seen_as_down(prometheus: Prometheus) -> None:
    targets = eventually(
        lambda: "unknown" not in prometheus.targets().values() and prometheus.targets(), "all were asked"
    )
    down = {"api", "sink", "events"}
    assert targets == {"observe": "up", "prometheus": "up", **dict.fromkeys(down, "down")}
    firing = 'ALERTS{alertname="EndpointDown", alertstate="firing"}'
    eventually(lambda: {s["metric"]["job"] for s in prometheus.query(firing)} == down, "alerts")
