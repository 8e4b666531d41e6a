"""A span per request: it continues the trace of who asks, and names the run of dbt that is answered from."""

from typing import Any

from opentelemetry.trace import (
    Link,
    Span,
    SpanKind,
    Status,
    StatusCode,
    Tracer,
)
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.api.web.metrics import METHODS, template
from stack.published import find
from stack.tracing import TRACEPARENT, child_of, context_of, context_of_run


class Traced:
    """Requests as spans, by OpenTelemetry's conventions for HTTP servers. No path, so no MMSI, is in them."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self.app = app
        self._tracer = tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        method = scope["method"] if scope["method"] in METHODS else "_OTHER"
        span = self._tracer.start_span(
            method,
            child_of(context_of(Headers(scope=scope).get(TRACEPARENT))),
            SpanKind.SERVER,
            {"http.request.method": method, "url.scheme": scope["scheme"]},
            _run_in_force(scope),
        )

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _describe(span, message["status"], Headers(raw=message["headers"]))
            await send(message)

        try:
            await self.app(scope, receive, with_headers)
        except Exception as error:  # answered by what is around this
            _describe(span, 500, Headers())
            span.set_status(Status(StatusCode.ERROR, type(error).__name__))
            raise
        finally:
            span.update_name(f"{method} {template(scope)}")
            span.set_attribute("http.route", template(scope))
            span.end()


def _describe(span: Span, status: int, headers: Headers) -> None:
    span.set_attribute("http.response.status_code", status)
    for name in ("tideline-snapshot", "x-request-id"):
        if name in headers:
            span.set_attribute(f"http.response.header.{name}", [headers[name]])
    if status >= 500:
        span.set_status(Status(StatusCode.ERROR))


def _run_in_force(scope: Scope) -> list[Link]:
    """The run that built what is published, as of the last look at it."""
    reader: Any = getattr(scope["app"].state, "reader", None)
    entries = reader.entries() if reader is not None else []
    if not entries:
        return []
    # The run is named by the entry that published the snapshot first, not by one that went back to it.
    context = context_of_run(find(entries, entries[-1].snapshot).invocation_id)
    return [Link(context, {"tideline.snapshot": entries[-1].snapshot})] if context else []
