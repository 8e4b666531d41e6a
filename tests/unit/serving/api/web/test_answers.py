"""Headers, caching, problems: what every answer has in common."""

from pathlib import Path

import orjson
import pytest
import zstandard
from fastapi import Request
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.web.answers import view_of
from tests.support.api_lake import FIRST_MMSI, ApiLake, rows_of
from tests.support.sink import eventually

API = "/api/v1"
ENDLESS = "select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = -1"


def test_answer_names_its_snapshot_and_is_not_sent_again(api: TestClient) -> None:
    answer = api.get(API + "/vessels")
    assert answer.headers["tideline-snapshot"] == str(answer.json()["snapshot"]) == "1"
    assert answer.headers["tideline-published-at"].endswith("Z")
    assert answer.headers["cache-control"] == "private, no-cache"
    again = api.get(API + "/vessels", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == answer.headers["etag"]
    stale = api.get(API + "/vessels", headers={"If-None-Match": '"0.0"'})
    assert stale.status_code == 200


def test_answer_of_a_named_snapshot_never_changes(api: TestClient) -> None:
    assert "immutable" in api.get(API + "/vessels?as_of=1").headers["cache-control"]
    assert api.get(API + "/vessels?as_of=99").status_code == 404
    assert api.get(API + "/vessels?as_of=2001-01-01").status_code == 404
    assert api.get(API + "/vessels?as_of=yesterday").status_code == 422


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_long_answer_is_compressed_as_the_client_asks(api: TestClient, coding: str) -> None:
    with api.stream("GET", API + "/positions", headers={"Accept-Encoding": coding}) as answer:
        assert answer.headers["content-encoding"] == coding
        assert "Accept-Encoding" in answer.headers["vary"]
        raw = b"".join(answer.iter_raw())
    if coding == "zstd":
        content = zstandard.ZstdDecompressor().decompressobj().decompress(raw)
        assert orjson.loads(content)["snapshot"] == 1


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/vessels/1", 404),
        ("GET", "/vessels/1/overview", 404),
        ("GET", "/vessels/1/track", 404),
        ("GET", "/nothing", 404),
        ("GET", "/cii/x/2026", 422),
        ("GET", "/lineage/nothing/1", 404),
        ("GET", "/lineage/cii-ratings/1", 422),
        ("GET", "/lineage/cii-ratings/1/x", 422),
        ("GET", "/lineage/cii-ratings/1/2", 404),
        ("GET", "/models/nothing/card", 404),
        ("GET", "/tracks", 422),
        ("GET", "/tracks?mmsi=1", 404),
        ("GET", f"/tracks?mmsi={FIRST_MMSI}&from=2026-01-02&to=2026-01-01", 422),
        ("GET", f"/tracks?mmsi={FIRST_MMSI}&to=0001-01-01", 422),
        ("GET", "/films/what-if", 422),
        ("GET", "/films/what-if?slate=x", 422),
        ("GET", "/films/what-if?slate=Horror:low:1000", 422),
        ("GET", "/films/what-if?slate=None:low:1", 422),
        ("GET", "/search", 422),
        ("DELETE", "/vessels", 405),
    ],
)
def test_mistake_is_a_problem_that_says_what_was_expected(
    api: TestClient, method: str, path: str, status: int
) -> None:
    answer = api.request(method, API + path)
    if method == "DELETE":
        assert answer.status_code in (401, 403, status)
        return
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["detail"]
    assert problem["request_id"] == answer.headers["x-request-id"]


def test_table_that_is_not_built_says_which_command_builds_it(tmp_path: Path) -> None:
    lake = ApiLake(tmp_path)
    lake.write("maritime_gold.vessels", rows_of("maritime_gold.vessels"))
    lake.publish()
    with TestClient(create_app(lake.settings)) as client:
        answer = client.get(API + "/voyages")
        assert answer.status_code == 503
        assert answer.json()["detail"] == "maritime_gold.voyages is not built yet: run `dbt build`"
        assert answer.headers["retry-after"] == "5"
        overview = client.get(f"{API}/vessels/{FIRST_MMSI}/overview").json()["data"]
        assert overview["vessel"]["mmsi"] == FIRST_MMSI
        assert (overview["position"], overview["alerts"]) == (None, [])


def test_lake_without_a_snapshot_is_not_ready_and_says_why(tmp_path: Path) -> None:
    with TestClient(create_app(ApiLake(tmp_path).settings)) as client:
        assert client.get("/readyz").status_code == 503
        answer = client.get(API + "/vessels")
        assert answer.status_code == 503
        assert "dbt build" in answer.json()["detail"]
        assert "tideline_api_snapshot 0.0" in client.get("/metrics").text


def test_slash_within_a_key_does_not_end_it(api: TestClient) -> None:
    rows = api.get(API + "/films/genres").json()["data"]
    assert rows[0]["genre"] == "genre/0"
    answer = api.get(API + "/films/genres/genre%2F0")
    assert answer.json()["data"]["genre"] == "genre/0"
    missing = api.get(API + "/films/genres/a%2Fb")
    assert missing.status_code == 404
    assert "'a/b'" in missing.json()["detail"]
    assert missing.json()["instance"] == API + "/films/genres/a%2Fb"


def test_metrics_have_the_route_and_no_vessel(api: TestClient) -> None:
    api.get(f"{API}/positions/{FIRST_MMSI}")
    metrics = api.get("/metrics").text
    assert f'route="{API}/positions/{{mmsi}}"' in metrics
    assert str(FIRST_MMSI) not in metrics
    assert "tideline_api_snapshot 1.0" in metrics


def test_page_of_the_documentation_needs_nothing_from_elsewhere(api: TestClient) -> None:
    page = api.get("/docs")
    assert page.status_code == 200
    assert "http" not in page.text
    for asset in ("swagger-ui-bundle.js", "swagger-ui.css", "start.js"):
        assert f"/docs/{asset}" in page.text
        assert api.get(f"/docs/{asset}").status_code == 200
    assert api.get("/docs/other.js").status_code == 404


def test_query_beyond_its_time_is_a_504_and_the_next_one_is_answered(api_lake: ApiLake) -> None:
    settings = api_lake.settings.model_copy(update={"api_query_timeout_s": 0.5})
    app = create_app(settings)

    def endless(request: Request) -> None:
        view_of(request).rows(ENDLESS)

    app.router.routes.insert(0, APIRoute("/endless", endless))
    with TestClient(app) as client:
        late = client.get("/endless")
        assert (late.status_code, late.headers["content-type"]) == (504, "application/problem+json")
        assert late.json()["detail"] == "the query took longer than 0.5 s"
        # Half a second is short for the next one, too, where the machine is busy.
        eventually(lambda: client.get(API + "/vessels").status_code == 200, "the next one's answer")
