"""API keys: ``tl_ID_SECRET``. The identifier finds the row, so that one hash is verified per request.

The secret is shown once, when the key is made; what is kept is its Argon2id hash. Secrets are 256 random
bits, which nobody guesses: the hash is there for a database that leaks, so its cost is the least that OWASP
recommends (19 MiB, 2 passes), and few are computed at once.
"""

import re
import secrets
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from serving.api.state import users
from serving.api.state.audit import append
from serving.api.state.errors import InvalidError, UnknownError
from serving.api.state.scopes import Scope
from serving.api.state.tables import ApiKey, User

MOST_DAYS = 3650
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_TOKEN = re.compile(r"tl_([a-z0-9]{12})_([A-Za-z0-9_-]{43})")
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_HASHING = threading.BoundedSemaphore(2)
"""How many hashes are computed at once: they take a core and 19 MiB each."""


@dataclass(frozen=True)
class Token:
    """A key as its holder sends it."""

    key_id: str
    secret: str


@dataclass(frozen=True)
class Holder:
    """A key's row with its user, as of one reading."""

    key_id: str
    user_id: int
    user_name: str
    scope: Scope
    secret_hash: str
    expires_at: datetime | None
    refusal: str | None
    """Why the key is not accepted: revoked, or its user is disabled; it may also have expired."""

    def refused(self, now: datetime) -> str | None:
        """Why the key is not accepted at this time, or None."""
        if self.refusal is None and self.expires_at is not None and self.expires_at <= now:
            return f"key {self.key_id} expired at {self.expires_at:%Y-%m-%dT%H:%M:%SZ}"
        return self.refusal


def parse(text: str) -> Token | None:
    """The parts of a key, or None where the text is no key."""
    found = _TOKEN.fullmatch(text)
    return Token(found[1], found[2]) if found else None


def create(
    session: Session, actor: str, user_name: str, scope: Scope, *, days: int | None, label: str = ""
) -> tuple[ApiKey, str]:
    """Add a key of a user; returns its row and the key itself, which is not kept.

    Args:
        days: after how many days it expires; None is never.

    Raises:
        UnknownError: there is no such user.
        InvalidError: the user is disabled, or the days are out of bounds.
    """
    user = users.get(session, user_name)
    if user.disabled_at is not None:
        raise InvalidError(f"user {user_name!r} is disabled")
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise InvalidError(f"days={days}: expected 1 to {MOST_DAYS}")
    now = datetime.now(UTC)
    key_id = "".join(secrets.choice(_ALPHABET) for _ in range(12))
    secret = secrets.token_urlsafe(32)
    key = ApiKey(
        key_id=key_id,
        user_id=user.id,
        label="".join(character for character in label if character.isprintable())[:200],
        scope=scope.value,
        secret_hash=_HASHER.hash(secret),
        created_at=now,
        expires_at=None if days is None else now + timedelta(days=days),
        revoked_at=None,
        last_used_at=None,
    )
    session.add(key)
    session.flush()
    append(
        session,
        actor,
        "key.create",
        f"key:{key_id}",
        {"user": user_name, "scope": scope.value, "expires_at_utc": key.expires_at, "label": key.label},
    )
    return key, f"tl_{key_id}_{secret}"


def revoke(session: Session, actor: str, key_id: str) -> ApiKey:
    """Refuse a key from now on. A key that is revoked already stays as it is.

    Raises:
        UnknownError: there is no such key.
    """
    key = session.get(ApiKey, key_id)
    if key is None:
        raise UnknownError(f"there is no key {key_id[:80]!r}: see `tideline keys list`")
    if key.revoked_at is None:
        key.revoked_at = datetime.now(UTC)
        append(session, actor, "key.revoke", f"key:{key_id}")
    return key


def listed(session: Session, user_name: str | None = None) -> list[dict[str, Any]]:
    """The keys with their users, newest first."""
    query = select(ApiKey, User.name).join(User, User.id == ApiKey.user_id)
    if user_name is not None:
        query = query.where(User.name == user_name)
    found = session.execute(query.order_by(ApiKey.created_at.desc(), ApiKey.key_id))
    return [described(key, name) for key, name in found]


def described(key: ApiKey, user_name: str) -> dict[str, Any]:
    """A key without its hash, for an answer."""
    return {
        "key_id": key.key_id,
        "user": user_name,
        "label": key.label,
        "scope": key.scope,
        "created_at_utc": key.created_at,
        "expires_at_utc": key.expires_at,
        "revoked_at_utc": key.revoked_at,
        "last_used_at_utc": key.last_used_at,
    }


def holder(session: Session, key_id: str) -> Holder | None:
    """A key's row with its user, or None."""
    row = session.execute(
        select(ApiKey, User).join(User, User.id == ApiKey.user_id).where(ApiKey.key_id == key_id)
    ).first()
    if row is None:
        return None
    key, user = row
    refusal = None
    if key.revoked_at is not None:
        refusal = f"key {key_id} was revoked at {key.revoked_at:%Y-%m-%dT%H:%M:%SZ}"
    elif user.disabled_at is not None:
        refusal = f"user {user.name} is disabled"
    return Holder(key_id, user.id, user.name, Scope(key.scope), key.secret_hash, key.expires_at, refusal)


def matches(secret: str, secret_hash: str) -> bool:
    """Whether a secret is that of the hash. Takes some 20 ms."""
    with _HASHING:
        try:
            return _HASHER.verify(secret_hash, secret)
        except (VerificationError, InvalidHashError):
            return False


def mark_used(session: Session, key_id: str, at: datetime) -> None:
    """Note when a key was used."""
    session.execute(update(ApiKey).where(ApiKey.key_id == key_id).values(last_used_at=at))


def exist(session: Session) -> bool:
    """Whether there is any key that is not revoked; one that has expired counts: access stays closed."""
    return bool(session.scalar(select(func.count()).select_from(ApiKey).where(ApiKey.revoked_at.is_(None))))


def usable_exist(session: Session) -> bool:
    """Whether there is any key that is accepted now."""
    query = (
        select(func.count())
        .select_from(ApiKey)
        .join(User, User.id == ApiKey.user_id)
        .where(ApiKey.revoked_at.is_(None), User.disabled_at.is_(None))
        .where(or_(ApiKey.expires_at.is_(None), ApiKey.expires_at > datetime.now(UTC)))
    )
    return bool(session.scalar(query))
