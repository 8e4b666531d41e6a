"""A real browser for the dashboard's tests, and a page with what it said and where it asked."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect, sync_playwright
from playwright.sync_api import Error as BrowserError

CHROMIUM = next(
    (path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None
)
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
TIMEOUT_MS = 300_000


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's Chromium; the test is skipped where there is none."""
    expect.set_options(timeout=TIMEOUT_MS)  # maps are drawn in software, on machines that do other things too
    with sync_playwright() as playwright:
        try:
            # a container's root has no sandbox to use; the pages are our own. WebGL is drawn in software
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM,
                args=["--no-sandbox", "--enable-unsafe-swiftshader"],
                timeout=TIMEOUT_MS,
            )
        except BrowserError as error:
            pytest.skip(f"no Chromium (apt install chromium): {str(error).splitlines()[0]}")
        yield browser
        browser.close()


def press_until(canvas: Locator, address: re.Pattern[str]) -> None:
    """Press the middle of a map until the page's address says so: ships are drawn after the map is there."""
    for _ in range(100):
        canvas.click()
        with suppress(AssertionError):
            expect(canvas.page).to_have_url(address, timeout=3_000)
            return
    expect(canvas.page).to_have_url(address)


class Seen:
    """A page with what it said and where it asked."""

    def __init__(self, browser: Browser, viewport: dict[str, int], theme: str = "light") -> None:
        self._context = browser.new_context(viewport=viewport, color_scheme=theme)  # type: ignore[arg-type]
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(TIMEOUT_MS)
        self.said: list[str] = []
        self.asked: set[str] = set()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.add(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.said.append(f"{message.text} {message.location['url']}".strip())

    def close(self) -> None:
        self._context.close()
