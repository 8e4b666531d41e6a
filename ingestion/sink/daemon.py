"""The main loop of the sink: feed, batches and landings.

Guarantees, with :mod:`.landing`, that each record of its topics is in bronze exactly once, whenever it is
killed and however many daemons share the group.
"""

import gc
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

import structlog
from opentelemetry.trace import Tracer

from ingestion.bronze import ensure_tables
from ingestion.sink.batch import Batch
from ingestion.sink.circuit import Circuit
from ingestion.sink.config import SinkConfig
from ingestion.sink.errors import BrokerUnreachableError, StalledError, StoreUnavailableError
from ingestion.sink.feed import Feed
from ingestion.sink.landing import Landed, Landing, TopicIdentity
from ingestion.sink.metrics import SinkMetrics
from ingestion.sink.positions import Partition, last_offsets

log = structlog.get_logger("tideline.sink")

OBSERVE_INTERVAL_S = 2.0
PROBE_INTERVAL_S = 2.0
COLLECT_INTERVAL_S = 60.0


class Summary(NamedTuple):
    """Totals of a daemon run."""

    rows: dict[str, int]
    commits: int
    seconds: float


class InFlightBatch(NamedTuple):
    """A batch whose Delta commit is under way."""

    topic: str
    batch: Batch
    landed: Future[Landed]


