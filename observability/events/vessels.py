"""What is remembered of a vessel, and of whom nothing was heard for a while."""

from collections import OrderedDict
from dataclasses import astuple, dataclass, field, fields
from typing import Any

SHIPS = range(201_000_000, 776_000_000)
"""MMSIs of ships: they begin with a country's code."""
DEVICES = {970: "ais_sart", 972: "man_overboard", 974: "epirb"}
"""Distress devices by the first three digits of their MMSI [ITU-R M.585]."""

AT_REST = frozenset({1, 5, 6})
"""Navigational statuses at anchor, moored and aground."""


@dataclass(slots=True)
class Vessel:
    """The last report of a vessel and what the rules keep of those before it."""

    mmsi: int
    partition: int
    time_ms: int = 0
    """Of its newest report."""
    heard_ms: int = 0
    """The same moment by the clock of its partition's feed."""
    latitude: float | None = None
    longitude: float | None = None
    position_ms: int = 0
    speed_knots: float | None = None
    course_deg: float | None = None
    nav_status: int | None = None
    ship_type: int | None = None
    fast: dict[str, int] = field(default_factory=dict)
    """When it last made the speed from which a rule counts a stop, by rule."""
    reports: int = 0
    """Reports in steady succession."""
    outliers: int = 0
    """Positions in a row that it cannot have reached."""
    inside: list[str] = field(default_factory=list)
    """The fences that it is in."""
    was_placed: bool = False
    """Whether a position of it was held against the fences."""

    @property
    def is_ship(self) -> bool:
        return self.mmsi in SHIPS

    @property
    def is_at_rest(self) -> bool:
        """Whether it says that it is anchored, moored or aground."""
        return self.nav_status in AT_REST

    def packed(self) -> list[Any]:
        """All of it, as JSON can hold it."""
        return list(astuple(self))

    @classmethod
    def unpacked(cls, values: list[Any]) -> "Vessel":
        """The reverse; fields that a later version appended have their default."""
        return cls(*values[: len(fields(cls))])


class Quiet:
    """Vessels by when they were last heard, in the time of each partition's feed: O(1) for each report."""

    def __init__(self, after_ms: int) -> None:
        self._after_ms = after_ms
        self._heard: dict[int, OrderedDict[int, int]] = {}
        self._partitions: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._partitions)

    def heard(self, mmsi: int, partition: int, heard_ms: int) -> None:
        """Put a vessel at the end of its partition's queue."""
        before = self._partitions.get(mmsi)
        if before != partition:
            if before is not None:
                del self._heard[before][mmsi]
            self._partitions[mmsi] = partition
        queue = self._heard.get(partition)
        if queue is None:
            queue = self._heard[partition] = OrderedDict()
        queue[mmsi] = heard_ms
        queue.move_to_end(mmsi)

    def drop(self, mmsi: int) -> None:
        """Wait for this one no longer."""
        partition = self._partitions.pop(mmsi, None)
        if partition is not None:
            del self._heard[partition][mmsi]

    def overdue(self, partition: int, now_ms: int) -> list[int]:
        """The vessels of a partition that are quiet for long enough; each is named once."""
        queue = self._heard.get(partition)
        found = []
        while queue:
            mmsi, heard_ms = next(iter(queue.items()))
            if now_ms - heard_ms < self._after_ms:
                break
            self.drop(mmsi)
            found.append(mmsi)
        return found

    def longest(self, partition: int) -> int | None:
        """The vessel of a partition that is quiet longest."""
        queue = self._heard.get(partition)
        return next(iter(queue)) if queue else None
