"""Segments of made tracks, with what goes wrong in real feeds put among their reports, on the real Spark
(kind 12 of what people feed it).

The tracks are random, by seed. Each true report must come out in the segment of its ship, and what was put in
must not end it. Two days are built one after the other, then at once.
"""

import datetime as dt
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from tests.support.marts import Marts, Messages
from tests.support.servers import Spark
from tests.support.ships import Place, Ship

BEGIN = dt.datetime(2026, 1, 10, tzinfo=dt.UTC)
HOURS = 30
SEEDS = range(10)
SHIFTED = SEEDS[::2]
"""Tracks that are sailed half the globe away as well."""
DISTURBED = ("late", "early", "foreign")
TRUE = "true"
HALF_THE_GLOBE = 50_000
Rows = list[dict[str, Any]]
(TWO_CLASSES, ONE_SHIP, OVER_THE_POLE, OVER_THE_MERIDIAN) = range(235_200_001, 235_200_005)


@dataclass(frozen=True)
class Report:
    """A report as it is sent under an MMSI; ``origin`` says which ship it is of, or what is wrong with it."""

    mmsi: int
    moment: dt.datetime
    place: Place
    knots: float
    course: float | None
    message_type: int = 1
    origin: str = TRUE

    def later(self, hours: float, origin: str) -> "Report":
        return replace(self, moment=self.moment + dt.timedelta(hours=hours), origin=origin)

    def shifted(self) -> "Report":
        """The same, half the globe away, under another MMSI."""
        longitude = self.place.longitude + 180
        place = Place(self.place.latitude, longitude - 360 if longitude > 180 else longitude)
        return replace(self, mmsi=self.mmsi + HALF_THE_GLOBE, place=place)


def sent(ship: Ship, message_type: int = 1, origin: str = TRUE) -> list[Report]:
    """A ship's reports."""
    return [
        Report(
            ship.mmsi,
            moment,
            Place(content["latitude"], content["longitude"]),
            content["speed_knots"],
            content["course_deg"],
            message_type,
            origin,
        )
        for moment, content in ship.reports
    ]


def sailing(seed: int, mmsi: int) -> list[Report]:
    """A ship that sails for thirty hours and alters course now and then."""
    rng = random.Random(seed)
    ship = Ship(mmsi, BEGIN, Place(rng.choice((0, -35, 60, 75, 84)), rng.uniform(-180, 180)))
    ship.minutes = rng.choice((3, 6, 10, 20))
    knots, course = rng.choice((6, 12, 18, 22)), rng.uniform(0, 360)
    while ship.moment < BEGIN + dt.timedelta(hours=HOURS):
        ship.sail(ship.place.off(course, knots * rng.uniform(2, 5)), knots)
        course += rng.uniform(-60, 60)
    return sent(ship)


def disturbed(track: list[Report], seed: int, kind: str) -> list[Report]:
    """The track with three reports more: of its own, minutes late or early, or of ships elsewhere."""
    rng = random.Random(f"{seed} {kind}")
    more = []
    for report in rng.sample(track[10:-10], 3):
        if kind == "foreign":
            elsewhere = report.place.off(rng.uniform(0, 360), rng.choice((20, 100, 1000)))
            other = replace(report, place=elsewhere, knots=rng.uniform(0, 20), course=rng.uniform(0, 360))
            more.append(other.later(1 / 60, kind))
        else:
            more.append(report.later(rng.uniform(3, 60) / 60 * (1 if kind == "late" else -1), kind))
    return track + more


def mmsi_of(seed: int, kind: str) -> int:
    return 235_100_000 + 10 * seed + (TRUE, *DISTURBED).index(kind)


def made_tracks() -> Iterator[Report]:
    for seed in SEEDS:
        for kind in (TRUE, *DISTURBED):
            track = sailing(seed, mmsi_of(seed, kind))
            yield from track if kind == TRUE else disturbed(track, seed, kind)


def in_one_bay() -> Iterator[Report]:
    """A ship of class A at anchor and, a mile and a half away, one of class B that moves, on one MMSI.

    At night the first is heard by its long-range messages alone."""
    bay = Place(36, -6)
    anchored = Ship(TWO_CLASSES, BEGIN, bay, minutes=7).lie(10)
    moving = Ship(TWO_CLASSES, BEGIN + dt.timedelta(hours=2), bay.off(90, 1.5), minutes=10)
    for course in (0, 180, 0, 180):
        moving.sail(moving.place.off(course, 2), 2).lie(3)
    yield from sent(anchored, 1, "anchored")
    yield from sent(moving, 18, "moving")
    night = Ship(TWO_CLASSES, BEGIN + dt.timedelta(hours=12), bay, minutes=181).lie(12)
    yield from sent(night, 27, "anchored")


def with_two_transceivers() -> Iterator[Report]:
    """One ship, of which every other report is of the other class."""
    ship = Ship(ONE_SHIP, BEGIN, Place(20, -30)).sail(Place(20, -30).off(45, 120), 10)
    for number, report in enumerate(sent(ship)):
        yield replace(report, message_type=18 if number % 2 else 1)


