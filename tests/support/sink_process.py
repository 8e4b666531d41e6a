"""The sink as a process of its own, for tests that kill or stop it.

Run with one JSON argument: the topic's name, the sink's configuration, and a fault: the step at whose n-th
occurrence the process sends itself a signal.
"""

import json
import os
import signal
import sys
from collections import Counter

from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from ingestion.topics import Topic
from stack.logging import log_json
from stack.metrics_endpoint import serve_metrics

STEPS = ("polled", "buffered", "read", "commit", "committed", "landed", "offsets_committed")
"""Each step between reading and the end of landing, in order; each name is passed before the step runs."""


def topic_of(name: str) -> Topic:
    """A test's topic, in a table of its own."""
    return Topic(name, name.replace(".", "_"), "alerts")


def main() -> None:
    given = json.loads(sys.argv[1])
    log_json(verbose=True)
    seen: Counter[str] = Counter()

    def step(name: str) -> None:
        seen[name] += 1
        fault = given.get("fault")
        if fault and fault["step"] == name and fault["occurrence"] == seen[name]:
            os.kill(os.getpid(), fault["signal"])

    sink = Sink(SinkConfig(topics=(topic_of(given["topic"]),), **given["config"]), step)
    signal.signal(signal.SIGTERM, lambda *_: sink.stop())
    if given.get("metrics_port"):
        serve_metrics(sink.metrics.registry, "127.0.0.1", given["metrics_port"])
    print(json.dumps({"event": "done", "rows": sink.run().rows}), file=sys.stderr)


if __name__ == "__main__":
    main()
