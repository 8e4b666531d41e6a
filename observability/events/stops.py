"""Ships that lose their way within a short time."""

from observability.events.alarms import Book
from observability.events.detectors import alarm_of, facts_of
from observability.events.reports import Report
from observability.events.rules import SuddenStopRule
from observability.events.vessels import Vessel


class SuddenStopDetector:
    """Raises ``sudden_stop`` when a ship is slow so soon after it was fast; way again clears it."""

    def __init__(self, rule: SuddenStopRule) -> None:
        self._rule = rule
        self._within_ms = round(rule.within_seconds * 1000)

    def observe(self, vessel: Vessel, report: Report, book: Book) -> None:
        """States of a ship: fast → slow (a sign at each slow report) → fast or ordinary again."""
        rule, speed = self._rule, report.speed_knots
        if speed is None or not vessel.is_ship or not rule.only.admits(vessel.mmsi, vessel.ship_type):
            return
        if speed >= rule.resume_knots:
            if speed >= rule.from_knots:
                vessel.fast[rule.name] = report.time_ms
            else:
                # It has slowed down in order: what it made before no longer counts once that is long ago.
                self._forget_speed(vessel, report.time_ms)
            key = (f"{rule.name}/sudden_stop", str(vessel.mmsi))
            book.release(key, report.time_ms, facts_of(vessel, f"under way again at {speed:.1f} kn", speed))
        elif speed <= rule.to_knots:
            self._slow(vessel, report, speed, book)

    def tick(self, partition: int, feed_ms: int, vessels: dict[int, Vessel], book: Book) -> None:
        """Time alone raises none."""

    def forget(self, mmsi: int) -> None:
        """Nothing is kept here."""

    def _slow(self, vessel: Vessel, report: Report, speed: float, book: Book) -> None:
        rule = self._rule
        is_known = book.get((f"{rule.name}/sudden_stop", str(vessel.mmsi))) is not None
        fast_ms = vessel.fast.get(rule.name)
        is_sudden = fast_ms is not None and report.time_ms - fast_ms <= self._within_ms
        if not (is_known or is_sudden):
            vessel.fast.pop(rule.name, None)
            return
        seconds = (report.time_ms - (fast_ms or report.time_ms)) / 1000
        message = f"from {rule.from_knots:g} kn or more to {speed:.1f} kn within {seconds:.0f} s"
        alarm = alarm_of(rule, "sudden_stop", vessel, report.time_ms)
        facts = facts_of(vessel, message, speed, rule.to_knots)
        book.signal(alarm, rule.confirm, report.time_ms, facts)

    def _forget_speed(self, vessel: Vessel, time_ms: int) -> None:
        fast_ms = vessel.fast.get(self._rule.name)
        if fast_ms is not None and time_ms - fast_ms > self._within_ms:
            del vessel.fast[self._rule.name]
