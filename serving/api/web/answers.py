"""Answers: rows as JSON with the snapshot that they belong to, and the headers that let caches hold them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import orjson
from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel, Field
from starlette.types import Receive, Scope, Send

from serving.api.read.reader import Reader, View
from serving.api.web.problems import InvalidParameterError

REVISION = 1
"""Raised when routes answer otherwise than before on the same data: what caches hold is stale then."""
SNAPSHOT_HEADER = "Tideline-Snapshot"
PUBLISHED_HEADER = "Tideline-Published-At"
_OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS


KEEPABLE = "keepable"
"""In the state of a request's scope: whether its answer depends on nothing but snapshot and address."""


class SnapshotAnswer(Response):
    """An answer that is the same for everybody who may read, as long as its snapshot is in force."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["state"][KEEPABLE] = True
        await super().__call__(scope, receive, send)


class Of(BaseModel):
    """Which published state an answer belongs to."""

    snapshot: int = Field(description="Number of the published snapshot.", examples=[42])
    published_at_utc: datetime = Field(description="When it was published, UTC.")


class PageOf(Of):
    """What every page has beside its rows."""

    next_cursor: str | None = Field(description="`cursor` of the next page; null on the last.")


def reader_of(request: Request) -> Reader:
    """The app's reader."""
    reader: Reader = request.app.state.reader
    return reader


def view_of(request: Request, as_of: str | None = None) -> View:
    """The snapshot that a request is to be answered from.

    Args:
        as_of: a snapshot's number or a time (RFC 3339, UTC where it has no zone); None: what is in force.

    Raises:
        InvalidParameterError: it is neither.
        UnknownSnapshotError, NothingPublishedError: there is no such snapshot.
    """
    reader = reader_of(request)
    if as_of is None:
        return reader.current()
    if as_of.isascii() and as_of.isdigit() and len(as_of) <= 18:
        return reader.find(int(as_of))
    try:
        moment = datetime.fromisoformat(as_of)
    except ValueError as error:
        raise InvalidParameterError("as_of", as_of, "a snapshot's number or a time (RFC 3339)") from error
    return reader.at(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def etag(view: View) -> str:
    """The validator of every answer that is read from a snapshot alone.

    It is weak (RFC 9110, 8.8.1): it names the content, which is sent in several encodings.
    """
    return f'W/"{view.id}.{REVISION}"'


def headers(view: View, *, pinned: bool = False) -> dict[str, str]:
    """Headers of an answer from a snapshot; one that was asked for by number never changes."""
    return {
        "ETag": etag(view),
        SNAPSHOT_HEADER: str(view.id),
        PUBLISHED_HEADER: view.snapshot.published_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "Cache-Control": "private, max-age=86400, immutable" if pinned else "private, no-cache",
    }


def is_same(sent: str, tag: str) -> bool:
    """Whether ``If-None-Match`` names an entity tag, by weak comparison (RFC 9110, 8.8.3.2)."""
    named = (found.strip().removeprefix("W/") for found in sent.split(","))
    return sent.strip() == "*" or tag.removeprefix("W/") in named


def not_modified(request: Request, view: View) -> Response | None:
    """304 where the client already has the answer of this snapshot."""
    if is_same(request.headers.get("if-none-match", ""), etag(view)):
        return Response(status_code=304, headers=headers(view))
    return None


def of(view: View) -> dict[str, Any]:
    """The fields of :class:`Of`."""
    return {"snapshot": view.id, "published_at_utc": view.snapshot.published_at}


def json_answer(
    body: Mapping[str, Any], view: View, *, pinned: bool = False, media_type: str = "application/json"
) -> Response:
    """A JSON document of rows that were read from a snapshot. NaN becomes null; bytes become hexadecimal."""
    content = orjson.dumps(body, option=_OPTIONS, default=_default)
    return SnapshotAnswer(content, media_type=media_type, headers=headers(view, pinned=pinned))


def answered(
    request: Request, as_of: str | None, data: Callable[[View], Any], *, tables: Sequence[str] = ()
) -> Response:
    """An answer of one document (``data``) from a snapshot, or 304.

    Args:
        tables: what the snapshot must have.

    Raises:
        NotBuiltError: it does not have one of them.
    """
    view = view_of(request, as_of)
    for table in tables:
        view.version(table)
    if (same := not_modified(request, view)) is not None:
        return same
    return json_answer({**of(view), "data": data(view)}, view, pinned=as_of is not None)


def live_answer(body: Any) -> Response:
    """A JSON document of what is not in the lake, as of this moment: it is not kept."""
    content = orjson.dumps(body, option=_OPTIONS, default=_default)
    return Response(content, media_type="application/json", headers={"Cache-Control": "no-store"})


def _default(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(type(value).__name__)
