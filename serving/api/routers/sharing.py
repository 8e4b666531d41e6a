"""Delta Sharing's routes (open protocol, read-only): published versions of public tables.

https://github.com/delta-io/delta-sharing/blob/main/PROTOCOL.md. Data files are served here too, at signed
addresses that expire, with HEAD and ranges. Answers are in the protocol's Parquet format.
"""

import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import unquote

import orjson
from fastapi import APIRouter, Query, Request
from fastapi.responses import FileResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from serving.api.read.reader import View
from serving.api.sharing.signing import VALID_S, FileAddress, SignatureError, Signer, secret_of
from serving.api.sharing.tables import (
    SHARE,
    SharedTable,
    UnknownSharedError,
    open_shared,
    shared_name,
    shared_tables,
)
from serving.api.web.answers import reader_of
from serving.api.web.problems import ApiError

router = APIRouter(prefix="/sharing", tags=["sharing"])
VERSION_HEADER = "Delta-Table-Version"
CAPABILITIES_HEADER = "Delta-Sharing-Capabilities"
_NDJSON = "application/x-ndjson; charset=utf-8"
MaxResults = Annotated[int | None, Query(alias="maxResults", ge=0, le=10_000)]
PageToken = Annotated[str | None, Query(alias="pageToken", max_length=200)]


class TableQuery(BaseModel):
    """What a query says; hints that are not used here, and fields of later protocols, are left alone."""

    model_config = ConfigDict(extra="ignore")

    limit_hint: int | None = Field(default=None, alias="limitHint", ge=0)
    version: int | None = Field(default=None, ge=0)
    timestamp: datetime | None = None
    max_files: int | None = Field(default=None, alias="maxFiles", ge=1)
    page_token: str | None = Field(default=None, alias="pageToken", max_length=200)


@router.get("/shares")
def list_shares(max_results: MaxResults = None, page_token: PageToken = None) -> Response:
    """The one share there is."""
    return _listed([{"name": SHARE, "id": SHARE}], max_results, page_token)


@router.get("/shares/{share}")
def get_share(share: str) -> Response:
    """One share."""
    _check_share(share)
    return _json({"share": {"name": SHARE, "id": SHARE}})


@router.get("/shares/{share}/schemas")
def list_schemas(
    request: Request, share: str, max_results: MaxResults = None, page_token: PageToken = None
) -> Response:
    """The schemas that have public tables."""
    _check_share(share)
    schemas = [{"name": schema, "share": SHARE} for schema in shared_tables(_current(request))]
    return _listed(schemas, max_results, page_token)


@router.get("/shares/{share}/schemas/{schema}/tables")
def list_tables(
    request: Request, share: str, schema: str, max_results: MaxResults = None, page_token: PageToken = None
) -> Response:
    """The public tables of a schema."""
    _check_share(share)
    tables = shared_tables(_current(request)).get(schema)
    if tables is None:
        raise ApiError(HTTPStatus.NOT_FOUND, f"there is no schema {schema!r} in share {SHARE!r}")
    return _listed([_entry(schema, table) for table in tables], max_results, page_token)


@router.get("/shares/{share}/all-tables")
def list_all_tables(
    request: Request, share: str, max_results: MaxResults = None, page_token: PageToken = None
) -> Response:
    """The public tables of all schemas."""
    _check_share(share)
    everything = shared_tables(_current(request))
    tables = [_entry(schema, table) for schema, tables in everything.items() for table in tables]
    return _listed(tables, max_results, page_token)


@router.head("/shares/{share}/schemas/{schema}/tables/{table}")
@router.get("/shares/{share}/schemas/{schema}/tables/{table}/version")
def table_version(
    request: Request,
    share: str,
    schema: str,
    table: str,
    starting_timestamp: Annotated[datetime | None, Query(alias="startingTimestamp")] = None,
) -> Response:
    """The published version of a table: the first one at or after a time, where one is given."""
    view = _current(request)
    name = _shared(view, share, schema, table)
    version = view.version(name)
    if starting_timestamp is not None:
        moment = _aware(starting_timestamp)
        entries = reader_of(request).entries()
        later = [entry for entry in entries if entry.published_at >= moment and name in entry.tables]
        if not later:
            raise ApiError(HTTPStatus.BAD_REQUEST, f"nothing was published at or after {moment.isoformat()}")
        version = later[0].tables[name]
    return Response(headers={VERSION_HEADER: str(version)})


@router.get("/shares/{share}/schemas/{schema}/tables/{table}/metadata")
def table_metadata(request: Request, share: str, schema: str, table: str) -> Response:
    """The columns of a table, as it is published now."""
    view = _current(request)
    found = _open(request, view, _shared(view, share, schema, table))
    return _lines([_PROTOCOL, found.metadata()], found)


@router.post("/shares/{share}/schemas/{schema}/tables/{table}/query")
def query_table(request: Request, share: str, schema: str, table: str, query: TableQuery) -> Response:
    """The files of one published version of a table: what is in force, or what is asked for.

    Predicate hints are not used: the protocol lets a server send more than they need, and clients filter.
    """
    current = _current(request)
    name = _shared(current, share, schema, table)
    start, view = _page(request, current, name, query)
    found = _open(request, view, name)
    entries = list(found.entries(query.limit_hint))
    end = len(entries) if query.max_files is None else min(len(entries), start + query.max_files)
    expires_s = int(time.time()) + VALID_S
    lines = [_PROTOCOL, found.metadata(), *_file_lines(request, found, entries[start:end], expires_s)]
    if query.max_files is not None or query.page_token is not None:
        token = f"{found.files.version}.{end}" if end < len(entries) else None
        lines.append(
            {"endStreamAction": {"nextPageToken": token, "minUrlExpirationTimestamp": expires_s * 1000}}
        )
    return _lines(lines, found)


