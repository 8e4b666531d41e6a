"""What the sink does while the store is down: wait longer after each failure, try once, go on when it works.

Pure: the clock is handed in, and the caller pauses and resumes the feed.
"""

from dataclasses import dataclass
from enum import IntEnum


class CircuitState(IntEnum):
    """Closed: the store works. Open: it does not, wait. Half open: the one attempt after the wait."""

    CLOSED = 0
    HALF_OPEN = 1
    OPEN = 2


@dataclass(slots=True)
class Circuit:
    """Doubles its wait from ``first_wait_s`` up to ``most_wait_s`` while failures follow each other."""

    first_wait_s: float
    most_wait_s: float
    failures: int = 0
    retry_at_s: float = 0.0
    state: CircuitState = CircuitState.CLOSED

    def lets_through(self, now_s: float) -> bool:
        """Whether an attempt may be made now; an open circuit whose wait is over becomes half open."""
        if self.state is CircuitState.OPEN and now_s >= self.retry_at_s:
            self.state = CircuitState.HALF_OPEN
        return self.state is not CircuitState.OPEN

    def fail(self, now_s: float) -> float:
        """An attempt failed: open, and say for how many seconds."""
        wait_s = min(self.most_wait_s, self.first_wait_s * 2.0 ** min(self.failures, 30))
        self.failures += 1
        self.retry_at_s = now_s + wait_s
        self.state = CircuitState.OPEN
        return wait_s

    def succeed(self) -> bool:
        """An attempt worked: close; says whether it had been open."""
        was_open = self.state is not CircuitState.CLOSED
        self.failures = 0
        self.state = CircuitState.CLOSED
        return was_open
