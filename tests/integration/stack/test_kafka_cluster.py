"""Three brokers with TLS, passwords and rights: what may be done, by whom, and while a broker is away."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, Message, Producer, TopicPartition
from deltalake import DeltaTable

from ingestion.topics import AIS, ALERTS, TOPICS
from tests.support import messages
from tests.support.certificates import Authority
from tests.support.kafka_cluster import BROKERS, KafkaCluster, kafka_cluster
from tests.support.sink import DEADLINE_S, eventually
from tests.support.tideline import Ended, one_line_error


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KafkaCluster]:
    with kafka_cluster(tmp_path_factory.mktemp("cluster")) as cluster:
        yield cluster


def _send(options: dict[str, str], count: int, first: int = 0) -> list[KafkaError]:
    """Send so many alerts, each with its number, acknowledged by all in sync; what was refused."""
    problems: list[KafkaError] = []

    def note(error: KafkaError | None, _message: Message) -> None:
        if error is not None:
            problems.append(error)

    own = {"acks": "all", "enable.idempotence": "true", "message.timeout.ms": "600000"}
    producer = Producer({**own, **options})
    for number in range(first, first + count):
        producer.produce(ALERTS.name, json.dumps({"number": number}).encode(), on_delivery=note)
    assert producer.flush(DEADLINE_S) == 0
    return problems


def _landed(cluster: KafkaCluster) -> Counter[int]:
    """How often each number is in bronze."""
    ended = cluster.tideline("sink", "ingest", "--once")
    assert ended.returncode == 0, ended.stderr
    values = DeltaTable(f"{cluster.folder}/lake/maritime_bronze/alerts").to_pyarrow_table(columns=["value"])
    sent = [json.loads(value.as_py()) for value in values["value"]]
    return Counter(value["number"] for value in sent if "number" in value)


def test_the_doctor_finds_nothing_to_say_against_it(cluster: KafkaCluster) -> None:
    def answer() -> Ended:
        return cluster.tideline("admin", "doctor", "--only", "kafka", "--strict", "--json")

    # Until three brokers that have just started hold the same, one of them may be behind.
    said: Ended = eventually(lambda: (now := answer()).returncode == 0 and now, "nothing is wrong")
    checks = {check["name"]: check for check in json.loads(said.stdout)}
    assert {check["verdict"] for check in checks.values()} == {"good"}, said.stdout
    assert "User:events, User:producer, User:sink" in checks["rights"]["detail"]
    assert checks["versions"]["detail"].count("4.1") == BROKERS


def test_no_message_is_lost_or_doubled_when_a_broker_dies(cluster: KafkaCluster) -> None:
    """The broker that leads most partitions is killed between two batches; the sink reads all of both."""
    assert _send(cluster.options("producer"), 200) == []
    topics = cluster.admin().list_topics(timeout=DEADLINE_S).topics
    leaders = Counter(partition.leader for name in TOPICS for partition in topics[name].partitions.values())
    assert set(leaders) <= set(range(1, BROKERS + 1))
    victim = cluster.processes[leaders.most_common(1)[0][0]]
    victim.kill()
    victim.wait(DEADLINE_S)
    assert _send(cluster.options("producer"), 200, first=200) == []
    assert _landed(cluster) == Counter(range(400))


def test_rules_raise_alerts_with_the_rights_of_their_user(cluster: KafkaCluster) -> None:
    """In transactions, with a topic of its own; a rescue transmitter calls from two places."""
    producer = Producer(cluster.options("producer"))
    for second in range(0, 60, 10):
        report = messages.ais(mmsi=970_000_001, timestamp=f"2026-01-02T03:04:{second:02}Z", nav_status=14)
        producer.produce(AIS.name, json.dumps(report).encode(), partition=0)
    assert producer.flush(DEADLINE_S) == 0
    ended = cluster.tideline("events", "observe", "events", "--once", "--from-start")
    assert ended.returncode == 0, ended.stderr
    # The broker answers before it has written the marker that ends a transaction.
    alerts: list[dict[str, Any]] = eventually(lambda: _alerts(cluster), "the alert")
    assert [alert["mmsi"] for alert in alerts] == [970_000_001]
    assert cluster.tideline("sink", "observe", "events", "--once").returncode != 0


def _alerts(cluster: KafkaCluster) -> list[dict[str, Any]]:
    """The alerts of rules that the topic holds, as the sink reads them."""
    options = cluster.options("sink", group_id="tideline-test", enable_partition_eof="true")
    consumer = Consumer(options)
    try:
        partitions = consumer.list_topics(ALERTS.name, DEADLINE_S).topics[ALERTS.name].partitions
        consumer.assign([TopicPartition(ALERTS.name, number, OFFSET_BEGINNING) for number in partitions])
        found: list[dict[str, Any]] = []
        ends = 0
        while ends < len(partitions):
            message = consumer.poll(DEADLINE_S)
            assert message is not None
            if message.error() is not None:
                ends += 1
            else:
                found.append(json.loads(message.value() or b"{}"))
    finally:
        consumer.close()
    return [alert for alert in found if "mmsi" in alert]


def _is_refused(options: dict[str, str], code: int) -> None:
    """A consumer that asks for the topics is answered so; others' errors are of brokers that are away."""
    codes: set[int] = set()
    given = {"group.id": "tideline-test", "error_cb": lambda error: codes.add(error.code())}
    consumer = Consumer(options | given)
    try:
        consumer.subscribe(list(TOPICS))

        def refused() -> bool:
            message = consumer.poll(0.5)
            if message is not None and (error := message.error()) is not None:
                codes.add(error.code())
            return code in codes

        eventually(refused, f"the error {code}")
    finally:
        consumer.close()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"sasl_password": "wrong"}, KafkaError._AUTHENTICATION),
        ({"security_protocol": "SASL_PLAINTEXT"}, KafkaError._TRANSPORT),
        ({"security_protocol": "SSL"}, KafkaError._TRANSPORT),
    ],
)
def test_a_client_that_does_not_log_in_is_refused(
    changes: dict[str, str], code: int, cluster: KafkaCluster
) -> None:
    _is_refused(cluster.options("sink", **changes), code)


def test_brokers_of_another_authority_are_not_trusted(cluster: KafkaCluster, tmp_path: Path) -> None:
    other = str(Authority(tmp_path).file)
    _is_refused(cluster.options("sink", ssl_ca_location=other), KafkaError._SSL)


def test_the_sink_may_not_write(cluster: KafkaCluster) -> None:
    problems = _send(cluster.options("sink", enable_idempotence="false"), 1)
    assert [problem.code() for problem in problems] == [KafkaError.TOPIC_AUTHORIZATION_FAILED]


def test_the_producer_may_not_read(cluster: KafkaCluster) -> None:
    _is_refused(cluster.options("producer"), KafkaError.GROUP_AUTHORIZATION_FAILED)


def test_a_user_without_rights_is_named(cluster: KafkaCluster, tmp_path: Path) -> None:
    (tmp_path / "tideline_kafka_password_guest").write_text("x")
    answer = cluster.tideline("admin", "prepare", "--access", str(tmp_path))
    assert "no rights are known for the user 'guest'" in one_line_error(answer)
