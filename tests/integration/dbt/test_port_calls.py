"""Real port calls against what Tideline makes of them: every arrival and departure to the row, and the
visits and voyages that are found from the positions of ships that sail what the calls say.

What is expected is worked out here from the file alone, by other code than the source's.
"""

import csv
import datetime as dt
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import orjson
import pyarrow as pa
import pytest
import searoute
from deltalake import DeltaTable, write_deltalake
from pyproj import Geod

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from ingestion.sources import Message, source
from ingestion.topics import AIS, TOPICS, VOYAGE_EVENTS
from stack.settings import ROOT
from tests.support.breaches import breaches
from tests.support.dbt_project import DbtProject
from tests.support.servers import Spark

FILE = "ais/digitraffic/port_calls_2025-03-03.json.gz"
PREFIX = "port_calls"
REPORT_INTERVAL = dt.timedelta(minutes=3)
KNOTS = 15.0
"""Of a ship whose last departure no call tells."""
SPHERE = Geod(a=3440.0648, b=3440.0648)  # nautical miles: the marts' own radius
ENTRY_NM, EXIT_NM = 3 / 1.852, 4 / 1.852

Call = dict[str, Any]


@pytest.fixture(scope="module")
def documents(real_data: Path) -> list[dict[str, Any]]:
    with gzip.open(real_data / FILE) as file:
        read: list[dict[str, Any]] = json.load(file)
    return read


@pytest.fixture(scope="module")
def listed(documents: list[dict[str, Any]]) -> list[Call]:
    """The calls of all documents, as often as they are listed."""
    return [call for document in documents for call in document["portCalls"]]


@pytest.fixture(scope="module")
def calls(listed: list[Call]) -> list[Call]:
    """Each call once."""
    return list({call["portCallId"]: call for call in listed}.values())


@pytest.fixture(scope="module")
def sent(real_data: Path) -> list[Message]:
    return list(source("digitraffic", inputs=[real_data / FILE]).messages())


@pytest.fixture(scope="module")
def events(sent: list[Message]) -> list[dict[str, Any]]:
    return [orjson.loads(message.value) for message in sent]


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def times(calls: Iterable[Call], name: str) -> list[tuple[Call, dict[str, Any]]]:
    """Each place of a call that tells this time, with its call."""
    return [(call, place) for call in calls for place in call["portAreaDetails"] if place[name]]


def test_file_holds_the_calls_that_are_counted_on(listed: list[Call], calls: list[Call]) -> None:
    assert (len(listed), len(calls)) == (627, 314)
    assert {name: len(times(calls, name)) for name in ("eta", "etd", "ata", "atd")} == {
        "eta": 313,
        "etd": 313,
        "ata": 185,
        "atd": 112,
    }


@pytest.mark.parametrize(
    ("kind", "name", "way"),
    [
        ("arrived", "ata", ("prevPort", "portToVisit")),
        ("departed", "atd", ("portToVisit", "nextPort")),
        ("voyage_planned", "eta", ("prevPort", "portToVisit")),
        ("voyage_planned", "etd", ("portToVisit", "nextPort")),
    ],
)
def test_every_time_of_a_call_is_an_event(
    listed: list[Call], events: list[dict[str, Any]], kind: str, name: str, way: str
) -> None:
    dated_by = f"{name}Timestamp" if kind == "voyage_planned" else name
    expected = Counter(
        (call["portCallId"], call["mmsi"], at(place[dated_by]), *(call[end].strip() or None for end in way))
        for call, place in times(listed, name)
    )
    found = Counter(
        (
            event["port_call_id"],
            event["mmsi"],
            at(event["timestamp"]),
            event.get("origin_locode"),
            event.get("destination_locode"),
        )
        for event in events
        if event["event_type"] == kind and f"-{name}-" in event["event_id"]
    )
    assert found == expected


