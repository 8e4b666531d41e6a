"""A source of metrics: looked at in the background, so that a scrape never waits for Kafka or the lake.

What a source says holds until its next look. A source that fails says nothing, and its gauge ``up`` is 0:
figures of yesterday must not look like figures of now.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import structlog
from prometheus_client.metrics_core import GaugeMetricFamily, Metric

log = structlog.get_logger("tideline.observe")
Look = Callable[[], Sequence[Metric]]
"""Raises any Exception where it cannot see."""


@dataclass
class Source:
    """One source and what it said last."""

    name: str
    look: Look
    interval_s: float
    families: Sequence[Metric] = ()
    is_up: bool = False
    seconds: float = 0.0
    """How long its last look took."""
    due: float = field(default=float("-inf"))

    def refresh(self) -> None:
        """Look now."""
        began = time.monotonic()
        try:
            self.families = self.look()
            if not self.is_up:
                log.info("source is seen", source=self.name)
            self.is_up = True
        # Whatever it is, the other sources are still wanted.
        except Exception as error:
            if self.is_up or self.due == float("-inf"):
                log.warning("source cannot be seen", source=self.name, why=str(error) or repr(error))
            self.families = ()
            self.is_up = False
        self.seconds = time.monotonic() - began
        self.due = began + self.interval_s


class Sources:
    """A collector of all sources; each has a thread of its own from :meth:`start` to :meth:`stop`."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = sources
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._keep, args=(source,), name=source.name, daemon=True)
            for source in sources
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stopping.set()
        for thread in self._threads:
            thread.join()

    def refresh(self) -> None:
        """Look at everything once, in this thread."""
        for source in self.sources:
            source.refresh()

    def collect(self) -> Iterator[Metric]:
        """What all sources said last, and whether they could be seen."""
        up = GaugeMetricFamily(
            "tideline_observe_up", "Whether a source of metrics could be seen", labels=["source"]
        )
        took = GaugeMetricFamily(
            "tideline_observe_look_seconds", "How long the last look at a source took", labels=["source"]
        )
        for source in self.sources:
            up.add_metric([source.name], float(source.is_up))
            took.add_metric([source.name], source.seconds)
            yield from source.families
        yield up
        yield took

    def _keep(self, source: Source) -> None:
        while not self._stopping.is_set():
            source.refresh()
            self._stopping.wait(max(0.0, source.due - time.monotonic()))
