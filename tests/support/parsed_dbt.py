"""dbt with the project parsed: a process from which each command is forked.

Reading what was parsed before takes three seconds of processor time a command, more than most commands need.
The worker (stack/app/worker/warm.py) hands dbt its manifest in the same way.
"""

import atexit
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.support import forks

Command = tuple[list[str], Path]
"""Words for dbt, and the file that takes what it says."""


class ParsedDbt:
    """dbt in one environment; its process ends with this one, or by :meth:`close`."""

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        """Start it; ``log`` takes what it says of the parse."""
        self.environment = dict(environment)
        self._connection: Connection[Command, int]
        self._connection, other = forks.context().Pipe()
        self._process = forks.context().Process(
            target=_serve, args=(other, self.environment, log), daemon=True
        )
        self._process.start()
        other.close()
        atexit.register(self.close)

    def __call__(self, words: Sequence[str], output: Path) -> int:
        """Run a command to its end; its exit code.

        Raises:
            EOFError: the project did not parse.
        """
        self._connection.send((list(words), output))
        return self._connection.recv()

    def close(self) -> None:
        atexit.unregister(self.close)
        self._connection.close()
        self._process.join()


def _serve(connection: "Connection[int, Command]", environment: dict[str, str], log: Path) -> None:
    from dbt.cli.main import dbtRunner  # there already: the process is forked from one that has imported it

    forks.become(environment, log, log)
    parsed = dbtRunner().invoke(["--no-use-colors", "parse"])
    if not parsed.success:
        return
    with suppress(EOFError):
        while True:
            words, output = connection.recv()
            connection.send(_ended(parsed.result, words, output))


def _ended(manifest: Any, words: list[str], output: Path) -> int:
    """Run a command in a fork, with which what it makes of the manifest goes; the code of dbt's program."""
    from dbt.cli.main import dbtRunner

    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    code = 2
    try:
        forks.become(dict(os.environ), output, output)
        answer = dbtRunner(manifest=manifest).invoke(words)
        if answer.exception is not None:
            print(answer.exception, file=sys.stderr)
        else:
            code = 0 if answer.success else 1
        sys.stdout.flush()
        sys.stderr.flush()
        atexit._run_exitfuncs()  # dbt's locks are files of the system
    finally:
        os._exit(code)
