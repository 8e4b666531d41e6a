"""The tables of the state. Their making is in the migrations; a test holds both together."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class UtcTime(TypeDecorator[datetime]):
    """An aware time; SQLite, which knows no zones, keeps it in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Serial = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only in a column that is called INTEGER."""


class Base(DeclarativeBase):
    """The tables of the state."""

    type_annotation_map = {datetime: UtcTime, dict[str, Any]: JSON, list[int]: JSON}  # noqa: RUF012


class User(Base):
    """Somebody who may use the API."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(Serial, primary_key=True)
    name: Mapped[str] = mapped_column(String(128), unique=True)
    """Unique; that of a user of the identity provider begins with ``oidc:``."""
    display_name: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]
    """Since when none of the user's keys and tokens is accepted."""


class ApiKey(Base):
    """A key of a user. The secret is not kept, only a hash of it."""

    __tablename__ = "api_keys"

    key_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    """The public part, by which it is found and spoken of."""
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    label: Mapped[str] = mapped_column(String(200))
    scope: Mapped[str] = mapped_column(String(16))
    secret_hash: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    """To the minute."""


class AlertState(Base):
    """What people did about an alert, as it stands."""

    __tablename__ = "alert_states"

    alert_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    status: Mapped[str] = mapped_column(String(16))
    assignee: Mapped[str | None] = mapped_column(String(128))
    version: Mapped[int]
    covers_until: Mapped[datetime | None]
    """Events of the alert after this time are news that the status says nothing about."""
    changed_at: Mapped[datetime]
    changed_by: Mapped[str] = mapped_column(String(128))
    last_event: Mapped[int] = mapped_column(BigInteger, index=True)


class AlertEvent(Base):
    """One step of the work on an alert."""

    __tablename__ = "alert_events"
    __table_args__ = (UniqueConstraint("alert_id", "version", name="one_event_per_version"),)

    id: Mapped[int] = mapped_column(Serial, primary_key=True)
    alert_id: Mapped[str] = mapped_column(String(200), index=True)
    version: Mapped[int]
    action: Mapped[str] = mapped_column(String(16))
    by: Mapped[str] = mapped_column("actor", String(128))
    at: Mapped[datetime] = mapped_column("happened_at")
    assignee: Mapped[str | None] = mapped_column(String(128))
    comment: Mapped[str | None] = mapped_column(Text)


class SavedView(Base):
    """A view of the dashboard that a user keeps."""

    __tablename__ = "saved_views"
    __table_args__ = (UniqueConstraint("user_id", "name", name="one_view_per_name"),)

    id: Mapped[int] = mapped_column(Serial, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    content: Mapped[dict[str, Any]]
    share_token: Mapped[str | None] = mapped_column(String(64), unique=True)
    version: Mapped[int]
    changed_at: Mapped[datetime]


class VesselGroup(Base):
    """Vessels that belong together for a user."""

    __tablename__ = "vessel_groups"
    __table_args__ = (UniqueConstraint("user_id", "name", name="one_group_per_name"),)

    id: Mapped[int] = mapped_column(Serial, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    mmsis: Mapped[list[int]]
    is_shared: Mapped[bool]
    version: Mapped[int]
    changed_at: Mapped[datetime]


class Lease(Base):
    """What somebody does that only one may do at a time."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    holder: Mapped[str] = mapped_column(String(200))
    token: Mapped[str] = mapped_column(String(64))
    taken_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    """Anybody may take it from then on; the holder moves it on."""


class AuditRow(Base):
    """One entry of the audit trail. All but the number is text: what is hashed is what is stored."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[str] = mapped_column("happened_at", String(32))
    actor: Mapped[str] = mapped_column(Text)
    action: Mapped[str] = mapped_column(Text)
    target: Mapped[str] = mapped_column(Text)
    detail: Mapped[str] = mapped_column(Text)
    """JSON."""
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """The last entry of the trail: one row, which writers lock. It tells when the end was cut off."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[str] = mapped_column(String(64))
