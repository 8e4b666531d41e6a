"""Rolling CO2 of any table of emission records, and its check against IMO's lines.

Guarantees the marts' formulas and figures: see :mod:`serving.batch.formulas`.
"""

from enum import StrEnum

from rich.table import Table

from serving.batch.columns import Column, mapping
from serving.batch.dates import days
from serving.batch.engine import Engine, work
from serving.batch.formulas import query
from serving.batch.places import check_input, check_output
from serving.batch.voyages import number
from serving.batch.work import Format, Work


class Check(StrEnum):
    """A line that vessels are checked against."""

    IMO_2030 = "imo-2030"


VESSEL = Column("vessel_id", "text", "the vessel", ("mmsi", "imo", "ship_id"))
TIME = Column(
    "recorded_at",
    "time",
    "when the record holds, UTC",
    ("recorded_at_utc", "reported_at_utc", "hour_utc", "event_date", "emission_date", "timestamp", "date"),
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


def emissions(
    input: str,
    output: str,
    start_date: str | None = None,
    end_date: str | None = None,
    format: Format | None = None,
    compliance_check: Check | None = None,
    column: list[str] | None = None,
    engine: Engine = Engine.AUTO,
) -> None:
    """Write daily rows of these days to ``output``, and the check, if any, to ``<output>_compliance``.

    Args:
        input, output: Delta or Parquet table: folder, address, or (input) ``schema.table``.
        start_date, end_date: first and last day, ``YYYY-MM-DD``, inclusive; None is the input's.
        column: ``NAME=THEIRS`` pairs, where the input names a column otherwise.
        engine: what works it out; the rows are the same.

    Raises:
        BatchError: an argument or the input is invalid, or the engine failed; the message says which.
    """
    range_of_days = days(start_date, end_date)
    report_output = output.rstrip("/") + "_compliance"
    check_input(input)
    check_output(input, output, *([report_output] if compliance_check else []))
    columns = [
        item._replace(is_required=compliance_check is not None) if item in OF_THE_CHECK else item
        for item in COLUMNS
    ]
    with work(engine, input, output, report_output) as job:
        kind = job.format(format)
        if compliance_check:
            job.default("output of the compliance check", report_output)
        else:
            job.default("--compliance-check", "none: no vessel is rated")
        records = job.load(input, columns, mapping(column or []), range_of_days, TIME.name)
        job.require_one_of(input, (CO2_TONNES.name,), (FUEL.name, FUEL_TONNES.name))
        job.write(query("emissions_daily", fuels=FUELS), output, kind, "daily")
        if compliance_check:
            job.view("lined", query("emissions_lined"), kept=True)
            job.write(query("emissions_compliance"), report_output, kind, "report")
            _summarise(job)
        job.finish(records)


def _summarise(job: Work) -> None:
    (counts,) = job.rows(
        "select count(*) as n, count(rating) as rated, count_if(is_over_required) as over, "
        "count_if(is_over_2030) as over_2030 from report"
    )
    job.console.print(
        f"{counts['n']:,} vessel years, {counts['rated']:,} rated: {counts['over']:,} over their year's "
        f"line, {counts['over_2030']:,} over the 2030 line"
    )
    reasons = job.rows(
        "select not_rated_reason as reason, count(*) as n from report where not_rated_reason is not null "
        "group by not_rated_reason order by not_rated_reason"
    )
    for row in reasons:
        job.console.print(f"{row['n']:,} vessel years are not rated: {row['reason']}")
    table = Table(title="furthest over the 2030 line", title_justify="left")
    for heading in ("vessel", "year", "attained", "required", "2030", "over 2030", "since", "rating"):
        table.add_column(heading, justify="left" if heading == "vessel" else "right")
    worst = job.rows(
        "select * from report where is_over_2030 "
        "order by excess_over_2030_pct desc, vessel_id, cii_year limit 10"
    )
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
