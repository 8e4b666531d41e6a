"""The commands ``tideline up``, ``down``, ``status``, ``logs`` and ``prepare``."""

import json
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from stack import logs as part_logs
from stack.app.parts import stack_supervisor
from stack.app.prepare import prepare as prepare_servers
from stack.app.progress import ProgressReporter
from stack.errors import TidelineError
from stack.kafka_access import grant
from stack.servers.processes import State
from stack.servers.supervisor import Status
from stack.settings import settings

Names = Annotated[list[str] | None, typer.Argument(metavar="[PART]...", help="kafka, spark by default.")]

PASSWORD_FILE = "tideline_kafka_password_"

EXIT_UNHEALTHY = 1
EXIT_STOPPED = 3
"""``status``: nothing runs, and nothing died (the code that service managers use)."""


def up(
    names: Names = None,
    live: Annotated[
        bool, typer.Option("--live", help="Start `tideline live` in the background: every part, kept alive.")
    ] = False,
) -> None:
    """Start the parts that do not run, and wait until they answer."""
    if live and names:
        raise typer.BadParameter("--live starts every part: name none")
    with ProgressReporter() as report:
        supervisor = stack_supervisor(settings(), report)
        started = supervisor.up(["live"] if live else names or ())
    if not started:
        report.console.print("all runs already: nothing to do")
    Console().print(_table(supervisor.status(names or ())))
    if live:
        typer.echo("tideline status · tideline logs live · tideline down")
        address = settings().near_api
        typer.echo(f"look at it: {address}  (the dashboard; gold fills in as builds end)")


def down(names: Names = None) -> None:
    """Stop the parts in order: nothing that was acknowledged is lost."""
    with ProgressReporter() as report:
        stopped = stack_supervisor(settings(), report).down(names or ())
    if not stopped:
        report.console.print("nothing runs: nothing to do")


def status(
    names: Names = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """What runs, where, since when, and whether it is healthy.

    The exit code is 0 if all is healthy, 1 if not, 3 if all is stopped.
    """
    statuses = stack_supervisor(settings()).status(names or ())
    if as_json:
        typer.echo(json.dumps([asdict(part) | {"state": part.state.value} for part in statuses], indent=2))
    else:
        Console().print(_table(statuses))
    if all(part.is_healthy for part in statuses):
        return
    is_stopped = all(part.state is State.STOPPED for part in statuses)
    raise typer.Exit(EXIT_STOPPED if is_stopped else EXIT_UNHEALTHY)


def logs(
    part: Annotated[str | None, typer.Argument(help="A part's name; all by default.")] = None,
    lines: Annotated[int, typer.Option("-n", "--lines", min=0, help="How many of the last lines.")] = 50,
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Keep printing what is written, until Ctrl-C.")
    ] = False,
) -> None:
    """The last lines of the parts' logs."""
    supervisor = stack_supervisor(settings())
    names = [supervisor.part(part).name] if part else list(supervisor.parts)
    files = [
        (name, file(supervisor.settings, name))
        for name in names
        for file in (part_logs.output_file, part_logs.log_file)
    ]
    if not any(file.exists() for _, file in files) and not follow:
        raise TidelineError(f"no logs yet in {supervisor.settings.home / 'logs'}: nothing was started here")
    offsets = {file: part_logs.size(file) for _, file in files}
    for name, file in files:
        for line in part_logs.tail(file, lines):
            typer.echo(f"{name}: {line}" if len(names) > 1 else line)
    if follow:
        _follow(files, offsets, prefixed=len(names) > 1)


def prepare(
    access: Annotated[
        Path | None,
        typer.Option(
            help="Folder of password files: tideline_kafka_password_USER of producer, sink and events."
        ),
    ] = None,
) -> None:
    """Create what is missing of the topics and the bronze tables, on the servers that the settings name.

    With --access, run as the admin of secured brokers: give the other users passwords and rights first.
    """
    if access is not None:
        grant(settings(), _passwords(access))
    prepare_servers(settings())


def _passwords(folder: Path) -> dict[str, str]:
    found = {file.name.removeprefix(PASSWORD_FILE): file for file in folder.glob(f"{PASSWORD_FILE}*")}
    if not found:
        raise TidelineError(f"{folder} has no file {PASSWORD_FILE}producer or {PASSWORD_FILE}sink")
    return {user: _password(file) for user, file in sorted(found.items())}


def _password(file: Path) -> str:
    try:
        password = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise TidelineError(f"{file} cannot be read: {error}") from error
    if not password:
        raise TidelineError(f"{file} is empty: a user needs a password")
    return password


def _follow(files: list[tuple[str, Path]], offsets: dict[Path, int], *, prefixed: bool) -> None:
    try:
        while True:
            for name, file in files:
                text = part_logs.read_from(file, offsets[file])
                offsets[file] = part_logs.size(file)
                for line in text.splitlines():
                    typer.echo(f"{name}: {line}" if prefixed else line)
            time.sleep(0.2)
    except KeyboardInterrupt:
        return


def _table(statuses: list[Status]) -> Table:
    table = Table("part", "where", "pid", "since (UTC)", "state")
    for column in table.columns[:-1]:
        column.no_wrap = True
    for part in statuses:
        where = "\n".join(f"{settings().bind_host}:{port} {name}" for name, port in part.ports.items())
        since = part.started_at_utc[5:19].replace("T", " ") if part.state is State.RUNNING else ""
        table.add_row(part.name, where, str(part.pid or ""), since, _state(part))
    return table


def _state(part: Status) -> Text:
    if part.state is State.STOPPED:
        return Text("stopped", "dim")
    if part.is_healthy:
        text = Text("healthy", "green")
    else:
        text = Text(f"running, but {part.detail}" if part.state is State.RUNNING else part.detail, "red")
    return text.append(f"\n{part.note}", "dim") if part.note else text
