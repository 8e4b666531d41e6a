"""The pulse of a source that is kept alive: a file whose time is that of its last message.

A source whose peer has gone without a word waits for ever, and answers no question: so it writes down that it
is at work, and `tideline live` looks.
"""

import os
import time
from pathlib import Path

VARIABLE = "TIDELINE_SOURCE_PULSE"
"""In the environment of a source that is kept: its file."""
BEAT_S = 1.0


class Pulse:
    """Touches a file, at most once a second."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._due = 0.0

    def __call__(self) -> None:
        """There was a message."""
        now = time.monotonic()
        if now >= self._due:
            self._due = now + BEAT_S
            self._file.touch()


def own_pulse() -> Pulse | None:
    """That of this process; none where nobody looks."""
    file = os.environ.get(VARIABLE)
    return Pulse(Path(file)) if file else None


def quiet_s(file: Path) -> float:
    """Seconds since the last message, or since the source was started; 0 where the file is missing."""
    try:
        return max(0.0, time.time() - file.stat().st_mtime)
    except FileNotFoundError:
        return 0.0
