"""One dbt run at a time in a home: a file lock, which ends with the process that holds it.

Two runs would change silver between the statements of one another's marts (docs/decisions/0056). The dbt
worker takes the lock for each of its runs; a dbt that a person starts takes it by ``dbt_tideline``.
"""

import fcntl
import os
from datetime import UTC, datetime
from pathlib import Path

from stack.settings import Settings

HELD_VARIABLE = "TIDELINE_DBT_RUN_LOCKED"
"""In the environment of a dbt whose parent holds the lock for it."""
RUNS = frozenset(
    {"build", "clone", "retry", "run", "run-operation", "seed", "snapshot", "test"},
)
"""The commands of dbt that write tables, or test them in one state."""


class RunLock:
    """The lock on the tables that the settings' target writes."""

    def __init__(self, settings: Settings) -> None:
        """As given; personal schemas (target ``dev``) are tables of their own, with a lock of their own."""
        self.file = settings.home / "dbt" / f"{settings.schema_prefix}run.lock"
        self._descriptor: int | None = None

    def take(self, about: str, *, waits: bool) -> bool:
        """Take the lock; returns whether it was taken.

        Args:
            about: what it is held for, as it is reported to others.
            waits: whether to wait, without a bound, for whoever holds it.

        Raises:
            OSError: the lock's file cannot be written.
        """
        self.file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        except BaseException as error:
            os.close(descriptor)
            if isinstance(error, BlockingIOError):
                return False
            raise
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{about} (process {os.getpid()}, since {_now()} UTC)".encode())
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let others have it; nothing where it is not held."""
        if (descriptor := self._descriptor) is not None:
            self._descriptor = None
            os.ftruncate(descriptor, 0)
            fcntl.flock(descriptor, fcntl.LOCK_UN)  # a child that was forked meanwhile has the file open, too
            os.close(descriptor)

    def holder(self) -> str:
        """What others hold it for, in words."""
        return _read(self.file) or "another dbt run"


def _read(file: Path) -> str:
    try:
        return file.read_text().strip()
    except FileNotFoundError:
        return ""


def _now() -> str:
    return f"{datetime.now(UTC):%H:%M:%S}"
