"""Things that a user keeps: saved views and vessel groups. Each has a name, a version and one owner."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import orjson
from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from serving.api.state.audit import append
from serving.api.state.errors import ExistsError, InvalidError, StaleVersionError, UnknownError
from serving.api.state.tables import SavedView, User, VesselGroup

MOST_THINGS = 500
"""Views, and groups, of one user."""
MOST_VIEW_BYTES = 64 << 10
MOST_VESSELS = 10_000
"""Vessels of a group."""
Owned = TypeVar("Owned", SavedView, VesselGroup)
_TITLE: dict[type, str] = {SavedView: "view", VesselGroup: "group"}


def views(session: Session, user_id: int) -> list[dict[str, Any]]:
    """A user's views, by name."""
    return [described(session, view) for view in _of(session, SavedView, user_id)]


def groups(session: Session, user_id: int) -> list[dict[str, Any]]:
    """A user's groups, and those that others share, by name."""
    query = select(VesselGroup).where(or_(VesselGroup.user_id == user_id, VesselGroup.is_shared))
    found = session.scalars(query.order_by(VesselGroup.name, VesselGroup.id))
    return [described(session, group) for group in found]


def create_view(
    session: Session, user: tuple[int, str], name: str, content: dict[str, Any]
) -> dict[str, Any]:
    """Keep a view.

    Raises:
        InvalidError: the name or the content cannot be kept.
        ExistsError: the user has a view of this name.
    """
    _check_content(content)
    view = SavedView(
        user_id=user[0],
        name=_name(name),
        content=content,
        share_token=None,
        version=1,
        changed_at=datetime.now(UTC),
    )
    return _add(session, view, user)


def create_group(
    session: Session, user: tuple[int, str], name: str, mmsis: list[int], *, is_shared: bool
) -> dict[str, Any]:
    """Keep a group of vessels.

    Raises:
        InvalidError: the name cannot be kept.
        ExistsError: the user has a group of this name.
    """
    group = VesselGroup(
        user_id=user[0],
        name=_name(name),
        mmsis=_vessels(mmsis),
        is_shared=is_shared,
        version=1,
        changed_at=datetime.now(UTC),
    )
    return _add(session, group, user)


def change_view(
    session: Session, user: tuple[int, str], view_id: int, version: int, *, name: str, content: dict[str, Any]
) -> dict[str, Any]:
    """Put another name and content in place of a view's.

    Raises:
        UnknownError, StaleVersionError, InvalidError, ExistsError.
    """
    _check_content(content)

    def change(view: SavedView) -> None:
        view.name, view.content = _name(name), content

    return _change(session, SavedView, user, view_id, version, change, "update")


def share_view(
    session: Session, user: tuple[int, str], view_id: int, version: int, *, is_shared: bool
) -> dict[str, Any]:
    """Give a view a link that others can open, or take it away; a new link differs from the one before.

    Raises:
        UnknownError, StaleVersionError.
    """

    def change(view: SavedView) -> None:
        view.share_token = secrets.token_urlsafe(24) if is_shared else None

    return _change(session, SavedView, user, view_id, version, change, "share" if is_shared else "unshare")


def change_group(
    session: Session,
    user: tuple[int, str],
    group_id: int,
    version: int,
    *,
    name: str,
    mmsis: list[int],
    is_shared: bool,
) -> dict[str, Any]:
    """Put another name and other vessels in place of a group's.

    Raises:
        UnknownError, StaleVersionError, InvalidError, ExistsError.
    """

    def change(group: VesselGroup) -> None:
        group.name, group.mmsis, group.is_shared = _name(name), _vessels(mmsis), is_shared

    return _change(session, VesselGroup, user, group_id, version, change, "update")


def remove(session: Session, user: tuple[int, str], kind: type[Owned], thing_id: int, version: int) -> None:
    """Delete a view or a group.

    Raises:
        UnknownError, StaleVersionError.
    """
    thing = own(session, user[0], kind, thing_id, lock=True)
    _check_version(session, thing, version)
    session.delete(thing)
    append(session, user[1], f"{_TITLE[kind]}.delete", f"{_TITLE[kind]}:{thing_id}", {"name": thing.name})


def own(session: Session, user_id: int, kind: type[Owned], thing_id: int, *, lock: bool = False) -> Owned:
    """A user's view or group.

    Raises:
        UnknownError: there is none, or it is somebody else's.
    """
    query = select(kind).where(kind.id == thing_id, kind.user_id == user_id)
    found = session.scalar(query.with_for_update() if lock else query)
    if found is None:
        raise UnknownError(f"you have no {_TITLE[kind]} {thing_id}")
    return found


