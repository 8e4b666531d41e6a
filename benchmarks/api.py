"""The API with 5,000 vessels and ten million positions, read by 50 clients.

``python -m benchmarks.api [--seconds 20] [--clients 50] [--pause 0.5] [--positions 10000000]``

Each client asks for one of the main reads, takes the answer, and pauses. Hold: p95 ≤ 25 ms of every main
read but a week's track and the whole fleet; ≤ 600 MB of resident memory; a new snapshot is in force within a
second of its publication and the pause between two looks, and no request fails meanwhile. For comparison, the
run asks a bare FastAPI route that answers a constant, at the same pace, and DuckDB alone, in this process,
for the same rows: the ratios are what stays meaningful on a busy machine.

``--beside COMMAND`` runs a command meanwhile, such as a build: the hold is 50 ms then.
"""

import argparse
import asyncio
import os
import random
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import httpx
import psutil
import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from benchmarks.holds import say
from serving.api.read.files import open_files
from serving.api.read.reader import Reader
from stack.published import PublishedSnapshots
from tests.support.api_lake import ApiLake, rows_of
from tests.support.environment import free_ports
from tests.support.sink import eventually

VESSELS, DAYS, FIRST_MMSI = 5_000, 20, 219_000_001
FIRST_DAY = date(2026, 3, 1)
HOLD_MS, BESIDE_HOLD_MS, MEMORY_HOLD_MB, OPEN_HOLD_S = 25.0, 50.0, 600.0, 1.0
SEED = 7
NOT_HELD = ("track of a week", "whole fleet")
"""Reads whose answers are large: reported, without a hold."""
BARE = """
from fastapi import FastAPI
import uvicorn, sys
app = FastAPI()
@app.get("/constant")
def constant() -> dict[str, int]:
    return {"data": 1}
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)
"""


def make_lake(lake: ApiLake, positions: int) -> None:
    """Every table of the API, those of vessels with 5,000 rows, and positions sorted as in silver."""
    lake.write_all()
    for table in ("vessels", "current_positions"):
        lake.write(f"maritime_gold.{table}", rows_of(f"maritime_gold.{table}", VESSELS))
    for table in ("alerts", "port_visits", "voyages", "cii_ratings", "maintenance_risk"):
        lake.write(f"maritime_gold.{table}", rows_of(f"maritime_gold.{table}", VESSELS))
    owners = rows_of("maritime_silver.segment_vessels", VESSELS)
    lake.write("maritime_silver.segment_vessels", owners)
    uri = f"{lake.settings.lake}/maritime_silver/segmented_positions"
    shutil.rmtree(uri)  # it was not partitioned
    schema = rows_of("maritime_silver.segmented_positions", 1).schema
    per_vessel = max(1, positions // VESSELS // DAYS)
    with duckdb.connect() as database:
        for day in range(DAYS):
            made = database.sql(
                f"""
                select vessel + {FIRST_MMSI} as mmsi, (vessel + {FIRST_MMSI})::varchar || '-0' as segment_id,
                    false as is_noise, {day * per_vessel} + step as position_number,
                    timestamptz '{FIRST_DAY} 00:00:00+00' + to_days({day})
                        + to_seconds(step * 86400.0 / {per_vessel}) as reported_at_utc,
                    date '{FIRST_DAY}' + {day} as event_date,
                    50 + vessel % 1000 / 100.0 + sin(step / 7.0) / 10 as latitude,
                    vessel / 500.0 + {day} / 10.0 + step / 1000.0 as longitude,
                    10 + vessel % 10 + sin(step) as speed_knots, step % 360 as course_deg, 1 as bronze_version
                from range({VESSELS}) v(vessel), range({per_vessel}) s(step)
                order by mmsi, reported_at_utc
                """
            ).to_arrow_table()
            for field in schema:
                if field.name not in made.column_names:
                    made = made.append_column(field, pa.nulls(made.num_rows, field.type))
            rows = made.select(schema.names).cast(schema)
            write_deltalake(
                uri, rows, mode="overwrite" if day == 0 else "append", partition_by=["event_date"]
            )


def requests(generator: random.Random) -> dict[str, str]:
    """The main reads, each of a vessel, a place and a time of its own."""
    mmsi = FIRST_MMSI + generator.randrange(VESSELS)
    west, south = generator.uniform(0, 8), generator.uniform(50, 58)
    box = f"{west:.2f},{south:.2f},{west + 1:.2f},{south + 1:.2f}"
    start = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=generator.randrange(DAYS - 8))
    return {
        "one vessel": f"/vessels/{mmsi}",
        "overview of a vessel": f"/vessels/{mmsi}/overview",
        "position of a vessel": f"/positions/{mmsi}",
        "positions in a box": f"/positions?bbox={box}&limit=100",
        "alerts of a vessel": f"/alerts?mmsi={mmsi}",
        "port calls of a vessel": f"/port-calls?mmsi={mmsi}",
        "search": f"/search?q={mmsi}",
        "track of a day": _track(mmsi, start, 1),
        "track of a week": _track(mmsi, start, 7),
        "whole fleet": "/positions?limit=1000&fields=mmsi,latitude,longitude",
    }


