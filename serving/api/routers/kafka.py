"""Kafka: topics, partitions, and how far each consumer group is behind."""

from typing import Annotated, Any

from confluent_kafka import Consumer, KafkaException, TopicPartition
from confluent_kafka.admin import AdminClient, OffsetSpec  # type: ignore[attr-defined]
from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from serving.api.web.answers import live_answer
from serving.api.web.problems import RESPONSES, ApiError, NotFoundError
from stack.kafka_clients import admin, group_offsets
from stack.settings import Settings

router = APIRouter(prefix="/kafka", tags=["kafka"])
TIMEOUT_S = 5.0
EARLIEST: Any = OffsetSpec.earliest()  # type: ignore[no-untyped-call]
LATEST: Any = OffsetSpec.latest()  # type: ignore[no-untyped-call]


class Partition(BaseModel):
    """A partition and its offsets."""

    partition: int
    leader: int | None
    in_sync_replicas: int
    earliest_offset: int
    latest_offset: int = Field(description="The offset that the next message gets.")
    message_count: int


class Topic(BaseModel):
    """A topic."""

    topic: str
    partition_count: int
    message_count: int = Field(description="Messages that are kept.")
    partitions: list[Partition]


class GroupPartition(BaseModel):
    """How far a consumer group is in a partition that it has committed an offset of."""

    topic: str
    partition: int
    committed_offset: int = Field(description="The next that the group reads.")
    latest_offset: int
    lag: int = Field(description="Messages that the group has not read.")


class Group(BaseModel):
    """A consumer group."""

    group: str
    state: str
    member_count: int
    lag: int = Field(description="Over all partitions with a committed offset.")
    partitions: list[GroupPartition]


class Topics(BaseModel):
    data: list[Topic]


class Groups(BaseModel):
    data: list[Group]


class NoParameters(BaseModel):
    model_config = ConfigDict(extra="forbid")


_RESPONSES: dict[int | str, dict[str, Any]] = {status: RESPONSES[status] for status in (404, 422, 503)}


@router.get("/topics", operation_id="list_kafka_topics", responses={**_RESPONSES, 200: {"model": Topics}})
def list_kafka_topics(request: Request, _: Annotated[NoParameters, Query()]) -> Response:
    """The topics, with the offsets of each partition."""
    return live_answer({"data": _topics(_client(request))})


@router.get(
    "/topics/{topic}", operation_id="get_kafka_topic", responses={**_RESPONSES, 200: {"model": Topic}}
)
def get_kafka_topic(
    request: Request, topic: Annotated[str, Path(max_length=249)], _: Annotated[NoParameters, Query()]
) -> Response:
    """One topic."""
    found = [described for described in _topics(_client(request)) if described["topic"] == topic]
    if not found:
        raise NotFoundError("topic", topic)
    return live_answer(found[0])


@router.get("/groups", operation_id="list_kafka_groups", responses={**_RESPONSES, 200: {"model": Groups}})
def list_kafka_groups(request: Request, _: Annotated[NoParameters, Query()]) -> Response:
    """Consumer groups: the ingest daemon's is `tideline`, and how far each is behind, by partition."""
    client = _client(request)
    try:
        return live_answer({"data": _groups(request.app.state.settings, client)})
    except KafkaException as error:
        raise _unreachable(request, error) from error


def _client(request: Request) -> AdminClient:
    """An admin client, whose broker answers.

    Raises:
        ApiError: it does not (503).
    """
    client = admin(request.app.state.settings)
    try:
        client.list_topics(timeout=TIMEOUT_S)
    except KafkaException as error:
        raise _unreachable(request, error) from error
    return client


def _unreachable(request: Request, error: KafkaException) -> ApiError:
    servers = request.app.state.settings.bootstrap_servers
    return ApiError(
        503,
        f"Kafka does not answer at {servers}: run `tideline up`, or set TIDELINE_KAFKA_BOOTSTRAP "
        f"({error.args[0].str()})",
        {"Retry-After": "5"},
    )


def _topics(client: AdminClient) -> list[dict[str, Any]]:
    metadata = client.list_topics(timeout=TIMEOUT_S).topics
    names = sorted(name for name in metadata if not name.startswith("__"))
    places = [TopicPartition(name, number) for name in names for number in metadata[name].partitions]
    earliest, latest = _offsets(client, places, EARLIEST), _offsets(client, places, LATEST)
    answer = []
    for name in names:
        partitions: list[dict[str, Any]] = [
            {
                "partition": number,
                "leader": partition.leader if partition.leader >= 0 else None,
                "in_sync_replicas": len(partition.isrs),
                "earliest_offset": earliest[name, number],
                "latest_offset": latest[name, number],
                "message_count": latest[name, number] - earliest[name, number],
            }
            for number, partition in sorted(metadata[name].partitions.items())
        ]
        answer.append(
            {
                "topic": name,
                "partition_count": len(partitions),
                "message_count": sum(partition["message_count"] for partition in partitions),
                "partitions": partitions,
            }
        )
    return answer


def _offsets(client: AdminClient, places: list[TopicPartition], spec: Any) -> dict[tuple[str, int], int]:
    if not places:
        return {}
    futures = client.list_offsets(dict.fromkeys(places, spec), request_timeout=TIMEOUT_S)
    return {(place.topic, place.partition): future.result().offset for place, future in futures.items()}


def _groups(settings: Settings, client: AdminClient) -> list[dict[str, Any]]:
    listed = client.list_consumer_groups(request_timeout=TIMEOUT_S).result()
    names = sorted(group.group_id for group in listed.valid)
    if not names:
        return []
    described = client.describe_consumer_groups(names, request_timeout=TIMEOUT_S)
    topics = client.list_topics(timeout=TIMEOUT_S).topics
    places = [(name, number) for name in topics for number in topics[name].partitions]
    latest = _offsets(client, [TopicPartition(*place) for place in places], LATEST)
    answer = []
    for name in names:
        group = described[name].result()
        committed = _committed(settings, name, places)
        partitions = [_group_partition(place, committed[place], latest[place]) for place in sorted(committed)]
        answer.append(
            {
                "group": name,
                "state": group.state.name.lower(),
                "member_count": len(group.members),
                "lag": sum(partition["lag"] for partition in partitions),
                "partitions": partitions,
            }
        )
    return answer


def _committed(settings: Settings, group: str, places: list[tuple[str, int]]) -> dict[tuple[str, int], int]:
    options: dict[str, Any] = {
        "bootstrap.servers": settings.bootstrap_servers,
        "group.id": group,
        "log_level": 0,
        **settings.kafka_options,
    }
    consumer = Consumer(options)
    try:
        return group_offsets(consumer, places, TIMEOUT_S)
    finally:
        consumer.close()


def _group_partition(place: tuple[str, int], committed: int, latest: int) -> dict[str, Any]:
    topic, partition = place
    return {
        "topic": topic,
        "partition": partition,
        "committed_offset": committed,
        "latest_offset": latest,
        "lag": max(0, latest - committed),
    }
