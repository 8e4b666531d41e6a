"""Administration: keys, users, the audit trail."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from serving.api.access.authenticator import Authenticator
from serving.api.access.principal import Principal, administrator
from serving.api.state import audit, keys, users
from serving.api.state.errors import BrokenChainError
from serving.api.state.scopes import Scope
from serving.api.web.problems import WORK_RESPONSES
from serving.api.web.records import database_of, record_answer

Administrator = Annotated[Principal, Depends(administrator)]
router = APIRouter(prefix="/admin", tags=["admin"], dependencies=[Depends(administrator)])
UserName = Annotated[str, Path(max_length=128, description="The user's name.")]


class NewKey(BaseModel):
    """What a new key is to be."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"user": "alice", "scope": "operate", "days": 90}]}
    )

    user: str = Field(max_length=128, description="A user's name.")
    scope: Scope = Scope.READ
    days: int | None = Field(
        default=90, ge=1, le=keys.MOST_DAYS, description="Days until it expires; null: never."
    )
    label: str = Field(default="", max_length=200, description="What it is for.")


class Key(BaseModel):
    """A key without its secret."""

    key_id: str
    user: str
    label: str
    scope: Scope
    created_at_utc: datetime
    expires_at_utc: datetime | None
    revoked_at_utc: datetime | None
    last_used_at_utc: datetime | None = Field(description="To the minute.")


class Keys(BaseModel):
    """The keys, newest first."""

    data: list[Key]


class OneKey(BaseModel):
    """One key."""

    data: Key


class MadeKey(OneKey):
    """A new key."""

    key: str = Field(description="The key itself: it is not shown again.")


class NewUser(BaseModel):
    """A new user."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"name": "alice"}]})

    name: str = Field(max_length=64, description="Letters, digits and . _ @ -")
    display_name: str | None = Field(default=None, max_length=200)


class UserChange(BaseModel):
    """A change of a user."""

    model_config = ConfigDict(extra="forbid")

    is_disabled: bool = Field(description="Whether all of the user's keys and tokens are refused.")


class UserAnswer(BaseModel):
    """A user."""

    name: str
    display_name: str
    created_at_utc: datetime
    disabled_at_utc: datetime | None


class Users(BaseModel):
    """The users, by name."""

    data: list[UserAnswer]


class OneUser(BaseModel):
    """One user."""

    data: UserAnswer


class Entry(BaseModel):
    """An entry of the audit trail."""

    seq: int
    at_utc: datetime
    actor: str
    action: str
    target: str
    detail: dict[str, Any]
    hash: str


class Entries(BaseModel):
    """Entries of the audit trail, newest first."""

    data: list[Entry]
    next_before: int | None = Field(description="`before` of the next page; null on the last.")


class Verdict(BaseModel):
    """Whether the audit trail is as it was written."""

    is_unbroken: bool
    row_count: int | None = Field(description="Rows of an unbroken trail.")
    head_hash: str | None = Field(description="Hash of the last row: note it elsewhere.")
    broken_at: int | None = Field(description="The first row that is not what was written.")
    reason: str | None


@router.get("/keys", responses={**WORK_RESPONSES, 200: {"model": Keys}}, response_class=Response)
def list_keys(
    request: Request,
    user: Annotated[str | None, Query(max_length=128, description="Only this user's.")] = None,
) -> Response:
    """The keys, without their secrets."""
    with database_of(request).read() as session:
        return record_answer({"data": keys.listed(session, user)})


@router.post(
    "/keys", status_code=201, responses={**WORK_RESPONSES, 201: {"model": MadeKey}}, response_class=Response
)
def create_key(request: Request, body: NewKey, principal: Administrator) -> Response:
    """Make a key of a user. The answer has the key itself, this once."""
    with database_of(request).write() as session:
        key, token = keys.create(
            session, principal.name, body.user, body.scope, days=body.days, label=body.label
        )
        made = keys.described(key, body.user)
    _authenticator(request).forget()
    return record_answer(
        {"data": made, "key": token}, status=HTTPStatus.CREATED, headers={"Cache-Control": "no-store"}
    )


@router.delete(
    "/keys/{key_id}", responses={**WORK_RESPONSES, 200: {"model": OneKey}}, response_class=Response
)
def revoke_key(
    request: Request, key_id: Annotated[str, Path(max_length=32)], principal: Administrator
) -> Response:
    """Refuse a key from now on."""
    with database_of(request).write() as session:
        key = keys.revoke(session, principal.name, key_id)
        holder = keys.holder(session, key_id)
        assert holder is not None
        revoked = keys.described(key, holder.user_name)
    _authenticator(request).forget()
    return record_answer({"data": revoked})


@router.get("/users", responses={**WORK_RESPONSES, 200: {"model": Users}}, response_class=Response)
def list_users(request: Request) -> Response:
    """The users."""
    with database_of(request).read() as session:
        return record_answer({"data": users.listed(session)})


@router.post(
    "/users", status_code=201, responses={**WORK_RESPONSES, 201: {"model": OneUser}}, response_class=Response
)
def create_user(request: Request, body: NewUser, principal: Administrator) -> Response:
    """Add a user."""
    with database_of(request).write() as session:
        made = users.described(users.create(session, principal.name, body.name, body.display_name))
    return record_answer({"data": made}, status=HTTPStatus.CREATED)


@router.patch("/users/{name}", responses={**WORK_RESPONSES, 200: {"model": OneUser}}, response_class=Response)
def change_user(request: Request, name: UserName, body: UserChange, principal: Administrator) -> Response:
    """Refuse all of a user's keys and tokens from now on, or accept them again."""
    with database_of(request).write() as session:
        changed = users.set_disabled(session, principal.name, name, disabled=body.is_disabled)
        answer = users.described(changed)
    _authenticator(request).forget()
    return record_answer({"data": answer})


@router.get("/audit", responses={**WORK_RESPONSES, 200: {"model": Entries}}, response_class=Response)
def list_audit(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=1000, description="Entries per page.")] = 100,
    before: Annotated[
        int | None, Query(ge=1, le=2**53, description="`next_before` of the page before.")
    ] = None,
    actor: Annotated[str | None, Query(max_length=300, description="Who did it.")] = None,
    action: Annotated[str | None, Query(max_length=50, examples=["alert.close"])] = None,
    target: Annotated[str | None, Query(max_length=300, examples=["key:abcdefghjkmn"])] = None,
) -> Response:
    """Who changed what, newest first."""
    with database_of(request).read() as session:
        found = audit.entries(
            session, limit=limit + 1, before=before, actor=actor, action=action, target=target
        )
    next_before = found[limit - 1]["seq"] if len(found) > limit else None
    return record_answer({"data": found[:limit], "next_before": next_before})


@router.get("/audit/verify", responses={**WORK_RESPONSES, 200: {"model": Verdict}}, response_class=Response)
def verify_audit(request: Request) -> Response:
    """Read the whole trail, and say whether each row is what was written."""
    try:
        with database_of(request).read() as session:
            head = audit.verify(session)
    except BrokenChainError as error:
        return _verdict(is_unbroken=False, broken_at=error.seq, reason=error.reason)
    return _verdict(is_unbroken=True, row_count=head.seq, head_hash=head.hash)


def _verdict(**found: Any) -> Response:
    nothing = dict.fromkeys(("row_count", "head_hash", "broken_at", "reason"))
    return record_answer({**nothing, **found})


def _authenticator(request: Request) -> Authenticator:
    authenticator: Authenticator = request.app.state.authenticator
    return authenticator
