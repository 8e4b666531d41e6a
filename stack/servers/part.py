"""What a part of the stack is: a server or daemon that the supervisor starts, watches and stops."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Restart(Enum):
    """What a foreground loop does when a part has ended."""

    NEVER = "never"
    ON_FAILURE = "on failure"


class ProbeError(Exception):
    """A part does not answer (yet); the text says what was asked."""


@dataclass(frozen=True)
class Command:
    """How a part is started."""

    arguments: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    """Variables beside those of the supervisor."""


@dataclass(frozen=True)
class Part:
    """A server or daemon: how it starts, where it listens, and how to ask whether it is well."""

    name: str
    command: Callable[[Path], Command]
    """Given the path of ``java``; called at a start only, so it may also prepare what the part needs."""
    probe: Callable[[float], None]
    """Asks the part a real question, for at most so many seconds; :class:`ProbeError` is no answer."""
    folder: Path
    """Where it runs."""
    ports: Mapping[str, int] = field(default_factory=dict)
    """The ports that it listens on, by what they speak."""
    jars: tuple[str, ...] = ()
    """Configurations of ``ivy.xml`` that it needs; none means that it needs no Java either."""
    needs: tuple[str, ...] = ()
    """Parts that must answer before this one is started, where they are started together."""
    restart: Restart = Restart.NEVER
    by_default: bool = True
    """Whether ``up`` without names starts it."""
    waits_for_probe: bool = True
    """Whether a start waits for the probe; a daemon whose first round is long is started once it runs."""
    ready: Callable[[], None] = lambda: None
    """Makes what is to be there once the part answers; safe to call again."""


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
