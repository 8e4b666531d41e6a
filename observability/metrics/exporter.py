"""The exporter: serves every source at ``/metrics``, and the inbox of alerts at ``/alerts``.

What comes into the inbox goes on into the topic of alerts.

On loopback, unless the settings bind another address.
"""

import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager, ExitStack
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from prometheus_client import CollectorRegistry, disable_created_metrics, make_wsgi_app
from prometheus_client.exposition import ThreadingWSGIServer

from observability.delivery import Delivery
from observability.endings import Endings
from observability.errors import ExporterPortError
from observability.inbox import Inbox
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
        self._metrics: Any = make_wsgi_app(self.registry)
        self.inbox = Inbox(watched.settings)
        self._tasks: list[AbstractContextManager[object]] = [Endings(watched.settings, self.inbox)]
        if watched.alerts:
            self._tasks.append(Delivery(watched.settings, watched.alerts))
        self._running = ExitStack()
        self._server: Any = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> "Exporter":
        """Raises ExporterPortError: the port is taken."""
        settings = self._watched.settings
        try:
            self._server = make_server(
                settings.bind_host, settings.observe_port, self._answer, ThreadingWSGIServer, _Quiet
            )
        except OSError as error:
            raise ExporterPortError(
                f"TIDELINE_OBSERVE_PORT={settings.observe_port} on {settings.bind_host}: {error.strerror}"
            ) from error
        self._thread = threading.Thread(target=self._server.serve_forever, name="http", daemon=True)
        self._thread.start()
        self.sources.start()
        for task in self._tasks:
            self._running.enter_context(task)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._running.close()
        self.sources.stop()
        self._kafka.close()

    def _answer(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        application = self.inbox if environ["PATH_INFO"] == "/alerts" else self._metrics
        answer: Iterable[bytes] = application(environ, start)
        return answer


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads a line for each scrape."""
