"""The film report in a real browser: offline, without an error, on a desk, on a phone and on paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from serving.movies.marts import ORDERED_BY
from serving.movies.report import render, rules
from tests.support.browser import CHROMIUM, TIMEOUT_MS
from tests.support.film_marts import HOSTILE, made_marts

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render(made_marts(), rules()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            # a container's root has no sandbox to use; the page is our own file
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"], timeout=TIMEOUT_MS
            )
        except BrowserError as error:
            pytest.skip(f"no Chromium (apt install chromium): {str(error).splitlines()[0]}")
        yield browser
        browser.close()


@dataclass
class Seen:
    """A drawn page, with what it said and asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def opened(browser: Browser, report: Path, viewport: dict[str, int]) -> Seen:
    page = browser.new_context(viewport=viewport, offline=True).new_page()  # type: ignore[arg-type]
    page.set_default_timeout(TIMEOUT_MS)
    seen = Seen(page)
    page.on("console", lambda message: seen.said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: seen.said.append(str(error)))
    page.on("request", lambda request: seen.asked.append(request.url))
    page.goto(report.as_uri())
    page.wait_for_function("document.documentElement.dataset.charts", timeout=TIMEOUT_MS)
    return seen


@pytest.fixture(scope="module", params=["desk", "phone"])
def seen(request: pytest.FixtureRequest, browser: Browser, report: Path) -> Seen:
    return opened(browser, report, PHONE if request.param == "phone" else DESK)


@pytest.fixture(scope="module")
def desk(browser: Browser, report: Path) -> Page:
    """A page that tests may click in."""
    return opened(browser, report, DESK).page


def test_every_chart_is_drawn_without_a_console_message(seen: Seen) -> None:
    assert seen.page.evaluate("document.documentElement.dataset.charts") == "drawn"
    charts = seen.page.locator(".chart").count()
    assert charts >= 15
    assert seen.page.locator(".chart svg").count() == charts
    assert seen.said == []


def test_every_chart_shows_marks(seen: Seen) -> None:
    empty = seen.page.evaluate(
        """[...document.querySelectorAll('.chart')].filter(chart => {
            const marks = [...chart.querySelectorAll('[class*="role-mark"] path, [class*="role-mark"] line')];
            return !marks.map(mark => mark.getBBox()).some(box => box.width > 0 || box.height > 0);
        }).map(chart => chart.id)"""
    )
    assert empty == []


def test_no_label_is_cut_or_overlaps_its_neighbour(seen: Seen) -> None:
    bad = seen.page.evaluate(
        """[...document.querySelectorAll('.chart svg')].flatMap(svg => {
            const box = text => text.getBoundingClientRect();
            const [left, right] = [box(svg).left - 1, box(svg).right + 1];
            const cut = [...svg.querySelectorAll('text')].filter(
                text => box(text).width && (box(text).left < left || box(text).right > right));
            const visible = text => text.style.display !== 'none' && text.getAttribute('opacity') !== '0';
            const overlapping = [...svg.querySelectorAll('.role-axis-label')].flatMap(axis => {
                const labels = [...axis.querySelectorAll('text')].filter(visible);
                return labels.slice(1).filter((text, i) => {
                    const [a, b] = [box(labels[i]), box(text)];
                    const isBeside = a.right <= b.left || b.right <= a.left;
                    return !isBeside && a.bottom - 1 > b.top && b.bottom - 1 > a.top;
                });
            });
            const name = svg.closest('.chart').id;
            return [...cut, ...overlapping].map(text => `${name}: ${text.textContent}`);
        })"""
    )
    assert bad == []


def test_nothing_is_fetched_beside_the_file(seen: Seen, report: Path) -> None:
    assert seen.asked == [report.as_uri()]


def test_the_page_is_no_wider_than_the_screen(seen: Seen) -> None:
    width = seen.page.viewport_size["width"]  # type: ignore[index]
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_executive_page_is_first(seen: Seen) -> None:
    assert seen.page.locator("main section").first.get_attribute("id") == "executive"
    assert "What to invest in" in seen.page.locator("#executive").inner_text()


def test_a_hostile_title_is_only_text(seen: Seen) -> None:
    assert seen.page.locator("img").count() == 0


def test_a_chosen_genre_leaves_only_its_films(desk: Page) -> None:
    page = desk
    points = page.locator("#chart-budget-gross .mark-symbol path")
    before = points.count()
    page.locator("#chart-budget-gross select").select_option(label="Horror")
    page.wait_for_function(
        "n => document.querySelectorAll('#chart-budget-gross .mark-symbol path').length < n", arg=before
    )
    assert points.count() == before // 3


def test_pointing_at_a_mark_tells_its_figures(desk: Page) -> None:
    page = desk
    page.locator("#chart-genre-revenue .mark-rect path").first.hover()
    page.locator("#vg-tooltip-element.visible").wait_for()
    assert "gross" in page.locator("#vg-tooltip-element").inner_text()


def test_on_paper_the_charts_begin_on_a_new_sheet(desk: Page) -> None:
    """The charts begin on the second sheet: the section after the executive page breaks before itself."""
    page = desk
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator("nav").is_hidden()
    assert page.locator("section.first").evaluate("part => getComputedStyle(part).breakBefore") == "page"


def test_the_file_names_no_address_to_fetch(report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    markup = re.sub(r"<script\b.*?</script>", "", text, flags=re.DOTALL)
    assert "http" not in markup.replace("http-equiv", "")
    assert HOSTILE not in text


def test_the_marts_made_by_hand_are_all_marts() -> None:
    assert made_marts().keys() == ORDERED_BY.keys()


def test_a_load_with_no_recommendation_still_gives_a_page() -> None:
    marts = made_marts()
    marts["investment_recommendations"] = marts["investment_recommendations"][-1:]
    marts["drift"] = []
    for kpis in marts["executive_kpis"]:
        kpis |= {"best_tier": None, "best_genre": None, "median_roi": None}
    page = render(marts, rules())
    assert "no combination of genre and budget has enough films" in page
