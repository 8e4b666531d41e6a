"""The bronze tables: where they are, and how they come to be.

Guarantees that each topic has one plain Delta table with a change feed and no other feature, whoever makes it
first, and that a table of another shape is refused instead of written to. Never writes a row.
"""

from collections.abc import Iterable

import pyarrow as pa
from deltalake import DeltaTable, Schema
from deltalake.exceptions import DeltaError, TableNotFoundError

from ingestion.errors import BronzeError
from ingestion.schema import SCHEMA
from ingestion.topics import TOPICS, Topic
from stack import lake as lake_tables
from stack.schemas import MARITIME_BRONZE
from stack.settings import settings

PROPERTIES: dict[str, str | None] = {
    # Silver reads the rows of new versions by it. Appends cost nothing: no change files are written for them.
    "delta.enableChangeDataFeed": "true",
    # Statistics where readers skip files by them; none on payloads, which would bloat the log.
    "delta.dataSkippingStatsColumns": "partition,offset,timestamp,ingested_at",
    # Versions (and what they removed) must outlive the longest pause of the dbt loop.
    "delta.logRetentionDuration": "interval 30 days",
    "delta.deletedFileRetentionDuration": "interval 7 days",
}


def table_uri(topic: Topic, lake: str | None = None) -> str:
    """Path or address of a topic's bronze table, in the lake of the settings unless another is named."""
    return lake_tables.table_uri(settings(), MARITIME_BRONZE, topic.table, lake)


def open_table(topic: Topic, lake: str | None = None) -> DeltaTable:
    """A fresh handle on a topic's table.

    Raises:
        BronzeError: the table lacks a column of :data:`~ingestion.schema.SCHEMA`, or types it otherwise.
        TableNotFoundError, OSError, DeltaError: there is none, or the store does not answer.
    """
    return _open(table_uri(topic, lake), SCHEMA)


def check_schema(table: DeltaTable, schema: pa.Schema = SCHEMA) -> None:
    """Refuse a table that lacks a column of ``schema`` or types it otherwise; more columns are fine."""
    present = {field.name: field.type.to_json() for field in table.schema().fields}
    for field in Schema.from_arrow(schema).fields:
        if present.get(field.name) != field.type.to_json():
            raise BronzeError(
                f"{table.table_uri}: column {field.name!r} is {present.get(field.name, 'missing')}, "
                f"bronze wants {field.type.to_json()}"
            )


def ensure_tables(lake: str | None = None, topics: Iterable[Topic] = TOPICS.values()) -> list[str]:
    """Create the bronze tables that are not there; safe to call again and by several processes at once.

    Returns:
        The addresses of the tables, in the order of ``topics``.

    Raises:
        BronzeError: a table cannot be made, or is there with other columns.
    """
    return [_ensure_table(topic, lake) for topic in topics]


def _ensure_table(topic: Topic, lake: str | None) -> str:
    description = f"Messages of the Kafka topic {topic.name}, as they came."
    return ensure_table(table_uri(topic, lake), SCHEMA, name=topic.table, description=description)


def ensure_table(
    uri: str,
    schema: pa.Schema,
    *,
    name: str,
    description: str,
    properties: dict[str, str | None] = PROPERTIES,
) -> str:
    """Create one bronze table where it is not there; safe to call again and by several processes at once.

    Returns:
        The table's address.

    Raises:
        BronzeError: the table cannot be made, or is there with other columns.
    """
    try:
        _open(uri, schema)
    except TableNotFoundError:
        _create_table(uri, schema, name, description, properties)
    except (OSError, DeltaError) as error:
        raise BronzeError(f"bronze table {uri} cannot be opened: {error}") from error
    return uri


def _open(uri: str, schema: pa.Schema) -> DeltaTable:
    table = lake_tables.open_table(settings(), uri)
    check_schema(table, schema)
    return table


def _create_table(
    uri: str, schema: pa.Schema, name: str, description: str, properties: dict[str, str | None]
) -> None:
    try:
        DeltaTable.create(
            uri,
            schema=schema,
            mode="error",
            name=name,
            description=description,
            configuration=properties,
            storage_options=settings().storage_options or None,
        )
    except (OSError, DeltaError) as error:
        try:  # another process was quicker: its table is as good as ours
            _open(uri, schema)
        except (OSError, DeltaError):
            raise BronzeError(f"bronze table {uri} cannot be made: {error}") from error
