"""A run on this machine: DuckDB in this process, without a server.

Bounded by ``TIDELINE_BATCH_MEMORY``: what does not fit is kept on the disk of the output meanwhile.
"""

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import DeltaError
from rich.console import Console
from rich.progress import Progress

from serving.batch.columns import Kind
from serving.batch.errors import BatchError, InputError, first_line
from serving.batch.places import catalogue_name, lake_folder, place, replaced
from serving.batch.work import Format, Work
from stack.settings import Settings

FUNCTIONS_FILE = Path(__file__).parent / "functions.sql"
BATCH_ROWS = 65_536
"""Rows that are handed to the Delta writer at a time."""

SPARK_TYPES = {
    "VARCHAR": "string",
    "BIGINT": "bigint",
    "INTEGER": "int",
    "SMALLINT": "smallint",
    "TINYINT": "tinyint",
    "UBIGINT": "decimal(20,0)",
    "UINTEGER": "bigint",
    "USMALLINT": "int",
    "UTINYINT": "smallint",
    "FLOAT": "float",
    "DOUBLE": "double",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "timestamp",
    "TIMESTAMPTZ_NS": "timestamp",
    "TIMESTAMP": "timestamp_ntz",
    "TIMESTAMP_NS": "timestamp_ntz",
    "TIMESTAMP_MS": "timestamp_ntz",
    "TIMESTAMP_S": "timestamp_ntz",
    "BLOB": "binary",
    # A column with nothing in it has no type of its own: pandas writes it so.
    '"NULL"': "string",
}
"""What Spark calls a type of DuckDB; one that is not here goes by its own name, in lower case."""


class LocalWork(Work):
    """DuckDB. A timestamp is without a zone within the queries, in UTC, and with it in what is written."""

    def __init__(self, database: duckdb.DuckDBPyConnection, console: Console, progress: Progress) -> None:
        super().__init__(console, progress)
        self._database = database
        self._types: dict[str, str] = {}

    def open(self, table: str) -> dict[str, str]:
        folder = Path(lake_folder(table) if catalogue_name(table) else place(table))
        try:
            if (folder / "_delta_log").is_dir():
                self._open_delta("input", folder)
            else:
                self._open_parquet(table, folder)
            self._types = self._described("input")
        except (duckdb.Error, DeltaError, OSError) as error:
            raise InputError(f"--input {table} is no Delta or Parquet table: {first_line(error)}") from error
        if not self._types:
            raise InputError(f"--input {table} is a table without columns")
        return self._types

    def cast(self, column: str, kind: Kind) -> str:
        name, own = quoted(column), self._types[column]
        if kind == "text":
            return f"cast({name} as varchar)"
        if kind == "number":
            return f"text_number({name})" if own == "string" else f"try_cast({name} as double)"
        if own == "string":
            return f"text_time({name})"
        # Never by the calendar of a zone, which takes a hundred times as long as the number.
        if own == "timestamp":
            # The cast is for nanoseconds, which pandas writes.
            return f"make_timestamp(epoch_us(cast({name} as timestamptz)))"
        return f"try_cast({name} as timestamp)"

    def view(self, name: str, query: str, *, kept: bool = False) -> None:
        self._database.execute(f"create temp {'table' if kept else 'view'} {name} as {query}")

    def rows(self, query: str) -> list[dict[str, Any]]:
        found = self._database.execute(query)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def save(self, query: str, where: str, kind: Format, view: str) -> int:
        stored = self._with_zones(query)
        if kind == "delta":
            reader = self._database.sql(stored).to_arrow_reader(BATCH_ROWS)
            write_deltalake(where, reader, mode="overwrite", schema_mode="overwrite")
            self._open_delta(view, Path(where))
        else:
            columns = self._described(f"({stored})", spark=False)
            with replaced(Path(where)) as folder:
                form = (
                    "format csv, header, timestampformat '%Y-%m-%dT%H:%M:%S.%fZ'"
                    if kind == "csv"
                    else "format parquet"
                )
                self._database.execute(f"copy ({stored}) to {literal(folder / f'part-0.{kind}')} ({form})")
                (folder / "_SUCCESS").touch()
            part = literal(Path(where) / f"part-0.{kind}")
            read = (
                f"read_parquet({part})"
                if kind == "parquet"
                else f"read_csv({part}, header = true, columns = {columns!r})"
            )
            self._database.execute(f"create temp view {view} as select * from {read}")
        (counted,) = self.rows(f"select count(*) as n from {view}")
        return int(counted["n"])

    def _open_delta(self, view: str, folder: Path) -> None:
        table = DeltaTable(str(folder))
        files = table.file_uris()
        protocol = table.protocol()
        is_plain = not table.metadata().partition_columns and not protocol.reader_features
        if is_plain and files:
            self._open_files(view, files, [field.name for field in table.schema().fields])
        else:
            # Values that are in the log and not in the files; and what this reader does not know, it refuses.
            self._database.register(f"{view}_dataset", table.to_pyarrow_dataset())
            self._database.execute(f"create temp view {view} as select * from {view}_dataset")

    def _open_parquet(self, table: str, path: Path) -> None:
        files = [path] if path.is_file() else sorted(_data_files(path))
        if not files:
            raise InputError(f"--input {table} is no Delta or Parquet table: there is no data file in it")
        self._open_files("input", [str(file) for file in files], None)

    def _open_files(self, view: str, files: list[str], names: list[str] | None) -> None:
        """A view of Parquet files, of their own columns or of those that the table has now."""
        listed = ", ".join(literal(glob.escape(file)) for file in files)
        source = f"read_parquet([{listed}], union_by_name = true)"
        columns = "*" if names is None else ", ".join(map(quoted, names))
        self._database.execute(f"create temp view {view} as select {columns} from {source}")

    def _described(self, relation: str, *, spark: bool = True) -> dict[str, str]:
        described = self.rows(f"describe select * from {relation}")
        types = {row["column_name"]: row["column_type"] for row in described}
        return {name: spark_type(own) for name, own in types.items()} if spark else types

    def _with_zones(self, query: str) -> str:
        types = self._described(f"({query})", spark=False)
        columns = (
            f"make_timestamptz(epoch_us({quoted(name)})) as {quoted(name)}"
            if own == "TIMESTAMP"
            else quoted(name)
            for name, own in types.items()
        )
        return f"select {', '.join(columns)} from ({query})"


