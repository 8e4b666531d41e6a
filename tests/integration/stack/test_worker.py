"""The dbt worker on the run's Thrift server, with a small project of its own: what it builds, and when.

Each test drives the worker step by step, as its loop does.
"""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from stack.app.builds import is_fresh, stamp, worker_note
from stack.app.worker import warm
from stack.app.worker.worker import Worker
from stack.metrics import run_files
from stack.run_lock import RunLock
from stack.servers.part import Restart
from stack.settings import Settings
from tests.support import forks
from tests.support.observed import value
from tests.support.servers import Spark
from tests.support.small_dbt import LIVE, REST, write_checkout

SCHEMA = "worker_test"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return write_checkout(tmp_path / "checkout", SCHEMA)


@pytest.fixture
def own(spark: Spark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """Settings with a home of its own, on the run's Spark; no scheduled work."""
    monkeypatch.setattr(warm, "CONTEXT", forks.context())
    times = {
        name: ""
        for name in Settings.model_fields
        if name.startswith("schedule_") and name != "schedule_problems"
    }
    (tmp_path / "home" / "logs").mkdir(parents=True)
    yield spark.settings.model_copy(update={"home": tmp_path / "home", **times})
    spark.query(f"drop schema if exists {SCHEMA} cascade")


def a_worker(settings: Settings, checkout: Path) -> Worker:
    """One that sees an edit at once, and does not try again within a test what has failed."""
    return Worker(settings, checkout, retry=Restart(first_pause_s=86_400, longest_pause_s=86_400), look_s=0)


@pytest.fixture
def worker(own: Settings, checkout: Path) -> Iterator[Worker]:
    one = a_worker(own, checkout)
    yield one
    one.close()


def settle(worker: Worker) -> None:
    """Let it work until nothing is left to do."""
    while worker.step():
        pass


def metric(settings: Settings, name: str, **labels: str) -> float | None:
    """What the worker's metrics say now."""
    return value([family for file in run_files(settings) for family in file.families], name, **labels)


def edit(file: Path, text: str) -> None:
    """Change a file in a way that its size or time shows."""
    before = file.stat().st_mtime_ns
    file.write_text(text)
    os.utime(file, ns=(before + 10**9, before + 10**9))


def test_live_models_and_then_the_rest_are_built(worker: Worker, own: Settings, spark: Spark) -> None:
    assert worker.step()
    assert [row[1] for row in spark.query(f"show tables in {SCHEMA}")] == ["live_ships"]
    assert is_fresh(own)
    settle(worker)
    assert spark.query(f"select ships from {SCHEMA}.all_ships") == [(2,)]
    assert "live" in worker_note(own)
    assert metric(own, "tideline_jobs_total", work="live", result="success")
    assert metric(own, "tideline_dbt_model_runs_total", model="all_ships", status="success")
    assert metric(own, "tideline_job_failed", work="rest") == 0


def test_worker_with_nothing_to_do_stays_healthy(worker: Worker, own: Settings) -> None:
    settle(worker)
    os.utime(stamp(own), (0, 0))
    assert not worker.step()
    assert is_fresh(own)


def test_edited_project_is_built(worker: Worker, checkout: Path, spark: Spark) -> None:
    settle(worker)
    edit(checkout / "models" / "live_ships.sql", LIVE.replace("select 1", "select 5"))
    settle(worker)
    assert spark.query(f"select ships from {SCHEMA}.all_ships") == [(6,)]


def test_project_that_does_not_parse_leaves_the_last_that_did(
    worker: Worker, own: Settings, checkout: Path, spark: Spark
) -> None:
    settle(worker)
    edit(checkout / "models" / "all_ships.sql", REST.replace("live_ships", "no_such_ships"))
    spark.query(f"drop table {SCHEMA}.live_ships")
    settle(worker)
    assert "the project does not parse" in worker_note(own)
    assert "no_such_ships" in worker_note(own)
    again = a_worker(own, checkout)  # as after a restart beside the broken checkout
    try:
        settle(again)
        assert spark.query(f"select ships from {SCHEMA}.all_ships") == [(2,)]
        assert "does not parse" in worker_note(own)
        edit(checkout / "models" / "all_ships.sql", REST.replace("+ 1", "+ 7"))
        settle(again)
        assert spark.query(f"select ships from {SCHEMA}.all_ships") == [(8,)]
        assert "does not parse" not in worker_note(own)
    finally:
        again.close()


def test_failed_build_is_said_and_tried_again_later(
    worker: Worker, own: Settings, checkout: Path, spark: Spark
) -> None:
    settle(worker)
    edit(checkout / "models" / "live_ships.sql", LIVE.replace("select 1", "select no_such_column"))
    assert worker.step()
    assert "live failed" in worker_note(own)
    assert "no_such_column" in worker_note(own)
    assert metric(own, "tideline_job_failed", work="live") == 1
    assert metric(own, "tideline_dbt_model_runs_total", model="live_ships", status="failed") == 1
    assert metric(own, "tideline_job_started_timestamp_seconds", work="live") is None
    os.utime(stamp(own), (0, 0))
    assert not worker.step(), "it waits before it tries again"
    assert not is_fresh(own)
    assert spark.query(f"select ships from {SCHEMA}.all_ships") == [(2,)]


def test_worker_waits_for_a_run_that_somebody_started(worker: Worker, own: Settings, spark: Spark) -> None:
    lock = RunLock(own)
    assert lock.take("dbt build", waits=False)
    step = threading.Thread(target=worker.step)
    step.start()
    while "live waits for dbt build" not in worker_note(own):
        assert step.is_alive()
        time.sleep(0.05)
    assert not spark.query(f"show schemas like '{SCHEMA}'")
    lock.release()
    step.join()
    assert [row[1] for row in spark.query(f"show tables in {SCHEMA}")] == ["live_ships"]


def test_process_is_replaced_after_its_runs(own: Settings, checkout: Path, spark: Spark) -> None:
    worker = a_worker(own.model_copy(update={"dbt_worker_runs": 1}), checkout)
    try:
        settle(worker)
        assert spark.query(f"select ships from {SCHEMA}.all_ships") == [(2,)]
    finally:
        worker.close()
