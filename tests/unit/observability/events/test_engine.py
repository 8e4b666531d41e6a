"""Each kind of rule on self-made tracks, and the bounds of what the engine remembers."""

import math
from typing import Any

import pytest

from observability.events.changelog import Restored, records
from observability.events.engine import Engine
from observability.events.reports import Report
from tests.support.tracks import (
    OTHER_SHIP,
    SHIP,
    START_MS,
    WITNESS,
    changes_of,
    in_time,
    report,
    rules,
    straight,
    told,
)

SART, MOB, EPIRB = 970_123_456, 972_123_456, 974_123_456
DISTRESS = rules({"kind": "distress"})
STOP = rules({"kind": "sudden_stop"})
COLLISION = rules({"kind": "collision"})
SILENCE = rules({"kind": "silence"})


def speeds(*at: tuple[float, float]) -> list[Report]:
    return [report(seconds, speed_knots=speed) for seconds, speed in at]


# --- distress -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "alert_type"),
    [
        (report(0, mmsi=SART, nav_status=14), "ais_sart"),
        (report(0, mmsi=SART, nav_status=None), "ais_sart"),
        (report(0, mmsi=SART, latitude=None, longitude=None, nav_status=14), "ais_sart"),
        (report(0, mmsi=SART, nav_status=None, latitude=None, safety_text="SART ACTIVE"), "ais_sart"),
        (report(0, mmsi=MOB, nav_status=14), "man_overboard"),
        (report(0, mmsi=EPIRB, nav_status=14), "epirb"),
        (report(0, nav_status=14), "ais_sart"),
        (report(0, safety_text="MAYDAY MAYDAY FIRE ON BOARD"), "sos"),
        (report(0, safety_text="pls help, sos"), "sos"),
        (report(0, safety_text="MAYDAY LATEST POSITION 59-30N"), "sos"),
    ],
)
def test_call_for_help_is_raised_by_its_first_message(call: Report, alert_type: str) -> None:
    changes = changes_of(Engine(DISTRESS), [call])
    assert told(changes) == [(alert_type, str(call.mmsi), "raised")]
    assert changes[0].alarm.severity == "critical"


@pytest.mark.parametrize(
    "other",
    [
        report(0, mmsi=SART, nav_status=15),
        report(0, mmsi=MOB, nav_status=15, safety_text="MOB TEST"),
        report(0, mmsi=SART, nav_status=None, latitude=None, safety_text="SART TEST"),
        report(0, mmsi=SART, nav_status=None, latitude=None),
        report(0, safety_text="SOSNOVY BOR PILOT ON CH 16"),
        report(0, safety_text="RADIO TEST SOS"),
        report(0, safety_text="SOS TESTING"),
        report(0, mmsi=2_301_000, safety_text="MAYDAY RELAY OVER"),
        report(0, nav_status=5),
    ],
)
def test_test_of_a_device_or_other_talk_raises_nothing(other: Report) -> None:
    assert changes_of(Engine(DISTRESS), [other]) == []


def test_call_is_one_alarm_however_often_it_is_sent() -> None:
    calls = [report(60 * minute, mmsi=SART, nav_status=14) for minute in range(20)]
    assert told(changes_of(Engine(DISTRESS), calls)) == [("ais_sart", str(SART), "raised")]


def test_call_is_cleared_when_nobody_repeats_it_for_half_an_hour() -> None:
    witness = [report(30 * step, mmsi=WITNESS) for step in range(80)]
    changes = changes_of(Engine(DISTRESS), [report(0, mmsi=SART, nav_status=14), *witness])
    assert [change.status for change in changes] == ["raised", "cleared"]
    assert changes[1].time_ms - START_MS == 1_800_000


def test_device_that_is_not_asked_for_raises_nothing() -> None:
    engine = Engine(rules({"kind": "distress", "devices": ["man_overboard"]}))
    assert changes_of(engine, [report(0, mmsi=SART, nav_status=14)]) == []


# --- sudden stop --------------------------------------------------------------------------------------------


def test_ship_that_stops_within_a_minute_is_raised_and_then_cleared() -> None:
    track = speeds((0, 14), (30, 13), (60, 0.4), (90, 0.2), (300, 0.1), (600, 1.5), (660, 3.5))
    changes = changes_of(Engine(STOP), track)
    assert told(changes) == [("sudden_stop", str(SHIP), "raised"), ("sudden_stop", str(SHIP), "cleared")]
    assert changes[0].time_ms == START_MS + 90_000
    assert changes[0].alarm.first_ms == START_MS + 60_000
    assert (changes[0].facts.value, changes[0].facts.threshold) == (0.2, 1.0)


