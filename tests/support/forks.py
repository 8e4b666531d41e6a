"""Processes of Python that find imported what they need.

Each is a process of its own, with the arguments, variables and output that it would have from a command line;
but it is forked from one that has done the imports, which take longer than most commands. A run of the tests
starts some hundreds.
"""

import atexit
import importlib
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext
from pathlib import Path
from types import TracebackType
from typing import Any

from stack.settings import ROOT

PRELOADED = [
    "dbt.cli.main",
    "dbt.adapters.spark",
    "ingestion.sink.daemon",
    "observability.events.daemon",
    "serving.api.app",
    "stack.app.commands.run",
    "stack.app.commands.stack",
]
"""None of them may read the settings when it is imported: each process has its own."""

_lock = threading.Lock()


class Forked:
    """A process, asked and told as a :class:`subprocess.Popen` is."""

    def __init__(
        self,
        main: str,
        *arguments: str,
        environment: Mapping[str, str],
        stdout: Path = Path(os.devnull),
        stderr: Path | None = None,
    ) -> None:
        """Start it at the project's root.

        Args:
            main: the function that it calls, as ``module:name``.
            arguments: name of the program and what follows it, as in ``sys.argv``.
            environment: all its variables.
            stdout: the file that its output is appended to.
            stderr: likewise; without it errors go where the output goes.
        """
        self._arguments = arguments
        stderr = stderr or stdout
        for file in (stdout, stderr):
            file.open("ab").close()  # there at once, for who reads what was said so far
        self._process = context().Process(
            target=_run, args=(main, arguments, dict(environment), stdout, stderr)
        )
        with _lock:  # a start asks after all processes: two threads must not read one's end at once
            self._process.start()
        assert self._process.pid is not None
        self.pid = self._process.pid

    def __enter__(self) -> "Forked":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.wait()

    @property
    def returncode(self) -> int | None:
        """Its exit code; negative for a signal, None while it runs."""
        return self.poll()

    def poll(self) -> int | None:
        """Whether it has ended: its exit code."""
        with _lock:
            return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; the exit code.

        Raises:
            subprocess.TimeoutExpired: it runs on after so many seconds.
        """
        wait([self._process.sentinel], timeout)
        code = self.poll()
        if code is None:
            raise subprocess.TimeoutExpired(self._arguments, timeout or 0)
        return code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def context() -> ForkServerContext:
    """Where a process comes from that is forked with its imports done."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(PRELOADED)  # heeded by the first process that is started
    return server


def _run(
    main: str, arguments: Sequence[str], environment: dict[str, str], stdout: Path, stderr: Path
) -> None:
    """What the forked process does."""
    become(environment, stdout, stderr)
    sys.argv = list(arguments)
    module, name = main.split(":")
    function: Any = getattr(importlib.import_module(module), name)
    function()


def become(environment: dict[str, str], stdout: Path, stderr: Path) -> None:
    """Give this process a process's own things: variables, where its output goes, and the project's root."""
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    for path, stream in ((stdout, sys.stdout), (stderr, sys.stderr)):
        with path.open("ab") as file:
            os.dup2(file.fileno(), stream.fileno())


@atexit.register
def _end() -> None:
    """Nothing that a failed test has left may keep this process from its end."""
    for process in multiprocessing.active_children():
        process.kill()
