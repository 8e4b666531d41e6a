"""Models: maintenance risk and what it is computed from, outcomes of scores, drift."""

from serving.api.web.collection import Collection, Order

MAINTENANCE_RISKS = Collection(
    name="maintenance-risks",
    table="maritime_gold.maintenance_risk",
    key=("mmsi",),
    title="maintenance risk",
    tag="maintenance",
    path="/maintenance/risks",
    order=(Order("score", descending=True),),
    filters=("mmsi", "vessel_id", "risk_level", "arm", "model_version"),
    ranges=("score", "as_of_date"),
)
VESSEL_FEATURES = Collection(
    name="vessel-features",
    table="maritime_gold.vessel_features",
    key=("mmsi", "feature_date"),
    title="feature day",
    tag="maintenance",
    path="/maintenance/features",
    order=(Order("feature_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "feature_date"),
    ranges=("feature_date",),
)
VESSEL_LABELS = Collection(
    name="vessel-labels",
    table="maritime_gold.vessel_labels",
    key=("mmsi", "feature_date"),
    title="label day",
    tag="maintenance",
    path="/maintenance/labels",
    order=(Order("feature_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "feature_date", "needs_maintenance", "is_horizon_past"),
    ranges=("feature_date",),
)
SENSOR_DEVIATIONS = Collection(
    name="sensor-deviations",
    table="maritime_gold.sensor_deviations",
    key=("mmsi", "hour_utc"),
    title="sensor deviation",
    tag="maintenance",
    path="/maintenance/sensor-deviations",
    order=(Order("hour_utc", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "load_band"),
    ranges=("hour_utc", "exhaust_temp_z", "vibration_z"),
    time="hour_utc",
)
MODEL_OUTCOMES = Collection(
    name="model-outcomes",
    table="maritime_gold.model_outcomes",
    key=("model_name", "model_version", "arm"),
    title="outcome of a model",
    tag="models",
    path="/models/outcomes",
    order=(Order("model_name"), Order("model_version", descending=True)),
    filters=("model_name", "model_version", "arm", "model_family"),
)
MODEL_DRIFT = Collection(
    name="model-drift",
    table="maritime_gold.model_drift",
    key=("kind", "measure"),
    title="drift of a measure",
    tag="models",
    path="/models/drift",
    order=(Order("stability_index", descending=True),),
    filters=("kind", "measure", "verdict"),
    ranges=("stability_index",),
)