@pytest.mark.parametrize(
    "track",
    [
        speeds((0, 14), (60, 11), (120, 7), (240, 4), (300, 2), (360, 0.5), (400, 0.3), (460, 0.1)),
        speeds((0, 7.9), (30, 0.4), (60, 0.2), (90, 0.2)),
        speeds((0, 14), (30, 0.2), (60, 14), (90, 0.2), (120, 13)),
        speeds((0, 14), (130, 0.2), (140, 0.2), (150, 0.2)),
        [report(0, mmsi=SART, speed_knots=14), *[report(s, mmsi=SART, speed_knots=0) for s in (30, 60)]],
    ],
    ids=["slows in order", "was not fast", "one report is wrong", "not heard between", "no ship"],
)
def test_what_is_no_sudden_stop_raises_nothing(track: list[Report]) -> None:
    assert changes_of(Engine(STOP), track) == []


def test_copy_of_a_report_confirms_no_stop() -> None:
    engine = Engine(STOP)
    assert changes_of(engine, speeds((0, 14), (30, 0.4), (30, 0.4), (30, 0.4))) == []
    assert engine.counts.repeated == 2
    assert len(changes_of(engine, speeds((60, 0.4)))) == 1


# --- geofence -----------------------------------------------------------------------------------------------

BOX = [[24.0, 59.0], [25.0, 59.0], [25.0, 60.0], [24.0, 60.0]]


def fence(**declared: Any) -> Engine:
    area = {} if "circle" in declared else {"polygon": BOX}
    return Engine(rules({"kind": "geofence", "name": "box", **area, **declared}))


def eastward(first: float, last: float, latitude: float = 59.5) -> list[Report]:
    """From one longitude to another, 0.02° a report."""
    steps = round((last - first) / 0.02)
    return [
        report(120 * step, latitude=latitude, longitude=(first + 0.02 * step + 180) % 360 - 180)
        for step in range(steps + 1)
    ]


def test_ship_that_crosses_an_area_enters_once_and_leaves_once() -> None:
    changes = changes_of(fence(), eastward(23.9, 25.1))
    assert told(changes) == [
        ("geofence_entry", str(SHIP), "raised"),
        ("geofence_entry", str(SHIP), "cleared"),
    ]
    assert changes[0].alarm.alert_id.startswith(f"box-geofence_entry-{SHIP}-")


def test_exit_is_an_alarm_of_its_own_where_it_is_asked_for() -> None:
    changes = changes_of(fence(crossing=["exit"]), eastward(24.5, 25.1))
    assert told(changes) == [("geofence_exit", str(SHIP), "raised")]


def test_ship_first_heard_inside_has_not_entered() -> None:
    assert changes_of(fence(), eastward(24.5, 24.7)) == []


def test_ship_at_the_edge_does_not_come_and_go() -> None:
    edge = [
        report(60 * step, longitude=23.9995 if step % 2 else 24.0005, latitude=59.5) for step in range(21)
    ]
    assert told(changes_of(fence(), [report(-60, longitude=23.98), *edge])) == [
        ("geofence_entry", str(SHIP), "raised")
    ]


def test_only_vessels_of_the_types_asked_for_are_raised() -> None:
    tankers = {"ship_types": [[80, 89]]}
    known = report(-1, message_type=5, ship_type=80, latitude=None, longitude=None, speed_knots=None)
    assert changes_of(fence(only=tankers), eastward(23.9, 24.1)) == []
    assert len(changes_of(fence(only=tankers), [known, *eastward(23.9, 24.1)])) == 1


def test_circle_is_round_in_miles_at_high_latitudes() -> None:
    engine = fence(circle={"latitude": 70.0, "longitude": 20.0, "radius_nm": 6.0})
    assert changes_of(engine, eastward(19.0, 19.68, 70.0)) == []  # 6.6 nm off
    assert len(changes_of(engine, [report(9_000, latitude=70.0, longitude=19.74)])) == 1  # 5.3 nm off


def test_fence_across_the_antimeridian_is_one_area() -> None:
    engine = fence(polygon=[[179.5, -17.0], [180.5, -17.0], [180.5, -16.0], [179.5, -16.0]])
    changes = changes_of(engine, eastward(179.4, 180.6, -16.5))
    assert [change.status for change in changes] == ["raised", "cleared"]


# --- collision ----------------------------------------------------------------------------------------------


