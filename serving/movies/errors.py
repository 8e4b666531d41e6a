"""What can go wrong between the gold marts and a file for people."""

from stack.errors import TidelineError


class MoviesServingError(TidelineError):
    """The root of this package's errors."""


class MartMissingError(MoviesServingError):
    """A mart does not exist yet."""


class OutputError(MoviesServingError):
    """A file cannot be written."""
