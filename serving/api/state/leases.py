"""Leases: what only one process may do at a time, wherever the others run.

A lease has an end, which its holder moves on while it works: one whose holder was killed is free again soon.
"""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from serving.api.state.database import Database
from serving.api.state.errors import HeldError
from serving.api.state.tables import Lease

log = structlog.get_logger("tideline.api")
LASTS_S = 60.0
"""So long after its last sign of life a holder counts as gone."""
_RENEWALS = 4
"""Signs of life in that time."""


@contextmanager
def lease(database: Database, name: str, holder: str, lasts_s: float = LASTS_S) -> Iterator[None]:
    """Within it, nobody else has the lease of this name.

    Args:
        holder: who it is, for the others.

    Raises:
        HeldError: somebody has it.
    """
    token = secrets.token_hex(16)
    _take(database, name, holder, token, lasts_s)
    ended = threading.Event()
    renewing = threading.Thread(
        target=_renew, args=(database, name, token, lasts_s, ended), name=f"lease-{name}", daemon=True
    )
    renewing.start()
    try:
        yield
    finally:
        ended.set()
        renewing.join()
        with database.write() as session:
            session.execute(delete(Lease).where(Lease.name == name, Lease.token == token))


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


def _renew(database: Database, name: str, token: str, lasts_s: float, ended: threading.Event) -> None:
    while not ended.wait(lasts_s / _RENEWALS):
        ends_at = datetime.now(UTC) + timedelta(seconds=lasts_s)
        try:
            with database.write() as session:
                mine = update(Lease).where(Lease.name == name, Lease.token == token)
                kept = session.execute(mine.values(ends_at=ends_at).returning(Lease.name)).first()
        except SQLAlchemyError as error:  # the next one may succeed
            log.warning("lease not renewed", lease=name, error=str(error))
        else:
            if kept is None:
                log.error("lease lost", lease=name)
                return
