"""The dashboard in a real browser, served by the real API: pages, phone, keyboard, links, an API away."""

import re
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from stack.project import ROOT
from tests.support.api import served
from tests.support.browser import DESK, PHONE, Seen
from tests.support.fleet_tables import ALFA

AXE = ROOT / "serving" / "dashboard" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = {
    "/": "Fleet",
    "/safety": "Safety",
    "/voyages": "Voyages",
    "/emissions": "Emissions",
    "/environment": "Environment",
    "/maintenance": "Maintenance",
    "/models": "Models",
    "/films": "Films",
    "/pipeline": "Pipeline",
}


def ready(page: Page, title: str) -> None:
    """Nothing is loading any more."""
    expect(page.get_by_role("heading", name=title, level=1)).to_be_attached()
    expect(page.get_by_label("Loading")).to_have_count(0)


def violations_of(page: Page) -> list[str]:
    """What axe finds on a page against WCAG 2.2 AA."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


LOOKS = [
    pytest.param((DESK, "light"), id="desk-light"),
    pytest.param((DESK, "dark"), id="desk-dark"),
    pytest.param((PHONE, "light"), id="phone-light"),
]


@pytest.mark.parametrize("seen", LOOKS, indirect=True)
def test_every_page_is_accessible_and_says_no_error(seen: Seen, address: str) -> None:
    violations = {}
    for path, title in PAGES.items():
        seen.page.goto(address + path)
        ready(seen.page, title)
        violations[path] = violations_of(seen.page)
    assert {path: rules for path, rules in violations.items() if rules} == {}
    # no broker runs here: the browser says so itself, and the Pipeline page says it in its panels
    assert [text for text in seen.said if not re.search(r"503 .*/api/v1/kafka/", text)] == []
    assert {url for url in seen.asked if not url.startswith((address, "data:", "blob:"))} == set()


def test_moored_ships_are_hidden_until_asked_for(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/")
    rows = seen.page.locator(".ship-rows .ship-row")
    expect(rows).to_have_count(2)
    seen.page.get_by_role("button", name="Layers").click()
    seen.page.get_by_label("Ships at rest").check()
    expect(rows).to_have_count(3)
    expect(seen.page).to_have_url(re.compile("moored=1"))


def test_search_by_keyboard_chooses_a_ship(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/")
    expect(seen.page.get_by_text("ALFA STAR").first).to_be_visible()
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("alf")
    seen.page.keyboard.press("Enter")
    expect(seen.page.get_by_role("heading", name="ALFA STAR")).to_be_visible()
    expect(seen.page).to_have_url(re.compile(f"ships={ALFA}"))


def test_link_shows_another_reader_the_same_view(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/?map=59.4200,24.7500,9.00&ships={ALFA}&tab=state&colour=cii&types=cargo")
    drawer = seen.page.get_by_label("Chosen ship")
    expect(drawer.get_by_role("heading", name="ALFA STAR")).to_be_visible()
    expect(drawer.get_by_role("tab", name="State", selected=True)).to_be_visible()
    expect(drawer.get_by_label("CII rating D").first).to_be_visible()
    expect(seen.page.get_by_label("Legend: cii")).to_be_visible()


def test_ship_chosen_on_one_page_is_chosen_on_the_next(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/?ships={ALFA}")
    seen.page.get_by_role("navigation", name="Pages").get_by_role("link", name="Emissions").click()
    ready(seen.page, "Emissions")
    expect(seen.page.get_by_role("heading", name="CO₂ of ALFA STAR")).to_be_visible()


def test_encounter_says_who_gives_way(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/safety")
    encounter = seen.page.get_by_label("Encounter", exact=True)
    expect(encounter.get_by_text("gives way (crossing, rule 15)")).to_be_visible()
    expect(encounter.get_by_text("0.30 in 11.5 min")).to_be_visible()


def test_api_that_goes_away_is_told_and_comes_back(environment: dict[str, str], seen: Seen) -> None:
    with ExitStack() as stack:
        base = stack.enter_context(served(environment))
        seen.page.goto(f"{base}/")
        expect(seen.page.get_by_text("ALFA STAR").first).to_be_visible()
        bar = seen.page.get_by_text("The API has been away for")
        seen.page.route("**/api/**", lambda route: route.abort())
        seen.page.route("**/healthz", lambda route: route.abort())
        seen.page.get_by_role("navigation", name="Pages").get_by_role("link", name="Safety").click()
        expect(bar).to_be_visible()
        expect(seen.page.get_by_text("The API is away").first).to_be_visible()
        seen.page.unroute_all()
        expect(bar).to_have_count(0)
        expect(seen.page.get_by_text("keeps course and speed (crossing, rule 17)")).to_be_visible()


def test_phone_sheet_rises_by_its_handle(browser: Browser, address: str) -> None:
    seen = Seen(browser, PHONE)
    seen.page.goto(f"{address}/")
    handle = seen.page.get_by_role("button", name=re.compile("Panel height"))
    expect(handle).to_have_attribute("aria-label", "Panel height: low")
    handle.press("ArrowUp")
    expect(handle).to_have_attribute("aria-label", "Panel height: half")
    expect(seen.page.get_by_role("navigation", name="Pages").get_by_role("link")).to_have_count(4)
    seen.close()


def test_settings_are_kept_in_the_browser(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/?ships={ALFA}")
    seen.page.get_by_role("button", name="Settings").click()
    seen.page.get_by_text("km/h", exact=True).click()
    seen.page.get_by_text("Dark", exact=True).click()
    seen.page.reload()
    expect(seen.page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(seen.page.get_by_label("Chosen ship").get_by_text("Speed, km/h").first).to_be_visible()


# What the canvas for paper has in its middle: red, green, blue, alpha.
PAPER_PIXEL = """() => {
  dispatchEvent(new Event("beforeprint"));
  const paper = document.querySelector("canvas.map-print");
  const at = [paper.width / 2, paper.height / 2];
  return paper.width === 0 ? null : [...paper.getContext("2d").getImageData(...at, 1, 1).data];
}"""


def test_paper_has_the_map_and_the_link_in_the_light_look(browser: Browser, address: str) -> None:
    seen = Seen(browser, DESK, "dark")
    page = seen.page
    page.goto(f"{address}/?map=59.42,24.75,9.00&moored=1")
    expect(page.locator("canvas.maplibregl-canvas")).to_be_visible()
    pixel = None
    for _ in range(240):  # until the map has its style
        pixel = page.evaluate(PAPER_PIXEL)
        if pixel and pixel[3] == 255:
            break
        page.wait_for_timeout(250)
    assert pixel is not None
    assert pixel[3] == 255
    page.emulate_media(media="print")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.locator(".print-head")).to_contain_text("/?map=59.42")
    expect(page.locator("canvas.map-print")).to_be_visible()
    expect(page.get_by_role("toolbar", name="Map tools")).to_be_hidden()
    page.evaluate("() => void dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert seen.said == []
    seen.close()


def test_phone_has_all_of_a_row_on_the_screen(browser: Browser, address: str) -> None:
    seen = Seen(browser, PHONE)
    seen.page.goto(f"{address}/safety")
    ready(seen.page, "Safety")
    cells = seen.page.get_by_label("Close approaches").locator("tbody tr").first.locator("td")
    expect(cells.first).to_be_visible()
    assert cells.count() > 4
    rights = cells.evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().right)")
    assert max(rights) <= PHONE["width"]
    seen.close()


def test_print_of_emissions_has_no_frame(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/emissions?ships={ALFA}")
    ready(seen.page, "Emissions")
    seen.page.emulate_media(media="print")
    expect(seen.page.get_by_role("navigation", name="Pages")).to_be_hidden()
    expect(seen.page.get_by_role("heading", name="Emissions")).to_be_visible()
