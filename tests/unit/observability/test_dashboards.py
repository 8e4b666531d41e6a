"""The dashboards as they are kept: current, unique, and about metrics that rules and code know."""

import json

import pytest

from observability.dashboards.boards import BOARDS
from observability.dashboards.build import FOLDER, text
from observability.dashboards.panel import Board

NAMES = {"overview", "kafka", "sink", "dbt", "models", "api", "business"}


def test_the_seven_dashboards_are_there() -> None:
    assert {board.name for board in BOARDS} == NAMES
    assert {file.stem for file in FOLDER.glob("*.json")} == NAMES


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_kept_json_is_current(board: Board) -> None:
    kept = (FOLDER / f"{board.name}.json").read_text()
    assert kept == text(board), "write it again: python -m observability.dashboards.build"


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_panels_of_a_dashboard_are_all_in_its_json(board: Board) -> None:
    panels = json.loads((FOLDER / f"{board.name}.json").read_text())["panels"]
    shown = [panel for panel in panels if panel["type"] != "row"]
    assert [panel["title"] for panel in shown] == [panel.title for panel in board.panels]
    asked = [target["expr"] for panel in shown for target in panel["targets"]]
    assert asked == [query.expression for panel in board.panels for query in panel.queries]
    ids = [panel["id"] for panel in panels]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_panels_fit_into_the_grid_and_none_covers_another(board: Board) -> None:
    panels = json.loads((FOLDER / f"{board.name}.json").read_text())["panels"]
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        place = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert place["x"] + place["w"] <= 24
        assert not cells & taken, panel["title"]
        taken |= cells
