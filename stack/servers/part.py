"""What a part of the stack is: a server or daemon that the supervisor starts, watches and stops."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


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
    ready: Callable[[], None] = lambda: None
    """Makes what is to be there once the part answers; safe to call again."""
