"""A topic of a real broker as the exporter sees it, with a group that stores what a test says."""

import time
from collections.abc import Callable
from uuid import uuid4

from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition

from observability.metrics.kafka import KafkaSource
from observability.metrics.watched import Watched, WatchedTopic
from stack.kafka_clients import admin
from tests.support.observed import value
from tests.support.servers import Kafka
from tests.support.sink import eventually

HOUR_MS = 3_600_000


class Topic:
    """A topic of one partition with a group of its own, and the exporter's look at both."""

    def __init__(self, kafka: Kafka) -> None:
        self.name = kafka.topic("observed")
        self.group = f"group-{uuid4().hex[:8]}"
        self.settings = kafka.settings.model_copy(update={"sink_group": self.group})
        self.source = KafkaSource(Watched(self.settings, [WatchedTopic(self.name, "", "")], dict, ()))
        self._admin = admin(self.settings)

    def send(self, count: int, age_ms: int = 0) -> None:
        """Send messages that were written so long ago."""
        producer = Producer({"bootstrap.servers": self.settings.bootstrap_servers})
        for _ in range(count):
            producer.produce(self.name, b"value", timestamp=round(time.time() * 1000) - age_ms)
        assert producer.flush(600) == 0

    def transaction(self, *, committed: bool) -> None:
        """Send one message in a transaction, whose marker takes an offset too."""
        producer = Producer(
            {"bootstrap.servers": self.settings.bootstrap_servers, "transactional.id": uuid4().hex}
        )
        producer.init_transactions(600)
        producer.begin_transaction()
        producer.produce(self.name, b"value")
        producer.flush(600)
        (producer.commit_transaction if committed else producer.abort_transaction)(600)

    def store(self, offset: int) -> None:
        """Let the group have stored everything before an offset."""
        store_offset(self.settings.bootstrap_servers, self.group, TopicPartition(self.name, 0, offset))

    def delete_before(self, offset: int) -> None:
        """Let retention delete what is before an offset."""
        place = TopicPartition(self.name, 0, offset)
        self._admin.delete_records([place])[place].result(300)

    def look(self) -> Callable[[str], float | None]:
        """What the metrics of the partition say now."""
        families = list(self.source())
        where = {"topic": self.name, "partition": "0", "group": self.group}

        def ask(name: str) -> float | None:
            return value(families, f"tideline_kafka_{name}", **where)

        return ask


def store_offset(bootstrap_servers: str, group: str, place: TopicPartition) -> None:
    """Let a group without members have stored everything before an offset."""
    consumer = Consumer({"bootstrap.servers": bootstrap_servers, "group.id": group})

    def is_stored() -> bool:
        try:
            consumer.commit(offsets=[place], asynchronous=False)
        except KafkaException:  # a coordinator that has just started
            return False
        return True

    eventually(is_stored, "the group's offset is stored")
    consumer.close()
