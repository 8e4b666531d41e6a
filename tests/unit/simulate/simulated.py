"""A simulation that has run, and the rates of a world without faults."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from ingestion.sources import Message
from ingestion.sources.simulate.config import Rates, SimulationConfig
from ingestion.sources.simulate.simulation import Simulation

START = datetime(2026, 3, 1, tzinfo=UTC)
CLEAN = Rates(
    duplicate=0,
    out_of_order=0,
    malformed=0,
    loss=0,
    sentinel=0,
    long_range=0,
    clash=0,
    gaps_per_day=0,
    dark_per_day=0,
    jumps_per_day=0,
    loitering=0,
    sensor_faults_per_day=0,
)
"""A world without faults."""


@dataclass
class Run:
    """A finished simulation."""

    simulation: Simulation
    messages: list[Message]

    def values(self, topic: str) -> list[dict[str, Any]]:
        """The decoded messages of a topic."""
        return [orjson.loads(message.value) for message in self.messages if message.topic == topic]


def run(rates: Rates, *, vessels: int = 60, hours: float = 24, interval_s: float = 600, seed: int = 5) -> Run:
    config = SimulationConfig(
        start=START,
        seed=seed,
        vessels=vessels,
        duration_s=3600 * hours,
        interval_s=interval_s,
        rates=rates,
    )
    simulation = Simulation(config)
    return Run(simulation, [message for step in simulation.steps() for message in step])
