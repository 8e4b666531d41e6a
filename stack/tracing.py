"""Traces: what happened to a message from its producer to an answer of the API, as OpenTelemetry spans.

A part asks :func:`tracer` for its tracer; without ``TIDELINE_TRACES`` that one does nothing. Spans go to a
receiver of OTLP, or to one file per process, in OTLP's JSON, which OpenTelemetry's collector reads. The
context travels as W3C's ``traceparent``: in a header of the message, in the metadata of the commit that
stores it, in a header of the request. A run of dbt needs none: its trace has the number of its invocation.
"""

import base64
import json
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import UUID

from opentelemetry.context import Context
from opentelemetry.trace import (
    INVALID_SPAN_CONTEXT,
    NonRecordingSpan,
    NoOpTracer,
    NoOpTracerProvider,
    Span,
    SpanContext,
    TraceFlags,
    Tracer,
    TracerProvider,
    get_current_span,
    set_span_in_context,
)
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from stack.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from opentelemetry.sdk.trace import ReadableSpan
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult
    from opentelemetry.sdk.trace.id_generator import IdGenerator

TRACEPARENT = "traceparent"
"""The name of W3C's header, and of the key in a commit's metadata."""
SAMPLED = TraceFlags(TraceFlags.SAMPLED)
MOST_BYTES = 64 << 20
"""Of a process's file; the one before is kept beside it."""
_W3C = TraceContextTextMapPropagator()
_OTLP_PATH = "/v1/traces"


def tracer(settings: Settings, service: str) -> Tracer:
    """The tracer of a part; one that does nothing where no traces are wanted."""
    return tracer_provider(settings, service).get_tracer("tideline") if settings.traces else NoOpTracer()


def tracer_provider(settings: Settings, service: str, ids: "IdGenerator | None" = None) -> TracerProvider:
    """What makes the tracers of a part: its spans are sent when the process ends, at the latest.

    Args:
        service: the part, as ``tideline status`` names it.
        ids: numbers of traces and spans, where they are not drawn.
    """
    if not settings.traces:
        return NoOpTracerProvider()
    # The SDK takes a tenth of a second to load, and some megabytes: only where there are traces.
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider as Provider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    resource = Resource(
        {"service.name": service, "service.namespace": "tideline", "process.pid": os.getpid()}
    )
    provider = Provider(resource=resource, id_generator=ids)
    provider.add_span_processor(BatchSpanProcessor(_exporter(settings, service)))
    return provider


def traceparent(span: Span) -> str | None:
    """The context of a span, to be sent along; None where nobody records it."""
    carrier: dict[str, str] = {}
    if span.get_span_context().trace_flags.sampled:
        _W3C.inject(carrier, set_span_in_context(span))
    return carrier.get(TRACEPARENT)


def context_of(header: str | bytes | None) -> SpanContext | None:
    """The context that a ``traceparent`` names; None where it names none, or is malformed."""
    text = header.decode("ascii", "replace") if isinstance(header, bytes) else header or ""
    found = get_current_span(_W3C.extract({TRACEPARENT: text})).get_span_context()
    return found if found is not INVALID_SPAN_CONTEXT and found.is_valid else None


def child_of(parent: SpanContext | None) -> Context | None:
    """Where a span begins that continues another process's trace; None begins one of its own."""
    return set_span_in_context(NonRecordingSpan(parent)) if parent else None


def context_of_run(invocation_id: str | None) -> SpanContext | None:
    """The context of a run of dbt: its invocation's 128 bits are the trace, the last 64 the root span."""
    try:
        number = UUID(invocation_id or "").int
    except ValueError:
        return None
    return SpanContext(number, number & (1 << 64) - 1, is_remote=True, trace_flags=SAMPLED)


def _exporter(settings: Settings, service: str) -> "SpanExporter":
    if settings.traces == "file":
        return _file_exporter(settings.home / "traces" / f"{service}-{os.getpid()}.jsonl")
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    has_path = urlsplit(settings.traces).path.strip("/")
    return OTLPSpanExporter(settings.traces if has_path else settings.traces.rstrip("/") + _OTLP_PATH)


def _file_exporter(file: "Path") -> "SpanExporter":
    from google.protobuf.json_format import MessageToDict
    from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

    class FileExporter(SpanExporter):
        """A line per batch of spans, as the collector's ``otlpjsonfile`` receiver takes it."""

        def export(self, spans: "Sequence[ReadableSpan]") -> "SpanExportResult":
            line = json.dumps(_with_hex_ids(MessageToDict(encode_spans(spans))), separators=(",", ":"))
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                if file.exists() and file.stat().st_size + len(line) > MOST_BYTES:
                    file.replace(file.with_suffix(".1.jsonl"))
                with file.open("a") as opened:
                    opened.write(line + "\n")
            except OSError:  # a full disk costs spans, not messages
                return SpanExportResult.FAILURE
            return SpanExportResult.SUCCESS

    return FileExporter()


def _with_hex_ids(value: Any) -> Any:
    """OTLP's JSON has numbers of traces and spans in hexadecimal, where protobuf's has base 64."""
    if isinstance(value, Mapping):
        return {
            key: base64.b64decode(inner).hex()
            if key in ("traceId", "spanId", "parentSpanId")
            else _with_hex_ids(inner)
            for key, inner in value.items()
        }
    return [_with_hex_ids(inner) for inner in value] if isinstance(value, list) else value
