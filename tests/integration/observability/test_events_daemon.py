"""The daemon on a real broker: nothing twice and nothing left out, whenever it is killed."""

import json
import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import orjson
import pytest
import structlog
from confluent_kafka import Consumer, IsolationLevel, KafkaError, Producer, TopicPartition
from confluent_kafka.admin._config import ConfigResource
from confluent_kafka.admin._listoffsets import OffsetSpec

from ingestion.contracts import problems
from observability.events.config import EventsConfig
from observability.events.daemon import EventsDaemon
from observability.events.engine import Engine
from observability.events.errors import EventsError, FencedError
from observability.events.reports import read_report
from observability.events.rules import read_rules
from stack.kafka_clients import admin, ensure_topics
from tests.support import messages
from tests.support.events_process import STEPS
from tests.support.forks import Forked
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S, eventually

PARTITIONS = 3
SARTS = 40


class Scene:
    """Topics of its own, and calls for help in them."""

    def __init__(self, kafka: Kafka) -> None:
        self.kafka = kafka
        self.config = EventsConfig(
            bootstrap_servers=kafka.bootstrap_servers,
            source=kafka.topic("events.ais", PARTITIONS),
            alerts=kafka.topic("events.alerts"),
            state=kafka.topic("events.state"),
            group=kafka.topic("events.group"),
            from_start=True,
            commit_interval_s=0.02,
            poll_messages=25,
            start_timeout_s=DEADLINE_S,
            transaction_timeout_s=DEADLINE_S,
        )
        self.sent: list[tuple[int, bytes]] = []
        self._admin = admin(kafka.settings)

    def send(self, first: int, last: int) -> None:
        """In each of these minutes every device calls once; odd ones in the first ten minutes only."""
        producer = Producer({"bootstrap.servers": self.kafka.bootstrap_servers, "log_level": 2})
        for minute in range(first, last):
            for number in range(SARTS):
                if number % 2 and minute >= 10:
                    continue
                value = messages.ais(
                    mmsi=970_000_000 + number,
                    timestamp=f"2026-01-02T{3 + minute // 60:02}:{minute % 60:02}:{number:02}Z",
                    nav_status=14,
                )
                self.sent.append((number % PARTITIONS, orjson.dumps(value)))
                producer.produce(self.config.source, self.sent[-1][1], partition=number % PARTITIONS)
        assert producer.flush(DEADLINE_S) == 0

    def daemon(self, step: Callable[[str], None] = lambda _: None, **changes: Any) -> EventsDaemon:
        config = EventsConfig(**(asdict(self.config) | {"once": True} | changes))
        return EventsDaemon(config, read_rules(), step)

    def run_killed(self, step: str, occurrence: int) -> int:
        """Run the daemon in a process that kills itself there; its exit code."""
        given = {
            "config": asdict(self.config) | {"once": True},
            "fault": {"step": step, "occurrence": occurrence, "signal": int(signal.SIGKILL)},
        }
        main = "tests.support.events_process:main"
        return Forked(main, "events", json.dumps(given), environment=os.environ).wait(DEADLINE_S)

    def alerts(self) -> list[dict[str, Any]]:
        """What a reader of committed messages finds, once the broker has written how transactions ended."""
        eventually(lambda: self._end(committed=True) == self._end(committed=False), "the transactions' ends")
        reader = Consumer(
            {
                "bootstrap.servers": self.kafka.bootstrap_servers,
                "group.id": "test.reader",
                "enable.auto.commit": False,
                "enable.partition.eof": True,
                "isolation.level": "read_committed",
                "log_level": 2,
            }
        )
        reader.assign([TopicPartition(self.config.alerts, 0, 0)])
        found: list[dict[str, Any]] = []
        try:
            while True:
                for message in reader.consume(1_000, 1.0):
                    error = message.error()
                    if error is not None:
                        assert error.code() == KafkaError._PARTITION_EOF, error
                        return found
                    value = message.value()
                    assert isinstance(value, bytes)
                    assert problems("alerts", value) == []
                    found.append(orjson.loads(value))
        finally:
            reader.close()

    def _end(self, *, committed: bool) -> int:
        """The last stable offset of the alerts, or the high watermark."""
        level = IsolationLevel.READ_COMMITTED if committed else IsolationLevel.READ_UNCOMMITTED
        place = TopicPartition(self.config.alerts, 0)
        latest: OffsetSpec = OffsetSpec.latest()  # type: ignore[no-untyped-call]
        (end,) = self._admin.list_offsets({place: latest}, isolation_level=level).values()
        return int(end.result(DEADLINE_S).offset)

    def expected(self) -> Counter[tuple[str, str]]:
        """What the engine makes of the same messages in one piece."""
        engine = Engine(read_rules())
        for partition, value in self.sent:
            engine.observe(read_report(value), partition)
        engine.tick()
        return Counter((change.alarm.alert_id, change.status) for change in engine.take()[0])


@pytest.fixture
def scene(kafka: Kafka) -> Scene:
    return Scene(kafka)


def told(alerts: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    return Counter((alert["alert_id"], alert["status"]) for alert in alerts)


def test_kills_at_every_step_lose_and_repeat_no_alert(scene: Scene) -> None:
    for number, step in enumerate(STEPS):
        scene.send(6 * number, 6 * number + 6)
        assert scene.run_killed(step, 1 if step == "fenced" else 2) == -9, step
    scene.send(36, 50)
    scene.daemon().run()
    found = told(scene.alerts())
    assert found == scene.expected()
    assert Counter(status for _, status in found) == {"raised": SARTS, "cleared": SARTS // 2}
    assert max(found.values()) == 1


def test_second_daemon_takes_over_and_fences_off_the_first(scene: Scene) -> None:
    scene.send(0, 3)
    others: list[int] = []

    def step(name: str) -> None:
        if name == "begun" and not others:
            others.append(scene.daemon().run().alerts)

    with pytest.raises(FencedError, match="another daemon of group"):
        scene.daemon(step).run()
    assert others == [SARTS]
    assert told(scene.alerts()) == scene.expected()


def test_new_group_begins_behind_the_last_report_unless_told_otherwise(scene: Scene) -> None:
    scene.send(0, 2)
    assert scene.daemon(from_start=False).run().alerts == 0
    scene.send(2, 4)
    assert scene.daemon(from_start=False).run().alerts == SARTS


def test_error_of_the_client_is_logged_once_in_a_while(scene: Scene) -> None:
    daemon = scene.daemon()
    lost, refused = KafkaError(KafkaError._TRANSPORT), KafkaError(KafkaError._AUTHENTICATION)
    with structlog.testing.capture_logs() as logged:
        for error in (lost, lost, refused, lost, refused):
            daemon._log_error(error)
    assert [line["event"] for line in logged] == ["kafka", "kafka"]


def test_missing_topic_is_named(scene: Scene) -> None:
    with pytest.raises(EventsError, match=r"no topic 'none\.such' at "):
        scene.daemon(source="none.such").run()


def test_state_topic_is_compacted_and_made_once(kafka: Kafka) -> None:
    name = kafka.topic("events.name") + ".state"
    options = {"cleanup.policy": "compact"}
    assert ensure_topics(kafka.settings, [name], partitions=1, config=options) == [name]
    assert ensure_topics(kafka.settings, [name], partitions=1, config=options) == []
    client = admin(kafka.settings)
    resource = ConfigResource(ConfigResource.Type.TOPIC, name)
    described = client.describe_configs([resource])[resource].result(DEADLINE_S)
    assert described["cleanup.policy"].value == "compact"
    assert len(client.list_topics(name, DEADLINE_S).topics[name].partitions) == 1
