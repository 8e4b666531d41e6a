"""``tideline produce simulate``: the simulated fleet into Kafka or, with ``--out``, into files."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from ingestion.sources import source as make_source
from ingestion.sources.simulate.errors import SimulationError
from ingestion.sources.simulate.files import write
from ingestion.sources.simulate.options import configured
from ingestion.sources.simulate.truth import Truth
from stack.app.sending import send_source


def simulate(
    seed: Annotated[int, typer.Option(help="The same seed and options give the same bytes.")] = 1,
    vessels: Annotated[int, typer.Option(help="Ships and craft in the fleet.")] = 200,
    start: Annotated[
        str | None,
        typer.Option(
            help="First moment, ISO 8601, UTC where no zone is given; without it the run ends now. "
            "With --live, what lies before now is not sent."
        ),
    ] = None,
    hours: Annotated[float | None, typer.Option(help="Length of the run (default: 24).")] = None,
    days: Annotated[float | None, typer.Option(help="Length of the run.")] = None,
    messages: Annotated[
        int | None, typer.Option(help="Instead of a length: end when at least so many messages were made.")
    ] = None,
    interval: Annotated[
        str, typer.Option(help="Between two reports of a ship under way: 10s, 5m, 1h.")
    ] = "60s",
    rate: Annotated[
        list[str] | None,
        typer.Option(help="NAME=VALUE, may be repeated: how often things go wrong (docs/simulator.md)."),
    ] = None,
    truth: Annotated[Path | None, typer.Option(help="JSON Lines file to write what was injected to.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for one file per topic, instead of Kafka.")] = None,
    gzip: Annotated[bool, typer.Option(help="With --out: write .jsonl.gz.")] = False,
    live: Annotated[bool, typer.Option(help="From now on, at the pace of the clock, until stopped.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be sent, one JSON object per line; no Kafka.")
    ] = False,
    pace: Annotated[
        str, typer.Option(help="How fast event time goes by: 'original', a multiple such as 10, or 'none'.")
    ] = "none",
) -> None:
    """A simulated fleet: AIS, sensors, alerts and voyage events, with faults at stated rates."""
    config = configured(
        seed=seed,
        vessels=vessels,
        start=start,
        hours=hours,
        days=days,
        messages=messages,
        interval=interval,
        rates=rate or [],
        live=live,
        now=datetime.now(UTC),
    )
    if gzip and out is None:
        raise SimulationError("--gzip: it needs --out")
    if dry_run and out is not None:
        raise SimulationError("--dry-run: it prints; leave out --out")
    if out is not None and (live or pace != "none"):
        raise SimulationError("--out: files have no pace; leave out --live and --pace")
    yields_from = datetime.now(UTC) if live and start is not None else None
    if yields_from is not None and config.start > yields_from:
        raise SimulationError(f"--start {start}: a live run cannot start in the future")
    source = make_source("simulate", config=config, truth=Truth(truth), yields_from=yields_from)
    if out is None:
        send_source(source, "original" if live else pace, None, is_dry_run=dry_run)
        return
    for path, count in write(source, out, is_compressed=gzip).items():
        typer.echo(f"{path}: {count:,} messages")
