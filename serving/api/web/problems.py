"""Errors as problem documents (RFC 9457): one shape for whatever goes wrong."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import structlog
from deltalake.exceptions import DeltaError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from serving.api.read.errors import (
    ClientGoneError,
    GoneError,
    NotBuiltError,
    QueryTimeoutError,
    TooLargeError,
    UnreadableTableError,
)
from serving.api.state.errors import ExistsError, InvalidError, UnknownError
from stack.errors import TidelineError
from stack.published import NothingPublishedError, UnknownSnapshotError

log = structlog.get_logger("tideline.api")
MEDIA_TYPE = "application/problem+json"
CLIENT_GONE = 499
"""Nobody reads it but the metrics; nginx's number for the same."""

STATUS: dict[type[TidelineError], int] = {
    NotBuiltError: HTTPStatus.SERVICE_UNAVAILABLE,
    NothingPublishedError: HTTPStatus.SERVICE_UNAVAILABLE,
    UnknownSnapshotError: HTTPStatus.NOT_FOUND,
    GoneError: HTTPStatus.GONE,
    UnreadableTableError: HTTPStatus.SERVICE_UNAVAILABLE,
    QueryTimeoutError: HTTPStatus.GATEWAY_TIMEOUT,
    TooLargeError: HTTPStatus.UNPROCESSABLE_ENTITY,
    UnknownError: HTTPStatus.NOT_FOUND,
    ExistsError: HTTPStatus.CONFLICT,
    InvalidError: HTTPStatus.UNPROCESSABLE_ENTITY,
}


class FieldProblem(BaseModel):
    """What is wrong with one parameter or field."""

    name: str = Field(description="Where it is: `query.limit`, `body.name`.")
    value: Any = Field(default=None, description="What was sent.")
    expected: str = Field(description="What was expected.")


class Problem(BaseModel):
    """A problem document (RFC 9457)."""

    type: str = Field(default="about:blank", description="Kind of problem.")
    title: str = Field(description="The status in words.")
    status: int
    detail: str = Field(description="What went wrong, and what to do.")
    instance: str = Field(description="The path that was asked for.")
    request_id: str | None = Field(default=None, description="Quote it when you ask for help.")
    errors: list[FieldProblem] | None = None
    current: dict[str, Any] | None = Field(
        default=None, description="What is there now, where somebody else was faster."
    )


class ApiError(TidelineError):
    """An error with a status of its own; what routes raise."""

    problem: FieldProblem | None = None
    """Which parameter it is about."""

    def __init__(
        self,
        status: int,
        detail: str,
        headers: dict[str, str] | None = None,
        current: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.headers = headers or {}
        self.current = current


class NotFoundError(ApiError):
    """There is no row with this identifier."""

    def __init__(self, title: str, identifier: object) -> None:
        super().__init__(HTTPStatus.NOT_FOUND, f"there is no {title} {identifier!r} in this snapshot")


class ServiceBusyError(ApiError):
    """As much is being done as the settings allow."""

    def __init__(self, detail: str, retry_after_s: int = 5) -> None:
        super().__init__(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"Retry-After": str(retry_after_s)})


class InvalidParameterError(ApiError):
    """A parameter that the schema alone cannot check is wrong."""

    def __init__(self, name: str, value: object, expected: str) -> None:
        super().__init__(HTTPStatus.UNPROCESSABLE_ENTITY, f"{name}={value!r}: expected {expected}")
        self.problem = FieldProblem(name=f"query.{name}", value=str(value), expected=expected)


def _path(request: Request) -> str:
    """The path as it was sent."""
    raw: bytes = request.scope.get("raw_path") or request.url.path.encode()
    return raw.partition(b"?")[0].decode("ascii", "replace")


