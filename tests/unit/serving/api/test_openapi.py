"""The OpenAPI document is complete; that answers keep it, a test with a real server holds."""

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


def test_every_column_of_a_collection_is_described() -> None:
    for collection in COLLECTIONS.values():
        for column in collection.columns.values():
            assert column.description, (collection.name, column.name)
