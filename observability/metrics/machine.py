"""What the machine knows: memory and time of the parts' processes, JVM heaps, disks."""

from collections.abc import Sequence
from pathlib import Path

import psutil
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from observability.metrics.jvm import read_jvm
from observability.metrics.watched import Watched


class MachineSource:
    """Looks at the processes of the parts with their children, and at the disks of the home and the lake."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched

    def __call__(self) -> Sequence[Metric]:
        return [*self._processes(), *self._disks()]

    def _processes(self) -> list[Metric]:
        memory = GaugeMetricFamily(
            "tideline_process_resident_bytes", "Resident memory of a part and its children", labels=["part"]
        )
        cpu = CounterMetricFamily(
            "tideline_process_cpu_seconds", "Processor time of a part and its children", labels=["part"]
        )
        up = GaugeMetricFamily(
            "tideline_part_up",
            "Whether a part runs; no sample of one that was stopped in order",
            labels=["part"],
        )
        used = GaugeMetricFamily("tideline_jvm_heap_used_bytes", "Heap in use", labels=["part"])
        size = GaugeMetricFamily("tideline_jvm_heap_bytes", "Heap at its present size", labels=["part"])
        most = GaugeMetricFamily("tideline_jvm_heap_most_bytes", "Heap at its largest", labels=["part"])
        pauses = CounterMetricFamily("tideline_jvm_gc_seconds", "Time of collections", labels=["part"])
        for part, pid in self._watched.processes().items():
            up.add_metric([part], float(pid is not None))
            if pid is None:
                continue
            try:
                resident, seconds = _used(psutil.Process(pid))
            except psutil.Error:
                continue
            memory.add_metric([part], resident)
            cpu.add_metric([part], seconds)
            if (jvm := read_jvm(pid)) is not None:
                used.add_metric([part], jvm.used_bytes)
                size.add_metric([part], jvm.committed_bytes)
                most.add_metric([part], jvm.most_bytes)
                pauses.add_metric([part], jvm.collection_s)
        return [memory, cpu, up, used, size, most, pauses]

    def _disks(self) -> list[Metric]:
        settings = self._watched.settings
        free = GaugeMetricFamily("tideline_disk_free_bytes", "Free space", labels=["disk"])
        size = GaugeMetricFamily("tideline_disk_bytes", "Size of the disk", labels=["disk"])
        folders = {"home": settings.home}
        if "://" not in settings.lake:
            folders["lake"] = Path(settings.lake)
        for name, folder in folders.items():
            while not folder.exists():
                folder = folder.parent
            found = psutil.disk_usage(str(folder))
            free.add_metric([name], found.free)
            size.add_metric([name], found.total)
        least = GaugeMetricFamily(
            "tideline_disk_least_free_bytes", "With less than this free no part is started"
        )
        least.add_metric([], settings.min_free_disk_gb * 1e9)
        return [free, size, least]


def _used(process: psutil.Process) -> tuple[int, float]:
    """Resident bytes and processor seconds of a process and its children; those that ended are in its times.

    Raises:
        psutil.Error: the process itself has ended.
    """
    resident, seconds = _used_alone(process)
    for child in process.children(recursive=True):
        try:
            more, longer = _used_alone(child)
        except psutil.Error:  # it ended just now
            continue
        resident, seconds = resident + more, seconds + longer
    return resident, seconds


def _used_alone(process: psutil.Process) -> tuple[int, float]:
    times = process.cpu_times()
    seconds = times.user + times.system + times.children_user + times.children_system
    return process.memory_info().rss, seconds
