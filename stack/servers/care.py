"""What is to be done for a part that is kept alive, given what is seen of it: a machine without a clock."""

from dataclasses import dataclass
from enum import Enum

from stack.servers.foreground import USAGE_CODE
from stack.servers.part import Restart
from stack.servers.processes import State


class Phase(Enum):
    """How a kept part is doing."""

    WAITING = "waiting"
    """For what it needs, or for the end of a pause."""
    STARTING = "starting"
    RUNNING = "running"
    STOPPED = "stopped"
    """Somebody stopped it (``tideline down PART``): it stays down until somebody starts it."""
    ENDED = "ended"
    """It came to its own end."""
    GIVEN_UP = "given up"
    """It failed too often in a row, or with a code that no restart mends."""


class Action(Enum):
    """What is to be done now."""

    NOTHING = "nothing"
    START = "start"
    GREET = "greet"
    """It answers for the first time: make what must exist then."""
    KILL = "kill"
    """It runs and has not answered for too long."""
    FORGET = "forget"
    """It ended in order: its process need not be known any more."""


@dataclass
class Care:
    """The care for one part. Times are seconds of any clock that does not go back."""

    policy: Restart
    patience_s: float
    """A part that has not answered for so long is killed."""
    may_end: bool = False
    phase: Phase = Phase.WAITING
    failures: int = 0
    """In a row."""
    due: float = 0.0
    """When it may be started (again)."""
    problem: str = ""
    """What it failed with last."""
    _began: float = 0.0
    _answered: float = 0.0
    _has_died: bool = False
    """Whether it died, and nobody has tried to start it since."""

    @property
    def is_up(self) -> bool:
        """Whether those that need it may start."""
        return self.phase is Phase.RUNNING

    def next(
        self, now: float, seen: State, *, answers: bool | None = None, code: int | None = None, needs: bool
    ) -> Action:
        """The next action.

        Args:
            now: the time, in seconds.
            seen: what its pid file says: running, died (stale), or stopped in order.
            answers: whether it answered when it was asked since the last call; none: it was not asked.
            code: the exit code of a process that died, where it is known.
            needs: whether all that it needs answers.
        """
        if seen is State.RUNNING:
            return self._running(now, answers)
        if self.phase in (Phase.STARTING, Phase.RUNNING):
            if seen is State.STOPPED:
                self.phase = Phase.STOPPED
            elif code == 0 and self.may_end:
                self.phase = Phase.ENDED
                return Action.FORGET
            else:
                self._died(now, code)
        if self.phase is not Phase.WAITING or now < self.due:
            return Action.NOTHING
        if self._has_died and seen is State.STOPPED:
            # Somebody stopped it in its pause, which removed the pid file of the process that died.
            self.phase = Phase.STOPPED
            return Action.NOTHING
        return Action.START if needs else Action.NOTHING

    def started(self, now: float) -> None:
        """It was started: if it is seen dead next, it died."""
        self._has_died = False
        self.phase = Phase.STARTING
        self._began = self._answered = now

    def failed(self, now: float, problem: str, code: int | None = None) -> None:
        """It could not be started, or it died."""
        self._has_died = False
        self.failures += 1
        self.problem = problem
        is_hopeless = code == USAGE_CODE or self.failures > self.policy.limit
        self.phase = Phase.GIVEN_UP if is_hopeless else Phase.WAITING
        self.due = now + self.policy.pause_s(self.failures)

    def hindered(self, now: float, problem: str) -> None:
        """It could not be started for a reason outside it, such as a full disk: so it is not given up."""
        self._has_died = False
        self.failures = min(self.failures + 1, self.policy.limit)
        self.problem = problem
        self.phase = Phase.WAITING
        self.due = now + self.policy.pause_s(self.failures)

    def not_ready(self, problem: str) -> None:
        """What must exist once it answers could not be made: it counts as up when that is done."""
        self.phase = Phase.STARTING
        self.problem = problem

    def _running(self, now: float, answers: bool | None) -> Action:
        if self.phase not in (Phase.STARTING, Phase.RUNNING):
            if self.phase is not Phase.WAITING:  # somebody started it
                self.failures = 0
            self.started(now)
        if answers:
            self._answered = now
            if self.phase is Phase.STARTING:
                self.phase = Phase.RUNNING
                self.problem = ""
                return Action.GREET
        elif now - self._answered > self.patience_s:
            return Action.KILL
        return Action.NOTHING

    def _died(self, now: float, code: int | None) -> None:
        if now - self._began >= self.policy.steady_s:
            self.failures = 0
        self.failed(now, "it was killed" if code is None or code < 0 else f"exit code {code}", code)
        self._has_died = True
