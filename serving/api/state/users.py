"""Users: who may hold keys, and who is known from an identity provider."""

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from serving.api.state.audit import append
from serving.api.state.errors import ExistsError, InvalidError, UnknownError
from serving.api.state.tables import User

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
_OIDC_NAME = re.compile(r"oidc:[!-~]{1,120}")


def create(session: Session, actor: str, name: str, display_name: str | None = None) -> User:
    """Add a user.

    Raises:
        InvalidError: the name has characters that a log or a URL would not take.
        ExistsError: the name is taken.
    """
    if not _NAME.fullmatch(name):
        raise InvalidError(
            f"user {name[:80]!r}: expected letters, digits and . _ @ -, at most 64, a letter or digit first"
        )
    user = _add(session, name, display_name or name)
    append(session, actor, "user.create", f"user:{name}")
    return user


def from_provider(session: Session, subject: str, display_name: str) -> User:
    """The user of a subject of the identity provider, added at first sight.

    Raises:
        InvalidError: the subject cannot be a name.
    """
    name = f"oidc:{subject}"
    if not _OIDC_NAME.fullmatch(name):
        raise InvalidError("the token's subject has characters that a name cannot have, or more than 120")
    if (known := by_name(session, name)) is not None:
        return known
    shown = "".join(character for character in display_name if character.isprintable())[:200]
    try:
        user = _add(session, name, shown or name)
    except ExistsError:  # another request of the same user came first
        return get(session, name)
    append(session, name, "user.create", f"user:{name}", {"display_name": user.display_name})
    return user


def by_name(session: Session, name: str) -> User | None:
    """The user of this name, or None."""
    return session.scalar(select(User).where(User.name == name))


def get(session: Session, name: str) -> User:
    """The user of this name.

    Raises:
        UnknownError: there is none.
    """
    if (user := by_name(session, name)) is None:
        raise UnknownError(f"there is no user {name[:80]!r}: see `tideline users list`")
    return user


def set_disabled(session: Session, actor: str, name: str, *, disabled: bool) -> User:
    """Refuse all of a user's keys and tokens from now on, or accept them again.

    Raises:
        UnknownError: there is no such user.
    """
    user = get(session, name)
    if (user.disabled_at is not None) != disabled:
        user.disabled_at = datetime.now(UTC) if disabled else None
        append(session, actor, "user.disable" if disabled else "user.enable", f"user:{name}")
    return user


def listed(session: Session) -> list[dict[str, Any]]:
    """All users by name."""
    return [described(user) for user in session.scalars(select(User).order_by(User.name))]


def described(user: User) -> dict[str, Any]:
    """A user, for an answer."""
    return {
        "name": user.name,
        "display_name": user.display_name,
        "created_at_utc": user.created_at,
        "disabled_at_utc": user.disabled_at,
    }


def _add(session: Session, name: str, display_name: str) -> User:
    user = User(name=name, display_name=display_name[:200], created_at=datetime.now(UTC), disabled_at=None)
    try:
        with session.begin_nested():
            session.add(user)
    except IntegrityError as error:
        raise ExistsError(f"there is a user {name!r} already") from error
    return user
