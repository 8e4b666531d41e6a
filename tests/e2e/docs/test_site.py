"""The documentation's site, opened from a file in a real browser: whole, searchable, and alone."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from stack.app.site.build import build_site
from stack.project import ROOT
from stack.settings import Settings
from tests.support.browser import DESK, PHONE, Seen, chromium

ZENSICAL = ROOT / ".venv" / "docs" / "bin" / "zensical"
FOREIGN = {"dbt/index.html", "reference/openapi.html", "404.html"}
"""Pages of other programs, which are opened but whose links are not followed; no page of a file is a 404."""
SHOWN = [
    "index.html",
    "operations.html",
    "decisions/index.html",
    "reference/vessels.html",
    "tables/cii_ratings.html",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, without a lake: whose server would be another test's."""
    folder = tmp_path_factory.mktemp("docs")
    empty = Settings(_env_file=None, home=folder / "home", TIDELINE_LAKE=str(folder / "lake"))
    return build_site(empty, folder, ZENSICAL).parent


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


class Links(HTMLParser):
    """Names that a page gives to its parts, and what it links to or loads."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.targets: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.names |= {name for name in (found.get("id"), found.get("name")) if name}
        self.targets += [target for target in (found.get("href"), found.get("src")) if target]


def broken(site: Path) -> Iterator[str]:
    pages = {page: Links(page) for page in site.rglob("*.html")}
    for page, links in pages.items():
        if page.relative_to(site).as_posix() in FOREIGN:
            continue
        for target in links.targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            linked = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if linked.is_dir():
                linked /= "index.html"
            if not linked.is_file():
                yield f"{page.relative_to(site)} → {target}: no such file"
                continue
            is_ours = linked in pages and linked.relative_to(site).as_posix() not in FOREIGN
            if is_ours and parts.fragment and unquote(parts.fragment) not in pages[linked].names:
                yield f"{page.relative_to(site)} → {target}: no such part"


def test_every_link_of_every_page_leads_somewhere(site: Path) -> None:
    assert len(list(site.rglob("*.html"))) > 150
    assert sorted(broken(site)) == []


def test_every_page_of_the_project_is_on_the_site(site: Path) -> None:
    pages = {
        path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md") if "site" not in path.parts
    }
    expected = {"index.html" if page.name == "README.md" else page.stem + ".html" for page in pages}
    assert expected - {page.name for page in site.rglob("*.html")} == set()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_pages_open_from_a_file_and_ask_no_other_host(
    viewport: dict[str, int], theme: str, site: Path, browser: Browser
) -> None:
    for name in SHOWN:
        seen = Seen(browser, viewport, theme)
        seen.page.goto((site / name).as_uri())
        seen.page.locator("h1").first.wait_for()
        width = seen.page.evaluate("document.documentElement.scrollWidth")
        assert width <= viewport["width"], f"{name} is {width} px wide"
        background = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
        red = int(background.partition("(")[2].partition(",")[0])
        assert (red < 128) == (theme == "dark"), f"{name}: {background} in {theme}"
        assert seen.said == []
        assert {urlsplit(address).scheme for address in seen.asked} <= {"file", "data", "blob", "about"}
        seen.close()


def test_diagram_of_the_first_page_is_drawn(site: Path, browser: Browser) -> None:
    seen = Seen(browser, DESK)
    seen.page.goto((site / "index.html").as_uri())
    # Zensical replaces the text by a `div` with a closed shadow root: what shows of it is its height.
    seen.page.wait_for_function("document.querySelector('div.mermaid')?.getBoundingClientRect().height > 100")
    assert {urlsplit(address).scheme for address in seen.asked} <= {"file", "data", "blob", "about"}
    seen.close()


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("exactly once", "exactly-once.html"),
        ("list_tracks", "reference/tracks.html"),
        ("cii_ratings", "tables/cii_ratings.html"),
    ],
)
def test_search_finds_pages_operations_and_tables(
    words: str, page: str, site: Path, browser: Browser
) -> None:
    seen = Seen(browser, DESK)
    seen.page.goto((site / "decisions" / "index.html").as_uri())
    seen.page.keyboard.press("/")
    seen.page.keyboard.type(words)
    seen.page.locator(f"a[href*='{page}']").locator("visible=true").first.wait_for()
    assert {urlsplit(address).scheme for address in seen.asked} <= {"file", "data", "blob", "about"}
    seen.close()


@pytest.mark.parametrize(
    ("name", "shown"),
    [("dbt/index.html", "text=tideline"), ("reference/openapi.html", "#operations-tag-tracks")],
)
def test_documents_of_other_programs_open_from_a_file(
    name: str, shown: str, site: Path, browser: Browser
) -> None:
    seen = Seen(browser, DESK)
    seen.page.goto((site / name).as_uri())
    seen.page.locator(shown).locator("visible=true").first.wait_for()
    assert {urlsplit(address).scheme for address in seen.asked} <= {"file", "data", "blob", "about"}
    seen.close()
