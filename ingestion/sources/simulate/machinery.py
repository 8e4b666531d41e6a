"""The ships' engines, their wear and their sensors.

Fuel follows the 4th IMO GHG Study 2020: load = (draught/T)^(2/3) (v/V)^3 / (0.917 ηw), at most 1; main engine
kg/h = MCR x load x SFC / 1000 with SFC = base (0.455 load² - 0.710 load + 1.280), nothing below 7 % load;
auxiliary engines and boiler by kind and phase. On that come wear, fouling, weather and noise.

Wear is hidden. It grows with load and by shocks and is set back by maintenance; vibration, exhaust
temperature and fuel consumption show it, blurred by each ship's own level, by drifting sensors and by noise.
Maintenance is done in port, when wear has passed a threshold that differs from time to time, or when the
calendar requires it: the sensors predict much of the next maintenance, but not all.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ingestion.sources.simulate.fleet import Ship
from ingestion.sources.simulate.itinerary import Maintenance
from ingestion.sources.simulate.weather import Weather

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

CARBON = {"MDO_MGO": 3.206, "LFO": 3.151, "HFO": 3.114, "LNG": 2.750, "METHANOL": 1.375}
"""t CO2 per t of fuel [MEPC.364(79)]."""
SULPHUR = {"MDO_MGO": 0.001, "LFO": 0.005, "HFO": 0.005, "LNG": 0.00001, "METHANOL": 0.00001}
"""Share of the fuel's mass: the global limit of 2020 and that of emission control areas."""
PARTICLES_G_PER_KWH = {"MDO_MGO": 0.2, "LFO": 0.45, "HFO": 0.75, "LNG": 0.02, "METHANOL": 0.02}
SFC = {
    ("SSD", "HFO"): (185, 175), ("SSD", "LFO"): (175, 165), ("SSD", "MDO_MGO"): (175, 165),
    ("SSD", "METHANOL"): (350, 350), ("MSD", "HFO"): (195, 185), ("MSD", "LFO"): (185, 175),
    ("MSD", "MDO_MGO"): (185, 175), ("HSD", "MDO_MGO"): (190, 185), ("LNG-Otto-MS", "LNG"): (173, 156),
}  # fmt: skip
"""g/kWh at the best load for engines built until 2000 and after [4th IMO GHG Study, table 19]; the study has
no LFO, which gets the figures of distillate."""
AUXILIARY_SFC, AUXILIARY_LNG_SFC, BOILER_SFC = 185.0, 156.0, 320.0
NOX_G_PER_KWH = {"SSD": (17.0, 14.4), "MSD": (12.8, 10.5), "HSD": (9.8, 7.7), "LNG-Otto-MS": (1.3, 1.3)}
"""Built before 2011 (Tier I) and since (Tier II) [MARPOL Annex VI]."""
RATED_RPM = {"SSD": (75, 115), "MSD": (430, 600), "HSD": (1200, 1800), "LNG-Otto-MS": (500, 600)}
ROUGH_WATER = {True: 0.867, False: 0.909}
"""Weather factor ηw of large and of small ships."""

FAULTS = ("exhaust_spike", "stuck_exhaust", "vibration_drift", "cooling_loss", "oil_discharge", "fuel_leak")


class Readings(NamedTuple):
    """Sensor readings of some ships; one entry per ship, units as in the contract."""

    engine_rpm: Floats
    engine_load_pct: Floats
    exhaust_temp_c: Floats
    coolant_temp_c: Floats
    lube_oil_pressure_bar: Floats
    lube_oil_temp_c: Floats
    vibration_mm_s: Floats
    main_fuel_kg_h: Floats
    other_fuel_kg_h: Floats
    co2_kg_h: Floats
    nox_kg_h: Floats
    sox_kg_h: Floats
    pm_kg_h: Floats
    ballast_level_pct: Floats
    water_temp_c: Floats
    water_ph: Floats
    oil_in_water_ppm: Floats
    air_temp_c: Floats
    wind_speed_knots: Floats
    wind_direction_deg: Floats
    wave_height_m: Floats
    air_pressure_hpa: Floats
    visibility_nm: Floats


