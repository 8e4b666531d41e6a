"""Runs of dbt, as gold records them in ``pipeline_runs``: those of the worker and those of anyone else.

Only files that were not read yet are read. Merged files hold rows again that are known: a run counts once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from deltalake.exceptions import TableNotFoundError
from prometheus_client.metrics_core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    Metric,
    SummaryMetricFamily,
)

from observability.metrics.handle import Handle
from observability.metrics.watched import Watched
from stack.lake import table_uri
from stack.schemas import MARITIME_GOLD

COLUMNS = ["invocation_id", "command", "started_at_utc", "duration_s", "is_success"]
NODES = ["ok_count", "warned_count", "failed_count", "skipped_count"]


@dataclass
class Total:
    """Runs of one command of dbt."""

    good: int = 0
    bad: int = 0
    seconds: float = 0.0


class RunsSource:
    """Looks at ``pipeline_runs``."""

    def __init__(self, watched: Watched) -> None:
        uri = table_uri(watched.settings, MARITIME_GOLD, "pipeline_runs")
        self._table = Handle(watched.settings, uri)
        self._read: set[str] = set()
        self._runs: set[str] = set()
        self._totals: dict[str, Total] = {}
        self._nodes = dict.fromkeys(NODES, 0)
        self._newest: datetime | None = None
        """When the newest run began."""
        self._is_good = True
        """How it ended."""

    def __call__(self) -> Sequence[Metric]:
        """Raises OSError, DeltaError: the store does not answer."""
        self._update()
        runs = CounterMetricFamily(
            "tideline_pipeline_runs", "Runs of dbt that gold records", labels=["command", "result"]
        )
        seconds = SummaryMetricFamily(
            "tideline_pipeline_run_seconds", "How long they took", labels=["command"]
        )
        failed = GaugeMetricFamily("tideline_pipeline_last_run_failed", "1 while the newest run has failed")
        nodes = CounterMetricFamily(
            "tideline_pipeline_nodes", "Nodes of these runs, by how they ended", labels=["result"]
        )
        for command, total in self._totals.items():
            runs.add_metric([command, "success"], total.good)
            runs.add_metric([command, "failed"], total.bad)
            seconds.add_metric([command], total.good + total.bad, total.seconds)
        if self._newest is not None:
            failed.add_metric([], float(not self._is_good))
        for name, count in self._nodes.items():
            nodes.add_metric([name.removesuffix("_count")], count)
        return [runs, seconds, failed, nodes]

    def _update(self) -> None:
        try:
            table = self._table.newest()
        except TableNotFoundError:
            return
        dataset = table.to_pyarrow_dataset()
        fragments = {found.path: found for found in dataset.get_fragments()}
        self._read.intersection_update(fragments)  # files that are merged are no more
        for path, fragment in fragments.items():
            if path in self._read:
                continue
            rows = fragment.to_table(schema=dataset.schema, columns=COLUMNS + NODES).to_pylist()
            for row in rows:
                self._count(row)
            self._read.add(path)

    def _count(self, row: dict[str, Any]) -> None:
        if row["invocation_id"] in self._runs:
            return
        self._runs.add(row["invocation_id"])
        total = self._totals.setdefault(row["command"], Total())
        total.good += row["is_success"]
        total.bad += not row["is_success"]
        total.seconds += row["duration_s"] or 0.0
        if self._newest is None or row["started_at_utc"] >= self._newest:
            self._newest, self._is_good = row["started_at_utc"], row["is_success"]
        for name in NODES:
            self._nodes[name] += row[name] or 0
