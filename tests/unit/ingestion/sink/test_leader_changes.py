"""Offsets asked for while a partition's next leader is not ready: asked for again, for a bounded time."""

from concurrent.futures import Future
from typing import Any

import pytest
from confluent_kafka import KafkaError, KafkaException
from confluent_kafka.admin._listoffsets import ListOffsetsResultInfo

from ingestion.sink.config import SinkConfig
from ingestion.sink.errors import BrokerUnreachableError
from ingestion.sink.feed import Feed
from ingestion.sink.landing import TopicIdentity
from ingestion.sink.metrics import SinkMetrics
from ingestion.topics import AIS


class Answers:
    """Kafka's answers to ListOffsets: errors first, by their code, then offset 7 for good."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)

    def list_offsets(self, wanted: dict[Any, Any], **_: object) -> dict[Any, Future[ListOffsetsResultInfo]]:
        code = self.codes.pop(0) if self.codes else None
        answers: dict[Any, Future[ListOffsetsResultInfo]] = {partition: Future() for partition in wanted}
        for answer in answers.values():
            if code is None:
                answer.set_result(ListOffsetsResultInfo(7, 0, 0))
            else:
                answer.set_exception(KafkaException(KafkaError(code)))
        return answers


def feed(answers: Answers, start_timeout_s: float = 600.0) -> Feed:
    config = SinkConfig(
        topics=(AIS,),
        bootstrap_servers="127.0.0.1:1",
        lake="",
        poll_timeout_s=0.001,
        start_timeout_s=start_timeout_s,
    )
    made = Feed(config, lambda _topic, _partitions: {}, lambda _partitions: None, SinkMetrics())
    made._admin = answers  # type: ignore[assignment]
    return made


@pytest.mark.parametrize(
    "code",
    [
        KafkaError.OFFSET_NOT_AVAILABLE,
        KafkaError.NOT_LEADER_FOR_PARTITION,
        KafkaError.LEADER_NOT_AVAILABLE,
        KafkaError.FENCED_LEADER_EPOCH,
        KafkaError.UNKNOWN_LEADER_EPOCH,
    ],
)
def test_partition_whose_leader_changes_is_asked_again(code: int) -> None:
    answers = Answers(code, code)
    assert feed(answers).ends({AIS.name: TopicIdentity("id", 1)}).readable == {}
    assert answers.codes == []


def test_leader_that_never_comes_is_a_broker_that_cannot_be_reached() -> None:
    answers = Answers(*[KafkaError.OFFSET_NOT_AVAILABLE] * 1000)
    with pytest.raises(BrokerUnreachableError, match="high watermark is not caught up"):
        feed(answers, start_timeout_s=0.0).ends({AIS.name: TopicIdentity("id", 1)})


def test_other_errors_are_not_asked_again() -> None:
    answers = Answers(KafkaError.TOPIC_AUTHORIZATION_FAILED, KafkaError.TOPIC_AUTHORIZATION_FAILED)
    with pytest.raises(BrokerUnreachableError):
        feed(answers).ends({AIS.name: TopicIdentity("id", 1)})
    assert len(answers.codes) == 1
