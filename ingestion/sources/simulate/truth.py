"""What was injected: counts by kind, and a line for each, so that what comes out can be held against it.

Never grows with the run: lines go to the file as they come, only counts stay.
"""

from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import orjson

from ingestion.sources.simulate.errors import SimulationError


class Truth:
    """Counts, and writes to a JSON Lines file where one is named; the last line is the summary."""

    def __init__(self, path: Path | None = None) -> None:
        self.injected: Counter[str] = Counter()
        """Faults, gaps, meetings and the like, by kind."""
        self.sent: Counter[str] = Counter()
        """Messages by topic, duplicates and malformed ones among them."""
        self._file: IO[bytes] | None = None
        if path is not None:
            try:
                self._file = path.open("wb")
            except OSError as error:
                raise SimulationError(f"--truth {path}: {error.strerror}") from error

    def record(self, kind: str, **fields: Any) -> None:
        """One thing that was injected."""
        self.injected[kind] += 1
        if self._file is not None:
            self._file.write(orjson.dumps({"kind": kind, **fields}) + b"\n")

    def summary(self) -> dict[str, Any]:
        """The counts so far."""
        return {"sent": dict(sorted(self.sent.items())), "injected": dict(sorted(self.injected.items()))}

    def close(self, **about: Any) -> None:
        """Write the summary and close the file; a second call does nothing."""
        if self._file is not None:
            self._file.write(orjson.dumps({"kind": "summary", **about, **self.summary()}) + b"\n")
            self._file.close()
            self._file = None

    def __enter__(self) -> "Truth":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
