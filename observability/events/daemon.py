"""The daemon: reports from Kafka through the engine, alerts and state back to Kafka, each exactly once.

One transaction holds the alerts, the changes of the state and the offsets of the reports that made them.
Whenever it is killed, it goes on behind the last transaction with the state of that moment, so that no
alert is sent twice and none is left out. One daemon reads all partitions, because ships that meet may be in
any two of them; a second one of the same group takes over, and the first is fenced off.

It ends at an error of Kafka that retrying does not mend: whoever keeps it starts it again.
"""

import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import orjson
import structlog
from confluent_kafka import (
    OFFSET_BEGINNING,
    OFFSET_INVALID,
    Consumer,
    KafkaError,
    KafkaException,
    Message,
    Producer,
    TopicPartition,
)

from observability.events.alarms import Change
from observability.events.changelog import Restored, records
from observability.events.config import EventsConfig
from observability.events.engine import Engine
from observability.events.errors import EventsError, FencedError
from observability.events.metrics import EventsMetrics
from observability.events.reports import read_report
from observability.events.rules import Rules

log = structlog.get_logger("tideline.events")

PARTITIONS_INTERVAL_S = 60.0
"""How often it looks whether the topic has got more partitions."""
ERROR_INTERVAL_S = 10.0
"""How often one kind of error of the client is logged."""
_HEADERS: list[tuple[str, str | bytes | None]] = [("source", b"rules"), ("event-type", b"alert")]
_FENCED = frozenset({KafkaError._FENCED, KafkaError.PRODUCER_FENCED, KafkaError.INVALID_PRODUCER_EPOCH})


class Summary(NamedTuple):
    """Totals of a daemon run."""

    judged: int
    alerts: int
    commits: int
    seconds: float


