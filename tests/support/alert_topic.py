"""A topic of alerts of a real broker, as somebody who reads it from its first message sees it."""

from typing import Any

import orjson
from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

from tests.support.servers import Kafka


class AlertTopic:
    """A topic of one partition that no other test has."""

    def __init__(self, kafka: Kafka) -> None:
        self.name = kafka.topic("alerts")
        self._options = {
            "bootstrap.servers": kafka.settings.bootstrap_servers,
            "group.id": self.name,
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
        }

    def messages(self) -> list[dict[str, Any]]:
        """All that it holds now, the oldest first."""
        consumer = Consumer(self._options)
        try:
            _, end = consumer.get_watermark_offsets(TopicPartition(self.name, 0), 300)
            consumer.assign([TopicPartition(self.name, 0, OFFSET_BEGINNING)])
            found: list[dict[str, Any]] = []
            while len(found) < end:
                found += [orjson.loads(message.value() or b"") for message in consumer.consume(end, 1.0)]
            return found
        finally:
            consumer.close()
