"""What a demo remembers of an earlier one, beside what the real broker holds."""

import json
from pathlib import Path

import pytest

from stack.app.demo import _already_sent, _messages
from tests.integration.conftest import Kafka


@pytest.mark.parametrize(
    ("more_than_there_is", "sent"),
    [(0, ["simulate --seed 7"]), (1, [])],
    ids=["all is there", "Kafka was emptied"],
)
def test_what_lies_in_kafka_is_not_sent_again(
    kafka: Kafka, tmp_path: Path, more_than_there_is: int, sent: list[str]
) -> None:
    there = _messages(kafka.settings)
    ledger = tmp_path / "demo-sent.json"
    ledger.write_text(
        json.dumps({"messages": there + more_than_there_is, "shipments": ["simulate --seed 7"]})
    )
    assert _already_sent(kafka.settings, ledger) == sent


def test_a_first_demo_sends_everything(kafka: Kafka, tmp_path: Path) -> None:
    assert _already_sent(kafka.settings, tmp_path / "demo-sent.json") == []
