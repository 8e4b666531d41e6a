"""The command ``tideline run``: one part in the foreground."""

import os
from typing import Annotated

import typer

from stack.app.parts import stack_supervisor
from stack.app.progress import ProgressReporter
from stack.app.signals import on_stop_signal
from stack.logging import log_json
from stack.servers.foreground import Foreground
from stack.servers.part import NEVER
from stack.settings import settings


def run(
    part: Annotated[str, typer.Argument(help="kafka, spark, spark-master, spark-worker, sink, dbt …")],
) -> None:
    """Run one part in the foreground, until it ends or is stopped (SIGTERM, Ctrl-C).

    A server replaces this process, so that signals and its exit code pass between it and who started it: a
    container engine or a service manager restarts it. A daemon that fails is restarted here, after pauses
    that grow, and given up after some failures in a row.
    """
    supervisor = stack_supervisor(settings(), ProgressReporter())
    wanted = supervisor.part(part)
    (supervisor.settings.home / "logs").mkdir(parents=True, exist_ok=True)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    # A server that replaces this process keeps its number and its start: status finds it by them.
    supervisor.adopt(wanted, os.getpid())
    if wanted.restart == NEVER:
        command = wanted.command()
        os.chdir(wanted.folder)
        os.execvpe(command.arguments[0], list(command.arguments), {**os.environ, **command.env})
    log_json(verbose=False)
    foreground = Foreground(wanted, supervisor.settings.stop_timeout_s)
    on_stop_signal(foreground.stop)
    foreground.run()
    # Only where it ended in order: status shows one that died by the file that it leaves.
    supervisor.release(wanted, os.getpid())
