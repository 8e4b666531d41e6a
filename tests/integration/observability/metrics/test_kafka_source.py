"""The exporter against a real broker: lag in records and seconds, loss, sizes, the producer, the JVM."""

import time
from pathlib import Path

import orjson
import pytest
from prometheus_client.metrics_core import Metric

from ingestion.producer import MessageProducer
from ingestion.producer_metrics import ProducerMetrics
from ingestion.sources import Message, headers
from observability.metrics import kafka as kafka_module
from observability.metrics.jvm import read_jvm
from stack.metrics import run_files
from stack.servers.supervisor import Supervisor
from stack.settings import Settings
from tests.support.observed import value
from tests.support.observed_topic import HOUR_MS, Topic
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S, eventually


@pytest.fixture
def topic(kafka: Kafka, monkeypatch: pytest.MonkeyPatch) -> Topic:
    # What takes longer on a busy machine is not left out.
    monkeypatch.setattr(kafka_module, "TIMEOUT_S", DEADLINE_S)
    monkeypatch.setattr(kafka_module, "READ_TIMEOUT_S", DEADLINE_S)
    return Topic(kafka)


def test_lag_is_the_age_of_the_oldest_record_that_waits(topic: Topic) -> None:
    topic.send(3, age_ms=2 * HOUR_MS)
    topic.send(2, age_ms=HOUR_MS)
    topic.store(3)
    ask = topic.look()
    assert ask("lag_records") == 2
    lag_s = ask("lag_seconds")
    assert lag_s is not None
    assert 3_600 <= lag_s < 2 * 3_600


def test_silent_producer_is_no_lag_however_long(topic: Topic) -> None:
    topic.send(4, age_ms=48 * HOUR_MS)
    topic.store(4)
    ask = topic.look()
    assert (ask("lag_records"), ask("lag_seconds")) == (0, 0)


def test_group_that_never_stored_anything_lags_from_the_first_record(topic: Topic) -> None:
    topic.send(4)
    topic.delete_before(1)
    ask = topic.look()
    assert (ask("lag_records"), ask("lost_records")) == (3, 0)


def test_end_of_an_aborted_transaction_is_no_lag(topic: Topic) -> None:
    topic.send(2)
    topic.store(2)
    topic.transaction(committed=False)
    ask = topic.look()
    assert (ask("lag_records"), ask("lag_seconds")) == (0, 0)
    topic.transaction(committed=True)
    # The broker answers before it has written the marker that ends a transaction.
    eventually(lambda: (topic.look()("lag_records") or 0) > 0, "the committed record waits")


def test_records_deleted_before_they_were_stored_are_lost(topic: Topic) -> None:
    topic.send(5)
    topic.store(1)
    assert topic.look()("lost_records") == 0
    topic.delete_before(4)
    ask = topic.look()
    assert (ask("lost_records"), ask("lag_records")) == (3, 1)
    topic.store(5)
    assert topic.look()("lost_records") == 0


def test_topic_has_a_size_a_newest_message_and_a_broker(topic: Topic) -> None:
    before = time.time() - 1
    topic.send(7)
    families: list[Metric] = list(topic.source())
    assert value(families, "tideline_kafka_brokers") == 1
    assert value(families, "tideline_kafka_messages_total", topic=topic.name, partition="0") == 7
    size = value(families, "tideline_kafka_topic_bytes", topic=topic.name)
    newest = value(families, "tideline_kafka_last_message_timestamp_seconds", topic=topic.name)
    assert size is not None
    assert size > 0
    assert newest is not None
    assert before < newest <= time.time()


def test_producer_leaves_its_counts_and_says_how_it_does(kafka: Kafka, tmp_path: Path) -> None:
    settings = Settings(_env_file=None, home=tmp_path)
    topic = kafka.topic("measured")
    value_bytes = orjson.dumps({"mmsi": 1, "text": "a" * 500})
    message = Message(topic, b"1", value_bytes, headers("test", "undecodable"), 0)
    metrics = ProducerMetrics(settings, "test")
    options = {"statistics.interval.ms": 50}
    with MessageProducer(
        kafka.bootstrap_servers, delivery_timeout_s=DEADLINE_S, metrics=metrics, config=options
    ) as producer:
        while (latency := _running(settings, "tideline_producer_latency_seconds", quantile="0.95")) is None:
            for _ in range(500):
                producer.send(message)
            producer.poll()
    sent = producer.account.sent
    assert latency > 0
    assert _running(settings, "tideline_producer_latency_seconds", quantile="0.95") is None
    assert _running(settings, "tideline_producer_messages_total", topic=topic, result="sent") == sent
    assert _running(settings, "tideline_producer_undecodable_total", topic=topic) == sent
    assert _running(settings, "tideline_producer_messages_total", topic=topic, result="failed") == 0
    before = _running(settings, "tideline_producer_message_bytes_total")
    after = _running(settings, "tideline_producer_sent_bytes_total")
    assert before is not None
    assert after is not None
    assert before / after > 2  # five hundred times the same letter


def _running(settings: Settings, name: str, **labels: str) -> float | None:
    families = [family for file in run_files(settings) for family in file.families]
    return value(families, name, **labels)


@pytest.mark.usefixtures("kafka")
def test_heap_of_the_broker_is_read_without_an_agent(supervisor: Supervisor) -> None:
    _, record = supervisor.seen(supervisor.part("kafka"))
    assert record is not None
    jvm = read_jvm(record.pid)
    assert jvm is not None
    assert 0 < jvm.used_bytes <= jvm.committed_bytes <= jvm.most_bytes
    assert jvm.most_bytes >> 20 == 640  # TIDELINE_KAFKA_MEMORY; a few bytes of its own beside it
    assert jvm.collection_s >= 0
