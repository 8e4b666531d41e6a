"""Positions and alerts from bronze rows: silver's essential rules, over the new rows alone.

Duplicates and conflicts are not looked for, and of numbers only those that a position needs are checked: what
comes out is provisional. The thresholds are those of dbt's project file. Parsed with orjson: DuckDB's JSON
functions, each of which parses a text again, took thirteen times the processor time.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from math import nan
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson
import pyarrow as pa
import pyarrow.compute as pc
import yaml

from stack.project import DBT_PROJECT_FILE

Columns = dict[str, npt.NDArray[Any]]
_WHOLE_NAMES = ("mmsi", "time_us", "recency_us", "version", "heard_us")
_NAMES = (
    "mmsi",
    "latitude",
    "longitude",
    "time_us",
    "speed_knots",
    "course_deg",
    "heading_deg",
    "nav_status",
    "message_type",
    "recency_us",
    "version",
    "heard_us",
)
_TEXTS = frozenset(
    {
        "timestamp",
        "transceiver_class",
        "name",
        "call_sign",
        "destination",
        "eta",
        "static_part",
        "raw",
        "source",
        "station",
    }
)
"""Fields that are text by the contract: a message with anything else there is rejected as a whole."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MINUTE_US = 60_000_000


class MessageError(ValueError):
    """A message that silver would reject, or that has no position."""


@cache
def thresholds() -> dict[str, Any]:
    """The variables of dbt that silver's rules use."""
    project = yaml.safe_load(DBT_PROJECT_FILE.read_text(encoding="utf-8"))
    return dict(project["vars"])


class Decoder:
    """Reads messages."""

    def __init__(self) -> None:
        rules = thresholds()
        self._tolerance_us = int(rules["clock_tolerance_minutes"]) * _MINUTE_US
        self._yield_us = int(rules["long_range_yield_minutes"]) * _MINUTE_US + 1
        self._earliest_us = _micros(f"{rules['earliest_event_date']}T00:00:00Z")
        self._most_knots = float(rules["ais_max_speed_knots"])

    def positions(self, rows: pa.RecordBatch) -> Columns:
        """The newest acceptable position of each ship in these rows, as columns for :func:`wire.pack`.

        Beside them ``recency_us`` (what is newer than what), ``version`` (bronze's) and ``heard_us``.
        """
        newest: dict[int, tuple[float, ...]] = {}
        for content, offset, sent_us, ingested_us, version in _records(rows):
            try:
                found = self._position(content, sent_us, ingested_us)
            except (ValueError, OverflowError):
                continue
            key = (found[9], version, offset)
            known = newest.get(int(found[0]))
            if known is None or key > (known[9], known[10], known[12]):
                heard_us = ingested_us if sent_us is None else sent_us
                newest[int(found[0])] = (*found, version, heard_us, offset)
        columns = zip(*newest.values(), strict=True) if newest else [[] for _ in _NAMES]
        return {
            name: np.array(values, np.int64 if name in _WHOLE_NAMES else np.float64)
            for name, values in zip(_NAMES, columns, strict=False)
        }

    def alerts(self, rows: pa.RecordBatch) -> list[dict[str, Any]]:
        """The alerts in these rows, in their order: id, ship, time, type, severity and status."""
        found = []
        for content, *_ in _records(rows):
            try:
                message = _object(content)
            except ValueError:
                continue
            mmsi = message.get("mmsi")
            if type(mmsi) is int and 1 <= mmsi <= 999_999_999 and isinstance(message.get("alert_type"), str):
                names = ("alert_id", "mmsi", "timestamp", "alert_type", "severity", "status")
                found.append({name: message.get(name) for name in names})
        return found

    def _position(self, content: bytes, sent_us: int | None, ingested_us: int) -> tuple[float, ...]:
        """The fields of a position, in the order of the columns up to ``recency_us``; NaN for missing.

        Raises:
            ValueError, OverflowError: it is not shown.
        """
        message = _object(content)
        for name in _TEXTS & message.keys():
            if type(message[name]) is not str and message[name] is not None:
                raise MessageError
        mmsi = _whole(message, "mmsi")
        kind = _whole(message, "message_type")
        latitude, longitude = _number(message, "latitude"), _number(message, "longitude")
        speed, course = _number(message, "speed_knots"), _number(message, "course_deg")
        heading, status = _whole(message, "heading_deg"), _whole(message, "nav_status")
        if (
            _number(message, "schema_version") not in (None, 1)
            or mmsi is None
            or not 1 <= mmsi <= 999_999_999
        ):
            raise MessageError
        if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 180):
            raise MessageError
        time_us = _micros(message.get("timestamp"))
        # later than its receipt: a build shows such a report last of all, here it is not shown
        latest_us = ingested_us + self._tolerance_us
        if sent_us is not None and sent_us >= self._earliest_us:
            latest_us = min(latest_us, sent_us + self._tolerance_us)
        if not self._earliest_us <= time_us <= latest_us:
            raise MessageError
        return (
            mmsi,
            latitude,
            longitude,
            time_us,
            self._speed(speed, kind),
            course if course is not None and 0 <= course < 360 else nan,
            heading if heading is not None and 0 <= heading <= 359 else nan,
            status if status is not None and 0 <= status <= 15 else nan,
            nan if kind is None else kind,
            time_us - (self._yield_us if kind == 27 else 0),
        )

    def _speed(self, speed: float | None, kind: float | None) -> float:
        """Knots, NaN for not available; an aircraft that searches (type 9) sends whole knots up to 1022.

        Raises:
            MessageError: it is impossible.
        """
        if speed is None:
            return nan
        if speed < 0:
            raise MessageError
        if kind == 9:
            if speed > 1023:
                raise MessageError
            return nan if speed == 1023 else speed
        if speed >= self._most_knots and speed != 102.3:
            raise MessageError
        return nan if speed in (102.3, 51.2, 63) else speed


