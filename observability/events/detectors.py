"""What every kind of rule has: a detector that looks at each report, and may look again as time passes."""

from typing import Protocol

from observability.events.alarms import Alarm, Book, Facts
from observability.events.reports import Report
from observability.events.rules import Rule
from observability.events.vessels import Vessel

MS_PER_MINUTE = 60_000


class Detector(Protocol):
    """A rule at work. Everything it must remember is in the vessels and in the book of alarms."""

    def observe(self, vessel: Vessel, report: Report, book: Book) -> None:
        """Look at a report, whose vessel has been brought up to date with it."""
        ...

    def tick(self, partition: int, feed_ms: int, vessels: dict[int, Vessel], book: Book) -> None:
        """Look at what time itself has brought about in a partition."""
        ...

    def forget(self, mmsi: int) -> None:
        """A vessel is remembered no longer."""
        ...


def alarm_of(
    rule: Rule, alert_type: str, vessel: Vessel, first_ms: int, other: Vessel | None = None
) -> Alarm:
    """An alarm of a rule about a vessel (and another one), as its first sign makes it."""
    subject = str(vessel.mmsi) if other is None else f"{vessel.mmsi}-{other.mmsi}"
    return Alarm(
        rule=rule.name,
        alert_type=alert_type,
        subject=subject,
        mmsi=vessel.mmsi,
        partition=vessel.partition,
        severity=rule.severity,
        first_ms=first_ms,
        signalled_ms=vessel.heard_ms,
        clears_after_ms=round(rule.clears_after_minutes * MS_PER_MINUTE),
        other_mmsi=None if other is None else other.mmsi,
    )


def facts_of(
    vessel: Vessel, message: str, value: float | None = None, threshold: float | None = None
) -> Facts:
    """What an alert says, where the vessel was last seen."""
    return Facts(message, vessel.latitude, vessel.longitude, value, threshold)
