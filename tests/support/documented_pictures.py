"""Pictures of the dashboard's pages for the documentation: ``python -m tests.support.documented_pictures``.

Serves the lake of the settings, which ``make demo`` has filled, and keeps each page at desk and at phone size
in ``docs/images/dashboard``. The Pipeline page has what flows where Kafka runs (``tideline up kafka``). The
browser's clock stands a minute after the newest report, so that ages are those of a live fleet. Look at each
picture before you commit it.
"""

import math
import statistics
from collections.abc import Mapping
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
from deltalake import DeltaTable
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from stack.project import ROOT
from stack.settings import Settings, settings
from tests.support.api import served
from tests.support.browser import DESK, PHONE, chromium

KEPT = ROOT / "docs" / "images" / "dashboard"
LOOKS: Mapping[str, tuple[dict[str, int], str, int]] = {
    "desk": (DESK, "light", 1),
    "phone": (PHONE, "dark", 2),
}
"""Of each size: the window, the theme, and pixels of the picture to one of the window."""
QUALITY = 82
ZOOM = 6.2
MOVING_KNOTS = 1
SETTLE_MS, MOST_LOOKS = 3_000, 12
"""Between two looks at a page, and how many there are at most: it is kept once two are alike."""


def links(base: str) -> dict[str, str]:
    """The link of each page, with a ship of which much is known."""
    ship = rows(base, "/maintenance/risks?sort=-score&limit=1")[0]["mmsi"]
    return {
        "fleet": busiest(settings()),
        "safety": "/safety",
        "voyages": "/voyages",
        "emissions": f"/emissions?ships={ship}",
        "environment": f"/environment?ships={ship}",
        "maintenance": f"/maintenance?ships={ship}",
        "models": "/models",
        "films": "/films",
        "pipeline": "/pipeline",
    }


def busiest(config: Settings) -> str:
    """The link of the ten minutes of the last year in which most moving ships reported last."""
    columns = ["mmsi", "name", "reported_at_utc", "latitude", "longitude", "speed_knots"]
    table = DeltaTable(f"{config.lake}/maritime_gold/current_positions").to_pyarrow_table(columns=columns)
    positions = table.to_pylist()
    newest = max(row["reported_at_utc"] for row in positions)
    moving: dict[datetime, list[dict[str, Any]]] = {}
    for row in positions:
        heard = row["reported_at_utc"]
        if (row["speed_knots"] or 0) > MOVING_KNOTS and heard > newest - timedelta(days=365):
            start = heard.replace(minute=heard.minute // 10 * 10, second=0, microsecond=0)
            moving.setdefault(start, []).append(row)
    start, ships = max(moving.items(), key=lambda item: len(item[1]))
    latitude = statistics.median(row["latitude"] for row in ships)
    longitude = statistics.median(row["longitude"] for row in ships)
    chosen = min(
        (row for row in ships if row["name"]),
        key=lambda row: math.hypot(row["latitude"] - latitude, row["longitude"] - longitude),
    )
    at = start + timedelta(minutes=9)
    return f"/?map={latitude:.4f},{longitude:.4f},{ZOOM}&ships={chosen['mmsi']}&at={at:%FT%H:%M:%SZ}"


def rows(base: str, path: str) -> list[dict[str, Any]]:
    """Rows of a collection of the API."""
    answer = httpx.get(f"{base}/api/v1{path}", timeout=60).raise_for_status()
    found: list[dict[str, Any]] = answer.json()["data"]
    return found


def moment(base: str) -> datetime:
    """A minute after the newest report."""
    newest = rows(base, "/positions?sort=-reported_at_utc&limit=1")[0]["reported_at_utc"]
    return datetime.fromisoformat(newest) + timedelta(minutes=1)


def keep(browser: Browser, base: str, folder: Path) -> int:
    """Keep each page at each size; bytes of all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    now, size = moment(base), 0
    for look, (window, theme, scale) in LOOKS.items():
        context = browser.new_context(
            viewport=window,  # type: ignore[arg-type]
            color_scheme=theme,  # type: ignore[arg-type]
            device_scale_factor=scale,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.clock.set_fixed_time(now)
        for name, link in links(base).items():
            file = folder / f"{name}-{look}.webp"
            shot = shown(page, base + link)
            Image.open(BytesIO(shot)).convert("RGB").save(file, quality=QUALITY, method=6)
            size += file.stat().st_size
            print(f"{file.relative_to(ROOT)}  {file.stat().st_size / 1000:.0f} KB")
        context.close()
    return size


def shown(page: Page, link: str) -> bytes:
    """A page, once nothing of it is loading any more."""
    page.goto(link)
    expect(page.get_by_label("Loading")).to_have_count(0)
    before = b""
    for _ in range(MOST_LOOKS):  # tiles and charts are drawn by software, which takes its time
        page.wait_for_timeout(SETTLE_MS)
        shot = page.screenshot(animations="disabled")
        if shot == before:
            break
        before = shot
    return before


def main() -> None:
    with served() as base, chromium() as browser:
        print(f"{keep(browser, base, KEPT) / 1e6:.2f} MB in all")


if __name__ == "__main__":
    main()
