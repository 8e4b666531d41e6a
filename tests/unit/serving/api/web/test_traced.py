"""A span per request: whose trace it continues, what it says, and what it leaves out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from serving.api.web.traced import Traced
from stack.published import PublishedSnapshots, Snapshot
from stack.settings import Settings

RUN = "0190163d-8694-439b-aea5-966c26f8ad91"
ASKER = f"00-{'c' * 32}-{'d' * 16}-01"


class Entries:
    """What the reader of an API knows of publications."""

    def __init__(self, entries: list[Snapshot]) -> None:
        self._entries = entries

    def entries(self) -> list[Snapshot]:
        return self._entries


@pytest.fixture
def spans() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def client(spans: InMemorySpanExporter, tmp_path: Path) -> Iterator[TestClient]:
    """An API whose snapshot was published by a run, and gone back to."""
    published = PublishedSnapshots(Settings(_env_file=None, home=tmp_path))
    published.publish({"gold.vessels": 1}, RUN)
    published.publish({"gold.vessels": 2}, None)
    published.move_to(1)
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    app = FastAPI()
    app.state.reader = Entries(published.entries())

    @app.get("/vessels/{mmsi}")
    def vessel(mmsi: int) -> dict[str, int]:
        if mmsi == 0:
            raise ValueError("no such vessel")
        return {"mmsi": mmsi}

    app.add_middleware(Traced, tracer=provider.get_tracer("t"))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def test_request_continues_the_trace_of_who_asks(client: TestClient, spans: InMemorySpanExporter) -> None:
    client.get("/vessels/219990001", headers={"traceparent": ASKER})
    (span,) = spans.get_finished_spans()
    assert (span.name, span.kind) == ("GET /vessels/{mmsi}", SpanKind.SERVER)
    assert span.parent is not None
    assert f"{span.parent.trace_id:x}" == "c" * 32
    assert span.attributes is not None
    assert span.attributes["http.response.status_code"] == 200
    assert "219990001" not in span.to_json()


def test_request_names_the_run_that_it_is_answered_from(
    client: TestClient, spans: InMemorySpanExporter
) -> None:
    client.get("/vessels/1")
    (span,) = spans.get_finished_spans()
    assert span.parent is None
    ((context, snapshot),) = [(link.context, link.attributes) for link in span.links]
    assert f"{context.trace_id:032x}" == RUN.replace("-", "")
    assert snapshot == {"tideline.snapshot": 1}


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("/vessels/0", "/vessels/{mmsi}", 500),
        ("/vessels/x", "/vessels/{mmsi}", 422),
        ("/none", "unmatched", 404),
    ],
)
def test_error_is_one_where_the_server_is_at_fault(
    client: TestClient, spans: InMemorySpanExporter, path: str, route: str, status: int
) -> None:
    assert client.get(path, headers={"traceparent": "malformed"}).status_code == status
    (span,) = spans.get_finished_spans()
    assert span.name == f"GET {route}"
    assert (span.status.status_code == StatusCode.ERROR) == (status == 500)


def test_method_of_ones_own_is_no_name_of_a_span(client: TestClient, spans: InMemorySpanExporter) -> None:
    client.request("BREW", "/vessels/1")
    (span,) = spans.get_finished_spans()
    assert span.name.startswith("_OTHER ")
