"""``tideline keys``, ``users``, ``audit`` and ``state``: the API's state, from the machine that it is on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Column, Table

from serving.api.state import audit, backup, keys, users
from serving.api.state.database import Database
from serving.api.state.scopes import Scope
from stack.settings import settings
from stack.user import user_name

keys_app = typer.Typer(no_args_is_help=True, add_completion=False)
users_app = typer.Typer(no_args_is_help=True, add_completion=False)
audit_app = typer.Typer(no_args_is_help=True, add_completion=False)
state_app = typer.Typer(no_args_is_help=True, add_completion=False)
console = Console()
notes = Console(stderr=True)


@state_app.callback()
def state() -> None:
    """The API's state: users, keys, work on alerts, views, groups, the audit trail."""


@contextmanager
def _database() -> Iterator[Database]:
    database = Database(settings())
    try:
        yield database
    finally:
        database.close()


def _actor() -> str:
    """Who works on this machine, for the audit trail."""
    return f"cli:{user_name()}"


@keys_app.command("create")
def create_key(
    user: Annotated[str, typer.Argument(help="Whose key it is; a new name makes a new user.")],
    scope: Annotated[
        Scope, typer.Option(help="read; operate: alerts too; admin: keys, users, audit too.")
    ] = Scope.READ,
    days: Annotated[int, typer.Option(min=1, max=keys.MOST_DAYS, help="Days until it expires.")] = 90,
    no_expiry: Annotated[bool, typer.Option("--no-expiry", help="Let it never expire.")] = False,
    label: Annotated[str, typer.Option(help="What it is for.")] = "",
) -> None:
    """Make a key. It is printed to stdout, once; only a hash of it is kept."""
    with _database() as database, database.write() as session:
        if users.by_name(session, user) is None:
            users.create(session, _actor(), user)
            notes.print(f"user {user} is new", highlight=False)
        key, token = keys.create(
            session, _actor(), user, scope, days=None if no_expiry else days, label=label
        )
    expiry = "never expires" if key.expires_at is None else f"expires {_shown(key.expires_at)}"
    notes.print(
        f"key {key.key_id} of {user}: {scope.value}, {expiry}. It is not shown again:", highlight=False
    )
    typer.echo(token)


@keys_app.command("list")
def list_keys(user: Annotated[str | None, typer.Option(help="Only this user's.")] = None) -> None:
    """The keys, without their secrets."""
    with _database() as database, database.read() as session:
        found = keys.listed(session, user)
    table = _table("key", "user", "scope", "label", "created (UTC)", "expires", "revoked", "last used")
    for key in found:
        times = (key[f"{name}_at_utc"] for name in ("created", "expires", "revoked", "last_used"))
        table.add_row(
            key["key_id"], key["user"], key["scope"], key["label"], *(_shown(time) for time in times)
        )
    console.print(table)


@keys_app.command("revoke")
def revoke_key(key_id: Annotated[str, typer.Argument(help="The middle part of the key.")]) -> None:
    """Refuse a key from now on; a server that runs does so within two seconds."""
    with _database() as database, database.write() as session:
        key = keys.revoke(session, _actor(), key_id)
    console.print(f"key {key_id} is revoked since {_shown(key.revoked_at)}", highlight=False)


@users_app.command("create")
def create_user(name: str, display_name: Annotated[str | None, typer.Option()] = None) -> None:
    """Add a user."""
    with _database() as database, database.write() as session:
        users.create(session, _actor(), name, display_name)
    console.print(f"user {name} is there", highlight=False)


@users_app.command("list")
def list_users() -> None:
    """The users."""
    with _database() as database, database.read() as session:
        found = users.listed(session)
    table = _table("user", "name", "created (UTC)", "disabled")
    for user in found:
        table.add_row(
            user["name"],
            user["display_name"],
            _shown(user["created_at_utc"]),
            _shown(user["disabled_at_utc"]),
        )
    console.print(table)


@users_app.command("disable")
def disable_user(name: str) -> None:
    """Refuse all of a user's keys and tokens from now on."""
    _set_disabled(name, disabled=True)


@users_app.command("enable")
def enable_user(name: str) -> None:
    """Accept a user's keys and tokens again."""
    _set_disabled(name, disabled=False)


def _set_disabled(name: str, *, disabled: bool) -> None:
    with _database() as database, database.write() as session:
        users.set_disabled(session, _actor(), name, disabled=disabled)
    console.print(f"user {name} is {'disabled' if disabled else 'enabled'}", highlight=False)


@audit_app.command("verify")
def verify_audit(
    expect: Annotated[
        str | None, typer.Option(help="A head that was noted earlier, ROWS:HASH, and has to be there.")
    ] = None,
) -> None:
    """Read the whole audit trail; a row that is not what was written ends it with an error that names it."""
    with _database() as database, database.read() as session:
        head = audit.verify(session, None if expect is None else _head(expect))
    console.print(f"{head.seq} rows, unbroken; the head, to be noted elsewhere:", highlight=False)
    typer.echo(f"{head.seq}:{head.hash}")


@audit_app.command("list")
def list_audit(
    last: Annotated[int, typer.Option(min=1, max=10_000, help="How many entries.")] = 20,
    actor: Annotated[str | None, typer.Option(help="Only what this user did.")] = None,
    target: Annotated[str | None, typer.Option(help="Only what was done to this: alert:ID, key:ID.")] = None,
) -> None:
    """The newest entries of the audit trail first."""
    with _database() as database, database.read() as session:
        found = audit.entries(session, limit=last, actor=actor, target=target)
    table = _table("row", "time (UTC)", "who", "what", "to what", "detail")
    for entry in found:
        detail = ", ".join(f"{name}={value}" for name, value in entry["detail"].items() if value is not None)
        row = (entry["seq"], entry["at_utc"], entry["actor"], entry["action"], entry["target"], detail)
        table.add_row(*(_plain(cell) for cell in row))
    console.print(table)


@state_app.command("backup")
def backup_state(target: Annotated[Path, typer.Argument(help="The copy; it must not be there yet.")]) -> None:
    """Copy the state's SQLite file as it is at one moment, while it is in use."""
    backup.backup(settings(), target)
    console.print(f"{target}: {target.stat().st_size:,} bytes", highlight=False)


def _head(text: str) -> audit.Head:
    seq, _, digest = text.partition(":")
    if not seq.isdecimal() or len(digest) != 64:
        raise typer.BadParameter(f"--expect {text}: expected ROWS:HASH, as `tideline audit verify` prints it")
    return audit.Head(int(seq), digest)


def _table(*headings: str) -> Table:
    """A table whose first column, which names the row, is never cut; the others fold."""
    first, *others = headings
    return Table(
        Column(first, no_wrap=True, min_width=12 if first == "key" else None),
        *(Column(heading, overflow="fold") for heading in others),
    )


def _shown(time: datetime | None) -> str:
    return "" if time is None else f"{time:%Y-%m-%d %H:%M}"


def _plain(cell: Any) -> str:
    """Text in which Rich sees no markup, and a terminal no control sequence."""
    return "".join(part if part.isprintable() else "�" for part in str(cell)).replace("[", r"\[")
