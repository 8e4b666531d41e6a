"""Keeps the parts of a home alive: started in order, started again when they failed, stopped in order.

Parts are the supervisor's, with its pid files: ``status`` shows them, ``down PART`` stops one for good, ``up
PART`` starts it again. A part that runs already is taken over. No part is left when :meth:`Keeper.run` ends.
"""

import json
import subprocess
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import structlog

from stack import logs
from stack.errors import DiskFullError, PortTakenError, TidelineError
from stack.servers.care import Action, Care, Phase
from stack.servers.part import NEVER, ON_FAILURE, Part, in_order
from stack.servers.processes import State, stop
from stack.servers.supervisor import START_PROBE_TIMEOUT_S, Supervisor
from stack.whole_files import write_whole

TICK_S = 0.2
ASK_STARTING_S = 0.5
ASK_RUNNING_S = 10.0
"""How often a part is asked whether it is healthy."""
ASK_TIMEOUT_S = 10.0
KILL_TIMEOUT_S = 5.0
"""How long a part that does not answer may take to stop before it is killed."""
TRIM_S = 60.0

log = structlog.get_logger("tideline.live")


class Keeper:
    """Keeps some parts of a supervisor alive until it is stopped."""

    def __init__(self, supervisor: Supervisor, names: Iterable[str], state_file: Path) -> None:
        """As given.

        Args:
            supervisor: whose parts and home.
            names: the parts to keep.
            state_file: where it writes how each part is doing, as JSON, whenever that changes.
        """
        self._supervisor = supervisor
        self._kept = {name: _Kept(supervisor, supervisor.part(name)) for name in names}
        self._state_file = state_file
        self._written = ""
        self._trimmed = 0.0
        # No Event: its lock could be held by the very thread that a signal's handler interrupts.
        self._is_stopping = False

    def run(self) -> None:
        """Keep the parts until :meth:`stop`, then stop them, each before those that it needs."""
        with ThreadPoolExecutor(len(self._kept)) as pool:
            try:
                while not self._is_stopping:
                    self._tick(pool)
                    time.sleep(TICK_S)
            finally:
                for group in reversed(in_order(kept.part for kept in self._kept.values())):
                    list(pool.map(self._supervisor.end, group))
                    log.info("stopped", parts=[part.name for part in group])
                self._state_file.unlink(missing_ok=True)

    def stop(self) -> None:
        """End :meth:`run`. Safe in a signal handler."""
        self._is_stopping = True

    def _tick(self, pool: ThreadPoolExecutor) -> None:
        now = time.monotonic()
        for kept in self._kept.values():
            needs = [self._kept[name] for name in kept.part.needs if name in self._kept]
            kept.tick(now, pool, needs=all(need.care.is_up for need in needs))
            if self._is_stopping:
                return
        self._write()
        if now - self._trimmed > TRIM_S:
            self._trimmed = now
            for name in self._kept:
                logs.trim(logs.output_file(self._supervisor.settings, name))

    def _write(self) -> None:
        text = json.dumps({name: kept.account() for name, kept in self._kept.items()})
        if text != self._written:
            write_whole(self._state_file, text)
            self._written = text


class _Kept:
    """One part that is kept, and the questions to it."""

    def __init__(self, supervisor: Supervisor, part: Part) -> None:
        self.part = part
        self.care = Care(
            policy=ON_FAILURE if part.restart == NEVER else part.restart,
            patience_s=part.start_timeout_s or supervisor.settings.start_timeout_s,
            may_end=part.may_end,
        )
        self._supervisor = supervisor
        self._child: subprocess.Popen[bytes] | None = None
        self._question: Future[str | None] | None = None
        self._asked = 0.0
        self._complaint: str | None = None

    def account(self) -> dict[str, object]:
        return {"phase": self.care.phase.value, "failures": self.care.failures, "problem": self.care.problem}

    def tick(self, now: float, pool: ThreadPoolExecutor, *, needs: bool) -> None:
        """See how the part is, and do what is to be done."""
        before = self.care.phase
        code = self._child.poll() if self._child is not None else None
        seen, record = self._supervisor.seen(self.part)
        answers = self._answer(now, pool, is_running=seen is State.RUNNING)
        action = self.care.next(now, seen, answers=answers, code=code, needs=needs)
        if self.care.phase is not before:
            self._say(code)
        if action is Action.START:
            self._start(now)
        elif action is Action.GREET:
            self._greet()
        elif action is Action.FORGET:
            self._supervisor.forget(self.part)
        elif action is Action.KILL and record is not None:
            log.error(
                "part does not answer: killed", part=self.part.name, pid=record.pid, why=self._complaint
            )
            stop(record, KILL_TIMEOUT_S)

    def _answer(self, now: float, pool: ThreadPoolExecutor, *, is_running: bool) -> bool | None:
        """Whether the part answered a question that has come back by now; asks the next when it is time."""
        if not is_running:
            self._question = None
            return None
        if not self.part.waits_for_probe:
            return True  # that it is not healthy yet is no reason to kill it
        if self._question is not None:
            if not self._question.done():
                return None
            self._complaint = _outcome(self._question)
            self._question = None
            return self._complaint is None
        is_up = self.care.is_up
        if now - self._asked >= (ASK_RUNNING_S if is_up else ASK_STARTING_S):
            self._asked = now
            timeout_s = ASK_TIMEOUT_S if is_up else START_PROBE_TIMEOUT_S
            self._question = pool.submit(self._supervisor.ask, self.part, timeout_s)
        return None

    def _start(self, now: float) -> None:
        try:
            child = self._supervisor.begin(self.part)
        except (DiskFullError, PortTakenError) as error:
            self.care.hindered(now, str(error))
            log.warning("part cannot be started", part=self.part.name, why=self.care.problem)
            return
        except TidelineError as error:
            self.care.failed(now, " ".join(str(error).split()))
            self._say(None)
            return
        if child is not None:
            self._child = child
            self.care.started(now)
            log.info("part started", part=self.part.name, pid=child.pid)

    def _greet(self) -> None:
        try:
            self.part.ready()
        except Exception as error:  # of any client: it is tried again when the part answers next
            self.care.not_ready(" ".join(str(error).split()))
            log.warning("part is not ready", part=self.part.name, why=self.care.problem)
        else:
            log.info("part answers", part=self.part.name)

    def _say(self, code: int | None) -> None:
        phase, name = self.care.phase, self.part.name
        if phase in (Phase.STOPPED, Phase.ENDED):
            log.info("part " + ("was stopped: left so" if phase is Phase.STOPPED else "ended"), part=name)
        elif phase in (Phase.WAITING, Phase.GIVEN_UP):
            if code is not None and code > 0:
                with suppress(OSError):
                    self.care.problem = self._supervisor.death(self.part)
            log.error(
                "part failed" if phase is Phase.WAITING else "part failed too often: given up",
                part=name,
                why=self.care.problem,
                failures=self.care.failures,
            )


def _outcome(question: "Future[str | None]") -> str | None:
    error = question.exception()
    return str(error) if error is not None else question.result()
