"""Calls for help: distress devices, navigational status 14, and safety texts of ships."""

import re

from observability.events.alarms import Book
from observability.events.detectors import alarm_of, facts_of
from observability.events.reports import Report
from observability.events.rules import DistressRule
from observability.events.vessels import DEVICES, Vessel

STATUS_SART = 14
STATUS_UNDEFINED = 15
"""What a device sends under test."""
_TEST = re.compile(r"\bTEST", re.IGNORECASE)
"""TEST, TESTING; not LATEST."""
_TEXTS = {"ais_sart": "AIS-SART active", "man_overboard": "man overboard", "epirb": "EPIRB active"}


class DistressDetector:
    """Raises ``ais_sart``, ``man_overboard``, ``epirb`` or ``sos``; cleared when nothing calls any more."""

    def __init__(self, rule: DistressRule) -> None:
        self._rule = rule
        self._words = re.compile(rf"\b({'|'.join(map(re.escape, rule.words)) or '(?!)'})\b", re.IGNORECASE)

    def observe(self, vessel: Vessel, report: Report, book: Book) -> None:
        """A call is a sign; silence, not a position without a call, clears it."""
        if not self._rule.only.admits(vessel.mmsi, vessel.ship_type):
            return
        call = self._call(vessel, report)
        if call is None:
            return
        alert_type, message = call
        alarm = alarm_of(self._rule, alert_type, vessel, report.time_ms)
        book.signal(alarm, self._rule.confirm, report.time_ms, facts_of(vessel, message))

    def tick(self, partition: int, feed_ms: int, vessels: dict[int, Vessel], book: Book) -> None:
        """Time alone raises none."""

    def forget(self, mmsi: int) -> None:
        """Nothing is kept here."""

    def _call(self, vessel: Vessel, report: Report) -> tuple[str, str] | None:
        text = report.safety_text
        if text is not None and _TEST.search(text):
            return None
        device = DEVICES.get(vessel.mmsi // 1_000_000)
        if device is not None:
            is_calling = text is not None or (report.latitude is not None or report.nav_status == STATUS_SART)
            if device not in self._rule.devices or not is_calling or report.nav_status == STATUS_UNDEFINED:
                return None
            return device, f"{_TEXTS[device]}{f': {text}' if text else ''}"
        if report.nav_status == STATUS_SART and "ais_sart" in self._rule.devices:
            return "ais_sart", "the ship reports navigational status 14: AIS-SART active"
        if text is not None and vessel.is_ship and self._words.search(text):
            return "sos", f"safety message: {text}"
        return None
