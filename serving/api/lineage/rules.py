"""Which rows of silver a gold row comes from, by collection: the join of its key, as SQL.

A condition knows the gold row's columns as ``$column`` and other tables in braces. The message tables hold
topic, partition and offset of each message; film rows hold the load and the row of the file.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from serving.api.read.files import Range

Row = Mapping[str, Any]

AIS = "maritime_silver.ais_messages"
SENSORS = "maritime_silver.sensor_messages"
ALERT_MESSAGES = "maritime_silver.alert_messages"
VOYAGE_MESSAGES = "maritime_silver.voyage_messages"
FILM_ROWS = "movies_silver.film_rows"
MESSAGE_TABLES = (AIS, SENSORS, ALERT_MESSAGES, VOYAGE_MESSAGES)
_MARGIN = timedelta(days=1)


@dataclass(frozen=True)
class Step:
    """Rows of one table that a gold row was computed from."""

    table: str
    condition: str
    ranges: Callable[[Row], dict[str, Range]] = lambda row: {}
    """Bounds of columns, which leave out files."""
    order: str = "reported_at_utc"


def _of_day(table: str, condition: str = "mmsi = $mmsi", day: str = "event_date", more: str = "true") -> Step:
    """Accepted messages of a day."""

    def ranges(row: Row) -> dict[str, Range]:
        bounds: dict[str, Range] = {"event_date": (row[day], row[day])}
        if condition == "mmsi = $mmsi":
            bounds["mmsi"] = (row["mmsi"], row["mmsi"])
        return bounds

    return Step(
        table,
        f"{condition} and event_date = ${day} and disposition = 'accepted' and {more}",
        ranges,
    )


def _between(
    table: str, start: str, end: str, *, mmsis: tuple[str, ...] = ("mmsi",), margin: timedelta = timedelta()
) -> Step:
    """Accepted messages of vessels from one of the row's times to another, or until now where it is null."""
    among = ", ".join(f"${name}" for name in mmsis)
    minutes = int(margin.total_seconds() / 60)
    condition = (
        f"mmsi in ({among}) and disposition = 'accepted' "
        f"and reported_at_utc >= ${start} - to_minutes({minutes}) "
        f"and reported_at_utc <= coalesce(${end}, reported_at_utc) + to_minutes({minutes})"
    )

    def ranges(row: Row) -> dict[str, Range]:
        last = row[end]
        return {
            "event_date": (
                (row[start] - margin).date(),
                None if last is None else (last + margin).date(),
            ),
            "mmsi": (min(row[name] for name in mmsis), max(row[name] for name in mmsis)),
        }

    return Step(table, condition, ranges)


def _mmsi_range(row: Row) -> dict[str, Range]:
    return {"mmsi": (row["mmsi"], row["mmsi"])}


def _seen(row: Row) -> dict[str, Range]:
    seen = row["first_reported_at_utc"].date(), row["last_reported_at_utc"].date()
    return {**_mmsi_range(row), "event_date": seen}


def _gold(table: str, condition: str, order: str) -> Step:
    return Step(table, condition, order=order)


def _films(condition: str) -> tuple[Step, ...]:
    """Films that a figure is over, and the rows of the file that they come from."""
    return (
        _gold("movies_gold.film_performance", condition, "performance_rank"),
        Step(
            FILM_ROWS,
            "(load_number, row_number) in (select (load_number, row_number) "
            f"from {{movies_gold.film_performance}} where {condition})",
            order="row_number",
        ),
    )


_VOYAGE = "{maritime_gold.voyages}"
_PARTICULARS = Step(
    VOYAGE_MESSAGES,
    "mmsi = $mmsi and event_type = 'vessel_particulars' and disposition = 'accepted'",
    _mmsi_range,
)
_CII_YEAR = (
    _gold(
        "maritime_gold.emissions_daily",
        "mmsi = $mmsi and year(event_date) = $cii_year",
        "event_date",
    ),
    _PARTICULARS,
    Step(
        AIS,
        "mmsi = $mmsi and year(event_date) = $cii_year and disposition = 'accepted'",
        _mmsi_range,
    ),
)
_OF_SOURCE = "topic = $topic and event_date = $event_date and coalesce(source, 'unknown') = $source"
_OF_TOPIC = "topic = $topic and event_date = $event_date"

