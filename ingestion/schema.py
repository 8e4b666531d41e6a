"""The columns of a bronze table: a Kafka record as it came. Arrow only; knows neither Kafka nor Delta."""

from typing import Any

import pyarrow as pa

HEADER = pa.struct([pa.field("key", pa.string()), pa.field("value", pa.binary())])

FIELDS: "list[pa.Field[Any]]" = [
    pa.field("topic", pa.string()),
    pa.field("partition", pa.int32()),
    pa.field("offset", pa.int64()),
    pa.field("timestamp", pa.timestamp("us", "UTC")),
    pa.field("timestamp_type", pa.int32()),
    pa.field("key", pa.binary()),
    pa.field("value", pa.binary()),
    pa.field("headers", pa.list_(HEADER)),
    pa.field("ingested_at", pa.timestamp("us", "UTC")),
    pa.field("timestamp_raw", pa.int64()),
]
SCHEMA = pa.schema(FIELDS)
"""A Kafka record as it came. ``timestamp_type`` is Kafka's code (0 not available, 1 create time, 2 log append
time); ``ingested_at`` is the moment of the commit attempt that landed the row. ``timestamp_raw`` is the
number that a producer gave as create time where it cannot be one in milliseconds: ``timestamp`` is null
there, and ``timestamp_raw`` everywhere else."""

ADDED_LATER = frozenset({"timestamp_raw"})
"""Columns that a table of an earlier version lacks; the first append adds them."""
