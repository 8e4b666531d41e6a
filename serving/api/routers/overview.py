"""One vessel's overview: what each mart says of it, in one answer."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from serving.api.collections.emissions import CII, COMPLIANCE, EMISSIONS_DAILY
from serving.api.collections.fleet import POSITIONS, VESSEL_DAYS, VESSELS
from serving.api.collections.models import MAINTENANCE_RISKS
from serving.api.collections.overview import LISTS, ROWS, VESSEL, VESSEL_ALERTS
from serving.api.collections.ports import PORT_CALLS
from serving.api.collections.safety import ALERTS, COLLISION_RISKS, GAPS
from serving.api.collections.voyages import ARRIVAL_FORECASTS, VOYAGE_PROGRESS, VOYAGES
from serving.api.read.lookups import Lookup
from serving.api.read.reader import View
from serving.api.web.answers import Of, answered
from serving.api.web.problems import RESPONSES, NotFoundError
from serving.api.web.queries import SnapshotQuery, VesselId
from serving.api.web.resource import row_model

router = APIRouter()


def _overview(view: View, vessel_id: str) -> dict[str, Any]:
    """What each mart says of a vessel.

    Raises:
        NotFoundError: there is no such vessel.
    """

    def rows(lookup: Lookup) -> list[dict[str, Any]]:
        return view.lookup(lookup, vessel_id) if view.has(lookup.tables[0]) else []

    if not (vessels := rows(VESSEL)):
        raise NotFoundError(VESSELS.title, vessel_id)
    alerts = rows(VESSEL_ALERTS)
    counts = [alert.pop("active_alert_count") for alert in alerts]
    alerts.sort(key=lambda alert: alert["raised_at_utc"], reverse=True)
    return {
        "vessel": vessels[0],
        **{part: next(iter(rows(lookup)), None) for part, lookup in ROWS.items()},
        **{part: rows(lookup) for part, lookup in LISTS.items()},
        "alerts": alerts,
        "active_alert_count": counts[0] if counts else 0,
    }


class Overview(BaseModel):
    """What is known of one vessel, from all marts. A mart that is not built yet has nothing here."""

    vessel: row_model(VESSELS)  # type: ignore[valid-type]
    position: row_model(POSITIONS) | None  # type: ignore[valid-type]
    cii: row_model(CII) | None = Field(description="Of the latest year.")  # type: ignore[valid-type]
    compliance: list[row_model(COMPLIANCE)]  # type: ignore[valid-type]
    emissions: row_model(EMISSIONS_DAILY) | None = Field(description="Of the latest day.")  # type: ignore[valid-type]
    maintenance: row_model(MAINTENANCE_RISKS) | None  # type: ignore[valid-type]
    latest_day: row_model(VESSEL_DAYS) | None  # type: ignore[valid-type]
    alerts: list[row_model(ALERTS)] = Field(description="20 at most: active ones, then the newest.")  # type: ignore[valid-type]
    active_alert_count: int
    voyage_under_way: row_model(VOYAGE_PROGRESS) | None = Field(  # type: ignore[valid-type]
        description="The newest sample of a voyage that has not arrived."
    )
    arrival_forecast: row_model(ARRIVAL_FORECASTS) | None  # type: ignore[valid-type]
    voyages: list[row_model(VOYAGES)] = Field(description="The last five.")  # type: ignore[valid-type]
    port_calls: list[row_model(PORT_CALLS)] = Field(description="The last five.")  # type: ignore[valid-type]
    collision_risks: list[row_model(COLLISION_RISKS)]  # type: ignore[valid-type]
    open_gap: row_model(GAPS) | None  # type: ignore[valid-type]


class OverviewAnswer(Of):
    data: Overview


@router.get(
    "/vessels/{vessel_id}/overview",
    operation_id="get_vessel_overview",
    tags=["vessels"],
    responses={**RESPONSES, 200: {"model": OverviewAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def get_vessel_overview(
    request: Request,
    vessel_id: VesselId,
    query: Annotated[SnapshotQuery, Query()],
) -> Response:
    """One vessel in one call: particulars, position, voyage and arrival, CII, maintenance, alerts."""
    return answered(request, query.as_of, lambda view: _overview(view, vessel_id), tables=[VESSELS.table])
