"""Where a Tideline of a test or a benchmark runs: a home, a lake and ports that nothing else has."""

import fcntl
import os
import socket
from pathlib import Path
from tempfile import gettempdir

from stack.settings import settings

PORTS = range(20_000, 30_000)
"""Below those that the system gives to outgoing connections, any of which could take a port meanwhile."""
_claims: dict[int, int] = {}
"""Open files by port: each is locked while this process lives, so that no other one is given the port."""


def free_ports(count: int) -> list[int]:
    """Ports on loopback that nobody listens on, all different, and of this process alone until it ends."""
    found: list[int] = []
    start = os.getpid() * 97 % len(PORTS)  # two processes begin at different places
    for place in range(len(PORTS)):
        port = PORTS[(start + place) % len(PORTS)]
        if len(found) == count:
            return found
        if port not in _claims and _claim(port):
            found.append(port)
    raise RuntimeError(f"no {count} ports are free from {PORTS.start} to {PORTS.stop - 1}")


def _claim(port: int) -> bool:
    """Whether a port is this process's from now on."""
    folder = Path(gettempdir()) / f"tideline-test-ports-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    file = os.open(folder / str(port), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        with socket.socket() as opened:
            opened.bind(("127.0.0.1", port))
    except OSError:
        os.close(file)
        return False
    _claims[port] = file
    return True


def isolated_environment(home: Path) -> dict[str, str]:
    """The variables of a Tideline with a home, a lake and ports of its own; only the jars are shared."""
    servers = (kafka, controller, thrift, connect, api, *_) = free_ports(10)
    metrics, observe, events, prometheus, alertmanager = servers[5:]
    return {
        "TIDELINE_HOME": str(home),
        "TIDELINE_LAKE": str(home / "lake"),
        "TIDELINE_JARS_DIR": str(settings().jars),
        "TIDELINE_KAFKA_BOOTSTRAP": f"127.0.0.1:{kafka}",
        "TIDELINE_KAFKA_PORT": str(kafka),
        "TIDELINE_KAFKA_CONTROLLER_PORT": str(controller),
        "TIDELINE_THRIFT_PORT": str(thrift),
        "TIDELINE_CONNECT_PORT": str(connect),
        "TIDELINE_API_PORT": str(api),
        "TIDELINE_METRICS_PORT": str(metrics),
        "TIDELINE_OBSERVE_PORT": str(observe),
        "TIDELINE_EVENTS_METRICS_PORT": str(events),
        "TIDELINE_PROMETHEUS_PORT": str(prometheus),
        "TIDELINE_ALERTMANAGER_PORT": str(alertmanager),
        "TIDELINE_SPARK_DRIVER_MEMORY": "3g",
        # A test's data is small: what the second compiler would gain is less than what it costs.
        "TIDELINE_SPARK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1",
        "TIDELINE_KAFKA_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1",
        "TIDELINE_MLFLOW_TRACKING_URI": "",
        # A machine that is busy with other things must not fail a test: what ends at a bound is tested with a
        # bound of its own.
        "TIDELINE_API_QUERY_TIMEOUT_S": "600",
        "TIDELINE_API_HEADER_TIMEOUT_S": "600",
        "TIDELINE_API_BODY_TIMEOUT_S": "600",
        "TIDELINE_STOP_TIMEOUT_S": "180",
        "TIDELINE_START_TIMEOUT_S": "1200",
    }
