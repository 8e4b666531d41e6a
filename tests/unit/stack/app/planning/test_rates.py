"""Files of rates and prices: ours say where each value is from, and a user's mistakes are named."""

from pathlib import Path

import pytest

from stack.app.planning.rates import OURS, Kind, RatesError, read_prices, read_rates
from stack.settings import ROOT

GOOD = """
rates:
  kafka_bytes: {value: 80, kind: measured, source: mine, date: 2026-12-01, machine: a laptop}
"""


def test_every_measured_rate_names_a_benchmark_or_decision_that_is_there() -> None:
    measured = [each for each in read_rates().figures.values() if each.kind is Kind.MEASURED]
    assert len(measured) >= 10
    for figure in measured:
        words = figure.source.replace("(", " ").replace(")", " ").replace(",", " ").split()
        modules = [word.removeprefix("benchmarks.") for word in words if word.startswith("benchmarks.")]
        records = [word for word in words if word.isdigit() and len(word) == 4]
        assert modules or records, figure.source
        assert all((ROOT / "benchmarks" / f"{module}.py").exists() for module in modules), figure.source
        assert all(list((ROOT / "docs/decisions").glob(f"{record}-*.md")) for record in records)


@pytest.mark.parametrize(
    ("rate", "record", "shown"),
    [
        ("sink_messages_per_second", "0032", "{:,.0f}"),
        ("broker_messages_per_second", "0032", "{:,.0f}"),
        ("message_memory_bytes", "0033", "{:.0f} bytes each in memory"),
    ],
)
def test_rate_is_the_one_that_its_decision_has(rate: str, record: str, shown: str) -> None:
    (file,) = (ROOT / "docs/decisions").glob(f"{record}-*.md")
    assert shown.format(read_rates()[rate]) in file.read_text()


def test_every_figure_has_a_unit_and_list_prices_say_if_verified() -> None:
    figures = read_rates().figures | read_prices().figures
    assert all(figure.unit for figure in figures.values())
    listed = [figure for figure in read_prices().figures.values() if figure.kind is Kind.LISTED]
    assert len(listed) == 6
    assert "verified: false" in (OURS / "prices.yml").read_text() or all(f.verified for f in listed)


def test_file_of_a_user_replaces_only_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "mine.yml").write_text(GOOD)
    theirs, ours = read_rates(tmp_path / "mine.yml"), read_rates()
    assert theirs["kafka_bytes"] == 80
    assert theirs.figures["kafka_bytes"].unit == ours.figures["kafka_bytes"].unit
    assert theirs["bronze_bytes"] == ours["bronze_bytes"]


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("rates: [1, 2]", "no mapping 'rates'"),
        ("prices: {}", "no mapping 'rates'"),
        ("rates: {a: [}", "is not YAML"),
        (GOOD.replace("kafka_bytes", "kafka_byte"), "did you mean kafka_bytes"),
        (GOOD.replace("kafka_bytes", "x"), "there are sink_messages_per_second"),
        (GOOD.replace("80", "-80"), "rates.kafka_bytes.value"),
        (GOOD.replace("80", ".nan"), "rates.kafka_bytes.value"),
        (GOOD.replace("80", "many"), "rates.kafka_bytes.value"),
        (GOOD.replace(", machine: a laptop", ""), "needs its machine"),
        (GOOD.replace("date: 2026-12-01, ", ""), "rates.kafka_bytes.date"),
        (GOOD.replace("measured", "guessed"), "rates.kafka_bytes.kind"),
        (GOOD.replace("kafka_bytes", "utilisation"), "is above 1"),
        (GOOD.replace("kafka_bytes", "replication").replace("80", "0.5"), "is below 1"),
    ],
)
def test_mistake_in_a_file_is_named(content: str, named: str, tmp_path: Path) -> None:
    (tmp_path / "mine.yml").write_text(content)
    with pytest.raises(RatesError, match=r"mine\.yml") as raised:
        read_rates(tmp_path / "mine.yml")
    assert named in str(raised.value)
