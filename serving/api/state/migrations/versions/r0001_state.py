"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GENESIS = "0" * 64

SQLITE_TRIGGERS = (
    """create trigger audit_is_not_changed before update on audit
    begin select raise(abort, 'the audit trail is append-only'); end""",
    """create trigger audit_is_not_deleted before delete on audit
    begin select raise(abort, 'the audit trail is append-only'); end""",
    # `insert or replace` deletes without a trigger
    """create trigger audit_is_appended before insert on audit
    when new.seq <> (select coalesce(max(seq), 0) + 1 from audit)
    begin select raise(abort, 'the audit trail is append-only'); end""",
)
POSTGRES_TRIGGERS = (
    """create function audit_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'the audit trail is append-only'; end $$""",
    """create trigger audit_is_not_changed before update or delete on audit
    for each row execute function audit_refuse()""",
    """create trigger audit_is_not_truncated before truncate on audit
    for each statement execute function audit_refuse()""",
)


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", SERIAL, primary_key=True),
        sa.Column("name", sa.String(128), nullable=False, unique=True),
        sa.Column("display_name", sa.String(200), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("disabled_at", TIME),
    )
    op.create_table(
        "api_keys",
        sa.Column("key_id", sa.String(32), primary_key=True),
        sa.Column("user_id", SERIAL, sa.ForeignKey("users.id"), nullable=False, index=True),
        sa.Column("label", sa.String(200), nullable=False),
        sa.Column("scope", sa.String(16), nullable=False),
        sa.Column("secret_hash", sa.String(200), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("expires_at", TIME),
        sa.Column("revoked_at", TIME),
        sa.Column("last_used_at", TIME),
        sa.CheckConstraint("scope in ('read', 'operate', 'admin')", name="scope_is_known"),
    )
    op.create_table(
        "alert_states",
        sa.Column("alert_id", sa.String(200), primary_key=True),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("assignee", sa.String(128)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("covers_until", TIME),
        sa.Column("changed_at", TIME, nullable=False),
        sa.Column("changed_by", sa.String(128), nullable=False),
        sa.Column("last_event", sa.BigInteger(), nullable=False, index=True),
        sa.CheckConstraint("status in ('open', 'acknowledged', 'closed')", name="status_is_known"),
    )
    op.create_table(
        "alert_events",
        sa.Column("id", SERIAL, primary_key=True),
        sa.Column("alert_id", sa.String(200), nullable=False, index=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("actor", sa.String(128), nullable=False),
        sa.Column("happened_at", TIME, nullable=False),
        sa.Column("assignee", sa.String(128)),
        sa.Column("comment", sa.Text()),
        sa.UniqueConstraint("alert_id", "version", name="one_event_per_version"),
    )
    op.create_table(
        "saved_views",
        sa.Column("id", SERIAL, primary_key=True),
        sa.Column("user_id", SERIAL, sa.ForeignKey("users.id"), nullable=False, index=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("share_token", sa.String(64), unique=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.UniqueConstraint("user_id", "name", name="one_view_per_name"),
    )
    op.create_table(
        "vessel_groups",
        sa.Column("id", SERIAL, primary_key=True),
        sa.Column("user_id", SERIAL, sa.ForeignKey("users.id"), nullable=False, index=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("mmsis", sa.JSON(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.UniqueConstraint("user_id", "name", name="one_group_per_name"),
    )
    op.create_table(
        "audit",
        sa.Column("seq", SERIAL, primary_key=True, autoincrement=False),
        sa.Column("happened_at", sa.String(32), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    head = op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.bulk_insert(head, [{"id": 1, "seq": 0, "hash": GENESIS}])
    sqlite = op.get_bind().dialect.name == "sqlite"
    for trigger in SQLITE_TRIGGERS if sqlite else POSTGRES_TRIGGERS:
        op.execute(trigger)


def downgrade() -> None:
    raise NotImplementedError("the audit trail is never dropped: restore a backup instead")
