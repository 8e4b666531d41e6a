"""The producer against a real broker: what arrives, and what is said when something cannot."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from confluent_kafka import Consumer, TopicPartition

from ingestion import producer as producer_module
from ingestion.errors import ProducerError, SourceError
from ingestion.producer import MAX_MESSAGE_BYTES, MessageProducer, produce
from ingestion.sources import LineCount, Message, headers
from stack.app.parts import stack_supervisor
from stack.settings import Settings
from tests.support import messages as build
from tests.support.environment import free_ports
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S

HEADERS = headers("test", "ais_message")
UNDECODABLE = headers("test", "undecodable")


class Given:
    """A source of given messages; ``before`` is called with the number of each."""

    name = "test"

    def __init__(
        self, messages: list[Message], before: Any = lambda number: None, *, ends: bool = True
    ) -> None:
        self.lines = LineCount()
        self.is_stopped = False
        self._messages = messages
        self._before = before
        self._ends = ends

    def messages(self) -> Iterator[Message]:
        number = 0
        while not self.is_stopped:
            for message in self._messages:
                self._before(number)
                number += 1
                yield message
            if self._ends:
                return

    def stop(self) -> None:
        self.is_stopped = True


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no broker that is away."""
    monkeypatch.setattr(producer_module, "CONNECT_TIMEOUT_S", DEADLINE_S)
    monkeypatch.setattr(producer_module, "TOPIC_TIMEOUT_S", DEADLINE_S)


def producer_of(kafka: Kafka, **options: Any) -> MessageProducer:
    """A producer that waits as long as it takes."""
    return MessageProducer(kafka.bootstrap_servers, delivery_timeout_s=DEADLINE_S, **options)


def message(topic: str, number: int, **changes: Any) -> Message:
    fields = build.ais(mmsi=230_000_000 + number % 7, message_number=number)
    made = Message(
        topic, str(fields["mmsi"]).encode(), orjson.dumps(fields), HEADERS, 1_767_323_045_678 + number
    )
    return made._replace(**changes)


def arrived(bootstrap_servers: str, topic: str) -> list[Any]:
    """Every record of a topic, up to where it ended when asked."""
    consumer = Consumer(
        {"bootstrap.servers": bootstrap_servers, "group.id": "unused", "enable.auto.commit": False}
    )
    partitions = consumer.list_topics(topic, timeout=DEADLINE_S).topics[topic].partitions
    ends = {
        number: consumer.get_watermark_offsets(TopicPartition(topic, number), timeout=DEADLINE_S)[1]
        for number in partitions
    }
    consumer.assign([TopicPartition(topic, number, 0) for number in partitions])
    records: list[Any] = []
    while len(records) < sum(ends.values()):
        records += consumer.consume(1000, timeout=1)
    consumer.close()
    return records


def test_messages_arrive_as_they_were_sent(kafka: Kafka) -> None:
    topic = kafka.topic(partitions=3)
    sent = [message(topic, number) for number in range(5_000)]
    sent += [
        message(topic, 0, key=None, value=b"\x00\xff not json", headers=UNDECODABLE),
        message(topic, 1, value=b""),
    ]
    account = produce(Given(sent), producer_of(kafka))
    assert (account.sent, account.failed) == (5_002, 0)
    assert account.topics[topic].undecodable == 1
    records = arrived(kafka.bootstrap_servers, topic)
    assert sorted((record.key() or b"", record.value() or b"") for record in records) == sorted(
        (each.key or b"", each.value) for each in sent
    )
    assert {tuple(map(tuple, record.headers())) for record in records} == {tuple(HEADERS), tuple(UNDECODABLE)}


def test_messages_of_one_key_arrive_in_order_on_one_partition(kafka: Kafka) -> None:
    topic = kafka.topic(partitions=3)
    produce(Given([message(topic, number) for number in range(3_000)]), producer_of(kafka))
    partitions: dict[bytes, set[int]] = {}
    numbers: dict[bytes, list[int]] = {}
    for record in arrived(kafka.bootstrap_servers, topic):
        partitions.setdefault(record.key(), set()).add(record.partition())
        numbers.setdefault(record.key(), []).append(orjson.loads(record.value())["message_number"])
    assert {len(each) for each in partitions.values()} == {1}
    assert all(each == sorted(each) for each in numbers.values())


def test_record_time_is_the_time_of_sending(kafka: Kafka) -> None:
    topic = kafka.topic()
    produce(Given([message(topic, 0, timestamp_ms=1_000_000_000_000)]), producer_of(kafka))
    (record,) = arrived(kafka.bootstrap_servers, topic)
    assert record.timestamp()[1] > 1_700_000_000_000


def test_limit_ends_the_source(kafka: Kafka) -> None:
    topic = kafka.topic()
    endless = Given([message(topic, 0)], ends=False)
    account = produce(endless, producer_of(kafka), limit=1_234)
    assert account.sent == 1_234
    assert len(arrived(kafka.bootstrap_servers, topic)) == 1_234


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_the_source_and_what_was_read_arrives(kafka: Kafka, asked: signal.Signals) -> None:
    topic = kafka.topic()
    handler = signal.getsignal(asked)
    endless = Given(
        [message(topic, 0)],
        lambda number: os.kill(os.getpid(), asked) if number == 2_000 else None,
        ends=False,
    )
    account = produce(endless, producer_of(kafka))
    assert endless.is_stopped
    assert account.sent >= 2_000
    assert len(arrived(kafka.bootstrap_servers, topic)) == account.sent
    assert signal.getsignal(asked) is handler


