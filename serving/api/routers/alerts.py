"""Alerts: the queue of what needs somebody, and the work on it."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from serving.api.access.principal import Principal, operator
from serving.api.alerts.items import Queue, conditions
from serving.api.state.alerts import MOST_COMMENT, Action, AlertStates, Step, apply, history
from serving.api.web.answers import SNAPSHOT_HEADER, Of, PageOf, of, reader_of, view_of
from serving.api.web.cursors import decode
from serving.api.web.filters import Where, add_box, aware, split
from serving.api.web.problems import RESPONSES, WORK_RESPONSES, NotFoundError
from serving.api.web.records import database_of, is_known, record_answer
from serving.api.web.types import INTEGER
from serving.api.web.versions import refused_when_stale, sent_version

router = APIRouter(prefix="/alerts", tags=["alerts"])
Status = Literal["open", "acknowledged", "closed"]
Priority = Literal["P1", "P2", "P3"]
AlertId = Annotated[
    str, Path(max_length=200, description="The alert's `id`.", examples=["risk-219000001-219000002"])
]


class Item(BaseModel):
    """An alert, or a risk of collision, with what people did about it."""

    id: str = Field(description="Identifier: that of gold, or `risk-` and both MMSIs.")
    kind: Literal["alert", "collision_risk"]
    priority: Priority = Field(description="P1: critical, or high risk; P2: warning, medium; P3: info, low.")
    cause: str = Field(description="Kind of alert, in snake_case.")
    severity: Literal["critical", "warning", "info"]
    status: Status = Field(description="Where the work stands.")
    reported_status: str = Field(description="What gold says: raised, acknowledged on board, cleared.")
    is_active: bool = Field(description="Whether it is not cleared.")
    mmsi: int = Field(description="MMSI of the vessel; of a risk, of the first one.")
    vessel_id: str | None
    name: str | None
    other_mmsi: int | None = Field(description="Of a risk: the second vessel.")
    other_vessel_id: str | None
    other_name: str | None
    raised_at_utc: datetime
    changed_at_utc: datetime = Field(description="Time of its latest event.")
    age_minutes: float = Field(description="From raised to when the snapshot was published, minutes.")
    message: str | None
    value: float | None = Field(description="Value that caused it, in the sensor's unit.")
    threshold: float | None
    latitude: float | None
    longitude: float | None
    source: str | None = Field(description="Who raised it: onboard or platform.")
    dcpa_nm: float | None = Field(description="Of a risk: distance at the closest approach, nautical miles.")
    tcpa_minutes: float | None = Field(description="Of a risk: time to the closest approach, minutes.")
    assignee: str | None = Field(description="The user who has it.")
    version: int = Field(description="Steps so far; a change names the version that it was decided on.")
    state_changed_by: str | None
    state_changed_at_utc: datetime | None


class Items(PageOf):
    """A page of the queue."""

    data: list[Item]


class OneItem(Of):
    """One alert."""

    data: Item


class Group(BaseModel):
    """The alerts of one vessel for one cause."""

    priority: Priority = Field(description="The most urgent of them.")
    cause: str
    kind: Literal["alert", "collision_risk"]
    mmsi: int
    vessel_id: str | None
    name: str | None
    item_count: int
    open_count: int
    acknowledged_count: int
    closed_count: int
    oldest_raised_at_utc: datetime
    newest_changed_at_utc: datetime
    age_minutes: float = Field(description="Of the oldest, minutes.")
    owners: list[str] = Field(description="Users who have any of them.")
    ids: list[str] = Field(description="The alerts, at most 50.")


class Groups(Of):
    """The queue by vessel and cause."""

    data: list[Group]


class HistoryStep(BaseModel):
    """A step of the work on an alert."""

    version: int
    action: Action
    by: str
    at_utc: datetime
    assignee: str | None
    comment: str | None


class History(BaseModel):
    """The steps of an alert, the first first."""

    data: list[HistoryStep]


class Filters(BaseModel):
    """Which alerts are wanted."""

    model_config = ConfigDict(extra="forbid")

    status: Annotated[list[Status], BeforeValidator(split)] = Field(
        default=["open", "acknowledged"],
        max_length=3,
        description="Several: with commas (default: what is not closed).",
    )
    priority: Annotated[list[Priority], BeforeValidator(split)] | None = Field(default=None, max_length=3)
    kind: Annotated[list[Literal["alert", "collision_risk"]], BeforeValidator(split)] | None = Field(
        default=None, max_length=2
    )
    cause: Annotated[list[str], BeforeValidator(split)] | None = Field(
        default=None, max_length=200, description="Kinds of alert."
    )
    mmsi: Annotated[list[INTEGER], BeforeValidator(split)] | None = Field(
        default=None, max_length=200, description="Either vessel's."
    )
    vessel_id: Annotated[list[str], BeforeValidator(split)] | None = Field(
        default=None, max_length=200, description="Either vessel's."
    )
    assignee: str | None = Field(
        default=None, max_length=128, description="The user who has it; `none` for what nobody has."
    )
    raised_from: datetime | None = Field(default=None, description="From (included), UTC without a zone.")
    raised_to: datetime | None = Field(default=None, description="To (excluded).")
    bbox: str | None = Field(default=None, max_length=120, description="West, south, east, north, degrees.")
    as_of: str | None = Field(
        default=None,
        max_length=40,
        description="A snapshot's number or a time: the alerts of then, with the work of now.",
    )


class ListFilters(Filters):
    """Which alerts are wanted, and which page."""

    limit: int = Field(default=100, ge=1, le=1000, description="Alerts per page.")
    cursor: str | None = Field(default=None, max_length=2000, description="`next_cursor` of the page before.")


class GroupFilters(Filters):
    """Which alerts are wanted, and how many groups."""

    limit: int = Field(default=200, ge=1, le=1000, description="Groups.")


class Work(BaseModel):
    """A step; without If-Match it names the version that it was decided on."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"version": 0, "comment": "Calling her"}]}
    )

    version: int | None = Field(default=None, ge=0, le=1_000_000_000, description="The alert's `version`.")
    comment: str | None = Field(default=None, max_length=MOST_COMMENT)


