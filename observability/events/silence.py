"""Ships under way that are heard no more while the receiver still hears others around them."""

import math

from observability.events.alarms import Book, Facts
from observability.events.detectors import MS_PER_MINUTE, alarm_of, facts_of
from observability.events.reports import Report
from observability.events.rules import SilenceRule
from observability.events.vessels import Quiet, Vessel


class Coverage:
    """When each square degree was last heard from, and by whom: at most 64,800 squares."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], tuple[int, int, int]] = {}

    def heard(self, mmsi: int, latitude: float, longitude: float, time_ms: int) -> None:
        """A report from a place."""
        square = math.floor(latitude), math.floor(longitude) % 360
        last, last_ms, other_ms = self._squares.get(square, (0, 0, 0))
        if last == mmsi:
            self._squares[square] = mmsi, max(last_ms, time_ms), other_ms
        else:
            self._squares[square] = mmsi, time_ms, last_ms

    def others_since(self, mmsi: int, latitude: float, longitude: float) -> int:
        """The latest report, ms, of anyone else in this square or one beside it; 0: none."""
        row, column = math.floor(latitude), math.floor(longitude)
        latest = 0
        for north in (row - 1, row, row + 1):
            for east in (column - 1, column, column + 1):
                last, last_ms, other_ms = self._squares.get((north, east % 360), (0, 0, 0))
                latest = max(latest, other_ms if last == mmsi else last_ms)
        return latest


class SilenceDetector:
    """Raises ``gone_silent``, at the moment at which the ship had been quiet for long enough."""

    def __init__(self, rule: SilenceRule, coverage: Coverage) -> None:
        self._rule = rule
        self._after_ms = round(rule.after_minutes * MS_PER_MINUTE)
        self._quiet = Quiet(self._after_ms)
        self._coverage = coverage

    def observe(self, vessel: Vessel, report: Report, book: Book) -> None:
        """A ship that is heard clears its alarm, and is waited for again."""
        key = (f"{self._rule.name}/gone_silent", str(vessel.mmsi))
        book.release(key, report.time_ms, facts_of(vessel, "heard again"))
        self.wait_for(vessel)

    def wait_for(self, vessel: Vessel) -> None:
        """Wait for the next report of a ship under way that has been heard steadily; for no other."""
        rule = self._rule
        if (
            vessel.speed_knots is not None
            and vessel.speed_knots >= rule.min_knots
            and vessel.reports >= rule.min_reports
            and vessel.is_ship
            and not vessel.is_at_rest
            and rule.only.admits(vessel.mmsi, vessel.ship_type)
        ):
            self._quiet.heard(vessel.mmsi, vessel.partition, vessel.heard_ms)
        else:
            self._quiet.drop(vessel.mmsi)

    def tick(self, partition: int, feed_ms: int, vessels: dict[int, Vessel], book: Book) -> None:
        """Look for ships that have been quiet for long enough while another was heard nearby."""
        for mmsi in self._quiet.overdue(partition, feed_ms):
            vessel = vessels.get(mmsi)
            if vessel is None or vessel.latitude is None or vessel.longitude is None:
                continue
            heard_ms = self._coverage.others_since(mmsi, vessel.latitude, vessel.longitude)
            if heard_ms - vessel.time_ms >= self._after_ms / 2:
                self._raise(vessel, book)

    def skip_overdue(self, partition: int, feed_ms: int) -> None:
        """Wait no longer for those that have been quiet for long enough already."""
        self._quiet.overdue(partition, feed_ms)

    def forget(self, mmsi: int) -> None:
        """Wait for it no longer."""
        self._quiet.drop(mmsi)

    def _raise(self, vessel: Vessel, book: Book) -> None:
        minutes = self._rule.after_minutes
        silent_ms = vessel.time_ms + self._after_ms
        text = f"under way at {vessel.speed_knots:.1f} kn, then not heard for {minutes:g} min"
        facts = Facts(text, vessel.latitude, vessel.longitude, minutes, minutes)
        # One sign is all there will be: nothing to confirm.
        book.signal(alarm_of(self._rule, "gone_silent", vessel, silent_ms), 1, silent_ms, facts)