def spark_type(own: str) -> str:
    """What Spark calls a type of DuckDB."""
    return SPARK_TYPES.get(own, own.lower())


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | Path) -> str:
    return "'" + str(text).replace("'", "''") + "'"


def _data_files(folder: Path) -> Iterator[Path]:
    """The files that Spark would read: none whose name, or whose folder's, begins with ``_`` or ``.``."""
    for path in folder.rglob("*"):
        if path.is_file() and not any(part.startswith(("_", ".")) for part in path.relative_to(folder).parts):
            yield path


@contextmanager
def local_work(settings: Settings, console: Console, progress: Progress, target: str) -> Iterator[LocalWork]:
    """A run in a database of its own in memory, which spills beside the target.

    Raises:
        BatchError: DuckDB or the Delta writer failed, or the disk is full; the message is its first line.
    """
    home = next(folder for folder in Path(place(target)).parents if folder.is_dir())
    try:
        with (
            TemporaryDirectory(prefix=".tideline-batch-", dir=home) as spill,
            duckdb.connect(config=_config(settings, spill)) as database,
        ):
            database.execute("set TimeZone = 'UTC'")
            database.execute(FUNCTIONS_FILE.read_text())
            yield LocalWork(database, console, progress)
    except duckdb.OutOfMemoryException as error:
        raise BatchError(
            f"DuckDB: {first_line(error)}: give it more with TIDELINE_BATCH_MEMORY, or use --engine spark"
        ) from error
    except duckdb.Error as error:
        raise BatchError(f"DuckDB: {first_line(error)}") from error
    except (DeltaError, OSError) as error:
        raise BatchError(f"cannot write: {first_line(error)}") from error


def _config(settings: Settings, spill: str) -> dict[str, str | bool | int | float | list[str]]:
    return {
        # As Spark has it outside ANSI mode.
        "error_on_division_by_zero": "false",
        "ieee_floating_point_ops": "false",
        "memory_limit": f"{settings.batch_memory}iB" if settings.batch_memory else "60%",
        "temp_directory": spill,
        # A table has no order, and keeping one costs memory.
        "preserve_insertion_order": "false",
        # Nothing is fetched at run time.
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "threads": str(os.cpu_count() or 1),
    }
