"""Leases: what only one process may do at a time, wherever the others run.

A lease has an end, which its holder moves on while it works: one whose holder was killed is free again soon.
A holder that could not move it on in time (it was suspended, or the database was away) has lost it, and asks
before each step whether it has: somebody else may be at work.
"""

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from serving.api.state.database import Database
from serving.api.state.errors import HeldError, LeaseLostError
from serving.api.state.tables import Lease

log = structlog.get_logger("tideline.api")
LASTS_S = 60.0
"""So long after its last sign of life a holder counts as gone."""
_RENEWALS = 4
"""Signs of life in that time."""


class Held:
    """A lease that somebody has taken. Safe for several threads."""

    def __init__(self, name: str, lasts_s: float) -> None:
        self.name = name
        self.lasts_s = lasts_s
        self._lost = threading.Event()
        self._renewed_s = time.monotonic()

    def check(self) -> None:
        """Return while nobody else can have it: to be called before each step of the work.

        Raises:
            LeaseLostError: it was not moved on in time; the work has to end here.
        """
        if self._lost.is_set() or time.monotonic() - self._renewed_s >= self.lasts_s:
            raise LeaseLostError(
                f"{self.name} was held up for longer than {self.lasts_s:g} s: somebody else may do it by now"
            )

    def renewed(self, at_s: float) -> None:
        """It was moved on at this time of the monotonic clock."""
        self._renewed_s = at_s

    def lost(self) -> None:
        """Somebody else has it."""
        self._lost.set()


@contextmanager
def lease(database: Database, name: str, holder: str, lasts_s: float = LASTS_S) -> Iterator[Held]:
    """Within it, nobody else has the lease of this name, as long as its ``check`` returns.

    Args:
        holder: who it is, for the others.

    Raises:
        HeldError: somebody has it.
    """
    token = secrets.token_hex(16)
    held = Held(name, lasts_s)
    _take(database, name, holder, token, lasts_s)
    ended = threading.Event()
    renewing = threading.Thread(
        target=_renew, args=(database, held, token, ended), name=f"lease-{name}", daemon=True
    )
    renewing.start()
    try:
        yield held
    finally:
        ended.set()
        renewing.join()
        _give_back(database, name, token)


def _take(database: Database, name: str, holder: str, token: str, lasts_s: float) -> None:
    now = datetime.now(UTC)
    values = {"holder": holder, "token": token, "taken_at": now, "ends_at": now + timedelta(seconds=lasts_s)}
    try:
        with database.write() as session:
            over = update(Lease).where(Lease.name == name, Lease.ends_at <= now)
            if session.execute(over.values(values).returning(Lease.name)).first() is None:
                session.add(Lease(name=name, **values))
    except IntegrityError as error:
        with database.read() as session:
            found = session.get(Lease, name)
        by = "somebody" if found is None else f"{found.holder}, since {found.taken_at:%Y-%m-%d %H:%M:%S} UTC"
        raise HeldError(f"{name} is being done by {by}") from error


def _renew(database: Database, held: Held, token: str, ended: threading.Event) -> None:
    while not ended.wait(held.lasts_s / _RENEWALS):
        began_s = time.monotonic()
        ends_at = datetime.now(UTC) + timedelta(seconds=held.lasts_s)
        try:
            with database.write() as session:
                mine = update(Lease).where(Lease.name == held.name, Lease.token == token)
                kept = session.execute(mine.values(ends_at=ends_at).returning(Lease.name)).first()
        except SQLAlchemyError as error:  # the next one may succeed
            log.warning("lease not renewed", lease=held.name, error=str(error))
        else:
            if kept is None:
                log.error("lease lost", lease=held.name)
                held.lost()
                return
            held.renewed(began_s)


def _give_back(database: Database, name: str, token: str) -> None:
    """Let the next one have it at once; where that fails, its end does so, and the work is done anyway."""
    try:
        with database.write() as session:
            session.execute(delete(Lease).where(Lease.name == name, Lease.token == token))
    except SQLAlchemyError as error:
        log.warning("lease not given back", lease=name, error=str(error))
