"""Who the ships are: numbers with check digits, flags that fit, particulars that hang together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingestion.sources.simulate.fleet import FLAGS, HOME_FLAGS, fleet, imo_number, is_imo_number
from ingestion.sources.simulate.machinery import SFC


@pytest.mark.parametrize("known", [9074729, 9319466, 9839272, 9811000])
def test_known_imo_numbers_have_a_right_check_digit(known: int) -> None:
    assert is_imo_number(known)
    assert imo_number(known // 10) == known


@given(st.integers(100_000, 999_999), st.integers(1, 9))
def test_a_changed_check_digit_is_noticed(body: int, change: int) -> None:
    number = imo_number(body)
    assert is_imo_number(number)
    assert not is_imo_number(number // 10 * 10 + (number % 10 + change) % 10)


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.integers(1, 120))
def test_every_fleet_has_unlike_ships_with_sensible_particulars(seed: int, count: int) -> None:
    ships = fleet(count, np.random.default_rng(seed))
    assert len(ships) == count
    assert [ship.index for ship in ships] == list(range(count))
    assert len({ship.mmsi for ship in ships}) == count
    assert len({ship.name for ship in ships}) == count
    with_imo = [ship for ship in ships if not ship.is_class_b]
    assert len({ship.imo for ship in with_imo}) == len(with_imo)
    digits = {flag: set(known) for flag, known in HOME_FLAGS.items()}
    for flag, known, _ in FLAGS:
        digits.setdefault(flag, set()).update(known)
    for ship in ships:
        assert ship.mmsi // 1_000_000 in digits[ship.flag]
        assert ship.is_class_b or is_imo_number(ship.imo)
        assert (ship.engine_type, ship.main_fuel) in SFC
        assert ship.gt > 0
        assert ship.dwt > 0
        assert ship.mcr_kw >= 500
        assert 1 < ship.design_draught_m < 24
        assert 3 <= ship.beam_m < ship.length_m < 410
        assert 2000 <= ship.year_built <= 2026


def test_a_small_fleet_has_traders_only_and_a_large_one_all_services() -> None:
    assert {ship.service.what for ship in fleet(4, np.random.default_rng(1))} == {"trade"}
    large = fleet(400, np.random.default_rng(1))
    assert {ship.service.what for ship in large} == {"trade", "local", "pair"}
    assert any(ship.is_class_b for ship in large)
    assert len({ship.vessel_type for ship in large}) >= 12
