"""Whoever works by the runbooks: types their commands, with the names and places of a test in them."""

import os
import shlex
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from stack.settings import ROOT
from tests.support.documents import commands
from tests.support.sink import eventually
from tests.support.tideline import Ended, Tideline

FOLDER = ROOT / "docs" / "runbooks"
UNHEALTHY, STOPPED = 1, 3
"""Exit codes of ``tideline status`` that are answers."""


def pages() -> dict[str, list[str]]:
    """The commands of each page, by its name."""
    files = sorted(FOLDER.glob("*.md"))
    return {file.stem: found for file in files if (found := commands(file.read_text(encoding="utf-8")))}


@dataclass
class Operator:
    """Types commands on one machine, whose variables ``export`` changes."""

    environment: dict[str, str]
    places: Mapping[str, str]
    """What a page says, and what it is on this machine."""

    typed: set[str] = field(default_factory=set)
    """As the pages have it."""

    def types(self, command: str) -> Ended:
        """Run a command of a page to its end; what runs until it is stopped is stopped once it answers."""
        self.typed.add(command)
        line = command
        for said, meant in self.places.items():
            line = line.replace(said, meant)
        program, _, rest = line.partition(" ")
        if program == "export":
            self.environment |= dict(setting.split("=", 1) for setting in rest.split())
            return Ended([line], 0, "", "")
        if program == "tideline" and "--metrics-port" in line:
            return self._serves(line)
        if program == "tideline":
            return Tideline(self.environment)(*_words(line))
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        environment = self.environment | {"PATH": path}
        return subprocess.run(
            ["bash", "-c", line], cwd=ROOT, env=environment, text=True, capture_output=True, check=False
        )

    def _serves(self, line: str) -> Ended:
        words = _words(line)
        address = f"http://127.0.0.1:{words[-1]}/metrics"
        with Tideline(self.environment).start(*words) as process:
            try:
                eventually(
                    lambda: process.returncode is not None or _answers(address), f"{line} answers", 500
                )
                process.send_signal(signal.SIGTERM)
                return Ended([line], process.wait(500), "", "")
            finally:
                process.kill()


def _words(line: str) -> list[str]:
    """What follows the program, as a shell splits it."""
    return shlex.split(line)[1:]


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10):
            return True
    except OSError:
        return False
