"""OGC API – Features, part 1 (core, GeoJSON): what QGIS, GDAL and other GIS read; points, read-only.

OGC 17-069r4. The collections are those of the API that have a position.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote as percent
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import TypeAdapter, ValidationError

from serving.api.collections.catalogue import COLLECTIONS
from serving.api.read.reader import View
from serving.api.web.answers import json_answer, reader_of, view_of
from serving.api.web.collection import Collection
from serving.api.web.cursors import decode
from serving.api.web.features import SEPARATOR, Interval, add_interval, count, feature
from serving.api.web.filters import Where, add_box, parameters_of, where
from serving.api.web.keys import with_slashes
from serving.api.web.problems import RESPONSES, ApiError, InvalidParameterError, NotFoundError
from serving.api.web.rows import one, page
from serving.api.web.types import parameter_type

router = APIRouter(prefix="/ogc", tags=["ogc"], responses=RESPONSES)
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
GEOJSON = "application/geo+json"
CONFORMANCE = (
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
)
MOST_FEATURES, DEFAULT_FEATURES = 10_000, 100
PLACED: dict[str, Collection] = {
    name: collection for name, collection in COLLECTIONS.items() if collection.position
}
_PARAMETERS = {
    "bbox": "West, south, east, north, degrees; west > east crosses the 180th meridian.",
    "datetime": "A time (RFC 3339), or an interval: `A/B`, `A/..`, `../B`.",
    "limit": f"Features of a page; more than {MOST_FEATURES:,} is that.",
    "cursor": "Where the page before ended: take its link `next`.",
    "as_of": "A snapshot's number, or a time (RFC 3339): the data that was published then.",
    "f": "`json` or `geojson`.",
}
_OWN = tuple(_PARAMETERS)
_DESCRIBED: dict[str, Any] = {
    "parameters": [
        {"name": name, "in": "query", "required": False, "description": text, "schema": {"type": "string"}}
        for name, text in _PARAMETERS.items()
    ]
}
"""Parameters as a schema would refuse them with 422; the standard wants 400."""


def _geojson(kind: str, *fields: str) -> dict[int | str, dict[str, Any]]:
    """How the document describes an answer."""
    schema = {
        "type": "object",
        "required": ["type", "links", *fields],
        "properties": {"type": {"const": kind}, "links": {"type": "array", "items": {"type": "object"}}},
    }
    return {200: {"content": {GEOJSON: {"schema": schema}}}}


class GeoJson(Response):
    """What the document calls the answers' media type."""

    media_type = GEOJSON


@router.get("", operation_id="ogc_landing")
def landing(request: Request) -> Response:
    """Where everything is."""
    base = _base(request)
    links = [
        _link(base, "self", "application/json", "This document"),
        _link(f"{base}/conformance", "conformance", "application/json", "Conformance classes"),
        _link(f"{base}/collections", "data", "application/json", "Collections"),
        _link(
            f"{str(request.base_url).rstrip('/')}/api/v1/openapi.json",
            "service-desc",
            "application/vnd.oai.openapi+json;version=3.1",
            "The API as OpenAPI",
        ),
    ]
    body = {
        "title": "Tideline",
        "description": "Fleets from published snapshots: positions, port calls, encounters, alerts.",
        "links": links,
    }
    return json_answer(body, reader_of(request).current())


@router.get("/conformance", operation_id="ogc_conformance")
def conformance(request: Request) -> Response:
    """What of the standard is kept."""
    return json_answer({"conformsTo": CONFORMANCE}, reader_of(request).current())


@router.get("/collections", operation_id="ogc_collections")
def collections(request: Request) -> Response:
    """The collections that the snapshot in force has."""
    view = reader_of(request).current()
    base = _base(request)
    found = [_described(collection, base) for collection in PLACED.values() if view.has(collection.table)]
    links = [_link(f"{base}/collections", "self", "application/json", "This document")]
    return json_answer({"links": links, "collections": found}, view)


@router.get("/collections/{name}", operation_id="ogc_collection")
def collection(request: Request, name: str) -> Response:
    """One collection."""
    found = _collection(name)
    view = reader_of(request).current()
    view.version(found.table)
    return json_answer(_described(found, _base(request)), view)


@router.get(
    "/collections/{name}/items",
    operation_id="ogc_items",
    response_class=GeoJson,
    responses=_geojson("FeatureCollection", "features", "numberMatched", "numberReturned", "timeStamp"),
    openapi_extra=_DESCRIBED,
)
def items(request: Request, name: str) -> Response:
    """Features by pages, within a box (`bbox`), a time (`datetime`), or with values (any filter)."""
    found = _collection(name)
    asked = {key: value for key, value in request.query_params.items() if value != ""}
    _refuse_unknown(found, asked)
    limit = _limit(asked.get("limit"))
    conditions = _conditions(found, asked)
    order = found.total_order
    try:
        question = conditions.question(found.name, None)
        after = decode(asked["cursor"], question, len(order)) if "cursor" in asked else None
        view = (
            view_of(request, asked.get("as_of")) if after is None else reader_of(request).find(after.snapshot)
        )
        matched = count(view, found, conditions)
        rows = page(
            view,
            found,
            conditions,
            limit=limit,
            order=order,
            asked=question,
            fields=list(found.columns),
            after=after,
        )
    except InvalidParameterError as error:
        raise ApiError(HTTPStatus.BAD_REQUEST, str(error)) from error
    address = f"{_base(request)}/collections/{found.name}/items"
    links = [_link(f"{address}?{urlencode(asked)}" if asked else address, "self", GEOJSON, "This page")]
    if rows.next_cursor is not None:
        following = urlencode({**asked, "cursor": rows.next_cursor, "limit": limit})
        links.append(_link(f"{address}?{following}", "next", GEOJSON, "The next page"))
    body = {
        "type": "FeatureCollection",
        "timeStamp": view.snapshot.published_at,
        "numberMatched": matched,
        "numberReturned": len(rows.rows),
        "links": links,
        "features": [feature(found, row) for row in rows.rows],
    }
    return json_answer(body, view, pinned=after is not None, media_type=GEOJSON)


