"""The live system for some time, every part killed once: repair, memory, files, and that nothing is lost.

``python -m benchmarks.soak [--minutes 10] [--rate 200]``; ``make soak MINUTES=120`` for two hours.

In the first half each part in turn is killed by SIGKILL, and the embedded Spark is restarted once by the
schedule. In the second half nobody interferes: memory, connections and files of its two quarters are
compared. At the end the source is stopped, and published silver must hold each message of Kafka once. Holds:
a killed part answers within 30 s; no part grows by more than a tenth from the third quarter to the last.
"""

import argparse
import json
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import psutil
import pyarrow as pa
from confluent_kafka import TopicPartition

from benchmarks.holds import say
from benchmarks.servers import own_servers
from ingestion.sink.feed import LATEST
from ingestion.topics import AIS
from stack.app.parts import stack_supervisor
from stack.kafka_clients import admin
from stack.lake import open_table, table_uri
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_SILVER
from stack.servers.processes import State
from stack.servers.supervisor import Supervisor
from stack.settings import Settings
from tests.support.sink import eventually

VICTIMS = ("source", "sink", "api", "dbt", "spark", "kafka")
REPAIR_HOLD_S = 30.0
GROWTH_HOLD = 1.1
INTERVAL_S = 10
SAMPLE_S = 5.0
BOUND_S = 900.0
"""For a part to come back, and for what was sent to be published."""


@dataclass
class Watch:
    """What is seen of the parts from time to time."""

    supervisor: Supervisor
    samples: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    """By quantity: moments (seconds, monotonic) and figures."""

    def look(self) -> None:
        now = time.monotonic()
        for name, part in self.supervisor.parts.items():
            _, record = self.supervisor.seen(part)
            if record is not None:
                self._note(f"{name}, MB", now, tree_bytes(record.pid) / 1e6)
        settings = self.supervisor.settings
        lake = Path(settings.lake)
        self._note("files of the lake", now, sum(1 for path in lake.rglob("*") if path.is_file()))
        self._note("entries of Delta logs", now, sum(1 for _ in lake.glob("*/*/_delta_log/*.json")))
        self._note("Derby, MB", now, sum(_sizes(settings.home / "spark")) / 1e6)
        self._note("Thrift connections", now, connections(self.supervisor))

    def _note(self, name: str, now: float, figure: float) -> None:
        self.samples.setdefault(name, []).append((now, figure))

    def medians(self, first: float, middle: float) -> dict[str, tuple[float, float]]:
        """By quantity: the median from ``first`` to ``middle``, and that of what came later."""
        found = {}
        for name, samples in self.samples.items():
            before = [figure for moment, figure in samples if first <= moment < middle]
            after = [figure for moment, figure in samples if moment >= middle]
            if before and after:
                found[name] = float(np.median(before)), float(np.median(after))
        return found


