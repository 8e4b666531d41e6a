"""Clocks of base stations: when one of them may date a file that reports no times.

Guarantees that no single station's clock dates the others: a base station report (type 4) is believed only
where it agrees with the time before it, the given start, the file's own date, or most of the other stations.
A reply of a ship (type 11) is never asked. A pure core: no input, no clock.
"""

import re
from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

AGREEMENT_MS = 60_000
"""Two stations agree within this: a report comes every ten seconds, and some are missed."""
BEHIND_MS = 10 * 60_000
AHEAD_MS = 60 * 60_000
"""How far a report may lie from the time before it: a quiet hour is ordinary, a quiet day is not."""
DAY_MS = 24 * 60 * 60_000
LONE_REPORTS = 20
"""After so many reports of one receiver, with none of another between them, the feed is its own."""
COAST_STATIONS = range(1, 10_000_000)
"""MMSIs of coast stations begin with 00 (ITU-R M.585). The clock of another sender is not believed."""
STATIONS = 64
"""Stations remembered, the latest heard."""

_DATE = re.compile(r"(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")


class Span(NamedTuple):
    """From when to when a time would be no surprise (Unix, ms)."""

    start_ms: int
    end_ms: int

    def has(self, time_ms: int) -> bool:
        return self.start_ms <= time_ms <= self.end_ms


class StationClocks:
    """The base stations of one file. ``spans`` are the times that the file's name and date speak for."""

    def __init__(self, start_ms: int | None, spans: list[Span]) -> None:
        self._start_ms = start_ms
        self._spans = spans if start_ms is None else [Span(start_ms - BEHIND_MS, start_ms + DAY_MS)]
        self._clocks_ms: OrderedDict[int, int] = OrderedDict()

    def agreed_ms(self, mmsi: int, time_ms: int, known_ms: int | None) -> int | None:
        """The time that now holds, or None where the station's report is not believed.

        ``known_ms`` is the time before: reported by a receiver, or agreed upon.
        """
        if mmsi not in COAST_STATIONS:
            return None
        others = [clock_ms for station, clock_ms in self._clocks_ms.items() if station != mmsi]
        self._clocks_ms[mmsi] = time_ms
        self._clocks_ms.move_to_end(mmsi)
        if len(self._clocks_ms) > STATIONS:
            self._clocks_ms.popitem(last=False)
        if self._start_ms is not None and time_ms < self._start_ms - BEHIND_MS:
            return None
        if known_ms is not None and _is_after(time_ms, known_ms):
            return max(time_ms, known_ms)
        if known_ms is None and any(span.has(time_ms) for span in self._spans):
            return time_ms
        agreeing = sum(abs(clock_ms - time_ms) <= AGREEMENT_MS for clock_ms in others)
        opposing = sum(abs(clock_ms - time_ms) > AHEAD_MS for clock_ms in others)
        return time_ms if agreeing > opposing else None


class ReceiverClocks:
    """The clocks of a feed's receivers: when what one of them reports dates the sentences without a time.

    A receiver whose clock lies far from the one before dates its own messages only, until another receiver
    agrees with it, or nobody else is heard any more.
    """

    def __init__(self) -> None:
        self._station: str | None = None
        self._doubted: tuple[str, int] | None = None
        self._doubted_count = 0

    def agreed_ms(self, station: str | None, time_ms: int, known_ms: int | None) -> int:
        """The time that now holds. ``station`` is None where the feed does not say who received it."""
        if (
            known_ms is None
            or station is None
            or self._station in (None, station)
            or _is_after(time_ms, known_ms)
            or self._is_confirmed(station, time_ms)
        ):
            self._station, self._doubted, self._doubted_count = station, None, 0
            return time_ms
        return known_ms

    def _is_confirmed(self, station: str, time_ms: int) -> bool:
        doubted = self._doubted
        self._doubted = (station, time_ms)
        if doubted is None or not _is_after(time_ms, doubted[1]):
            self._doubted_count = 1
            return False
        self._doubted_count += 1
        return station != doubted[0] or self._doubted_count > LONE_REPORTS


def _is_after(time_ms: int, known_ms: int) -> bool:
    return -BEHIND_MS <= time_ms - known_ms <= AHEAD_MS


def spans_of(path: Path) -> list[Span]:
    """The day in a file's name, if there is one, and the day before it was last written."""
    spans: list[Span] = []
    for found in _DATE.finditer(path.name):
        try:
            day = datetime(int(found[1]), int(found[3]), int(found[4]), tzinfo=UTC)
        except ValueError:
            continue
        # Twelve hours on either side: a file may be named by the local day.
        spans.append(Span(_ms(day - timedelta(hours=12)), _ms(day + timedelta(hours=36))))
    try:
        written_ms = round(path.stat().st_mtime * 1000)
    except OSError:
        return spans
    return [*spans, Span(written_ms - DAY_MS, written_ms + BEHIND_MS)]


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
