"""Records of one topic that were read and are not landed yet.

Reports when the batch reaches its limit of rows, bytes or age. Pure: the clock is passed in.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

import numpy as np

from ingestion.sink.records import Records


@dataclass(slots=True)
class Batch:
    """Records in the order in which they were read; ``oldest_s`` is when the first was read."""

    max_rows: int
    max_bytes: int
    max_age_s: float
    chunks: list[Records] = field(default_factory=list)
    rows: int = 0
    nbytes: int = 0
    oldest_s: float = 0.0

    def add(self, polled: Records, now_s: float) -> None:
        """Append records."""
        if not len(polled):
            return
        if not self.rows:
            self.oldest_s = now_s
        self.chunks.append(polled)
        self.rows += len(polled)
        self.nbytes += polled.nbytes

    def is_full(self) -> bool:
        """Whether it must be landed before more is read."""
        return self.rows >= self.max_rows or self.nbytes >= self.max_bytes

    def is_due(self, now_s: float) -> bool:
        """Whether it is full, or its oldest record reached the maximum age."""
        return self.rows > 0 and (self.is_full() or now_s - self.oldest_s >= self.max_age_s)

    def drop(self, partitions: Collection[int]) -> int:
        """Remove the records of these partitions; returns their number."""
        before = self.rows
        dropped = np.fromiter(partitions, np.int32)
        kept = [chunk.where(~np.isin(chunk.partitions, dropped)) for chunk in self.chunks]
        self._set([chunk for chunk in kept if len(chunk)])
        return before - self.rows

    def take(self) -> "Batch":
        """Move all records into a new batch; this one is empty afterwards."""
        taken = replace(self)
        self._set([])
        return taken

    def put_back(self, taken: "Batch") -> None:
        """Prepend a batch that could not be landed to what was read since."""
        self._set(taken.chunks + self.chunks)
        self.oldest_s = taken.oldest_s

    def _set(self, chunks: list[Records]) -> None:
        self.chunks = chunks
        self.rows = sum(map(len, chunks))
        self.nbytes = sum(chunk.nbytes for chunk in chunks)
