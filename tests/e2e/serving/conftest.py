"""The dashboard over a small lake, served by the real API, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.api import served
from tests.support.browser import DESK, Seen, chromium
from tests.support.contract_lake import contract_lake
from tests.support.fleet_tables import tables


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("dashboard")
    settings = contract_lake(folder, tables())
    return {"TIDELINE_HOME": str(settings.home), "TIDELINE_LAKE": str(settings.lake)}


@pytest.fixture(scope="module")
def address(environment: dict[str, str]) -> Iterator[str]:
    with served(environment) as base:
        yield base


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def seen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Seen]:
    viewport, theme = getattr(request, "param", (DESK, "light"))
    seen = Seen(browser, viewport, theme)
    yield seen
    seen.close()
