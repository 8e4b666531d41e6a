"""Processes that publish at the same moment."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

from stack.published import PublishedSnapshots, Snapshot
from stack.settings import Settings

_started: Barrier


def publish_at_once(settings: Settings, processes: int, times: int) -> list[list[Snapshot]]:
    """Have so many processes publish a table of their own, each so many times; what each published.

    The table of process ``p`` is ``maritime_gold.of_p``, its versions are 1, 2, 3 …
    """
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes)
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(barrier,)) as pool:
        running = [pool.submit(_publish, settings, number, times) for number in range(processes)]
        return [future.result() for future in running]


def _begin(barrier: Barrier) -> None:
    global _started
    _started = barrier


def _publish(settings: Settings, number: int, times: int) -> list[Snapshot]:
    published = PublishedSnapshots(settings)
    published.entries()  # everybody has seen the same state
    _started.wait(600)
    return [
        published.publish({f"maritime_gold.of_{number}": version}, f"run {number}.{version}")
        for version in range(1, times + 1)
    ]