def columns_of(found: pa.Table) -> Columns:
    """Columns for :func:`wire.pack`: what may be missing as floats, NaN for missing."""
    return {
        name: found.column(name).to_numpy().astype(np.int64 if name in _WHOLE_NAMES else np.float64)
        for name in found.column_names
    }


def _records(rows: pa.RecordBatch) -> Iterator[tuple[bytes, int, int | None, int, int]]:
    """Value, offset, Kafka's and ingestion's time (Unix microseconds), and version of what was decodable."""
    undecodable = _undecodable(rows)
    columns = (
        rows.column("value").to_pylist(),
        rows.column("offset").to_pylist(),
        rows.column("timestamp").cast(pa.int64()).to_pylist(),
        rows.column("ingested_at").cast(pa.int64()).to_pylist(),
        rows.column("_commit_version").to_pylist(),
    )
    for place, (content, *others) in enumerate(zip(*columns, strict=True)):
        if content and place not in undecodable:
            yield (content, *others)


def _undecodable(rows: pa.RecordBatch) -> set[int]:
    """Places of rows that their source could not decode, by their header."""
    headers: Any = rows.column("headers")
    flat = headers.flatten()
    if (
        not len(flat)
        or not pc.any(
            pc.equal(flat.field("value").cast(pa.binary()), pa.scalar(b"undecodable", pa.binary()))
        ).as_py()
    ):
        return set()
    return {
        place
        for place, row in enumerate(headers.to_pylist())
        if any(header["key"] == "event-type" and header["value"] == b"undecodable" for header in row or ())
    }


def _object(content: bytes) -> dict[str, Any]:
    message = orjson.loads(content)
    if type(message) is not dict:
        raise MessageError
    return message


def _number(message: dict[str, Any], name: str) -> float | None:
    value = message.get(name)
    if value is None or type(value) is float or type(value) is int:
        return value
    raise MessageError


def _whole(message: dict[str, Any], name: str) -> int | None:
    """A whole number, which may be written 90.0."""
    value = _number(message, name)
    if value is None or type(value) is int:
        return value
    if value != int(value):
        raise MessageError
    return int(value)


def _micros(text: Any) -> int:
    """Unix microseconds of ISO 8601 text of full seconds; UTC where it has no zone."""
    if type(text) is not str or len(text) < 19 or text[10] != "T":
        raise MessageError
    moment = datetime.fromisoformat(text)
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - _EPOCH) // _MICROSECOND
