"""What the dbt worker does next: a state machine that is given the time, bronze's versions and what is due.

The live models come first, as soon as bronze has something new. Whatever else waits gets a turn after each
live build, so that neither starves the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stack.servers.part import Restart

LIVE = "live"
"""The models of ``tag:live``."""
REST = "rest"
"""All other models."""
Versions = Mapping[str, int]
"""Bronze's Delta versions by table; only those that brought data."""


@dataclass
class Backlog:
    """A kind of build: what it has included, and whether it may be tried."""

    built: Versions | None = None
    """What its last good run included; none before the first."""
    began: float = 0.0
    """When its last good run began."""
    failures: int = 0
    """In a row."""
    due: float = 0.0
    """It is not tried before."""

    def is_due(self, now: float, bronze: Versions) -> bool:
        return now >= self.due and self.built != bronze


@dataclass
class Plan:
    """Chooses among builds and scheduled work. Times are seconds of a clock that does not go back."""

    rest_interval_s: float
    """While data keeps coming, the rest is built at most this often; when none comes, at once."""
    retry: Restart
    live: Backlog = field(default_factory=Backlog)
    rest: Backlog = field(default_factory=Backlog)
    _was_live: bool = False

    def next(self, now: float, bronze: Versions, scheduled: Sequence[str] = ()) -> str | None:
        """The name of the next work: LIVE, REST, one of ``scheduled`` (those due, by rank), or none.

        Nothing but LIVE is chosen before the first good live build: all else reads what it makes.
        """
        is_live_due = self.live.is_due(now, bronze)
        if self.live.built is None:
            return LIVE if is_live_due else None
        other = self._other(now, bronze, scheduled, is_idle=not is_live_due)
        if is_live_due and not (self._was_live and other):
            return LIVE
        return other

    @property
    def is_green(self) -> bool:
        """Whether the last try of each build went well, and the live models were built at all."""
        return self.live.built is not None and not (self.live.failures or self.rest.failures)

    def done(self, work: str, began: float, bronze: Versions) -> None:
        """A work ended well; ``bronze`` is as it was when it began."""
        self._was_live = work == LIVE
        if backlog := self._backlog(work):
            backlog.built, backlog.began, backlog.failures, backlog.due = dict(bronze), began, 0, 0.0

    def failed(self, work: str, now: float) -> float:
        """A work failed; returns the pause before it is tried again, in seconds (0 for the schedule's)."""
        self._was_live = work == LIVE
        if not (backlog := self._backlog(work)):
            return 0.0
        backlog.failures += 1
        pause_s = self.retry.pause_s(backlog.failures)
        backlog.due = now + pause_s
        return pause_s

    def project_changed(self) -> None:
        """Another project: everything is built again, and what failed may be tried at once."""
        self.live, self.rest = Backlog(), Backlog()

    def _other(self, now: float, bronze: Versions, scheduled: Sequence[str], *, is_idle: bool) -> str | None:
        if scheduled:
            return scheduled[0]
        waited = self.rest.built is None or is_idle or now - self.rest.began >= self.rest_interval_s
        return REST if waited and self.rest.is_due(now, bronze) else None

    def _backlog(self, work: str) -> Backlog | None:
        return {LIVE: self.live, REST: self.rest}.get(work)
