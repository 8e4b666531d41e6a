"""The commands ``tideline up``, ``down``, ``status``, ``logs``, ``run`` and ``prepare``."""

import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from stack import logs as part_logs
from stack.app.console import ProgressReporter
from stack.app.parts import stack_supervisor
from stack.app.prepare import prepare as prepare_servers
from stack.app.signals import on_stop_signal
from stack.errors import TidelineError
from stack.logging import log_json
from stack.servers.foreground import Foreground
from stack.servers.part import NEVER
from stack.servers.processes import State
from stack.servers.supervisor import Status
from stack.settings import settings

Names = Annotated[list[str] | None, typer.Argument(metavar="[PART]...", help="kafka, spark; all by default.")]

EXIT_UNHEALTHY = 1
EXIT_STOPPED = 3
"""``status``: nothing runs, and nothing died (the code that service managers use)."""


def up(names: Names = None) -> None:
    """Start the parts that do not run, and wait until they answer."""
    with ProgressReporter() as report:
        supervisor = stack_supervisor(settings(), report)
        started = supervisor.up(names or ())
    if not started:
        report.console.print("all runs already: nothing to do")
    Console().print(_table(supervisor.status(names or ())))


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
    part: Annotated[str | None, typer.Argument(help="kafka, spark; all by default.")] = None,
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


def run(part: Annotated[str, typer.Argument(help="kafka, spark, sink or dbt.")]) -> None:
    """Run one part in the foreground, until it ends or is stopped (SIGTERM, Ctrl-C).

    A server replaces this process, so that signals and its exit code pass between it and who started it: a
    container engine or a service manager restarts it. A daemon that fails is restarted here, after pauses
    that grow, and given up after some failures in a row.
    """
    supervisor = stack_supervisor(settings(), ProgressReporter())
    wanted = supervisor.part(part)
    (supervisor.settings.home / "logs").mkdir(parents=True, exist_ok=True)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    # A server that replaces this process keeps its number and its start: status finds it by them.
    supervisor.adopt(wanted, os.getpid())
    if wanted.restart == NEVER:
        command = wanted.command()
        os.chdir(wanted.folder)
        os.execvpe(command.arguments[0], list(command.arguments), {**os.environ, **command.env})
    log_json(verbose=False)
    foreground = Foreground(wanted, supervisor.settings.stop_timeout_s)
    on_stop_signal(foreground.stop)
    foreground.run()
    # Only where it ended in order: status shows one that died by the file that it leaves.
    supervisor.release(wanted, os.getpid())


def prepare() -> None:
    """Create what is missing of the topics and the bronze tables, on the servers that the settings name."""
    prepare_servers(settings())


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
    if part.is_healthy:
        return Text("healthy", "green")
    if part.state is State.STOPPED:
        return Text("stopped", "dim")
    return Text(f"running, but {part.detail}" if part.state is State.RUNNING else part.detail, "red")
