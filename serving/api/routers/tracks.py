"""Tracks: where vessels were over time."""

import io
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, BeforeValidator, Field

from serving.api.collections.voyages import VOYAGES
from serving.api.read.errors import TooLargeError
from serving.api.read.reader import View
from serving.api.tracks.lines import Line, as_arrays, as_geojson, as_table, lines_of
from serving.api.tracks.read import VESSELS, Vessel, positions_of, vessels_of
from serving.api.web.answers import Of, headers, json_answer, not_modified, of, view_of
from serving.api.web.filters import split
from serving.api.web.problems import RESPONSES, InvalidParameterError, NotFoundError
from serving.api.web.queries import SnapshotQuery, VesselId
from serving.api.web.rows import one
from serving.api.web.types import INTEGER

router = APIRouter(tags=["tracks"])
MOST_VESSELS = 50
MOST_ANSWERED = 100_000
"""Points of an answer."""
M_PER_NM = 1852.0
ARROW_STREAM = "application/vnd.apache.arrow.stream"
PARQUET = "application/vnd.apache.parquet"
GEOJSON = "application/geo+json"


class Track(BaseModel):
    """A vessel's positions, a list per measure; all of them have the same length."""

    vessel_id: str
    mmsi: int
    name: str | None
    parts: list[int] = Field(description="Where in the lists each segment begins: do not join across.")
    t: list[int] = Field(description="Time, seconds since 1970-01-01 UTC.")
    lon: list[float] = Field(description="Longitude, degrees.")
    lat: list[float] = Field(description="Latitude, degrees.")
    sog: list[float | None] = Field(description="Speed over ground, knots.")
    cog: list[float | None] = Field(description="Course over ground, degrees.")


class TracksAnswer(Of):
    """The tracks of vessels within a time."""

    from_utc: datetime = Field(description="Begin of the time, UTC, included.")
    to_utc: datetime = Field(description="End of the time, UTC, excluded.")
    position_count: int = Field(description="Positions before they were simplified.")
    point_count: int = Field(description="Points of the answer.")
    data: list[Track]


class TrackQuery(SnapshotQuery):
    """The time, and how a track is written."""

    start: datetime | None = Field(
        default=None, alias="from", description="Begin (included). Default: `hours` before the end."
    )
    end: datetime | None = Field(
        default=None, alias="to", description="End (excluded). Default: the vessels' last report."
    )
    hours: float = Field(default=24.0, gt=0, le=24 * 366, description="Length where `from` is not given.")
    tolerance_m: float | None = Field(
        default=None,
        ge=0,
        le=100_000,
        description="No point left out is farther from the line, metres.",
    )
    tolerance_nm: float | None = Field(default=None, ge=0, le=54, description="The same, nautical miles.")
    format: Literal["json", "geojson", "parquet", "arrow"] = Field(
        default="json", description="Arrays per vessel, lines, or a table of positions."
    )


class TracksQuery(TrackQuery):
    """Whose tracks."""

    vessel_id: Annotated[list[str], BeforeValidator(split)] | None = Field(
        default=None, max_length=MOST_VESSELS, description="Vessels. Several: with commas."
    )
    mmsi: Annotated[list[INTEGER], BeforeValidator(split)] | None = Field(
        default=None, max_length=MOST_VESSELS, description="Vessels with these MMSIs. Several: with commas."
    )
    voyage_id: str | None = Field(
        default=None, max_length=80, description="The track of this voyage, from departure to arrival."
    )


_CONTENT: dict[str, Any] = {
    "application/json": {},
    GEOJSON: {"schema": {"type": "object"}},
    PARQUET: {"schema": {"type": "string", "format": "binary"}},
    ARROW_STREAM: {"schema": {"type": "string", "format": "binary"}},
}
_RESPONSES: dict[int | str, dict[str, Any]] = {
    **RESPONSES,
    200: {"model": TracksAnswer, "content": _CONTENT},
    304: {"description": "Not modified"},
}


@router.get("/tracks", operation_id="list_tracks", responses=_RESPONSES, response_class=Response)
def list_tracks(request: Request, query: Annotated[TracksQuery, Query()]) -> Response:
    """Tracks of up to 50 vessels, or of a voyage, within a time; as many points as the tolerance needs."""
    view = view_of(request, query.as_of)
    view.version(VESSELS)
    if (same := not_modified(request, view)) is not None:
        return same
    if query.voyage_id is not None:
        return _of_voyage(view, query, query.voyage_id)
    if not query.vessel_id and not query.mmsi:
        raise InvalidParameterError("vessel_id", None, "a vessel_id, mmsi or voyage_id")
    vessels = vessels_of(view, vessel_ids=query.vessel_id or (), mmsis=query.mmsi or ())
    for vessel_id in query.vessel_id or ():
        if vessel_id not in vessels:
            raise NotFoundError("vessel", vessel_id)
    for mmsi in query.mmsi or ():
        if mmsi not in (vessel.mmsi for vessel in vessels.values()):
            raise NotFoundError("vessel with the MMSI", mmsi)
    return _answer(view, query, vessels)


