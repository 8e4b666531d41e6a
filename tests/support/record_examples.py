"""Records the examples of the OpenAPI document: ``python -m tests.support.record_examples HOME``.

HOME is that of a finished `make demo`; its lake is only read. Vessels are the simulator's: no row of a file
of somebody else's is kept. Where a table has no row about them alone, a row is shown with their identities,
at another place and time. Answers of Kafka are recorded where the broker of the settings answers, else those
of before are kept; so are rows of tables that the demo leaves empty (the forecast of an arrival, which was
written by hand: the demo trains no model of arrivals).
"""

import asyncio
import csv
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

import orjson
from httpx2 import Response
from starlette.testclient import TestClient

from serving.api.app import WITH_STATE, create_app
from serving.api.collections.catalogue import COLLECTIONS
from serving.api.live.events import Events
from serving.api.state.scopes import Scope
from serving.api.web.collection import Collection
from stack.app.replaying import replay_of
from stack.lake import open_table
from stack.settings import ROOT, Settings
from tests.support.state import bearer, make_key

API = "/api/v1"
FOLDER = ROOT / "serving" / "api" / "examples"
FIRST_ROWS = 500
MOST_PAGES = 40
MOST_ITEMS = 3
"""Longer lists are cut."""
OF_SHIPS = range(200_000_000, 800_000_000)
FRAME = 1_772_366_460
MOST_TEXT_LINES = 12
MOST_LINES = 200_000
OTHER_PLACE = {"latitude": -1.5, "longitude": -3.25}
"""Degrees by which a row is moved that is not of the simulator's vessels."""
OTHER_TIME = timedelta(days=-3, hours=-5)
REAL_SOURCES = ("noaa", "dma", "nmea", "digitraffic")
Answers = dict[str, dict[str, Any]]


class Recorder:
    """Asks an app, and keeps what it answers."""

    def __init__(self, client: TestClient, key: str) -> None:
        self._client = client
        self._headers = bearer(key)
        self._paths = client.get(f"{API}/openapi.json", headers=self._headers).json()["paths"]
        self.answers: Answers = {}

    def ask(self, method: str, route: str, path: Mapping[str, Any] | None = None, **sent: Any) -> Any:
        """Record the answer of the operation at a route; returns it, uncut."""
        answer = self._answer(method, route, path, **sent)
        recorded = self.answers[self.operation(method, route)]
        if "json" in sent:
            recorded["body"] = sent["json"]
        if not answer.content:
            return None
        body = answer.json()
        recorded["answer"] = cut(body)
        return body

    def text(self, route: str, path: Mapping[str, Any] | None = None) -> None:
        """Record the begin of an answer that is text."""
        lines = self._answer("GET", route, path).text.splitlines(keepends=True)[:MOST_TEXT_LINES]
        self.answers[self.operation("GET", route)]["text"] = "".join(lines)

    def _answer(self, method: str, route: str, path: Mapping[str, Any] | None, **sent: Any) -> Response:
        """The answer of an operation, of which the path is recorded."""
        url = route
        for name, value in (path or {}).items():
            url = url.replace(f"{{{name}}}", quote(str(value), safe="/" if name == "key" else ""))
        answer = self._client.request(method, url, headers=self._headers, **sent)
        if answer.status_code >= 300:
            raise SystemExit(f"{method} {url}: {answer.status_code} {answer.text}")
        self.answers[self.operation(method, route)] = {"path": dict(path or {})}
        return answer

    def csv(self, collection: Collection, key: Mapping[str, Any]) -> str | None:
        """The head of a collection's export as CSV, and the line of a row; None where it cannot be told."""
        filters = {name: value for name, value in key.items() if name in collection.filters}
        url = f"{API}/exports/{collection.name}"
        answer = self._client.get(url, params={"format": "csv", **filters}, headers=self._headers)
        if answer.status_code != 200:
            raise SystemExit(f"{url}: {answer.text}")
        head, *lines = answer.text.splitlines(keepends=True)
        names = next(csv.reader([head]))
        for line in lines[:MOST_LINES]:
            if line.count('"') % 2 == 0:  # no text with a break in it
                row = dict(zip(names, next(csv.reader([line])), strict=True))
                if all(row[name] == str(value) for name, value in key.items()):
                    return head + line
        return None

    def operation(self, method: str, route: str) -> str:
        """What the document calls the operation at a route."""
        name: str = self._paths[route][method.lower()]["operationId"]
        return name

    def pages(self, collection: Collection) -> Iterator[dict[str, Any]]:
        """The pages of a collection, one after the other."""
        sent: dict[str, Any] = {"limit": 1000}
        for _ in range(MOST_PAGES):
            answer = self._client.get(API + collection.route, params=sent, headers=self._headers)
            if answer.status_code != 200:
                raise SystemExit(f"{collection.name}: {answer.text}")
            page: dict[str, Any] = answer.json()
            yield page
            if page["next_cursor"] is None:
                return
            sent["cursor"] = page["next_cursor"]


