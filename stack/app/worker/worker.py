"""The dbt worker's loop: wait for something to do, do it, keep account of it.

Owns ``<home>/dbt``: the copies of the project, the state of the schedule, the account that ``status`` shows,
and a lock, by which one worker at a time builds from a home.
"""

import fcntl
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import structlog

from stack.app.builds import FRESH_S, is_fresh, stamp, worker_file
from stack.app.worker.bronze import BronzeVersions
from stack.app.worker.metrics import WorkerMetrics
from stack.app.worker.plan import LIVE, REST, Plan
from stack.app.worker.project import ProjectSlots
from stack.app.worker.renewal import restart_spark
from stack.app.worker.schedule import Schedule, crontabs
from stack.app.worker.warm import Outcome, Request, WarmDbt
from stack.errors import BusyError
from stack.project import ROOT, dbt_environment
from stack.run_lock import HELD_VARIABLE, RunLock
from stack.servers.part import Restart
from stack.settings import Settings
from stack.whole_files import write_whole

BUILD = ("build", "--exclude-resource-type", "unit_test")
"""Unit tests are of the rules, not of the data: they are for whoever changes a rule."""
EXCEPT_DAILY_TESTS = (
    "--exclude",
    "tag:daily,test_type:singular",
    "config.materialized:view,resource_type:test",
    "test_name:accepted_values",
    "test_name:relationships",
)
"""What the daily build tests (decision 0084): the whole history, views over tables that are tested, and that
our rules give values that they know. (Generic tests have the tags of their model, `daily` too.)"""
SELECTIONS: dict[str, tuple[str, ...]] = {
    LIVE: ("--select", "tag:live", *EXCEPT_DAILY_TESTS),
    REST: ("--exclude", "tag:live"),
    "daily": (),
    "scores": ("--select", "tag:scores"),
}
FIRST_LIVE = ("--select", "+tag:live", *EXCEPT_DAILY_TESTS)
"""Of a new project: with the seeds that the live models read."""
RETRY = Restart(first_pause_s=2.0, longest_pause_s=120.0)
DBT_STOP_S = 5.0
"""How long dbt may take to end when it is stopped: a run that is killed does no harm (decision 0040)."""
PROJECT_LOOK_S = 5.0
"""How often the checkout is looked at while nothing is built."""

log = structlog.get_logger("tideline.dbt")


