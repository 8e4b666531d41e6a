"""The errors that a user can cause or mend: the command prints their text in one line, never a traceback."""


class TidelineError(Exception):
    """A mistake or a condition that one clear line states; the command ends with ``exit_code``."""

    exit_code = 1


class SettingsError(TidelineError):
    """A setting has an invalid value."""

    exit_code = 2


class UnknownPartError(TidelineError):
    """A part was named that the stack does not have."""

    exit_code = 2


class JavaMissingError(TidelineError):
    """There is no Java 17 or 21, or the settings name another one."""


class JarsError(TidelineError):
    """The jars could not be fetched, or do not match the lock."""


class PortTakenError(TidelineError):
    """Another process listens where a part has to."""


class DiskFullError(TidelineError):
    """The disk of the home or of the lake has too little room."""


class PartDiedError(TidelineError):
    """A part ended while it was being started."""


class PartUnresponsiveError(TidelineError):
    """A part does not answer in the time that the settings give it, or refuses."""


class BusyError(TidelineError):
    """Another ``up`` or ``down`` works on the same home."""
