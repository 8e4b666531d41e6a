"""Errors of observability that users see."""

from stack.errors import TidelineError


class ObservabilityError(TidelineError):
    """Something of observability cannot be done."""


class ExporterPortError(ObservabilityError):
    """The exporter's port is taken."""

    exit_code = 2
