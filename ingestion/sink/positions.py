"""The next offset of each assigned partition, and which records of a poll are kept.

Kafka delivers a partition's records in order, but one poll can hold records from before a rebalance or a
seek, and an offset can be missing (retention, compaction, transaction markers). Guarantees that the kept
records of a partition continue exactly after the last kept or stored record. A gap is accepted only after the
partition was read again from before it. Pure: imports neither Kafka nor Delta.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ingestion.sink.records import Offsets, Records

Partition = tuple[str, int]
"""A topic and a partition number."""


class Admitted(NamedTuple):
    """The kept range of one partition's offsets: indexes ``start`` (inclusive) to ``stop`` (exclusive)."""

    start: int
    stop: int
    missing: int
    """Offsets missing from ``next_offset`` to the last kept one."""
    is_gap: bool
    """The offsets do not continue: read again from ``next_offset`` before the gap is accepted."""


def admit(next_offset: int, offsets: Offsets, *, is_verified: bool) -> Admitted:
    """Decide which of one partition's offsets in a poll are kept.

    Args:
        next_offset: the offset that must come next.
        offsets: in delivery order; not empty.
        is_verified: the partition was just read again from ``next_offset``, so a gap is real.
    """
    backwards = np.flatnonzero(np.diff(offsets) <= 0)
    start = int(backwards[-1]) + 1 if len(backwards) else 0  # records before a rewind are stale
    start += int(np.searchsorted(offsets[start:], next_offset))  # records already read are dropped
    run = offsets[start:]
    if not len(run):
        return Admitted(start, start, 0, False)
    missing = int(run[-1]) - next_offset + 1 - len(run)
    if missing == 0 or is_verified:
        return Admitted(start, len(offsets), missing, False)
    contiguous = int(np.argmax(run - next_offset != np.arange(len(run))))
    return Admitted(start, start + contiguous, 0, True)


@dataclass(slots=True)
class PartitionPosition:
    """The position of a partition: the offset to read next."""

    next_offset: int
    is_verified: bool = False


@dataclass(slots=True)
class Positions:
    """The positions of the assigned partitions."""

    by_partition: dict[Partition, PartitionPosition] = field(default_factory=dict)
    missing: int = 0
    """Offsets that Kafka does not have, since the start."""

    def put(self, partition: Partition, next_offset: int) -> None:
        """Set the position of a partition that was assigned or is read again."""
        self.by_partition[partition] = PartitionPosition(next_offset)

    def drop(self, partition: Partition) -> None:
        """Forget a partition; unknown ones are ignored."""
        self.by_partition.pop(partition, None)

    def admit(self, topic: str, polled: Records) -> tuple[Records, list[Partition]]:
        """Keep the records that continue each partition, and advance the positions.

        Returns:
            The records to keep, and the partitions to read again from their next offset.
        """
        keep = np.zeros(len(polled), np.bool_)
        suspects = []
        for number in np.unique(polled.partitions).tolist():
            position = self.by_partition.get((topic, number))
            if position is None:
                continue
            rows = np.flatnonzero(polled.partitions == number)
            offsets = polled.offsets[rows]
            admitted = admit(position.next_offset, offsets, is_verified=position.is_verified)
            keep[rows[admitted.start : admitted.stop]] = True
            if admitted.stop > admitted.start:
                position.next_offset = int(offsets[admitted.stop - 1]) + 1
                position.is_verified = False
                self.missing += admitted.missing
            if admitted.is_gap:
                position.is_verified = True
                suspects.append((topic, number))
        return polled.where(keep), suspects


def unstored(polled: Records, stored: dict[int, int]) -> Records:
    """The records that ``stored`` (last stored offset by partition number) does not cover yet."""
    keep = np.ones(len(polled), np.bool_)
    for number, last in stored.items():
        keep &= (polled.partitions != number) | (polled.offsets > last)
    return polled.where(keep)


def last_offsets(polled: Records) -> dict[int, int]:
    """The last offset of each partition in records."""
    return {
        number: int(polled.offsets[polled.partitions == number].max())
        for number in np.unique(polled.partitions).tolist()
    }
