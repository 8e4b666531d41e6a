"""Search over vessels, ports and films."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, BeforeValidator, Field

from serving.api.collections.fleet import POSITIONS
from serving.api.read.reader import View
from serving.api.search.build import Indexes
from serving.api.web.answers import Of, answered
from serving.api.web.filters import split
from serving.api.web.problems import RESPONSES
from serving.api.web.queries import SnapshotQuery

router = APIRouter(tags=["search"])
Kind = Literal["vessel", "port", "film"]


class SearchHit(BaseModel):
    """Something that was found."""

    kind: Kind
    id: str = Field(description="Its key: `vessel_id`, `port_id` or `film_id`.")
    title: str
    subtitle: str
    score: float = Field(description="0 to 100: how well the text matches.")
    matched: str = Field(description="The name or number that matched, as it was compared.")
    mmsi: int | None = None
    latitude: float | None = Field(default=None, description="Degrees; of a vessel, where it was last.")
    longitude: float | None = None


class SearchAnswer(Of):
    data: list[SearchHit]


class SearchQuery(SnapshotQuery):
    q: str = Field(
        min_length=1,
        max_length=100,
        description="Name, MMSI, IMO, call sign, port, UN/LOCODE or film; its beginning; typing errors too.",
        examples=["rotterdam"],
    )
    kind: Annotated[list[Kind], BeforeValidator(split)] | None = Field(
        default=None, max_length=3, description="Only these. Several: with commas."
    )
    limit: int = Field(default=10, ge=1, le=100)


@router.get(
    "/search",
    operation_id="search",
    responses={**RESPONSES, 200: {"model": SearchAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def search(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
    """What matches a text best: exactly, by its beginning, by a word of it, or nearly."""

    def hits(view: View) -> list[dict[str, Any]]:
        indexes: Indexes = request.app.state.indexes
        kinds = frozenset(query.kind) if query.kind else None
        found = indexes.of(view).search(query.q, query.limit, kinds)
        places = _places(view, [hit.entry.id for hit in found if hit.entry.kind == "vessel"])
        return [
            {
                "kind": hit.entry.kind,
                "id": hit.entry.id,
                "title": hit.entry.title,
                "subtitle": hit.entry.subtitle,
                "score": round(hit.score, 1),
                "matched": hit.matched,
                **dict(hit.entry.facts),
                **(places.get(hit.entry.id, {}) if hit.entry.kind == "vessel" else {}),
            }
            for hit in found
        ]

    return answered(request, query.as_of, hits)


def _places(view: View, vessel_ids: list[str]) -> dict[str, dict[str, float]]:
    """Where vessels were last; not in the index, which would have to be rebuilt with each position."""
    if not vessel_ids or not view.has(POSITIONS.table):
        return {}
    rows = view.rows(
        "select vessel_id, arg_max(latitude, reported_at_utc) as latitude, "
        f"arg_max(longitude, reported_at_utc) as longitude from {view.table(POSITIONS.table)} "
        f"where vessel_id in ({', '.join('?' * len(vessel_ids))}) group by vessel_id",
        vessel_ids,
    )
    return {row.pop("vessel_id"): row for row in rows}
