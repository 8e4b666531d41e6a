"""What the exporter knows of this stack: its topics, its tables, its processes."""

from ingestion.topics import ALERTS, TOPICS
from observability.metrics.watched import Watched, WatchedTopic
from stack.app.parts import stack_supervisor
from stack.schemas import BUILT_SCHEMAS
from stack.servers.processes import State
from stack.settings import Settings


def watched_stack(settings: Settings) -> Watched:
    """The stack of these settings."""
    supervisor = stack_supervisor(settings)

    def processes() -> dict[str, int | None]:
        found: dict[str, int | None] = {}
        for name, part in supervisor.parts.items():
            state, record = supervisor.seen(part)
            if state is State.RUNNING and record is not None:
                found[name] = record.pid
            elif state is State.STALE:
                found[name] = None
        return found

    topics = [WatchedTopic(topic.name, topic.table, topic.silver_table) for topic in TOPICS.values()]
    return Watched(settings, topics, processes, BUILT_SCHEMAS, ALERTS.name)
