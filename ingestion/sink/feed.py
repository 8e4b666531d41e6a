"""The Kafka side: the group, its rebalances, and records that go on where bronze ends.

Guarantees that what :meth:`Feed.poll` hands out of a partition goes on exactly at the last stored or handed-
out record, through rebalances, pauses and seeks; that a partition starts where *bronze* ends, whatever
Kafka's group offsets say; and that records which retention took are counted and told. Never commits before it
is told to.
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
"""The last stored offsets of a topic's partitions, as bronze has them now."""

EARLIEST: OffsetSpec = OffsetSpec.earliest()  # type: ignore[no-untyped-call]
LATEST: OffsetSpec = OffsetSpec.latest()  # type: ignore[no-untyped-call]

_topic_of = methodcaller("topic")


class Ends(NamedTuple):
    """Where partitions end now."""

    readable: dict[Partition, int]
    """The offset after the last one that a consumer is handed out, of each partition that is not empty."""
    held: dict[Partition, int]
    """How many offsets behind that one open transactions hold back; only partitions where they do."""


class Feed:
    """A member of the sink's consumer group.

    ``on_gone`` is called with partitions that are not this daemon's any more, before another one may have
    them.
    """

    def __init__(
        self,
        config: SinkConfig,
        stored: Stored,
        on_gone: Callable[[Iterable[Partition]], None],
        metrics: SinkMetrics,
    ) -> None:
        self._config = config
        self._stored = stored
        self._on_gone = on_gone
        self._metrics = metrics
        self._positions = Positions()
        self._unplaced: set[Partition] = set()
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
            TopicMissingError: a topic is not there.
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
        """Join the group; partitions come with later polls."""
        self._consumer.subscribe(
            self._topics, on_assign=self._assigned, on_revoke=self._revoked, on_lost=self._revoked
        )

    def close(self) -> None:
        """Leave the group, so that others need not wait for a time-out."""
        self._consumer.close()

    def ends(self, identities: dict[str, TopicIdentity]) -> Ends:
        """How far each partition can be read now, where it has anything, and what is held back.

        A record of an open transaction, and all that comes behind it, is not handed out: what can be read
        ends at the last stable offset, not at the high watermark.
        """
        partitions = [(name, number) for name, one in identities.items() for number in range(one.partitions)]
        first = self._offsets(partitions, EARLIEST)
        readable = self._offsets(partitions, LATEST, self._isolation)
        written = self._offsets(partitions, LATEST)
        return Ends(
            {one: end for one, end in readable.items() if end > first[one]},
            {one: written[one] - end for one, end in readable.items() if end < written[one]},
        )

    def without_records(self, spans: dict[Partition, tuple[int, int]]) -> set[Partition]:
        """Partitions that have no record from the first offset of their span up to its end (exclusive).

        Aborted records and transaction markers take offsets and are never handed out: only reading tells. The
        group has no part in it.
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
            reader.assign([TopicPartition(*one, start) for one, (start, _) in spans.items()])
            return {
                one for one, start in self._next_records(reader, set(spans)).items() if start >= spans[one][1]
            }
        finally:
            reader.close()

    def _next_records(self, reader: Consumer, partitions: set[Partition]) -> dict[Partition, int]:
        """The offset of each partition's next record, or its end, where it answers in time."""
        following: dict[Partition, int] = {}
        until_s = time.monotonic() + self._config.start_timeout_s
        while partitions - following.keys() and time.monotonic() < until_s:
            for message in reader.consume(1, self._config.poll_timeout_s):
                error, topic, number = message.error(), message.topic(), message.partition()
                is_place = error is None or error.code() == KafkaError._PARTITION_EOF
                if is_place and topic is not None and number is not None:
                    following.setdefault((topic, number), message.offset() or 0)
        return following

    # --- reading --------------------------------------------------------------------------------------------

    def poll(self) -> dict[str, Records]:
        """What came since the last poll, by topic; nothing while paused, though the group is kept up."""
        self._place_unplaced()
        polled = self._consumer.consume(self._poll_messages, self._config.poll_timeout_s)
        messages = self._take_events(polled)
        admitted = {topic: self._admit(topic, one) for topic, one in self._by_topic(messages).items()}
        self._fit_polls(len(polled), sum(records.nbytes for records in admitted.values()))
        return admitted

    def pause(self) -> None:
        """Read nothing until :meth:`resume`, but stay in the group."""
        self._is_paused = True
        self._consumer.pause(self._consumer.assignment())

    def resume(self) -> None:
        """Go on where reading was paused; partitions without a place get theirs at the next poll."""
        self._is_paused = False
        self._consumer.resume(
            [one for one in self._consumer.assignment() if (one.topic, one.partition) not in self._unplaced]
        )

    def commit(self, topic: str, last: dict[int, int]) -> None:
        """Tell Kafka's group offsets, which only lag tools read: a failure is nothing."""
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
        """Offsets below the read ones that Kafka does not have, since the start."""
        return self._positions.missing

    def observe_lag(self) -> None:
        """Put the lag of the assigned partitions into the metrics, from ends asked for at the last call.

        What no consumer is handed out is no lag: aborted records, markers, and what open transactions hold.
        """
        for one, future in self._ends.items():
            partition = one.topic, one.partition
            place = self._positions.places.get(partition)
            if place and future.done() and not future.exception():
                end = future.result().offset
                _, written = self._consumer.get_watermark_offsets(one, cached=True)
                self._metrics.set_lag(
                    *partition,
                    lag=max(0, end - max(place.owed, self.ended.get(partition, 0))),
                    held=max(0, written - end),
                )
        wanted = {TopicPartition(*partition): LATEST for partition in self._positions.places}
        self._ends = self._admin.list_offsets(wanted, isolation_level=self._isolation) if wanted else {}

    def _fit_polls(self, count: int, nbytes: int) -> None:
        """Let the next poll bring no more than a batch may hold, if its messages are as large as these."""
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
            owed = self._positions.places[partition].owed
            log.info("hole", topic=topic, partition=partition[1], owed=owed, action="read again")
            self.ended.pop(partition, None)
            self._consumer.seek(TopicPartition(*partition, owed))
        self._metrics.missing_offsets.set(self._positions.missing)
        return kept

    # --- what Kafka has to say beside records ---------------------------------------------------------------

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
            self._unplace((topic, number))
        elif code == KafkaError.UNKNOWN_TOPIC_OR_PART:
            raise TopicMissingError(f"topic {topic!r} is not there: {error.str()}")
        elif error.fatal():
            raise SinkError(f"Kafka client: {error.str()}")
        else:
            log.warning("kafka", code=error.name(), text=error.str())

    def _start_error(self, error: KafkaException) -> SinkError:
        cause = _cause(error)
        if cause.code() == KafkaError.UNKNOWN_TOPIC_OR_PART:
            return TopicMissingError(f"a topic of {', '.join(self._topics)} is not there: create it first")
        return BrokerUnreachableError(f"no broker at {self._config.bootstrap_servers}: {cause.str()}")

    # --- where partitions start -----------------------------------------------------------------------------

    def _assigned(self, consumer: Consumer, assigned: list[TopicPartition]) -> None:
        partitions = [(one.topic, one.partition) for one in assigned]
        try:
            starts = self._starts(partitions)
        except StoreUnavailableError as error:
            log.warning("store unavailable at assignment", text=str(error))
            starts = {}
        self._unplaced.update(partition for partition in partitions if partition not in starts)
        for partition, owed in starts.items():
            self._put(partition, owed)
        # A partition without a place waits, paused, at any valid offset.
        consumer.incremental_assign([TopicPartition(*one, starts.get(one, 0)) for one in partitions])
        still = partitions if self._is_paused else [one for one in partitions if one not in starts]
        consumer.pause([TopicPartition(*one) for one in still])
        self._metrics.assigned.set(len(self._positions.places) + len(self._unplaced))
        log.info("assigned", partitions=_named(partitions))

    def _revoked(self, consumer: Consumer, revoked: list[TopicPartition]) -> None:
        partitions = [(one.topic, one.partition) for one in revoked]
        self._on_gone(partitions)
        for partition in partitions:
            self._positions.drop(partition)
            self.ended.pop(partition, None)
            self._unplaced.discard(partition)
            self._metrics.drop_lag(*partition)
        consumer.incremental_unassign(revoked)
        self._metrics.rebalances.inc()
        self._metrics.assigned.set(len(self._positions.places) + len(self._unplaced))
        log.debug("revoked", partitions=_named(partitions))

    def _unplace(self, partition: Partition) -> None:
        """Its position is no good: bronze says anew where it goes on."""
        self._on_gone([partition])
        self._positions.drop(partition)
        self._unplaced.add(partition)

    def _place_unplaced(self) -> None:
        if not self._unplaced or self._is_paused:
            return
        try:
            starts = self._starts(sorted(self._unplaced))
        except StoreUnavailableError:
            return
        for partition, owed in starts.items():
            place = TopicPartition(*partition, owed)
            self._consumer.incremental_unassign([place])
            self._consumer.incremental_assign([place])
            self._put(partition, owed)
            self._unplaced.discard(partition)
            log.info("placed", topic=partition[0], partition=partition[1], owed=owed)

    def _put(self, partition: Partition, owed: int) -> None:
        self._positions.put(partition, owed)
        self.ended.pop(partition, None)

    def _starts(self, partitions: list[Partition]) -> dict[Partition, int]:
        """The offset that each partition owes: the one after the last stored, if Kafka still has it."""
        stored = self._all_stored(partitions)
        first, after = self._offsets(partitions, EARLIEST), self._offsets(partitions, LATEST)
        return {one: self._start(one, stored.get(one), first[one], after[one]) for one in partitions}

    def _start(self, partition: Partition, stored: int | None, first: int, after: int) -> int:
        if stored is None:
            return first
        owed = stored + 1
        if owed > after:
            raise TopicRecreatedError(
                f"topic {partition[0]} partition {partition[1]} ends at offset {after}, but bronze holds "
                f"offsets up to {stored}: the topic was deleted and created again, or its brokers lost "
                "records. Nothing more was landed. To go on, move the bronze table away, start again, and "
                "then run dbt build --full-refresh"
            )
        if owed < first:
            self._tell_lost(partition, owed, first)
        return max(owed, first)

    def _tell_lost(self, partition: Partition, owed: int, first: int) -> None:
        topic, number = partition
        self._metrics.lost_offsets.labels(topic, number).inc(first - owed)
        log.error(
            "records lost to retention",
            topic=topic,
            partition=number,
            owed=owed,
            first=first,
            lost=first - owed,
        )
        if self._config.stop_on_lost_offsets:
            raise OffsetsLostError(
                f"topic {topic} partition {number}: offsets {owed} to {first - 1} went by retention before "
                "they were read"
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
        wanted = {TopicPartition(*one): spec for one in partitions}
        try:
            futures = self._admin.list_offsets(
                wanted, isolation_level=isolation, request_timeout=self._config.start_timeout_s
            )
            return {(one.topic, one.partition): future.result().offset for one, future in futures.items()}
        except KafkaException as error:
            raise self._start_error(error) from error


def _client_options(config: SinkConfig) -> dict[str, Any]:
    return {
        "bootstrap.servers": config.bootstrap_servers,
        "client.id": "tideline-sink",
        "error_cb": _log_error,
        "log_level": 2,  # what matters comes by error_cb
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
        # An offset that is gone is an event that we answer, never a silent jump.
        "auto.offset.reset": "error",
        "partition.assignment.strategy": "cooperative-sticky",
        "enable.partition.eof": True,  # the only event that counts the markers of transactions
        "session.timeout.ms": round(config.session_timeout_s * 1000),
        "heartbeat.interval.ms": round(config.session_timeout_s * 1000 / 4),
        "max.poll.interval.ms": round(config.max_poll_interval_s * 1000),
        # What is read ahead, over all partitions; the rest of the memory's bound is the batch's. One answer
        # is an eighth of it: its bytes are compressed ones, and it may come on top of a queue all but full.
        "queued.max.messages.kbytes": config.queue_kbytes,
        "fetch.max.bytes": config.queue_kbytes * 128,
        # A queue that was full is filled again this soon; by default after a second, idle for most of it.
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
        log.debug("group offsets not written", text=error.str())


def _named(partitions: Iterable[Partition]) -> dict[str, str]:
    """Numbers of partitions by topic, runs of them as ``0-11``."""
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
