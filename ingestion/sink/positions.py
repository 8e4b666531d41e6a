"""Which offset each assigned partition owes next, and what of a poll may be kept.

Kafka hands out a partition's records in order, but one poll can hold records from before a rebalance or a
seek, and an offset can be missing (retention, compaction, transaction markers). Guarantees that what is kept
of a partition goes on exactly where the last kept or stored record ended; a hole is believed only after the
partition was read again from before it. Pure: knows neither Kafka nor Delta.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ingestion.sink.records import Offsets, Records

Partition = tuple[str, int]
"""A topic and the number of its partition."""


class Admitted(NamedTuple):
    """What of one partition's offsets is kept: those from index ``start`` up to ``stop``."""

    start: int
    stop: int
    missing: int
    """Offsets that are not there, between the kept ones and what was owed."""
    is_hole: bool
    """The next offset was not the one that is owed: read again from there before it is believed."""


def admit(owed: int, offsets: Offsets, *, is_verified: bool) -> Admitted:
    """Decide on one partition's offsets of a poll, in the order in which they came.

    Args:
        owed: the offset that must come next.
        offsets: as they came; not empty.
        is_verified: the partition was just read again from ``owed``, so a hole is real.
    """
    backwards = np.flatnonzero(np.diff(offsets) <= 0)
    start = int(backwards[-1]) + 1 if len(backwards) else 0  # what came before a rewind is stale
    start += int(np.searchsorted(offsets[start:], owed))  # what was read before is dropped
    run = offsets[start:]
    if not len(run):
        return Admitted(start, start, 0, False)
    missing = int(run[-1]) - owed + 1 - len(run)
    if missing == 0 or is_verified:
        return Admitted(start, len(offsets), missing, False)
    contiguous = int(np.argmax(run - owed != np.arange(len(run))))
    return Admitted(start, start + contiguous, 0, True)


@dataclass(slots=True)
class Place:
    """Where a partition is: the offset that it owes next."""

    owed: int
    is_verified: bool = False


@dataclass(slots=True)
class Positions:
    """The places of the assigned partitions."""

    places: dict[Partition, Place] = field(default_factory=dict)
    missing: int = 0
    """Offsets that Kafka does not have, since the start."""

    def put(self, partition: Partition, owed: int) -> None:
        """A partition was assigned, or is read again from ``owed``."""
        self.places[partition] = Place(owed)

    def drop(self, partition: Partition) -> None:
        """A partition is not ours any more; knowing nothing of it is fine."""
        self.places.pop(partition, None)

    def admit(self, topic: str, polled: Records) -> tuple[Records, list[Partition]]:
        """Keep what goes on where each partition is, and move the places on.

        Returns:
            The records to keep, and the partitions to be read again from what they owe.
        """
        keep = np.zeros(len(polled), np.bool_)
        suspects = []
        for number in np.unique(polled.partitions).tolist():
            place = self.places.get((topic, number))
            if place is None:
                continue
            rows = np.flatnonzero(polled.partitions == number)
            offsets = polled.offsets[rows]
            verdict = admit(place.owed, offsets, is_verified=place.is_verified)
            keep[rows[verdict.start : verdict.stop]] = True
            if verdict.stop > verdict.start:
                place.owed = int(offsets[verdict.stop - 1]) + 1
                place.is_verified = False
                self.missing += verdict.missing
            if verdict.is_hole:
                place.is_verified = True
                suspects.append((topic, number))
        return polled.where(keep), suspects


def unstored(polled: Records, stored: dict[int, int]) -> Records:
    """The records above what is stored of their partition: last stored offsets by partition number."""
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
