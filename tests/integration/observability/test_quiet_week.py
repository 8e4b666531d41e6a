"""The rules over a synthetic week of normal operation, evaluated by Prometheus' own tool: no false alarm.

It needs promtool alone, no server. The week is evaluated every five minutes, and so sees what lasts as long.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from observability.rules.prometheus import RULES
from observability.rules.tools import HOW, find_tool
from stack.settings import settings
from tests.support.normal_week import Week, rule_test

FILES = sorted(RULES.glob("*.yml"))


def judged(folder: Path, week: Week, fired: dict[str, int], evaluated: str) -> str:
    """What promtool objects to in a week in which these alerts are expected, and no others."""
    if (promtool := find_tool(settings(), "promtool")) is None:
        pytest.skip(f"no promtool: {HOW}")
    file = folder / "week.yml"
    file.write_text(json.dumps(rule_test(week, map(str, FILES), fired, evaluated)))
    done = subprocess.run([promtool, "test", "rules", file], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def change(week: Week, name: str, minutes: Iterable[int], value: float, where: str = "") -> None:
    """Let the series of a metric have another value for a while."""
    found = [series for series in week.named(name) if where in series]
    assert found, name
    for series in found:
        for minute in minutes:
            week.values(series)[minute] = value


def test_week_has_samples_of_every_metric_that_a_rule_asks() -> None:
    groups = [group for file in FILES for group in yaml.safe_load(file.read_text())["groups"]]
    asked = {
        name
        for group in groups
        for rule in group["rules"]
        for name in re.findall(r"\btideline_\w+", rule["expr"])
    }
    assert "tideline_kafka_lag_records" in asked
    week = Week(1)
    assert {name for name in asked if not week.named(name)} == set()


def test_week_of_normal_operation_has_no_alarm(tmp_path: Path) -> None:
    assert judged(tmp_path, Week(), {}, "5m") == ""


def test_faults_in_the_same_operation_are_reported_and_nothing_else(tmp_path: Path) -> None:
    week, hour = Week(6 * 60), range(200, 260)
    change(week, "tideline_kafka_lag_records", hour, 60_000, "ais")
    change(week, "tideline_kafka_lag_seconds", hour, 1800, "ais")
    change(week, "tideline_job_failed", hour, 1, "score")
    change(week, "tideline_drift_measures", hour, 2)
    change(week, "tideline_observe_up", hour, 0, "lake")
    expected = {
        "ConsumerLag": 1,
        "ConsumerStuck": 1,
        "JobFailed": 1,
        "ModelDrift": 1,
        "SourceOfMetricsBlind": 1,
    }
    assert judged(tmp_path, week, expected, "1m") == ""
