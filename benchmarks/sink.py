"""The sink beside a bare consume loop and beside Spark Structured Streaming, on one topic in one run.

``python -m benchmarks.sink [--messages 2000000] [--rounds 3] [--no-spark]``

Hold: at least 60 % of the bare loop's rate, at least 10 times Structured Streaming's, at most 400 MB at any
backlog, and at 2,000 messages a second p95 ≤ 1.5 s from producing to visible in bronze.

Each contender is a process of its own against one embedded broker on the same machine. Bare loop and sink
take turns; each round gives a ratio, so that what else the machine does meanwhile hits both. A rate counts
from the first message that a contender has in hand to its last one: in memory (bare), committed (sink), or
from the start of the query to its end (Spark). Latency is from Kafka's timestamp to the moment at which the
table's log has the commit. Processor time is that of a contender's own process, without the broker's.

The bare loop gets what makes it fast: with the client's defaults it waits up to a second whenever its queue
was full. Spark commits as many rows at a time as a batch of the sink may have. Like the others it is a fresh
process, whose JVM has done one query; because a JVM gets faster, it reads the whole topic a second time, and
that figure is held too. A third time it makes one commit of the whole backlog, for comparison: nothing is
visible until it is there, and nothing bounds it.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import orjson

from benchmarks.holds import say

RATE_HOLD, SPARK_HOLD, MEMORY_HOLD_MB, LATENCY_HOLD_S = 0.6, 10.0, 400, 1.5
PARTITIONS = 12
SPARK_ROWS = 100_000  # a commit, as the sink's ``batch_rows``
TOPIC = "bench.ais"
LIVE_TOPIC = "bench.live"
LIVE_RATE, LIVE_SECONDS = 2_000, 30


def payloads(count: int = 250_000) -> list[tuple[bytes, bytes]]:
    """Keys and values as a decoded AIS feed has them: 290 bytes of JSON each. So many that none comes twice
    within what a compressor looks at.
    """
    chance = random.Random(1)
    made = []
    for _ in range(count):
        mmsi = chance.randint(201_000_000, 775_999_999)
        value = {
            "schema_version": 1,
            "mmsi": mmsi,
            "timestamp": "2026-01-02T03:04:05.678Z",
            "message_type": 1,
            "latitude": round(chance.uniform(-90, 90), 6),
            "longitude": round(chance.uniform(-180, 180), 6),
            "speed_knots": round(chance.uniform(0, 20), 1),
            "course_deg": round(chance.uniform(0, 360), 1),
            "heading_deg": chance.randint(0, 359),
            "nav_status": 0,
            "rate_of_turn": 0.0,
            "position_accuracy": 1,
            "transceiver_class": "A",
            "source": "simulate",
        }
        made.append((str(mmsi).encode(), orjson.dumps(value)))
    return made


def fill(servers: str, topic: str, count: int, per_second: int | None = None) -> None:
    """Produce so many messages, at a pace or as fast as it goes."""
    from confluent_kafka import Producer

    producer = Producer(
        {
            "bootstrap.servers": servers,
            # As `tideline produce` sends.
            "acks": "all",
            "enable.idempotence": True,
            "compression.type": "snappy",
            "batch.size": 32 * 1024,
            "linger.ms": 20,
            "queue.buffering.max.messages": 500_000,
        }
    )
    headers: list[tuple[str, str | bytes | None]] = [("source", b"simulate"), ("event-type", b"ais_message")]
    made, started_s, wait = payloads(), time.monotonic(), threading.Event()
    for number in range(count):
        if per_second and number % 20 == 0:
            wait.wait(max(0.0, started_s + number / per_second - time.monotonic()))
        key, value = made[number % len(made)]
        while True:
            try:
                producer.produce(topic, value, key, headers=headers)
                break
            except BufferError:
                producer.poll(0.1)
        if number % 1000 == 0:
            producer.poll(0)
    producer.flush()


# --- contenders, each in a process of its own ---------------------------------------------------------------


def bare(servers: str, messages: int) -> dict[str, float]:
    """Consume and count, with the client's own defaults but for the wait after its queue was full."""
    from confluent_kafka import Consumer

    consumer = Consumer(
        {
            "bootstrap.servers": servers,
            "group.id": uuid.uuid4().hex,
            "auto.offset.reset": "earliest",
            "fetch.queue.backoff.ms": 10,
        }
    )
    consumer.subscribe([TOPIC])
    while not (first := consumer.consume(1, 10)):
        pass
    started_s, busy_s, count = time.perf_counter(), time.process_time(), len(first)
    while count < messages:
        count += len(consumer.consume(20_000, 0.1))
    seconds, busy_s = time.perf_counter() - started_s, time.process_time() - busy_s
    consumer.close()
    return {"rate": messages / seconds, "busy_us": busy_s / messages * 1e6}


