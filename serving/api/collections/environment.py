"""Environment: ships' own readings, limits that they broke, weather as they met it, persons on board."""

from serving.api.web.collection import Collection, Order

ENVIRONMENT_DAILY = Collection(
    name="environment-daily",
    table="maritime_gold.environmental_daily",
    key=("mmsi", "event_date"),
    title="environmental day",
    tag="environment",
    path="/environment/daily",
    order=(Order("event_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "event_date"),
    ranges=("event_date",),
)
BREACHES = Collection(
    name="environment-breaches",
    table="maritime_gold.environmental_breaches",
    key=("mmsi", "event_date", "limit_id"),
    title="environmental breach",
    tag="environment",
    path="/environment/breaches",
    order=(Order("event_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "event_date", "limit_id", "measure"),
    ranges=("event_date", "first_breach_at_utc"),
    time="first_breach_at_utc",
)
WEATHER = Collection(
    name="weather",
    table="maritime_gold.weather_by_area_daily",
    key=("area_latitude_deg", "area_longitude_deg", "event_date"),
    title="weather of an area",
    tag="environment",
    path="/environment/weather",
    order=(Order("event_date", descending=True),),
    filters=("area_latitude_deg", "area_longitude_deg", "event_date"),
    ranges=("event_date", "wave_height_m_max", "wind_speed_knots_max"),
    position=("area_latitude_deg", "area_longitude_deg"),
)
PASSENGER_SAFETY = Collection(
    name="passenger-safety",
    table="maritime_gold.passenger_safety_daily",
    key=("mmsi", "event_date"),
    title="day with persons on board",
    tag="environment",
    path="/environment/passenger-safety",
    order=(Order("event_date", descending=True), Order("mmsi")),
    filters=("mmsi", "vessel_id", "event_date"),
    ranges=("event_date", "critical_alerts_raised"),
)
