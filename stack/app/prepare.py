"""What the servers must hold before data flows: the topics, and the bronze tables that they land in."""

from ingestion.topics import DEAD_LETTER_TOPIC, TOPICS
from stack.kafka_clients import ensure_topics
from stack.settings import Settings


def prepare(settings: Settings) -> None:
    """Create the topics and the tables that they land in, where they are missing; safe to call again."""
    # Arrow and Delta take 0.3 s of processor time, and `tideline status` imports this module.
    from ingestion.bronze import ensure_tables

    ensure_topics(settings, [*TOPICS, DEAD_LETTER_TOPIC])
    ensure_tables(settings.lake)
