"""Server-sent events: one list of recent events for all clients; of a client only its place in it is kept.

A client that falls behind the list is directed to the keyframe: a slow one costs no more than a quick one.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

import orjson

KEPT = 512
"""Events that a client may be behind, or have missed while it was away."""
RETRY_MS = 2_000
"""How long a client waits before it connects again."""


class Events:
    """The event loop's own: only :meth:`publish` may be called from other threads."""

    def __init__(self, loop: asyncio.AbstractEventLoop, run: int, kept: int = KEPT) -> None:
        self._loop = loop
        self._run = run
        self._recent: deque[bytes] = deque(maxlen=kept)
        self._count = 0
        self._wake = asyncio.Event()
        self._ended = False
        self.clients = 0

    def publish(self, kind: str, data: dict[str, Any]) -> None:
        """Tell all clients; from any thread."""
        self._loop.call_soon_threadsafe(self._add, kind, data)

    def end(self) -> None:
        """End all streams; from any thread."""
        self._loop.call_soon_threadsafe(self._end)

    def _add(self, kind: str, data: dict[str, Any]) -> None:
        self._count += 1
        self._recent.append(self._text(kind, data, self._count))
        self._wake_all()

    def _end(self) -> None:
        self._ended = True
        self._wake_all()

    def _wake_all(self) -> None:
        woken, self._wake = self._wake, asyncio.Event()
        woken.set()

    def _text(self, kind: str, data: dict[str, Any], place: int) -> bytes:
        return b"id: %d-%d\nevent: %s\ndata: %s\n\n" % (self._run, place, kind.encode(), orjson.dumps(data))

    async def stream(self, last_event_id: str | None) -> AsyncIterator[bytes]:
        """A client's events, from behind the last that it has; first `keyframe` where some are missing."""
        self.clients += 1
        try:
            yield b"retry: %d\n\n" % RETRY_MS
            place = self._place(last_event_id)
            while not self._ended:
                oldest = self._count - len(self._recent)
                if place is None or place < oldest:
                    reason = "joined" if last_event_id is None and place is None else "missed"
                    place = self._count
                    yield self._text("keyframe", {"reason": reason}, place)
                elif place < self._count:
                    event = self._recent[place - oldest]
                    place += 1
                    yield event
                else:
                    await self._wake.wait()
        finally:
            self.clients -= 1

    def _place(self, last_event_id: str | None) -> int | None:
        """How many events of this run a client has had; None where it has none of them."""
        run, _, place = (last_event_id or "").partition("-")
        if run != str(self._run) or not (place.isascii() and place.isdigit()) or int(place) > self._count:
            return None
        return int(place)
