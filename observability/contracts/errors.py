"""The errors of the data contracts that a user can cause or mend."""

from stack.errors import TidelineError


class BrokenContractError(TidelineError):
    """A topic's contract changed so that who keeps the released one breaks it, or a file is not current."""
