"""Metrics that producers and the dbt worker keep in files of the home (:mod:`stack.metrics`)."""

from collections.abc import Sequence

from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from observability.metrics.watched import Watched
from stack.metrics import run_files


class FilesSource:
    """Reads the files; each sample gets the label ``run``."""

    def __init__(self, watched: Watched) -> None:
        self._settings = watched.settings

    def __call__(self) -> Sequence[Metric]:
        running = GaugeMetricFamily("tideline_run_running", "Whether a run goes on", labels=["run"])
        families: dict[str, Metric] = {}
        for file in run_files(self._settings):
            running.add_metric([file.run], float(file.is_running))
            for family in file.families:
                merged = families.setdefault(
                    family.name, Metric(family.name, family.documentation, family.type)
                )
                for sample in family.samples:
                    merged.add_sample(sample.name, {**sample.labels, "run": file.run}, sample.value)
        return [running, *families.values()]
