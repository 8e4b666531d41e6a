"""The model of capacity and cost: what grows with what, what is rounded, and figures checked by hand."""

import math
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stack.app.planning.model import HOUR_S, Load, Plan, PlanError, plan
from stack.app.planning.rates import Prices, Rates, read_prices, read_rates

RATES, PRICES = read_rates(), read_prices()
SECONDS = st.floats(1e-3, 1e9)
DAYS = st.floats(0.01, 4000)
GROWS_ANYWAY = {name for name in (field.name for field in fields(Plan)) if not name.startswith("usd_per_")}


def load(rate: float = 2000.0, days: float = 90.0, **other: float) -> Load:
    return Load(messages_per_second=rate, retention_days=days, **other)  # type: ignore[arg-type]


def with_rates(**values: float) -> Rates:
    changed = {
        name: RATES.figures[name].model_copy(update={"value": value}) for name, value in values.items()
    }
    return Rates(RATES.figures | changed)


def amounts(found: Plan) -> dict[str, float]:
    """The figures that must not fall when more is asked: all but the cost of one message."""
    named = {name: value for name, value in asdict(found).items() if name in GROWS_ANYWAY}
    del named["cautions"]
    return named | found.usd_per_month


def assert_none_falls(less: Plan, more: Plan) -> None:
    before, after = amounts(less), amounts(more)
    assert not {
        name: (before[name], after[name]) for name in before if after[name] < before[name] * (1 - 1e-9)
    }


@given(SECONDS, st.floats(1, 1000), DAYS, st.integers(1, 8))
def test_nothing_falls_when_more_messages_come(
    rate: float, factor: float, days: float, per_sink: int
) -> None:
    rates = with_rates(partitions_per_sink=per_sink)
    assert_none_falls(plan(load(rate, days), rates, PRICES), plan(load(rate * factor, days), rates, PRICES))


@given(st.integers(1, 60), st.floats(1e-12, 1e-3))
def test_one_more_step_of_partitions_takes_no_sink_away(steps: int, beyond: float) -> None:
    capacity = RATES["sink_messages_per_second"] * RATES["utilisation"]
    at = capacity * 12 * steps / RATES["partitions_per_sink"]
    assert_none_falls(plan(load(at), RATES, PRICES), plan(load(at * (1 + beyond)), RATES, PRICES))


@given(SECONDS, DAYS, st.floats(1, 1000))
def test_nothing_falls_when_rows_are_kept_longer(rate: float, days: float, factor: float) -> None:
    assert_none_falls(plan(load(rate, days), RATES, PRICES), plan(load(rate, days * factor), RATES, PRICES))


@given(SECONDS, st.floats(0.1, 100), st.floats(1, 100))
def test_kafka_alone_grows_with_its_own_retention(rate: float, days: float, factor: float) -> None:
    less = plan(load(rate, kafka_days=days), RATES, PRICES)
    more = plan(load(rate, kafka_days=days * factor), RATES, PRICES)
    assert_none_falls(less, more)
    assert (less.lake_gb, less.sinks, less.spark_workers) == (more.lake_gb, more.sinks, more.spark_workers)


@given(SECONDS, DAYS)
def test_no_figure_is_negative_and_every_one_is_finite(rate: float, days: float) -> None:
    found = plan(load(rate, days), RATES, PRICES)
    values = [*amounts(found).values(), found.usd_per_million_messages, found.usd_per_billion_records]
    assert all(math.isfinite(value) and value >= 0 for value in values)


@given(SECONDS)
def test_machines_are_whole_and_enough_for_the_planned_share(rate: float) -> None:
    found = plan(load(rate), RATES, PRICES)
    usable = RATES["utilisation"]
    counts = (found.brokers, found.partitions, found.sinks, found.spark_workers)
    assert all(isinstance(count, int) and count >= 1 for count in counts)
    assert found.spark_workers * RATES["build_messages_per_second"] * usable >= rate * (1 - 1e-9)
    busiest = math.ceil(found.partitions / found.sinks) * rate / found.partitions
    assert busiest <= RATES["sink_messages_per_second"] * usable * (1 + 1e-6)
    assert found.sinks <= found.partitions
    assert found.partitions % 12 == 0
    assert found.brokers >= RATES["replication"]
    assert found.kafka_disk_gb <= found.brokers * RATES["broker_disk_gb"] * (1 + 1e-9)


@given(SECONDS)
def test_commits_are_no_more_than_messages(rate: float) -> None:
    found = plan(load(rate), RATES, PRICES)
    builds = HOUR_S / RATES["build_interval_s"] * RATES["build_tables"]
    assert found.commits_per_hour - builds <= rate * HOUR_S * (1 + 1e-9)


def test_figures_of_a_small_load_are_those_worked_out_by_hand() -> None:
    rates = with_rates(
        kafka_bytes=100, bronze_bytes=40, silver_bytes=150, gold_bytes=10, replication=3, disk_fill=0.5
    )
    found = plan(load(1000, days=10, kafka_days=2), rates, PRICES)
    # 1,000/s × 86,400 s × 2 days × 100 bytes × 3 copies, half full:
    assert found.kafka_disk_gb == pytest.approx(103.68)
    # 1,000/s × 86,400 s × (10 days + 2 rewrites × 7 days) × 200 bytes:
    assert found.lake_gb == pytest.approx(414.72)
    # 3,600 flushes of one sink, and 60 builds of 9 tables:
    assert found.commits_per_hour == pytest.approx(3600 + 480)
    assert (found.brokers, found.partitions, found.sinks, found.spark_workers) == (3, 12, 1, 1)
    # a record is a message that has become a row of bronze:
    per_month = 1000 * 730 * 3600
    assert found.usd_per_million_messages == pytest.approx(found.total_usd_per_month / per_month * 1e6)
    assert found.usd_per_billion_records == pytest.approx(found.usd_per_million_messages * 1000)


def test_rows_of_a_full_batch_are_about_those_that_were_seen() -> None:
    """Decision 0034 saw commits of about 60,000 rows; its batches are bounded by their bytes."""
    busy = 1e6
    commits = plan(load(busy), RATES, PRICES).commits_per_hour - 480
    assert busy * HOUR_S / commits == pytest.approx(60_000, rel=0.1)


def test_measured_rate_and_pace_bring_no_caution_and_more_does() -> None:
    assert plan(load(2000), RATES, PRICES).cautions == ()
    assert any("extrapolated" in text for text in plan(load(2001), RATES, PRICES).cautions)
    large = " ".join(plan(load(2e6), RATES, PRICES).cautions)
    assert "one sink was measured" in large
    assert "commits to bronze's log take" in large


def test_free_prices_cost_next_to_nothing() -> None:
    free = Prices(
        {
            name: figure.model_copy(update={"value": 1e-12 if name != "hours_per_month" else 730})
            for name, figure in PRICES.figures.items()
        }
    )
    assert plan(load(), RATES, free).total_usd_per_month < 1e-3


@pytest.mark.parametrize("value", [0.0, -1.0, math.nan, math.inf, 1e-9, 1e16])
@pytest.mark.parametrize("name", ["messages_per_second", "retention_days", "kafka_days"])
def test_load_that_means_nothing_is_refused_by_name(name: str, value: float) -> None:
    with pytest.raises(PlanError, match=name.replace("_", " ")):
        Load(**{"messages_per_second": 1.0, "retention_days": 1.0, name: value})  # type: ignore[arg-type]
