"""Finds a request's route by the begin of its path, instead of by trying every route in turn.

FastAPI keeps included routers nested, and matches a path against all routes of all of them, at each level
again: that took more time than the query of a point look-up. Here the routes are put into a table once, by
the fixed segments that their paths begin with, in their order. What the table has no full match for (another
method, an unknown path, the dashboard's files) FastAPI's own routing answers.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

_FIXED = 3
"""Segments of a path that the table is by: ``api``, ``v1``, ``vessels``."""
_Key = tuple[str, ...]


class RouteTable(BaseRoute):
    """All routes of an app as one."""

    def __init__(self, routes: Iterable[BaseRoute]) -> None:
        self._routes: dict[_Key, list[RouteContext]] = defaultdict(list)
        for found in iter_route_contexts(list(routes)):
            if isinstance(found.original_route, APIRoute) and (key := _fixed(found.path or "")) is not None:
                self._routes[key].append(found)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """The route of a path and method; none where only another method would do."""
        if scope["type"] != "http":
            return Match.NONE, {}
        path: str = scope["path"]
        for found in self._routes.get(tuple(path.split("/", _FIXED + 1)[1 : _FIXED + 1]), ()):
            match = found.path_regex.match(path)
            if match is None or scope["method"] not in (found.methods or ()):
                continue
            convertors = found.param_convertors
            values = {name: convertors[name].convert(text) for name, text in match.groupdict().items()}
            return Match.FULL, {"endpoint": found.endpoint, "path_params": values, "route": found}
        return Match.NONE, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the route that matched."""
        route: Any = scope["route"]
        await route.app(scope, receive, send)


def _fixed(path: str) -> _Key | None:
    """A template's first segments; None where a parameter is among them."""
    segments = tuple(path.split("/")[1 : _FIXED + 1])
    return None if any("{" in segment for segment in segments) else segments


def install(routes: list[BaseRoute]) -> None:
    """Put the table of an app's routes in front of them."""
    routes.insert(0, RouteTable(routes))
