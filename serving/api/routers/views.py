"""Saved views: what a user wants to see again, and may show others by a link."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from serving.api.access.principal import principal_of
from serving.api.state import owned
from serving.api.state.tables import SavedView
from serving.api.web.problems import WORK_RESPONSES
from serving.api.web.records import database_of, record_answer, versioned_answer
from serving.api.web.versions import VersionInBody, VersionInQuery, refused_when_stale, sent_version

router = APIRouter(prefix="/views", tags=["views"])
ViewId = Annotated[int, Path(ge=1, le=2**53, description="The view's `id`.")]


class ViewBody(BaseModel):
    """A view as a user keeps it."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"name": "Sound", "content": {"bbox": [12, 55, 13, 56.5]}}]},
    )

    name: str = Field(min_length=1, max_length=200)
    content: dict[str, Any] = Field(description="Whatever the page needs to show it again: at most 64 KiB.")
    version: VersionInBody = None


class View(BaseModel):
    """A saved view."""

    id: int
    name: str
    owner: str
    content: dict[str, Any]
    share_token: str | None = Field(description="For `/views/shared/TOKEN`; null while it is not shared.")
    version: int
    changed_at_utc: datetime


class OneView(BaseModel):
    """One view."""

    data: View


class Views(BaseModel):
    """The user's views, by name."""

    data: list[View]


@router.get("", responses={**WORK_RESPONSES, 200: {"model": Views}}, response_class=Response)
def list_views(request: Request) -> Response:
    """One's own views."""
    user_id, _ = principal_of(request).user
    with database_of(request).read() as session:
        return record_answer({"data": owned.views(session, user_id)})


@router.post(
    "", status_code=201, responses={**WORK_RESPONSES, 201: {"model": OneView}}, response_class=Response
)
def create_view(request: Request, body: ViewBody) -> Response:
    """Keep a view."""
    user = principal_of(request).user
    with database_of(request).write() as session:
        view = owned.create_view(session, user, body.name, body.content)
    return versioned_answer(view, created_under="/api/v1/views")


@router.get("/shared/{token}", responses={**WORK_RESPONSES, 200: {"model": OneView}}, response_class=Response)
def get_shared_view(request: Request, token: Annotated[str, Path(max_length=64)]) -> Response:
    """The view that somebody shares by a link."""
    with database_of(request).read() as session:
        return versioned_answer(owned.shared_view(session, token))


@router.get("/{view_id}", responses={**WORK_RESPONSES, 200: {"model": OneView}}, response_class=Response)
def get_view(request: Request, view_id: ViewId) -> Response:
    """One of one's own views."""
    user_id, _ = principal_of(request).user
    with database_of(request).read() as session:
        return versioned_answer(owned.described(session, owned.own(session, user_id, SavedView, view_id)))


@router.put("/{view_id}", responses={**WORK_RESPONSES, 200: {"model": OneView}}, response_class=Response)
def change_view(request: Request, view_id: ViewId, body: ViewBody) -> Response:
    """Put another name and content in place of a view's."""
    user = principal_of(request).user
    sent = sent_version(request, body.version)
    with refused_when_stale(sent), database_of(request).write() as session:
        view = owned.change_view(session, user, view_id, sent.version, name=body.name, content=body.content)
    return versioned_answer(view)


@router.put(
    "/{view_id}/share", responses={**WORK_RESPONSES, 200: {"model": OneView}}, response_class=Response
)
def share_view(request: Request, view_id: ViewId, version: VersionInQuery = None) -> Response:
    """Let whoever has the new link see the view."""
    return _share(request, view_id, version, is_shared=True)


@router.delete(
    "/{view_id}/share", responses={**WORK_RESPONSES, 200: {"model": OneView}}, response_class=Response
)
def unshare_view(request: Request, view_id: ViewId, version: VersionInQuery = None) -> Response:
    """Let the view's link lead nowhere from now on."""
    return _share(request, view_id, version, is_shared=False)


@router.delete("/{view_id}", status_code=204, responses=WORK_RESPONSES, response_class=Response)
def delete_view(request: Request, view_id: ViewId, version: VersionInQuery = None) -> Response:
    """Delete a view."""
    sent = sent_version(request, version)
    with refused_when_stale(sent), database_of(request).write() as session:
        owned.remove(session, principal_of(request).user, SavedView, view_id, sent.version)
    return Response(status_code=HTTPStatus.NO_CONTENT)


def _share(request: Request, view_id: int, version: int | None, *, is_shared: bool) -> Response:
    user = principal_of(request).user
    sent = sent_version(request, version)
    with refused_when_stale(sent), database_of(request).write() as session:
        view = owned.share_view(session, user, view_id, sent.version, is_shared=is_shared)
    return versioned_answer(view)
