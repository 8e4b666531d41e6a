"""The rule engine: reports in, changes of alarms out. No Kafka, no clock of its own.

Time is that of the reports. Each partition has a feed whose clock stands still while nothing comes: a gap of
the feed counts as :data:`GAP_MS` at most, so that an outage makes no ship silent and lets no alarm expire.

What it remembers is bounded: vessels by number and age, and alarms by the vessels that they are about.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from observability.events.alarms import Alarm, Book, Change, Facts, Key
from observability.events.collisions import CollisionDetector
from observability.events.detectors import MS_PER_MINUTE, Detector
from observability.events.distress import DistressDetector
from observability.events.geofences import GeofenceDetector
from observability.events.reports import Report
from observability.events.rules import (
    CollisionRule,
    DistressRule,
    GeofenceRule,
    Rules,
    SilenceRule,
    SuddenStopRule,
)
from observability.events.silence import Coverage, SilenceDetector
from observability.events.stops import SuddenStopDetector
from observability.events.vessels import SHIPS, Quiet, Vessel
from stack.geodesy import distance_nm

GAP_MS = 60_000
"""A feed that says nothing for longer is taken to have been down."""
STEADY_MS = 10 * MS_PER_MINUTE
"""Reports this close together follow each other steadily, where no rule of silence says otherwise."""
MAX_KNOTS = 100.0
"""What a ship cannot have made between two positions: the later one is another's, or wrong."""
NEAR_DEG = 0.005
"""A step so short needs no distance worked out."""
MAX_OUTLIERS = 3
"""After so many in a row, that is where it is."""


@dataclass(slots=True)
class Feed:
    """How far the reports of a partition have come."""

    newest_ms: int = 0
    """The latest time of a report."""
    clock_ms: int = 0
    """The same without the feed's gaps."""


@dataclass(slots=True)
class Counts:
    """Messages by what became of them."""

    judged: int = 0
    unreadable: int = 0
    late: int = 0
    ahead: int = 0
    repeated: int = 0
    outliers: int = 0


class Kept(NamedTuple):
    """What of the state changed: what there is now under each key, None for what is gone."""

    vessels: dict[int, Vessel | None]
    alarms: dict[Key, Alarm | None]
    feeds: dict[int, Feed]


