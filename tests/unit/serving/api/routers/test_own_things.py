"""Saved views, vessel groups and administration, as their users have them."""

from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from serving.api.state.scopes import Scope
from stack.settings import Settings
from tests.support.state import Served, bearer, empty_state, key_id, make_key, served

VIEWS = "/api/v1/views"
GROUPS = "/api/v1/groups"
ADMIN = "/api/v1/admin"
NESTED: list[Any] = reduce(lambda inner, _: [inner], range(300), [])


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return empty_state(tmp_path)


@pytest.fixture
def api(settings: Settings) -> Iterator[Served]:
    with served(settings) as api:
        yield api


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, dict[str, str]]]:
    """An API for what changes nothing, and the header of a key of its."""
    settings = empty_state(tmp_path_factory.mktemp("untouched"))
    headers = bearer(make_key(settings, scope=Scope.READ))
    with served(settings) as api:
        yield api, headers


def test_view_is_kept_changed_shared_and_deleted(settings: Settings, api: Served) -> None:
    alice, bob = (bearer(make_key(settings, name, Scope.READ)) for name in ("alice", "bob"))
    call = api.client.request
    made = call("POST", VIEWS, headers=alice, json={"name": "Sound", "content": {"zoom": 8}})
    assert (made.status_code, made.headers["etag"]) == (201, '"v1"')
    path = made.headers["location"]
    assert call("GET", path, headers=alice).json()["data"]["content"] == {"zoom": 8}
    assert call("GET", path, headers=bob).status_code == 404
    assert call("POST", VIEWS, headers=alice, json={"name": "Sound", "content": {}}).status_code == 409
    body = {"name": "Belt", "content": {"zoom": 9}}
    assert call("PUT", path, headers=alice, json=body).status_code == 428
    changed = call("PUT", path, headers={**alice, "If-Match": '"v1"'}, json=body)
    assert changed.json()["data"]["version"] == 2
    stale = call("PUT", path, headers={**alice, "If-Match": '"v1"'}, json=body)
    assert (stale.status_code, stale.json()["current"]["name"]) == (412, "Belt")
    stale = call("PUT", path, headers=alice, json={**body, "version": 1})
    assert stale.status_code == 409
    token = call("PUT", f"{path}/share?version=2", headers=alice).json()["data"]["share_token"]
    assert call("GET", f"{VIEWS}/shared/{token}", headers=bob).json()["data"]["name"] == "Belt"
    assert call("DELETE", f"{path}/share?version=3", headers=alice).json()["data"]["share_token"] is None
    assert call("GET", f"{VIEWS}/shared/{token}", headers=bob).status_code == 404
    assert call("DELETE", f"{path}?version=4", headers=bob).status_code == 404
    assert call("DELETE", f"{path}?version=4", headers=alice).status_code == 204
    assert call("GET", VIEWS, headers=alice).json() == {"data": []}


def test_group_is_kept_shared_changed_and_deleted(settings: Settings, api: Served) -> None:
    alice, bob = (bearer(make_key(settings, name, Scope.READ)) for name in ("alice", "bob"))
    call = api.client.request
    body: dict[str, Any] = {"name": "Ferries", "mmsis": [219000002, 219000001], "is_shared": True}
    path = call("POST", GROUPS, headers=alice, json=body).headers["location"]
    assert call("GET", path, headers=bob).json()["data"]["mmsis"] == [219000001, 219000002]
    assert call("PUT", path, headers=bob, json={**body, "version": 1}).status_code == 404
    changed = call("PUT", path, headers=alice, json={**body, "is_shared": False, "version": 1})
    assert changed.json()["data"]["version"] == 2
    assert call("GET", GROUPS, headers=bob).json() == {"data": []}
    assert call("DELETE", path, headers=alice).status_code == 428
    assert call("DELETE", path, headers={**alice, "If-Match": '"v2"'}).status_code == 204


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (VIEWS, {"name": "", "content": {}}),
        (VIEWS, {"name": "x"}),
        (VIEWS, {"name": "x", "content": []}),
        (VIEWS, {"name": "x", "content": {"a": "y" * 70_000}}),
        (VIEWS, {"name": "x", "content": {"a": 2**64}}),
        (VIEWS, {"name": "x", "content": {"a": NESTED}}),
        (VIEWS, {"name": "a\r\nSet-Cookie: x", "content": {}}),
        (GROUPS, {"name": "x", "mmsis": ["a"]}),
        (GROUPS, {"name": "x", "mmsis": [-1]}),
        (GROUPS, {"name": "x", "mmsis": [], "owner": "bob"}),
    ],
)
def test_body_that_cannot_be_kept_is_a_422(
    untouched: tuple[Served, dict[str, str]], path: str, body: dict[str, Any]
) -> None:
    api, headers = untouched
    answer = api.client.post(path, headers=headers, json=body)
    assert answer.status_code == 422
    assert "set-cookie" not in answer.headers


