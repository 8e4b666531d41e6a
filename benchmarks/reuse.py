"""Builds that do only what is needed, on a lake with history: everything, nothing new, an hour of AIS more.

``python -m benchmarks.reuse --lake FOLDER [--vessels 200]``

FOLDER is a built lake, such as that of `make demo`: a copy of it is built by servers of its own, and removed.

Holds, for `dbt build` as it is typed, start and parsing included: nothing new within 30 s, an hour of a
simulated fleet's AIS more within 90 s; for the worker's warm live build with nothing new: 3 s. Beside the
seconds stand those of the processors, of Spark and dbt together, which other programs do not lengthen, and
the ratio to the full build of the same run.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, write_deltalake

from benchmarks.holds import say
from benchmarks.servers import own_servers
from ingestion.bronze import table_uri
from ingestion.schema import SCHEMA
from ingestion.sink.landing import WRITER
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.simulation import Simulation
from ingestion.topics import AIS
from stack.app.parts import stack_supervisor
from stack.app.worker.plan import LIVE
from stack.app.worker.project import ProjectSlots
from stack.app.worker.warm import Request, WarmDbt
from stack.app.worker.worker import BUILD, SELECTIONS
from stack.project import ROOT, dbt_environment
from stack.settings import Settings

UNCHANGED_HOLD_S, HOUR_HOLD_S, WARM_HOLD_S = 30.0, 90.0, 3.0
WARM_RUNS = 7


@dataclass(frozen=True)
class Cost:
    """What a build took."""

    wall_s: float
    processor_s: float


def main() -> None:
    """Run, print, and end with 1 if something does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lake", type=Path, required=True)
    parser.add_argument("--vessels", type=int, default=200, help="of the hour's fleet")
    options = parser.parse_args()
    with own_servers("spark") as settings:
        shutil.copytree(options.lake, settings.lake, dirs_exist_ok=True)
        raise SystemExit(0 if measured(settings, options.vessels) else 1)


def measured(settings: Settings, vessels: int) -> bool:
    """Build, and print what it took; returns whether all holds."""
    spark = spark_process(settings)

    def build(what: str, *arguments: str) -> Cost:
        cost = timed(spark, lambda: dbt("build", *arguments))
        print(f"{what}: {cost.wall_s:.1f} s, of the processors {cost.processor_s:.1f} s", flush=True)
        return cost

    build("first build, of a metastore without tables")
    full = build("everything, the server warm", "--vars", "rebuild: true")
    unchanged = build("nothing new")
    rows = land_hour(vessels)
    hour = build(f"an hour of AIS more, {rows:,} messages")
    for name, cost in (("nothing new", unchanged), ("an hour more", hour)):
        share = cost.processor_s / full.processor_s
        print(f"{name} / everything: {cost.wall_s / full.wall_s:.3f}, of the processors {share:.3f}")
    holds = say("nothing new, s", unchanged.wall_s, UNCHANGED_HOLD_S, ".1f", at_most=True)
    holds &= say("an hour of AIS more, s", hour.wall_s, HOUR_HOLD_S, ".1f", at_most=True)
    return warm(settings, spark) and holds


def warm(settings: Settings, spark: psutil.Process) -> bool:
    """The worker's live build with nothing new, once it is warm."""
    slot = ProjectSlots(ROOT, settings.home / "dbt" / "project").candidate()
    (settings.home / "logs").mkdir(parents=True, exist_ok=True)
    live = Request(slot, (*BUILD, *SELECTIONS[LIVE]))
    dbt_process = WarmDbt(settings.home / "logs" / "dbt", dbt_environment(settings), 10**6, 10**12, 5.0)

    def run() -> None:
        outcome = dbt_process(live)
        assert outcome.is_good, outcome.problem

    try:
        costs = [timed(spark, run) for _ in range(WARM_RUNS)]
    finally:
        dbt_process.close()
    median_s = statistics.median(cost.wall_s for cost in costs[2:])
    return say("warm live build with nothing new, s", median_s, WARM_HOLD_S, ".2f", at_most=True)


def timed(spark: psutil.Process, do: Callable[[], None]) -> Cost:
    """Seconds of the clock; of the processors those of Spark and of children that ended meanwhile."""
    before, began = processor_s(spark), time.monotonic()
    do()
    return Cost(time.monotonic() - began, processor_s(spark) - before)


def processor_s(spark: psutil.Process) -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    server = spark.cpu_times()
    return server.user + server.system + children.ru_utime + children.ru_stime


def spark_process(settings: Settings) -> psutil.Process:
    supervisor = stack_supervisor(settings)
    _, record = supervisor.seen(supervisor.part("spark"))
    assert record is not None, "spark does not run"
    return psutil.Process(record.pid)


def dbt(*arguments: str) -> None:
    """dbt as a command line in the checkout starts it.

    Raises:
        SystemExit: it failed; with what it said last.
    """
    command = [str(Path(sys.executable).with_name("dbt")), "--no-use-colors", *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(f"dbt {' '.join(arguments)} ended with {ended.returncode}:\n{ended.stdout[-4000:]}")


def land_hour(vessels: int) -> int:
    """Append an hour of a fleet's AIS to bronze, after what is there; returns how many messages."""
    table = DeltaTable(table_uri(AIS))
    last = table.to_pyarrow_table(columns=["partition", "offset", "timestamp"])
    partition = pc.max(last["partition"]).as_py()
    offset = pc.max(last["offset"]).as_py() + 1
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    fleet = Simulation(SimulationConfig(start=start, vessels=vessels, duration_s=3600))
    messages = [message for step in fleet.steps() for message in step if message.topic == AIS.name]
    now = datetime.now(UTC)
    rows = [
        {
            "topic": AIS.name,
            "partition": partition,
            "offset": offset + number,
            "timestamp": now,
            "timestamp_type": 1,
            "key": message.key,
            "value": message.value,
            "headers": [],
            "ingested_at": now,
        }
        for number, message in enumerate(messages)
    ]
    write_deltalake(table, pa.Table.from_pylist(rows, schema=SCHEMA), mode="append", writer_properties=WRITER)
    return len(rows)


if __name__ == "__main__":
    main()
