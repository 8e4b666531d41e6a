"""What was read of one topic and is not landed yet.

Guarantees that it is landed before it grows beyond its rows, bytes or age. Pure: the clock is handed in.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

import numpy as np

from ingestion.sink.records import Records


@dataclass(slots=True)
class Batch:
    """Records in the order in which they were read; ``oldest_s`` is when the first one was."""

    max_rows: int
    max_bytes: int
    max_age_s: float
    chunks: list[Records] = field(default_factory=list)
    rows: int = 0
    nbytes: int = 0
    oldest_s: float = 0.0

    def add(self, polled: Records, now_s: float) -> None:
        """Put records at the end."""
        if not len(polled):
            return
        if not self.rows:
            self.oldest_s = now_s
        self.chunks.append(polled)
        self.rows += len(polled)
        self.nbytes += polled.nbytes

    def is_full(self) -> bool:
        """No more may be read before it is landed."""
        return self.rows >= self.max_rows or self.nbytes >= self.max_bytes

    def is_due(self, now_s: float) -> bool:
        """It is full, or its oldest record has waited long enough."""
        return self.rows > 0 and (self.is_full() or now_s - self.oldest_s >= self.max_age_s)

    def drop(self, partitions: Collection[int]) -> int:
        """Forget the records of these partitions; says how many there were."""
        before = self.rows
        gone = np.fromiter(partitions, np.int32)
        kept = [chunk.where(~np.isin(chunk.partitions, gone)) for chunk in self.chunks]
        self._set([chunk for chunk in kept if len(chunk)])
        return before - self.rows

    def take(self) -> "Batch":
        """All of it as a batch of its own; this one is empty then."""
        taken = replace(self)
        self._set([])
        return taken

    def put_back(self, taken: "Batch") -> None:
        """What could not be landed comes before what was read since."""
        self._set(taken.chunks + self.chunks)
        self.oldest_s = taken.oldest_s

    def _set(self, chunks: list[Records]) -> None:
        self.chunks = chunks
        self.rows = sum(map(len, chunks))
        self.nbytes = sum(chunk.nbytes for chunk in chunks)
