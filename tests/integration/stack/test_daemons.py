"""The sink as a part: in the background by ``up``, in the foreground by ``run``, on the run's broker."""

import os
import signal
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.support.environment import isolated_environment
from tests.support.processes import has_ended
from tests.support.servers import Kafka
from tests.support.tideline import Tideline, one_line_error


@pytest.fixture
def tideline(kafka: Kafka, tmp_path: Path) -> Iterator[Tideline]:
    """The command with a home, a lake and a consumer group of its own; stops what is left at the end."""
    own = isolated_environment(tmp_path / "home") | {
        "TIDELINE_KAFKA_BOOTSTRAP": kafka.bootstrap_servers,
        "TIDELINE_SINK_GROUP": f"daemons-{uuid.uuid4().hex}",
    }
    command = Tideline({**os.environ, **own})
    yield command
    assert command("down").returncode == 0


def child_of(pid: int, *, other_than: int | None = None) -> int:
    """The process that a foreground part has, once it has one; another than the one that was there."""
    while True:
        for child in psutil.Process(pid).children():
            if child.pid != other_than and not has_ended(child.pid):
                return child.pid
        time.sleep(0.05)


def wait_until_healthy(tideline: Tideline) -> int:
    """Wait for the sink's metrics; returns the number of the process that ``status`` shows."""
    while True:
        sink = tideline.parts()[0].get("sink", {})
        if sink.get("is_healthy"):
            return int(sink["pid"])


def test_sink_is_started_shown_and_stopped(tideline: Tideline) -> None:
    assert "sink" not in tideline.parts()[0]
    assert tideline("up", "sink").returncode == 0
    pid = wait_until_healthy(tideline)
    assert tideline("down").returncode == 0
    assert has_ended(pid)
    assert "sink" not in tideline.parts()[0]


def test_part_that_runs_is_not_run_a_second_time(tideline: Tideline) -> None:
    assert tideline("up", "sink").returncode == 0
    pid = wait_until_healthy(tideline)
    assert f"sink runs already (pid {pid})" in one_line_error(tideline("run", "sink"))
    assert wait_until_healthy(tideline) == pid


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_killed_sink_is_restarted_until_it_is_stopped(tideline: Tideline, number: signal.Signals) -> None:
    with tideline.start("run", "sink") as runner:
        try:
            assert wait_until_healthy(tideline) == runner.pid
            first = child_of(runner.pid)
            os.kill(first, signal.SIGKILL)
            second = child_of(runner.pid, other_than=first)
            assert wait_until_healthy(tideline) == runner.pid
            runner.send_signal(number)
            assert runner.wait() == 0
        finally:
            runner.terminate()
    assert has_ended(second)
    assert "sink" not in tideline.parts()[0]


def test_down_stops_a_sink_in_the_foreground(tideline: Tideline) -> None:
    with tideline.start("run", "sink") as runner:
        try:
            wait_until_healthy(tideline)
            child = child_of(runner.pid)
            assert tideline("down", "sink").returncode == 0
            assert runner.wait() == 0
        finally:
            runner.terminate()
    assert has_ended(child)
