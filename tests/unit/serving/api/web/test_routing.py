"""The table of routes finds what FastAPI's own routing finds."""

import re

from fastapi.routing import APIRoute, iter_route_contexts
from starlette.routing import BaseRoute, Match
from starlette.testclient import TestClient
from starlette.types import Scope

from serving.api.web.routing import RouteTable

LEAST = 190
"""Routes that the table has at least."""


def routes_of(api: TestClient) -> tuple[RouteTable, list[BaseRoute]]:
    table, *others = api.app.router.routes  # type: ignore[attr-defined]
    assert isinstance(table, RouteTable)
    return table, others


def scope_of(method: str, path: str) -> Scope:
    return {"type": "http", "method": method, "path": path, "root_path": "", "headers": []}


def test_table_finds_the_route_that_is_first_in_the_order_of_all(api: TestClient) -> None:
    table, others = routes_of(api)
    contexts = [found for found in iter_route_contexts(others) if isinstance(found.original_route, APIRoute)]
    found = 0
    for context in contexts:
        path = re.sub(r"{[^}]*}", "1", context.path or "")
        for method in sorted(context.methods or ()):
            match, child = table.matches(scope_of(method, path))
            if match is Match.NONE:
                assert "{" in "/".join((context.path or "").split("/")[1:4]), path
                continue
            first = next(
                other
                for other in contexts
                if other.path_regex.match(path) and method in (other.methods or ())
            )
            assert child["endpoint"] is first.endpoint, path
            found += 1
    assert found >= LEAST


def test_table_gives_the_values_of_parameters(api: TestClient) -> None:
    table, _ = routes_of(api)
    _, child = table.matches(scope_of("GET", "/api/v1/cii/219000001/2026"))
    assert child["path_params"] == {"mmsi": "219000001", "cii_year": "2026"}
    assert child["route"].path == "/api/v1/cii/{mmsi}/{cii_year}"


def test_other_methods_and_unknown_paths_are_left_to_fastapi(api: TestClient) -> None:
    table, _ = routes_of(api)
    for method, path in (("DELETE", "/api/v1/vessels"), ("GET", "/api/v1/nothing"), ("GET", "/map")):
        assert table.matches(scope_of(method, path))[0] is Match.NONE
    assert api.delete("/api/v1/vessels").status_code in (403, 405)
    assert api.get("/api/v1/nothing").status_code == 404
