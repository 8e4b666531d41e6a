"""Every page with something on it, in both themes, as it was looked at; and where its figures lead."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from stack.settings import Settings
from tests.e2e.serving.test_dashboard import PAGES, ready, violations_of
from tests.support.api import served
from tests.support.browser import Seen
from tests.support.every_page import COST_M_USD, WORK_DAYS, every_page_lake
from tests.support.fleet_tables import ALFA, BRAVO, CHARLIE, NOW
from tests.support.pictures import KEEP, check

KEPT = Path(__file__).parent / "pictures"
SIZE = {"width": 1280, "height": 800}
LINKS = {"/": f"/?map=59.42,24.75,9&moored=1&ships={ALFA}"}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return every_page_lake(tmp_path_factory.mktemp("pictures"))


@pytest.fixture(scope="module")
def address(settings: Settings) -> Iterator[str]:
    variables = {"TIDELINE_HOME": str(settings.home), "TIDELINE_LAKE": str(settings.lake)}
    # No broker: the groups and topics of a shared one would be those of other tests.
    with served({**variables, "TIDELINE_KAFKA_BOOTSTRAP": "127.0.0.1:1"}) as base:
        yield base


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    seen = Seen(browser, SIZE)
    yield seen.page
    seen.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_filled_page_looks_as_it_was_kept_and_is_accessible(
    browser: Browser, address: str, theme: str, tmp_path: Path
) -> None:
    seen = Seen(browser, SIZE, theme)
    seen.page.clock.set_fixed_time(NOW + timedelta(minutes=10))
    seen.page.emulate_media(reduced_motion="reduce")
    wrong = []
    for path, title in PAGES.items():
        seen.page.goto(address + LINKS.get(path, path))
        ready(seen.page, title)
        seen.page.evaluate("document.fonts.ready")
        name = f"{title.lower()}-{theme}.png"
        wrong.append(settled(seen.page, KEPT / name, tmp_path))
        wrong.extend(violations_of(seen.page))
    seen.close()
    assert [problem for problem in wrong if problem] == []


def settled(page: Page, kept: Path, failed: Path) -> str | None:
    """The problem of a page's picture, once tiles and charts have had their time to be drawn."""
    if KEEP:  # what is kept is what is there at last
        page.wait_for_timeout(4_000)
    problem: str | None = None
    for _ in range(120):
        page.wait_for_timeout(500)
        problem = check(page.screenshot(animations="disabled"), kept, failed)
        if problem is None:
            break
    return problem


@pytest.mark.parametrize(
    ("path", "button", "table"),
    [
        ("/voyages", "0.0 h late. Where this comes from", "maritime_gold.voyages"),
        ("/films", "Horror, Low: 1.9. Where this comes from", "movies_gold.investment_recommendations"),
        ("/films", "Where this comes from: the films' figures", "movies_gold.executive_kpis"),
        ("/emissions", "Where this comes from: the rating of BRAVO", "maritime_gold.cii_ratings"),
    ],
)
def test_figure_of_a_chart_leads_to_its_row(
    page: Page, address: str, path: str, button: str, table: str
) -> None:
    page.goto(address + path)
    page.get_by_role("button", name=button).first.click()
    expect(page.get_by_role("dialog").get_by_role("heading", name=f"Gold: {table}")).to_be_visible()


def test_count_leads_to_the_rows_that_it_counts(page: Page, address: str) -> None:
    page.goto(f"{address}/emissions")
    page.get_by_role("button", name="Where this comes from: ships rated D").click()
    side = page.get_by_role("dialog", name="Origin of ships rated D")
    expect(side.get_by_text("1 row", exact=True)).to_be_visible()
    side.get_by_role("button", name="ALFA STAR").click()
    expect(side.get_by_role("heading", name="Gold: maritime_gold.cii_ratings")).to_be_visible()