def sink(servers: str, messages: int, lake: str) -> dict[str, float]:
    """The daemon with its defaults, until the backlog is in bronze; its peak of memory, too."""
    import gc

    from ingestion.sink.config import SinkConfig
    from ingestion.sink.daemon import Sink
    from ingestion.topics import Topic
    from stack.logging import log_json

    log_json(verbose=False)
    gc.freeze()
    began_s = busy_s = 0.0

    def step(name: str) -> None:
        nonlocal began_s, busy_s
        if not began_s and name == "buffered" and daemon.metrics.buffered_rows._value.get():
            began_s, busy_s = time.perf_counter(), time.process_time()

    config = SinkConfig(
        topics=(Topic(TOPIC, "bench", "ais"),),
        bootstrap_servers=servers,
        lake=lake,
        group=uuid.uuid4().hex,
        once=True,
    )
    daemon = Sink(config, step)
    done = daemon.run()
    seconds, busy_s = time.perf_counter() - began_s, time.process_time() - busy_s
    assert done.rows == {TOPIC: messages}, done
    status = Path("/proc/self/status").read_text()
    peak_kb = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return {
        "rate": messages / seconds,
        "busy_us": busy_s / messages * 1e6,
        "peak_mb": peak_kb / 1024,
        "commits": done.commits,
    }


