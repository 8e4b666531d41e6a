"""Ends the queries of a request whose client has gone: nobody would read what they find."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from serving.api.read.errors import ClientGoneError

PAUSE_S = 0.05
"""Between two interrupts of a query."""


class Cancellation:
    """The queries that run for a request. Safe for several threads."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._interrupts: list[Callable[[], None]] = []
        self._ended = threading.Event()
        self.is_cancelled = False

    def cancel(self) -> None:
        """End the queries that run, and refuse those that would follow."""
        with self._changing:
            self.is_cancelled = True
        if self._interrupt():
            threading.Thread(target=self._insist, name="cancellation", daemon=True).start()

    def _interrupt(self) -> bool:
        """Interrupt what runs; whether there is anything."""
        with self._changing:
            for interrupt in self._interrupts:
                interrupt()
            return bool(self._interrupts)

    def _insist(self) -> None:
        """Interrupt until nothing runs: DuckDB forgets an interrupt that comes before the query has begun."""
        while not self._ended.wait(PAUSE_S):
            if not self._interrupt():
                return

    @contextmanager
    def ending(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """Within it, the query that ``interrupt`` ends may run; after it, ``interrupt`` is not called.

        Raises:
            ClientGoneError: the client has gone already.
        """
        with self._changing:
            if self.is_cancelled:
                raise ClientGoneError
            self._interrupts.append(interrupt)
        try:
            yield
        finally:
            with self._changing:
                self._interrupts.remove(interrupt)
                if self.is_cancelled and not self._interrupts:
                    self._ended.set()


RUNNING: ContextVar[Cancellation | None] = ContextVar("cancellation", default=None)
"""That of the request in whose context a query runs; threads of routes have a copy of it."""
