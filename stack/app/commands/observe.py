"""The commands ``tideline observe …``."""

import json
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from observability.errors import ObservabilityError
from observability.inbox import read_alerts
from observability.metrics.exporter import Exporter
from observability.rules.tools import HOW, find_tool
from stack.app.commands.observe_contracts import contracts
from stack.app.commands.observe_elementary import report, send
from stack.app.commands.observe_events import events
from stack.app.commands.observe_lineage import lineage
from stack.app.drill.faults import FAULTS
from stack.app.drill.league import run, table
from stack.app.drill.sandbox import sandbox
from stack.app.parts import stack_supervisor
from stack.app.progress import ProgressReporter
from stack.app.signals import on_stop_signal
from stack.app.watched import watched_stack
from stack.logging import log_json
from stack.settings import settings

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Observability: metrics, alerts, rules on the stream.",
)


app.command()(events)
app.command()(contracts)
app.command()(lineage)
app.command()(report)
app.command()(send)


@app.callback()
def observe() -> None:
    """Observability: metrics, alerts, rules on the stream."""


@app.command()
def metrics() -> None:
    """Serve what Kafka, the lake, the runs and the machine say, for Prometheus, until stopped."""
    log_json(verbose=False)
    stopped = threading.Event()
    on_stop_signal(stopped.set)
    with Exporter(watched_stack(settings())):
        stopped.wait()


@app.command()
def up() -> None:
    """Start the exporter, and Prometheus and Alertmanager where this machine has them; says what is missing.

    Works beside `tideline up --live`, before or after it; `tideline down` stops them with all else.
    """
    current = settings()
    servers = {"prometheus": current.prometheus_port, "alertmanager": current.alertmanager_port}
    present = [name for name in servers if find_tool(current, name) is not None]
    stack_supervisor(current, ProgressReporter()).up(["metrics", *present])
    typer.echo(f"metrics: http://{current.near_host}:{current.observe_port}/metrics")
    for name, port in servers.items():
        if name in present:
            typer.echo(f"{name}: http://{current.near_host}:{port}")
        else:
            typer.echo(f"{name}: not on this machine; {HOW}")


@app.command()
def alerts(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, with all labels.")] = False,
) -> None:
    """What Alertmanager reported last: alerts that fire, then those that ended."""
    found = read_alerts(settings())
    if as_json:
        typer.echo(json.dumps([asdict(alert) for alert in found], indent=1))
        return
    if not found:
        typer.echo("no alerts")
        return
    table = Table("severity", "alert", "since (UTC)", "until", "summary", "runbook")
    for alert in found:
        times = (alert.started_at_utc[:19], alert.ended_at_utc[:19])
        cells = (alert.severity, alert.name, *times, alert.summary, alert.runbook)
        table.add_row(*map(escape, cells))
    Console().print(table)


@app.command()
def drill(
    only: Annotated[
        list[str] | None, typer.Option(help="Only faults for which this alert must come; may be repeated.")
    ] = None,
    output: Annotated[Path | None, typer.Option(help="File for the table, as Markdown.")] = None,
) -> None:
    """Break a sandbox in ten ways, one after the other, and measure whether the right alert comes and ends.

    Takes some fifteen minutes. The sandbox has a home, a lake and ports of its own: the stack that runs is
    not touched. Ends with 1 where an alert did not come, a P1 came after more than a minute, or one stayed.
    """
    known = {fault.alert for fault in FAULTS}
    if only and (unknown := set(only) - known):
        raise typer.BadParameter(
            f"no fault of the drill is for {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}"
        )
    if output is not None and (output.is_dir() or not output.parent.is_dir()):
        raise typer.BadParameter(f"--output {output}: no file can be written there")
    current = settings()
    missing = [name for name in ("prometheus", "alertmanager") if find_tool(current, name) is None]
    if missing:
        raise ObservabilityError(f"the drill needs {' and '.join(missing)}: {HOW}")
    faults = [fault for fault in FAULTS if not only or fault.alert in only]
    with sandbox(current) as broken:
        findings = run(broken, faults, lambda text: typer.echo(text, err=True))
    text = table(findings)
    typer.echo(text)
    if output is not None:
        output.write_text(text)
    if not all(finding.is_good for finding in findings):
        raise typer.Exit(1)