def test_signal_ends_a_wait_for_the_pace(kafka: Kafka) -> None:
    topic = kafka.topic()
    hour_apart = [message(topic, 0), message(topic, 1, timestamp_ms=1_767_323_045_678 + 3_500_000)]

    def interrupt(number: int) -> None:
        if number == 1:
            os.kill(os.getpid(), signal.SIGTERM)

    account = produce(Given(hour_apart, interrupt), producer_of(kafka), multiple=1.0)
    assert account.sent == 2


def test_message_that_kafka_does_not_take_is_counted_and_the_others_arrive(kafka: Kafka) -> None:
    topic = kafka.topic()
    large = message(topic, 1, value=b"x" * (MAX_MESSAGE_BYTES + 1))
    producer = producer_of(kafka)
    with pytest.raises(
        ProducerError, match=r"1 of 3 messages were not delivered .*larger than the 1,048,576 bytes"
    ):
        produce(Given([message(topic, 0), large, message(topic, 2)]), producer)
    assert (producer.account.sent, producer.account.failed) == (2, 1)
    assert len(arrived(kafka.bootstrap_servers, topic)) == 2


def test_message_that_only_the_broker_refuses_is_counted(kafka: Kafka) -> None:
    topic = kafka.topic()
    lax = producer_of(kafka, config={"message.max.bytes": 4_000_000, "compression.type": "none"})
    large = message(topic, 1, value=b"x" * 3_000_000)
    with pytest.raises(ProducerError, match=r"1 of 1 messages were not delivered"):
        produce(Given([large]), lax)
    assert lax.account.failed == 1


def test_unknown_topic_is_refused_and_not_made(kafka: Kafka, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(producer_module, "TOPIC_TIMEOUT_S", 0.5)
    producer = producer_of(kafka)
    with pytest.raises(ProducerError, match=r"no topic 'nowhere' at .*`tideline up` creates"):
        produce(Given([message("nowhere", 0)]), producer)
    assert producer.account.sent == 0


def test_source_that_breaks_off_is_told_after_what_it_gave_was_sent(kafka: Kafka) -> None:
    topic = kafka.topic()

    def break_off(number: int) -> None:
        if number == 10:
            raise SourceError("feed.csv: breaks off")

    producer = producer_of(kafka)
    with pytest.raises(SourceError, match=r"feed\.csv: breaks off"):
        produce(Given([message(topic, number) for number in range(20)], break_off), producer)
    assert producer.account.sent == 10
    assert len(arrived(kafka.bootstrap_servers, topic)) == 10


def test_broker_that_is_not_there_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(producer_module, "CONNECT_TIMEOUT_S", 1.0)
    (port,) = free_ports(1)
    with pytest.raises(ProducerError, match=rf"Kafka does not answer at 127.0.0.1:{port} .*`tideline up`"):
        produce(Given([message("any", 0)]), MessageProducer(f"127.0.0.1:{port}"))


def test_broker_that_goes_away_fails_what_was_not_delivered(platform: Settings, tmp_path: Path) -> None:
    port, controller = free_ports(2)
    own = {"home": tmp_path / "home", "kafka_port": port, "kafka_controller_port": controller}
    other = stack_supervisor(
        platform.model_copy(update=own | {"kafka_bootstrap": "", "jars_dir": platform.jars})
    )
    other.up(["kafka"])
    try:
        topic = "maritime.alerts"
        producer = MessageProducer(
            other.settings.bootstrap_servers, delivery_timeout_s=60
        )  # those of before have this time too

        def take_away(number: int) -> None:
            if number == 1_000:
                producer.flush()
                other.down(["kafka"])

        endless = Given([message(topic, 0)], take_away, ends=False)
        with pytest.raises(
            ProducerError, match=r"messages were not delivered to .*no broker accepted them in time"
        ):
            produce(endless, producer)
        assert producer.account.sent == 1_000
        assert producer.account.failed > 0
    finally:
        other.down()


def test_command_ends_non_zero_with_one_line(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes(orjson.dumps(build.alert()) + b"\n")
    for arguments, detail in (
        (["jsonl", str(feed), "--topic", "alerts"], f"Kafka does not answer at 127.0.0.1:{port}"),
        (["jsonl", str(feed), "--topic", "films"], "no topic 'films'"),
        (["jsonl", str(feed), "--topic", "alerts", "--pace", "fast"], "pace 'fast'"),
    ):
        ended = subprocess.run(
            [sys.executable, "-c", "from stack.app.cli import main; main()", "produce", *arguments],
            env=os.environ | {"TIDELINE_KAFKA_BOOTSTRAP": f"127.0.0.1:{port}"},
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
        )
        assert ended.returncode != 0
        assert detail in ended.stderr
        assert ended.stderr.count("\n") == 1
        assert "Traceback" not in ended.stderr
