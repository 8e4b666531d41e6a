"""The rules for brokers and topics, each broken alone."""

from types import SimpleNamespace
from typing import Any

import pytest

from ingestion.topics import AIS
from stack.app.doctor.brokers import Cluster, Topic, judge
from stack.app.doctor.checks import Check, Verdict
from stack.settings import Settings

OPTIONS = {
    "min.insync.replicas": "2",
    "unclean.leader.election.enable": "false",
    "cleanup.policy": "delete",
    "retention.ms": str(7 * 24 * 3600 * 1000),
    "retention.bytes": "-1",
    "max.message.bytes": str(2 * 1024 * 1024),
}


def _cluster(
    *, host: str = "kafka.example", brokers: int = 3, replicas: int = 3, in_sync: int = 3, **options: str
) -> Cluster:
    topic = Topic(
        name=AIS.name,
        replicas=replicas,
        in_sync=in_sync,
        behind=int(in_sync < replicas),
        options=OPTIONS | {name.replace("_", "."): value for name, value in options.items()},
    )
    nodes = [SimpleNamespace(id=number, host=host, port=9093) for number in range(brokers)]
    return Cluster(nodes, {"auto.create.topics.enable": "false"}, [topic])


def _judged(cluster: Cluster, **settings: Any) -> dict[str, Check]:
    given: dict[str, Any] = {"kafka_security": "SSL", "kafka_replication": 3} | settings
    return {check.name: check for check in judge(Settings(_env_file=None, **given), cluster)}


def test_three_brokers_that_keep_what_they_acknowledge_are_good() -> None:
    checks = _judged(_cluster())
    assert {check.verdict for check in checks.values()} == {Verdict.GOOD}, checks


@pytest.mark.parametrize(
    ("cluster", "name", "verdict"),
    [
        (_cluster(brokers=1), "brokers", Verdict.WARNING),
        (_cluster(min_insync_replicas="1"), "min in-sync replicas", Verdict.BAD),
        (_cluster(min_insync_replicas="3"), "min in-sync replicas", Verdict.BAD),
        (_cluster(in_sync=2), "in sync", Verdict.WARNING),
        (_cluster(in_sync=1), "in sync", Verdict.BAD),
        (_cluster(unclean_leader_election_enable="true"), "leaders", Verdict.BAD),
        (_cluster(retention_ms=str(24 * 3600 * 1000)), "retention", Verdict.BAD),
        (_cluster(retention_bytes="1000"), "retention", Verdict.WARNING),
        (_cluster(cleanup_policy="compact,delete"), "retention", Verdict.BAD),
        (_cluster(max_message_bytes="1048588"), "message size", Verdict.WARNING),
    ],
)
def test_a_broken_rule_is_named(cluster: Cluster, name: str, verdict: Verdict) -> None:
    checks = _judged(cluster)
    assert checks[name].verdict is verdict, checks[name]
    others = {check.name for check in checks.values() if check.verdict is not Verdict.GOOD}
    assert others == {name}


def test_two_replicas_cannot_be_safe_and_available_at_once() -> None:
    checks = _judged(_cluster(replicas=2, in_sync=2))
    assert checks["replication"].verdict is Verdict.BAD
    for least in ("1", "2"):
        found = _judged(_cluster(replicas=2, in_sync=2, min_insync_replicas=least), kafka_replication=2)
        assert found["min in-sync replicas"].verdict is Verdict.BAD


def test_retention_without_end_is_good() -> None:
    assert _judged(_cluster(retention_ms="-1"))["retention"].verdict is Verdict.GOOD


def test_retention_follows_how_long_snapshots_can_be_read() -> None:
    checks = _judged(_cluster(), published_days=30)
    assert checks["retention"].verdict is Verdict.BAD
    assert "720 h ago" in checks["retention"].detail


def test_plain_text_is_bad_beyond_loopback() -> None:
    assert _judged(_cluster(), kafka_security="PLAINTEXT")["transport"].verdict is Verdict.BAD
    local = _judged(_cluster(host="127.0.0.1"), kafka_security="PLAINTEXT")
    assert local["transport"].verdict is Verdict.WARNING


def test_missing_topics_are_named_with_their_remedy() -> None:
    cluster = Cluster([SimpleNamespace(id=1, host="a", port=1)], {}, [], missing=[AIS.name])
    check = _judged(cluster)["topics"]
    assert check.verdict is Verdict.BAD
    assert AIS.name in check.detail
    assert "tideline prepare" in check.detail


@pytest.mark.parametrize("said", [None, ""])
def test_an_option_that_brokers_hide_is_named_and_not_guessed(said: str | None) -> None:
    cluster = _cluster()
    (topic,) = cluster.topics
    del topic.options["retention.ms"]
    if said is not None:
        topic.options["retention.ms"] = said
    checks = _judged(cluster)
    assert checks["options"].verdict == "warning"
    assert checks["options"].detail.startswith("retention.ms: the brokers do not say")
    assert checks["replication"].verdict == "good"
    assert "retention" not in checks
