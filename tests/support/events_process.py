"""The daemon of the rules as a process of its own, for tests that kill it.

Run with one JSON argument: the configuration, and a fault: the step at whose n-th occurrence the process
kills itself.
"""

import json
import os
import signal
import sys
from collections import Counter

from observability.events.config import EventsConfig
from observability.events.daemon import EventsDaemon
from observability.events.rules import read_rules
from stack.logging import log_json

STEPS = ("fenced", "judged", "begun", "produced", "positioned", "committed")
"""Each step of the daemon, in order; each name is passed before what follows it."""


def main() -> None:
    given = json.loads(sys.argv[1])
    log_json(verbose=True)
    seen: Counter[str] = Counter()

    def step(name: str) -> None:
        seen[name] += 1
        fault = given.get("fault")
        if fault and fault["step"] == name and fault["occurrence"] == seen[name]:
            os.kill(os.getpid(), signal.SIGKILL)

    daemon = EventsDaemon(EventsConfig(**given["config"]), read_rules(), step)
    signal.signal(signal.SIGTERM, lambda *_: daemon.stop())
    daemon.run()


if __name__ == "__main__":
    main()