RULES: dict[str, tuple[Step, ...]] = {
    "vessels": (
        Step(
            AIS,
            "mmsi = $mmsi and message_kind = 'static' and disposition = 'accepted'",
            _mmsi_range,
            order="reported_at_utc desc",
        ),
        _PARTICULARS,
        # What is known of a vessel that sent no particulars: when it was seen.
        Step(
            AIS,
            "mmsi = $mmsi and disposition = 'accepted' "
            "and reported_at_utc in ($first_reported_at_utc, $last_reported_at_utc)",
            _seen,
        ),
    ),
    "positions": (
        Step(
            AIS,
            "topic = $topic and kafka_partition = $kafka_partition and kafka_offset = $kafka_offset",
            lambda row: {
                "kafka_partition": (row["kafka_partition"], row["kafka_partition"]),
                "kafka_offset": (row["kafka_offset"], row["kafka_offset"]),
            },
        ),
    ),
    "vessel-days": (_of_day(AIS, more="message_kind = 'position'"),),
    "fleet-kpis": (
        _gold("maritime_gold.daily_vessel_metrics", "event_date = $event_date", "mmsi"),
        _of_day(AIS, "true", more="message_kind = 'position'"),
    ),
    "ports": (),
    "port-calls": (_between(AIS, "arrived_at_utc", "last_seen_at_utc"),),
    "port-congestion": (
        _gold(
            "maritime_silver.port_congestion_hourly",
            "port_id = $port_id and event_date = $event_date",
            "hour_utc",
        ),
        _of_day(
            AIS,
            "mmsi in (select mmsi from {maritime_gold.port_visits} where port_id = $port_id "
            "and arrived_at_utc < $event_date + 1 and coalesce(last_seen_at_utc, now()) >= $event_date)",
        ),
    ),
    "voyages": (
        _between(AIS, "departed_at_utc", "arrived_at_utc"),
        Step(VOYAGE_MESSAGES, "mmsi = $mmsi and voyage_id = $planned_voyage_id", _mmsi_range),
    ),
    "voyage-progress": (
        _between(AIS, "departed_at_utc", "as_of_utc"),
        Step(
            VOYAGE_MESSAGES,
            "mmsi = $mmsi and destination_locode = $announced_port_id and reported_at_utc <= $as_of_utc",
            _mmsi_range,
            order="reported_at_utc desc",
        ),
    ),
    "voyage-speed-profiles": (
        Step(
            AIS,
            f"mmsi = $mmsi and disposition = 'accepted' and reported_at_utc between "
            f"(select departed_at_utc from {_VOYAGE} where voyage_id = $voyage_id) and "
            f"(select arrived_at_utc from {_VOYAGE} where voyage_id = $voyage_id)",
            _mmsi_range,
        ),
    ),
    "routes": (
        _gold(
            "maritime_gold.voyages",
            "origin_port_id = $origin_port_id and destination_port_id = $destination_port_id "
            "and cast(arrived_at_utc as date) = $arrival_date",
            "arrived_at_utc",
        ),
        _of_day(
            AIS,
            f"mmsi in (select mmsi from {_VOYAGE} where origin_port_id = $origin_port_id "
            "and destination_port_id = $destination_port_id "
            "and cast(arrived_at_utc as date) = $arrival_date)",
            day="arrival_date",
        ),
    ),
    "arrivals": (
        _gold(
            "maritime_gold.voyage_progress",
            "voyage_id = $voyage_id and mmsi = $mmsi",
            "as_of_utc desc",
        ),
        _between(AIS, "departed_at_utc", "as_of_utc"),
    ),
    "arrival-forecasts": (
        _gold(
            "maritime_gold.voyage_progress",
            "voyage_id = $voyage_id and mmsi = $mmsi and as_of_utc = $as_of_utc",
            "as_of_utc",
        ),
        _between(AIS, "as_of_utc", "as_of_utc", margin=timedelta(hours=3)),
    ),
    "alerts": (Step(ALERT_MESSAGES, "alert_id = $alert_id", _mmsi_range),),
    "collision-risks": (
        Step(
            AIS,
            "disposition = 'accepted' and (mmsi = $mmsi_1 and reported_at_utc = $reported_1_at_utc "
            "or mmsi = $mmsi_2 and reported_at_utc = $reported_2_at_utc)",
            lambda row: {
                "mmsi": (min(row["mmsi_1"], row["mmsi_2"]), max(row["mmsi_1"], row["mmsi_2"])),
                "reported_at_utc": (
                    min(row["reported_1_at_utc"], row["reported_2_at_utc"]),
                    max(row["reported_1_at_utc"], row["reported_2_at_utc"]),
                ),
            },
        ),
    ),
    "near-misses": (
        _between(
            AIS,
            "closest_at_utc",
            "closest_at_utc",
            mmsis=("mmsi_1", "mmsi_2"),
            margin=timedelta(minutes=30),
        ),
    ),
    "encounters": (_between(AIS, "started_at_utc", "ended_at_utc", mmsis=("mmsi_1", "mmsi_2")),),
    "gaps": (
        Step(
            AIS,
            "mmsi = $mmsi and disposition = 'accepted' and message_kind = 'position' "
            "and reported_at_utc in ($started_at_utc, $ended_at_utc)",
            _mmsi_range,
        ),
    ),
    "loitering": (_between(AIS, "started_at_utc", "ended_at_utc"),),
    "stops": (_between(AIS, "started_at_utc", "ended_at_utc"),),
    "emissions-daily": (
        _gold("maritime_silver.fuel_hourly", "mmsi = $mmsi and event_date = $event_date", "hour_utc"),
        _gold("maritime_silver.activity_hourly", "mmsi = $mmsi and event_date = $event_date", "hour_utc"),
        _of_day(SENSORS),
        _of_day(AIS),
        _PARTICULARS,
    ),
    "cii-ratings": _CII_YEAR,
    "compliance": _CII_YEAR,
    "environment-daily": (_of_day(SENSORS),),
    "environment-breaches": (_of_day(SENSORS),),
    "weather": (
        _of_day(
            SENSORS,
            "mmsi in (select mmsi from {maritime_silver.segment_hours} where event_date = $event_date "
            "and floor(first_latitude) = $area_latitude_deg "
            "and floor(first_longitude) = $area_longitude_deg)",
        ),
    ),
    "passenger-safety": (
        _of_day(VOYAGE_MESSAGES, more="passengers_on_board is not null or crew_on_board is not null"),
        _of_day(ALERT_MESSAGES),
    ),
    "maintenance-risks": (
        _gold("maritime_gold.vessel_features", "mmsi = $mmsi and feature_date = $as_of_date", "feature_date"),
        _of_day(SENSORS, day="as_of_date"),
    ),
    "vessel-features": (_of_day(SENSORS, day="feature_date"),),
    "vessel-labels": (
        Step(
            VOYAGE_MESSAGES,
            "mmsi = $mmsi and maintenance_type is not null and disposition = 'accepted'",
            _mmsi_range,
        ),
    ),
    "sensor-deviations": (_between(SENSORS, "hour_utc", "hour_utc", margin=timedelta(hours=1)),),
    "model-outcomes": (
        _gold(
            "maritime_gold.maintenance_risk",
            "model_name = $model_name and model_version = $model_version and arm = $arm",
            "mmsi",
        ),
    ),
    "model-drift": (
        _gold("maritime_gold.vessel_features", "feature_date = $as_of_date", "mmsi"),
        _of_day(SENSORS, "true", day="as_of_date"),
    ),
    "films": _films("film_id = $film_id"),
    "film-genres": _films("genre = $genre"),
    "film-budget-tiers": _films("budget_tier = $budget_tier"),
    "film-trends": _films("$period_start = if($period_type = 'decade', release_decade, release_year)"),
    "film-seasonality": _films("release_month = $release_month"),
    "film-recommendations": _films(
        "genre = $genre and budget_tier = $budget_tier and release_year between $first_year and $last_year"
    ),
    "film-comparables": _films("film_id in ($film_id, $comparable_film_id)"),
    "film-track-records": _films("$name = if($role = 'director', director, distributor)"),
    "film-kpis": _films("$population is not null"),
    "film-drift": _films("load_number = $load_number"),
    "film-score-stability": _films("$weight is not null"),
    "film-score-validation": _films("film_id = $film_id"),
    "film-data-quality": _films("$check_name is not null"),
    "data-quality": tuple(
        Step(
            table,
            _OF_SOURCE if table in (AIS, ALERT_MESSAGES) else _OF_TOPIC,
            lambda row: {"event_date": (row["event_date"], row["event_date"])},
        )
        for table in MESSAGE_TABLES
    ),
    "quarantine": tuple(
        Step(
            table,
            "topic = $topic and reason_code = $reason_code and disposition = 'quarantined' "
            "and cast(ingested_at_utc as date) = $ingested_date",
            order="kafka_partition, kafka_offset",
        )
        for table in MESSAGE_TABLES
    ),
    "quarantined-messages": tuple(
        Step(
            table,
            "topic = $topic and kafka_partition = $kafka_partition and kafka_offset = $kafka_offset",
            lambda row: {
                "kafka_partition": (row["kafka_partition"], row["kafka_partition"]),
                "kafka_offset": (row["kafka_offset"], row["kafka_offset"]),
            },
        )
        for table in MESSAGE_TABLES
    ),
    "quarantined-films": (
        Step(FILM_ROWS, "load_number = $load_number and row_number = $row_number", order="row_number"),
    ),
    "reception": (_of_day(AIS, "station = $station"),),
    "pipeline-runs": (),
}
"""By the collection's name. Nothing: a row of reference data, or of the platform itself."""
