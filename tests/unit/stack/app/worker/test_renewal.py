"""Spark is restarted only where `tideline live` would start it again."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stack.app.parts import stack_supervisor
from stack.app.worker.renewal import restart_spark
from stack.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.model_validate({"home": tmp_path})


@pytest.fixture
def spark(settings: Settings) -> "Iterator[subprocess.Popen[bytes]]":
    """A process that counts as this home's Spark, without a `live` beside it."""
    supervisor = stack_supervisor(settings)
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as process:
        supervisor.adopt(supervisor.part("spark"), process.pid)
        yield process
        process.kill()


def test_spark_that_nobody_would_start_again_is_left_alone(
    settings: Settings, spark: "subprocess.Popen[bytes]"
) -> None:
    assert restart_spark(settings).is_good
    assert spark.poll() is None


def test_spark_that_runs_elsewhere_is_no_failure(settings: Settings) -> None:
    assert restart_spark(settings).is_good
