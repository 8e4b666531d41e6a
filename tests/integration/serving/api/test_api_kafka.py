"""The routes of Kafka against a real broker: topics, lag, and rejected messages that are sent again."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from confluent_kafka import Producer, TopicPartition
from starlette.testclient import TestClient

from ingestion.topics import ALERTS
from serving.api.app import create_app
from serving.api.routers import kafka as kafka_routes
from stack.app.replaying import replay_of
from stack.settings import Settings
from tests.support.observed_topic import store_offset
from tests.support.rejected import HEADERS, Rejected
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S
from tests.support.state import bearer, empty_state, make_key

KAFKA = "/api/v1/kafka"
REPLAY = "/api/v1/quarantine/replay"


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no broker that is away."""
    monkeypatch.setattr(kafka_routes, "TIMEOUT_S", DEADLINE_S)


@contextmanager
def client_of(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings, {}, replay_of(settings)), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="module")
def client(kafka: Kafka, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    home = tmp_path_factory.mktemp("kafka")
    with client_of(empty_state(home, kafka_bootstrap=kafka.bootstrap_servers)) as client:
        yield client


@pytest.fixture
def topic(kafka: Kafka) -> str:
    """A topic with three messages in its second partition, and none in its first."""
    topic = kafka.topic("api", partitions=2)
    producer = Producer({"bootstrap.servers": kafka.bootstrap_servers})
    for _ in range(3):
        producer.produce(topic, b"x", partition=1)
    assert producer.flush(DEADLINE_S) == 0
    return topic


def test_topics_are_told_with_what_each_partition_holds(client: TestClient, topic: str) -> None:
    answer = client.get(f"{KAFKA}/topics/{topic}").json()
    assert (answer["partition_count"], answer["message_count"]) == (2, 3)
    first, second = answer["partitions"]
    assert (first["message_count"], second["message_count"]) == (0, 3)
    assert (second["earliest_offset"], second["latest_offset"], second["in_sync_replicas"]) == (0, 3, 1)
    listed = client.get(f"{KAFKA}/topics").json()["data"]
    assert answer in listed
    assert [found["topic"] for found in listed if found["topic"].startswith("__")] == []
    assert client.get(f"{KAFKA}/topics/{topic}.not").status_code == 404


def test_lag_is_what_a_group_has_not_read(kafka: Kafka, client: TestClient, topic: str) -> None:
    group = f"{topic}.readers"
    store_offset(kafka.bootstrap_servers, group, TopicPartition(topic, 1, 1))
    groups = {found["group"]: found for found in client.get(f"{KAFKA}/groups").json()["data"]}
    assert (groups[group]["lag"], groups[group]["member_count"], groups[group]["state"]) == (2, 0, "empty")
    assert groups[group]["partitions"] == [
        {"topic": topic, "partition": 1, "committed_offset": 1, "latest_offset": 3, "lag": 2}
    ]


def test_broker_that_is_away_is_a_503_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kafka_routes, "TIMEOUT_S", 1.0)
    with client_of(empty_state(tmp_path, kafka_bootstrap="127.0.0.1:1")) as client:
        answer = client.get(f"{KAFKA}/topics")
    assert answer.status_code == 503
    assert "127.0.0.1:1: run `tideline up`" in answer.json()["detail"]


def test_rejected_message_is_sent_again_as_it_came(kafka: Kafka, tmp_path: Path) -> None:
    rejected = Rejected(kafka, tmp_path / "lake")
    settings = empty_state(tmp_path, kafka_bootstrap=kafka.bootstrap_servers)
    headers = bearer(make_key(settings))
    body = {"reason_codes": ["tombstone"]}
    with client_of(settings) as client:
        dry = client.post(REPLAY, json={**body, "dry_run": True}, headers=headers).json()
        assert (dry["message_count"], rejected.received(ALERTS.name)) == (1, [])
        sent = client.post(REPLAY, json=body, headers=headers).json()
        again = client.post(REPLAY, json=body, headers=headers).json()
    assert sent["reasons"] == [{"reason_code": "tombstone", "message_count": 1}]
    assert again["message_count"] == 0
    (message,) = rejected.received(ALERTS.name)
    topic, partition, offset = rejected.coordinates[1]
    assert message.value() is None
    assert message.headers() == [*HEADERS, ("replayed-from", f"{topic}/{partition}/{offset}".encode())]


def test_two_servers_at_once_send_each_message_once(kafka: Kafka, tmp_path: Path) -> None:
    rejected = Rejected(kafka, tmp_path / "lake")
    settings = empty_state(tmp_path, kafka_bootstrap=kafka.bootstrap_servers)
    headers = bearer(make_key(settings))
    with ExitStack() as stack, ThreadPoolExecutor(6) as pool:
        servers = [stack.enter_context(client_of(settings)) for _ in range(2)]
        answers = list(
            pool.map(lambda number: servers[number % 2].post(REPLAY, json={}, headers=headers), range(6))
        )
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert sum(answer.json()["message_count"] for answer in answers if answer.status_code == 200) == 3
    assert len(rejected.received(ALERTS.name)) == 3