def cut(value: Any) -> Any:
    """An answer with its lists cut. The columns of one table are cut alike."""
    if isinstance(value, list):
        return [cut(item) for item in value[:MOST_ITEMS]]
    if isinstance(value, dict):
        return {name: cut(item) for name, item in value.items()}
    return value


def simulated(settings: Settings) -> set[int]:
    """The MMSIs of which no file of somebody else's has a message."""
    messages = open_table(settings, f"{settings.lake}/maritime_silver/ais_messages").to_pyarrow_table(
        columns=["mmsi", "source"]
    )
    rows = messages.to_pylist()
    ours = {row["mmsi"] for row in rows if row["source"] == "simulate"}
    return ours - {row["mmsi"] for row in rows if row["source"] != "simulate"}


def is_ours(row: Mapping[str, Any], ours: set[int]) -> bool:
    """Whether a row is about the simulator's vessels alone, or about none."""
    for name, value in row.items():
        if value is None:
            continue
        if name.startswith("mmsi") and isinstance(value, int) and value not in ours:
            return False
        if name.startswith("vessel_id") and int(re.match(r"\d*", str(value))[0] or 0) not in ours:  # type: ignore[index]
            return False
        if name == "source" and value in REAL_SOURCES:
            return False
    return True


def richest(rows: list[dict[str, Any]], ours: set[int]) -> dict[str, Any] | None:
    """The row that has most to show."""
    usable = [row for row in rows if is_ours(row, ours)]
    return max(usable, key=lambda row: sum(value is not None for value in row.values()), default=None)


def disguised(row: Mapping[str, Any], ours: set[int]) -> dict[str, Any]:
    """A row with vessels of the simulator's instead of its own, at another place and time.

    What a pair of vessels is to each other, such as their distance, stays.
    """
    text = orjson.dumps(row).decode()
    theirs = sorted({str(value) for name, value in row.items() if name.startswith("mmsi")})
    for mmsi, instead in zip(theirs, (mmsi for mmsi in sorted(ours) if mmsi in OF_SHIPS), strict=False):
        text = text.replace(mmsi, str(instead))
    found: dict[str, Any] = orjson.loads(text)
    for name, value in found.items():
        part = name.removesuffix("_1").removesuffix("_2")
        if part in OTHER_PLACE:
            found[name] = round(value + OTHER_PLACE[part], 5)
        elif part == "name":
            found[name] = f"SHIP {name[-1]}"
        elif name.endswith("_at_utc"):
            found[name] = (datetime.fromisoformat(value) + OTHER_TIME).isoformat().replace("+00:00", "Z")
        elif name.endswith("_id") and not name.startswith("vessel") and isinstance(value, str):
            # Some identifiers end in a time.
            found[name] = re.sub(r"(?<=-)\d{8}(?=T)", "20260302", found[name])
    return found


def record_rows(recorder: Recorder, ours: set[int], before: Answers) -> Answers:
    """A row of each collection."""
    found: Answers = {}
    for name, collection in COLLECTIONS.items():
        if name in WITH_STATE:
            continue
        text, row, other = None, None, None
        for page in recorder.pages(collection):
            other = other or next(iter(page["data"]), None)
            if (row := richest(page["data"], ours)) is not None:
                text = recorder.csv(collection, {name: row[name] for name in collection.key})
                break
        if row is None and other is not None:
            row = disguised(other, ours)
        if row is None:
            print(f"no row of {collection.name}: that of before is kept", file=sys.stderr)
            if collection.function in before:
                found[collection.function] = before[collection.function]
            continue
        found[collection.function] = {
            "snapshot": page["snapshot"],
            "published_at_utc": page["published_at_utc"],
            "key": {name: row[name] for name in collection.key},
            "row": cut(row),
        }
        if text is not None:
            found[collection.function]["csv"] = text
        else:
            print(f"no CSV of {collection.name}", file=sys.stderr)
    return found


