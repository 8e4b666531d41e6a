"""What if a slate of films were made: the spread of outcomes of films like them."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from serving.api.collections.films import FILMS, RECOMMENDATIONS
from serving.api.films.slate import MOST_FILMS, Group, Outcome, outcome, parsed_slate
from serving.api.read.reader import View
from serving.api.web.answers import Of, answered
from serving.api.web.problems import RESPONSES, InvalidParameterError
from serving.api.web.queries import SnapshotQuery

router = APIRouter(prefix="/films", tags=["films"])


class SlateGroup(BaseModel):
    """Films of one genre and budget tier, and the films that they are compared with."""

    genre: str
    budget_tier: str
    film_count: int
    budget_each_usd: float = Field(description="What one costs: as asked for, or the median of those below.")
    comparable_count: int = Field(description="Films of that genre and tier with a known return.")
    comparable_median_roi: float


class Spread(BaseModel):
    """A distribution: its mean and quantiles."""

    mean: float
    p5: float
    p10: float
    p25: float
    p50: float
    p75: float
    p90: float
    p95: float


class Bin(BaseModel):
    """A bar of the histogram."""

    from_usd: float
    to_usd: float
    draw_count: int


class WhatIf(BaseModel):
    """The slate, its cost, and the spread of its profit over draws."""

    slate: list[SlateGroup]
    draws: int
    seed: int
    budget_usd: float | None
    total_budget_usd: float = Field(description="Cost of the whole slate.")
    is_within_budget: bool | None = Field(description="Null where no budget was given.")
    profit_usd: Spread
    roi: Spread = Field(description="Profit of the slate over its cost.")
    probability_of_loss: float = Field(description="Share of draws that lose money, 0 to 1.")
    probability_of_doubling: float = Field(description="Share of draws with a profit of the cost or more.")
    histogram: list[Bin]


class WhatIfAnswer(Of):
    data: WhatIf


class WhatIfQuery(SnapshotQuery):
    slate: str | None = Field(
        default=None,
        max_length=2000,
        description="`GENRE:TIER:COUNT`, several with commas between; `GENRE:TIER:COUNT:BUDGET` names the "
        "cost of each film, US dollars. Default: what is recommended, as far as the budget goes.",
        examples=["Horror:low:4,Adventure:high:1"],
    )
    budget_usd: float | None = Field(
        default=None, gt=0, le=1e12, description="What there is to spend, US dollars.", examples=[300e6]
    )
    draws: int = Field(default=5000, ge=100, le=50_000, description="How often the slate is made.")
    seed: int = Field(default=1, ge=0, le=2**32 - 1, description="The same seed gives the same answer.")


@router.get(
    "/what-if",
    operation_id="get_films_what_if",
    responses={**RESPONSES, 200: {"model": WhatIfAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def get_films_what_if(request: Request, query: Annotated[WhatIfQuery, Query()]) -> Response:
    """A slate under a budget: each film gets the return of a random film of its kind, many times over."""

    def what_if(view: View) -> dict[str, Any]:
        if query.slate is not None:
            groups = parsed_slate(query.slate)
        elif query.budget_usd is not None:
            groups = _recommended(view, query.budget_usd)
        else:
            raise InvalidParameterError("slate", None, "a slate, or a budget_usd to spend on recommendations")
        return _answer(query, outcome(view, FILMS.table, groups, query.draws, query.seed))

    return answered(request, query.as_of, what_if, tables=[FILMS.table])


def _recommended(view: View, budget: float) -> list[Group]:
    """Recommended genres and tiers, best first, with the films that a slate needs, while money is left."""
    rows = view.rows(
        "select genre, budget_tier, median_budget_usd, films_for_slate "
        f"from {view.table(RECOMMENDATIONS.table)} "
        "where recommendation = 'invest' and median_budget_usd > 0 order by recommendation_rank"
    )
    groups, left, films = [], budget, 0
    for row in rows:
        wanted = max(1, row["films_for_slate"] or 1)
        count = min(wanted, int(left // row["median_budget_usd"]), MOST_FILMS - films)
        if count > 0:
            groups.append(Group(row["genre"], row["budget_tier"], count, row["median_budget_usd"]))
            left -= count * row["median_budget_usd"]
            films += count
    if not groups:
        raise InvalidParameterError("budget_usd", budget, "enough for one film that is recommended")
    return groups


def _answer(query: WhatIfQuery, found: Outcome) -> dict[str, Any]:
    return {
        "slate": [
            {
                "genre": group.genre,
                "budget_tier": group.budget_tier,
                "film_count": group.film_count,
                "budget_each_usd": budget,
                "comparable_count": count,
                "comparable_median_roi": median,
            }
            for group, budget, count, median in found.groups
        ],
        "draws": query.draws,
        "seed": query.seed,
        "budget_usd": query.budget_usd,
        "total_budget_usd": found.total_budget,
        "is_within_budget": None if query.budget_usd is None else found.total_budget <= query.budget_usd,
        "profit_usd": found.spread(found.profit),
        "roi": found.spread(found.profit / found.total_budget),
        "probability_of_loss": float((found.profit < 0).mean()),
        "probability_of_doubling": float((found.profit >= found.total_budget).mean()),
        "histogram": [
            {"from_usd": start, "to_usd": end, "draw_count": count} for start, end, count in found.histogram()
        ],
    }
