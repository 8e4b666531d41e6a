"""What comes out of a simulation: well-formed, in order, plausible, the same every time."""

import hashlib
from collections import Counter, defaultdict
from datetime import datetime
from itertools import islice, pairwise
from typing import Any

import numpy as np
import orjson
import pytest

from ingestion.contracts import problems
from ingestion.sources import Message
from ingestion.sources.simulate.config import Rates, SimulationConfig
from ingestion.sources.simulate.ports import ports
from ingestion.sources.simulate.routes import distance_nm
from ingestion.sources.simulate.simulation import Simulation
from ingestion.topics import AIS, ALERTS, SENSORS, TOPICS, VOYAGE_EVENTS, Topic
from tests.support.simulated import CLEAN, START, Run, run


def digest(messages: list[Message]) -> str:
    text = hashlib.sha256()
    for message in messages:
        text.update(repr(message).encode())
    return text.hexdigest()


def test_the_same_seed_gives_the_same_bytes() -> None:
    one, other = (digest(run(Rates(), vessels=25, hours=2).messages) for _ in range(2))
    assert one == other


def test_another_seed_gives_another_fleet() -> None:
    one, other = run(CLEAN, vessels=10, hours=1, seed=1), run(CLEAN, vessels=10, hours=1, seed=2)
    numbers = [{ship.mmsi for ship in each.simulation.ships} for each in (one, other)]
    assert numbers[0].isdisjoint(numbers[1])


def test_voyages_do_not_depend_on_the_reporting_interval() -> None:
    def departures(interval_s: float) -> set[tuple[str, str]]:
        events = run(CLEAN, vessels=20, hours=12, interval_s=interval_s).values(VOYAGE_EVENTS.name)
        return {(e["voyage_id"], e["timestamp"]) for e in events if e["event_type"] == "departed"}

    fine, coarse = departures(300), departures(1200)
    # maintenance depends on wear, which is summed in steps: a call may be longer in one of the two
    assert len(fine & coarse) >= 0.9 * len(fine)


