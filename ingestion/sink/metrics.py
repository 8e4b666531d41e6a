"""The sink's Prometheus metrics, served on loopback unless configured otherwise.

One object per daemon, with its own registry. Latencies are counted per commit, not per record.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.core import HistogramMetricFamily

LATENCY_BOUNDS_S = (0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)
COMMIT_BOUNDS_S = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
BATCH_BOUNDS_ROWS = (10, 100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 200_000)


class LatencyHistogram:
    """Seconds from Kafka's timestamp to the commit, as a collector that takes whole arrays."""

    def __init__(self) -> None:
        self._counts = np.zeros(len(LATENCY_BOUNDS_S) + 1, np.int64)
        self._sum_s = 0.0

    def observe(self, latencies_s: npt.NDArray[np.float64]) -> None:
        """Count the latencies of one commit; negative ones (a clock ahead of ours) count as zero."""
        known = np.maximum(latencies_s, 0.0)
        slots = np.searchsorted(np.array(LATENCY_BOUNDS_S), known)
        self._counts += np.bincount(slots, minlength=len(self._counts))
        self._sum_s += float(known.sum())

    def collect(self) -> Iterator[HistogramMetricFamily]:
        """The cumulative histogram that Prometheus expects."""
        names = [*map(str, LATENCY_BOUNDS_S), "+Inf"]
        buckets = list(zip(names, np.cumsum(self._counts).astype(float).tolist(), strict=True))
        yield HistogramMetricFamily(
            "tideline_sink_latency_seconds",
            "Seconds from a record's Kafka timestamp to the commit that holds it",
            buckets=buckets,
            sum_value=self._sum_s,
        )


class SinkMetrics:
    """The daemon's metrics; every name begins with ``tideline_sink_``."""

    def __init__(self) -> None:
        registry = CollectorRegistry()
        self.registry = registry
        self.rows = Counter("tideline_sink_rows", "Records landed", ["topic"], registry=registry)
        self.bytes = Counter(
            "tideline_sink_bytes", "Bytes landed, before compression", ["topic"], registry=registry
        )
        self.dropped = Counter(
            "tideline_sink_already_stored",
            "Records that were stored already, by another daemon or by a commit whose response was lost",
            ["topic"],
            registry=registry,
        )
        self.batch_rows = Histogram(
            "tideline_sink_batch_rows",
            "Records in a commit",
            ["topic"],
            buckets=BATCH_BOUNDS_ROWS,
            registry=registry,
        )
        self.commit_seconds = Histogram(
            "tideline_sink_commit_seconds",
            "Time to land a batch, including retries",
            ["topic"],
            buckets=COMMIT_BOUNDS_S,
            registry=registry,
        )
        self.conflicts = Counter(
            "tideline_sink_conflicts",
            "Commits retried after a conflict",
            ["topic"],
            registry=registry,
        )
        self.store_failures = Counter(
            "tideline_sink_store_failures",
            "Commits that the store refused",
            ["topic"],
            registry=registry,
        )
        self.circuit_state = Gauge(
            "tideline_sink_circuit_state", "0 closed, 1 half open, 2 open", registry=registry
        )
        self.buffered_rows = Gauge(
            "tideline_sink_buffered_rows", "Records read and not landed yet", registry=registry
        )
        self.lag = Gauge(
            "tideline_sink_lag_records",
            "Records in Kafka not read yet",
            ["topic", "partition"],
            registry=registry,
        )
        self.held = Gauge(
            "tideline_sink_held_offsets",
            "Offsets at a partition's end that open transactions of producers hold back",
            ["topic", "partition"],
            registry=registry,
        )
        self.stored_offset = Gauge(
            "tideline_sink_stored_offset",
            "Last offset that this daemon landed in bronze",
            ["topic", "partition"],
            registry=registry,
        )
        self.lost_offsets = Counter(
            "tideline_sink_lost_offsets",
            "Records deleted by retention before they were read",
            ["topic", "partition"],
            registry=registry,
        )
        self.missing_offsets = Gauge(
            "tideline_sink_missing_offsets",
            "Offsets missing between those read (compaction, transaction markers)",
            registry=registry,
        )
        self.rebalances = Counter(
            "tideline_sink_rebalances", "Rebalances that revoked partitions", registry=registry
        )
        self.assigned = Gauge(
            "tideline_sink_assigned_partitions", "Partitions assigned to this daemon", registry=registry
        )
        self.latency = LatencyHistogram()
        registry.register(self.latency)

    def set_lag(self, topic: str, partition: int, *, lag: int, held: int) -> None:
        """A partition's lag as of now, in records, and the offsets that open transactions hold back."""
        self.lag.labels(topic, partition).set(lag)
        self.held.labels(topic, partition).set(held)

    def drop_lag(self, topic: str, partition: int) -> None:
        """Remove the lag of a revoked partition."""
        for gauge in (self.lag, self.held):
            if (topic, str(partition)) in gauge._metrics:
                gauge.remove(topic, partition)
