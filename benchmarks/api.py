"""The API with 5,000 vessels and ten million positions, read by 50 clients.

``python -m benchmarks.api [--seconds 10] [--clients 50] [--pause 0.5] [--positions N] [--beside COMMAND]``

wrk asks for each of the main reads by itself and then for all of them mixed; each of its clients pauses after
an answer. Hold: p95 ≤ 25 ms of every main read but a week's track and the whole fleet, and of the mix;
≤ 600 MB of resident memory at most; a new snapshot is in force within a second of its publication and the
pause between two looks, while clients read: none of their requests fails, and their p95 holds too.

In the same run, for comparison: a bare FastAPI route that answers a constant, asked at the same pace, and
DuckDB alone over the same files, in this process; and the same day's track from larger and smaller row
groups. The ratios are what stays meaningful on a busy machine. No address is asked twice before three
thousand others, so that kept answers (decision 0112) help the whole fleet alone; what they gain is shown by
one address that is asked again and again.

``--beside COMMAND``, which may be given several times, runs a command meanwhile, again and again, such as a
build and the sink: the hold is 50 ms then.
"""

import argparse
import os
import random
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import httpx
import psutil
import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, WriterProperties, write_deltalake

from benchmarks.holds import say
from benchmarks.wrk import Took, Wrk
from stack.errors import TidelineError
from stack.published import PublishedSnapshots
from tests.support.api_lake import ApiLake, rows_of
from tests.support.environment import free_ports
from tests.support.sink import eventually

VESSELS, DAYS, FIRST_MMSI = 5_000, 20, 219_000_001
FIRST_DAY = date(2026, 3, 1)
HOLD_MS, BESIDE_HOLD_MS, MEMORY_HOLD_MB, OPEN_HOLD_S = 25.0, 50.0, 600.0, 1.0
SEED = 7
ADDRESSES = 3_000
"""Different addresses of each read."""
PUBLICATIONS = 3
ROW_GROUPS = (500_000, 120_000, 30_000)
"""Rows; the first is a whole day in one row group, the last is as the table is built (decision 0116)."""
BESIDE_STARTS_S = 20.0
"""What runs beside is given so long to begin."""
FEWEST = 100
"""Answers of a run that a 95th percentile needs."""
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
                uri,
                rows,
                mode="overwrite" if day == 0 else "append",
                partition_by=["event_date"],
                writer_properties=WriterProperties(max_row_group_size=ROW_GROUPS[-1]),
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


class Watch:
    """The largest resident memory of a process, looked at five times a second."""

    def __init__(self, process: int) -> None:
        self._process = psutil.Process(process)
        self._ended = threading.Event()
        self.peak_mb = 0.0
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._ended.wait(0.2):
            self.peak_mb = max(self.peak_mb, self._process.memory_info().rss / 1e6)

    def end(self) -> float:
        self._ended.set()
        self._thread.join()
        return self.peak_mb


