"""Kafka's brokers and topics: what must hold so that an acknowledged message is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from confluent_kafka import KafkaException, TopicCollection
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._acl import AclBindingFilter, AclOperation, AclPermissionType
from confluent_kafka.admin._config import ConfigResource
from confluent_kafka.admin._resource import ResourcePatternType, ResourceType

from ingestion.sink.maintenance import LEAST_RETENTION_HOURS
from ingestion.topics import DEAD_LETTER_TOPIC, TOPICS
from stack.app.doctor.api_versions import ask_version
from stack.app.doctor.checks import Check, Checks
from stack.kafka_clients import admin
from stack.settings import Settings

_KAFKA = Checks("kafka")
_TIMEOUT_S = 15.0
_LARGEST_MESSAGE = 1024 * 1024
"""Bronze takes values of one megabyte; their key and headers come on top (bytes)."""
_ASKED = (
    "cleanup.policy",
    "max.message.bytes",
    "min.insync.replicas",
    "retention.bytes",
    "retention.ms",
    "unclean.leader.election.enable",
)
"""Options of a topic that are judged. A hosted cluster may hide some, or not name them."""
_LOOPBACK = ("127.", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Topic:
    """What the cluster says of one of the platform's topics."""

    name: str
    replicas: int
    """Of the partition that has the fewest."""
    in_sync: int
    """Of the partition that has the fewest in sync."""
    behind: int
    """Partitions with a replica that is not in sync."""
    options: dict[str, str]


@dataclass(frozen=True, slots=True)
class Cluster:
    """What the cluster says of itself."""

    nodes: list[Any]
    broker_options: dict[str, str]
    topics: list[Topic]
    missing: list[str] = field(default_factory=list)

    @property
    def is_local(self) -> bool:
        return all(str(node.host).startswith(_LOOPBACK) for node in self.nodes)


def examine_brokers(settings: Settings) -> Iterator[Check]:
    """The checks of Kafka; one alone where no broker answers."""
    try:
        client = admin(settings)
        cluster = _look(client)
    except KafkaException as error:
        reason = error.args[0].str() if hasattr(error.args[0], "str") else str(error)
        yield _KAFKA.bad("answer", f"{settings.bootstrap_servers}: {reason}")
        return
    yield _versions(settings, cluster)
    yield from judge(settings, cluster)
    yield _rights(client, cluster)


def _look(client: AdminClient) -> Cluster:
    present = client.list_topics(timeout=_TIMEOUT_S).topics
    nodes = client.describe_cluster(request_timeout=_TIMEOUT_S).result().nodes
    wanted = [*TOPICS, DEAD_LETTER_TOPIC]
    names = [name for name in wanted if name in present]
    topics = []
    if names:
        described = client.describe_topics(TopicCollection(names), request_timeout=_TIMEOUT_S)
        for name in names:
            partitions = described[name].result().partitions
            topics.append(
                Topic(
                    name=name,
                    replicas=min(len(partition.replicas) for partition in partitions),
                    in_sync=min(len(partition.isr) for partition in partitions),
                    behind=sum(len(partition.isr) < len(partition.replicas) for partition in partitions),
                    options=_options(client, ResourceType.TOPIC, name),
                )
            )
    options = _options(client, ResourceType.BROKER, str(nodes[0].id))
    return Cluster(nodes, options, topics, [name for name in wanted if name not in present])


def _options(client: AdminClient, kind: ResourceType, name: str) -> dict[str, str]:
    resource = ConfigResource(kind, name)
    answer = client.describe_configs([resource], request_timeout=_TIMEOUT_S)[resource].result()
    return {entry.name: entry.value or "" for entry in answer.values()}


def _brokers(cluster: Cluster) -> Check:
    names = ", ".join(f"{node.id} at {node.host}:{node.port}" for node in cluster.nodes)
    count = len(cluster.nodes)
    if count < 3:
        return _KAFKA.warning(
            "brokers", f"{count} ({names}): three keep what they acknowledged when one of them is lost"
        )
    return _KAFKA.good("brokers", f"{count} ({names})")


