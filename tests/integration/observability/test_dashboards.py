"""Every query of every panel on a real Prometheus: fed by the real broker, a source, the sink, the API, dbt.

The worker builds a small project on the run's Spark. The marts that the fleet's figures are read from are
written by their contracts: what dbt builds of them is tested elsewhere, and takes minutes.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from observability.dashboards.boards import BOARDS
from observability.dashboards.panel import Board, Query
from observability.metrics.exporter import Exporter
from observability.metrics.watched import Watched
from stack.app.parts import stack_supervisor
from stack.app.watched import watched_stack
from stack.app.worker.worker import Worker
from stack.lake import table_uri
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_BRONZE, MARITIME_SILVER
from stack.settings import Settings
from tests.support.api import answers
from tests.support.api_process import serving
from tests.support.contract_lake import contract_lake
from tests.support.prometheus import Prometheus, skip_without_servers, watching
from tests.support.servers import Kafka, Spark
from tests.support.shared_spark import PLACE
from tests.support.sink import DEADLINE_S, eventually
from tests.support.small_dbt import small_checkout
from tests.support.tideline import Tideline

NOW = datetime.now(UTC)
DAY = date(2026, 3, 1)
ROWS: dict[str, list[dict[str, Any]]] = {
    "maritime_gold.data_quality_daily": [
        {"event_date": DAY, "topic": "maritime.ais.data", "message_count": 10, "accepted_count": 9,
         "quarantined_count": 1},
    ],
    "maritime_gold.quarantine_daily": [
        {"topic": "maritime.ais.data", "reason_code": "not_json", "severity": "error", "message_count": 1},
    ],
    "maritime_gold.model_drift": [
        {"kind": "input", "measure": "distance_nm", "as_of_date": DAY, "stability_index": 0.3,
         "verdict": "drifted"},
    ],
    "maritime_gold.model_outcomes": [
        {"model_name": "maintenance", "model_version": 1, "arm": "champion", "alarm_rate": 0.1,
         "mean_score": 0.2},
    ],
    "maritime_gold.fleet_kpis": [{"event_date": DAY, "vessels_seen": 3, "distance_nm": 70.0}],
    "maritime_gold.pipeline_runs": [
        {"invocation_id": "a", "command": "build", "started_at_utc": NOW, "duration_s": 3.0, "ok_count": 2,
         "is_success": True},
    ],
    "movies_gold.data_quality": [{"layer": "silver", "check_name": "roi_is_known", "rows_failed": 2}],
}  # fmt: skip
SILVER = pa.schema([pa.field("kafka_offset", pa.int64()), pa.field("bronze_version", pa.int64())])


@pytest.fixture(scope="module")
def settings(kafka: Kafka, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The run's broker and home, with a lake of this test's own."""
    skip_without_servers(kafka.settings)
    folder = tmp_path_factory.mktemp("observed")
    contract_lake(folder, ROWS)
    return kafka.settings.model_copy(update={"lake_dir": str(folder / "lake"), "sink_group": "observed"})


@contextmanager
def running(environment: dict[str, str], *arguments: str) -> Iterator[int]:
    """A command of ``tideline`` that stays; its process id."""
    process = Tideline(environment).start(*arguments)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(DEADLINE_S)


@pytest.fixture(scope="module")
def prometheus(
    settings: Settings,
    spark: Spark,
    tmp_path_factory: pytest.TempPathFactory,
    pytestconfig: pytest.Config,
) -> Iterator[Prometheus]:
    """Prometheus, asked once the whole stack has been at work for some scrapes."""
    environment = {**os.environ, "TIDELINE_LAKE": settings.lake, "TIDELINE_SINK_GROUP": settings.sink_group}
    with ExitStack() as stack:
        source = ("produce", "simulate", "--live", "--vessels", "30", "--interval", "1s")
        events = ("observe", "events")
        pids = {
            "events": stack.enter_context(running(environment, *events)),
            "source": stack.enter_context(running(environment, *source)),
            "sink": stack.enter_context(running(environment, "ingest")),
            "api": stack.enter_context(serving(environment)).process.pid,
        }
        watched = _watched(settings, pytestconfig.stash[PLACE]["home"], pids)
        prometheus = stack.enter_context(watching(stack_supervisor(settings)))
        stack.enter_context(Exporter(watched))
        stack.enter_context(_built(settings, spark, tmp_path_factory.mktemp("worker")))
        _publish_what_landed(settings)
        address = f"http://127.0.0.1:{settings.api_port}/api/v1/pipeline"

        def is_ready() -> bool:
            return answers(address) and not [board.name for board in BOARDS if _empty(prometheus, board)]

        with suppress(AssertionError):  # what is empty for good is for the tests to say
            eventually(is_ready, "every panel has a series")
        yield prometheus


