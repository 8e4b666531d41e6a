"""A stack to break: a broker, a source, the sink, the API, the exporter, Prometheus and Alertmanager.

It has a home, a lake and ports of its own and shares nothing with the stack of the settings but the jars. No
Spark: no fault of this drill needs it.
"""

import os
import shutil
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from confluent_kafka import Producer, TopicPartition

from ingestion.bronze import table_uri
from ingestion.topics import TOPICS
from observability.inbox import Alert, read_alerts
from stack.app.parts import stack_supervisor
from stack.kafka_clients import admin
from stack.servers.supervisor import Supervisor
from stack.settings import Settings, settings

PARTS = ("kafka", "source", "sink", "events", "api", "metrics", "prometheus", "alertmanager")
PORTS = (
    "kafka_port",
    "kafka_controller_port",
    "thrift_port",
    "connect_port",
    "api_port",
    "metrics_port",
    "observe_port",
    "events_metrics_port",
    "prometheus_port",
    "alertmanager_port",
)
SOURCE = '["simulate --live --vessels 20 --interval 1s"]'
FLUSH_S = 60.0


class Sandbox:
    """The stack while the drill goes on."""

    def __init__(self, own: Settings, supervisor: Supervisor) -> None:
        self.settings = own
        self.supervisor = supervisor
        self._steady = threading.Event()
        self._slowing: threading.Thread | None = None

    def signal(self, part: str, number: signal.Signals) -> None:
        """Send a signal to a part's process, which nobody has asked to stop."""
        _, record = self.supervisor.seen(self.supervisor.part(part))
        if record is not None:
            os.kill(record.pid, number)

    def slow(self, part: str, *, stopped_s: float, running_s: float) -> None:
        """Let a part's process run for a moment at a time, until :meth:`steady`."""
        self._steady = threading.Event()
        self._slowing = threading.Thread(
            target=self._alternate, args=(part, stopped_s, running_s, self._steady), daemon=True
        )
        self._slowing.start()

    def steady(self) -> None:
        """Let the process run on that :meth:`slow` has slowed down."""
        self._steady.set()
        if self._slowing is not None:
            self._slowing.join()

    def _alternate(self, part: str, stopped_s: float, running_s: float, steady: threading.Event) -> None:
        while not steady.is_set():
            self.signal(part, signal.SIGSTOP)
            steady.wait(stopped_s)
            self.signal(part, signal.SIGCONT)
            steady.wait(running_s)

    def take_away(self, topic: str) -> None:
        """Move the table of a topic out of the lake, as when a disk is unmounted."""
        self._table(topic).rename(self._aside(topic))

    def bring_back(self, topic: str) -> None:
        self._aside(topic).rename(self._table(topic))

    def _table(self, topic: str) -> Path:
        return Path(table_uri(TOPICS[topic], self.settings.lake))

    def _aside(self, topic: str) -> Path:
        return self._table(topic).with_name(f"{TOPICS[topic].table}.away")

    def up(self, part: str) -> None:
        self.supervisor.up([part])

    def down(self, part: str) -> None:
        """Stop a part in order."""
        self.supervisor.down([part])

    def send(self, topic: str, count: int) -> None:
        """Send messages that are no JSON."""
        producer = Producer({"bootstrap.servers": self.settings.bootstrap_servers})
        for _ in range(count):
            producer.produce(topic, b"drill")
            producer.poll(0)
        producer.flush(FLUSH_S)

    def delete_all(self, topic: str) -> None:
        """Let retention delete all that a topic holds."""
        client = admin(self.settings)
        partitions = client.list_topics(topic, timeout=FLUSH_S).topics[topic].partitions
        end = -1  # the high watermark
        wanted = [TopicPartition(topic, number, end) for number in partitions]
        for future in client.delete_records(wanted).values():
            future.result(FLUSH_S)

    def restart_exporter(self, **variables: str) -> None:
        """Restart the exporter with other settings."""
        self.down("metrics")
        before = {name: os.environ.get(name) for name in variables}
        os.environ.update(variables)
        try:
            self.up("metrics")
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name)
                else:
                    os.environ[name] = value

    def alerts(self) -> list[Alert]:
        """What Alertmanager has reported."""
        return read_alerts(self.settings)

    def firing(self) -> list[Alert]:
        return [alert for alert in self.alerts() if alert.is_firing]


@contextmanager
def sandbox(real: Settings) -> Iterator[Sandbox]:
    """A sandbox below the home of the real settings; it is stopped and removed at the end."""
    home = real.home / "drill"
    shutil.rmtree(home, ignore_errors=True)
    with _environment(home, real.jars):
        own = settings()
        supervisor = stack_supervisor(own)
        broken = Sandbox(own, supervisor)
        try:
            supervisor.up(PARTS)
            yield broken
        finally:
            broken.steady()
            for part in ("source", "sink", "api", "kafka"):
                _, record = supervisor.seen(supervisor.part(part))
                if record is not None:
                    _continue(record.pid)
            supervisor.down()
            shutil.rmtree(home, ignore_errors=True)


def _continue(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGCONT)
    except ProcessLookupError:
        return


@contextmanager
def _environment(home: Path, jars: Path) -> Iterator[None]:
    """The variables of the sandbox, for this process and those that it starts."""
    before = dict(os.environ)
    kept = ("TIDELINE_JAVA_HOME", "TIDELINE_IVY_SETTINGS", "TIDELINE_OBSERVE_TOOLS")
    for name in [name for name in os.environ if name.startswith("TIDELINE_") and name not in kept]:
        del os.environ[name]
    ports = dict(zip(PORTS, _free_ports(len(PORTS)), strict=True))
    os.environ.update({f"TIDELINE_{name.upper()}": str(port) for name, port in ports.items()})
    os.environ.update(
        {
            "TIDELINE_HOME": str(home),
            "TIDELINE_LAKE": str(home / "lake"),
            "TIDELINE_JARS_DIR": str(jars),
            "TIDELINE_KAFKA_BOOTSTRAP": "",
            "TIDELINE_LIVE_SOURCES": SOURCE,
            # The drill tries many wrong keys from one address.
            "TIDELINE_API_FAILURE_LIMIT": "100000/minute",
            "TIDELINE_ALERT_WEBHOOK": "",
            "TIDELINE_ALERT_EMAIL_TO": "",
            "TIDELINE_START_TIMEOUT_S": "300",
        }
    )
    settings.cache_clear()
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        settings.cache_clear()


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for opened in sockets:
            opened.bind(("127.0.0.1", 0))
        return [opened.getsockname()[1] for opened in sockets]
