"""What the lake knows: how old bronze is, what is published, how far gold is behind bronze.

*Behind* is the age of the oldest commit of bronze that the published silver lacks: 0 while nothing is to be
built, however silent the sources are. *Bronze to gold* is measured at each publishing: from the newest commit
that it includes to the moment of publishing.
"""

import time
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc
from deltalake.exceptions import TableNotFoundError
from prometheus_client import CollectorRegistry, Histogram
from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from observability.metrics.commits import Commit, Commits
from observability.metrics.limits import source_limits
from observability.metrics.watched import Watched, WatchedTopic
from stack.lake import open_table, table_uri
from stack.project import MODELS
from stack.published import PublishedSnapshots, Snapshot
from stack.schemas import MARITIME_BRONZE, MARITIME_SILVER

BOUNDS_S = (1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 300, 600, 1800, 3600)


class LakeSource:
    """Looks at bronze, at the sources of dbt, and at what is published."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._published = PublishedSnapshots(watched.settings)
        self._limits = source_limits(MODELS)
        self._commits: dict[str, Commits] = {}
        self._built: dict[str, tuple[int, int | None]] = {}
        self._measured: dict[str, int | None] = {}
        """The version of bronze that the newest measured entry includes, by silver's table."""
        self._last_entry: int | None = None
        registry = CollectorRegistry()
        self._registry = registry
        self._to_gold = Histogram(
            "tideline_bronze_to_gold_seconds",
            "From a topic's newest commit that a published snapshot includes to its publishing",
            ["topic"],
            buckets=BOUNDS_S,
            registry=registry,
        )
        for topic in watched.topics:
            self._to_gold.labels(topic.topic)

    def __call__(self) -> Sequence[Metric]:
        """Raises OSError, DeltaError: the store does not answer."""
        now_s = time.time()
        families = self._sources(now_s)
        entries = self._published.entries()
        snapshot = GaugeMetricFamily("tideline_snapshot", "Number of the snapshot in force; 0: none")
        snapshot.add_metric([], entries[-1].snapshot if entries else 0)
        families.append(snapshot)
        if entries:
            age = GaugeMetricFamily(
                "tideline_snapshot_published_timestamp_seconds", "When it was put in force, Unix time"
            )
            age.add_metric([], entries[-1].published_at.timestamp())
            families += [age, self._behind(entries[-1], now_s)]
            self._measure_new(entries)
        return [*families, *self._registry.collect()]

    def _sources(self, now_s: float) -> list[Metric]:
        age = GaugeMetricFamily(
            "tideline_source_age_seconds", "Since a source's table had new data", labels=["schema", "table"]
        )
        limits = GaugeMetricFamily(
            "tideline_source_age_limit_seconds",
            "Age at which dbt calls it stale, as the YAML of the source has it",
            labels=["schema", "table", "severity"],
        )
        for limit in self._limits:
            if not (commits := self._look(limit.schema, limit.table)):
                continue
            age.add_metric([limit.schema, limit.table], max(0.0, now_s - commits[-1].at_s))
            for severity, seconds in limit.seconds.items():
                limits.add_metric([limit.schema, limit.table, severity], seconds)
        return [age, limits]

    def _look(self, schema: str, table: str) -> list[Commit]:
        """A table's commits; none where there is no table."""
        uri = table_uri(self._watched.settings, schema, table)
        try:
            return self._commits.setdefault(uri, Commits(self._watched.settings, uri)).look()
        except TableNotFoundError:
            return []

    def _behind(self, snapshot: Snapshot, now_s: float) -> Metric:
        behind = GaugeMetricFamily(
            "tideline_gold_behind_seconds",
            "Age of the oldest commit of bronze that the published silver lacks; 0 where it has all",
            labels=["topic"],
        )
        for topic in self._watched.topics:
            commits = self._look(MARITIME_BRONZE, topic.bronze)
            built = self._built_version(snapshot, topic)
            missing = [at_s for version, at_s in commits if built is None or version > built]
            behind.add_metric([topic.topic], max(0.0, now_s - missing[0]) if missing else 0.0)
        return behind

    def _measure_new(self, entries: Sequence[Snapshot]) -> None:
        """Measure what builds have published since the last look; the first look only notes where it is."""
        last = self._last_entry
        for entry in entries[-1:] if last is None else entries:
            if last is not None and (entry.entry <= last or entry.invocation_id is None):
                continue
            for topic in self._watched.topics:
                built = self._built_version(entry, topic)
                before = self._measured.get(topic.silver)
                self._measured[topic.silver] = built
                at_s = {commit.version: commit.at_s for commit in self._look(MARITIME_BRONZE, topic.bronze)}
                if last is not None and built != before and built in at_s:
                    taken_s = entry.published_at.timestamp() - at_s[built]
                    self._to_gold.labels(topic.topic).observe(max(0.0, taken_s))
        self._last_entry = entries[-1].entry

    def _built_version(self, snapshot: Snapshot, topic: WatchedTopic) -> int | None:
        """The version of bronze that a snapshot's silver includes, by Delta's statistics."""
        version = snapshot.tables.get(f"{MARITIME_SILVER}.{topic.silver}")
        if version is None:
            return None
        known = self._built.get(topic.silver)
        if known is None or known[0] != version:
            uri = table_uri(self._watched.settings, MARITIME_SILVER, topic.silver)
            table = open_table(self._watched.settings, uri, version)
            actions = pa.table(table.get_add_actions(flatten=True))
            name = "max.bronze_version"
            built = pc.max(actions[name]).as_py() if name in actions.column_names else None
            known = self._built[topic.silver] = (version, built)
        return known[1]
