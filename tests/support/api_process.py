"""``tideline serve`` as a process of its own."""

import http.client
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.environment import isolated_environment
from tests.support.forks import Forked
from tests.support.sink import DEADLINE_S, eventually
from tests.support.tideline import Tideline


@dataclass
class ApiProcess:
    """A server, and where it listens."""

    process: Forked
    port: int

    def kill(self) -> None:
        """SIGKILL, in the middle of whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(DEADLINE_S)


def api_environment(home: Path, **variables: str) -> dict[str, str]:
    """The environment of a server with a home and a port of its own."""
    return {**os.environ, **isolated_environment(home), **variables}


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[ApiProcess]:
    """A server that answers, until the end."""
    port = int(environment["TIDELINE_API_PORT"])
    process = Tideline(environment).start("serve")
    try:
        eventually(lambda: _answers(process, port), "the server's first answer")
        yield ApiProcess(process, port)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(DEADLINE_S)


def _answers(process: Forked, port: int) -> bool:
    assert process.poll() is None, f"the server ended with {process.returncode}"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
