"""Playback: where all ships were in a past hour, step by step, from one published snapshot."""

import math
from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from serving.api.live.messages import columns_of
from serving.api.live.wire import MEDIA_TYPE, Header, Kind, encode, pack
from serving.api.web.answers import headers, not_modified, view_of
from serving.api.web.filters import AS_OF, Where, add_box
from serving.api.web.problems import RESPONSES, InvalidParameterError

router = APIRouter(prefix="/playback", tags=["live"])
MESSAGES = "maritime_silver.ais_messages"
LONGEST = timedelta(hours=6)
MOST_POSITIONS = 1_000_000
LEAD = timedelta(minutes=15)
"""The last position of each ship within this time before the first step is there too."""


@router.get(
    "",
    operation_id="get_playback",
    response_class=Response,
    responses={
        **RESPONSES,
        200: {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}},
        304: {"description": "Not modified"},
    },
)
def playback(
    request: Request,
    from_: Annotated[
        datetime,
        Query(alias="from", description="First moment (UTC without a zone).", examples=["2026-01-30T12:00Z"]),
    ],
    to: Annotated[datetime, Query(description="End, not included; at most six hours later.")],
    step: Annotated[int, Query(ge=10, le=3600, description="Seconds of a step.")] = 60,
    bbox: Annotated[
        str | None, Query(max_length=120, description="West, south, east, north, degrees.")
    ] = None,
    as_of: AS_OF = None,
) -> Response:
    """Each ship's last position of each step, by MMSI and time, in the columns of a frame.

    The same snapshot gives the same bytes. Reports in conflict or ahead of their receipt are left out.
    """
    start, end = _utc(from_), _utc(to)
    if not start < end <= start + LONGEST:
        raise InvalidParameterError("to", to.isoformat(), "a time behind `from`, at most six hours later")
    view = view_of(request, as_of)
    if (same := not_modified(request, view)) is not None:
        return same
    where = Where()
    where.add("disposition = 'accepted' and message_kind = 'position'")
    where.add("not is_conflicting and not coalesce(is_ahead_of_receipt, false)")
    where.add("mmsi between 1 and 999999999")
    where.add(
        "event_date between $first_day and $last_day", first_day=(start - LEAD).date(), last_day=end.date()
    )
    where.add("reported_at_utc >= $first and reported_at_utc < $end", first=start - LEAD, end=end)
    if bbox is not None:
        add_box(where, bbox, "latitude", "longitude")
    scan = view.scan(
        MESSAGES,
        {"event_date": ((start - LEAD).date(), end.date()), "reported_at_utc": (start - LEAD, end)},
    )
    found = view.arrow(
        f"""
        select
            mmsi, latitude, longitude, epoch_us(reported_at_utc) as time_us, speed_knots, course_deg,
            heading_deg::double as heading_deg, nav_status::double as nav_status,
            message_type::double as message_type
        from {scan}
        {where.sql}
        qualify
            row_number() over (
                partition by
                    mmsi, greatest(-1, floor((epoch_us(reported_at_utc) - $start_us) / ($step * 1000000.0)))
                order by reported_at_utc desc, kafka_partition desc, kafka_offset desc
            ) = 1
        order by mmsi, reported_at_utc
        """,
        {**where.values, "start_us": _micros(start), "step": step},
        most_rows=MOST_POSITIONS,
    )
    ships = pack(columns_of(found), is_provisional=False)
    header = Header(
        kind=Kind.PLAYBACK,
        number=max(0, int(start.timestamp())),
        previous=0,
        snapshot=view.id,
        count=len(ships),
        bronze_version=None,
        time_ms=end.timestamp() * 1000,
        heard_ms=math.nan,
        step_s=step,
    )
    return Response(
        encode(header, ships), media_type=MEDIA_TYPE, headers=headers(view, pinned=as_of is not None)
    )


def _utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError as error:
        raise InvalidParameterError("from", moment.isoformat(), "a time of this era") from error


def _micros(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
