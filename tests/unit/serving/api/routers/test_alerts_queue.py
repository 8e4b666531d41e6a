"""The queue of alerts over a small lake: order, filters, groups, the work on it, and two who are at it."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from serving.api.state.scopes import Scope
from stack.settings import Settings
from tests.support.state import (
    Served,
    alert,
    bearer,
    empty_state,
    later,
    make_key,
    opened,
    publish_alerts,
    risk,
    served,
)
from tests.support.state_cases import verified

ALERTS = "/api/v1/alerts"
GOLD = [
    alert("a", severity="critical", raised_at_utc=later(1)),
    alert("b", severity="critical", raised_at_utc=later(2), status="acknowledged", changed_at_utc=later(3)),
    alert("c", mmsi=219000002, vessel_id="v2", alert_type="fire", latitude=-5.0),
    alert("d", severity="info", mmsi=219000003, vessel_id=None),
    alert("e", status="cleared", changed_at_utc=later(9)),
]
RISKS = [risk(219000001, 219000004), risk(219000005, 219000006, risk_level="low")]


class Desk:
    """An operator's client."""

    def __init__(self, api: Served, key: str) -> None:
        self.api = api
        self.headers = bearer(key)

    def ids(self, **parameters: Any) -> list[str]:
        answer = self.api.client.get(ALERTS, params=parameters, headers=self.headers)
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["data"]]

    def item(self, alert_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.api.client.get(f"{ALERTS}/{alert_id}", headers=self.headers).json()[
            "data"
        ]
        return found

    def do(self, alert_id: str, action: str, **body: Any) -> Any:
        return self.api.client.post(f"{ALERTS}/{alert_id}/{action}", json=body, headers=self.headers)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = empty_state(tmp_path)
    publish_alerts(settings, GOLD, RISKS)
    return settings


@pytest.fixture
def desk(settings: Settings) -> Iterator[Desk]:
    key = make_key(settings, "alice")
    with served(settings) as api:
        yield Desk(api, key)


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk for what changes nothing."""
    settings = empty_state(tmp_path_factory.mktemp("untouched"))
    publish_alerts(settings, GOLD, RISKS)
    key = make_key(settings, "alice")
    with served(settings) as api:
        yield Desk(api, key)


def test_queue_is_the_most_urgent_first_then_the_newest(desk: Desk) -> None:
    assert desk.ids() == ["b", "a", "risk-219000001-219000004", "c", "d", "risk-219000005-219000006"]
    item = desk.item("risk-219000001-219000004")
    assert (item["priority"], item["cause"], item["status"], item["version"]) == (
        "P1",
        "collision_risk",
        "open",
        0,
    )
    assert (item["other_mmsi"], item["dcpa_nm"], item["tcpa_minutes"]) == (219000004, 0.1, 9.0)
    published = datetime.fromisoformat(
        desk.api.client.get(ALERTS, headers=desk.headers).json()["published_at_utc"]
    )
    assert desk.item("a")["age_minutes"] == pytest.approx((published - later(1)).total_seconds() / 60)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"status": "acknowledged"}, ["b"]),
        ({"status": "closed"}, ["e"]),
        ({"priority": "P2,P3", "kind": "alert"}, ["c", "d"]),
        ({"mmsi": "219000004"}, ["risk-219000001-219000004"]),
        ({"vessel_id": "v2"}, ["c"]),
        ({"cause": "fire"}, ["c"]),
        ({"assignee": "none", "bbox": "0,-10,20,0"}, ["c"]),
        ({"raised_from": "2026-01-02T03:01:30Z"}, ["b"]),
        (
            {"raised_to": "2026-01-02T03:00:30"},
            ["risk-219000001-219000004", "c", "d", "risk-219000005-219000006"],
        ),
        ({"cause": "' or 1=1 --"}, []),
        ({"assignee": "none' --"}, []),
    ],
)
def test_filters_choose_alerts(untouched: Desk, parameters: dict[str, str], expected: list[str]) -> None:
    assert untouched.ids(**parameters) == expected


@pytest.mark.parametrize(
    "parameters",
    [
        {"status": "done"},
        {"priority": "P4"},
        {"mmsi": "x"},
        {"limit": "0"},
        {"bbox": "1,2"},
        {"sort": "x"},
        {"cursor": "x"},
    ],
)
def test_bad_parameters_are_named(untouched: Desk, parameters: dict[str, str]) -> None:
    answer = untouched.api.client.get(ALERTS, params=parameters, headers=untouched.headers)
    assert answer.status_code == 422
    assert next(iter(parameters)) in answer.json()["detail"]


def test_pages_hold_each_alert_once_while_others_work_on_them(desk: Desk) -> None:
    everything = {"status": "open,acknowledged,closed", "limit": "2"}
    whole = desk.ids(status="open,acknowledged,closed")
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        parameters = everything if not cursor else {**everything, "cursor": cursor}
        page = desk.api.client.get(ALERTS, params=parameters, headers=desk.headers).json()
        seen += [item["id"] for item in page["data"]]
        assert desk.do(seen[-1], "comment", version=0, comment="x").status_code == 200
        publish_alerts(desk.api.settings, [alert("new", severity="critical"), *GOLD], RISKS)
        desk.api.refresh()
        cursor = page["next_cursor"]
    assert seen == whole
    assert len(whole) == 7


def test_groups_are_by_vessel_and_cause(desk: Desk) -> None:
    assert desk.do("a", "assign", version=0, assignee="alice").status_code == 200
    answer = desk.api.client.get(f"{ALERTS}/queue", headers=desk.headers)
    groups = answer.json()["data"]
    assert [(group["priority"], group["cause"], group["mmsi"], group["ids"]) for group in groups] == [
        ("P1", "collision_risk", 219000001, ["risk-219000001-219000004"]),
        ("P1", "high_coolant_temperature", 219000001, ["b", "a"]),
        ("P2", "fire", 219000002, ["c"]),
        ("P3", "collision_risk", 219000005, ["risk-219000005-219000006"]),
        ("P3", "high_coolant_temperature", 219000003, ["d"]),
    ]
    assert (groups[1]["open_count"], groups[1]["acknowledged_count"], groups[1]["owners"]) == (
        1,
        1,
        ["alice"],
    )


def test_work_on_an_alert_shows_in_it_and_in_its_history(desk: Desk) -> None:
    assert (
        desk.do("a", "acknowledge", version=0, comment="calling").json()["data"]["status"] == "acknowledged"
    )
    assert desk.do("a", "assign", version=1, assignee="alice").json()["data"]["assignee"] == "alice"
    closed = desk.do("a", "close", version=2)
    assert (closed.json()["data"]["status"], closed.json()["data"]["version"]) == ("closed", 3)
    assert "a" not in desk.ids()
    assert desk.ids(status="closed", assignee="alice") == ["a"]
    assert desk.do("a", "reopen", version=3).json()["data"]["status"] == "open"
    steps = desk.api.client.get(f"{ALERTS}/a/history", headers=desk.headers).json()["data"]
    assert [(step["action"], step["by"], step["comment"]) for step in steps] == [
        ("acknowledge", "alice", "calling"),
        ("assign", "alice", None),
        ("close", "alice", None),
        ("reopen", "alice", None),
    ]


def test_news_from_the_ship_undoes_what_did_not_know_of_it(desk: Desk) -> None:
    for alert_id in ("a", "c"):
        assert desk.do(alert_id, "close", version=0).status_code == 200
    risk_id = "risk-219000001-219000004"
    assert desk.do(risk_id, "acknowledge", version=0).status_code == 200
    publish_alerts(
        desk.api.settings,
        [
            alert("a", severity="critical", raised_at_utc=later(1), changed_at_utc=later(60)),
            alert("b", status="cleared", changed_at_utc=later(60)),
            alert("c", status="acknowledged", changed_at_utc=later(60)),
        ],
        [risk(219000001, 219000004, evaluated_at_utc=later(119))],
    )
    desk.api.refresh()
    states = {alert_id: desk.item(alert_id)["status"] for alert_id in ("a", "b", "c", risk_id)}
    assert states == {"a": "open", "b": "closed", "c": "closed", risk_id: "acknowledged"}
    publish_alerts(desk.api.settings, [], [risk(219000001, 219000004, evaluated_at_utc=later(121))])
    desk.api.refresh()
    assert desk.item(risk_id)["status"] == "open"
    steps = desk.api.client.get(f"{ALERTS}/a/history", headers=desk.headers)
    assert steps.status_code == 200, "the history of what gold has no longer"


def test_of_two_operators_at_once_one_wins_and_the_other_is_told(settings: Settings) -> None:
    made = [make_key(settings, name) for name in ("alice", "bob")]
    with served(settings) as api:
        desks = [Desk(api, key) for key in made]
        etag = api.client.get(f"{ALERTS}/a", headers=desks[0].headers).headers["etag"]
        start = threading.Barrier(2)

        def act(number: int) -> Any:
            start.wait()
            headers = {**desks[number].headers, **({"If-Match": etag} if number else {})}
            body = {} if number else {"version": 0}
            return api.client.post(f"{ALERTS}/a/acknowledge", json=body, headers=headers)

        with ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(act, range(2)))
        winner = next(n for n, answer in enumerate(answers) if answer.status_code == 200)
        loser = answers[1 - winner]
        assert loser.status_code == (409 if winner == 1 else 412)
        name = ("alice", "bob")[winner]
        assert loser.json()["current"]["changed_by"] == name
        assert loser.json()["current"]["version"] == 1
        assert f"{name} changed it" in loser.json()["detail"]
    with opened(settings) as database:
        assert verified(database).seq == 5


def test_step_without_a_version_is_refused(desk: Desk) -> None:
    assert desk.do("a", "close").status_code == 428
    for tag, expected in (('"1.0"', 200), ('"9.7"', 412), ("nonsense", 412), ('W/"2.1"', 200), ("*", 200)):
        headers = {**desk.headers, "If-Match": tag}
        answer = desk.api.client.post(f"{ALERTS}/a/comment", json={"comment": "x"}, headers=headers)
        assert answer.status_code == expected, tag


@pytest.mark.parametrize(
    ("alert_id", "action", "body", "expected"),
    [
        ("nothing", "close", {"version": 0}, 404),
        ("a", "explode", {"version": 0}, 404),
        ("a", "assign", {"version": 0}, 422),
        ("a", "assign", {"version": 0, "assignee": "nobody"}, 422),
        ("a", "comment", {"version": 0}, 422),
        ("a", "close", {"version": -1}, 422),
        ("a", "close", {"version": 10**30}, 422),
        ("a", "close", {"version": 0, "extra": 1}, 422),
        ("a", "comment", {"version": 0, "comment": "x\0"}, 422),
        ("b", "acknowledge", {"version": 0}, 422),
        ("e", "close", {"version": 0}, 422),
        ("a' or 1=1 --", "close", {"version": 0}, 404),
        ("../admin/keys", "close", {"version": 0}, 403),
    ],
)
def test_step_that_cannot_be_done_changes_nothing(
    untouched: Desk, alert_id: str, action: str, body: dict[str, Any], expected: int
) -> None:
    assert untouched.do(alert_id, action, **body).status_code == expected
    with opened(untouched.api.settings) as database:
        assert verified(database).seq == 2


def test_answers_change_their_etag_with_the_work(desk: Desk) -> None:
    for path in (ALERTS, f"{ALERTS}/queue", f"{ALERTS}/a"):
        etag = desk.api.client.get(path, headers=desk.headers).headers["etag"]
        again = {**desk.headers, "If-None-Match": etag}
        answer = desk.api.client.get(path, headers=again)
        assert (answer.status_code, answer.headers["cache-control"]) == (304, "private, no-cache")
        assert answer.content == b""
        version = desk.item("a")["version"]
        assert desk.do("a", "comment", version=version, comment="x").status_code == 200
        assert desk.api.client.get(path, headers=again).status_code == 200


def test_without_alerts_in_the_snapshot_the_command_to_run_is_named(tmp_path: Path) -> None:
    settings = empty_state(tmp_path)
    with served(settings) as api:
        assert api.client.get(ALERTS).status_code == 503
        publish_alerts(settings, [alert("a")])
        api.refresh()
        assert [item["id"] for item in api.client.get(ALERTS).json()["data"]] == ["a"]


def test_reader_sees_the_queue_and_cannot_change_it(settings: Settings) -> None:
    key = make_key(settings, "reader", Scope.READ)
    with served(settings) as api:
        desk = Desk(api, key)
        assert len(desk.ids()) == 6
        assert desk.do("a", "close", version=0).status_code == 403