def shared_view(session: Session, token: str) -> dict[str, Any]:
    """The view that a link stands for.

    Raises:
        UnknownError: there is none (any more).
    """
    view = session.scalar(select(SavedView).where(SavedView.share_token == token))
    if view is None:
        raise UnknownError("no view is shared by this link")
    return described(session, view)


def visible_group(session: Session, user_id: int, group_id: int) -> dict[str, Any]:
    """A group that is the user's own or shared.

    Raises:
        UnknownError: there is none.
    """
    query = select(VesselGroup).where(VesselGroup.id == group_id)
    group = session.scalar(query.where(or_(VesselGroup.user_id == user_id, VesselGroup.is_shared)))
    if group is None:
        raise UnknownError(f"you have no group {group_id}")
    return described(session, group)


def described(session: Session, thing: SavedView | VesselGroup) -> dict[str, Any]:
    """A view or a group, for an answer."""
    common = {
        "id": thing.id,
        "name": thing.name,
        "owner": session.get_one(User, thing.user_id).name,
        "version": thing.version,
        "changed_at_utc": thing.changed_at,
    }
    if isinstance(thing, SavedView):
        return {**common, "content": thing.content, "share_token": thing.share_token}
    return {**common, "mmsis": thing.mmsis, "is_shared": thing.is_shared}


def _of(session: Session, kind: type[Owned], user_id: int) -> list[Owned]:
    return list(session.scalars(select(kind).where(kind.user_id == user_id).order_by(kind.name)))


def _add(session: Session, thing: Owned, user: tuple[int, str]) -> dict[str, Any]:
    kind = type(thing)
    count = session.scalar(select(func.count()).select_from(kind).where(kind.user_id == user[0])) or 0
    if count >= MOST_THINGS:
        raise InvalidError(f"you have {count} {_TITLE[kind]}s: expected at most {MOST_THINGS}")
    _flush(session, thing)
    append(session, user[1], f"{_TITLE[kind]}.create", f"{_TITLE[kind]}:{thing.id}", {"name": thing.name})
    return described(session, thing)


def _change(
    session: Session,
    kind: type[Owned],
    user: tuple[int, str],
    thing_id: int,
    version: int,
    change: Callable[[Owned], None],
    action: str,
) -> dict[str, Any]:
    thing = own(session, user[0], kind, thing_id, lock=True)
    _check_version(session, thing, version)
    change(thing)
    thing.version += 1
    thing.changed_at = datetime.now(UTC)
    _flush(session, thing)
    append(session, user[1], f"{_TITLE[kind]}.{action}", f"{_TITLE[kind]}:{thing_id}", {"name": thing.name})
    return described(session, thing)


def _flush(session: Session, thing: SavedView | VesselGroup) -> None:
    name, title = thing.name, _TITLE[type(thing)]
    try:
        session.add(thing)
        session.flush()
    except IntegrityError as error:
        raise ExistsError(f"you have a {title} named {name!r} already") from error


def _check_version(session: Session, thing: SavedView | VesselGroup, version: int) -> None:
    if thing.version != version:
        current = described(session, thing)
        title = f"{_TITLE[type(thing)]} {thing.id}"
        raise StaleVersionError(title, version, {**current, "changed_by": current["owner"]})


def _name(name: str) -> str:
    stripped = name.strip()
    if not stripped or len(stripped) > 200 or not stripped.isprintable():
        raise InvalidError(f"name={name[:80]!r}: expected 1 to 200 printable characters")
    return stripped


def _check_content(content: dict[str, Any]) -> None:
    try:
        written = orjson.dumps(content)
    except orjson.JSONEncodeError as error:  # such as numbers beyond 64 bits, deep nesting
        raise InvalidError(f"content: cannot be stored as JSON: {error}") from error
    if len(written) > MOST_VIEW_BYTES:
        raise InvalidError(f"content: {len(written):,} bytes of JSON; expected at most {MOST_VIEW_BYTES:,}")
    if b"\\u0000" in written:
        raise InvalidError("content: a NUL character cannot be stored")


def _vessels(mmsis: list[int]) -> list[int]:
    if len(mmsis) > MOST_VESSELS:
        raise InvalidError(f"mmsis: {len(mmsis):,} vessels; expected at most {MOST_VESSELS:,}")
    for mmsi in mmsis:
        if not 0 < mmsi < 1_000_000_000:
            raise InvalidError(f"mmsis: {mmsi} is no MMSI: expected nine digits")
    return sorted(set(mmsis))
