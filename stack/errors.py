"""The errors that a user can cause or mend: the command prints their text in one line, never a traceback."""


class TidelineError(Exception):
    """A mistake or a condition that one clear line tells; the command ends with ``exit_code``."""

    exit_code = 1


class SettingsError(TidelineError):
    """A setting has a value that cannot be."""

    exit_code = 2


class UnknownPartError(TidelineError):
    """A part was named that the stack does not have."""

    exit_code = 2


class JavaMissingError(TidelineError):
    """No Java 17 or 21 was found, or the one that the settings name is not one."""


class JarsError(TidelineError):
    """The jars could not be fetched, or what was fetched is not what the lock says."""


class PortTakenError(TidelineError):
    """Another process listens where a part has to."""


class DiskFullError(TidelineError):
    """The disk of the home or of the lake has too little room."""


class PartDiedError(TidelineError):
    """A part ended while it was being started."""


class PartSilentError(TidelineError):
    """A part runs but does not answer in the time that the settings give it."""


class BusyError(TidelineError):
    """Another ``up`` or ``down`` works on the same home."""
