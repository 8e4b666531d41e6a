"""The OpenAPI document is complete; that answers keep it, a test with a real server holds."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from serving.api.app import WITH_STATE
from serving.api.collections.catalogue import COLLECTIONS

METHODS = ("get", "post", "put", "patch", "delete")


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


@pytest.fixture(scope="module")
def document(api: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = api.get("/api/v1/openapi.json").json()
    return found


def test_document_is_openapi_3_1_with_each_operation_named_once(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    assert {f"list_{c.function}" for c in COLLECTIONS.values() if c.name not in WITH_STATE} <= set(names)


def test_every_operation_is_described_and_has_a_tag_that_is(document: dict[str, Any]) -> None:
    tags = {tag["name"] for tag in document["tags"] if tag["description"]}
    for path, method, operation in operations(document):
        assert operation.get("summary") or operation.get("description"), (method, path)
        if path.startswith("/api/v1") and operation["operationId"].startswith(("list_", "get_", "export_")):
            missing = set(operation["tags"]) - tags
            assert not missing or missing <= OF_OTHERS, (path, missing)


OF_OTHERS = {"live", "playback", "views", "groups", "me", "admin", "saved", "state", "account", "ogc"}
"""Tags whose descriptions are theirs to write."""


def test_operations_are_named_by_words_without_their_path(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert [name for name in names if "api" in name or not re.fullmatch("[a-z]+(_[a-z]+)*", name)] == []


def test_every_error_is_described_as_a_problem_document(document: dict[str, Any]) -> None:
    shared = document["components"]["responses"]
    for _, _, operation in operations(document):
        errors = {status: found for status, found in operation["responses"].items() if status[0] not in "23"}
        assert "default" in errors
        if operation["operationId"] == "get_readiness":
            del errors["503"]  # it says what is missing
        for status, response in errors.items():
            content = shared[response["$ref"].rpartition("/")[2]]["content"]
            assert list(content) == ["application/problem+json"], (operation["operationId"], status)
    assert not {"HTTPValidationError", "ValidationError"} & set(document["components"]["schemas"])


def test_answer_of_an_error_has_the_described_media_type(api: TestClient) -> None:
    for path in ("/api/v1/vessels?limit=0", "/api/v1/vessels/1", "/api/v1/nothing"):
        answer = api.get(path)
        assert answer.headers["content-type"] == "application/problem+json", path


def test_document_is_built_once_and_kept_as_bytes(api: TestClient) -> None:
    first, again = (api.get("/api/v1/openapi.json") for _ in range(2))
    assert first.content == again.content
    app: Any = api.app
    assert app.openapi() is app.openapi()
    known = api.get("/api/v1/openapi.json", headers={"If-None-Match": first.headers["etag"]})
    assert (known.status_code, known.content) == (304, b"")


def test_every_column_of_a_collection_is_described() -> None:
    for collection in COLLECTIONS.values():
        for column in collection.columns.values():
            assert column.description, (collection.name, column.name)
