"""Vessel groups: vessels that a user looks at together, for oneself or for all."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from serving.api.access.principal import principal_of
from serving.api.state import owned
from serving.api.state.tables import VesselGroup
from serving.api.web.problems import WORK_RESPONSES
from serving.api.web.records import database_of, record_answer, versioned_answer
from serving.api.web.versions import VersionInBody, VersionInQuery, refused_when_stale, sent_version

router = APIRouter(prefix="/groups", tags=["groups"])
GroupId = Annotated[int, Path(ge=1, le=2**53, description="The group's `id`.")]


class GroupBody(BaseModel):
    """A group as a user keeps it."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"name": "Ferries", "mmsis": [219000001]}]}
    )

    name: str = Field(min_length=1, max_length=200)
    mmsis: list[int] = Field(max_length=owned.MOST_VESSELS, description="The vessels.")
    is_shared: bool = Field(default=False, description="Whether others see it.")
    version: VersionInBody = None


class VesselGroupAnswer(BaseModel):
    """A vessel group."""

    id: int
    name: str
    owner: str
    mmsis: list[int]
    is_shared: bool
    version: int
    changed_at_utc: datetime


class OneGroup(BaseModel):
    """One group."""

    data: VesselGroupAnswer


class VesselGroups(BaseModel):
    """The user's groups, and those that others share."""

    data: list[VesselGroupAnswer]


@router.get("", responses={**WORK_RESPONSES, 200: {"model": VesselGroups}}, response_class=Response)
def list_groups(request: Request) -> Response:
    """One's own groups, and those that others share, by name."""
    user_id, _ = principal_of(request).user
    with database_of(request).read() as session:
        return record_answer({"data": owned.groups(session, user_id)})


@router.post(
    "", status_code=201, responses={**WORK_RESPONSES, 201: {"model": OneGroup}}, response_class=Response
)
def create_group(request: Request, body: GroupBody) -> Response:
    """Keep a group."""
    user = principal_of(request).user
    with database_of(request).write() as session:
        group = owned.create_group(session, user, body.name, body.mmsis, is_shared=body.is_shared)
    return versioned_answer(group, created_under="/api/v1/groups")


@router.get("/{group_id}", responses={**WORK_RESPONSES, 200: {"model": OneGroup}}, response_class=Response)
def get_group(request: Request, group_id: GroupId) -> Response:
    """A group of one's own, or one that is shared."""
    user_id, _ = principal_of(request).user
    with database_of(request).read() as session:
        return versioned_answer(owned.visible_group(session, user_id, group_id))


@router.put("/{group_id}", responses={**WORK_RESPONSES, 200: {"model": OneGroup}}, response_class=Response)
def change_group(request: Request, group_id: GroupId, body: GroupBody) -> Response:
    """Put another name and other vessels in place of a group's."""
    user = principal_of(request).user
    sent = sent_version(request, body.version)
    with refused_when_stale(sent), database_of(request).write() as session:
        group = owned.change_group(
            session,
            user,
            group_id,
            sent.version,
            name=body.name,
            mmsis=body.mmsis,
            is_shared=body.is_shared,
        )
    return versioned_answer(group)


@router.delete("/{group_id}", status_code=204, responses=WORK_RESPONSES, response_class=Response)
def delete_group(
    request: Request,
    group_id: GroupId,
    version: VersionInQuery = None,
) -> Response:
    """Delete a group."""
    sent = sent_version(request, version)
    with refused_when_stale(sent), database_of(request).write() as session:
        owned.remove(session, principal_of(request).user, VesselGroup, group_id, sent.version)
    return Response(status_code=HTTPStatus.NO_CONTENT)
