"""One small lake with every table, and an API over it, for the tests that only read."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from serving.api.app import create_app
from tests.support.api_lake import ApiLake


@pytest.fixture(scope="session")
def api_lake(tmp_path_factory: pytest.TempPathFactory) -> ApiLake:
    lake = ApiLake(tmp_path_factory.mktemp("api"))
    lake.write_all()
    lake.publish()
    return lake


@pytest.fixture(scope="session")
def api(api_lake: ApiLake) -> Iterator[TestClient]:
    with TestClient(create_app(api_lake.settings)) as client:
        yield client
