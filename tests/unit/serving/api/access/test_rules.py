"""What a request needs, by method and path."""

import pytest
from fastapi.routing import APIRoute

from serving.api.access.rules import Need, need
from serving.api.app import ROUTERS
from serving.api.state.scopes import Scope


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/healthz", Need(None)),
        ("GET", "/assets/index.js", Need(None)),
        ("GET", "/docs/swagger-ui.css", Need(None)),
        ("GET", "/sharing/files/token/a.parquet", Need(None)),
        ("GET", "/sharing/shares", Need(Scope.READ)),
        ("POST", "/sharing/shares/s/schemas/x/tables/t/query", Need(Scope.READ)),
        ("GET", "/vessels/219000001", Need(None)),
        ("POST", "/healthz", Need(Scope.OPERATE, is_write=True)),
        ("GET", "/api/v1/vessels", Need(Scope.READ)),
        ("HEAD", "/ogc/anything/new", Need(Scope.READ)),
        ("GET", "/metrics", Need(Scope.READ)),
        ("POST", "/api/v1/graphql", Need(Scope.READ)),
        ("POST", "/api/v1/graphqlx", Need(Scope.OPERATE, is_write=True)),
        ("POST", "/api/v1/alerts/a/close", Need(Scope.OPERATE, is_write=True)),
        ("PUT", "/api/v1/views/1", Need(Scope.READ, is_write=True)),
        ("GET", "/api/v1/views", Need(Scope.READ)),
        ("GET", "/api/v1/admin/keys", Need(Scope.ADMIN, is_write=True)),
        ("OPTIONS", "/api/v1/admin", Need(Scope.ADMIN, is_write=True)),
        ("TRACE", "/api/v1/vessels", Need(Scope.OPERATE, is_write=True)),
        ("PATCH", "/anything/new", Need(Scope.OPERATE, is_write=True)),
    ],
)
def test_request_needs_a_scope_by_method_and_path(method: str, path: str, expected: Need) -> None:
    assert need(method, path) == expected


def test_scope_includes_those_before_it() -> None:
    allowed = {scope: [other.value for other in Scope if scope.allows(other)] for scope in Scope}
    assert allowed == {
        Scope.READ: ["read"],
        Scope.OPERATE: ["read", "operate"],
        Scope.ADMIN: ["read", "operate", "admin"],
    }


def test_every_route_that_changes_something_needs_a_user() -> None:
    routes = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    writes = {
        (method, route.path): need(method, f"/api/v1{route.path}")
        for route in routes
        for method in (route.methods or set()) - {"GET", "HEAD"}
    }
    assert len(writes) > 10
    assert [key for key, needed in writes.items() if not needed.is_write or needed.scope is None] == []
