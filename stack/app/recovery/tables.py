"""Which version of each table a backup takes, and which files make that version.

A table whose log ends at version *v* is the table as it was then: its rows, its definition, and its app
transactions, in which the sink keeps the offsets. So a log that is copied up to *v* takes the sink back with
the rows: it goes on behind the offsets of *v*.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

import obstore
import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError

from ingestion.topics import TOPICS, Topic
from stack.app.recovery.errors import RecoveryError
from stack.app.recovery.files import listed
from stack.lake import open_table, schema_name
from stack.published import Snapshot
from stack.schemas import MARITIME_BRONZE, MARITIME_SILVER, PLATFORM
from stack.settings import Settings
from stack.stored_offsets import app_id

if TYPE_CHECKING:
    from obstore.store import ObjectStore

_MOST_PARTITIONS = 4096
_LOG = "_delta_log/"
_LOG_FILE = re.compile(r"_delta_log/(\d{20})\.(json|crc|checkpoint.*\.parquet)")


def find_tables(store: "ObjectStore") -> list[str]:
    """Names of the lake's tables, ``schema.table``: the folders that have a Delta log."""
    found = set()
    for schema in obstore.list_with_delimiter(store)["common_prefixes"]:
        for folder in obstore.list_with_delimiter(store, schema)["common_prefixes"]:
            if any(chunk for chunk in obstore.list(store, f"{folder}/_delta_log", chunk_size=1)):
                found.add(".".join(folder.strip("/").split("/")[-2:]))
    return sorted(found)


def versions(
    settings: Settings, names: list[str], snapshot: Snapshot | None, *, rewind: bool
) -> dict[str, int]:
    """The version of each table that goes together with a snapshot; tables that it has not are left out.

    Args:
        names: all tables of the lake, but the published snapshots.
        rewind: take bronze back too, to what silver had read; else bronze is taken as it is now, and silver
            reads the rest when it is built.

    Raises:
        RecoveryError: a version cannot be told or read any more.
    """
    published = _published(settings, snapshot)
    chosen = {}
    for name in names:
        if name.split(".")[0] == schema_name(settings, PLATFORM):
            continue
        uri = f"{settings.lake.rstrip('/')}/{name.replace('.', '/')}"
        if name in published:
            chosen[name] = published[name]
        elif snapshot is None or not rewind:
            chosen[name] = open_table(settings, uri).version()
        elif (version := _version_then(settings, uri, name, snapshot, published)) is not None:
            chosen[name] = version
    missing = sorted(set(published) - set(chosen))
    if missing:
        raise RecoveryError(
            f"snapshot {snapshot and snapshot.snapshot} names {missing[0]}, which the lake lacks"
        )
    return chosen


def _published(settings: Settings, snapshot: Snapshot | None) -> dict[str, int]:
    tables = snapshot.tables if snapshot is not None else {}
    parts = ((name.split("."), version) for name, version in tables.items())
    return {f"{schema_name(settings, schema)}.{table}": version for (schema, table), version in parts}


def _version_then(
    settings: Settings, uri: str, name: str, snapshot: Snapshot, published: dict[str, int]
) -> int | None:
    """A table that is not published, as it was for a snapshot; None where it did not exist."""
    topic = _topic_of(settings, name)
    if topic is not None and (seen := _read_by_silver(settings, topic, published)) is not None:
        return seen
    return _version_at(open_table(settings, uri), snapshot.published_at, name)


def _topic_of(settings: Settings, name: str) -> Topic | None:
    schema, table = name.split(".")
    if schema != schema_name(settings, MARITIME_BRONZE):
        return None
    return next((topic for topic in TOPICS.values() if topic.table == table), None)


def _read_by_silver(settings: Settings, topic: Topic, published: dict[str, int]) -> int | None:
    """The bronze version up to which silver had read, from the statistics of silver's files."""
    silver = f"{schema_name(settings, MARITIME_SILVER)}.{topic.silver_table}"
    if silver not in published:
        return None
    uri = f"{settings.lake.rstrip('/')}/{silver.replace('.', '/')}"
    actions = pa.table(_open(settings, uri, silver, published[silver]).get_add_actions(flatten=True))
    if "max.bronze_version" not in actions.column_names:
        return None
    newest: int | None = pc.max(actions["max.bronze_version"]).as_py()
    return newest


