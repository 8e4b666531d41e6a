"""Charts over the years and over the months."""

from typing import Any

import altair as alt

from serving.movies.charts.style import (
    BAD,
    INK,
    MAIN,
    MUTED,
    PERCENT,
    ROI_PERCENT,
    WARM,
    Figure,
    Row,
    data,
    intervals,
    money_axis,
    month_axis,
    only,
    roi_axis,
    tip,
)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _years(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["period_type"] == "year"]


def _dense_years(rows: list[Row], *columns: str) -> list[Row]:
    """Years from the first with enough films; later sparse years have null columns, which break the line."""
    years = _years(rows)
    first = min((row["period_start"] for row in years if not row["is_sparse"]), default=0)
    return [
        row | dict.fromkeys(columns) if row["is_sparse"] else row
        for row in years
        if row["period_start"] >= first
    ]


def _year_axis() -> alt.X:
    return alt.X(
        "period_start:Q",
        title=None,
        axis=alt.Axis(format="d", tickCount=8),
        scale=alt.Scale(zero=False, nice=False),
    )


def revenue_by_year(rows: list[Row], price_year: int) -> Figure:
    shown = [
        {
            "period_start": row["period_start"],
            "dollars": kind,
            "gross": row[column],
            "films": row["film_count"],
        }
        for row in _years(rows)
        for kind, column in (
            (f"dollars of {price_year}", "total_revenue_real_usd"),
            ("dollars of the year", "total_revenue_usd"),
        )
        if row[column] is not None
    ]
    chart = (
        alt.Chart(data(shown))
        .mark_line()
        .encode(
            x=_year_axis(),
            y=alt.Y("gross:Q", title="worldwide gross", axis=money_axis()),
            color=alt.Color("dollars:N", title=None, scale=alt.Scale(range=[WARM, MAIN])),
            tooltip=[
                tip("period_start", "year", "d"),
                tip("dollars", "in"),
                tip("gross", "gross", "$,.0f"),
                tip("films", "films", ",d"),
            ],
        )
        .properties(width="container", height=280)
    )
    return Figure(
        "revenue-years",
        "Box office by year of release",
        "Sum over the films in the data, which has few films before 1975 and ends in its last year.",
        chart,
    )


def films_by_year(rows: list[Row]) -> Figure:
    chart = (
        alt.Chart(data(only(_years(rows), "period_start", "film_count")))
        .mark_bar(color=MAIN)
        .encode(
            x=_year_axis(),
            y=alt.Y("film_count:Q", title="films"),
            tooltip=[tip("period_start", "year", "d"), tip("film_count", "films", ",d")],
        )
        .properties(width="container", height=280)
    )
    return Figure(
        "films-years",
        "How many films does each year have?",
        "Films in the data by year of release.",
        chart,
    )


def budget_by_year(rows: list[Row], price_year: int) -> Figure:
    known = [
        row for row in _years(rows) if not row["is_sparse"] and row["median_budget_real_usd"] is not None
    ]
    shown = [
        {
            "period_start": row["period_start"],
            "dollars": kind,
            "budget": row[column],
            "films": row["films_with_roi"],
        }
        for row in known
        for kind, column in (
            (f"dollars of {price_year}", "median_budget_real_usd"),
            ("dollars of the year", "median_budget_usd"),
        )
    ]
    chart = (
        alt.Chart(data(shown))
        .mark_line(point=alt.OverlayMarkDef(size=20))
        .encode(
            x=_year_axis(),
            y=alt.Y("budget:Q", title="median budget", axis=money_axis()),
            color=alt.Color("dollars:N", title=None, scale=alt.Scale(range=[WARM, MAIN])),
            tooltip=[
                tip("period_start", "year", "d"),
                tip("dollars", "in"),
                tip("budget", "median budget", "$,.0f"),
                tip("films", "films", ",d"),
            ],
        )
        .properties(width="container", height=280)
    )
    return Figure(
        "budget-years",
        "What does a film cost?",
        "Median budget of the films in the data. A rise in real dollars is more than inflation.",
        chart,
    )


def roi_by_decade(rows: list[Row]) -> Figure:
    decades = [row for row in rows if row["period_type"] == "decade" and row["median_roi_low"] is not None]
    shown = only(decades, "median_roi", "median_roi_low", "median_roi_high", "films_with_roi")
    for row, source in zip(shown, decades, strict=True):
        row["decade"] = f"{source['period_start']}s"
    chart = intervals(
        shown,
        label="decade",
        order=[row["decade"] for row in shown],
        x_title="median ROI, 95 % interval",
        height=270,
        x_domain=(-1.0, 12.0),
    )
    return Figure(
        "roi-decades",
        "Did films return more in the past?",
        "Survivorship bias: of old films, the data holds the remembered ones. Ends beyond +1,200 % are cut.",
        chart,
        wide=True,
    )


