"""Safety: alerts, collision risks, near misses, encounters, gaps, loitering, stops."""

from serving.api.web.collection import Collection, Order

PAIR = ("vessel_id_1", "vessel_id_2", "mmsi_1", "mmsi_2")

ALERTS = Collection(
    name="alerts",
    table="maritime_gold.alerts",
    key=("alert_id",),
    title="alert",
    tag="alerts",
    order=(Order("raised_at_utc", descending=True),),
    filters=("mmsi", "vessel_id", "alert_type", "severity", "status", "is_active", "source"),
    ranges=("raised_at_utc", "raised_date", "changed_at_utc"),
    position=("latitude", "longitude"),
    time="raised_at_utc",
)
COLLISION_RISKS = Collection(
    name="collision-risks",
    table="maritime_gold.collision_risks",
    key=("pair_id",),
    title="collision risk",
    tag="safety",
    order=(Order("dcpa_nm"), Order("tcpa_minutes")),
    filters=(*PAIR, "risk_level", "encounter_type_1"),
    ranges=("evaluated_at_utc", "dcpa_nm", "tcpa_minutes"),
    position=("latitude_1", "longitude_1"),
    time="evaluated_at_utc",
)
NEAR_MISSES = Collection(
    name="near-misses",
    table="maritime_gold.near_misses",
    key=("near_miss_id",),
    title="near miss",
    tag="safety",
    order=(Order("closest_at_utc", descending=True),),
    filters=(*PAIR, "encounter_type_1"),
    ranges=("closest_at_utc", "distance_nm", "relative_speed_knots"),
    position=("latitude", "longitude"),
    time="closest_at_utc",
)
ENCOUNTERS = Collection(
    name="encounters",
    table="maritime_gold.encounters",
    key=("encounter_id",),
    title="encounter",
    tag="safety",
    order=(Order("started_at_utc", descending=True),),
    filters=PAIR,
    ranges=("started_at_utc", "ended_at_utc", "duration_hours", "distance_from_shore_nm"),
    position=("latitude", "longitude"),
    time="started_at_utc",
)
GAPS = Collection(
    name="gaps",
    table="maritime_gold.gaps",
    key=("gap_id",),
    title="gap",
    tag="safety",
    order=(Order("started_at_utc", descending=True),),
    filters=("vessel_id", "mmsi", "is_open", "is_suspected_switch_off"),
    ranges=("started_at_utc", "ended_at_utc", "duration_hours", "distance_nm"),
    position=("start_latitude", "start_longitude"),
    time="started_at_utc",
)
LOITERING = Collection(
    name="loitering",
    table="maritime_gold.loitering",
    key=("loitering_id",),
    title="loitering",
    tag="safety",
    order=(Order("started_at_utc", descending=True),),
    filters=("vessel_id", "mmsi"),
    ranges=("started_at_utc", "ended_at_utc", "duration_hours"),
    position=("start_latitude", "start_longitude"),
    time="started_at_utc",
)
STOPS = Collection(
    name="stops",
    table="maritime_gold.stops",
    key=("stop_id",),
    title="stop",
    tag="safety",
    order=(Order("started_at_utc", descending=True),),
    filters=("vessel_id", "mmsi", "is_open", "port_id", "nav_status"),
    ranges=("started_at_utc", "ended_at_utc", "duration_hours"),
    position=("latitude", "longitude"),
    time="started_at_utc",
)
