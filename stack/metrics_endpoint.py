"""The endpoint at which a daemon serves its Prometheus metrics."""

from typing import Any

from prometheus_client import CollectorRegistry, start_http_server

from stack.errors import TidelineError


class MetricsPortError(TidelineError):
    """The metrics endpoint cannot listen on its port."""


def serve_metrics(registry: CollectorRegistry, host: str, port: int) -> Any:
    """Serve ``http://host:port/metrics`` from a thread; returns the server, which the caller shuts down.

    Raises:
        MetricsPortError: the port is taken.
    """
    try:
        server, _ = start_http_server(port, host, registry)
    except OSError as error:
        raise MetricsPortError(
            f"metrics port {host}:{port}: {error.strerror}; choose another with --metrics-port (0: none)"
        ) from error
    return server