def spark(servers: str, messages: int, lake: str) -> dict[str, float]:
    """Structured Streaming, the same columns into Delta, until the backlog is there."""
    from pyspark.sql import SparkSession

    from stack.jars import class_path, java_with_jars
    from stack.settings import settings

    current = settings()
    java = java_with_jars(current, ("delta", "bench"), lambda _: None)
    os.environ.setdefault("JAVA_HOME", str(java.parent.parent))
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    jars = ":".join(str(path) for name in ("delta", "bench") for path in class_path(current, name))
    session = (
        SparkSession.builder.master("local[*]")
        .config("spark.driver.memory", "2g")
        .config("spark.driver.extraClassPath", jars)
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    session.range(1000).write.format("delta").save(f"{lake}/first")

    def rate(name: str, rows: int | None) -> float:
        source = session.readStream.format("kafka").option("kafka.bootstrap.servers", servers)
        source = source.option("subscribe", TOPIC).option("startingOffsets", "earliest")
        source = source.option("includeHeaders", "true")
        records = (source.option("maxOffsetsPerTrigger", rows) if rows else source).load()
        started_s = time.perf_counter()
        query = (
            records.selectExpr("*", "current_timestamp() as ingested_at")
            .writeStream.format("delta")
            .option("checkpointLocation", f"{lake}/{name}-checkpoint")
            .trigger(availableNow=True)
            .start(f"{lake}/{name}")
        )
        query.awaitTermination()
        seconds = time.perf_counter() - started_s
        assert session.read.format("delta").load(f"{lake}/{name}").count() == messages
        return messages / seconds

    rates = {
        name: rate(name, rows)
        for name, rows in (("fresh", SPARK_ROWS), ("warm", SPARK_ROWS), ("one-commit", None))
    }
    session.stop()
    return rates


# --- latency ------------------------------------------------------------------------------------------------


def latency(servers: str, lake: str) -> dict[str, float]:
    """The daemon beside a steady producer: seconds from Kafka's timestamp to the commit in the log."""
    from deltalake import DeltaTable

    from ingestion.bronze import ensure_tables
    from ingestion.sink.config import SinkConfig
    from ingestion.sink.daemon import Sink
    from ingestion.topics import Topic
    from stack.logging import log_json

    log_json(verbose=False)
    topic = Topic(LIVE_TOPIC, "live", "ais")
    (uri,) = ensure_tables(lake, [topic])
    config = SinkConfig(topics=(topic,), bootstrap_servers=servers, lake=lake, group=uuid.uuid4().hex)
    daemon = Sink(config)
    thread = threading.Thread(target=daemon.run)
    thread.start()
    produced = [sys.executable, __file__, "--child", "fill", "--servers", servers]
    subprocess.run(produced, check=True)
    wait = threading.Event()
    while DeltaTable(uri).to_pyarrow_dataset().count_rows() < LIVE_RATE * LIVE_SECONDS:
        wait.wait(0.2)
    daemon.stop()
    thread.join()
    log = Path(uri) / "_delta_log"
    latest = DeltaTable(uri).version()
    visible_us = {
        version: (log / f"{version:020d}.json").stat().st_mtime_ns // 1000 for version in range(1, latest + 1)
    }
    changes = DeltaTable(uri).load_cdf(1, latest, columns=["timestamp", "_commit_version"]).read_all()
    sent = np.array([one.timestamp() for one in changes.column("timestamp").to_pylist()])
    seen = np.array([visible_us[one] / 1e6 for one in changes.column("_commit_version").to_pylist()])
    warm = sent > sent.min() + 5  # the group forms meanwhile
    p50, p95, most = np.percentile((seen - sent)[warm], [50, 95, 100])
    return {"p50_s": p50, "p95_s": p95, "max_s": most, "commits": latest}


# --- the run ------------------------------------------------------------------------------------------------


def child(name: str, servers: str, messages: int, lake: Path) -> dict[str, float]:
    """One contender's figures, from a process of its own."""
    arguments = ["--child", name, "--servers", servers, "--messages", str(messages)]
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run(
        [sys.executable, __file__, *arguments, "--lake", str(lake / uuid.uuid4().hex)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def run(messages: int, rounds: int, *, with_spark: bool) -> None:
    from confluent_kafka.cimpl import NewTopic

    from benchmarks.servers import own_servers
    from stack.kafka_clients import admin

    with own_servers("kafka") as current:
        servers = current.bootstrap_servers
        client = admin(current)
        topics = [NewTopic(name, PARTITIONS, 1) for name in (TOPIC, LIVE_TOPIC)]
        for future in client.create_topics(topics).values():
            future.result(30)
        print(f"{datetime.now(UTC):%F %H:%M} UTC, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        fill(servers, TOPIC, messages)
        report(servers, messages, rounds, current.home, with_spark=with_spark)


def report(servers: str, messages: int, rounds: int, home: Path, *, with_spark: bool) -> None:
    ratios, sinks = [], []
    for number in range(rounds):
        reading = child("bare", servers, messages, home)
        landing = child("sink", servers, messages, home)
        sinks.append(landing)
        ratios.append(landing["rate"] / reading["rate"])
        print(
            f"round {number + 1}: bare {reading['rate']:,.0f}/s, sink {landing['rate']:,.0f}/s "
            f"({ratios[-1]:.0%}, {landing['commits']:.0f} commits, peak {landing['peak_mb']:.0f} MB); "
            f"processor time a message {reading['busy_us']:.2f} µs and {landing['busy_us']:.2f} µs",
            flush=True,
        )
    say("sink / bare consume loop", statistics.median(ratios), RATE_HOLD, ".2f")
    say("peak of memory, MB", max(one["peak_mb"] for one in sinks), MEMORY_HOLD_MB, ".0f", at_most=True)
    if with_spark:
        streaming = child("spark", servers, messages, home)
        rate = statistics.median(one["rate"] for one in sinks)
        for name, other in streaming.items():
            print(f"Structured Streaming, {name}: {other:,.0f}/s, the sink {rate / other:.1f} times that")
        say("sink / Structured Streaming", rate / streaming["fresh"], SPARK_HOLD, ".1f")
        say("sink / Structured Streaming, once its JVM is warm", rate / streaming["warm"], SPARK_HOLD, ".1f")
    live = child("latency", servers, messages, home)
    print(
        f"at {LIVE_RATE:,}/s: p50 {live['p50_s']:.2f} s, max {live['max_s']:.2f} s, {live['commits']} commits"
    )
    say("p95 of produce → bronze, s", live["p95_s"], LATENCY_HOLD_S, ".2f", at_most=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--messages", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=3, help="bare loop and sink, in turns")
    parser.add_argument("--no-spark", action="store_true", help="leave Structured Streaming out")
    parser.add_argument(
        "--child", choices=["bare", "sink", "spark", "latency", "fill"], help=argparse.SUPPRESS
    )
    parser.add_argument("--servers", help=argparse.SUPPRESS)
    parser.add_argument("--lake", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child is None:
        run(given.messages, given.rounds, with_spark=not given.no_spark)
        return
    children: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(given.servers, given.messages),
        "sink": lambda: sink(given.servers, given.messages, given.lake),
        "spark": lambda: spark(given.servers, given.messages, given.lake),
        "latency": lambda: latency(given.servers, given.lake),
        "fill": lambda: fill(given.servers, LIVE_TOPIC, LIVE_RATE * LIVE_SECONDS, LIVE_RATE),
    }
    print(json.dumps(children[given.child]()))


if __name__ == "__main__":
    main()
