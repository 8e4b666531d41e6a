"""Upkeep of the tables: small files merged, old ones removed, checkpoints written.

Bronze is kept by deltalake, silver and gold by Spark where it runs. Safe beside running daemons and builds: a
lost race is tried again, and app transactions (what is stored of each partition) outlive all of it. Never
removes a file that a version of the last seven days needs: dbt reads bronze by its change feed.
"""

import socket
from collections.abc import Iterator
from typing import Any, NamedTuple

from deltalake import DeltaTable
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError
from pyhive.exc import Error as HiveError

from ingestion.bronze import open_table
from ingestion.sink.errors import MaintenanceError
from ingestion.sink.landing import WRITER
from ingestion.topics import TOPICS, Topic
from stack.lake import schema_name
from stack.schemas import BUILT_SCHEMAS, MARITIME_BRONZE
from stack.settings import Settings
from stack.thrift import thrift_cursor

LEAST_RETENTION_HOURS = 168
ATTEMPTS = 10
LISTING_TASKS = 8


class Upkeep(NamedTuple):
    """What was done to a table. ``None``: not known, or not done."""

    table: str
    files_before: int | None
    files_after: int | None
    removed: int | None
    note: str = ""


def maintain_bronze(
    lake: str, topics: tuple[Topic, ...] = tuple(TOPICS.values()), *, target_bytes: int, retention_hours: int
) -> Iterator[Upkeep]:
    """Merge, checkpoint and vacuum the bronze tables, one after the other.

    Args:
        target_bytes: size to which small files are merged.
        retention_hours: age at which files that no version needs are removed; at least 168.

    Raises:
        MaintenanceError: the retention is too short, or a table cannot be maintained.
    """
    if retention_hours < LEAST_RETENTION_HOURS:
        raise MaintenanceError(
            f"retention of {retention_hours} h: bronze needs {LEAST_RETENTION_HOURS} h at least, because dbt "
            "reads the changes of that time"
        )
    for topic in topics:
        try:
            yield _keep(topic, lake, target_bytes, retention_hours)
        except TableNotFoundError:
            yield Upkeep(f"{MARITIME_BRONZE}.{topic.table}", None, None, None, "not there yet")
        except (OSError, DeltaError) as error:
            raise MaintenanceError(f"bronze table {topic.table}: {error}") from error


def _keep(topic: Topic, lake: str, target_bytes: int, retention_hours: int) -> Upkeep:
    table = open_table(topic, lake)
    before = len(table.file_uris())
    table = _compact(topic, lake, target_bytes)
    table.create_checkpoint()
    removed = table.vacuum(retention_hours=retention_hours, dry_run=False)
    table.cleanup_metadata()
    return Upkeep(f"{MARITIME_BRONZE}.{topic.table}", before, len(table.file_uris()), len(removed))


def _compact(topic: Topic, lake: str, target_bytes: int) -> DeltaTable:
    """Merge small files; another compaction (a daemon's own) may win the race for the same files."""
    for attempt in range(ATTEMPTS):
        table = open_table(topic, lake)
        try:
            table.optimize.compact(target_size=target_bytes, max_concurrent_tasks=1, writer_properties=WRITER)
        except CommitFailedError:
            if attempt == ATTEMPTS - 1:
                raise
        else:
            break
    return table


def spark_answers(settings: Settings) -> bool:
    """Whether something listens where the Thrift server is."""
    try:
        with socket.create_connection((settings.thrift_host, settings.thrift_port), timeout=2):
            return True
    except OSError:
        return False


def maintain_spark(
    settings: Settings, *, retention_hours: int, schemas: tuple[str, ...] = BUILT_SCHEMAS
) -> Iterator[Upkeep]:
    """OPTIMIZE and VACUUM the tables of these schemas over Thrift; a schema that is not there and views are
    left alone.

    Raises:
        MaintenanceError: the server does not answer any more.
    """
    try:
        with thrift_cursor(settings) as cursor:
            # VACUUM lists a table's files by so many tasks: the default of 10,000 is for other sizes.
            cursor.execute(f"set spark.sql.sources.parallelPartitionDiscovery.parallelism={LISTING_TASKS}")
            cursor.execute("show schemas")
            there = {row[0] for row in cursor.fetchall()}
            names = (schema_name(settings, schema) for schema in schemas)
            for schema in (name for name in names if name in there):
                for table in _delta_tables(cursor, schema):
                    yield _keep_by_spark(cursor, table, retention_hours)
    except (OSError, HiveError) as error:
        raise MaintenanceError(
            f"Thrift server {settings.thrift_host}:{settings.thrift_port}: {error}"
        ) from error


def _delta_tables(cursor: Any, schema: str) -> list[str]:
    cursor.execute(f"show views in {schema}")
    views = {row[1] for row in cursor.fetchall()}
    cursor.execute(f"show tables in {schema}")
    return [f"{schema}.{row[1]}" for row in cursor.fetchall() if row[1] not in views]


def _keep_by_spark(cursor: Any, table: str, retention_hours: int) -> Upkeep:
    """One table's upkeep; one that cannot be kept now (a build is at it) is named and passed over."""
    try:
        before = _file_count(cursor, table)
        cursor.execute(f"optimize {table}")
        cursor.fetchall()
        cursor.execute(f"vacuum {table} retain {retention_hours} hours")
        cursor.fetchall()
        return Upkeep(table, before, _file_count(cursor, table), None)
    except HiveError as error:
        return Upkeep(table, None, None, None, " ".join(str(error).split())[:120])


def _file_count(cursor: Any, table: str) -> int:
    cursor.execute(f"describe detail {table}")
    names = [column[0] for column in cursor.description]
    return int(cursor.fetchone()[names.index("numFiles")])
