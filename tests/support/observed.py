"""A lake and an exporter's sources over it, for tests that need no server."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
from deltalake import write_deltalake
from prometheus_client.metrics_core import Metric

from ingestion.schema import SCHEMA
from observability.metrics.watched import Watched, WatchedTopic
from stack.lake import table_uri
from stack.schemas import BUILT_SCHEMAS, MARITIME_BRONZE
from stack.settings import Settings

AIS = WatchedTopic("maritime.ais.data", "ais", "ais_messages")
Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def watched(settings: Settings, processes: Callable[[], Mapping[str, int | None]] = dict) -> Watched:
    """The stack of a test: one topic."""
    return Watched(settings, [AIS], processes, BUILT_SCHEMAS)


def samples(families: Iterable[Metric]) -> Samples:
    """Values by name and labels, the labels sorted."""
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


def value(families: Sequence[Metric], name: str, **labels: str) -> float | None:
    """The value of one sample; None where there is no such sample."""
    return samples(families).get((name, tuple(sorted(labels.items()))))


def land(settings: Settings, table: str, count: int = 1) -> None:
    """Append messages to a table of bronze in one commit."""
    now = datetime.now(UTC)
    rows: list[dict[str, Any]] = [
        {
            "topic": AIS.topic,
            "partition": 0,
            "offset": offset,
            "timestamp": now,
            "timestamp_type": 1,
            "key": b"key",
            "value": b"{}",
            "headers": [],
            "ingested_at": now,
        }
        for offset in range(count)
    ]
    uri = table_uri(settings, MARITIME_BRONZE, table)
    write_deltalake(uri, pa.Table.from_pylist(rows, schema=SCHEMA), mode="append")