def test_every_message_keeps_its_contract(sent: list[Message]) -> None:
    assert {message.topic for message in sent} == {VOYAGE_EVENTS.name}
    assert breaches("voyage_events", [message.value for message in sent]) == set()


def test_no_message_names_an_agent_or_a_firm(listed: list[Call], sent: list[Message]) -> None:
    names = {agent["name"].strip() for call in listed for agent in call["agentInfo"]}
    names |= {call[name].strip() for call in listed for name in call if name.startswith(("manag", "forw"))}
    everything = b"\n".join(message.value for message in sent).decode()
    assert len(names) > 20
    assert [name for name in names if len(name) > 3 and name in everything] == []


def test_ports_that_the_seed_lacks_are_known(calls: list[Call]) -> None:
    """The World Port Index has Sköldvik and Kantvik only as other names of Porvoo and Porkkala."""
    ports = known_ports()
    lacking = Counter(call["portToVisit"] for call in calls if call["portToVisit"] not in ports)
    visited = {call["portToVisit"] for call in calls}
    assert (len(visited), len(visited) - len(lacking), lacking.total()) == (27, 20, 45)
    assert lacking.keys() == {"FIANK", "FIECK", "FIJOU", "FIKNT", "FILAN", "FIPOH", "FISKV"}
    for end, (places, known) in {"prevPort": (93, 74), "nextPort": (94, 74)}.items():
        named = {call[end].strip() for call in calls} - {""}
        assert (len(named), len(named & ports.keys())) == (places, known)


class Place(NamedTuple):
    latitude: float
    longitude: float


