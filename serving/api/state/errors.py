"""What can go wrong with state; the app turns each into a problem document, a command into one line."""

from typing import Any

from stack.errors import TidelineError


class StateError(TidelineError):
    """The state's database cannot be used."""


class UnknownError(TidelineError):
    """Something was named that is not there."""

    exit_code = 2


class ExistsError(TidelineError):
    """A name is taken."""

    exit_code = 2


class InvalidError(TidelineError):
    """A value cannot be stored; names it."""

    exit_code = 2


class HeldError(TidelineError):
    """Somebody else does just now what only one may do at a time."""


class LeaseLostError(TidelineError):
    """What only one may do at a time was held up for too long: another may have begun it."""


class StaleVersionError(TidelineError):
    """Somebody else changed a thing since its version was read; holds what it is now."""

    def __init__(self, what: str, sent: int, current: dict[str, Any]) -> None:
        by, at = current.get("changed_by"), current.get("changed_at_utc")
        super().__init__(
            f"{what} is at version {current['version']}, not {sent}: {by} changed it at {at}; read it again"
        )
        self.current = current


class BrokenChainError(TidelineError):
    """A row of the audit trail is not what was written."""

    def __init__(self, seq: int | None, reason: str) -> None:
        where = f"row {seq}" if seq is not None else "the table"
        super().__init__(f"the audit trail is broken at {where}: {reason}")
        self.seq = seq
        self.reason = reason
