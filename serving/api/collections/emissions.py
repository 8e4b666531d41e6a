"""Emissions: fuel and CO2 by day, the year's carbon intensity, who is over the line."""

from serving.api.web.collection import Collection, Order

EMISSIONS_DAILY = Collection(
    name="emissions-daily",
    table="maritime_gold.emissions_daily",
    key=("mmsi", "event_date"),
    title="emission day",
    tag="emissions",
    path="/emissions/daily",
    order=(Order("event_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "imo", "event_date", "vessel_type", "method", "missing_reason"),
    ranges=("event_date", "co2_tonnes"),
)
CII = Collection(
    name="cii-ratings",
    table="maritime_gold.cii_ratings",
    key=("mmsi", "cii_year"),
    title="CII rating",
    tag="emissions",
    path="/cii",
    order=(Order("cii_year", descending=True), Order("mmsi")),
    filters=(
        "mmsi",
        "vessel_id",
        "imo",
        "cii_year",
        "vessel_type",
        "cii_ship_type",
        "rating",
        "rating_forecast",
        "needs_corrective_plan",
        "not_rated_reason",
    ),
    ranges=("gross_tonnage", "excess_over_required_pct"),
)
COMPLIANCE = Collection(
    name="compliance",
    table="maritime_gold.compliance_report",
    key=("mmsi", "cii_year", "limit_name"),
    title="compliance finding",
    tag="emissions",
    order=(Order("cii_year", descending=True), Order("excess_pct", descending=True)),
    filters=(
        "mmsi",
        "vessel_id",
        "imo",
        "cii_year",
        "limit_name",
        "is_exceeded",
        "is_exceeded_forecast",
        "rating",
        "needs_corrective_plan",
    ),
    ranges=("excess_pct", "exceeded_since_date"),
)
