"""The dbt worker's metrics: what ran, for how long, how it ended, and what each model and test did.

The worker is asked by nobody: it writes them to a file of the home (:mod:`stack.metrics`), where they
outlive it.
"""

import time
from collections.abc import Iterable
from typing import NamedTuple

from stack.metrics import RunMetrics
from stack.settings import Settings


class NodeResult(NamedTuple):
    """How a node of a dbt run ended."""

    name: str
    kind: str
    """Model, test, seed, snapshot."""
    status: str
    """``success``, ``reused``, ``failed``, ``warned``, ``skipped``."""
    seconds: float
    violations: int
    """Rows that a test found."""


STATUSES = {"error": "failed", "fail": "failed", "runtime error": "failed", "warn": "warned"}
REUSED = "REUSED"
"""How the message of a node begins that was not built again (``macros/builds``)."""


def node_status(status: str, message: str | None) -> str:
    """The status of a node, of dbt's own and the message beside it."""
    if status in ("success", "pass", "no-op"):
        return "reused" if (message or "").startswith(REUSED) else "success"
    return STATUSES.get(status, status)


class WorkerMetrics:
    """The metrics of the worker; jobs are the works of its plan and of its schedule.

    Their label is ``work``: ``job`` is Prometheus' own.
    """

    def __init__(self, settings: Settings) -> None:
        self._run = run = RunMetrics(settings, "dbt")
        self._jobs = run.counter("tideline_jobs", "Runs of a job, by how they ended", ("work", "result"))
        self._seconds = run.summary("tideline_job_seconds", "How long runs of a job took", ("work",))
        self._failed = run.gauge("tideline_job_failed", "1 while the last run of a job has failed", ("work",))
        self._last = run.gauge("tideline_job_last_seconds", "How long the last run took", ("work",))
        self._started = run.gauge(
            "tideline_job_started_timestamp_seconds", "When the run began that goes on, Unix time", ("work",)
        )
        self._nodes = run.counter(
            "tideline_dbt_model_runs",
            "Runs of a model, by how they ended; reused: nothing was to do",
            ("model", "status"),
        )
        self._node_seconds = run.summary(
            "tideline_dbt_model_seconds", "How long a model took where it was built", ("model",)
        )
        self._tests = run.counter("tideline_dbt_tests", "Tests of data, by how they ended", ("status",))
        self._violations = run.gauge(
            "tideline_dbt_violations", "Rows that a test found when it last ran; only where it did", ("test",)
        )
        for status in ("success", "failed"):
            self._tests.labels(status)
        self._run.write()

    def began(self, job: str) -> None:
        """A run of a job begins."""
        self._started.labels(job).set(time.time())
        self._run.write()

    def ended(self, job: str, seconds: float, *, is_good: bool, nodes: Iterable[NodeResult] = ()) -> None:
        """A run of a job has ended."""
        self._started.remove(job)
        self._jobs.labels(job, "success" if is_good else "failed").inc()
        self._failed.labels(job).set(not is_good)
        self._last.labels(job).set(seconds)
        self._seconds.labels(job).observe(seconds)
        for node in nodes:
            self._count(node)
        self._run.write()

    def stopped(self, job: str) -> None:
        """A run was stopped with the worker: neither good nor bad."""
        self._started.remove(job)
        self._run.write()

    def close(self) -> None:
        self._run.close()

    def _count(self, node: NodeResult) -> None:
        if node.kind == "test":
            self._tests.labels(node.status).inc()
            if node.violations:
                self._violations.labels(node.name).set(node.violations)
            elif (node.name,) in self._violations._metrics:
                self._violations.remove(node.name)
            return
        self._nodes.labels(node.name, node.status).inc()
        if node.status == "success":
            self._node_seconds.labels(node.name).observe(node.seconds)
