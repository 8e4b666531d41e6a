"""Metrics of processes that nobody scrapes: kept in files of the home, which the exporter serves.

A run of the producer or of dbt may be over before Prometheus looks. So it writes its metrics, in Prometheus'
own text format, to a file that outlives it; the next run of the same name counts on from there. A lock tells
whether the process that wrote a file still lives.
"""

import fcntl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Summary, write_to_textfile
from prometheus_client.metrics_core import Metric
from prometheus_client.parser import text_string_to_metric_families

from stack.settings import Settings

MOST_RUNS = 100
"""Runs of one name at once that are distinguished; the rest write nothing."""


@dataclass(frozen=True)
class RunFile:
    """What a run wrote last."""

    run: str
    """Its name and place: ``simulate-1``."""
    is_running: bool
    """Whether the process that wrote it lives."""
    families: list[Metric]


class RunMetrics:
    """The metrics of this process under a name; of several processes with one name each has a file."""

    def __init__(self, settings: Settings, name: str) -> None:
        """As given.

        Args:
            settings: of the home.
            name: what runs, such as a source or ``dbt``; no identity of a vessel or a person.
        """
        self.registry = CollectorRegistry()
        self._gauges: list[Gauge] = []
        self._folder = folder(settings)
        self._lock, self._file = self._take(name)
        self._before = {
            (sample.name, tuple(sorted(sample.labels.items()))): sample.value
            for family in (() if self._lock is None else _families(self._file))
            if family.type in ("counter", "summary")
            for sample in family.samples
        }

    def counter(self, name: str, text: str, labels: tuple[str, ...] = ()) -> Counter:
        """A counter that continues where the last run of this name ended."""
        counter = Counter(name, text, labels, registry=self.registry)
        for found, value in self._found(f"{name}_total"):
            (counter.labels(**found) if labels else counter).inc(value)
        return counter

    def summary(self, name: str, text: str, labels: tuple[str, ...]) -> Summary:
        """Count and sum of something, which continue likewise."""
        summary = Summary(name, text, labels, registry=self.registry)
        sums = {tuple(found.items()): value for found, value in self._found(f"{name}_sum")}
        for found, value in self._found(f"{name}_count"):
            child = summary.labels(**found)
            child._count.inc(value)
            child._sum.inc(sums.get(tuple(found.items()), 0.0))
        return summary

    def gauge(self, name: str, text: str, labels: tuple[str, ...] = ()) -> Gauge:
        """A gauge; it says something only while the process runs."""
        gauge = Gauge(name, text, labels, registry=self.registry)
        self._gauges.append(gauge)
        return gauge

    def write(self) -> None:
        """Replace the file. A home that cannot be written to is no reason to stop working."""
        if self._lock is None:
            return
        try:
            write_to_textfile(str(self._file), self.registry)
        except OSError:
            return

    def close(self) -> None:
        """Write for the last time; another run may take the name."""
        self.write()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _take(self, name: str) -> tuple[IO[str] | None, Path]:
        nowhere = None, self._folder / f"{name}.prom"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for number in range(1, MOST_RUNS + 1):
                file = self._folder / f"{name}-{number}.prom"
                lock = file.with_suffix(".lock").open("a")
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    lock.close()
                    continue
                return lock, file
        except OSError:  # as where the file is replaced
            return nowhere
        return nowhere

    def _found(self, sample: str) -> Iterator[tuple[dict[str, str], float]]:
        for (name, labels), value in self._before.items():
            if name == sample:
                yield dict(labels), value


def folder(settings: Settings) -> Path:
    """Where the files are."""
    return settings.home / "metrics"


def run_files(settings: Settings) -> list[RunFile]:
    """What every run wrote last; of those that ended without their gauges, which are no more true."""
    files = []
    for file in sorted(folder(settings).glob("*-*.prom")):
        is_running = _is_locked(file.with_suffix(".lock"))
        families = [
            family for family in _families(file) if is_running or family.type in ("counter", "summary")
        ]
        files.append(RunFile(file.stem, is_running, families))
    return files


def _families(file: Path) -> list[Metric]:
    try:
        text = file.read_text()
    except FileNotFoundError:
        return []
    found: Any = text_string_to_metric_families(text)
    return [family for family in found if not family.name.endswith("_created")]


def _is_locked(lock: Path) -> bool:
    try:
        with lock.open("a") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
