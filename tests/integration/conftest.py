"""The real servers, started by the first test that asks for one: Spark once a run, Kafka once a worker.

They run in homes of the run's own and are stopped when it ends, also by Ctrl-C or SIGTERM.
"""

import atexit
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from confluent_kafka.cimpl import NewTopic

from stack.app.parts import stack_supervisor
from stack.kafka_clients import admin
from stack.servers.supervisor import Supervisor
from stack.settings import Settings
from tests.shared_spark import PLACE, start
from tests.statements import ask

if TYPE_CHECKING:
    from tests.integration.ml_support import Workshop


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
        ].result(60)
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


@pytest.fixture(scope="session")
def supervisor(platform: Settings) -> Iterator[Supervisor]:
    """Starts and stops the worker's servers; whatever runs at the end is stopped."""
    supervisor = stack_supervisor(platform)
    atexit.register(supervisor.down)
    yield supervisor
    supervisor.down()
    atexit.unregister(supervisor.down)


@pytest.fixture(scope="session")
def kafka(supervisor: Supervisor) -> Kafka:
    """The real broker of the run."""
    supervisor.up(["kafka"])
    return Kafka(supervisor.settings)


@pytest.fixture(scope="session")
def spark(platform: Settings, pytestconfig: pytest.Config) -> Spark:
    """The real Thrift server of the run, which all workers ask; it is stopped when the last has ended."""
    start(pytestconfig.stash[PLACE], platform)
    return Spark(platform)


@pytest.fixture(scope="session")
def models_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the tests of the models have their home; the JVM that they share ends with the run."""
    from tests.integration.ml_support import end_jvm  # loads Spark and MLflow: only where they are used

    yield tmp_path_factory.mktemp("models")
    end_jvm()


@pytest.fixture(scope="module")
def workshop(models_folder: Path) -> "Iterator[Workshop]":
    """The home of the models, and the Spark that they are trained in."""
    from tests.integration.ml_support import open_workshop

    with open_workshop(models_folder) as workshop:
        yield workshop


@pytest.fixture(scope="module")
def gold(workshop: "Workshop") -> "Workshop":
    """The workshop with gold, and two models that learned from it, by the first test that asks for them."""
    workshop.learn_gold()
    return workshop


@pytest.fixture(scope="module")
def states(workshop: "Workshop") -> Path:
    """A file, with a poor champion and a good challenger that learned from it, likewise."""
    return workshop.learn_file()
