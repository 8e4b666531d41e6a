"""Exports: every row that a request stands for, as a file."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from serving.api.collections.catalogue import COLLECTIONS
from serving.api.exports.formats import EXCEL_ROWS, FORMATS
from serving.api.exports.rows import Exporter
from serving.api.read.errors import TooLargeError
from serving.api.read.reader import View
from serving.api.web.answers import Of, answered, headers, not_modified, reader_of, view_of
from serving.api.web.collection import Collection
from serving.api.web.filters import AS_OF, FIELDS, SORT, Where, chosen_fields, order_of, parameters_of, where
from serving.api.web.problems import RESPONSES, InvalidParameterError
from serving.api.web.queries import SnapshotQuery
from serving.api.web.rows import relation

router = APIRouter(prefix="/exports", tags=["exports"])
FormatName = Literal["csv", "parquet", "arrow", "xlsx", "geoparquet"]


class Exporting(BaseModel):
    """What every export understands, beside the filters of its collection."""

    model_config = ConfigDict(extra="forbid")

    format: FormatName = Field(
        default="csv", description="File format. `geoparquet`: collections with a position; a point per row."
    )
    as_of: AS_OF = None
    sort: SORT = None
    fields: FIELDS = None


class ExportableCollection(BaseModel):
    """A collection that can be exported."""

    name: str
    path: str = Field(description="Where its export is.")
    table: str
    row_count: int | None = Field(description="Rows in this snapshot; null where it is not built yet.")
    size_bytes: int | None = Field(description="Bytes of its Parquet files.")
    formats: list[FormatName]


class ExportsAnswer(Of):
    data: list[ExportableCollection]


@router.get(
    "",
    operation_id="list_exports",
    responses={**RESPONSES, 200: {"model": ExportsAnswer}, 304: {"description": "Not modified"}},
    response_class=Response,
)
def list_exports(request: Request, query: Annotated[SnapshotQuery, Query()]) -> Response:
    """The collections, how large they are, and in which formats each can be had."""

    def exports(view: View) -> list[dict[str, Any]]:
        return [_described(view, collection) for collection in COLLECTIONS.values()]

    return answered(request, query.as_of, exports)


def _described(view: View, collection: Collection) -> dict[str, Any]:
    files = view.files(collection.table) if view.has(collection.table) else None
    return {
        "name": collection.name,
        "path": f"/api/v1/exports/{collection.name}",
        "table": collection.table,
        "row_count": files.row_count if files and collection.sql is None else None,
        "size_bytes": files.size_bytes if files and collection.sql is None else None,
        "formats": [name for name in FORMATS if name != "geoparquet" or collection.position],
    }


def add_export(collection: Collection) -> None:
    """``GET /exports/NAME``."""
    parameters = parameters_of(collection, Exporting, "Export")

    def export(request: Request, query: Annotated[Exporting, Query()]) -> Response:
        name: str = query.format
        if name == "geoparquet" and not collection.position:
            raise InvalidParameterError("format", name, "csv, parquet, arrow or xlsx: there is no position")
        order = order_of(collection, query.sort) if query.sort else ()
        fields = _with_position(collection, chosen_fields(collection, query.fields), name)
        conditions = where(collection, query)
        view = view_of(request, query.as_of)
        view.version(collection.table)
        if (same := not_modified(request, view)) is not None:
            return same
        if name == "xlsx":
            _check_fits(view, collection, conditions)
        exporter: Exporter = request.app.state.exporter
        batches = exporter.batches(reader_of(request), view, collection, conditions, fields, order)
        written = FORMATS[name]

        def content() -> Iterator[bytes]:
            try:
                yield from written.write(collection, batches.schema, batches)
            finally:
                batches.close()

        file_name = f"{collection.name}-{view.id}.{written.suffix}"
        return StreamingResponse(
            content(),
            media_type=written.media_type,
            headers={
                **headers(view, pinned=query.as_of is not None),
                "Content-Disposition": f'attachment; filename="{file_name}"',
            },
        )

    export.__annotations__["query"] = Annotated[parameters, Query()]
    router.add_api_route(
        f"/{collection.name}",
        export,
        methods=["GET"],
        name=f"export_{collection.function}",
        operation_id=f"export_{collection.function}",
        summary=f"Export: {collection.title}",
        description="All rows that meet the filters, in the order of the files unless `sort` is given. "
        + collection.contract.description,
        responses={
            **RESPONSES,
            200: {"content": _content(collection), "description": "The file"},
            304: {"description": "Not modified"},
        },
        response_class=Response,
    )


def _content(collection: Collection) -> dict[str, Any]:
    types = [
        written.media_type.partition(";")[0]
        for name, written in FORMATS.items()
        if name != "geoparquet" or collection.position
    ]
    return {
        media_type: {
            "schema": {"type": "string"}
            if media_type == "text/csv"
            else {"type": "string", "format": "binary"}
        }
        for media_type in types
    }


def _with_position(collection: Collection, fields: "list[str] | Any", name: str) -> list[str]:
    """GeoParquet needs the position, whatever columns are wanted."""
    needed = collection.position if name == "geoparquet" and collection.position else ()
    return list(dict.fromkeys([*fields, *needed]))


def _check_fits(view: View, collection: Collection, conditions: Where) -> None:
    table = relation(view, collection, conditions)
    count = view.rows(f"select count(*) as number from {table} {conditions.sql}", conditions.values)[0][
        "number"
    ]
    if count > EXCEL_ROWS:
        raise TooLargeError(
            f"{count:,} rows are more than a sheet has ({EXCEL_ROWS:,}): narrow the request, or take csv"
        )


for _collection in COLLECTIONS.values():
    add_export(_collection)
