"""wrk, a load generator in C: it takes a hundredth of the processor time of a client in Python.

That of the PATH, else Debian's packages, unpacked into a folder and not installed.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stack.errors import TidelineError

PACKAGES = ("wrk", "libluajit-5.1-2", "libluajit-5.1-common")
SCRIPT = Path(__file__).with_name("wrk.lua")


class WrkError(TidelineError):
    """wrk is not to be had, or did not run."""


@dataclass(frozen=True)
class Took:
    """What the answers of a run took, milliseconds."""

    answers: int
    p50: float
    p95: float
    p99: float
    max: float
    seconds: float
    failed: int
    """Errors: of connections, time-outs, and answers of 400 and more."""

    def __str__(self) -> str:
        return (
            f"{self.answers} answers, {self.seconds:.0f} s, median {self.p50:.1f} ms, p95 {self.p95:.1f} ms, "
            f"p99 {self.p99:.1f} ms, longest {self.max:.0f} ms, {self.failed} failed"
        )


class Wrk:
    """Asks a server, by a number of clients at once."""

    def __init__(self, folder: Path) -> None:
        """Have the program.

        Args:
            folder: for the packages, where the PATH has none, and for lists of paths.

        Raises:
            WrkError: there is none.
        """
        self._folder = folder
        self._environment = dict(os.environ)
        if (found := shutil.which("wrk")) is not None:
            self._program = found
            return
        root = folder / "wrk"
        if not (root / "usr" / "bin" / "wrk").exists():
            _unpack(root)
        self._program = str(root / "usr" / "bin" / "wrk")
        libraries = [str(path.parent) for path in root.rglob("libluajit-5.1.so.2")]
        self._environment["LD_LIBRARY_PATH"] = ":".join(libraries)

    def run(self, base: str, paths: Sequence[str], seconds: float, clients: int, pause_s: float) -> Took:
        """Ask for the paths in turn; each client pauses after an answer.

        Raises:
            WrkError: it did not run.
        """
        listed = self._folder / f"paths-{os.getpid()}-{id(paths)}"
        listed.write_text("\n".join(paths) + "\n")
        command = [self._program, "-t1", f"-c{clients}", f"-d{max(1, round(seconds))}s", "--timeout", "30s"]
        try:
            done = subprocess.run(
                [*command, "-s", str(SCRIPT), base],
                env={**self._environment, "PATHS": str(listed), "PAUSE_MS": str(round(pause_s * 1e3))},
                capture_output=True,
                text=True,
            )
        finally:
            listed.unlink()
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode or not lines:
            raise WrkError(f"wrk failed: {done.stderr.strip() or done.stdout.strip()}")
        figures: dict[str, Any] = json.loads(lines[-1])
        return Took(**figures)


def _unpack(root: Path) -> None:
    root.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run(
            ["apt-get", "download", *PACKAGES], cwd=root, check=True, capture_output=True, text=True
        )
        for package in root.glob("*.deb"):
            subprocess.run(["dpkg", "-x", str(package), str(root)], check=True, capture_output=True)
    except FileNotFoundError as error:
        raise WrkError("wrk is not installed, and this is no Debian whose package could be taken") from error
    except subprocess.CalledProcessError as error:
        raise WrkError(
            f"wrk is not installed, and its package was not to be had: {error.stderr or error}"
        ) from error
