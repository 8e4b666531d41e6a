"""What can be wrong with a simulation's options."""

from ingestion.errors import SourceError


class SimulationError(SourceError):
    """An option has a value that cannot be, or two of them contradict; names the option and the value."""

    exit_code = 2
