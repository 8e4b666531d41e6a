"""Figures out of gold itself: quality, drift, and the fleet. Each is one query over one published table.

No query groups by a vessel: a label that holds an MMSI would be a series for each ship, and a place of
personal data that nobody looks for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from observability.metrics.watched import Watched
from stack.lake import open_table, table_uri
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_GOLD, MOVIES_GOLD

MEMORY = "300MB"


@dataclass(frozen=True)
class Figure:
    """One metric of one table."""

    name: str
    text: str
    labels: tuple[str, ...]
    schema: str
    table: str
    sql: str
    """Over ``rows``; its columns are the labels, then the value."""
    is_counter: bool = False


FIGURES = (
    Figure(
        "tideline_silver_messages",
        "Messages in silver, by what became of them",
        ("topic", "disposition"),
        MARITIME_GOLD,
        "data_quality_daily",
        "unpivot (select topic, sum(accepted_count) as accepted, sum(quarantined_count) as quarantined,"
        " sum(duplicate_count) as duplicate from rows group by topic)"
        " on accepted, quarantined, duplicate into name disposition value messages",
        is_counter=True,
    ),
    Figure(
        "tideline_quarantined_messages",
        "Dead letters, by reason",
        ("topic", "reason", "severity"),
        MARITIME_GOLD,
        "quarantine_daily",
        "select topic, reason_code, severity, sum(message_count) from rows group by all",
        is_counter=True,
    ),
    Figure(
        "tideline_drift_index",
        "Population stability index of a model's input or score",
        ("kind", "measure"),
        MARITIME_GOLD,
        "model_drift",
        "select kind, measure, stability_index from rows"
        " where as_of_date = (select max(as_of_date) from rows) and stability_index is not null",
    ),
    Figure(
        "tideline_drift_measures",
        "Inputs and scores, by verdict",
        ("verdict",),
        MARITIME_GOLD,
        "model_drift",
        "with verdicts as (select unnest(['no_reference', 'stable', 'moved', 'drifted']) as verdict)"
        " select verdict, count(measure) from verdicts left join rows using (verdict) group by verdict",
    ),
    Figure(
        "tideline_model_alarm_rate",
        "Share of scores that alarm, 0–1",
        ("model", "arm"),
        MARITIME_GOLD,
        "model_outcomes",
        "select model_name, arm, arg_max(alarm_rate, model_version) from rows group by all",
    ),
    Figure(
        "tideline_model_mean_score",
        "Mean score, 0–1",
        ("model", "arm"),
        MARITIME_GOLD,
        "model_outcomes",
        "select model_name, arm, arg_max(mean_score, model_version) from rows group by all",
    ),
    Figure(
        "tideline_fleet_vessels",
        "Vessels of the newest day, by what they did",
        ("state",),
        MARITIME_GOLD,
        "fleet_kpis",
        "unpivot (select vessels_seen as seen, vessels_under_way as under_way from rows"
        " order by event_date desc limit 1) on seen, under_way into name state value vessels",
    ),
    Figure(
        "tideline_fleet_distance_nm",
        "Distance of the newest day, nautical miles",
        (),
        MARITIME_GOLD,
        "fleet_kpis",
        "select distance_nm from rows order by event_date desc limit 1",
    ),
    Figure(
        "tideline_fleet_positions",
        "Vessels with a known position",
        (),
        MARITIME_GOLD,
        "current_positions",
        "select count(*) from rows",
    ),
    Figure(
        "tideline_fleet_alerts",
        "Alerts that are not cleared",
        ("severity",),
        MARITIME_GOLD,
        "alerts",
        "with severities as (select unnest(['critical', 'warning', 'info']) as severity)"
        " select severity, count(alert_id) filter (is_active) from severities left join rows using (severity)"
        " group by severity",
    ),
    Figure(
        "tideline_fleet_collision_risks",
        "Pairs of vessels, by risk of collision",
        ("level",),
        MARITIME_GOLD,
        "collision_risks",
        "with levels as (select unnest(['high', 'medium', 'low']) as risk_level)"
        " select risk_level, count(pair_id) from levels left join rows using (risk_level) group by all",
    ),
    Figure(
        "tideline_fleet_co2_tonnes",
        "CO2 of the newest day, tonnes",
        (),
        MARITIME_GOLD,
        "emissions_daily",
        "select coalesce(sum(co2_tonnes), 0) from rows where event_date = (select max(event_date) from rows)",
    ),
    Figure(
        "tideline_film_violations",
        "Rows of films that a check found",
        ("layer", "check"),
        MOVIES_GOLD,
        "data_quality",
        "select layer, check_name, rows_failed from rows",
    ),
)


class FiguresSource:
    """Asks the figures again where their table has a new version."""

    def __init__(self, watched: Watched, figures: Sequence[Figure] = FIGURES) -> None:
        self._settings = watched.settings
        self._figures = figures
        self._published = PublishedSnapshots(watched.settings)
        self._answers: dict[str, tuple[int, list[tuple[Any, ...]]]] = {}

    def __call__(self) -> Sequence[Metric]:
        """Raises OSError, DeltaError: the store does not answer."""
        entries = self._published.entries()
        tables = entries[-1].tables if entries else {}
        return [
            self._family(figure, version)
            for figure in self._figures
            if (version := tables.get(f"{figure.schema}.{figure.table}")) is not None
        ]

    def _family(self, figure: Figure, version: int) -> Metric:
        known = self._answers.get(figure.name)
        if known is None or known[0] != version:
            known = self._answers[figure.name] = (version, self._ask(figure, version))
        kind = CounterMetricFamily if figure.is_counter else GaugeMetricFamily
        family: Any = kind(figure.name, figure.text, labels=figure.labels)
        for *labels, value in known[1]:
            family.add_metric([str(label) for label in labels], float(value))
        found: Metric = family
        return found

    def _ask(self, figure: Figure, version: int) -> list[tuple[Any, ...]]:
        uri = table_uri(self._settings, figure.schema, figure.table)
        dataset = open_table(self._settings, uri, version).to_pyarrow_dataset()
        with duckdb.connect(config={"threads": 1, "memory_limit": MEMORY}) as connection:
            connection.register("rows", dataset)
            return connection.sql(figure.sql).fetchall()
