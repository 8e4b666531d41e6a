"""Records of a topic in Arrow, and builders for their columns.

Byte columns are concatenated and described by their lengths, which keeps the work per message out of the
interpreter. Pure: imports neither Kafka nor Delta, and does no I/O.
"""

from __future__ import annotations

from collections.abc import Sequence, Sized
from itertools import chain
from operator import ne
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from ingestion.schema import HEADER, SCHEMA

RECORD_SCHEMA = pa.schema([field for field in SCHEMA if field.name != "ingested_at"])
"""Bronze without ``ingested_at``, which is stamped at each commit attempt."""

Headers = list[tuple[str, bytes | None]] | None

Offsets = npt.NDArray[np.int64]
Partitions = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]


class Records:
    """Records of one topic in reading order, and the columns that decide which are kept.

    ``moments_ms`` are Kafka's timestamps (Unix, ms; -1 where a record has none).
    """

    __slots__ = ("arrow", "moments_ms", "offsets", "partitions")

    def __init__(
        self, arrow: pa.RecordBatch, partitions: Partitions, offsets: Offsets, moments_ms: Offsets
    ) -> None:
        self.arrow = arrow
        self.moments_ms = moments_ms
        self.partitions = partitions
        self.offsets = offsets

    def __len__(self) -> int:
        return len(self.offsets)

    @property
    def nbytes(self) -> int:
        """Size in memory, in bytes."""
        return self.arrow.nbytes

    def where(self, keep: Bools) -> Records:
        """These records where ``keep`` is true; the same object when it is true everywhere."""
        if keep.all():
            return self
        bits = pa.py_buffer(np.packbits(keep, bitorder="little").data)
        mask = cast("pa.BooleanArray", pa.Array.from_buffers(pa.bool_(), len(keep), [None, bits]))
        kept = self.arrow.filter(mask)
        return Records(kept, self.partitions[keep], self.offsets[keep], self.moments_ms[keep])


def binary(values: Sequence[bytes | None]) -> pa.Array[Any]:
    """A binary column; concatenating is five times as fast as Arrow's conversion of Python objects."""
    try:
        joined = b"".join(values)  # type: ignore[arg-type]
    except TypeError:  # a null among them
        filled = [value or b"" for value in values]
        return _cut(pa.binary(), b"".join(filled), filled, _are_present(values))
    return _cut(pa.binary(), joined, values)  # type: ignore[arg-type]


def header_lists(headers: Sequence[Headers]) -> pa.Array[Any]:
    """A column of header lists, with order and duplicates kept; null where there are none.

    Mostly all or neighbouring lists are equal, so each run of equal lists is encoded once.
    """
    if headers and headers.count(headers[0]) == len(headers):
        return _tiled(_header_lists(headers[:1]), len(headers))
    differs = np.ones(len(headers), np.bool_)
    differs[1:] = np.fromiter(map(ne, headers, headers[1:]), np.bool_, max(0, len(headers) - 1))
    firsts = np.flatnonzero(differs)
    if len(firsts) == len(headers):
        return _header_lists(headers)
    runs = _header_lists([headers[first] for first in firsts.tolist()])
    return runs.take(fixed(pa.int64(), np.cumsum(differs) - 1))


def _tiled(column: pa.Array[Any], count: int) -> pa.Array[Any]:
    """A column repeated up to ``count`` values; doubling copies less than taking value by value."""
    while len(column) < count:
        column = pa.concat_arrays([column, column])
    return column.slice(0, count)


def _header_lists(headers: Sequence[Headers]) -> pa.Array[Any]:
    lists: Sequence[list[tuple[str, bytes | None]]]
    present = None
    try:
        lists, flat = headers, list(chain.from_iterable(headers))  # type: ignore[assignment,arg-type]
    except TypeError:  # no headers on one of them
        lists, present = [pairs or [] for pairs in headers], _are_present(headers)
        flat = list(chain.from_iterable(lists))
    names, values = zip(*flat, strict=True) if flat else ((), ())
    pairs = pa.StructArray.from_arrays([_strings(names), binary(values)], fields=list(HEADER))
    buffers = [_bitmap(present), _ends(lists)]
    column: pa.Array[Any] = pa.Array.from_buffers(pa.list_(HEADER), len(lists), buffers, children=[pairs])
    return column


def _strings(texts: Sequence[str]) -> pa.Array[Any]:
    joined = "".join(texts)
    if joined.isascii():  # as many bytes as characters
        return _cut(pa.string(), joined.encode(), texts)
    encoded = [text.encode() for text in texts]
    return _cut(pa.string(), b"".join(encoded), encoded)


def repeated(text: str, count: int) -> pa.Array[Any]:
    """A string column with one value."""
    value = text.encode()
    ends = np.arange(count + 1, dtype=np.int32) * len(value)
    buffers = [None, pa.py_buffer(ends.data), pa.py_buffer(value * count)]
    return pa.Array.from_buffers(pa.string(), count, buffers)


def moment(kind: pa.DataType, unix_us: int, count: int) -> pa.Array[Any]:
    """A timestamp column (Unix, µs) with one value."""
    return fixed(kind, np.full(count, unix_us, np.int64))


# Arrow's own constructors import pandas (60 MB and a second) when they first see a list or an array.


def fixed(kind: pa.DataType, values: npt.NDArray[Any], present: Bools | None = None) -> pa.Array[Any]:
    """A fixed-width column over the memory of ``values``; null where ``present`` is false."""
    return pa.Array.from_buffers(kind, len(values), [_bitmap(present), pa.py_buffer(values.data)])


def _cut(
    kind: pa.DataType, joined: bytes, parts: Sequence[Sized], present: Bools | None = None
) -> pa.Array[Any]:
    return pa.Array.from_buffers(kind, len(parts), [_bitmap(present), _ends(parts), pa.py_buffer(joined)])


def _ends(parts: Sequence[Sized]) -> pa.Buffer:
    ends = np.zeros(len(parts) + 1, np.int32)
    np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), out=ends[1:])
    return pa.py_buffer(ends.data)


def _are_present(values: Sequence[object]) -> Bools:
    return np.fromiter((value is not None for value in values), np.bool_, len(values))


def _bitmap(present: Bools | None) -> pa.Buffer | None:
    if present is None or present.all():
        return None
    return pa.py_buffer(np.packbits(present, bitorder="little").data)
