"""Who works on this machine: the name under which a change is recorded."""

import getpass
import os


def user_name() -> str:
    """Login name; ``uid-1234`` where the user has none, as in containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid-{os.getuid()}"
