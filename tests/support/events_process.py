"""The daemon of the rules as a process of its own, for tests that kill it: see faulty_process.py."""

from typing import Any

from observability.events.config import EventsConfig
from observability.events.daemon import EventsDaemon
from observability.events.rules import read_rules
from tests.support.faulty_process import Step, daemon_of

STEPS = ("fenced", "judged", "begun", "produced", "positioned", "committed")
"""Each step of the daemon, in order; each name is passed before what follows it."""


def _daemon(given: dict[str, Any], step: Step) -> EventsDaemon:
    return EventsDaemon(EventsConfig(**given["config"]), read_rules(), step)


def main() -> None:
    daemon, _ = daemon_of(_daemon)
    daemon.run()


if __name__ == "__main__":
    main()
