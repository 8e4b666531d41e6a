"""The embedded Spark restarted, between two runs: what a JVM gathers in weeks is gone then."""

import time
from collections.abc import Callable

import structlog

from stack.app.parts import stack_supervisor
from stack.app.worker.warm import Outcome
from stack.servers.processes import State, stop
from stack.settings import Settings

POLL_S = 0.5
PROBE_TIMEOUT_S = 5.0

log = structlog.get_logger("tideline.dbt")


def restart_spark(settings: Settings, is_stopping: Callable[[], bool] = lambda: False) -> Outcome:
    """End the Spark of this home and wait until `tideline live` has it up again.

    Nothing is done where `tideline live` does not run, or Spark is elsewhere: then nobody would start it.
    So Spark is up again even if whoever asked for it is killed meanwhile.
    """
    supervisor = stack_supervisor(settings)
    spark = supervisor.part("spark")
    state, record = supervisor.seen(spark)
    keeper, _ = supervisor.seen(supervisor.part("live"))
    if state is not State.RUNNING or record is None or keeper is not State.RUNNING:
        return Outcome(True)
    began = time.monotonic()
    log.info("spark is restarted", pid=record.pid)
    stop(record, settings.stop_timeout_s)
    limit_s = 2 * settings.start_timeout_s
    while not is_stopping():
        state, now = supervisor.seen(spark)
        is_new = state is State.RUNNING and now is not None and now.pid != record.pid
        problem = supervisor.ask(spark, PROBE_TIMEOUT_S) if is_new else "it is not started yet"
        seconds = time.monotonic() - began
        if problem is None:
            return Outcome(True, seconds=seconds)
        if seconds > limit_s:
            return Outcome(
                False, f"spark does not answer {limit_s:g} s after it was stopped: {problem}", seconds
            )
        time.sleep(POLL_S)
    return Outcome(False, "stopped")
