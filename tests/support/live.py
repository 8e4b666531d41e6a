"""A small lake for the live picture: bronze rows as the sink commits them, and published positions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from stack.published import PublishedSnapshots, Snapshot
from stack.settings import Settings
from tests.support import messages as build

HEARD = datetime(2026, 1, 2, 3, 4, 6, tzinfo=UTC)
"""When the messages of :func:`tests.support.messages.ais` arrive."""
POSITIONS: "list[pa.Field[Any]]" = [
    pa.field("mmsi", pa.int64()),
    pa.field("reported_at_utc", pa.timestamp("us", tz="UTC")),
    pa.field("latitude", pa.float64()),
    pa.field("longitude", pa.float64()),
    pa.field("speed_knots", pa.float64()),
    pa.field("course_deg", pa.float64()),
    pa.field("heading_deg", pa.int32()),
    pa.field("nav_status", pa.int32()),
    pa.field("message_type", pa.int32()),
    pa.field("bronze_version", pa.int64()),
]


def bronze_rows(values: Iterable[bytes | Mapping[str, Any] | None], **changes: Any) -> pa.Table:
    """Kafka records as bronze has them; a mapping is sent as JSON."""
    rows = [
        {
            "topic": "maritime.ais.data",
            "partition": 0,
            "offset": offset,
            "timestamp": HEARD,
            "timestamp_type": 0,
            "key": b"",
            "value": orjson.dumps(value) if isinstance(value, Mapping) else value,
            "headers": [],
            "ingested_at": HEARD,
            "timestamp_raw": None,
            **changes,
        }
        for offset, value in enumerate(values)
    ]
    return pa.Table.from_pylist(rows, schema=SCHEMA)


class LiveLake:
    """A lake in a folder, whose bronze grows commit by commit."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(
            _env_file=None,
            home=folder,
            TIDELINE_LAKE=str(folder / "lake"),
            api_live_poll_s=0.02,
            api_poll_s=0.05,
        )

    def uri(self, table: str) -> str:
        return f"{self.settings.lake}/{table}"

    def commit(self, *values: bytes | Mapping[str, Any] | None, table: str = "ais", **changes: Any) -> int:
        """One commit of these messages; returns its version."""
        uri = self.uri(f"maritime_bronze/{table}")
        ensure_table(uri, SCHEMA, name=table, description="")
        write_deltalake(uri, bronze_rows(values, **changes), mode="append")
        return DeltaTable(uri).version()

    def compact(self) -> None:
        """Merge bronze's small files, as the sink does now and then."""
        DeltaTable(self.uri("maritime_bronze/ais")).optimize.compact()

    def publish(self, *positions: Mapping[str, Any]) -> Snapshot:
        """Publish these current positions: what a build has made of the messages."""
        rows = [
            {
                "mmsi": 230666000,
                "reported_at_utc": datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC),
                "latitude": 59.5,
                "longitude": 24.5,
                "speed_knots": 12.3,
                "course_deg": 87.5,
                "heading_deg": 88,
                "nav_status": 0,
                "message_type": 1,
                "bronze_version": 0,
                **position,
            }
            for position in positions
        ]
        return self.publish_table("maritime_gold.current_positions", rows, pa.schema(POSITIONS))

    def publish_table(self, table: str, rows: Sequence[Mapping[str, Any]], schema: pa.Schema) -> Snapshot:
        """Publish a table with these rows."""
        uri = self.uri(table.replace(".", "/"))
        write_deltalake(
            uri, pa.Table.from_pylist([dict(row) for row in rows], schema=schema), mode="overwrite"
        )
        return PublishedSnapshots(self.settings).publish({table: DeltaTable(uri).version()})


def at(second: float, **changes: Any) -> dict[str, Any]:
    """A position report so many seconds after three o'clock."""
    moment = datetime.fromtimestamp(HEARD.timestamp() // 3600 * 3600 + second, UTC)
    return build.ais(timestamp=moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"), **changes)
