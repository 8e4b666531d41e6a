"""The loop that joins feed, batches and landings.

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
    """What a run of the daemon did."""

    rows: dict[str, int]
    commits: int
    seconds: float


class Flight(NamedTuple):
    """A batch on its way into bronze."""

    topic: str
    batch: Batch
    landed: Future[Landed]


class Sink:
    """The daemon: one thread reads, another one lands what was read before.

    ``step`` is called with the name of each step between reading and landing, before it is taken.
    """

    def __init__(self, config: SinkConfig, step: Callable[[str], None] = lambda _: None) -> None:
        self._config = config
        self._step = step
        self.metrics = SinkMetrics()
        self._feed = Feed(config, self._stored, self._forget, self.metrics)
        self._batches = {
            topic.name: Batch(config.batch_rows, config.batch_bytes, config.flush_interval_s)
            for topic in config.topics
        }
        self._landings: dict[str, Landing] = {}
        self._lander = ThreadPoolExecutor(1, "lander")
        self._flight: Flight | None = None
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
        """Land what comes until :meth:`stop`, or with ``once`` until what was there at the start is stored.

        Raises:
            SinkError: something that waiting does not mend; what was landed stays landed.
        """
        started_s = time.monotonic()
        try:
            self._start()
            while not self._is_done():
                is_idle = self._read()
                for topic in self._due(is_idle=is_idle):
                    self._land(topic)
                if self._flight and self._flight.landed.done():
                    self._settle()
                self._observe()
            self._land_rest()
        finally:
            self._lander.shutdown()
            self._flight = None
            self._feed.close()
            gc.enable()
        return Summary(dict(self._rows), self._commits, time.monotonic() - started_s)

    def stop(self) -> None:
        """End the run in order: what is buffered is landed, and the group is left."""
        self._stop.set()

    # --- one turn of the loop -------------------------------------------------------------------------------

    def _read(self) -> bool:
        """Poll into the batches; says whether nothing came. A rebalance inside drops what is not ours any
        more.
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
        """Topics whose batch is landed now; the largest one where all of them together are full."""
        now_s = time.monotonic()
        hurries = self._config.once and (is_idle or not self._unread())
        due = [
            topic for topic, batch in self._batches.items() if batch.is_due(now_s) or (hurries and batch.rows)
        ]
        if not due and sum(batch.nbytes for batch in self._batches.values()) >= self._config.batch_bytes:
            due = [max(self._batches, key=lambda topic: self._batches[topic].nbytes)]
        return due

    def _land(self, topic: str) -> None:
        """Rows and offsets in one Delta commit, beside which reading goes on; one commit at a time."""
        self._settle()
        if self._circuit.lets_through(time.monotonic()):
            batch = self._batches[topic].take()
            self._flight = Flight(
                topic, batch, self._lander.submit(self._landings[topic].append, batch.chunks)
            )

    def _settle(self) -> None:
        """Wait for the commit that is under way; then, for lag tools only, write Kafka's group offsets."""
        if self._flight is None:
            return
        (topic, batch, result), self._flight = self._flight, None
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
        self._step("told")

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

    def _close_circuit(self) -> None:
        if self._circuit.succeed():
            self._feed.resume()
            log.info("available again")
        self.metrics.circuit_state.set(self._circuit.state)

    # --- what the feed asks for -----------------------------------------------------------------------------

    def _stored(self, topic: str, partitions: list[int]) -> dict[int, int]:
        self._settle()
        return self._landings[topic].stored(partitions)

    def _forget(self, partitions: Iterable[Partition]) -> None:
        """Partitions go to another daemon: it reads again what we have not landed."""
        self._settle()
        for topic, batch in self._batches.items():
            numbers = [number for name, number in partitions if name == topic]
            if numbers and (dropped := batch.drop(numbers)):
                log.info("dropped with its partitions", topic=topic, rows=dropped)

    # --- start, end -----------------------------------------------------------------------------------------

    def _start(self) -> None:
        gc.disable()  # messages form no cycles, and going through so many costs more than making them
        identities = self._wait_for_broker()
        ensure_tables(self._config.lake, self._config.topics)
        self._landings = {
            topic.name: Landing(
                topic,
                self._config,
                identities[topic.name],
                partial(self._feed.identity, topic.name),
                self._step,
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
        if not self._config.once or self._flight or any(batch.rows for batch in self._batches.values()):
            return False
        self._targets = self._unread()
        try:
            self._targets = self._unmet_targets()
        except StoreUnavailableError as error:
            log.warning("store unavailable", text=str(error))
        if self._targets and time.monotonic() - self._landed_at_s > self._config.stall_timeout_s:
            raise StalledError(
                f"nothing landed for {self._config.stall_timeout_s:.0f} s, and these partitions are not at "
                f"their end: {', '.join(f'{topic}/{number}' for topic, number in sorted(self._targets))}. "
                "Do the brokers and the lake answer?"
            )
        return not self._targets

    def _unread(self) -> dict[Partition, int]:
        """Partitions that this daemon has not read up to their end at the start."""
        return {one: end for one, end in self._targets.items() if self._feed.ended.get(one, 0) < end}

    def _unmet_targets(self) -> dict[Partition, int]:
        """Partitions whose end at the start is not stored yet, by this daemon or by another one."""
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
        """Those of the partitions that have a record left, not only aborted ones and transaction markers.

        Another daemon reads them, and that it is past those is stored nowhere. Asked now and then only, when
        that daemon has had the time to land what there is.
        """
        now_s = time.monotonic()
        if now_s - max(self._landed_at_s, self._probed_at_s) < PROBE_INTERVAL_S:
            return ends
        self._probed_at_s = now_s
        over = self._feed.without_records({one: (starts.get(one, 0), end) for one, end in ends.items()})
        return {one: end for one, end in ends.items() if one not in over}

    def _land_rest(self) -> None:
        """Before leaving; what the store does not take now is read again at the next start."""
        for topic, batch in self._batches.items():
            if batch.rows:
                self._land(topic)
        self._settle()

    # --- what it says about itself --------------------------------------------------------------------------

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
