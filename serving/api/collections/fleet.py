"""Vessels: who they are, where they are, what they did day by day."""

from serving.api.web.collection import Collection, Order

VESSELS = Collection(
    name="vessels",
    table="maritime_gold.vessels",
    key=("vessel_id",),
    title="vessel",
    tag="vessels",
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
        "flag_country",
        "identity_confidence",
        "identity_basis",
        "is_mmsi_shared",
    ),
    ranges=("last_reported_at_utc", "length_m", "gross_tonnage", "deadweight_tonnes", "year_built"),
    time="last_reported_at_utc",
)
POSITIONS = Collection(
    name="positions",
    table="maritime_gold.current_positions",
    key=("mmsi",),
    title="current position",
    tag="positions",
    order=(Order("mmsi"),),
    filters=(
        "mmsi",
        "vessel_id",
        "imo",
        "mmsi_class",
        "ship_category",
        "nav_status",
        "nav_status_group",
        "flag_country",
        "destination",
        "source",
    ),
    ranges=("reported_at_utc", "speed_knots", "length_m"),
    position=("latitude", "longitude"),
    time="reported_at_utc",
)
VESSEL_DAYS = Collection(
    name="vessel-days",
    table="maritime_gold.daily_vessel_metrics",
    key=("mmsi", "event_date"),
    title="vessel day",
    tag="vessels",
    order=(Order("event_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "event_date", "mmsi_class"),
    ranges=("event_date", "distance_nm", "hours_under_way"),
    position=("last_latitude", "last_longitude"),
    time="last_reported_at_utc",
)
FLEET_KPIS = Collection(
    name="fleet-kpis",
    table="maritime_gold.fleet_kpis",
    key=("event_date",),
    title="fleet day",
    tag="kpis",
    path="/kpis/fleet",
    order=(Order("event_date", descending=True),),
    filters=("event_date",),
    ranges=("event_date",),
)
