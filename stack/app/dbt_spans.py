"""Spans of a run of dbt: one for the run, linked to the commits of bronze that it found, one per node.

The trace has the number of dbt's invocation, which each published snapshot names: so an answer of the API
leads here, and from here to the messages.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from deltalake.exceptions import DeltaError
from opentelemetry.sdk.trace import TracerProvider as Provider
from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
from opentelemetry.trace import Link, Span, SpanContext, SpanKind, Status, StatusCode, set_span_in_context

from ingestion.bronze import open_table
from ingestion.errors import BronzeError
from ingestion.topics import TOPICS
from stack.settings import Settings
from stack.tracing import TRACEPARENT, context_of, context_of_run, tracer_provider

if TYPE_CHECKING:
    from dbt_common.events.base_types import EventMsg

MOST_LINKS = 64
"""To the newest commits of bronze."""
MOST_COMMITS = 50
"""Of each table that are looked at."""
_FAILED = {"error", "fail", "runtime error", "partial success"}


class _RunIds(RandomIdGenerator):
    """Drawn numbers, but for the run: its trace and its span have those of the invocation."""

    def __init__(self) -> None:
        super().__init__()
        self.run: SpanContext | None = None

    def generate_trace_id(self) -> int:
        return self.run.trace_id if self.run else super().generate_trace_id()

    def generate_span_id(self) -> int:
        run, self.run = self.run, None
        return run.span_id if run else super().generate_span_id()


class RunSpans:
    """The spans of the runs of this process, one run after the other."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._ids = _RunIds()
        self._provider = tracer_provider(settings, "dbt", self._ids)
        self._tracer = self._provider.get_tracer("tideline")
        self._versions: dict[str, int] = {}
        """By table of bronze, the last commit that a run was linked to."""
        self._run: Span | None = None

    def began(self, invocation_id: str, command: str) -> None:
        """A run begins: it reads what bronze has now."""
        self._ids.run = context_of_run(invocation_id)
        self._run = self._tracer.start_span(
            f"dbt {command}",
            kind=SpanKind.INTERNAL,
            attributes={"dbt.invocation_id": str(UUID(invocation_id)), "dbt.command": command},
            links=[Link(context) for context in self._found()],
        )

    def take(self, message: "EventMsg") -> None:
        """An event of dbt: a node's end, or the command's."""
        if self._run is None:
            return
        data: Any = message.data
        if message.info.name == "NodeFinished":
            self._node(self._run, data)
        elif message.info.name == "CommandCompleted":
            self._run.set_status(Status(StatusCode.OK if data.success else StatusCode.ERROR))
            self._run.end()
            self._run = None
            if isinstance(self._provider, Provider):
                self._provider.force_flush()  # a warm process would send the last of them with the next run

    def _node(self, run: Span, data: Any) -> None:
        info, result = data.node_info, data.run_result
        span = self._tracer.start_span(
            f"{info.resource_type} {info.node_name}",
            set_span_in_context(run),
            attributes={
                "dbt.unique_id": info.unique_id,
                "dbt.materialized": info.materialized,
                "dbt.status": result.status,
                "dbt.message": result.message,
            },
            start_time=_nanoseconds(info.node_started_at),
        )
        if result.status in _FAILED:
            span.set_status(Status(StatusCode.ERROR, result.message))
        span.end(_nanoseconds(info.node_finished_at))

    def _found(self) -> list[SpanContext]:
        """The contexts of bronze's commits since the last run, newest first."""
        commits: list[tuple[int, SpanContext]] = []
        for topic in TOPICS.values():
            try:
                history = open_table(topic, self._settings.lake).history(MOST_COMMITS)
            except (OSError, DeltaError, BronzeError):  # fails the run, not its span
                continue
            last = self._versions.get(topic.table, -1)
            for entry in history:
                context = context_of(entry.get(TRACEPARENT))
                if context is not None and entry["version"] > last:
                    commits.append((entry["timestamp"], context))
            self._versions[topic.table] = max((entry["version"] for entry in history), default=last)
        commits.sort(key=lambda commit: commit[0], reverse=True)
        return [context for _, context in commits[:MOST_LINKS]]


def _nanoseconds(text: str) -> int | None:
    """Unix time of dbt's ISO 8601 without a zone, which is UTC; None where it is empty."""
    if not text:
        return None
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1e6) * 1000
