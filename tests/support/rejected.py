"""Rejected messages on a real broker: landed in bronze, and in a silver made by hand."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyarrow as pa
from confluent_kafka import Consumer, Message, Producer
from deltalake import write_deltalake

from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from ingestion.sink.deadletters import Choice, announce, replay
from ingestion.topics import ALERTS, TOPICS, Topic
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
            assert producer.flush(600) == 0
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
        self,
        choice: Choice | None = None,
        *,
        again: bool = False,
        dry_run: bool = False,
        go_on: Callable[[], None] = lambda: None,
    ) -> Counter[str]:
        return replay(
            self.servers, self.lake, {}, choice or Choice(), again=again, dry_run=dry_run, go_on=go_on
        )

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
        partitions = len(consumer.list_topics(topic, 300).topics[topic].partitions)
        while len(ended) < partitions:
            message = consumer.poll(600)
            assert message is not None
            if message.error() is not None:
                ended.add(message.partition() or 0)
            elif (message.key() or b"").startswith(self.mark):
                found.append(message)
        consumer.close()
        first = {(number, offset) for name, number, offset in self.coordinates if name == topic}
        return [message for message in found if (message.partition(), message.offset()) not in first]
