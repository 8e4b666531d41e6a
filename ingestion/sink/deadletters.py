"""Dead letters: quarantined messages are published to the dead-letter topic, and replayed after a fix.

A message's key, value and headers are read unchanged from bronze. What was announced or replayed is recorded
in a journal (a Delta table beside bronze) after Kafka acknowledged it: delivery is at least once; a run that
dies in between repeats messages, but never skips one. Changes neither bronze nor silver.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
from confluent_kafka import KafkaException, Producer
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import DeltaError, TableNotFoundError

from ingestion.bronze import ensure_table, open_table
from ingestion.sink.errors import ReplayError
from ingestion.topics import DEAD_LETTER_TOPIC, TOPICS, Topic
from stack.lake import open_table as open_lake_table
from stack.lake import table_uri
from stack.schemas import MARITIME_BRONZE, MARITIME_SILVER
from stack.settings import settings

SILVER_COLUMNS = ["topic", "kafka_partition", "kafka_offset", "reason_code"]

JOURNAL = "dead_letters"
JOURNAL_FIELDS: "list[pa.Field[Any]]" = [
    pa.field("action", pa.string()),
    pa.field("topic", pa.string()),
    pa.field("partition", pa.int32()),
    pa.field("offset", pa.int64()),
    pa.field("reason_code", pa.string()),
    pa.field("at", pa.timestamp("us", "UTC")),
]
JOURNAL_SCHEMA = pa.schema(JOURNAL_FIELDS)
ANNOUNCED, REPLAYED = "announced", "replayed"
CHUNK = 10_000
"""Messages in memory at a time."""

Header = tuple[str, str | bytes | None]


class DeadLetter(NamedTuple):
    """A quarantined message: its Kafka coordinates and the reason."""

    topic: str
    partition: int
    offset: int
    reason_code: str

    @property
    def coordinates(self) -> str:
        """``topic/partition/offset``, as headers carry it."""
        return f"{self.topic}/{self.partition}/{self.offset}"


class Choice(NamedTuple):
    """Which dead letters to process; an empty field means any. Times are Kafka timestamps, ``until`` is
    exclusive.
    """

    topics: tuple[Topic, ...] = tuple(TOPICS.values())
    reasons: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None


class Content(NamedTuple):
    """A message's key, value and headers, unchanged."""

    key: bytes | None
    value: bytes | None
    headers: list[Header]


def announce(
    bootstrap_servers: str, lake: str, client_options: dict[str, str], *, dry_run: bool
) -> Counter[str]:
    """Publish each quarantined message that was not announced yet to the dead-letter topic.

    The message keeps its key, value and headers, and gains ``dead-letter-topic``, ``-partition``, ``-offset``
    and ``-reason``.

    Returns:
        Number of messages announced (for a dry run: to be announced) by reason code.

    Raises:
        ReplayError: silver, bronze or Kafka does not answer, or a message was not delivered.
    """

    def envelope(letter: DeadLetter, content: Content) -> tuple[str, list[Header]]:
        about = {
            "topic": letter.topic,
            "partition": str(letter.partition),
            "offset": str(letter.offset),
            "reason": letter.reason_code,
        }
        return DEAD_LETTER_TOPIC, [
            *content.headers,
            *((f"dead-letter-{name}", text.encode()) for name, text in about.items()),
        ]

    letters = _new(lake, quarantined(lake, Choice()), ANNOUNCED)
    return _send(letters, ANNOUNCED, envelope, bootstrap_servers, lake, client_options, dry_run=dry_run)


def replay(
    bootstrap_servers: str,
    lake: str,
    client_options: dict[str, str],
    choice: Choice,
    *,
    again: bool,
    dry_run: bool,
    go_on: Callable[[], None] = lambda: None,
) -> Counter[str]:
    """Send selected dead letters to their topic again, with the header ``replayed-from``.

    Args:
        again: include those that were replayed before.
        go_on: called before each chunk is sent; what it raises ends the replay there.

    Returns:
        Number of messages sent (for a dry run: to be sent) by reason code.

    Raises:
        ReplayError: silver, bronze or Kafka does not answer, or a message was not delivered.
    """

    def envelope(letter: DeadLetter, content: Content) -> tuple[str, list[Header]]:
        return letter.topic, [*content.headers, ("replayed-from", letter.coordinates.encode())]

    letters = quarantined(lake, choice)
    if not again:
        letters = _new(lake, letters, REPLAYED)
    return _send(
        letters, REPLAYED, envelope, bootstrap_servers, lake, client_options, dry_run=dry_run, go_on=go_on
    )


def quarantined(lake: str, choice: Choice) -> list[DeadLetter]:
    """The selected quarantined messages, ordered by topic, partition and offset.

    Raises:
        ReplayError: silver cannot be read; its tables exist after the first ``dbt build``.
    """
    letters = []
    for topic in choice.topics:
        rows = _scan(_silver(lake, topic), SILVER_COLUMNS, _condition(choice))
        letters += [DeadLetter(*row) for row in rows]
    return sorted(letters)


def _condition(choice: Choice) -> ds.Expression:
    condition = pc.field("disposition") == "quarantined"
    if choice.reasons:
        condition &= pc.field("reason_code").isin(list(choice.reasons))
    if choice.since is not None:
        condition &= pc.field("kafka_timestamp_utc") >= pa.scalar(choice.since, pa.timestamp("us", "UTC"))
    if choice.until is not None:
        condition &= pc.field("kafka_timestamp_utc") < pa.scalar(choice.until, pa.timestamp("us", "UTC"))
    return condition


