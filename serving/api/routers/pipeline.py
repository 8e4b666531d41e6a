"""The pipeline: how fresh each table is, what is not built yet, how the last build went."""

from datetime import datetime
from typing import Annotated, Any

from deltalake.exceptions import DeltaError
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from serving.api.collections.quality import PIPELINE_RUNS
from serving.api.lineage.messages import BRONZE
from serving.api.read.errors import NotBuiltError
from serving.api.read.reader import View
from serving.api.web.answers import Of, live_answer, of, reader_of, view_of
from serving.api.web.problems import RESPONSES
from serving.api.web.queries import SnapshotQuery
from serving.api.web.resource import row_model

router = APIRouter(prefix="/pipeline", tags=["pipeline"])


class TableFreshness(BaseModel):
    """A published table."""

    table: str
    version: int = Field(description="Delta version in the snapshot.")
    built_at_utc: datetime | None = Field(description="When its newest file was written.")
    row_count: int
    file_count: int
    size_bytes: int


class SourceLag(BaseModel):
    """A bronze table, and how much of it silver has not built yet."""

    table: str
    silver_table: str
    version: int = Field(description="Newest Delta version.")
    built_version: int | None = Field(description="The version that the published silver includes.")
    row_count: int
    newest_ingested_at_utc: datetime | None
    versions_behind: int | None = Field(description="Commits that the published silver lacks.")


class Pipeline(BaseModel):
    """Freshness of all tables, lag of silver, and the newest run."""

    age_s: float = Field(description="Seconds since the snapshot was published.")
    latest_run: row_model(PIPELINE_RUNS) | None  # type: ignore[valid-type]
    sources: list[SourceLag]
    tables: list[TableFreshness]


class PipelineAnswer(Of):
    data: Pipeline


@router.get(
    "",
    operation_id="get_pipeline",
    responses={**RESPONSES, 200: {"model": PipelineAnswer}},
    response_class=Response,
)
def get_pipeline(request: Request, query: Annotated[SnapshotQuery, Query()]) -> Response:
    """How fresh each published table is, and how far silver is behind bronze. Kafka: `/kafka/groups`."""
    view = view_of(request, query.as_of)
    runs = view.named("{maritime_gold.pipeline_runs}", (PIPELINE_RUNS.table,))
    latest = view.rows(f"select * from {runs} order by started_at_utc desc limit 1")
    published = view.snapshot.published_at
    data = {
        "age_s": (datetime.now(published.tzinfo) - published).total_seconds(),
        "latest_run": latest[0] if latest else None,
        "sources": [lag for silver, bronze in BRONZE.items() if (lag := _lag(request, view, silver, bronze))],
        "tables": [_freshness(view, table) for table in sorted(view.snapshot.tables)],
    }
    return live_answer({**of(view), "data": data})


def _freshness(view: View, table: str) -> dict[str, Any]:
    files = view.files(table)
    return {
        "table": table,
        "version": view.version(table),
        "built_at_utc": files.newest_at,
        "row_count": files.row_count,
        "file_count": files.count,
        "size_bytes": files.size_bytes,
    }


def _lag(request: Request, view: View, silver: str, bronze: str) -> dict[str, Any] | None:
    try:
        files = reader_of(request).newest_files(bronze)
    except (NotBuiltError, DeltaError, OSError):
        return None
    built = view.greatest(silver, "bronze_version") if view.has(silver) else None
    return {
        "table": bronze,
        "silver_table": silver,
        "version": files.version,
        "built_version": built,
        "row_count": files.row_count,
        "newest_ingested_at_utc": files.greatest("ingested_at"),
        "versions_behind": None if built is None else max(0, files.version - built),
    }
