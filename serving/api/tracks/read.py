"""Reads the positions of vessels within a time, from silver: only files and row groups that can hold them.

Segmented positions know which vessel a position is of where several share an MMSI, and leave out noise. They
are built once a day; what came after them is read from the messages, which the live path builds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pyarrow as pa

from serving.api.read.errors import NotBuiltError
from serving.api.read.files import Range
from serving.api.read.lookups import KEY, Lookup
from serving.api.read.reader import View

SEGMENTED = "maritime_silver.segmented_positions"
SEGMENT_VESSELS = "maritime_silver.segment_vessels"
MESSAGES = "maritime_silver.ais_messages"
VESSELS = "maritime_gold.vessels"
MOST_POINTS = 500_000
"""Positions that are read for one answer, before they are simplified."""

_VESSEL = "vessel_id, mmsi, is_mmsi_shared, name, last_reported_at_utc"
_BY_ID = Lookup("vessels by id", f"select vessel_id as {KEY}, {_VESSEL} from {{{VESSELS}}}", "vessel_id")
_BY_MMSI = Lookup("vessels by MMSI", f"select mmsi as {KEY}, {_VESSEL} from {{{VESSELS}}}", "vessel_id")
_SEGMENTS = Lookup(
    "segments by vessel",
    f"select vessel_id as {KEY}, vessel_id, segment_id from {{{SEGMENT_VESSELS}}}",
    "segment_id",
)
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
    rows = [*view.lookup(_BY_ID, *vessel_ids), *view.lookup(_BY_MMSI, *mmsis)]
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
    parts = []
    if view.has(SEGMENTED) and view.has(SEGMENT_VESSELS):
        parts.append(_segmented(view, vessels, mmsis, start, end))
    if view.has(MESSAGES) and (recent := _not_segmented(view, vessels, mmsis, start, end)) is not None:
        parts.append(recent)
    if not parts:
        raise NotBuiltError(MESSAGES)
    return pa.concat_tables(parts, promote_options="permissive").sort_by(
        [("vessel_id", "ascending"), ("reported_at_utc", "ascending")]
    )


def _segmented(
    view: View, vessels: Sequence[Vessel], mmsis: list[int], start: datetime, end: datetime
) -> pa.Table:
    """Positions of the segments that are these vessels'; an MMSI may have those of others."""
    ids = [vessel.vessel_id for vessel in vessels]
    owners = {row["segment_id"]: row["vessel_id"] for row in view.lookup(_SEGMENTS, *ids)}
    found = _positions(view, SEGMENTED, "segment_id", "not is_noise", mmsis, start, end)
    # Here and not by a join in the query, which would take as long as all the rest of it.
    segments = found["segment_id"].combine_chunks().dictionary_encode()
    names = [owners.get(segment) for segment in segments.dictionary.to_pylist()]
    return _owned(found, pa.array(names, pa.string()).take(segments.indices))


def _not_segmented(
    view: View, vessels: Sequence[Vessel], mmsis: list[int], start: datetime, end: datetime
) -> pa.Table | None:
    """Messages of later bronze versions than any segmented position; whose they are must not be in doubt."""
    alone: dict[Any, str] = {vessel.mmsi: vessel.vessel_id for vessel in vessels if not vessel.is_mmsi_shared}
    if not alone:
        return None
    known = view.greatest(SEGMENTED, "bronze_version") if view.has(SEGMENTED) else None
    known = -1 if known is None else known
    newest = view.greatest(MESSAGES, "bronze_version")
    if newest is not None and newest <= known:
        return None
    condition = "bronze_version > $known and disposition = 'accepted' and message_kind = 'position'"
    later: dict[str, Range] = {"bronze_version": (known + 1, None)}
    found = _positions(
        view, MESSAGES, "null::varchar as segment_id", condition, mmsis, start, end, later, known=known
    )
    numbers = found["mmsi"].combine_chunks().dictionary_encode()
    names = [alone.get(mmsi) for mmsi in numbers.dictionary.to_pylist()]
    return _owned(found, pa.array(names, pa.string()).take(numbers.indices))


def _positions(
    view: View,
    table: str,
    segment: str,
    condition: str,
    mmsis: list[int],
    start: datetime,
    end: datetime,
    ranges: Mapping[str, Range] | None = None,
    **values: Any,
) -> pa.Table:
    """The positions of a table with these MMSIs and in this time, in no order."""
    least = {"event_date": (start.date(), end.date()), "mmsi": (mmsis[0], mmsis[-1])}
    time: Range = (start, end - timedelta(microseconds=1))
    # The days choose files; within them the time says all, and a query without them is planned quicker.
    scan = view.scan(table, {**least, "reported_at_utc": time, **(ranges or {})}, with_partitions=False)
    values |= {f"mmsi_{place}": mmsi for place, mmsi in enumerate(mmsis)}
    # Each MMSI is a parameter: a list as one would be a join.
    listed = ", ".join(f"$mmsi_{place}" for place in range(len(mmsis)))
    return view.arrow(
        f"""
        select {segment}, {_COLUMNS}
        from {scan}
        where mmsi in ({listed}) and reported_at_utc >= $start and reported_at_utc < $end and {condition}
        """,
        {**values, "start": start, "end": end},
        most_rows=MOST_POINTS,
    )


def _owned(found: pa.Table, names: Any) -> pa.Table:
    """Positions with the vessel of each; without those that have none."""
    return found.add_column(0, "vessel_id", names).filter(names.is_valid())