def record_reads(recorder: Recorder, rows: Answers, ours: set[int]) -> None:
    """What is read besides the collections."""
    ask = recorder.ask
    vessel = {"vessel_id": rows["voyages"]["row"]["vessel_id"]}
    columns = ask("GET", f"{API}/map/vessels")["data"]
    places = [place for place, mmsi in enumerate(columns["mmsi"]) if mmsi in ours][:MOST_ITEMS]
    recorder.answers[recorder.operation("GET", f"{API}/map/vessels")]["answer"]["data"] = {
        name: [column[place] for place in places] for name, column in columns.items()
    }
    ask("GET", f"{API}/kpis/now")
    ask("GET", f"{API}/vessels/{{vessel_id}}/overview", vessel)
    params = {"hours": 48, "tolerance_m": 500}
    ask("GET", f"{API}/vessels/{{vessel_id}}/track", vessel, params=params)
    ask("GET", f"{API}/tracks", params=params | vessel)
    position = {"collection": "positions", "key": rows["positions"]["row"]["mmsi"]}
    ask("GET", f"{API}/lineage/{{collection}}/{{key}}", position, params={"limit": 1})
    ask("GET", f"{API}/exports")
    found = ask("GET", f"{API}/search", params={"q": "roterdam"})["data"]
    of_search = recorder.answers[recorder.operation("GET", f"{API}/search")]["answer"]
    of_search["data"] = [hit for hit in found if is_ours(hit, ours)][:MOST_ITEMS]
    ask("GET", f"{API}/films/what-if", params={"slate": "Horror:low:4,Adventure:high:1"})
    ask("GET", f"{API}/models")
    ask("GET", f"{API}/pipeline")
    snapshots = ask("GET", f"{API}/snapshots")
    number = {"snapshot": snapshots["data"][0]["snapshot"]}
    ask("GET", f"{API}/snapshots/{{snapshot}}", number)
    ask("GET", f"{API}/live")
    ask("GET", "/healthz")
    ask("GET", "/readyz")
    ask("GET", "/ogc")
    ask("GET", "/ogc/conformance")
    ask("GET", "/ogc/collections")
    ports = {"name": "ports"}
    ask("GET", "/ogc/collections/{name}", ports)
    ask("GET", "/ogc/collections/{name}/items", ports, params={"limit": 2})
    port = ports | {"identifier": rows["ports"]["row"]["port_id"]}
    ask("GET", "/ogc/collections/{name}/items/{identifier}", port)


def record_state(recorder: Recorder, ours: set[int]) -> None:
    """What users keep: each operation in an order in which it has something to answer."""
    ask = recorder.ask
    ask("GET", f"{API}/me")
    ask("POST", f"{API}/admin/users", json={"name": "bob", "display_name": "Bob"})
    key = {"user": "bob", "scope": "read", "days": 90, "label": "spreadsheet"}
    key_id = ask("POST", f"{API}/admin/keys", json=key)["data"]["key_id"]
    ask("GET", f"{API}/admin/keys")
    ask("GET", f"{API}/admin/users")
    ask("DELETE", f"{API}/admin/keys/{{key_id}}", {"key_id": key_id})
    ask("PATCH", f"{API}/admin/users/{{name}}", {"name": "bob"}, json={"is_disabled": True})
    ask("PATCH", f"{API}/admin/users/{{name}}", {"name": "bob"}, json={"is_disabled": False})

    view: dict[str, Any] = {"name": "Sound", "content": {"bbox": [12, 55, 13, 56.5]}}
    made = ask("POST", f"{API}/views", json=view)["data"]
    of = {"view_id": made["id"]}
    ask("GET", f"{API}/views/{{view_id}}", of)
    view |= {"name": "The Sound", "version": 1}
    ask("PUT", f"{API}/views/{{view_id}}", of, json=view)
    shared = ask("PUT", f"{API}/views/{{view_id}}/share", of, params={"version": 2})["data"]
    ask("GET", f"{API}/views/shared/{{token}}", {"token": shared["share_token"]})
    ask("GET", f"{API}/views")
    ask("DELETE", f"{API}/views/{{view_id}}/share", of, params={"version": 3})
    ask("DELETE", f"{API}/views/{{view_id}}", of, params={"version": 4})

    group = {"name": "Ferries", "mmsis": sorted(ours)[:2], "is_shared": True}
    made = ask("POST", f"{API}/groups", json=group)["data"]
    of = {"group_id": made["id"]}
    ask("GET", f"{API}/groups/{{group_id}}", of)
    ask("GET", f"{API}/groups")
    ask("PUT", f"{API}/groups/{{group_id}}", of, json=group | {"version": 1})
    ask("DELETE", f"{API}/groups/{{group_id}}", of, params={"version": 2})

    listed = ask("GET", f"{API}/alerts", params={"limit": FIRST_ROWS, "kind": "alert"})
    alert = next(item for item in listed["data"] if is_ours(item, ours))
    recorder.answers[recorder.operation("GET", f"{API}/alerts")]["answer"] |= {
        "data": [alert],
        "next_cursor": None,
    }
    groups = ask("GET", f"{API}/alerts/queue")
    queue = [group | {"ids": group["ids"][:MOST_ITEMS]} for group in groups["data"] if is_ours(group, ours)]
    recorder.answers[recorder.operation("GET", f"{API}/alerts/queue")]["answer"]["data"] = queue[:1]
    of = {"alert_id": alert["id"]}
    ask("GET", f"{API}/alerts/{{alert_id}}", of)
    steps: tuple[tuple[str, dict[str, Any]], ...] = (
        ("assign", {"assignee": "alice"}),
        ("comment", {"comment": "Engine stopped"}),
        ("close", {"comment": "Repaired"}),
        ("reopen", {"comment": "Too hot again"}),
        ("acknowledge", {"comment": "Calling her"}),
    )
    for version, (step, body) in enumerate(steps):
        body |= {"version": version}
        ask("POST", f"{API}/alerts/{{alert_id}}/{step}", of, json=body)
    ask("GET", f"{API}/alerts/{{alert_id}}/history", of)
    ask("GET", f"{API}/admin/audit")
    ask("GET", f"{API}/admin/audit/verify")


