"""The Kafka side: the consumer group, its rebalances, and records that continue where bronze ends.

Guarantees that :meth:`Feed.poll` returns each partition's records without gap or repeat after the last stored
or returned record, through rebalances, pauses and seeks; that a partition starts where *bronze* ends,
regardless of Kafka's group offsets; and that records deleted by retention are counted and logged. Commits
group offsets only when :meth:`Feed.commit` is called.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from operator import methodcaller
from typing import Any, NamedTuple

import structlog
from confluent_kafka import (
    Consumer,
    IsolationLevel,
    KafkaError,
    KafkaException,
    Message,
    TopicCollection,
    TopicPartition,
)
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._listoffsets import ListOffsetsResultInfo, OffsetSpec
from confluent_kafka.admin._topic import TopicDescription

from ingestion.sink.config import SinkConfig
from ingestion.sink.errors import (
    BrokerUnreachableError,
    OffsetsLostError,
    SinkError,
    StoreUnavailableError,
    TopicMissingError,
    TopicRecreatedError,
)
from ingestion.sink.landing import TopicIdentity
from ingestion.sink.messages import records
from ingestion.sink.metrics import SinkMetrics
from ingestion.sink.positions import Partition, Positions
from ingestion.sink.records import Records

log = structlog.get_logger("tideline.sink")

Stored = Callable[[str, list[int]], dict[int, int]]
"""Reads the last stored offsets of a topic's partitions from bronze."""

EARLIEST: OffsetSpec = OffsetSpec.earliest()  # type: ignore[no-untyped-call]
LATEST: OffsetSpec = OffsetSpec.latest()  # type: ignore[no-untyped-call]

_topic_of = methodcaller("topic")


class Ends(NamedTuple):
    """Where partitions end now."""

    readable: dict[Partition, int]
    """The last stable offset of each partition that is not empty."""
    held: dict[Partition, int]
    """Offsets beyond it held back by open transactions; only partitions with any."""


_LEADER_CHANGES = frozenset(
    {
        KafkaError.LEADER_NOT_AVAILABLE,
        KafkaError.NOT_LEADER_FOR_PARTITION,
        KafkaError.OFFSET_NOT_AVAILABLE,
        KafkaError.FENCED_LEADER_EPOCH,
        KafkaError.UNKNOWN_LEADER_EPOCH,
    }
)
"""A broker died, and the partition's next leader is not ready yet: Kafka's protocol says to ask again."""


