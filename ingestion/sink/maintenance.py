"""Table maintenance: OPTIMIZE (merge small files), VACUUM (remove old files), checkpoints.

Bronze is maintained by deltalake, silver and gold by Spark where it runs. Safe beside running daemons and
builds: conflicts are retried, and app transactions (the stored offsets) survive. Never removes a file that a
version of the last seven days needs: dbt reads bronze by its change data feed. Never removes a file of a
published snapshot that is in force, or was within the last days (:mod:`ingestion.sink.published`).
"""

import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any, NamedTuple

from deltalake import DeltaTable
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError
from pyhive.exc import Error as HiveError

from ingestion.bronze import open_table
from ingestion.sink.errors import MaintenanceError
from ingestion.sink.landing import WRITER
from ingestion.sink.published import forget_entries, forget_passes, oldest_published
from ingestion.topics import TOPICS, Topic
from stack.lake import schema_name
from stack.schemas import BUILT_SCHEMAS, MARITIME_BRONZE, PLATFORM
from stack.settings import Settings
from stack.thrift import thrift_cursor

LEAST_RETENTION_HOURS = 168
ATTEMPTS = 10
LISTING_TASKS = 8
LOG_RETENTION_DAYS = 30
A_LONG_COMMIT = timedelta(hours=1)
"""A file is marked as removed when the commit that does so is prepared."""
LOG_HOURS = 24
"""The platform's own tables keep no older versions than this: nobody asks for them (macros/platform)."""


class Upkeep(NamedTuple):
    """The result of a table's maintenance. ``None``: unknown, or not done."""

    table: str
    files_before: int | None
    files_after: int | None
    removed: int | None
    note: str = ""


def maintain_bronze(
    lake: str, topics: tuple[Topic, ...] = tuple(TOPICS.values()), *, target_bytes: int, retention_hours: int
) -> Iterator[Upkeep]:
    """Compact, checkpoint and vacuum the bronze tables, one by one.

    Args:
        target_bytes: size to which small files are merged.
        retention_hours: age at which unreferenced files are removed; at least 168.

    Raises:
        MaintenanceError: the retention is too short, or a table cannot be maintained.
    """
    if retention_hours < LEAST_RETENTION_HOURS:
        raise MaintenanceError(
            f"retention of {retention_hours} h: bronze needs at least {LEAST_RETENTION_HOURS} h, because dbt "
            "reads the changes of that period"
        )
    for topic in topics:
        try:
            yield _keep(topic, lake, target_bytes, retention_hours)
        except TableNotFoundError:
            yield Upkeep(f"{MARITIME_BRONZE}.{topic.table}", None, None, None, "does not exist yet")
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
    """OPTIMIZE and VACUUM the tables of these schemas over Thrift.

    A schema that is not there and views are left alone. Entries of snapshots that can no longer be read are
    removed, and passes of tests that a later one replaced.

    Args:
        retention_hours: age at which unreferenced files are removed; longer where a snapshot was published
            with them in the last ``published_days``.

    Raises:
        MaintenanceError: the server does not answer any more.
    """
    hours = max(retention_hours, settings.published_days * 24)
    try:
        with thrift_cursor(settings) as cursor:
            # VACUUM lists a table's files by so many tasks: the default of 10,000 is for other sizes.
            cursor.execute(f"set spark.sql.sources.parallelPartitionDiscovery.parallelism={LISTING_TASKS}")
            # A commit for each VACUUM would age the log of a table that nobody changes.
            cursor.execute("set spark.databricks.delta.vacuum.logging.enabled=false")
            cursor.execute("show schemas")
            there = {row[0] for row in cursor.fetchall()}
            published: dict[str, int] = {}
            if (platform := schema_name(settings, PLATFORM)) in there:
                own = _delta_tables(cursor, platform)
                if f"{platform}.snapshots" in own:
                    _unless_busy(forget_entries, cursor, platform, settings.published_days)
                    published = oldest_published(cursor, platform)
                if f"{platform}.passed_tests" in own:
                    _unless_busy(forget_passes, cursor, platform)
                for table in own:
                    yield _keep_by_spark(cursor, table, LOG_HOURS, None)
            for schema in (name for name in schemas if schema_name(settings, name) in there):
                for table in _delta_tables(cursor, schema_name(settings, schema)):
                    plain = f"{schema}.{table.split('.')[1]}"
                    yield _keep_by_spark(cursor, table, hours, published.get(plain))
    except (OSError, HiveError) as error:
        raise MaintenanceError(
            f"Thrift server {settings.thrift_host}:{settings.thrift_port}: {error}"
        ) from error


def _unless_busy(forget: Callable[..., None], *arguments: object) -> None:
    """Remove rows, unless a run of dbt writes at this moment: the next upkeep removes them."""
    try:
        forget(*arguments)
    except HiveError as error:
        if "CONCURRENT" not in str(error).upper():
            raise


def _delta_tables(cursor: Any, schema: str) -> list[str]:
    cursor.execute(f"show views in {schema}")
    views = {row[1] for row in cursor.fetchall()}
    cursor.execute(f"show tables in {schema}")
    return [f"{schema}.{row[1]}" for row in cursor.fetchall() if row[1] not in views]


def _keep_by_spark(cursor: Any, table: str, hours: int, published: int | None) -> Upkeep:
    """One table's upkeep; one that cannot be kept now (a build is at it) is named and passed over.

    VACUUM knows which files a replaced version had for as long as the table's own property says, so it spares
    those of a ``published`` version that was replaced before that only by being left out.
    """
    try:
        before = _detail(cursor, table)
        cursor.execute(f"optimize {table}")
        cursor.fetchall()
        note = _reason_to_spare(cursor, table, hours, published)
        if not note:
            _remember_removed_files(cursor, table, before, hours)
            cursor.execute(f"vacuum {table} retain {hours} hours")
            cursor.fetchall()
        return Upkeep(table, int(before["numFiles"]), int(_detail(cursor, table)["numFiles"]), None, note)
    except HiveError as error:
        return Upkeep(table, None, None, None, " ".join(str(error).split())[:120])


def _reason_to_spare(cursor: Any, table: str, hours: int, published: int | None) -> str:
    """Why no file may be removed now; empty where VACUUM spares those of the ``published`` version itself."""
    if published is None:
        return ""
    cursor.execute(f"describe history {table}")
    replaced = {row[0]: row[1] for row in cursor.fetchall()}.get(published + 1)
    if replaced is None:
        return ""
    if datetime.now(UTC) - replaced.replace(tzinfo=UTC) < timedelta(hours=hours) - A_LONG_COMMIT:
        return ""
    return f"no file removed: version {published} is published and was replaced on {replaced:%Y-%m-%d}"


def _remember_removed_files(cursor: Any, table: str, detail: dict[str, Any], hours: int) -> None:
    """Make the table's own property cover the hours, for VACUUM forgets older removals."""
    days = ceil(hours / 24)
    wanted = f"interval {days} days"
    if hours > LEAST_RETENTION_HOURS and wanted not in str(detail["properties"]):
        log = f"interval {max(days, LOG_RETENTION_DAYS)} days"
        cursor.execute(
            f"alter table {table} set tblproperties "
            f"('delta.logRetentionDuration' = '{log}', 'delta.deletedFileRetentionDuration' = '{wanted}')"
        )


def _detail(cursor: Any, table: str) -> dict[str, Any]:
    cursor.execute(f"describe detail {table}")
    names = [column[0] for column in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))
