"""What can be wrong with a batch run: each error names the thing and its value in one line."""

from stack.errors import TidelineError


class BatchError(TidelineError):
    """The root of the batch tools' errors."""


class SparkUnavailableError(BatchError):
    """No Spark answers at the address of the settings."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"no Spark answers at {url}: start it with `tideline up`, or name another with "
            "TIDELINE_CONNECT_HOST and TIDELINE_CONNECT_PORT"
        )


class EngineError(BatchError):
    """The engine that was asked for cannot reach a place."""

    exit_code = 2


class InputError(BatchError):
    """The input does not exist, or is not a table."""


class ColumnError(BatchError):
    """A column is missing, or of a type that cannot be meant."""


class RangeError(BatchError):
    """The dates are none, are in the wrong order, or select nothing."""

    exit_code = 2


class OutputError(BatchError):
    """Writing there would destroy something that is not an earlier output."""


def first_line(error: BaseException) -> str:
    """The message of a library's error, without plan and stack trace."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
