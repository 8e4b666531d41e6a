"""Where a Tideline of a test or a benchmark runs: a home, a lake and ports that nothing else has."""

import socket
from contextlib import ExitStack
from pathlib import Path

from stack.settings import settings


def free_ports(count: int) -> list[int]:
    """Ports on loopback that nobody listens on, all different."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for opened in sockets:
            opened.bind(("127.0.0.1", 0))
        return [opened.getsockname()[1] for opened in sockets]


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
        # A machine that is busy with other things must not fail a test.
        "TIDELINE_START_TIMEOUT_S": "300",
    }
