"""``tideline movies``: the film domain's files in and out."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ingestion.movies.bronze import Load, land, landed_number
from ingestion.movies.dates import Order
from ingestion.movies.files import FilmFile, read_film_file
from ingestion.movies.slate import check_slate, report_lines
from ingestion.movies.sources import Source, films_of
from serving.movies.formats import Format
from serving.movies.trace import trace_film

app = typer.Typer(no_args_is_help=True, help="The film slate: ingest, export, report.")


@app.callback()
def movies() -> None:
    """The film slate: ingest, export, report."""


@app.command()
def ingest(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="JSON array, JSON lines, CSV, TSV or Parquet, each also with .gz.", show_default=False
        ),
    ] = None,
    source: Annotated[Source, typer.Option(help="Which films to take when no file is named.")] = Source.AUTO,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be loaded, and load nothing.")
    ] = False,
    without_money: Annotated[
        bool,
        typer.Option(
            "--without-money", help="Let a file without budgets and grosses replace a slate with them."
        ),
    ] = False,
    dates: Annotated[
        Order | None, typer.Option(help="How to read 03/04/1999, whatever the rest of its column suggests.")
    ] = None,
) -> None:
    """Land film files in bronze, each content exactly once.

    Without a file: movies.json of the npm package vega-datasets, else its copy in TIDELINE_REAL_DATA, else a
    generated set. All files are read before the first one is landed: an invalid file changes
    nothing. Columns are recognised by their names in TMDB, IMDb and the like; how each is read is printed.
    """
    console = Console(soft_wrap=True, highlight=False)
    if not files:
        path, what = films_of(source)
        console.print(f"films: {what}")
        files = [path]
    read = [read_film_file(path, dates) for path in files]
    for file in read:
        for line in report_lines(file):
            console.print(line, markup=False)
    check_slate(read, without_money=without_money)
    for file in read:
        console.print(_would_land(file) if dry_run else _outcome(land(file)))


def _would_land(file: FilmFile) -> str:
    number = landed_number(file)
    if number is None:
        return f"{file.name}: {len(file.rows):,} rows would land (dry run)"
    return f"{file.name}: nothing to add, this content is load {number} already (dry run)"


def _outcome(load: Load) -> str:
    if load.added:
        return f"{load.file_name}: {load.row_count:,} rows landed as load {load.number} ({load.id})"
    return f"{load.file_name}: nothing to add, this content is load {load.number} ({load.id}) already"


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="The folder to write into; made where it is not there.")],
    format: Annotated[Format, typer.Option(help="What to write.")] = Format.ALL,
) -> None:
    """Write the gold marts as files for BI, with a data dictionary."""
    # 0.3 s of processor time, which the other commands need not wait for.
    from serving.movies.export import export_marts

    for path in export_marts(out, format):
        typer.echo(path)


@app.command()
def report(
    out: Annotated[Path, typer.Option(help="The HTML file to write.")],
) -> None:
    """Write the report: one HTML file that needs no network."""
    # 1.1 s of processor time, which the other commands need not wait for.
    from serving.movies.report import write_report

    typer.echo(write_report(out))


@app.command()
def trace(
    title: Annotated[str, typer.Argument(help="A film's title, or a part of it.")],
) -> None:
    """Follow a film from gold back to the row of its file."""
    for line in trace_film(title):
        typer.echo(line)