def _versions(settings: Settings, cluster: Cluster) -> Check:
    options = settings.kafka_options
    try:
        versions = {node.id: ask_version(node.host, node.port, options) for node in cluster.nodes}
    except (OSError, ValueError) as error:
        return _KAFKA.bad("versions", f"a broker that the cluster names does not answer: {error}")
    shown = ", ".join(f"{node}: {version.release}" for node, version in versions.items())
    supported = {version.supported for version in versions.values()}
    if 0 in supported:
        return _KAFKA.bad("versions", f"{shown}: brokers of 3.3 or newer with KRaft are needed")
    if len(supported) > 1:
        return _KAFKA.warning("versions", f"{shown}: an upgrade is under way")
    level = min(version.finalized for version in versions.values())
    if level < min(supported):
        return _KAFKA.warning(
            "versions",
            f"{shown}, but the cluster still works at metadata.version {level}: "
            "end the upgrade by kafka-features upgrade",
        )
    return _KAFKA.good("versions", f"{shown} (metadata.version {level})")


def judge(settings: Settings, cluster: Cluster) -> Iterator[Check]:
    """What the cluster says of itself, against what the platform needs."""
    yield _brokers(cluster)
    yield _transport(settings, cluster)
    if cluster.missing:
        yield _KAFKA.bad("topics", f"{', '.join(cluster.missing)}: missing; tideline prepare creates them")
    if not cluster.topics:
        return
    yield _replication(settings, cluster)
    if hidden := sorted({name for t in cluster.topics for name in _ASKED if not t.options.get(name)}):
        yield _KAFKA.warning(
            "options",
            f"{', '.join(hidden)}: the brokers do not say, so nothing that follows from them was checked",
        )
        return
    yield _min_in_sync(cluster)
    yield _in_sync(cluster)
    yield _retention(settings, cluster)
    yield _message_size(cluster)
    unclean = [t.name for t in cluster.topics if t.options["unclean.leader.election.enable"] == "true"]
    if unclean:
        yield _KAFKA.bad(
            "leaders",
            f"{', '.join(unclean)}: unclean.leader.election.enable lets a broker lead that lacks messages",
        )
    if cluster.broker_options.get("auto.create.topics.enable") == "true":
        yield _KAFKA.warning("mistyped topics", "auto.create.topics.enable: a mistyped name becomes a topic")


def _replication(settings: Settings, cluster: Cluster) -> Check:
    few = {t.name: t.replicas for t in cluster.topics if t.replicas < settings.kafka_replication}
    if few:
        return _KAFKA.bad(
            "replication",
            f"{_listed(few)} replicas, TIDELINE_KAFKA_REPLICATION says {settings.kafka_replication}",
        )
    least = min(topic.replicas for topic in cluster.topics)
    if least < 3:
        few = {t.name: t.replicas for t in cluster.topics if t.replicas < 3}
        return _KAFKA.warning("replication", f"{_listed(few)}: three outlive the loss of one")
    return _KAFKA.good("replication", f"{least} replicas of each partition")


def _min_in_sync(cluster: Cluster) -> Check:
    least = {topic.name: int(topic.options["min.insync.replicas"]) for topic in cluster.topics}
    single = {t.name: least[t.name] for t in cluster.topics if t.replicas > 1 and least[t.name] < 2}
    if single:
        return _KAFKA.bad(
            "min in-sync replicas", f"{_listed(single)}: a message that one broker has is acknowledged; set 2"
        )
    stops = {t.name: least[t.name] for t in cluster.topics if least[t.name] >= t.replicas > 1}
    if stops:
        return _KAFKA.bad(
            "min in-sync replicas", f"{_listed(stops)}: as many as there are; the loss of one stops writing"
        )
    if any(topic.replicas == 1 for topic in cluster.topics):
        return _KAFKA.warning("min in-sync replicas", "with one replica, acknowledged means: in one log")
    return _KAFKA.good("min in-sync replicas", str(min(least.values())))


