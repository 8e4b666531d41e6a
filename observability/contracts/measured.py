"""How the producers kept their contracts, as gold's ``data_quality_daily`` counted it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pyarrow.compute as pc
from deltalake import DeltaTable

from observability.contracts.teams import Team, Teams


class Kept(NamedTuple):
    """The messages of one producer to one topic."""

    topic: str
    source: str
    """The header ``source``."""
    messages: int
    broken: int
    """Rejected for a reason that is the producer's fault."""
    median_delay_s: float | None
    """Greatest of the days' medians, from the report to bronze."""
    team: Team

    @property
    def broken_pct(self) -> float:
        return 100 * self.broken / self.messages


def kept(quality: DeltaTable, since: date, teams: Teams) -> Iterator[Kept]:
    """Each producer of each topic since a day, those that broke most first."""
    columns = ["topic", "source", "message_count", "error_count", "median_delay_s"]
    rows = quality.to_pyarrow_dataset().to_table(columns, filter=pc.field("event_date") >= since)
    found = rows.group_by(["topic", "source"]).aggregate(
        [("message_count", "sum"), ("error_count", "sum"), ("median_delay_s", "max")]
    )
    for row in found.sort_by([("error_count_sum", "descending"), ("topic", "ascending")]).to_pylist():
        if row["message_count_sum"]:
            yield Kept(
                row["topic"],
                row["source"],
                row["message_count_sum"],
                row["error_count_sum"],
                row["median_delay_s_max"],
                teams.of_producer(row["source"], row["topic"]),
            )
