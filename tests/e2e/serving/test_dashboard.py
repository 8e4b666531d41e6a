"""The dashboard in a real browser, served by the real API: pages, phone, keyboard, links, an API away."""

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from playwright.sync_api import Error as BrowserError

from stack.project import ROOT
from tests.support.api import served
from tests.support.contract_lake import contract_lake

CHROMIUM = next(
    (path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None
)
AXE = ROOT / "serving" / "dashboard" / "node_modules" / "axe-core" / "axe.min.js"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
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
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ALFA, BRAVO, CHARLIE = 230000001, 230000002, 230000003
SHIPS = {
    ALFA: ("ALFA STAR", 59.40, 24.70),
    BRAVO: ("BRAVO", 59.45, 24.80),
    CHARLIE: ("CHARLIE", 59.44, 24.75),
}
MOORED = 5


def tables() -> dict[str, list[dict[str, object]]]:
    """Three ships off Tallinn, the third of them moored; one close approach, one alert, one rating."""
    vessels = [
        {
            "vessel_id": str(mmsi),
            "mmsi": mmsi,
            "mmsi_class": "ship",
            "name": name,
            "ship_category": "cargo",
            "identity_confidence": "high",
            "identity_basis": "imo",
            "aliases": [],
            "last_reported_at_utc": NOW,
        }
        for mmsi, (name, _, _) in SHIPS.items()
    ]
    positions = [
        {
            "mmsi": mmsi,
            "vessel_id": str(mmsi),
            "mmsi_class": "ship",
            "reported_at_utc": NOW,
            "latitude": latitude,
            "longitude": longitude,
            "speed_knots": 0.0 if mmsi == CHARLIE else 12.5,
            "course_deg": 90.0,
            "nav_status": MOORED if mmsi == CHARLIE else 0,
            "name": name,
            "ship_category": "cargo",
            "topic": "maritime.ais.data",
        }
        for mmsi, (name, latitude, longitude) in SHIPS.items()
    ]
    risk = {
        "pair_id": f"{ALFA}-{BRAVO}",
        "mmsi_1": ALFA,
        "mmsi_2": BRAVO,
        "name_1": "ALFA STAR",
        "name_2": "BRAVO",
        "evaluated_at_utc": NOW,
        "latitude_1": 59.40,
        "longitude_1": 24.70,
        "latitude_2": 59.45,
        "longitude_2": 24.80,
        "speed_1_knots": 12.5,
        "speed_2_knots": 12.5,
        "course_1_deg": 90.0,
        "course_2_deg": 180.0,
        "distance_nm": 4.2,
        "relative_speed_knots": 17.0,
        "dcpa_nm": 0.3,
        "tcpa_minutes": 11.5,
        "risk_level": "high",
        "encounter_type_1": "crossing_stand_on",
        "encounter_type_2": "crossing_give_way",
    }
    cii = {
        "mmsi": ALFA,
        "vessel_id": str(ALFA),
        "cii_year": 2026,
        "name": "ALFA STAR",
        "cii_ship_type": "bulk_carrier",
        "attained_cii": 5.0,
        "required_cii": 4.0,
        "required_2030_cii": 3.6,
        "attained_forecast_cii": 4.8,
        "rating": "D",
        "rating_forecast": "D",
        "rating_2030": "E",
        "excess_over_required_pct": 25.0,
        "co2_tonnes": 1234.0,
    }
    return {
        "maritime_gold.vessels": vessels,
        "maritime_gold.current_positions": positions,
        "maritime_gold.collision_risks": [risk],
        "maritime_gold.cii_ratings": [cii],
    }


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("dashboard")
    settings = contract_lake(folder, tables())
    return {"TIDELINE_HOME": str(folder), "TIDELINE_LAKE": str(settings.lake)}


@pytest.fixture(scope="module")
def address(environment: dict[str, str]) -> Iterator[str]:
    with served(environment) as base:
        yield base


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            # a container's root has no sandbox to use; the pages are our own. WebGL is drawn in software
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--enable-unsafe-swiftshader"]
            )
        except BrowserError as error:
            pytest.skip(f"no Chromium (apt install chromium): {str(error).splitlines()[0]}")
        yield browser
        browser.close()


class Seen:
    """A page with what it said and where it asked."""

    def __init__(self, browser: Browser, viewport: dict[str, int], theme: str = "light") -> None:
        self._context = browser.new_context(viewport=viewport, color_scheme=theme)  # type: ignore[arg-type]
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(60_000)
        self.said: list[str] = []
        self.asked: set[str] = set()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.add(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.said.append(message.text)

    def close(self) -> None:
        self._context.close()


@pytest.fixture
def seen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Seen]:
    viewport, theme = getattr(request, "param", (DESK, "light"))
    seen = Seen(browser, viewport, theme)
    yield seen
    seen.close()


def ready(page: Page, title: str) -> None:
    """Nothing is loading any more."""
    expect(page.get_by_role("heading", name=title, level=1)).to_be_attached(timeout=60_000)
    expect(page.get_by_label("Loading")).to_have_count(0, timeout=60_000)


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
        seen.page.evaluate(AXE.read_text("utf-8"))
        found = seen.page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
        violations[path] = [
            f"{violation['id']}: {node['html'][:160]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]
    assert {path: rules for path, rules in violations.items() if rules} == {}
    assert seen.said == []
    assert {url for url in seen.asked if not url.startswith((address, "data:", "blob:"))} == set()


def test_moored_ships_are_hidden_until_asked_for(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/")
    rows = seen.page.locator(".ship-rows .ship-row")
    expect(rows).to_have_count(2, timeout=60_000)
    seen.page.get_by_role("button", name="Layers").click()
    seen.page.get_by_label("Ships at rest").check()
    expect(rows).to_have_count(3)
    expect(seen.page).to_have_url(re.compile("moored=1"))


def test_search_by_keyboard_chooses_a_ship(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/")
    expect(seen.page.get_by_text("ALFA STAR").first).to_be_visible(timeout=60_000)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("alf")
    seen.page.keyboard.press("Enter")
    expect(seen.page.get_by_role("heading", name="ALFA STAR")).to_be_visible()
    expect(seen.page).to_have_url(re.compile(f"ships={ALFA}"))


def test_link_shows_another_reader_the_same_view(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/?map=59.4200,24.7500,9.00&ships={ALFA}&tab=state&colour=cii&types=cargo")
    drawer = seen.page.get_by_label("Chosen ship")
    expect(drawer.get_by_role("heading", name="ALFA STAR")).to_be_visible(timeout=60_000)
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
    expect(encounter.get_by_text("gives way (crossing, rule 15)")).to_be_visible(timeout=60_000)
    expect(encounter.get_by_text("0.30 in 11.5 min")).to_be_visible()


def test_api_that_goes_away_is_told_and_comes_back(environment: dict[str, str], seen: Seen) -> None:
    with ExitStack() as stack:
        base = stack.enter_context(served(environment))
        seen.page.goto(f"{base}/")
        expect(seen.page.get_by_text("ALFA STAR").first).to_be_visible(timeout=60_000)
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
    expect(handle).to_have_attribute("aria-label", "Panel height: low", timeout=60_000)
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
    expect(seen.page.get_by_label("Chosen ship").get_by_text("Speed, km/h").first).to_be_visible(
        timeout=60_000
    )


def test_print_of_emissions_has_no_frame(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/emissions?ships={ALFA}")
    ready(seen.page, "Emissions")
    seen.page.emulate_media(media="print")
    expect(seen.page.get_by_role("navigation", name="Pages")).to_be_hidden()
    expect(seen.page.get_by_role("heading", name="Emissions")).to_be_visible()
