"""Positions and alerts from bronze rows: silver's essential rules, in SQL of DuckDB over the new rows alone.

Duplicates and conflicts are not looked for, and only the fields that a position needs are judged: what comes
out is provisional. The thresholds are those of dbt's project file.
"""

from functools import cache
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import yaml

from stack.project import DBT_PROJECT_FILE

_NUMBERS = (
    "mmsi",
    "message_type",
    "latitude",
    "longitude",
    "speed_knots",
    "course_deg",
    "heading_deg",
    "nav_status",
    "schema_version",
)
_WHOLE = ("mmsi", "message_type", "heading_deg", "nav_status")
Columns = dict[str, npt.NDArray[Any]]


@cache
def thresholds() -> dict[str, Any]:
    """The variables of dbt that silver's rules use."""
    project = yaml.safe_load(DBT_PROJECT_FILE.read_text(encoding="utf-8"))
    return dict(project["vars"])


class Decoder:
    """Reads messages in a small database of its own. Not for several threads."""

    def __init__(self) -> None:
        self._database = duckdb.connect(":memory:", config={"threads": 1, "memory_limit": "256MB"})
        self._database.execute("set timezone = 'UTC'")
        self._positions = positions_sql()
        self._alerts = _ALERTS

    def close(self) -> None:
        self._database.close()

    def positions(self, rows: pa.RecordBatch) -> Columns:
        """The newest acceptable position of each ship in these rows, as columns for :func:`wire.pack`.

        Beside them ``recency_us`` (what is newer than what) and ``version`` (the bronze version).
        """
        found = self._ask(self._positions, rows)
        return columns_of(found)

    def alerts(self, rows: pa.RecordBatch) -> list[dict[str, Any]]:
        """The alerts in these rows, in their order: id, ship, time, type, severity and status."""
        return self._ask(self._alerts, rows).to_pylist()

    def _ask(self, sql: str, rows: pa.RecordBatch) -> pa.Table:
        self._database.register("new_rows", pa.Table.from_batches([rows]))
        try:
            found: pa.Table = self._database.sql(sql).to_arrow_table()
            return found
        finally:
            self._database.unregister("new_rows")


def columns_of(found: pa.Table) -> Columns:
    """Columns for :func:`wire.pack`: what may be missing as floats, NaN for missing."""
    whole = ("mmsi", "time_us", "recency_us", "version", "heard_us")
    return {
        name: found.column(name).to_numpy().astype(np.int64 if name in whole else np.float64)
        for name in found.column_names
    }


_DECODED = """
    decoded as (
        select
            * exclude (value, headers),
            try(decode(value)) as content
        from new_rows
        where
            value is not null
            and not coalesce(
                list_bool_or([h.key = 'event-type' and h.value = 'undecodable'::blob for h in headers]),
                false
            )
    ),

    objects as (
        select * exclude (content), content::json as document
        from decoded
        where
            json_valid(content)
            and json_type(content) = 'OBJECT'
            -- DuckDB takes these for JSON
            and not regexp_matches(content, '[:\\[]\\s*[-+]?(nan|inf)', 'i')
    )
"""


def positions_sql() -> str:
    """The newest acceptable position of each ship in ``new_rows``."""
    rules = thresholds()
    structure = ", ".join(f'"{name}": "DOUBLE"' for name in _NUMBERS) + ', "timestamp": "VARCHAR"'
    typed = " and ".join(
        [f"coalesce(json_type(document, '$.{name}'), 'NULL') in {_NUMERIC}" for name in _NUMBERS]
        + ["json_type(document, '$.timestamp') = 'VARCHAR'"]
    )
    whole = " and ".join(f"(m.{name} is null or m.{name} = trunc(m.{name}))" for name in _WHOLE)
    tolerance = f"interval {int(rules['clock_tolerance_minutes'])} minutes"
    return f"""
with {_DECODED},

typed as (
    select
        * exclude (document),
        json_transform(document, '{{{structure}}}') as m
    from objects
    where {typed}
),

timed as (
    select
        *,
        case
            when octet_length(m.timestamp::blob) >= 19 and substr(m.timestamp, 11, 1) = 'T'
                then try_cast(m.timestamp as timestamptz)
        end as reported_at
    from typed
    where {whole}
),

accepted as (
    select
        *,
        epoch_us(reported_at)
        - case
            when m.message_type = 27 then {int(rules["long_range_yield_minutes"])} * 60000000 + 1
            else 0
        end as recency_us
    from timed
    where
        (m.schema_version is null or m.schema_version = 1)
        and m.mmsi between 1 and 999999999
        and reported_at >= timestamptz '{rules["earliest_event_date"]} 00:00:00+00'
        -- a report later than it was received is shown last of all by a build: not here
        and reported_at <= ingested_at + {tolerance}
        and not coalesce(
            "timestamp" >= timestamptz '{rules["earliest_event_date"]} 00:00:00+00'
            and reported_at > "timestamp" + {tolerance},
            false
        )
        and m.latitude between -90 and 90
        and m.longitude between -180 and 180
        and not coalesce(m.speed_knots < 0, false)
        and case
            when m.message_type = 9 then not coalesce(m.speed_knots > 1023, false)
            else not coalesce(
                m.speed_knots >= {rules["ais_max_speed_knots"]} and m.speed_knots <> 102.3, false
            )
        end
)

select
    m.mmsi::bigint as mmsi,
    m.latitude,
    m.longitude,
    epoch_us(reported_at) as time_us,
    case
        when m.message_type = 9 then nullif(m.speed_knots, 1023)
        when m.speed_knots not in (102.3, 51.2, 63) then m.speed_knots
    end as speed_knots,
    case when m.course_deg >= 0 and m.course_deg < 360 then m.course_deg end as course_deg,
    case when m.heading_deg between 0 and 359 then m.heading_deg end as heading_deg,
    case when m.nav_status between 0 and 15 then m.nav_status end as nav_status,
    m.message_type,
    recency_us,
    _commit_version::bigint as version,
    coalesce(epoch_us("timestamp"), epoch_us(ingested_at)) as heard_us
from accepted
qualify
    row_number() over (
        partition by m.mmsi order by recency_us desc, _commit_version desc, "offset" desc
    ) = 1
"""


_NUMERIC = "('NULL', 'BIGINT', 'UBIGINT', 'DOUBLE')"
_ALERTS = f"""
with {_DECODED},

fields as (
    select
        document ->> '$.alert_id' as alert_id,
        try_cast(document ->> '$.mmsi' as bigint) as mmsi,
        document ->> '$.timestamp' as "timestamp",
        document ->> '$.alert_type' as alert_type,
        document ->> '$.severity' as severity,
        document ->> '$.status' as status,
        "partition",
        "offset"
    from objects
)

select * exclude ("partition", "offset") from fields
where mmsi between 1 and 999999999 and alert_type is not null
order by "partition", "offset"
"""
