"""A part in the foreground: started, watched, started again when it failed, stopped in order.

Owns the process that it starts, which has a session of its own: signals reach the part through here only.
Guarantees that no process of the part is left when :meth:`Foreground.run` ends.
"""

import os
import signal
import subprocess
import time
from contextlib import suppress

import psutil
import structlog

from stack.errors import PartDiedError
from stack.servers.part import Part

POLL_INTERVAL_S = 0.05
USAGE_CODE = 2
"""The exit code of a mistake in settings or arguments, which no restart mends."""

log = structlog.get_logger("tideline.run")


class Foreground:
    """Runs a part under its restart policy."""

    def __init__(self, part: Part, stop_timeout_s: float) -> None:
        """As given.

        Args:
            part: what to run.
            stop_timeout_s: how long it may take to stop before it is killed.
        """
        self._part = part
        self._stop_timeout_s = stop_timeout_s
        # No Event: its lock could be held by the very thread that a signal's handler interrupts.
        self._is_stopping = False

    def run(self) -> None:
        """Run the part until it ends with 0, or until :meth:`stop`.

        Raises:
            PartDiedError: it failed more often in a row than its policy restarts it, or with a code that says
                that a restart is no use; or it had to be killed.
        """
        policy = self._part.restart
        failures = 0
        while not self._is_stopping:
            began = time.monotonic()
            code = self._run_once()
            if self._is_stopping or code == 0:
                return
            failures = 1 if time.monotonic() - began >= policy.steady_s else failures + 1
            if code == USAGE_CODE or failures > policy.limit:
                raise PartDiedError(
                    f"{self._part.name} ended with exit code {code}"
                    + (f", the {failures}th failure in a row" if failures > 1 else "")
                    + ": not restarted"
                )
            pause_s = policy.pause_s(failures)
            log.warning(
                "part failed", part=self._part.name, exit_code=code, failures=failures, restart_in_s=pause_s
            )
            self._pause(pause_s)

    def stop(self) -> None:
        """Stop the part and end :meth:`run`. Safe in a signal handler."""
        self._is_stopping = True

    def _run_once(self) -> int:
        """The exit code of one run; negative for a signal."""
        command = self._part.command()
        self._part.folder.mkdir(parents=True, exist_ok=True)
        with subprocess.Popen(
            command.arguments,
            env={**os.environ, **command.env},
            cwd=self._part.folder,
            start_new_session=True,
        ) as child:
            log.info("part started", part=self._part.name, pid=child.pid)
            try:
                while _runs(child) and not self._is_stopping:
                    time.sleep(POLL_INTERVAL_S)
                is_orderly = self._end(child)
            finally:
                # The part's own children too. It is not waited for yet, so no other group has its number.
                with suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)
            code = child.wait()
        if not is_orderly:
            raise PartDiedError(
                f"{self._part.name} was killed: it did not stop within {self._stop_timeout_s:g} s"
            )
        if self._is_stopping:
            log.info("part stopped", part=self._part.name, exit_code=code)
        return code

    def _end(self, child: "subprocess.Popen[bytes]") -> bool:
        """Ask the process to stop, if it runs, and wait; says whether it did in time."""
        if _runs(child):
            os.kill(child.pid, signal.SIGTERM)
        deadline = time.monotonic() + self._stop_timeout_s
        while _runs(child):
            if time.monotonic() > deadline:
                return False
            time.sleep(POLL_INTERVAL_S)
        return True

    def _pause(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not self._is_stopping and time.monotonic() < deadline:
            time.sleep(POLL_INTERVAL_S)


def _runs(child: "subprocess.Popen[bytes]") -> bool:
    """Whether a child runs, without waiting for it: its number stays its own until then."""
    return bool(psutil.Process(child.pid).status() != psutil.STATUS_ZOMBIE)
