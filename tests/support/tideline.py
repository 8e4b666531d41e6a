"""The command ``tideline`` as a user types it, in an environment of a test's own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

Ended = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Tideline:
    """Runs the command in one environment."""

    environment: dict[str, str]

    def __call__(self, *arguments: str) -> Ended:
        """Run it to its end."""
        return subprocess.run(
            self._command(arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=500,
            check=False,
        )

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start it; what it prints is dropped."""
        return subprocess.Popen(
            self._command(arguments),
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def parts(self) -> tuple[dict[str, Any], int]:
        """What ``status --json`` reports, by part; and its exit code."""
        answer = self("status", "--json")
        return {part["name"]: part for part in json.loads(answer.stdout)}, answer.returncode

    def _command(self, arguments: tuple[str, ...]) -> list[str]:
        return [sys.executable, "-m", "stack.app.cli", *arguments]


def one_line_error(answer: Ended) -> str:
    """The error of a command that failed as it should: non-zero, one line that is marked so, no traceback."""
    assert answer.returncode != 0
    errors = [line for line in answer.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1, answer.stderr
    assert "Traceback" not in answer.stderr
    return errors[0]
