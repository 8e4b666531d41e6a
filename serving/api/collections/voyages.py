"""Voyages: between ports, under way, how fast, by route, and when they arrive."""

from serving.api.web.collection import Collection, Order

VOYAGES = Collection(
    name="voyages",
    table="maritime_gold.voyages",
    key=("voyage_id",),
    title="voyage",
    tag="voyages",
    order=(Order("departed_at_utc", descending=True),),
    filters=(
        "voyage_id",
        "vessel_id",
        "mmsi",
        "origin_port_id",
        "destination_port_id",
        "planned_voyage_id",
        "is_delayed",
        "delay_basis",
    ),
    ranges=("departed_at_utc", "arrived_at_utc", "distance_nm", "delay_minutes"),
    time="departed_at_utc",
)
VOYAGE_PROGRESS = Collection(
    name="voyage-progress",
    table="maritime_gold.voyage_progress",
    key=("voyage_id", "mmsi", "as_of_utc"),
    title="voyage sample",
    tag="voyages",
    order=(Order("as_of_utc", descending=True), Order("voyage_id")),
    filters=("voyage_id", "vessel_id", "mmsi", "origin_port_id", "announced_port_id"),
    ranges=("as_of_utc", "departed_at_utc"),
    position=("latitude", "longitude"),
    time="as_of_utc",
)
VOYAGE_SPEED_PROFILES = Collection(
    name="voyage-speed-profiles",
    table="maritime_gold.voyage_speed_profiles",
    key=("voyage_id", "from_knots"),
    title="speed band of a voyage",
    tag="voyages",
    order=(Order("voyage_id"), Order("from_knots")),
    filters=("voyage_id", "vessel_id", "mmsi"),
)
ROUTES = Collection(
    name="routes",
    table="maritime_gold.route_performance",
    key=("origin_port_id", "destination_port_id", "arrival_date"),
    title="route day",
    tag="voyages",
    order=(Order("arrival_date", descending=True), Order("route")),
    filters=("origin_port_id", "destination_port_id", "route", "arrival_date"),
    ranges=("arrival_date", "voyage_count_7d"),
)
ARRIVAL_FORECASTS = Collection(
    name="arrival-forecasts",
    table="maritime_gold.arrival_forecasts",
    key=("mmsi",),
    title="arrival forecast",
    tag="arrivals",
    path="/arrivals/forecasts",
    order=(Order("predicted_arrival_utc"),),
    filters=("mmsi", "vessel_id", "voyage_id", "arm", "model_version"),
    ranges=("predicted_arrival_utc",),
    time="predicted_arrival_utc",
)
