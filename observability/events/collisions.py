"""Ships that will pass too close too soon."""

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from observability.events.alarms import Book
from observability.events.detectors import alarm_of, facts_of
from observability.events.reports import Report
from observability.events.rules import CollisionRule
from observability.events.vessels import Vessel
from stack.geodesy import NM_PER_DEGREE, closest_approach, offset_nm, velocity_knots

MS_PER_HOUR = 3_600_000
HYSTERESIS = 2.0
"""An alarm is cleared beyond so many times its limits, or once the ships draw apart."""
_MAX_LATITUDE = 85.0


class Mover(NamedTuple):
    """A ship under way, and its velocity to the east and north in knots."""

    vessel: Vessel
    latitude: float
    longitude: float
    time_ms: int
    east: float
    north: float


class Neighbours:
    """Ships under way by cells of a grid in degrees, so that a ship meets only those near it."""

    def __init__(self, within_nm: float) -> None:
        self._size = within_nm / NM_PER_DEGREE
        self._columns = max(1, math.floor(360 / self._size))
        self._cells: dict[tuple[int, int], dict[int, Mover]] = defaultdict(dict)
        self._places: dict[int, tuple[int, int]] = {}

    def put(self, mover: Mover) -> None:
        """Put a ship where it is now."""
        mmsi, cell = mover.vessel.mmsi, self._cell(mover.latitude, mover.longitude)
        if self._places.get(mmsi, cell) != cell:
            self.remove(mmsi)
        self._places[mmsi] = cell
        self._cells[cell][mmsi] = mover

    def remove(self, mmsi: int) -> None:
        """Take a ship out, if it is in."""
        cell = self._places.pop(mmsi, None)
        if cell is not None:
            del self._cells[cell][mmsi]
            if not self._cells[cell]:
                del self._cells[cell]

    def near(self, latitude: float, longitude: float) -> Iterator[Mover]:
        """The ships in the cells that the range reaches."""
        row, column = self._cell(latitude, longitude)
        reach = math.ceil(1 / math.cos(math.radians(min(abs(latitude) + self._size, _MAX_LATITUDE))))
        for north in (row - 1, row, row + 1):
            for east in range(column - reach, column + reach + 1):
                cell = self._cells.get((north, east % self._columns))
                if cell:
                    yield from cell.values()

    def _cell(self, latitude: float, longitude: float) -> tuple[int, int]:
        column = math.floor((longitude + 180) / self._size)
        return math.floor(latitude / self._size), column % self._columns


class CollisionDetector:
    """Raises ``imminent_collision``, one for each pair: of the ship with the smaller MMSI."""

    def __init__(self, rule: CollisionRule) -> None:
        self._rule = rule
        self._type = "imminent_collision"
        self._neighbours = Neighbours(rule.within_nm)
        self._compared: dict[int, int] = {}
        self._every_ms = round(rule.every_seconds * 1000)

    def observe(self, vessel: Vessel, report: Report, book: Book) -> None:
        """Compare a ship with those around it, both dead-reckoned to the moment of its report."""
        if report.latitude is None:
            return
        mover = self._mover(vessel)
        if mover is None:
            self._neighbours.remove(vessel.mmsi)
            return
        self._neighbours.put(mover)
        if report.time_ms - self._compared.get(vessel.mmsi, 0) < self._every_ms:
            return
        self._compared[vessel.mmsi] = report.time_ms
        for other in self._neighbours.near(mover.latitude, mover.longitude):
            if other.vessel is not vessel:
                self._compare(mover, other, book)

    def tick(self, partition: int, feed_ms: int, vessels: dict[int, Vessel], book: Book) -> None:
        """Time alone raises none: who says nothing is not dead-reckoned for long."""

    def forget(self, mmsi: int) -> None:
        """Take the ship out of the grid."""
        self._neighbours.remove(mmsi)
        self._compared.pop(mmsi, None)

    def place(self, vessel: Vessel) -> None:
        """Put a ship that was kept into the grid again."""
        mover = self._mover(vessel)
        if mover is not None:
            self._neighbours.put(mover)

    def _mover(self, vessel: Vessel) -> Mover | None:
        rule = self._rule
        speed, course = vessel.speed_knots, vessel.course_deg
        latitude, longitude = vessel.latitude, vessel.longitude
        if speed is None or course is None or latitude is None or longitude is None:
            return None
        if speed < rule.min_knots or not vessel.is_ship or vessel.is_at_rest or abs(latitude) > _MAX_LATITUDE:
            return None
        if not rule.only.admits(vessel.mmsi, vessel.ship_type):
            return None
        return Mover(vessel, latitude, longitude, vessel.position_ms, *velocity_knots(speed, course))

    def _compare(self, own: Mover, other: Mover, book: Book) -> None:
        rule = self._rule
        age_ms = own.time_ms - other.time_ms
        if abs(age_ms) > rule.max_age_seconds * 1000:
            return
        if abs(other.latitude - own.latitude) * NM_PER_DEGREE > rule.within_nm:
            return
        east, north = offset_nm(own.latitude, own.longitude, other.latitude, other.longitude)
        hours = age_ms / MS_PER_HOUR
        east, north = east + other.east * hours, north + other.north * hours
        if east * east + north * north > rule.within_nm * rule.within_nm:
            return
        relative_east, relative_north = other.east - own.east, other.north - own.north
        approach = closest_approach(east, north, relative_east, relative_north)
        minutes = None if approach.tcpa_hours is None else approach.tcpa_hours * 60
        first, second = sorted((own.vessel, other.vessel), key=_mmsi)
        is_close = approach.dcpa_nm <= rule.dcpa_nm and minutes is not None
        if (
            is_close
            and minutes is not None
            and 0 <= minutes <= rule.tcpa_minutes
            and math.hypot(relative_east, relative_north) >= rule.min_relative_knots
        ):
            message = f"{approach.dcpa_nm:.2f} nm from {second.mmsi} in {minutes:.1f} min if neither alters"
            alarm = alarm_of(rule, self._type, first, own.time_ms, second)
            facts = facts_of(first, message, approach.dcpa_nm, rule.dcpa_nm)
            book.signal(alarm, rule.confirm, own.time_ms, facts)
        elif (
            minutes is None
            or minutes < 0
            or minutes > HYSTERESIS * rule.tcpa_minutes
            or approach.dcpa_nm > HYSTERESIS * rule.dcpa_nm
        ):
            key = (f"{rule.name}/{self._type}", f"{first.mmsi}-{second.mmsi}")
            facts = facts_of(first, f"clear of {second.mmsi}", approach.dcpa_nm, rule.dcpa_nm)
            book.release(key, own.time_ms, facts)


def _mmsi(vessel: Vessel) -> int:
    return vessel.mmsi
