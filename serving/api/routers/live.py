"""Live: frames of the ships that changed, the keyframe to begin with, and events that say what is there."""

import math
import time
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field
from sse_starlette import EventSourceResponse
from starlette_compress._utils import parse_accept_encoding

from serving.api.live.frames import Encoded
from serving.api.live.service import Live, live_of
from serving.api.live.wire import MEDIA_TYPE
from serving.api.web.problems import RESPONSES, ApiError, ServiceBusyError

router = APIRouter(prefix="/live", tags=["live"])
QUIET_S = 60.0
"""Without a message for so long the feed counts as quiet."""
HEARTBEAT_S = 15
SEND_TIMEOUT_S = 30.0
"""A client that takes nothing for so long is disconnected: it comes back, and takes the keyframe."""
_FRAME: dict[int | str, dict[str, Any]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}},
    304: {"description": "Not modified"},
}


class LiveStatus(BaseModel):
    """How the live picture is."""

    status: Literal["live", "quiet", "unavailable"] = Field(
        description="`quiet`: no message for a minute. `unavailable`: bronze cannot be read; see `problem`."
    )
    problem: str | None = Field(description="Why bronze cannot be read, and what to do.")
    frame: int | None = Field(description="The newest frame.")
    oldest_frame: int | None = Field(description="The oldest frame that is kept.")
    frames: int = Field(description="Frames that are kept.")
    ships: int = Field(description="Ships in the keyframe.")
    provisional_ships: int = Field(description="Ships whose position no published build has validated.")
    snapshot: int | None = Field(description="The published snapshot in force.")
    validated_bronze_version: int | None = Field(description="The newest bronze version that it has read.")
    bronze_version: int | None = Field(description="The newest bronze version that was read here.")
    heard_at_utc: datetime | None = Field(description="Kafka's time of the newest position, UTC.")
    age_s: float | None = Field(description="Seconds since then.")
    clients: int = Field(description="Clients that follow the events.")


@router.get("", operation_id="get_live_status", response_model=LiveStatus)
def live_status(request: Request, response: Response) -> LiveStatus:
    """How old the live picture is, what it has, and what it lacks."""
    live = live_of(request)
    state = live.pump.state()
    span = live.frames.span()
    heard_s = None if math.isnan(state.heard_ms) else state.heard_ms / 1000
    age_s = None if heard_s is None else max(0.0, time.time() - heard_s)
    is_quiet = age_s is None or age_s > QUIET_S
    response.headers["Cache-Control"] = "no-store"
    return LiveStatus(
        status="unavailable" if state.problem else "quiet" if is_quiet else "live",
        problem=state.problem,
        frame=span and span[1],
        oldest_frame=span and span[0],
        frames=len(live.frames),
        ships=state.ships,
        provisional_ships=state.provisional,
        snapshot=state.snapshot or None,
        validated_bronze_version=state.validated_version,
        bronze_version=state.bronze_version,
        heard_at_utc=None if heard_s is None else datetime.fromtimestamp(heard_s, UTC),
        age_s=None if age_s is None else round(age_s, 3),
        clients=live.events.clients,
    )


@router.get("/keyframe", operation_id="get_live_keyframe", response_class=Response, responses=_FRAME)
def keyframe(request: Request) -> Response:
    """All ships as of the newest frame: what a client begins with, and takes again when it missed a frame."""
    return _answer(request, live_of(request).pump.keyframe(), "private, no-cache")


@router.get(
    "/frames/latest",
    operation_id="get_latest_live_frame",
    response_class=Response,
    responses={**RESPONSES, **_FRAME},
)
async def latest_frame(request: Request) -> Response:
    """The newest frame."""
    found = live_of(request).frames.latest()
    if found is None:
        raise ApiError(HTTPStatus.NOT_FOUND, "there is no frame yet: take the keyframe")
    return _answer(request, found, "private, no-cache")


@router.get(
    "/frames/{number}",
    operation_id="get_live_frame",
    response_class=Response,
    responses={**RESPONSES, **_FRAME},
)
async def frame(
    request: Request,
    number: Annotated[int, Path(ge=0, le=0xFFFF_FFFF, description="As an event or a header names it.")],
) -> Response:
    """One frame: the ships that changed since the one before. It never changes, and is kept half an hour."""
    found = live_of(request).frames.get(number)
    if found is None:
        raise ApiError(HTTPStatus.NOT_FOUND, f"frame {number} is not there, or no more: take the keyframe")
    return _answer(request, found, "private, max-age=3600, immutable")


@router.get(
    "/events",
    operation_id="stream_live_events",
    response_class=EventSourceResponse,
    responses={200: {"content": {"text/event-stream": {}}, "description": "Events."}, 503: RESPONSES[503]},
)
async def events(
    request: Request,
    last_event_id: Annotated[
        str | None, Header(max_length=64, description="Sent by browsers when they connect again.")
    ] = None,
) -> Response:
    """Server-sent events: `frame`, `alert`, `snapshot`, and `keyframe` where some were missed."""
    live: Live = live_of(request)
    if live.events.clients >= live.settings.api_live_clients:
        raise ServiceBusyError(
            f"{live.events.clients} clients follow the events, as many as TIDELINE_API_LIVE_CLIENTS allows"
        )
    return EventSourceResponse(
        live.events.stream(last_event_id),
        ping=HEARTBEAT_S,
        send_timeout=SEND_TIMEOUT_S,
        sep="\n",
    )


def _answer(request: Request, found: Encoded, cache: str) -> Response:
    """The bytes as they were compressed once, in the coding that the client takes."""
    body, coding = found.coded(parse_accept_encoding(request.headers.get("accept-encoding", "")))
    tag = f'"{found.number}.{found.checksum:08x}.{coding or "plain"}"'
    headers = {"ETag": tag, "Cache-Control": cache, "Vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if coding is not None:
        headers["Content-Encoding"] = coding
    return Response(body, media_type=MEDIA_TYPE, headers=headers)
