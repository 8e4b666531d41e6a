"""The fleet's present state: newer positions win, a build validates, and what changed is sent once."""

import numpy as np

from serving.api.live.fleet import Fleet, Known
from serving.api.live.wire import Flag, Ships


def known(*ships: tuple[int, float, int, int], is_provisional: bool = True) -> Known:
    """Ships as ``(mmsi, latitude, second, bronze version)``."""
    columns = {
        "mmsi": np.array([ship[0] for ship in ships], np.int64),
        "latitude": np.array([ship[1] for ship in ships]),
        "longitude": np.array([0.0 for _ in ships]),
        "time_us": np.array([ship[2] * 1_000_000 for ship in ships], np.int64),
        "recency_us": np.array([ship[2] * 1_000_000 for ship in ships], np.int64),
        "version": np.array([ship[3] for ship in ships], np.int64),
    } | {
        name: np.full(len(ships), np.nan)
        for name in ("speed_knots", "course_deg", "heading_deg", "nav_status", "message_type")
    }
    return Known.of(columns, is_provisional=is_provisional)


def shown(ships: Ships) -> list[tuple[int, float, bool, bool]]:
    """``(mmsi, latitude, is provisional, is removed)``."""
    return [
        (
            int(ship["mmsi"]),
            ship["latitude"] / 600_000,
            bool(ship["status"] & Flag.PROVISIONAL),
            bool(ship["status"] & Flag.REMOVED),
        )
        for ship in ships
    ]


def test_newer_position_replaces_and_older_one_does_not() -> None:
    fleet = Fleet()
    fleet.apply(known((2, 10.0, 100, 1), (1, 20.0, 100, 1)))
    assert shown(fleet.take_changes()) == [(1, 20.0, True, False), (2, 10.0, True, False)]
    fleet.apply(known((1, 21.0, 101, 2), (2, 11.0, 99, 2), (3, 30.0, 1, 2)))
    assert shown(fleet.take_changes()) == [(1, 21.0, True, False), (3, 30.0, True, False)]
    assert not fleet.has_changed
    assert [ship[:2] for ship in shown(fleet.ships())] == [(1, 21.0), (2, 10.0), (3, 30.0)]


def test_build_takes_the_mark_away_up_to_the_version_that_it_has_read() -> None:
    fleet = Fleet()
    fleet.apply(known((1, 20.0, 100, 5), (2, 10.0, 100, 6)))
    fleet.take_changes()
    fleet.validate(known((1, 20.0, 100, 5), (2, 9.0, 90, 4), is_provisional=False), head=5)
    assert shown(fleet.take_changes()) == [(1, 20.0, False, False)]
    assert shown(fleet.ships())[1] == (2, 10.0, True, False)
    assert fleet.provisional == 1


def test_position_that_a_build_rejected_is_taken_back_or_away() -> None:
    fleet = Fleet()
    fleet.validate(known((1, 19.0, 90, 3), is_provisional=False), head=3)
    fleet.apply(known((1, 20.0, 100, 5), (2, 10.0, 100, 5)))
    fleet.take_changes()
    fleet.validate(known((1, 19.0, 90, 3), is_provisional=False), head=5)
    assert shown(fleet.take_changes()) == [(2, 10.0, True, True), (1, 19.0, False, False)]
    assert len(fleet) == 1
    assert not fleet.has_changed


def test_build_that_changes_nothing_is_no_change_but_pending_ones_stay() -> None:
    fleet = Fleet()
    fleet.validate(known((1, 19.0, 90, 3), (2, 5.0, 90, 3), is_provisional=False), head=3)
    fleet.take_changes()
    fleet.validate(known((1, 19.0, 90, 3), (2, 5.0, 90, 3), is_provisional=False), head=4)
    assert not fleet.has_changed
    fleet.apply(known((2, 6.0, 95, 5)))
    fleet.validate(known((1, 19.0, 90, 3), (2, 5.0, 90, 3), is_provisional=False), head=4)
    assert shown(fleet.take_changes()) == [(2, 6.0, True, False)]


def test_fleet_of_many_is_the_same_however_it_was_cut() -> None:
    chance = np.random.default_rng(3)
    ships = [
        (int(chance.integers(1, 500)), float(place), int(chance.integers(0, 10_000_000)), 1)
        for place in range(80)
    ]
    whole: dict[int, tuple[int, float, int, int]] = {}
    parts = Fleet()
    for start in range(0, len(ships), 7):
        newest: dict[int, tuple[int, float, int, int]] = {}
        for ship in ships[start : start + 7]:
            newest[ship[0]] = max(newest.get(ship[0], ship), ship, key=lambda seen: seen[2])
            whole[ship[0]] = max(whole.get(ship[0], ship), ship, key=lambda seen: seen[2])
        parts.apply(known(*newest.values()))
    assert [ship[:2] for ship in shown(parts.ships())] == [
        (mmsi, latitude) for mmsi, latitude, *_ in sorted(whole.values())
    ]
