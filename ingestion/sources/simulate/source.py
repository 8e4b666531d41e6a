"""The simulation behind the interface of all sources."""

from collections.abc import Iterator
from datetime import datetime
from math import ceil

from ingestion.sources import LineCount, Message
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.simulation import Simulation
from ingestion.sources.simulate.truth import Truth


class SimulateSource:
    """Yields the messages of a simulation; ``truth`` counts what was injected."""

    name = "simulate"

    def __init__(
        self, config: SimulationConfig, truth: Truth | None = None, yields_from: datetime | None = None
    ) -> None:
        """As given.

        Args:
            config: the simulation.
            truth: counts what was injected, also where it is not yielded.
            yields_from: messages of steps that begin earlier are made and not yielded (aware).
        """
        self.config = config
        self._yields_from = yields_from
        self.truth = truth or Truth()
        self.lines = LineCount()
        """Stays at zero: nothing is read."""
        self._is_stopped = False

    def stop(self) -> None:
        """Simulate no further than the step that is under way."""
        self._is_stopped = True

    def _first_step(self) -> int:
        if self._yields_from is None:
            return 0
        return ceil((self._yields_from - self.config.start).total_seconds() / self.config.interval_s)

    def messages(self) -> Iterator[Message]:
        """The messages in the order of arrival; the truth is closed at the end."""
        try:
            for number, step in enumerate(Simulation(self.config, self.truth).steps()):
                if number >= self._first_step():
                    yield from step
                if self._is_stopped:
                    return
        finally:
            self.truth.close(seed=self.config.seed, vessels=self.config.vessels)
