"""Dead letters on the real broker: announced once, and sent again as they came."""

from pathlib import Path

import pytest
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from ingestion.sink import deadletters
from ingestion.sink.deadletters import Choice, quarantined, replay
from ingestion.sink.errors import ReplayError
from ingestion.topics import ALERTS, DEAD_LETTER_TOPIC
from tests.support.rejected import HEADERS, NOW, Rejected
from tests.support.servers import Kafka


@pytest.fixture
def rejected(kafka: Kafka, tmp_path: Path) -> Rejected:
    admin = AdminClient({"bootstrap.servers": kafka.bootstrap_servers})
    if DEAD_LETTER_TOPIC not in admin.list_topics(timeout=300).topics:
        admin.create_topics([NewTopic(DEAD_LETTER_TOPIC, 2, 1)])[DEAD_LETTER_TOPIC].result(300)
    return Rejected(kafka, tmp_path / "lake")


def test_dead_letters_are_announced_once_with_where_they_are_and_why(rejected: Rejected) -> None:
    assert rejected.announce(dry_run=True) == {"not_json": 2, "tombstone": 1}
    assert rejected.announce() == {"not_json": 2, "tombstone": 1}
    assert rejected.announce() == {}
    announced = {message.key(): message for message in rejected.received(DEAD_LETTER_TOPIC)}
    assert len(announced) == 3
    tombstone = announced[rejected.mark + b"1"]
    topic, number, offset = rejected.coordinates[1]
    assert tombstone.value() is None
    assert tombstone.headers() == [
        *HEADERS,
        ("dead-letter-topic", topic.encode()),
        ("dead-letter-partition", b"%d" % number),
        ("dead-letter-offset", b"%d" % offset),
        ("dead-letter-reason", b"tombstone"),
    ]


def test_a_replayed_message_is_as_it_came_and_says_where_from(rejected: Rejected) -> None:
    choice = Choice(reasons=("not_json",), since=NOW)
    assert rejected.replay(choice, dry_run=True) == {"not_json": 1}
    assert rejected.received(ALERTS.name) == []
    assert rejected.replay(choice) == {"not_json": 1}
    (message,) = rejected.received(ALERTS.name)
    topic, number, offset = rejected.coordinates[3]
    assert (message.key(), message.value()) == (rejected.mark + b"3", rejected.mark + b"-3 {not json")
    assert message.headers() == [*HEADERS, ("replayed-from", f"{topic}/{number}/{offset}".encode())]


def test_a_message_is_replayed_once_unless_asked_for_again(rejected: Rejected) -> None:
    assert rejected.replay(Choice(topics=(ALERTS,), until=NOW)) == {"not_json": 1}
    assert rejected.replay() == {"not_json": 1, "tombstone": 1}
    assert rejected.replay() == {}
    assert rejected.replay(Choice(reasons=("tombstone",)), again=True) == {"tombstone": 1}


def test_before_the_first_build_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReplayError, match="run dbt build first"):
        quarantined(str(tmp_path), Choice())


def test_what_was_not_delivered_is_not_noted(rejected: Rejected) -> None:
    with pytest.raises(ReplayError, match="not delivered"):
        replay(
            "127.0.0.1:1", rejected.lake, {"message.timeout.ms": "500"}, Choice(), again=False, dry_run=False
        )
    assert rejected.replay() == {"not_json": 2, "tombstone": 1}


def test_replay_that_may_not_go_on_ends_before_the_next_chunk(
    rejected: Rejected, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadletters, "CHUNK", 2)
    asked: list[int] = []

    def once() -> None:
        asked.append(len(asked))
        if len(asked) > 1:
            raise ReplayError("somebody else may do it by now")

    with pytest.raises(ReplayError, match="by now"):
        rejected.replay(go_on=once)
    assert len(rejected.received(ALERTS.name)) == 2
    assert rejected.replay().total() == 1, "what was sent is not sent again"
