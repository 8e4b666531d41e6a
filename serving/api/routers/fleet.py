"""The fleet in one answer: the columns that a map draws, the figures of now, one vessel's overview."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from serving.api.collections.emissions import CII
from serving.api.collections.fleet import FLEET_KPIS, POSITIONS, VESSELS
from serving.api.collections.models import MAINTENANCE_RISKS
from serving.api.collections.ports import PORT_CALLS
from serving.api.collections.safety import ALERTS, COLLISION_RISKS, GAPS
from serving.api.read.reader import View
from serving.api.web.answers import Of, answered
from serving.api.web.problems import RESPONSES
from serving.api.web.queries import SnapshotQuery
from serving.api.web.resource import row_model

router = APIRouter()
MOST_VESSELS = 200_000

_MAP = """
select
    vessels.vessel_id,
    vessels.mmsi,
    vessels.mmsi_class,
    vessels.name,
    vessels.call_sign,
    vessels.imo,
    vessels.ship_type,
    vessels.ship_category,
    vessels.vessel_type,
    vessels.length_m,
    vessels.beam_m,
    vessels.flag_country,
    vessels.flag_iso2,
    vessels.destination,
    vessels.last_reported_at_utc,
    ratings.cii_rating,
    risks.risk_level
from {maritime_gold.vessels} as vessels
left join (
    select vessel_id, arg_max_null(rating, cii_year) as cii_rating
    from {maritime_gold.cii_ratings} group by vessel_id
) as ratings using (vessel_id)
left join (
    select vessel_id, arg_max(risk_level, scored_at_utc) as risk_level
    from {maritime_gold.maintenance_risk} group by vessel_id
) as risks using (vessel_id)
order by vessels.vessel_id
"""
_MAP_OPTIONAL = (CII.table, MAINTENANCE_RISKS.table)


class FleetColumns(BaseModel):
    """The fleet, a list per column; all lists have the same length."""

    vessel_id: list[str]
    mmsi: list[int]
    mmsi_class: list[str]
    name: list[str | None]
    call_sign: list[str | None]
    imo: list[int | None]
    ship_type: list[int | None] = Field(description="AIS code, 0 to 99.")
    ship_category: list[str | None]
    vessel_type: list[str | None]
    length_m: list[float | None]
    beam_m: list[float | None]
    flag_country: list[str | None]
    flag_iso2: list[str | None]
    destination: list[str | None]
    last_reported_at_utc: list[datetime]
    cii_rating: list[str | None] = Field(description="Of the latest year; null where not rated.")
    risk_level: list[str | None] = Field(description="Maintenance risk: low, medium or high.")


class FleetColumnsAnswer(Of):
    data: FleetColumns


@router.get(
    "/map/vessels",
    operation_id="get_map_vessels",
    tags=["vessels"],
    responses={**RESPONSES, 200: {"model": FleetColumnsAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def get_map_vessels(request: Request, query: Annotated[SnapshotQuery, Query()]) -> Response:
    """Every vessel with what a map labels and filters by, as columns: small, and read in one go."""

    def columns(view: View) -> dict[str, Any]:
        return view.arrow(view.named(_MAP, _MAP_OPTIONAL), most_rows=MOST_VESSELS).to_pydict()

    return answered(request, query.as_of, columns, tables=[VESSELS.table])


_KPIS = """
with now as (select max(reported_at_utc) as at from {maritime_gold.current_positions}),
ships as (
    select positions.*, positions.reported_at_utc >= now.at - to_hours(cast($hours as integer)) as is_seen
    from {maritime_gold.current_positions} as positions, now
    where mmsi_class = 'ship'
),
in_port as (select distinct vessel_id from {maritime_gold.port_visits} where is_open and confidence >= 2)
select
    now.at as as_of_utc,
    count(mmsi) as vessels_known,
    count_if(is_seen) as vessels_seen,
    count_if(is_seen and coalesce(nav_status_group, '') not in ('anchored', 'moored', 'aground')
        and speed_knots > 0.5) as vessels_under_way,
    count_if(is_seen and nav_status_group = 'anchored') as vessels_at_anchor,
    count_if(is_seen and nav_status_group = 'moored') as vessels_moored,
    count_if(is_seen and vessel_id in (select vessel_id from in_port)) as vessels_in_port,
    count_if(not is_seen) as vessels_silent,
    (select count(*) from {maritime_gold.gaps} where is_open) as gaps_open
