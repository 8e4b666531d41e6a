"""A simulation's configuration: one frozen object, validated on creation."""

from dataclasses import dataclass, field, fields
from datetime import UTC, datetime

from ingestion.sources.simulate.errors import SimulationError


@dataclass(frozen=True, slots=True)
class Rates:
    """How often things go wrong. A rate per message is a probability; the others name their unit."""

    duplicate: float = 0.005
    """Of all messages: sent a second time, byte for byte, within the next minutes."""
    out_of_order: float = 0.005
    """Of all messages: held back and sent up to ten minutes late."""
    malformed: float = 0.002
    """Of all messages: broken (see :data:`.disorder.BREAKS`), instead of the good one."""
    loss: float = 0.02
    """Of AIS reports: never received."""
    sentinel: float = 0.002
    """Of AIS position reports, for each of position, speed, course, heading, rate of turn: not available."""
    long_range: float = 0.1
    """Of reports far from shore: of type 27, by satellite."""
    clash: float = 0.01
    """Of ships with class A: send under the MMSI of another ship."""
    gaps_per_day: float = 0.08
    """Per ship and day: reception lost for 1 to 5 hours, anywhere."""
    dark_per_day: float = 0.02
    """Per ship and day far from shore: transponder switched off for 12 to 30 hours."""
    jumps_per_day: float = 0.03
    """Per ship and day: 10 to 40 minutes of positions that are 20 to 90 nm off."""
    loitering: float = 0.06
    """Of long voyages: a stop of 3 to 12 hours in open water."""
    sensor_faults_per_day: float = 0.04
    """Per ship and day: a sensor that sticks, drifts or spikes, or an engine fault, for 2 to 12 hours."""


@dataclass(frozen=True, slots=True)
class SimulationConfig:
    """One simulation. The same object gives the same bytes.

    Raises:
        SimulationError: a value cannot be; names the option.
    """

    start: datetime
    seed: int = 1
    vessels: int = 200
    duration_s: float | None = 24 * 3600.0
    """None: without end."""
    interval_s: float = 60.0
    """Between two AIS reports of a ship under way; at rest, static and sensor messages are less frequent."""
    messages: int | None = None
    """End after the step that reaches this many messages."""
    rates: Rates = field(default_factory=Rates)

    def __post_init__(self) -> None:
        if self.start.tzinfo is None:
            object.__setattr__(self, "start", self.start.replace(tzinfo=UTC))
        _within("--vessels", self.vessels, 1, 100_000)
        _within("--seed", self.seed, 0, 2**63 - 1)
        _within("--interval", self.interval_s, 1, 86_400)
        if self.duration_s is not None:
            _within("--hours", self.duration_s / 3600, 1e-9, 24 * 366 * 20)
        if self.messages is not None:
            _within("--messages", self.messages, 1, 10**12)
        for rate in fields(self.rates):
            value = getattr(self.rates, rate.name)
            _within(f"--rate {rate.name}", value, 0, 50 if rate.name.endswith("per_day") else 1)
        if self.rates.duplicate + self.rates.out_of_order + self.rates.malformed > 1:
            raise SimulationError("--rate duplicate, out_of_order and malformed are more than 1 together")

    @property
    def sensor_interval_s(self) -> float:
        """Between two sensor readings of a ship: the AIS interval, but five minutes where that is shorter."""
        return self.interval_s * max(1, round(300 / self.interval_s))

    @property
    def static_interval_s(self) -> float:
        """Between two static reports: the six minutes of the standard, thinned as positions are."""
        return self.interval_s * max(6, round(360 / self.interval_s))

    @property
    def rest_interval_s(self) -> float:
        """Between two reports of a ship at rest: the three minutes of the standard at least."""
        return self.interval_s * max(1, round(180 / self.interval_s))


def _within(option: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise SimulationError(f"{option} {value:g}: must be from {low:g} to {high:g}")