def meeting(offset_nm: float = 0.0, times: range = range(0, 1800, 10), **changes: Any) -> list[Report]:
    """Two ships head-on at 12 kn each, 10 nm apart at first, passing at so many miles."""
    half_deg = 5 / 60 / math.cos(math.radians(59.5))
    one = straight(SHIP, times, latitude=59.5, longitude=24.5 - half_deg, speed_knots=12, course_deg=90)
    two = straight(
        OTHER_SHIP,
        [seconds + 5 for seconds in times],
        latitude=59.5 + offset_nm / 60,
        longitude=24.5 + half_deg,
        speed_knots=12,
        course_deg=270,
    )
    return in_time(one, [each._replace(**changes) for each in two])


def test_ships_head_on_are_raised_within_the_time_and_cleared_once_past() -> None:
    changes = changes_of(Engine(COLLISION), meeting())
    pair = f"{SHIP}-{OTHER_SHIP}"
    assert told(changes) == [
        ("imminent_collision", pair, "raised"),
        ("imminent_collision", pair, "cleared"),
    ]
    # 10 nm at 24 kn are 25 minutes: 6 minutes before are 19 minutes after the start, or the next report.
    assert 1_140_000 <= changes[0].time_ms - START_MS <= 1_160_000
    assert changes[0].alarm.other_mmsi == OTHER_SHIP
    assert changes[0].facts.value == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(
    "track",
    [
        meeting(offset_nm=0.3),
        meeting(nav_status=1),
        meeting(speed_knots=1.0),
        in_time(
            straight(SHIP, range(0, 600, 10), latitude=59.5, longitude=24.5, speed_knots=8, course_deg=0),
            straight(
                OTHER_SHIP, range(5, 600, 10), latitude=59.5005, longitude=24.5, speed_knots=8, course_deg=0
            ),
        ),
    ],
    ids=["passes clear", "at anchor", "hardly moves", "tug and tow"],
)
def test_what_is_no_collision_course_raises_nothing(track: list[Report]) -> None:
    assert changes_of(Engine(COLLISION), track) == []


def test_ships_meet_across_the_antimeridian_and_partitions() -> None:
    engine = Engine(COLLISION)
    changes = []
    for each in meeting():
        assert each.longitude is not None
        moved = each._replace(longitude=(each.longitude - 24.5 + 180 + 180) % 360 - 180)
        engine.observe(moved, each.mmsi % 12)
        engine.tick()
        changes += engine.take()[0]
    assert [change.status for change in changes] == ["raised", "cleared"]


# --- silence ------------------------------------------------------------------------------------------------


def witness(times: range, **changes: Any) -> list[Report]:
    return [report(seconds, mmsi=WITNESS, latitude=59.6, speed_knots=0, **changes) for seconds in times]


def heard_until(minutes: int, **changes: Any) -> list[Report]:
    return [report(60 * minute, **changes) for minute in range(minutes)]


def test_ship_that_falls_silent_is_raised_half_an_hour_later() -> None:
    track = in_time(heard_until(20), witness(range(0, 6_000, 60)), [report(5_400)])
    changes = changes_of(Engine(SILENCE), track)
    assert told(changes) == [("gone_silent", str(SHIP), "raised"), ("gone_silent", str(SHIP), "cleared")]
    assert changes[0].time_ms == START_MS + (19 + 30) * 60_000
    assert changes[1].time_ms == START_MS + 5_400_000


@pytest.mark.parametrize(
    "track",
    [
        in_time(heard_until(5), witness(range(0, 6_000, 60))),
        in_time(heard_until(20, speed_knots=0.1), witness(range(0, 6_000, 60))),
        in_time(heard_until(20, nav_status=5), witness(range(0, 6_000, 60))),
        in_time(heard_until(20), [each._replace(latitude=40.0) for each in witness(range(0, 6_000, 60))]),
        in_time(heard_until(20), witness(range(0, 1_140, 60)), witness(range(9_000, 9_300, 60))),
    ],
    ids=["heard too seldom", "at rest", "moored", "nobody else nearby", "the feed was down"],
)
def test_silence_that_means_nothing_raises_nothing(track: list[Report]) -> None:
    assert changes_of(Engine(SILENCE), track) == []


def test_partition_without_messages_goes_on_with_the_others() -> None:
    engine = Engine(SILENCE)
    assert changes_of(engine, heard_until(20), partition=3) == []
    engine.at_end(3)
    assert told(changes_of(engine, witness(range(1_140, 6_000, 60)))) == [
        ("gone_silent", str(SHIP), "raised")
    ]


# --- time, bounds, restarts ---------------------------------------------------------------------------------


def test_history_and_wrong_clocks_raise_nothing() -> None:
    engine = Engine(DISTRESS)
    engine.observe(report(0), 0)
    engine.observe(report(-3_700, mmsi=SART, nav_status=14), 0)
    engine.observe(report(400, mmsi=MOB, nav_status=14), 0, sent_ms=START_MS)
    assert engine.take()[0] == []
    assert (engine.counts.late, engine.counts.ahead, engine.counts.judged) == (1, 1, 1)


