"""``python -m stack.app.commands.jars``: fetch the jars, or remake their lock; what ``make`` calls."""

import sys

from stack.app.console import run
from stack.app.progress import ProgressReporter
from stack.jars import PROGRESS_NAME, ensure_jars, read_lock, write_lock
from stack.java import find_java
from stack.settings import settings


def main() -> None:
    """``[CONFIGURATION...]`` fetches what is missing (default: of all); ``--lock`` remakes the lock."""
    own = settings()
    java = find_java(own)
    with ProgressReporter() as report:
        if sys.argv[1:] == ["--lock"]:
            write_lock(own, java, lambda text: report(PROGRESS_NAME, text))
        else:
            configurations = tuple(sys.argv[1:]) or tuple(read_lock())
            ensure_jars(own, java, configurations, lambda text: report(PROGRESS_NAME, text))


if __name__ == "__main__":
    run(main)
