"""The real servers of a run, as tests are handed them."""

import uuid
from dataclasses import dataclass
from typing import Any

from confluent_kafka.cimpl import NewTopic

from stack.kafka_clients import admin
from stack.settings import Settings
from tests.support.statements import ask


@dataclass(frozen=True)
class Kafka:
    """The run's broker. It has the platform's topics, and any that a test makes for itself."""

    settings: Settings

    @property
    def bootstrap_servers(self) -> str:
        return self.settings.bootstrap_servers

    def topic(self, name: str = "test", partitions: int = 1) -> str:
        """Create a topic that no other test has; returns its name."""
        unique = f"{name}.{uuid.uuid4().hex[:8]}"
        client = admin(self.settings)  # kept: a client that is collected never answers
        client.create_topics([NewTopic(unique, num_partitions=partitions, replication_factor=1)])[
            unique
        ].result(300)
        return unique


@dataclass(frozen=True)
class Spark:
    """The run's Thrift server and Connect endpoint, over one catalog."""

    settings: Settings

    @property
    def thrift_port(self) -> int:
        return self.settings.thrift_port

    @property
    def connect_url(self) -> str:
        return self.settings.connect_url

    @property
    def lake(self) -> str:
        return self.settings.lake

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Run one statement in a session of its own over Thrift; returns its rows (none for DDL)."""
        return ask(self.thrift_port, sql)
