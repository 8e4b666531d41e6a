"""The exporter: serves every source at ``/metrics``, on loopback unless configured otherwise."""

from typing import Any

from prometheus_client import CollectorRegistry, disable_created_metrics, start_http_server

from observability.errors import ExporterPortError
from observability.metrics.figures import FiguresSource
from observability.metrics.files import FilesSource
from observability.metrics.kafka import KafkaSource
from observability.metrics.lake import LakeSource
from observability.metrics.machine import MachineSource
from observability.metrics.runs import RunsSource
from observability.metrics.source import Source, Sources
from observability.metrics.tables import TablesSource
from observability.metrics.watched import Watched

OFTEN_S = 5.0
"""As often as Prometheus asks: what a P1 alert needs."""
SELDOM_S = 30.0


class Exporter:
    """The exporter of one stack, used as a context manager."""

    def __init__(self, watched: Watched) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._watched = watched
        self._kafka = KafkaSource(watched)
        self.sources = Sources(
            [
                Source("kafka", self._kafka, OFTEN_S),
                Source("lake", LakeSource(watched), OFTEN_S),
                Source("runs", RunsSource(watched), OFTEN_S),
                Source("files", FilesSource(watched), OFTEN_S),
                Source("machine", MachineSource(watched), OFTEN_S),
                Source("figures", FiguresSource(watched), SELDOM_S),
                Source("tables", TablesSource(watched), SELDOM_S),
            ]
        )
        self.registry = CollectorRegistry()
        self.registry.register(self.sources)
        self._server: Any = None

    def __enter__(self) -> "Exporter":
        """Raises ExporterPortError: the port is taken."""
        settings = self._watched.settings
        try:
            self._server, _ = start_http_server(settings.observe_port, settings.bind_host, self.registry)
        except OSError as error:
            raise ExporterPortError(
                f"TIDELINE_OBSERVE_PORT={settings.observe_port} on {settings.bind_host}: {error.strerror}"
            ) from error
        self.sources.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self.sources.stop()
        self._kafka.close()
