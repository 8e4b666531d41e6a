"""The dbt loop: builds the marts again and again; what containers run as ``tideline run dbt``.

A failed build is logged and tried again after the same pause. The time of the last good build is that of the
file ``<home>/dbt-built``, by which :func:`is_fresh` says whether the loop is well.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import structlog

from stack.app.console import run
from stack.logging import log_json
from stack.project import ROOT, dbt_environment
from stack.settings import Settings
from stack.settings import settings as current_settings

FRESH_S = 3600
"""The loop is well while its last good build is not older than this."""

log = structlog.get_logger("tideline.dbt")


def dbt_command() -> list[str]:
    """``dbt build`` of this environment."""
    return [str(Path(sys.executable).parent / "dbt"), "build"]


def stamp(settings: Settings) -> Path:
    """The file whose time is that of the last good build."""
    return settings.home / "dbt-built"


def is_fresh(settings: Settings, bound_s: float = FRESH_S) -> bool:
    """Whether a build ended well within the bound."""
    file = stamp(settings)
    return file.exists() and time.time() - file.stat().st_mtime <= bound_s


class DbtLoop:
    """Builds, pauses, builds, until it is stopped."""

    def __init__(self, settings: Settings, command: Sequence[str] | None = None) -> None:
        self._settings = settings
        self._command = dbt_command() if command is None else list(command)
        self._stop = threading.Event()
        self._build: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        """Build until :meth:`stop`."""
        while not self._stop.is_set():
            self.build()
            self._stop.wait(self._settings.dbt_interval_s)

    def build(self) -> bool:
        """One build; says whether it ended well."""
        began = time.monotonic()
        with subprocess.Popen(self._command, cwd=ROOT, env=self._environment()) as build:
            self._build = build
            if self._stop.is_set():  # it came between the loop's question and this start
                build.terminate()
            code = build.wait()
        self._build = None
        seconds = round(time.monotonic() - began, 1)
        if code == 0:
            stamp(self._settings).parent.mkdir(parents=True, exist_ok=True)
            stamp(self._settings).touch()
            log.info("built", seconds=seconds)
        elif not self._stop.is_set():
            log.error(
                "build failed", exit_code=code, seconds=seconds, retry_in_s=self._settings.dbt_interval_s
            )
        return code == 0

    def stop(self) -> None:
        """End the build that runs, and the loop. Safe in a signal handler."""
        self._stop.set()
        if (build := self._build) is not None:
            build.terminate()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, **dbt_environment(self._settings)}


def main() -> None:
    """``python -m stack.app.dbt_loop``: the loop in the foreground, until SIGTERM or SIGINT."""
    log_json(verbose=False)
    loop = DbtLoop(current_settings())
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: loop.stop())
    loop.run()


if __name__ == "__main__":
    run(main)
