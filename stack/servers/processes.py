"""Processes that outlive the command which starts them, and the pid files that name them.

A pid file identifies its process by its number *and* its start, so that a stale file or a number that
the system gave to another process is recognised. Never signals a process that is not the one a file means.
"""

import errno
import json
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import psutil

from stack.errors import DiskFullError, TidelineError
from stack.whole_files import write_whole

POLL_INTERVAL_S = 0.1
KILL_TIMEOUT_S = 10


class State(Enum):
    """The state of a pid file's process."""

    STOPPED = "stopped"
    RUNNING = "running"
    STALE = "stale"


@dataclass(frozen=True)
class Record:
    """A pid file's content."""

    pid: int
    mark: str
    """Identifies the process beside its number: see :func:`start_mark`."""
    started_at_utc: str
    """ISO 8601."""
    ports: dict[str, int]
    """What it was started on; the settings may have changed since."""
    is_stopping: bool = False
    """Whether somebody has asked it to stop: that it then ends is no failure."""


class PidFile:
    """One part's pid file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[State, Record | None]:
        """State and content; a file that cannot be read is stale."""
        try:
            record = Record(**json.loads(self.path.read_text()))
        except FileNotFoundError:
            return State.STOPPED, None
        except (ValueError, TypeError):
            return State.STALE, None
        if is_alive(record):
            return State.RUNNING, record
        return (State.STOPPED if record.is_stopping else State.STALE), record

    def write(self, pid: int, ports: dict[str, int]) -> Record:
        """Name a process that has just been started."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        record = Record(pid, start_mark(pid) or "", now, ports)
        self._put(record)
        return record

    def stopping(self, record: Record) -> None:
        """Say, before a process is asked to stop, that its end is wanted."""
        self._put(replace(record, is_stopping=True))

    def _put(self, record: Record) -> None:
        write_whole(self.path, json.dumps(asdict(record)))

    def remove(self) -> None:
        self.path.unlink(missing_ok=True)


def start_mark(pid: int) -> str | None:
    """What distinguishes a process from any other that has or had its number; none when it is not there.

    On Linux the kernel's boot id and the ticks from boot to the process's start, which no change of the clock
    moves; elsewhere the time of its start.
    """
    try:
        # The name, in brackets, can hold spaces and brackets: fields are counted after its end.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        with suppress(psutil.Error):
            return f"{psutil.Process(pid).create_time():.2f}"
        return None
    return f"{boot}/{fields[19]}"


def is_alive(record: Record) -> bool:
    """Whether the process that a record means still runs (one that ended and was not waited for does not)."""
    if start_mark(record.pid) != record.mark:
        return False
    try:
        return bool(psutil.Process(record.pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def spawn(
    command: Sequence[str], env: Mapping[str, str], folder: Path, output: Path
) -> "subprocess.Popen[bytes]":
    """Start a process of its own session, so that neither Ctrl-C nor the terminal's end reaches it.

    Args:
        command: program and arguments.
        env: variables beside those of this process.
        folder: where it runs; made if need be.
        output: takes stdout and stderr; what was in it is kept as ``<output>.1``.

    Raises:
        OSError: there is no such program, or no room for its files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    if output.exists():
        output.replace(output.with_name(output.name + ".1"))
    with output.open("ab") as opened:
        return subprocess.Popen(
            command,
            env={**os.environ, **env},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=opened,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def stop(record: Record, timeout_s: float) -> bool:
    """Ask a process to stop and wait; kill it, with what it started, when ``timeout_s`` is over.

    Returns:
        Whether it stopped by itself.
    """
    if not is_alive(record):
        return True
    try:
        process = psutil.Process(record.pid)
        process.terminate()
        if _ends(process, record, timeout_s):
            return True
        # A part in the foreground need not lead its group: what it started is found by descent as well.
        members = [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:  # it ended just now
        return True
    with suppress(ProcessLookupError):
        os.killpg(record.pid, signal.SIGKILL)
    for member in members:
        with suppress(psutil.NoSuchProcess):
            member.kill()
    _ends(process, record, KILL_TIMEOUT_S)
    return False


def _ends(process: psutil.Process, record: Record, timeout_s: float) -> bool:
    """Whether a process ends in time; one that its parent does not wait for has ended, too."""
    deadline = time.monotonic() + timeout_s
    while is_alive(record):
        if time.monotonic() > deadline:
            return False
        with suppress(psutil.TimeoutExpired):
            process.wait(POLL_INTERVAL_S)
    return True


def disk_error(error: OSError, folder: Path) -> TidelineError:
    """What the system refused, in a line: a full disk, or the system's own words."""
    where = error.filename or folder
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(f"the disk of {folder} is full: {where} could not be written")
    return TidelineError(f"{where}: {error.strerror or error}")
