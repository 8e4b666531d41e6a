"""Kafka messages to Arrow: the sink's hot loop.

Each field is taken from all messages of a poll by one ``map`` over a C method, which keeps the work per
message out of the interpreter. Values are never decoded. Decision 0036 says why a time or a name is not taken
as it is.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from confluent_kafka import TIMESTAMP_CREATE_TIME, TIMESTAMP_NOT_AVAILABLE, Message

from ingestion.sink.records import (
    RECORD_SCHEMA,
    Bools,
    Headers,
    Records,
    binary,
    fixed,
    header_lists,
    repeated,
)

FIRST_CREATE_TIME_MS = 315_532_800_000
"""1980-01-01. A time in seconds would be before it, in milliseconds none is: Kafka is of 2011."""
LAST_CREATE_TIME_MS = 7_258_118_400_000
"""2200-01-01. A time in microseconds or nanoseconds would be behind it."""

UNREADABLE = "\\x??"
"""A header's name that the Kafka client does not give out."""

_headers = cast("Callable[[Message[Any, Any]], Headers]", Message.headers)


def records(topic: str, messages: Sequence[Message]) -> Records:
    """The messages of one topic, unchanged; none of them may be an error event.

    An absent key or value (a tombstone) is null, an empty one is empty; headers keep their order and their
    duplicates, and are null where there are none; bytes of a header's name that are not UTF-8 are escaped. A
    timestamp that the record does not have is null, and so is a create time in another unit than
    milliseconds, whose number is kept beside it.
    """
    count = len(messages)
    partitions = np.fromiter(map(Message.partition, messages), np.int32, count)
    offsets = np.fromiter(map(Message.offset, messages), np.int64, count)
    stamps = np.fromiter(chain.from_iterable(map(Message.timestamp, messages)), np.int64, 2 * count)
    kind, raw = stamps[::2].astype(np.int32), stamps[1::2].copy()
    is_moment = _are_moments(kind, raw)
    moments_ms = np.where(is_moment, raw, -1)
    columns: list[pa.Array[Any]] = [
        repeated(topic, count),
        fixed(pa.int32(), partitions),
        fixed(pa.int64(), offsets),
        fixed(pa.timestamp("us", "UTC"), moments_ms * 1000, is_moment),
        fixed(pa.int32(), kind),
        binary(list(map(Message.key, messages))),
        binary(list(map(Message.value, messages))),
        header_lists(_header_lists(messages)),
        fixed(pa.int64(), raw, (kind != TIMESTAMP_NOT_AVAILABLE) & ~is_moment),
    ]
    return Records(pa.RecordBatch.from_arrays(columns, schema=RECORD_SCHEMA), partitions, offsets, moments_ms)


def _are_moments(kind: npt.NDArray[np.int32], raw: npt.NDArray[np.int64]) -> Bools:
    """Where Kafka's number is a time in milliseconds: the broker's own is, a producer's within reason."""
    is_plausible: Bools = (raw >= FIRST_CREATE_TIME_MS) & (raw < LAST_CREATE_TIME_MS)
    are_moments: Bools = (kind != TIMESTAMP_NOT_AVAILABLE) & ((kind != TIMESTAMP_CREATE_TIME) | is_plausible)
    return are_moments


def _header_lists(messages: Sequence[Message]) -> list[Headers]:
    lists: list[Headers] = []
    remaining = iter(messages)
    while len(lists) < len(messages):
        try:
            lists.extend(map(_headers, remaining))
        except SystemError as error:  # what came before it is in the list, and the iterator is behind it
            lists.append(_escaped(messages[len(lists)], error))
    return lists


def _escaped(message: Message, error: SystemError) -> Headers:
    """Headers of which a name is not UTF-8: its bytes as ``\\xff``, the others and all values as they are.

    confluent-kafka reports such a name once, and leaves a hole in the pair, which must not be touched. Of
    several it reports the first one only; the others are :data:`UNREADABLE`.
    """
    pairs = _headers(message) or []
    holes = [index for index, pair in enumerate(pairs) if repr(pair).startswith("(<NULL>")]
    first = _undecoded(error)
    if not holes or first is None:
        raise error
    names = {**dict.fromkeys(holes, UNREADABLE), holes[0]: first.decode(errors="backslashreplace")}
    return [(names.get(index) or pair[0], *pair[1:]) for index, pair in enumerate(pairs)]


def _undecoded(error: BaseException | None) -> bytes | None:
    """The bytes at the root of an error's causes, if decoding them was what failed."""
    while error is not None and not isinstance(error, UnicodeDecodeError):
        error = error.__cause__
    return None if error is None else error.object
