"""Bronze to silver to gold: rate, the JSON against DuckDB, and the live path against a growing history.

``python -m benchmarks.marts [--positions 10000000] [--skip-rate] [--skip-duckdb] [--skip-live]``

Hold: at least 100 million records an hour from bronze to gold; silver of a million raw JSON positions in at
most three times what DuckDB takes for the same from the same files; an incremental build with ten times the
history in at most 1.3 times the time.

Runs on a Spark and a lake of its own, which are removed at the end. The time of dbt is the time of the
models, as dbt reports it, after one warm-up build; start-up of Python and parsing are not in it.
"""

import argparse
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from statistics import median
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, write_deltalake

from benchmarks.builds import dbt
from benchmarks.holds import say
from benchmarks.servers import own_servers
from ingestion.bronze import ensure_tables, table_uri
from ingestion.schema import SCHEMA
from ingestion.sink.landing import WRITER
from ingestion.topics import AIS
from stack.settings import settings
from tests.support.statements import ask

RATE_HOLD_PER_HOUR, DUCKDB_HOLD, HISTORY_HOLD = 100e6, 3.0, 1.3
CHUNK = 1_000_000
WARMING = 12
"""Warm-up builds, while the JVM still compiles."""
DUCKDB_SILVER = Path(__file__).with_name("silver.duckdb.sql")
LIVE_MODELS = ("ais_messages", "positions", "static_reports", "daily_vessel_metrics", "current_positions")
SEEDS = ("ais_ship_types", "ais_nav_statuses", "mmsi_countries")
START = datetime(2026, 1, 1, tzinfo=UTC)


