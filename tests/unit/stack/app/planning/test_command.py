"""``tideline plan`` as it is called."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stack.app.cli import app
from stack.app.planning.model import PlanError
from stack.app.planning.rates import RatesError

ASKED = ["plan", "--messages-per-second", "2000", "--retention", "90"]


def test_output_tells_measured_from_assumed_and_extrapolated() -> None:
    shown = CliRunner().invoke(app, ASKED)
    assert shown.exit_code == 0
    for words in ("Measured:", "Assumed:", "not verified at the seller", "is extrapolated", "Not in it:"):
        assert words in shown.output
    assert all(f"{scale}×" in shown.output for scale in ("1", "10", "1,000"))


def test_json_has_three_scales_and_where_each_rate_is_from() -> None:
    shown = json.loads(CliRunner().invoke(app, [*ASKED, "--json"]).stdout)
    assert [each["messages_per_second"] for each in shown["plans"]] == [2000, 20_000, 2_000_000]
    first = shown["plans"][0]
    assert first["total_usd_per_month"] == pytest.approx(sum(first["usd_per_month"].values()))
    assert shown["rates"]["sink_messages_per_second"]["kind"] == "measured"
    assert shown["prices"]["zone_gb"]["verified"] is False


def test_prices_of_a_user_are_counted_with(tmp_path: Path) -> None:
    mine = tmp_path / "prices.yml"
    mine.write_text("prices: {zone_gb: {value: 1.0e-9, kind: listed, source: Azure, date: 2026-12-01}}")
    ours = json.loads(CliRunner().invoke(app, [*ASKED, "--json"]).stdout)["plans"][0]
    theirs = json.loads(CliRunner().invoke(app, [*ASKED, "--prices", str(mine), "--json"]).stdout)["plans"][0]
    saved = ours["total_usd_per_month"] - theirs["total_usd_per_month"]
    assert saved == pytest.approx(ours["usd_per_month"]["traffic between zones"], rel=1e-6)


@pytest.mark.parametrize("rate", [[], ["--messages-per-second", "many"]])
def test_rate_that_is_missing_or_no_number_is_refused(rate: list[str]) -> None:
    shown = CliRunner().invoke(app, ["plan", "--retention", "90", *rate])
    assert shown.exit_code == 2
    assert "--messages-per-second" in shown.output


@pytest.mark.parametrize("rate", ["0", "-5", "nan", "inf", "1e13"])
def test_rate_that_nothing_can_be_planned_with_is_named(rate: str) -> None:
    shown = CliRunner().invoke(app, ["plan", "--retention", "90", "--messages-per-second", rate])
    assert isinstance(shown.exception, PlanError)
    assert f"messages per second: {float(rate):g} is" in str(shown.exception)


def test_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    shown = CliRunner().invoke(app, [*ASKED, "--rates", str(tmp_path / "none.yml")])
    assert isinstance(shown.exception, RatesError)
    assert "none.yml" in str(shown.exception)