def _silver(lake: str, topic: Topic) -> DeltaTable:
    uri = table_uri(settings(), MARITIME_SILVER, topic.silver_table, lake)
    try:
        return open_lake_table(settings(), uri)
    except TableNotFoundError as error:
        raise ReplayError(f"no silver table at {uri}: run dbt build first") from error
    except (OSError, DeltaError) as error:
        raise ReplayError(f"silver table {uri}: {error}") from error


def _scan(table: DeltaTable, columns: list[str], condition: ds.Expression) -> Iterator[tuple[Any, ...]]:
    for batch in table.to_pyarrow_dataset().scanner(columns=columns, filter=condition).to_batches():
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


# --- the journal --------------------------------------------------------------------------------------------


def _journal(lake: str) -> DeltaTable:
    uri = table_uri(settings(), MARITIME_BRONZE, JOURNAL, lake)
    ensure_table(
        uri, JOURNAL_SCHEMA, name=JOURNAL, description="Dead letters that were announced or replayed."
    )
    return open_lake_table(settings(), uri)


def _new(lake: str, letters: list[DeadLetter], action: str) -> list[DeadLetter]:
    """The letters that the journal does not hold for this action."""
    columns = ["topic", "partition", "offset"]
    known = set(_scan(_journal(lake), columns, pc.field("action") == action))
    return [letter for letter in letters if letter[:3] not in known]


def _record(lake: str, letters: list[DeadLetter], action: str) -> None:
    now = datetime.now(UTC)
    rows = [{"action": action, "at": now, **letter._asdict()} for letter in letters]
    write_deltalake(_journal(lake), pa.Table.from_pylist(rows, schema=JOURNAL_SCHEMA), mode="append")


# --- sending ------------------------------------------------------------------------------------------------


def _send(
    letters: list[DeadLetter],
    action: str,
    envelope: Callable[[DeadLetter, Content], tuple[str, list[Header]]],
    bootstrap_servers: str,
    lake: str,
    client_options: dict[str, str],
    *,
    dry_run: bool,
    go_on: Callable[[], None] = lambda: None,
) -> Counter[str]:
    sent: Counter[str] = Counter()
    failures: list[str] = []
    producer = Producer(
        {
            "bootstrap.servers": bootstrap_servers,
            "client.id": "tideline-replay",
            "acks": "all",
            "enable.idempotence": True,
            "compression.type": "snappy",
            "partitioner": "murmur2_random",
            "message.max.bytes": 2 << 20,  # a message of the maximum size, and our headers
            "message.timeout.ms": 30_000,
            "log_level": 2,
            **client_options,
        }
    )
    for start in range(0, len(letters), CHUNK):
        chunk = letters[start : start + CHUNK]
        sent.update(letter.reason_code for letter in chunk)
        if dry_run:
            continue
        contents = _contents(lake, chunk)
        go_on()
        for letter in chunk:
            topic, headers = envelope(letter, contents[letter])
            _produce(producer, topic, contents[letter], headers, failures)
        if producer.flush() or failures:
            raise ReplayError(f"{len(failures)} of {len(chunk)} messages not delivered: {failures[:1]}")
        _record(lake, chunk, action)
    return sent


def _produce(
    producer: Producer, topic: str, content: Content, headers: list[Header], failures: list[str]
) -> None:
    def delivered(error: Any, _: Any) -> None:
        if error is not None:
            failures.append(error.str())

    while True:
        try:
            producer.produce(topic, content.value, content.key, headers=headers, on_delivery=delivered)
        except BufferError:
            producer.poll(0.1)
        except KafkaException as error:
            raise ReplayError(f"{topic}: {error}") from error
        else:
            producer.poll(0)
            return


def _contents(lake: str, letters: list[DeadLetter]) -> dict[DeadLetter, Content]:
    """The unchanged messages, from bronze.

    Raises:
        ReplayError: bronze cannot be read, or no longer holds one of them.
    """
    wanted: dict[tuple[Any, ...], DeadLetter] = {letter[:3]: letter for letter in letters}
    contents: dict[DeadLetter, Content] = {}
    for topic, offsets in _by_topic(letters).items():
        try:
            table = open_table(TOPICS[topic], lake)
        except (OSError, DeltaError) as error:
            raise ReplayError(f"bronze of {topic}: {error}") from error
        condition = pc.field("offset").isin(offsets)
        columns = ["topic", "partition", "offset", "key", "value", "headers"]
        for *coordinates, key, value, headers in _scan(table, columns, condition):
            letter = wanted.get(tuple(coordinates))
            if letter is not None:
                pairs = [(header["key"], header["value"]) for header in headers or []]
                contents[letter] = Content(key, value, pairs)
    for letter in letters:
        if letter not in contents:
            raise ReplayError(f"bronze no longer holds {letter.coordinates}")
    return contents


def _by_topic(letters: Iterable[DeadLetter]) -> dict[str, list[int]]:
    offsets: dict[str, list[int]] = defaultdict(list)
    for letter in letters:
        offsets[letter.topic].append(letter.offset)
    return offsets
