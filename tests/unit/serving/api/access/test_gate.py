"""The gate over the whole API: keys that are right, wrong, expired, revoked; scopes; limits; hosts."""

import base64
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from prometheus_client import REGISTRY
from starlette.websockets import WebSocketDisconnect

from serving.api.access import authenticator
from serving.api.state import keys
from serving.api.state.scopes import Scope
from serving.api.state.tables import ApiKey
from stack.settings import Settings
from tests.support.state import (
    Served,
    alert,
    bearer,
    empty_state,
    key_id,
    make_key,
    opened,
    publish_alerts,
    served,
)

ME = "/api/v1/me"
GROUPS = "/api/v1/groups"
CLOSE = "/api/v1/alerts/a/close"
ADMIN = "/api/v1/admin/keys"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return empty_state(tmp_path)


@pytest.fixture
def api(settings: Settings) -> Iterator[Served]:
    with served(settings) as api:
        yield api


@pytest.fixture(scope="module")
def keyless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An API without any key, for requests that change nothing."""
    with served(empty_state(tmp_path_factory.mktemp("keyless"))) as api:
        yield api


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, dict[str, str]]]:
    """An API whose client follows redirects, and the header of a key that only reads."""
    settings = empty_state(tmp_path_factory.mktemp("reader"))
    headers = bearer(make_key(settings, scope=Scope.READ))
    with served(settings, follow_redirects=True) as api:
        yield api, headers


def status(api: Served, path: str, method: str = "GET", **how: Any) -> int:
    return api.client.request(method, path, **how).status_code


def test_without_any_key_the_api_on_loopback_only_reads(api: Served) -> None:
    answer = api.client.get(ME)
    assert answer.json() == {"name": "anonymous", "scope": "read", "key_id": None, "is_anonymous": True}
    for method, path in (("POST", CLOSE), ("POST", GROUPS), ("GET", ADMIN), ("DELETE", "/api/v1/vessels")):
        answer = api.client.request(method, path)
        assert answer.status_code == 403
        assert "tideline keys create" in answer.json()["detail"]
        assert answer.headers["content-type"] == "application/problem+json"


def test_on_another_address_nothing_is_read_without_a_key(tmp_path: Path) -> None:
    with served(empty_state(tmp_path, api_host="0.0.0.0")) as api:
        assert status(api, ME) == 401
        assert status(api, "/healthz") == 200


def test_with_the_first_key_reads_need_one_too(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authenticator, "FRESH_S", 0.0)
    with served(settings) as api:
        assert status(api, ME) == 200
        key = make_key(settings, scope=Scope.READ)
        answer = api.client.get(ME)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == 'Bearer realm="tideline"'
        assert status(api, ME, headers=bearer(key)) == 200
        assert [status(api, path) for path in ("/healthz", "/api/v1/openapi.json", "/docs")][:2] == [200, 200]


def test_scopes_allow_what_they_include(settings: Settings) -> None:
    publish_alerts(settings, [alert("a")])
    made = {scope: bearer(make_key(settings, scope.value, scope)) for scope in Scope}
    with served(settings) as api:
        for scope, allowed in ((Scope.READ, [200, 403, 403]), (Scope.OPERATE, [200, 428, 403])):
            headers = made[scope]
            answers = [
                status(api, ME, headers=headers),
                status(api, CLOSE, "POST", headers=headers, json={}),
                status(api, ADMIN, headers=headers),
            ]
            assert answers == allowed
        assert status(api, ADMIN, headers=made[Scope.ADMIN]) == 200
        answer = api.client.get(ADMIN, headers=made[Scope.READ])
        assert answer.json()["detail"] == "this needs a key of scope admin; this one may read"
        assert 'scope="admin"' in answer.headers["www-authenticate"]


def test_wrong_keys_are_refused_and_counted(settings: Settings) -> None:
    key = make_key(settings)
    other = make_key(settings, "bob")
    swapped = f"tl_{key_id(key)}_{other.split('_', 2)[2]}"

    def counted(reason: str) -> float:
        name = "tideline_api_failed_authentications_total"
        return REGISTRY.get_sample_value(name, {"reason": reason}) or 0.0

    before = counted("unknown"), counted("malformed")
    wrong = [swapped, key[:-1] + ("A" if key[-1] != "A" else "B"), f"tl_aaaaaaaaaaaa_{'x' * 43}"]
    malformed = ["x", key + "x", key.upper(), "tl_", "' or 1=1 --", "a.b.c"]
    with served(settings) as api:
        for text in wrong + malformed[:5]:
            answer = api.client.get(ME, headers=bearer(text))
            assert answer.status_code == 401
            assert 'error="invalid_token"' in answer.headers["www-authenticate"]
            assert len(text) < 9 or text not in answer.text
        assert counted("unknown") - before[0] == len(wrong)
        assert counted("malformed") - before[1] == 5
        assert status(api, ME, headers=bearer(key)) == 200


def test_headers_that_are_no_credentials_are_refused(settings: Settings) -> None:
    key = make_key(settings)
    with served(settings) as api:
        for header in (
            key,
            "Bearer",
            "Bearer ",
            f"Token {key}",
            "Basic !!!",
            "Basic",
            f"Bearer {'x' * 9000}",
        ):
            assert status(api, ME, headers={"Authorization": header}) == 401


def test_key_as_a_basic_password_reads_and_never_writes(settings: Settings) -> None:
    key = make_key(settings)
    basic = {"Authorization": "Basic " + base64.b64encode(f"qgis:{key}".encode()).decode()}
    with served(settings) as api:
        assert api.client.get(ME, headers=basic).json()["name"] == "alice"
        assert status(api, GROUPS, "POST", headers=basic, json={"name": "g", "mmsis": []}) == 401


def test_expired_key_is_refused_with_the_reason(settings: Settings) -> None:
    key = make_key(settings, days=1)
    with opened(settings) as database, database.write() as session:
        session.get_one(ApiKey, key_id(key)).expires_at = datetime.now(UTC) - timedelta(seconds=1)
    with served(settings) as api:
        answer = api.client.get(ME, headers=bearer(key))
        assert (answer.status_code, "expired at" in answer.json()["detail"]) == (401, True)
        assert status(api, ME) == 401, "access stays closed when keys expire"


def test_key_is_refused_as_soon_as_it_is_revoked_here(settings: Settings) -> None:
    admin, key = make_key(settings, "boss", Scope.ADMIN), make_key(settings)
    with served(settings) as api:
        assert status(api, ME, headers=bearer(key)) == 200
        answer = api.client.delete(f"{ADMIN}/{key_id(key)}", headers=bearer(admin))
        assert answer.json()["data"]["revoked_at_utc"] is not None
        answer = api.client.get(ME, headers=bearer(key))
        assert (answer.status_code, "was revoked" in answer.json()["detail"]) == (401, True)


def test_key_that_another_process_revoked_is_refused_soon(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authenticator, "FRESH_S", 0.0)
    key = make_key(settings)
    with served(settings) as api:
        assert status(api, ME, headers=bearer(key)) == 200
        with opened(settings) as database, database.write() as session:
            keys.revoke(session, "test", key_id(key))
        assert status(api, ME, headers=bearer(key)) == 401


def test_one_hash_is_computed_for_many_requests_of_a_key(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashes: list[str] = []
    real = keys.matches

    def counting(secret: str, secret_hash: str) -> bool:
        hashes.append(secret_hash)
        return real(secret, secret_hash)

    monkeypatch.setattr(keys, "matches", counting)
    monkeypatch.setattr(authenticator, "FRESH_S", 0.0)
    key = make_key(settings)
    start = threading.Barrier(8)

    with served(settings) as api, ThreadPoolExecutor(8) as pool:

        def ask(_: int) -> int:
            start.wait()
            return status(api, ME, headers=bearer(key))

        assert list(pool.map(ask, range(8))) == [200] * 8
        assert status(api, ME, headers=bearer(key)) == 200
    assert len(hashes) == 1


def test_remembered_keys_are_bounded(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authenticator, "REMEMBERED", 2)
    made = [make_key(settings) for _ in range(4)]
    with served(settings) as api:
        assert [status(api, ME, headers=bearer(key)) for key in made * 2] == [200] * 8
        remembered = api.client.app.state.authenticator._remembered  # type: ignore[attr-defined]
        assert len(remembered) == 2


def test_use_of_a_key_is_noted_once_a_minute(settings: Settings) -> None:
    key = make_key(settings, scope=Scope.ADMIN)
    with served(settings) as api:
        first = api.client.get(ADMIN, headers=bearer(key)).json()["data"][0]["last_used_at_utc"]
        second = api.client.get(ADMIN, headers=bearer(key)).json()["data"][0]["last_used_at_utc"]
    assert first is not None
    assert first == second


def test_address_that_fails_too_often_has_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serving.api.access.authenticator.FRESH_S", 600.0)  # the machine may be slow
    settings = empty_state(tmp_path, api_failure_limit="3/hour")
    key, unused = make_key(settings), make_key(settings)
    with served(settings) as api:
        assert status(api, ME, headers=bearer(key)) == 200
        assert [status(api, ME, headers=bearer("x")) for _ in range(4)] == [401, 401, 401, 429]
        answer = api.client.get(ME, headers=bearer(unused))
        assert (answer.status_code, int(answer.headers["retry-after"]) > 0) == (429, True)
        assert status(api, ME, headers=bearer(key)) == 200, "a key that is remembered goes on"


def test_requests_of_a_key_are_limited_with_headers(tmp_path: Path) -> None:
    settings = empty_state(tmp_path, api_rate_limit="3/hour")
    key, other = make_key(settings), make_key(settings)
    with served(settings) as api:
        answers = [api.client.get(ME, headers=bearer(key)) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert answers[0].headers["ratelimit-policy"] == '"requests";q=3;w=3600'
        assert answers[0].headers["ratelimit"].startswith('"requests";r=2;t=')
        assert int(answers[3].headers["retry-after"]) > 0
        assert answers[3].headers["content-type"] == "application/problem+json"
        assert status(api, ME, headers=bearer(other)) == 200


def test_addresses_without_a_key_are_limited_but_not_loopback(tmp_path: Path) -> None:
    settings = empty_state(tmp_path, api_rate_limit="2/hour")
    for address, expected in (("127.0.0.1", [200] * 4), ("192.0.2.1", [200, 200, 429, 429])):
        with served(settings, client=(address, 1)) as api:
            assert [status(api, "/healthz") for _ in range(4)] == expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost:8000", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("tideline", 200),
        ("192.0.2.7", 200),
        ("evil.example", 403),
        ("evil.example.:8000", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost.evil.example", 403),
    ],
)
def test_page_that_rebinds_its_name_to_loopback_reads_nothing(
    keyless: Served, host: str, expected: int
) -> None:
    assert status(keyless, ME, headers={"Host": host}) == expected


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/admin%2Fkeys",
        "/api/v1/%61dmin/keys",
        "/api/v1//admin/keys",
        "/api/v1/./admin/keys",
        "/assets/../api/v1/admin/keys",
        "/assets/%2e%2e/api/v1/admin/keys",
        "/api/v1/views/../admin/keys",
        "/API/v1/admin/keys",
        "/api/v1/admin/keys/",
        "/api/v1/admin/keys;x",
        "/api/v1/vessels/..%2F..%2Fadmin%2Fkeys",
    ],
)
def test_no_spelling_of_a_path_gets_past_the_scope(reader: tuple[Served, dict[str, str]], path: str) -> None:
    api, headers = reader
    answer = api.client.request("GET", path, headers=headers)
    assert answer.status_code in (403, 404, 422, 503), answer.text
    assert "key_id" not in answer.text


def test_websockets_are_closed_by_the_gate(api: Served) -> None:
    with pytest.raises(WebSocketDisconnect) as caught, api.client.websocket_connect(ME):
        pass
    assert caught.value.code == 1008


def test_other_origins_may_not_call_unless_they_are_named(settings: Settings) -> None:
    origin = "https://fleet.example"
    preflight = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    with served(settings) as api:
        answer = api.client.options(GROUPS, headers=preflight)
        assert "access-control-allow-origin" not in answer.headers
    with served(settings.model_copy(update={"api_origins": f"{origin}, https://b.example"})) as api:
        answer = api.client.options(GROUPS, headers=preflight)
        assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, origin)
        assert "access-control-allow-credentials" not in answer.headers
        answer = api.client.get(ME, headers={"Origin": origin})
        assert answer.headers["access-control-allow-origin"] == origin
        other = api.client.get(ME, headers={"Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in other.headers


def test_answers_carry_the_security_headers(settings: Settings) -> None:
    with served(settings.model_copy(update={"api_tls_in_front": True})) as api:
        for path in (ME, ADMIN, "/api/v1/nowhere"):
            headers = api.client.get(path).headers
            assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["strict-transport-security"].startswith("max-age=")
            assert "server" not in headers
