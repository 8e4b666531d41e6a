"""The rules on the reports before the lake: processor time beside bare JSON parsing, and latency.

``python -m benchmarks.events [--vessels 20000] [--seconds 30]``

Hold: in one process on one core the engine judges at least 10,000 messages a second with the rules that come
with Tideline, and takes at most 60 times as long as parsing the same messages and doing nothing; at 10,000
messages a second through a broker, p95 ≤ 2 s from producing a call for help to its alert as a consumer of
committed messages is handed it, with less than one core's processor time in the daemon.

The vessels lie around 60 busy places, seven in ten under way, so that many have others to be compared with.
That is the size of the whole world's terrestrial feeds: some 20,000 vessels, each heard every two seconds.
The producer is a process of its own, and so is the daemon; latency is by one clock.
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
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import orjson

from benchmarks.holds import say

RATE, RATE_HOLD, TIMES_HOLD, LATENCY_HOLD_S, CORE_HOLD = 10_000, 10_000, 60.0, 2.0, 1.0
ROUNDS, WARM_S, CALLS = 3, 5, 10
SOURCE, ALERTS, STATE = "bench.ais", "bench.alerts", "bench.state"
CHANCE_SEED = 1


def ships(count: int) -> list[dict[str, float]]:
    """Vessels around busy places: speed in knots, course and place in degrees."""
    chance = random.Random(CHANCE_SEED)
    places = [(chance.uniform(-40, 60), chance.uniform(-180, 180)) for _ in range(60)]
    fleet = []
    for number in range(count):
        latitude, longitude = chance.choice(places)
        fleet.append(
            {
                "mmsi": 201_000_000 + number * 10_007,
                "latitude": latitude + chance.gauss(0, 0.5),
                "longitude": (longitude + chance.gauss(0, 0.5) + 540) % 360 - 180,
                "speed_knots": round(chance.uniform(4, 18), 1) if chance.random() < 0.7 else 0.0,
                "course_deg": round(chance.uniform(0, 359.9), 1),
            }
        )
    return fleet


def feed(fleet: list[dict[str, float]], start: datetime, rate: int) -> Iterator[tuple[int, bytes]]:
    """MMSI and message without end, in turn, at so many a second of their own time."""
    count = 0
    while True:
        for ship in fleet:
            moment = start + timedelta(seconds=count / rate)
            hours = count / rate / 3600
            value = {
                "schema_version": 1,
                "message_type": 1,
                "timestamp": f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z",
                "nav_status": 0 if ship["speed_knots"] else 5,
                "heading_deg": round(ship["course_deg"]),
                "rate_of_turn": 0.0,
                "position_accuracy": 1,
                "transceiver_class": "A",
                "raw": "!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24",
                "source": "bench",
                "station": "bench-station",
                **ship,
                "latitude": round(min(85.0, ship["latitude"] + ship["speed_knots"] * hours / 60), 5),
            }
            yield int(ship["mmsi"]), orjson.dumps(value)
            count += 1


# --- in one process -----------------------------------------------------------------------------------------


def alone(vessels: int, messages: int) -> tuple[float, float]:
    """Seconds of processor time: parsing only, and the engine with what a commit takes of it."""
    from observability.events.changelog import records
    from observability.events.engine import Engine
    from observability.events.reports import read_report
    from observability.events.rules import read_rules

    made = feed(ships(vessels), datetime(2026, 1, 2, tzinfo=UTC), RATE)
    values = [next(made) for _ in range(messages)]
    began = time.process_time()
    for _, value in values:
        orjson.loads(value)
    parsing = time.process_time() - began

    engine = Engine(read_rules())
    began = time.process_time()
    for number, (mmsi, value) in enumerate(values):
        engine.observe(read_report(value), mmsi % 12)
        if number % (RATE // 4) == 0:
            engine.tick()
            for _ in records(engine.take()[1]):
                pass
    return parsing, time.process_time() - began


# --- through a broker ---------------------------------------------------------------------------------------


def produce(servers: str, vessels: int, seconds: int) -> None:
    """The feed at its rate, and ten calls for help a second, each of a device of its own."""
    from confluent_kafka import Producer

    producer = Producer({"bootstrap.servers": servers, "linger.ms": 5, "partitioner": "murmur2_random"})
    began, started = time.monotonic(), datetime.now(UTC)
    wait = threading.Event()
    for number, (mmsi, value) in enumerate(feed(ships(vessels), started, RATE)):
        due_s = number / RATE
        if due_s >= seconds:
            break
        if number % 100 == 0:
            wait.wait(max(0.0, began + due_s - time.monotonic()))
            producer.poll(0)
        producer.produce(SOURCE, value, b"%d" % mmsi)
        if number % (RATE // CALLS) == 0:
            device = 970_000_000 + number // (RATE // CALLS)
            call = {
                "schema_version": 1,
                "mmsi": device,
                "timestamp": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%f}Z",
                "message_type": 1,
                "latitude": 10.0,
                "longitude": 10.0,
                "nav_status": 14,
            }
            producer.produce(SOURCE, orjson.dumps(call), b"%d" % device)
    producer.flush(60)


def watch(servers: str, expected: int, until_s: float) -> list[float]:
    """Seconds from each call to the moment at which its committed alert is handed out."""
    from confluent_kafka import Consumer, TopicPartition

    reader = Consumer(
        {
            "bootstrap.servers": servers,
            "group.id": "bench.reader",
            "isolation.level": "read_committed",
            "fetch.wait.max.ms": 20,
        }
    )
    reader.assign([TopicPartition(ALERTS, 0, 0)])
    latencies: list[float] = []
    while len(latencies) < expected and time.monotonic() < until_s:
        for message in reader.consume(100, 0.2):
            value = message.value()
            if message.error() is None and isinstance(value, bytes):
                alert = orjson.loads(value)
                if alert["alert_type"] == "ais_sart" and alert["status"] == "raised":
                    sent = datetime.fromisoformat(alert["timestamp"]).timestamp()
                    latencies.append(time.time() - sent)
    reader.close()
    return latencies


def judge(servers: str) -> None:
    """The daemon, until SIGTERM; prints its processor time, totals and what it remembers."""
    from observability.events.config import EventsConfig
    from observability.events.daemon import EventsDaemon
    from observability.events.rules import read_rules
    from stack.app.signals import on_stop_signal
    from stack.logging import log_json

    log_json(verbose=False)
    config = EventsConfig(
        bootstrap_servers=servers, source=SOURCE, alerts=ALERTS, state=STATE, from_start=True
    )
    daemon = EventsDaemon(config, read_rules(), _say_ready)
    on_stop_signal(daemon.stop)
    done = daemon.run()
    vessels, alarms = daemon.engine.remembered
    figures = {
        "cpu_s": time.process_time(),
        "judged": done.judged,
        "alerts": done.alerts,
        "commits": done.commits,
        "vessels": vessels,
        "alarms": alarms,
    }
    print(json.dumps(figures), flush=True)


_ready = threading.Event()


def _say_ready(step: str) -> None:
    """Once, when it has read for the first time."""
    if step == "judged" and not _ready.is_set():
        _ready.set()
        print("ready", flush=True)


def through_broker(vessels: int, seconds: int) -> tuple[list[float], dict[str, float]]:
    """Latencies of the calls, and the daemon's figures."""
    from confluent_kafka.cimpl import NewTopic

    from benchmarks.servers import own_servers
    from stack.kafka_clients import admin

    with own_servers("kafka") as current:
        servers = current.bootstrap_servers
        client = admin(current)
        topics = [NewTopic(SOURCE, 12, 1), NewTopic(ALERTS, 1, 1), NewTopic(STATE, 1, 1)]
        for future in client.create_topics(topics).values():
            future.result(30)
        child = [sys.executable, "-m", "benchmarks.events", "--servers", servers, "--vessels", str(vessels)]
        daemon = subprocess.Popen([*child, "--child", "judge"], stdout=subprocess.PIPE, text=True)
        assert daemon.stdout is not None
        assert daemon.stdout.readline() == "ready\n"
        sending = subprocess.Popen([*child, "--child", "produce", "--seconds", str(seconds)])
        latencies = watch(servers, CALLS * seconds, time.monotonic() + 3 * seconds + 60)
        sending.wait()
        daemon.terminate()
        figures: dict[str, float] = json.loads(daemon.stdout.read().splitlines()[-1])
        daemon.wait()
    return latencies, figures


