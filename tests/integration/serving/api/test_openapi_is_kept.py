"""Answers keep the OpenAPI document: schemathesis asks every operation of a real server, also wrongly."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import CheckContext
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.specs.openapi.schemas import OpenApiSchema

from serving.api.app import create_app
from serving.api.state.scopes import Scope
from serving.api.web.problems import MEDIA_TYPE
from tests.support.api_lake import ApiLake
from tests.support.sink import DEADLINE_S, eventually
from tests.support.state import bearer, empty_state, make_key

ELSEWHERE = ("/api/v1/live/events", "/api/v1/kafka")
"""A stream that does not end, and a broker: they have tests of their own."""
EXAMPLES = 3
WRONG_EXAMPLES = 2
"""Requests that do not keep the document, of each operation."""


@contextmanager
def served(lake: ApiLake) -> Iterator[str]:
    """The address of an API over a lake, on a free port."""
    server = uvicorn.Server(uvicorn.Config(create_app(lake.settings), port=0, log_config=None))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started, "the server")
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OpenApiSchema, dict[str, str]]]:
    """The document of a server, and the header of a key that may do everything."""
    folder = Path(tmp_path_factory.mktemp("openapi"))
    lake = ApiLake(folder, empty_state(folder, api_rate_limit=""))
    lake.write_all()
    lake.publish()
    headers = bearer(make_key(lake.settings, "fuzzer", Scope.ADMIN))
    with served(lake) as address:
        yield (
            schemathesis.openapi.from_url(
                f"{address}/api/v1/openapi.json", timeout=DEADLINE_S, headers=headers
            ),
            headers,
        )


def never_fails(_context: CheckContext, response: Response, _case: Any) -> None:
    """No error is the server's own; that it lacks something (503) is an answer."""
    assert response.status_code not in (500, 501), response.text
    assert response.status_code < 500 or response.headers["content-type"][0] == MEDIA_TYPE


@pytest.mark.parametrize("methods", [["GET"], ["POST", "PUT", "PATCH", "DELETE"]], ids=["reads", "writes"])
def test_every_operation_keeps_the_document_and_never_fails(
    api: tuple[OpenApiSchema, dict[str, str]], methods: list[str]
) -> None:
    schema, headers = api
    checks = [never_fails, response_schema_conformance, content_type_conformance, status_code_conformance]
    problems: list[str] = []
    asked = set()
    for result in schema.include(method=methods).get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()
        if operation.path.startswith(ELSEWHERE):
            continue
        asked.add(operation.definition.raw["operationId"])
        asking = [(strategy, 1) for strategy in operation.get_strategies_from_examples()]
        asking.append((operation.as_strategy(), EXAMPLES))
        asking.append((operation.as_strategy(generation_mode=GenerationMode.NEGATIVE), WRONG_EXAMPLES))
        for strategy, examples in asking:
            try:
                keeps(strategy, examples, checks, headers)
            except Unsatisfiable:
                pass  # it has nothing that could be wrong
            except (Exception, FailureGroup) as error:
                of = "; ".join(str(part) for part in getattr(error, "exceptions", [error]))
                problems.append(f"{operation.method} {operation.path}: {of}")
    assert not problems, "\n\n".join(problem[:1500] for problem in problems)
    documented = {
        operation["operationId"]
        for path, found in schema.raw_schema["paths"].items()
        for method, operation in found.items()
        if method.upper() in methods and not path.startswith(ELSEWHERE)
    }
    assert asked == documented


def keeps(strategy: Any, examples: int, checks: list[Any], headers: dict[str, str]) -> None:
    """Make requests of a strategy, and hold the answers against the checks."""

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def holds(case: Any) -> None:
        case.call_and_validate(checks=checks, headers=headers, timeout=DEADLINE_S)

    holds()
