"""Health and readiness: whether the process lives, and whether it can answer."""

from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from serving.api.web.answers import reader_of
from stack.published import NothingPublishedError

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """The process lives."""

    status: Literal["alive"] = "alive"


class Readiness(BaseModel):
    """Whether requests can be answered, and why not."""

    status: Literal["ready", "not ready"]
    snapshot: int | None = Field(default=None, description="The snapshot in force.")
    reason: str | None = Field(default=None, description="What is missing, and the command to run.")


@router.get("/healthz", operation_id="get_health")
def healthz() -> Health:
    """The process lives."""
    return Health()


@router.get(
    "/readyz", operation_id="get_readiness", response_model=Readiness, responses={503: {"model": Readiness}}
)
def readyz(request: Request) -> JSONResponse:
    """Whether a snapshot is open."""
    try:
        view = reader_of(request).current()
    except NothingPublishedError as error:
        answer = Readiness(status="not ready", reason=str(error))
        return JSONResponse(answer.model_dump(), status_code=503)
    return JSONResponse(Readiness(status="ready", snapshot=view.id).model_dump())
