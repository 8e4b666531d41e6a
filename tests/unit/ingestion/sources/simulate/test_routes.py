"""The ways of the table: joined to ports, measured, wide enough."""

import numpy as np
import pytest

from ingestion.sources.simulate.kinds import KINDS
from ingestion.sources.simulate.ports import ports
from ingestion.sources.simulate.routes import distance_nm, routes
from ingestion.sources.simulate.trades import LOCAL_PORTS, TRADES, all_pairs


def test_every_pair_of_every_trade_has_a_way_both_ways() -> None:
    missing = [pair for pair in all_pairs() if pair not in routes() or pair[::-1] not in routes()]
    assert missing == []
    assert all(kind in KINDS for trade in TRADES for kind in trade.kinds)
    assert {way.origin for way in routes().values()} >= set(LOCAL_PORTS)


def test_a_way_begins_and_ends_within_a_port_visits_reach_of_its_ports() -> None:
    for (origin, destination), way in routes().items():
        for name, place in ((origin, 0), (destination, -1)):
            port = ports()[name]
            away = distance_nm(
                way.longitude[[place]],
                way.latitude[[place]],
                np.array([port.longitude]),
                np.array([port.latitude]),
            )
            assert away[0] * 1.852 < 2.9, name


def test_distance_of_a_degree_of_latitude_is_sixty_miles() -> None:
    zero, one = np.array([0.0]), np.array([1.0])
    assert distance_nm(zero, zero, zero, one)[0] == pytest.approx(60.04, abs=0.01)


def test_there_and_back_are_the_same_length() -> None:
    for (origin, destination), way in routes().items():
        back = routes()[destination, origin]
        assert back.length_nm == pytest.approx(way.length_nm)
        assert back.is_canal.sum() == way.is_canal.sum()


def test_a_ship_beside_a_way_keeps_to_the_room_there_is() -> None:
    for way in routes().values():
        lon, lat, along = way.beside(1.5)
        aside = distance_nm(way.longitude, way.latitude, lon, lat)
        assert (aside <= 0.36 * way.clearance_nm + 0.02).all()
        assert (np.diff(along) > 0).all()
        assert aside[0] == aside[-1] == 0


def test_port_ids_are_locodes_or_index_numbers() -> None:
    assert 800 < len(ports()) <= 1500
    for name, port in ports().items():
        assert len(name) == 5 or name.startswith("WPI")
        assert len(port.country) == 2
        assert -90 <= port.latitude <= 90
        assert -180 <= port.longitude <= 180