@router.get(
    "/vessels/{vessel_id}/track",
    operation_id="get_vessel_track",
    responses=_RESPONSES,
    response_class=Response,
)
def get_vessel_track(
    request: Request,
    vessel_id: VesselId,
    query: Annotated[TrackQuery, Query()],
) -> Response:
    """The track of one vessel: by default the 24 hours before its last report."""
    view = view_of(request, query.as_of)
    view.version(VESSELS)
    if (same := not_modified(request, view)) is not None:
        return same
    if not (vessels := vessels_of(view, vessel_ids=[vessel_id])):
        raise NotFoundError("vessel", vessel_id)
    return _answer(view, query, vessels)


def _of_voyage(view: View, query: TracksQuery, voyage_id: str) -> Response:
    columns = ["vessel_id", "departed_at_utc", "arrived_at_utc"]
    if (voyage := one(view, VOYAGES, {"voyage_id": voyage_id}, columns)) is None:
        raise NotFoundError(VOYAGES.title, voyage_id)
    # The end is excluded: with a second more, the arrival is in it, and a voyage of no length has a track.
    start = query.start or voyage["departed_at_utc"]
    end = query.end or voyage["arrived_at_utc"] + timedelta(seconds=1)
    if not (vessels := vessels_of(view, vessel_ids=[voyage["vessel_id"]])):
        raise NotFoundError("vessel", voyage["vessel_id"])
    return _answer(view, query.model_copy(update={"start": start, "end": end}), vessels)


def _answer(view: View, query: TrackQuery, vessels: dict[str, Vessel]) -> Response:
    start, end = _period(query, vessels)
    tolerance_m = max(query.tolerance_m or 0.0, (query.tolerance_nm or 0.0) * M_PER_NM)
    positions = positions_of(view, list(vessels.values()), start, end)
    lines = lines_of(positions, vessels, tolerance_m)
    point_count = sum(line.positions.num_rows for line in lines)
    if point_count > MOST_ANSWERED:
        raise TooLargeError(
            f"the tracks have {point_count:,} points, more than {MOST_ANSWERED:,}: "
            "raise tolerance_m, or ask for a shorter time"
        )
    facts = {
        **of(view),
        "from_utc": start,
        "to_utc": end,
        "position_count": positions.num_rows,
        "point_count": point_count,
    }
    return _written(view, query, lines, positions.schema, facts)


def _written(
    view: View, query: TrackQuery, lines: list[Line], schema: pa.Schema, facts: dict[str, Any]
) -> Response:
    pinned = query.as_of is not None
    if query.format == "json":
        return json_answer({**facts, "data": as_arrays(lines)}, view, pinned=pinned)
    if query.format == "geojson":
        return json_answer({**as_geojson(lines), **facts}, view, pinned=pinned, media_type=GEOJSON)
    table = as_table(lines, schema)
    buffer = io.BytesIO()
    if query.format == "parquet":
        pq.write_table(table, buffer, compression="zstd")
        return Response(buffer.getvalue(), media_type=PARQUET, headers=headers(view, pinned=pinned))
    with pa.ipc.new_stream(buffer, table.schema) as stream:
        stream.write_table(table)
    return Response(buffer.getvalue(), media_type=ARROW_STREAM, headers=headers(view, pinned=pinned))


def _period(query: TrackQuery, vessels: dict[str, Vessel]) -> tuple[datetime, datetime]:
    """The time that is asked for, aware; without an end, it ends with the last report of any vessel."""
    last = max((vessel.last_reported_at for vessel in vessels.values()), default=datetime.now(UTC))
    end = _utc(query.end) if query.end else last + timedelta(seconds=1)
    try:
        start = _utc(query.start) if query.start else end - timedelta(hours=query.hours)
    except OverflowError as error:
        raise InvalidParameterError("to", query.end, "a time with `hours` before it") from error
    if start >= end:
        raise InvalidParameterError("from", start.isoformat(), f"a time before {end.isoformat()}")
    return start, end


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
