"""Ends the queries of a request whose client has gone: nobody would read what they find."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from serving.api.read.errors import ClientGoneError


class Cancellation:
    """The queries that run for a request. Safe for several threads."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._interrupts: list[Callable[[], None]] = []
        self.is_cancelled = False

    def cancel(self) -> None:
        """End the queries that run, and refuse those that would follow."""
        with self._changing:
            self.is_cancelled = True
            for interrupt in self._interrupts:
                interrupt()

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


RUNNING: ContextVar[Cancellation | None] = ContextVar("cancellation", default=None)
"""That of the request in whose context a query runs; threads of routes have a copy of it."""
