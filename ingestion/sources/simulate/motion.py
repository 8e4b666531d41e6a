"""Where every ship is at a moment: the passages of the itineraries, evaluated for the whole fleet at once."""

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ingestion.sources.simulate.itinerary import Passage
from ingestion.sources.simulate.profile import AT_ANCHOR, MOORED

Floats = npt.NDArray[np.float64]


class Motion:
    """The fleet's true state; every array has one entry per ship. Time only moves forward."""

    def __init__(self, itineraries: list[Iterator[Passage]]) -> None:
        count = len(itineraries)
        self._itineraries = itineraries
        self.passages: list[Passage] = [next(itinerary) for itinerary in itineraries]
        self.begun: list[int] = list(range(count))
        """Ships that began a passage in the last :meth:`advance`."""
        self._piece = [0] * count
        self._ends_s = np.array([passage.end_s for passage in self.passages])
        self._from_s, self._from_nm, self._speed, self._rate, self._until_s = np.zeros((5, count))
        self._leg_nm, self._leg_end_nm, self._leg_lon, self._leg_lat, self._east, self._north = np.zeros(
            (6, count)
        )
        self._leg_end_nm -= 1.0
        self._now_course = np.zeros(count)
        self.clearance_nm = np.zeros(count)
        self.status = np.zeros(count, np.int64)
        self.draught_share = np.array([passage.draught_share for passage in self.passages])
        self.longitude, self.latitude, self.speed_knots, self.course_deg = np.zeros((4, count))
        for ship in range(count):
            self._begin(ship)

    def advance(self, time_s: Floats) -> None:
        """Bring each ship to its own moment (seconds since the start)."""
        self.begun = []
        for ship in np.flatnonzero(time_s >= self._ends_s).tolist():
            now = float(time_s[ship])
            while now >= self.passages[ship].end_s:
                self.passages[ship] = next(self._itineraries[ship])
                self.begun.append(ship)
            self._ends_s[ship] = self.passages[ship].end_s
            self.draught_share[ship] = self.passages[ship].draught_share
            self._begin(ship)
        for ship in np.flatnonzero(time_s >= self._until_s).tolist():
            self._next_piece(ship, float(time_s[ship]))
        hours = (time_s - self._from_s) / 3600
        along = self._from_nm + (self._speed + self._rate * hours / 2) * hours
        self.speed_knots = np.maximum(self._speed + self._rate * hours, 0.0)
        for ship in np.flatnonzero(along > self._leg_end_nm).tolist():
            self._next_leg(ship, float(along[ship]))
        on = along - self._leg_nm
        self.longitude = self._leg_lon + on * self._east
        self.latitude = self._leg_lat + on * self._north
        self.course_deg = self._now_course.copy()

    def at_rest(self) -> npt.NDArray[np.bool_]:
        """Moored or at anchor."""
        resting: npt.NDArray[np.bool_] = (self.status == MOORED) | (self.status == AT_ANCHOR)
        return resting

    def _begin(self, ship: int) -> None:
        self._piece[ship] = -1
        self._until_s[ship] = -np.inf
        self._leg_end_nm[ship] = -np.inf

    def _next_piece(self, ship: int, now_s: float) -> None:
        passage = self.passages[ship]
        pieces, index = passage.pieces, self._piece[ship] + 1
        while index + 1 < len(pieces) and pieces[index + 1].time_s <= now_s:
            index += 1
        self._piece[ship] = index
        piece = pieces[index]
        self._from_s[ship] = piece.time_s
        self._from_nm[ship] = piece.along_nm
        self._speed[ship] = piece.speed_knots
        self._rate[ship] = piece.acceleration
        self.status[ship] = piece.status
        self._until_s[ship] = pieces[index + 1].time_s if index + 1 < len(pieces) else np.inf

    def _next_leg(self, ship: int, along_nm: float) -> None:
        passage = self.passages[ship]
        marks = passage.along_nm
        leg = min(max(0, bisect_right(marks, along_nm) - 1), len(marks) - 2)
        while marks[leg + 1] <= marks[leg] and leg > 0:
            leg -= 1
        length = marks[leg + 1] - marks[leg]
        lon, lat = passage.longitude, passage.latitude
        east, north = lon[leg + 1] - lon[leg], lat[leg + 1] - lat[leg]
        self._leg_nm[ship] = marks[leg]
        self._leg_end_nm[ship] = marks[leg + 1] if leg < len(marks) - 2 else np.inf
        self._leg_lon[ship] = lon[leg]
        self._leg_lat[ship] = lat[leg]
        self._east[ship] = east / length
        self._north[ship] = north / length
        scale = np.cos(np.radians((lat[leg] + lat[leg + 1]) / 2))
        self._now_course[ship] = np.degrees(np.arctan2(east * scale, north)) % 360
        clear = passage.clearance_nm
        self.clearance_nm[ship] = min(clear[leg], clear[leg + 1])
