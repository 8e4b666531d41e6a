"""Sends a source into the Kafka of the settings, with progress and an account of what was sent."""

import time
from typing import Any

import typer
from rich.console import Console
from rich.progress import Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from ingestion.pace import multiple_of
from ingestion.producer import MessageProducer
from ingestion.producer import produce as produce_into
from ingestion.sources import Source
from ingestion.sources import source as make_source
from stack.settings import settings


def send(name: str, options: dict[str, Any], pace: str, limit: int | None) -> None:
    """Make the source of that name and send it to the Kafka of the settings.

    Raises:
        TidelineError: the source, the pace or Kafka is not as it must be, or messages were not delivered;
            what was sent is printed before.
    """
    send_source(make_source(name, **options), pace, limit)


def send_source(source: Source, pace: str, limit: int | None) -> None:
    """As :func:`send`, for a source that is made already."""
    multiple = multiple_of(pace)
    current = settings()
    producer = MessageProducer(current.bootstrap_servers, config=dict(current.kafka_client_options))
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
            )
    finally:
        _summary(source, producer, time.monotonic() - started)


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


def _summary(source: Source, producer: MessageProducer, seconds: float) -> None:
    for topic, count in sorted(producer.account.topics.items()):
        rate = count.sent / seconds if seconds > 0 else 0.0
        typer.echo(
            f"{topic}: {count.sent:,} sent ({count.undecodable:,} of them undecodable), "
            f"{count.failed:,} failed, {seconds:.1f} s, {rate:,.0f}/s"
        )
    lines = source.lines
    if lines.read:
        more = f" + {lines.split:,} more of the same lines" if lines.split else ""
        typer.echo(
            f"{source.name}: {lines.read:,} lines{more} = {lines.messages:,} messages "
            f"+ {lines.joined:,} joined to one + {lines.consumed:,} without a message"
        )