def run(vessels: int, seconds: int) -> None:
    print(f"{datetime.now(UTC):%F %H:%M} UTC, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    messages = 10 * RATE
    times, rates = [], []
    for number in range(ROUNDS):
        parsing, judging = alone(vessels, messages)
        times.append(judging / parsing)
        rates.append(messages / judging)
        print(
            f"round {number + 1}: parsing {messages / parsing:,.0f}/s, rules {rates[-1]:,.0f}/s "
            f"({1e6 * judging / messages:.1f} µs a message, {times[-1]:.1f} times)",
            flush=True,
        )
    say("messages a second of processor time", statistics.median(rates), RATE_HOLD, ",.0f")
    say("rules / bare parsing", statistics.median(times), TIMES_HOLD, ".1f", at_most=True)

    latencies, figures = through_broker(vessels, seconds)
    warm = sorted(latencies[WARM_S * CALLS :])
    p95 = warm[round(0.95 * len(warm)) - 1]
    print(
        f"at {RATE:,}/s: {len(latencies)} of {CALLS * seconds} calls raised, "
        f"p50 {statistics.median(warm):.2f} s, max {warm[-1]:.2f} s; "
        f"{figures['judged']:,.0f} judged, {figures['alerts']:,.0f} alerts, "
        f"{figures['commits']:.0f} commits, {figures['vessels']:,.0f} vessels remembered"
    )
    say("calls raised exactly once, share", len(latencies) / (CALLS * seconds), 1.0, ".3f")
    say("p95 of call → committed alert, s", p95, LATENCY_HOLD_S, ".2f", at_most=True)
    say("cores that the daemon took", figures["cpu_s"] / seconds, CORE_HOLD, ".2f", at_most=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--vessels", type=int, default=20_000)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--child", choices=["produce", "judge"], help=argparse.SUPPRESS)
    parser.add_argument("--servers", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child == "produce":
        produce(given.servers, given.vessels, given.seconds)
    elif given.child == "judge":
        judge(given.servers)
    else:
        run(given.vessels, given.seconds)


if __name__ == "__main__":
    main()