class Assignment(Work):
    """A step that gives the alert to somebody."""

    assignee: str | None = Field(
        max_length=128, description="A user's name; null takes it from whoever has it."
    )


@router.get("", responses={**RESPONSES, 200: {"model": Items}}, response_class=Response)
def list_alerts(request: Request, query: Annotated[ListFilters, Query()]) -> Response:
    """Alerts and collision risks with the work on them: the most urgent first, of these the newest."""
    where = _where(query)
    asked = where.question("alerts", None)
    after = None if query.cursor is None else decode(query.cursor, asked, 3)
    view = view_of(request, query.as_of) if after is None else reader_of(request).find(after.snapshot)
    queue = Queue(view, _states(request))
    if is_known(request, queue.etag):
        return _answer(queue, None)
    page = queue.page(where, asked=asked, limit=query.limit, after=after)
    return _answer(queue, {"data": page.rows, "next_cursor": page.next_cursor})


@router.get("/queue", responses={**RESPONSES, 200: {"model": Groups}}, response_class=Response)
def group_alerts(request: Request, query: Annotated[GroupFilters, Query()]) -> Response:
    """The alerts by vessel and cause: the most urgent first, of these the oldest."""
    queue = Queue(view_of(request, query.as_of), _states(request))
    if is_known(request, queue.etag):
        return _answer(queue, None)
    return _answer(queue, {"data": queue.groups(_where(query), limit=query.limit)})


@router.get("/{alert_id}", responses={**RESPONSES, 200: {"model": OneItem}}, response_class=Response)
def get_alert(request: Request, alert_id: AlertId) -> Response:
    """One alert. Its ETag, as If-Match, lets a step be refused when somebody was faster."""
    queue, item = _item(request, alert_id)
    etag = _item_tag(queue, item)
    if is_known(request, etag):
        return record_answer({}, status=HTTPStatus.NOT_MODIFIED, etag=etag)
    return record_answer({**of(queue.view), "data": item}, etag=etag)


