"""What every request passes: an id, bounds, the gate, compression, security headers."""

import re
import uuid
from typing import Protocol

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, remove_compress_type

from serving.api.web.bounds import Bounds
from serving.api.web.disconnects import Cancellable
from serving.api.web.kept import KeptAnswers
from serving.api.web.keys import EncodedSlashes
from serving.api.web.metrics import Measured
from serving.api.web.tags import EncodedTags
from serving.api.web.traced import Traced
from stack.settings import Settings
from stack.tracing import tracer

REQUEST_ID = "X-Request-ID"
_ACCEPTED_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
"""Content security policy of answers that are no page: a browser runs nothing in them."""
PAGE_POLICY = (
    "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:;"
    " img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
    " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Of pages and their scripts (a worker has that of its own file): all from here, and MapLibre's blobs."""
_OF_PAGES = ("text/html", "text/javascript", "application/javascript", "text/css", "image/svg+xml")
STRICT_TRANSPORT = "max-age=31536000; includeSubDomains"
EXPOSED = (
    "ETag",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Tideline-Published-At",
    "Tideline-Snapshot",
    REQUEST_ID,
)
"""Headers that pages of other origins may read, where the settings name any."""


class Gatekeeper(Protocol):
    """What lets a request pass or not; it knows keys, this package does not."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None: ...

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...


class RequestHeaders:
    """Gives a request an id, which its answer and the log have, and the answer its security headers."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._headers = dict(SECURITY_HEADERS)
        if settings.api_tls_in_front:
            self._headers["Strict-Transport-Security"] = STRICT_TRANSPORT

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sent = MutableHeaders(scope=scope).get(REQUEST_ID, "")
        request_id = sent if _ACCEPTED_ID.fullmatch(sent) else uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = MutableHeaders(scope=message)
                found[REQUEST_ID] = request_id
                for name, value in self._headers.items():
                    found.setdefault(name, value)
                is_page = found.get("content-type", "").startswith(_OF_PAGES)
                found.setdefault("Content-Security-Policy", PAGE_POLICY if is_page else DATA_POLICY)
            await send(message)

        await self.app(scope, receive, with_headers)


def install(app: FastAPI, settings: Settings, gate: type[Gatekeeper]) -> None:
    """Add the middleware; the last one added is the first that a request meets."""
    # An event is too short to gain, and a compressor for each of a thousand streams takes memory.
    remove_compress_type("text/event-stream")
    app.add_middleware(EncodedSlashes)
    app.add_middleware(Cancellable)
    app.add_middleware(CompressMiddleware, minimum_size=1000, brotli=False)
    app.add_middleware(EncodedTags)
    app.add_middleware(KeptAnswers, most_bytes=settings.api_kept_mb << 20)
    app.add_middleware(gate, settings=settings)
    app.add_middleware(Bounds, settings=settings)
    if origins := [origin.strip() for origin in settings.api_origins.split(",") if origin.strip()]:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "If-Match", "If-None-Match", REQUEST_ID],
            expose_headers=EXPOSED,
        )
    app.add_middleware(RequestHeaders, settings=settings)
    app.add_middleware(Measured, metrics=app.state.metrics)
    if settings.traces:
        app.add_middleware(Traced, tracer=tracer(settings, "api"))
