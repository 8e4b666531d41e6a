"""The command ``tideline produce``: a source into Kafka, with one line per topic that says what was sent."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from stack.app.commands.simulate import simulate
from stack.app.sending import send

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