from now left join ships on true
group by now.at
"""
_KPIS_OPTIONAL = (PORT_CALLS.table, GAPS.table)
_LEVELS = """
select 'alerts' as what, severity as level, count(*) as number
from {maritime_gold.alerts} where is_active group by all
union all
select 'collision_risks', risk_level, count(*) from {maritime_gold.collision_risks} group by all
union all
select 'maintenance_risks', risk_level, count(*) from {maritime_gold.maintenance_risk} group by all
union all
select 'cii_ratings', rating, count(*) from {maritime_gold.cii_ratings}
where rating is not null and cii_year = (select max(cii_year) from {maritime_gold.cii_ratings}) group by all
"""
_LEVELS_OPTIONAL = (ALERTS.table, COLLISION_RISKS.table, MAINTENANCE_RISKS.table, CII.table)


class KpisNow(BaseModel):
    """The fleet as of its newest report."""

    as_of_utc: datetime | None = Field(description="The newest position report of any vessel, UTC.")
    silent_after_hours: int = Field(description="A ship that was not heard for longer is silent.")
    vessels_known: int = Field(description="Ships with a position at any time.")
    vessels_seen: int = Field(description="Of these, heard within those hours before the newest report.")
    vessels_under_way: int = Field(
        description="Seen, above 0.5 knots, and neither anchored, moored nor aground."
    )
    vessels_at_anchor: int = Field(description="Seen, with the status at anchor.")
    vessels_moored: int = Field(description="Seen, with the status moored.")
    vessels_in_port: int = Field(description="Seen, with an open port call of confidence 2 and more.")
    vessels_silent: int = Field(description="Known and not seen.")
    gaps_open: int = Field(description="Gaps in the reports that last.")
    alerts: dict[str, int] = Field(description="Active alerts by severity.")
    collision_risks: dict[str, int] = Field(description="By risk level.")
    maintenance_risks: dict[str, int] = Field(description="Vessels by risk level.")
    cii_ratings: dict[str, int] = Field(description="Vessels by rating of the latest year.")
    latest_day: row_model(FLEET_KPIS) | None = Field(description="The newest day of `/kpis/fleet`.")  # type: ignore[valid-type]


class KpisNowAnswer(Of):
    data: KpisNow


class KpisQuery(SnapshotQuery):
    silent_after_hours: int = Field(default=24, ge=1, le=8760, description="Not heard for longer: silent.")


@router.get(
    "/kpis/now",
    operation_id="get_kpis_now",
    tags=["kpis"],
    responses={**RESPONSES, 200: {"model": KpisNowAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def get_kpis_now(request: Request, query: Annotated[KpisQuery, Query()]) -> Response:
    """Vessels seen, under way, at anchor, in port and silent; alerts and risks by level."""

    def kpis(view: View) -> dict[str, Any]:
        sql = view.named(_KPIS, _KPIS_OPTIONAL)
        found: dict[str, Any] = view.rows(sql, {"hours": query.silent_after_hours})[0]
        levels: dict[str, dict[str, int]] = {
            name: {} for name in ("alerts", "collision_risks", "maintenance_risks", "cii_ratings")
        }
        for row in view.rows(view.named(_LEVELS, _LEVELS_OPTIONAL)):
            levels[row["what"]][row["level"]] = row["number"]
        days = view.named("{maritime_gold.fleet_kpis}", (FLEET_KPIS.table,))
        latest = view.rows(f"select * from {days} order by event_date desc limit 1")
        return {
            **found,
            "silent_after_hours": query.silent_after_hours,
            **levels,
            "latest_day": latest[0] if latest else None,
        }

    return answered(request, query.as_of, kpis, tables=[POSITIONS.table])
