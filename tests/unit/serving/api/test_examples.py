"""The examples of the OpenAPI document: there for every answer that is no binary, and as its schema says."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from starlette.testclient import TestClient

from serving.api.app import WITH_STATE
from serving.api.collections.catalogue import COLLECTIONS
from serving.api.web.document import examples, operations

WITHOUT_CSV = {"alerts", "arrival-forecasts", "collision-risks", "near-misses", "sensor-deviations"}
"""Of some the demo has no row of a simulated vessel, whose line of the export could be shown."""


@pytest.fixture(scope="module")
def document(api: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = api.get("/api/v1/openapi.json").json()
    return found


def answers(document: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Operation, status, media type and description of each answer; what all share, once."""
    for _, operation in operations(document):
        for status, response in operation["responses"].items():
            for media_type, described in response.get("content", {}).items():
                yield operation["operationId"], status, media_type, described
    for name, response in document["components"]["responses"].items():
        for media_type, described in response["content"].items():
            yield name, "", media_type, described


def test_every_answer_that_is_text_has_an_example(document: dict[str, Any]) -> None:
    without_csv = {f"export_{COLLECTIONS[name].function}" for name in WITHOUT_CSV}
    missing = {
        (name, media_type)
        for name, status, media_type, described in answers(document)
        if ("json" in media_type or media_type.startswith("text/"))
        and "example" not in described
        and not (name == "get_readiness" and status == "503")
    }
    assert missing == {(name, "text/csv") for name in without_csv}


def test_every_example_keeps_its_schema(document: dict[str, Any]) -> None:
    problems = []
    for name, status, _, described in answers(document):
        if "example" not in described or "schema" not in described:
            continue
        schema = {**described["schema"], "components": document["components"]}
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        found = validator.iter_errors(described["example"])
        problems += [f"{name} {status}: {error.message[:200]}" for error in found]
    assert problems == []


def test_every_body_that_is_sent_has_an_example_of_its_schema(document: dict[str, Any]) -> None:
    bodies = [
        (operation["operationId"], content)
        for _, operation in operations(document)
        if "requestBody" in operation
        for content in operation["requestBody"]["content"].values()
    ]
    assert len(bodies) > 10
    for name, content in bodies:
        schema = {**content["schema"], "components": document["components"]}
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        assert [error.message for error in validator.iter_errors(content["example"])] == [], name


def test_every_segment_of_a_path_has_an_example(document: dict[str, Any]) -> None:
    without = {
        operation["operationId"]
        for _, operation in operations(document)
        for parameter in operation.get("parameters", [])
        if parameter["in"] == "path" and "example" not in parameter
    }
    assert without == set()


def test_example_of_a_row_has_the_columns_of_its_contract() -> None:
    recorded = examples()
    for name, collection in COLLECTIONS.items():
        if name not in WITH_STATE:
            answer = recorded[f"get_{collection.function}"]["answer"]
            assert set(answer["data"]) == set(collection.columns), name


def test_example_is_of_an_operation_that_there_is(document: dict[str, Any]) -> None:
    known = {operation["operationId"] for _, operation in operations(document)}
    assert set(examples()) <= known
