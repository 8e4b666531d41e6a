"""Engines: the formula of the 4th IMO GHG Study, and wear that shows but does not tell all."""

import numpy as np
import pytest

from ingestion.sources.simulate.fleet import fleet
from ingestion.sources.simulate.machinery import FAULTS, Machinery, Readings
from ingestion.sources.simulate.weather import Sky

SHIPS = [ship for ship in fleet(80, np.random.default_rng(3)) if not ship.is_class_b]


def readings(machinery: Machinery, knots_share: float, *, fault: int = -1, seed: int = 1) -> Readings:
    """All ships at one share of their design speed, laden, in the calm."""
    count = len(SHIPS)
    places = np.zeros(count)
    weather = Sky(np.random.default_rng(0), 0.0).at(places, places, 0.0)
    return machinery.readings(
        np.arange(count),
        np.zeros(count),
        np.array([ship.design_speed_knots for ship in SHIPS]) * knots_share,
        np.ones(count),
        np.full(count, knots_share == 0),
        weather,
        np.full(count, fault),
        np.random.default_rng(seed),
    )


def test_load_and_fuel_of_the_study_are_met_within_noise_and_fouling() -> None:
    machinery = Machinery(SHIPS, np.random.default_rng(1))
    machinery.fouling[:] = 0
    machinery.wear[:] = 0
    shown = readings(machinery, 0.8)
    rough = np.array([0.867 if ship.dwt >= 10_000 else 0.909 for ship in SHIPS])
    expected = 0.8**3 / (0.917 * rough)
    assert shown.engine_load_pct / 100 == pytest.approx(expected, rel=0.15)


def test_wear_raises_vibration_exhaust_temperature_and_fuel() -> None:
    new, worn = (Machinery(SHIPS, np.random.default_rng(1)) for _ in range(2))
    new.wear[:], worn.wear[:] = 0.0, 1.0
    before, after = readings(new, 0.8), readings(worn, 0.8)
    for name in ("vibration_mm_s", "exhaust_temp_c", "main_fuel_kg_h"):
        assert getattr(after, name).mean() > 1.02 * getattr(before, name).mean()


def test_wear_cannot_be_read_off_one_reading() -> None:
    machinery = Machinery(SHIPS, np.random.default_rng(1))
    shown = readings(machinery, 0.8)
    correlation = np.corrcoef(machinery.wear, shown.vibration_mm_s)[0, 1]
    assert 0.3 < correlation < 0.97


def test_a_stopped_ship_burns_for_its_auxiliaries_only() -> None:
    shown = readings(Machinery(SHIPS, np.random.default_rng(1)), 0.0)
    assert (shown.engine_load_pct == 0).all()
    assert (shown.engine_rpm == 0).all()
    assert (shown.main_fuel_kg_h + shown.other_fuel_kg_h > 0).all()


@pytest.mark.parametrize(
    ("fault", "reading"),
    [
        ("exhaust_spike", "exhaust_temp_c"),
        ("vibration_drift", "vibration_mm_s"),
        ("cooling_loss", "coolant_temp_c"),
        ("oil_discharge", "oil_in_water_ppm"),
        ("fuel_leak", "main_fuel_kg_h"),
    ],
)
def test_a_fault_shows_in_its_sensor(fault: str, reading: str) -> None:
    well = readings(Machinery(SHIPS, np.random.default_rng(1)), 0.8)
    ill = readings(Machinery(SHIPS, np.random.default_rng(1)), 0.8, fault=FAULTS.index(fault))
    assert (getattr(ill, reading) > 1.05 * getattr(well, reading)).all()


def test_maintenance_comes_when_wear_is_high_and_sets_it_back() -> None:
    machinery = Machinery(SHIPS, np.random.default_rng(1))
    machinery.wear[0] = 2.0
    work = machinery.due_maintenance(0, 0.0, np.random.default_rng(1))
    assert [(job.maintenance_type, job.is_planned) for job in work if job.maintenance_type == "engine"] == [
        ("engine", False)
    ]
    assert machinery.wear[0] < 0.3
    again = machinery.due_maintenance(0, 1.0, np.random.default_rng(1))
    assert "engine" not in [job.maintenance_type for job in again]
