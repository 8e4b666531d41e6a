"""The command ``tideline`` as a user types it, in an environment of a test's own (tests/support/forks.py)."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.support.forks import Forked

Ended = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Tideline:
    """Runs the command in one environment."""

    environment: dict[str, str]

    def __call__(self, *arguments: str) -> Ended:
        """Run it to its end."""
        with TemporaryDirectory(prefix="tideline-command-") as folder:
            stdout, stderr = Path(folder) / "stdout", Path(folder) / "stderr"
            process = self._start(arguments, stdout=stdout, stderr=stderr)
            try:
                code = process.wait(1_500)
            finally:
                process.kill()  # what did not end in time
            return Ended(["tideline", *arguments], code, stdout.read_text(), stderr.read_text())

    def start(self, *arguments: str) -> Forked:
        """Start it; what it prints is dropped."""
        return self._start(arguments)

    def parts(self) -> tuple[dict[str, Any], int]:
        """What ``status --json`` reports, by part; and its exit code."""
        answer = self("status", "--json")
        return {part["name"]: part for part in json.loads(answer.stdout)}, answer.returncode

    def _start(self, arguments: tuple[str, ...], **output: Path) -> Forked:
        return Forked("stack.app.cli:main", "tideline", *arguments, environment=self.environment, **output)


def one_line_error(answer: Ended) -> str:
    """The error of a command that failed as it should: non-zero, one line that is marked so, no traceback."""
    assert answer.returncode != 0
    errors = [line for line in answer.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1, answer.stderr
    assert "Traceback" not in answer.stderr
    return errors[0]
