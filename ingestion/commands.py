"""The command ``tideline produce``: a source into Kafka, with a line a topic that says what was sent."""

import time
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from ingestion.pace import multiple_of
from ingestion.producer import MessageProducer
from ingestion.producer import produce as produce_into
from ingestion.sources import Source, source
from ingestion.sources.simulate.commands import simulate
from stack.settings import settings

produce = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Send a source into Kafka.",
)

produce.command()(simulate)

INPUTS_HELP = "Files, or - for stdin."
LIVE_HELP = "Files, - for stdin, tcp://host:port to connect to, or udp://host:port to listen at."

Pace = Annotated[
    str,
    typer.Option(
        help="How fast event time goes by: 'original', a multiple of it such as 10, or 'none' (no waiting).",
    ),
]
Limit = Annotated[int | None, typer.Option(min=1, help="Stop after so many messages.")]
Files = Annotated[list[str], typer.Argument(help=INPUTS_HELP, metavar="FILE")]
Feeds = Annotated[list[str], typer.Argument(help=LIVE_HELP, metavar="INPUT")]


@produce.command()
def nmea(
    inputs: Feeds,
    start: Annotated[
        datetime | None,
        typer.Option(
            help="UTC time of messages in a file that tells none, until a base station report does."
        ),
    ] = None,
    pace: Pace = "none",
    limit: Limit = None,
) -> None:
    """AIVDM/AIVDO sentences; plain, .gz, .zst or .zip files, or live."""
    utc = None if start is None else start.replace(tzinfo=UTC)
    send("nmea", {"inputs": inputs, "start": utc}, pace, limit)


@produce.command()
def noaa(files: Files, pace: Pace = "none", limit: Limit = None) -> None:
    """NOAA MarineCadastre CSV, of either column set; plain, .gz, .zst or .zip."""
    send("noaa", {"inputs": files}, pace, limit)


@produce.command()
def dma(files: Files, pace: Pace = "none", limit: Limit = None) -> None:
    """Danish Maritime Authority CSV (aisdk); plain, .gz, .zst or .zip."""
    send("dma", {"inputs": files}, pace, limit)


@produce.command()
def jsonl(
    inputs: Feeds,
    topic: Annotated[
        str | None, typer.Option(help="Topic of the messages, such as ais or maritime.alerts.")
    ] = None,
    pace: Pace = "none",
    limit: Limit = None,
) -> None:
    """JSON messages, one a line, sent as they are; without --topic each names its own in a field 'topic'."""
    send("jsonl", {"inputs": inputs, "topic": topic}, pace, limit)


@produce.command()
def digitraffic(files: Files, pace: Pace = "none", limit: Limit = None) -> None:
    """Digitraffic JSON: vessel locations, metadata, snapshots, port calls; plain, .gz, .zst or .zip."""
    send("digitraffic", {"inputs": files}, pace, limit)


def send(name: str, options: dict[str, Any], pace: str, limit: int | None) -> None:
    """Make the source of that name and send it to the Kafka of the settings.

    Raises:
        TidelineError: the source, the pace or Kafka is not as it must be, or messages were not delivered;
            what was sent is printed before.
    """
    send_source(source(name, **options), pace, limit)


def send_source(chosen: Source, pace: str, limit: int | None) -> None:
    """As :func:`send`, for a source that is made already."""
    multiple = multiple_of(pace)
    current = settings()
    producer = MessageProducer(current.bootstrap_servers, config=dict(current.kafka_client_options))
    started = time.monotonic()
    try:
        with _progress() as shown:
            task = shown.add_task(chosen.name, total=limit)
            produce_into(
                chosen,
                producer,
                multiple=multiple,
                limit=limit,
                progress=lambda count: shown.update(task, completed=count),
            )
    finally:
        _summary(chosen, producer, time.monotonic() - started)


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


def _summary(chosen: Source, producer: MessageProducer, seconds: float) -> None:
    for topic, count in sorted(producer.account.topics.items()):
        rate = count.sent / seconds if seconds > 0 else 0.0
        typer.echo(
            f"{topic}: {count.sent:,} sent ({count.undecodable:,} of them undecodable), "
            f"{count.failed:,} failed, {seconds:.1f} s, {rate:,.0f}/s"
        )
    lines = chosen.lines
    if lines.read:
        more = f" + {lines.split:,} more of the same lines" if lines.split else ""
        typer.echo(
            f"{chosen.name}: {lines.read:,} lines{more} = {lines.messages:,} messages "
            f"+ {lines.joined:,} joined to one + {lines.consumed:,} without a message"
        )
