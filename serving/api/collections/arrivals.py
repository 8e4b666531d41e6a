"""Arrivals: vessels under way, when they say that they arrive, and when the model says so."""

from serving.api.read.contract import Column
from serving.api.web.collection import Collection, Order
from serving.api.web.joined import joined, taken

_PROGRESS = "maritime_gold.voyage_progress"
_FORECASTS = "maritime_gold.arrival_forecasts"

_SQL = """
select
    progress.voyage_id,
    progress.mmsi,
    progress.vessel_id,
    vessels.name,
    progress.as_of_utc,
    progress.origin_port_id,
    origins.name as origin_port_name,
    progress.announced_port_id,
    destinations.name as announced_port_name,
    progress.departed_at_utc,
    progress.latitude,
    progress.longitude,
    progress.distance_sailed_nm,
    progress.distance_left_nm,
    progress.mean_speed_knots,
    progress.vessels_waiting_at_destination,
    progress.as_of_utc
        + to_microseconds(cast(progress.hours_left_as_announced * 3.6e9 as bigint)) as announced_arrival_utc,
    progress.reported_delay_hours,
    progress.as_of_utc
        + to_microseconds(cast(progress.hours_left_at_mean_speed * 3.6e9 as bigint))
        as arrival_at_mean_speed_utc,
    forecasts.predicted_arrival_utc,
    forecasts.hours_left - progress.hours_left_as_announced
        + date_diff('second', progress.as_of_utc, forecasts.as_of_utc) / 3600.0 as predicted_delay_hours,
    forecasts.arm,
    forecasts.model_version,
    forecasts.scored_at_utc
from {maritime_gold.voyage_progress} as progress
left join {maritime_gold.arrival_forecasts} as forecasts
    on progress.voyage_id = forecasts.voyage_id and progress.mmsi = forecasts.mmsi
left join {maritime_gold.vessels} as vessels on progress.vessel_id = vessels.vessel_id
left join {reference.ports} as origins on progress.origin_port_id = origins.port_id
left join {reference.ports} as destinations on progress.announced_port_id = destinations.port_id
where progress.voyage_id not in (select voyage_id from {maritime_gold.voyages})
qualify row_number() over (
    partition by progress.voyage_id, progress.mmsi order by progress.as_of_utc desc
) = 1
"""


def _time(name: str, description: str) -> Column:
    return Column(name, "timestamp", description, is_required=False)


ARRIVALS = Collection(
    name="arrivals",
    table=_PROGRESS,
    key=("voyage_id", "mmsi"),
    title="arrival",
    tag="arrivals",
    order=(Order("announced_arrival_utc"),),
    filters=("voyage_id", "vessel_id", "mmsi", "origin_port_id", "announced_port_id"),
    ranges=("as_of_utc", "announced_arrival_utc", "predicted_arrival_utc", "predicted_delay_hours"),
    position=("latitude", "longitude"),
    time="as_of_utc",
    sql=_SQL,
    optional=(_FORECASTS, "maritime_gold.vessels", "maritime_gold.voyages", "reference.ports"),
    declared=joined(
        _PROGRESS,
        "Voyages that have not arrived, as of their newest sample: the arrival that the ship announces, "
        "the one at its mean speed, and the model's forecast, each beside the other.",
        *taken(_PROGRESS, "voyage_id", "mmsi", "vessel_id"),
        *taken("maritime_gold.vessels", "name", optional=True),
        *taken(_PROGRESS, "as_of_utc", "origin_port_id"),
        *taken("reference.ports", "name", optional=True, prefix="origin_port_"),
        *taken(_PROGRESS, "announced_port_id"),
        *taken("reference.ports", "name", optional=True, prefix="announced_port_"),
        *taken(
            _PROGRESS,
            "departed_at_utc",
            "latitude",
            "longitude",
            "distance_sailed_nm",
            "distance_left_nm",
            "mean_speed_knots",
            "vessels_waiting_at_destination",
        ),
        _time("announced_arrival_utc", "When the ship says that it arrives, UTC."),
        *taken(_PROGRESS, "reported_delay_hours"),
        _time("arrival_at_mean_speed_utc", "When it arrives at its mean speed so far, UTC."),
        *taken(_FORECASTS, "predicted_arrival_utc", optional=True),
        Column(
            "predicted_delay_hours",
            "double",
            "The forecast less the announced arrival, hours: positive is later.",
            is_required=False,
        ),
        *taken(_FORECASTS, "arm", "model_version", "scored_at_utc", optional=True),
    ),
)
