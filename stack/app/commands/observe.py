"""The commands ``tideline observe …``."""

import threading

import typer

from observability.metrics.exporter import Exporter
from stack.app.commands.observe_events import events
from stack.app.signals import on_stop_signal
from stack.app.watched import watched_stack
from stack.logging import log_json
from stack.settings import settings

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Observability: metrics for Prometheus, alerts by rules on the stream.",
)


app.command()(events)


@app.callback()
def observe() -> None:
    """Observability: metrics for Prometheus, alerts by rules on the stream."""


@app.command()
def metrics() -> None:
    """Serve what Kafka, the lake, the runs and the machine say, for Prometheus, until stopped."""
    log_json(verbose=False)
    stopped = threading.Event()
    on_stop_signal(stopped.set)
    with Exporter(watched_stack(settings())):
        stopped.wait()
