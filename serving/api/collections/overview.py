"""What an overview of a vessel shows of each mart, as look-ups by the vessel."""

from serving.api.collections.emissions import CII, COMPLIANCE, EMISSIONS_DAILY
from serving.api.collections.fleet import POSITIONS, VESSEL_DAYS, VESSELS
from serving.api.collections.models import MAINTENANCE_RISKS
from serving.api.collections.ports import PORT_CALLS
from serving.api.collections.safety import ALERTS, COLLISION_RISKS, GAPS
from serving.api.collections.voyages import ARRIVAL_FORECASTS, VOYAGE_PROGRESS, VOYAGES
from serving.api.read.lookups import KEY, Lookup
from serving.api.web.collection import Collection


def _of(collection: Collection, order: str, most: int | None = 1, where: str = "true") -> Lookup:
    """Rows of a mart by its ``vessel_id``; the key of the mart makes their order total."""
    columns = ", ".join(collection.columns)
    return Lookup(
        f"overview: {collection.name}",
        f"select vessel_id as {KEY}, {columns} from {{{collection.table}}} where {where}",
        ", ".join(dict.fromkeys([*order.split(", "), *collection.key])),
        most,
    )


VESSEL = _of(VESSELS, "vessel_id")
ROWS = {
    "position": _of(POSITIONS, "reported_at_utc desc"),
    "cii": _of(CII, "cii_year desc"),
    "emissions": _of(EMISSIONS_DAILY, "event_date desc"),
    "maintenance": _of(MAINTENANCE_RISKS, "scored_at_utc desc"),
    "latest_day": _of(VESSEL_DAYS, "event_date desc"),
    "arrival_forecast": _of(ARRIVAL_FORECASTS, "vessel_id"),
    "open_gap": _of(GAPS, "started_at_utc desc", where="is_open"),
    "voyage_under_way": Lookup(
        f"overview: {VOYAGE_PROGRESS.name}",
        f"""
        select vessel_id as {KEY}, {", ".join(VOYAGE_PROGRESS.columns)}
        from {{{VOYAGE_PROGRESS.table}}} as progress
        where not exists (
            select * from {{{VOYAGES.table}}} as voyages
            where voyages.vessel_id = progress.vessel_id and voyages.voyage_id = progress.voyage_id
        )
        """,
        "as_of_utc desc",
        1,
        optional=(VOYAGES.table,),
    ),
}
"""The row of each part."""
_RISK = ", ".join(COLLISION_RISKS.columns)
LISTS = {
    "compliance": _of(COMPLIANCE, "cii_year desc, limit_name", None),
    "voyages": _of(VOYAGES, "departed_at_utc desc", 5),
    "port_calls": _of(PORT_CALLS, "arrived_at_utc desc", 5),
    "collision_risks": Lookup(
        f"overview: {COLLISION_RISKS.name}",
        f"""
        select vessel_id_1 as {KEY}, {_RISK} from {{{COLLISION_RISKS.table}}}
        union all
        select vessel_id_2, {_RISK} from {{{COLLISION_RISKS.table}}}
        where vessel_id_2 is distinct from vessel_id_1
        """,
        "dcpa_nm, " + ", ".join(COLLISION_RISKS.key),
        10,
    ),
}
"""The rows of each part."""
VESSEL_ALERTS = Lookup(
    f"overview: {ALERTS.name}",
    f"""
    select vessel_id as {KEY}, {", ".join(ALERTS.columns)},
        count(*) filter (is_active) over (partition by vessel_id) as active_alert_count
    from {{{ALERTS.table}}}
    """,
    "is_active desc, raised_at_utc desc, " + ", ".join(ALERTS.key),
    20,
)
"""Active alerts first, each with how many there are."""
