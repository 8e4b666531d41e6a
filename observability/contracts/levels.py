"""A contract's service levels with what was measured beside each, as the standard's custom properties."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from observability.contracts.measured import Kept
from observability.contracts.odcs import Document

_SECONDS = {"min": 60.0, "h": 3600.0, "d": 86_400.0}


class Level(NamedTuple):
    """What was measured of a topic or of marts; None where there is nothing to measure."""

    age_s: float | None
    """Since bronze had new data."""
    error_pct: float | None
    """Of messages that broke the contract, or of nodes of dbt's runs that failed."""
    producers: Sequence[Kept] = ()


def failed_pct(runs: DeltaTable, since: date) -> float | None:
    """How many models, tests, seeds and snapshots of dbt's runs failed, by gold's ``pipeline_runs``."""
    columns = ["started_at_utc", "node_count", "failed_count"]
    rows = runs.to_pyarrow_dataset().to_table(columns)
    rows = rows.filter(pc.greater_equal(rows["started_at_utc"].cast(pa.date32()), pa.scalar(since)))
    nodes = pc.sum(rows["node_count"]).as_py()
    return 100 * (pc.sum(rows["failed_count"]).as_py() or 0) / nodes if nodes else None


def with_measured(document: Document, level: Level, days: int, at: datetime) -> Document:
    """The contract with ``measured`` and ``isKept`` at each level, and at its end how each producer kept it.

    Args:
        days: of the errors.
        at: when it was measured, UTC.
    """
    noted: dict[str, Any] = {"measuredAt": f"{at:%Y-%m-%dT%H:%M:%SZ}", "days": days}
    if level.producers:
        noted["producers"] = [_producer(kept) for kept in level.producers]
    return document | {
        "slaProperties": [each | _measured(each, level) for each in document["slaProperties"]],
        "customProperties": [{"property": name, "value": value} for name, value in noted.items()],
    }


def _measured(agreed: Document, level: Level) -> Document:
    found = dict(_values(level)).get(agreed["property"])
    if found is None:
        return {}
    value = found / _SECONDS.get(agreed["unit"], 1.0)
    return {
        "customProperties": [
            {"property": "measured", "value": round(value, 4)},
            {"property": "isKept", "value": value <= agreed["value"]},
        ]
    }


def _values(level: Level) -> Iterator[tuple[str, float | None]]:
    yield "latency", level.age_s
    yield "errorRate", level.error_pct


def _producer(kept: Kept) -> Document:
    return {
        "source": kept.source,
        "team": str(kept.team),
        "messages": kept.messages,
        "broken": kept.broken,
        "medianDelayS": kept.median_delay_s,
    }
