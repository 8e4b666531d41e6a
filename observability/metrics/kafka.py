"""What Kafka knows: ends of partitions, the sink group's lag in records and in seconds, sizes.

Lag in seconds is the age of the oldest record that the group has not stored, by its own timestamp. A topic to
which nobody sends has none, however long it is silent: idle producers and stuck consumers look different.
"""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from confluent_kafka import (
    Consumer,
    IsolationLevel,
    KafkaError,
    KafkaException,
    TopicPartition,
)
from confluent_kafka.admin._listoffsets import OffsetSpec
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from observability.metrics.watched import Watched
from stack.kafka_clients import admin, group_offsets

TIMEOUT_S = 4.0
READ_TIMEOUT_S = 2.0
EARLIEST: OffsetSpec = OffsetSpec.earliest()  # type: ignore[no-untyped-call]
LATEST: OffsetSpec = OffsetSpec.latest()  # type: ignore[no-untyped-call]
NEWEST: OffsetSpec = OffsetSpec.max_timestamp()  # type: ignore[no-untyped-call]
COMMITTED = IsolationLevel.READ_COMMITTED

Place = tuple[str, int]
"""A topic and a partition's number."""


class Behind(NamedTuple):
    """How far a group is behind in a partition."""

    records: int
    """At most: markers of transactions count, too."""
    seconds: float


