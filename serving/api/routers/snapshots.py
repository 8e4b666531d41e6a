"""Snapshots: what was published, and what is in force."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import Field

from serving.api.read.reader import View
from serving.api.web.answers import Of, json_answer, of, reader_of, view_of
from serving.api.web.problems import RESPONSES

router = APIRouter(prefix="/snapshots", tags=["snapshots"])


class Publication(Of):
    """One publication, or a move back to an older snapshot."""

    entry: int = Field(description="Place in the sequence of publications.")
    invocation_id: str | None = Field(description="The dbt run that built it; null for a move.")
    table_count: int = Field(description="Tables of the snapshot.")


class Publications(Of):
    """The newest publications first."""

    data: list[Publication]


class Tables(Of):
    """The version of every table of a snapshot."""

    tables: dict[str, int] = Field(description="Delta version by table.")


@router.get("", responses={**RESPONSES, 200: {"model": Publications}}, response_class=Response)
def list_snapshots(request: Request) -> Response:
    """The publications, newest first, at most 1,000; the answer's own `snapshot` is what is in force."""
    reader = reader_of(request)
    view = reader.current()
    entries = [
        {
            **of(View(reader, entry)),
            "entry": entry.entry,
            "invocation_id": entry.invocation_id,
            "table_count": len(entry.tables),
        }
        for entry in reversed(reader.entries()[-1000:])
    ]
    return json_answer({**of(view), "data": entries}, view)


@router.get("/{snapshot}", responses={**RESPONSES, 200: {"model": Tables}}, response_class=Response)
def get_snapshot(request: Request, snapshot: str) -> Response:
    """The version of every table of a snapshot, by its number or by a time at which it was in force."""
    view = view_of(request, snapshot)
    return json_answer({**of(view), "tables": view.snapshot.tables}, view)
