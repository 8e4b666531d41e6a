"""``python -m observability.dashboards.build``: writes the dashboards as JSON, for Grafana to import.

Needs Grafana's SDK (the extra ``dashboards``); the JSON is kept, and a test says when it is not current.
"""

import itertools
import json
from pathlib import Path
from typing import Any

from grafana_foundation_sdk.builders import common, dashboard, prometheus, stat, timeseries
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.common import (
    BigValueGraphMode,
    LegendDisplayMode,
    LegendPlacement,
    TooltipDisplayMode,
)
from grafana_foundation_sdk.models.dashboard import DashboardCursorSync, DataSourceRef

from observability.dashboards.boards import BOARDS
from observability.dashboards.panel import Board, Panel

FOLDER = Path(__file__).parent / "json"
SOURCE = DataSourceRef(type_val="prometheus", uid="${source}")
WIDTH = 24
"""Of a dashboard, in Grafana's grid."""
VALUE_HEIGHT, GRAPH_HEIGHT = 4, 8


def text(board: Board) -> str:
    """A dashboard as the JSON that is kept."""
    made = (
        dashboard.Dashboard(board.title)
        .uid(f"tideline-{board.name}")
        .tags(["tideline"])
        .refresh("10s")
        .time("now-1h", "now")
        .timezone("utc")
        .editable()
        .tooltip(DashboardCursorSync.CROSSHAIR)
        .with_variable(dashboard.DatasourceVariable("source").label("Prometheus").type("prometheus"))
    )
    ids = itertools.count(1)
    for title, panels in board.rows.items():
        made = made.with_row(dashboard.Row(title).id(next(ids)))
        for panel in panels:
            made = made.with_panel(_panel(panel, panels).id(next(ids)))
    content = json.loads(JSONEncoder(sort_keys=True, indent=2).encode(made.build()))
    return json.dumps(content, indent=2, sort_keys=True) + "\n"


def main() -> None:
    """Write all of them."""
    FOLDER.mkdir(exist_ok=True)
    for board in BOARDS:
        (FOLDER / f"{board.name}.json").write_text(text(board))


def _panel(panel: Panel, row: tuple[Panel, ...]) -> Any:
    if panel.kind == "value":
        values = sum(other.kind == "value" for other in row)
        made: Any = stat.Panel().graph_mode(BigValueGraphMode.AREA)
        made = made.height(VALUE_HEIGHT).span(max(4, WIDTH // values))
    else:
        legend = common.VizLegendOptions().display_mode(LegendDisplayMode.LIST)
        made = (
            timeseries.Panel()
            .height(GRAPH_HEIGHT)
            .span(WIDTH // 3)
            .legend(legend.placement(LegendPlacement.BOTTOM).show_legend(True))
            .tooltip(common.VizTooltipOptions().mode(TooltipDisplayMode.MULTI))
        )
    made = made.title(panel.title).unit(panel.unit).datasource(SOURCE)
    if panel.text:
        made = made.description(panel.text)
    for number, query in enumerate(panel.queries):
        target = prometheus.Dataquery().expr(query.expression).ref_id("ABCDE"[number]).datasource(SOURCE)
        target = target.instant() if panel.kind == "value" else target.range()
        made = made.with_target(target.legend_format(query.legend) if query.legend else target)
    return made


if __name__ == "__main__":
    main()
