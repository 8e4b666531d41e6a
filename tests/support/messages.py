"""Builders of contract messages. Each gives a full, valid message; a change to ``None`` takes a field out."""

from typing import Any

Fields = dict[str, Any]


def ais(**changes: Any) -> Fields:
    """A class A position report in the Baltic."""
    return _changed(
        {
            "schema_version": 1,
            "mmsi": 230666000,
            "timestamp": "2026-01-02T03:04:05.678Z",
            "message_type": 1,
            "latitude": 59.5,
            "longitude": 24.5,
            "speed_knots": 12.3,
            "course_deg": 87.5,
            "heading_deg": 88,
            "nav_status": 0,
            "rate_of_turn": 0.0,
            "position_accuracy": 1,
            "transceiver_class": "A",
            "source": "test",
        },
        changes,
    )


def ais_static(**changes: Any) -> Fields:
    """A class A static report."""
    return _changed(
        {
            "schema_version": 1,
            "mmsi": 230666000,
            "timestamp": "2026-01-02T03:04:05.678Z",
            "message_type": 5,
            "imo": 9100138,
            "name": "BALTIC MADONNA",
            "call_sign": "OJRV",
            "ship_type": 70,
            "length_m": 90,
            "width_m": 14,
            "draught_m": 4.6,
            "destination": "KRISTIANSAND",
            "eta": "04-27T07:00Z",
            "transceiver_class": "A",
            "source": "test",
        },
        changes,
    )


def sensor_reading(**changes: Any) -> Fields:
    """A reading at sea, burning one fuel."""
    return _changed(
        {
            "schema_version": 1,
            "reading_id": "230666000-1",
            "mmsi": 230666000,
            "timestamp": "2026-01-02T03:04:05.678Z",
            "engine_rpm": 92.0,
            "engine_load_pct": 75.0,
            "exhaust_temp_c": 340.0,
            "coolant_temp_c": 82.0,
            "lube_oil_pressure_bar": 4.1,
            "lube_oil_temp_c": 51.0,
            "vibration_mm_s": 2.4,
            "fuel_flow_kg_h": {"HFO": 980.0},
            "co2_kg_h": 3051.7,
            "nox_kg_h": 75.0,
            "sox_kg_h": 9.8,
            "pm_kg_h": 1.4,
            "ballast_level_pct": 40.0,
            "water_temp_c": 4.0,
            "water_ph": 7.9,
            "oil_in_water_ppm": 3.0,
            "air_temp_c": -2.0,
            "wind_speed_knots": 14.0,
            "wind_direction_deg": 220.0,
            "wave_height_m": 1.1,
            "air_pressure_hpa": 1012.0,
            "visibility_nm": 8.0,
        },
        changes,
    )


def alert(**changes: Any) -> Fields:
    """An alarm that was raised on board."""
    return _changed(
        {
            "schema_version": 1,
            "alert_id": "230666000-a1",
            "mmsi": 230666000,
            "timestamp": "2026-01-02T03:04:05.678Z",
            "alert_type": "high_exhaust_temperature",
            "severity": "warning",
            "status": "raised",
            "message": "Exhaust gas at 512 degC",
            "value": 512.0,
            "threshold": 480.0,
            "latitude": 59.5,
            "longitude": 24.5,
            "source": "onboard",
        },
        changes,
    )


def voyage_event(**changes: Any) -> Fields:
    """A planned voyage."""
    return _changed(
        {
            "schema_version": 1,
            "event_id": "230666000-e1",
            "mmsi": 230666000,
            "imo": 9100138,
            "timestamp": "2026-01-02T03:04:05.678Z",
            "event_type": "voyage_planned",
            "voyage_id": "230666000-v1",
            "origin_locode": "FIHEL",
            "destination_locode": "NOKRS",
            "planned_departure": "2026-01-02T06:00:00Z",
            "planned_arrival": "2026-01-04T18:00:00Z",
        },
        changes,
    )


def _changed(fields: Fields, changes: Fields) -> Fields:
    return {name: value for name, value in (fields | changes).items() if value is not None}
