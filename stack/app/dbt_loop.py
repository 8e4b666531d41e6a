"""The dbt loop: builds the marts again and again; what containers run as ``tideline run dbt``.

A failed build is logged and tried again after the same pause. A good one is recorded by
:func:`stack.app.builds.stamp`.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import structlog

from stack.app.builds import stamp
from stack.app.console import run
from stack.app.signals import on_stop_signal
from stack.logging import log_json
from stack.project import ROOT, dbt_environment
from stack.settings import Settings
from stack.settings import settings as current_settings

log = structlog.get_logger("tideline.dbt")


def dbt_command() -> list[str]:
    """``dbt build`` of this environment."""
    return [str(Path(sys.executable).parent / "dbt"), "build"]


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
        """Build once; returns whether it succeeded."""
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
    on_stop_signal(loop.stop)
    loop.run()


if __name__ == "__main__":
    run(main)
