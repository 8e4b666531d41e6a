"""``maritime-voyages``: durations, delays, speeds and route performance of any table of voyages."""

from typing import Annotated

import typer

from serving.batch.columns import help_text
from serving.batch.engine import Engine
from serving.batch.voyages import COLUMNS, voyages
from serving.batch.work import DEFAULT_FORMAT, Format
from stack.app.console import run

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command(
    help="Durations, delays, speeds and route performance of any Delta or Parquet table of voyages.",
    epilog="Columns of the input (name another with --column NAME=THEIRS):\n\n" + help_text(COLUMNS),
)
def command(
    input: Annotated[str, typer.Option(help="Delta or Parquet table: folder, address, or schema.table.")],
    output: Annotated[
        str, typer.Option(help="Folder or address of the voyages; the routes go to OUTPUT_routes beside it.")
    ],
    start_date: Annotated[
        str | None, typer.Option(help="First day of departure, YYYY-MM-DD (default: the input's first).")
    ] = None,
    end_date: Annotated[
        str | None,
        typer.Option(help="Last day of departure, inclusive, YYYY-MM-DD (default: the input's last)."),
    ] = None,
    format: Annotated[
        Format | None, typer.Option(help=f"Format of the output (default: {DEFAULT_FORMAT}).")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="NAME=THEIRS: the input's name of a column.")
    ] = None,
    engine: Annotated[
        Engine,
        typer.Option(help="DuckDB on this machine, or Spark; auto: local, unless a place needs the cluster."),
    ] = Engine.AUTO,
) -> None:
    voyages(input, output, start_date, end_date, format, column, engine)


def main() -> None:
    """The console script ``maritime-voyages``."""
    run(app)
