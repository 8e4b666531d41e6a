"""Charts behind the recommendations: which investments paid off, and how certain that is."""

from typing import Any

import altair as alt

from serving.movies.charts.style import (
    BAD,
    GRID,
    INK,
    MAIN,
    MUTED,
    NARROW_PX,
    PERCENT,
    RECOMMENDATION_COLOURS,
    RECOMMENDATIONS,
    ROI_PERCENT,
    TIER_LABELS,
    TIERS,
    Figure,
    Row,
    data,
    intervals,
    money_axis,
    only,
    tip,
)


def recommendation_intervals(rows: list[Row]) -> Figure:
    ranked = [row for row in rows if row["recommendation_rank"] is not None]
    shown = only(
        ranked,
        "recommendation",
        "median_roi",
        "median_roi_low",
        "median_roi_high",
        "films_with_roi",
        "share_losing",
    )
    for row, source in zip(shown, ranked, strict=True):
        row["group"] = f"{source['genre']}, {source['budget_tier'].replace('_', '-')}"
    colour = alt.Color(
        "recommendation:N",
        title=None,
        scale=alt.Scale(domain=list(RECOMMENDATIONS), range=list(RECOMMENDATION_COLOURS)),
    )
    chart = intervals(
        shown,
        label="group",
        order=[row["group"] for row in shown],
        x_title="median ROI, 95 % interval",
        height=24 * max(len(shown), 4),
        colour=colour,
        tooltips=[tip("share_losing", "lose money", PERCENT)],
        x_domain=(-1.0, 4.0),
    )
    return Figure(
        "recommendations",
        "How sure is each recommendation?",
        "Genre and budget tier, best lower end first. A short bar is good evidence;"
        " one that crosses zero may lose money. Ends beyond +400 % are cut.",
        chart,
        wide=True,
    )


def genre_tier_heatmap(rows: list[Row], min_films: int) -> Figure:
    shown = only(rows, "genre", "budget_tier", "films_with_roi", "median_roi", "share_losing")
    for row in shown:
        row["tier"] = row["budget_tier"].replace("_", "-")
        row["enough"] = row["films_with_roi"] >= min_films
        row["percent"] = f"{row['median_roi'] * 100:.0f}" if row["median_roi"] is not None else ""
    tiers = [tier.replace("_", "-") for tier in TIERS]
    base = alt.Chart(data(shown)).encode(
        x=alt.X(
            "tier:N",
            sort=tiers,
            title=None,
            axis=alt.Axis(
                labelAngle=0,
                labelExpr=f"width < {NARROW_PX} ? replace(datum.label, '-pole', '') : datum.label",
                labelOverlap=False,
                orient="top",
                domain=False,
                ticks=False,
            ),
        ),
        y=alt.Y("genre:N", title=None),
        tooltip=[
            tip("genre", "genre"),
            tip("tier", "tier"),
            tip("median_roi", "median ROI", ROI_PERCENT),
            tip("share_losing", "lose money", PERCENT),
            tip("films_with_roi", "films", ",d"),
        ],
    )
    cells = base.mark_rect(stroke="white", strokeWidth=2, cornerRadius=3).encode(
        color=alt.condition(
            "datum.enough",
            alt.Color(
                "median_roi:Q",
                title="median ROI",
                scale=alt.Scale(domain=[-0.5, 0, 2], range=[BAD, "#f4efe6", MAIN], clamp=True),
                legend=alt.Legend(format=ROI_PERCENT, gradientLength=160),
            ),
            alt.value(GRID),
        )
    )
    text = base.mark_text(fontSize=11).encode(
        text="percent:N",
        color=alt.condition("datum.enough && datum.median_roi > 1.2", alt.value("white"), alt.value(INK)),
        opacity=alt.condition("datum.enough", alt.value(1), alt.value(0)),
    )
    return Figure(
        "genre-by-tier",
        "Which mix of genre and budget pays?",
        f"Median ROI in percent, over the recommendation window. Grey: fewer than {min_films} films.",
        (cells + text).properties(width="container", height=330),
    )


