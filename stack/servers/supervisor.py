"""The supervisor: starts the parts, reports their state, stops them.

Owns ``<home>/run`` (pid files and the lock) and guarantees that one ``up`` or ``down`` at a time works on a
home, that a start which fails leaves nothing running that it started, and that ``up`` twice is the same as
once. Never stays behind: the parts run on their own.
"""

import fcntl
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from stack import logs
from stack.errors import (
    BusyError,
    DiskFullError,
    PartDiedError,
    PartUnresponsiveError,
    PortTakenError,
    SettingsError,
    TidelineError,
    UnknownPartError,
)
from stack.servers.part import Part, ProbeError, Report, in_order, no_report
from stack.servers.processes import PidFile, Record, State, disk_error, is_alive, spawn, stop
from stack.settings import Settings

POLL_INTERVAL_S = 0.1
START_PROBE_TIMEOUT_S = 20
"""The first question to a server that has just come up waits for classes to be loaded."""


@dataclass(frozen=True)
class Status:
    """The state of a part."""

    name: str
    state: State
    is_healthy: bool
    detail: str
    """What it is asked and does not answer, or why it does not run; empty when it is healthy."""
    pid: int | None
    started_at_utc: str
    ports: dict[str, int]
    note: str = ""
    """What else people should know of it, in a few words."""


