"""What the sink's tests share: a topic with known records, daemons as processes, and the proof."""

import json
import os
import signal
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from confluent_kafka import IsolationLevel, Producer, TopicCollection, TopicPartition
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._listoffsets import OffsetSpec
from confluent_kafka.cimpl import NewTopic
from deltalake import DeltaTable
from deltalake.exceptions import TableNotFoundError

from ingestion.bronze import table_uri
from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from tests.support.forks import Forked
from tests.support.sink_process import topic_of

DEADLINE_S = 600.0
"""For what comes in a second or in some, on a machine that is as busy as can be."""
LATEST: OffsetSpec = OffsetSpec.latest()  # type: ignore[no-untyped-call]
_never = threading.Event()


def eventually(condition: Callable[[], Any], what: str, deadline_s: float = DEADLINE_S) -> Any:
    """Poll until the condition holds; its value.

    Raises:
        AssertionError: it does not hold in time; says what was waited for.
    """
    until_s = time.monotonic() + deadline_s
    while not (value := condition()):
        assert time.monotonic() < until_s, f"not in {deadline_s:.0f} s: {what}"
        _never.wait(0.05)
    return value


def _producer(bootstrap_servers: str) -> Producer:
    return Producer(
        {
            "bootstrap.servers": bootstrap_servers,
            "enable.idempotence": True,
            "linger.ms": 5,
            "log_level": 2,
        }
    )


class Work:
    """A topic, its bronze table in a lake of its own, and what was sent."""

    def __init__(self, bootstrap_servers: str, topic: str, lake: Path, partitions: int) -> None:
        self.bootstrap_servers = bootstrap_servers
        self.name = topic
        self.topic = topic_of(topic)
        self.lake = lake
        self.partitions = partitions
        self.sent = dict.fromkeys(range(partitions), 0)
        """Records sent to each partition; the value of each is its own offset."""
        self.admin = AdminClient({"bootstrap.servers": bootstrap_servers})
        self._producer = _producer(bootstrap_servers)

    def send(self, count: int, **fields: Any) -> None:
        """So many records to each partition, each one's value its own offset."""
        for _ in range(count):
            for number in range(self.partitions):
                value = b"%d/%d" % (number, self.sent[number])
                self._producer.produce(self.name, **{"value": value, "partition": number, **fields})
                self.sent[number] += 1
            self._producer.poll(0)
        assert self._producer.flush(DEADLINE_S) == 0

    @contextmanager
    def transaction(self, count: int) -> Iterator[Producer]:
        """So many records to each partition in a transaction that stays open until the caller ends it.

        They do not count as sent.
        """
        producer = Producer(
            {
                "bootstrap.servers": self.bootstrap_servers,
                "transactional.id": f"{self.name}.{uuid4().hex[:8]}",
                "transaction.timeout.ms": 900_000,  # the broker ends what is open for longer
                "log_level": 2,
            }
        )
        producer.init_transactions(DEADLINE_S)
        producer.begin_transaction()
        for index in range(count):
            for number in range(self.partitions):
                value = b"%d/%d" % (number, self.sent[number] + index)
                producer.produce(self.name, value, partition=number)
        assert producer.flush(DEADLINE_S) == 0
        yield producer
        # The broker answers before it has written the markers that end a transaction.
        eventually(lambda: self.end(committed=True) == self.end(committed=False), "the transaction's end")

    def end(self, *, committed: bool) -> list[int]:
        """The last stable offset of each partition, or its high watermark."""
        level = IsolationLevel.READ_COMMITTED if committed else IsolationLevel.READ_UNCOMMITTED
        wanted = {TopicPartition(self.name, number): LATEST for number in self.sent}
        ends = self.admin.list_offsets(wanted, isolation_level=level)
        return [future.result(60).offset for future in ends.values()]

    def topic_id(self) -> str:
        """Kafka's id of the topic, as its tools print it."""
        described = self.admin.describe_topics(TopicCollection([self.name]))
        return str(described[self.name].result(60).topic_id).translate(str.maketrans("+/", "-_"))

    def recreate(self) -> None:
        """Delete the topic and create it again, empty."""
        self.admin.delete_topics([self.name])[self.name].result(60)

        def is_created() -> bool:
            created = self.admin.create_topics([NewTopic(self.name, self.partitions, 1)])[self.name]
            return created.exception(60) is None

        eventually(is_created, "the topic is created again")
        self.sent = dict.fromkeys(self.sent, 0)
        self._producer = _producer(self.bootstrap_servers)  # the old one numbers its batches onwards

    def config(self, **changes: Any) -> dict[str, Any]:
        """A configuration with small batches, so that there are many commits."""
        return {
            "bootstrap_servers": self.bootstrap_servers,
            "lake": str(self.lake),
            "group": f"test.{uuid4().hex[:8]}",
            "batch_rows": 200,
            "poll_messages": 200,
            "flush_interval_s": 0.05,
            "session_timeout_s": 6.0,
            "retry_first_s": 0.05,
            "retry_most_s": 0.5,
            "start_timeout_s": DEADLINE_S,
            "stall_timeout_s": DEADLINE_S,
            **changes,
        }

    def sink(self, **changes: Any) -> Sink:
        """A daemon in this process, not run yet."""
        return Sink(SinkConfig(topics=(self.topic,), **self.config(**changes)))

    @contextmanager
    def running(self, **changes: Any) -> Iterator[Sink]:
        """A daemon in a thread of this process; it is stopped in order, and what ended it is raised."""
        sink = self.sink(**changes)
        failures: list[BaseException] = []

        def run() -> None:
            try:
                sink.run()
            except BaseException as error:
                failures.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield sink
        finally:
            sink.stop()
            thread.join(DEADLINE_S)
        if failures:
            raise failures[0]

    def finish(self, **changes: Any) -> None:
        """Land what is left, in this process, as ``--once`` does."""
        self.sink(once=True, **changes).run()

    def landed(self) -> int:
        """Rows in bronze."""
        table = self.table()
        return 0 if table is None else table.to_pyarrow_dataset().count_rows()

    def table(self) -> DeltaTable | None:
        try:
            return DeltaTable(table_uri(self.topic, str(self.lake)))
        except (TableNotFoundError, OSError):
            return None

    def rows(self) -> list[dict[str, Any]]:
        """Every row, by partition and offset."""
        table = self.table()
        assert table is not None
        return sorted(table.to_pyarrow_table().to_pylist(), key=lambda row: (row["partition"], row["offset"]))

    def all_landed(self) -> bool:
        return self.landed() >= sum(self.sent.values())

    def prove_exactly_once(self) -> None:
        """Every offset that was sent is in bronze once, with its own value, and nothing else is."""
        found: dict[int, list[int]] = {number: [] for number in self.sent}
        for row in self.rows():
            found[row["partition"]].append(row["offset"])
            assert row["value"] == b"%d/%d" % (row["partition"], row["offset"])
        assert found == {number: list(range(count)) for number, count in self.sent.items()}


