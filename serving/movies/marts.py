"""The film marts, read from their Delta tables without Spark. Never writes."""

from typing import Any, Literal

import pyarrow as pa
from deltalake.exceptions import DeltaError, TableNotFoundError

from serving.movies.errors import MartMissingError
from stack.lake import open_table, table_uri
from stack.schemas import MOVIES_GOLD
from stack.settings import settings

Order = tuple[str, Literal["ascending", "descending"]]

ORDERED_BY: dict[str, list[Order]] = {
    "executive_kpis": [("population", "ascending")],
    "investment_recommendations": [
        ("recommendation_rank", "ascending"),
        ("films_with_roi", "descending"),
        ("genre", "ascending"),
        ("budget_tier", "ascending"),
    ],
    "film_performance": [("performance_rank", "ascending"), ("title", "ascending"), ("film_id", "ascending")],
    "genre_performance": [("risk_adjusted_rank", "ascending"), ("genre", "ascending")],
    "budget_tier_performance": [("tier_order", "ascending")],
    "yearly_trends": [("period_type", "ascending"), ("period_start", "ascending")],
    "release_seasonality": [("release_month", "ascending")],
    "track_records": [("role", "ascending"), ("track_record_rank", "ascending"), ("name", "ascending")],
    "comparables": [("title", "ascending"), ("film_id", "ascending"), ("comparable_rank", "ascending")],
    "drift": [("load_number", "ascending"), ("dimension", "ascending"), ("bucket", "ascending")],
    "data_quality": [("layer", "ascending"), ("check_name", "ascending")],
    "score_stability": [("weight", "ascending"), ("factor", "ascending")],
    "score_validation": [("performance_score", "descending"), ("film_id", "ascending")],
}
"""The marts by table name, and the order of their rows in files: the same rows give the same file."""


def read_mart(name: str) -> pa.Table:
    """A mart's rows in their order.

    Raises:
        MartMissingError: it was not built yet, or cannot be read.
    """
    rows = read_table(MOVIES_GOLD, name)
    # nulls last: an unranked row is no best row
    return rows.sort_by(ORDERED_BY[name])


def read_table(schema: str, name: str) -> pa.Table:
    """Any table of the lake as it is.

    Raises:
        MartMissingError: it was not built yet, or cannot be read.
    """
    uri = table_uri(settings(), schema, name)
    try:
        table = open_table(settings(), uri)
        rows: pa.Table = table.to_pyarrow_table()
    except TableNotFoundError as error:
        raise MartMissingError(
            f"{schema}.{name} is not in the lake: run `tideline movies ingest` and `dbt build` first"
        ) from error
    except (DeltaError, OSError) as error:
        raise MartMissingError(f"{uri} cannot be read: {error}") from error
    return rows


def records(rows: pa.Table) -> list[dict[str, Any]]:
    """Rows as JSON can hold them: dates in ISO 8601, no NaN."""
    return [{name: _plain(value) for name, value in row.items()} for row in rows.to_pylist()]


def _plain(value: Any) -> Any:
    if isinstance(value, float) and value != value:
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value
