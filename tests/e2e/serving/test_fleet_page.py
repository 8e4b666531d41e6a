"""The Fleet page in a real browser: playback, groups, areas, files, keys, phone."""

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Download, Page, expect

from tests.support.browser import PHONE, Seen, press_until
from tests.support.fleet_tables import ALFA, BRAVO

ROWS = ".ship-rows .ship-row"


def opened(seen: Seen, address: str, query: str = "") -> Page:
    """The page, once ships are listed."""
    seen.page.goto(f"{address}/{query}")
    expect(seen.page.locator(ROWS).first).to_be_visible()
    return seen.page


def content(download: Download) -> str:
    return Path(download.path()).read_text("utf-8")


def test_past_moment_of_a_link_is_shown(seen: Seen, address: str) -> None:
    page = opened(seen, address, f"?at=2026-01-01T12:05:00Z&ships={ALFA}&map=59,20.5,7")
    expect(page.locator(ROWS)).to_have_count(1)
    bar = page.get_by_label("Playback", exact=True)
    expect(bar.get_by_text("2026-01-01 12:05:00 UTC")).to_be_visible()
    # half way between the reports of 12:00 and 12:10
    drawer = page.get_by_label("Chosen ship")
    expect(drawer.get_by_text(re.compile(r"59°00\.0.N 020°30\.0.E"))).to_be_visible()
    expect(page).to_have_url(re.compile("build=1"))
    assert seen.said == []


def test_playback_begins_plays_and_ends_by_keys(seen: Seen, address: str) -> None:
    page = opened(seen, address, "?at=2026-01-01T12:05:00Z&rate=60&map=59,20.5,7")
    bar = page.get_by_label("Playback", exact=True)
    page.keyboard.press(".")
    expect(bar.get_by_text("12:06:00")).to_be_visible()
    page.keyboard.press(" ")
    expect(bar.get_by_role("button", name="Pause")).to_be_visible()
    expect(bar.get_by_text("12:06:00")).to_have_count(0)
    page.keyboard.press(" ")
    expect(bar.get_by_role("button", name="Play", exact=True)).to_be_visible()
    page.keyboard.press("]")
    expect(page).to_have_url(re.compile("rate=300"))
    page.keyboard.press("p")
    expect(bar).to_have_count(0)
    expect(page.locator(ROWS)).to_have_count(2)


def test_hour_without_positions_shows_no_ship(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/?at=2025-06-01T00:00:00Z")
    expect(seen.page.get_by_label("Playback", exact=True).get_by_text("build 1")).to_be_visible()
    expect(seen.page.locator(ROWS)).to_have_count(0)
    assert seen.said == []


def test_group_is_kept_in_the_browser_and_in_the_link(seen: Seen, address: str, browser: Browser) -> None:
    page = opened(seen, address, f"?ships={ALFA}")
    page.get_by_role("button", name="Saved").click()
    groups = page.get_by_label("Groups", exact=True)
    groups.get_by_label("Keep as group: name").fill("Ours")
    groups.get_by_role("button", name="Keep as group").click()
    page.reload()
    page.get_by_role("button", name="Saved").click()
    page.get_by_label("Groups", exact=True).get_by_role("button", name="Ours", exact=False).first.click()
    expect(page).to_have_url(re.compile(f"only={ALFA}&group=Ours"))
    expect(page.locator(ROWS)).to_have_count(1)
    other = Seen(browser, PHONE)
    other.page.goto(page.url)
    expect(other.page.get_by_text("1 shown")).to_be_visible()
    other.close()


def test_saved_view_is_shown_again(seen: Seen, address: str) -> None:
    page = opened(seen, address, "?colour=cii&moored=1&map=59.42,24.75,9")
    page.get_by_role("button", name="Saved").click()
    views = page.get_by_label("Views", exact=True)
    views.get_by_label("Keep this view: name").fill("Gulf")
    views.get_by_role("button", name="Keep this view").click()
    expect(views.get_by_role("button", name="Gulf", exact=True)).to_be_visible()
    opened(seen, address)
    page.get_by_role("button", name="Saved").click()
    page.get_by_label("Views", exact=True).get_by_role("button", name="Gulf", exact=True).click()
    expect(page).to_have_url(re.compile("colour=cii&moored=1"))
    expect(page.locator(ROWS)).to_have_count(3)


def test_ships_of_a_drawn_box_are_listed(seen: Seen, address: str) -> None:
    page = opened(seen, address, "?map=59.4250,24.7500,10.00")
    canvas = page.locator("canvas.maplibregl-canvas")
    expect(canvas).to_be_visible()
    page.get_by_role("button", name="Choose an area: box").click()
    box = canvas.bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    # ALFA STAR lies in the south-west of the map, BRAVO in the north-east
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 200, middle[1] + 200, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("area="))
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("ALFA STAR")


def test_ship_is_chosen_by_a_press_on_the_map(seen: Seen, address: str) -> None:
    page = opened(seen, address, "?map=59.4500,24.8000,11.00")
    canvas = page.locator("canvas.maplibregl-canvas")
    expect(canvas).to_be_visible()
    press_until(canvas, re.compile(f"ships={BRAVO}"))
    expect(page.get_by_role("heading", name="BRAVO")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="BRAVO")).to_have_count(0)


def test_list_is_downloaded_as_geojson(seen: Seen, address: str) -> None:
    page = opened(seen, address)
    page.get_by_role("button", name="Download the list").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="GeoJSON").click()
    features = json.loads(content(waiting.value))["features"]
    assert {feature["id"] for feature in features} == {ALFA, BRAVO}


def test_keys_are_listed_and_lead_to_pages(seen: Seen, address: str) -> None:
    page = opened(seen, address)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("e")
    expect(page.get_by_role("heading", name="Emissions", level=1)).to_be_attached()


def test_phone_plays_the_past(browser: Browser, address: str) -> None:
    seen = Seen(browser, PHONE)
    seen.page.goto(f"{address}/?at=2026-01-01T12:05:00Z")
    bar = seen.page.get_by_label("Playback", exact=True)
    expect(bar.get_by_role("button", name="Play", exact=True)).to_be_visible()
    expect(seen.page.get_by_text("1 shown")).to_be_visible()
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.said == []
    seen.close()


def test_ships_inside_a_lasso_are_listed_and_in_the_link(seen: Seen, address: str, browser: Browser) -> None:
    page = opened(seen, address, "?map=59.4250,24.7500,10.00&moored=1")
    canvas = page.locator("canvas.maplibregl-canvas")
    expect(canvas).to_be_visible()
    page.get_by_role("button", name="Choose an area: lasso").click()
    box = canvas.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    # a triangle around BRAVO in the north-east; a box as large would hold CHARLIE too
    page.mouse.move(x - 30, y - 150)
    page.mouse.down()
    for across, down in ((200, -100), (150, 20), (-30, -150)):
        page.mouse.move(x + across, y + down, steps=6)
    page.mouse.up()
    expect(page).to_have_url(re.compile("area="))
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("BRAVO")
    other = Seen(browser, PHONE)
    other.page.goto(page.url)
    expect(other.page.get_by_text("1 shown")).to_be_visible()
    other.close()
