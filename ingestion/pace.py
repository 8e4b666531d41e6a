"""Pace: how fast a replay goes. Knows no source and no Kafka; the clock is given."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ingestion.errors import SourceError

MAX_GAP_S = 3600.0
"""Longest stretch of event time that is waited out: a night without reports, or one message from another
year, is jumped over instead of stopping the replay."""


@dataclass(slots=True)
class Pace:
    """Waits so that event time passes ``multiple`` times as fast as the clock; with None it never waits.

    ``wait`` gets seconds and may return early, ``clock`` tells seconds.
    """

    multiple: float | None
    clock: Callable[[], float]
    wait: Callable[[float], object]
    _event_s: float | None = field(default=None, init=False)
    _latest_s: float = field(default=0.0, init=False)
    _started_s: float = field(default=0.0, init=False)

    def keep(self, event_ms: int | None) -> None:
        """Wait until it is time for an event (Unix, ms). One that is late, or has no time, is due at once."""
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
        raise SourceError(f"pace {pace!r}: it is original, none, or a multiple such as 10")
    return multiple
