"""The sink as a process of its own, for tests that kill or stop it: see faulty_process.py.

Its argument has the topic's name and the sink's configuration too, and a port if it is to serve its metrics.
"""

import json
import sys
from typing import Any

from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from ingestion.topics import Topic
from stack.metrics_endpoint import serve_metrics
from tests.support.faulty_process import Step, daemon_of

STEPS = ("polled", "buffered", "read", "commit", "committed", "landed", "offsets_committed")
"""Each step between reading and the end of landing, in order; each name is passed before the step runs."""


def topic_of(name: str) -> Topic:
    """A test's topic, in a table of its own."""
    return Topic(name, name.replace(".", "_"), "alerts")


def _sink(given: dict[str, Any], step: Step) -> Sink:
    return Sink(SinkConfig(topics=(topic_of(given["topic"]),), **given["config"]), step)


def main() -> None:
    sink, given = daemon_of(_sink)
    if given.get("metrics_port"):
        serve_metrics(sink.metrics.registry, "127.0.0.1", given["metrics_port"])
    print(json.dumps({"event": "done", "rows": sink.run().rows}), file=sys.stderr)


if __name__ == "__main__":
    main()
