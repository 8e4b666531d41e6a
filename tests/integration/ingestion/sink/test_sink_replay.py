"""Dead letters on the real broker: announced once, and sent again as they came."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pytest
from confluent_kafka import Consumer, Message, Producer
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic
from deltalake import write_deltalake

from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from ingestion.sink.deadletters import Choice, announce, quarantined, replay
from ingestion.sink.errors import ReplayError
from ingestion.topics import ALERTS, DEAD_LETTER_TOPIC, TOPICS, Topic
from tests.support.servers import Kafka

HEADERS: list[tuple[str, str | bytes | None]] = [("source", b"test"), ("source", b"twice"), ("nothing", None)]
LONG_AGO, NOW = datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)


class Rejected:
    """Messages on the alerts topic, landed in bronze, that a silver made by hand rejects."""

    def __init__(self, kafka: Kafka, lake: Path) -> None:
        self.servers = kafka.bootstrap_servers
        self.lake = str(lake)
        self.mark = uuid4().hex.encode()
        self.coordinates: list[tuple[str, int, int]] = []
        producer = Producer({"bootstrap.servers": self.servers})
        values = [self.mark + b"-0", None, b"", self.mark + b"-3 {not json"]
        for number, value in enumerate(values):
            key = self.mark + b"%d" % number
            producer.produce(ALERTS.name, value, key, headers=HEADERS, on_delivery=self._delivered)
            producer.flush(30)
        config = SinkConfig(
            topics=(ALERTS,),
            bootstrap_servers=self.servers,
            lake=self.lake,
            group=f"replay.{self.mark.decode()}",
            once=True,
        )
        Sink(config).run()
        for topic in TOPICS.values():
            self._validate(topic)

    def _delivered(self, error: Any, message: Message) -> None:
        assert error is None
        self.coordinates.append((message.topic() or "", message.partition() or 0, message.offset() or 0))

    def _validate(self, topic: Topic) -> None:
        mine = self.coordinates if topic == ALERTS else []
        verdicts = ["quarantined", "quarantined", "accepted", "quarantined"][: len(mine)]
        reasons = ["not_json", "tombstone", None, "not_json"][: len(mine)]
        times = [LONG_AGO, NOW, NOW, NOW][: len(mine)]
        columns: dict[str, pa.Array[Any]] = {
            "topic": pa.array([topic for topic, _, _ in mine], pa.string()),
            "kafka_partition": pa.array([number for _, number, _ in mine], pa.int32()),
            "kafka_offset": pa.array([offset for _, _, offset in mine], pa.int64()),
            "kafka_timestamp_utc": pa.array(times, pa.timestamp("us", "UTC")),
            "disposition": pa.array(verdicts, pa.string()),
            "reason_code": pa.array(reasons, pa.string()),
        }
        write_deltalake(f"{self.lake}/maritime_silver/{topic.silver_table}", pa.table(columns))

    def announce(self, *, dry_run: bool = False) -> Counter[str]:
        return announce(self.servers, self.lake, {}, dry_run=dry_run)

    def replay(
        self, choice: Choice | None = None, *, again: bool = False, dry_run: bool = False
    ) -> Counter[str]:
        return replay(self.servers, self.lake, {}, choice or Choice(), again=again, dry_run=dry_run)

    def received(self, topic: str) -> list[Message]:
        """The messages of this test on a topic, but those that it sent itself at the start."""
        consumer = Consumer(
            {
                "bootstrap.servers": self.servers,
                "group.id": uuid4().hex,
                "auto.offset.reset": "earliest",
                "enable.partition.eof": True,
            }
        )
        consumer.subscribe([topic])
        found: list[Any] = []
        ended: set[int] = set()
        partitions = len(consumer.list_topics(topic, 30).topics[topic].partitions)
        while len(ended) < partitions:
            message = consumer.poll(60)
            assert message is not None
            if message.error() is not None:
                ended.add(message.partition() or 0)
            elif (message.key() or b"").startswith(self.mark):
                found.append(message)
        consumer.close()
        first = {(number, offset) for name, number, offset in self.coordinates if name == topic}
        return [message for message in found if (message.partition(), message.offset()) not in first]


@pytest.fixture
def rejected(kafka: Kafka, tmp_path: Path) -> Rejected:
    admin = AdminClient({"bootstrap.servers": kafka.bootstrap_servers})
    if DEAD_LETTER_TOPIC not in admin.list_topics(timeout=30).topics:
        admin.create_topics([NewTopic(DEAD_LETTER_TOPIC, 2, 1)])[DEAD_LETTER_TOPIC].result(30)
    return Rejected(kafka, tmp_path / "lake")


def test_dead_letters_are_announced_once_with_where_they_are_and_why(rejected: Rejected) -> None:
    assert rejected.announce(dry_run=True) == {"not_json": 2, "tombstone": 1}
    assert rejected.announce() == {"not_json": 2, "tombstone": 1}
    assert rejected.announce() == {}
    announced = {message.key(): message for message in rejected.received(DEAD_LETTER_TOPIC)}
    assert len(announced) == 3
    tombstone = announced[rejected.mark + b"1"]
    topic, number, offset = rejected.coordinates[1]
    assert tombstone.value() is None
    assert tombstone.headers() == [
        *HEADERS,
        ("dead-letter-topic", topic.encode()),
        ("dead-letter-partition", b"%d" % number),
        ("dead-letter-offset", b"%d" % offset),
        ("dead-letter-reason", b"tombstone"),
    ]


def test_a_replayed_message_is_as_it_came_and_says_where_from(rejected: Rejected) -> None:
    choice = Choice(reasons=("not_json",), since=NOW)
    assert rejected.replay(choice, dry_run=True) == {"not_json": 1}
    assert rejected.received(ALERTS.name) == []
    assert rejected.replay(choice) == {"not_json": 1}
    (message,) = rejected.received(ALERTS.name)
    topic, number, offset = rejected.coordinates[3]
    assert (message.key(), message.value()) == (rejected.mark + b"3", rejected.mark + b"-3 {not json")
    assert message.headers() == [*HEADERS, ("replayed-from", f"{topic}/{number}/{offset}".encode())]


def test_a_message_is_replayed_once_unless_asked_for_again(rejected: Rejected) -> None:
    assert rejected.replay(Choice(topics=(ALERTS,), until=NOW)) == {"not_json": 1}
    assert rejected.replay() == {"not_json": 1, "tombstone": 1}
    assert rejected.replay() == {}
    assert rejected.replay(Choice(reasons=("tombstone",)), again=True) == {"tombstone": 1}


def test_before_the_first_build_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReplayError, match="run dbt build first"):
        quarantined(str(tmp_path), Choice())


def test_what_was_not_delivered_is_not_noted(rejected: Rejected) -> None:
    with pytest.raises(ReplayError, match="not delivered"):
        replay(
            "127.0.0.1:1", rejected.lake, {"message.timeout.ms": "500"}, Choice(), again=False, dry_run=False
        )
    assert rejected.replay() == {"not_json": 2, "tombstone": 1}
