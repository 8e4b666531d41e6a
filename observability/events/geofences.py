"""Ships that enter or leave an area."""

from collections.abc import Iterable

from observability.events.alarms import Book
from observability.events.detectors import alarm_of, facts_of
from observability.events.fences import Fence, FenceIndex
from observability.events.reports import Report
from observability.events.rules import GeofenceRule
from observability.events.vessels import Vessel


class GeofenceDetector:
    """All fences: raises ``geofence_entry`` and ``geofence_exit``; the way back clears them."""

    def __init__(self, rules: Iterable[GeofenceRule]) -> None:
        self._index = FenceIndex(rules)

    def observe(self, vessel: Vessel, report: Report, book: Book) -> None:
        """Judge the position against the fences near it, and those that the vessel was in.

        Only being inside is kept: a vessel whose first position is inside was never seen outside, and
        raises nothing.
        """
        if report.latitude is None or report.longitude is None or not vessel.is_ship:
            return
        near = self._index.near(report.latitude, report.longitude)
        is_first = not vessel.was_placed
        vessel.was_placed = True
        if not near and not vessel.inside:
            return
        left = [self._index.fences[name] for name in vessel.inside if name in self._index.fences]
        for fence in {id(fence): fence for fence in (*near, *left)}.values():
            self._judge(fence, vessel, report, book, is_first=is_first)

    def tick(self, partition: int, feed_ms: int, vessels: dict[int, Vessel], book: Book) -> None:
        """Time alone raises none."""

    def forget(self, mmsi: int) -> None:
        """Nothing is kept here."""

    def place(self, vessel: Vessel) -> None:
        """A ship that was kept has not entered a fence that was declared around it since."""
        if vessel.latitude is None or vessel.longitude is None or not vessel.is_ship:
            return
        for fence in self._index.near(vessel.latitude, vessel.longitude):
            name = fence.rule.name
            if name not in vessel.inside and fence.holds(vessel.latitude, vessel.longitude, was_inside=False):
                vessel.inside.append(name)

    def _judge(self, fence: Fence, vessel: Vessel, report: Report, book: Book, *, is_first: bool) -> None:
        assert report.latitude is not None
        assert report.longitude is not None
        rule = fence.rule
        was_inside = rule.name in vessel.inside
        is_inside = fence.holds(report.latitude, report.longitude, was_inside)
        if is_inside and not was_inside:
            vessel.inside.append(rule.name)
            if not is_first:
                self._cross(rule, "entry", "exit", vessel, report, book)
        elif was_inside and not is_inside:
            vessel.inside.remove(rule.name)
            self._cross(rule, "exit", "entry", vessel, report, book)
        elif is_inside:
            self._keep(rule, "entry", vessel, report, book)

    def _cross(
        self, rule: GeofenceRule, crossing: str, opposite: str, vessel: Vessel, report: Report, book: Book
    ) -> None:
        word = "entered" if crossing == "entry" else "left"
        facts = facts_of(vessel, f"{word} {rule.name}")
        book.release((f"{rule.name}/geofence_{opposite}", str(vessel.mmsi)), report.time_ms, facts)
        if crossing in rule.crossing and rule.only.admits(vessel.mmsi, vessel.ship_type):
            alarm = alarm_of(rule, f"geofence_{crossing}", vessel, report.time_ms)
            book.signal(alarm, rule.confirm, report.time_ms, facts)

    def _keep(self, rule: GeofenceRule, crossing: str, vessel: Vessel, report: Report, book: Book) -> None:
        """A report from inside is a sign that the entry's alarm goes on."""
        known = book.get((f"{rule.name}/geofence_{crossing}", str(vessel.mmsi)))
        if known is not None:
            alarm = alarm_of(rule, known.alert_type, vessel, known.first_ms)
            book.signal(alarm, rule.confirm, report.time_ms, facts_of(vessel, f"entered {rule.name}"))
