"""``tideline movies``: the film domain's files in and out."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ingestion.movies.bronze import Load, land
from ingestion.movies.files import read_film_file
from ingestion.movies.sources import Source, films_of
from serving.movies.formats import Format

app = typer.Typer(no_args_is_help=True, help="The film slate: ingest, export, report.")


@app.callback()
def movies() -> None:
    """The film slate: ingest, export, report."""


@app.command()
def ingest(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="JSON array, JSON lines, CSV or Parquet, each also with .gz.", show_default=False
        ),
    ] = None,
    source: Annotated[Source, typer.Option(help="Which films to take when no file is named.")] = Source.AUTO,
) -> None:
    """Land film files in bronze, each content exactly once.

    Without a file: movies.json of the npm package vega-datasets, else its copy in TIDELINE_REAL_DATA, else a
    generated set. All files are read before the first one is landed: a file that is not what it says changes
    nothing.
    """
    console = Console(soft_wrap=True, highlight=False)
    if not files:
        path, what = films_of(source)
        console.print(f"films: {what}")
        files = [path]
    for file in [read_film_file(path) for path in files]:
        console.print(_summary(land(file)))


def _summary(load: Load) -> str:
    if load.added:
        return f"{load.file_name}: {load.row_count:,} rows landed as load {load.number} ({load.id})"
    return f"{load.file_name}: nothing to add, this content is load {load.number} ({load.id}) already"


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="The folder to write into; made where it is not there.")],
    format: Annotated[Format, typer.Option(help="What to write.")] = Format.ALL,
) -> None:
    """Write the gold marts as files for BI, with a data dictionary."""
    from serving.movies.export import export_marts

    for path in export_marts(out, format):
        typer.echo(path)


@app.command()
def report(
    out: Annotated[Path, typer.Option(help="The HTML file to write.")],
) -> None:
    """Write the report: one HTML file that needs no network."""
    from serving.movies.report import write_report

    typer.echo(write_report(out))


@app.command()
def trace(
    title: Annotated[str, typer.Argument(help="A film's title, or a part of it.")],
) -> None:
    """Follow a film from gold back to the row of its file."""
    from serving.movies.trace import trace_film

    for line in trace_film(title):
        typer.echo(line)
