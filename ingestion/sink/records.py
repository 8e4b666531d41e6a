"""Kafka messages into Arrow: the sink's hot loop.

Each field is taken from all messages of a poll by one ``map`` over a C method, and byte columns are joined
and described by their lengths: both keep the work per message out of the interpreter. Values are never
decoded. Imports no Delta and does no I/O.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from confluent_kafka import TIMESTAMP_NOT_AVAILABLE, Message

from ingestion.bronze import HEADER, SCHEMA

RECORD_SCHEMA = pa.schema([field for field in SCHEMA if field.name != "ingested_at"])
"""Bronze without ``ingested_at``, which is stamped when a commit is tried."""

Headers = list[tuple[str, bytes | None]] | None

_headers = cast("Callable[[Message[Any, Any]], Headers]", Message.headers)

Offsets = npt.NDArray[np.int64]
Partitions = npt.NDArray[np.int32]


class Records:
    """Records of one topic in the order in which they were read, and the columns that decide what is kept."""

    __slots__ = ("arrow", "offsets", "partitions")

    def __init__(self, arrow: pa.RecordBatch, partitions: Partitions, offsets: Offsets) -> None:
        self.arrow = arrow
        self.partitions = partitions
        self.offsets = offsets

    def __len__(self) -> int:
        return len(self.offsets)

    @property
    def nbytes(self) -> int:
        """Bytes in memory of what these records hold."""
        return self.arrow.nbytes

    def where(self, keep: npt.NDArray[np.bool_]) -> Records:
        """These records where ``keep`` is true; the very same object when it is true everywhere."""
        if keep.all():
            return self
        return Records(self.arrow.filter(pa.array(keep)), self.partitions[keep], self.offsets[keep])


def records(topic: str, messages: Sequence[Message]) -> Records:
    """The messages of one topic, none of them an error, as they came.

    An absent key or value (a tombstone) is null, an empty one is empty; headers keep their order and their
    duplicates, and are null where there are none. A timestamp that the record does not have is null.
    """
    count = len(messages)
    partitions = np.fromiter(map(Message.partition, messages), np.int32, count)
    offsets = np.fromiter(map(Message.offset, messages), np.int64, count)
    kinds, moments = zip(*map(Message.timestamp, messages), strict=True)
    kind = np.fromiter(kinds, np.int32, count)
    moment = np.fromiter(moments, np.int64, count) * 1000
    columns: list[pa.Array[Any]] = [
        pa.repeat(pa.scalar(topic, pa.string()), count),
        pa.array(partitions),
        pa.array(offsets),
        pa.array(moment, mask=kind == TIMESTAMP_NOT_AVAILABLE).cast(pa.timestamp("us", "UTC")),
        pa.array(kind),
        binary(list(map(Message.key, messages))),
        binary(list(map(Message.value, messages))),
        header_lists(list(map(_headers, messages))),
    ]
    return Records(pa.RecordBatch.from_arrays(columns, schema=RECORD_SCHEMA), partitions, offsets)


def binary(values: Sequence[bytes | str | None]) -> pa.Array[Any]:
    """A binary column; joining and cutting is five times as fast as Arrow's own way over the objects."""
    try:
        data = b"".join(values)  # type: ignore[arg-type]
    except TypeError:  # a null among them
        return pa.array(values, pa.binary())
    return _cut(pa.binary(), data, map(len, values), len(values))  # type: ignore[arg-type]


def header_lists(headers: Sequence[Headers]) -> pa.Array[Any]:
    """A column of header lists; a name that is not valid UTF-8 cannot come, the client refuses it."""
    try:
        flat = list(chain.from_iterable(headers))  # type: ignore[arg-type]
    except TypeError:  # no headers on one of them
        return pa.array([_structs(one) for one in headers], pa.list_(HEADER))
    pairs = pa.StructArray.from_arrays(
        [_names([name for name, _ in flat]), binary([value for _, value in flat])], fields=list(HEADER)
    )
    ends = _ends(map(len, headers), len(headers))  # type: ignore[arg-type]
    lists: pa.Array[Any] = pa.ListArray.from_arrays(pa.array(ends), pairs, type=pa.list_(HEADER))  # type: ignore[call-overload]
    return lists


def _names(names: list[str]) -> pa.Array[Any]:
    joined = "".join(names)
    if not joined.isascii():
        return pa.array(names, pa.string())
    return _cut(pa.string(), joined.encode("ascii"), map(len, names), len(names))


def _structs(headers: Headers) -> list[dict[str, Any]] | None:
    return None if headers is None else [{"key": name, "value": value} for name, value in headers]


def _cut(kind: pa.DataType, data: bytes, lengths: Iterable[int], count: int) -> pa.Array[Any]:
    ends = pa.py_buffer(_ends(lengths, count).data)
    return pa.Array.from_buffers(kind, count, [None, ends, pa.py_buffer(data)])


def _ends(lengths: Iterable[int], count: int) -> npt.NDArray[np.int32]:
    ends = np.zeros(count + 1, np.int32)
    np.cumsum(np.fromiter(lengths, np.int32, count), out=ends[1:])
    return ends