def main() -> None:
    """Run, print, and end with 1 if something does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rate", type=int, default=200, help="reports a second, were all under way")
    options = parser.parse_args()
    fleet = f"simulate --live --vessels {options.rate * INTERVAL_S} --interval {INTERVAL_S}s"
    at = datetime.now(UTC) + timedelta(minutes=max(3.0, options.minutes / 3))
    os.environ["TIDELINE_LIVE_SOURCES"] = json.dumps([fleet])
    os.environ["TIDELINE_SCHEDULE_RESTART"] = f"{at.minute} * * * *"
    with own_servers("live") as settings:
        raise SystemExit(0 if soaked(settings, options.minutes * 60) else 1)


def soaked(settings: Settings, seconds: float) -> bool:
    """Kill, watch and compare; returns whether all holds."""
    supervisor = stack_supervisor(settings)
    published = PublishedSnapshots(settings)
    eventually(lambda: len(published.entries()) > 0, "the first build", BOUND_S)
    began = time.monotonic()
    watch = Watch(supervisor)
    repairs = {}
    for number, name in enumerate(VICTIMS, 1):
        repairs[name] = repaired(supervisor, name)
        print(f"{name} was killed: answers after {repairs[name]:.1f} s", flush=True)
        watch_until(watch, began + seconds / 2 * number / len(VICTIMS))
    watch_until(watch, began + seconds)
    holds = say(
        "a killed part answers, longest in s", max(repairs.values()), REPAIR_HOLD_S, ".1f", at_most=True
    )
    growth = {}
    for name, (before, after) in watch.medians(began + seconds / 2, began + seconds * 3 / 4).items():
        growth[name] = after / before if before else 1.0
        print(f"{name}: {before:,.0f} in the third quarter, {after:,.0f} in the last")
    memory = {name: ratio for name, ratio in growth.items() if name.endswith(", MB")}
    largest = max(memory, key=lambda name: memory[name])
    holds &= say(f"largest growth ({largest})", memory[largest], GROWTH_HOLD, ".2f", at_most=True)
    return complete(settings, supervisor) and holds


def repaired(supervisor: Supervisor, name: str) -> float:
    """Kill a part; returns the seconds until it answers again, as another process."""
    part = supervisor.part(name)
    _, record = supervisor.seen(part)
    assert record is not None, f"{name} does not run"
    os.kill(record.pid, signal.SIGKILL)
    began = time.monotonic()

    def is_back() -> bool:
        state, now = supervisor.seen(part)
        is_new = state is State.RUNNING and now is not None and now.pid != record.pid
        return is_new and (not part.waits_for_probe or supervisor.ask(part, 5.0) is None)

    eventually(is_back, f"{name} comes back", BOUND_S)
    return time.monotonic() - began


def complete(settings: Settings, supervisor: Supervisor) -> bool:
    """Whether published silver holds each message of the topic once, when the source has been stopped."""
    supervisor.down(["source"])
    sent = messages_sent(settings)
    eventually(
        lambda: published_rows(settings, ["kafka_offset"]).num_rows >= sent, "all is published", BOUND_S
    )
    rows = published_rows(settings, ["kafka_partition", "kafka_offset"])
    places = Counter(zip(rows["kafka_partition"].to_pylist(), rows["kafka_offset"].to_pylist(), strict=True))
    doubled = rows.num_rows - len(places)
    lost = sent - len(places)
    print(f"sent {sent:,}, published {rows.num_rows:,}: {lost:,} lost, {doubled:,} doubled", flush=True)
    return not lost and not doubled


def messages_sent(settings: Settings) -> int:
    """How many messages the topic of positions has got; its offsets begin at 0."""
    client = admin(settings)
    partitions = client.list_topics(AIS.name, timeout=30).topics[AIS.name].partitions
    asked = {TopicPartition(AIS.name, number): LATEST for number in partitions}
    return sum(answer.result(30).offset for answer in client.list_offsets(asked).values())


def published_rows(settings: Settings, columns: list[str]) -> pa.Table:
    """These columns of silver's messages, as published."""
    version = PublishedSnapshots(settings).entries()[-1].tables[f"{MARITIME_SILVER}.ais_messages"]
    table = open_table(settings, table_uri(settings, MARITIME_SILVER, "ais_messages"), version)
    return table.to_pyarrow_table(columns=columns)


def watch_until(watch: Watch, moment: float) -> None:
    while time.monotonic() < moment:
        watch.look()
        time.sleep(SAMPLE_S)


def tree_bytes(pid: int) -> int:
    """Resident memory of a process and its children; 0 where it has gone."""
    try:
        process = psutil.Process(pid)
        return sum(one.memory_info().rss for one in [process, *process.children(recursive=True)])
    except psutil.NoSuchProcess:
        return 0


def connections(supervisor: Supervisor) -> int:
    """Open connections to the Thrift server."""
    _, record = supervisor.seen(supervisor.part("spark"))
    if record is None:
        return 0
    try:
        found = psutil.Process(record.pid).net_connections("tcp")
    except psutil.NoSuchProcess:
        return 0
    port = supervisor.settings.thrift_port
    return sum(1 for one in found if one.status == "ESTABLISHED" and one.laddr.port == port)


def _sizes(folder: Path) -> Iterator[int]:
    for path in folder.rglob("*"):
        try:
            yield path.stat().st_size
        except FileNotFoundError:
            continue


if __name__ == "__main__":
    main()