@router.get("/{alert_id}/history", responses={**RESPONSES, 200: {"model": History}}, response_class=Response)
def alert_history(request: Request, alert_id: AlertId) -> Response:
    """What people did about an alert, also when it is in gold no longer."""
    with database_of(request).read() as session:
        steps = history(session, alert_id)
    if not steps:
        _item(request, alert_id)
    return record_answer({"data": steps})


def _add_action(action: Action, body: type[Work], summary: str) -> None:
    def act(
        request: Request,
        alert_id: AlertId,
        work: Work,
        principal: Annotated[Principal, Depends(operator)],
    ) -> Response:
        return _do(request, alert_id, action, work, principal)

    act.__annotations__["work"] = body
    router.add_api_route(
        f"/{{alert_id}}/{action.value}",
        act,
        methods=["POST"],
        name=f"{action.value}_alert",
        operation_id=f"{action.value}_alert",
        summary=summary,
        responses={**WORK_RESPONSES, 200: {"model": OneItem}},
        response_class=Response,
    )


_add_action(Action.ACKNOWLEDGE, Work, "Say that somebody has seen an alert")
_add_action(Action.ASSIGN, Assignment, "Give an alert to a user")
_add_action(Action.COMMENT, Work, "Add a comment to an alert")
_add_action(Action.CLOSE, Work, "Close an alert")
_add_action(Action.REOPEN, Work, "Open an alert again")


def _do(request: Request, alert_id: str, action: Action, work: Work, principal: Principal) -> Response:
    _, before = _item(request, alert_id)
    sent = sent_version(request, work.version, before["version"])
    assignee = work.assignee if isinstance(work, Assignment) else None
    step = Step(action, sent.version, work.comment, assignee)
    with refused_when_stale(sent), database_of(request).write() as session:
        apply(
            session,
            principal.name,
            alert_id,
            step,
            status_now=before["status"],
            covers_until=before["changed_at_utc"],
        )
    queue, after = _item(request, alert_id)
    return record_answer({**of(queue.view), "data": after}, etag=_item_tag(queue, after))


def _states(request: Request) -> Any:
    states: AlertStates = request.app.state.alert_states
    return states.current()


def _item(request: Request, alert_id: str) -> tuple[Queue, dict[str, Any]]:
    queue = Queue(view_of(request), _states(request))
    item = queue.one(alert_id)
    if item is None:
        raise NotFoundError("alert", alert_id)
    return queue, item


def _item_tag(queue: Queue, item: dict[str, Any]) -> str:
    return f'"{queue.view.id}.{item["version"]}"'


def _answer(queue: Queue, body: dict[str, Any] | None) -> Response:
    headers = {SNAPSHOT_HEADER: str(queue.view.id)}
    if body is None:
        return record_answer({}, status=HTTPStatus.NOT_MODIFIED, etag=queue.etag, headers=headers)
    return record_answer({**of(queue.view), **body}, etag=queue.etag, headers=headers)


def _where(query: Filters) -> Where:
    where = Where()
    conditions(where, status=query.status, priority=query.priority, kind=query.kind, cause=query.cause)
    for name, values in (("mmsi", query.mmsi), ("vessel_id", query.vessel_id)):
        if values is not None:
            where.among([name, f"other_{name}"], name, values)
    if query.assignee == "none":
        where.add("assignee is null")
    elif query.assignee is not None:
        where.add("assignee = $assignee", assignee=query.assignee)
    if query.raised_from is not None:
        where.add("raised_at_utc >= $raised_from", raised_from=aware(query.raised_from))
    if query.raised_to is not None:
        where.add("raised_at_utc < $raised_to", raised_to=aware(query.raised_to))
    if query.bbox is not None:
        add_box(where, query.bbox, "latitude", "longitude")
    return where