def profitable_by_year(rows: list[Row]) -> Figure:
    known = only(_dense_years(rows, "share_profitable"), "period_start", "share_profitable", "films_with_roi")
    base = alt.Chart(data(known)).encode(x=_year_axis())
    line = base.mark_line(color=MAIN, point=alt.OverlayMarkDef(size=24, color=MAIN)).encode(
        y=alt.Y(
            "share_profitable:Q",
            title="films with ROI above 0",
            axis=alt.Axis(format=PERCENT),
            scale=alt.Scale(domain=[0, 1]),
        ),
        tooltip=[
            tip("period_start", "year", "d"),
            tip("share_profitable", "profitable", PERCENT),
            tip("films_with_roi", "films", ",d"),
        ],
    )
    half = alt.Chart(data([{"y": 0.5}])).mark_rule(color=MUTED, strokeDash=[3, 3]).encode(y="y:Q")
    return Figure(
        "profitable-years",
        "What share of films earns its budget back?",
        "Years with too few films are left out.",
        (half + line).properties(width="container", height=280),
    )


def roi_by_month(rows: list[Row]) -> Figure:
    shown = only(rows, "release_month", "median_roi", "median_roi_low", "median_roi_high", "films_with_roi")
    for row in shown:
        row["month"] = MONTHS[row["release_month"] - 1]
    tips = [
        tip("month", "month"),
        tip("median_roi", "median ROI", ROI_PERCENT),
        tip("median_roi_low", "interval from", ROI_PERCENT),
        tip("median_roi_high", "to", ROI_PERCENT),
        tip("films_with_roi", "films", ",d"),
    ]
    base = alt.Chart(data(shown)).encode(
        x=alt.X("month:N", sort=list(MONTHS), title=None, axis=month_axis()), tooltip=tips
    )
    rule = base.mark_rule(strokeWidth=5, opacity=0.4, color=MAIN, strokeCap="round").encode(
        y=alt.Y("median_roi_low:Q", title="median ROI", axis=roi_axis()),
        y2="median_roi_high:Q",
    )
    dot = base.mark_circle(size=90, color=MAIN, opacity=1).encode(y="median_roi:Q")
    zero = alt.Chart(data([{"y": 0}])).mark_rule(color=MUTED, strokeDash=[3, 3]).encode(y="y:Q")
    return Figure(
        "month-roi",
        "When do films do well?",
        "Median ROI with its 95 % interval. Studios choose the month for the film: it need not be the cause.",
        (zero + rule + dot).properties(width="container", height=280),
    )


def gross_by_month(rows: list[Row], price_year: int) -> Figure:
    shown = only(rows, "release_month", "median_gross_real_usd", "median_budget_real_usd", "film_count")
    for row in shown:
        row["month"] = MONTHS[row["release_month"] - 1]
    chart = (
        alt.Chart(data(shown))
        .mark_bar(color=MAIN)
        .encode(
            x=alt.X("month:N", sort=list(MONTHS), title=None, axis=month_axis()),
            y=alt.Y(
                "median_gross_real_usd:Q",
                title=f"median gross, dollars of {price_year}",
                axis=money_axis(),
            ),
            tooltip=[
                tip("month", "month"),
                tip("median_gross_real_usd", "median gross", "$,.0f"),
                tip("median_budget_real_usd", "median budget", "$,.0f"),
                tip("film_count", "films", ",d"),
            ],
        )
        .properties(width="container", height=280)
    )
    return Figure(
        "month-gross", "When is the audience there?", "Median worldwide gross by month of release.", chart
    )


def genre_by_month(films: list[Row], genres: list[str], min_films: int) -> Figure:
    cells: dict[tuple[str, int], list[float]] = {}
    for film in films:
        if film["roi"] is not None and film["release_month"] is not None and film["genre"] in genres:
            cells.setdefault((film["genre"], film["release_month"]), []).append(film["roi"])
    shown: list[dict[str, Any]] = [
        {
            "genre": genre,
            "month": MONTHS[month - 1],
            "share": sum(roi > 0 for roi in values) / len(values),
            "films": len(values),
        }
        for (genre, month), values in sorted(cells.items())
        if len(values) >= min_films
    ]
    base = alt.Chart(data(shown)).encode(
        x=alt.X(
            "month:N",
            sort=list(MONTHS),
            title=None,
            axis=month_axis(orient="top", domain=False, ticks=False),
        ),
        y=alt.Y("genre:N", title=None),
        tooltip=[
            tip("genre", "genre"),
            tip("month", "month"),
            tip("share", "profitable", PERCENT),
            tip("films", "films", ",d"),
        ],
    )
    cells_chart = base.mark_rect(stroke="white", strokeWidth=2, cornerRadius=3).encode(
        color=alt.Color(
            "share:Q",
            title="films with ROI above 0",
            scale=alt.Scale(domain=[0.3, 0.6, 0.9], range=[BAD, "#f4efe6", MAIN], clamp=True),
            legend=alt.Legend(format=PERCENT, gradientLength=160),
        )
    )
    text = base.mark_text(fontSize=10).encode(
        text=alt.Text("films:Q"),
        color=alt.condition("datum.share > 0.82 || datum.share < 0.38", alt.value("white"), alt.value(INK)),
    )
    return Figure(
        "genre-months",
        "Which genre suits which month?",
        f"Share of films that earn their budget back, and their number. Fewer than {min_films}: left out.",
        (cells_chart + text).properties(width="container", height=300),
        wide=True,
    )