def _track(mmsi: int, start: datetime, days: int) -> str:
    end = start + timedelta(days=days)
    return f"/tracks?mmsi={mmsi}&from={start:%Y-%m-%dT%H:%M:%SZ}&to={end:%Y-%m-%dT%H:%M:%SZ}&tolerance_m=50"


async def load(base: str, seconds: float, clients: int, pause_s: float) -> dict[str, list[float]]:
    """Milliseconds of every answer, by read.

    Raises:
        httpx.HTTPStatusError: an answer was no success.
    """
    took: dict[str, list[float]] = defaultdict(list)
    ends = time.monotonic() + seconds

    async def client(number: int) -> None:
        generator = random.Random(SEED + number)
        async with httpx.AsyncClient(base_url=base, timeout=30) as session:
            await asyncio.sleep(generator.uniform(0, pause_s))
            while time.monotonic() < ends:
                name, path = generator.choice(list(requests(generator).items()))
                began = time.perf_counter()
                (await session.get(path)).raise_for_status()
                took[name].append((time.perf_counter() - began) * 1e3)
                await asyncio.sleep(pause_s)

    await asyncio.gather(*(client(number) for number in range(clients)))
    return took


async def load_bare(base: str, seconds: float, clients: int, pause_s: float) -> list[float]:
    """Milliseconds of every answer of the bare route."""
    took: list[float] = []
    ends = time.monotonic() + seconds

    async def client(number: int) -> None:
        async with httpx.AsyncClient(base_url=base, timeout=30) as session:
            await asyncio.sleep(random.Random(number).uniform(0, pause_s))
            while time.monotonic() < ends:
                began = time.perf_counter()
                (await session.get("/constant")).raise_for_status()
                took.append((time.perf_counter() - began) * 1e3)
                await asyncio.sleep(pause_s)

    await asyncio.gather(*(client(number) for number in range(clients)))
    return took


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else float("nan")


def bare_duckdb(lake: ApiLake) -> dict[str, float]:
    """Median milliseconds of DuckDB alone for a vessel and for a day's track, files known beforehand."""
    reader = Reader(lake.settings)
    reader.refresh()
    view = reader.current()
    vessels = view.table("maritime_gold.vessels")
    files = open_files(
        lake.settings,
        "maritime_silver.segmented_positions",
        view.version("maritime_silver.segmented_positions"),
    )
    generator = random.Random(SEED)
    took: dict[str, list[float]] = defaultdict(list)
    for _ in range(100):
        mmsi, day = (
            FIRST_MMSI + generator.randrange(VESSELS),
            FIRST_DAY + timedelta(days=generator.randrange(DAYS)),
        )
        began = time.perf_counter()
        view.rows(f"select * from {vessels} where vessel_id = $id", {"id": str(mmsi)})
        took["one vessel"].append((time.perf_counter() - began) * 1e3)
        scan = files.scan({"event_date": (day, day), "mmsi": (mmsi, mmsi)})
        began = time.perf_counter()
        view.rows(f"select * from {scan} where mmsi = $mmsi order by reported_at_utc", {"mmsi": mmsi})
        took["track of a day"].append((time.perf_counter() - began) * 1e3)
    reader.close()
    return {name: statistics.median(values) for name, values in took.items()}


