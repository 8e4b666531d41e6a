"""Sends a source into the Kafka of the settings, with progress and an account of what was sent."""

import sys
import time
from typing import Any

import typer
from rich.console import Console
from rich.progress import Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from ingestion.dry_run import DryRun
from ingestion.pace import multiple_of
from ingestion.producer import MessageProducer, Sender
from ingestion.producer import produce as produce_into
from ingestion.producer_metrics import ProducerMetrics
from ingestion.sources import Source
from ingestion.sources import source as make_source
from stack.app.pulse import own_pulse
from stack.settings import settings
from stack.tracing import tracer


def send(
    name: str, options: dict[str, Any], pace: str, limit: int | None, *, is_dry_run: bool = False
) -> None:
    """Make the source of that name and send it to the Kafka of the settings, or only show what would be sent.

    Raises:
        TidelineError: the source, the pace or Kafka is not as it must be, or messages were not delivered;
            what was sent is printed before.
    """
    send_source(make_source(name, **options), pace, limit, is_dry_run=is_dry_run)


def send_source(source: Source, pace: str, limit: int | None, *, is_dry_run: bool = False) -> None:
    """As :func:`send`, for a source that is made already."""
    multiple = multiple_of(pace)
    producer = DryRun(sys.stdout.buffer) if is_dry_run else _producer(source.name)
    started = time.monotonic()
    try:
        with _progress() as shown:
            task = shown.add_task(source.name, total=limit)
            produce_into(
                source,
                producer,
                multiple=multiple,
                limit=limit,
                progress=lambda count: shown.update(task, completed=count),
                pulse=own_pulse(),
            )
    finally:
        _summary(source, producer, time.monotonic() - started)


def _producer(source: str) -> MessageProducer:
    current = settings()
    return MessageProducer(
        current.bootstrap_servers,
        config=dict(current.kafka_options),
        metrics=ProducerMetrics(current, source),
        tracer=tracer(current, "source"),
        trace_every=current.trace_every,
    )


def _progress() -> Progress:
    console = Console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,} messages"),
        _Rate(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        rate = task.finished_speed or task.speed
        return Text("" if rate is None else f"{rate:,.0f}/s")


def _summary(source: Source, producer: Sender, seconds: float) -> None:
    is_dry_run = isinstance(producer, DryRun)
    sent = "would be sent" if is_dry_run else "sent"
    for topic, count in sorted(producer.account.topics.items()):
        rate = count.sent / seconds if seconds > 0 else 0.0
        typer.echo(
            f"{topic}: {count.sent:,} {sent} ({count.undecodable:,} of them undecodable), "
            f"{count.failed:,} failed, {seconds:.1f} s, {rate:,.0f}/s",
            err=is_dry_run,
        )
    lines = source.lines
    if lines.read:
        more = f" + {lines.split:,} more of the same lines" if lines.split else ""
        typer.echo(
            f"{source.name}: {lines.read:,} lines{more} = {lines.messages:,} messages "
            f"+ {lines.joined:,} joined to one + {lines.consumed:,} without a message",
            err=is_dry_run,
        )
    if lines.others:
        formatters = ", ".join(f"{name} {count:,}" for name, count in sorted(lines.others.items()))
        typer.echo(f"{source.name}: not AIS and not sent: {formatters}", err=is_dry_run)
    if lines.left_out:
        typer.echo(f"{source.name}: no data and left out: {', '.join(lines.left_out)}", err=is_dry_run)
    if lines.without_zone:
        typer.echo(
            f"{source.name}: {lines.without_zone:,} lines have a time without a zone and are undecodable; "
            "--log-zone says which zone it is",
            err=is_dry_run,
        )
    if lines.reconnected:
        typer.echo(f"{source.name}: connected again {lines.reconnected:,} times", err=is_dry_run)
