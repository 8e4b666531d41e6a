"""The track marts on the real Spark, from ships that are sailed by hand, so that visits, voyages and
meetings can be worked out on paper.

All marts are built once; then some reports come late, and these must make what the same ones make in order.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from stack.settings import ROOT
from tests.support.marts import Marts, Messages
from tests.support.servers import Spark
from tests.support.ships import Place, Ship

SILVER, INTERMEDIATE, GOLD = (
    sorted(path.stem for folder in folders for path in (ROOT / "models" / "maritime" / folder).glob("*.sql"))
    for folders in (("silver/tracks", "silver/vessels"), ("intermediate/tracks",), ("gold/tracks",))
)
GOLD.append("vessels")
SEEDS = ("ports", "shore_distance", "ais_ship_types", "mmsi_countries")
Rows = list[dict[str, Any]]

(CALLED, ARRIVED, STAYED, PASSED, SILENT, BRIEF, EDGE, ROADS, STOPPED) = range(235_001_001, 235_001_010)
(CHAIN, DELAYED, PUNCTUAL, FIRST, SHUFFLED, SLOW, OCEAN) = range(235_002_001, 235_002_008)
(MIDNIGHT, MERGED, SEPARATE, TOO_FAR, NEAR, TOO_SHORT, AT_PORT, OFF_PORT, DRIFTING, ACROSS) = range(
    235_003_010, 235_003_110, 10
)
(LOITERING, NEAR_SHORE, OFF_SHORE) = range(235_004_001, 235_004_004)
(DARK, SIX_HOURS, UNDER_SIX, LONELY, DARK_NEAR_SHORE, OPEN, WATCH) = range(235_005_001, 235_005_008)
(TWO_NUMBERS, TWO_NAMES, RENAMED) = range(235_006_001, 235_006_004)
(SILENT_UNDER_A_DAY, SILENT_A_DAY, FAST, JUMPED) = range(235_006_011, 235_006_015)
(LATE, IN_ORDER, LATE_STOP) = range(235_007_010, 235_007_040, 10)
(HEAD_ON, BESIDE, MOORED, ANCHORED, TOWING, CLOSING, APART) = range(235_008_010, 235_008_080, 10)
(PASSING, PASSING_WIDE, PASSING_IN_PORT, AT_BERTH, WAITING) = range(235_009_010, 235_009_060, 10)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


with (ROOT / "seeds/reference/ports.csv").open(encoding="utf-8") as file:
    PORTS = {
        row["port_id"]: Place(float(row["latitude"]), float(row["longitude"])) for row in csv.DictReader(file)
    }
ST_HELENA = PORTS["SHSHN"]  # the nearest other port is 700 nm away


def send(messages: Messages, *ships: Ship) -> None:
    for ship in ships:
        for moment, content in ship.reports:
            messages.add(
                "positions",
                ship.mmsi,
                moment,
                message_type=1,
                transceiver_class="A",
                source="worked",
                **content,
            )


def callers(messages: Messages) -> None:
    """Ships about St Helena, most at 12 knots with a report each mile."""
    west, east = ST_HELENA.off(270, 6), ST_HELENA.off(90, 6)
    near = ST_HELENA.off(270, 1)

    def arriving(mmsi: int, day: str = "2026-02-01") -> Ship:
        return Ship(mmsi, at(day), west, minutes=5)

    send(
        messages,
        arriving(CALLED, "2026-02-02").sail(ST_HELENA, 12).lie(3).sail(west, 12).report(12, 270),
        arriving(ARRIVED).sail(ST_HELENA, 12).lie(3),
        Ship(STAYED, at("2026-02-01"), ST_HELENA).lie(3),
        arriving(PASSED).sail(ST_HELENA, 12).sail(east, 12).report(12, 90),
        arriving(SILENT).sail(near, 12).report(12, 90).unheard(4.1, east).report(12, 90),
        arriving(BRIEF).sail(near, 12).report(12, 90).unheard(3.9, east).report(12, 90),
        arriving(EDGE)
        .sail(ST_HELENA.off(270, 1.4), 12)
        .lie(1)
        .sail(ST_HELENA.off(270, 2.0), 12)
        .lie(1)
        .sail(ST_HELENA.off(270, 1.4), 12)
        .lie(1)
        .sail(ST_HELENA.off(270, 2.1), 12)
        .sail(ST_HELENA.off(270, 2.2), 12)
        .report(12, 270),
        arriving(ROADS).sail(ST_HELENA.off(270, 1.65), 12).lie(3).sail(west, 12).report(12, 270),
        Ship(AT_BERTH, at("2026-02-20"), ST_HELENA).lie(3, nav_status=5),
        Ship(WAITING, at("2026-02-20"), ST_HELENA.off(270, 10)).lie(2, nav_status=1),
    )
    late = arriving(LATE_STOP, "2026-02-10").sail(ST_HELENA, 12)
    late.unheard(3).sail(west, 12).report(12, 270)
    send(messages, late)
    drifting = Ship(STOPPED, at("2026-03-03"), Place(28, -45))
    for knots in (0.6, 0.3, 0.2, 0.3, 0.4, 0.5, 0.6):
        drifting.report(knots).unheard(1 / 6)
    send(messages, drifting)


def voyagers(messages: Messages) -> None:
    def lying(mmsi: int, day: str, port: str, minutes: float = 5) -> Ship:
        return Ship(mmsi, at(day), PORTS[port], minutes).lie(2)

    def to_peterhead(mmsi: int, day: str) -> Ship:
        return lying(mmsi, day, "GBABD").sail(PORTS["GBPHD"], 12).lie(2)

    def to_suape(mmsi: int, day: str, knots: float) -> Ship:
        return lying(mmsi, day, "BRREC").sail(PORTS["BRSUA"], knots).lie(2)

    shuffled = to_suape(SHUFFLED, "2026-02-03", 12)
    shuffled.reports.reverse()
    course, _ = ST_HELENA.way_to(PORTS["SHASI"])
    ocean = lying(OCEAN, "2026-02-12", "SHSHN", minutes=30)
    ocean.sail(ST_HELENA.off(course, 105), 14).unheard(30, ST_HELENA.off(course, 525))
    send(
        messages,
        lying(CHAIN, "2026-02-05", "SETRG").sail(PORTS["SEYST"], 12).sail(PORTS["SESIM"], 12).lie(2),
        to_peterhead(DELAYED, "2026-02-06"),
        to_peterhead(PUNCTUAL, "2026-02-07"),
        to_suape(FIRST, "2026-02-01", 12),
        shuffled,
        to_suape(SLOW, "2026-02-09", 6),
        ocean.sail(PORTS["SHASI"], 14).lie(2),
    )
    for mmsi, day, arrival in ((DELAYED, "2026-02-06", "02:20"), (PUNCTUAL, "2026-02-07", "03:20")):
        plan = {
            "voyage_id": f"voyage of {mmsi}",
            "origin_locode": "GBABD",
            "destination_locode": "GBPHD",
            "planned_departure_utc": at(f"{day}T02:00"),
            "planned_arrival_utc": at(f"{day}T{arrival}"),
        }
        messages.add("voyage_events", mmsi, at(f"{day}T01:00"), event_type="voyage_planned", **plan)
        if mmsi == DELAYED:
            messages.add(
                "voyage_events",
                mmsi,
                at(f"{day}T03:00"),
                event_type="voyage_delayed",
                delay_minutes=60,
                **plan,
            )


def meetings(messages: Messages) -> None:
    """Pairs in mid-Atlantic, half a degree from each other; of each the second has the next MMSI."""

    def pair(mmsi: int, begin: str, place: Place, hours: float, metres: float = 300) -> tuple[Ship, Ship]:
        one = Ship(mmsi, at(begin), place).lie(hours).report()
        return one, Ship(mmsi + 1, at(begin), place.off(0, metres / 1852)).lie(hours).report()

    def parted(mmsi: int, latitude: float, hours_away: float) -> tuple[Ship, Ship]:
        here = Place(latitude, -40).off(90, 0.1)
        other = Ship(mmsi + 1, at("2026-03-02T08:00"), here).lie(7 / 3)
        other.sail(here.off(90, 2), 6).lie(hours_away - 2 / 3).sail(here, 6).lie(7 / 3).report()
        return Ship(mmsi, at("2026-03-02T08:00"), Place(latitude, -40)).lie(10).report(), other

    midnight, beside = pair(MIDNIGHT, "2026-03-01T22:30", Place(30, -40), 3)
    beside.reports = [(moment + dt.timedelta(minutes=3), content) for moment, content in beside.reports]
    late, late_beside = pair(LATE, "2026-01-01T08:00", Place(45, -40), 3)
    late.reports = [(moment + dt.timedelta(minutes=1), content) for moment, content in late.reports]
    in_order, in_order_beside = pair(IN_ORDER, "2026-01-05T08:00", Place(45, -40), 3)
    in_order.reports = [(moment + dt.timedelta(minutes=1), content) for moment, content in in_order.reports]
    beginning = Ship(IN_ORDER, at("2026-01-05T07:58"), Place(45, -40)).report()
    one, two = Place(34, -40), Place(34, -40).off(90, 0.1)
    drifting = (
        Ship(DRIFTING, at("2026-03-02"), one).sail(one.off(0, 12), 2.1),
        Ship(DRIFTING + 1, at("2026-03-02"), two).sail(two.off(0, 12), 2.1),
    )
    across = (
        Ship(mmsi, at("2026-03-02T08:00"), Place(latitude, 180).off(course, 0.08))
        for latitude, courses in (
            (30, {ACROSS: 270, ACROSS + 1: 90}),
            (20, {ACROSS + 2: 90, ACROSS + 3: 270}),
        )
        for mmsi, course in courses.items()
    )
    send(
        messages,
        *(ship.lie(3).report() for ship in across),
        midnight,
        beside,
        *parted(MERGED, 30.5, 3),
        *parted(SEPARATE, 31, 4),
        *pair(TOO_FAR, "2026-03-02T08:00", Place(31.5, -40), 3, metres=501),
        *pair(NEAR, "2026-03-02T08:00", Place(32, -40), 3, metres=499),
        *pair(TOO_SHORT, "2026-03-02T08:00", Place(32.5, -40), 11 / 6),
        *pair(AT_PORT, "2026-03-02T08:00", ST_HELENA.off(90, 9.9 / 1.852), 3, metres=0),
        *pair(OFF_PORT, "2026-03-02T08:00", ST_HELENA.off(270, 10.1 / 1.852), 3, metres=0),
        *drifting,
        late,
        late_beside,
        beginning,
        in_order,
        in_order_beside,
    )


def passages(messages: Messages) -> None:
    """Two ships on opposite courses, 12 knots each, that meet after ten minutes; a report each minute."""
    for mmsi, place, nm in (
        (PASSING, Place(25, -40), 0.3),
        (PASSING_WIDE, Place(26, -40), 0.6),
        (PASSING_IN_PORT, ST_HELENA.off(180, 2).off(90, 0.1), 0.3),
    ):
        other = place.off(90, nm)
        begin = at("2026-03-04")
        send(
            messages,
            Ship(mmsi, begin, place, minutes=1).sail(place.off(0, 4), 12),
            Ship(mmsi + 1, begin, other.off(0, 4), minutes=1).sail(other, 12),
        )


def loiterers(messages: Messages) -> None:
    for mmsi, place in (
        (LOITERING, Place(20, -35)),
        (NEAR_SHORE, ST_HELENA.off(180, 25)),
        (OFF_SHORE, ST_HELENA.off(180, 28)),
    ):
        ship = Ship(mmsi, at("2026-03-05T10:00"), place)
        send(messages, ship.sail(place.off(90, 3 * 1.9), 1.9))


def silences(messages: Messages) -> None:
    def lying(mmsi: int, place: Place, silence: float, minutes: float = 60) -> Ship:
        ship = Ship(mmsi, at("2026-03-07"), place, minutes).lie(24 - minutes / 60).report()
        return ship.unheard(silence).lie(12)

    send(
        messages,
        lying(DARK, Place(35.5, -40.5), 12),
        lying(SIX_HOURS, Place(36.5, -40.5), 6),
        lying(UNDER_SIX, Place(37.5, -40.5), 5.99),
        lying(LONELY, Place(38.5, -40.5), 12, minutes=180),
        lying(DARK_NEAR_SHORE, ST_HELENA.off(180, 48), 12),
        Ship(OPEN, at("2026-03-20"), Place(39.5, -40.5), minutes=60).lie(12).report(),
        Ship(WATCH, at("2026-03-20"), Place(40.5, -50.5), minutes=60).lie(36).report(),
    )


def shared_numbers(messages: Messages) -> None:
    for mmsi, numbers in ((TWO_NUMBERS, (9074729, 9811000)), (TWO_NAMES, (None, None))):
        for imo, name, begin, place, heard in (
            (numbers[0], "FIRST LIGHT", "00:00", Place(48, -30), ("01:00", "02:00", "07:00")),
            (numbers[1], "SECOND WIND", "05:00", Place(20, -50), ("06:30", "12:00", "13:00")),
        ):
            send(messages, Ship(mmsi, at(f"2026-03-10T{begin}"), place).sail(place.off(270, 100), 10))
            for time in heard:
                moment = at(f"2026-03-10T{time}")
                messages.add("static_reports", mmsi, moment, imo=imo, name=name, transceiver_class="A")
    send(messages, Ship(RENAMED, at("2026-03-10"), Place(49, -30)).lie(8))
    for time in ("01:00", "02:00", "06:00", "07:00"):
        name = "OLD NAME" if time < "03:00" else "NEW NAME"
        messages.add("static_reports", RENAMED, at(f"2026-03-10T{time}"), name=name, transceiver_class="A")


def breaks(messages: Messages) -> None:
    begin, place = at("2026-03-12"), Place(50, -30)
    fast = Ship(FAST, begin, place.off(0, 120)).sail(place.off(0, 120).off(90, 49), 49)
    jumped = Ship(JUMPED, begin, place.off(0, 240)).sail(place.off(0, 240).off(90, 20), 20)
    send(
        messages,
        Ship(SILENT_UNDER_A_DAY, begin, place).report().unheard(24 - 1 / 60).report(),
        Ship(SILENT_A_DAY, begin, place.off(0, 60)).report().unheard(24).report(),
        fast,
        jumped.report(20, 90).unheard(1 / 6, jumped.place.off(90, 10)).report(20, 90),
    )


CARGO_SHIP = {"nav_status": 0, "ship_type": 70}


def sightings(messages: Messages) -> None:
    """Pairs of latest positions, each on a day of its own; the second ship is to the north of the first."""
    meridian = Place(0, -30)
    ten_north = {"speed_knots": 10.0, "course_deg": 0.0}
    ten_south = {"speed_knots": 10.0, "course_deg": 180.0}
    behind, ahead = {"speed_knots": 5.5, "course_deg": 0.0}, {"speed_knots": 5.0, "course_deg": 0.0}
    across = Place(4 / 60, -30 + 0.3 / 60)
    close = Place(0.2 / 60, -30)
    for number, (mmsi, one, place, two) in enumerate(
        (
            (HEAD_ON, ten_north, across, ten_south),
            (BESIDE, ten_north, close, ten_north),
            (MOORED, ten_north, across, ten_south | {"nav_status": 5}),
            (ANCHORED, ten_north, across, ten_south | {"nav_status": 1}),
            (TOWING, behind, close, ahead | {"ship_type": 52}),
            (CLOSING, behind, close, ahead | {"ship_type": 70}),
            (APART, ten_south, across, ten_north),
        )
    ):
        moment = at("2026-01-10") + dt.timedelta(days=number)
        # The first of the head-on pair is a mile behind, six minutes earlier.
        earlier = mmsi == HEAD_ON
        messages.add(
            "current_positions",
            mmsi,
            moment - dt.timedelta(minutes=6 * earlier),
            **(meridian.off(180, 1) if earlier else meridian)._asdict(),
            **CARGO_SHIP | one,
        )
        messages.add("current_positions", mmsi + 1, moment, **place._asdict(), **CARGO_SHIP | two)


def first_messages() -> Messages:
    messages = Messages()
    stories = (callers, voyagers, meetings, passages, loiterers, silences, shared_numbers, breaks, sightings)
    for story in stories:
        story(messages)
    return messages


def late_messages() -> Messages:
    """What came late: the beginning of a track, a stop in port (last report first), the end of a silence."""
    messages = Messages(bronze_version=2, first_offset=1_000_000)
    stop = Ship(LATE_STOP, at("2026-02-10T00:30"), ST_HELENA, minutes=5).lie(3)
    stop.reports.reverse()
    send(
        messages,
        stop,
        Ship(OPEN, at("2026-03-21T08:00"), Place(39.5, -40.5)).report(),
        Ship(LATE, at("2026-01-01T07:58"), Place(45, -40)).report(),
    )
    return messages


@pytest.fixture(scope="module")
def marts(spark: Spark) -> Iterator[Marts]:
    """The marts of the first messages."""
    with Marts("tracks_test", spark.settings) as marts:
        marts.write(first_messages())
        models = (*SEEDS, *SILVER, *INTERMEDIATE, *GOLD)
        marts.dbt("build", "--select", *models, "--exclude-resource-type", "test", "unit_test")
        yield marts


def of(marts: Marts, table: str, mmsi: int, order: str | None = "started_at_utc") -> Rows:
    layer = "gold" if table in GOLD else "silver"
    rows = [row for row in marts.rows(layer, table) if mmsi in (row.get("mmsi"), row.get("mmsi_1"))]
    return sorted(rows, key=lambda row: row[order]) if order else rows


def during(event: dict[str, Any]) -> tuple[dt.datetime, dt.datetime]:
    return event["started_at_utc"], event["ended_at_utc"]


def visits(marts: Marts, mmsi: int) -> Rows:
    return of(marts, "port_visits", mmsi, "arrived_at_utc")


@pytest.mark.parametrize(
    ("mmsi", "confidence", "seen"),
    [
        pytest.param(CALLED, 4, {"has_entry", "has_exit", "has_stop"}, id="entry, stop and exit"),
        pytest.param(SILENT, 4, {"has_entry", "has_exit", "has_gap"}, id="entry, 4 h 06 of silence and exit"),
        pytest.param(ARRIVED, 3, {"has_entry", "has_stop"}, id="entry and stop"),
        pytest.param(STAYED, 2, {"has_stop"}, id="stop alone"),
        pytest.param(PASSED, 1, {"has_entry", "has_exit"}, id="entry and exit alone"),
        pytest.param(BRIEF, 1, {"has_entry", "has_exit"}, id="entry and exit with 3 h 54 of silence"),
    ],
)
def test_visit_has_the_confidence_of_what_was_seen(
    marts: Marts, mmsi: int, confidence: int, seen: set[str]
) -> None:
    (visit,) = visits(marts, mmsi)
    assert visit["confidence"] == confidence
    assert {name for name in ("has_entry", "has_exit", "has_stop", "has_gap") if visit[name]} == seen


def test_visit_is_from_three_kilometres_to_beyond_four(marts: Marts) -> None:
    (visit,) = visits(marts, CALLED)
    # A report each mile: the first within 3 km is at 1 nm (2 nm are 3.7 km), the first beyond 4 km at 3 nm.
    assert visit["port_id"] == "SHSHN"
    assert visit["arrived_at_utc"] == at("2026-02-02T00:25")
    assert visit["first_stop_at_utc"] == at("2026-02-02T00:30")
    assert visit["departed_at_utc"] == at("2026-02-02T03:45")
    assert visit["stopped_hours"] == pytest.approx(3)


def test_edge_between_three_and_four_kilometres_keeps_what_was(marts: Marts) -> None:
    (visit,) = visits(marts, EDGE)
    assert (visit["arrived_at_utc"], visit["departed_at_utc"]) == (
        at("2026-02-01T00:23"),
        at("2026-02-01T03:33"),
    )
    assert visits(marts, ROADS) == []


def test_stop_begins_at_a_fifth_of_a_knot_and_ends_at_half_a_knot(marts: Marts) -> None:
    (stop,) = of(marts, "stops", STOPPED)
    assert during(stop) == (at("2026-03-03T00:20"), at("2026-03-03T00:50"))
    assert stop["port_id"] is None


def test_stop_that_a_day_of_silence_broke_ended_with_its_segment(marts: Marts) -> None:
    broken, last = of(marts, "stops", SILENT_A_DAY)
    assert (broken["ended_at_utc"], broken["is_open"]) == (at("2026-03-12"), False)
    assert (last["ended_at_utc"], last["is_open"]) == (None, True)


def test_ship_at_berth_lies_and_one_at_anchor_waits(marts: Marts) -> None:
    (day,) = [row for row in marts.rows("gold", "port_congestion") if str(row["event_date"]) == "2026-02-20"]
    assert (day["port_id"], day["vessels_at_berth"], day["vessels_waiting"]) == ("SHSHN", 1, 1)
    assert day["mean_wait_hours"] == pytest.approx(2)


def test_port_that_was_only_passed_is_no_voyage_s_end(marts: Marts) -> None:
    assert [(visit["port_id"], visit["confidence"]) for visit in visits(marts, CHAIN)] == [
        ("SETRG", 2 + 1),
        ("SEYST", 1),
        ("SESIM", 2 + 1),
    ]
    (voyage,) = of(marts, "voyages", CHAIN, "departed_at_utc")
    assert (voyage["origin_port_id"], voyage["destination_port_id"]) == ("SETRG", "SESIM")


def test_voyage_has_duration_distance_and_speeds(marts: Marts) -> None:
    # 23.03 and 20.20 nm by way of Ystad, without the first 3 and the last 1.2.
    (voyage,) = of(marts, "voyages", CHAIN, "departed_at_utc")
    assert voyage["departed_at_utc"] == at("2026-02-05T02:15")
    assert voyage["arrived_at_utc"] == at("2026-02-05T05:30:09")
    assert voyage["duration_hours"] == pytest.approx(3.2525)
    assert voyage["distance_nm"] == pytest.approx(39.03, rel=1e-3)
    assert voyage["mean_speed_knots"] == pytest.approx(12, rel=1e-3)
    assert voyage["max_speed_knots"] == 12
    # the hours from three to five are wholly under way
    assert dict(voyage["hours_by_speed"]) == {12: 2}


def test_way_over_a_day_of_silence_counts(marts: Marts) -> None:
    # 700.3 nm to Ascension, without the first 7 and the last 0.3; unheard for 30 hours and 420 nm.
    (voyage,) = of(marts, "voyages", OCEAN, "departed_at_utc")
    assert voyage["duration_hours"] == pytest.approx(49.5)
    assert voyage["distance_nm"] == pytest.approx(693, rel=1e-3)
    assert voyage["mean_speed_knots"] == pytest.approx(14, rel=1e-3)


def test_delay_is_against_the_planned_arrival(marts: Marts) -> None:
    delayed, punctual = (of(marts, "voyages", mmsi, "departed_at_utc")[0] for mmsi in (DELAYED, PUNCTUAL))
    assert delayed["arrived_at_utc"] == at("2026-02-06T03:50")
    assert (delayed["delay_basis"], delayed["delay_minutes"], delayed["is_delayed"]) == ("plan", 90, True)
    assert (punctual["delay_basis"], punctual["delay_minutes"], punctual["is_delayed"]) == ("plan", 30, False)
    # announced under way: an hour after the plan
    assert (delayed["eta_error_minutes"], punctual["eta_error_minutes"]) == (30, 30)


def test_delay_without_a_plan_is_against_the_median_of_the_route(marts: Marts) -> None:
    first, shuffled, slow = (
        of(marts, "voyages", mmsi, "departed_at_utc")[0] for mmsi in (FIRST, SHUFFLED, SLOW)
    )
    assert {voyage["route_median_duration_hours"] for voyage in (first, shuffled, slow)} == {1.5}
    assert [voyage["delay_minutes"] for voyage in (first, shuffled, slow)] == [0, 0, 95]
    assert [voyage["is_delayed"] for voyage in (first, shuffled, slow)] == [False, False, True]
    assert {voyage["delay_basis"] for voyage in (first, shuffled, slow)} == {"route_median"}


def test_reports_out_of_order_make_the_same_voyage(marts: Marts) -> None:
    first, shuffled = (of(marts, "voyages", mmsi, "departed_at_utc")[0] for mmsi in (FIRST, SHUFFLED))
    for name in ("duration_hours", "distance_nm", "mean_speed_knots", "max_speed_knots"):
        assert shuffled[name] == pytest.approx(first[name])


def test_week_of_a_route_is_seven_days(marts: Marts) -> None:
    days = {
        str(row["arrival_date"]): row
        for row in marts.rows("gold", "route_performance")
        if row["route"] == "BRREC-BRSUA"
    }
    assert sorted(days) == ["2026-02-01", "2026-02-03", "2026-02-09"]
    # The 3rd is six days before the 9th, the 1st eight.
    assert days["2026-02-03"]["voyage_count_7d"] == 2
    assert days["2026-02-09"]["voyage_count_7d"] == 2
    assert days["2026-02-09"]["mean_delay_minutes_7d"] == pytest.approx(95 / 2)
    assert days["2026-02-09"]["delayed_share_7d"] == pytest.approx(0.5)


def test_encounter_over_midnight_is_one(marts: Marts) -> None:
    (encounter,) = of(marts, "encounters", MIDNIGHT)
    assert during(encounter) == (
        at("2026-03-01T22:40"),
        at("2026-03-02T01:30"),
    )
    assert encounter["sample_count"] == 18
    assert encounter["min_distance_m"] == pytest.approx(300, abs=1)


@pytest.mark.parametrize("mmsi", [ACROSS, ACROSS + 2], ids=["west first", "east first"])
def test_kind_12_encounter_across_the_180th_meridian_is_one(marts: Marts, mmsi: int) -> None:
    """Kind 12 of what people feed it."""
    (encounter,) = of(marts, "encounters", mmsi)
    assert encounter["min_distance_m"] == pytest.approx(0.16 * 1852, abs=1)


def test_encounters_less_than_four_hours_apart_are_one(marts: Marts) -> None:
    # Two hours and ten minutes together, away for the rest of three or four hours, together again.
    (merged,) = of(marts, "encounters", MERGED)
    assert during(merged) == (
        at("2026-03-02T08:00"),
        at("2026-03-02T15:40"),
    )
    assert len(of(marts, "encounters", SEPARATE)) == 2


@pytest.mark.parametrize(
    ("mmsi", "count"),
    [
        pytest.param(TOO_FAR, 0, id="501 m apart"),
        pytest.param(NEAR, 1, id="499 m apart"),
        pytest.param(TOO_SHORT, 0, id="for 1 h 50"),
        pytest.param(AT_PORT, 0, id="9.9 km from a port"),
        pytest.param(OFF_PORT, 1, id="10.1 km from a port"),
        pytest.param(DRIFTING, 0, id="at 2.1 knots"),
    ],
)
def test_encounter_is_near_slow_long_and_away_from_ports(marts: Marts, mmsi: int, count: int) -> None:
    assert len(of(marts, "encounters", mmsi)) == count


def test_loitering_is_slow_for_hours_and_20_nm_from_shore(marts: Marts) -> None:
    (far,) = of(marts, "loitering", LOITERING)
    assert during(far) == (at("2026-03-05T10:00"), at("2026-03-05T13:00"))
    assert far["mean_speed_knots"] == pytest.approx(1.9)
    (near,) = of(marts, "loitering", OFF_SHORE)
    assert 20 <= near["min_distance_from_shore_nm"] < 23
    assert of(marts, "loitering", NEAR_SHORE) == []


@pytest.mark.parametrize(
    ("mmsi", "hours", "suspected"),
    [
        pytest.param(DARK, 12, True, id="12 h far off where much is heard"),
        pytest.param(SIX_HOURS, 6, False, id="6 h"),
        pytest.param(LONELY, 12, False, id="12 h where eight positions a day are heard"),
        pytest.param(DARK_NEAR_SHORE, 12, False, id="12 h within 50 nm of shore"),
    ],
)
def test_gap_is_suspected_for_its_length_place_and_reception(
    marts: Marts, mmsi: int, hours: float, suspected: bool
) -> None:
    gap = of(marts, "gaps", mmsi)[0]
    assert (gap["duration_hours"], gap["is_suspected_switch_off"]) == (hours, suspected)
    assert gap["ended_at_utc"] - gap["started_at_utc"] == dt.timedelta(hours=hours)


def test_silence_under_six_hours_is_no_gap(marts: Marts) -> None:
    assert [gap for gap in of(marts, "gaps", UNDER_SIX) if not gap["is_open"]] == []


@pytest.mark.parametrize(
    ("mmsi", "identities"),
    [
        pytest.param(TWO_NUMBERS, {"9074729": "FIRST LIGHT", "9811000": "SECOND WIND"}, id="two IMO numbers"),
        pytest.param(TWO_NAMES, {"FIRSTLIGHT": "FIRST LIGHT", "SECONDWIND": "SECOND WIND"}, id="two names"),
    ],
)
def test_two_ships_on_one_mmsi_are_two_segments_and_two_vessels(
    marts: Marts, mmsi: int, identities: dict[str, str]
) -> None:
    segments = of(marts, "segments", mmsi)
    assert [segment["position_count"] for segment in segments] == [60, 60]
    assert [segment["vessel_id"] for segment in segments] == [f"{mmsi}-{name}" for name in identities]
    own = {f"{mmsi}-{key}": name for key, name in identities.items()}
    vessels = of(marts, "vessels", mmsi, "vessel_id")
    assert {vessel["vessel_id"]: vessel["name"] for vessel in vessels} == own | {str(mmsi): None}
    assert {vessel["is_mmsi_shared"] for vessel in vessels} == {True}
    others = [vessel["identity_basis"] for vessel in vessels if vessel["vessel_id"] not in own]
    assert others == ["shared_mmsi"]


def test_ship_renamed_stays_one_vessel(marts: Marts) -> None:
    (vessel,) = of(marts, "vessels", RENAMED, "vessel_id")
    assert (vessel["vessel_id"], vessel["name"]) == (str(RENAMED), "NEW NAME")
    assert [alias["alias"] for alias in vessel["aliases"]] == ["OLD NAME"]


def test_snapshot_closes_the_version_of_a_vessel_that_is_no_more(marts: Marts) -> None:
    gone, renamed, kept = str(CALLED), str(ARRIVED), str(RENAMED)
    version = max(row[0] for row in marts.silver("describe history {silver}.known_vessels"))
    marts.dbt("snapshot")
    try:
        marts.silver(f"delete from {{silver}}.known_vessels where vessel_id = '{gone}'")
        marts.silver(f"update {{silver}}.known_vessels set name = 'NEXT' where vessel_id = '{renamed}'")
        marts.dbt("snapshot")
    finally:
        marts.silver(f"restore table {{silver}}.known_vessels to version as of {version}")
    versions = marts.rows("silver", "vessel_particulars")
    is_open = {
        vessel_id: [
            row["dbt_valid_to"] is None
            for row in sorted(versions, key=lambda row: row["dbt_valid_from"])
            if row["vessel_id"] == vessel_id
        ]
        for vessel_id in (gone, renamed, kept)
    }
    assert is_open == {gone: [False], renamed: [False, True], kept: [True]}


def test_every_vessel_id_of_a_mart_is_in_vessels(marts: Marts) -> None:
    vessels = {row["vessel_id"] for row in marts.rows("gold", "vessels")}
    referring = {
        (table, column): {row[column] for row in rows}
        for table in GOLD
        if table != "collision_risks"  # its ships are here in current_positions alone
        for rows in (marts.rows("gold", table),)
        for column in ("vessel_id", "vessel_id_1", "vessel_id_2")
        if rows and column in rows[0]
    }
    assert len(referring) > len(GOLD) / 2
    assert {key: ids - vessels for key, ids in referring.items() if ids - vessels} == {}


@pytest.mark.parametrize(
    ("mmsi", "count"),
    [
        pytest.param(SILENT_UNDER_A_DAY, 1, id="a minute less than a day of silence"),
        pytest.param(SILENT_A_DAY, 2, id="a day of silence"),
        pytest.param(FAST, 1, id="49 knots"),
        pytest.param(JUMPED, 2, id="60 knots from one report to the next"),
        pytest.param(MIDNIGHT, 1, id="midnight"),
    ],
)
def test_segment_ends_with_a_day_of_silence_or_beyond_50_knots(marts: Marts, mmsi: int, count: int) -> None:
    assert len(of(marts, "segments", mmsi)) == count


def test_head_on_pair_has_the_approach_worked_by_hand(marts: Marts) -> None:
    # 4 nm ahead and 0.3 nm to starboard when both are at the later report; closing at 20 knots.
    (risk,) = of(marts, "collision_risks", HEAD_ON, "pair_id")
    assert risk["evaluated_at_utc"] == risk["reported_2_at_utc"]
    assert risk["distance_nm"] == pytest.approx((4**2 + 0.3**2) ** 0.5, rel=1e-3)
    assert risk["relative_speed_knots"] == pytest.approx(20)
    assert risk["tcpa_minutes"] == pytest.approx(12, rel=1e-3)
    assert risk["dcpa_nm"] == pytest.approx(0.3, rel=1e-3)
    assert risk["risk_level"] == "high"
    assert (risk["encounter_type_1"], risk["encounter_type_2"]) == ("head_on", "head_on")


@pytest.mark.parametrize(
    ("mmsi", "levels"),
    [
        pytest.param(BESIDE, [], id="side by side: no time of closest approach"),
        pytest.param(APART, [], id="drawing apart"),
        pytest.param(MOORED, [], id="the other is moored"),
        pytest.param(ANCHORED, [], id="the other is at anchor"),
        pytest.param(TOWING, [], id="a tug with its tow"),
        pytest.param(CLOSING, ["low"], id="the same without a tug"),
    ],
)
def test_pairs_that_are_no_risk_are_left_out(marts: Marts, mmsi: int, levels: list[str]) -> None:
    assert [risk["risk_level"] for risk in of(marts, "collision_risks", mmsi, "pair_id")] == levels


def test_near_miss_is_one_passage_within_half_a_mile_at_sea(marts: Marts) -> None:
    (miss,) = of(marts, "near_misses", PASSING, "closest_at_utc")
    assert abs(miss["closest_at_utc"] - at("2026-03-04T00:10")) < dt.timedelta(seconds=2)
    assert miss["distance_nm"] == pytest.approx(0.3, rel=0.01)
    assert (miss["encounter_type_1"], miss["encounter_type_2"]) == ("head_on", "head_on")
    assert of(marts, "near_misses", PASSING_WIDE, "closest_at_utc") == []
    assert of(marts, "near_misses", PASSING_IN_PORT, "closest_at_utc") == []


def test_pair_that_reports_each_minute_is_sampled_once_in_two(marts: Marts) -> None:
    pairs = of(marts, "near_pairs", PASSING, "sample_at_utc")
    marks = [pair["sample_at_utc"] for pair in pairs]
    assert marks
    assert sorted(set(marks)) == marks
    assert {mark.minute % 2 for mark in marks} == {0}


def test_dbt_s_unit_tests_of_the_tracks_pass(marts: Marts) -> None:
    """Here because dbt takes the types of their rows from tables that are there."""
    outcomes = marts.project.unit_tests(
        "models/maritime/silver/tracks",
        "models/maritime/silver/vessels",
        "models/maritime/intermediate/tracks",
        "models/maritime/gold/tracks",
    )
    assert set(outcomes.values()) == {"pass"}


KEPT = (
    "segmented_positions",
    "identity_days",
    "segment_hours",
    "port_contacts",
    "track_samples",
    "pair_samples",
    "near_pairs",
)
"""Models that keep their rows but for days with news; all others are worked out from these alone."""
TOUCHED = ("segments", "segment_vessels", "stops", "port_visits", "encounters", "gaps")
"""The others that the late reports reach."""
Picture = dict[str, list[str]]
OWN = re.compile(r"(mmsi|.*_id)(_[12])?|kafka_partition|kafka_offset|bronze_version|event_date")
"""Columns that say which ship, message or day it is."""


def picture(marts: Marts) -> Picture:
    """Every row of every mart, floats to nine digits: sums may be added in another order."""
    return {
        table: sorted(repr([_rounded(value) for value in row.values()]) for row in marts.rows(layer, table))
        for layer, tables in (("silver", SILVER), ("silver", INTERMEDIATE), ("gold", GOLD))
        for table in tables
    }


def story(marts: Marts, *mmsis: int, begin: str) -> Picture:
    """What the marts that late reports reach have of these ships, whatever their names and the day.

    Without gaps: the last one of each ship lasts until the latest report of all ships."""
    return {
        table: sorted(
            repr(
                {
                    name: value - at(begin) if isinstance(value, dt.datetime) else _rounded(value)
                    for name, value in row.items()
                    if not OWN.fullmatch(name)
                }
            )
            for mmsi in mmsis
            for row in of(marts, table, mmsi, order=None)
        )
        for table in (*KEPT, *TOUCHED)
        if table != "gaps"
    }


def _rounded(value: Any) -> Any:
    return float(f"{value:.9g}") if isinstance(value, float) else value


@dataclass
class History:
    """The marts before some reports came, after the build with them, and after one more without news."""

    marts: Marts
    gaps: Rows
    visits: Rows
    encounters: Rows
    late: Picture
    repeated: Picture


@pytest.fixture(scope="module")
def history(marts: Marts) -> History:
    before = of(marts, "gaps", OPEN), visits(marts, LATE_STOP), of(marts, "encounters", LATE)
    marts.write(late_messages())
    marts.build([*KEPT, *TOUCHED])
    late = picture(marts)
    marts.build(KEPT)
    return History(marts, *before, late, picture(marts))


def test_open_gap_closes_under_its_id(history: History) -> None:
    (before,), (after,) = history.gaps, of(history.marts, "gaps", OPEN)
    assert (before["is_open"], before["duration_hours"]) == (True, 24)
    assert (after["is_open"], after["duration_hours"]) == (False, 20)
    assert after["gap_id"] == before["gap_id"]


def test_stop_that_came_late_makes_the_visit_that_it_makes_in_order(history: History) -> None:
    assert [visit["confidence"] for visit in history.visits] == [1]
    late = story(history.marts, LATE_STOP, begin="2026-02-10")
    assert late["port_visits"]
    assert late == story(history.marts, CALLED, begin="2026-02-02")


def test_beginning_that_came_late_makes_the_encounter_that_it_makes_in_order(history: History) -> None:
    # The first report of a segment gives it its name: the samples of both ships say the new one.
    assert [during(encounter)[0] for encounter in history.encounters] == [at("2026-01-01T08:10")]
    assert [during(encounter)[0] for encounter in of(history.marts, "encounters", LATE)] == [
        at("2026-01-01T08:00")
    ]
    late = story(history.marts, LATE, LATE + 1, begin="2026-01-01")
    assert late["pair_samples"]
    assert late == story(history.marts, IN_ORDER, IN_ORDER + 1, begin="2026-01-05")


def test_build_without_news_changes_nothing(history: History) -> None:
    assert history.repeated == history.late
