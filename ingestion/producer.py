"""The producer: messages into Kafka, each delivered or counted as failed.

Guarantees: acks from all in-sync replicas, idempotent (no message twice, none out of order within a key),
bounded memory, and no message that is neither delivered nor counted. The record timestamp is the time of
sending. Never decodes a message, never creates a topic.
"""

import contextlib
import signal
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import FrameType, TracebackType
from typing import Any, Protocol, Self

from confluent_kafka import KafkaError, KafkaException, Producer
from confluent_kafka import Message as Record
from opentelemetry.trace import NoOpTracer, SpanKind, Tracer

from ingestion.errors import ProducerError, SourceError
from ingestion.pace import Pace
from ingestion.producer_metrics import STATISTICS_INTERVAL_S, ProducerMetrics
from ingestion.sources import UNDECODABLE, Headers, Message, Source
from stack.tracing import TRACEPARENT, traceparent

CONNECT_TIMEOUT_S = 10.0
TOPIC_TIMEOUT_S = 10.0
DELIVERY_TIMEOUT_S = 30.0
"""Delivery timeout of a message, including retries."""
MAX_MESSAGE_BYTES = 1_048_576
QUEUE_MESSAGES = 100_000
QUEUE_KIB = 64 * 1024
POLL_EVERY = 1_000
"""Messages between two polls for delivery reports."""
POLL_INTERVAL_S = 1.0
"""A slow source polls this often."""

_LOST = frozenset({KafkaError._MSG_TIMED_OUT, KafkaError._ALL_BROKERS_DOWN, KafkaError._PURGE_QUEUE})
"""Failures that would also affect the next message: reading stops."""

Progress = Callable[[int], object]


@dataclass(slots=True)
class TopicCount:
    """Delivery counts of a topic. ``undecodable`` messages are included in ``sent``."""

    sent: int = 0
    undecodable: int = 0
    failed: int = 0


@dataclass(slots=True)
class Sent:
    """Delivery counts of a producer."""

    topics: dict[str, TopicCount] = field(default_factory=lambda: defaultdict(TopicCount))
    failures: dict[str, int] = field(default_factory=dict)
    """Number of messages by Kafka's failure reason."""
    seconds: float = 0.0

    @property
    def sent(self) -> int:
        return sum(count.sent for count in self.topics.values())

    @property
    def failed(self) -> int:
        return sum(count.failed for count in self.topics.values())


class Sender(Protocol):
    """A context manager that takes messages: Kafka, or a dry run."""

    account: Sent
    is_lost: bool
    """Whether further sending is pointless."""
    bootstrap_servers: str

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def send(self, message: Message) -> None:
        """Send a message."""
        ...


