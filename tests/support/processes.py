"""Questions about processes that a test does not own."""

import psutil


def has_ended(pid: int) -> bool:
    """Whether a process has ended: it is gone, or its parent has yet to reap it."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