@pytest.mark.parametrize("topic", TOPICS.values(), ids=lambda topic: topic.table)
def test_every_message_keeps_its_contract(clean: Run, topic: Topic) -> None:
    messages = [message for message in clean.messages if message.topic == topic.name]
    assert messages
    for message in messages[:: max(1, len(messages) // 300)]:
        assert problems(topic.contract, message.value) == []
        assert message.key is not None
        assert message.key.isdigit()
        assert dict(message.headers)["source"] == b"simulate"
        assert dict(message.headers)["event-type"]


def test_without_faults_messages_come_in_the_order_of_their_time(clean: Run) -> None:
    times = [message.timestamp_ms or 0 for message in clean.messages]
    assert times == sorted(times)
    assert times[0] >= START.timestamp() * 1000


def test_speeds_are_plausible_and_agree_with_the_way_made(clean: Run) -> None:
    tracks = defaultdict(list)
    for sent in clean.values(AIS.name):
        if sent["message_type"] in (1, 3, 18):
            when = datetime.fromisoformat(sent["timestamp"]).timestamp()
            tracks[sent["mmsi"]].append((when, sent["longitude"], sent["latitude"], sent["speed_knots"]))
    assert len(tracks) == 40
    for track in tracks.values():
        time_s, lon, lat, speed = np.array(track).T
        assert speed.max() < 30
        implied = distance_nm(lon[:-1], lat[:-1], lon[1:], lat[1:]) / (np.diff(time_s) / 3600)
        assert implied.max() < 30
        error = abs(implied - (speed[1:] + speed[:-1]) / 2)
        assert np.median(error) < 0.3
        assert np.quantile(error, 0.95) < 3


def test_a_voyage_departs_and_arrives_where_and_when_it_says(clean: Run) -> None:
    positions = defaultdict(list)
    for sent in clean.values(AIS.name):
        if sent["message_type"] in (1, 3):
            when = datetime.fromisoformat(sent["timestamp"]).timestamp()
            positions[sent["mmsi"]].append((when, sent["longitude"], sent["latitude"], sent["nav_status"]))
    voyages: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for event in clean.values(VOYAGE_EVENTS.name):
        if event["event_type"] in ("voyage_planned", "departed", "arrived"):
            voyages[event["voyage_id"]][event["event_type"]] = event
    assert sum("arrived" in voyage for voyage in voyages.values()) > 10
    for voyage in voyages.values():
        times = [
            voyage[kind]["timestamp"] for kind in ("voyage_planned", "departed", "arrived") if kind in voyage
        ]
        assert times == sorted(times)
        for kind, place in (("departed", "origin_locode"), ("arrived", "destination_locode")):
            if kind not in voyage:
                continue
            event = voyage[kind]
            when, port = datetime.fromisoformat(event["timestamp"]).timestamp(), ports()[event[place]]
            near = [row for row in positions[event["mmsi"]] if abs(row[0] - when) < 900]
            if when < START.timestamp() or not near:
                continue
            closest = min(
                distance_nm(*(np.array([x]) for x in (row[1], row[2], port.longitude, port.latitude)))[0]
                for row in near
            )
            assert closest * 1.852 < 4.0


def test_moored_ships_lie_still_with_their_engine_stopped(clean: Run) -> None:
    moored = {
        (sent["mmsi"], sent["timestamp"])
        for sent in clean.values(AIS.name)
        if sent["message_type"] == 1 and sent["nav_status"] == 5
    }
    readings = [r for r in clean.values(SENSORS.name) if (r["mmsi"], r["timestamp"]) in moored]
    assert len(readings) > 100
    assert all(reading["engine_load_pct"] == 0 for reading in readings)
    assert all(sum(reading["fuel_flow_kg_h"].values()) > 0 for reading in readings)


def test_engine_load_follows_the_cube_of_speed(clean: Run) -> None:
    speeds = {
        (sent["mmsi"], sent["timestamp"]): sent["speed_knots"]
        for sent in clean.values(AIS.name)
        if sent["message_type"] == 1 and sent["nav_status"] == 0
    }
    readings = [
        (speeds[key], reading["engine_load_pct"], reading["mmsi"])
        for reading in clean.values(SENSORS.name)
        if (key := (reading["mmsi"], reading["timestamp"])) in speeds
    ]
    designs = {ship.mmsi: ship.design_speed_knots for ship in clean.simulation.ships}
    cubes = np.array([(speed / designs[mmsi]) ** 3 for speed, _, mmsi in readings])
    loads = np.array([load for _, load, _ in readings]) / 100
    assert np.corrcoef(cubes, loads)[0, 1] > 0.9


def test_carbon_dioxide_is_fuel_times_its_factor(clean: Run) -> None:
    factors = {"MDO_MGO": 3.206, "LFO": 3.151, "HFO": 3.114, "LNG": 2.750, "METHANOL": 1.375}
    for reading in clean.values(SENSORS.name)[::50]:
        expected = sum(flow * factors[fuel] for fuel, flow in reading["fuel_flow_kg_h"].items())
        assert reading["co2_kg_h"] == pytest.approx(expected, abs=1.0)


def test_an_alarm_is_raised_then_acknowledged_then_cleared(usual: Run) -> None:
    lives = defaultdict(list)
    for sent in _well_formed_alerts(usual):
        lives[sent["alert_id"]].append((sent["timestamp"], sent["status"]))
    assert len(lives) > 20
    order = {"raised": 0, "acknowledged": 1, "cleared": 2}
    for life in lives.values():
        stages = [order[status] for _, status in sorted(set(life))]
        assert stages == sorted(set(stages))


def _well_formed_alerts(finished: Run) -> list[dict[str, str]]:
    alerts = [message.value for message in finished.messages if message.topic == ALERTS.name]
    return [orjson.loads(value) for value in alerts if problems("alerts", value) == []]


def test_a_raised_alarm_is_past_its_threshold(clean: Run) -> None:
    raised = [sent for sent in clean.values(ALERTS.name) if sent["status"] == "raised"]
    assert raised
    for sent in raised:
        if sent["alert_type"].startswith("low_"):
            assert sent["value"] <= sent["threshold"]
        else:
            assert sent["value"] >= sent["threshold"]


def test_every_ship_with_an_imo_number_tells_its_particulars_once(clean: Run) -> None:
    particulars = [e for e in clean.values(VOYAGE_EVENTS.name) if e["event_type"] == "vessel_particulars"]
    ships = [ship for ship in clean.simulation.ships if not ship.is_class_b]
    assert Counter(event["mmsi"] for event in particulars) == Counter(ship.mmsi for ship in ships)


def test_all_report_types_occur(usual: Run) -> None:
    reports = [message.value for message in usual.messages if message.topic == AIS.name]
    for kind in (1, 4, 5, 18, 21, 24, 27):
        assert any(b'"message_type":%d,' % kind in report for report in reports), kind


def test_an_endless_simulation_is_made_step_by_step() -> None:
    config = SimulationConfig(start=START, vessels=20, duration_s=None, interval_s=60)
    steps = list(islice(Simulation(config).steps(), 30))
    assert len(steps) == 30
    last = [max(message.timestamp_ms or 0 for message in step) for step in steps]
    assert all(later > earlier for earlier, later in pairwise(last))


def test_a_run_bounded_by_messages_makes_at_least_that_many() -> None:
    config = SimulationConfig(start=START, vessels=20, duration_s=None, interval_s=60, messages=5000)
    simulation = Simulation(config)
    made = sum(len(step) for step in simulation.steps())
    assert 5000 <= made < 5600
    assert made == sum(simulation.truth.sent.values())
