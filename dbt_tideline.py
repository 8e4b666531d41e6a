"""dbt's plugin: dbt finds it by the name of this module. It holds the lock of runs (docs/decisions/0078)."""

import os

from dbt.flags import get_flags
from dbt.plugins.manager import dbtPlugin
from dbt_common.events.functions import fire_event
from dbt_common.events.types import Note

from stack.run_lock import HELD_VARIABLE, RUNS, RunLock
from stack.settings import settings

_held: list[RunLock] = []
"""Until the process ends; a process that runs dbt several times takes it once."""


class OneRunAtATime(dbtPlugin):
    """A run of this project waits while another writes the tables of the same home."""

    def initialize(self) -> None:
        """Take the lock where the command is a run; called when dbt has read its flags and the project."""
        command = str(get_flags().WHICH)  # type: ignore[no-untyped-call]
        if self.project_name != "tideline" or command not in RUNS or os.environ.get(HELD_VARIABLE) or _held:
            return
        lock = RunLock(settings())
        about = f"dbt {command}"
        if not lock.take(about, waits=False):
            fire_event(Note(msg=f"Waiting for {lock.holder()}: one run at a time writes these tables"))
            lock.take(about, waits=True)
        _held.append(lock)


plugins = [OneRunAtATime]