class EventsDaemon:
    """The rules at work on a topic. ``step`` is called with the name of each step before it is taken."""

    def __init__(
        self, config: EventsConfig, rules: Rules, step: Callable[[str], None] = lambda _: None
    ) -> None:
        self._config = config
        self._step = step
        self.engine = Engine(rules)
        self.metrics = EventsMetrics()
        self._stop = threading.Event()
        self._offsets: dict[int, int] = {}
        """Next offset of each partition."""
        self._ends: dict[int, int] = {}
        """With ``once``: where each partition ended at the start."""
        self._uncommitted = False
        self._oldest_ms = 0
        self._committed_at_s = time.monotonic()
        self._alerts = self._commits = 0
        self._logged_at_s: dict[int, float] = {}
        options = {
            "bootstrap.servers": config.bootstrap_servers,
            "client.id": "tideline-events",
            "log_level": 2,
            "error_cb": self._log_error,
            **config.client_options,
        }
        self._producer = Producer(
            {
                **options,
                "transactional.id": config.group,
                "transaction.timeout.ms": round(config.transaction_timeout_s * 1000),
                "linger.ms": 5,
                "compression.type": "zstd",
                "partitioner": "murmur2_random",
            }
        )
        self._consumer_options = {
            **options,
            "group.id": config.group,
            "enable.auto.commit": False,
            "enable.partition.eof": True,
            "isolation.level": "read_committed",
            # Where retention has deleted what was to be read next, it goes on with what is left.
            "auto.offset.reset": "earliest",
            "fetch.wait.max.ms": 50,
            "fetch.queue.backoff.ms": 10,
            "queued.max.messages.kbytes": 32 * 1024,
        }
        self._consumer = Consumer(self._consumer_options)

    def run(self) -> Summary:
        """Judge reports until :meth:`stop`; with ``once``, those that were there at the start.

        Raises:
            EventsError: Kafka does not answer or refuses.
            FencedError: another daemon of the group has taken over.
        """
        started_s = time.monotonic()
        try:
            self._start()
            while not self._stop.is_set() and not self._is_done():
                self._read()
                if self._uncommitted and self._is_due():
                    self._commit()
            if self._uncommitted:
                self._commit()
        except KafkaException as error:
            raise _explained(error, self._config) from error
        finally:
            self._consumer.close()
        return Summary(self.engine.counts.judged, self._alerts, self._commits, time.monotonic() - started_s)

    def stop(self) -> None:
        """Commit what was judged and end."""
        self._stop.set()

    # --- start ----------------------------------------------------------------------------------------------

    def _start(self) -> None:
        """Fence off whoever worked before, then go on where its last transaction ended."""
        self._producer.init_transactions(self._config.start_timeout_s)
        self._step("fenced")
        self._restore()
        self._assign(self._partitions(self._config.source))
        if self._config.once:
            self._ends = {number: self._bounds(number)[1] for number in self._offsets}
        vessels, alarms = self.engine.remembered
        log.info("started", partitions=len(self._offsets), vessels=vessels, alarms=alarms)
        self._uncommitted = True  # where it begins is settled at once, whatever comes first

    def _restore(self) -> None:
        restored = Restored()
        reader = Consumer({**self._consumer_options, "enable.partition.eof": True})
        try:
            state = self._config.state
            unread = self._partitions(state)
            reader.assign([TopicPartition(state, number, OFFSET_BEGINNING) for number in unread])
            deadline_s = time.monotonic() + self._config.start_timeout_s
            while unread:
                for message in reader.consume(10_000, self._config.poll_timeout_s):
                    deadline_s = time.monotonic() + self._config.start_timeout_s
                    error = message.error()
                    if error is None:
                        restored.read(_bytes(message.key()), _bytes(message.value()))
                    elif error.code() == KafkaError._PARTITION_EOF:
                        unread.discard(message.partition() or 0)
                    elif not error.retriable():
                        raise KafkaException(error)
                if time.monotonic() > deadline_s:
                    raise EventsError(f"the state in {state} cannot be read to its end")
        finally:
            reader.close()
        self.engine.restore(restored.vessels.values(), restored.alarms.values(), restored.feeds)

    def _assign(self, numbers: set[int]) -> None:
        """Read these partitions too, from where the group is."""
        source = self._config.source
        new = [TopicPartition(source, number) for number in sorted(numbers - self._offsets.keys())]
        if not new:
            return
        is_new_group = not self._offsets
        for partition in self._consumer.committed(new, self._config.start_timeout_s):
            if partition.error is not None:
                raise KafkaException(partition.error)
            offset = partition.offset
            if offset == OFFSET_INVALID:
                low, high = self._bounds(partition.partition)
                # A partition that is added later is read from its first record.
                offset = low if self._config.from_start or not is_new_group else high
            self._offsets[partition.partition] = offset
        self._consumer.assign(
            [TopicPartition(source, number, offset) for number, offset in self._offsets.items()]
        )

    def _partitions(self, topic: str) -> set[int]:
        found = self._consumer.list_topics(topic, self._config.start_timeout_s).topics[topic]
        if found.error is not None:
            raise EventsError(
                f"no topic {topic!r} at {self._config.bootstrap_servers}; `tideline up` creates it"
            )
        self._looked_at_s = time.monotonic()
        return set(found.partitions)

    def _bounds(self, number: int) -> tuple[int, int]:
        partition = TopicPartition(self._config.source, number)
        low, high = self._consumer.get_watermark_offsets(partition, self._config.start_timeout_s)
        return low, high

    # --- one iteration --------------------------------------------------------------------------------------

    def _read(self) -> None:
        for message in self._consumer.consume(self._config.poll_messages, self._config.poll_timeout_s):
            error = message.error()
            if error is None:
                self._judge(message)
            elif error.code() == KafkaError._PARTITION_EOF:
                number, offset = message.partition() or 0, message.offset() or 0
                # Aborted records and the markers of transactions take offsets, too.
                self._offsets[number] = max(self._offsets[number], offset)
                self.engine.at_end(number)
            elif error.fatal() or not error.retriable():
                raise KafkaException(error)
        self._step("judged")
        if time.monotonic() - self._looked_at_s > PARTITIONS_INTERVAL_S:
            self._assign(self._partitions(self._config.source))

    def _judge(self, message: Message) -> None:
        number, offset = message.partition() or 0, message.offset() or 0
        _, sent_ms = message.timestamp()
        if not self._uncommitted:
            self._uncommitted = True
            self._oldest_ms = sent_ms
        self.engine.observe(read_report(_bytes(message.value())), number, sent_ms if sent_ms > 0 else None)
        self._offsets[number] = offset + 1

    def _is_due(self) -> bool:
        return time.monotonic() - self._committed_at_s >= self._config.commit_interval_s

    def _is_done(self) -> bool:
        return self._config.once and all(self._offsets[number] >= end for number, end in self._ends.items())

    def _commit(self) -> None:
        """Alerts, state and offsets in one transaction."""
        began_s = time.monotonic()
        self.engine.tick()
        changes, kept = self.engine.take()
        self._producer.begin_transaction()
        self._step("begun")
        for change in changes:
            value = orjson.dumps(change.message())
            self._produce(self._config.alerts, b"%d" % change.alarm.mmsi, value, _HEADERS)
        for key, state in records(kept):
            self._produce(self._config.state, key, state)
        self._step("produced")
        positions = [
            TopicPartition(self._config.source, number, offset) for number, offset in self._offsets.items()
        ]
        self._retried(
            self._producer.send_offsets_to_transaction, positions, self._consumer.consumer_group_metadata()
        )
        self._step("positioned")
        self._retried(self._producer.commit_transaction)
        self._step("committed")
        self._count(changes, time.monotonic() - began_s)

    def _produce(
        self,
        topic: str,
        key: bytes,
        value: bytes | None,
        headers: list[tuple[str, str | bytes | None]] | None = None,
    ) -> None:
        while True:
            try:
                self._producer.produce(topic, value, key, headers=headers or [])
                return
            except BufferError:
                self._producer.poll(0.05)

    def _retried(self, call: Callable[..., Any], *arguments: Any) -> None:
        """Call until it is done, as long as Kafka says that trying again may help."""
        until_s = time.monotonic() + self._config.transaction_timeout_s
        while True:
            try:
                call(*arguments, max(0.1, until_s - time.monotonic()))
                return
            except KafkaException as error:
                if not error.args[0].retriable() or time.monotonic() > until_s:
                    raise

    def _log_error(self, error: KafkaError) -> None:
        """Each kind of error now and then: without a broker the client reports thousands a second."""
        now_s = time.monotonic()
        if now_s - self._logged_at_s.get(error.code(), -ERROR_INTERVAL_S) >= ERROR_INTERVAL_S:
            self._logged_at_s[error.code()] = now_s
            log.warning("kafka", error=error.str())

    def _count(self, changes: list[Change], commit_s: float) -> None:
        self._committed_at_s = time.monotonic()
        self._commits += 1
        self._alerts += len(changes)
        self._uncommitted = False
        metrics = self.metrics
        metrics.commit_seconds.observe(commit_s)
        if self._oldest_ms > 0:
            metrics.latency.observe(max(0.0, time.time() - self._oldest_ms / 1000))
            self._oldest_ms = 0
        metrics.count(self.engine.counts)
        vessels, alarms = self.engine.remembered
        metrics.vessels.set(vessels)
        metrics.alarms.set(alarms)
        for change in changes:
            alarm = change.alarm
            metrics.alerts.labels(alarm.rule, alarm.alert_type, change.status).inc()
            log.debug("alert", alert_id=alarm.alert_id, status=change.status)


def _bytes(value: str | bytes | None) -> bytes | None:
    return value.encode() if isinstance(value, str) else value


def _explained(error: KafkaException, config: EventsConfig) -> EventsError:
    cause: KafkaError = error.args[0]
    if cause.code() in _FENCED:
        return FencedError(f"another daemon of group {config.group!r} has taken over")
    return EventsError(f"Kafka at {config.bootstrap_servers}: {cause.str()}")
