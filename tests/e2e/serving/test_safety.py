"""The Safety page in a real browser: a queue that two officers work off at once, by keys."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from serving.api.state.scopes import Scope
from stack.settings import Settings
from tests.support.api import served
from tests.support.browser import DESK, Seen
from tests.support.fleet_tables import ALFA, BRAVO
from tests.support.page_tables import HOT, page_lake
from tests.support.state import make_key


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return page_lake(tmp_path_factory.mktemp("safety"))


@pytest.fixture(scope="module")
def environment(settings: Settings) -> dict[str, str]:
    return {"TIDELINE_HOME": str(settings.home), "TIDELINE_LAKE": str(settings.lake)}


@pytest.fixture(scope="module")
def keys(settings: Settings) -> dict[str, str]:
    return {
        "anna": make_key(settings, "anna"),
        "bert": make_key(settings, "bert"),
        "rita": make_key(settings, "rita", Scope.READ),
    }


@pytest.fixture(scope="module")
def address(environment: dict[str, str], keys: dict[str, str]) -> Iterator[str]:
    assert keys
    with served(environment) as base:
        yield base


class Officer(Seen):
    """Somebody with a key who looks at the queue."""

    def __init__(self, browser: Browser, address: str, key: str, link: str = "/safety") -> None:
        super().__init__(browser, DESK)
        self.page.add_init_script(f"localStorage.setItem('tideline.key', '{key}')")
        self.page.goto(f"{address}{link}")
        expect(row_of(self.page, HOT)).to_be_visible()

    @property
    def work(self) -> Locator:
        return self.page.get_by_label("Work on this alert")


def at_work(officer: Officer) -> Officer:
    """The officer once the page knows what the key may do: until then its keys and buttons do nothing."""
    expect(officer.work.get_by_role("button", name=re.compile("^Close"))).to_be_enabled()
    return officer


def row_of(page: Page, alert_id: str) -> Locator:
    return page.locator(f"[data-item='{alert_id}']")


@pytest.fixture
def anna(browser: Browser, address: str, keys: dict[str, str]) -> Iterator[Officer]:
    officer = at_work(Officer(browser, address, keys["anna"], f"/safety?item={HOT}"))
    yield officer
    assert [text for text in officer.said if "409" not in text] == []
    officer.close()


@pytest.fixture
def bert(browser: Browser, address: str, keys: dict[str, str]) -> Iterator[Officer]:
    officer = at_work(Officer(browser, address, keys["bert"], f"/safety?item={HOT}"))
    yield officer
    officer.close()


def test_of_two_officers_at_once_the_second_hears_who_was_first(anna: Officer, bert: Officer) -> None:
    """Both press the key on what both see as open; the second's page has not asked again yet."""
    for officer in (anna, bert):
        expect(officer.work.get_by_role("button", name=re.compile("^Acknowledge"))).to_be_enabled()
    bert.page.route("**/api/v1/alerts?**", lambda route: route.abort())
    anna.page.keyboard.press("a")
    expect(row_of(anna.page, HOT)).to_have_attribute("data-status", "acknowledged")
    bert.page.keyboard.press("a")
    expect(bert.work.get_by_role("alert")).to_contain_text("anna was faster")
    bert.page.unroute_all()
    expect(row_of(bert.page, HOT)).to_have_attribute("data-status", "acknowledged")
    expect(bert.work.get_by_label("What was done")).to_contain_text("anna acknowledged it")


def test_what_one_officer_writes_another_one_reads(anna: Officer, bert: Officer) -> None:
    anna.page.keyboard.press("c")
    expect(anna.work.get_by_label("Comment (c)")).to_be_focused()
    anna.page.keyboard.type("Calling her on 16")
    anna.page.keyboard.press("Enter")
    anna.work.get_by_label("Give it to").fill("bert")
    anna.work.get_by_role("button", name="Assign").click()
    expect(bert.work.get_by_text("Calling her on 16")).to_be_visible()
    expect(row_of(bert.page, HOT)).to_contain_text("bert")
    bert.page.get_by_text("Mine", exact=True).click()
    expect(bert.page.locator(".queue-row")).to_have_count(1)


def test_unknown_assignee_is_said_and_the_text_is_kept(anna: Officer) -> None:
    field = anna.work.get_by_label("Give it to")
    field.fill("nobody at all")
    anna.work.get_by_role("button", name="Assign").click()
    expect(anna.work.get_by_role("alert")).to_contain_text("expected the name of a user")
    expect(field).to_have_value("nobody at all")
    anna.said.clear()  # the browser says each refusal


def test_keys_walk_the_queue_and_close_what_is_chosen(anna: Officer) -> None:
    rows = anna.page.locator(".queue-row")
    expect(rows).to_have_count(4)
    ids = [str(rows.nth(place).get_attribute("data-item")) for place in range(4)]
    assert sorted(ids[:2]) == sorted([HOT, f"risk-{ALFA}-{BRAVO}"])
    chosen = anna.page.locator(".queue-row[aria-current=true]")
    for _ in range(3):
        anna.page.keyboard.press("j")
    expect(chosen).to_have_attribute("data-item", ids[3])
    anna.page.keyboard.press("k")
    expect(chosen).to_have_attribute("data-item", ids[2])
    expect(anna.page).to_have_url(re.compile(f"item={ids[2]}"))
    anna.page.keyboard.press("x")
    expect(row_of(anna.page, ids[2])).to_have_count(0)


def test_keys_can_be_turned_off(anna: Officer) -> None:
    chosen = anna.page.locator(".queue-row[aria-current=true]")
    expect(chosen).to_have_attribute("data-item", HOT)
    anna.page.get_by_label("Keys j k a c x").uncheck()
    anna.page.keyboard.press("j")
    anna.page.get_by_label("Keys j k a c x").check()
    expect(chosen).to_have_attribute("data-item", HOT)


def test_reader_is_told_which_right_is_needed(browser: Browser, address: str, keys: dict[str, str]) -> None:
    rita = Officer(browser, address, keys["rita"], f"/safety?item={HOT}")
    expect(rita.work.get_by_text("needs a key of scope operate")).to_be_visible()
    expect(rita.work.get_by_role("button", name=re.compile("^Close"))).to_be_disabled()
    assert rita.said == []
    rita.close()


def test_alert_leads_to_its_bytes_in_three_clicks(anna: Officer) -> None:
    anna.page.get_by_role("button", name="Where this comes from: the alert").click()
    drawer = anna.page.get_by_role("dialog", name="Origin of the alert")
    expect(drawer.get_by_text("Gold: maritime_gold.alerts")).to_be_visible()
    expect(drawer.get_by_text("maritime_silver.alert_messages")).to_be_visible()
    expect(drawer.get_by_text("Kafka: maritime.alerts")).to_be_visible()
    expect(drawer.get_by_text(f"MMSI {ALFA} raised high coolant temperature at 99.0")).to_be_visible()
    drawer.get_by_text("Raw bytes, base64").click()
    expect(drawer.get_by_text(re.compile("^eyJ0aW1lc3RhbXAi"))).to_be_visible()
