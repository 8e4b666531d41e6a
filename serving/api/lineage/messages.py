"""Messages as they came: Kafka coordinates, the raw bytes, and what they say."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

import orjson
import pyais
from pyais.exceptions import AISBaseException

from serving.api.lineage.rules import FILM_ROWS
from serving.api.read.reader import Reader

BRONZE = {
    "maritime_silver.ais_messages": "maritime_bronze.ais",
    "maritime_silver.sensor_messages": "maritime_bronze.sensors",
    "maritime_silver.alert_messages": "maritime_bronze.alerts",
    "maritime_silver.voyage_messages": "maritime_bronze.voyage_events",
    FILM_ROWS: "movies_bronze.films",
}
"""Where the messages of a table of silver are kept, byte by byte."""


def kafka_messages(reader: Reader, table: str, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The messages of rows of a message table, in the rows' order."""
    places = [
        (row["topic"], row["kafka_partition"], row["kafka_offset"])
        for row in rows
        if row["kafka_offset"] is not None
    ]
    if not places:
        return []
    partitions, offsets = {place[1] for place in places}, [place[2] for place in places]
    found = reader.newest_rows(
        BRONZE[table],
        'select topic, "partition", "offset", "timestamp", key, value, headers, ingested_at from {table} '
        'where (topic, "partition", "offset") in (select unnest($topics), unnest($partitions), '
        "unnest($offsets))",
        {
            "topics": [place[0] for place in places],
            "partitions": [place[1] for place in places],
            "offsets": offsets,
        },
        {"partition": (min(partitions), max(partitions)), "offset": (min(offsets), max(offsets))},
    )
    by_place = {(row["topic"], row["partition"], row["offset"]): row for row in found}
    return [_kafka_message(BRONZE[table], by_place[place]) for place in places if place in by_place]


def _kafka_message(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    value: bytes | None = row["value"]
    return {
        "table": table,
        "topic": row["topic"],
        "partition": row["partition"],
        "offset": row["offset"],
        "timestamp_utc": row["timestamp"],
        "ingested_at_utc": row["ingested_at"],
        "key": _text(row["key"]),
        "headers": {header["key"]: _text(header["value"]) for header in row["headers"] or []},
        "size_bytes": None if value is None else len(value),
        "raw_base64": None if value is None else base64.b64encode(value).decode(),
        **decoded(value),
    }


def film_records(reader: Reader, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The records of files that film rows come from."""
    if not rows:
        return []
    numbers = [row["row_number"] for row in rows]
    found = reader.newest_rows(
        BRONZE[FILM_ROWS],
        "select load_number, file_name, row_number, content_sha256, value, ingested_at from {table} "
        "where (load_number, row_number) in (select unnest($loads), unnest($numbers)) "
        "order by load_number, row_number",
        {"loads": [row["load_number"] for row in rows], "numbers": numbers},
        {"row_number": (min(numbers), max(numbers))},
    )
    return [
        {
            "table": BRONZE[FILM_ROWS],
            "file_name": row["file_name"],
            "file_sha256": row["content_sha256"],
            "load_number": row["load_number"],
            "row_number": row["row_number"],
            "ingested_at_utc": row["ingested_at"],
            "raw_base64": base64.b64encode(row["value"].encode()).decode(),
            **decoded(row["value"].encode()),
        }
        for row in found
    ]


def decoded(value: bytes | None) -> dict[str, Any]:
    """What the bytes of a message say.

    Returns:
        ``format``: ``json``, ``nmea``, ``text``, ``binary`` or ``empty``; ``decoded``: the content.
    """
    if not value:
        return {"format": "empty", "decoded": None}
    try:
        return {"format": "json", "decoded": orjson.loads(value)}
    except orjson.JSONDecodeError:
        pass
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return {"format": "binary", "decoded": None}
    if "!" in text:
        try:
            sentences = [line[line.index("!") :].encode() for line in text.splitlines() if "!" in line]
            return {"format": "nmea", "decoded": _plain(pyais.decode(*sentences).asdict(enum_as_int=True))}
        except (AISBaseException, ValueError, IndexError, TypeError):
            pass
    return {"format": "text", "decoded": text}


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: base64.b64encode(value).decode() if isinstance(value, bytes) else value
        for name, value in fields.items()
    }


def _text(value: bytes | str | None) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return value.decode("utf-8", "replace")
