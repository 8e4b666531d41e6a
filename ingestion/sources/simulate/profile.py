"""Speed along a way: sections with a wanted speed become pieces of even acceleration.

Pure arithmetic: places at any moment follow from the pieces, whatever the step in which they are asked for.
"""

import math
from typing import NamedTuple

UNDER_WAY, AT_ANCHOR, RESTRICTED, MOORED, FISHING, SAILING = 0, 1, 3, 5, 7, 8
"""Navigational status codes of AIS."""

ACCELERATION = 18.0
"""Knots an hour: a large ship takes 45 minutes from harbour speed to sea speed."""


class Piece(NamedTuple):
    """From ``time_s`` on: place ``along_nm``, speed in knots, acceleration in knots an hour, AIS status."""

    time_s: float
    along_nm: float
    speed_knots: float
    acceleration: float
    status: int


class Section(NamedTuple):
    """A stretch to sail at a speed, ending in a stop of ``stop_s`` seconds where that is above zero."""

    length_nm: float
    speed_knots: float
    status: int = UNDER_WAY
    stop_s: float = 0.0


class Profile:
    """Puts pieces one behind the other; knows time, place and speed at their end."""

    def __init__(self, time_s: float, along_nm: float = 0.0) -> None:
        self.pieces: list[Piece] = []
        self.time_s = time_s
        self.along_nm = along_nm
        self.speed_knots = 0.0

    def rest(self, seconds: float, status: int) -> None:
        """Stay where the ship is."""
        self.pieces.append(Piece(self.time_s, self.along_nm, 0.0, 0.0, status))
        self.time_s += seconds

    def sail(self, sections: list[Section], acceleration: float = ACCELERATION) -> None:
        """Sail the sections, changing speed at the beginning of each; the last one ends in a stop."""
        last = len(sections) - 1
        for index, section in enumerate(sections):
            self._section(section, acceleration, ends_in_stop=index == last or section.stop_s > 0)
            if section.stop_s > 0:
                self.rest(section.stop_s, AT_ANCHOR)

    def steady(self, length_nm: float, speed_knots: float, status: int) -> None:
        """Sail a stretch at one speed, without a change at its ends."""
        self.pieces.append(Piece(self.time_s, self.along_nm, speed_knots, 0.0, status))
        self.time_s += 3600 * length_nm / speed_knots
        self.along_nm += length_nm
        self.speed_knots = speed_knots

    def _section(self, section: Section, rate: float, ends_in_stop: bool) -> None:
        length, wanted, status = section.length_nm, section.speed_knots, section.status
        now = self.speed_knots
        if ends_in_stop:
            # the speed from which speeding up, then braking, just fills the section
            peak = math.sqrt(max(0.0, length * rate + now * now / 2))
            wanted = min(wanted, peak)
            if now * now / 2 > length * rate:  # too short to brake as usual: brake harder
                self._change(now, 0.0, length, status)
                return
            length -= wanted * wanted / 2 / rate
        ramp = abs(wanted * wanted - now * now) / 2 / rate
        if ramp > length:
            wanted = math.sqrt(max(0.0, now * now + math.copysign(2 * rate * length, wanted - now)))
            ramp = length
        if ramp > 0:
            self._change(now, wanted, ramp, status)
        if length - ramp > 1e-9:
            self.steady(length - ramp, wanted, status)
        self.speed_knots = wanted
        if ends_in_stop:
            self._change(wanted, 0.0, wanted * wanted / 2 / rate, status)

    def _change(self, before: float, after: float, length: float, status: int) -> None:
        """From one speed to another over a length."""
        mean = (before + after) / 2
        if length <= 0 or mean <= 0:
            self.speed_knots = after
            return
        hours = length / mean
        self.pieces.append(Piece(self.time_s, self.along_nm, before, (after - before) / hours, status))
        self.time_s += 3600 * hours
        self.along_nm += length
        self.speed_knots = after
