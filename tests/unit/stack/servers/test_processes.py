"""Pid files: which process they mean, and how it is stopped."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stack.errors import DiskFullError
from stack.servers.processes import PidFile, State, disk_error, is_alive, spawn, start_mark, stop

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]
DEAF_CODE = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(600)
"""
DEAF = [sys.executable, "-c", DEAF_CODE]


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(SLEEPER)
    yield process
    process.kill()
    process.wait()


@pytest.fixture
def pid_file(tmp_path: Path) -> PidFile:
    return PidFile(tmp_path / "run" / "part.json")


def test_no_file_means_stopped(pid_file: PidFile) -> None:
    assert pid_file.read() == (State.STOPPED, None)


def test_file_of_a_living_process_means_running(pid_file: PidFile, sleeper: subprocess.Popen[bytes]) -> None:
    written = pid_file.write(sleeper.pid, {"http": 80})
    assert pid_file.read() == (State.RUNNING, written)


def test_file_of_an_ended_process_is_stale(pid_file: PidFile, sleeper: subprocess.Popen[bytes]) -> None:
    pid_file.write(sleeper.pid, {})
    sleeper.kill()
    sleeper.wait()
    assert pid_file.read()[0] is State.STALE


def test_file_of_a_process_that_ended_when_asked_to_means_stopped(
    pid_file: PidFile, sleeper: subprocess.Popen[bytes]
) -> None:
    record = pid_file.write(sleeper.pid, {})
    pid_file.stopping(record)
    assert pid_file.read()[0] is State.RUNNING
    sleeper.terminate()
    sleeper.wait()
    assert pid_file.read()[0] is State.STOPPED


def test_ended_process_that_nobody_waited_for_is_stale(
    pid_file: PidFile, sleeper: subprocess.Popen[bytes]
) -> None:
    pid_file.write(sleeper.pid, {})
    sleeper.kill()
    os.waitid(os.P_PID, sleeper.pid, os.WEXITED | os.WNOWAIT)
    assert pid_file.read()[0] is State.STALE


def test_number_that_another_process_has_now_is_stale(
    pid_file: PidFile, sleeper: subprocess.Popen[bytes]
) -> None:
    record = pid_file.write(sleeper.pid, {})
    pid_file.path.write_text(json.dumps({**record.__dict__, "mark": start_mark(os.getpid())}))
    assert pid_file.read()[0] is State.STALE


@pytest.mark.parametrize("content", ["", "12345", "{}", '{"pid": "x"', "[1, 2]"])
def test_file_that_cannot_be_read_is_stale(pid_file: PidFile, content: str) -> None:
    pid_file.path.parent.mkdir()
    pid_file.path.write_text(content)
    assert pid_file.read() == (State.STALE, None)


def test_stop_asks_first(pid_file: PidFile, sleeper: subprocess.Popen[bytes]) -> None:
    record = pid_file.write(sleeper.pid, {})
    assert stop(record, timeout_s=600)
    assert not is_alive(record)


def test_stop_kills_what_does_not_listen(pid_file: PidFile, tmp_path: Path) -> None:
    child = spawn(DEAF, {}, tmp_path, tmp_path / "deaf.out")
    record = pid_file.write(child.pid, {})
    while "deaf" not in (tmp_path / "deaf.out").read_text():
        assert child.poll() is None
    assert not stop(record, timeout_s=0.1)
    assert not is_alive(record)
    child.wait()


def test_stop_leaves_the_process_that_took_the_number(
    pid_file: PidFile, sleeper: subprocess.Popen[bytes]
) -> None:
    record = pid_file.write(sleeper.pid, {})
    assert stop(replace(record, mark="an earlier process"), timeout_s=1)
    assert sleeper.poll() is None


def test_spawned_process_keeps_the_output_of_the_one_before(tmp_path: Path) -> None:
    output = tmp_path / "part.out"
    for text in ("first", "second"):
        assert spawn([sys.executable, "-c", f"print('{text}')"], {}, tmp_path, output).wait() == 0
    assert (output.read_text(), (tmp_path / "part.out.1").read_text()) == ("second\n", "first\n")


def test_spawned_process_is_out_of_reach_of_ctrl_c(tmp_path: Path) -> None:
    child = spawn(SLEEPER, {}, tmp_path, tmp_path / "out")
    try:
        assert os.getsid(child.pid) == child.pid != os.getsid(0)
    finally:
        child.kill()
        child.wait()


def test_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left") as refused:
        Path("/dev/full").write_text("x")
    error = disk_error(refused.value, tmp_path)
    assert isinstance(error, DiskFullError)
    assert str(tmp_path) in str(error)


def test_process_that_its_parent_does_not_wait_for_is_stopped(pid_file: PidFile) -> None:
    code = (
        "import subprocess, sys, time; "
        f"child = subprocess.Popen({SLEEPER!r}); print(child.pid, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        try:
            assert parent.stdout is not None
            record = pid_file.write(int(parent.stdout.readline()), {})
            assert stop(record, timeout_s=600)
            assert not is_alive(record)
        finally:
            parent.kill()


def test_kill_reaches_what_a_process_started_without_its_own_group(pid_file: PidFile) -> None:
    code = (
        "import signal, subprocess, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"child = subprocess.Popen({SLEEPER!r}); print(child.pid, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = PidFile(pid_file.path.with_name("child.json")).write(int(parent.stdout.readline()), {})
        assert not stop(pid_file.write(parent.pid, {}), timeout_s=0.1)
        while is_alive(child):
            time.sleep(0.01)
