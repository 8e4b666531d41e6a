"""Produce → live gold published, with everything running: ``tideline live`` under a steady load.

``python -m benchmarks.live [--rate 2000] [--seconds 180]``; ``make bench-live`` takes an hour.

Holds: 95 % of the reports are in a published gold within 10 s of their Kafka timestamp. The same run gives
the sink's part (Kafka → the commit in bronze), so that a busy machine shows in both.

The load is a simulated fleet that reports every ten seconds; the first publications, up to the third, are not
counted. Runs on servers and a lake of its own, which are removed at the end.
"""

import argparse
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from benchmarks.holds import say
from benchmarks.servers import own_servers
from ingestion.bronze import table_uri
from ingestion.topics import AIS
from stack.lake import open_table
from stack.lake import table_uri as gold_uri
from stack.published import PublishedSnapshots, Snapshot
from stack.schemas import MARITIME_GOLD
from stack.settings import Settings

HOLD_S = 10.0
INTERVAL_S = 10
WARMING = 3
"""Publications before those that count."""
GOLD = "current_positions"


@dataclass(frozen=True)
class Landed:
    """One commit of bronze: when its reports were sent, and when they were there."""

    version: int
    sent: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    """Kafka's timestamps, in seconds since 1970."""
    committed: float


def main() -> None:
    """Run, print, and end with 1 if the hold is not met."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rate", type=int, default=2000, help="reports a second, were all under way")
    parser.add_argument("--seconds", type=int, default=180)
    options = parser.parse_args()
    fleet = f"simulate --live --vessels {options.rate * INTERVAL_S} --interval {INTERVAL_S}s"
    os.environ["TIDELINE_LIVE_SOURCES"] = json.dumps([fleet])
    with own_servers("live") as settings:
        began = measured(settings, options.seconds)
        raise SystemExit(0 if report(settings, began) else 1)


def measured(settings: Settings, seconds: float) -> float:
    """Wait until the pipeline is warm, then so long; returns when that began (seconds since 1970)."""
    published = PublishedSnapshots(settings)
    while len(published.entries()) < WARMING:
        time.sleep(1)
    began = time.time()
    time.sleep(seconds)
    # What was sent in the last moment is published by a build that began after it.
    last = len(published.entries())
    while len(published.entries()) < last + 2:
        time.sleep(1)
    return began


def report(settings: Settings, began: float) -> bool:
    """Print the delays of what was sent from ``began`` on; returns whether the hold is met."""
    entries = [entry for entry in PublishedSnapshots(settings).entries() if published_at(entry) >= began]
    included = [(published_at(entry), bronze_in(settings, entry)) for entry in entries]
    to_bronze, to_gold = [], []
    for landed in commits(settings):
        shown = [moment for moment, version in included if version >= landed.version]
        sent = landed.sent[landed.sent >= began]
        if shown and len(sent):
            to_gold.append(min(shown) - sent)
            to_bronze.append(landed.committed - sent)
    gold_s, bronze_s = np.concatenate(to_gold), np.concatenate(to_bronze)
    span_s = max(moment for moment, _ in included) - began
    gaps = np.diff([moment for moment, _ in included])
    print(f"reports: {len(gold_s):,} in {span_s:.0f} s, {len(gold_s) / span_s:,.0f} a second")
    print(
        f"publications: {len(entries)}, one in {np.median(gaps):.1f} s (median), {gaps.max():.1f} s (longest)"
    )
    for name, delays in (("produce → bronze", bronze_s), ("produce → gold published", gold_s)):
        p50, p95, worst = np.percentile(delays, [50, 95, 100])
        print(f"{name}: p50 {p50:.2f} s, p95 {p95:.2f} s, longest {worst:.2f} s")
    for line in builds(settings):
        print(line)
    ratio = np.percentile(gold_s, 95) / np.percentile(bronze_s, 95)
    print(f"gold's p95 / bronze's p95: {ratio:.1f}")
    return say(
        "produce → gold published, p95 in s", float(np.percentile(gold_s, 95)), HOLD_S, ".2f", at_most=True
    )


def published_at(entry: Snapshot) -> float:
    return entry.published_at.timestamp()


def bronze_in(settings: Settings, entry: Snapshot) -> int:
    """The bronze version that a snapshot's gold includes; -1 where it has no row."""
    version = entry.tables[f"{MARITIME_GOLD}.{GOLD}"]
    table = open_table(settings, gold_uri(settings, MARITIME_GOLD, GOLD), version)
    rows = table.to_pyarrow_table(columns=["bronze_version"])["bronze_version"].to_numpy()
    return int(rows.max()) if len(rows) else -1


def commits(settings: Settings) -> Iterator[Landed]:
    """The commits of bronze that brought reports; the log of a lake on this machine's disk."""
    folder = Path(table_uri(AIS, settings.lake))
    for file in sorted((folder / "_delta_log").glob("*.json")):
        actions = [json.loads(line) for line in file.read_text().splitlines()]
        added = [action["add"] for action in actions if "add" in action]
        if not added or not all(add["dataChange"] for add in added):
            continue
        committed = next(action["commitInfo"]["timestamp"] for action in actions if "commitInfo" in action)
        sent = [
            pq.read_table(folder / add["path"], columns=["timestamp"])["timestamp"]
            .to_numpy()
            .astype("datetime64[us]")
            .astype("int64")
            for add in added
        ]
        yield Landed(int(file.stem), np.concatenate(sent) / 1e6, committed / 1e3)


def builds(settings: Settings) -> Iterator[str]:
    """What the worker says of its builds: how many of a kind, and how long they took."""
    seconds: dict[str, list[float]] = {}
    for line in (settings.home / "logs" / "dbt.out").read_text().splitlines():
        if line.startswith("{") and (event := json.loads(line))["event"] == "done":
            seconds.setdefault(event["work"], []).append(event["seconds"])
    for work, taken in seconds.items():
        yield f"{work}: {len(taken)} builds, median {np.median(taken):.1f} s, first {taken[0]:.1f} s"


if __name__ == "__main__":
    print(f"began {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC")
    main()