def budget_against_gross(films: list[Row], genres: list[str]) -> Figure:
    known = [row for row in films if row["roi"] is not None]
    shown = [
        {
            "title": row["title"],
            "year": row["release_year"],
            "genre": row["genre"],
            "budget": row["budget_usd"],
            "gross": row["worldwide_gross_usd"],
            "roi": round(row["roi"], 3),
        }
        for row in known
    ]
    choice = alt.selection_point(
        fields=["genre"],
        bind=alt.binding_select(options=[None, *genres], labels=["all genres", *genres], name="Genre "),
        name="chosen",
    )
    zoom = alt.selection_interval(bind="scales", name="zoom")
    money: Any = {"type": "log", "nice": False}
    points = (
        alt.Chart(data(shown))
        .mark_circle(size=26, opacity=0.55)
        .encode(
            x=alt.X(
                "budget:Q",
                scale=alt.Scale(**money),
                title="budget, US dollars",
                axis=money_axis(tickCount=5),
            ),
            y=alt.Y(
                "gross:Q",
                scale=alt.Scale(**money, domainMin=1000, clamp=True),
                title="worldwide gross, US dollars",
                axis=money_axis(tickCount=5),
            ),
            color=alt.condition("datum.roi >= 0", alt.value(MAIN), alt.value(BAD)),
            tooltip=[
                tip("title", "film"),
                tip("year", "year"),
                tip("genre", "genre"),
                tip("budget", "budget", "$,d"),
                tip("gross", "gross", "$,d"),
                tip("roi", "ROI", "+,.0%"),
            ],
        )
        .transform_filter(choice)
        .add_params(choice, zoom)
    )
    ends = [{"x": 1000, "y": 1000}, {"x": 300_000_000, "y": 300_000_000}]
    even = (
        alt.Chart(data(ends))
        .mark_line(color=MUTED, strokeDash=[4, 4], strokeWidth=1.2)
        .encode(x="x:Q", y="y:Q")
    )
    return Figure(
        "budget-gross",
        "Every film: what it cost, what it grossed",
        "Nominal dollars, both axes logarithmic. Below the dashed line (red) a film grossed less than it"
        " cost. Choose a genre; drag and scroll to look closer.",
        (even + points).properties(width="container", height=420),
        wide=True,
    )


def tier_outcomes(rows: list[Row]) -> Figure:
    known = [row for row in rows if row["films_with_roi"]]
    shown = []
    for row in known:
        parts = {
            "loses money": row["share_losing"],
            "ROI 0 to 100 %": 1 - row["share_losing"] - row["share_success"],
            "ROI 100 % and more": row["share_success"],
        }
        shown += [
            {
                "tier": TIER_LABELS[row["budget_tier"]],
                "outcome": outcome,
                "place": place,
                "share": share,
                "films": row["films_with_roi"],
            }
            for place, (outcome, share) in enumerate(parts.items())
        ]
    outcomes = ["loses money", "ROI 0 to 100 %", "ROI 100 % and more"]
    chart = (
        alt.Chart(data(shown))
        .mark_bar()
        .encode(
            x=alt.X("share:Q", stack="zero", title="share of films", axis=alt.Axis(format=PERCENT)),
            y=alt.Y("tier:N", sort=[TIER_LABELS[tier] for tier in TIERS], title=None),
            color=alt.Color(
                "outcome:N",
                title=None,
                sort=outcomes,
                scale=alt.Scale(domain=outcomes, range=[BAD, "#d9cfae", MAIN]),
                legend=alt.Legend(columns=1),  # two of these labels side by side are cut on a phone
            ),
            order=alt.Order("place:Q"),
            tooltip=[
                tip("tier", "tier"),
                tip("outcome", "outcome"),
                tip("share", "share", ".1%"),
                tip("films", "films", ",d"),
            ],
        )
        .properties(width="container", height=210)
    )
    return Figure(
        "tier-outcomes",
        "How often does a tier lose money?",
        "A gross of twice the budget (ROI 100 %) about covers the cinemas' share and marketing.",
        chart,
    )
