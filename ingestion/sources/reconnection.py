"""Reconnection: a feed that drops is connected again, after waits that double up to a minute."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tenacity import RetryCallState, RetryError, Retrying, retry_if_exception_type, wait_random_exponential

from ingestion.errors import SourceError
from ingestion.sources import LineCount

POLL_S = 0.2
T = TypeVar("T")


@dataclass(frozen=True)
class Reconnection:
    """Connects again until it works or reading is stopped; counts in ``lines`` how often it did."""

    lines: LineCount
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0

    def again(self, connect: Callable[[], T], is_stopped: Callable[[], bool]) -> T | None:
        """What ``connect`` gives in the end; None when reading was stopped before.

        ``connect`` raises SourceError while the other side does not answer.
        """

        def wait(seconds: float) -> None:
            until = time.monotonic() + seconds
            while not is_stopped() and (left := until - time.monotonic()) > 0:
                time.sleep(min(POLL_S, left))

        def stop(_state: RetryCallState) -> bool:
            return is_stopped()

        # A server that takes connections and drops them at once is not asked without a pause either.
        wait(self.first_wait_s)
        if is_stopped():
            return None
        try:
            connection = Retrying(
                retry=retry_if_exception_type(SourceError),
                wait=wait_random_exponential(multiplier=self.first_wait_s, max=self.longest_wait_s),
                sleep=wait,
                stop=stop,
            )(connect)
        except RetryError:
            return None
        self.lines.reconnected += 1
        return connection
