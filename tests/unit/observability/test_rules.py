"""The rules as they are kept: each alert has who owns it, a runbook and a test on recorded series."""

import itertools
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from observability.rules.alertmanager import configuration as alertmanager
from observability.rules.prometheus import RULES, write_private
from observability.rules.prometheus import configuration as prometheus
from observability.rules.tools import HOW, find_tool
from stack.project import ROOT
from stack.settings import Settings, settings

FILES = sorted(RULES.glob("*.yml"))
TESTS = sorted((RULES / "tests").glob("*.yml"))
OWNERS = {"Platform", "Fleet data", "Data science", "API"}
P1 = {"ConsumerLag", "JobFailed", "FreshnessError", "DataLost"}
P2 = {"JobSlow", "ProducerSlow", "ApiSlow", "DiskFillsUp"}
P3 = {"QualityViolations", "ModelDrift"}


def rules(key: str) -> list[dict[str, Any]]:
    """All rules that alert, or that record."""
    groups = [group for file in FILES for group in yaml.safe_load(file.read_text())["groups"]]
    return [rule for group in groups for rule in group["rules"] if key in rule]


ALERTS = {rule["alert"]: rule for rule in rules("alert")}


def tool(name: str) -> Path:
    """The program; skips, saying how to get it, where this machine has none."""
    if (found := find_tool(settings(), name)) is None:
        pytest.skip(f"no {name}: {HOW}")
    return found


