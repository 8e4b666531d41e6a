"""Lineage: any gold row down to the bytes that it comes from."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from serving.api.collections.catalogue import COLLECTIONS
from serving.api.lineage.trace import trace
from serving.api.read.reader import View
from serving.api.web.answers import Of, answered, reader_of
from serving.api.web.collection import Collection
from serving.api.web.keys import with_slashes
from serving.api.web.problems import RESPONSES, ApiError, FieldProblem, NotFoundError
from serving.api.web.queries import SnapshotQuery
from serving.api.web.rows import one
from serving.api.web.types import parameter_type

router = APIRouter(tags=["lineage"])


class LineageStep(BaseModel):
    """Rows of one table that the row above comes from."""

    table: str
    row_count: int = Field(description="How many there are.")
    rows: list[dict[str, Any]] = Field(description="The first of them.")


class SourceMessage(BaseModel):
    """A message as it came: from Kafka, or a record of a file."""

    table: str = Field(description="The bronze table that keeps it.")
    topic: str | None = None
    partition: int | None = None
    offset: int | None = None
    timestamp_utc: Any = Field(default=None, description="Kafka's time of the record.")
    key: str | None = None
    headers: dict[str, str | None] | None = None
    file_name: str | None = None
    file_sha256: str | None = None
    load_number: int | None = None
    row_number: int | None = None
    size_bytes: int | None = None
    ingested_at_utc: Any = None
    raw_base64: str | None = Field(description="The bytes.")
    format: str = Field(description="json, nmea, text, binary or empty.")
    decoded: Any = Field(description="What the bytes say.")


class Lineage(BaseModel):
    """A gold row, the silver rows below it, and their messages."""

    collection: str
    table: str
    version: int = Field(description="The table's Delta version.")
    key: dict[str, Any]
    row: dict[str, Any]
    steps: list[LineageStep]
    messages: list[SourceMessage]


class LineageAnswer(Of):
    data: Lineage


class LineageQuery(SnapshotQuery):
    limit: int = Field(default=20, ge=1, le=200, description="Rows of each step, at most.")


@router.get(
    "/lineage/{collection}/{key:path}",
    operation_id="get_lineage",
    responses={**RESPONSES, 200: {"model": LineageAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def get_lineage(
    request: Request,
    collection: Annotated[str, Path(description="A collection's name.", examples=["positions"])],
    key: Annotated[
        str,
        Path(max_length=400, description="The row's key, with slashes between.", examples=["220584038"]),
    ],
    query: Annotated[LineageQuery, Query()],
) -> Response:
    """Where a row comes from: rows of silver, Kafka coordinates of each message, its bytes decoded."""
    if (found := COLLECTIONS.get(collection)) is None:
        raise ApiError(404, f"there is no collection {collection!r}; there are: {', '.join(COLLECTIONS)}")
    key_values = _key(found, key)

    def lineage(view: View) -> dict[str, Any]:
        if (row := one(view, found, key_values, list(found.columns))) is None:
            raise NotFoundError(found.title, with_slashes(key))
        return {
            "collection": found.name,
            "table": found.table,
            "version": view.version(found.table),
            "key": key_values,
            "row": row,
            **trace(reader_of(request), view, found, row, query.limit),
        }

    return answered(request, query.as_of, lineage, tables=[found.table])


def _key(collection: Collection, key: str) -> dict[str, Any]:
    """A key's columns and values, from a path.

    Raises:
        ApiError: it has another number of parts, or a part is not of its column's type.
    """
    parts = [with_slashes(part) for part in key.split("/")]
    expected = "/".join(collection.key)
    if len(parts) != len(collection.key):
        raise _wrong(key, expected)
    values = {}
    for name, part in zip(collection.key, parts, strict=True):
        kind = parameter_type(collection.contract.columns[name].data_type)
        try:
            values[name] = TypeAdapter(kind).validate_strings(part)
        except ValidationError as error:
            raise _wrong(key, f"{expected}: {name} is {error.errors()[0]['msg']}") from error
    return values


def _wrong(key: str, expected: str) -> ApiError:
    error = ApiError(422, f"key={with_slashes(key)!r}: expected {expected}")
    error.problem = FieldProblem(name="path.key", value=with_slashes(key), expected=expected)
    return error
