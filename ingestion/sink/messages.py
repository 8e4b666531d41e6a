"""Kafka messages to Arrow: the sink's hot loop.

Each field is taken from all messages of a poll by one ``map`` over a C method, which keeps the work per
message out of the interpreter. Values are never decoded.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, cast

import numpy as np
import pyarrow as pa
from confluent_kafka import TIMESTAMP_NOT_AVAILABLE, Message

from ingestion.sink.records import (
    RECORD_SCHEMA,
    Headers,
    Records,
    binary,
    fixed,
    header_lists,
    repeated,
)

_headers = cast("Callable[[Message[Any, Any]], Headers]", Message.headers)


def records(topic: str, messages: Sequence[Message]) -> Records:
    """The messages of one topic, unchanged; none of them may be an error event.

    An absent key or value (a tombstone) is null, an empty one is empty; headers keep their order and
    duplicates, and are null where there are none. A missing timestamp is null.
    """
    count = len(messages)
    partitions = np.fromiter(map(Message.partition, messages), np.int32, count)
    offsets = np.fromiter(map(Message.offset, messages), np.int64, count)
    stamps = np.fromiter(chain.from_iterable(map(Message.timestamp, messages)), np.int64, 2 * count)
    kind, moments_ms = stamps[::2].astype(np.int32), stamps[1::2].copy()
    columns: list[pa.Array[Any]] = [
        repeated(topic, count),
        fixed(pa.int32(), partitions),
        fixed(pa.int64(), offsets),
        fixed(pa.timestamp("us", "UTC"), moments_ms * 1000, kind != TIMESTAMP_NOT_AVAILABLE),
        fixed(pa.int32(), kind),
        binary(list(map(Message.key, messages))),
        binary(list(map(Message.value, messages))),
        header_lists(list(map(_headers, messages))),
    ]
    return Records(pa.RecordBatch.from_arrays(columns, schema=RECORD_SCHEMA), partitions, offsets, moments_ms)