def _watched(settings: Settings, home_of_spark: str, pids: dict[str, int]) -> Watched:
    """The stack of these settings, with the processes that the test has started and the run's Spark."""
    watched = watched_stack(settings)
    other = watched_stack(settings.model_copy(update={"home": Path(home_of_spark)}))

    def processes() -> dict[str, int | None]:
        return {**watched.processes(), **other.processes(), **pids}

    return Watched(settings, watched.topics, processes, watched.schemas)


@contextmanager
def _built(settings: Settings, spark: Spark, folder: Path) -> Iterator[None]:
    """A worker that has built a small project, and is still there."""
    times = dict.fromkeys(("schedule_daily", "schedule_train", "schedule_score", "schedule_maintain"), "")
    with small_checkout(spark, folder, "observed") as checkout:
        worker = Worker(
            spark.settings.model_copy(update={"home": settings.home, **times}), checkout, look_s=0
        )
        try:
            while worker.step():
                pass
            yield
        finally:
            worker.close()


def _publish_what_landed(settings: Settings) -> None:
    """Publish twice that silver has what the sink has landed, as builds do."""
    uri = table_uri(settings, MARITIME_BRONZE, "ais")
    silver = table_uri(settings, MARITIME_SILVER, "ais_messages")

    def publish(least: int) -> int:
        version: int = eventually(
            lambda: (v := DeltaTable(uri).version()) > least and v, "a commit of the sink"
        )
        row = pa.Table.from_pylist([{"kafka_offset": 0, "bronze_version": version}], schema=SILVER)
        write_deltalake(silver, row, mode="append")
        table = f"{MARITIME_SILVER}.ais_messages"
        PublishedSnapshots(settings).publish({table: DeltaTable(silver).version()}, "a build")
        return version

    publish(publish(0))


def _empty(prometheus: Prometheus, board: Board) -> list[Query]:
    queries = [query for panel in board.panels for query in panel.queries]
    return [query for query in queries if not prometheus.query(query.expression)]


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_no_panel_is_empty(prometheus: Prometheus, board: Board) -> None:
    with suppress(AssertionError):  # a scrape that a busy machine is late for leaves a gap
        eventually(lambda: not _empty(prometheus, board), "every panel has a series", deadline_s=120)
    assert _empty(prometheus, board) == []


def test_no_series_of_the_stack_has_an_mmsi_in_a_label(prometheus: Prometheus) -> None:
    series = eventually(
        lambda: len(found := prometheus.query('{__name__=~"tideline_.*"}')) > 300 and found, "all series"
    )
    values = {text for sample in series for name, text in sample["metric"].items() if name != "__name__"}
    assert [text for text in values if text.isdigit() and len(text) > 5] == []
    assert [text for text in values if _has_mmsi(text)] == []


def _has_mmsi(text: str) -> bool:
    """Whether nine digits in a row are in a text, as they are in an MMSI."""
    digits = "".join(character if character.isdigit() else " " for character in text).split()
    return any(len(run) == 9 for run in digits)


def test_recorded_runs_are_those_of_prometheus(prometheus: Prometheus, settings: Settings) -> None:
    rows = DeltaTable(table_uri(settings, "maritime_gold", "pipeline_runs")).to_pyarrow_table().num_rows
    eventually(lambda: prometheus.value("sum(tideline_pipeline_runs_total)") == rows, "as many in Prometheus")


def test_all_endpoints_are_up(prometheus: Prometheus) -> None:
    up = dict.fromkeys(("api", "events", "observe", "prometheus", "sink"), "up")
    eventually(lambda: prometheus.targets() == up, "all endpoints are up")


def test_healthy_stack_fires_no_alert_of_its_parts(prometheus: Prometheus) -> None:
    concerns = "part|endpoint|kafka|sink|producer|loss|api|access|disk|memory|metrics"
    firing = f'ALERTS{{alertstate="firing", concern=~"{concerns}"}}'
    # One that a busy machine has raised ends when it goes on.
    eventually(lambda: not prometheus.query(firing), "no alert fires")
