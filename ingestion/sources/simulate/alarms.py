"""Alarms that a ship raises on its own readings: raised, acknowledged by the crew, cleared."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ingestion.sources.simulate.machinery import Readings

Floats = npt.NDArray[np.float64]


class Rule(NamedTuple):
    """Raised past ``threshold`` (below it for ``is_low``), cleared past ``clear`` the other way."""

    alert_type: str
    severity: str
    reading: str
    threshold: float
    clear: float
    message: str
    is_low: bool = False
    only_running: bool = False


RULES: tuple[Rule, ...] = (
    Rule("high_exhaust_temperature", "warning", "exhaust_temp_c", 400, 385, "Exhaust temperature high"),
    Rule("high_exhaust_temperature", "critical", "exhaust_temp_c", 440, 415, "Exhaust temperature very high"),
    Rule("high_vibration", "warning", "vibration_mm_s", 4.5, 3.6, "Main engine vibration high"),
    Rule("high_vibration", "critical", "vibration_mm_s", 7.1, 5.5, "Main engine vibration very high"),
    Rule("high_coolant_temperature", "warning", "coolant_temp_c", 92, 89, "Jacket water too hot"),
    Rule("high_coolant_temperature", "critical", "coolant_temp_c", 98, 94, "Jacket water much too hot"),
    Rule(
        "low_lube_oil_pressure", "critical", "lube_oil_pressure_bar", 3.5, 3.7,
        "Lubricating oil pressure low", is_low=True, only_running=True,
    ),
    Rule("oil_in_water", "warning", "oil_in_water_ppm", 15, 10, "Oil content above 15 ppm (MARPOL Annex I)"),
    Rule("heavy_weather", "warning", "wind_speed_knots", 34, 29, "Gale force wind"),
    Rule("low_visibility", "info", "visibility_nm", 0.5, 1.0, "Fog", is_low=True),
)  # fmt: skip
"""15 ppm is the limit of MARPOL Annex I, 34 kn is Beaufort 8; the engine limits are usual alarm settings."""


@dataclass(slots=True)
class Alarm:
    """An alarm that has not been cleared."""

    alert_id: str
    rule: Rule
    ship: int
    value: float
    is_acknowledged: bool = False


class Change(NamedTuple):
    """A state change of an alarm that readings caused."""

    status: str
    alarm: Alarm
    place: int
    """Place of the ship among the readings."""
    value: float


class Alarms:
    """The alarms of the fleet."""

    def __init__(self, count: int) -> None:
        self._is_up = np.zeros((len(RULES), count), bool)
        self._up: dict[tuple[int, int], Alarm] = {}

    def changes(self, at: npt.NDArray[np.int64], readings: Readings, ids: list[str]) -> list[Change]:
        """What new readings of the ships ``at`` raise and clear; ``ids`` name the readings."""
        changes = []
        for number, rule in enumerate(RULES):
            values: Floats = getattr(readings, rule.reading)
            up = self._is_up[number, at]
            passed = values < rule.threshold if rule.is_low else values > rule.threshold
            if rule.only_running:
                passed &= readings.engine_rpm > 0
                well = (values > rule.clear) | (readings.engine_rpm == 0)
            else:
                well = values > rule.clear if rule.is_low else values < rule.clear
            for place in np.flatnonzero((~up & passed) | (up & well)).tolist():
                ship = int(at[place])
                value = float(values[place])
                if up[place]:
                    changes.append(Change("cleared", self._up.pop((number, ship)), place, value))
                else:
                    alarm = Alarm(f"{ids[place]}-{rule.alert_type}-{rule.severity}", rule, ship, value)
                    self._up[number, ship] = alarm
                    changes.append(Change("raised", alarm, place, value))
                self._is_up[number, ship] = not up[place]
        return changes

    def is_up(self, alarm: Alarm) -> bool:
        """Whether it has not been cleared."""
        return self._up.get((RULES.index(alarm.rule), alarm.ship)) is alarm