def _version_at(table: DeltaTable, moment: datetime, name: str) -> int | None:
    """The newest version that was committed up to a moment; None where there was none yet."""
    commits = table.history()
    at_ms = moment.timestamp() * 1000
    found = [commit["version"] for commit in commits if commit["timestamp"] <= at_ms]
    if found:
        return int(max(found))
    if min(commit["version"] for commit in commits) > 0:
        raise RecoveryError(
            f"{name}: its log was cleaned, what it held at {moment:%Y-%m-%d %H:%M:%S} is not known"
        )
    return None


def _open(settings: Settings, uri: str, name: str, version: int) -> DeltaTable:
    try:
        return open_table(settings, uri, version)
    except (OSError, DeltaError) as error:
        raise RecoveryError(f"{name}: version {version} cannot be read any more: {error}") from error


def describe(
    settings: Settings, store: "ObjectStore", name: str, version: int, lake: str
) -> tuple[int, list[str], list[str]]:
    """Rows of a table at a version, its data files and its log, as paths within its folder.

    Data files are those of the version, and of bronze those that readers of its change feed may want yet.
    """
    table = _open(settings, f"{lake.rstrip('/')}/{name.replace('.', '/')}", name, version)
    actions = pa.table(table.get_add_actions(flatten=True))
    data = {unquote(str(path)) for path in actions["path"].to_pylist()}  # the log has them encoded
    if "num_records" in actions.column_names and not actions["num_records"].null_count:
        rows = int(pc.sum(actions["num_records"]).as_py() or 0)
    else:
        rows = table.to_pyarrow_dataset().count_rows()
    folder = name.replace(".", "/")
    log = list(_log(store, folder, version))
    if name.split(".")[0].endswith("_bronze"):
        data |= _unread(store, folder, log)
    return rows, sorted(data), log


def _log(store: "ObjectStore", folder: str, version: int) -> Iterator[str]:
    for path in listed(store, f"{folder}/_delta_log"):
        inner = path.removeprefix(f"{folder}/")
        match = _LOG_FILE.fullmatch(inner)
        if (match and int(match[1]) <= version) or inner.startswith(f"{_LOG}_sidecars/"):
            yield inner
        elif inner == f"{_LOG}_last_checkpoint":
            newest = json.loads(bytes(obstore.get(store, path).bytes()))["version"]
            if newest <= version:
                yield inner


def _unread(store: "ObjectStore", folder: str, log: list[str]) -> set[str]:
    """Files that were added and merged into others since: a reader of the change feed may want them yet."""
    found: set[str] = set()
    for path in log:
        if not path.endswith(".json"):
            continue
        actions = bytes(obstore.get(store, f"{folder}/{path}").bytes()).splitlines()
        for action in map(json.loads, actions):
            for kind in ("add", "cdc"):
                if kind in action and action[kind].get("dataChange", True):
                    found.add(unquote(action[kind]["path"]))
    kept = set()
    for path in found:
        with suppress(FileNotFoundError):  # vacuumed: its rows are in the version's own files
            obstore.head(store, f"{folder}/{path}")
            kept.add(path)
    return kept


def stored_offsets(settings: Settings, lake: str, versions: dict[str, int]) -> dict[str, int]:
    """The last offset in bronze at these versions, by ``topic/partition``."""
    offsets = {}
    for topic in TOPICS.values():
        name = f"{schema_name(settings, MARITIME_BRONZE)}.{topic.table}"
        if name not in versions:
            continue
        table = _open(settings, f"{lake.rstrip('/')}/{name.replace('.', '/')}", name, versions[name])
        for number in range(_MOST_PARTITIONS):
            offset = table.transaction_version(app_id(topic.name, number))
            if offset is not None:
                offsets[f"{topic.name}/{number}"] = offset
    return offsets
