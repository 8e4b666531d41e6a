"""The film report: one HTML file with its charts' scripts and data inside, so that it needs no network.

Defines the report's content and order. Reads gold only: every figure comes from a mart.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import altair as alt
import jinja2
import vl_convert
import yaml

from serving.movies.charts import decisions, groups, people, quality, trends
from serving.movies.charts.style import Figure, Row
from serving.movies.errors import OutputError
from serving.movies.marts import ORDERED_BY, read_mart, records
from stack.project import DBT_PROJECT_FILE

Marts = dict[str, list[Row]]

COMPARABLE_SUBJECTS = 150
"""Films offered for a look at their comparables; all films would double the file's size."""

_TEMPLATE = Path(__file__).with_name("report.html.j2")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with its figures."""

    anchor: str
    title: str
    lead: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The dbt vars that the report quotes."""

    price_year: int
    min_films_recommendation: int
    window_years: int
    slate_usd: int
    min_films_group: int


def write_report(out: Path) -> Path:
    """Write the report from the gold marts; returns its path.

    Raises:
        MartMissingError: a mart was not built yet.
        OutputError: the file cannot be written.
    """
    marts = {name: records(read_mart(name)) for name in ORDERED_BY}
    page = render(marts, rules())
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(page, encoding="utf-8")
        part.replace(out)
    except OSError as error:
        raise OutputError(f"{error.filename or out}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            part.unlink()
    return out


def rules(project: Path = DBT_PROJECT_FILE) -> Rules:
    """The parameters of the gold models, from dbt_project.yml."""
    values = yaml.safe_load(project.read_text(encoding="utf-8"))["vars"]
    return Rules(
        price_year=values["movies_price_year"],
        min_films_recommendation=values["movies_min_films_recommendation"],
        window_years=values["movies_recommendation_window_years"],
        slate_usd=values["movies_slate_usd"],
        min_films_group=values["movies_min_films_group"],
    )


def render(marts: Marts, rules: Rules) -> str:
    """The page for these rows."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATE.parent), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.filters |= {
        "roi": show_roi,
        "percent": show_percent,
        "percent1": show_tenths,
        "money": show_money,
        "count": show_count,
    }
    shown = sections(marts, rules)
    figures = [figure for section in shown for figure in section.figures]
    return environment.get_template(_TEMPLATE.name).render(
        sections=shown,
        kpis={row["population"]: row for row in marts["executive_kpis"]},
        recommendations=[
            row for row in marts["investment_recommendations"] if row["recommendation_rank"] is not None
        ],
        refused=sum(row["recommendation_rank"] is None for row in marts["investment_recommendations"]),
        tiers={row["budget_tier"]: row for row in marts["budget_tier_performance"]},
        genres={row["genre"]: row for row in marts["genre_performance"]},
        rules=rules,
        source=sorted({film["file_name"] for film in marts["film_performance"]}),
        years=_span([film["release_year"] for film in marts["film_performance"]]),
        small_budgets=_small_budgets(marts),
        specs=_safe_json({figure.anchor: figure.spec() for figure in figures}),
        scripts=_scripts(),
    )


def sections(marts: Marts, rules: Rules) -> tuple[Section, ...]:
    """The sections after the executive page; the first one holds its evidence."""
    films, genres = marts["film_performance"], marts["genre_performance"]
    tiers, trend = marts["budget_tier_performance"], marts["yearly_trends"]
    names = [row["genre"] for row in genres if row["is_ranked"]]
    checks = marts["data_quality"]
    drifted = quality.drift(marts["drift"])
    return (
        Section(
            "evidence",
            "The evidence",
            "What the recommendations rest on.",
            (
                decisions.recommendation_intervals(marts["investment_recommendations"]),
                decisions.genre_tier_heatmap(
                    marts["investment_recommendations"], rules.min_films_recommendation
                ),
                decisions.tier_outcomes(tiers),
                decisions.budget_against_gross(films, sorted(names)),
            ),
        ),
        Section(
            "genres",
            "Genres",
            f"Genres with at least {rules.min_films_group} films of known ROI, over all years.",
            (
                groups.genre_intervals(genres),
                groups.genre_risk(genres),
                groups.genre_spread(genres),
                groups.genre_revenue(genres),
            ),
        ),
        Section(
            "tiers",
            "Budget tiers",
            "By nominal budget, over all years.",
            (groups.tier_intervals(tiers), groups.tier_risk_adjusted(tiers)),
        ),
        Section(
            "trends",
            "Trends",
            f"Real figures are in dollars of {rules.price_year}, by the US consumer price index (CPI-U).",
            (
                trends.revenue_by_year(trend, rules.price_year),
                trends.films_by_year(trend),
                trends.budget_by_year(trend, rules.price_year),
                trends.profitable_by_year(trend),
                trends.roi_by_decade(trend),
            ),
        ),
        Section(
            "people",
            "Distributors and directors",
            "A track record is the mean score of a name's films, shrunk to the overall mean.",
            (
                people.track_records(
                    marts["track_records"], "distributor", 15, "Which distributors have a track record?", 10
                ),
                people.track_records(
                    marts["track_records"], "director", 15, "Which directors have a track record?", 5
                ),
                people.distributor_risk(marts["track_records"], 10),
            ),
        ),
        Section(
            "seasons",
            "Seasons",
            "Films with a known release date.",
            (
                trends.roi_by_month(marts["release_seasonality"]),
                trends.gross_by_month(marts["release_seasonality"], rules.price_year),
                trends.genre_by_month(films, names, 8),
            ),
        ),
        Section(
            "comparables",
            "Comparable films",
            "Similar in genre, budget, time, rating, type and source: by what is known before release.",
            (
                people.comparables_of(films, marts["comparables"], COMPARABLE_SUBJECTS),
                people.expected_against_actual(films, marts["comparables"]),
            ),
        ),
        Section(
            "score",
            "The score",
            "0 to 100, from a film's percentile ranks by rating, ROI and box office; with its validation.",
            (
                people.known_outcomes(marts["score_validation"]),
                quality.stability(marts["score_stability"]),
                quality.score_distribution(films),
            ),
        ),
        Section(
            "data",
            "The data",
            "What is missing, what was repaired, what changed.",
            (quality.completeness(checks), quality.repairs(checks), *([drifted] if drifted else [])),
        ),
    )


def _span(years: list[int]) -> tuple[int, int]:
    return (min(years), max(years)) if years else (0, 0)


def _small_budgets(marts: Marts) -> int:
    return sum(row["film_count"] for row in marts["budget_tier_performance"] if row["budget_tier"] == "micro")


def _safe_json(value: Any) -> str:
    """JSON that cannot close its enclosing script element, whatever a title contains."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _scripts() -> str:
    """Vega, Vega-Lite and vega-embed as one script, of the version that the charts target."""
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    bundle: str = vl_convert.javascript_bundle(vl_version=version)  # type: ignore[call-arg]
    return bundle.replace("</script", "<\\/script")


def show_roi(value: float | None) -> str:
    return "–" if value is None else f"{value:+,.0%}".replace("%", "\u202f%").replace("-", "−")


def show_percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}".replace("%", "\u202f%")


def show_tenths(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}".replace("%", "\u202f%")


def show_count(value: float | None) -> str:
    return "–" if value is None else f"{value:,.0f}"


def show_money(value: float | None) -> str:
    """Dollars with three or four digits: $272.6 B, $11.0 M, $300 K."""
    if value is None:
        return "–"
    sign, amount = ("−" if value < 0 else ""), abs(value)
    for unit, size in (("B", 1e9), ("M", 1e6), ("K", 1e3)):
        if amount >= size:
            return f"{sign}${amount / size:.1f}".removesuffix(".0") + f"\u202f{unit}"
    return f"{sign}${amount:.0f}"
