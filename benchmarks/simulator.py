"""The simulator: messages per second on one core, JSON included, beside a bare JSON loop in the same run.

``python -m benchmarks.simulator [--messages 500000]``

Hold: at least 50,000 messages per second on one core, planning the fleet included. The ratio to
``json.dumps`` of ready dictionaries with the same fields shows how close the simulation is to the bare cost
of writing JSON, whatever the machine does meanwhile. Times are of the processor, so that other programs do
not count.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import orjson

from benchmarks.holds import say
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.simulation import Simulation

HOLD = 50_000
START = datetime(2026, 3, 1, tzinfo=UTC)


def rate(work: Callable[[], int]) -> tuple[int, float]:
    """Number of messages, and messages per CPU second."""
    began = time.process_time()
    count = work()
    return count, count / (time.process_time() - began)


def simulated(vessels: int, interval_s: float, messages: int) -> int:
    config = SimulationConfig(
        start=START, vessels=vessels, interval_s=interval_s, duration_s=None, messages=messages
    )
    return sum(len(step) for step in Simulation(config).steps())


def sample(count: int) -> list[dict[str, object]]:
    """Decoded messages of a short run, without those that are broken."""
    config = SimulationConfig(start=START, duration_s=None, messages=count)
    found = []
    for step in Simulation(config).steps():
        for message in step:
            try:
                found.append(orjson.loads(message.value))
            except orjson.JSONDecodeError:
                continue
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--messages", type=int, default=500_000, help="messages a run")
    count = parser.parse_args().messages

    decoded = sample(20_000)
    rounds = max(1, count // len(decoded))
    _, json_rate = rate(
        lambda: sum(len([json.dumps(message).encode() for message in decoded]) for _ in range(rounds))
    )
    _, orjson_rate = rate(
        lambda: sum(len([orjson.dumps(message) for message in decoded]) for _ in range(rounds))
    )
    print(f"{'what':<44} {'messages':>10} {'a second':>10} {'x json.dumps':>13}")
    print(f"{'bare json.dumps loop':<44} {rounds * len(decoded):>10,} {json_rate:>10,.0f} {1:>13.2f}")
    ratio = orjson_rate / json_rate
    print(f"{'bare orjson.dumps loop':<44} {rounds * len(decoded):>10,} {orjson_rate:>10,.0f} {ratio:>13.2f}")
    worst = float("inf")
    for vessels, interval_s, share in ((200, 60.0, 1.0), (2000, 10.0, 1.0), (60, 1200.0, 0.2)):
        wanted = int(count * share)
        made, made_rate = rate(partial(simulated, vessels, interval_s, wanted))
        name = f"simulate --vessels {vessels} --interval {interval_s:g}s"
        print(f"{name:<44} {made:>10,} {made_rate:>10,.0f} {made_rate / json_rate:>13.2f}")
        if vessels >= 200:
            worst = min(worst, made_rate)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB")
    say("messages a second", worst, HOLD, ",.0f")


if __name__ == "__main__":
    main()
