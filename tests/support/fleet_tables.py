"""Tables of three ships off Tallinn, for the dashboard: a moored one, a close approach, a rating."""

from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ALFA, BRAVO, CHARLIE = 230000001, 230000002, 230000003
SHIPS = {
    ALFA: ("ALFA STAR", 59.40, 24.70),
    BRAVO: ("BRAVO", 59.45, 24.80),
    CHARLIE: ("CHARLIE", 59.44, 24.75),
}
MOORED = 5
PAST = datetime(2026, 1, 1, 12, tzinfo=UTC)
"""When ALFA STAR began to sail east along 59°N, a degree in ten minutes."""


def tables() -> dict[str, list[dict[str, object]]]:
    """Three ships off Tallinn, the third of them moored; one close approach, one alert, one rating."""
    vessels = [
        {
            "vessel_id": str(mmsi),
            "mmsi": mmsi,
            "mmsi_class": "ship",
            "name": name,
            "ship_category": "cargo",
            "identity_confidence": "high",
            "identity_basis": "imo",
            "aliases": [],
            "last_reported_at_utc": NOW,
        }
        for mmsi, (name, _, _) in SHIPS.items()
    ]
    positions = [
        {
            "mmsi": mmsi,
            "vessel_id": str(mmsi),
            "mmsi_class": "ship",
            "reported_at_utc": NOW,
            "latitude": latitude,
            "longitude": longitude,
            "speed_knots": 0.0 if mmsi == CHARLIE else 12.5,
            "course_deg": 90.0,
            "nav_status": MOORED if mmsi == CHARLIE else 0,
            "name": name,
            "ship_category": "cargo",
            "topic": "maritime.ais.data",
        }
        for mmsi, (name, latitude, longitude) in SHIPS.items()
    ]
    risk = {
        "pair_id": f"{ALFA}-{BRAVO}",
        "mmsi_1": ALFA,
        "mmsi_2": BRAVO,
        "name_1": "ALFA STAR",
        "name_2": "BRAVO",
        "evaluated_at_utc": NOW,
        "latitude_1": 59.40,
        "longitude_1": 24.70,
        "latitude_2": 59.45,
        "longitude_2": 24.80,
        "speed_1_knots": 12.5,
        "speed_2_knots": 12.5,
        "course_1_deg": 90.0,
        "course_2_deg": 180.0,
        "distance_nm": 4.2,
        "relative_speed_knots": 17.0,
        "dcpa_nm": 0.3,
        "tcpa_minutes": 11.5,
        "risk_level": "high",
        "encounter_type_1": "crossing_stand_on",
        "encounter_type_2": "crossing_give_way",
    }
    cii = {
        "mmsi": ALFA,
        "vessel_id": str(ALFA),
        "cii_year": 2026,
        "name": "ALFA STAR",
        "cii_ship_type": "bulk_carrier",
        "attained_cii": 5.0,
        "required_cii": 4.0,
        "required_2030_cii": 3.6,
        "attained_forecast_cii": 4.8,
        "rating": "D",
        "rating_forecast": "D",
        "rating_2030": "E",
        "excess_over_required_pct": 25.0,
        "co2_tonnes": 1234.0,
    }
    return {
        "maritime_gold.vessels": vessels,
        "maritime_gold.current_positions": positions,
        "maritime_gold.collision_risks": [risk],
        "maritime_gold.cii_ratings": [cii],
        "maritime_silver.ais_messages": past_messages(),
    }


def past_messages() -> list[dict[str, object]]:
    """Reports of ALFA STAR from 12:00 to 13:00 on 1 January 2026, ten minutes apart."""
    return [
        {
            "disposition": "accepted",
            "message_kind": "position",
            "is_conflicting": False,
            "mmsi": ALFA,
            "reported_at_utc": PAST + timedelta(minutes=minute),
            "event_date": PAST.date(),
            "latitude": 59.0,
            "longitude": 20.0 + minute / 10,
            "speed_knots": 12.0,
            "course_deg": 90.0,
            "nav_status": 0,
            "message_type": 1,
            "kafka_partition": 0,
            "kafka_offset": minute,
        }
        for minute in range(0, 70, 10)
    ]
