"""Charts by genre and by budget tier."""

import altair as alt

from serving.movies.charts.style import (
    BAD,
    INK,
    MAIN,
    MUTED,
    PERCENT,
    ROI_PERCENT,
    TIER_LABELS,
    TIERS,
    Figure,
    Row,
    data,
    intervals,
    money_axis,
    names_beside,
    only,
    roi_axis,
    sides,
    tip,
)


def genre_intervals(rows: list[Row]) -> Figure:
    ranked = sorted((row for row in rows if row["is_ranked"]), key=lambda row: -row["median_roi"])
    shown = only(
        ranked, "genre", "median_roi", "median_roi_low", "median_roi_high", "films_with_roi", "share_losing"
    )
    chart = intervals(
        shown,
        label="genre",
        order=[row["genre"] for row in shown],
        x_title="median ROI, 95 % interval",
        height=26 * max(len(shown), 4),
        tooltips=[tip("share_losing", "lose money", PERCENT)],
    )
    return Figure(
        "genre-roi",
        "What does a film of each genre usually return?",
        "All years. Where two bars overlap, the order of the two genres is uncertain.",
        chart,
    )


def genre_risk(rows: list[Row]) -> Figure:
    ranked = [row for row in rows if row["is_ranked"]]
    shown = only(ranked, "genre", "share_losing", "median_roi", "films_with_roi", "risk_adjusted_roi")
    base = alt.Chart(data(shown)).encode(
        x=alt.X(
            "share_losing:Q",
            title="share of films that lose money",
            axis=alt.Axis(format=PERCENT),
            scale=alt.Scale(zero=False, padding=30),
        ),
        y=alt.Y(
            "median_roi:Q", title="median ROI", axis=alt.Axis(format=ROI_PERCENT), scale=alt.Scale(padding=16)
        ),
        tooltip=[
            tip("genre", "genre"),
            tip("median_roi", "median ROI", ROI_PERCENT),
            tip("share_losing", "lose money", PERCENT),
            tip("risk_adjusted_roi", "risk-adjusted ROI", ".2f"),
            tip("films_with_roi", "films", ",d"),
        ],
    )
    points = base.mark_circle(color=MAIN, opacity=0.75).encode(
        size=alt.Size("films_with_roi:Q", legend=None, scale=alt.Scale(range=[60, 900]))
    )
    names = names_beside(
        sides(shown, "share_losing", "median_roi", near_x=0.09, near_y=0.12),
        "share_losing",
        "median_roi",
        "genre",
        17,
    )
    return Figure(
        "genre-risk",
        "Return against risk",
        "Up and left is better. The size is the number of films.",
        (points + names).properties(width="container", height=340),
    )


def genre_revenue(rows: list[Row]) -> Figure:
    shown = only(rows, "genre", "total_revenue_usd", "film_count")
    chart = (
        alt.Chart(data(shown))
        .mark_bar(color=MAIN)
        .encode(
            x=alt.X("total_revenue_usd:Q", title="worldwide gross, US dollars", axis=money_axis()),
            y=alt.Y("genre:N", sort="-x", title=None),
            tooltip=[
                tip("genre", "genre"),
                tip("total_revenue_usd", "gross", "$,d"),
                tip("film_count", "films", ",d"),
            ],
        )
        .properties(width="container", height=310)
    )
    return Figure(
        "genre-revenue", "Where is the money?", "Sum of worldwide gross, nominal dollars, all years.", chart
    )


