"""Charts of distributors and directors, and of comparable films."""

import altair as alt
import numpy as np

from serving.movies.charts.style import (
    GOOD,
    MAIN,
    MUTED,
    PERCENT,
    ROI_PERCENT,
    WARM,
    Figure,
    Row,
    data,
    names_beside,
    only,
    roi_axis,
    sides,
    tip,
)

_RECORD = ("name", "track_record_score", "films_with_roi", "median_roi", "share_losing", "best_film")
_RECORD_TIPS = (
    tip("name", "name"),
    tip("track_record_score", "track record", ".1f"),
    tip("median_roi", "median ROI", ROI_PERCENT),
    tip("share_losing", "lose money", PERCENT),
    tip("films_with_roi", "films", ",d"),
    tip("best_film", "best film"),
)


def track_records(rows: list[Row], role: str, top: int, title: str, min_films: int) -> Figure:
    ranked = [
        row for row in rows if row["role"] == role and row["is_ranked"] and row["films_with_roi"] >= min_films
    ][:top]
    shown = only(ranked, *_RECORD)
    base = alt.Chart(data(shown)).encode(
        y=alt.Y("name:N", sort=[row["name"] for row in shown], title=None), tooltip=list(_RECORD_TIPS)
    )
    x = alt.X("track_record_score:Q", title="mean score, shrunk to the mean", scale=alt.Scale(zero=True))
    bars = base.mark_bar(color=MAIN).encode(x=x)
    names = base.mark_text(align="right", dx=-6, color="white", fontSize=11).encode(
        x=x, text=alt.Text("films_with_roi:Q", format=",d")
    )
    return Figure(
        f"{role}-records",
        title,
        f"The number in a bar is its count of films; names with fewer than {min_films} are left out.",
        (bars + names).properties(width="container", height=22 * max(len(shown), 4)),
    )


def distributor_risk(rows: list[Row], min_films: int) -> Figure:
    shown = only(
        [row for row in rows if row["role"] == "distributor" and row["films_with_roi"] >= min_films], *_RECORD
    )
    base = alt.Chart(data(shown)).encode(
        x=alt.X(
            "share_losing:Q",
            title="share of films that lose money",
            axis=alt.Axis(format=PERCENT),
            scale=alt.Scale(domain=[0, 1]),
        ),
        y=alt.Y("median_roi:Q", title="median ROI", axis=roi_axis(), scale=alt.Scale(padding=16)),
        tooltip=list(_RECORD_TIPS),
    )
    points = base.mark_circle(color=MAIN, opacity=0.7).encode(
        size=alt.Size("films_with_roi:Q", legend=None, scale=alt.Scale(range=[50, 700]))
    )
    apart = sides(shown, "share_losing", "median_roi", near_x=0.12, near_y=0.4)
    named = [row for row in apart if row["name"] in _outliers(shown)]
    names = names_beside(named, "share_losing", "median_roi", "name", 16)
    return Figure(
        "distributor-risk",
        "Distributors: return against risk",
        f"Up and left is better. Size: number of films, at least {min_films}. The extremes are labelled.",
        (points + names).properties(width="container", height=400),
        wide=True,
    )


def _outliers(rows: list[Row]) -> set[str]:
    """The three best and the three worst by median ROI; names in the middle would overlap."""
    ordered = [row["name"] for row in sorted(rows, key=lambda row: row["median_roi"])]
    return {*ordered[:3], *ordered[-3:]}