@router.get(
    "/collections/{name}/items/{identifier}",
    operation_id="ogc_item",
    response_class=GeoJson,
    responses=_geojson("Feature", "id", "geometry", "properties"),
)
def item(request: Request, name: str, identifier: str) -> Response:
    """One feature by its id."""
    found = _collection(name)
    view = reader_of(request).current()
    row = _row(view, found, str(with_slashes(identifier)))
    if row is None:
        raise NotFoundError(found.title, identifier)
    base = f"{_base(request)}/collections/{found.name}"
    links = [
        _link(f"{base}/items/{percent(identifier, safe='')}", "self", GEOJSON, "This feature"),
        _link(base, "collection", "application/json", found.title),
    ]
    return json_answer({**feature(found, row), "links": links}, view, media_type=GEOJSON)


def _row(view: View, found: Collection, identifier: str) -> dict[str, Any] | None:
    values = identifier.split(SEPARATOR) if len(found.key) > 1 else [identifier]
    if len(values) != len(found.key):
        return None
    try:
        key = {
            name: TypeAdapter(parameter_type(found.contract.columns[name].data_type)).validate_python(value)
            for name, value in zip(found.key, values, strict=True)
        }
    except ValidationError:
        return None
    return one(view, found, key, list(found.columns))


def _conditions(found: Collection, asked: Mapping[str, str]) -> Where:
    """The conditions of a request.

    Raises:
        ApiError: 400, as the standard has it.
    """
    filters = {key: value for key, value in asked.items() if key not in _OWN}
    try:
        conditions = where(found, parameters_of(found)(**filters))
        if "bbox" in asked:
            assert found.position
            add_box(conditions, _flat(asked["bbox"]), *found.position)
    except ValidationError as error:
        problem = error.errors()[0]
        detail = f"{'.'.join(str(part) for part in problem['loc'])}={problem['input']!r}: {problem['msg']}"
        raise ApiError(HTTPStatus.BAD_REQUEST, detail) from error
    except InvalidParameterError as error:
        raise ApiError(HTTPStatus.BAD_REQUEST, str(error)) from error
    if "datetime" in asked and found.time is not None:
        try:
            interval = Interval.parse(asked["datetime"])
            add_interval(conditions, found.time, found.contract.columns[found.time].data_type, interval)
        except (ValueError, OverflowError) as error:
            expected = "a time (RFC 3339), A/B, A/.. or ../B"
            raise ApiError(
                HTTPStatus.BAD_REQUEST, f"datetime={asked['datetime']!r}: expected {expected}"
            ) from error
    return conditions


def _flat(box: str) -> str:
    """A box of six numbers without its heights, which points here do not have."""
    numbers = box.split(",")
    return ",".join([*numbers[:2], *numbers[3:5]]) if len(numbers) == 6 else box


def _limit(text: str | None) -> int:
    """How many features; more than the bound is the bound, as the standard has it."""
    if text is None:
        return DEFAULT_FEATURES
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text)):
        raise ApiError(HTTPStatus.BAD_REQUEST, f"limit={text!r}: expected a whole number from 1")
    return min(int(text), MOST_FEATURES)


def _refuse_unknown(found: Collection, asked: Mapping[str, str]) -> None:
    if unknown := sorted(asked.keys() - {*_OWN, *found.filters}):
        known = ", ".join(sorted({*_OWN, *found.filters}))
        raise ApiError(HTTPStatus.BAD_REQUEST, f"unknown parameter {', '.join(unknown)}; there are {known}")
    if asked.get("f", "json") not in ("json", "geojson"):
        raise ApiError(HTTPStatus.BAD_REQUEST, f"f={asked['f']!r}: expected json")


def _collection(name: str) -> Collection:
    if (found := PLACED.get(name)) is None:
        raise ApiError(HTTPStatus.NOT_FOUND, f"there is no collection {name!r}: see /ogc/collections")
    return found


def _described(found: Collection, base: str) -> dict[str, Any]:
    address = f"{base}/collections/{found.name}"
    return {
        "id": found.name,
        "title": found.title[:1].upper() + found.title[1:],
        "description": found.contract.description,
        "itemType": "feature",
        "crs": [CRS84],
        "extent": {
            "spatial": {"bbox": [[-180, -90, 180, 90]], "crs": CRS84},
            "temporal": {"interval": [[None, None]]},
        },
        "links": [
            _link(address, "self", "application/json", "This collection"),
            _link(f"{address}/items", "items", GEOJSON, "Its features"),
        ],
    }


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/") + router.prefix


def _link(address: str, relation: str, media_type: str, title: str) -> dict[str, str]:
    return {"href": address, "rel": relation, "type": media_type, "title": title}
