"""``tideline plan``: what a steady load needs and costs."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Column, Table

from stack.app.planning.model import MOST, Load, Plan, PlanError
from stack.app.planning.model import plan as planned
from stack.app.planning.rates import Figure, Kind, Prices, Rates, read_prices, read_rates
from stack.settings import settings

SCALES = (1.0, 10.0, 1000.0)

console = Console()


def plan(
    messages_per_second: Annotated[float, typer.Option(help="Of all topics, on average.")],
    retention: Annotated[float, typer.Option(metavar="DAYS", help="How long the lake keeps rows.")],
    kafka_retention: Annotated[
        float | None,
        typer.Option(metavar="DAYS", help="How long Kafka keeps messages (default: the settings')."),
    ] = None,
    rates: Annotated[Path | None, typer.Option(metavar="FILE", help="Rates in place of ours (YAML).")] = None,
    prices: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Prices in place of ours (YAML).")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Estimate machines, files, requests, storage and cost of a load, and of 10 and 1,000 times that."""
    if messages_per_second > MOST / max(SCALES):
        raise PlanError(
            f"messages per second: {messages_per_second:g} is above {MOST / max(SCALES):g}, and "
            f"{max(SCALES):,.0f} times it is planned too"
        )
    current = settings()
    load = Load(
        messages_per_second=messages_per_second,
        retention_days=retention,
        kafka_days=current.topic_retention_days if kafka_retention is None else kafka_retention,
        partitions=current.topic_partitions,
        batch_rows=current.sink_batch_rows,
        batch_bytes=current.sink_batch_bytes,
        flush_interval_s=current.sink_flush_interval_s,
    )
    known, costs = read_rates(rates), read_prices(prices)
    plans = {scale: planned(load.times(scale), known, costs) for scale in SCALES}
    if as_json:
        typer.echo(json.dumps(_document(load, plans, known, costs), indent=2, ensure_ascii=False))
        return
    _show(load, plans)
    _explain(plans, known, costs)


def _document(load: Load, plans: dict[float, Plan], rates: Rates, prices: Prices) -> dict[str, object]:
    return {
        "load": asdict(load),
        "plans": [
            {"scale": scale, **asdict(each), "total_usd_per_month": each.total_usd_per_month}
            for scale, each in plans.items()
        ],
        "rates": _figures(rates),
        "prices": _figures(prices),
    }


def _figures(figures: Rates | Prices) -> dict[str, object]:
    return {name: figure.model_dump(mode="json") for name, figure in figures.figures.items()}


ROWS: dict[str, Callable[[Plan], str]] = {
    "messages per second": lambda plan: _number(plan.messages_per_second),
    "brokers": lambda plan: _number(plan.brokers),
    "partitions": lambda plan: _number(plan.partitions),
    "sinks": lambda plan: _number(plan.sinks),
    "Spark workers": lambda plan: _number(plan.spark_workers),
    "other machines": lambda plan: _number(plan.other_instances),
    "commits per hour": lambda plan: _number(plan.commits_per_hour),
    "data files per hour": lambda plan: _number(plan.files_per_hour),
    "S3 PUT, POST, LIST per hour": lambda plan: _number(plan.store_writes_per_hour),
    "S3 GET, HEAD per hour": lambda plan: _number(plan.store_reads_per_hour),
    "bronze's log being committed to": lambda plan: f"{plan.log_share:.0%}",
    "Kafka's disks, GB": lambda plan: _number(plan.kafka_disk_gb),
    "lake, GB": lambda plan: _number(plan.lake_gb),
    "between zones, GB per month": lambda plan: _number(plan.zone_gb_per_month),
}


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 or value == round(value) else f"{value:.2g}"


def _show(load: Load, plans: dict[float, Plan]) -> None:
    scales = [Column(f"{scale:,.0f}×", justify="right") for scale in plans]
    table = Table(
        f"{load.retention_days:g} days in the lake, {load.kafka_days:g} in Kafka",
        *scales,
    )
    for name, text in ROWS.items():
        table.add_row(name, *(text(each) for each in plans.values()))
    table.add_section()
    for name in next(iter(plans.values())).usd_per_month:
        table.add_row(f"{name}, USD per month", *(_number(p.usd_per_month[name]) for p in plans.values()))
    table.add_row("all, USD per month", *(_number(each.total_usd_per_month) for each in plans.values()))
    table.add_section()
    table.add_row("USD per million messages", *(f"{p.usd_per_million_messages:.4f}" for p in plans.values()))
    table.add_row("USD per billion records", *(f"{p.usd_per_billion_records:,.2f}" for p in plans.values()))
    console.print(table)


def _explain(plans: dict[float, Plan], rates: Rates, prices: Prices) -> None:
    """What is measured, what is not, and where the figures go beyond it."""
    for kind, title in ((Kind.MEASURED, "Measured"), (Kind.COUNTED, "Counted"), (Kind.ASSUMED, "Assumed")):
        _say(f"{title}:")
        for name, figure in rates.figures.items():
            if figure.kind is kind:
                _say(f"  {_line(name, figure)}")
    _say("Prices:")
    for name, figure in prices.figures.items():
        _say(f"  {_line(name, figure)}{'' if figure.verified else ' (not verified at the seller)'}")
    for scale, each in plans.items():
        for caution in each.cautions:
            _say(f"{scale:,.0f}×: {caution}")
    _say("Not in it: people, support, taxes, traffic to the internet, backups, what users ask of the API.")


def _line(name: str, figure: Figure) -> str:
    on = f", {figure.machine}" if figure.machine else ""
    return f"{name} = {figure.value:,g} {figure.unit} [{figure.source}; {figure.date}{on}]"


def _say(text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)
