"""What is shared: the public tables of the published snapshots, as the protocol describes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from serving.api.read.contract import contracts
from serving.api.read.errors import GoneError
from serving.api.read.files import TableFiles
from serving.api.read.reader import View
from stack.errors import TidelineError
from stack.lake import open_table
from stack.settings import Settings

SHARE = "tideline"


class UnknownSharedError(TidelineError):
    """There is no such share, schema or table, or it is not public."""


@dataclass(frozen=True)
class SharedTable:
    """A version of a table: its files, and the schema as Delta's own JSON."""

    files: TableFiles
    id: str
    description: str
    schema_json: str
    partition_columns: list[str]

    def metadata(self) -> dict[str, Any]:
        """The protocol's ``metaData``."""
        return {
            "metaData": {
                "id": self.id,
                "name": self.files.table,
                "description": self.description,
                "format": {"provider": "parquet"},
                "schemaString": self.schema_json,
                "partitionColumns": self.partition_columns,
                "configuration": {},
                "version": self.files.version,
                "size": self.files.size_bytes,
                "numFiles": self.files.actions.num_rows,
            }
        }

    def entries(self, limit: int | None) -> Iterator[dict[str, Any]]:
        """Its files, without their addresses; no more than it takes for so many rows."""
        rows = 0
        for action in self.files.actions.to_pylist():
            if limit is not None and rows >= limit:
                return
            rows += action["num_records"] or 0
            yield {
                "path": action["path"],
                "size": action["size_bytes"],
                "partitionValues": {
                    name: _as_delta_writes(action[f"partition.{name}"]) for name in self.partition_columns
                },
                "rows": action["num_records"],
            }


def shared_tables(view: View) -> dict[str, list[str]]:
    """The public tables of a snapshot by schema, both in order."""
    found: dict[str, list[str]] = {}
    for name, contract in sorted(contracts().items()):
        if contract.is_public and view.has(name):
            schema, table = name.split(".")
            found.setdefault(schema, []).append(table)
    return found


def shared_name(view: View, share: str, schema: str, table: str) -> str:
    """``schema.table`` of a public table.

    Raises:
        UnknownSharedError: it is not shared.
    """
    if share != SHARE or table not in shared_tables(view).get(schema, []):
        raise UnknownSharedError(
            f"{share}.{schema}.{table} is not shared: see /sharing/shares/{SHARE}/all-tables"
        )
    return f"{schema}.{table}"


def open_shared(settings: Settings, view: View, name: str) -> SharedTable:
    """A public table as of a snapshot.

    Raises:
        NotBuiltError, GoneError, UnreadableTableError: see :func:`read.files.open_files`.
    """
    files = view.files(name)
    opened = open_table(settings, files.uri, files.version)
    if opened.protocol().min_reader_version > 1:
        raise GoneError(f"{name} needs a newer reader than Delta Sharing's Parquet format has")
    metadata = opened.metadata()
    return SharedTable(
        files=files,
        id=str(metadata.id),
        description=contracts()[name].description,
        schema_json=opened.schema().to_json(),
        partition_columns=list(metadata.partition_columns),
    )


def _as_delta_writes(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else str(value)
