"""Rows as GeoJSON features: what OGC API – Features answers with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from serving.api.read.files import quote
from serving.api.read.reader import View
from serving.api.web.collection import Collection
from serving.api.web.filters import Where
from serving.api.web.keys import shown

SEPARATOR = ";"
"""Between the values of a key of several columns, in a feature's id."""


def feature_id(collection: Collection, row: Mapping[str, Any]) -> str:
    """The key's values, in the order of the key."""
    return SEPARATOR.join(shown(row[name]) for name in collection.key)


def feature(collection: Collection, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as a feature: its position as a point, all its columns as properties."""
    assert collection.position
    latitude, longitude = (row[name] for name in collection.position)
    is_placed = latitude is not None and longitude is not None
    return {
        "type": "Feature",
        "id": feature_id(collection, row),
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if is_placed else None,
        "properties": dict(row),
    }


def count(view: View, collection: Collection, where: Where) -> int:
    """How many rows meet the conditions."""
    table = view.scan(collection.table, where.ranges) if where.ranges else view.table(collection.table)
    found = view.rows(f"select count(*) as found from {table} {where.sql}", where.values)
    return int(found[0]["found"])


@dataclass(frozen=True)
class Interval:
    """A time or an interval of OGC's ``datetime``, UTC; both ends are included, None is open."""

    first: datetime | None
    last: datetime | None

    @classmethod
    def parse(cls, text: str) -> "Interval":
        """From an RFC 3339 time, ``A/B``, ``A/..`` or ``../B``.

        Raises:
            ValueError: it is none of these, or ends before it begins.
        """
        ends = text.split("/")
        if len(ends) == 1:
            if (moment := _moment(ends[0])) is None:
                raise ValueError("no time")
            is_day = len(ends[0]) == len("2026-01-02")
            return cls(moment, moment + timedelta(days=1, microseconds=-1) if is_day else moment)
        if len(ends) != 2:
            raise ValueError("more than two times")
        first, last = _moment(ends[0]), _moment(ends[1])
        if first is None and last is None:
            return cls(None, None)
        if last is not None and len(ends[1]) == 10:
            last += timedelta(days=1, microseconds=-1)
        if first is not None and last is not None and last < first:
            raise ValueError("it ends before it begins")
        return cls(first, last)


def _moment(text: str) -> datetime | None:
    if text in ("", ".."):
        return None
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def add_interval(where: Where, column: str, data_type: str, interval: Interval) -> None:
    """Condition that a column of times (or days) is within an interval; its range, to leave out files."""
    is_day = data_type == "date"
    first, last = (
        value.astimezone(UTC).date() if is_day and value is not None else value
        for value in (interval.first, interval.last)
    )
    if first is not None:
        where.add(f"{quote(column)} >= $interval_first", interval_first=first)
    if last is not None:
        where.add(f"{quote(column)} <= $interval_last", interval_last=last)
    if first is not None or last is not None:
        where.ranges[column] = (first, last)
