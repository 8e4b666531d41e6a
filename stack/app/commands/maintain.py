"""``tideline maintain``: upkeep of the tables, one row per table as it is done."""

from collections.abc import Iterator
from itertools import chain
from typing import Annotated

import typer
from rich.live import Live
from rich.table import Column, Table

from ingestion.sink import maintenance
from stack.settings import settings


def maintain(
    target_mb: Annotated[int, typer.Option(min=1, help="Size to which small bronze files are merged.")] = 128,
    retention_hours: Annotated[
        int, typer.Option(help="Age at which files that no version needs are removed; at least 168.")
    ] = 168,
    spark: Annotated[bool, typer.Option(help="Silver and gold as well, where Spark answers.")] = True,
) -> None:
    """Merge small files, write checkpoints, remove what no version of the last days needs."""
    current = settings()
    table = Table(Column("table", overflow="fold"), "files before", "after", "old ones removed", "note")
    done: Iterator[maintenance.Upkeep] = maintenance.maintain_bronze(
        current.lake, target_bytes=target_mb << 20, retention_hours=retention_hours
    )
    if spark and maintenance.spark_answers(current):
        by_spark = maintenance.maintain_spark(current, retention_hours=retention_hours)
        done = chain(done, by_spark)
    with Live(table, vertical_overflow="visible"):  # a row as soon as its table is done
        for upkeep in done:
            table.add_row(*("" if cell is None else str(cell) for cell in upkeep))
