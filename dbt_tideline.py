"""dbt's plugins: dbt finds them by the name of this module.

They hold the lock of runs (docs/decisions/0078), and make the spans of runs where there are traces (0129).
"""

import os
from functools import cache
from typing import TYPE_CHECKING

from dbt.flags import get_flags
from dbt.plugins.manager import dbtPlugin
from dbt_common.events.event_manager_client import add_callback_to_manager
from dbt_common.events.functions import fire_event
from dbt_common.events.types import Note
from dbt_common.invocation import get_invocation_id

from stack.run_lock import HELD_VARIABLE, RUNS, RunLock
from stack.settings import settings

if TYPE_CHECKING:
    from stack.app.dbt_spans import RunSpans

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


class TracedRuns(dbtPlugin):
    """Spans of what a run does."""

    def initialize(self) -> None:
        """Follow the events of a run; behind the lock, so that no span waits for it."""
        command = str(get_flags().WHICH)  # type: ignore[no-untyped-call]
        if self.project_name == "tideline" and command in RUNS and settings().traces:
            spans = _spans()
            spans.began(get_invocation_id(), command)
            add_callback_to_manager(spans.take)


@cache
def _spans() -> "RunSpans":
    # Loads Delta and OpenTelemetry, which a run without traces does not need.
    from stack.app.dbt_spans import RunSpans

    return RunSpans(settings())


plugins = [OneRunAtATime, TracedRuns]
