"""Answers that are kept: never across rights, snapshots, encodings or addresses, and within their bound."""

import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import orjson
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from serving.api.app import create_app
from serving.api.read.lookups import Lookup
from serving.api.read.reader import View
from serving.api.state import scopes
from serving.api.web.answers import SnapshotAnswer
from serving.api.web.kept import LARGEST_SHARE, OVERHEAD_BYTES, KeptAnswers
from tests.support.api_lake import FIRST_MMSI, ApiLake
from tests.support.state import bearer, empty_state, make_key

VESSEL = f"/api/v1/vessels/{FIRST_MMSI}"


@pytest.fixture
def queries(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQL and look-ups that requests run from now on; the index of names is built beside them."""
    found: list[str] = []
    rows, at_hand = View.rows, View.at_hand

    def noting(self: View, sql: str, *arguments: object, **named: object) -> object:
        if threading.current_thread().name != "snapshots":
            found.append(sql)
        return rows(self, sql, *arguments, **named)  # type: ignore[arg-type]

    def noting_lookup(self: View, lookup: Lookup) -> object:
        found.append(lookup.name)
        return at_hand(self, lookup)

    monkeypatch.setattr(View, "rows", noting)
    monkeypatch.setattr(View, "at_hand", noting_lookup)
    return found


@pytest.fixture(scope="module")
def own_lake(tmp_path_factory: pytest.TempPathFactory) -> ApiLake:
    lake = ApiLake(tmp_path_factory.mktemp("kept"), TIDELINE_API_POLL_S="600")
    lake.write_all()
    lake.publish()
    return lake


@pytest.fixture
def own(own_lake: ApiLake) -> Iterator[TestClient]:
    with TestClient(create_app(own_lake.settings)) as client:
        yield client


def test_answer_is_kept_until_something_is_published(
    own: TestClient, own_lake: ApiLake, queries: list[str]
) -> None:
    first = own.get(VESSEL)
    assert len(queries) == 1
    again = own.get(VESSEL)
    assert (again.content, again.headers["etag"], len(queries)) == (first.content, first.headers["etag"], 1)
    own_lake.publish()
    own.app.state.reader.refresh()  # type: ignore[attr-defined]
    newer = own.get(VESSEL)
    assert newer.json()["snapshot"] == first.json()["snapshot"] + 1
    assert len(queries) == 2


def test_kept_answer_is_not_sent_to_who_has_it(own: TestClient, queries: list[str]) -> None:
    first = own.get(VESSEL)
    again = own.get(VESSEL, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, len(queries)) == (304, b"", 1)
    assert again.headers["etag"] == first.headers["etag"]
    assert "content-length" not in again.headers
    assert own.get(VESSEL, headers={"If-None-Match": 'W/"0.0"'}).content == first.content


def test_each_address_and_encoding_has_an_answer_of_its_own(own: TestClient) -> None:
    for path in (VESSEL, f"{VESSEL}?fields=name", "/api/v1/vessels", "/api/v1/vessels?limit=1"):
        plain = {own.get(path, headers={"Accept-Encoding": coding}).text for coding in ("identity", "gzip")}
        assert len(plain) == 1
        orjson.loads(plain.pop())
    assert own.get(f"{VESSEL}?fields=name").json() != own.get(VESSEL).json()
    with own.stream("GET", "/api/v1/vessels", headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["content-encoding"] == "gzip"
    with own.stream("GET", "/api/v1/vessels", headers={"Accept-Encoding": "identity"}) as answer:
        assert "content-encoding" not in answer.headers


def test_kept_answer_is_for_those_alone_who_may_read(tmp_path: Path, own_lake: ApiLake) -> None:
    settings = own_lake.settings.model_copy(update={"home": tmp_path})
    key = make_key(empty_state(tmp_path), scope=scopes.Scope.READ)
    with TestClient(create_app(settings)) as client:
        assert client.get(VESSEL, headers=bearer(key)).status_code == 200
        assert client.get(VESSEL).status_code == 401
        assert client.get(VESSEL, headers=bearer(key[:-1] + "x")).status_code == 401


def test_error_and_work_on_alerts_are_not_kept(own: TestClient, queries: list[str]) -> None:
    for path in ("/api/v1/vessels/1", "/api/v1/alerts"):
        before = len(queries)
        own.get(path)
        own.get(path)
        assert len(queries) == before + 2


def test_nothing_is_kept_where_the_setting_is_zero(own_lake: ApiLake, queries: list[str]) -> None:
    settings = own_lake.settings.model_copy(update={"api_kept_mb": 0})
    with TestClient(create_app(settings)) as client:
        client.get(VESSEL)
        client.get(VESSEL)
    assert len(queries) == 2


def test_what_was_not_asked_for_longest_goes_when_there_is_too_much() -> None:
    made: list[str] = []

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        made.append(scope["path"])
        await SnapshotAnswer(b"x" * (5 * OVERHEAD_BYTES if scope["path"] == "/large" else 0))(
            scope, receive, send
        )

    app = FastAPI()
    app.state.reader = SimpleNamespace(entries=list)
    app.mount("/", answering)
    most = LARGEST_SHARE * 2 * OVERHEAD_BYTES  # sixteen empty answers
    app.add_middleware(KeptAnswers, most_bytes=most)
    client = TestClient(app)
    first = [f"/{number}" for number in range(most // OVERHEAD_BYTES)]
    for path in [*first, "/0", "/large", "/large", "/another", "/0", "/1"]:
        client.get(path)
    assert made == [*first, "/large", "/large", "/another", "/1"]