def test_position_that_cannot_be_is_left_out_until_it_is_confirmed() -> None:
    engine = Engine(fence().rules)
    track = [report(0, longitude=23.5), report(60, longitude=24.5)]
    assert changes_of(engine, track) == []
    assert engine.counts.outliers == 1
    later = [report(60 * minute, longitude=24.5) for minute in (2, 3, 4)]
    assert told(changes_of(engine, later)) == [("geofence_entry", str(SHIP), "raised")]


def test_vessels_beyond_the_bound_are_forgotten_with_their_alarms() -> None:
    engine = Engine(rules({"kind": "distress"}, max_vessels=10))
    calls = [report(number, mmsi=SART + number, nav_status=14) for number in range(25)]
    changes = changes_of(engine, calls)
    assert engine.remembered == (10, 10)
    assert sum(change.status == "cleared" for change in changes) == 15


def test_vessel_not_heard_for_a_day_is_forgotten() -> None:
    engine = Engine(DISTRESS)
    changes_of(engine, [report(0)])
    changes_of(engine, [report(60 * minute, mmsi=WITNESS) for minute in range(1441)])
    assert engine.remembered == (1, 0)


def test_restored_engine_goes_on_as_if_it_had_never_ended() -> None:
    every = rules(
        {"kind": "distress"},
        {"kind": "sudden_stop"},
        {"kind": "geofence", "polygon": BOX},
        {"kind": "collision"},
        {"kind": "silence"},
    )
    track = in_time(
        meeting(),
        [report(60 * minute, mmsi=SART, nav_status=14) for minute in range(60)],
        [report(60 * minute, mmsi=OTHER_SHIP + 1, latitude=59.7) for minute in range(20)],
        [each._replace(mmsi=OTHER_SHIP + 2) for each in eastward(23.9, 25.1, 59.4)],
        [
            each._replace(mmsi=OTHER_SHIP + 3)
            for each in speeds((0, 14), (30, 13), (60, 0.4), (90, 0.2), (600, 9))
        ],
        witness(range(0, 6_000, 60)),
    )
    whole = changes_of(Engine(every), track)
    assert len({change.alarm.alert_type for change in whole}) == 5

    engine, restored, pieces = Engine(every), Restored(), []
    for number, each in enumerate(track):
        if number % 17 == 0:
            engine = Engine(every)
            engine.restore(restored.vessels.values(), restored.alarms.values(), dict(restored.feeds))
        engine.observe(each, 0)
        engine.tick()
        changes, kept = engine.take()
        pieces += changes
        for key, value in records(kept):
            restored.read(key, value)
    as_ids = [(change.alarm.alert_id, change.status, change.time_ms) for change in whole]
    assert [(change.alarm.alert_id, change.status, change.time_ms) for change in pieces] == as_ids


def test_silence_that_was_judged_is_not_judged_again_by_a_restart() -> None:
    short = rules({"kind": "silence", "clears_after_minutes": 45})
    engine, restored, statuses = Engine(short), Restored(), []
    for each in in_time(heard_until(20), witness(range(0, 6_000, 60))):
        engine.observe(each, 0)
        engine.tick()
        changes, kept = engine.take()
        statuses += [change.status for change in changes]
        for key, value in records(kept):
            restored.read(key, value)
    assert statuses == ["raised", "cleared"]
    later = Engine(short)
    later.restore(restored.vessels.values(), restored.alarms.values(), dict(restored.feeds))
    assert changes_of(later, witness(range(6_000, 6_300, 60))) == []


def test_fence_that_is_declared_around_a_ship_was_not_entered() -> None:
    engine = fence(circle={"latitude": 10.0, "longitude": 10.0, "radius_nm": 5.0})
    engine.observe(report(0, longitude=24.5), 0)
    kept = engine.take()[1]
    later = fence(crossing=["entry", "exit"])
    later.restore([each for each in kept.vessels.values() if each is not None], [], dict(kept.feeds))
    assert changes_of(later, [report(60, longitude=24.51)]) == []
    assert told(changes_of(later, eastward(24.52, 25.1))) == [("geofence_exit", str(SHIP), "raised")]


def test_alarm_of_a_rule_that_is_no_more_is_cleared() -> None:
    engine = Engine(DISTRESS)
    engine.observe(report(0, mmsi=SART, nav_status=14), 0)
    kept = engine.take()[1]
    later = Engine(STOP)
    alarms = [alarm for alarm in kept.alarms.values() if alarm is not None]
    later.restore([], alarms, dict(kept.feeds))
    assert told(later.take()[0]) == [("ais_sart", str(SART), "cleared")]