def comparables_of(films: list[Row], rows: list[Row], subjects: int) -> Figure:
    newest = sorted(
        (film for film in films if film["budget_real_usd"] is not None and film["genre"] != "Unknown"),
        key=lambda film: (film["release_date"], film["budget_real_usd"]),
        reverse=True,
    )
    with_comparables = {row["film_id"] for row in rows}
    with_history = [
        film for film in newest if film["film_id"] in with_comparables and film["roi"] is not None
    ]
    subject_films = with_history[:subjects]
    names = {film["film_id"]: f"{film['title']} ({film['release_year']})" for film in subject_films}
    shown = [
        {
            "film": names[row["film_id"]],
            "name": f"{row['comparable_title']} ({row['comparable_release_year']})",
            "roi": row["comparable_roi"],
            "budget": row["comparable_budget_real_usd"],
            "gross": row["comparable_gross_real_usd"],
            "place": row["comparable_rank"],
            "what": "comparable",
        }
        for row in rows
        if row["film_id"] in names
    ] + [
        {
            "film": names[film["film_id"]],
            "name": f"{film['title']} ({film['release_year']})",
            "roi": film["roi"],
            "budget": film["budget_real_usd"],
            "gross": film["worldwide_gross_real_usd"],
            "place": 0,
            "what": "the film itself",
        }
        for film in subject_films
    ]
    options = sorted(names.values())
    choice = alt.selection_point(
        fields=["film"],
        bind=alt.binding_select(options=options, name="Film "),
        value=[{"film": names[subject_films[0]["film_id"]]}] if subject_films else [],
        name="film_chosen",
    )
    chart = (
        alt.Chart(data(shown))
        .mark_bar(height=18)
        .encode(
            x=alt.X("roi:Q", title="ROI", axis=roi_axis()),
            y=alt.Y("name:N", sort=alt.EncodingSortField("place"), title=None, axis=alt.Axis(labelLimit=190)),
            color=alt.Color(
                "what:N",
                title=None,
                scale=alt.Scale(domain=["the film itself", "comparable"], range=[WARM, MAIN]),
                legend=alt.Legend(columns=1),
            ),
            tooltip=[
                tip("name", "film"),
                tip("roi", "ROI", "+,.0%"),
                tip("budget", "budget, real", "$,.0f"),
                tip("gross", "gross, real", "$,.0f"),
            ],
        )
        .transform_filter(choice)
        .add_params(choice)
        .properties(width="container", height=200)
    )
    return Figure(
        "comparables",
        "How did comparable films do?",
        f"Earlier films of its genre and a similar budget. Choose one of the {len(options)} newest films.",
        chart,
    )


def expected_against_actual(films: list[Row], rows: list[Row]) -> Figure:
    expected = {row["film_id"]: row["expected_roi"] for row in rows}
    shown = [
        {
            "title": film["title"],
            "year": film["release_year"],
            "expected": round(max(-0.99, expected[film["film_id"]]) + 1, 3),
            "actual": round(max(-0.99, film["roi"]) + 1, 3),
        }
        for film in films
        if film["roi"] is not None and film["film_id"] in expected
    ]
    scale = alt.Scale(type="log", domain=[0.01, 100], clamp=True)
    axis = alt.Axis(values=[0.01, 0.1, 1, 10, 100], labelExpr="datum.value + ' ×'")
    points = (
        alt.Chart(data(shown))
        .mark_circle(size=16, opacity=0.35, color=MAIN)
        .encode(
            x=alt.X("expected:Q", scale=scale, axis=axis, title="median of its comparables, gross / budget"),
            y=alt.Y("actual:Q", scale=scale, axis=axis, title="actual gross / budget"),
            tooltip=[
                tip("title", "film"),
                tip("year", "year"),
                tip("expected", "comparables", ".2f"),
                tip("actual", "the film", ".2f"),
            ],
        )
    )
    even = (
        alt.Chart(data([{"x": 0.01, "y": 0.01}, {"x": 100, "y": 100}]))
        .mark_line(color=MUTED, strokeDash=[4, 4], strokeWidth=1.2)
        .encode(x="x:Q", y="y:Q")
    )
    return Figure(
        "comparables-backtest",
        "How well do comparables predict?",
        "If they were a good forecast, the points would lie along the dashed line."
        f" Rank correlation over {len(shown):,} films: {_rank_correlation(shown):.2f} (0 is chance).",
        (even + points).properties(width="container", height=320),
    )


def _rank_correlation(rows: list[Row]) -> float:
    if len(rows) < 2:
        return 0.0
    places = [np.argsort(np.argsort([row[column] for row in rows])) for column in ("expected", "actual")]
    return float(np.corrcoef(places[0], places[1])[0, 1])


def known_outcomes(rows: list[Row]) -> Figure:
    shown = only(rows, "title", "outcome", "performance_score", "performance_rank")
    chart = (
        alt.Chart(data(shown))
        .mark_circle(size=90, opacity=0.9)
        .encode(
            x=alt.X("performance_score:Q", title="performance score", scale=alt.Scale(domain=[0, 100])),
            y=alt.Y(
                "title:N", sort=alt.EncodingSortField("performance_score", order="descending"), title=None
            ),
            color=alt.Color(
                "outcome:N", title=None, scale=alt.Scale(domain=["hit", "flop"], range=[GOOD, "#c8503c"])
            ),
            tooltip=[
                tip("title", "film"),
                tip("outcome", "known as"),
                tip("performance_score", "score", ".1f"),
                tip("performance_rank", "place", ",d"),
            ],
        )
        .properties(width="container", height=17 * max(len(shown), 4))
    )
    return Figure(
        "known-outcomes",
        "Does the score separate hits from flops?",
        "Films with a well-known outcome, chosen before the score was defined.",
        chart,
        tall=True,
    )
