"""The lake: where a Delta table is, what its schema is called for a target of dbt, and how it is opened.

Schemas are written by their plain names (``maritime_gold``) everywhere else. Silver and gold of the target
``dev`` have a prefix of their own; bronze, which dbt does not write, has none.
"""

from deltalake import DeltaTable

from stack.schemas import MARITIME_BRONZE
from stack.settings import Settings


def schema_name(settings: Settings, schema: str) -> str:
    """What a schema is called in the lake and the catalog: prefixed where the target is ``dev``."""
    if schema == MARITIME_BRONZE:
        return settings.bronze_schema
    return schema if schema.endswith("_bronze") else settings.schema_prefix + schema


def table_uri(settings: Settings, schema: str, table: str, lake: str | None = None) -> str:
    """Path or address of a table, in the lake of the settings unless another is named."""
    root = settings.lake if lake is None else lake
    return f"{root.rstrip('/')}/{schema_name(settings, schema)}/{table}"


def open_table(settings: Settings, uri: str, version: int | None = None) -> DeltaTable:
    """A fresh handle on the table at an address, of its newest version unless another is asked for.

    Raises:
        TableNotFoundError, OSError, DeltaError: there is none, or the store does not answer.
    """
    return DeltaTable(uri, version=version, storage_options=settings.storage_options or None)
