"""Films: performance, genres, budget tiers, trends, recommendations, comparables, track records."""

from serving.api.web.collection import Collection, Order

FILMS = Collection(
    name="films",
    table="movies_gold.film_performance",
    key=("film_id",),
    title="film",
    tag="films",
    order=(Order("performance_rank"),),
    filters=(
        "film_id",
        "title",
        "genre",
        "budget_tier",
        "mpaa_rating",
        "creative_type",
        "source_material",
        "distributor",
        "director",
        "release_year",
        "release_decade",
        "is_profitable",
        "is_success",
    ),
    ranges=(
        "release_date",
        "release_year",
        "budget_real_usd",
        "worldwide_gross_real_usd",
        "roi",
        "performance_score",
        "imdb_rating",
    ),
)
GENRES = Collection(
    name="film-genres",
    table="movies_gold.genre_performance",
    key=("genre",),
    title="genre",
    tag="films",
    path="/films/genres",
    order=(Order("risk_adjusted_rank"),),
    filters=("genre", "is_ranked"),
    ranges=("median_roi", "film_count"),
)
BUDGET_TIERS = Collection(
    name="film-budget-tiers",
    table="movies_gold.budget_tier_performance",
    key=("budget_tier",),
    title="budget tier",
    tag="films",
    path="/films/budget-tiers",
    order=(Order("tier_order"),),
    filters=("budget_tier", "is_ranked"),
)
FILM_TRENDS = Collection(
    name="film-trends",
    table="movies_gold.yearly_trends",
    key=("period_type", "period_start"),
    title="film period",
    tag="films",
    path="/films/trends",
    order=(Order("period_type"), Order("period_start")),
    filters=("period_type", "period_start", "is_sparse"),
    ranges=("period_start",),
)
FILM_SEASONALITY = Collection(
    name="film-seasonality",
    table="movies_gold.release_seasonality",
    key=("release_month",),
    title="month of release",
    tag="films",
    path="/films/seasonality",
    order=(Order("release_month"),),
    filters=("release_month",),
)
RECOMMENDATIONS = Collection(
    name="film-recommendations",
    table="movies_gold.investment_recommendations",
    key=("genre", "budget_tier"),
    title="investment recommendation",
    tag="films",
    path="/films/recommendations",
    order=(Order("recommendation_rank"),),
    filters=("genre", "budget_tier", "recommendation"),
    ranges=("median_roi", "share_losing", "films_with_roi"),
)
COMPARABLES = Collection(
    name="film-comparables",
    table="movies_gold.comparables",
    key=("film_id", "comparable_rank"),
    title="comparable film",
    tag="films",
    path="/films/comparables",
    order=(Order("film_id"), Order("comparable_rank")),
    filters=("film_id", "title", "comparable_film_id"),
    ranges=("distance",),
)
TRACK_RECORDS = Collection(
    name="film-track-records",
    table="movies_gold.track_records",
    key=("role", "name"),
    title="track record",
    tag="films",
    path="/films/track-records",
    order=(Order("role"), Order("track_record_rank")),
    filters=("role", "name", "is_ranked"),
    ranges=("film_count", "track_record_score"),
)
FILM_KPIS = Collection(
    name="film-kpis",
    table="movies_gold.executive_kpis",
    key=("population",),
    title="headline figures of a population",
    tag="films",
    path="/films/kpis",
    order=(Order("population"),),
    filters=("population",),
)
FILM_DRIFT = Collection(
    name="film-drift",
    table="movies_gold.drift",
    key=("load_number", "dimension", "bucket"),
    title="drift of a load",
    tag="films",
    path="/films/drift",
    order=(Order("load_number", descending=True), Order("dimension"), Order("bucket")),
    filters=("load_number", "dimension", "bucket", "verdict"),
)
SCORE_STABILITY = Collection(
    name="film-score-stability",
    table="movies_gold.score_stability",
    key=("weight", "factor"),
    title="stability of a weight",
    tag="films",
    path="/films/score-stability",
    order=(Order("weight"), Order("factor")),
    filters=("weight",),
)
SCORE_VALIDATION = Collection(
    name="film-score-validation",
    table="movies_gold.score_validation",
    key=("film_id",),
    title="film of known outcome",
    tag="films",
    path="/films/score-validation",
    order=(Order("performance_rank"),),
    filters=("film_id", "outcome"),
)
FILM_QUALITY = Collection(
    name="film-data-quality",
    table="movies_gold.data_quality",
    key=("layer", "check_name"),
    title="check of film data",
    tag="data quality",
    path="/films/data-quality",
    order=(Order("layer"), Order("check_name")),
    filters=("layer", "check_name"),
    ranges=("rows_failed",),
)
