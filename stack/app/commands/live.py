"""The command ``tideline live``: every part, kept alive by one process in the foreground."""

import os

from stack.app.parts import live_state, stack_supervisor
from stack.app.signals import on_stop_signal
from stack.logging import log_json
from stack.servers.keeper import Keeper
from stack.settings import settings


def live() -> None:
    """Start every part, each after those that it needs, and start it again when it fails.

    Ctrl-C or SIGTERM stops all of them in order. ``tideline down PART`` stops one, which stays down until
    ``tideline up PART``; ``tideline status`` shows them.
    """
    log_json(verbose=False)
    supervisor = stack_supervisor(settings())
    own = supervisor.part("live")
    supervisor.adopt(own, os.getpid())
    keeper = Keeper(supervisor, own.needs, live_state(settings()))
    on_stop_signal(keeper.stop)
    keeper.run()
    # Only where it ended in order: status shows one that died by the file that it leaves.
    supervisor.release(own, os.getpid())
