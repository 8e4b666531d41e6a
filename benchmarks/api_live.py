"""The live picture under load: produce → frame at 2,000 messages a second, with 1,000 connected clients.

``python -m benchmarks.api_live [--seconds 40] [--rate 2000] [--clients 1000]``

Hold: from handing a position to the Kafka client to the moment at which a client has the frame with it,
p95 ≤ 3 s; every client hears of every frame; the API's memory grows by at most 200 MB with the clients and
the feed. For comparison, the same run says how long the sink alone took until the commit was in bronze's log,
and the ratio of the two.

Broker, sink and API are processes of their own, as users run them; the clients are one more. All listen to
the events; one in a hundred (readers) also fetches every frame that it hears of. Ten more clients connect
and never read: what is meant for them must not gather in the API.

A position's latitude is its number in the run, in the frame's own unit, so that a frame says which messages
it holds. Of two positions of a ship in one frame, only the newer is seen.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import orjson
import psutil
import pyarrow as pa
from deltalake import DeltaTable

from benchmarks.holds import say
from benchmarks.servers import own_servers
from serving.api.live.wire import decode
from stack.app.prepare import prepare
from stack.settings import Settings

LATENCY_HOLD_S, GROWTH_HOLD_MB = 3.0, 200.0
SHIPS, CLIENTS_PER_READER, STALLED = 5_000, 100, 10
WARM_S = 5
"""Seconds at the start that do not count: the consumer group forms, the first frame opens the table."""
API = "/api/v1/live"


def fill(servers: str, rate: int, seconds: float) -> list[float]:
    """Produce positions at a pace; the Unix time at which each was handed over, by its number."""
    from confluent_kafka import Producer

    producer = Producer({"bootstrap.servers": servers, "linger.ms": 20, "compression.type": "snappy"})
    sent: list[float] = []
    wait, started_s = threading.Event(), time.monotonic()
    while time.monotonic() - started_s < seconds:
        number = len(sent)
        if number % 20 == 0:
            wait.wait(max(0.0, started_s + number / rate - time.monotonic()))
            producer.poll(0)
        now = time.time()
        mmsi = 201_000_000 + number % SHIPS
        moment = datetime.fromtimestamp(now, UTC).isoformat(timespec="milliseconds")
        value = {
            "schema_version": 1,
            "mmsi": mmsi,
            "timestamp": moment.replace("+00:00", "Z"),
            "message_type": 1,
            "latitude": number / 600_000,
            "longitude": 5.0,
            "speed_knots": 12.3,
            "course_deg": 87.5,
            "heading_deg": 88,
            "nav_status": 0,
        }
        producer.produce("maritime.ais.data", orjson.dumps(value), str(mmsi).encode())
        sent.append(now)
    assert producer.flush(30) == 0
    return sent


# --- the clients, in a process of their own -----------------------------------------------------------------


async def listen(host: str, port: int, notified: list[int], reads: bool, seen: dict[int, float]) -> None:
    """Follow the events until the server ends them; a reader fetches the frames."""
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(f"GET {API}/events HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
    client = httpx.AsyncClient(base_url=f"http://{host}:{port}{API}", timeout=60) if reads else None
    kind = b""
    while line := await reader.readline():
        if line.startswith(b"event: "):
            kind = line[7:].strip()
        elif line.startswith(b"data: ") and kind == b"frame":
            number = json.loads(line[6:])["frame"]
            notified.append(number)
            if client is not None:
                answer = await client.get(f"/frames/{number}")
                moment = time.time()
                for place in decode(answer.content)[1]["latitude"].tolist():
                    seen.setdefault(place, moment)
    if client is not None:
        await client.aclose()
    writer.close()


async def crowd(host: str, port: int, clients: int) -> None:
    """Connect everybody, say so, and report what they were notified of when the line "end" comes."""
    notified: list[list[int]] = [[] for _ in range(clients)]
    seen: list[dict[int, float]] = [{} for _ in range(clients)]
    tasks = []
    for number in range(clients):
        is_reader = number % CLIENTS_PER_READER == 0
        tasks.append(asyncio.create_task(listen(host, port, notified[number], is_reader, seen[number])))
        if number % 50 == 0:
            await asyncio.sleep(0)
    stalled = []
    for _ in range(STALLED):
        _, writer = await asyncio.open_connection(host, port, limit=1)
        writer.write(f"GET {API}/events HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        stalled.append(writer)
    print("connected", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    ended = [repr(task.exception()) for task in tasks if task.done()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    readers = [found for number, found in enumerate(seen) if number % CLIENTS_PER_READER == 0]
    seen_pairs = [list(map(list, found.items())) for found in readers]
    print(json.dumps({"notified": notified, "seen": seen_pairs, "ended": ended}), flush=True)


# --- the run ------------------------------------------------------------------------------------------------


def start(*arguments: str, talks: bool = False) -> "subprocess.Popen[str]":
    """Start a module; what it logs is dropped unless it talks to this process."""
    pipe = subprocess.PIPE if talks else subprocess.DEVNULL
    return subprocess.Popen(
        [sys.executable, "-m", *arguments], stdin=pipe, stdout=pipe, stderr=None if talks else pipe, text=True
    )


def wait_for(url: str, wanted: Any) -> dict[str, Any]:
    """Poll a JSON document until it is as wanted."""
    until_s, pause = time.monotonic() + 120, threading.Event()
    while time.monotonic() < until_s:
        try:
            answer: dict[str, Any] = httpx.get(url, timeout=30).json()
            if wanted(answer):
                return answer
        except httpx.HTTPError:
            pass
        pause.wait(0.2)
    raise TimeoutError(url)


def run(current: Settings, rate: int, seconds: float, clients: int) -> None:
    base = f"http://127.0.0.1:{current.api_port}"
    sink = start("stack.app.cli", "ingest", "--topic", "ais", "--metrics-port", "0")
    api = start("stack.app.cli", "serve")
    listeners = None
    try:
        wait_for(f"{base}{API}", lambda status: status["problem"] is None)
        before_mb = psutil.Process(api.pid).memory_info().rss / 1e6
        listeners = start("benchmarks.api_live", "--child", "--clients", str(clients), talks=True)
        assert listeners.stdout is not None
        assert listeners.stdin is not None
        assert listeners.stdout.readline() == "connected\n"
        wait_for(f"{base}{API}", lambda status: status["clients"] >= clients)
        connected_mb = psutil.Process(api.pid).memory_info().rss / 1e6
        sent = fill(current.bootstrap_servers, rate, seconds)
        last = len(sent) - 1
        wait_for(f"{base}{API}", lambda status: status["age_s"] is not None and status["age_s"] > 4)
        after_mb = psutil.Process(api.pid).memory_info().rss / 1e6
        listeners.stdin.write("end\n")
        listeners.stdin.flush()
        heard = json.loads(listeners.stdout.readline())
        listeners.wait(60)
    finally:
        for process in (sink, api, listeners):
            if process is not None:
                process.terminate()
                process.wait(60)
    report(current, np.array(sent), heard, clients)
    print(f"messages {last + 1:,}; API's memory {before_mb:.0f} MB alone, {connected_mb:.0f} MB with "
          f"{clients:,} clients, {after_mb:.0f} MB at the end")  # fmt: skip
    say("growth of memory, MB", after_mb - before_mb, GROWTH_HOLD_MB, ".0f", at_most=True)


def report(current: Settings, sent: "np.ndarray[Any, Any]", heard: dict[str, Any], clients: int) -> None:
    bronze = visible_in_bronze(current)
    warm = sent[0] + WARM_S
    ratios = []
    latencies = []
    for reader in heard["seen"]:
        pairs = np.array([(place, moment) for place, moment in reader if sent[int(place)] >= warm])
        if not len(pairs):
            continue  # a reader that was disconnected: counted below
        places = pairs[:, 0].astype(int)
        latencies.append(pairs[:, 1] - sent[places])
        ratios.append(float(np.median(latencies[-1]) / np.median(bronze[places] - sent[places])))
    together = np.concatenate(latencies)
    p50, p95, most = np.percentile(together, [50, 95, 100])
    places = np.flatnonzero(sent >= warm)
    sink95 = float(np.percentile(bronze[places] - sent[places], 95))
    print(f"produce → bronze: p95 {sink95:.2f} s; produce → frame: p50 {p50:.2f} s, max {most:.2f} s, "
          f"{len(together) / len(latencies):,.0f} positions a reader")  # fmt: skip
    print(f"median of produce → frame / produce → bronze: {statistics.median(ratios):.2f}")
    say("p95 of produce → frame, s", float(p95), LATENCY_HOLD_S, ".2f", at_most=True)
    frames = sorted({number for notified in heard["notified"] for number in notified})
    worst = min(len(notified) for notified in heard["notified"])
    print(
        f"{len(frames)} frames; {len(heard['ended'])} of {clients:,} clients were disconnected",
        *set(heard["ended"]),
    )
    say("frames that the worst client was notified of", worst / max(1, len(frames)), 1.0, ".3f")


def visible_in_bronze(current: Settings) -> "np.ndarray[Any, Any]":
    """When each position's commit was in the table's log, Unix seconds, by its number."""
    uri = f"{current.lake}/{current.bronze_schema}/ais"
    latest = DeltaTable(uri).version()
    log = Path(uri) / "_delta_log"
    changes = pa.table(DeltaTable(uri).load_cdf(1, latest, columns=["value", "_commit_version"]).read_all())
    numbers = [
        round(orjson.loads(value or b"{}")["latitude"] * 600_000) for value in changes["value"].to_pylist()
    ]
    versions = changes["_commit_version"].to_pylist()
    times = [(log / f"{version:020d}.json").stat().st_mtime for version in versions]
    found = np.empty(len(numbers))
    found[numbers] = times
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--rate", type=int, default=2_000)
    parser.add_argument("--clients", type=int, default=1_000)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        asyncio.run(crowd("127.0.0.1", int(os.environ["TIDELINE_API_PORT"]), given.clients))
        return
    print(f"{datetime.now(UTC):%F %H:%M} UTC, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with own_servers("kafka") as current:
        prepare(current)
        run(current, given.rate, given.seconds, given.clients)


if __name__ == "__main__":
    main()
