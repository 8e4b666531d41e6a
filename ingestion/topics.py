"""The topics, the bronze and silver table of each, and the contract that its messages keep.

The one place that joins these names: producer, sink, bronze and the dead letters read it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ingestion.errors import UnknownTopicError

DEAD_LETTER_TOPIC = "maritime.dead-letters"


@dataclass(frozen=True, slots=True)
class Topic:
    """A Kafka topic with its bronze table, silver's table of its messages, and its message contract."""

    name: str
    table: str
    contract: str
    silver_table: str = ""
    """One row per message, with its disposition; empty where dbt builds none."""


TOPICS: dict[str, Topic] = {
    topic.name: topic
    for topic in (
        Topic("maritime.ais.data", "ais", "ais", "ais_messages"),
        Topic("maritime.environmental.sensors", "sensors", "sensors", "sensor_messages"),
        Topic("maritime.alerts", "alerts", "alerts", "alert_messages"),
        Topic("maritime.voyage.events", "voyage_events", "voyage_events", "voyage_messages"),
    )
}

AIS = TOPICS["maritime.ais.data"]
SENSORS = TOPICS["maritime.environmental.sensors"]
ALERTS = TOPICS["maritime.alerts"]
VOYAGE_EVENTS = TOPICS["maritime.voyage.events"]

_BY_NAME = TOPICS | {topic.table: topic for topic in TOPICS.values()}


def topics_named(names: Iterable[str]) -> list[Topic]:
    """The topics of these names, each once; all of them when no name is given.

    Raises:
        UnknownTopicError: a name is neither a topic's nor its table's.
    """
    selected = list(names) or list(TOPICS)
    return list(dict.fromkeys(topic_named(name) for name in selected))


def topic_named(name: str) -> Topic:
    """The topic of a full name (``maritime.alerts``) or of its table (``alerts``).

    Raises:
        UnknownTopicError: there is none.
    """
    try:
        return _BY_NAME[name]
    except KeyError:
        known = ", ".join(f"{topic.table} ({topic.name})" for topic in TOPICS.values())
        raise UnknownTopicError(f"no topic {name!r}; topics are {known}") from None
