"""What the servers must hold before data flows: the topics, and the bronze tables that they land in."""

from ingestion.topics import DEAD_LETTER_TOPIC, TOPICS
from stack.kafka_clients import ensure_topics
from stack.settings import Settings


def prepare(settings: Settings) -> None:
    """Create the topics and the tables that they land in, where they are missing; safe to call again."""
    # Loads Arrow and Delta (0.4 s), which `tideline status` knows this module without needing.
    from ingestion.bronze import ensure_tables

    ensure_topics(settings, [*TOPICS, DEAD_LETTER_TOPIC])
    ensure_tables(settings.lake)
