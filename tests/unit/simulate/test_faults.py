"""What goes wrong, goes wrong as often as it was asked to, and is in the truth."""

import math
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from ingestion.contracts import problems
from ingestion.sources import Message
from ingestion.sources.simulate.config import Rates, SimulationConfig
from ingestion.sources.simulate.disorder import BREAKS, Break, Disorder
from ingestion.sources.simulate.simulation import Simulation
from ingestion.sources.simulate.truth import Truth
from ingestion.topics import AIS, TOPICS
from tests.unit.simulate.simulated import CLEAN, START, Run, run


def assert_as_often(count: int, trials: int, rate: float) -> None:
    """Within five standard deviations of the binomial."""
    assert abs(count - trials * rate) <= 5 * math.sqrt(trials * rate * (1 - rate)) + 1


def test_duplicates_late_and_malformed_messages_come_at_their_rates(usual: Run) -> None:
    injected, rates = usual.simulation.truth.injected, Rates()
    made = len(usual.messages) - injected["duplicate"]
    assert_as_often(injected["duplicate"], made, rates.duplicate)
    assert_as_often(injected["out_of_order"], made, rates.out_of_order)
    assert_as_often(injected["malformed"], made, rates.malformed)
    assert sum(injected[f"malformed_{name}"] for name, _ in BREAKS) == injected["malformed"]


def test_lost_reports_and_sentinels_come_at_their_rates(usual: Run) -> None:
    injected, rates = usual.simulation.truth.injected, Rates()
    positions = sum(dict(m.headers)["event-type"] == b"position_report" for m in usual.messages)
    assert_as_often(injected["lost"], positions + injected["lost"], rates.loss)
    for name in ("position", "speed", "course", "heading", "rate_of_turn"):
        assert_as_often(injected[f"sentinel_{name}"], positions, rates.sentinel)


def test_the_truth_counts_every_message(usual: Run) -> None:
    assert usual.simulation.truth.sent == Counter(message.topic for message in usual.messages)


def test_duplicates_are_byte_for_byte_and_as_many_as_the_truth_says() -> None:
    finished = run(replace(CLEAN, duplicate=0.05), vessels=30, hours=2)
    extra = sum(n - 1 for n in Counter((m.topic, m.key, m.value) for m in finished.messages).values())
    assert extra == finished.simulation.truth.injected["duplicate"] > 50


def test_disorder_loses_nothing() -> None:
    clean = run(CLEAN, vessels=30, hours=2)
    late = run(replace(CLEAN, out_of_order=0.05), vessels=30, hours=2)
    assert Counter(m.value for m in clean.messages) == Counter(m.value for m in late.messages)
    times = [message.timestamp_ms or 0 for message in late.messages]
    assert times != sorted(times)


def test_malformed_messages_do_not_keep_the_contract_but_for_values_that_only_a_rule_can_refuse() -> None:
    finished = run(replace(CLEAN, malformed=0.05), vessels=30, hours=2)
    injected = finished.simulation.truth.injected
    contracts = {topic.name: topic.contract for topic in TOPICS.values()}
    broken = sum(bool(problems(contracts[m.topic], m.value)) for m in finished.messages)
    by_rule = injected["malformed_mmsi_zero"] + injected["malformed_impossible_value"]
    assert injected["malformed"] - by_rule <= broken <= injected["malformed"]


@settings(deadline=None)
@given(st.sampled_from(BREAKS), st.floats(0, 1, exclude_max=True))
def test_a_broken_message_differs_from_the_good_one(spoil: Break, share: float) -> None:
    good = (
        b'{"schema_version":1,"mmsi":219000001,"timestamp":"2026-03-01T00:00:00.000Z","latitude":55.500000}'
    )
    assert spoil[1](good, share) != good
    assert b"\n" not in spoil[1](good, share)


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 3_600_000), max_size=200).map(sorted),
    st.floats(0, 0.3),
    st.floats(0, 0.3),
    st.floats(0, 0.3),
    st.integers(0, 2**32),
)
def test_whatever_the_rates_each_message_arrives_once_and_duplicates_twice(
    times: list[int], duplicate: float, late: float, malformed: float, seed: int
) -> None:
    truth = Truth()
    rates = Rates(duplicate=duplicate, out_of_order=late, malformed=malformed)
    disorder = Disorder(rates, np.random.default_rng(seed), truth)
    value = b'{"mmsi":219000001,"timestamp":"2026-03-01T00:00:00.000Z","n":%d}'
    messages = [Message(AIS.name, b"1", value % number, [], ms) for number, ms in enumerate(times)]
    arrived = disorder.arrive(list(messages), 3_600_000) + disorder.rest()
    assert len(arrived) == len(messages) + truth.injected["duplicate"]
    assert sum(message not in messages for message in arrived) == truth.injected["malformed"]


def test_gaps_are_silent_and_in_the_truth(tmp_path: Path) -> None:
    path = tmp_path / "truth.jsonl"
    config = SimulationConfig(
        start=START, vessels=20, duration_s=86_400, interval_s=600, rates=replace(CLEAN, gaps_per_day=2.0)
    )
    with Truth(path) as truth:
        messages = [message for step in Simulation(config, truth).steps() for message in step]
    heard: dict[int, list[float]] = {}
    for message in messages:
        if message.topic == AIS.name:
            heard.setdefault(int(message.key or b"0"), []).append((message.timestamp_ms or 0) / 1000)
    lines = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    gaps = [line for line in lines if line["kind"] == "gap"]
    assert len(gaps) == truth.injected["gap"] > 20
    assert lines[-1]["kind"] == "summary"
    for gap in gaps:
        start, end = (datetime.fromisoformat(gap[name]).timestamp() for name in ("start", "end"))
        assert not [when for when in heard[gap["mmsi"]] if start + 1 < when < end - 1]
