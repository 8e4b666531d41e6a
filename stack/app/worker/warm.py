"""A warm dbt: a process that has dbt imported and the project parsed, and does one command at a time.

Owns the child process: it is stopped with its parent, also when that is killed, and started again when it is
asked for after it ended. What dbt prints goes to this process's own output.
"""

import multiprocessing
import os
import queue
import signal
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any

import psutil
import structlog

from stack.app.worker.metrics import NodeResult, node_status

CONTEXT: SpawnContext | ForkServerContext = multiprocessing.get_context("spawn")
"""How the process is started: as a fresh interpreter. A test may fork one that has imported dbt already."""
WARM_VARIABLE = "TIDELINE_DBT_IS_WARM"
"""Tells the macros that the process does one run after the other, and so can keep what they note."""
POLL_INTERVAL_S = 0.1
FAILURES_SHOWN = 5

log = structlog.get_logger("tideline.dbt")


@dataclass(frozen=True)
class Request:
    """A dbt command in a project."""

    project: Path
    arguments: tuple[str, ...]
    """Without the project's folder and where dbt writes."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    is_good: bool
    problem: str = ""
    """What failed, in a few lines; empty where nothing did."""
    seconds: float = 0.0
    counts: dict[str, int] = field(default_factory=dict)
    """Nodes by status."""
    nodes: tuple[NodeResult, ...] = ()
    """How each node ended."""


class WarmDbt:
    """dbt in a process of its own, kept from one command to the next. Not for several threads at once."""

    def __init__(
        self,
        folder: Path,
        environment: Mapping[str, str],
        most_runs: int,
        most_bytes: int,
        stop_timeout_s: float,
    ) -> None:
        """As given.

        Args:
            folder: where dbt writes its log.
            environment: variables of the process beside this one's.
            most_runs: after so many commands the process is replaced.
            most_bytes: a process that has grown over this resident size is replaced, too.
            stop_timeout_s: how long a command that is stopped may take to end.
        """
        self._folder = folder
        self._environment = dict(environment)
        self._most_runs = most_runs
        self._most_bytes = most_bytes
        self._stop_timeout_s = stop_timeout_s
        self._is_stopping = False
        self._runs = 0
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection[Request, Outcome] | None = None

    def __call__(self, request: Request) -> Outcome:
        """Do a command; one whose process dies has failed."""
        began = time.monotonic()
        connection = self._ready()
        try:
            connection.send(request)
            while not connection.poll(POLL_INTERVAL_S):
                if self._is_stopping:
                    self.close()
                    return Outcome(False, "stopped", time.monotonic() - began)
            outcome: Outcome = connection.recv()
        except (EOFError, OSError):
            self.close()
            return Outcome(False, "its process died", time.monotonic() - began)
        self._runs += 1
        self._renew()
        return outcome

    def stop(self) -> None:
        """End the command that runs; safe in a signal handler."""
        self._is_stopping = True

    def close(self) -> None:
        """End the process, and what it does."""
        process, self._process = self._process, None
        if process is None or self._connection is None:
            return
        if process.is_alive() and process.pid is not None:
            os.kill(process.pid, signal.SIGINT)  # dbt cancels its statements
            process.join(self._stop_timeout_s)
        self._connection.close()
        if process.is_alive():
            process.kill()
        process.join()
        self._connection = None

    def _ready(self) -> "Connection[Request, Outcome]":
        if self._process is not None and not self._process.is_alive():
            self.close()
        if self._connection is None:
            self._connection, other = CONTEXT.Pipe()
            self._process = CONTEXT.Process(
                target=_serve, args=(other, self._folder, self._environment), daemon=True
            )
            self._process.start()
            other.close()
            self._runs = 0
        return self._connection

    def _renew(self) -> None:
        """Replace the process when it has worked long enough, or grown too large."""
        if self._process is None or self._process.pid is None:
            return
        try:
            size = psutil.Process(self._process.pid).memory_info().rss
        except psutil.NoSuchProcess:
            return
        if self._runs >= self._most_runs or size > self._most_bytes:
            log.info("dbt's process is replaced", runs=self._runs, megabytes=size >> 20)
            self.close()


def _serve(connection: "Connection[Outcome, Request]", folder: Path, environment: dict[str, str]) -> None:
    """The child's whole life: commands from the pipe, one after the other, until its parent has gone."""
    os.environ.update(environment | {WARM_VARIABLE: "true"})
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()

    def listen() -> None:
        while True:
            try:
                requests.put(connection.recv())
            except (EOFError, OSError):
                os._exit(1)  # nobody waits for what it does

    threading.Thread(target=listen, daemon=True).start()
    parsed: dict[Path, Any] = {}
    try:
        while True:
            connection.send(_do(requests.get(), folder, parsed))
    except KeyboardInterrupt:
        return


def _do(request: Request, folder: Path, parsed: dict[Path, Any]) -> Outcome:
    # dbt takes seconds to load: only where it is used.
    from dbt.cli.main import dbtRunner

    began = time.monotonic()
    project = request.project
    where = [
        "--project-dir", str(project),
        "--profiles-dir", str(project),
        "--target-path", str(project / "target"),
        "--log-path", str(folder),
    ]  # fmt: skip
    how = ["--quiet", "--no-use-colors", "--no-write-json", "--log-level-file", "info", "--no-version-check"]
    manifest: Any = None if request.arguments[0] == "parse" else parsed.get(project)
    if manifest is None:
        answer = dbtRunner().invoke([*how, "parse", *where])
        if not answer.success:
            return Outcome(False, _first_lines(answer.exception), time.monotonic() - began)
        manifest = answer.result
        parsed.clear()
        parsed[project] = manifest
        if request.arguments[0] == "parse":
            return Outcome(True, seconds=time.monotonic() - began)
    answer = dbtRunner(manifest=manifest).invoke([*how, *request.arguments, *where])
    _forget_compiled(manifest)
    counts: dict[str, int] = {}
    failed = []
    nodes = []
    for result in getattr(answer.result, "results", ()):
        nodes.append(_node(result))
        counts[str(result.status)] = counts.get(str(result.status), 0) + 1
        if result.status in ("error", "fail", "runtime error"):
            failed.append(f"{result.node.unique_id}: {_first_lines(result.message)}")
    problem = "" if answer.success else "\n".join(failed[:FAILURES_SHOWN]) or _first_lines(answer.exception)
    return Outcome(bool(answer.success), problem, time.monotonic() - began, counts, tuple(nodes))


def _node(result: Any) -> NodeResult:
    return NodeResult(
        name=result.node.name,
        kind=str(result.node.resource_type),
        status=node_status(str(result.status), result.message),
        seconds=result.execution_time,
        violations=result.failures or 0,
    )


def _forget_compiled(manifest: Any) -> None:
    """Make the next command compile again what dbt would take over from this one: ephemeral models."""
    for node in manifest.nodes.values():
        if getattr(node.config, "materialized", "") == "ephemeral":
            node.compiled = False
            node.extra_ctes_injected = False
            node.extra_ctes = []


def _first_lines(about: object, count: int = 4) -> str:
    lines = [line.strip() for line in str(about or "no reason given").splitlines() if line.strip()]
    return " ".join(lines[:count])[:600]
