"""``maritime-emissions``: rolling CO2 of any table of emission records, and its check against IMO's lines."""

from typing import Annotated

import typer

from serving.batch.columns import help_text
from serving.batch.emissions import COLUMNS, Check, emissions
from serving.batch.engine import Engine
from serving.batch.work import DEFAULT_FORMAT, Format
from stack.app.console import run

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command(
    help="Rolling CO2 of any Delta or Parquet table of emission records, checked against IMO's CII lines.",
    epilog="Columns of the input (name another with --column NAME=THEIRS). Either co2_tonnes, or fuel with "
    "fuel_tonnes, must be there; distance, type and size are needed for a compliance check only.\n\n"
    + help_text(COLUMNS),
)
def command(
    input: Annotated[str, typer.Option(help="Delta or Parquet table: folder, address, or schema.table.")],
    output: Annotated[
        str, typer.Option(help="Folder or address of the daily rows; the check's goes to OUTPUT_compliance.")
    ],
    start_date: Annotated[
        str | None, typer.Option(help="First day, YYYY-MM-DD (default: the input's first).")
    ] = None,
    end_date: Annotated[
        str | None,
        typer.Option(help="Last day, inclusive, YYYY-MM-DD (default: the input's last)."),
    ] = None,
    format: Annotated[
        Format | None, typer.Option(help=f"Format of the output (default: {DEFAULT_FORMAT}).")
    ] = None,
    compliance_check: Annotated[
        Check | None, typer.Option(help="Rate vessels against the year's line and the 2030 line.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="NAME=THEIRS: the input's name of a column.")
    ] = None,
    engine: Annotated[
        Engine,
        typer.Option(help="DuckDB on this machine, or Spark; auto: local, unless a place needs the cluster."),
    ] = Engine.AUTO,
) -> None:
    emissions(input, output, start_date, end_date, format, compliance_check, column, engine)


def main() -> None:
    """The console script ``maritime-emissions``."""
    run(app)
