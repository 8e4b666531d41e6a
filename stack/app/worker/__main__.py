"""``python -m stack.app.worker``: the dbt worker in the foreground, until SIGTERM or SIGINT."""

from stack.app.console import run
from stack.app.signals import on_stop_signal
from stack.app.worker.worker import Worker
from stack.logging import log_json
from stack.settings import settings


def main() -> None:
    """Work until it is stopped."""
    log_json(verbose=False)
    worker = Worker(settings())
    on_stop_signal(worker.stop)
    worker.run()


if __name__ == "__main__":
    run(main)