@dataclass(slots=True)
class Engine:
    """The rules at work on one stream of reports."""

    rules: Rules
    counts: Counts = field(default_factory=Counts)
    _vessels: dict[int, Vessel] = field(default_factory=dict)
    _book: Book = field(default_factory=Book)
    _feeds: dict[int, Feed] = field(default_factory=dict)
    _at_end: set[int] = field(default_factory=set)
    _touched: set[int] = field(default_factory=set)
    _coverage: Coverage = field(default_factory=Coverage)
    _detectors: list[Detector] = field(init=False)
    _known: Quiet = field(init=False)
    _steady_ms: int = field(init=False)
    _newest_ms: int = 0

    def __post_init__(self) -> None:
        rules = self.rules.rules
        fences = [rule for rule in rules if isinstance(rule, GeofenceRule)]
        silences = [rule for rule in rules if isinstance(rule, SilenceRule)]
        detectors: list[Detector] = [GeofenceDetector(fences)] if fences else []
        for rule in rules:
            match rule:
                case DistressRule():
                    detectors.append(DistressDetector(rule))
                case SuddenStopRule():
                    detectors.append(SuddenStopDetector(rule))
                case CollisionRule():
                    detectors.append(CollisionDetector(rule))
                case SilenceRule():
                    detectors.append(SilenceDetector(rule, self._coverage))
        self._detectors = detectors
        self._known = Quiet(round(self.rules.forget_after_hours * 60 * MS_PER_MINUTE))
        thirds = [rule.after_minutes * MS_PER_MINUTE / 3 for rule in silences]
        self._steady_ms = round(min(thirds, default=STEADY_MS))

    def observe(self, report: Report | None, partition: int, sent_ms: int | None = None) -> None:
        """Judge one message of a partition.

        Args:
            report: None where the message could not be read.
            partition: all messages of a vessel come from one.
            sent_ms: when Kafka was given it, ms; a report that is far ahead of that has a wrong clock.
        """
        if report is None:
            self.counts.unreadable += 1
            return
        if not self._is_timely(report, sent_ms):
            return
        feed = self._advance(partition, report.time_ms)
        vessel = self._vessels.get(report.mmsi)
        if vessel is None:
            vessel = self._vessels[report.mmsi] = Vessel(report.mmsi, partition)
        elif report.time_ms < vessel.time_ms or _is_known(report, vessel):
            self.counts.repeated += 1
            return
        self._touched.add(report.mmsi)
        report = self._update(vessel, report, partition, feed)
        for detector in self._detectors:
            detector.observe(vessel, report, self._book)
        self.counts.judged += 1

    def at_end(self, partition: int) -> None:
        """A partition has nothing more for now: its clock goes on with that of the others."""
        self._at_end.add(partition)

    def tick(self) -> None:
        """Judge what time has brought about since the last call; call it a few times a second."""
        for partition in self._at_end:
            self._advance(partition, self._newest_ms, is_report=False)
        for partition, feed in self._feeds.items():
            for detector in self._detectors:
                detector.tick(partition, feed.clock_ms, self._vessels, self._book)
            for mmsi in self._known.overdue(partition, feed.clock_ms):
                self._forget(mmsi)
        self._book.expire(
            {partition: (feed.clock_ms, feed.newest_ms) for partition, feed in self._feeds.items()}
        )
        self._bound()

    def take(self) -> tuple[list[Change], Kept]:
        """The changes of alarms since the last call, and what must be kept so that a restart goes on here."""
        changes, touched = self._book.take()
        vessels = {mmsi: self._vessels.get(mmsi) for mmsi in self._touched}
        self._touched = set()
        return changes, Kept(vessels, {key: self._book.get(key) for key in touched}, dict(self._feeds))

    def restore(self, vessels: Iterable[Vessel], alarms: Iterable[Alarm], feeds: dict[int, Feed]) -> None:
        """Go on with what was kept; alarms of rules that are no more are cleared."""
        self._feeds = feeds
        self._newest_ms = max((feed.newest_ms for feed in feeds.values()), default=0)
        kept = list(vessels)
        for vessel in sorted(kept, key=lambda vessel: vessel.time_ms):
            self._vessels[vessel.mmsi] = vessel
            if vessel.latitude is not None and vessel.longitude is not None:
                self._coverage.heard(vessel.mmsi, vessel.latitude, vessel.longitude, vessel.position_ms)
        for vessel in sorted(kept, key=lambda vessel: vessel.heard_ms):
            self._place(vessel)
        self._skip_judged_silences()
        names = {rule.name for rule in self.rules.rules}
        for alarm in alarms:
            self._book.restore(alarm)
            if alarm.rule not in names:
                newest_ms = self._feeds.get(alarm.partition, Feed()).newest_ms
                self._book.release(alarm.key, newest_ms, Facts(f"there is no rule {alarm.rule!r} any more"))

    @property
    def remembered(self) -> tuple[int, int]:
        """Numbers of vessels and of alarms that are held in memory."""
        return len(self._vessels), len(self._book)

    # --- time -----------------------------------------------------------------------------------------------

    def _is_timely(self, report: Report, sent_ms: int | None) -> bool:
        if sent_ms is not None and report.time_ms - sent_ms > self.rules.max_ahead_minutes * MS_PER_MINUTE:
            self.counts.ahead += 1
            return False
        # Against the slowest feed: in a backlog partitions are read one after another.
        slowest_ms = min((feed.newest_ms for feed in self._feeds.values()), default=0)
        if report.time_ms < slowest_ms - self.rules.max_late_minutes * MS_PER_MINUTE:
            self.counts.late += 1
            return False
        return True

    def _advance(self, partition: int, time_ms: int, *, is_report: bool = True) -> Feed:
        if is_report:
            self._at_end.discard(partition)
            self._newest_ms = max(self._newest_ms, time_ms)
        feed = self._feeds.get(partition)
        if feed is None:
            feed = self._feeds[partition] = Feed(time_ms, time_ms)
        elif time_ms > feed.newest_ms:
            feed.clock_ms += min(time_ms - feed.newest_ms, GAP_MS)
            feed.newest_ms = time_ms
        return feed

    # --- vessels --------------------------------------------------------------------------------------------

    def _update(self, vessel: Vessel, report: Report, partition: int, feed: Feed) -> Report:
        """Bring a vessel up to date; returns the report without a position that it cannot have."""
        is_steady = report.time_ms - vessel.time_ms <= self._steady_ms
        vessel.reports = min(vessel.reports + 1, 1_000) if is_steady else 1
        vessel.partition = partition
        vessel.time_ms = report.time_ms
        vessel.heard_ms = feed.clock_ms
        self._known.heard(vessel.mmsi, partition, feed.clock_ms)
        if report.ship_type:
            vessel.ship_type = report.ship_type
        if report.latitude is None or report.longitude is None:
            return report
        if self._is_outlier(vessel, report):
            self.counts.outliers += 1
            return report._replace(latitude=None, longitude=None, speed_knots=None, course_deg=None)
        vessel.latitude, vessel.longitude = report.latitude, report.longitude
        vessel.position_ms = report.time_ms
        vessel.speed_knots, vessel.course_deg = report.speed_knots, report.course_deg
        if report.nav_status is not None:
            vessel.nav_status = report.nav_status
        self._coverage.heard(vessel.mmsi, report.latitude, report.longitude, report.time_ms)
        return report

    def _is_outlier(self, vessel: Vessel, report: Report) -> bool:
        if vessel.latitude is None or vessel.longitude is None or vessel.mmsi not in SHIPS:
            return False
        assert report.latitude is not None
        assert report.longitude is not None
        hours = max(report.time_ms - vessel.position_ms, 1_000) / 3_600_000
        north, east = report.latitude - vessel.latitude, report.longitude - vessel.longitude
        if abs(north) < NEAR_DEG and abs(east) < NEAR_DEG:
            vessel.outliers = 0
            return False
        miles = distance_nm(vessel.latitude, vessel.longitude, report.latitude, report.longitude)
        if miles <= 0.5 + MAX_KNOTS * hours or vessel.outliers >= MAX_OUTLIERS:
            vessel.outliers = 0
            return False
        vessel.outliers += 1
        return True

    def _place(self, vessel: Vessel) -> None:
        self._known.heard(vessel.mmsi, vessel.partition, vessel.heard_ms)
        for detector in self._detectors:
            match detector:
                case CollisionDetector() | GeofenceDetector():
                    detector.place(vessel)
                case SilenceDetector():
                    detector.wait_for(vessel)

    def _skip_judged_silences(self) -> None:
        """Who was overdue when the state was kept was judged then: once is enough."""
        for detector in self._detectors:
            if isinstance(detector, SilenceDetector):
                for partition, feed in self._feeds.items():
                    detector.skip_overdue(partition, feed.clock_ms)

    def _bound(self) -> None:
        """Forget those heard longest ago beyond the number that is remembered, partition by partition."""
        excess = len(self._vessels) - self.rules.max_vessels
        while excess > 0:
            for partition in list(self._feeds):
                mmsi = self._known.longest(partition)
                if mmsi is not None and excess > 0:
                    self._forget(mmsi)
                    excess -= 1

    def _forget(self, mmsi: int) -> None:
        vessel = self._vessels.pop(mmsi, None)
        if vessel is None:
            return
        self._touched.add(mmsi)
        self._known.drop(mmsi)
        for detector in self._detectors:
            detector.forget(mmsi)
        for alarm in [alarm for alarm in self._book if mmsi in (alarm.mmsi, alarm.other_mmsi)]:
            newest_ms = self._feeds[vessel.partition].newest_ms
            self._book.release(alarm.key, newest_ms, Facts("the vessel has not been heard since"))


def _is_known(report: Report, vessel: Vessel) -> bool:
    """Whether this is the vessel's last position once more: another receiver's copy confirms nothing."""
    return (
        report.latitude is not None
        and report.safety_text is None
        and (report.time_ms, report.latitude, report.longitude)
        == (vessel.position_ms, vessel.latitude, vessel.longitude)
        and (report.speed_knots, report.course_deg) == (vessel.speed_knots, vessel.course_deg)
        and report.nav_status in (None, vessel.nav_status)
    )
