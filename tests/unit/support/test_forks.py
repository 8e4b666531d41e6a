"""Processes that are forked with their imports done: else they are as those of a command line."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stack.settings import ROOT, settings
from tests.support.forks import PRELOADED, Forked

HERE = "tests.unit.support.test_forks"


def said() -> None:
    """Say what a process finds itself to be, on both streams, and end with 3."""
    found = {
        "arguments": sys.argv,
        "environment": dict(os.environ),
        "folder": os.getcwd(),  # noqa: PTH109
        "threads": threading.active_count(),
        "settings": settings.cache_info().currsize,
        "preloaded": [name for name in PRELOADED if name in sys.modules],
    }
    print(json.dumps(found))
    print("an error", file=sys.stderr)
    sys.exit(3)


def wait_for_a_signal() -> None:
    signal.pause()


def test_process_has_its_own_arguments_variables_and_streams(tmp_path: Path) -> None:
    out, err = tmp_path / "out", tmp_path / "err"
    environment = {"PATH": os.environ["PATH"], "TIDELINE_HOME": str(tmp_path)}
    process = Forked(f"{HERE}:said", "it", "-n", "1", environment=environment, stdout=out, stderr=err)
    assert process.wait(600) == 3
    found = json.loads(out.read_text())
    assert found["arguments"] == ["it", "-n", "1"]
    assert found["environment"] == environment
    assert found["folder"] == str(ROOT)
    assert found["threads"] == 1
    assert err.read_text() == "an error\n"


def test_imports_are_done_and_no_settings_are_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert Forked(f"{HERE}:said", environment=os.environ, stdout=out).wait(600) == 3
    found = json.loads(out.read_text().splitlines()[0])
    assert found["preloaded"] == PRELOADED
    assert found["settings"] == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_process_that_a_signal_ends_says_which(number: signal.Signals) -> None:
    process = Forked(f"{HERE}:wait_for_a_signal", environment=os.environ)
    assert process.returncode is None
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.0)
    process.send_signal(number)
    assert process.wait(600) == process.returncode == -number
    process.kill()  # which has ended