@router.api_route("/files/{token}/{name}", methods=["GET", "HEAD"])
def data_file(request: Request, token: str, name: str) -> Response:
    """A data file, whole or in ranges, at an address that a query gave."""
    try:
        address = _signer(request.app.state.settings.home).address(token)
    except SignatureError as error:
        raise ApiError(HTTPStatus.FORBIDDEN, str(error)) from error
    (local,) = reader_of(request).files(address.table, address.version).store.paths([address.path])
    file = Path(local)
    if not file.is_file():
        file = Path(unquote(local))
    if not file.is_file():
        raise ApiError(HTTPStatus.GONE, f"{name} was removed by VACUUM: query the table again")
    return FileResponse(
        file,
        media_type="application/vnd.apache.parquet",
        headers={"Cache-Control": "private, max-age=3600, immutable"},
    )


_PROTOCOL = {"protocol": {"minReaderVersion": 1}}


def _page(request: Request, current: View, name: str, query: TableQuery) -> tuple[int, View]:
    """Where a page begins, and the snapshot that it belongs to.

    Raises:
        ApiError: the version was never published, or the token is not one.
    """
    reader = reader_of(request)
    version, start = query.version, 0
    if query.page_token is not None:
        of_version, _, place = query.page_token.partition(".")
        if not (of_version.isdecimal() and of_version.isascii() and place.isdecimal() and place.isascii()):
            raise ApiError(HTTPStatus.BAD_REQUEST, f"pageToken={query.page_token!r} was not made here")
        version, start = int(of_version), int(place)
    if version is not None:
        for entry in reversed(reader.entries()):
            if entry.tables.get(name) == version:
                return start, reader.find(entry.snapshot)
        raise ApiError(HTTPStatus.BAD_REQUEST, f"version {version} of {name} was never published")
    if query.timestamp is not None:
        view = reader.at(_aware(query.timestamp))
        view.version(name)
        return 0, view
    return 0, current


def _file_lines(
    request: Request, found: SharedTable, entries: Iterable[Mapping[str, Any]], expires_s: int
) -> list[dict[str, Any]]:
    signer = _signer(request.app.state.settings.home)
    base = str(request.base_url).rstrip("/")
    lines = []
    for entry in entries:
        address = FileAddress(found.files.table, found.files.version, entry["path"], expires_s)
        name = entry["path"].rpartition("/")[2]
        lines.append(
            {
                "file": {
                    "url": f"{base}{router.prefix}/files/{signer.token(address)}/{name}",
                    "id": entry["path"],
                    "partitionValues": entry["partitionValues"],
                    "size": entry["size"],
                    "stats": orjson.dumps({"numRecords": entry["rows"]}).decode(),
                    "version": found.files.version,
                    "expirationTimestamp": expires_s * 1000,
                }
            }
        )
    return lines


@cache
def _signer(home: Path) -> Signer:
    return Signer(secret_of(home))


def _current(request: Request) -> View:
    return reader_of(request).current()


def _shared(view: View, share: str, schema: str, table: str) -> str:
    try:
        # clients may write names as they like: the protocol compares them without case
        return shared_name(view, share.lower(), schema.lower(), table.lower())
    except UnknownSharedError as error:
        raise ApiError(HTTPStatus.NOT_FOUND, str(error)) from error


def _open(request: Request, view: View, name: str) -> SharedTable:
    return open_shared(request.app.state.settings, view, name)


def _check_share(share: str) -> None:
    if share.lower() != SHARE:
        raise ApiError(HTTPStatus.NOT_FOUND, f"there is no share {share!r}; there is {SHARE!r}")


def _entry(schema: str, table: str) -> dict[str, str]:
    return {"name": table, "schema": schema, "share": SHARE, "shareId": SHARE, "id": f"{schema}.{table}"}


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _listed(items: list[dict[str, str]], most: int | None, token: str | None) -> Response:
    """A page of a list; its token is the number of items before it."""
    if token is not None and not (token.isdecimal() and token.isascii() and len(token) < 10):
        raise ApiError(HTTPStatus.BAD_REQUEST, f"pageToken={token!r} was not made here")
    start = int(token or 0)
    end = len(items) if most is None else start + most
    body: dict[str, Any] = {"items": items[start:end]}
    if end < len(items):
        body["nextPageToken"] = str(end)
    return _json(body)


def _json(body: Mapping[str, Any]) -> Response:
    return Response(orjson.dumps(body), media_type="application/json; charset=utf-8")


def _lines(lines: Iterable[Mapping[str, Any]], found: SharedTable) -> Response:
    content = b"\n".join(orjson.dumps(line) for line in lines) + b"\n"
    headers = {
        VERSION_HEADER: str(found.files.version),
        CAPABILITIES_HEADER: "responseformat=parquet",
        "Cache-Control": "no-store",
    }
    return Response(content, media_type=_NDJSON, headers=headers)
