"""What pairs of ships do in open water: encounters and near misses, as the truth tells them."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from ingestion.sources.simulate.fleet import fleet, open_water_anchors
from ingestion.sources.simulate.itinerary import Incident, Passage, World, passages
from ingestion.sources.simulate.machinery import Machinery
from ingestion.sources.simulate.motion import Motion
from ingestion.sources.simulate.routes import distance_nm
from ingestion.sources.simulate.weather import Sky

DAY_S = 86_400.0


class Pair:
    """Two ships whose passages are sailed twice: once to read the plans, once to see where they are."""

    def __init__(self, seed: int) -> None:
        ships = [ship for ship in fleet(40, np.random.default_rng(seed)) if ship.service.what == "pair"][:2]
        rng = np.random.default_rng(seed)
        world = World(Sky(rng, 0.0), str, 0.0, Machinery(ships, rng).due_maintenance)
        self._args: list[Any] = [(ship, seed, world, open_water_anchors()) for ship in ships]

    def _passages(self) -> list[Iterator[Passage]]:
        return [passages(*args) for args in self._args]

    def incidents(self, until_s: float) -> list[Incident]:
        found: list[Incident] = []
        for itinerary in self._passages():
            for passage in itinerary:
                found += [incident for incident in passage.incidents if incident.end_s < until_s]
                if passage.end_s > until_s:
                    break
        return [incident for incident in found if incident.start_s > 0]

    def distances_nm(self, moments: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Distance apart, and the speed of the faster one, at moments in order."""
        motion = Motion(self._passages())
        apart, speed = [], []
        for moment in moments:
            motion.advance(np.full(2, moment))
            lon, lat = motion.longitude, motion.latitude
            apart.append(distance_nm(lon[:1], lat[:1], lon[1:], lat[1:])[0])
            speed.append(motion.speed_knots.max())
        return np.array(apart), np.array(speed)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_encounters_are_within_500_m_and_slow_for_more_than_two_hours(seed: int) -> None:
    pair = Pair(seed)
    encounters = [incident for incident in pair.incidents(5 * DAY_S) if incident.kind == "encounter"]
    assert len(encounters) >= 4
    for encounter in encounters:
        assert encounter.end_s - encounter.start_s > 2.5 * 3600
        apart, speed = pair.distances_nm(np.arange(encounter.start_s + 60, encounter.end_s - 60, 300))
        assert apart.max() * 1852 < 500
        assert speed.max() < 2
        assert apart.mean() * 1852 == pytest.approx(encounter.fields["distance_m"], rel=0.2)


def test_some_encounters_go_on_over_midnight() -> None:
    encounters = [incident for incident in Pair(1).incidents(10 * DAY_S) if incident.kind == "encounter"]
    assert any(incident.start_s // DAY_S != incident.end_s // DAY_S for incident in encounters)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_near_misses_pass_as_close_as_the_truth_says(seed: int) -> None:
    pair = Pair(seed)
    misses = [incident for incident in pair.incidents(5 * DAY_S) if incident.kind == "near_miss"]
    assert misses
    for miss in misses:
        apart, speed = pair.distances_nm(np.arange(miss.start_s - 900, miss.start_s + 900, 5))
        assert apart.min() == pytest.approx(miss.fields["dcpa_nm"], abs=0.03)
        assert speed.min() > 4
        assert miss.fields["type"] in ("crossing", "head_on", "overtaking")


def test_pairs_stay_in_the_open_water_around_their_centre() -> None:
    for seed in range(4):
        motion = Motion(Pair(seed)._passages())
        places = []
        for moment in np.arange(0, 5 * DAY_S, 1800):
            motion.advance(np.full(2, moment))
            places.append((motion.longitude.copy(), motion.latitude.copy()))
        lon, lat = np.array(places).transpose(1, 2, 0).reshape(2, -1)
        centre_lon, centre_lat = np.full_like(lon, lon.mean()), np.full_like(lat, lat.mean())
        assert distance_nm(lon, lat, centre_lon, centre_lat).max() < 22