class Machinery:
    """Engines of the ships that have sensors; arrays have one entry per ship of the whole fleet."""

    def __init__(self, ships: list[Ship], rng: np.random.Generator) -> None:
        count = len(ships)
        self._mcr = np.array([ship.mcr_kw for ship in ships])
        self._design_knots = np.array([ship.design_speed_knots for ship in ships])
        self._rough = np.array([ROUGH_WATER[ship.dwt >= 10_000] for ship in ships])
        old = np.array([ship.year_built <= 2000 for ship in ships])
        sfc = np.array([SFC[ship.engine_type, ship.main_fuel] for ship in ships], float)
        self._sfc = np.where(old, sfc[:, 0], sfc[:, 1])
        nox = np.array([NOX_G_PER_KWH[ship.engine_type] for ship in ships])
        self._nox = np.where([ship.year_built < 2011 for ship in ships], nox[:, 0], nox[:, 1])
        self._pm = np.array([PARTICLES_G_PER_KWH[ship.main_fuel] for ship in ships])
        self._carbon = np.array([CARBON[ship.main_fuel] for ship in ships])
        self._sulphur = np.array([SULPHUR[ship.main_fuel] for ship in ships])
        self.burns_one_fuel = np.array([ship.main_fuel in ("MDO_MGO", "LNG") for ship in ships])
        """Auxiliaries and boiler of the others burn MDO_MGO."""
        self._aux_sfc = np.where([s.main_fuel == "LNG" for s in ships], AUXILIARY_LNG_SFC, AUXILIARY_SFC)
        self._aux = np.array([ship.figures.auxiliary for ship in ships], float)
        self._boiler = np.array([ship.figures.boiler for ship in ships], float)
        self._rated_rpm = np.array([rng.uniform(*RATED_RPM[ship.engine_type]) for ship in ships])
        self._bulk = np.array(
            [ship.vessel_type in ("bulk_carrier", "tanker", "lng_carrier", "gas_carrier") for ship in ships]
        )
        self._running_s = np.zeros(count)
        self.wear = rng.uniform(0.0, 0.95, count)
        self.fouling = rng.uniform(0.0, 0.8, count)
        self._wear_per_hour = 1 / rng.uniform(900, 1900, count)
        self._threshold = rng.normal(1.0, 0.05, count)
        self._next_engine_s = rng.uniform(40, 210, count) * 86_400
        self._next_hull_s = rng.uniform(0, 420, count) * 86_400
        self._next_safety_s = rng.uniform(0, 185, count) * 86_400
        self._vibration_level = rng.uniform(1.7, 2.3, count)
        self._exhaust_level = rng.normal(0, 6, count)
        self._drift = rng.normal(0, 1, (3, count))
        """Slow errors of the exhaust, vibration and fuel-flow sensors, in units of their spread."""
        self._stuck = np.zeros(count)

    def due_maintenance(self, ship: int, time_s: float, rng: np.random.Generator) -> list[Maintenance]:
        """Maintenance of a ship in port; resets wear and fouling."""
        work: list[Maintenance] = []
        forced = bool(self.wear[ship] > self._threshold[ship])
        planned = time_s > self._next_engine_s[ship]
        if forced or planned:
            work.append(
                Maintenance("engine", not forced, float(rng.uniform(5, 14) if forced else rng.uniform(4, 10)))
            )
            self.wear[ship] *= float(rng.uniform(0.02, 0.12))
            self._threshold[ship] = float(rng.normal(1.0, 0.05))
            self._next_engine_s[ship] = time_s + 86_400 * float(rng.uniform(150, 220))
        if time_s > self._next_hull_s[ship]:
            work.append(Maintenance("hull", True, float(rng.uniform(8, 16))))
            self.fouling[ship] *= 0.1
            self._next_hull_s[ship] = time_s + 86_400 * float(rng.uniform(330, 500))
        if time_s > self._next_safety_s[ship]:
            work.append(Maintenance("safety", True, float(rng.uniform(1, 3))))
            self._next_safety_s[ship] = time_s + 86_400 * float(rng.uniform(150, 190))
        return work

    def readings(
        self,
        at: npt.NDArray[np.int64],
        time_s: Floats,
        speed_knots: Floats,
        draught_share: Floats,
        at_rest: Flags,
        weather: Weather,
        faults: npt.NDArray[np.int64],
        rng: np.random.Generator,
    ) -> Readings:
        """What the sensors of the ships ``at`` show; ``faults`` are places in :data:`FAULTS`, or -1.

        Adds the wear of the time since each ship's last reading.
        """
        count = len(at)
        mcr, design = self._mcr[at], self._design_knots[at]
        wear, fouling = self.wear[at], self.fouling[at]
        noise = rng.standard_normal((12, count))
        resistance = 1 + 0.12 * fouling + 0.025 * np.maximum(0, weather.wave_height_m - 1.0)
        load = draught_share ** (2 / 3) * (speed_knots / design) ** 3 / (0.917 * self._rough[at]) * resistance
        load = np.clip(load * (1 + 0.015 * noise[0]), 0, 1)
        running = ~at_rest & (load > 0.004)
        load = np.where(running, load, 0.0)
        self._age(at, time_s, load, rng)

        sfc = self._sfc[at] * (0.455 * load**2 - 0.710 * load + 1.280) * (1 + 0.05 * wear)
        main_kw = np.where(load >= 0.07, mcr * load, 0.0)
        main = main_kw * sfc / 1000
        phase = np.where(
            at_rest, np.where(speed_knots < 0.05, 0, 1), np.where(speed_knots < design / 2, 2, 3)
        )
        aux_kw, boiler_kw = self._aux[at, phase], self._boiler[at, phase]
        other = (aux_kw * self._aux_sfc[at] + boiler_kw * BOILER_SFC) / 1000
        leak = np.where(faults == 5, 1.22, 1.0)
        meter = (1 + 0.012 * self._drift[2, at] + 0.015 * noise[1]) * leak
        main, other = main * meter, other * (1 + 0.02 * noise[2])
        one = self.burns_one_fuel[at]
        carbon, sulphur = self._carbon[at], self._sulphur[at]
        main, other = np.where(one, main + other, main), np.where(one, 0.0, other)
        co2 = main * carbon + other * CARBON["MDO_MGO"]
        kw = main_kw + aux_kw

        exhaust = 205 + 165 * load**0.8 + 45 * wear**1.3 + self._exhaust_level[at] + 4 * self._drift[0, at]
        exhaust = np.where(running, exhaust + 5 * noise[3], 35 + 3 * noise[3])
        exhaust = np.where(faults == 0, exhaust + 95 + 20 * np.abs(noise[4]), exhaust)
        self._stuck[at] = np.where(faults == 1, self._stuck[at], exhaust)
        exhaust = np.where(faults == 1, self._stuck[at], exhaust)
        vibration = self._vibration_level[at] * (0.45 + 0.75 * load) * (1 + 0.85 * wear**1.4)
        vibration = vibration * (1 + 0.06 * self._drift[1, at]) * np.exp(0.08 * noise[5])
        vibration = np.where(running, vibration, 0.15 * np.exp(0.2 * noise[5]))
        vibration = np.where(faults == 2, vibration * 2.1, vibration)
        coolant = np.where(running, 76 + 8 * load + 2.0 * wear + 1.0 * noise[6], 52 + 2 * noise[6])
        coolant = np.where(faults == 3, coolant + 17, coolant)
        pressure = np.where(
            running, 4.6 - 0.35 * load - 0.50 * wear**1.3 + 0.08 * noise[7], 0.4 + 0.05 * noise[7]
        )
        oil_temp = np.where(running, 46 + 10 * load + 2.5 * wear + 0.9 * noise[8], 38 + noise[8])
        oil = np.exp(1.35 + 0.4 * noise[9])
        oil = np.where(faults == 4, oil + 18 + 10 * np.abs(noise[10]), oil)
        ballast = np.where(
            self._bulk[at], 92 - 88 * (draught_share - 0.55) / 0.42, 55 - 40 * (draught_share - 0.7)
        )
        return Readings(
            np.where(running, self._rated_rpm[at] * np.cbrt(load) * (1 + 0.004 * noise[11]), 0.0),
            load * 100,
            exhaust,
            coolant,
            np.maximum(pressure, 0),
            oil_temp,
            vibration,
            main,
            other,
            co2,
            kw * self._nox[at] / 1000,
            main * sulphur * 1.956 + other * SULPHUR["MDO_MGO"] * 1.956,
            kw * self._pm[at] / 1000,
            np.clip(ballast + noise[9], 0, 100),
            weather.water_temp_c + 0.1 * noise[2],
            8.08 + 0.03 * noise[4],
            oil,
            weather.air_temp_c + 0.3 * noise[6],
            np.maximum(weather.wind_speed_knots * (1 + 0.06 * noise[8]), 0),
            (weather.wind_direction_deg + 4 * noise[10]) % 360,
            np.maximum(weather.wave_height_m * (1 + 0.05 * noise[7]), 0),
            weather.air_pressure_hpa + 0.3 * noise[3],
            np.clip(weather.visibility_nm + 0.2 * noise[5], 0.1, 20),
        )

    def _age(self, at: npt.NDArray[np.int64], time_s: Floats, load: Floats, rng: np.random.Generator) -> None:
        hours = np.clip((time_s - self._running_s[at]) / 3600, 0, 12)
        self._running_s[at] = time_s
        shocks = (rng.random(len(at)) < hours / (24 * 90)) & (load > 0)
        grown = self._wear_per_hour[at] * hours * load**1.3 * 1.6 + np.where(
            shocks, rng.uniform(0.03, 0.12, len(at)), 0
        )
        self.wear[at] += grown
        self.fouling[at] = np.minimum(self.fouling[at] + hours / (24 * 420), 1.5)
        kept = np.exp(-hours / (24 * 12))
        self._drift[:, at] = self._drift[:, at] * kept + np.sqrt(1 - kept**2) * rng.standard_normal(
            (3, len(at))
        )
