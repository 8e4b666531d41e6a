"""Answers from state, which no cache may keep without asking."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import Request
from fastapi.responses import Response

from serving.api.state.database import Database
from serving.api.web.answers import is_same


def database_of(request: Request) -> Database:
    """The database of what people do, which the application opened at its start."""
    database: Database = request.app.state.database
    return database


def record_answer(
    body: Mapping[str, Any],
    *,
    status: int = HTTPStatus.OK,
    etag: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A JSON document of state."""
    sent = {"Cache-Control": "private, no-cache", "Vary": "Authorization", **(headers or {})}
    if etag is not None:
        sent["ETag"] = etag
    # What is not modified has no body: a server that sends one breaks the connection.
    content = b"" if status == HTTPStatus.NOT_MODIFIED else orjson.dumps(body, option=orjson.OPT_UTC_Z)
    return Response(content, status_code=status, media_type="application/json", headers=sent)


def versioned_answer(record: Mapping[str, Any], *, created_under: str | None = None) -> Response:
    """A record with its version as entity tag.

    Args:
        created_under: for a new record, the address of all of them: the answer is 201 with its Location.
    """
    etag = version_tag(record["version"])
    if created_under is None:
        return record_answer({"data": record}, etag=etag)
    location = {"Location": f"{created_under}/{record['id']}"}
    return record_answer({"data": record}, status=HTTPStatus.CREATED, etag=etag, headers=location)


def is_known(request: Request, etag: str) -> bool:
    """Whether the client has the answer of this entity tag already."""
    return is_same(request.headers.get("if-none-match", ""), etag)


def version_tag(version: int) -> str:
    """The entity tag of a thing with a version."""
    return f'"v{version}"'
