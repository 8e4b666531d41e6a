"""Charts of the data itself: what is missing, what was repaired, what changed between loads."""

import altair as alt

from serving.movies.charts.style import (
    BAD,
    HOLD,
    MAIN,
    MUTED,
    PERCENT,
    WARM,
    Figure,
    Row,
    data,
    tip,
)


def completeness(checks: list[Row]) -> Figure:
    shown = [
        {
            "field": row["check_name"].removesuffix("_is_known").removesuffix("_usd").replace("_", " "),
            "known": 1 - (row["share_failed"] or 0),
            "missing": row["rows_failed"],
        }
        for row in checks
        if row["layer"] == "silver" and row["check_name"].endswith("_is_known")
    ]
    chart = (
        alt.Chart(data(shown))
        .mark_bar(color=MAIN)
        .encode(
            x=alt.X("known:Q", title="known", axis=alt.Axis(format=PERCENT), scale=alt.Scale(domain=[0, 1])),
            y=alt.Y("field:N", sort="-x", title=None),
            tooltip=[
                tip("field", "field"),
                tip("known", "known", ".1%"),
                tip("missing", "films without it", ",d"),
            ],
        )
        .properties(width="container", height=22 * max(len(shown), 4))
    )
    return Figure("completeness", "How complete is the data?", "Share of films of the latest load.", chart)


def score_distribution(films: list[Row]) -> Figure:
    counts: dict[int, int] = {}
    for film in films:
        if film["performance_score"] is not None:
            low = min(95, int(film["performance_score"] // 5) * 5)
            counts[low] = counts.get(low, 0) + 1
    shown = [
        {"low": low, "range": f"{low} to {low + 5}", "films": counts.get(low, 0)} for low in range(0, 100, 5)
    ]
    chart = (
        alt.Chart(data(shown))
        .mark_bar(color=MAIN)
        .encode(
            x=alt.X(
                "low:O",
                title="performance score, from",
                axis=alt.Axis(labelAngle=0, values=list(range(0, 100, 10))),
                scale=alt.Scale(padding=0.08),
            ),
            y=alt.Y("films:Q", title="films"),
            tooltip=[tip("range", "score"), tip("films", "films", ",d")],
        )
        .properties(width="container", height=240)
    )
    return Figure(
        "score-distribution",
        "How are the scores spread?",
        "The score is made of percentile ranks: it uses its whole range, and no single hit stretches it.",
        chart,
    )


def drift(rows: list[Row]) -> Figure | None:
    """The shares of the latest load beside those of the previous load; None for a first load."""
    latest = max((row["load_number"] for row in rows), default=None)
    current = [row for row in rows if row["load_number"] == latest and row["previous_share"] is not None]
    if not current:
        return None
    shown = [
        {
            "dimension": row["dimension"].replace("_", " "),
            "bucket": row["bucket"],
            "load": load,
            "share": row[column],
            "verdict": row["verdict"],
        }
        for row in current
        for load, column in (("latest load", "share"), ("previous load", "previous_share"))
    ]
    dimensions = sorted({row["dimension"] for row in shown})
    choice = alt.selection_point(
        fields=["dimension"],
        bind=alt.binding_select(options=dimensions, name="By "),
        value=[{"dimension": dimensions[0]}],
        name="dimension_chosen",
    )
    chart = (
        alt.Chart(data(shown))
        .mark_bar()
        .encode(
            x=alt.X("share:Q", title="share of films", axis=alt.Axis(format=PERCENT)),
            y=alt.Y("bucket:N", title=None),
            yOffset=alt.YOffset("load:N", sort=["latest load", "previous load"]),
            color=alt.Color(
                "load:N",
                title=None,
                scale=alt.Scale(domain=["latest load", "previous load"], range=[MAIN, HOLD]),
            ),
            tooltip=[
                tip("bucket", "group"),
                tip("load", "load"),
                tip("share", "share", ".1%"),
                tip("verdict", "verdict"),
            ],
        )
        .transform_filter(choice)
        .add_params(choice)
        .properties(width="container", height=320)
    )
    return Figure(
        "drift", "What changed since the previous load?", "Share of films by group, in both loads.", chart
    )


def stability(rows: list[Row]) -> Figure:
    shown = [
        {
            "moved": f"{row['weight'].replace('_', ' ')} × {row['factor']:.2f}",
            "kept": row["share_of_top_100_kept"],
            "correlation": row["rank_correlation"],
            "shift": row["median_rank_shift"],
        }
        for row in rows
    ]
    base = alt.Chart(data(shown)).encode(
        y=alt.Y("moved:N", title=None),
        tooltip=[
            tip("moved", "weight"),
            tip("kept", "of the top 100 kept", PERCENT),
            tip("correlation", "rank correlation", ".4f"),
            tip("shift", "median shift, places", ".0f"),
        ],
    )
    x = alt.X(
        "kept:Q",
        title="share of the top 100 films kept",
        axis=alt.Axis(format=PERCENT),
        scale=alt.Scale(domain=[0, 1]),
    )
    bars = base.mark_bar(color=WARM).encode(x=x)
    text = base.mark_text(align="right", dx=-6, fontSize=11, color="#3a2a00").encode(
        x=x, text=alt.Text("kept:Q", format=PERCENT)
    )
    return Figure(
        "score-stability",
        "How sensitive is the score to its weights?",
        "Each weight changed by a quarter, down and up.",
        (bars + text).properties(width="container", height=200),
    )


def repairs(checks: list[Row]) -> Figure:
    shown = [
        {
            "what": row["check_name"].removeprefix("repair_").replace("_", " "),
            "why": row["description"],
            "rows": row["rows_failed"],
            "fate": "repaired" if row["check_name"].startswith("repair_") else "quarantined",
        }
        for row in checks
        if row["check_name"].startswith("repair_") or row["check_name"] == "row_is_accepted"
    ]
    for row in shown:
        if row["fate"] == "quarantined":
            row["what"] = "in quarantine"
    base = alt.Chart(data([row for row in shown if row["rows"]])).encode(
        x=alt.X(
            "rows:Q",
            title="rows",
            scale=alt.Scale(domain=[0, 1.15 * max([1, *(row["rows"] for row in shown)])]),
        ),
        y=alt.Y(
            "what:N", sort=[row["what"] for row in sorted(shown, key=lambda row: -row["rows"])], title=None
        ),
        tooltip=[tip("what", "rule"), tip("why", "why"), tip("rows", "rows", ",d")],
    )
    bars = base.mark_bar().encode(
        color=alt.Color(
            "fate:N",
            title=None,
            scale=alt.Scale(domain=["repaired", "quarantined"], range=[WARM, BAD]),
        )
    )
    text = base.mark_text(align="left", dx=4, fontSize=11, color=MUTED).encode(text="rows:Q")
    return Figure(
        "repairs",
        "What was repaired, what was quarantined?",
        "Rows of the latest load by rule; the rules are in the documentation.",
        (bars + text).properties(width="container", height=230),
    )
