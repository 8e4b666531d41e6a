"""Options of the command: an impossible value is refused in one line."""

import gzip
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner

from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.errors import SimulationError
from ingestion.sources.simulate.files import write
from ingestion.sources.simulate.options import configured
from ingestion.sources.simulate.source import SimulateSource
from ingestion.sources.simulate.truth import Truth
from ingestion.topics import TOPICS
from stack.app.commands.produce import produce
from tests.support.simulated import START

NOW = datetime(2026, 5, 4, 12, 30, 15, 500, tzinfo=UTC)


def options(**changed: Any) -> SimulationConfig:
    usual: dict[str, Any] = {
        "seed": 1,
        "vessels": 200,
        "start": None,
        "hours": None,
        "days": None,
        "messages": None,
        "interval": "60s",
        "rates": [],
        "live": False,
        "now": NOW,
    }
    return configured(**usual | changed)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"vessels": 0}, "--vessels 0"),
        ({"hours": 1.0, "days": 1.0}, "--hours and --days"),
        ({"messages": 10, "live": True}, "--messages and --live"),
        ({"messages": 0}, "--messages 0"),
        ({"hours": -1.0}, "--hours -1"),
        ({"interval": "soon"}, "--interval 'soon'"),
        ({"interval": "0s"}, "--interval 0"),
        ({"start": "yesterday"}, "--start 'yesterday'"),
        ({"rates": ["typos=0.1"]}, "there are duplicate, out_of_order"),
        ({"rates": ["duplicate=often"]}, "'often' is not a number"),
        ({"rates": ["duplicate=1.5"]}, "--rate duplicate 1.5"),
        ({"rates": ["duplicate=0.6", "malformed=0.6"]}, "more than 1 together"),
    ],
)
def test_impossible_value_is_refused_with_its_option(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(SimulationError) as error:
        options(**changed)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_without_a_start_the_run_ends_now() -> None:
    config = options(days=2.0)
    assert config.duration_s == 2 * 86_400
    assert (NOW - config.start).total_seconds() == pytest.approx(2 * 86_400, abs=1)


def test_a_start_without_a_zone_is_utc() -> None:
    assert options(start="2026-03-01T06:00").start == datetime(2026, 3, 1, 6, tzinfo=UTC)
    assert options(start="2026-03-01T06:00+02:00").start == datetime(2026, 3, 1, 4, tzinfo=UTC)


def test_rates_are_changed_by_name() -> None:
    assert options(rates=["malformed=0", "gaps-per-day=1.5"]).rates.gaps_per_day == 1.5


def test_intervals_have_units() -> None:
    assert [options(interval=text).interval_s for text in ("10s", "30m", "1h", "5")] == [10, 1800, 3600, 5]


def source() -> SimulateSource:
    return SimulateSource(SimulationConfig(start=START, vessels=8, duration_s=3600, interval_s=120), Truth())


def test_files_hold_every_message_one_a_line_and_are_the_same_each_time(tmp_path: Path) -> None:
    plain = source()
    counts = write(plain, tmp_path / "plain", is_compressed=False)
    assert {path.name for path in counts} == {f"{topic}.jsonl" for topic in TOPICS}
    assert sum(counts.values()) == sum(plain.truth.sent.values()) > 100
    for path, count in counts.items():
        assert path.read_bytes().count(b"\n") == count
    one = write(source(), tmp_path / "one", is_compressed=True)
    other = write(source(), tmp_path / "other", is_compressed=True)
    for (path, _), (again, _) in zip(one.items(), other.items(), strict=True):
        assert path.read_bytes() == again.read_bytes()
        unpacked = (tmp_path / "plain" / path.name.removesuffix(".gz")).read_bytes()
        assert gzip.decompress(path.read_bytes()) == unpacked


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(SimulationError, match="--out"):
        write(source(), tmp_path / "taken", is_compressed=False)


def test_a_truth_file_that_cannot_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(SimulationError, match="--truth"):
        Truth(tmp_path / "no" / "truth.jsonl")


def test_a_stopped_source_ends_with_its_step() -> None:
    endless = SimulateSource(SimulationConfig(start=START, vessels=8, duration_s=None, interval_s=120))
    taken = 0
    for taken, _ in enumerate(endless.messages(), 1):
        if taken == 50:
            endless.stop()
    assert taken < 400


def test_dry_run_prints_what_would_be_sent_and_needs_no_kafka(tmp_path: Path) -> None:
    run = ["simulate", "--vessels", "2", "--hours", "0.1", "--start", "2026-05-01T00:00:00Z", "--dry-run"]
    result = CliRunner().invoke(produce, run)
    assert result.exit_code == 0, result.output
    sent = [orjson.loads(line) for line in result.stdout.splitlines()]
    assert {message["topic"] for message in sent} <= {*TOPICS}
    assert sent
    assert "would be sent" in result.stderr
    refused = CliRunner().invoke(produce, [*run, "--out", str(tmp_path)])
    assert "--dry-run: it prints" in str(refused.exception)
