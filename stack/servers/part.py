"""What a part of the stack is: a server or daemon that the supervisor starts, watches and stops."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Report = Callable[[str, str], None]
"""Called with a part's name (or ``""``) and a line of text as the work goes on."""


def no_report(_part: str, _text: str) -> None:
    """A :data:`Report` for those who need none."""


@dataclass(frozen=True)
class Restart:
    """How often a part that failed is started again, and after which pauses."""

    limit: int = 0
    """Restarts in a row; 0 leaves it to whoever started the part."""
    first_pause_s: float = 1.0
    """Before the first restart; each further one waits twice as long."""
    longest_pause_s: float = 60.0
    steady_s: float = 300.0
    """A failure after a run this long is the first in a row again."""

    def pause_s(self, failures: int) -> float:
        """The pause after so many failures in a row (1 or more)."""
        return min(self.longest_pause_s, self.first_pause_s * 2.0 ** min(failures - 1, 60))


NEVER = Restart()
ON_FAILURE = Restart(limit=8)
"""Three minutes of pauses: as long as a broker or Spark may take to come back."""


class ProbeError(Exception):
    """A part does not answer (yet); the text names the question."""


@dataclass(frozen=True)
class Command:
    """How a part is started."""

    arguments: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    """Variables beside those of the supervisor."""


@dataclass(frozen=True)
class Part:
    """A server or daemon: how it starts, where it listens, and how to check whether it is healthy."""

    name: str
    command: Callable[[], Command]
    """Called at a start only, so that it may also prepare what the part needs: its Java, jars and files."""
    probe: Callable[[float], None]
    """Asks the part a real question, for at most so many seconds; :class:`ProbeError` is no answer."""
    folder: Path
    """Where it runs."""
    ports: Mapping[str, int] = field(default_factory=dict)
    """The ports that it listens on, by what they speak."""
    needs: tuple[str, ...] = ()
    """Parts that must answer before this one is started, where they are started together."""
    restart: Restart = NEVER
    """What ``tideline run`` does when the part failed; ``up``, which does not stay, restarts nothing."""
    by_default: bool = True
    """Whether ``up`` without names starts it."""
    waits_for_probe: bool = True
    """Whether a start waits for the probe; a daemon whose first round is long is started once it runs."""
    ready: Callable[[], None] = lambda: None
    """Creates what must exist once the part answers; safe to call again."""
    may_end: bool = False
    """Whether it may end by itself, with 0: a source that has come to the end of a file."""
    keeps_others: bool = False
    """Whether it keeps the parts that it needs alive: ``status`` then shows them all."""
    start_timeout_s: float | None = None
    """How long it may take to answer after its start (default: the settings')."""
    stop_timeout_s: float | None = None
    """How long it may take to stop before it is killed (default: the settings')."""
    note: Callable[[], str] = lambda: ""
    """What else people should know of it while it runs, in a few words."""


def in_order(parts: Iterable[Part]) -> list[list[Part]]:
    """Parts in groups that can start together, each after the groups that its members need.

    A need that is not among the parts counts as met.

    Raises:
        ValueError: parts need each other in a circle.
    """
    left = {part.name: part for part in parts}
    groups = []
    while left:
        group = [part for part in left.values() if not any(need in left for need in part.needs)]
        if not group:
            raise ValueError(f"these parts need each other in a circle: {', '.join(left)}")
        groups.append(group)
        for part in group:
            del left[part.name]
    return groups