class Worker:
    """Builds until it is stopped."""

    def __init__(
        self,
        settings: Settings,
        checkout: Path = ROOT,
        *,
        retry: Restart = RETRY,
        look_s: float = PROJECT_LOOK_S,
    ) -> None:
        """As given.

        Args:
            settings: of the home and the lake that it works on.
            checkout: the folder of the dbt project.
            retry: the pauses after builds that failed in a row.
            look_s: how often the checkout is looked at while nothing is built.

        Raises:
            SettingsError: a time of the schedule cannot be read.
        """
        self._settings = settings
        self._folder = settings.home / "dbt"
        self._look_s = look_s
        self._bronze = BronzeVersions(settings)
        self._plan = Plan(settings.dbt_interval_s, retry)
        self._schedule = Schedule(crontabs(settings), self._folder / "schedule.json", _utc_now())
        self._project = ProjectSlots(checkout, self._folder / "project")
        self._dbt = WarmDbt(
            settings.home / "logs" / "dbt",
            dbt_environment(settings) | {HELD_VARIABLE: str(os.getpid())},
            settings.dbt_worker_runs,
            settings.dbt_worker_memory_mb * 10**6,
            DBT_STOP_S,
        )
        self._lock = RunLock(settings)
        self._refused = ""
        """The state of the checkout that did not parse last."""
        self._looked = float("-inf")
        self._account: dict[str, str] = {}
        self._metrics: WorkerMetrics | None = None
        """From the first step on."""
        self._command: subprocess.Popen[bytes] | None = None
        # No Event: its lock could be held by the very thread that a signal's handler interrupts.
        self._is_stopping = False

    def run(self) -> None:
        """Work until :meth:`stop`.

        Raises:
            BusyError: another worker builds from this home.
        """
        with self._alone():
            try:
                while not self._is_stopping:
                    if not self.step():
                        time.sleep(self._settings.dbt_poll_s)
            finally:
                self.close()

    def stop(self) -> None:
        """End what runs, and the loop. Safe in a signal handler."""
        self._is_stopping = True
        self._dbt.stop()
        if (command := self._command) is not None:
            command.terminate()

    def close(self) -> None:
        """End dbt's process."""
        self._dbt.close()
        self._tell("now", "")
        if self._metrics is not None:
            self._metrics.close()
            self._metrics = None

    def step(self) -> bool:
        """Do what is next; returns whether there was anything."""
        metrics = self._metrics = self._metrics or WorkerMetrics(self._settings)
        self._look_at_project()
        if self._project.current is None:
            return False
        bronze = self._bronze.now()
        work = self._plan.next(time.monotonic(), bronze, self._schedule.due(_utc_now()))
        if work is None or self._is_stopping:
            if self._plan.is_green and not is_fresh(self._settings, FRESH_S / 2):
                stamp(self._settings).touch()  # nothing new came: what was built is still good
            return False
        began, began_utc = time.monotonic(), _utc_now()
        self._tell("now", f"{work} since {began_utc:%H:%M:%S}")
        metrics.began(work)
        outcome = self._do(work)
        seconds = round(time.monotonic() - began, 1)
        self._tell("now", "")
        if self._is_stopping:
            metrics.stopped(work)
            return True
        metrics.ended(work, seconds, is_good=outcome.is_good, nodes=outcome.nodes)
        if outcome.is_good:
            self._plan.done(work, began, bronze)
            if work in self._schedule.jobs:
                self._schedule.done(work, began_utc)
            if work in SELECTIONS:
                stamp(self._settings).touch()
            log.info("done", work=work, seconds=seconds, nodes=outcome.counts)
            self._tell(work, f"{work} {began_utc:%H:%M:%S} in {seconds:g} s")
            self._tell(f"{work} failed", "")
        else:
            self._failed(work, began_utc, outcome.problem)
        return True

    def _failed(self, work: str, began: datetime, problem: str) -> None:
        now = time.monotonic()
        pause_s = (
            self._schedule.failed(work, began, _utc_now())
            if work in self._schedule.jobs
            else self._plan.failed(work, now)
        )
        if work in self._schedule.jobs:
            self._plan.failed(work, now)
        log.error("failed", work=work, why=problem, retry_in_s=pause_s)
        self._tell(f"{work} failed", f"{work} failed at {began:%H:%M:%S}: {problem.splitlines()[0][:400]}")

    def _do(self, work: str) -> Outcome:
        if work == "maintain":
            return self._tideline("maintain")
        if work == "restart":
            return self._alone_with_tables(work, lambda: restart_spark(self._settings, self._stops))
        if work in ("train", "score"):
            arguments = ("train", "{}", "--score") if work == "train" else ("score", "{}")
            for problem in self._settings.schedule_problems:
                outcome = self._tideline("ml", *(argument.format(problem) for argument in arguments))
                if not outcome.is_good:
                    return outcome
            return self._build("scores")
        return self._build(work)

    def _build(self, work: str) -> Outcome:
        assert self._project.current is not None
        is_first = work == LIVE and self._plan.live.built is None
        selection = FIRST_LIVE if is_first else SELECTIONS[work]
        request = Request(self._project.current, (*BUILD, *selection))
        return self._alone_with_tables(work, lambda: self._dbt(request))

    def _stops(self) -> bool:
        return self._is_stopping

    def _alone_with_tables(self, work: str, do: Callable[[], Outcome]) -> Outcome:
        """Do what no other run of dbt may go on beside."""
        if not self._take_lock(work):
            return Outcome(False, "stopped")
        try:
            return do()
        finally:
            self._lock.release()

    def _take_lock(self, work: str) -> bool:
        """Wait while a dbt that somebody started writes the same tables; false where it is stopped first."""
        waited_for = ""
        while not self._lock.take(f"the dbt worker, {work}", waits=False):
            if self._is_stopping:
                return False
            if (holder := self._lock.holder()) != waited_for:
                waited_for = holder
                log.info("waiting", work=work, by=holder)
                self._tell("now", f"{work} waits for {holder}")
            time.sleep(self._settings.dbt_poll_s)
        if waited_for:
            self._tell("now", f"{work} since {_utc_now():%H:%M:%S}")
        return True

    def _tideline(self, *arguments: str) -> Outcome:
        """Run a command of ``tideline`` to its end; what it says goes to ``<home>/logs/schedule.log``."""
        with (self._settings.home / "logs" / "schedule.log").open("ab") as output:
            self._command = _start(arguments, output)
            if self._is_stopping:  # it came between the loop's question and this start
                self._command.terminate()
            code = self._command.wait()
            self._command = None
        called = " ".join(["tideline", *arguments])
        return Outcome(code == 0, "" if code == 0 else f"{called} ended with {code}: see logs/schedule.log")

    def _look_at_project(self) -> None:
        """Take an edited project into use if it parses; one that does not leaves the last that did."""
        if time.monotonic() - self._looked < self._look_s:
            return
        edited = self._project.edited()
        self._looked = time.monotonic()
        if edited == self._refused or self._project.is_current(edited):
            if self._project.is_current(edited) and self._refused:
                self._refused = ""
                self._tell("project", "")
            return
        slot = self._project.candidate()
        if self._project.edited() != edited:  # it is being edited: what was copied may be half of it
            self._looked = float("-inf")
            return
        outcome = self._dbt(Request(slot, ("parse",)))
        if self._is_stopping:
            return
        if outcome.is_good:
            is_new = self._project.current is not None
            self._project.use(slot, edited)
            self._plan.project_changed()
            self._refused = ""
            self._tell("project", "")
            log.info("project parsed", seconds=round(outcome.seconds, 1), is_edited=is_new)
            return
        self._refused = edited
        kept = "the last that did is built" if self._project.current else "nothing is built"
        log.error("project does not parse", why=outcome.problem, so=kept)
        self._tell("project", f"the project does not parse, {kept}: {outcome.problem[:200]}")

    def _tell(self, about: str, text: str) -> None:
        """Write down what people should know, in the order in which it came; an empty text removes it."""
        self._account.pop(about, None)
        if text:
            self._account[about] = text
        first = [name for name in ("project", "now") if name in self._account]
        rest = [name for name in self._account if name not in first]
        note = "; ".join(self._account[name] for name in [*first, *rest])
        write_whole(worker_file(self._settings), json.dumps({"note": note}))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._settings.home / "logs").mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError(f"another dbt worker builds from {self._settings.home}") from None
            yield


def _start(arguments: Sequence[str], output: IO[bytes]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "stack.app.cli", *arguments],
        cwd=ROOT,
        env=os.environ,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
    )


def _utc_now() -> datetime:
    return datetime.now(UTC)
