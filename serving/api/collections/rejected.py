"""Rejected messages, one by one: what the counts of the quarantine are counts of."""

from serving.api.read.contract import Column, Contract
from serving.api.web.collection import Collection, Order
from serving.api.web.joined import taken

_AIS = "maritime_silver.ais_messages"
_TABLES = (
    _AIS,
    "maritime_silver.sensor_messages",
    "maritime_silver.alert_messages",
    "maritime_silver.voyage_messages",
)
_COLUMNS = (
    "topic, kafka_partition, kafka_offset, kafka_timestamp_utc, ingested_at_utc, reason_code, mmsi, "
    "coalesce(try(decode(payload)), cast(payload as varchar)) as payload, "
    "octet_length(payload) as payload_bytes, bronze_version"
)
_FILMS = "movies_silver.film_rows"

REJECTED_MESSAGES = Collection(
    name="quarantined-messages",
    table=_AIS,
    key=("topic", "kafka_partition", "kafka_offset"),
    title="rejected message",
    tag="data quality",
    path="/quarantine/messages",
    order=(Order("ingested_at_utc", descending=True),),
    filters=("topic", "reason_code", "mmsi", "kafka_partition"),
    ranges=("ingested_at_utc",),
    sql=" union all ".join(
        f"select {_COLUMNS} from {{{table}}} where disposition = 'quarantined'" for table in _TABLES
    ),
    optional=_TABLES[1:],
    declared=Contract(
        table=_AIS,
        model="quarantine",
        description="Messages of all topics that silver rejected, each with its reason and its payload.",
        columns={
            column.name: column
            for column in (
                *taken(
                    _AIS,
                    "topic",
                    "kafka_partition",
                    "kafka_offset",
                    "kafka_timestamp_utc",
                    "ingested_at_utc",
                    "reason_code",
                    "mmsi",
                ),
                Column(
                    "payload",
                    "string",
                    r"The message; bytes that are no text are written as \xNN.",
                    is_required=False,
                ),
                Column("payload_bytes", "bigint", "Its length, bytes.", is_required=False),
                *taken(_AIS, "bronze_version"),
            )
        },
        is_public=True,
    ),
)
REJECTED_FILMS = Collection(
    name="quarantined-films",
    table=_FILMS,
    key=("load_number", "row_number"),
    title="rejected film record",
    tag="data quality",
    path="/films/quarantine",
    order=(Order("load_number", descending=True), Order("row_number")),
    filters=("load_number", "reason_code", "file_name"),
    sql=f"select load_number, row_number, file_name, reason_code, reported_title, payload, ingested_at_utc "
    f"from {{{_FILMS}}} where disposition = 'quarantined'",
    declared=Contract(
        table=_FILMS,
        model="movies_quarantine",
        description="Records of every load that were rejected, as they came, each with its reason.",
        columns={
            name: Column(name, kind, description, is_required=name in ("load_number", "row_number"))
            for name, kind, description in (
                ("load_number", "bigint", "Number of the load."),
                ("row_number", "bigint", "Row in the file."),
                ("file_name", "string", "Name of the file."),
                ("reason_code", "string", "Why it was rejected."),
                ("reported_title", "string", "Title as the file has it."),
                ("payload", "string", "The record, JSON."),
                ("ingested_at_utc", "timestamp", "When it was loaded, UTC."),
            )
        },
        is_public=True,
    ),
)