def start(arguments: list[str], url: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a server, and wait until it answers."""
    process = subprocess.Popen(arguments, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    eventually(lambda: _answers(url), f"{url} answers")
    return process


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.HTTPError:
        return False


def opening(lake: ApiLake, base: str) -> float:
    """Seconds from a publication until answers are from it, while 50 requests a second succeed."""
    before = httpx.get(f"{base}/positions/{FIRST_MMSI}").headers["Tideline-Snapshot"]
    lake.write("maritime_gold.current_positions", rows_of("maritime_gold.current_positions", VESSELS))
    published = PublishedSnapshots(lake.settings)
    published.entries()
    table = lake.settings.lake + "/maritime_gold/current_positions"
    published.publish({"maritime_gold.current_positions": DeltaTable(table).version()})
    began = time.monotonic()
    while True:
        answer = httpx.get(f"{base}/positions/{FIRST_MMSI}")
        answer.raise_for_status()
        if answer.headers["Tideline-Snapshot"] != before:
            return time.monotonic() - began
        time.sleep(0.02)


def main() -> None:
    """Print each figure beside its hold; exit 1 where one does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--pause", type=float, default=0.5, help="seconds between two requests of a client")
    parser.add_argument("--positions", type=int, default=10_000_000)
    parser.add_argument("--beside", default="", help="a command that runs meanwhile")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="tideline-benchmark-") as folder:
        lake = ApiLake(Path(folder))
        make_lake(lake, options.positions)
        lake.publish()
        sys.exit(0 if measure(lake, options) else 1)


def measure(lake: ApiLake, options: argparse.Namespace) -> bool:
    """Run the API, the bare route and DuckDB alone, one after the other; whether everything holds."""
    port, bare_port = free_ports(2)
    base = f"http://127.0.0.1:{port}/api/v1"
    environment = {"TIDELINE_HOME": str(lake.settings.home), "TIDELINE_LAKE": lake.settings.lake}
    api = start(
        [sys.executable, "-m", "stack.app.cli", "serve", "--port", str(port)],
        f"http://127.0.0.1:{port}/readyz",
        environment,
    )
    beside = subprocess.Popen(shlex.split(options.beside)) if options.beside else None
    bare = start([sys.executable, "-c", BARE, str(bare_port)], f"http://127.0.0.1:{bare_port}/constant", {})
    try:
        asyncio.run(load(base, 3, options.clients, options.pause))  # the first use of a table opens it
        bare_took = asyncio.run(load_bare(f"http://127.0.0.1:{bare_port}", 5, options.clients, options.pause))
        took = asyncio.run(load(base, options.seconds, options.clients, options.pause))
        alone = bare_duckdb(lake)
        resident_mb = psutil.Process(api.pid).memory_info().rss / 1e6
        opened_s = opening(lake, base)
    finally:
        for process in (api, bare, beside):
            if process is not None:
                process.terminate()
                process.wait(60)
    return report(took, bare_took, alone, resident_mb, opened_s, options, lake.settings.api_poll_s)


def report(
    took: dict[str, list[float]],
    bare_took: list[float],
    alone: dict[str, float],
    resident_mb: float,
    opened_s: float,
    options: argparse.Namespace,
    poll_s: float,
) -> bool:
    """Print the figures; whether everything holds."""
    hold_ms = BESIDE_HOLD_MS if options.beside else HOLD_MS
    bare_p95 = p95(bare_took)
    print(f"bare FastAPI route: median {statistics.median(bare_took):.1f} ms, p95 {bare_p95:.1f} ms")
    holds = []
    for name, values in sorted(took.items()):
        ratio = f"{p95(values) / bare_p95:.1f} × the bare route's p95"
        if name in alone:
            times = statistics.median(values) / alone[name]
            ratio += f", median {times:.1f} × DuckDB alone ({alone[name]:.1f} ms)"
        what = f"{name}: {len(values)} answers, median {statistics.median(values):.1f} ms, {ratio}; p95, ms"
        if name in NOT_HELD:
            print(f"{what}: {p95(values):.1f}")
        else:
            holds.append(say(what, p95(values), hold_ms, ".1f", at_most=True))
    holds.append(say("resident memory of the API, MB", resident_mb, MEMORY_HOLD_MB, ".0f", at_most=True))
    holds.append(
        say("a new snapshot is in force after, s", opened_s, OPEN_HOLD_S + poll_s, ".2f", at_most=True)
    )
    return all(holds)


if __name__ == "__main__":
    main()
