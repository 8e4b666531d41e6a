"""Film marts made by hand: small, with the gaps and the hostile titles that a real load may have."""

from functools import cache
from typing import Any

from serving.movies.dictionary import Mart, data_dictionary

Row = dict[str, Any]

HOSTILE = "</script><img src=x onerror=\"console.error('pwned')\"> & <b>'\"\u2028"
GENRES = ("Drama", "Horror", "Western")
TIERS = ("micro", "low", "mid", "high", "tent_pole")

_VALUES: dict[str, Any] = {
    "bigint": 12,
    "int": 7,
    "double": 0.5,
    "string": "text",
    "boolean": True,
    "date": "1999-06-12",
}


def made_marts() -> dict[str, list[Row]]:
    """Every mart with every column of the dictionary."""
    return {
        "film_performance": _films(),
        "executive_kpis": [
            row("executive_kpis", population=name, mean_roi=10.7, best_tier="low", best_genre="Horror")
            for name in ("as_reported", "screened")
        ],
        "genre_performance": [
            row("genre_performance", genre=genre, median_roi=place / 2, median_roi_low=place / 2 - 0.4)
            for place, genre in enumerate(GENRES)
        ]
        + [row("genre_performance", genre="Unknown", is_ranked=False, median_roi=None, median_roi_low=None)],
        "budget_tier_performance": [
            row(
                "budget_tier_performance",
                budget_tier=tier,
                tier_order=place,
                share_losing=0.2,
                share_success=0.4,
            )
            for place, tier in enumerate(TIERS, 1)
        ],
        "yearly_trends": [
            row("yearly_trends", period_type=kind, period_start=year, is_sparse=year % 7 == 0)
            for kind, years in (("year", range(1980, 2011)), ("decade", (1980, 1990, 2000, 2010)))
            for year in years
        ],
        "release_seasonality": [row("release_seasonality", release_month=month) for month in range(1, 13)],
        "track_records": [
            row("track_records", role=role, name=f"{role} {n}", films_with_roi=10 + n, median_roi=n / 5)
            for role in ("distributor", "director")
            for n in range(12)
        ],
        "comparables": [
            row(
                "comparables",
                film_id=f"film{n}",
                comparable_title=HOSTILE if n == 3 else f"Earlier {place}",
                comparable_rank=place,
                expected_roi=n / 10,
            )
            for n in range(30)
            for place in range(1, 4)
        ],
        "investment_recommendations": [
            row(
                "investment_recommendations",
                genre=genre,
                budget_tier=tier,
                recommendation=verdict,
                recommendation_rank=rank,
                films_with_roi=30,
                median_roi=0.8,
            )
            for (genre, tier, verdict, rank) in (
                ("Horror", "low", "invest", 1),
                ("Drama", "mid", "consider", 2),
                ("Drama", "low", "hold", 3),
                ("Western", "mid", "avoid", 4),
            )
        ]
        + [
            row(
                "investment_recommendations",
                genre="Western",
                budget_tier="high",
                recommendation="not_enough_films",
                recommendation_rank=None,
                films_with_roi=2,
            )
        ],
        "drift": [
            row("drift", load_number=2, dimension=dimension, bucket=bucket, verdict="stable")
            for dimension in ("genre", "budget_tier")
            for bucket in ("a", "b")
        ],
        "data_quality": [
            row("data_quality", layer="silver", check_name=name, rows_failed=3, share_failed=0.1)
            for name in ("budget_usd_is_known", "director_is_known", "repair_century", "row_is_accepted")
        ],
        "score_stability": [
            row("score_stability", weight=weight, factor=factor, share_of_top_100_kept=0.95)
            for weight in ("rating", "roi", "box_office")
            for factor in (0.75, 1.25)
        ],
        "score_validation": [
            row("score_validation", title=f"{outcome} {n}", outcome=outcome, performance_score=40.0 + n)
            for outcome in ("hit", "flop")
            for n in range(5)
        ],
    }


def _films() -> list[Row]:
    known = [
        row(
            "film_performance",
            film_id=f"film{n}",
            title=HOSTILE if n == 3 else f"Film {n}",
            genre=GENRES[n % 3],
            release_year=1980 + n % 30,
            release_month=n % 2 + 1,
            release_date=f"{1980 + n % 30}-06-12",
            budget_usd=10 ** (4 + n % 5),
            worldwide_gross_usd=2 * 10 ** (4 + n % 5),
            budget_real_usd=2.0 * 10 ** (4 + n % 5),
            worldwide_gross_real_usd=4.0 * 10 ** (4 + n % 5),
            roi=n / 10 - 1,
            performance_score=n * 1.6,
        )
        for n in range(60)
    ]
    nothing_known = dict.fromkeys(
        ("roi", "budget_usd", "budget_real_usd", "worldwide_gross_usd", "performance_score", "release_month")
    )
    return [*known, row("film_performance", film_id="bare", title="Bare", release_year=1999, **nothing_known)]


@cache
def _dictionary() -> dict[str, Mart]:
    return data_dictionary()


def row(mart: str, **values: Any) -> Row:
    """A row with a value in every column of the mart; a name that the mart lacks is a mistake of the test."""
    columns = {column.name: _VALUES[column.type] for column in _dictionary()[mart].columns}
    unknown = values.keys() - columns.keys()
    assert not unknown, f"{mart} has no {sorted(unknown)}"
    return columns | values
