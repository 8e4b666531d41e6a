"""Every model of the maritime domain over simulated messages, then over ten times as many.

``python -m benchmarks.domain [--messages 10000000] [--vessels 500]``

Hold: no model that matters grows faster than its rows: of those that take ten seconds or more, none takes
over twelve times as long for ten times the messages. Prints what each takes and how it grows.

Runs on a Spark and a lake of its own, which are removed at the end. Both are first builds, `dbt run
--full-refresh`; the messages are landed as the sink does, without Kafka.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from benchmarks.builds import dbt
from benchmarks.holds import say
from benchmarks.servers import own_servers
from ingestion.bronze import ensure_tables, table_uri
from ingestion.schema import SCHEMA
from ingestion.sink.landing import WRITER
from ingestion.sink.records import binary, header_lists
from ingestion.sources import Message
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.simulation import Simulation
from ingestion.topics import TOPICS, topic_named

GROWTH_HOLD = 12.0
MATTERS_S = 10.0
START = datetime(2026, 3, 1, tzinfo=UTC)
PARTITIONS = 12
COMMIT = 200_000
MODELS = ["path:models/maritime"]


class Feed:
    """The messages of a simulation, landed in bronze a part at a time."""

    def __init__(self, vessels: int) -> None:
        steps = Simulation(SimulationConfig(start=START, vessels=vessels, duration_s=None)).steps()
        self._messages: Iterator[Message] = (message for step in steps for message in step)
        self._ends = {name: np.zeros(PARTITIONS, np.int64) for name in TOPICS}

    def land(self, count: int) -> None:
        """Append the next ``count`` messages to the bronze tables."""
        for done in range(0, count, COMMIT):
            by_topic: dict[str, list[Message]] = defaultdict(list)
            for message in islice(self._messages, min(COMMIT, count - done)):
                by_topic[message.topic].append(message)
            for name, messages in by_topic.items():
                table = DeltaTable(table_uri(topic_named(name)))
                write_deltalake(table, self._rows(name, messages), mode="append", writer_properties=WRITER)

    def _rows(self, topic: str, messages: list[Message]) -> pa.Table:
        count = len(messages)
        partitions = np.fromiter(
            (crc32(message.key or b"") % PARTITIONS for message in messages), np.int32, count
        )
        offsets = np.zeros(count, np.int64)
        for number in range(PARTITIONS):
            here = partitions == number
            offsets[here] = self._ends[topic][number] + np.arange(here.sum())
            self._ends[topic][number] += here.sum()
        now = pa.array([datetime.now(UTC)] * count, pa.timestamp("us", "UTC"))
        columns: list[pa.Array[Any]] = [
            pa.array([topic] * count),
            pa.array(partitions),
            pa.array(offsets),
            now,
            pa.array(np.ones(count, np.int32)),
            binary([message.key for message in messages]),
            binary([message.value for message in messages]),
            header_lists([list(message.headers) for message in messages]),
            now,
            pa.nulls(count, pa.int64()),
        ]
        return pa.Table.from_arrays(columns, schema=SCHEMA)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--messages", type=int, default=10_000_000)
    parser.add_argument("--vessels", type=int, default=500)
    options = parser.parse_args()
    with own_servers("spark"):
        ensure_tables()
        dbt("seed", ["path:seeds"])
        feed = Feed(options.vessels)
        small = options.messages // 10
        times = []
        for count in (small, options.messages - small):
            began = time.perf_counter()
            feed.land(count)
            print(f"{count:,} messages landed in {time.perf_counter() - began:.0f} s", flush=True)
            times.append(dbt("run", MODELS, "--full-refresh"))
        report(options.messages, *times)


def report(messages: int, small: dict[str, float], large: dict[str, float]) -> None:
    """Print the models by duration with all messages, and the targets."""
    print(f"{'model':<32} {'a tenth, s':>10} {messages:>12,} {'times':>6}")
    for name, seconds in sorted(large.items(), key=lambda item: -item[1]):
        if seconds >= 1:
            print(f"{name:<32} {small[name]:>10.1f} {seconds:>12.1f} {seconds / small[name]:>6.1f}")
    growth = [large[name] / small[name] for name in large if name != "total" and large[name] >= MATTERS_S]
    say("ten times the messages, the model that grows most", max(growth), GROWTH_HOLD, ".1f", at_most=True)
    print(f"million messages an hour: {messages / large['total'] * 3600 / 1e6:.0f}")


if __name__ == "__main__":
    main()
