"""The progress of a start or stop, as a user sees it."""

import time

from rich.console import Console

from stack.jars import PROGRESS_NAME as JARS

JARS_INTERVAL_S = 5
"""Where each step is a line: the least time between two lines about the many steps of fetching jars."""


class ProgressReporter:
    """Shows the steps of a start or stop: on a terminal one line that changes, elsewhere one per step."""

    def __init__(self) -> None:
        self.console = Console(stderr=True)
        self.began = time.monotonic()
        self.latest: dict[str, str] = {}
        self.printed_s = 0.0
        self.live = self.console.status("") if self.console.is_terminal else None

    def __enter__(self) -> "ProgressReporter":
        if self.live is not None:
            self.live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.live is not None:
            self.live.stop()

    def __call__(self, part: str, text: str) -> None:
        self.latest[part] = text
        if self.live is None:
            if part != JARS or time.monotonic() - self.printed_s > JARS_INTERVAL_S:
                self._print(part, text)
            return
        self.live.update(" · ".join(f"[bold]{name}[/] {step}" for name, step in self.latest.items()))
        if text in ("answers", "stopped") or text.startswith(("stale", "killed")):
            self._print(part, text)

    def _print(self, part: str, text: str) -> None:
        self.printed_s = time.monotonic()
        line = f"{self.printed_s - self.began:6.1f} s  {part or 'tideline':<9} {text}"
        self.console.print(line, highlight=False, markup=False)