def problem_response(
    request: Request,
    status: int,
    detail: str,
    *,
    errors: Sequence[FieldProblem] | None = None,
    headers: dict[str, str] | None = None,
    current: dict[str, Any] | None = None,
) -> JSONResponse:
    """The problem document of an error, as an answer."""
    problem = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=_path(request),
        request_id=getattr(request.state, "request_id", None),
        errors=list(errors) if errors else None,
        current=current,
    )
    return JSONResponse(
        problem.model_dump(mode="json", exclude_none=True),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )


def install(app: FastAPI) -> None:
    """Let every error of the app leave as a problem document."""

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        errors = [
            FieldProblem(
                name=".".join(str(part) for part in problem["loc"]),
                value=_shown(problem.get("input")),
                expected=_expected(request, problem),
            )
            for problem in error.errors()
        ]
        detail = "; ".join(f"{problem.name}={problem.value!r}: {problem.expected}" for problem in errors)
        return problem_response(request, HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=errors)

    @app.exception_handler(ClientGoneError)
    def gone(_request: Request, _error: ClientGoneError) -> Response:
        return Response(status_code=CLIENT_GONE)

    @app.exception_handler(TidelineError)
    def ours(request: Request, error: TidelineError) -> JSONResponse:
        if isinstance(error, ApiError):
            about = [error.problem] if error.problem else None
            return problem_response(
                request,
                error.status,
                str(error),
                errors=about,
                headers=error.headers,
                current=error.current,
            )
        status = STATUS.get(type(error), HTTPStatus.INTERNAL_SERVER_ERROR)
        headers = {"Retry-After": "5"} if status == HTTPStatus.SERVICE_UNAVAILABLE else None
        return problem_response(request, status, str(error), headers=headers)

    @app.exception_handler(HTTPException)
    def of_starlette(request: Request, error: HTTPException) -> JSONResponse:
        headers = dict(error.headers or {})
        detail = error.detail
        if error.status_code == HTTPStatus.NOT_FOUND and detail == "Not Found":
            detail = f"there is no route {request.url.path}: see /docs"
        return problem_response(request, error.status_code, detail, headers=headers)

    @app.exception_handler(DeltaError)
    def lake_away(request: Request, error: DeltaError) -> JSONResponse:
        log.error("lake unreadable", path=request.url.path, error=str(error))
        return problem_response(
            request, HTTPStatus.SERVICE_UNAVAILABLE, "the lake does not answer", headers={"Retry-After": "5"}
        )

    @app.exception_handler(Exception)
    def unforeseen(request: Request, error: Exception) -> JSONResponse:
        log.exception("request failed", path=request.url.path, exc_info=error)
        return problem_response(
            request, HTTPStatus.INTERNAL_SERVER_ERROR, "an error of the server; its log has the request id"
        )


def _expected(request: Request, problem: dict[str, Any]) -> str:
    """What a parameter should have been, in words."""
    if problem["type"] == "extra_forbidden" and problem["loc"][0] == "query":
        return f"one of the parameters of this route: {', '.join(_query_parameters(request))}"
    return str(problem["msg"]).removeprefix("Value error, ")


def _query_parameters(request: Request) -> list[str]:
    """The names of the query parameters that the route of a request knows."""
    names: list[str] = []
    for parameter in request.scope["route"].dependant.query_params:
        kind = parameter.field_info.annotation
        is_model = isinstance(kind, type) and issubclass(kind, BaseModel)
        names += kind.model_fields if is_model else [parameter.alias]
    return names


def _shown(value: Any) -> Any:
    """What was sent, short enough to be sent back."""
    if value is None or isinstance(value, int | float | bool):
        return value
    text = str(value)
    return text if len(text) <= 200 else text[:200] + "…"


RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {}}}
    for status in (404, 410, 422, 503, 504)
}
"""What any read can answer beside its data, for the OpenAPI document."""
WORK_RESPONSES: dict[int | str, dict[str, Any]] = {
    **RESPONSES,
    **{
        status: {"model": Problem, "description": HTTPStatus(status).phrase}
        for status in (401, 403, 409, 412, 428, 429)
    },
}
"""And what a change of state can answer: no right to it, or another version than the current one."""
