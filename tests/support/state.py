"""State of the API for tests: settings with a home of their own, users and keys, a small queue of alerts."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.state import keys, users
from serving.api.state.database import Database
from serving.api.state.scopes import Scope
from stack.published import PublishedSnapshots, Snapshot
from stack.settings import Settings

RAISED = datetime(2026, 1, 2, 3, 0, tzinfo=UTC)
TIME = pa.timestamp("us", tz="UTC")
_ALERTS: "list[pa.Field[Any]]" = [
    pa.field("alert_id", pa.string()),
    pa.field("mmsi", pa.int64()),
    pa.field("vessel_id", pa.string()),
    pa.field("alert_type", pa.string()),
    pa.field("severity", pa.string()),
    pa.field("status", pa.string()),
    pa.field("is_active", pa.bool_()),
    pa.field("raised_at_utc", TIME),
    pa.field("changed_at_utc", TIME),
    pa.field("message", pa.string()),
    pa.field("value", pa.float64()),
    pa.field("threshold", pa.float64()),
    pa.field("latitude", pa.float64()),
    pa.field("longitude", pa.float64()),
    pa.field("source", pa.string()),
]
_RISKS: "list[pa.Field[Any]]" = [
    pa.field("pair_id", pa.string()),
    pa.field("mmsi_1", pa.int64()),
    pa.field("mmsi_2", pa.int64()),
    pa.field("vessel_id_1", pa.string()),
    pa.field("vessel_id_2", pa.string()),
    pa.field("evaluated_at_utc", TIME),
    pa.field("latitude_1", pa.float64()),
    pa.field("longitude_1", pa.float64()),
    pa.field("risk_level", pa.string()),
    pa.field("encounter_type_1", pa.string()),
    pa.field("dcpa_nm", pa.float64()),
    pa.field("tcpa_minutes", pa.float64()),
]


@cache
def _template() -> bytes:
    """The file of a state that nobody has used: migrations take long on a busy machine."""
    with TemporaryDirectory() as folder:
        settings = state_settings(Path(folder))
        Database(settings).close()
        return (settings.home / "state.db").read_bytes()


def empty_state(home: Path, **changes: Any) -> Settings:
    """Settings of a home whose state is there already, and empty."""
    (home / "state.db").write_bytes(_template())
    return state_settings(home, **changes)


def state_settings(home: Path, **changes: Any) -> Settings:
    """Settings of a home and a lake in a folder."""
    return Settings(_env_file=None, home=home, TIDELINE_LAKE=str(home / "lake"), **changes)


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The state of these settings."""
    database = Database(settings)
    try:
        yield database
    finally:
        database.close()


def make_key(
    settings: Settings, user: str = "alice", scope: Scope = Scope.OPERATE, days: int | None = 30
) -> str:
    """A key of a user, who is made where there is none."""
    with opened(settings) as database, database.write() as session:
        if users.by_name(session, user) is None:
            users.create(session, "test", user)
        return keys.create(session, "test", user, scope, days=days)[1]


def key_id(key: str) -> str:
    """The public part of a key."""
    return key.split("_")[1]


def bearer(key: str) -> dict[str, str]:
    """The header of a request with a key."""
    return {"Authorization": f"Bearer {key}"}


def alert(alert_id: str, **changes: Any) -> dict[str, Any]:
    """An alert of gold: raised, a warning."""
    status = changes.get("status", "raised")
    return {
        "alert_id": alert_id,
        "mmsi": 219000001,
        "vessel_id": "v1",
        "alert_type": "high_coolant_temperature",
        "severity": "warning",
        "status": status,
        "is_active": status != "cleared",
        "raised_at_utc": RAISED,
        "changed_at_utc": RAISED,
        "message": "too hot",
        "value": 99.0,
        "threshold": 98.0,
        "latitude": 55.0,
        "longitude": 12.0,
        "source": "onboard",
        **changes,
    }


def risk(mmsi_1: int, mmsi_2: int, **changes: Any) -> dict[str, Any]:
    """A collision risk of gold: high."""
    return {
        "pair_id": f"{mmsi_1}-{mmsi_2}",
        "mmsi_1": mmsi_1,
        "mmsi_2": mmsi_2,
        "vessel_id_1": str(mmsi_1),
        "vessel_id_2": str(mmsi_2),
        "evaluated_at_utc": RAISED,
        "latitude_1": 56.0,
        "longitude_1": 11.0,
        "risk_level": "high",
        "encounter_type_1": "head_on",
        "dcpa_nm": 0.1,
        "tcpa_minutes": 9.0,
        **changes,
    }


def publish_alerts(
    settings: Settings, alerts: Sequence[Mapping[str, Any]], risks: Sequence[Mapping[str, Any]] | None = None
) -> Snapshot:
    """Publish these alerts, and these collision risks where any are given."""
    versions = {}
    for name, rows, fields in (("alerts", alerts, _ALERTS), ("collision_risks", risks, _RISKS)):
        if rows is None:
            continue
        uri = f"{settings.lake}/maritime_gold/{name}"
        table = pa.Table.from_pylist([dict(row) for row in rows], schema=pa.schema(fields))
        write_deltalake(uri, table, mode="overwrite")
        versions[f"maritime_gold.{name}"] = DeltaTable(uri).version()
    return PublishedSnapshots(settings).publish(versions)


def later(minutes: float) -> datetime:
    """So long after the alerts were raised."""
    return RAISED + timedelta(minutes=minutes)


@dataclass
class Served:
    """An API in this process, and its client."""

    settings: Settings
    client: TestClient

    def refresh(self) -> None:
        """Let it see what was published just now."""
        self.client.app.state.reader.refresh()  # type: ignore[attr-defined]


@contextmanager
def served(settings: Settings, **changes: Any) -> Iterator[Served]:
    """The API of these settings, without the collections, which take long to declare.

    What a route does not foresee is an answer, not an exception.
    """
    app = create_app(settings, {})
    with TestClient(app, raise_server_exceptions=False, **changes) as client:
        yield Served(settings, client)
