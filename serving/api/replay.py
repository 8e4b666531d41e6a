"""What the API needs to send dead letters again; who runs it brings the means.

The API knows no producer of Kafka: a domain imports no other. The command ``serve`` gives it one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

LEASE = "quarantine.replay"
"""What whoever sends messages again holds meanwhile (:mod:`serving.api.state.leases`)."""


@dataclass(frozen=True)
class Chosen:
    """Which rejected messages are meant; an empty field means any. Times are Kafka's, ``until`` excluded."""

    topics: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    again: bool = False
    """Those that were sent again before, too."""
    dry_run: bool = False
    """Only count."""


GoOn = Callable[[], None]
"""Called before each part of the work; raises where the work has to end."""


def unhindered() -> None:
    """As :data:`GoOn`, of a dry run: nothing ends it."""


Replay = Callable[[Chosen, GoOn], Mapping[str, int]]
"""Sends the chosen messages to their topics again, unchanged; how many, by reason code.

Raises ``ValueError`` where a topic is not known, a ``TidelineError`` where the lake or Kafka does not do it.
"""
