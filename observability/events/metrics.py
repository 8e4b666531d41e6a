"""The daemon's Prometheus metrics, with a registry of their own. No label names a vessel."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from observability.events.engine import Counts

LATENCY_BOUNDS_S = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)
COMMIT_BOUNDS_S = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class EventsMetrics:
    """The metrics of one daemon; every name begins with ``tideline_events_``."""

    def __init__(self) -> None:
        registry = CollectorRegistry()
        self.registry = registry
        self.messages = Counter(
            "tideline_events_messages",
            "Messages read, by what became of them",
            ["outcome"],
            registry=registry,
        )
        self.alerts = Counter(
            "tideline_events_alerts",
            "Alerts committed, by rule and the status that they came into",
            ["rule", "alert_type", "status"],
            registry=registry,
        )
        self.latency = Histogram(
            "tideline_events_latency_seconds",
            "Seconds from the Kafka timestamp of the oldest message of a transaction to its commit",
            buckets=LATENCY_BOUNDS_S,
            registry=registry,
        )
        self.commit_seconds = Histogram(
            "tideline_events_commit_seconds",
            "Seconds that a transaction's commit took",
            buckets=COMMIT_BOUNDS_S,
            registry=registry,
        )
        self.vessels = Gauge("tideline_events_vessels", "Vessels that are remembered", registry=registry)
        self.alarms = Gauge("tideline_events_alarms", "Alarms that are on, or about to be", registry=registry)
        self._counted = Counts()

    def count(self, counts: Counts) -> None:
        """Bring the counter of messages up to these totals of an engine."""
        for outcome in Counts.__dataclass_fields__:
            total, before = getattr(counts, outcome), getattr(self._counted, outcome)
            self.messages.labels(outcome).inc(total - before)
            setattr(self._counted, outcome, total)
