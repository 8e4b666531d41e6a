"""Models: which there are, what came of their scores, and the card of each."""

from datetime import UTC, datetime
from pathlib import Path as FilePath
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from serving.api.collections.models import MAINTENANCE_RISKS, MODEL_DRIFT, MODEL_OUTCOMES
from serving.api.collections.voyages import ARRIVAL_FORECASTS
from serving.api.read.reader import View
from serving.api.web.answers import Of, live_answer, of, view_of
from serving.api.web.problems import RESPONSES, NotFoundError
from serving.api.web.queries import SnapshotQuery
from serving.api.web.resource import row_model

router = APIRouter(prefix="/models", tags=["models"])


class Model(BaseModel):
    """A model: what it scores, what came of it, whether its inputs have moved."""

    name: str
    has_card: bool = Field(description="Whether `/models/{name}/card` has its card.")
    trained_at_utc: datetime | None = Field(description="When the card was written, UTC.")
    outcomes: list[row_model(MODEL_OUTCOMES)]  # type: ignore[valid-type]
    drifted: list[row_model(MODEL_DRIFT)] = Field(  # type: ignore[valid-type]
        description="Measures that are not stable any more."
    )


class ModelsAnswer(Of):
    data: list[Model]


_OUTCOMES = "select * from {maritime_gold.model_outcomes} order by model_name, model_version desc, arm"
_DRIFTED = "select * from {maritime_gold.model_drift} where verdict <> 'stable' order by stability_index desc"
_OPTIONAL = (MODEL_OUTCOMES.table, MODEL_DRIFT.table, MAINTENANCE_RISKS.table, ARRIVAL_FORECASTS.table)


@router.get(
    "",
    operation_id="list_models",
    responses={**RESPONSES, 200: {"model": ModelsAnswer}},
    response_class=Response,
)
def list_models(request: Request, query: Annotated[SnapshotQuery, Query()]) -> Response:
    """The models, by name: those with a card, and those with scores."""
    view = view_of(request, query.as_of)
    outcomes = view.rows(view.named(_OUTCOMES, _OPTIONAL))
    cards = {card.stem: card for card in sorted(_cards(request).glob("*.md"))}
    names = sorted({*cards, *(row["model_name"] for row in outcomes)})
    return live_answer(
        {**of(view), "data": [_model(view, name, cards.get(name), outcomes) for name in names]}
    )


def _model(view: View, name: str, card: FilePath | None, outcomes: list[dict[str, Any]]) -> dict[str, Any]:
    written = None if card is None else datetime.fromtimestamp(card.stat().st_mtime, UTC)
    return {
        "name": name,
        "has_card": card is not None,
        "trained_at_utc": written,
        "outcomes": [row for row in outcomes if row["model_name"] == name],
        # The drift mart is about the model of maintenance alone.
        "drifted": view.rows(view.named(_DRIFTED, _OPTIONAL)) if name == "maintenance" else [],
    }


@router.get(
    "/{name}/card",
    operation_id="get_model_card",
    responses={
        **RESPONSES,
        200: {"content": {"text/markdown": {"schema": {"type": "string"}}}, "description": "The card"},
    },
    response_class=Response,
)
def get_model_card(
    request: Request,
    name: Annotated[str, Path(max_length=80, description="The model's name.", examples=["maintenance"])],
    _: Annotated[SnapshotQuery, Query()],
) -> Response:
    """A model's card, as training wrote it: data, quality on the hold-out rows, decisions. Markdown."""
    cards = {card.stem: card for card in _cards(request).glob("*.md")}
    if (card := cards.get(name)) is None:
        raise NotFoundError("model card", name)
    return Response(
        card.read_bytes(), media_type="text/markdown; charset=utf-8", headers={"Cache-Control": "no-cache"}
    )


def _cards(request: Request) -> FilePath:
    home: FilePath = request.app.state.settings.home
    return home / "models"
