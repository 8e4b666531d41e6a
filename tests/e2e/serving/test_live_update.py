"""The Fleet page while ships report: what moves, what is frozen, an API that ends and begins."""

import re
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest
from deltalake import write_deltalake
from playwright.sync_api import Browser, Locator, Page, expect

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from stack.settings import Settings
from tests.support.api import served
from tests.support.browser import DESK, PHONE, Seen, press_until
from tests.support.contract_lake import contract_lake
from tests.support.environment import free_ports
from tests.support.fleet_tables import ALFA, BRAVO, CHARLIE, tables
from tests.support.live import HEARD, at, bronze_rows
from tests.support.sink import eventually

ROWS = ".ship-rows .ship-row"
AWAY = "The API has been away for"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = contract_lake(tmp_path_factory.mktemp("live"), tables())
    ensure_table(bronze(settings), SCHEMA, name="ais", description="")
    return settings


@pytest.fixture(scope="module")
def environment(settings: Settings) -> dict[str, str]:
    return {"TIDELINE_HOME": str(settings.home), "TIDELINE_LAKE": str(settings.lake)}


def bronze(settings: Settings) -> str:
    return f"{settings.lake}/maritime_bronze/ais"


def report(settings: Settings, second: int, mmsi: int, **changes: Any) -> None:
    """Commit a position report as the sink does; seconds after three o'clock, later ones are newer."""
    heard = HEARD.replace(minute=0, second=0) + timedelta(seconds=second + 1)
    rows = bronze_rows(
        [at(second, mmsi=mmsi, source="test", **changes)], timestamp=heard, ingested_at=heard, offset=second
    )
    write_deltalake(bronze(settings), rows, mode="append")


def names(page: Page) -> list[str]:
    """Ships of the list, in its order."""
    rows = page.locator(f"{ROWS} .ship-name").all()
    # rows lie where their place in the list is, not in the order of the document
    placed = [(float((row.bounding_box() or {"y": 0})["y"]), row.inner_text()) for row in rows]
    return [name for _, name in sorted(placed)]


def position(page: Page) -> Locator:
    return page.get_by_label("Chosen ship").get_by_text(re.compile(r"°.*N .*°.*E"))


def test_ship_moves_with_the_message_that_reports_it(
    seen: Seen, browser: Browser, address: str, settings: Settings
) -> None:
    link = f"{address}/?ships={ALFA}&map=59.6000,24.9000,11.00"
    page = seen.page
    page.goto(link)
    phone = Seen(browser, PHONE, "dark")
    phone.page.goto(link)
    for each in (page, phone.page):
        expect(position(each)).to_contain_text("59°24.0")
    report(settings, 3600, ALFA, latitude=59.6, longitude=24.9, speed_knots=15.0)
    for each in (page, phone.page):
        expect(position(each)).to_contain_text(re.compile(r"59°36\.0.N 024°54\.0.E"))
    expect(page.get_by_label("Chosen ship").get_by_text("Provisional: not validated yet")).to_be_visible()
    # on the map, too: a press where it is now chooses it
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("ships="))
    press_until(page.locator("canvas.maplibregl-canvas"), re.compile(f"ships={ALFA}"))
    assert seen.said == phone.said == []
    phone.close()


def test_frozen_list_keeps_its_order_while_ships_report(seen: Seen, address: str, settings: Settings) -> None:
    page = seen.page
    page.goto(f"{address}/?moored=1&sort=-speed")
    expect(page.locator(ROWS)).to_have_count(3)
    page.get_by_role("button", name="Freeze").click()
    expect(page.get_by_role("button", name="Frozen")).to_be_visible()
    order = names(page)
    assert order[-1] == "CHARLIE"
    report(settings, 3700, CHARLIE, latitude=59.44, longitude=24.75, speed_knots=21.0)
    moored = page.locator(ROWS).filter(has_text="CHARLIE")
    expect(moored.get_by_text("21.0", exact=True)).to_be_visible()
    assert names(page) == order
    page.get_by_role("button", name="Frozen").click()
    expect(page.locator(ROWS).filter(has_text="CHARLIE")).to_be_visible()
    eventually(lambda: names(page)[0] == "CHARLIE", "the fastest ship is the first")


def test_new_ship_is_listed_as_soon_as_it_reports(seen: Seen, address: str, settings: Settings) -> None:
    seen.page.goto(f"{address}/?moored=1")
    expect(seen.page.locator(ROWS)).to_have_count(3)
    report(settings, 3800, 230000099, latitude=59.5, longitude=24.6)
    expect(seen.page.locator(ROWS)).to_have_count(4)
    expect(seen.page.locator(ROWS).filter(has_text="MMSI 230000099")).to_be_visible()
    assert seen.said == []


def test_browser_without_a_network_says_so_and_goes_on(seen: Seen, address: str, settings: Settings) -> None:
    page = seen.page
    page.goto(f"{address}/?ships={CHARLIE}")
    expect(position(page)).to_contain_text("59°26.4")
    page.context.set_offline(True)
    expect(page.get_by_text(AWAY)).to_be_visible()
    expect(position(page)).to_contain_text("59°26.4")
    page.context.set_offline(False)
    expect(page.get_by_text(AWAY)).to_have_count(0)
    report(settings, 3850, CHARLIE, latitude=59.5, longitude=24.75, speed_knots=9.0)
    expect(position(page)).to_contain_text("59°30.0")


def test_page_follows_an_api_that_was_ended_and_started(
    browser: Browser, environment: dict[str, str], settings: Settings
) -> None:
    """A ship that reported meanwhile is where it said, without a reload."""
    (port,) = free_ports(1)
    seen = Seen(browser, DESK)
    page = seen.page
    with ExitStack() as first:
        base = first.enter_context(served(environment, port))
        page.goto(f"{base}/?ships={BRAVO}")
        expect(position(page)).to_contain_text("59°27.0")
        first.close()
        expect(page.get_by_text(AWAY)).to_be_visible()
        expect(position(page)).to_contain_text("59°27.0")
    report(settings, 3900, BRAVO, latitude=59.7, longitude=24.8)
    with served(environment, port):
        expect(page.get_by_text(AWAY)).to_have_count(0)
        expect(position(page)).to_contain_text("59°42.0")
        seen.close()
