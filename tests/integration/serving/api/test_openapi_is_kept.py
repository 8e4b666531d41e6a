"""Answers keep the OpenAPI document: schemathesis asks every read of a real server."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance

from serving.api.app import create_app
from tests.support.api_lake import ApiLake
from tests.support.sink import eventually

ELSEWHERE = ("/api/v1/live", "/api/v1/playback", "/api/v1/kafka")
"""Streams that do not end, and a broker: they have tests of their own."""
EXAMPLES = 3


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
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    lake = ApiLake(Path(tmp_path_factory.mktemp("openapi")))
    lake.write_all()
    lake.publish()
    with served(lake) as found:
        yield found


def test_every_read_keeps_the_document_and_never_fails(address: str) -> None:
    schema = schemathesis.openapi.from_url(f"{address}/api/v1/openapi.json", timeout=120)
    problems = []
    asked = 0
    for result in schema.include(method="GET").get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()
        if operation.path.startswith(ELSEWHERE):
            continue
        asked += 1

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def keeps(case: Any) -> None:
            case.call_and_validate(checks=[not_a_server_error, response_schema_conformance])

        try:
            keeps()
        except Exception as error:
            of = "; ".join(str(part) for part in getattr(error, "exceptions", [error]))
            problems.append(f"{operation.path}: {of}")
    assert not problems, "\n\n".join(problem[:1500] for problem in problems)
    assert asked > 150