def positions(count: int, first: int, start: datetime, vessels: int, seed: int) -> pa.Table:
    """Bronze rows of position reports, 290 bytes of JSON each; a vessel reports every 10 seconds."""
    chance = np.random.default_rng(seed)
    number = np.arange(count)
    vessel = number % vessels
    milliseconds = (number // vessels) * 10_000 + chance.integers(0, 9_000, count)
    moment = np.datetime64(start.replace(tzinfo=None), "ms") + milliseconds.astype("timedelta64[ms]")
    text = np.datetime_as_string(moment, unit="ms")
    mmsi = pa.array(201_000_000 + vessel * 1_000)
    step = milliseconds / 3.6e6 * 12 / 60
    fields: list[Any] = [
        '{"schema_version":1,"mmsi":',
        mmsi.cast(pa.string()),
        ',"timestamp":"',
        pa.array(text),
        'Z","message_type":1,"latitude":',
        pa.array(np.round(50 + vessel % 100 / 10 + step, 6)).cast(pa.string()),
        ',"longitude":',
        pa.array(np.round(-20 + vessel // 100 / 10 + step / 2, 6)).cast(pa.string()),
        ',"speed_knots":',
        pa.array(np.round(chance.uniform(0, 20, count), 1)).cast(pa.string()),
        ',"course_deg":',
        pa.array(np.round(chance.uniform(0, 359, count), 1)).cast(pa.string()),
        ',"heading_deg":',
        pa.array(chance.integers(0, 359, count)).cast(pa.string()),
        ',"nav_status":0,"rate_of_turn":0.0,"position_accuracy":1,"transceiver_class":"A",'
        '"raw":"!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24","source":"benchmark"}',
    ]
    value = pc.binary_join_element_wise(*fields, "").cast(pa.binary())
    now = pa.array([datetime.now(UTC)] * count, pa.timestamp("us", "UTC"))
    columns = [
        pa.array([AIS.name] * count),
        pa.array((vessel % 12).astype(np.int32)),
        pa.array(first + number),
        now,
        pa.array(np.ones(count, np.int32)),
        mmsi.cast(pa.string()).cast(pa.binary()),
        value,
        pa.nulls(count, SCHEMA.field("headers").type),
        now,
        pa.nulls(count, pa.int64()),
    ]
    return pa.Table.from_arrays(columns, schema=SCHEMA)


def land(count: int, first: int, start: datetime, vessels: int = 5_000) -> datetime:
    """Append ``count`` positions to bronze; returns the time at which the feed continues."""
    table = DeltaTable(table_uri(AIS))
    for done in range(0, count, CHUNK):
        size = min(CHUNK, count - done)
        rows = positions(size, first + done, start, vessels, first + done)
        write_deltalake(table, rows, mode="append", writer_properties=WRITER)  # as the sink does
        start += timedelta(seconds=10 * (size // vessels + 1))
    return start


def rate(count: int) -> None:
    land(count, 0, START)
    times = dbt("run", LIVE_MODELS, "--full-refresh")
    per_hour = count / times["total"] * 3600
    print(f"bronze to gold: {count:,} positions in {times['total']:.1f} s")
    for name in LIVE_MODELS:
        print(f"  {name:24} {times[name]:7.1f} s")
    say("million records an hour", per_hour / 1e6, RATE_HOLD_PER_HOUR / 1e6, ".0f")


def against_duckdb() -> None:
    """Silver of a million positions where there is none, by dbt's statement and by DuckDB's of the same rows.

    They alternate, and each figure is the median of nine; the server is warm, as after a day of work.

    Raises:
        AssertionError: the two do not give the same rows.
    """
    recreate()
    land(1_000_000, 0, START)
    for _ in range(WARMING):
        spark_silver()
    bronze = DeltaTable(table_uri(AIS))
    target = settings().home / "duckdb"
    sql = DUCKDB_SILVER.read_text()
    for name, value in {
        "files": repr(bronze.file_uris()),
        "version": str(bronze.version()),
        "target": str(target),
    }.items():
        sql = sql.replace(f"{{{name}}}", value)
    spark, other = [], []
    for _ in range(9):
        spark.append(spark_silver())
        rmtree(target, ignore_errors=True)
        began = time.perf_counter()
        with duckdb.connect() as connection:
            connection.execute(sql)
        other.append(time.perf_counter() - began)
    ours, theirs = median(spark), median(other)
    print(f"silver of 1,000,000 JSON positions: Spark {ours:.2f} s, DuckDB {theirs:.2f} s")
    say("Spark / DuckDB", ours / theirs, DUCKDB_HOLD, ".2f", at_most=True)
    rows, different = differences(target)
    assert not different, f"{different:,} of {rows:,} rows are not the same"
    print(f"their {rows:,} rows are the same")


def spark_silver() -> float:
    """Seconds of dbt's first build of `ais_messages`."""
    ask(settings().thrift_port, "drop table maritime_silver.ais_messages")
    return dbt("run", ["ais_messages"])["ais_messages"]


def differences(duckdb_rows: Path) -> tuple[int, int]:
    """The rows in silver, and the rows that only one of silver and DuckDB has.

    The hash of the content is left out: the two have no function of it in common.
    """
    silver = DeltaTable(f"{settings().lake}/maritime_silver/ais_messages").to_pyarrow_dataset()
    columns = ", ".join(f'"{name}"' for name in silver.schema.names if name != "content_hash")
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        connection.register("silver", silver)
        files = f"read_parquet('{duckdb_rows}/*/*.parquet', hive_partitioning = true)"
        connection.execute(f"create view ours as select {columns} from silver")
        connection.execute(f"create view theirs as select {columns} from {files}")
        (rows,) = connection.execute("select count(*) from ours").fetchone() or (0,)
        (different,) = connection.execute(
            "select (select count(*) from (from ours except all from theirs)) "
            "+ (select count(*) from (from theirs except all from ours))"
        ).fetchone() or (-1,)
        return rows, different


def live(small: int = 1_000_000, batch: int = 20_000) -> None:
    """An incremental build of one batch with a history, and with ten times that history."""
    recreate()
    offset = 0
    seconds: list[float] = []
    at = START
    for history in (small, 9 * small):
        at = land(history, offset, at)
        offset += history
        dbt("run", LIVE_MODELS, *([] if seconds else ["--full-refresh"]))
        runs = []
        for _ in range(4):
            at = land(batch, offset, at)
            offset += batch
            runs.append(dbt("run", LIVE_MODELS)["total"])
        seconds.append(min(runs[1:]))
    ratio = seconds[1] / seconds[0]
    print(
        f"live build of {batch:,} rows: {seconds[0]:.1f} s with {small:,} before, "
        f"{seconds[1]:.1f} s with ten times that"
    )
    say("ten times the history / once", ratio, HISTORY_HOLD, ".2f", at_most=True)


def recreate() -> None:
    """Empty bronze, and drop what was built from it."""
    rmtree(table_uri(AIS))
    ensure_tables()
    dbt("run", LIVE_MODELS, "--full-refresh")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--positions", type=int, default=10_000_000)
    for part in ("rate", "duckdb", "live"):
        arguments.add_argument(f"--skip-{part}", action="store_true")
    options = arguments.parse_args()
    with own_servers("spark"):
        ensure_tables()
        dbt("seed", SEEDS)
        dbt("run", LIVE_MODELS)
        if not options.skip_rate:
            rate(options.positions)
        if not options.skip_duckdb:
            against_duckdb()
        if not options.skip_live:
            live()


if __name__ == "__main__":
    main()