@cache
def known_ports() -> dict[str, Place]:
    with (ROOT / "seeds/reference/ports.csv").open(encoding="utf-8") as file:
        return {
            row["port_id"]: Place(float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(file)
        }


@dataclass
class Stay:
    """A ship in a port: from when to when it is at the berth, and when it was expected."""

    port_id: str
    begin: dt.datetime
    end: dt.datetime
    expected: dt.datetime | None = None


class Voyage(NamedTuple):
    """From one stay to the next, on a way by sea at an even speed."""

    origin: Stay
    destination: Stay
    way: list[Place]

    @property
    def knots(self) -> float:
        return length_nm(self.way) / hours(self.origin.end, self.destination.begin)


def hours(begin: dt.datetime, end: dt.datetime) -> float:
    return (end - begin).total_seconds() / 3600


def distance_nm(one: Place, other: Place) -> float:
    nm: float = SPHERE.inv(one.longitude, one.latitude, other.longitude, other.latitude)[2]
    return nm


def length_nm(way: list[Place]) -> float:
    return sum(distance_nm(one, other) for one, other in pairwise(way))


def along(way: list[Place], nm: float) -> tuple[Place, float]:
    """The place so far along a way, and the course there."""
    course = 0.0
    for one, other in pairwise(way):
        course, _, leg = SPHERE.inv(one.longitude, one.latitude, other.longitude, other.latitude)
        if nm <= leg:
            longitude, latitude, _ = SPHERE.fwd(one.longitude, one.latitude, course, nm)
            return Place(latitude, longitude), course % 360
        nm -= leg
    return way[-1], course % 360


@cache
def way(origin: str, destination: str) -> list[Place]:
    """A way by sea from berth to berth."""
    ports = known_ports()
    ends = ports[origin], ports[destination]
    found = searoute.searoute(*((end.longitude, end.latitude) for end in ends))
    between = [Place(latitude, longitude) for longitude, latitude in found["geometry"]["coordinates"]]
    return [ends[0], *between, ends[1]]


def journeys(calls: list[Call]) -> dict[int, list[Voyage]]:
    """The voyages of some ships, by MMSI, so far as the calls tell them without a break: of ships that called
    at two ports in a row, or came an hour or more before or after what was expected, from within 400 miles.

    No call tells when a ship left the port before its first one: it is made to have come at 15 knots.
    """
    of_ship: dict[int, list[Call]] = {}
    for call in sorted(calls, key=lambda call: call["portAreaDetails"][0]["ata"] or ""):
        if is_whole(call):
            of_ship.setdefault(call["mmsi"], []).append(call)
    found = {mmsi: voyages_of(made) for mmsi, made in of_ship.items()}
    return {
        mmsi: sailed
        for mmsi, sailed in found.items()
        if length_nm(sailed[0].way) <= 400 and (len(sailed) > 1 or is_off(sailed[0].destination))
    }


def is_whole(call: Call) -> bool:
    """Whether a call tells all that a voyage needs, of one place and of ports that are known."""
    (place, *others) = call["portAreaDetails"]
    ends = {call["prevPort"], call["portToVisit"]}
    return bool(
        call["mmsi"]
        and not others
        and place["ata"]
        and place["eta"]
        and len(ends) == 2
        and ends <= known_ports().keys()
    )


def voyages_of(made: list[Call]) -> list[Voyage]:
    sailed: list[Voyage] = []
    for call in made:
        (place,) = call["portAreaDetails"]
        begin = at(place["ata"])
        end = at(place["atd"]) if place["atd"] else begin + dt.timedelta(hours=2)
        path = way(call["prevPort"], call["portToVisit"])
        if not sailed:
            left = begin - dt.timedelta(hours=length_nm(path) / KNOTS)
            origin = Stay(call["prevPort"], left - dt.timedelta(hours=2), left)
        elif sailed[-1].destination.port_id == call["prevPort"]:
            origin = sailed[-1].destination
        else:
            break
        sailed.append(Voyage(origin, Stay(call["portToVisit"], begin, end, at(place["eta"])), path))
    return sailed


def is_off(stay: Stay) -> bool:
    return stay.expected is not None and abs(stay.begin - stay.expected) >= dt.timedelta(hours=1)


def reports(mmsi: int, sailed: list[Voyage]) -> Iterator[Message]:
    """What the ship reports: at rest at the berths, and every few minutes on its way."""
    moment = sailed[0].origin.begin
    for voyage in sailed:
        left, arrived = voyage.origin.end, voyage.destination.begin
        while moment < arrived:
            if moment < left:
                yield report(mmsi, moment, voyage.way[0])
            else:
                place, course = along(voyage.way, voyage.knots * hours(left, moment))
                yield report(mmsi, moment, place, round(voyage.knots, 1), round(course, 1))
            moment += REPORT_INTERVAL
    last = sailed[-1].destination
    while moment < last.end:
        yield report(mmsi, moment, known_ports()[last.port_id])
        moment += REPORT_INTERVAL


def report(
    mmsi: int, moment: dt.datetime, place: Place, knots: float = 0.0, course: float | None = None
) -> Message:
    value = {
        "schema_version": 1,
        "mmsi": mmsi,
        "timestamp": f"{moment:%Y-%m-%dT%H:%M:%S}Z",
        "message_type": 1,
        "nav_status": 0 if knots else 5,
        "speed_knots": knots,
        "course_deg": course,
        **place._asdict(),
    }
    return Message(AIS.name, b"%d" % mmsi, orjson.dumps(value), [], None)


@pytest.fixture(scope="module")
def sailed(calls: list[Call]) -> dict[int, list[Voyage]]:
    return journeys(calls)


@dataclass
class Marts:
    """Bronze tables of its own, and what dbt makes of them on the run's server."""

    spark: Spark
    project: DbtProject
    offsets: Counter[str] = field(default_factory=Counter)

    def land(self, messages: Iterable[Message]) -> None:
        """Append messages to bronze as the sink does: a commit a topic, all in one partition."""
        of_topic: dict[str, list[Message]] = {}
        for message in messages:
            of_topic.setdefault(message.topic, []).append(message)
        now = dt.datetime.now(dt.UTC)
        for topic, landed in of_topic.items():
            rows = [
                {
                    "topic": topic,
                    "partition": 0,
                    "offset": self.offsets[topic] + place,
                    "timestamp": now,
                    "timestamp_type": 1,
                    "key": message.key,
                    "value": message.value,
                    "headers": [{"key": key, "value": value} for key, value in message.headers],
                    "ingested_at": now,
                }
                for place, message in enumerate(landed)
            ]
            self.offsets[topic] += len(rows)
            name = TOPICS[topic].table
            location = self.location("bronze", name)
            ensure_table(location, SCHEMA, name=name, description="test")
            write_deltalake(location, pa.Table.from_pylist(rows, schema=SCHEMA), mode="append")

    def build(self, *models: str) -> None:
        """Build models and the seeds that they read, without their tests."""
        types = ("--resource-type", "model", "--resource-type", "seed")
        self.project.dbt("build", "--select", *models, *types)

    def location(self, layer: str, table: str) -> str:
        return f"{self.spark.lake}/{PREFIX}_maritime_{layer}/{table}"

    def rows(self, layer: str, table: str) -> list[dict[str, Any]]:
        """All rows of a table, read without Spark."""
        rows: list[dict[str, Any]] = DeltaTable(self.location(layer, table)).to_pyarrow_table().to_pylist()
        return rows

    def drop(self) -> None:
        for schema in self.project.schemas:
            self.spark.query(f"drop schema if exists {schema} cascade")


@pytest.fixture(scope="module")
def project(
    spark: Spark,
    sent: list[Message],
    sailed: dict[int, list[Voyage]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Marts]:
    """Real calls, and the reports of ships that do what they say, from bronze to gold."""
    project = Marts(spark, DbtProject(tmp_path_factory.mktemp("dbt"), PREFIX))
    project.land(sent)
    project.land(message for mmsi, voyages in sailed.items() for message in reports(mmsi, voyages))
    project.build("+voyages")
    yield project
    project.drop()


def test_ships_that_sail_what_the_calls_say_are_a_handful(sailed: dict[int, list[Voyage]]) -> None:
    assert 10 <= len(sailed) <= 30
    assert sum(map(len, sailed.values())) > len(sailed)
    assert max(voyage.knots for voyages in sailed.values() for voyage in voyages) < 30


def told_once(calls: list[Call], name: str) -> list[tuple[Call, dict[str, Any]]]:
    return [(call, place) for call, place in times(calls, name) if call["mmsi"]]


def test_every_message_of_a_call_has_its_disposition(
    project: Marts, listed: list[Call], calls: list[Call]
) -> None:
    names = ("eta", "etd", "ata", "atd")
    all_listed = [call for name in names for call, _ in times(listed, name)]
    numberless = sum(call["mmsi"] == 0 for call in all_listed)
    once = sum(len(told_once(calls, name)) for name in names)
    dispositions = Counter(
        (row["disposition"], row["reason_code"]) for row in project.rows("silver", "voyage_messages")
    )
    assert dispositions == {
        ("accepted", None): once,
        ("duplicate", None): len(all_listed) - numberless - once,
        ("quarantined", "mmsi_invalid"): numberless,
    }


@pytest.mark.parametrize(
    ("kind", "name", "plan", "way"),
    [
        ("arrived", "ata", ("eta", "planned_arrival_utc"), ("prevPort", "portToVisit")),
        ("departed", "atd", ("etd", "planned_departure_utc"), ("portToVisit", "nextPort")),
    ],
)
def test_every_arrival_and_departure_is_a_row_of_silver(
    project: Marts, calls: list[Call], kind: str, name: str, plan: tuple[str, str], way: tuple[str, str]
) -> None:
    said, planned = plan
    expected = Counter(
        (
            call["mmsi"],
            at(place[name]),
            *(call[end].strip() or None for end in way),
            at(place[said]) if place[said] else None,
            (at(place[name]) - at(place[said])) / dt.timedelta(minutes=1) if place[said] else None,
        )
        for call, place in told_once(calls, name)
    )
    found = Counter(
        (
            row["mmsi"],
            row["reported_at_utc"],
            row["origin_locode"],
            row["destination_locode"],
            row[planned],
            row["delay_minutes"],
        )
        for row in project.rows("silver", "voyage_messages")
        if (row["disposition"], row["event_type"]) == ("accepted", kind)
    )
    assert found == expected


def test_port_visits_are_the_calls_within_a_report_and_the_way_in_and_out(
    project: Marts, sailed: dict[int, list[Voyage]]
) -> None:
    visits = project.rows("gold", "port_visits")
    for mmsi, voyages in sailed.items():
        for voyage, onward in zip(voyages, [*voyages[1:], None], strict=True):
            stay = voyage.destination
            (visit,) = (
                row
                for row in visits
                if (row["mmsi"], row["port_id"]) == (mmsi, stay.port_id)
                and row["arrived_at_utc"] <= stay.begin < row["last_seen_at_utc"]
                and (row["departed_at_utc"] is None or row["departed_at_utc"] >= stay.end)
            )
            assert visit["confidence"] == (4 if onward else 3)
            assert dt.timedelta(0) <= visit["first_stop_at_utc"] - stay.begin < REPORT_INTERVAL
            way_in = within(voyage.way[::-1], ENTRY_NM) / voyage.knots
            assert way_in - one_report() < hours(visit["arrived_at_utc"], stay.begin) <= way_in
            if onward:
                way_out = within(onward.way, EXIT_NM) / onward.knots
                assert way_out <= hours(stay.end, visit["departed_at_utc"]) < way_out + one_report()


def within(way: list[Place], nm: float) -> float:
    """Miles along a way from its beginning until it is so far off from there."""
    step = 0.01
    gone = next(number for number in range(100_000) if distance_nm(way[0], along(way, number * step)[0]) > nm)
    return gone * step


def one_report() -> float:
    """Hours between two reports, with room for the steps of :func:`within`."""
    return REPORT_INTERVAL / dt.timedelta(hours=1) + 0.01


def test_voyages_are_those_between_the_calls(project: Marts, sailed: dict[int, list[Voyage]]) -> None:
    found = {
        (row["mmsi"], row["origin_port_id"], row["destination_port_id"], row["arrived_at_utc"].date())
        for row in project.rows("gold", "voyages")
    }
    visits = project.rows("gold", "port_visits")
    expected = {
        (mmsi, voyage.origin.port_id, voyage.destination.port_id, arrival.date())
        for mmsi, voyages in sailed.items()
        for voyage in voyages
        for arrival in [
            max(
                row["arrived_at_utc"]
                for row in visits
                if (row["mmsi"], row["port_id"]) == (mmsi, voyage.destination.port_id)
                and row["arrived_at_utc"] <= voyage.destination.begin
            )
        ]
    }
    assert found == expected


def test_voyages_are_late_against_what_the_call_expected(
    project: Marts, sailed: dict[int, list[Voyage]]
) -> None:
    found = project.rows("gold", "voyages")
    for mmsi, voyages in sailed.items():
        for voyage in voyages:
            stay = voyage.destination
            (row,) = (
                row
                for row in found
                if (row["mmsi"], row["destination_port_id"]) == (mmsi, stay.port_id)
                and dt.timedelta(0) <= stay.begin - row["arrived_at_utc"] < dt.timedelta(hours=3)
            )
            assert stay.expected is not None
            late = hours(stay.expected, row["arrived_at_utc"]) * 60
            assert (row["delay_basis"], row["planned_arrival_utc"]) == ("plan", stay.expected)
            assert row["delay_minutes"] == pytest.approx(late, abs=0.001)
            assert row["is_delayed"] == (late > 60)
