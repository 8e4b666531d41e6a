"""Vessels: who they are."""

from serving.api.web.collection import Collection, Order
from serving.api.web.resource import collection_router

VESSELS = Collection(
    name="vessels",
    table="maritime_gold.vessels",
    key=("vessel_id",),
    title="vessel",
    order=(Order("vessel_id"),),
    filters=(
        "mmsi",
        "imo",
        "name",
        "call_sign",
        "mmsi_class",
        "ship_category",
        "vessel_type",
        "flag_iso2",
        "identity_confidence",
    ),
    ranges=("last_reported_at_utc", "length_m", "gross_tonnage"),
    time="last_reported_at_utc",
)
router = collection_router(VESSELS, tags=["vessels"])
