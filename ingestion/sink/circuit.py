"""A circuit breaker for the store: back off exponentially, probe once, close on success.

Pure: the clock is passed in, and the caller pauses and resumes the feed.
"""

from dataclasses import dataclass
from enum import IntEnum


class CircuitState(IntEnum):
    """Closed: the store works. Open: it does not; wait. Half open: one attempt after the wait."""

    CLOSED = 0
    HALF_OPEN = 1
    OPEN = 2


@dataclass(slots=True)
class Circuit:
    """Doubles its wait from ``first_wait_s`` up to ``max_wait_s`` over consecutive failures."""

    first_wait_s: float
    max_wait_s: float
    failures: int = 0
    retry_at_s: float = 0.0
    state: CircuitState = CircuitState.CLOSED

    def lets_through(self, now_s: float) -> bool:
        """Whether an attempt may be made now; an open circuit whose wait is over becomes half open."""
        if self.state is CircuitState.OPEN and now_s >= self.retry_at_s:
            self.state = CircuitState.HALF_OPEN
        return self.state is not CircuitState.OPEN

    def fail(self, now_s: float) -> float:
        """Record a failed attempt and open; returns the wait in seconds."""
        wait_s = min(self.max_wait_s, self.first_wait_s * 2.0 ** min(self.failures, 30))
        self.failures += 1
        self.retry_at_s = now_s + wait_s
        self.state = CircuitState.OPEN
        return wait_s

    def succeed(self) -> bool:
        """Record a successful attempt and close; returns whether the circuit was open."""
        was_open = self.state is not CircuitState.CLOSED
        self.failures = 0
        self.state = CircuitState.CLOSED
        return was_open