def test_panel_says_that_it_loads_failed_or_is_old(page: Page, address: str) -> None:
    """The states of one panel, while the others live on."""
    genres = "**/api/v1/films/genres?**"
    panel = page.get_by_label("Genres", exact=True).first
    page.route(genres, lambda route: None)  # an answer that does not come
    page.goto(f"{address}/films")
    expect(panel.get_by_label("Loading")).to_be_visible()
    expect(page.get_by_label("Budget tiers", exact=True).first.get_by_role("row")).to_have_count(4)
    page.unroute(genres)
    page.route(genres, lambda route: route.fulfill(status=400, json={"detail": "no such genre"}))
    page.reload()
    expect(panel.get_by_role("alert")).to_contain_text("no such genre")
    page.unroute(genres)
    panel.get_by_role("button", name="Try again").click()
    expect(panel.get_by_role("row")).to_have_count(4)


CHOICES = {
    "/safety": ("[data-item=alert-warm]", "item=alert-warm", "[data-item=alert-warm][aria-current=true]"),
    "/voyages": (".gantt-row button >> text=BRAVO", f"ships={BRAVO}", ".gantt-row[data-chosen=true]"),
    "/emissions": (".cii-row >> text=BRAVO", f"ships={BRAVO}", ".cii-row[aria-pressed=true]"),
    "/maintenance": ("button.row-button >> text=CHARLIE", f"ships={CHARLIE}", "tr[aria-selected=true]"),
    "/films": ("[aria-label='One more of Horror, Low']", "item=150,", ".slate .table >> text=Horror, Low"),
    "/pipeline": (
        "section[aria-label='Freshness'] >> text=All",
        "tab=all",
        "section[aria-label='Freshness'] >> text=maritime_silver.ais_messages",
    ),
}
"""Of each page that can choose: what is pressed, what the link then says, what another reader sees by it."""


@pytest.mark.parametrize("path", CHOICES)
def test_link_of_a_page_shows_another_reader_the_same(
    page: Page, browser: Browser, address: str, path: str
) -> None:
    pressed, said, shown = CHOICES[path]
    page.goto(address + path)
    page.locator(pressed).first.click()
    page.wait_for_url(lambda url: said in url)
    other = Seen(browser, SIZE, "dark")
    other.page.goto(page.url)
    expect(other.page.locator(shown).first).to_be_visible()
    other.close()


def test_what_a_slate_may_earn_is_what_the_api_says(page: Page, address: str) -> None:
    """The recommended slate first; one film more costs more, and too many cost more than there is."""
    page.goto(f"{address}/films?item=150,Horror:low:2")
    panel = page.get_by_label("What if", exact=True).first
    expect(panel.get_by_text(f"It costs {2 * COST_M_USD} M USD")).to_be_visible()
    panel.get_by_role("button", name="One more of Horror, Low").click()
    expect(panel.get_by_text(f"It costs {3 * COST_M_USD} M USD")).to_be_visible()
    page.goto(f"{address}/films?item=10,Horror:low:3")
    expect(panel.get_by_text(f"{3 * COST_M_USD - 10} M more than there is")).to_be_visible()
    for _ in range(3):
        panel.get_by_role("button", name="One less of Horror, Low").click()
    expect(panel.get_by_text("Add films to see what such a slate may earn.")).to_be_visible()
    panel.get_by_role("button", name="Take what is recommended").click()
    expect(page).not_to_have_url(re.compile("Horror"))


def test_work_on_an_engine_is_listed_by_its_date(page: Page, address: str) -> None:
    page.goto(f"{address}/maintenance?ships={ALFA}")
    done = page.get_by_role("list", name="What was done").get_by_role("listitem")
    expect(done).to_have_count(2)
    forced, planned = (NOW.date() - timedelta(days=days) for days in WORK_DAYS)
    expect(done.nth(0)).to_have_text(f"{forced}Engine, forced by wear or a failure")
    expect(done.nth(1)).to_have_text(f"{planned}Hull")
