"""Entity tags: weak for what is read from a snapshot, one per encoding for what a change is decided on."""

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.testclient import TestClient
from starlette_compress import CompressMiddleware

from serving.api.web.tags import EncodedTags


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()

    @app.get("/thing")
    def thing(request: Request) -> Response:
        same = request.headers.get("if-none-match") == '"7"'
        body, status = (b"", 304) if same else (b"x" * 5000, 200)
        return Response(body, status, {"ETag": '"7"'}, media_type="application/json")

    @app.put("/thing")
    def change(request: Request) -> str | None:
        return request.headers.get("if-match")

    app.add_middleware(CompressMiddleware, minimum_size=1000, brotli=False)
    app.add_middleware(EncodedTags)
    return TestClient(app)


def test_each_encoding_has_a_strong_tag_of_its_own(client: TestClient) -> None:
    tags = [
        client.get("/thing", headers={"Accept-Encoding": coding}).headers["etag"]
        for coding in ("identity", "gzip", "zstd")
    ]
    assert tags == ['"7"', '"7-gzip"', '"7-zstd"']


@pytest.mark.parametrize("tag", ['"7"', '"7-gzip"', '"7-zstd"'])
def test_tag_of_any_encoding_is_known_again(client: TestClient, tag: str) -> None:
    same = client.get("/thing", headers={"If-None-Match": tag})
    assert (same.status_code, same.headers["etag"]) == (304, tag)
    assert client.put("/thing", headers={"If-Match": tag}).json() == '"7"'


def test_answers_of_a_snapshot_have_weak_tags(api: TestClient) -> None:
    for path in ("/api/v1/vessels", "/api/v1/alerts", "/api/v1/kpis/now"):
        assert api.get(path).headers["etag"].startswith('W/"')
