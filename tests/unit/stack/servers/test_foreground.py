"""A part in the foreground, as a line of Python: when it is restarted, and what is left of it."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from stack.errors import PartDiedError
from stack.servers.foreground import Foreground
from stack.servers.part import Command, Part, Restart
from tests.support.processes import has_ended

HASTY = Restart(limit=3, first_pause_s=0.01, longest_pause_s=0.02)
NOTE = "import os, sys; open({runs!r}, 'a').write(str(os.getpid()) + '\\n'); "
WAIT = "import time; time.sleep(600)"
IGNORE = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
CHILD = (
    "import subprocess; "
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); "
    "open({runs!r}, 'a').write(str(child.pid) + '\\n'); "
)


class Runs:
    """The part's runs: each writes its process's number to a file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @property
    def pids(self) -> list[int]:
        return [int(line) for line in self.file.read_text().splitlines()] if self.file.exists() else []

    def wait_for(self, count: int) -> list[int]:
        while len(self.pids) < count:
            time.sleep(0.01)
        return self.pids


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path / "runs")


def part(runs: Runs, code: str, restart: Restart = HASTY) -> Part:
    program = [sys.executable, "-c", (NOTE + code).replace("{runs!r}", repr(str(runs.file)))]
    return Part("web", lambda: Command(program), lambda _: None, runs.file.parent / "web", restart=restart)


@pytest.fixture
def start() -> Iterator[Callable[..., tuple[Foreground, "Future[None]"]]]:
    """Runs a part in a thread; what still runs at the end is stopped."""
    started: list[Foreground] = []
    with ThreadPoolExecutor(2) as pool:

        def start(part: Part, stop_timeout_s: float = 600) -> tuple[Foreground, "Future[None]"]:
            started.append(Foreground(part, stop_timeout_s))
            return started[-1], pool.submit(started[-1].run)

        yield start
        for foreground in started:
            foreground.stop()


Start = Callable[..., tuple[Foreground, "Future[None]"]]


def test_part_that_ends_well_is_not_restarted(runs: Runs) -> None:
    Foreground(part(runs, "sys.exit(0)"), 600).run()
    assert len(runs.pids) == 1


def test_failing_part_is_given_up_after_the_limit(runs: Runs) -> None:
    with pytest.raises(PartDiedError, match="web ended with exit code 7, the 4th failure in a row"):
        Foreground(part(runs, "sys.exit(7)"), 600).run()
    assert len(runs.pids) == 1 + HASTY.limit


def test_part_that_recovers_is_left_running(runs: Runs, start: Start) -> None:
    foreground, ended = start(part(runs, f"len(open({{runs!r}}).readlines()) < 3 and sys.exit(1); {WAIT}"))
    pid = runs.wait_for(3)[-1]
    assert psutil.pid_exists(pid)
    assert not ended.done()
    foreground.stop()
    ended.result()
    assert has_ended(pid)


def test_killed_part_is_started_again(runs: Runs, start: Start) -> None:
    start(part(runs, WAIT))
    os.kill(runs.wait_for(1)[0], signal.SIGKILL)
    first, second = runs.wait_for(2)
    assert first != second
    assert psutil.pid_exists(second)


def test_steady_run_begins_the_count_of_failures_again(runs: Runs) -> None:
    steady = Restart(limit=1, first_pause_s=0.01, steady_s=0)
    code = "sys.exit(1 if len(open({runs!r}).readlines()) < 5 else 0)"
    Foreground(part(runs, code, steady), 600).run()
    assert len(runs.pids) == 5


def test_mistake_in_the_settings_is_not_retried(runs: Runs) -> None:
    with pytest.raises(PartDiedError, match="web ended with exit code 2: not restarted"):
        Foreground(part(runs, "sys.exit(2)"), 600).run()
    assert len(runs.pids) == 1


def test_stop_during_a_pause_starts_nothing_more(runs: Runs, start: Start) -> None:
    patient = Restart(limit=3, first_pause_s=600)
    foreground, ended = start(part(runs, "sys.exit(1)", patient))
    (pid,) = runs.wait_for(1)
    wait_until_gone([pid])
    foreground.stop()
    ended.result()
    assert runs.pids == [pid]


def test_children_of_a_failed_part_do_not_outlive_it(runs: Runs) -> None:
    once = Restart(limit=0)
    with pytest.raises(PartDiedError):
        Foreground(part(runs, f"{CHILD} sys.exit(1)", once), 600).run()
    wait_until_gone(runs.pids)


def test_part_that_ignores_the_stop_is_killed_with_its_children(runs: Runs, start: Start) -> None:
    foreground, ended = start(part(runs, f"{IGNORE}{CHILD}{WAIT}"), stop_timeout_s=0.1)
    pids = runs.wait_for(2)
    foreground.stop()
    with pytest.raises(PartDiedError, match=r"web was killed: it did not stop within 0\.1 s"):
        ended.result()
    wait_until_gone(pids)


def test_stop_before_the_run_starts_nothing(runs: Runs) -> None:
    foreground = Foreground(part(runs, WAIT), 600)
    foreground.stop()
    foreground.run()
    assert runs.pids == []


def wait_until_gone(pids: list[int]) -> None:
    """Wait for processes to end: the kernel takes a moment to end one that was killed."""
    while any(map(running, pids)):
        time.sleep(0.01)


def running(pid: int) -> bool:
    """Whether a process runs; an orphan that was killed may still wait for init to take note of it."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
