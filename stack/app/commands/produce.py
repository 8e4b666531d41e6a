"""The command ``tideline produce``: a source into Kafka, with one line per topic on what was sent."""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from stack.app.commands.options import moment_of
from stack.app.commands.simulate import simulate
from stack.app.sending import send
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
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Print what would be sent, one JSON object per line; needs no Kafka."),
]


def zone_of(name: str) -> ZoneInfo:
    """Raises typer.BadParameter: the time zone database has no such zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise typer.BadParameter(f"no time zone {name!r}: UTC or a name such as Europe/Oslo") from None


Files = Annotated[list[str], typer.Argument(help=INPUTS_HELP, metavar="FILE")]
Feeds = Annotated[list[str], typer.Argument(help=LIVE_HELP, metavar="INPUT")]


@produce.command()
def nmea(
    inputs: Feeds,
    start: Annotated[
        datetime | None,
        typer.Option(
            parser=moment_of,
            metavar="TIME",
            help="Time of messages in a file that reports none, until base stations agree on one; ISO 8601, "
            "UTC where no zone is given.",
        ),
    ] = None,
    keep_other: Annotated[
        bool, typer.Option("--keep-other", help="Send sentences that are not AIS too, as they were read.")
    ] = False,
    log_zone: Annotated[
        ZoneInfo | None,
        typer.Option(
            parser=zone_of,
            metavar="ZONE",
            help="Zone of times that a logger wrote beside the sentences without one, such as UTC.",
        ),
    ] = None,
    pace: Pace = "none",
    limit: Limit = None,
    dry_run: DryRun = False,
) -> None:
    """AIVDM/AIVDO sentences; files, plain or packed, or live."""
    options = {"inputs": inputs, "start": start, "keep_other": keep_other, "log_zone": log_zone}
    send("nmea", options, pace, limit, is_dry_run=dry_run)


@produce.command()
def noaa(files: Files, pace: Pace = "none", limit: Limit = None, dry_run: DryRun = False) -> None:
    """NOAA MarineCadastre CSV, of either column set; plain, packed or in archives."""
    send("noaa", {"inputs": files}, pace, limit, is_dry_run=dry_run)


@produce.command()
def dma(files: Files, pace: Pace = "none", limit: Limit = None, dry_run: DryRun = False) -> None:
    """Danish Maritime Authority CSV (aisdk); plain, packed or in archives."""
    send("dma", {"inputs": files}, pace, limit, is_dry_run=dry_run)


@produce.command()
def jsonl(
    inputs: Feeds,
    topic: Annotated[
        str | None, typer.Option(help="Topic of the messages, such as ais or maritime.alerts.")
    ] = None,
    pace: Pace = "none",
    limit: Limit = None,
    dry_run: DryRun = False,
) -> None:
    """JSON messages, one per line, sent as they are; without --topic each has its own in a field 'topic'."""
    send("jsonl", {"inputs": inputs, "topic": topic}, pace, limit, is_dry_run=dry_run)


@produce.command()
def digitraffic(files: Files, pace: Pace = "none", limit: Limit = None, dry_run: DryRun = False) -> None:
    """Digitraffic JSON: vessel locations, metadata, snapshots, port calls; plain, packed or in archives."""
    send("digitraffic", {"inputs": files}, pace, limit, is_dry_run=dry_run)


@produce.command()
def aiscatcher(inputs: Feeds, pace: Pace = "none", limit: Limit = None, dry_run: DryRun = False) -> None:
    """JSON of AIS-catcher: its lines (-o 3, -o 5, UDP or TCP with JSON) or the bodies that it posts (-H)."""
    send("aiscatcher", {"inputs": inputs}, pace, limit, is_dry_run=dry_run)


@produce.command()
def aisstream(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files of messages, - for stdin, ws:// or wss:// addresses; none: aisstream.io.",
            metavar="INPUT",
        ),
    ] = None,
    box: Annotated[
        list[str] | None,
        typer.Option(help="SOUTH,WEST,NORTH,EAST in degrees, may be repeated; without any, the whole earth."),
    ] = None,
    pace: Pace = "none",
    limit: Limit = None,
    dry_run: DryRun = False,
) -> None:
    """Messages of aisstream.io, live (key in TIDELINE_AISSTREAM_API_KEY) or from files."""
    key = settings().aisstream_api_key.get_secret_value()
    options = {"inputs": inputs or [], "api_key": key, "boxes": box or []}
    send("aisstream", options, pace, limit, is_dry_run=dry_run)


@produce.command()
def kystverket(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            help="Another address, or files of the feed; without any the open feed.", metavar="INPUT"
        ),
    ] = None,
    pace: Pace = "none",
    limit: Limit = None,
    dry_run: DryRun = False,
) -> None:
    """Norway's open feed (Kystverket): NMEA with tag blocks over TCP, connected again when it drops."""
    send("kystverket", {"inputs": inputs or []}, pace, limit, is_dry_run=dry_run)
