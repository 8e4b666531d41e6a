"""The root of the errors that a user can cause or mend: the command prints their text, never a traceback."""


class TidelineError(Exception):
    """A mistake or a condition that one clear line tells; the command ends with ``exit_code``."""

    exit_code = 1


class SettingsError(TidelineError):
    """A setting has a value that cannot be."""

    exit_code = 2