class Supervisor:
    """The parts of one home."""

    def __init__(self, settings: Settings, parts: dict[str, Part], report: Report = no_report) -> None:
        self.settings = settings
        self.parts = parts
        self._report = report
        self._stopping = threading.Event()
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._log_offsets: dict[str, int] = {}
        """Where each part's log ended before its start: what comes after shows why it died."""

    def up(self, names: Iterable[str] = ()) -> list[str]:
        """Start the parts that do not run, all at once, and wait until each answers.

        Args:
            names: which parts; all of them when empty.

        Returns:
            The names of the parts that were started; the others ran already.

        Raises:
            TidelineError: it cannot be done, with the reason; what this call started is stopped again.
        """
        parts = self._named(names)
        # What keeps others needs the home's lock itself before it can answer.
        keepers = [part for part in parts if part.keeps_others]
        with self._writing(), self._alone():
            self._check_disks()
            idle = [part for part in parts if not self._runs(part)]
            for part in idle:
                self._check_ports(part)
            with self._undone(idle):
                for group in in_order(part for part in parts if part not in keepers):
                    self._all_at_once(group, self._bring_up)
                for part in keepers:
                    if part in idle:
                        self._start(part)
        with self._undone(idle):
            for part in keepers:
                self._bring_up(part)
        return [part.name for part in idle]

    def down(self, names: Iterable[str] = ()) -> list[str]:
        """Stop the parts that run, all at once; returns the names of those that did."""
        parts = self._named(names) if names else list(self.parts.values())
        with self._writing(), self._alone():
            running = [part for part in parts if self._pid_file(part).read()[0] is State.RUNNING]
            for group in reversed(in_order(parts)):
                self._all_at_once(group, lambda part: self._halt(part))
        return [part.name for part in running]

    def status(self, names: Iterable[str] = (), timeout_s: float = 5) -> list[Status]:
        """The states of parts, asked at once; without names those of ``up`` and what else runs or is kept."""
        keepers = [part for part in self.parts.values() if part.keeps_others and self._counts(part)]
        kept = {name for keeper in keepers for name in keeper.needs}
        parts = (
            self._named(names)
            if names
            else [part for part in self.parts.values() if part.name in kept or self._counts(part)]
        )
        with ThreadPoolExecutor(len(parts)) as pool:
            return list(pool.map(lambda part: self._status(part, timeout_s), parts))

    def part(self, name: str) -> Part:
        """The part of a name.

        Raises:
            UnknownPartError: there is none.
        """
        if name not in self.parts:
            raise UnknownPartError(f"no part {name!r}: there are {', '.join(self.parts)}")
        return self.parts[name]

    def seen(self, part: Part) -> tuple[State, Record | None]:
        """Whether a part runs, by its pid file; nobody is asked."""
        return self._pid_file(part).read()

    def ask(self, part: Part, timeout_s: float) -> str | None:
        """Ask a part that runs whether it is healthy; returns why it is not, none when it is."""
        return self._problem(part, timeout_s)

    def begin(self, part: Part) -> "subprocess.Popen[bytes] | None":
        """Start a part without waiting for its answer; none where an ``up`` or ``down`` works, or it runs.

        Raises:
            TidelineError: it cannot be started, with the reason.
        """
        with self._writing(), self._alone(waits=False) as is_alone:
            if not is_alone or self._runs(part):
                return None
            self._check_disks()
            self._check_ports(part)
            self._start(part)
            return self._children[part.name]

    def end(self, part: Part) -> None:
        """Stop a part, if it runs, without the home's lock, which a ``down`` may hold that waits for this."""
        self._halt(part)

    def forget(self, part: Part) -> None:
        """Forget a part's process, which has ended in order."""
        self._pid_file(part).remove()

    def death(self, part: Part) -> str:
        """Why a part that :meth:`begin` started has ended, in a line of its log."""
        return str(self._death(part))

    def adopt(self, part: Part, pid: int) -> None:
        """Record a process that was started otherwise as the part's.

        Raises:
            BusyError: the part runs already, in another process.
        """
        with self._writing(), self._alone():
            state, record = self._pid_file(part).read()
            if state is State.RUNNING and record is not None and record.pid != pid:
                raise BusyError(
                    f"{part.name} runs already (pid {record.pid}): tideline down {part.name} first"
                )
            self._pid_file(part).write(pid, dict(part.ports))

    def release(self, part: Part, pid: int) -> None:
        """Forget a process that was adopted, where the part has no other by now."""
        pid_file = self._pid_file(part)
        _, record = pid_file.read()
        if record is not None and record.pid == pid:
            pid_file.remove()

    def _named(self, names: Iterable[str]) -> list[Part]:
        return [self.part(name) for name in dict.fromkeys(names)] or [
            part for part in self.parts.values() if part.by_default
        ]

    def _counts(self, part: Part) -> bool:
        return part.by_default or self._pid_file(part).read()[0] is not State.STOPPED

    def _runs(self, part: Part) -> bool:
        pid_file = self._pid_file(part)
        state, record = pid_file.read()
        if state is State.STALE:
            process = f"process {record.pid} is gone" if record else "it cannot be read"
            self._report(part.name, f"stale pid file ({process}): starting it again")
            pid_file.remove()
        if state is State.RUNNING and record is not None and record.ports != dict(part.ports):
            raise SettingsError(
                f"{part.name} runs on other ports ({_listed(record.ports)}) than in the settings "
                f"({_listed(part.ports)}): tideline down {part.name} first, or set them back"
            )
        return state is State.RUNNING

    def _bring_up(self, part: Part) -> None:
        state, record = self._pid_file(part).read()
        if state is not State.RUNNING:
            record = self._start(part)
        assert record is not None
        self._wait_until_healthy(part, record)
        part.ready()
        self._report(part.name, "answers")

    def _start(self, part: Part) -> Record:
        self._report(part.name, "starting")
        output = logs.output_file(self.settings, part.name)
        self._log_offsets[part.name] = logs.size(logs.log_file(self.settings, part.name))
        command = part.command()
        child = spawn(command.arguments, command.env, part.folder, output)
        self._children[part.name] = child
        return self._pid_file(part).write(child.pid, dict(part.ports))

    def _wait_until_healthy(self, part: Part, record: Record) -> None:
        limit_s = part.start_timeout_s or self.settings.start_timeout_s
        deadline = time.monotonic() + limit_s
        self._report(part.name, "waiting for its answer")
        while True:
            if not is_alive(record):
                raise self._death(part)
            if self._stopping.is_set():
                raise PartUnresponsiveError(f"{part.name}: its start was cancelled")
            problem = self._problem(part, START_PROBE_TIMEOUT_S) if part.waits_for_probe else None
            if problem is None:
                return
            if time.monotonic() > deadline:
                raise PartUnresponsiveError(
                    f"{part.name} runs (pid {record.pid}) but did not answer within "
                    f"{limit_s:g} s: {problem}; see: tideline logs {part.name}"
                )
            self._stopping.wait(POLL_INTERVAL_S)

    def _problem(self, part: Part, timeout_s: float) -> str | None:
        """Why a part is not healthy; none when it is."""
        for name, port in part.ports.items():
            if not _listens(port):
                return f"nothing listens on {port} ({name})"
        try:
            part.probe(timeout_s)
        except ProbeError as error:
            return str(error)
        return None

    def _death(self, part: Part) -> TidelineError:
        log = logs.log_file(self.settings, part.name)
        written = logs.read_from(log, self._log_offsets.get(part.name, 0))
        printed = logs.read_from(logs.output_file(self.settings, part.name), 0)
        if "No space left on device" in written + printed:
            return DiskFullError(f"{part.name} ended at its start: the disk of {part.folder} is full")
        line = logs.significant_line(printed + "\n" + written)
        return PartDiedError(f"{part.name} ended at its start: {line} (more: tideline logs {part.name})")

    def _halt(self, part: Part) -> None:
        pid_file = self._pid_file(part)
        state, record = pid_file.read()
        if state is State.RUNNING and record is not None:
            self._report(part.name, "stopping")
            limit_s = part.stop_timeout_s or self.settings.stop_timeout_s
            pid_file.stopping(record)
            if stop(record, limit_s):
                self._report(part.name, "stopped")
            else:
                self._report(part.name, f"killed: it did not stop within {limit_s:g} s")
        if child := self._children.pop(part.name, None):
            child.wait()
        pid_file.remove()

    def _status(self, part: Part, timeout_s: float) -> Status:
        logs.trim(logs.output_file(self.settings, part.name))
        state, record = self._pid_file(part).read()
        problem: str | None = "not started"
        if state is State.STALE:
            problem = f"died (pid {record.pid})" if record else "its pid file cannot be read"
        elif state is State.RUNNING:
            problem = self._problem(part, timeout_s)
        ports = record.ports if record is not None else dict(part.ports)
        return Status(
            name=part.name,
            state=state,
            is_healthy=problem is None,
            detail=problem or "",
            pid=record.pid if record is not None and state is State.RUNNING else None,
            started_at_utc=record.started_at_utc if record is not None else "",
            ports=ports,
            note=part.note() if state is State.RUNNING else "",
        )

    def _check_disks(self) -> None:
        folders = [self.settings.home]
        if "://" not in self.settings.lake:
            folders.append(Path(self.settings.lake))
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            check_disk(folder, self.settings.min_free_disk_gb)

    def _check_ports(self, part: Part) -> None:
        for name, port in part.ports.items():
            check_port(port, f"{part.name}'s {name} port")

    def _pid_file(self, part: Part) -> PidFile:
        return PidFile(self.settings.home / "run" / f"{part.name}.json")

    def _all_at_once(self, parts: list[Part], work: Callable[[Part], None]) -> None:
        """Do the work for each part in a thread; the first error ends the others' waiting and is raised."""
        self._stopping.clear()
        with ThreadPoolExecutor(len(parts)) as pool:
            futures: list[Future[None]] = [pool.submit(work, part) for part in parts]
            try:
                done, _ = wait(futures, return_when=FIRST_EXCEPTION)
            finally:
                self._stopping.set()
        for future in sorted(done, key=lambda future: future.exception() is None):
            future.result()

    @contextmanager
    def _undone(self, parts: Iterable[Part]) -> Iterator[None]:
        """Stop the parts again if what follows fails."""
        try:
            yield
        except BaseException:
            for part in parts:
                self._halt(part)
            raise

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Turn what the disk refuses into an error that the user can mend."""
        try:
            yield
        except OSError as error:
            raise disk_error(error, self.settings.home) from error

    @contextmanager
    def _alone(self, *, waits: bool = True) -> Iterator[bool]:
        """Hold the home's lock, which goes with the process that holds it; yields whether it is held.

        Args:
            waits: whether to wait for whoever holds it.
        """
        file = self.settings.home / "run" / "lock"
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            yield self._take(descriptor, waits=waits)
        finally:
            os.close(descriptor)

    def _take(self, descriptor: int, *, waits: bool) -> bool:
        limit_s = self.settings.start_timeout_s + self.settings.stop_timeout_s
        deadline = time.monotonic() + limit_s
        is_reported = False
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            except BlockingIOError:
                if not waits:
                    return False
            if not is_reported:
                self._report("", "another up or down is at work here: waiting for it")
                is_reported = True
            if time.monotonic() > deadline:
                raise BusyError(
                    f"another up or down has worked on {self.settings.home} for {limit_s:g} s: gave up"
                )
            time.sleep(POLL_INTERVAL_S)


def check_disk(folder: Path, needed_gb: float) -> None:
    """Refuse a disk with too little room.

    Raises:
        DiskFullError: less than ``needed_gb`` (10⁹ bytes) is free where ``folder`` is.
    """
    free_gb = shutil.disk_usage(folder).free / 1e9
    if free_gb < needed_gb:
        raise DiskFullError(
            f"the disk of {folder} is full: {free_gb:.2f} GB free, "
            f"{needed_gb:g} GB needed (TIDELINE_MIN_FREE_DISK_GB)"
        )


def check_port(port: int, what: str, host: str = "127.0.0.1") -> None:
    """Refuse a port that another process has.

    Raises:
        PortTakenError: names the port and, where the system knows it, the process.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTakenError(f"{what} {port} is taken by {port_owner(port)}: {error.strerror}") from error


def port_owner(port: int) -> str:
    """The process that listens on a port, for people."""
    try:
        connections = psutil.net_connections("tcp")
    except psutil.Error:
        return "another process"
    for connection in connections:
        if connection.laddr and connection.laddr.port == port and connection.pid:
            try:
                process = psutil.Process(connection.pid)
                command = " ".join(process.cmdline())[:80] or process.name()
            except psutil.Error:
                continue
            return f"process {connection.pid} ({command})"
    return "another process"


def _listed(ports: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {port}" for name, port in ports.items())


def _listens(port: int, host: str = "127.0.0.1") -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0
