"""Durations, delays, speeds and route performance of any table of voyages."""

from rich.table import Table

from serving.batch.columns import Column, mapping
from serving.batch.dates import days
from serving.batch.engine import Engine, work
from serving.batch.formulas import query
from serving.batch.places import check_input, check_output
from serving.batch.work import Format, Work

COLUMNS = (
    Column("vessel_id", "text", "the vessel", ("mmsi", "imo", "ship_id")),
    Column("voyage_id", "text", "the voyage's own name", ("id",), is_required=False),
    Column(
        "origin",
        "text",
        "port of departure",
        ("origin_port_id", "origin_locode", "origin_port", "departure_port"),
    ),
    Column(
        "destination",
        "text",
        "port of arrival",
        ("destination_port_id", "destination_locode", "destination_port", "arrival_port"),
    ),
    Column(
        "departed_at", "time", "departure, UTC", ("departed_at_utc", "departure_time", "actual_departure")
    ),
    Column(
        "arrived_at",
        "time",
        "arrival, UTC; null while under way",
        ("arrived_at_utc", "arrival_time", "actual_arrival"),
    ),
    Column(
        "distance_nm", "number", "distance sailed, nautical miles", ("distance", "distance_nautical_miles")
    ),
    Column(
        "planned_arrival",
        "time",
        "planned arrival, UTC",
        ("planned_arrival_utc", "planned_arrival_at_utc", "scheduled_arrival"),
        is_required=False,
    ),
)


def voyages(
    input: str,
    output: str,
    start_date: str | None = None,
    end_date: str | None = None,
    format: Format | None = None,
    column: list[str] | None = None,
    engine: Engine = Engine.AUTO,
) -> None:
    """Write voyages that departed on these days to ``output``, and their routes to ``<output>_routes``.

    Args:
        input, output: Delta or Parquet table: folder, address, or (input) ``schema.table``.
        start_date, end_date: first and last day, ``YYYY-MM-DD``, inclusive; None is the input's.
        column: ``NAME=THEIRS`` pairs, where the input names a column otherwise.
        engine: what works it out; the rows are the same.

    Raises:
        BatchError: an argument or the input is invalid, or the engine failed; the message says which.
    """
    range_of_days = days(start_date, end_date)
    routes_output = output.rstrip("/") + "_routes"
    check_input(input)
    check_output(input, output, routes_output)
    with work(engine, input, output, routes_output) as job:
        kind = job.format(format)
        job.default("output of the routes", routes_output)
        records = job.load(input, COLUMNS, mapping(column or []), range_of_days, "departed_at")
        job.view("measured", query("voyages_measured"))
        # Exact medians are the dearest step, and both delays and their rolling means want them.
        job.view("medians", query("voyages_medians"), kept=True)
        job.write(query("voyages"), output, kind, "voyages")
        job.write(query("routes"), routes_output, kind, "routes")
        _summarise(job)
        job.finish(records)


def _summarise(job: Work) -> None:
    problems = job.rows(
        "select problem, count(*) as n from voyages where problem is not null "
        "group by problem order by problem"
    )
    for row in problems:
        job.console.print(f"{row['n']:,} voyages count in no route: {row['problem']}")
    table = Table(title="the ten busiest routes", title_justify="left")
    for heading in ("route", "voyages", "hours", "nm", "knots", "delay h", "late"):
        table.add_column(heading, justify="left" if heading == "route" else "right")
    for row in job.rows("select * from routes order by voyage_count desc, route limit 10"):
        table.add_row(
            row["route"],
            f"{row['voyage_count']:,}",
            number(row["mean_duration_hours"], ".1f"),
            number(row["mean_distance_nm"], ",.0f"),
            number(row["mean_speed_knots"], ".1f"),
            number(row["mean_delay_hours"], "+.2f"),
            number(row["delayed_share"], ".0%"),
        )
    job.console.print(table)


def number(value: float | None, form: str) -> str:
    """A figure for people; a dash where there is none."""
    return "–" if value is None else format(value, form)