class MessageProducer:
    """A Kafka producer for :class:`Message`, used as a context manager; leaving it waits for every delivery.

    ``bootstrap_servers`` are the brokers; ``config`` adds to or overrides the client's options, such as
    those of a secured cluster; ``metrics`` are kept up to date and closed at the end; ``tracer`` begins a
    trace with the first message, and one in ``trace_every`` from there on.
    """

    def __init__(
        self,
        bootstrap_servers: str,
        *,
        config: dict[str, Any] | None = None,
        delivery_timeout_s: float = DELIVERY_TIMEOUT_S,
        metrics: ProducerMetrics | None = None,
        tracer: Tracer | None = None,
        trace_every: int = 1000,
    ) -> None:
        self._metrics = metrics
        self._tracer = None if isinstance(tracer, NoOpTracer) else tracer
        self._trace_every = trace_every
        self._until_traced = 0
        self.bootstrap_servers = bootstrap_servers
        self.account = Sent()
        self.is_lost = False
        self._delivery_timeout_s = delivery_timeout_s
        self._since_poll = 0
        self._polled = time.monotonic()
        self._started = time.monotonic()
        self._known_topics: set[str] = set()
        self._producer = Producer(
            {
                "bootstrap.servers": bootstrap_servers,
                "client.id": "tideline-produce",
                "acks": "all",
                "enable.idempotence": True,
                "compression.type": "snappy",
                "batch.size": 32 * 1024,
                "linger.ms": 20,
                # The Java clients' partitioner: one ship stays on one partition, whichever client sends.
                "partitioner": "murmur2_random",
                "message.max.bytes": MAX_MESSAGE_BYTES,
                "message.timeout.ms": round(delivery_timeout_s * 1000),
                "queue.buffering.max.messages": QUEUE_MESSAGES,
                "queue.buffering.max.kbytes": QUEUE_KIB,
                # Successes are the remainder: a callback per message would halve the rate.
                "delivery.report.only.error": True,
                "on_delivery": self._delivered,
                "error_cb": lambda error: None,
                "log_level": 0,
            }
            | (_statistics(metrics) if metrics else {})
            | (config or {})
        )

    def __enter__(self) -> Self:
        """Raises ProducerError: Kafka does not answer within :data:`CONNECT_TIMEOUT_S`."""
        self._read_topics()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.flush()
        if self._metrics is not None:
            self._metrics.count(self.account.topics, is_last=True)
            self._metrics.close()

    def send(self, message: Message) -> None:
        """Hand a message to the client, waiting while its queue is full. Delivery is counted later.

        Raises:
            ProducerError: the topic does not exist.
        """
        topic = message.topic
        if topic not in self._known_topics:
            self._require(topic)
        count = self.account.topics[topic]
        count.sent += 1
        if message.headers[1][1] == UNDECODABLE:
            count.undecodable += 1
        if self._tracer is None or self._until_traced:
            self._until_traced -= 1
            self._hand_over(topic, message, message.headers)
        else:
            self._until_traced = self._trace_every - 1
            self._hand_over_traced(self._tracer, topic, message)
        self._since_poll += 1
        if self._since_poll >= POLL_EVERY or time.monotonic() - self._polled >= POLL_INTERVAL_S:
            self._since_poll = 0
            self.poll()

    def _hand_over_traced(self, tracer: Tracer, topic: str, message: Message) -> None:
        """With a span that ends when the client has the message: deliveries are counted, not reported."""
        attributes: dict[str, str | int] = {
            "messaging.system": "kafka",
            "messaging.operation.type": "send",
            "messaging.destination.name": topic,
            "messaging.message.body.size": len(message.value),
        }
        with tracer.start_as_current_span(f"send {topic}", None, SpanKind.PRODUCER, attributes) as span:
            context = traceparent(span)
            added = [] if context is None else [(TRACEPARENT, context.encode())]
            self._hand_over(topic, message, [*message.headers, *added])

    def _hand_over(self, topic: str, message: Message, headers: Headers) -> None:
        while True:
            try:
                # The client accepts this list, though its stub names another type.
                self._producer.produce(topic, message.value, message.key, headers=headers)  # type: ignore[arg-type]
                break
            except BufferError:
                self._producer.poll(0.1)
            except KafkaException as error:
                self._failed(topic, error.args[0])
                break

    def flush(self) -> Sent:
        """Wait until every message is delivered or has failed; returns the counts so far."""
        left = self._producer.flush(self._delivery_timeout_s + 5)
        if left:
            # Only when the client itself is stuck: its own timeout is shorter.
            self._producer.purge()
            self._producer.flush(5)
        self.account.seconds = time.monotonic() - self._started
        return self.account

    def poll(self) -> None:
        """Handle delivery reports and statistics, without waiting."""
        self._polled = time.monotonic()
        self._producer.poll(0)
        if self._metrics is not None:
            self._metrics.count(self.account.topics)

    def _delivered(self, error: KafkaError | None, record: Record) -> None:
        if error is not None:
            self._failed(record.topic() or "", error)

    def _failed(self, topic: str, error: KafkaError) -> None:
        count = self.account.topics[topic]
        count.sent -= 1
        count.failed += 1
        reason = _reason(error)
        self.account.failures[reason] = self.account.failures.get(reason, 0) + 1
        self.is_lost = self.is_lost or error.code() in _LOST or error.fatal()

    def _read_topics(self) -> None:
        try:
            self._known_topics = set(self._producer.list_topics(timeout=CONNECT_TIMEOUT_S).topics)
        except KafkaException as error:
            raise ProducerError(
                f"Kafka does not answer at {self.bootstrap_servers} (waited {CONNECT_TIMEOUT_S:g} s: "
                f"{error.args[0].str()}); is it started? `tideline up`"
            ) from error

    def _require(self, topic: str) -> None:
        """Raise ProducerError unless the topic exists; metadata of a new topic takes a moment."""
        deadline = time.monotonic() + TOPIC_TIMEOUT_S
        self._read_topics()
        while topic not in self._known_topics:
            if time.monotonic() > deadline:
                raise ProducerError(
                    f"no topic {topic!r} at {self.bootstrap_servers}; `tideline up` creates it"
                )
            self._producer.poll(0.05)
            self._read_topics()


def produce(
    source: Source,
    producer: Sender,
    *,
    multiple: float | None = None,
    limit: int | None = None,
    progress: Progress = lambda count: None,
    pulse: Callable[[], None] | None = None,
) -> Sent:
    """Send a source's messages until it ends, ``limit`` is reached or a signal asks to stop.

    ``multiple`` is the pace relative to event time (None: as fast as possible); ``progress`` is called with
    the number of messages from time to time, ``pulse`` for each message. SIGINT and SIGTERM stop it
    gracefully: what was read is sent and flushed.

    Raises:
        ProducerError: messages were not delivered, or a topic does not exist.
        SourceError: the source failed; what it yielded before was sent.
    """
    stopped = threading.Event()
    pace = Pace(multiple, time.monotonic, stopped.wait)

    def stop() -> None:
        stopped.set()
        source.stop()

    broken: SourceError | None = None
    taken = 0
    with producer, _signals(stop):
        try:
            for message in source.messages():
                pace.keep(message.timestamp_ms)
                producer.send(message)
                taken += 1
                if pulse is not None:
                    pulse()
                if taken % POLL_EVERY == 0 or multiple is not None:
                    progress(taken)
                if taken == limit or producer.is_lost:
                    break
        except SourceError as error:
            broken = error
    progress(taken)
    account = producer.account
    if account.failed:
        reasons = "; ".join(f"{reason}: {number:,}" for reason, number in account.failures.items())
        raise ProducerError(
            f"{account.failed:,} of {taken:,} messages were not delivered to "
            f"{producer.bootstrap_servers} ({reasons})"
        ) from broken
    if broken:
        raise broken
    return account


@contextlib.contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[None]:
    """SIGINT and SIGTERM call ``stop``; a second one has its default effect."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def handle(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, before[signal.Signals(number)])
        stop()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _statistics(metrics: ProducerMetrics) -> dict[str, Any]:
    return {
        "statistics.interval.ms": round(STATISTICS_INTERVAL_S * 1000),
        "stats_cb": metrics.take_statistics,
    }


def _reason(error: KafkaError) -> str:
    if error.code() == KafkaError.MSG_SIZE_TOO_LARGE:
        return f"larger than the {MAX_MESSAGE_BYTES:,} bytes that Kafka accepts"
    if error.code() == KafkaError._MSG_TIMED_OUT:
        return "no broker accepted them in time"
    return error.str()
