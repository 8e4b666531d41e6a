"""uvicorn's HTTP protocol with what it lacks: bounds of a request's head, and an end of its queries.

uvicorn closes a connection that is idle between two requests. Before the first, and within the headers, it
waits for ever and keeps whatever is sent (slow-loris). When a client goes away, a
route in a thread does not hear of it.
"""

import asyncio
from http import HTTPStatus
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from serving.api.web.disconnects import CANCELLATION
from stack.settings import Settings

MOST_HEAD_BYTES = 64 << 10
"""Request line and headers together."""


class BoundedProtocol(HttpToolsProtocol):
    """A connection whose request heads are bounded."""

    head_timeout_s = 10.0

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._in_head = True
        self._head_bytes = 0
        self._head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        if self.cycle is not None and not self.cycle.response_complete:
            cancellation = self.cycle.scope["state"].get(CANCELLATION)
            if cancellation is not None:
                cancellation.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._in_head:
            self._start_timer()
            self._head_bytes += len(data)
        super().data_received(data)
        if self._in_head and self._head_bytes > MOST_HEAD_BYTES:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_headers_complete(self) -> None:
        self._in_head = False
        self._head_bytes = 0
        self._stop_timer()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._in_head = True
        super().on_message_complete()

    def _start_timer(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(
                self.head_timeout_s, self._refuse, HTTPStatus.REQUEST_TIMEOUT
            )

    def _stop_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _refuse(self, status: HTTPStatus) -> None:
        """Say why, unless an answer is under way, and close."""
        self._stop_timer()
        if self.transport.is_closing():
            return
        if self.cycle is None or self.cycle.response_complete:
            line = f"HTTP/1.1 {status.value} {status.phrase}\r\n"
            self.transport.write(f"{line}content-length: 0\r\nconnection: close\r\n\r\n".encode())
        self.transport.close()


def bounded_protocol(settings: Settings) -> type[BoundedProtocol]:
    """The protocol with the settings' bounds, as uvicorn takes it."""
    return type("Bounded", (BoundedProtocol,), {"head_timeout_s": settings.api_header_timeout_s})
