"""The simulation behind the interface of all sources."""

from collections.abc import Iterator

from ingestion.sources import LineCount, Message
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.simulation import Simulation
from ingestion.sources.simulate.truth import Truth


class SimulateSource:
    """Yields the messages of a simulation; ``truth`` counts what was injected."""

    name = "simulate"

    def __init__(self, config: SimulationConfig, truth: Truth | None = None) -> None:
        self.config = config
        self.truth = truth or Truth()
        self.lines = LineCount()
        """Stays at zero: nothing is read."""
        self._is_stopped = False

    def stop(self) -> None:
        """Simulate no further than the step that is under way."""
        self._is_stopped = True

    def messages(self) -> Iterator[Message]:
        """The messages in the order of arrival; the truth is closed at the end."""
        try:
            for step in Simulation(self.config, self.truth).steps():
                yield from step
                if self._is_stopped:
                    return
        finally:
            self.truth.close(seed=self.config.seed, vessels=self.config.vessels)
