"""Errors of the lineage's events."""

from observability.errors import ObservabilityError


class LineageTransportError(ObservabilityError):
    """The receiver of the events does not take them."""