def _in_sync(cluster: Cluster) -> Check:
    short = {t.name: t.in_sync for t in cluster.topics if t.in_sync < int(t.options["min.insync.replicas"])}
    if short:
        return _KAFKA.bad("in sync", f"{_listed(short)} replicas in sync: writes are refused")
    behind = {t.name: t.behind for t in cluster.topics if t.behind}
    if behind:
        return _KAFKA.warning("in sync", f"partitions with a replica behind: {_listed(behind)}")
    return _KAFKA.good("in sync", "every replica")


def _retention(settings: Settings, cluster: Cluster) -> Check:
    """Kafka must still have what came after the oldest version that bronze can go back to."""
    hours = max(LEAST_RETENTION_HOURS, settings.published_days * 24)
    compacted = [t.name for t in cluster.topics if "compact" in t.options["cleanup.policy"]]
    if compacted:
        return _KAFKA.bad("retention", f"{', '.join(compacted)}: compaction drops messages with equal keys")
    short = {
        t.name: f"{int(t.options['retention.ms']) / 3_600_000:g} h"
        for t in cluster.topics
        if 0 <= int(t.options["retention.ms"]) < hours * 3_600_000
    }
    if short:
        return _KAFKA.bad(
            "retention",
            f"{_listed(short)}: bronze can be restored to {hours} h ago, and Kafka would no longer have "
            "what came since; set retention.ms",
        )
    bounded = [t.name for t in cluster.topics if int(t.options["retention.bytes"]) >= 0]
    if bounded:
        return _KAFKA.warning("retention", f"{', '.join(bounded)}: retention.bytes may end before {hours} h")
    return _KAFKA.good("retention", f"at least the {hours} h that bronze can go back")


def _message_size(cluster: Cluster) -> Check:
    small = {
        t.name: int(t.options["max.message.bytes"])
        for t in cluster.topics
        if int(t.options["max.message.bytes"]) < _LARGEST_MESSAGE + 64 * 1024
    }
    if small:
        return _KAFKA.warning(
            "message size", f"{_listed(small)} bytes: a value of 1 MB with its headers is refused; set 2 MiB"
        )
    return _KAFKA.good("message size", "1 MB and its headers")


def _transport(settings: Settings, cluster: Cluster) -> Check:
    protocol = settings.kafka_options.get("security.protocol", "PLAINTEXT").upper()
    if protocol.endswith("SSL"):
        return _KAFKA.good("transport", protocol)
    if cluster.is_local:
        return _KAFKA.warning("transport", f"{protocol}, on loopback: in plain text")
    return _KAFKA.bad("transport", f"{protocol}: messages and passwords cross the network in plain text")


def _rights(client: AdminClient, cluster: Cluster) -> Check:
    if not cluster.broker_options.get("authorizer.class.name"):
        text = "no authorizer: whoever reaches a port may do all"
        return (
            _KAFKA.warning("rights", f"{text} (loopback)") if cluster.is_local else _KAFKA.bad("rights", text)
        )
    everything = AclBindingFilter(
        ResourceType.ANY,
        None,  # type: ignore[arg-type]
        ResourcePatternType.ANY,
        None,  # type: ignore[arg-type]
        None,  # type: ignore[arg-type]
        AclOperation.ANY,
        AclPermissionType.ANY,
    )
    try:
        rules = client.describe_acls(everything, request_timeout=_TIMEOUT_S).result()
    except KafkaException as error:
        return _KAFKA.warning("rights", f"this client may not see them: {error.args[0].str()}")
    if cluster.broker_options.get("allow.everyone.if.no.acl.found") == "true":
        return _KAFKA.bad("rights", "allow.everyone.if.no.acl.found: what no rule names is open to all")
    open_to_all = [
        f"{rule.operation.name} on {rule.restype.name.lower()} {rule.name}"
        for rule in rules
        if rule.principal == "User:*" and rule.permission_type is AclPermissionType.ALLOW
    ]
    if open_to_all:
        return _KAFKA.bad("rights", f"User:* is allowed {', '.join(open_to_all)}")
    if not rules:
        return _KAFKA.bad("rights", "no rules: only super users can work, so every client is one")
    users = sorted({str(rule.principal) for rule in rules})
    return _KAFKA.good("rights", f"{len(rules)} rules for {', '.join(users)}")


def _listed(values: dict[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())