class Feed:
    """A member of the sink's consumer group.

    ``on_revoked`` is called with partitions that this daemon loses, before another member may read them, and
    with partitions whose position became invalid.
    """

    def __init__(
        self,
        config: SinkConfig,
        stored: Stored,
        on_revoked: Callable[[Iterable[Partition]], None],
        metrics: SinkMetrics,
    ) -> None:
        self._config = config
        self._stored = stored
        self._on_revoked = on_revoked
        self._metrics = metrics
        self._positions = Positions()
        self._pending: set[Partition] = set()
        self._is_paused = False
        self._poll_messages = min(config.poll_messages, max(1, config.batch_bytes >> 20))
        self._topics = [topic.name for topic in config.topics]
        self._identities: dict[str, Future[TopicDescription]] = {}
        self._ends: dict[TopicPartition, Future[ListOffsetsResultInfo]] = {}
        self.ended: dict[Partition, int] = {}
        """Partitions that were read to their end, and that end: behind aborted records and transaction
        markers, which are never handed out."""
        self._isolation = _isolation(config)
        self._admin = AdminClient(_client_options(config))
        self._consumer = Consumer({**_client_options(config), **_consumer_options(config)})

    # --- start and end --------------------------------------------------------------------------------------

    def identify(self) -> dict[str, TopicIdentity]:
        """Which topics the names stand for now; safe to call from any thread.

        Raises:
            BrokerUnreachableError: no broker answered in time.
            TopicMissingError: a topic does not exist.
        """
        try:
            return _identities(self._ask_identities(self._topics))
        except KafkaException as error:
            raise self._start_error(error) from error

    def identity(self, topic: str) -> TopicIdentity | None:
        """Which topic a name stands for now, None where there is none; safe to call from any thread.

        Raises:
            BrokerUnreachableError: no broker answered in time.
        """
        try:
            return _identities(self._ask_identities([topic]))[topic]
        except KafkaException as error:
            if _cause(error).code() == KafkaError.UNKNOWN_TOPIC_OR_PART:
                return None
            raise self._start_error(error) from error

    def _ask_identities(self, topics: list[str]) -> dict[str, Future[TopicDescription]]:
        wanted = TopicCollection(topics)
        return self._admin.describe_topics(wanted, request_timeout=self._config.start_timeout_s)

    def subscribe(self) -> None:
        """Join the group; partitions are assigned during later polls."""
        self._consumer.subscribe(
            self._topics, on_assign=self._assigned, on_revoke=self._revoked, on_lost=self._revoked
        )

    def close(self) -> None:
        """Leave the group, so that other members need not wait for the session timeout."""
        self._consumer.close()

    def ends(self, identities: dict[str, TopicIdentity]) -> Ends:
        """The current last stable offset of each non-empty partition, and the offsets held back.

        Records of an open transaction, and all behind them, are not delivered (isolation level
        read_committed): reading ends at the last stable offset, not at the high watermark.
        """
        partitions = [
            (name, number) for name, identity in identities.items() for number in range(identity.partitions)
        ]
        low = self._offsets(partitions, EARLIEST)
        readable = self._offsets(partitions, LATEST, self._isolation)
        written = self._offsets(partitions, LATEST)
        return Ends(
            {partition: end for partition, end in readable.items() if end > low[partition]},
            {
                partition: written[partition] - end
                for partition, end in readable.items()
                if end < written[partition]
            },
        )

    def without_records(self, spans: dict[Partition, tuple[int, int]]) -> set[Partition]:
        """Partitions that have no record from the first offset of their span up to its end (exclusive).

        Aborted records and transaction markers take offsets but are never delivered: only reading shows it.
        Uses no group membership.
        """
        if not spans:
            return set()
        reader = Consumer(
            {
                **_client_options(self._config),
                **_consumer_options(self._config),
                "auto.offset.reset": "earliest",
            }
        )
        try:
            reader.assign([TopicPartition(*partition, start) for partition, (start, _) in spans.items()])
            following = self._next_records(reader, set(spans))
            return {partition for partition, start in following.items() if start >= spans[partition][1]}
        finally:
            reader.close()

    def _next_records(self, reader: Consumer, partitions: set[Partition]) -> dict[Partition, int]:
        """The offset of each partition's next record, or its end, where it answers in time."""
        following: dict[Partition, int] = {}
        until_s = time.monotonic() + self._config.start_timeout_s
        while partitions - following.keys() and time.monotonic() < until_s:
            for message in reader.consume(1, self._config.poll_timeout_s):
                error, topic, number = message.error(), message.topic(), message.partition()
                is_position = error is None or error.code() == KafkaError._PARTITION_EOF
                if is_position and topic is not None and number is not None:
                    following.setdefault((topic, number), message.offset() or 0)
        return following

    # --- reading --------------------------------------------------------------------------------------------

    def poll(self) -> dict[str, Records]:
        """New records by topic; none while paused, though the group membership is kept alive."""
        self._resolve_pending()
        polled = self._consumer.consume(self._poll_messages, self._config.poll_timeout_s)
        messages = self._take_events(polled)
        admitted = {topic: self._admit(topic, batch) for topic, batch in self._by_topic(messages).items()}
        self._fit_polls(len(polled), sum(records.nbytes for records in admitted.values()))
        return admitted

    @property
    def is_paused(self) -> bool:
        """Whether reading is stopped until :meth:`resume`."""
        return self._is_paused

    def pause(self) -> None:
        """Stop reading until :meth:`resume`, but stay in the group."""
        self._is_paused = True
        self._consumer.pause(self._consumer.assignment())

    def resume(self) -> None:
        """Resume reading; partitions without a position get one at the next poll."""
        self._is_paused = False
        self._consumer.resume(
            [
                assigned
                for assigned in self._consumer.assignment()
                if (assigned.topic, assigned.partition) not in self._pending
            ]
        )

    def commit(self, topic: str, last: dict[int, int]) -> None:
        """Commit the group offsets, which only lag tools read: failures are ignored."""
        offsets = [TopicPartition(topic, number, offset + 1) for number, offset in last.items()]
        self._consumer.commit(offsets=offsets, asynchronous=True)

    def latest_identities(self) -> dict[str, TopicIdentity]:
        """Which topics the names stand for, as answered since the last call; this call asks again.

        A name without an answer, or without a topic, is left out.
        """
        answered = {
            name: future
            for name, future in self._identities.items()
            if future.done() and not future.exception()
        }
        if all(future.done() for future in self._identities.values()):
            self._identities = self._ask_identities(self._topics)
        return _identities(answered)

    @property
    def missing(self) -> int:
        """Offsets missing from Kafka between those read, since the start."""
        return self._positions.missing

    def observe_lag(self) -> None:
        """Put the lag of the assigned partitions into the metrics, from ends asked for at the last call.

        What no consumer is handed out is no lag: aborted records, markers, and what open transactions hold.
        """
        for key, future in self._ends.items():
            partition = key.topic, key.partition
            position = self._positions.by_partition.get(partition)
            if position and future.done() and not future.exception():
                end = future.result().offset
                _, written = self._consumer.get_watermark_offsets(key, cached=True)
                self._metrics.set_lag(
                    *partition,
                    lag=max(0, end - max(position.next_offset, self.ended.get(partition, 0))),
                    held=max(0, written - end),
                )
        wanted = {TopicPartition(*partition): LATEST for partition in self._positions.by_partition}
        self._ends = self._admin.list_offsets(wanted, isolation_level=self._isolation) if wanted else {}

    def _fit_polls(self, count: int, nbytes: int) -> None:
        """Limit the next poll to what a batch may hold, assuming messages of the same size."""
        if count and nbytes:
            fitting = self._config.batch_bytes * count // nbytes
            self._poll_messages = min(self._config.poll_messages, max(1, fitting))

    def _by_topic(self, messages: list[Message]) -> dict[str, list[Message]]:
        if len(self._topics) == 1 or not messages:
            return {self._topics[0]: messages} if messages else {}
        by_topic: dict[str, list[Message]] = defaultdict(list)
        for topic, message in zip(map(_topic_of, messages), messages, strict=True):
            by_topic[topic].append(message)
        return by_topic

    def _admit(self, topic: str, messages: list[Message]) -> Records:
        kept, suspects = self._positions.admit(topic, records(topic, messages))
        for partition in suspects:
            next_offset = self._positions.by_partition[partition].next_offset
            log.info(
                "offset gap", topic=topic, partition=partition[1], next_offset=next_offset, action="reread"
            )
            self.ended.pop(partition, None)
            self._consumer.seek(TopicPartition(*partition, next_offset))
        self._metrics.missing_offsets.set(self._positions.missing)
        return kept

    # --- events beside records ------------------------------------------------------------------------------

    def _take_events(self, polled: list[Message]) -> list[Message]:
        if not any(map(Message.error, polled)):
            return polled
        for message in polled:
            if (error := message.error()) is not None:
                self._take_event(error, message)
        return [message for message in polled if message.error() is None]

    def _take_event(self, error: KafkaError, message: Message) -> None:
        topic, number, offset = message.topic(), message.partition(), message.offset()
        code = error.code()
        if code == KafkaError._PARTITION_EOF and topic is not None and number is not None:
            self.ended[topic, number] = offset or 0
        elif code == KafkaError._AUTO_OFFSET_RESET and topic is not None and number is not None:
            log.warning("offset out of range", topic=topic, partition=number, text=error.str())
            self._invalidate((topic, number))
        elif code == KafkaError.UNKNOWN_TOPIC_OR_PART:
            raise TopicMissingError(f"topic {topic!r} does not exist: {error.str()}")
        elif error.fatal():
            raise SinkError(f"Kafka client: {error.str()}")
        else:
            log.warning("kafka", code=error.name(), text=error.str())

    def _start_error(self, error: KafkaException) -> SinkError:
        cause = _cause(error)
        if cause.code() == KafkaError.UNKNOWN_TOPIC_OR_PART:
            return TopicMissingError(
                f"one of the topics {', '.join(self._topics)} does not exist: create it first"
            )
        return BrokerUnreachableError(f"no broker at {self._config.bootstrap_servers}: {cause.str()}")

    # --- start offsets --------------------------------------------------------------------------------------

    def _assigned(self, consumer: Consumer, assigned: list[TopicPartition]) -> None:
        partitions = [(partition.topic, partition.partition) for partition in assigned]
        try:
            starts = self._starts(partitions)
        except (StoreUnavailableError, BrokerUnreachableError) as error:
            log.warning("store unavailable at assignment", text=str(error))
            starts = {}
        self._pending.update(partition for partition in partitions if partition not in starts)
        for partition, next_offset in starts.items():
            self._put(partition, next_offset)
        # A partition without a position waits, paused, at any valid offset.
        consumer.incremental_assign(
            [TopicPartition(*partition, starts.get(partition, 0)) for partition in partitions]
        )
        paused = partitions if self._is_paused else [name for name in partitions if name not in starts]
        consumer.pause([TopicPartition(*partition) for partition in paused])
        # One that was paused when it was lost is still paused, for the client, when it comes back.
        consumer.resume([TopicPartition(*partition) for partition in partitions if partition not in paused])
        for partition in partitions:
            self._metrics.lost_offsets.labels(*partition)  # known as 0: the first loss is then an increase
        self._metrics.assigned.set(len(self._positions.by_partition) + len(self._pending))
        log.info("assigned", partitions=_named(partitions))

    def _revoked(self, consumer: Consumer, revoked: list[TopicPartition]) -> None:
        partitions = [(partition.topic, partition.partition) for partition in revoked]
        self._on_revoked(partitions)
        for partition in partitions:
            self._positions.drop(partition)
            self.ended.pop(partition, None)
            self._pending.discard(partition)
            self._metrics.drop_lag(*partition)
        consumer.incremental_unassign(revoked)
        self._metrics.rebalances.inc()
        self._metrics.assigned.set(len(self._positions.by_partition) + len(self._pending))
        log.debug("revoked", partitions=_named(partitions))

    def _invalidate(self, partition: Partition) -> None:
        """Discard a partition's position; it is read from bronze again."""
        self._on_revoked([partition])
        self._positions.drop(partition)
        self._pending.add(partition)

    def _resolve_pending(self) -> None:
        """Give partitions without a position the one that bronze holds, once the store answers."""
        if not self._pending or self._is_paused:
            return
        try:
            starts = self._starts(sorted(self._pending))
        except (StoreUnavailableError, BrokerUnreachableError):
            return
        for partition, next_offset in starts.items():
            start = TopicPartition(*partition, next_offset)
            self._consumer.incremental_unassign([start])
            self._consumer.incremental_assign([start])
            self._put(partition, next_offset)
            self._pending.discard(partition)
            log.info("position resolved", topic=partition[0], partition=partition[1], next_offset=next_offset)

    def _put(self, partition: Partition, next_offset: int) -> None:
        self._positions.put(partition, next_offset)
        self.ended.pop(partition, None)

    def _starts(self, partitions: list[Partition]) -> dict[Partition, int]:
        """Each partition's next offset: the one after the last stored, if Kafka still has it."""
        stored = self._all_stored(partitions)
        low, high = self._offsets(partitions, EARLIEST), self._offsets(partitions, LATEST)
        return {
            partition: self._start(partition, stored.get(partition), low[partition], high[partition])
            for partition in partitions
        }

    def _start(self, partition: Partition, stored: int | None, low: int, high: int) -> int:
        if stored is None:
            return low
        next_offset = stored + 1
        if next_offset > high:
            raise TopicRecreatedError(
                f"topic {partition[0]} partition {partition[1]} ends at offset {high}, but bronze holds "
                f"offsets up to {stored}: the topic was recreated, or its brokers lost "
                "records. Nothing more was landed. To continue, move the bronze table away, restart, and "
                "then run dbt build --full-refresh"
            )
        if next_offset < low:
            self._report_lost(partition, next_offset, low)
        return max(next_offset, low)

    def _report_lost(self, partition: Partition, next_offset: int, low: int) -> None:
        topic, number = partition
        self._metrics.lost_offsets.labels(topic, number).inc(low - next_offset)
        log.error(
            "records lost to retention",
            topic=topic,
            partition=number,
            next_offset=next_offset,
            first=low,
            lost=low - next_offset,
        )
        if self._config.stop_on_lost_offsets:
            raise OffsetsLostError(
                f"topic {topic} partition {number}: offsets {next_offset} to {low - 1} were deleted by "
                "retention before they were read"
            )

    def _all_stored(self, partitions: Iterable[Partition]) -> dict[Partition, int]:
        numbers: dict[str, list[int]] = defaultdict(list)
        for topic, number in partitions:
            numbers[topic].append(number)
        return {
            (topic, number): offset
            for topic, wanted in numbers.items()
            for number, offset in self._stored(topic, wanted).items()
        }

    def _offsets(
        self,
        partitions: list[Partition],
        spec: OffsetSpec,
        isolation: IsolationLevel = IsolationLevel.READ_UNCOMMITTED,
    ) -> dict[Partition, int]:
        if not partitions:
            return {}
        wanted = {TopicPartition(*partition): spec for partition in partitions}
        until_s = time.monotonic() + self._config.start_timeout_s
        while True:
            try:
                futures = self._admin.list_offsets(
                    wanted, isolation_level=isolation, request_timeout=self._config.start_timeout_s
                )
                return {(key.topic, key.partition): future.result().offset for key, future in futures.items()}
            except KafkaException as error:
                if _cause(error).code() not in _LEADER_CHANGES or time.monotonic() > until_s:
                    raise self._start_error(error) from error
                time.sleep(self._config.poll_timeout_s)


