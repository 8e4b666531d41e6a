"""Simulated ships stay on the water: held against the coastlines of GSHHG and OpenStreetMap.

Here and not among the unit tests because the coastlines take seconds to load.
"""

from typing import Any

import numpy as np
import pytest

from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.motion import Motion
from ingestion.sources.simulate.ports import ports
from ingestion.sources.simulate.routes import distance_nm, routes
from ingestion.sources.simulate.simulation import Simulation
from tests.unit.simulate.simulated import CLEAN, START

HARBOUR_NM = 3.0
"""Nearer to a port than this a point may be on a quay: harbours are finer than the coastline."""


@pytest.fixture(scope="module")
def land() -> Any:
    masks = pytest.importorskip("roaring_landmask", reason="roaring-landmask is not installed")
    return masks.RoaringLandmask.new()


def on_land(land: Any, longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Which points are on land and not in a harbour."""
    longitude = np.ascontiguousarray((longitude + 180) % 360 - 180)
    dry = np.flatnonzero(np.asarray(land.contains_many(longitude, np.ascontiguousarray(latitude))))
    table = np.array([(port.longitude, port.latitude) for port in ports().values()])
    away = [
        place
        for place in dry.tolist()
        if distance_nm(
            np.full(len(table), longitude[place]),
            np.full(len(table), latitude[place]),
            table[:, 0],
            table[:, 1],
        ).min()
        > HARBOUR_NM
    ]
    return np.array(away, dtype=int)


def test_no_way_crosses_land_outside_canals(land: Any) -> None:
    for (origin, destination), way in routes().items():
        if origin > destination:
            continue
        lon, lat = [], []
        for leg in np.flatnonzero(~way.is_canal[:-1]):
            steps = max(2, int((way.along_nm[leg + 1] - way.along_nm[leg]) / 0.25))
            share = np.linspace(0, 1, steps)
            lon.append(way.longitude[leg] + share * (way.longitude[leg + 1] - way.longitude[leg]))
            lat.append(way.latitude[leg] + share * (way.latitude[leg + 1] - way.latitude[leg]))
        assert len(on_land(land, np.concatenate(lon), np.concatenate(lat))) == 0, (origin, destination)


def test_ships_under_way_are_at_sea_or_in_a_canal(land: Any) -> None:
    config = SimulationConfig(
        start=START, vessels=250, duration_s=86_400, interval_s=900, rates=CLEAN, seed=9
    )
    simulation = Simulation(config)
    motion: Motion = simulation._motion
    lon, lat, canal = [], [], []
    for moment in np.arange(0, 5 * 86_400, 900.0):
        motion.advance(np.full(250, moment))
        moving = motion.speed_knots > 0.5
        lon.append(motion.longitude[moving])
        lat.append(motion.latitude[moving])
        canal.append(motion.clearance_nm[moving] < 0.1)
    longitude, latitude, narrow = np.concatenate(lon), np.concatenate(lat), np.concatenate(canal)
    assert len(longitude) > 50_000
    dry = on_land(land, longitude, latitude)
    assert len(dry[~narrow[dry]]) == 0
    assert len(dry) < 0.01 * len(longitude)