class Sink:
    """The daemon: one thread reads, another lands what was read.

    ``step`` is called with the name of each step between reading and landing, before the step runs.
    ``tracer`` records the landings.
    """

    def __init__(
        self, config: SinkConfig, step: Callable[[str], None] = lambda _: None, tracer: Tracer | None = None
    ) -> None:
        self._config = config
        self._step = step
        self._tracer = tracer
        self.metrics = SinkMetrics()
        self._feed = Feed(config, self._stored, self._forget, self.metrics)
        self._batches = {
            topic.name: Batch(config.batch_rows, config.batch_bytes, config.flush_interval_s)
            for topic in config.topics
        }
        self._landings: dict[str, Landing] = {}
        self._lander = ThreadPoolExecutor(1, "lander")
        self._in_flight: InFlightBatch | None = None
        self._circuit = Circuit(config.retry_first_s, config.retry_most_s)
        self._targets: dict[Partition, int] = {}
        self._stop = threading.Event()
        self._rows = {topic.name: 0 for topic in config.topics}
        self._commits = 0
        self._observed_at_s = 0.0
        self._collected_at_s = time.monotonic()
        self._landed_at_s = time.monotonic()
        self._probed_at_s = 0.0

    def run(self) -> Summary:
        """Land records until :meth:`stop`, or with ``once`` until the records present at the start are
        stored.

        Raises:
            SinkError: an error that retrying does not fix; landed records stay landed.
        """
        started_s = time.monotonic()
        try:
            self._start()
            while not self._is_done():
                is_idle = self._read()
                for topic in self._due(is_idle=is_idle):
                    self._land(topic)
                if self._in_flight and self._in_flight.landed.done():
                    self._await_commit()
                self._read_on()
                self._observe()
            self._land_rest()
        finally:
            self._lander.shutdown()
            self._in_flight = None
            self._feed.close()
            gc.enable()
        return Summary(dict(self._rows), self._commits, time.monotonic() - started_s)

    def stop(self) -> None:
        """Shut down gracefully: land the buffered records and leave the group."""
        self._stop.set()

    # --- one iteration of the loop --------------------------------------------------------------------------

    def _read(self) -> bool:
        """Poll into the batches; returns whether nothing arrived. A rebalance during the poll drops the
        records of revoked partitions.
        """
        polled = self._feed.poll()
        self._step("polled")
        now_s = time.monotonic()
        for topic, records in polled.items():
            self._batches[topic].add(records, now_s)
        self.metrics.buffered_rows.set(sum(batch.rows for batch in self._batches.values()))
        self._step("buffered")
        return not polled

    def _due(self, *, is_idle: bool) -> list[str]:
        """Topics whose batch is due; the largest one where all batches together are full."""
        now_s = time.monotonic()
        flushes = self._config.once and (is_idle or not self._unread())
        due = [
            topic for topic, batch in self._batches.items() if batch.is_due(now_s) or (flushes and batch.rows)
        ]
        if not due and sum(batch.nbytes for batch in self._batches.values()) >= self._config.batch_bytes:
            due = [max(self._batches, key=lambda topic: self._batches[topic].nbytes)]
        return due

    def _land(self, topic: str) -> None:
        """Start a Delta commit of rows and offsets; reading goes on meanwhile. One commit at a time."""
        self._await_commit()
        if self._circuit.lets_through(time.monotonic()):
            batch = self._batches[topic].take()
            self._in_flight = InFlightBatch(
                topic, batch, self._lander.submit(self._landings[topic].append, batch.chunks)
            )

    def _await_commit(self) -> None:
        """Wait for the commit in flight, then commit Kafka's group offsets (for lag tools only)."""
        if self._in_flight is None:
            return
        (topic, batch, result), self._in_flight = self._in_flight, None
        try:
            landed = result.result()
        except (StoreUnavailableError, BrokerUnreachableError) as error:
            self._batches[topic].put_back(batch)
            self._open_circuit(topic, error)
            return
        self._step("landed")
        self._close_circuit()
        self._count(topic, batch, landed)
        self._feed.commit(topic, _last(batch))
        self._step("offsets_committed")

    def _open_circuit(self, topic: str, error: StoreUnavailableError | BrokerUnreachableError) -> None:
        wait_s = self._circuit.fail(time.monotonic())
        self._feed.pause()
        is_store = isinstance(error, StoreUnavailableError)
        if is_store:
            self.metrics.store_failures.labels(topic).inc()
        self.metrics.circuit_state.set(self._circuit.state)
        log.error(
            "store unavailable" if is_store else "broker unavailable",
            topic=topic,
            failures=self._circuit.failures,
            retry_in_s=wait_s,
            text=str(error),
        )

    def _read_on(self) -> None:
        """Read again after the wait where no batch is left to try: a rebalance in an outage has dropped all.

        The next batch is the attempt. Without it an open circuit would stay open, and the feed paused.
        """
        is_empty = self._in_flight is None and not any(batch.rows for batch in self._batches.values())
        if self._feed.is_paused and is_empty and self._circuit.lets_through(time.monotonic()):
            self._feed.resume()
            self.metrics.circuit_state.set(self._circuit.state)

    def _close_circuit(self) -> None:
        if self._circuit.succeed():
            self._feed.resume()
            log.info("available again")
        self.metrics.circuit_state.set(self._circuit.state)

    # --- callbacks of the feed ------------------------------------------------------------------------------

    def _stored(self, topic: str, partitions: list[int]) -> dict[int, int]:
        self._await_commit()
        return self._landings[topic].stored(partitions)

    def _forget(self, partitions: Iterable[Partition]) -> None:
        """Drop records of revoked partitions: their next reader reads again what is not landed."""
        self._await_commit()
        for topic, batch in self._batches.items():
            numbers = [number for name, number in partitions if name == topic]
            if numbers and (dropped := batch.drop(numbers)):
                log.info("dropped with revoked partitions", topic=topic, rows=dropped)

    # --- start, end -----------------------------------------------------------------------------------------

    def _start(self) -> None:
        gc.disable()  # messages form no cycles, and traversing so many costs more than creating them
        identities = self._wait_for_broker()
        ensure_tables(self._config.lake, self._config.topics)
        self._landings = {
            topic.name: Landing(
                topic,
                self._config,
                identities[topic.name],
                partial(self._feed.identity, topic.name),
                self._step,
                self._tracer,
            )
            for topic in self._config.topics
            if topic.name in identities
        }
        if self._config.once:
            self._targets = self._ends(identities)
        self._feed.subscribe()
        log.info("started", topics=list(self._batches), group=self._config.group, lake=self._config.lake)

    def _ends(self, identities: dict[str, TopicIdentity]) -> dict[Partition, int]:
        """Where this run ends: at what can be read now."""
        ends = self._feed.ends(identities)
        for (topic, number), offsets in ends.held.items():
            log.warning(
                "an open transaction holds back the rest",
                topic=topic,
                partition=number,
                end=ends.readable.get((topic, number), 0),
                offsets_held=offsets,
                action="run again when its producer has committed",
            )
        return ends.readable

    def _wait_for_broker(self) -> dict[str, TopicIdentity]:
        while True:
            try:
                return self._feed.identify()
            except BrokerUnreachableError as error:
                if self._config.once:
                    raise
                log.error("no broker yet", text=str(error))
                if self._stop.wait(1.0):
                    return {}

    def _is_done(self) -> bool:
        if self._stop.is_set():
            return True
        if not self._config.once or self._in_flight or any(batch.rows for batch in self._batches.values()):
            return False
        self._targets = self._unread()
        try:
            self._targets = self._unmet_targets()
        except StoreUnavailableError as error:
            log.warning("store unavailable", text=str(error))
        if self._targets and time.monotonic() - self._landed_at_s > self._config.stall_timeout_s:
            raise StalledError(
                f"no rows landed for {self._config.stall_timeout_s:.0f} s, and these partitions are not at "
                f"their end: {', '.join(f'{topic}/{number}' for topic, number in sorted(self._targets))}. "
                "Do the brokers and the lake answer?"
            )
        return not self._targets

    def _unread(self) -> dict[Partition, int]:
        """Partitions not yet read up to their end offset at the start."""
        return {
            partition: end
            for partition, end in self._targets.items()
            if self._feed.ended.get(partition, 0) < end
        }

    def _unmet_targets(self) -> dict[Partition, int]:
        """Partitions whose end offset at the start is not stored yet, by this daemon or another."""
        unmet: dict[Partition, int] = {}
        starts: dict[Partition, int] = {}
        for topic, landing in self._landings.items():
            ends = {number: end for (name, number), end in self._targets.items() if name == topic}
            stored = landing.stored(list(ends)) if ends else {}
            unmet |= {
                (topic, number): end for number, end in ends.items() if stored.get(number, -1) < end - 1
            }
            starts |= {(topic, number): last + 1 for number, last in stored.items()}
        return self._with_records(unmet, starts)

    def _with_records(self, ends: dict[Partition, int], starts: dict[Partition, int]) -> dict[Partition, int]:
        """The partitions with a record left, not only aborted ones and transaction markers.

        Another daemon reads them, and that it is past those is stored nowhere. Probed only now and then, once
        that daemon has had time to land the rest.
        """
        now_s = time.monotonic()
        if now_s - max(self._landed_at_s, self._probed_at_s) < PROBE_INTERVAL_S:
            return ends
        self._probed_at_s = now_s
        spans = {partition: (starts.get(partition, 0), end) for partition, end in ends.items()}
        finished = self._feed.without_records(spans)
        return {partition: end for partition, end in ends.items() if partition not in finished}

    def _land_rest(self) -> None:
        """Land what is left before leaving; what the store refuses is read again at the next start."""
        for topic, batch in self._batches.items():
            if batch.rows:
                self._land(topic)
        self._await_commit()

    # --- metrics and logs -----------------------------------------------------------------------------------

    def _count(self, topic: str, batch: Batch, landed: Landed) -> None:
        now_s = time.time()
        self._landed_at_s = time.monotonic()
        self._rows[topic] += landed.rows
        self._commits += 1
        metrics = self.metrics
        metrics.rows.labels(topic).inc(landed.rows)
        metrics.bytes.labels(topic).inc(batch.nbytes)
        metrics.dropped.labels(topic).inc(landed.dropped)
        metrics.conflicts.labels(topic).inc(landed.conflicts)
        metrics.batch_rows.labels(topic).observe(landed.rows)
        metrics.commit_seconds.labels(topic).observe(landed.commit_s)
        for chunk in batch.chunks:
            metrics.latency.observe(now_s - chunk.moments_ms[chunk.moments_ms >= 0] / 1000)
        for number, offset in _last(batch).items():
            metrics.stored_offset.labels(topic, number).set(offset)
        log.debug(
            "landed",
            topic=topic,
            rows=landed.rows,
            dropped=landed.dropped,
            commit_s=round(landed.commit_s, 3),
        )

    def _observe(self) -> None:
        now_s = time.monotonic()
        if now_s - self._observed_at_s >= OBSERVE_INTERVAL_S:
            self._observed_at_s = now_s
            self._feed.observe_lag()
            for topic, identity in self._feed.latest_identities().items():
                self._landings[topic].check(identity)
        if now_s - self._collected_at_s >= COLLECT_INTERVAL_S:
            self._collected_at_s = now_s
            gc.collect()


def _last(batch: Batch) -> dict[int, int]:
    last: dict[int, int] = {}
    for chunk in batch.chunks:
        last |= last_offsets(chunk)
    return last
