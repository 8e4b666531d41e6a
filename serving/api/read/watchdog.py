"""Interrupts queries whose time is over: one thread for all, since a timer each costs a thread each."""

import heapq
import threading
import time
from collections.abc import Callable

PAUSE_S = 0.05
"""Between two calls of what is not cancelled."""


class Watch:
    """A call that is due at a time and again and again after it, until it is cancelled."""

    def __init__(self, due: float, call: Callable[[], None]) -> None:
        self.due = due
        self.call = call
        self.is_cancelled = False
        self.was_late = False

    def __lt__(self, other: "Watch") -> bool:
        return self.due < other.due


class Watchdog:
    """Calls what is due, in a thread of its own, until it is cancelled."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._watches: list[Watch] = []
        self._is_stopped = False
        self._thread = threading.Thread(target=self._run, name="query-watchdog", daemon=True)
        self._thread.start()

    def watch(self, after_s: float, call: Callable[[], None]) -> Watch:
        """Have something called after so many seconds."""
        watch = Watch(time.monotonic() + after_s, call)
        with self._changed:
            heapq.heappush(self._watches, watch)
            if self._watches[0] is watch:
                self._changed.notify()
        return watch

    def cancel(self, watch: Watch) -> None:
        """After this, it is not called any more; ``was_late`` says whether it had been."""
        with self._changed:
            watch.is_cancelled = True

    def stop(self) -> None:
        """End the thread; nothing is called any more."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        with self._changed:
            while not self._is_stopped:
                while self._watches and (
                    self._watches[0].is_cancelled or self._watches[0].due <= time.monotonic()
                ):
                    watch = heapq.heappop(self._watches)
                    if not watch.is_cancelled:
                        watch.was_late = True
                        watch.call()
                        # Until it ends: DuckDB forgets an interrupt that comes before the query has begun.
                        watch.due = time.monotonic() + PAUSE_S
                        heapq.heappush(self._watches, watch)
                self._changed.wait(self._watches[0].due - time.monotonic() if self._watches else None)