def record_kafka(recorder: Recorder, before: Answers) -> None:
    """The broker's answers, where it answers."""
    try:
        topics = recorder.ask("GET", f"{API}/kafka/topics")
    except SystemExit as error:
        print(f"Kafka's answers of before are kept: {error}", file=sys.stderr)
        recorder.answers |= {name: answer for name, answer in before.items() if "kafka" in name}
        return
    topic = {"topic": topics["data"][0]["topic"]}
    recorder.ask("GET", f"{API}/kafka/topics/{{topic}}", topic)
    recorder.ask("GET", f"{API}/kafka/groups")


def record_replay(recorder: Recorder) -> None:
    """What would be sent again; nothing is."""
    body = {"reason_codes": ["not_json"], "dry_run": True}
    recorder.ask("POST", f"{API}/quarantine/replay", json=body)


def record_texts(recorder: Recorder) -> None:
    """What is no JSON: the first lines of the metrics, and events as a browser gets them."""
    recorder.text("/metrics")
    recorder.text(f"{API}/models/{{name}}/card", {"name": "maintenance"})
    recorder.answers["stream_live_events"] = {"text": asyncio.run(events())}
    recorder.answers["get_live_frame"] = {"path": {"number": FRAME}}


async def events() -> str:
    """What a client gets that joins, and then hears of a frame."""
    found = Events(asyncio.get_running_loop(), run=1772366400)
    stream = found.stream(None)
    first = [await anext(stream), await anext(stream)]
    found.publish("frame", {"frame": FRAME, "previous": FRAME - 1, "ships": 412})
    return b"".join([*first, await anext(stream)]).decode()


def leaves(value: Any) -> Iterator[Any]:
    """All values within a value."""
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def without_others(answers: Answers, ours: set[int]) -> None:
    """Leave out of the answers the rows of vessels that are not ours."""
    for name, answer in answers.items():
        for value in leaves(answer):
            if isinstance(value, int) and value in OF_SHIPS and value not in ours:
                raise SystemExit(f"{name} has vessel {value}, which is not the simulator's")


def main() -> None:
    home = Path(sys.argv[1]).resolve()
    before, rows_before = (
        orjson.loads(path.read_bytes()) if path.exists() else {}
        for path in (FOLDER / "answers.json", FOLDER / "rows.json")
    )
    with TemporaryDirectory() as folder:
        shutil.copytree(home / "models", Path(folder) / "models")
        lake = str(home / "lake")
        settings = Settings(_env_file=None, home=Path(folder), TIDELINE_LAKE=lake)
        ours = simulated(settings)
        key = make_key(settings, "alice", Scope.ADMIN)
        with TestClient(create_app(settings, resend=replay_of(settings))) as client:
            recorder = Recorder(client, key)
            rows = record_rows(recorder, ours, rows_before)
            record_reads(recorder, rows, ours)
            record_state(recorder, ours)
            record_kafka(recorder, before)
            record_replay(recorder)
            record_texts(recorder)
    answers = recorder.answers
    answers[recorder.operation("POST", f"{API}/admin/keys")]["answer"]["key"] = "tl_abcdefghjkmn_" + "x" * 43
    without_others(answers, ours)
    for name, content in (("rows", rows), ("answers", answers)):
        text = orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS)
        (FOLDER / f"{name}.json").write_bytes(text + b"\n")
        print(f"{name}: {len(content)} examples, {len(text):,} bytes")


if __name__ == "__main__":
    main()
