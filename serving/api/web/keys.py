"""Keys in paths: the values of a row's key columns, one path segment each (``/cii/210044949/2026``).

A value may hold a slash (a distributor, a station). Clients write it as ``%2F`` (RFC 3986); servers decode a
path before they route it, so that the segment would fall in two. :class:`EncodedSlashes` keeps such a slash
out of the routing, and the key's type puts it back.
"""

from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import unquote_to_bytes

from pydantic import BeforeValidator
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.api.web.types import parameter_type

_STANDS_FOR_SLASH = "\ue000"  # of the private use area: no data has it
_ENCODED = _STANDS_FOR_SLASH.encode()


class EncodedSlashes:
    """Routes a path by its segments as they were sent: ``%2F`` within one does not end it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            raw: bytes = scope.get("raw_path") or b""
            if b"%2F" in raw or b"%2f" in raw:
                path = raw.partition(b"?")[0].replace(b"%2F", _ENCODED).replace(b"%2f", _ENCODED)
                scope["path"] = unquote_to_bytes(path).decode("utf-8", "replace")
        await self.app(scope, receive, send)


def with_slashes(value: Any) -> Any:
    """A segment of a path with its slashes back."""
    return value.replace(_STANDS_FOR_SLASH, "/") if isinstance(value, str) else value


def key_type(data_type: str) -> Any:
    """The type of a path parameter that holds a column's value."""
    kind = parameter_type(data_type)
    return Annotated[str, BeforeValidator(with_slashes)] if kind is str else kind


def key_path(columns: tuple[str, ...]) -> str:
    """The template of a row's path: ``/{mmsi}/{cii_year}``."""
    return "".join(f"/{{{name}}}" for name in columns)


def shown(value: Any) -> str:
    """A key's value as it is written in a path, before it is encoded."""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