class KafkaSource:
    """Looks at the watched topics and the sink's group."""

    def __init__(self, watched: Watched) -> None:
        self._settings = watched.settings
        self._topics = [topic.topic for topic in watched.topics]
        self._admin = admin(watched.settings)
        self._consumer: Consumer | None = None

    def __call__(self) -> Sequence[Metric]:
        """Raises KafkaException: no broker answers."""
        cluster = self._admin.list_topics(timeout=TIMEOUT_S)
        places = [
            (name, number)
            for name in self._topics
            if name in cluster.topics
            for number in cluster.topics[name].partitions
        ]
        first = self._offsets(places, EARLIEST)
        ends = self._offsets(places, LATEST)
        newest = self._newest(places)
        families = [
            _gauge("tideline_kafka_brokers", "Brokers of the cluster", {"": len(cluster.brokers)}),
            _by_place(
                CounterMetricFamily("tideline_kafka_messages", "Offsets given out", labels=PLACE), ends
            ),
            _gauge(
                "tideline_kafka_last_message_timestamp_seconds",
                "Time of a topic's newest message, Unix time",
                newest,
                "topic",
            ),
        ]
        if (folder := self._log_folder()) is not None:
            sizes = {name: _size(folder, name) for name in self._topics}
            families.append(
                _gauge("tideline_kafka_topic_bytes", "Size of a topic on the broker's disk", sizes, "topic")
            )
        return families + self._lag(places, first)

    def close(self) -> None:
        if self._consumer is not None:
            self._consumer.close()

    def _lag(self, places: list[Place], first: Mapping[Place, int]) -> list[Metric]:
        stored = group_offsets(self._reader(), places, TIMEOUT_S)
        ends = self._offsets(places, LATEST, COMMITTED)
        group = self._settings.sink_group
        lost = {place: max(0, first[place] - offset) for place, offset in stored.items()}
        # Where nothing is committed yet the sink starts at the first record.
        waiting = {place: max(stored.get(place, 0), first[place]) for place in places}
        behind = self._behind({place: at for place, at in waiting.items() if at < ends[place]}, ends)
        labels = ["group", *PLACE]
        records = GaugeMetricFamily("tideline_kafka_lag_records", "Records not stored yet", labels=labels)
        seconds = GaugeMetricFamily(
            "tideline_kafka_lag_seconds",
            "Age of the oldest record that is not stored yet; 0 where all are",
            labels=labels,
        )
        gone = GaugeMetricFamily(
            "tideline_kafka_lost_records",
            "Records that retention deleted before the group stored them",
            labels=labels,
        )
        for place in places:
            names = [group, place[0], str(place[1])]
            found = behind.get(place, Behind(0, 0.0))
            records.add_metric(names, found.records)
            seconds.add_metric(names, found.seconds)
            gone.add_metric(names, lost.get(place, 0))
        return [records, seconds, gone]

    def _behind(self, waiting: Mapping[Place, int], ends: Mapping[Place, int]) -> dict[Place, Behind]:
        """Reads the oldest waiting record of each place: only it tells its age.

        A place at whose end only markers are left has no record: it is not behind.
        """
        if not waiting:
            return {}
        consumer = self._reader()
        consumer.assign([TopicPartition(*place, offset) for place, offset in waiting.items()])
        # One that was paused at the last look is still paused, for the client.
        consumer.resume([TopicPartition(*place) for place in waiting])
        found: dict[Place, Behind] = {}
        empty: set[Place] = set()
        until = time.monotonic() + READ_TIMEOUT_S
        while waiting.keys() - found.keys() - empty and time.monotonic() < until:
            for message in consumer.consume(1, 0.2):
                error = message.error()
                place = message.topic() or "", message.partition() or 0
                if error is not None and error.code() == KafkaError._PARTITION_EOF:
                    empty.add(place)
                elif error is None and place not in found:
                    age = time.time() - message.timestamp()[1] / 1000
                    found[place] = Behind(ends[place] - (message.offset() or 0), max(0.0, age))
                    consumer.pause([TopicPartition(*place)])
        consumer.unassign()
        # Where a record did not come in time, that it waits is known all the same.
        unread = {place: Behind(ends[place] - at, 0.0) for place, at in waiting.items() if place not in empty}
        return unread | {place: behind for place, behind in found.items() if place not in empty}

    def _reader(self) -> Consumer:
        """A consumer that names the sink's group but never joins it: its partitions are assigned by hand."""
        if self._consumer is None:
            self._consumer = Consumer(
                {
                    "bootstrap.servers": self._settings.bootstrap_servers,
                    "group.id": self._settings.sink_group,
                    "enable.auto.commit": False,
                    "enable.partition.eof": True,
                    "isolation.level": "read_committed",
                    "auto.offset.reset": "earliest",
                    "fetch.max.bytes": 1 << 20,
                    "max.partition.fetch.bytes": 1 << 16,
                    "queued.max.messages.kbytes": 1 << 10,
                    "log_level": 0,
                    **self._settings.kafka_options,
                }
            )
        return self._consumer

    def _offsets(
        self,
        places: list[Place],
        spec: OffsetSpec,
        isolation: IsolationLevel = IsolationLevel.READ_UNCOMMITTED,
    ) -> dict[Place, int]:
        if not places:
            return {}
        futures = self._admin.list_offsets(
            {TopicPartition(*place): spec for place in places},
            isolation_level=isolation,
            request_timeout=TIMEOUT_S,
        )
        return {(key.topic, key.partition): future.result().offset for key, future in futures.items()}

    def _newest(self, places: list[Place]) -> dict[str, float]:
        """When the newest message of each topic was sent, Unix time; none of a topic without messages."""
        newest: dict[str, float] = {}
        if not places:
            return newest
        wanted = {TopicPartition(*place): NEWEST for place in places}
        for key, future in self._admin.list_offsets(wanted, request_timeout=TIMEOUT_S).items():
            try:
                found = future.result()
            except KafkaException:
                continue
            if found.offset >= 0 and found.timestamp and found.timestamp > 0:
                newest[key.topic] = max(newest.get(key.topic, 0.0), found.timestamp / 1000)
        return newest

    def _log_folder(self) -> Path | None:
        """Where the embedded broker keeps its data; None where the brokers are elsewhere."""
        folder = self._settings.home / "kafka" / "data"
        embedded = f"{self._settings.kafka_host}:{self._settings.kafka_port}"
        return folder if self._settings.bootstrap_servers == embedded and folder.is_dir() else None


PLACE = ["topic", "partition"]


def _by_place(family: Any, values: Mapping[Place, int]) -> Metric:
    for (topic, number), value in values.items():
        family.add_metric([topic, str(number)], value)
    found: Metric = family
    return found


def _gauge(name: str, text: str, values: Mapping[str, float], label: str = "") -> Metric:
    """A gauge by one label, or by none."""
    family = GaugeMetricFamily(name, text, labels=[label] if label else [])
    for found, value in values.items():
        family.add_metric([found] if label else [], value)
    return family


def _size(folder: Path, topic: str) -> int:
    total = 0
    for file in folder.glob(f"{topic}-*/*"):
        try:
            total += file.stat().st_blocks * 512  # indexes are sparse files
        except FileNotFoundError:  # retention is quicker
            continue
    return total