def _client_options(config: SinkConfig) -> dict[str, Any]:
    return {
        "bootstrap.servers": config.bootstrap_servers,
        "client.id": "tideline-sink",
        "error_cb": _log_error,
        "log_level": 2,  # errors that matter arrive through error_cb
        **config.client_options,
    }


def _isolation(config: SinkConfig) -> IsolationLevel:
    """What the consumer is handed out: only what is committed, unless the client's options say otherwise."""
    if config.client_options.get("isolation.level") == "read_uncommitted":
        return IsolationLevel.READ_UNCOMMITTED
    return IsolationLevel.READ_COMMITTED


def _consumer_options(config: SinkConfig) -> dict[str, Any]:
    return {
        "group.id": config.group,
        "enable.auto.commit": False,
        # A deleted offset raises an event that we handle, never a silent jump.
        "auto.offset.reset": "error",
        "partition.assignment.strategy": "cooperative-sticky",
        "enable.partition.eof": True,  # the only event that counts the markers of transactions
        "session.timeout.ms": round(config.session_timeout_s * 1000),
        "heartbeat.interval.ms": round(config.session_timeout_s * 1000 / 4),
        "max.poll.interval.ms": round(config.max_poll_interval_s * 1000),
        # Read-ahead over all partitions; with the batch it bounds the memory. One fetch response is an eighth
        # of it: its bytes are compressed, and it may arrive when the queue is almost full.
        "queued.max.messages.kbytes": config.queue_kbytes,
        "fetch.max.bytes": config.queue_kbytes * 128,
        # How soon a full queue is refilled; the default of one second leaves it idle for most of that time.
        "fetch.queue.backoff.ms": 10,
        "fetch.wait.max.ms": 100,
        "on_commit": _log_commit,
    }


def _identities(asked: dict[str, Future[TopicDescription]]) -> dict[str, TopicIdentity]:
    topics = {name: future.result() for name, future in asked.items()}
    return {name: TopicIdentity(str(topic.topic_id), len(topic.partitions)) for name, topic in topics.items()}


def _cause(error: KafkaException) -> KafkaError:
    cause: KafkaError = error.args[0]
    return cause


def _log_error(error: KafkaError) -> None:
    log.warning("kafka", code=error.name(), text=error.str())


def _log_commit(error: KafkaError | None, _: list[TopicPartition]) -> None:
    if error is not None:
        log.debug("group offsets not committed", text=error.str())


def _named(partitions: Iterable[Partition]) -> dict[str, str]:
    """Partition numbers by topic, with ranges as ``0-11``."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for topic, number in sorted(partitions):
        numbers[topic].append(number)
    return {topic: ",".join(_runs(members)) for topic, members in numbers.items()}


def _runs(numbers: list[int]) -> Iterable[str]:
    first = last = numbers[0]
    for number in [*numbers[1:], None]:
        if number == last + 1:
            last = number
            continue
        yield str(first) if first == last else f"{first}-{last}"
        if number is not None:
            first = last = number