def over_the_edges() -> Iterator[Report]:
    pole = Place(89, 20)
    yield from sent(Ship(OVER_THE_POLE, BEGIN, pole).sail(pole.off(0, 119), 12))
    meridian = Place(-17, 179.2)
    yield from sent(Ship(OVER_THE_MERIDIAN, BEGIN, meridian).sail(meridian.off(90, 100), 12))


@dataclass
class Found:
    """What was sent and where it came out."""

    reports: list[Report]
    rows: Rows
    at_once: Rows

    def segments(self, mmsi: int, origin: str = TRUE) -> list[str]:
        """The segment of each report of an MMSI and origin; noise is left out."""
        return [
            str(row["segment_id"])
            for report, row in zip(self.reports, self.rows, strict=True)
            if report.mmsi == mmsi and report.origin == origin and not row["is_noise"]
        ]

    def legs(self, mmsi: int) -> list[tuple[int, float | None]]:
        """Of each report of an MMSI: the first of its segment, and the distance from the one before."""
        rows = [row for row in self.rows if row["mmsi"] == mmsi]
        ids = [row["segment_id"] for row in rows]
        return [(ids.index(row["segment_id"]), row["distance_since_previous_nm"]) for row in rows]


def write(marts: Marts, reports: Iterable[tuple[int, Report]], version: int) -> None:
    """Write the reports as one bronze version; their offsets are their numbers."""
    messages = Messages(bronze_version=version)
    for number, report in reports:
        messages.add(
            "positions",
            report.mmsi,
            report.moment,
            message_type=report.message_type,
            source="made",
            speed_knots=report.knots,
            course_deg=report.course,
            **report.place._asdict(),
        )
        messages.rows["positions"][-1]["kafka_offset"] = number
    marts.write(messages)


@pytest.fixture(scope="module")
def found(spark: Spark) -> Iterator[Found]:
    """Both days, built one after the other, and then rebuilt."""
    made = list(made_tracks())
    twice = {mmsi_of(seed, kind) for seed in SHIFTED for kind in (TRUE, *DISTURBED)}
    reports = made + [report.shifted() for report in made if report.mmsi in twice]
    reports += [*in_one_bay(), *with_two_transceivers(), *over_the_edges()]
    days = sorted({report.moment.date() for report in reports})
    with Marts("segments_test", spark.settings) as marts:
        for version, day in enumerate(days, 1):
            numbered = enumerate(reports)
            write(marts, ((n, report) for n, report in numbered if report.moment.date() == day), version)
            marts.build(["segmented_positions"])
        rows = _rows(marts)
        marts.build(["segmented_positions"], "--full-refresh")
        yield Found(reports, rows, _rows(marts))


def _rows(marts: Marts) -> Rows:
    rows = marts.rows("silver", "segmented_positions")
    return sorted(rows, key=lambda row: row["kafka_offset"])


@pytest.mark.parametrize("kind", [TRUE, *DISTURBED])
def test_kind_12_track_is_whole_whatever_else_its_mmsi_sent(found: Found, kind: str) -> None:
    segments = {seed: found.segments(mmsi_of(seed, kind)) for seed in SEEDS}
    assert {seed: len(set(ids)) for seed, ids in segments.items()} == dict.fromkeys(SEEDS, 1)
    lengths = {seed: len(found.segments(mmsi_of(seed, TRUE))) for seed in SEEDS}
    assert {seed: len(ids) for seed, ids in segments.items()} == lengths


def test_report_of_a_ship_elsewhere_is_in_no_track_of_this_one(found: Found) -> None:
    for seed in SEEDS:
        mmsi = mmsi_of(seed, "foreign")
        assert not {*found.segments(mmsi)} & {*found.segments(mmsi, "foreign")}


def test_tracks_half_the_globe_away_have_the_same_segments(found: Found) -> None:
    for seed in SHIFTED:
        for kind in (TRUE, *DISTURBED):
            here, there = (found.legs(mmsi_of(seed, kind) + shift) for shift in (0, HALF_THE_GLOBE))
            assert [segment for segment, _ in here] == [segment for segment, _ in there]
            assert [nm for _, nm in here] == pytest.approx([nm for _, nm in there], abs=1e-6)


def test_kind_12_two_ships_of_two_classes_in_one_bay_stay_apart(found: Found) -> None:
    anchored, moving = (set(found.segments(TWO_CLASSES, origin)) for origin in ("anchored", "moving"))
    assert (len(anchored), len(moving), len(anchored | moving)) == (1, 1, 2)


def test_ship_with_transceivers_of_both_classes_has_one_track(found: Found) -> None:
    assert len(set(found.segments(ONE_SHIP))) == 1


@pytest.mark.parametrize("mmsi", [OVER_THE_POLE, OVER_THE_MERIDIAN], ids=["pole", "180th meridian"])
def test_track_over_an_edge_of_the_map_is_as_long_as_it_was(found: Found, mmsi: int) -> None:
    assert len(set(found.segments(mmsi))) == 1
    legs = [nm for _, nm in found.legs(mmsi) if nm is not None]
    assert legs == pytest.approx([2.0] * len(legs), rel=1e-3)
    assert len(legs) > 40


def test_days_one_after_the_other_make_what_they_make_at_once(found: Found) -> None:
    assert found.rows == found.at_once