def test_administrator_makes_lists_and_revokes_keys(settings: Settings, api: Served) -> None:
    admin = bearer(make_key(settings, "boss", Scope.ADMIN))
    call = api.client.request
    assert call("POST", f"{ADMIN}/users", headers=admin, json={"name": "bob"}).status_code == 201
    assert call("POST", f"{ADMIN}/users", headers=admin, json={"name": "bob"}).status_code == 409
    body = {"user": "bob", "scope": "operate", "days": 7, "label": "bridge"}
    made = call("POST", f"{ADMIN}/keys", headers=admin, json=body)
    assert (made.status_code, made.headers["cache-control"]) == (201, "no-store")
    key = made.json()["key"]
    assert call("GET", "/api/v1/me", headers=bearer(key)).json()["scope"] == "operate"
    listed = call("GET", f"{ADMIN}/keys", headers=admin, params={"user": "bob"})
    assert [found["key_id"] for found in listed.json()["data"]] == [key_id(key)]
    assert key.split("_", 2)[2] not in listed.text
    assert call("DELETE", f"{ADMIN}/keys/{key_id(key)}", headers=admin).status_code == 200
    assert call("DELETE", f"{ADMIN}/keys/nothing", headers=admin).status_code == 404
    assert call("POST", f"{ADMIN}/keys", headers=admin, json={**body, "user": "x"}).status_code == 404
    assert call("POST", f"{ADMIN}/keys", headers=admin, json={**body, "scope": "root"}).status_code == 422
    assert [user["name"] for user in call("GET", f"{ADMIN}/users", headers=admin).json()["data"]] == [
        "bob",
        "boss",
    ]


def test_disabled_user_is_refused_at_once(settings: Settings, api: Served) -> None:
    admin = bearer(make_key(settings, "boss", Scope.ADMIN))
    bob = bearer(make_key(settings, "bob"))
    assert api.client.get("/api/v1/me", headers=bob).status_code == 200
    change = f"{ADMIN}/users/bob"
    assert api.client.patch(change, headers=admin, json={"is_disabled": True}).status_code == 200
    assert api.client.get("/api/v1/me", headers=bob).json()["detail"] == "user bob is disabled"
    assert api.client.patch(change, headers=admin, json={"is_disabled": False}).status_code == 200
    assert api.client.get("/api/v1/me", headers=bob).status_code == 200


def test_audit_trail_is_paged_filtered_and_verified(settings: Settings, api: Served) -> None:
    admin = bearer(make_key(settings, "boss", Scope.ADMIN))
    for name in ("a", "b", "c"):
        api.client.post(f"{ADMIN}/users", headers=admin, json={"name": name})
    page = api.client.get(f"{ADMIN}/audit", headers=admin, params={"limit": 2}).json()
    assert [entry["seq"] for entry in page["data"]] == [5, 4]
    rest = api.client.get(f"{ADMIN}/audit", headers=admin, params={"before": page["next_before"]}).json()
    assert ([entry["seq"] for entry in rest["data"]], rest["next_before"]) == ([3, 2, 1], None)
    chosen = {"actor": "boss", "target": "user:b", "action": "user.create"}
    found = api.client.get(f"{ADMIN}/audit", headers=admin, params=chosen).json()["data"]
    assert [entry["seq"] for entry in found] == [4]
    verdict = api.client.get(f"{ADMIN}/audit/verify", headers=admin).json()
    assert (verdict["is_unbroken"], verdict["row_count"], len(verdict["head_hash"])) == (True, 5, 64)
