"""A simulated fleet as a source: AIS, sensors, alerts and voyage events, and the truth about them.

Deterministic by seed; see ``docs/simulator.md``. The parts: :mod:`.fleet` who, :mod:`.itinerary` what they
do, :mod:`.motion` where they are, :mod:`.machinery` how they fare, :mod:`.reports` what is heard of it,
:mod:`.disorder` what goes wrong on the way, :mod:`.simulation` all of it in the order of time.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingestion.sources.simulate.config import Rates, SimulationConfig
    from ingestion.sources.simulate.errors import SimulationError
    from ingestion.sources.simulate.simulation import Simulation
    from ingestion.sources.simulate.source import SimulateSource
    from ingestion.sources.simulate.truth import Truth

__all__ = ["Rates", "SimulateSource", "Simulation", "SimulationConfig", "SimulationError", "Truth"]

_MODULES = {
    "Rates": "config",
    "SimulateSource": "source",
    "Simulation": "simulation",
    "SimulationConfig": "config",
    "SimulationError": "errors",
    "Truth": "truth",
}


def __getattr__(name: str) -> Any:
    """Import a part when it is asked for: the options of the command need neither numpy nor the ways."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
