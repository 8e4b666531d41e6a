"""``maritime-emissions``: rolling CO2 of any table of emission records, and its check against IMO's lines.

Guarantees the marts' formulas and figures: see :mod:`serving.batch.formulas`.
"""

from enum import StrEnum
from typing import Annotated

import typer
from rich.table import Table

from serving.batch.columns import Column, help_text, mapping
from serving.batch.dates import days
from serving.batch.formulas import query
from serving.batch.places import check_input, check_output
from serving.batch.voyages import number
from serving.batch.work import Format, Work, work
from stack.cli import run
from stack.settings import settings


class Check(StrEnum):
    """A line that vessels are checked against."""

    IMO_2030 = "imo-2030"


VESSEL = Column("vessel_id", "text", "the vessel", ("mmsi", "imo", "ship_id"))
TIME = Column(
    "recorded_at",
    "time",
    "when the record holds, UTC",
    ("event_date", "emission_date", "recorded_at_utc", "timestamp", "date"),
)
FUEL = Column(
    "fuel", "text", "fuel, as in the carbon factors: HFO, MDO_MGO, ...", ("fuel_type",), is_required=False
)
FUEL_TONNES = Column(
    "fuel_tonnes", "number", "fuel burnt, tonnes", ("fuel_consumed_tonnes",), is_required=False
)
CO2_TONNES = Column(
    "co2_tonnes",
    "number",
    "CO2, tonnes; where it is null, fuel times carbon factor",
    ("co2_emissions_tonnes",),
    is_required=False,
)
DISTANCE = Column("distance_nm", "number", "distance sailed, nautical miles", ("distance_nautical_miles",))
SHIP_TYPE = Column(
    "ship_type",
    "text",
    "ship type, as in the CII lines: bulk_carrier, tanker, ...",
    ("vessel_type", "cii_ship_type"),
)
DWT = Column("dwt", "number", "deadweight, tonnes", ("deadweight", "deadweight_tonnes"))
GT = Column("gt", "number", "gross tonnage", ("gross_tonnage",))
COLUMNS = (VESSEL, TIME, FUEL, FUEL_TONNES, CO2_TONNES, DISTANCE, SHIP_TYPE, DWT, GT)
OF_THE_CHECK = (DISTANCE, SHIP_TYPE, DWT, GT)
"""Required with ``--compliance-check`` only."""

FUELS = ("HFO", "LFO", "MDO_MGO", "LNG", "METHANOL")


app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command(
    help="Rolling CO2 of any Delta or Parquet table of emission records, checked against IMO's CII lines.",
    epilog="Columns of the input (name another with --column NAME=THEIRS). Either co2_tonnes, or fuel with "
    "fuel_tonnes, must be there; distance, type and size are needed for a compliance check only.\n\n"
    + help_text(COLUMNS),
)
def emissions(
    input: Annotated[str, typer.Option(help="Delta or Parquet table: folder, address, or schema.table.")],
    output: Annotated[
        str, typer.Option(help="Folder or address of the daily rows; the check's goes to OUTPUT_compliance.")
    ],
    start_date: Annotated[str, typer.Option(help="First day, YYYY-MM-DD.")],
    end_date: Annotated[str, typer.Option(help="Last day, inclusive, YYYY-MM-DD.")],
    format: Annotated[Format, typer.Option(help="Format of the output.")] = "delta",
    compliance_check: Annotated[
        Check | None, typer.Option(help="Rate vessels against the year's line and the 2030 line.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="NAME=THEIRS: the input's name of a column.")
    ] = None,
) -> None:
    range_of_days = days(start_date, end_date)
    report_output = output.rstrip("/") + "_compliance"
    check_input(input)
    check_output(input, output, *([report_output] if compliance_check else []))
    columns = [
        item._replace(is_required=compliance_check is not None) if item in OF_THE_CHECK else item
        for item in COLUMNS
    ]
    with work(settings().connect_url) as job:
        records = job.load(input, columns, mapping(column or []), range_of_days, TIME.name)
        job.require_one_of(input, (CO2_TONNES.name,), (FUEL.name, FUEL_TONNES.name))
        job.write(query("emissions_daily", fuels=FUELS), output, format, "daily")
        if compliance_check:
            job.view("lined", query("emissions_lined"))
            job.write(query("emissions_compliance"), report_output, format, "report")
            _summarise(job)
        job.finish(records)


def _summarise(job: Work) -> None:
    counts = job.spark.sql(
        "select count(*) as n, count(rating) as rated, count_if(is_over_required) as over, "
        "count_if(is_over_2030) as over_2030 from report"
    ).collect()[0]
    job.console.print(
        f"{counts['n']:,} vessel years, {counts['rated']:,} rated: {counts['over']:,} over their year's "
        f"line, {counts['over_2030']:,} over the 2030 line"
    )
    reasons = job.spark.sql(
        "select not_rated_reason as reason, count(*) as n from report where not_rated_reason is not null "
        "group by not_rated_reason order by not_rated_reason"
    ).collect()
    for row in reasons:
        job.console.print(f"{row['n']:,} vessel years are not rated: {row['reason']}")
    table = Table(title="furthest over the 2030 line", title_justify="left")
    for heading in ("vessel", "year", "attained", "required", "2030", "over 2030", "since", "rating"):
        table.add_column(heading, justify="left" if heading == "vessel" else "right")
    worst = job.spark.sql(
        "select * from report where is_over_2030 "
        "order by excess_over_2030_pct desc, vessel_id, cii_year limit 10"
    ).collect()
    for row in worst:
        table.add_row(
            row["vessel_id"],
            str(row["cii_year"]),
            number(row["attained_cii"], ".3f"),
            number(row["required_cii"], ".3f"),
            number(row["required_2030_cii"], ".3f"),
            number(row["excess_over_2030_pct"], "+.1f") + " %",
            str(row["over_2030_since_date"]),
            row["rating"],
        )
    if worst:
        job.console.print(table)


def main() -> None:
    """The console script ``maritime-emissions``."""
    run(app)
