"""The OpenAPI document: completed by examples and by how errors look, built once, and kept as bytes.

Examples are answers that a server gave over the lake of `make demo` (simulated vessels and the sample films);
``python -m tests.support.record_examples`` records them again, and a test holds them against the schemas.
"""

import threading
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from importlib.resources import files
from typing import Any

import orjson
from fastapi import FastAPI, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute

from serving.api.web.answers import SnapshotAnswer, is_same
from serving.api.web.problems import MEDIA_TYPE

METHODS = ("get", "put", "post", "delete", "patch")
_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_OF_FASTAPI = ("HTTPValidationError", "ValidationError")
"""Schemas of errors that FastAPI would answer, were they not problem documents here."""
_DETAILS: dict[int, tuple[str, str]] = {
    401: ("/api/v1/vessels", "the key is not valid: it is unknown, revoked or expired"),
    403: ("/api/v1/alerts/a1/close", "this needs a key of scope operate; yours allows read"),
    404: ("/api/v1/vessels/219999999", "there is no vessel '219999999' in this snapshot"),
    409: ("/api/v1/alerts/a1/close", "alice closed it meanwhile: version 3 is the newest"),
    410: ("/api/v1/voyages", "version 17 of maritime_gold.voyages is not in the lake any more"),
    412: ("/api/v1/alerts/a1/close", "alice closed it meanwhile: version 3 is the newest"),
    422: ("/api/v1/vessels", "query.limit=0: Input should be greater than or equal to 1"),
    428: ("/api/v1/alerts/a1/close", "a change names the version that it was decided on"),
    429: ("/api/v1/vessels", "more than 12,000 requests a minute: try again in 3 s"),
    500: ("/api/v1/vessels", "an error of the server; its log has the request id"),
    502: ("/api/v1/quarantine/replay", "Kafka did not take 3 messages"),
    503: ("/api/v1/voyages", "maritime_gold.voyages is not built yet: run `dbt build`"),
    504: ("/api/v1/tracks", "the query took longer than 10 s"),
}
_ANY = 500
"""The example of the errors that any route may answer."""


def operation_id(route: APIRoute) -> str:
    """What a route is called that says nothing else: as its function."""
    return route.name


def install(app: FastAPI, path: str) -> None:
    """Let an app's document be complete, and serve it at a path."""
    described = app.openapi
    building = threading.Lock()  # it takes a second: two requests at once need not both do it

    def openapi() -> dict[str, Any]:
        with building:
            if app.openapi_schema is None:
                app.openapi_schema = complete(described())
            return app.openapi_schema

    @cache
    def content() -> tuple[bytes, str]:
        body = orjson.dumps(openapi())
        return body, f'W/"{sha256(body).hexdigest()[:16]}"'

    def get_openapi(request: Request) -> Response:
        body, tag = content()
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if is_same(request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers=headers)
        # Kept as it was compressed, like the answers of a snapshot: that costs more than to send it.
        return SnapshotAnswer(body, media_type="application/json", headers=headers)

    app.openapi = openapi  # type: ignore[method-assign]
    app.add_api_route(path, get_openapi, methods=["GET"], include_in_schema=False)


def complete(document: dict[str, Any]) -> dict[str, Any]:
    """A document with errors as they are answered, and with an example of each answer."""
    document = orjson.loads(orjson.dumps(document))  # FastAPI's has parts in common
    components = document["components"]
    for name in _OF_FASTAPI:
        components["schemas"].pop(name, None)
    components["responses"] = {"Problem": _problem("Any other error", _ANY)}
    recorded = examples()
    for _, operation in operations(document):
        responses = operation["responses"]
        for status, response in list(responses.items()):
            if status.startswith(("4", "5")) and _is_problem(response):
                name = f"Problem{status}"
                components["responses"].setdefault(name, _problem(response["description"], int(status)))
                responses[status] = {"$ref": f"#/components/responses/{name}"}
        responses["default"] = {"$ref": "#/components/responses/Problem"}
        _add_examples(operation, recorded.get(operation["operationId"], {}))
    return document


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path and description of each operation."""
    for path, methods in document["paths"].items():
        for method in METHODS:
            if method in methods:
                yield path, methods[method]


@cache
def examples() -> dict[str, dict[str, Any]]:
    """What was recorded, by operation.

    ``path``: values of parameters; ``body``: what was sent; ``answer``: what came, ``text`` where it is none
    of JSON.
    """
    folder = files("serving.api") / "examples"
    found: dict[str, dict[str, Any]] = orjson.loads((folder / "answers.json").read_bytes())
    for name, row in orjson.loads((folder / "rows.json").read_bytes()).items():
        of = {"snapshot": row["snapshot"], "published_at_utc": row["published_at_utc"]}
        found[f"list_{name}"] = {"answer": {**of, "data": [row["row"]], "next_cursor": None}}
        found[f"get_{name}"] = {"answer": {**of, "data": row["row"]}, "path": row["key"]}
        if "csv" in row:
            found[f"export_{name}"] = {"text": row["csv"]}
    return found


def _add_examples(operation: dict[str, Any], recorded: Mapping[str, Any]) -> None:
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path" and parameter["name"] in recorded.get("path", {}):
            parameter["example"] = recorded["path"][parameter["name"]]
    for described in operation.get("requestBody", {}).get("content", {}).values():
        if "body" in recorded:
            described["example"] = recorded["body"]
    for status, response in operation["responses"].items():
        if not status.startswith("2"):
            continue
        for media_type, described in response.get("content", {}).items():
            if "json" in media_type and "answer" in recorded:
                described["example"] = recorded["answer"]
            elif media_type.startswith("text/") and "text" in recorded:
                described["example"] = recorded["text"]


def _is_problem(response: Mapping[str, Any]) -> bool:
    """Whether a response is a problem document, said by us or (422) by FastAPI."""
    schemas = [described.get("schema", {}) for described in response.get("content", {}).values()]
    of_fastapi = [{"$ref": f"#/components/schemas/{name}"} for name in _OF_FASTAPI]
    return any(schema == _PROBLEM or schema in of_fastapi for schema in schemas)


def _problem(description: str, status: int) -> dict[str, Any]:
    """The response of a status, with an example."""
    phrase = HTTPStatus(status).phrase
    instance, detail = _DETAILS.get(status, ("/api/v1/vessels", phrase))
    example = {
        "type": "about:blank",
        "title": phrase,
        "status": status,
        "detail": detail,
        "instance": instance,
        "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e",
    }
    return {"description": description, "content": {MEDIA_TYPE: {"schema": _PROBLEM, "example": example}}}
