"""Reads the positions of vessels within a time, from silver: only files and row groups that can hold them.

Segmented positions know which vessel a position is of where several share an MMSI, and leave out noise. They
are built once a day; what came after them is read from the messages, which the live path builds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pyarrow as pa

from serving.api.read.errors import NotBuiltError
from serving.api.read.reader import View

SEGMENTED = "maritime_silver.segmented_positions"
SEGMENT_VESSELS = "maritime_silver.segment_vessels"
MESSAGES = "maritime_silver.ais_messages"
VESSELS = "maritime_gold.vessels"
MOST_POINTS = 500_000
"""Positions that are read for one answer, before they are simplified."""

_COLUMNS = "mmsi, reported_at_utc, latitude, longitude, speed_knots, course_deg, heading_deg"


@dataclass(frozen=True)
class Vessel:
    """Whose track is wanted."""

    vessel_id: str
    mmsi: int
    is_mmsi_shared: bool
    name: str | None
    last_reported_at: datetime


def vessels_of(view: View, *, vessel_ids: Sequence[str] = (), mmsis: Sequence[int] = ()) -> dict[str, Vessel]:
    """The vessels with these ids or MMSIs, by id."""
    wanted: dict[str, list[Any]] = {"vessel_id": list(vessel_ids), "mmsi": list(mmsis)}
    rows = [
        row
        for column, values in wanted.items()
        if values
        for row in view.rows(
            f"select vessel_id, mmsi, is_mmsi_shared, name, last_reported_at_utc from {view.table(VESSELS)} "
            f"where {column} in ({', '.join('?' * len(values))})",
            values,
        )
    ]
    rows.sort(key=lambda row: row["vessel_id"])
    return {
        row["vessel_id"]: Vessel(
            row["vessel_id"], row["mmsi"], row["is_mmsi_shared"], row["name"], row["last_reported_at_utc"]
        )
        for row in rows
    }


def positions_of(view: View, vessels: Sequence[Vessel], start: datetime, end: datetime) -> pa.Table:
    """Positions of vessels with ``start <= time < end``, by vessel and time.

    Columns: ``vessel_id``, ``segment_id`` (null for what is not segmented yet), ``mmsi``,
    ``reported_at_utc``, ``latitude``, ``longitude`` (degrees), ``speed_knots``, ``course_deg``,
    ``heading_deg``.

    Raises:
        NotBuiltError: the snapshot has neither table of positions.
        TooLargeError: they are too many.
    """
    assert vessels, "whose positions?"
    mmsis = sorted({vessel.mmsi for vessel in vessels})
    values: dict[str, Any] = {
        **{f"mmsi_{place}": mmsi for place, mmsi in enumerate(mmsis)},
        "start": start,
        "end": end,
        "first_day": start.date(),
        "last_day": end.date(),
    }
    parts = []
    if view.has(SEGMENTED) and view.has(SEGMENT_VESSELS):
        values |= {f"id_{place}": vessel.vessel_id for place, vessel in enumerate(vessels)}
        parts.append(_segmented(view, mmsis, len(vessels), start, end))
    if view.has(MESSAGES) and (recent := _not_segmented(view, vessels, mmsis, start, end, values)):
        parts.append(recent)
    if not parts:
        raise NotBuiltError(MESSAGES)
    return view.arrow(
        f"{' union all '.join(parts)} order by vessel_id, reported_at_utc", values, most_rows=MOST_POINTS
    )


def _listed(name: str, count: int) -> str:
    """The parameters ``name_0``, ``name_1``, …; a list as one parameter would be a join."""
    return ", ".join(f"${name}_{place}" for place in range(count))


def _segmented(view: View, mmsis: list[int], count: int, start: datetime, end: datetime) -> str:
    scan = view.scan(SEGMENTED, _ranges(mmsis, start, end))
    return f"""
        select vessel_id, positions.segment_id, positions.{_COLUMNS.replace(", ", ", positions.")}
        from {scan} as positions
        join {view.table(SEGMENT_VESSELS)} as owners on positions.segment_id = owners.segment_id
        where positions.mmsi in ({_listed("mmsi", len(mmsis))}) and vessel_id in ({_listed("id", count)})
        and event_date between $first_day and $last_day
        and reported_at_utc >= $start and reported_at_utc < $end and not is_noise
    """


def _not_segmented(
    view: View,
    vessels: Sequence[Vessel],
    mmsis: list[int],
    start: datetime,
    end: datetime,
    values: dict[str, Any],
) -> str | None:
    """Messages of later bronze versions than any segmented position; whose they are must not be in doubt."""
    alone = [(vessel.mmsi, vessel.vessel_id) for vessel in vessels if not vessel.is_mmsi_shared]
    if not alone:
        return None
    known = view.greatest(SEGMENTED, "bronze_version") if view.has(SEGMENTED) else None
    known = -1 if known is None else known
    newest = view.greatest(MESSAGES, "bronze_version")
    if newest is not None and newest <= known:
        return None
    values |= {
        "known_version": known,
        "owned": [mmsi for mmsi, _ in alone],
        "owners": [vessel_id for _, vessel_id in alone],
    }
    scan = view.scan(MESSAGES, {**_ranges(mmsis, start, end), "bronze_version": (known + 1, None)})
    return f"""
        select vessel_id, null as segment_id, {_COLUMNS}
        from {scan}
        join (select unnest($owned) as mmsi, unnest($owners) as vessel_id) as owners using (mmsi)
        where mmsi in ({_listed("mmsi", len(mmsis))})
        and event_date between $first_day and $last_day and bronze_version > $known_version
        and reported_at_utc >= $start and reported_at_utc < $end
        and disposition = 'accepted' and message_kind = 'position'
    """


def _ranges(mmsis: list[int], start: datetime, end: datetime) -> dict[str, tuple[Any, Any]]:
    return {
        "event_date": (start.date(), end.date()),
        "mmsi": (mmsis[0], mmsis[-1]),
        "reported_at_utc": (start, end - timedelta(microseconds=1)),
    }
