"""Optimistic locking: a change says which version it was decided on, by ``If-Match`` or in its body."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Query, Request
from pydantic import Field

from serving.api.state.errors import StaleVersionError
from serving.api.web.problems import ApiError

_TAG = re.compile(r'(?:W/)?"(?:[0-9.]+\.)?v?(\d{1,9})"')
"""An entity tag of ours: the version is its last part."""
_MOST_VERSIONS = 10**9
VersionInQuery = Annotated[int | None, Query(ge=1, le=_MOST_VERSIONS, description="Instead of If-Match.")]
VersionInBody = Annotated[
    int | None, Field(ge=1, le=_MOST_VERSIONS, description="When changing, instead of If-Match.")
]


@dataclass(frozen=True)
class SentVersion:
    """The version that a change was decided on."""

    version: int
    status: HTTPStatus
    """What to answer where it is not the current one: 412 to ``If-Match``, 409 to the body's field."""


def sent_version(request: Request, in_body: int | None, current: int | None = None) -> SentVersion:
    """The version that a request names.

    Args:
        current: what ``If-Match: *`` stands for; None: it is refused.

    Raises:
        ApiError: it names none (428), or an entity tag that is not from here (412).
    """
    header = request.headers.get("if-match")
    if header is None:
        if in_body is None:
            raise ApiError(
                HTTPStatus.PRECONDITION_REQUIRED,
                "say which version you saw: its ETag as If-Match, or `version` in the body",
            )
        return SentVersion(in_body, HTTPStatus.CONFLICT)
    if header.strip() == "*" and current is not None:
        return SentVersion(current, HTTPStatus.PRECONDITION_FAILED)
    if (found := _TAG.fullmatch(header.strip())) is None:
        raise ApiError(
            HTTPStatus.PRECONDITION_FAILED, f"If-Match={header[:80]!r}: expected the ETag of one thing"
        )
    return SentVersion(int(found[1]), HTTPStatus.PRECONDITION_FAILED)


@contextmanager
def refused_when_stale(sent: SentVersion) -> Iterator[None]:
    """Answer a version that is not the current one with what is there now.

    Raises:
        ApiError: 409 or 412, by how the version was sent.
    """
    try:
        yield
    except StaleVersionError as error:
        raise ApiError(sent.status, str(error), current=error.current) from error
