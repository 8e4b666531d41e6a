"""What the exporter reads in the lake: freshness, what gold lacks, runs, sizes; no server and no Spark."""

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from prometheus_client.metrics_core import Metric

from observability.metrics.figures import FIGURES, FiguresSource
from observability.metrics.lake import LakeSource
from observability.metrics.limits import source_limits
from observability.metrics.machine import MachineSource
from observability.metrics.runs import RunsSource
from observability.metrics.source import Source, Sources
from observability.metrics.tables import TablesSource
from serving.api.read.contract import contracts
from stack.lake import table_uri
from stack.project import MODELS
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_GOLD, MARITIME_SILVER
from stack.settings import Settings
from tests.support.contract_lake import contract_row, contract_schema
from tests.support.observed import AIS, land, value, watched
from tests.support.page_tables import page_lake

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SILVER = pa.schema([pa.field("kafka_offset", pa.int64()), pa.field("bronze_version", pa.int64())])


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path, TIDELINE_LAKE=str(tmp_path / "lake"))


def build(settings: Settings, bronze_version: int) -> int:
    """Let silver include bronze up to a version; returns its own version."""
    uri = table_uri(settings, MARITIME_SILVER, AIS.silver)
    row = pa.Table.from_pylist([{"kafka_offset": 0, "bronze_version": bronze_version}], schema=SILVER)
    write_deltalake(uri, row, mode="append")
    return DeltaTable(uri).version()


def publish(settings: Settings, version: int, run: str | None = "run") -> None:
    PublishedSnapshots(settings).publish({f"{MARITIME_SILVER}.{AIS.silver}": version}, run)


def test_gold_is_behind_by_the_age_of_what_it_lacks(settings: Settings) -> None:
    land(settings, "ais")
    source = LakeSource(watched(settings))
    publish(settings, build(settings, 0))
    assert value(list(source()), "tideline_gold_behind_seconds", topic=AIS.topic) == 0
    land(settings, "ais")
    behind = value(list(source()), "tideline_gold_behind_seconds", topic=AIS.topic)
    assert behind is not None
    assert behind > 0
    publish(settings, build(settings, 1))
    assert value(list(source()), "tideline_gold_behind_seconds", topic=AIS.topic) == 0


def test_merged_files_are_nothing_that_gold_lacks(settings: Settings) -> None:
    for _ in range(3):
        land(settings, "ais")
    source = LakeSource(watched(settings))
    publish(settings, build(settings, 2))
    assert (
        DeltaTable(table_uri(settings, "maritime_bronze", "ais")).optimize.compact()["numFilesRemoved"] == 3
    )
    assert value(list(source()), "tideline_gold_behind_seconds", topic=AIS.topic) == 0


def test_each_publishing_that_brings_data_is_measured_once(settings: Settings) -> None:
    land(settings, "ais")
    publish(settings, build(settings, 0))
    source = LakeSource(watched(settings))
    name = "tideline_bronze_to_gold_seconds_count"
    assert value(list(source()), name, topic=AIS.topic) == 0
    land(settings, "ais")
    publish(settings, build(settings, 1))
    assert value(list(source()), name, topic=AIS.topic) == 1
    publish(settings, build(settings, 1))  # built again without anything new
    assert value(list(source()), name, topic=AIS.topic) == 1


def test_limits_of_sources_are_those_of_dbt() -> None:
    limits = {(limit.schema, limit.table): limit.seconds for limit in source_limits(MODELS)}
    assert limits["maritime_bronze", "ais"] == {"warning": 900, "error": 86_400}
    assert limits["maritime_bronze", "maintenance_scores"]["error"] == 7 * 86_400
    assert ("movies_bronze", "films") in limits


def test_age_of_a_source_is_beside_its_limits(settings: Settings) -> None:
    land(settings, "ais")
    found = list(LakeSource(watched(settings))())
    where = {"schema": "maritime_bronze", "table": "ais"}
    age = value(found, "tideline_source_age_seconds", **where)
    assert age is not None
    assert 0 <= age < 900
    assert value(found, "tideline_source_age_limit_seconds", **where, severity="error") == 86_400
    assert value(found, "tideline_source_age_seconds", schema="maritime_bronze", table="alerts") is None


# --- runs of dbt --------------------------------------------------------------------------------------


def record(settings: Settings, number: int, command: str = "build", *, failed: int = 0) -> None:
    table = f"{MARITIME_GOLD}.pipeline_runs"
    row: dict[str, Any] = {
        "invocation_id": f"run-{number}",
        "command": command,
        "target_name": "embedded",
        "started_at_utc": NOW + timedelta(minutes=number),
        "finished_at_utc": NOW + timedelta(minutes=number, seconds=10),
        "duration_s": 10.0,
        "node_count": 5,
        "ok_count": 5 - failed,
        "warned_count": 0,
        "failed_count": failed,
        "skipped_count": 0,
        "is_success": not failed,
    }
    uri = table_uri(settings, MARITIME_GOLD, "pipeline_runs")
    rows = pa.Table.from_pylist([dict(contract_row(table, **row))], schema=contract_schema(table))
    write_deltalake(uri, rows, mode="append")


def recorded(settings: Settings) -> dict[tuple[str, bool], int]:
    """Runs in gold by command and result, as anyone counts them."""
    rows = DeltaTable(table_uri(settings, MARITIME_GOLD, "pipeline_runs")).to_pyarrow_table().to_pylist()
    keys = [(row["command"], row["is_success"]) for row in rows]
    return {key: keys.count(key) for key in keys}


