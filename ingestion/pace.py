"""Pace: the speed of a replay. Independent of sources and Kafka; the clock is passed in."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ingestion.errors import SourceError

MAX_GAP_S = 3600.0
"""Longest gap in event time that is waited out. Longer gaps (a night without reports, one message from
another year) are skipped instead of stalling the replay."""


@dataclass(slots=True)
class Pace:
    """Waits so that event time passes ``multiple`` times as fast as the clock; with None it never waits.

    ``wait`` gets seconds and may return early, ``clock`` returns seconds.
    """

    multiple: float | None
    clock: Callable[[], float]
    wait: Callable[[float], object]
    _event_s: float | None = field(default=None, init=False)
    _latest_s: float = field(default=0.0, init=False)
    _started_s: float = field(default=0.0, init=False)

    def keep(self, event_ms: int | None) -> None:
        """Wait until an event (Unix, ms) is due. A late event, or one without a time, is due at once."""
        if self.multiple is None or event_ms is None:
            return
        event_s = event_ms / 1000
        if self._event_s is None or event_s - self._latest_s > MAX_GAP_S:
            self._event_s, self._started_s = event_s, self.clock()
        self._latest_s = max(event_s, self._latest_s)
        due_s = self._started_s + (event_s - self._event_s) / self.multiple
        ahead_s = due_s - self.clock()
        if ahead_s > 0:
            self.wait(ahead_s)


def multiple_of(pace: str) -> float | None:
    """``original`` is 1, ``none`` None, ``10`` or ``10x`` that multiple.

    Raises:
        SourceError: it is none of these, or not above 0.
    """
    if pace == "none":
        return None
    if pace == "original":
        return 1.0
    try:
        multiple = float(pace.removesuffix("x"))
    except ValueError:
        multiple = 0.0
    if not 0 < multiple < float("inf"):
        raise SourceError(f"pace {pace!r}: expected original, none, or a multiple such as 10")
    return multiple
