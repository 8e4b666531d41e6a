"""The audit trail: who changed what, in rows that are chained by hash.

The hash of a row covers its fields and the hash of the row before, so that a changed, missing, added or moved
row breaks the chain at its place. The head tells when rows are missing at the end. Whoever can write all of
the database can also write a new chain: keep a head (`tideline audit verify` prints it) elsewhere.
"""

import hashlib
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from serving.api.state.errors import BrokenChainError
from serving.api.state.tables import AuditHead, AuditRow

GENESIS = "0" * 64
"""The hash that the first row has before it."""
_COLUMNS = ("happened_at", "actor", "action", "target", "detail", "previous_hash", "hash")


@dataclass(frozen=True)
class Head:
    """The end of the trail."""

    seq: int
    """Number of rows."""
    hash: str


def append(
    session: Session, actor: str, action: str, target: str, detail: dict[str, Any] | None = None
) -> None:
    """Add an entry within a transaction that makes the change which it speaks of."""
    head = lock(session)
    fields = (
        datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        _storable(actor),
        action,
        _storable(target),
        orjson.dumps(detail or {}, option=orjson.OPT_SORT_KEYS | orjson.OPT_UTC_Z).decode(),
    )
    seq = head.seq + 1
    digest = row_hash(seq, [field.encode() for field in (*fields, head.hash)])
    row = AuditRow(
        seq=seq,
        at=fields[0],
        actor=fields[1],
        action=fields[2],
        target=fields[3],
        detail=fields[4],
        previous_hash=head.hash,
        hash=digest,
    )
    session.add(row)
    head.seq, head.hash = seq, digest
    session.flush()


def lock(session: Session) -> AuditHead:
    """The head, which only this transaction can move until it ends."""
    return session.get_one(AuditHead, 1, with_for_update=True, populate_existing=True)


def row_hash(seq: int, fields: Sequence[bytes]) -> str:
    """SHA-256 of a row's number and fields, each with its length.

    Args:
        fields: time, actor, action, target, detail, and the hash of the row before.
    """
    digest = hashlib.sha256(seq.to_bytes(8, "big"))
    for field in fields:
        digest.update(len(field).to_bytes(8, "big"))
        digest.update(field)
    return digest.hexdigest()


def verify(session: Session, expected: Head | None = None) -> Head:
    """Read the whole trail, and return its head.

    Args:
        expected: a head that was noted earlier and that has to be part of the trail.

    Raises:
        BrokenChainError: a row is not what was written; names the first.
    """
    chain = _Chain(expected)
    try:
        with closing(_raw_rows(session)) as rows:
            for number, fields in rows:
                chain.follow(number, fields)
        head = session.execute(text("select seq, hash from audit_head")).one_or_none()
    except DatabaseError as error:
        raise BrokenChainError(chain.seq + 1, f"it cannot be read: {error.orig}") from error
    return chain.end(None if head is None else (head[0], head[1]))


class _Chain:
    """The rows so far, unbroken."""

    def __init__(self, expected: Head | None) -> None:
        self._expected = expected
        self.seq = 0
        self._hash = GENESIS

    def follow(self, number: object, fields: list[bytes]) -> None:
        """Raises BrokenChainError."""
        seq = self.seq + 1
        if number != seq:
            raise BrokenChainError(seq, f"it is missing; row {number} follows")
        *content, previous, written = fields
        if previous != self._hash.encode():
            raise BrokenChainError(seq, "its link to the row before is wrong")
        self.seq, self._hash = seq, row_hash(seq, [*content, previous])
        if written != self._hash.encode():
            raise BrokenChainError(seq, "its content does not match its hash")
        expected = self._expected
        if expected is not None and expected.seq == seq and expected.hash != self._hash:
            raise BrokenChainError(seq, f"its hash was {expected.hash} when it was noted")

    def end(self, head: tuple[object, object] | None) -> Head:
        """Raises BrokenChainError."""
        if self._expected is not None and self._expected.seq > self.seq:
            raise BrokenChainError(self._expected.seq, "it was noted, and is missing")
        if head is None:
            raise BrokenChainError(None, "the head is missing")
        if head != (self.seq, self._hash):
            raise BrokenChainError(
                self.seq + 1,
                f"the head says that there are {head[0]} rows: it was removed, or the head changed",
            )
        return Head(self.seq, self._hash)


def _raw_rows(session: Session) -> Generator[tuple[object, list[bytes]]]:
    """Number and bytes of every row; a damaged row need not be text."""
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    kind = "cast({} as blob)" if is_sqlite else "convert_to({}, 'UTF8')"
    columns = ", ".join(kind.format(name) for name in _COLUMNS)
    query = text(f"select seq, {columns} from audit order by seq").execution_options(yield_per=1000)
    with session.execute(query) as rows:
        for row in rows:
            yield row[0], [bytes(value) if value is not None else b"" for value in row[1:]]


def entries(
    session: Session, *, limit: int, before: int | None = None, **equal: str | None
) -> list[dict[str, Any]]:
    """The newest entries first, from before a number.

    Args:
        equal: ``actor``, ``action``, ``target`` that are wanted.
    """
    query = select(AuditRow).order_by(AuditRow.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(AuditRow.seq < before)
    for name, value in equal.items():
        if value is not None:
            query = query.where(getattr(AuditRow, name) == value)
    return [
        {
            "seq": row.seq,
            "at_utc": row.at,
            "actor": row.actor,
            "action": row.action,
            "target": row.target,
            "detail": orjson.loads(row.detail),
            "hash": row.hash,
        }
        for row in session.scalars(query)
    ]


def _storable(value: str) -> str:
    """Text that every database and terminal takes: no control characters, at most 300 characters."""
    return "".join(character if character.isprintable() else "�" for character in value)[:300]
