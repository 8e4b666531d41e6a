"""Work on alerts: who acknowledged, took over, commented or closed what; and the history of it.

An alert is known by its identifier; what it is about comes from gold. Each step raises the version of its
state by one. A step says which version it was decided on; when somebody else was faster, it is refused.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from serving.api.state import users
from serving.api.state.audit import append, lock
from serving.api.state.database import Database
from serving.api.state.errors import InvalidError, StaleVersionError
from serving.api.state.tables import AlertEvent, AlertState, UtcTime

MOST_COMMENT = 4000
"""Characters of a comment."""


class Action(StrEnum):
    """A step of the work on an alert."""

    ACKNOWLEDGE = "acknowledge"
    ASSIGN = "assign"
    COMMENT = "comment"
    CLOSE = "close"
    REOPEN = "reopen"


_STATUS = {Action.ACKNOWLEDGE: "acknowledged", Action.CLOSE: "closed", Action.REOPEN: "open"}
_REFUSED = {
    Action.ACKNOWLEDGE: ("acknowledged", "closed"),
    Action.CLOSE: ("closed",),
    Action.REOPEN: ("open",),
}
"""The statuses in which an action changes nothing or makes no sense."""
_FIRST_ROW = text(
    "insert into alert_states (alert_id, status, version, changed_at, changed_by, last_event)"
    " values (:id, 'open', 0, :now, '', 0) on conflict do nothing"
).bindparams(bindparam("now", type_=UtcTime()))
UNTOUCHED: dict[str, Any] = {
    "status": None,
    "assignee": None,
    "version": 0,
    "covers_until_utc": None,
    "changed_by": None,
    "changed_at_utc": None,
}
"""The state of an alert that nobody has worked on."""


@dataclass(frozen=True)
class Step:
    """What somebody wants to do with an alert."""

    action: Action
    version: int
    """The version on which it was decided; 0 where nobody has worked on the alert."""
    comment: str | None = None
    assignee: str | None = None
    """With ``assign``: a user's name; None takes the alert from whoever has it."""


def apply(
    session: Session, actor: str, alert_id: str, step: Step, *, status_now: str, covers_until: datetime
) -> dict[str, Any]:
    """Do a step; returns the state that it led to.

    Args:
        status_now: the alert's status as gold and state together have it.
        covers_until: the time of the alert's latest event, which the step knows of.

    Raises:
        StaleVersionError: somebody was faster.
        InvalidError: the step makes no sense in this status, or its assignee is no user.
    """
    now = datetime.now(UTC)
    lock(session)  # so that numbers of events become visible in their order
    # A row to lock is there for the first step too: of two first ones, the second waits and finds version 1.
    session.execute(_FIRST_ROW, {"id": alert_id, "now": now})
    state = session.get_one(AlertState, alert_id, with_for_update=True, populate_existing=True)
    if state.version != step.version:
        raise StaleVersionError(f"alert {alert_id}", step.version, described(state))
    _check(session, step, status_now)
    if step.action is Action.ASSIGN:
        state.assignee = step.assignee
    if (status := _STATUS.get(step.action)) is not None:
        state.status, state.covers_until = status, covers_until
    state.version += 1
    state.changed_at, state.changed_by = now, actor
    event = AlertEvent(
        alert_id=alert_id,
        version=state.version,
        action=step.action.value,
        by=actor,
        at=now,
        assignee=step.assignee,
        comment=step.comment,
    )
    session.add(event)
    session.flush()
    state.last_event = event.id
    detail = {"version": state.version, "assignee": step.assignee, "comment": step.comment}
    append(session, actor, f"alert.{step.action.value}", f"alert:{alert_id}", detail)
    return described(state)


def _check(session: Session, step: Step, status_now: str) -> None:
    if step.comment is not None and len(step.comment) > MOST_COMMENT:
        raise InvalidError(f"comment: expected at most {MOST_COMMENT} characters")
    if step.comment is not None and "\0" in step.comment:
        raise InvalidError("comment: a NUL character cannot be stored")
    if step.action is Action.COMMENT and not (step.comment or "").strip():
        raise InvalidError("comment: expected a text")
    if status_now in _REFUSED.get(step.action, ()):
        raise InvalidError(f"action={step.action.value!r}: the alert is {status_now}")
    if step.action is Action.ASSIGN and step.assignee is not None:
        user = users.by_name(session, step.assignee)
        if user is None or user.disabled_at is not None:
            raise InvalidError(
                f"assignee={step.assignee[:80]!r}: expected the name of a user who is not disabled"
            )


def history(session: Session, alert_id: str) -> list[dict[str, Any]]:
    """The steps of an alert, the first first."""
    query = select(AlertEvent).where(AlertEvent.alert_id == alert_id).order_by(AlertEvent.version)
    return [
        {
            "version": event.version,
            "action": event.action,
            "by": event.by,
            "at_utc": event.at,
            "assignee": event.assignee,
            "comment": event.comment,
        }
        for event in session.scalars(query)
    ]


def described(state: AlertState) -> dict[str, Any]:
    """A state, for an answer."""
    return {
        "status": state.status,
        "assignee": state.assignee,
        "version": state.version,
        "covers_until_utc": state.covers_until,
        "changed_by": state.changed_by,
        "changed_at_utc": state.changed_at,
    }


@dataclass(frozen=True)
class States:
    """The states of all alerts that somebody worked on, as of one moment."""

    revision: int
    """Grows with each step."""
    by_id: Mapping[str, Mapping[str, Any]]


class AlertStates:
    """All states in memory; what changed since is read at each request. Safe for several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known = States(0, {})
        self._reading = threading.Lock()

    def current(self) -> States:
        """The states as they are now."""
        with self._database.read() as session:
            newest = session.scalar(select(func.max(AlertState.last_event))) or 0
            known = self._known
            if newest == known.revision:
                return known
            query = select(AlertState).where(AlertState.last_event > known.revision)
            changed = {state.alert_id: described(state) for state in session.scalars(query)}
        with self._reading:
            if newest > self._known.revision:
                self._known = States(newest, {**known.by_id, **changed})
            return self._known
