"""Where spans go, and how their context travels."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace import NoOpTracer
from pydantic import ValidationError

from stack import tracing
from stack.settings import Settings
from stack.tracing import context_of, context_of_run, traceparent, tracer, tracer_provider
from tests.support.spans import attributes, written_spans


def settings(home: Path, **values: Any) -> Settings:
    return Settings(_env_file=None, home=home, **values)


def one_span(told: Settings, name: str = "span") -> str:
    """Make a span and send it; returns its context."""
    provider = tracer_provider(told, "part")
    assert isinstance(provider, TracerProvider)
    with provider.get_tracer("t").start_as_current_span(name, attributes={"count": 3}) as span:
        context = traceparent(span)
    provider.shutdown()
    assert context is not None
    return context


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    """The address of a receiver of OTLP, and the path and body of each request that it got."""
    got: list[tuple[str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            """Nothing on the terminal."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", got
    server.shutdown()
    server.server_close()
    thread.join()


def test_without_the_setting_there_are_no_spans(tmp_path: Path) -> None:
    off = tracer(settings(tmp_path), "part")
    assert isinstance(off, NoOpTracer)
    with off.start_as_current_span("span") as span:
        assert traceparent(span) is None
    assert not (tmp_path / "traces").exists()


def test_file_has_spans_as_a_collector_reads_them(tmp_path: Path) -> None:
    context = one_span(settings(tmp_path, traces="file"))
    (span,) = written_spans(tmp_path)
    assert (span["service"], span["name"], attributes(span)) == ("part", "span", {"count": "3"})
    assert context.split("-")[1:3] == [span["traceId"], span["spanId"]]


@pytest.mark.parametrize(("path", "asked"), [("", "/v1/traces"), ("/", "/v1/traces"), ("/own", "/own")])
def test_receiver_gets_spans(
    tmp_path: Path, receiver: tuple[str, list[tuple[str, bytes]]], path: str, asked: str
) -> None:
    address, got = receiver
    one_span(settings(tmp_path, traces=address + path))
    ((where, body),) = got
    request = ExportTraceServiceRequest.FromString(body)
    assert (where, request.resource_spans[0].scope_spans[0].spans[0].name) == (asked, "span")


def test_file_that_grows_too_large_is_put_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "MOST_BYTES", 10)
    for name in ("first", "second", "third"):
        one_span(settings(tmp_path, traces="file"), name)
    assert sorted(span["name"] for span in written_spans(tmp_path)) == ["second", "third"]


def test_home_that_cannot_be_written_costs_spans_only(tmp_path: Path) -> None:
    (tmp_path / "traces").write_text("a file")
    one_span(settings(tmp_path, traces="file"))


def test_context_is_what_a_header_names(tmp_path: Path) -> None:
    header = one_span(settings(tmp_path, traces="file"))
    context = context_of(header.encode())
    assert context is not None
    assert context == context_of(header)
    assert f"{context.trace_id:032x}" == header.split("-")[1]


@pytest.mark.parametrize(
    "header",
    [None, "", b"\xff\xfe", "00-1-2-01", f"00-{'0' * 32}-{'1' * 16}-01", f"00-{'g' * 32}-{'1' * 16}-01"],
)
def test_malformed_header_names_no_context(header: str | bytes | None) -> None:
    assert context_of(header) is None


def test_run_of_dbt_has_the_trace_of_its_invocation() -> None:
    context = context_of_run("0190163d-8694-739b-aea5-966c26f8ad91")
    assert context is not None
    assert f"{context.trace_id:032x}" == "0190163d8694739baea5966c26f8ad91"
    assert f"{context.span_id:016x}" == "aea5966c26f8ad91"
    assert [context_of_run(other) for other in (None, "", "manual")] == [None] * 3


@pytest.mark.parametrize("value", ["files", "ftp://127.0.0.1", "127.0.0.1:4318", "http://"])
def test_setting_that_is_no_receiver_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(ValidationError, match="traces"):
        settings(tmp_path, traces=value)