def counted(families: list[Metric]) -> dict[tuple[str, bool], int]:
    """Runs in the metrics, likewise; without zeros."""
    (runs,) = (family for family in families if family.name == "tideline_pipeline_runs")
    return {
        (sample.labels["command"], sample.labels["result"] == "success"): int(sample.value)
        for sample in runs.samples
        if sample.value
    }


def test_recorded_runs_and_metrics_agree(settings: Settings) -> None:
    source = RunsSource(watched(settings))
    assert counted(list(source())) == {}
    for number in range(4):
        record(settings, number, failed=number % 2)
    assert counted(list(source())) == recorded(settings) == {("build", True): 2, ("build", False): 2}
    record(settings, 4, "test")
    assert counted(list(source())) == recorded(settings)
    DeltaTable(table_uri(settings, MARITIME_GOLD, "pipeline_runs")).optimize.compact()
    record(settings, 5)
    assert counted(list(source())) == recorded(settings)
    assert counted(list(RunsSource(watched(settings))())) == recorded(settings)


def test_newest_run_decides_whether_runs_fail(settings: Settings) -> None:
    source = RunsSource(watched(settings))
    record(settings, 0, failed=2)
    found = list(source())
    assert value(found, "tideline_pipeline_last_run_failed") == 1
    assert value(found, "tideline_pipeline_nodes_total", result="failed") == 2
    record(settings, 1)
    found = list(source())
    assert value(found, "tideline_pipeline_last_run_failed") == 0
    assert value(found, "tideline_pipeline_run_seconds_sum", command="build") == 20


# --- figures, sizes, labels ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A published lake with vessels, alerts and positions."""
    return page_lake(tmp_path_factory.mktemp("fleet"))


def test_figures_are_asked_again_only_of_a_new_version(
    fleet: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = FiguresSource(watched(fleet))
    first = list(source())
    monkeypatch.setattr(source, "_ask", lambda *_: pytest.fail("nothing is new"))
    assert {family.name for family in source()} == {family.name for family in first}


def test_every_figure_can_be_asked_of_its_contract(fleet: Settings) -> None:
    names = {family.name for family in FiguresSource(watched(fleet))()}
    assert names == {figure.name for figure in FIGURES}
    assert all(contracts()[f"{figure.schema}.{figure.table}"].is_public for figure in FIGURES)


def test_critical_alerts_of_gold_are_counted(fleet: Settings) -> None:
    rows = DeltaTable(table_uri(fleet, MARITIME_GOLD, "alerts")).to_pyarrow_table().to_pylist()
    critical = sum(row["is_active"] and row["severity"] == "critical" for row in rows)
    assert critical
    found = list(FiguresSource(watched(fleet))())
    assert value(found, "tideline_fleet_alerts", severity="critical") == critical


def test_sizes_are_those_of_the_published_tables(fleet: Settings) -> None:
    uri = table_uri(fleet, MARITIME_GOLD, "alerts")
    found = list(TablesSource(watched(fleet))())
    where = {"schema": MARITIME_GOLD, "table": "alerts"}
    assert value(found, "tideline_table_rows", **where) == DeltaTable(uri).to_pyarrow_table().num_rows
    assert value(found, "tideline_table_files", **where) == len(DeltaTable(uri).file_uris())


def test_no_label_of_a_lake_of_vessels_is_an_mmsi(fleet: Settings) -> None:
    sources = [LakeSource, RunsSource, FiguresSource, TablesSource, MachineSource]
    labels = [
        text
        for source in sources
        for family in source(watched(fleet))()
        for sample in family.samples
        for text in sample.labels.values()
    ]
    assert len(labels) > 50
    assert [text for text in labels if re.search(r"\d{7,}", text)] == []


PARENT = f"""
import subprocess
child = subprocess.Popen([{sys.executable!r}, "-c", "sum(range(10_000_000)); print(1, flush=True); input()"])
child.wait()
"""


def test_processor_time_of_a_part_has_that_of_its_children(settings: Settings) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", PARENT], stdin=pipe, stdout=pipe) as part:
        assert part.stdin is not None
        assert part.stdout is not None
        assert part.stdout.readline() == b"1\n"
        tree = [psutil.Process(part.pid), *psutil.Process(part.pid).children()]
        used = [member.cpu_times() for member in tree]
        found = list(MachineSource(watched(settings, lambda: {"part": part.pid}))())
        part.stdin.close()
    assert len(tree) == 2
    assert min(times.user for times in used) > 0
    seconds = value(found, "tideline_process_cpu_seconds_total", part="part")
    assert seconds is not None
    assert seconds >= sum(times.user + times.system for times in used)
    assert value(found, "tideline_part_up", part="part") == 1


def test_source_that_fails_says_nothing_and_is_down(settings: Settings) -> None:
    answers: list[list[Metric]] = [list(MachineSource(watched(settings))())]
    sources = Sources([Source("machine", lambda: answers.pop(), 5)])
    sources.refresh()
    seen = list(sources.collect())
    assert value(seen, "tideline_observe_up", source="machine") == 1
    assert value(seen, "tideline_disk_least_free_bytes") == 1e9
    sources.refresh()
    seen = list(sources.collect())
    assert value(seen, "tideline_observe_up", source="machine") == 0
    assert value(seen, "tideline_disk_least_free_bytes") is None