def ran(*command: object) -> str:
    """What a command printed; it must succeed."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_alerts_that_were_asked_for_have_their_severity() -> None:
    found = {name: rule["labels"]["severity"] for name, rule in ALERTS.items()}
    for severity, names in {"P1": P1, "P2": P2, "P3": P3}.items():
        assert {name for name in names if found.get(name) != severity} == set()


@pytest.mark.parametrize("name", ALERTS)
def test_alert_has_an_owner_a_concern_and_a_runbook(name: str) -> None:
    rule = ALERTS[name]
    assert rule["labels"]["owner"] in OWNERS
    assert rule["labels"]["concern"]
    assert {"summary", "description", "runbook"} <= rule["annotations"].keys()
    page = (ROOT / rule["annotations"]["runbook"]).read_text()
    assert f"Alert `{name}`, {rule['labels']['severity']}, owner: {rule['labels']['owner']}." in page
    sections = [page.index(f"**{section}.**") for section in ("Symptom", "Checks", "Mend", "Verify")]
    assert sections == sorted(sections)


def test_every_runbook_is_of_an_alert_or_operation_and_in_the_index() -> None:
    folder = ROOT / "docs" / "runbooks"
    pages = {page.name for page in folder.glob("*.md")} - {"README.md"}
    of_alerts = {Path(rule["annotations"]["runbook"]).name for rule in ALERTS.values()}
    assert of_alerts <= pages
    for page in pages - of_alerts:
        text = (folder / page).read_text()
        assert re.search(rf"^Operation, owner: ({'|'.join(OWNERS)})\.$", text, re.MULTILINE), page
        sections = [text.index(f"**{section}.**") for section in ("Symptom", "Checks", "Mend", "Verify")]
        assert sections == sorted(sections)
    index = (folder / "README.md").read_text()
    assert [page for page in pages if f"({page})" not in index] == []


@pytest.mark.parametrize("name", ALERTS)
def test_alert_is_tested_when_it_fires_and_when_it_does_not(name: str) -> None:
    questions = [
        question
        for file in TESTS
        for test in yaml.safe_load(file.read_text())["tests"]
        for question in test["promql_expr_test"]
        if f'alertname="{name}"' in question["expr"]
    ]
    assert {bool(question.get("exp_samples")) for question in questions} == {True, False}


def test_promtool_accepts_the_rules() -> None:
    ran(tool("promtool"), "check", "rules", *FILES)


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.stem)
def test_alerts_fire_and_clear_on_recorded_series(file: Path) -> None:
    assert "SUCCESS" in ran(tool("promtool"), "test", "rules", file)


# --- configurations --------------------------------------------------------------------------------------


def made(**changes: Any) -> Settings:
    return Settings(_env_file=None, **changes)


def test_promtool_accepts_the_configuration(tmp_path: Path) -> None:
    file = write_private(tmp_path / "prometheus.yml", prometheus(made(observe_api_key="tl_secret")))
    assert file.stat().st_mode & 0o077 == 0
    assert "SUCCESS" in ran(tool("promtool"), "check", "config", file)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"alert_webhook": "http://127.0.0.1:9/hook", "alert_quiet_from": "12:00", "alert_quiet_to": "13:30"},
        {
            "alert_email_to": "a@example.org, b@example.org",
            "alert_smtp": "mail.example.org:587",
            "alert_smtp_user": "tideline",
            "alert_smtp_password": "secret",
        },
    ],
    ids=["inbox alone", "webhook", "mail"],
)
def test_amtool_accepts_the_configuration(tmp_path: Path, changes: dict[str, Any]) -> None:
    file = write_private(tmp_path / "alertmanager.yml", alertmanager(made(**changes)))
    assert "SUCCESS" in ran(tool("amtool"), "check-config", file)


@pytest.mark.parametrize(
    ("bind", "api", "host", "api_host"),
    [
        ("127.0.0.1", "", "127.0.0.1", "127.0.0.1"),
        ("0.0.0.0", "", "127.0.0.1", "127.0.0.1"),
        ("192.0.2.7", "", "192.0.2.7", "192.0.2.7"),
        ("192.0.2.7", "127.0.0.1", "192.0.2.7", "127.0.0.1"),
        ("::1", "", "[::1]", "[::1]"),
    ],
)
def test_servers_are_asked_at_the_address_that_they_listen_on(
    bind: str, api: str, host: str, api_host: str
) -> None:
    settings = made(bind_host=bind, api_host=api)
    content = prometheus(settings)
    targets = {
        job["job_name"]: target
        for job in content["scrape_configs"]
        for group in job["static_configs"]
        for target in group["targets"]
    }
    assert targets == {
        "api": f"{api_host}:{settings.api_port}",
        "observe": f"{host}:{settings.observe_port}",
        "prometheus": f"{host}:{settings.prometheus_port}",
        "sink": f"{host}:{settings.metrics_port}",
        "events": f"{host}:{settings.events_metrics_port}",
    }
    (group,) = content["alerting"]["alertmanagers"]
    assert group["static_configs"] == [{"targets": [f"{host}:{settings.alertmanager_port}"]}]
    (receiver,) = alertmanager(settings)["receivers"]
    assert receiver["webhook_configs"][0]["url"] == f"http://{host}:{settings.observe_port}/alerts"


def test_only_p3_waits_in_quiet_hours() -> None:
    route = alertmanager(made())["route"]
    muted = [child["matchers"] for child in route["routes"] if "mute_time_intervals" in child]
    assert muted == [['severity="P3"']]
    assert "mute_time_intervals" not in route


@pytest.mark.parametrize(
    ("begin", "end", "quiet", "loud"),
    [
        ("20:00", "06:00", (23, 3), (12, 19)),
        ("12:00", "14:00", (12, 13), (11, 15)),
        ("20:00", "00:00", (23,), (0, 19)),
    ],
)
def test_quiet_hours_may_go_over_midnight(
    begin: str, end: str, quiet: tuple[int, ...], loud: tuple[int, ...]
) -> None:
    content = alertmanager(made(alert_quiet_from=begin, alert_quiet_to=end))
    ranges = content["time_intervals"][0]["time_intervals"][0]["times"]

    def is_quiet(hour: int) -> bool:
        now = datetime(2026, 1, 1, hour, 30, tzinfo=UTC).strftime("%H:%M")
        return any(span["start_time"] <= now < span["end_time"] for span in ranges)

    assert [is_quiet(hour) for hour in quiet] == [True] * len(quiet)
    assert [is_quiet(hour) for hour in loud] == [False] * len(loud)


def test_alerts_named_in_inhibitions_are_alerts() -> None:
    text = yaml.safe_dump(alertmanager(made())["inhibit_rules"])
    named = {word for word in text.replace('"', " ").replace("|", " ").split() if word in ALERTS}
    assert {"KafkaUnreachable", "PartDown", "EndpointDown", "StoreRefuses", "ConsumerStuck"} <= named
    concerns = {rule["labels"]["concern"] for rule in ALERTS.values()}
    assert {"sink", "producer", "source", "build", "api", "kafka"} <= concerns


def test_worst_alert_holds_back_no_alert_of_another_subject() -> None:
    """What two alerts of a concern are both about, such as a table, is compared before one is held back."""
    equal = set(alertmanager(made())["inhibit_rules"][0]["equal"])
    subjects: dict[str, set[str]] = {}
    for file in TESTS:
        for labels in re.findall(r"labels: 'ALERTS\{(.*)\}'", file.read_text()):
            found = dict(re.findall(r'(\w+)="([^"]*)"', labels))
            subjects.setdefault(found["alertname"], set()).update(
                found.keys() - {"alertname", "alertstate", "owner", "severity"}
            )
    assert subjects.keys() == ALERTS.keys()
    for worst, other in itertools.permutations(ALERTS, 2):
        first, second = ALERTS[worst]["labels"], ALERTS[other]["labels"]
        if first["severity"] == "P1" < second["severity"] and first["concern"] == second["concern"]:
            assert subjects[worst] & subjects[other] <= equal, (worst, other)
