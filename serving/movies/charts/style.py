"""What the charts share: colours, number formats, the one theme, and the dot-and-interval picture.

Colours can be distinguished with any kind of colour vision; good and bad differ in order or label too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

INK = "#17324d"
MUTED = "#5b6b7b"
GRID = "#e3e8ee"
MAIN = "#1f6f8b"
GOOD = "#1b7f79"
FAIR = "#7fb7a6"
HOLD = "#aab4bf"
BAD = "#c8503c"
WARM = "#e0a030"

RECOMMENDATIONS = ("invest", "consider", "hold", "avoid")
RECOMMENDATION_COLOURS = (GOOD, FAIR, HOLD, BAD)
TIERS = ("micro", "low", "mid", "high", "tent_pole")
TIER_LABELS = {
    "micro": "micro < 1 M",
    "low": "low 1–20 M",
    "mid": "mid 20–100 M",
    "high": "high 100–200 M",
    "tent_pole": "tent-pole > 200 M",
    "unknown": "unknown",
}

NARROW_PX = 330
"""A plot of less width abbreviates months and tiers."""

PERCENT = ".0%"
ROI_PERCENT = "+.0%"
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its anchor, title and caption; ``wide`` takes the page's width, ``tall`` two rows."""

    anchor: str
    title: str
    caption: str
    chart: Any
    wide: bool = False
    tall: bool = False

    def spec(self) -> dict[str, Any]:
        """The Vega-Lite specification, with the theme and the title as text for screen readers."""
        spec: dict[str, Any] = self.chart.to_dict()
        spec["description"] = f"{self.title} {self.caption}"
        spec["config"] = THEME
        return spec


THEME: dict[str, Any] = {
    "font": FONT,
    "background": "transparent",
    "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
    "view": {"stroke": None},
    "axis": {
        "labelColor": MUTED,
        "titleColor": MUTED,
        "titleFontWeight": "normal",
        "labelFontSize": 12,
        "titleFontSize": 12,
        "gridColor": GRID,
        "domainColor": GRID,
        "tickColor": GRID,
        "labelLimit": 150,
    },
    # Layered charts lose Vega-Lite's default for overlapping labels: keep every other one.
    "axisX": {"labelOverlap": "parity", "labelSeparation": 8},
    "axisY": {"domain": False, "ticks": False, "labelPadding": 6},
    "legend": {
        "orient": "top",
        "direction": "horizontal",
        "titleColor": MUTED,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "symbolStrokeWidth": 0,
        "columns": 2,
    },
    "bar": {"cornerRadiusEnd": 2},
    "line": {"strokeWidth": 2.2},
}


def data(rows: Iterable[Row]) -> alt.InlineData:
    """Rows as a chart's inline data."""
    return alt.InlineData(values=list(rows))


def only(rows: Iterable[Row], *columns: str, **named: str) -> list[Row]:
    """Rows with some of their columns; ``new=old`` renames. The page holds only what a chart shows."""
    return [
        {column: row[column] for column in columns} | {new: row[old] for new, old in named.items()}
        for row in rows
    ]


def tip(field: str, title: str, format: str | None = None) -> alt.Tooltip:
    """One line of a tooltip; ``format`` is d3's, for numbers."""
    if format:
        return alt.Tooltip(f"{field}:Q", title=title, format=format)
    return alt.Tooltip(f"{field}:N", title=title)


ROI_AXIS_LABEL = "datum.value == 0 ? '0 %' : datum.label"


def roi_axis(**options: Any) -> alt.Axis:
    """An axis of ROI in percent, signed except at zero."""
    return alt.Axis(format=ROI_PERCENT, labelExpr=ROI_AXIS_LABEL, **{"tickCount": 6, **options})


def money_axis(**options: Any) -> alt.Axis:
    """An axis of dollars: $10K, $10M, $10B (d3 writes G for a thousand million)."""
    return alt.Axis(format="$~s", labelExpr="replace(replace(datum.label, 'G', 'B'), 'k', 'K')", **options)


def month_axis(**options: Any) -> alt.Axis:
    """An axis of months, by their first letters where the plot is narrow."""
    label = f"width < {NARROW_PX} ? slice(datum.label, 0, 1) : datum.label"
    return alt.Axis(labelAngle=0, labelExpr=label, labelOverlap=False, **options)


def sides(rows: Sequence[Row], x: str, y: str, *, near_x: float, near_y: float) -> list[Row]:
    """The rows with ``side``: whether a point's name is drawn above it, below it or not at all."""
    placed: list[Row] = []
    for row in sorted(rows, key=lambda row: (row[x], row[y])):
        taken = [
            other["side"]
            for other in placed
            if abs(other[x] - row[x]) < near_x and abs(other[y] - row[y]) < near_y
        ]
        free = [side for side in ("above", "below") if side not in taken]
        placed.append(row | {"side": free[0] if free else "none"})
    return placed


def names_beside(rows: Sequence[Row], x: str, y: str, name: str, offset: int) -> Any:
    """The names of points, above or below them by :func:`sides`."""
    layers = []
    for side, shift in (("above", -offset), ("below", offset)):
        named = [row for row in rows if row["side"] == side]
        if named:  # an empty layer has no extent, and Vega says so
            text = alt.Chart(data(named)).mark_text(dy=shift, fontSize=11, color=INK)
            layers.append(text.encode(x=f"{x}:Q", y=f"{y}:Q", text=f"{name}:N"))
    return alt.layer(*layers)


def intervals(
    rows: Sequence[Row],
    *,
    label: str,
    order: Sequence[str],
    x_title: str,
    height: int,
    colour: Any = None,
    tooltips: Sequence[alt.Tooltip] = (),
    x_domain: tuple[float, float] | None = None,
) -> Any:
    """Median ROI as a dot on its 95 % interval, one row per label, with a line at break-even."""
    scale = alt.Scale(domain=list(x_domain), clamp=True) if x_domain else alt.Scale(zero=True, nice=True)
    base = alt.Chart(data(rows)).encode(y=alt.Y(f"{label}:N", sort=list(order), title=None))
    x = alt.X("median_roi_low:Q", title=x_title, axis=roi_axis(), scale=scale)
    tint = colour if colour is not None else alt.value(MAIN)
    tips = [
        tip(label, "group"),
        tip("median_roi", "median ROI", ROI_PERCENT),
        tip("median_roi_low", "interval from", ROI_PERCENT),
        tip("median_roi_high", "to", ROI_PERCENT),
        tip("films_with_roi", "films", ",d"),
        *tooltips,
    ]
    rule = base.mark_rule(strokeWidth=5, opacity=0.45, strokeCap="round").encode(
        x=x, x2="median_roi_high:Q", color=tint, tooltip=tips
    )
    dot = base.mark_circle(size=110, opacity=1).encode(
        x=alt.X("median_roi:Q", scale=scale), color=tint, tooltip=tips
    )
    zero = (
        alt.Chart(data([{"roi": 0}]))
        .mark_rule(color=MUTED, strokeDash=[3, 3])
        .encode(x=alt.X("roi:Q", scale=scale))
    )
    return (zero + rule + dot).properties(width="container", height=height)
