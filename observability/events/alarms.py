"""The alarms: raised once, confirmed silently, cleared once.

An alarm is known by its rule and its subject (a vessel, or two), and is in this book from its first sign
until it is cleared or comes to nothing. Its identifier is made of rule, subject and the time of that first
sign: the same messages make the same identifier whenever they are read.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from typing import Any, NamedTuple

from observability.events.rules import Severity

Key = tuple[str, str]
"""Alert type within a rule (``rule/type``), and subject."""


class Facts(NamedTuple):
    """What an alert says beside who and when."""

    message: str
    latitude: float | None = None
    longitude: float | None = None
    value: float | None = None
    threshold: float | None = None


@dataclass(slots=True)
class Alarm:
    """An alarm that is on, or about to be."""

    rule: str
    alert_type: str
    subject: str
    mmsi: int
    partition: int
    severity: Severity
    first_ms: int
    signalled_ms: int
    """When it was last confirmed, by the clock of its partition's feed."""
    clears_after_ms: int
    signals: int = 0
    raised_ms: int | None = None
    """When it was raised, by its messages; None: not yet."""
    other_mmsi: int | None = None

    @property
    def key(self) -> Key:
        return f"{self.rule}/{self.alert_type}", self.subject

    @property
    def alert_id(self) -> str:
        """``rule-type-subject-time``; the type is left out where the rule is called like it."""
        name = self.rule if self.rule == self.alert_type else f"{self.rule}-{self.alert_type}"
        return f"{name}-{self.subject}-{self.first_ms}"

    def packed(self) -> list[Any]:
        """All of it, as JSON can hold it."""
        return list(astuple(self))

    @classmethod
    def unpacked(cls, values: list[Any]) -> "Alarm":
        """The reverse; fields that a later version appended have their default."""
        return cls(*values[: len(fields(cls))])


class Change(NamedTuple):
    """An alarm that was raised or cleared: one message of topic ``maritime.alerts``."""

    alarm: Alarm
    status: str
    time_ms: int
    facts: Facts

    def message(self) -> dict[str, Any]:
        """The message, as the contract ``alerts`` has it; ``rule`` and ``other_mmsi`` are additional."""
        return {
            "schema_version": 1,
            "alert_id": self.alarm.alert_id,
            "mmsi": self.alarm.mmsi,
            "timestamp": _utc(self.time_ms),
            "alert_type": self.alarm.alert_type,
            "severity": self.alarm.severity,
            "status": self.status,
            "message": self.facts.message,
            "value": self.facts.value,
            "threshold": self.facts.threshold,
            "latitude": self.facts.latitude,
            "longitude": self.facts.longitude,
            "source": "platform",
            "rule": self.alarm.rule,
            "other_mmsi": self.alarm.other_mmsi,
        }


class Book:
    """The alarms that are on or about to be, and what changed since :meth:`take` was last called."""

    def __init__(self) -> None:
        self._alarms: dict[Key, Alarm] = {}
        self._changes: list[Change] = []
        self._touched: set[Key] = set()

    def __len__(self) -> int:
        return len(self._alarms)

    def __iter__(self) -> Iterator[Alarm]:
        return iter(self._alarms.values())

    def get(self, key: Key) -> Alarm | None:
        """The alarm of a key, raised or about to be."""
        return self._alarms.get(key)

    def signal(self, alarm: Alarm, confirm: int, time_ms: int, facts: Facts) -> None:
        """A sign of this alarm: raises it at the ``confirm``-th one, and keeps one that is raised on."""
        known = self._alarms.setdefault(alarm.key, alarm)
        known.signalled_ms = alarm.signalled_ms
        known.partition = alarm.partition
        known.signals = min(known.signals + 1, confirm)
        self._touched.add(known.key)
        if known.raised_ms is None and known.signals >= confirm:
            known.raised_ms = time_ms
            self._changes.append(Change(known, "raised", time_ms, facts))

    def release(self, key: Key, time_ms: int, facts: Facts) -> None:
        """The opposite sign: clears the alarm if it was raised, drops it if it was about to be."""
        alarm = self._alarms.pop(key, None)
        if alarm is None:
            return
        self._touched.add(key)
        if alarm.raised_ms is not None:
            self._changes.append(Change(alarm, "cleared", max(time_ms, alarm.raised_ms), facts))

    def expire(self, feeds: dict[int, tuple[int, int]]) -> None:
        """Clear what nothing confirmed for as long as its rule says.

        Args:
            feeds: by partition, the clock of its feed and the time of its newest report, both in ms.
        """
        for alarm in list(self._alarms.values()):
            feed_ms, newest_ms = feeds.get(alarm.partition, (0, 0))
            if feed_ms - alarm.signalled_ms >= alarm.clears_after_ms:
                self.release(alarm.key, newest_ms, Facts("nothing has confirmed it since"))

    def restore(self, alarm: Alarm) -> None:
        """Put back an alarm that was kept."""
        self._alarms[alarm.key] = alarm

    def take(self) -> tuple[list[Change], set[Key]]:
        """The changes since the last call, and the keys of the alarms that are not as they were then."""
        changes, self._changes = self._changes, []
        touched, self._touched = self._touched, set()
        return changes, touched


def _utc(time_ms: int) -> str:
    moment = datetime.fromtimestamp(time_ms / 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{time_ms % 1000:03d}Z"
