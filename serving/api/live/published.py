"""The positions that a published snapshot vouches for."""

from serving.api.live.messages import Columns, columns_of, thresholds
from serving.api.read.errors import GoneError, NotBuiltError
from serving.api.read.reader import View

POSITIONS = "maritime_gold.current_positions"
MESSAGES = "maritime_silver.ais_messages"


def published_positions(view: View) -> tuple[Columns | None, int | None]:
    """Each ship's current position of a snapshot, as columns for :class:`fleet.Known`, and its version.

    That is the newest version of bronze that the build has read: from the statistics of silver's
    messages or, in a snapshot without them, from the positions themselves. None for both where the snapshot
    has no positions.
    """
    try:
        table = view.table(POSITIONS)
    except (NotBuiltError, GoneError):
        return None, None
    yield_us = int(thresholds()["long_range_yield_minutes"]) * 60_000_000 + 1
    found = view.arrow(
        f"""
        select
            mmsi, latitude, longitude, epoch_us(reported_at_utc) as time_us, speed_knots, course_deg,
            heading_deg::double as heading_deg, nav_status::double as nav_status,
            message_type::double as message_type,
            epoch_us(reported_at_utc) - case when message_type = 27 then {yield_us} else 0 end as recency_us,
            bronze_version as version
        from {table}
        where mmsi between 1 and 999999999
        """,
        most_rows=10_000_000,
    )
    columns = columns_of(found)
    head = _head_of_messages(view)
    if head is None and len(columns["version"]):
        head = int(columns["version"].max())
    return columns, head


def _head_of_messages(view: View) -> int | None:
    try:
        files = view.files(MESSAGES)
    except (NotBuiltError, GoneError):
        return None
    greatest = files.greatest("bronze_version")
    return None if greatest is None else int(greatest)
