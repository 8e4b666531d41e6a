"""Rejected messages are sent to their topics again, by who may operate; the audit trail says who did what."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from serving.api.access.principal import Principal, operator
from serving.api.replay import LEASE, Chosen, GoOn, Replay, unhindered
from serving.api.state.audit import append
from serving.api.state.errors import HeldError, LeaseLostError
from serving.api.state.leases import lease
from serving.api.web.filters import aware
from serving.api.web.problems import RESPONSES, ApiError, FieldProblem, Problem, ServiceBusyError
from serving.api.web.records import database_of, record_answer
from stack.errors import TidelineError

log = structlog.get_logger("tideline.api")
router = APIRouter(prefix="/quarantine", tags=["data quality"])


class ReplayRequest(BaseModel):
    """Which rejected messages are sent again; what is left out means any."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"reason_codes": ["not_json"], "dry_run": True}]},
    )

    topics: list[Annotated[str, Field(max_length=249)]] = Field(default=[], max_length=20)
    reason_codes: list[Annotated[str, Field(max_length=80)]] = Field(default=[], max_length=100)
    since: datetime | None = Field(default=None, description="Kafka's time, from; UTC without a zone.")
    until: datetime | None = Field(default=None, description="Kafka's time, to (excluded).")
    again: bool = Field(default=False, description="Those that were sent again before, too.")
    dry_run: bool = Field(default=False, description="Only say what would be sent.")


class ReasonCount(BaseModel):
    """Messages of one reason."""

    reason_code: str
    message_count: int


class Replayed(BaseModel):
    """What was sent again, or would be."""

    dry_run: bool
    message_count: int
    reasons: list[ReasonCount]


@router.post(
    "/replay",
    operation_id="replay_quarantine",
    responses={
        200: {"model": Replayed},
        422: RESPONSES[422],
        **{
            status: {"model": Problem, "description": HTTPStatus(status).phrase}
            for status in (401, 403, 429, 502, 503)
        },
    },
    response_class=Response,
)
def replay_quarantine(
    request: Request, chosen: ReplayRequest, principal: Annotated[Principal, Depends(operator)]
) -> Response:
    """Send rejected messages to their topics again, as they came, after what refused them is mended.

    A message is sent once, unless ``again`` says otherwise; each carries where it was, as ``replayed-from``.
    """
    replay: Replay | None = request.app.state.replay
    if replay is None:
        raise ApiError(
            HTTPStatus.SERVICE_UNAVAILABLE, "this server sends nothing to Kafka: start it by `tideline serve`"
        )
    if chosen.dry_run:
        return record_answer(_replay(request, replay, chosen, principal, unhindered))
    # Two at once, also of two servers, would both find the same messages unsent, and send them twice.
    try:
        with lease(database_of(request), LEASE, principal.name) as held:
            return record_answer(_replay(request, replay, chosen, principal, held.check))
    except (HeldError, LeaseLostError) as error:
        raise ServiceBusyError(str(error)) from error


def _replay(
    request: Request, replay: Replay, wanted: ReplayRequest, principal: Principal, go_on: GoOn
) -> dict[str, Any]:
    chosen = Chosen(
        topics=tuple(wanted.topics),
        reasons=tuple(wanted.reason_codes),
        since=None if wanted.since is None else aware(wanted.since),
        until=None if wanted.until is None else aware(wanted.until),
        again=wanted.again,
        dry_run=wanted.dry_run,
    )
    detail = wanted.model_dump(mode="json", exclude_defaults=True)
    if not chosen.dry_run:
        # Before it is done: nothing is sent that the trail does not know of.
        _record(request, principal, "quarantine.replay", detail)
    try:
        counts = replay(chosen, go_on)
    except ValueError as error:
        problem = ApiError(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        problem.problem = FieldProblem(
            name="body.topics", value=", ".join(wanted.topics), expected=str(error)
        )
        raise problem from error
    except TidelineError as error:
        if not chosen.dry_run:
            _record(request, principal, "quarantine.replay_failed", {**detail, "error": str(error)[:500]})
        if isinstance(error, LeaseLostError):
            raise
        raise ApiError(HTTPStatus.BAD_GATEWAY, str(error)) from error
    reasons = [{"reason_code": code, "message_count": count} for code, count in sorted(counts.items())]
    answer = {
        "dry_run": chosen.dry_run,
        "message_count": sum(counts.values()),
        "reasons": reasons,
    }
    if not chosen.dry_run:
        _record(request, principal, "quarantine.replayed", {**detail, "reasons": dict(counts)})
        log.info("dead letters sent again", by=principal.name, messages=answer["message_count"])
    return answer


def _record(request: Request, principal: Principal, action: str, detail: dict[str, Any]) -> None:
    with database_of(request).write() as session:
        append(session, principal.name, action, "quarantine", detail)
