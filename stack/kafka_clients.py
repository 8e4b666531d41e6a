"""Kafka clients: the options that all of them share, and the creation of topics.

Topics are created with the settings' partitions, retention and replication; existing ones are left as
they are.
"""

import logging
from collections.abc import Iterable, Mapping

from confluent_kafka import Consumer, KafkaException, TopicPartition
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from stack.errors import PartUnresponsiveError
from stack.settings import Settings


def admin(settings: Settings) -> AdminClient:
    """An admin client that writes no log. Keep it until it has answered: one that is collected never does."""
    return quiet_admin({"bootstrap.servers": settings.bootstrap_servers, **settings.kafka_options})


def group_offsets(
    consumer: Consumer, places: Iterable[tuple[str, int]], timeout_s: float
) -> dict[tuple[str, int], int]:
    """The offsets that the consumer's group has committed, by topic and partition: the next to be read.

    Asked by a consumer that names the group and never joins it: the admin client's question ends the
    process where the group's coordinator is just starting (confluent-kafka-javascript#374). Places without
    a committed offset are left out.

    Raises:
        KafkaException: the broker does not answer, or refuses one of the places.
    """
    asked = [TopicPartition(*place) for place in places]
    if not asked:
        return {}
    found = consumer.committed(asked, timeout_s)
    for place in found:
        if place.error is not None:
            raise KafkaException(place.error)
    return {(place.topic, place.partition): place.offset for place in found if place.offset >= 0}


def ensure_topics(
    settings: Settings,
    names: Iterable[str],
    timeout_s: float = 30,
    *,
    partitions: int | None = None,
    config: Mapping[str, str] | None = None,
) -> list[str]:
    """Create the topics that are not there yet; returns their names.

    Args:
        partitions: of each (default: the settings').
        config: Kafka's options of each, beside and before those of the settings.

    Raises:
        PartUnresponsiveError: the broker does not answer, or refuses.
    """
    client = admin(settings)
    try:
        present = client.list_topics(timeout=timeout_s).topics
        wanted = [
            NewTopic(
                name,
                num_partitions=partitions or settings.topic_partitions,
                replication_factor=settings.kafka_replication,
                config={**_topic_options(settings), **(config or {})},
            )
            for name in names
            if name not in present
        ]
        if wanted:
            for future in client.create_topics(wanted, request_timeout=timeout_s).values():
                future.result()
    except KafkaException as error:
        raise PartUnresponsiveError(
            f"topics cannot be created at {settings.bootstrap_servers}: {error.args[0].str()}"
        ) from error
    return [topic.topic for topic in wanted]


def _topic_options(settings: Settings) -> dict[str, str]:
    options = {
        "retention.ms": str(settings.topic_retention_days * 24 * 3600 * 1000),
        # Lets a value of one megabyte pass with its key and headers, whatever the brokers' default is.
        "max.message.bytes": str(2 * 1024 * 1024),
    }
    if settings.kafka_replication > 2:
        # A message is acknowledged when all replicas but one have it: it outlives a broker, and so do writes.
        options["min.insync.replicas"] = str(settings.kafka_replication - 1)
    return options


def quiet_admin(options: dict[str, str]) -> AdminClient:
    """An admin client with these options of librdkafka that writes no log."""
    # The client would write a line to stderr for every attempt while the broker is not there yet.
    logger = logging.getLogger("tideline.kafka")
    logger.setLevel(logging.CRITICAL)
    return AdminClient({**options}, logger=logger)
