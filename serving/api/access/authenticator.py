"""From the credentials of a request to who makes it.

A key costs one hash and one row at its first use. After that its digest is remembered, and only the row is
read again, every two seconds: a revoked key is refused within two seconds, and a request costs no hash.
"""

import hashlib
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from prometheus_client import Counter
from sqlalchemy.exc import SQLAlchemyError

from serving.api.access.errors import UnauthenticatedError
from serving.api.access.limiting import Limit, is_loopback
from serving.api.access.oidc import Provider, TokenError
from serving.api.access.principal import Principal
from serving.api.state import keys, users
from serving.api.state.database import Database
from serving.api.state.errors import InvalidError
from stack.settings import Settings

log = structlog.get_logger("tideline.api")
FRESH_S = 2.0
"""How long a key's row counts as read."""
REMEMBERED = 4096
"""Keys and tokens whose digest is remembered."""
TOKEN_S = 60.0
"""How long a token counts as checked, and its user as not disabled."""
USED_S = 60.0
"""How often the time of a key's use is noted."""
FAILURES = Counter(
    "tideline_api_failed_authentications", "Requests whose key or token was not accepted", ["reason"]
)
for _reason in ("malformed", "unknown", "refused", "token"):
    FAILURES.labels(_reason)  # known as 0: the first failure is then an increase


@dataclass(frozen=True)
class Remembered:
    """A key or token that was checked."""

    principal: Principal
    secret_hash: str
    """The hash that it matched; empty for a token."""
    fresh_until: float
    """On the monotonic clock."""


class Authenticator:
    """Checks keys and tokens. Safe for several threads."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._database = database
        self._provider = Provider(settings) if settings.api_oidc_issuer else None
        self._on_loopback = is_loopback(settings.api_host or settings.bind_host)
        self.failures = Limit("failed authentications", settings.api_failure_limit)
        self._remembered: OrderedDict[bytes, Remembered] = OrderedDict()
        self._lock = threading.Lock()
        self._hashing = threading.Lock()
        self._used: OrderedDict[str, float] = OrderedDict()
        self._open: tuple[bool, float] = (False, float("-inf"))

    def remembered(self, credentials: str) -> Principal | None:
        """Who sends these credentials, where that is known without asking; does not block."""
        with self._lock:
            known = self._remembered.get(_digest(credentials))
            if known is None or known.fresh_until < time.monotonic():
                return None
            return known.principal

    def is_open(self) -> bool | None:
        """Whether reads need no key, where that is known without asking; else None."""
        is_open, read_at = self._open
        return is_open if time.monotonic() - read_at < FRESH_S else None

    def read_open(self) -> bool:
        """Whether reads need no key: on loopback, while no key and no provider is configured."""
        if not self._on_loopback or self._provider is not None:
            is_open = False
        else:
            with self._database.read() as session:
                is_open = not keys.exist(session)
        self._open = (is_open, time.monotonic())
        return is_open

    def forget(self) -> None:
        """Read keys and users again at their next use; for who changes them in this process."""
        with self._lock:
            self._open = (self._open[0], float("-inf"))
            for digest, known in self._remembered.items():
                self._remembered[digest] = Remembered(known.principal, known.secret_hash, float("-inf"))

    def authenticate(self, credentials: str, party: str) -> Principal:
        """Who sends these credentials. Blocks.

        Args:
            party: who counts as one in the limit of failures.

        Raises:
            UnauthenticatedError: they are not accepted.
            TooManyRequestsError: this party failed too often.
            ProviderError: the provider of tokens does not answer.
        """
        self.failures.check(party)
        try:
            return self._check(credentials)
        except UnauthenticatedError as error:
            self.failures.count(party)
            FAILURES.labels(reason=error.reason).inc()
            log.warning("authentication failed", reason=error.reason, address=party)
            raise

    def _check(self, credentials: str) -> Principal:
        if (key := keys.parse(credentials)) is not None:
            return self._check_key(key, _digest(credentials))
        if self._provider is not None and credentials.count(".") == 2:
            return self._check_token(self._provider, credentials)
        raise UnauthenticatedError("malformed", "this is no key: expected `Authorization: Bearer tl_…`")

    def _check_key(self, key: keys.Token, digest: bytes) -> Principal:
        with self._database.read() as session:
            holder = keys.holder(session, key.key_id)
        if holder is None or not self._matches(key, holder, digest):
            with self._lock:
                self._remembered.pop(digest, None)
            raise UnauthenticatedError("unknown", "this key is not known")
        now = datetime.now(UTC)
        if (refusal := holder.refused(now)) is not None:
            with self._lock:
                self._remembered.pop(digest, None)
            raise UnauthenticatedError("refused", refusal)
        fresh_s = FRESH_S
        if holder.expires_at is not None:
            fresh_s = min(fresh_s, (holder.expires_at - now) / timedelta(seconds=1))
        principal = Principal(holder.user_name, holder.scope, holder.user_id, holder.key_id)
        self._remember(digest, principal, holder.secret_hash, fresh_s)
        self._note_use(holder.key_id, now)
        return principal

    def _matches(self, key: keys.Token, holder: keys.Holder, digest: bytes) -> bool:
        """Whether the secret is the key's: by what is remembered, else by one hash at a time."""

        def is_remembered() -> bool:
            with self._lock:
                known = self._remembered.get(digest)
            return known is not None and known.secret_hash == holder.secret_hash

        if is_remembered():
            return True
        with self._hashing:  # of fifty first requests with one key, one computes the hash
            if is_remembered():
                return True
            if not keys.matches(key.secret, holder.secret_hash):
                return False
            principal = Principal(holder.user_name, holder.scope, holder.user_id, holder.key_id)
            self._remember(digest, principal, holder.secret_hash, float("-inf"))
            return True

    def _check_token(self, provider: Provider, token: str) -> Principal:
        try:
            identity = provider.identify(token)
        except TokenError as error:
            raise UnauthenticatedError("token", str(error)) from error
        try:
            with self._database.read() as session:
                user = users.by_name(session, f"oidc:{identity.subject}")
            if user is None:
                with self._database.write() as session:
                    user = users.from_provider(session, identity.subject, identity.display_name)
        except InvalidError as error:
            raise UnauthenticatedError("token", str(error)) from error
        if user.disabled_at is not None:
            raise UnauthenticatedError("refused", f"user {user.name} is disabled")
        principal = Principal(user.name, identity.scope, user.id)
        self._remember(_digest(token), principal, "", min(TOKEN_S, identity.expires_at - time.time()))
        return principal

    def _remember(self, digest: bytes, principal: Principal, secret_hash: str, fresh_s: float) -> None:
        with self._lock:
            self._remembered[digest] = Remembered(principal, secret_hash, time.monotonic() + fresh_s)
            self._remembered.move_to_end(digest)
            while len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)

    def _note_use(self, key_id: str, now: datetime) -> None:
        """Note the time of a key's use, at most once a minute; a request does not fail for it."""
        with self._lock:
            if time.monotonic() - self._used.get(key_id, float("-inf")) < USED_S:
                return
            self._used[key_id] = time.monotonic()
            while len(self._used) > REMEMBERED:
                self._used.popitem(last=False)
        try:
            with self._database.write() as session:
                keys.mark_used(session, key_id, now)
        except SQLAlchemyError as error:
            log.warning("use of a key not noted", key_id=key_id, error=str(error))


def _digest(credentials: str) -> bytes:
    return hashlib.sha256(credentials.encode("utf-8", "surrogateescape")).digest()