def genre_spread(rows: list[Row]) -> Figure:
    ranked = sorted((row for row in rows if row["is_ranked"]), key=lambda row: -row["median_roi"])
    shown = only(ranked, "genre", "roi_p10", "roi_p25", "median_roi", "roi_p75", "roi_p90", "films_with_roi")
    order = [row["genre"] for row in shown]
    axis = roi_axis()
    scale = alt.Scale(domain=[-1, 10], clamp=True)
    tips = [
        tip("genre", "genre"),
        tip("roi_p10", "worst tenth below", ROI_PERCENT),
        tip("roi_p25", "worst quarter below", ROI_PERCENT),
        tip("median_roi", "median", ROI_PERCENT),
        tip("roi_p75", "best quarter above", ROI_PERCENT),
        tip("roi_p90", "best tenth above", ROI_PERCENT),
    ]
    base = alt.Chart(data(shown)).encode(y=alt.Y("genre:N", sort=order, title=None), tooltip=tips)
    outer = base.mark_rule(color=MUTED).encode(
        x=alt.X("roi_p10:Q", scale=scale, title="ROI", axis=axis), x2="roi_p90:Q"
    )
    inner = base.mark_bar(height=13, color=MAIN, opacity=0.6).encode(
        x=alt.X("roi_p25:Q", scale=scale), x2="roi_p75:Q"
    )
    median = base.mark_tick(color=INK, thickness=3, size=17).encode(x=alt.X("median_roi:Q", scale=scale))
    return Figure(
        "genre-spread",
        "How far apart are a genre's hits and flops?",
        "Line: from the worst to the best tenth; bar: the middle half; tick: the median. Cut at +1,000 %.",
        (outer + inner + median).properties(width="container", height=310),
    )


def tier_intervals(rows: list[Row]) -> Figure:
    known = [row for row in rows if row["median_roi_low"] is not None and row["budget_tier"] != "unknown"]
    shown = only(
        known, "median_roi", "median_roi_low", "median_roi_high", "films_with_roi", "risk_adjusted_roi"
    )
    for row, source in zip(shown, known, strict=True):
        row["tier"] = TIER_LABELS[source["budget_tier"]]
    chart = intervals(
        shown,
        label="tier",
        order=[TIER_LABELS[tier] for tier in TIERS],
        x_title="median ROI, 95 % interval",
        height=210,
        tooltips=[tip("risk_adjusted_roi", "risk-adjusted ROI", ".2f")],
    )
    return Figure(
        "tier-roi",
        "What does each budget tier return?",
        "Micro budgets that are in the data are mostly those that found a distributor: read them with care.",
        chart,
    )


def tier_risk_adjusted(rows: list[Row]) -> Figure:
    known = [row for row in rows if row["risk_adjusted_roi"] is not None and row["budget_tier"] != "unknown"]
    shown = [
        {
            "tier": TIER_LABELS[row["budget_tier"]],
            "risk_adjusted_roi": row["risk_adjusted_roi"],
            "films_with_roi": row["films_with_roi"],
            "films": f"{row['films_with_roi']:,} films",
        }
        for row in known
    ]
    base = alt.Chart(data(shown)).encode(
        x=alt.X("risk_adjusted_roi:Q", title="median ROI / spread", scale=_room(shown, "risk_adjusted_roi")),
        y=alt.Y("tier:N", sort=[TIER_LABELS[tier] for tier in TIERS], title=None),
        tooltip=[
            tip("tier", "tier"),
            tip("risk_adjusted_roi", "risk-adjusted ROI", ".2f"),
            tip("films_with_roi", "films", ",d"),
        ],
    )
    bars = base.mark_bar().encode(
        color=alt.condition("datum.risk_adjusted_roi >= 0", alt.value(MAIN), alt.value(BAD))
    )
    names = base.mark_text(align="left", dx=5, color=MUTED, fontSize=11).encode(text="films:N")
    return Figure(
        "tier-risk-adjusted",
        "Return for the risk taken",
        "Median ROI over its spread, the width of the middle half of all results.",
        (bars + names).properties(width="container", height=210),
    )


def _room(rows: list[Row], column: str) -> alt.Scale:
    """From zero (or below) to well above the maximum, so that a label fits after its bar on a phone."""
    values = [row[column] for row in rows]
    return alt.Scale(domain=[min([0, *values]), 1.45 * max([0, *values])], nice=False)
