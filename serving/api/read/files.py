"""The Parquet files of a version of a Delta table, narrowed by the statistics that Delta keeps of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
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

    @cached_property
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
        # Plain comparisons: Arrow's kernels take longer to call than a thousand files to look at.
        kept: Sequence[int] = range(len(self._names))
        for column, (least, greatest) in (ranges or {}).items():
            low, high = self._bounds(column)
            if greatest is not None and low is not None:
                kept = [file for file in kept if (value := low[file]) is None or value <= greatest]
            if least is not None and high is not None:
                kept = [file for file in kept if (value := high[file]) is None or value >= least]
        return self.store.paths([self._names[file] for file in kept])

    @cached_property
    def _names(self) -> list[str]:
        return _names(self.actions)

    @cached_property
    def _known_bounds(self) -> dict[str, tuple[list[Any] | None, list[Any] | None]]:
        return {}

    def _bounds(self, column: str) -> tuple[list[Any] | None, list[Any] | None]:
        """The least and the greatest value of a column by file, as far as Delta has them."""
        if (known := self._known_bounds.get(column)) is None:
            low = _first(self.actions, f"partition.{column}", f"min.{column}")
            high = _first(self.actions, f"partition.{column}", f"max.{column}")
            known = None if low is None else _aware(low), None if high is None else _aware(_rounded_up(high))
            self._known_bounds[column] = known
        return known

    @property
    def places(self) -> list[str]:
        """Where all its files are, or will be once they are read."""
        return self.store.places(self._names)

    def scan(self, ranges: Mapping[str, Range] | None = None, *, with_partitions: bool = True) -> str | None:
        """DuckDB's expression that reads these files; None where no file can hold such rows.

        Args:
            with_partitions: with the columns of partitions: they are in paths alone, and cost in planning.
        """
        if not (paths := self.paths(ranges)):
            return None
        quoted = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
        options = ", union_by_name=true" if len(paths) > 1 else ""
        if not with_partitions:
            options += ", hive_partitioning=false"
        elif self.partition_types:
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


def _aware(bounds: Any) -> list[Any]:
    """As Python's values; times are UTC."""
    values: list[Any] = bounds.to_pylist()
    if pa.types.is_timestamp(bounds.type) and bounds.type.tz is None:
        return [None if value is None else value.replace(tzinfo=UTC) for value in values]
    return values


def _rounded_up(greatest: Any) -> Any:
    """Delta's statistics hold a time in whole milliseconds, cut off."""
    if pa.types.is_timestamp(greatest.type):
        return pc.add(greatest, pa.scalar(1_000, pa.duration("us")).cast(pa.duration(greatest.type.unit)))
    return greatest
