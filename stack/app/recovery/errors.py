"""What backups and restores end with."""

from stack.errors import TidelineError


class RecoveryError(TidelineError):
    """A backup cannot be made, and what there is of it has no manifest; or it was not restored."""


class WrongBackupError(RecoveryError):
    """What was named is no backup, not whole, or of another Tideline."""

    exit_code = 2
