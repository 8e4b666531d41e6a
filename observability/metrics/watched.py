"""What the exporter knows of the stack around it, since a domain knows no other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from stack.settings import Settings


@dataclass(frozen=True)
class WatchedTopic:
    """A topic, and the tables that its messages go to."""

    topic: str
    bronze: str
    """Table of bronze, without the schema."""
    silver: str
    """Table of silver, which has the column ``bronze_version``."""


@dataclass(frozen=True)
class Watched:
    """The stack to be watched."""

    settings: Settings
    topics: Sequence[WatchedTopic]
    processes: Callable[[], Mapping[str, int | None]]
    """Process ids of the parts that run, by the part's name; None of one that died unasked."""
    schemas: Sequence[str]
    """Schemas whose published tables are measured."""
    alerts: str = ""
    """Topic that the alerts of the inbox go to; empty: they stay in the inbox."""
