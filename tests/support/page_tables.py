"""A small lake for the dashboard's pages: alerts and a position with their messages down to the bytes."""

from datetime import timedelta
from pathlib import Path

import orjson
import pyarrow as pa
from deltalake import write_deltalake

from stack.settings import Settings
from tests.support.contract_lake import contract_lake
from tests.support.fleet_tables import ALFA, BRAVO, NOW, tables

AIS_TOPIC, ALERT_TOPIC = "maritime.ais.data", "maritime.alerts"
SENTENCE = "!AIVDM,1,1,,A,13b;vP001f0o>hPO8N8@0?vp0<00,0*4E"
HOT = "alert-hot"
"""A critical alert that nobody has seen."""
Row = dict[str, object]
_TIME = pa.timestamp("us", tz="UTC")


def page_lake(folder: Path) -> Settings:
    """Write and publish the lake."""
    rows = {**tables(), **alerts(), **_positions()}
    settings = contract_lake(folder, rows)
    position = {
        "timestamp": NOW.isoformat(),
        "mmsi": ALFA,
        "latitude": 59.4,
        "longitude": 24.7,
        "speed_knots": 12.5,
        "course_deg": 90.0,
        "raw": SENTENCE,
    }
    alert = {
        "timestamp": NOW.isoformat(),
        "mmsi": ALFA,
        "alert_type": "high_coolant_temperature",
        "value": 99.0,
    }
    _bronze(settings, "ais", AIS_TOPIC, [position])
    _bronze(settings, "alerts", ALERT_TOPIC, [alert])
    return settings


def alerts() -> dict[str, list[Row]]:
    """Three alerts, one of them critical, and the message of that one."""

    def alert(alert_id: str, mmsi: int, severity: str, minutes: int, **changes: object) -> Row:
        raised = NOW - timedelta(minutes=minutes)
        return {
            "alert_id": alert_id,
            "mmsi": mmsi,
            "vessel_id": str(mmsi),
            "alert_type": "high_coolant_temperature",
            "severity": severity,
            "status": "raised",
            "is_active": True,
            "raised_at_utc": raised,
            "changed_at_utc": raised,
            "message": "Coolant above its limit",
            "value": 99.0,
            "threshold": 95.0,
            "source": "onboard",
            "event_count": 1,
            **changes,
        }

    message = {
        "topic": ALERT_TOPIC,
        "kafka_partition": 0,
        "kafka_offset": 0,
        "disposition": "accepted",
        "mmsi": ALFA,
        "alert_id": HOT,
        "alert_type": "high_coolant_temperature",
        "reported_at_utc": NOW,
        "event_date": NOW.date(),
    }
    return {
        "maritime_gold.alerts": [
            alert(HOT, ALFA, "critical", 4),
            alert("alert-warm", BRAVO, "warning", 30),
            alert("alert-low-oil", BRAVO, "warning", 50, alert_type="low_lube_oil_pressure"),
        ],
        "maritime_silver.alert_messages": [message],
    }


def _positions() -> dict[str, list[Row]]:
    message = {
        "topic": AIS_TOPIC,
        "kafka_partition": 0,
        "kafka_offset": 0,
        "disposition": "accepted",
        "message_kind": "position",
        "mmsi": ALFA,
        "reported_at_utc": NOW,
        "event_date": NOW.date(),
        "latitude": 59.4,
        "longitude": 24.7,
    }
    return {"maritime_silver.ais_messages": [message]}


def _bronze(settings: Settings, table: str, topic: str, values: list[Row]) -> None:
    header = pa.struct([pa.field("key", pa.string()), pa.field("value", pa.binary())])
    count = len(values)
    rows = pa.table(
        {
            "topic": pa.array([topic] * count),
            "partition": pa.array([0] * count, pa.int32()),
            "offset": pa.array(range(count), pa.int64()),
            "timestamp": pa.array([NOW] * count, _TIME),
            "timestamp_type": pa.array([1] * count, pa.int32()),
            "key": pa.array([str(ALFA).encode()] * count, pa.binary()),
            "value": pa.array([orjson.dumps(value) for value in values], pa.binary()),
            "headers": pa.array([[{"key": "source", "value": b"test"}]] * count, pa.list_(header)),
            "ingested_at": pa.array([NOW] * count, _TIME),
        }
    )
    write_deltalake(f"{settings.lake}/maritime_bronze/{table}", rows)
