"""Positions: where each vessel was last."""

from serving.api.web.collection import Collection, Order
from serving.api.web.resource import collection_router

POSITIONS = Collection(
    name="positions",
    table="maritime_gold.current_positions",
    key=("mmsi",),
    title="current position",
    order=(Order("mmsi"),),
    filters=("vessel_id", "mmsi_class", "ship_category", "nav_status_group", "flag_country", "source"),
    ranges=("reported_at_utc", "speed_knots"),
    position=("latitude", "longitude"),
    time="reported_at_utc",
)
router = collection_router(POSITIONS, tags=["positions"])
