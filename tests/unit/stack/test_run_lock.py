"""One dbt run at a time in a home: the lock, and dbt's plugin that takes it."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from stack.run_lock import HELD_VARIABLE, RunLock
from stack.settings import ROOT, Settings

HOLD = """
import sys, time
from pathlib import Path
from stack.run_lock import RunLock
from stack.settings import Settings
RunLock(Settings(home=Path(sys.argv[1]), _env_file=None)).take("a build", waits=False)
print("held", flush=True)
time.sleep(600)
"""
PROJECT = "name: tideline\nversion: '1.0.0'\nprofile: tideline\nflags: {send_anonymous_usage_stats: false}\n"


def made(home: Path, **values: object) -> Settings:
    return Settings.model_validate({"home": home, **values})


@pytest.fixture
def lock(tmp_path: Path) -> RunLock:
    return RunLock(made(tmp_path))


def test_second_run_is_told_who_holds_the_lock(tmp_path: Path, lock: RunLock) -> None:
    other = RunLock(made(tmp_path))
    assert lock.take("dbt build", waits=False)
    assert not other.take("dbt run", waits=False)
    assert other.holder().startswith(f"dbt build (process {os.getpid()}, since ")
    lock.release()
    assert other.take("dbt run", waits=True)
    other.release()
    other.release()  # what is not held needs no release


def test_personal_schemas_have_a_lock_of_their_own(tmp_path: Path, lock: RunLock) -> None:
    mine = RunLock(made(tmp_path, dbt_target="dev", dbt_schema="mine"))
    assert lock.take("dbt build", waits=False)
    assert mine.take("dbt build", waits=False)
    mine.release()
    lock.release()


def test_lock_of_a_killed_process_is_free(tmp_path: Path, lock: RunLock) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert not lock.take("dbt build", waits=False)
        holder.send_signal(signal.SIGKILL)
    assert lock.take("dbt build", waits=False)
    lock.release()


def test_dbt_waits_for_a_run_of_the_same_home_and_says_so(tmp_path: Path, lock: RunLock) -> None:
    """A real dbt, which finds the plugin by itself; the project has nothing to do and so asks no server."""
    (tmp_path / "dbt_project.yml").write_text(PROJECT)
    assert lock.take("the dbt worker, live", waits=False)
    with subprocess.Popen(
        [Path(sys.executable).with_name("dbt"), "--no-use-colors", "build", "--profiles-dir", str(ROOT)],
        env={**os.environ, "TIDELINE_HOME": str(tmp_path), "TIDELINE_DBT_TARGET": "embedded"},
        cwd=tmp_path,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout is not None
        waiting = next((line for line in process.stdout if "Waiting for" in line), "")
        assert "Waiting for the dbt worker, live (process " in waiting
        assert process.poll() is None
        lock.release()
        assert "Nothing to do" in process.stdout.read()
    assert process.returncode == 0
    assert lock.take("dbt run", waits=False)
    lock.release()


@pytest.mark.parametrize(
    ("command", "project", "variables", "takes"),
    [
        ("build", "tideline", {}, True),
        ("parse", "tideline", {}, False),
        ("build", "another_project", {}, False),
        ("build", "tideline", {HELD_VARIABLE: "1"}, False),
    ],
    ids=["a run", "no run", "another project", "a run whose parent holds the lock"],
)
def test_plugin_takes_the_lock_for_runs_of_this_project(
    monkeypatch: pytest.MonkeyPatch,
    lock: RunLock,
    tmp_path: Path,
    command: str,
    project: str,
    variables: dict[str, str],
    *,
    takes: bool,
) -> None:
    import dbt_tideline  # loads dbt

    monkeypatch.setattr(dbt_tideline, "get_flags", lambda: SimpleNamespace(WHICH=command))
    monkeypatch.setattr(dbt_tideline, "settings", lambda: made(tmp_path))
    held: list[RunLock] = []
    monkeypatch.setattr(dbt_tideline, "_held", held)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    dbt_tideline.OneRunAtATime(project)
    dbt_tideline.OneRunAtATime(project)  # a process that runs dbt once more
    assert len(held) == takes
    assert lock.take("another", waits=False) != takes
    lock.release()
    for taken in held:
        taken.release()
