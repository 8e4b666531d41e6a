"""What the daemons of tests share that run as processes of their own: an argument, a fault, an orderly end.

A process is run with one JSON argument. Its ``fault`` names a step of the daemon, an occurrence of the step,
counted from 1, and the number of the signal that the process sends itself there.
"""

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from stack.logging import log_json

Step = Callable[[str], None]
"""What a daemon calls with the name of the step that it has come to."""


class Stoppable(Protocol):
    """A daemon that ends in order when it is asked to."""

    def stop(self) -> None: ...


Daemon = TypeVar("Daemon", bound=Stoppable)


def daemon_of(make: Callable[[dict[str, Any], Step], Daemon]) -> tuple[Daemon, dict[str, Any]]:
    """The daemon that ``make`` makes of the argument and its steps, and the argument; SIGTERM stops it."""
    given: dict[str, Any] = json.loads(sys.argv[1])
    log_json(verbose=True)
    daemon = make(given, _step(given.get("fault")))
    signal.signal(signal.SIGTERM, lambda *_: daemon.stop())
    return daemon, given


def _step(fault: dict[str, Any] | None) -> Step:
    seen: Counter[str] = Counter()

    def step(name: str) -> None:
        seen[name] += 1
        if fault and fault["step"] == name and fault["occurrence"] == seen[name]:
            os.kill(os.getpid(), fault["signal"])

    return step
