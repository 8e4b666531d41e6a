"""The Parquet files of a version of a Delta table, narrowed by the statistics that Delta keeps of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from deltalake.exceptions import DeltaError, TableNotFoundError

from serving.api.read.errors import GoneError, NotBuiltError, UnreadableTableError
from serving.api.read.store import FileCache, Folder, Store
from stack.lake import open_table, table_uri
from stack.settings import Settings

Range = tuple[Any, Any]
"""Least and greatest value that is asked for, both included; None is no bound."""


@dataclass(frozen=True)
class TableFiles:
    """A version of a table: where its data is, and what each file holds at least and at most."""

    table: str
    version: int
    uri: str
    store: Store
    actions: pa.Table
    """One row per file: ``path``, ``size_bytes``, ``num_records``, ``min.*``, ``max.*``, ``partition.*``."""
    partition_types: Mapping[str, str]
    """DuckDB's type of each partition column, which is in the paths alone."""
    schema: pa.Schema
    """The columns, for a version without files."""

    @property
    def size_bytes(self) -> int:
        return int(pc.sum(self.actions["size_bytes"]).as_py() or 0)

    @property
    def row_count(self) -> int:
        return int(pc.sum(self.actions["num_records"]).as_py() or 0)

    @property
    def count(self) -> int:
        return int(self.actions.num_rows)

    @property
    def newest_at(self) -> datetime | None:
        """When the newest file was written, UTC."""
        newest = pc.max(self.actions["modification_time"]).as_py()
        return None if newest is None else datetime.fromtimestamp(newest / 1000, UTC)

    def greatest(self, column: str) -> Any:
        """The greatest value of a column in any file; None where a file has no statistics of it."""
        values = _first(self.actions, f"max.{column}")
        if values is None or values.null_count:
            return None
        return pc.max(values).as_py()

    def paths(self, ranges: Mapping[str, Range] | None = None) -> list[str]:
        """Local paths of the files that may hold rows within all of these ranges of columns.

        A file without statistics of a column is kept.
        """
        kept = self.actions
        for column, (least, greatest) in (ranges or {}).items():
            low = _first(kept, f"partition.{column}", f"min.{column}")
            high = _first(kept, f"partition.{column}", f"max.{column}")
            if low is None or high is None:
                continue
            mask: Any = pa.array([True] * kept.num_rows, pa.bool_())
            if greatest is not None:
                mask = pc.and_(mask, _or_null(pc.less_equal(low, pa.scalar(greatest, low.type))))
            if least is not None:
                mask = pc.and_(
                    mask, _or_null(pc.greater_equal(_rounded_up(high), pa.scalar(least, high.type)))
                )
            kept = kept.filter(mask)
        return self.store.paths(_names(kept))

    @property
    def places(self) -> list[str]:
        """Where all its files are, or will be once they are read."""
        return self.store.places(_names(self.actions))

    def scan(self, ranges: Mapping[str, Range] | None = None) -> str | None:
        """DuckDB's expression that reads these files; None where no file can hold such rows."""
        if not (paths := self.paths(ranges)):
            return None
        quoted = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
        options = ", union_by_name=true" if len(paths) > 1 else ""
        if self.partition_types:
            types = ", ".join(f"{quote(name)}: {kind}" for name, kind in self.partition_types.items())
            options += f", hive_partitioning=true, hive_types={{{types}}}"
        return f"read_parquet([{quoted}]{options})"


def open_files(
    settings: Settings, table: str, version: int | None = None, cache: FileCache | None = None
) -> TableFiles:
    """The files of a version of ``schema.table``, by default the newest.

    Args:
        cache: keeps copies of what is in an object store (default: one for this call).

    Raises:
        NotBuiltError: there is no such table.
        GoneError: the version's log entries were removed.
        UnreadableTableError: it has deletion vectors, which DuckDB would not apply.
    """
    schema, name = table.split(".")
    uri = table_uri(settings, schema, name)
    try:
        opened = open_table(settings, uri, version)
        if (
            "deletionVectors" in (opened.protocol().reader_features or [])
            and opened.deletion_vectors().read_all().num_rows
        ):
            raise UnreadableTableError(
                f"{table} has deletion vectors: set delta.enableDeletionVectors to false, and rebuild it"
            )
        actions = pa.table(opened.get_add_actions(flatten=True))
    except TableNotFoundError as error:
        raise NotBuiltError(table) from error
    except DeltaError as error:
        raise GoneError(f"version {version} of {table} is not in the lake any more: {error}") from error
    columns = {
        field.name: str(field.type.type) for field in opened.schema().fields if hasattr(field.type, "type")
    }
    return TableFiles(
        table=table,
        version=opened.version(),
        uri=uri,
        store=(cache or FileCache(settings)).store(uri, schema, name) if "://" in uri else Folder(uri),
        actions=actions,
        schema=pa.schema(opened.schema().to_arrow()),  # type: ignore[arg-type]
        partition_types={name: _DUCKDB_TYPES[columns[name]] for name in opened.metadata().partition_columns},
    )


_DUCKDB_TYPES = {
    "string": "VARCHAR",
    "date": "DATE",
    "integer": "INTEGER",
    "long": "BIGINT",
    "boolean": "BOOLEAN",
    "timestamp": "TIMESTAMPTZ",
}


def quote(name: str) -> str:
    """A name as DuckDB's quoted identifier."""
    return '"' + name.replace('"', '""') + '"'


def _names(actions: pa.Table) -> list[str]:
    return [str(path) for path in actions["path"].to_pylist()]


def _first(table: pa.Table, *names: str) -> "pa.ChunkedArray[Any] | None":
    return next((table[name] for name in names if name in table.column_names), None)


def _rounded_up(greatest: Any) -> Any:
    """Delta's statistics hold a time in whole milliseconds, cut off."""
    if pa.types.is_timestamp(greatest.type):
        return pc.add(greatest, pa.scalar(1_000, pa.duration("us")).cast(pa.duration(greatest.type.unit)))
    return greatest


def _or_null(mask: Any) -> Any:
    return pc.fill_null(mask, True)
