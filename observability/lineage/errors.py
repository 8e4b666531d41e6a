"""The errors of lineage that a user can cause or mend."""

from stack.errors import TidelineError


class LineageError(TidelineError):
    """The dbt project cannot be read; says what dbt says."""


class UnknownNodeError(TidelineError):
    """A model or column was named that there is not; names the nearest ones."""

    exit_code = 2
