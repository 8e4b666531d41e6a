"""The commands ``tideline observe …``."""

import json
import threading
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from observability.inbox import read_alerts
from observability.metrics.exporter import Exporter
from observability.rules.tools import HOW, find_tool
from stack.app.commands.observe_contracts import contracts
from stack.app.commands.observe_events import events
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
    typer.echo(f"metrics: http://127.0.0.1:{current.observe_port}/metrics")
    for name, port in servers.items():
        if name in present:
            typer.echo(f"{name}: http://127.0.0.1:{port}")
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
        table.add_row(alert.severity, alert.name, *times, alert.summary, alert.runbook)
    Console().print(table)
