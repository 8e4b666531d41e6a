"""The OpenAPI document: complete, and kept by every answer (schemathesis)."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance
from schemathesis.schemas import BaseSchema
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.collections.catalogue import COLLECTIONS
from tests.support.api_lake import ApiLake

METHODS = ("get", "post", "put", "patch", "delete")
ELSEWHERE = ("/api/v1/live", "/api/v1/playback", "/api/v1/kafka")
"""Streams that do not end, and a broker: they have tests of their own."""
EXAMPLES = 3


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
    assert {f"list_{c.function}" for c in COLLECTIONS.values()} <= set(names)


def test_every_operation_is_described_and_has_a_tag_that_is(document: dict[str, Any]) -> None:
    tags = {tag["name"] for tag in document["tags"] if tag["description"]}
    for path, method, operation in operations(document):
        assert operation.get("summary") or operation.get("description"), (method, path)
        if path.startswith("/api/v1") and operation["operationId"].startswith(("list_", "get_", "export_")):
            missing = set(operation["tags"]) - tags
            assert not missing or missing <= OF_OTHERS, (path, missing)


OF_OTHERS = {"live", "playback", "views", "groups", "me", "admin", "saved", "state", "account", "ogc"}
"""Tags whose descriptions are theirs to write."""


def test_every_column_of_a_collection_is_described(document: dict[str, Any]) -> None:
    for collection in COLLECTIONS.values():
        for column in collection.columns.values():
            assert column.description, (collection.name, column.name)


@pytest.fixture(scope="module")
def schema(api_lake: ApiLake) -> BaseSchema:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", create_app(api_lake.settings))


reads = (
    schemathesis.pytest.from_fixture("schema")
    .include(method="GET")
    .exclude(path_regex="|".join(f"^{path}" for path in ELSEWHERE))
)


@reads.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_read_keeps_the_document_and_never_fails(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=[not_a_server_error, response_schema_conformance])
