"""What a Delta log says of a commit beyond deltalake's history: Kafka's offsets, and a build's mark."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import obstore

from stack.stored_offsets import partition_of

if TYPE_CHECKING:
    from obstore.store import ObjectStore

_ENTRY = re.compile(r"_delta_log/(\d{20})\.json$")


@dataclass(frozen=True)
class Commit:
    """One commit of a table."""

    version: int
    at: datetime
    """UTC."""
    operation: str
    rows: int | None
    """Rows that it added; None where nobody counted."""
    brings_data: bool
    offsets: Mapping[tuple[str, int], int]
    """By topic and partition, the last offset that the table has since."""
    mark: Mapping[str, Any] | None
    """What a build of dbt was made from (docs/decisions/0051); None for any other commit."""


def read_commits(store: "ObjectStore", folder: str, after: int) -> list[Commit]:
    """The commits of a table behind a version, oldest first; those that the log still has.

    Args:
        folder: of the table, within the store: ``maritime_bronze/ais``.

    Raises:
        OSError: the store does not answer.
    """
    log = f"{folder}/_delta_log"
    offset = f"{log}/{after:020d}.json" if after >= 0 else None
    found: dict[int, str] = {}
    for chunk in obstore.list(store, log, offset=offset):
        for entry in chunk:
            match = _ENTRY.search(entry["path"])
            if match and int(match[1]) > after:
                found[int(match[1])] = entry["path"]
    return [_commit(version, bytes(obstore.get(store, found[version]).bytes())) for version in sorted(found)]


def _commit(version: int, content: bytes) -> Commit:
    actions = [json.loads(line) for line in content.splitlines() if line.strip()]
    info: dict[str, Any] = next((action["commitInfo"] for action in actions if "commitInfo" in action), {})
    changes = [action[kind] for action in actions for kind in ("add", "remove") if kind in action]
    offsets = {
        place: int(action["txn"]["version"])
        for action in actions
        if "txn" in action and (place := partition_of(action["txn"]["appId"])) is not None
    }
    return Commit(
        version,
        datetime.fromtimestamp(info.get("timestamp", 0) / 1000, UTC),
        info.get("operation", ""),
        _rows(info.get("operationMetrics") or {}),
        any(change.get("dataChange", True) for change in changes),
        offsets,
        _mark(info.get("userMetadata")),
    )


def _rows(metrics: Mapping[str, Any]) -> int | None:
    """delta-rs and Spark count under different names."""
    for name in ("num_added_rows", "numOutputRows", "numTargetRowsInserted"):
        if name in metrics:
            return int(metrics[name])
    return None


def _mark(text: str | None) -> Mapping[str, Any] | None:
    try:
        mark = json.loads(text or "")
    except ValueError:
        return None
    return mark if isinstance(mark, dict) and "definition" in mark else None