class Daemon:
    """The sink as a process; its log lines are kept."""

    def __init__(
        self,
        work: Work,
        *,
        log: Path,
        fault: tuple[str, int, signal.Signals] | None = None,
        metrics_port: int = 0,
        **changes: Any,
    ) -> None:
        self.log = log
        self.metrics_port = metrics_port
        given: dict[str, Any] = {
            "topic": work.name,
            "config": work.config(**changes),
            "metrics_port": metrics_port,
        }
        if fault is not None:
            given["fault"] = {"step": fault[0], "occurrence": fault[1], "signal": int(fault[2])}
        self.process = Forked(
            "tests.support.sink_process:main", "sink", json.dumps(given), environment=os.environ, stdout=log
        )

    def events(self, name: str) -> list[dict[str, Any]]:
        """The log's events of this name so far."""
        lines = self.log.read_text(errors="replace").splitlines()
        events = [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
        return [event for event in events if event.get("event") == name]

    def wait(self, event: str) -> None:
        """Until the log has an event of this name."""
        eventually(lambda: self.events(event) or self.process.poll() is not None, f"event {event!r}")
        assert self.events(event), f"ended with {self.process.returncode}: {self.log.read_text()[-2000:]}"

    def is_stopped(self) -> bool:
        """Whether SIGSTOP has taken effect."""
        status = Path(f"/proc/{self.process.pid}/stat").read_text()
        return status.rpartition(")")[2].split()[0] == "T"

    def metric(self, name: str) -> float | None:
        """The sum of a metric's samples, as its endpoint says now; None before it answers."""
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.metrics_port}/metrics", timeout=60
            ) as answer:
                text = answer.read().decode()
        except OSError:
            return None
        samples = [line.rsplit(" ", 1) for line in text.splitlines() if line.startswith(name)]
        return sum(float(value) for label, value in samples if label.split("{")[0] == name)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(DEADLINE_S)
