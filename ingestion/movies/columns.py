"""The declared table of film columns: what each is called in the files that people have, and what it holds.

A new source is a new name in :data:`COLUMNS`. Names are canonical (:func:`canonical`), so ``numVotes``,
``Num Votes`` and ``num_votes`` need ``numvotes`` and ``num_votes``. A column that no entry names is carried
along unread, and said to be.
"""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["title", "date", "text", "dollars", "minutes", "rating", "percent", "count"]


@dataclass(frozen=True, slots=True)
class FilmColumn:
    """A column that silver reads."""

    name: str
    kind: Kind
    also: tuple[str, ...] = ()
    """Names it goes by elsewhere, the preferred first; its own name goes before all."""
    is_filled_by_row: bool = False
    """A row without a value in the preferred column takes it from the next one: the same thing said twice.
    Else the first column that has any value is read, because two raters are not to be mixed."""


COLUMNS = (
    FilmColumn(
        "title",
        "title",
        # IMDb, TMDB, The Numbers, Box Office Mojo, and what else people write
        (
            "primarytitle",
            "primary_title",
            "original_title",
            "originaltitle",
            "movie_title",
            "series_title",
            "film_title",
            "movie",
            "film",
            "release_group",
            "name",
        ),
        is_filled_by_row=True,
    ),
    FilmColumn(
        "release_date",
        "date",
        (
            "release_date_month_day_year",
            "released",
            "date_published",
            "startyear",
            "start_year",
            "release_year",
            "released_year",
            "title_year",
            "year",
        ),
        is_filled_by_row=True,
    ),
    FilmColumn(
        "production_budget", "dollars", ("budget", "budget_usd", "production_budget_usd", "budget_us")
    ),
    FilmColumn(
        "worldwide_gross",
        "dollars",
        (
            "revenue",
            "worldwide_gross_usd",
            "revenue_usd",
            "worlwide_gross_income",
            "worldwide_box_office",
            "worldwide",
        ),
    ),
    FilmColumn(
        "us_gross",
        "dollars",
        # The last one is OMDb's, which has the sales in North America.
        (
            "domestic_gross",
            "us_gross_usd",
            "usa_gross_income",
            "domestic_box_office",
            "domestic",
            "boxoffice",
        ),
    ),
    FilmColumn("us_dvd_sales", "dollars"),
    FilmColumn("mpaa_rating", "text", ("mpaa", "content_rating", "rated", "certificate")),
    FilmColumn(
        "running_time_min",
        "minutes",
        (
            "running_time",
            "runtime",
            "runtimeminutes",
            "runtime_minutes",
            "runtime_mins",
            "runtime_min",
            "duration",
        ),
    ),
    FilmColumn("distributor", "text"),
    FilmColumn("source", "text"),
    FilmColumn("major_genre", "text", ("genres", "genre")),
    FilmColumn("creative_type", "text"),
    FilmColumn("director", "text", ("directors", "director_name")),
    FilmColumn("rotten_tomatoes_rating", "percent", ("rotten_tomatoes", "tomatometer")),
    FilmColumn(
        "imdb_rating",
        "rating",
        ("imdbrating", "averagerating", "average_rating", "imdb_score", "vote_average", "avg_vote"),
    ),
    FilmColumn(
        "imdb_votes",
        "count",
        (
            "imdbvotes",
            "numvotes",
            "num_votes",
            "no_of_votes",
            "imdb_num_votes",
            "num_voted_users",
            "vote_count",
            "votes",
        ),
    ),
)

LISTS = frozenset({"genres", "genre", "directors"})
"""Columns that hold several names, as a JSON list or separated by commas: the first one is read."""

CURRENCIES = {
    "currency": ("production_budget", "worldwide_gross", "us_gross", "us_dvd_sales"),
    "currency_code": ("production_budget", "worldwide_gross", "us_gross", "us_dvd_sales"),
    "budget_currency": ("production_budget",),
    "production_budget_currency": ("production_budget",),
    "revenue_currency": ("worldwide_gross",),
    "gross_currency": ("worldwide_gross", "us_gross"),
    "worldwide_gross_currency": ("worldwide_gross",),
}
"""Columns that say in which currency other columns of the row are."""

TITLE_TYPES = frozenset({"titletype", "title_type"})
NO_FILMS = frozenset(
    {
        "musicvideo",
        "podcastepisode",
        "podcastseries",
        "tvepisode",
        "tvminiseries",
        "tvpilot",
        "tvseries",
        "videogame",
    }
)
"""IMDb's title types that are no film, without blanks and in lower case."""

MONEY = ("production_budget", "worldwide_gross", "us_gross")
"""The columns of which a slate needs one with figures: every mart of returns stands on them."""

YEARS_OF_TWO_DIGITS = frozenset({"us_dvd_sales", "mpaa_rating", "creative_type", "rotten_tomatoes_rating"})
"""The mark of vega-datasets' movies.json, some of whose years are two digits that were filled up wrongly
(2046 for 1946). Silver may put such a date a century back; no other source's."""


def canonical(column: str) -> str:
    """The name a column is known by, whatever its spelling: ``US Gross``, ``US_Gross`` → ``us_gross``."""
    return re.sub(r"[^a-z0-9]+", "_", column.strip().lower()).strip("_")
