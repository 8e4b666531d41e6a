"""What befalls a ship now and then and lasts a while: gaps, dark hours, false positions, sensor faults."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

DAY_S = 86_400.0


class Episodes:
    """One kind of episode over the fleet: exponential waiting times, lengths even between two bounds."""

    def __init__(
        self, count: int, per_day: float, hours: tuple[float, float], rng: np.random.Generator
    ) -> None:
        self._mean_s = DAY_S / per_day if per_day > 0 else np.inf
        self._hours = hours
        self._rng = rng
        self._due_s = rng.exponential(1.0, count) * self._mean_s if per_day > 0 else np.full(count, np.inf)
        self.until_s = np.full(count, -np.inf)
        self.begun: list[int] = []
        """Ships to which it came in the last :meth:`active`."""

    def active(self, time_s: Floats, allowed: Flags) -> Flags:
        """Which ships are in an episode; one begins when it is due and the ship is where it may."""
        going = time_s < self.until_s
        begin = ~going & (time_s >= self._due_s) & allowed
        self.begun = np.flatnonzero(begin).tolist()
        for ship in self.begun:
            self.until_s[ship] = time_s[ship] + 3600 * self._rng.uniform(*self._hours)
            self._due_s[ship] = self.until_s[ship] + self._rng.exponential(self._mean_s)
        return going | begin