@contextmanager
def server(arguments: list[str], url: str, environment: dict[str, str]) -> Iterator[int]:
    """Start a server, and wait until it answers; its process."""
    process = subprocess.Popen(arguments, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        eventually(lambda: _answers(url), f"{url} answers", 300)
        yield process.pid
    finally:
        process.terminate()
        process.wait(60)


@contextmanager
def beside(commands: Sequence[str]) -> Iterator[None]:
    """Run commands meanwhile, each again when it has ended."""
    processes = [
        subprocess.Popen(
            ["/bin/sh", "-c", f"while {command}; do :; done"],
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        for command in commands
    ]
    try:
        if processes:
            time.sleep(BESIDE_STARTS_S)
        yield
        for process, command in zip(processes, commands, strict=True):
            if process.poll() is not None:
                raise SystemExit(f"{shlex.split(command)[0]} failed meanwhile: {command}")
    finally:
        for process in processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(120)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.HTTPError:
        return False


def bare_duckdb(lake: ApiLake) -> dict[str, float]:
    """Median milliseconds of DuckDB alone for three of the reads, the files known beforehand."""
    vessels = lake.table("maritime_gold.vessels").file_uris()
    positions = lake.table("maritime_gold.current_positions").file_uris()
    days = _files_of_days(lake.table("maritime_silver.segmented_positions"))
    generator = random.Random(SEED)
    with duckdb.connect(config={"threads": 2}) as database:
        database.execute("set global parquet_metadata_cache = true")
        database.read_parquet(vessels).create("vessels")
        database.read_parquet(positions).create("positions")

        def ask(sql: Callable[[], str]) -> float:
            took = []
            for _ in range(100):
                query = sql()
                began = time.perf_counter()
                database.sql(query).to_arrow_table()
                took.append((time.perf_counter() - began) * 1e3)
            return statistics.median(took)

        def vessel() -> str:
            return f"select * from vessels where vessel_id = '{FIRST_MMSI + generator.randrange(VESSELS)}'"

        def box() -> str:
            west, south = generator.uniform(0, 8), generator.uniform(50, 58)
            return (
                f"select * from positions where longitude between {west} and {west + 1} and latitude "
                f"between {south} and {south + 1} order by mmsi limit 100"
            )

        def track() -> str:
            day = (FIRST_DAY + timedelta(days=generator.randrange(DAYS))).isoformat()
            return _track_of(days[day], FIRST_MMSI + generator.randrange(VESSELS))

        return {"one vessel": ask(vessel), "positions in a box": ask(box), "track of a day": ask(track)}


def by_row_groups(lake: ApiLake, folder: Path) -> dict[int, tuple[float, int]]:
    """Median milliseconds of a day's track by rows of a row group, and the bytes of the file."""
    files = _files_of_days(lake.table("maritime_silver.segmented_positions"))[FIRST_DAY.isoformat()]
    rows = pa.concat_tables([pq.ParquetFile(file).read() for file in files])
    found = {}
    for size in ROW_GROUPS:
        file = folder / f"groups-{size}.parquet"
        pq.write_table(rows, file, row_group_size=size)
        generator = random.Random(SEED)
        took = []
        with duckdb.connect(config={"threads": 2}) as database:
            database.execute("set global parquet_metadata_cache = true")
            for _ in range(100):
                query = _track_of([str(file)], FIRST_MMSI + generator.randrange(VESSELS))
                began = time.perf_counter()
                database.sql(query).to_arrow_table()
                took.append((time.perf_counter() - began) * 1e3)
        found[size] = statistics.median(took), file.stat().st_size
        file.unlink()
    return found


def _track_of(files: Sequence[str], mmsi: int) -> str:
    quoted = ", ".join(f"'{file}'" for file in files)
    return f"select * from read_parquet([{quoted}]) where mmsi = {mmsi} order by reported_at_utc"


def _files_of_days(table: DeltaTable) -> dict[str, list[str]]:
    actions = pa.table(table.get_add_actions(flatten=True)).to_pylist()
    days: dict[str, list[str]] = {}
    for action in actions:
        root = table.table_uri.removeprefix("file://")
        days.setdefault(str(action["partition.event_date"]), []).append(
            f"{root.rstrip('/')}/{action['path']}"
        )
    return days


def opening(lake: ApiLake, base: str) -> list[float]:
    """Seconds from each of some publications until an answer is from it."""
    address = f"{base}/positions/{FIRST_MMSI}"
    took = []
    published = PublishedSnapshots(lake.settings)
    for _ in range(PUBLICATIONS):
        before = httpx.get(address).headers["Tideline-Snapshot"]
        lake.write("maritime_gold.current_positions", rows_of("maritime_gold.current_positions", VESSELS))
        published.publish(
            {"maritime_gold.current_positions": lake.table("maritime_gold.current_positions").version()}
        )
        began = time.monotonic()
        while httpx.get(address).raise_for_status().headers["Tideline-Snapshot"] == before:
            time.sleep(0.02)
        took.append(time.monotonic() - began)
    return took


def main() -> None:
    """Print each figure beside its hold; exit 1 where one does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=10, help="of each read; three times so long the mix")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--pause", type=float, default=0.5, help="seconds between two requests of a client")
    parser.add_argument("--positions", type=int, default=10_000_000)
    parser.add_argument("--beside", action="append", default=[], help="a command that runs meanwhile")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="tideline-benchmark-") as folder:
        lake = ApiLake(Path(folder))
        make_lake(lake, options.positions)
        lake.publish()
        try:
            holds = measure(lake, options, Path(folder))
        except TidelineError as error:
            raise SystemExit(f"error: {error}") from error
    sys.exit(0 if holds else 1)


def measure(lake: ApiLake, options: argparse.Namespace, folder: Path) -> bool:
    """Run the API and what it is compared with, and print the figures; whether everything holds."""
    wrk = Wrk(folder)
    port, bare_port = free_ports(2)
    base, bare = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{bare_port}"
    environment = {"TIDELINE_HOME": str(lake.settings.home), "TIDELINE_LAKE": lake.settings.lake}
    generator = random.Random(SEED)
    asked = [requests(generator) for _ in range(ADDRESSES)]
    paths = {name: [f"/api/v1{one[name]}" for one in asked] for name in asked[0]}
    mixed = [f"/api/v1{one[generator.choice([n for n in one if n not in NOT_HELD])]}" for one in asked]

    def run(address: str, listed: Sequence[str], seconds: float) -> Took:
        return wrk.run(address, listed, seconds, options.clients, options.pause)

    with ExitStack() as stack:
        serve = [sys.executable, "-m", "stack.app.cli", "serve", "--port", str(port)]
        api = stack.enter_context(server(serve, f"{base}/readyz", environment))
        stack.enter_context(server([sys.executable, "-c", BARE, str(bare_port)], f"{bare}/constant", {}))
        run(
            base, [path for listed in paths.values() for path in listed[:20]], 3
        )  # the first use opens a table
        memory = Watch(api)
        with beside(options.beside):
            constant = run(bare, ["/constant"], options.seconds)
            took = {name: run(base, listed, options.seconds) for name, listed in paths.items()}
            took["the main reads, mixed"] = run(base, mixed, 3 * options.seconds)
            again = run(base, paths["track of a week"][:1], options.seconds)
            alone = bare_duckdb(lake)
            groups = by_row_groups(lake, folder)
            reading: list[Took] = []
            reader = threading.Thread(
                target=lambda: reading.append(run(base, mixed, options.seconds)), daemon=True
            )
            reader.start()
            opened_s = opening(lake, f"{base}/api/v1")
            reader.join()
        took["the main reads, while snapshots are published"] = reading[0]
        peak_mb = memory.end()
    holds = report(took, constant, alone, options)
    print(f"a week's track, the same again and again: {again}")
    first = groups[ROW_GROUPS[0]]
    for size, (median, size_bytes) in groups.items():
        print(
            f"DuckDB alone, a day's track from row groups of {size:,} rows: median {median:.1f} ms "
            f"({median / first[0]:.2f} × the largest), file {size_bytes / first[1]:.2f} × the largest"
        )
    holds.append(say("resident memory of the API at most, MB", peak_mb, MEMORY_HOLD_MB, ".0f", at_most=True))
    hold_s = OPEN_HOLD_S + lake.settings.api_poll_s
    holds.append(say("a new snapshot is in force after, s", max(opened_s), hold_s, ".2f", at_most=True))
    return all(holds)


def report(
    took: dict[str, Took], constant: Took, alone: dict[str, float], options: argparse.Namespace
) -> list[bool]:
    """Print what each read took; what holds."""
    hold_ms = BESIDE_HOLD_MS if options.beside else HOLD_MS
    print(f"{options.clients} clients, one request each {options.pause:g} s, {options.positions:,} positions")
    print(f"bare FastAPI route: {constant}")
    holds = []
    for name, found in took.items():
        ratio = f"{found.p95 / constant.p95:.1f} × the bare route's p95"
        if name in alone:
            ratio += f", median {found.p50 / alone[name]:.1f} × DuckDB alone ({alone[name]:.1f} ms)"
        print(f"{name}: {found}; {ratio}")
        if found.answers < FEWEST:
            print(f"  {found.answers} answers are too few to say anything: DOES NOT HOLD", flush=True)
            holds.append(False)
        elif name not in NOT_HELD:
            holds.append(say(f"  p95 of {name}, ms", found.p95, hold_ms, ".1f", at_most=True))
        holds.append(say(f"  failed of {name}", found.failed, 0, "d", at_most=True))
    return holds


if __name__ == "__main__":
    main()
