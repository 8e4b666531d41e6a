"""Weather that hangs together in space and time: a sum of waves that travel over the globe.

Pure functions of place and time, so that a voyage can be planned through weather that is still to come and
the sensors later read the same. Not a forecast of anything.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

WAVES = 6


class Weather(NamedTuple):
    """The weather at some places, one entry a place."""

    wind_speed_knots: Floats
    wind_direction_deg: Floats
    """Where the wind comes from."""
    wave_height_m: Floats
    air_pressure_hpa: Floats
    air_temp_c: Floats
    water_temp_c: Floats
    visibility_nm: Floats


class Sky:
    """The weather of one simulation."""

    def __init__(self, rng: np.random.Generator, start_s: float) -> None:
        self._start_s = start_s
        """Seconds since 1970 of time 0."""
        self._east = rng.uniform(-14, 14, (3, WAVES, 1))
        self._north = rng.uniform(-14, 14, (3, WAVES, 1))
        self._per_s = 2 * np.pi / (rng.uniform(1.5, 7.0, (3, WAVES, 1)) * 86_400)
        self._phase = rng.uniform(0, 2 * np.pi, (3, WAVES, 1))

    def _fields(self, lon: Floats, lat: Floats, time_s: Floats | float) -> Floats:
        """Three fields of about unit variance."""
        angle = (
            self._east * np.radians(lon) + self._north * np.radians(lat) + self._per_s * time_s + self._phase
        )
        fields: Floats = np.sin(angle).sum(axis=1) / np.sqrt(WAVES / 2)
        return fields

    def wave_height_m(self, lon: Floats, lat: Floats, time_s: Floats | float) -> Floats:
        """Significant wave height; the only thing that a voyage's plan needs."""
        fields = self._fields(lon, lat, time_s)
        return _waves(_wind(fields[0], fields[1], lat))

    def at(self, lon: Floats, lat: Floats, time_s: Floats | float) -> Weather:
        """The weather at places (degrees) and times (seconds since the start)."""
        fields = self._fields(lon, lat, time_s)
        wind = _wind(fields[0], fields[1], lat)
        day = ((self._start_s + time_s) / 86_400) % 365.2422
        season = -np.cos((day - 30) / 365.2422 * 2 * np.pi) * np.sign(lat)
        water = 28.5 - 0.0085 * lat**2 + 0.055 * abs(lat) * season + 0.8 * fields[2]
        return Weather(
            wind,
            np.degrees(np.arctan2(fields[0], fields[1])) % 360,
            _waves(wind),
            1013 - 9 * fields[2] - 0.35 * wind,
            np.maximum(water, -1.6) + 0.07 * abs(lat) * season + 2.0 * fields[0],
            np.maximum(water, -1.6),
            np.clip(11 + 5 * fields[1] - 0.12 * wind, 0.2, 20),
        )


def _wind(u: Floats, v: Floats, lat: Floats) -> Floats:
    wind: Floats = np.hypot(u, v) * (7.5 + 0.12 * np.minimum(abs(lat), 60))
    return wind


def _waves(wind: Floats) -> Floats:
    waves: Floats = 0.25 + 0.0052 * wind**2
    return np.minimum(waves, 11.0)
