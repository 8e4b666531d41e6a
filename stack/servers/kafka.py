"""The embedded Kafka: one KRaft node, broker and controller in one JVM, from the jars.

Owns ``<home>/kafka``: the node's configuration and its data. Knows no topic.
"""

import base64
import subprocess
import uuid
from collections.abc import Callable
from pathlib import Path

from confluent_kafka import KafkaException

from stack.errors import PartDiedError
from stack.jars import PROGRESS_NAME, class_path, java_with_jars
from stack.kafka_clients import quiet_admin
from stack.logs import log4j_options, significant_line
from stack.servers.part import Command, Part, ProbeError, Report, no_report
from stack.settings import Settings

NODE_ID = 1


def part(settings: Settings, ready: Callable[[], None], report: Report = no_report) -> Part:
    """The broker as a part of the stack.

    Args:
        ready: creates what must exist once it answers.
        report: called when its jars must be fetched first.
    """

    def start() -> Command:
        java = java_with_jars(settings, ("kafka",), lambda text: report(PROGRESS_NAME, text))
        return command(settings, java)

    return Part(
        name="kafka",
        command=start,
        probe=lambda timeout_s: probe(f"{settings.kafka_host}:{settings.kafka_port}", timeout_s),
        folder=settings.home / "kafka",
        ports={"kafka": settings.kafka_port, "controller": settings.kafka_controller_port},
        ready=ready,
    )


def command(settings: Settings, java: Path) -> Command:
    """The broker's command; writes its configuration and formats its storage when that is new.

    Raises:
        PartDiedError: the storage cannot be formatted.
    """
    folder = settings.home / "kafka"
    folder.mkdir(parents=True, exist_ok=True)
    configuration = folder / "server.properties"
    lines = [f"{name}={value}\n" for name, value in properties(settings).items()]
    configuration.write_text("".join(lines))
    if not (folder / "data" / "meta.properties").exists():
        _format(settings, java, configuration)
    return Command(
        [
            str(java),
            f"-Xmx{settings.kafka_memory}",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseStringDeduplication",
            "-Djava.awt.headless=true",
            f"-Djava.io.tmpdir={folder}",
            *settings.kafka_java_options.split(),
            *log4j_options(settings, "kafka"),
            "-cp",
            _class_path(settings),
            "kafka.Kafka",
            str(configuration),
        ]
    )


def properties(settings: Settings) -> dict[str, str | int]:
    """The node's configuration. What differs from the defaults is what one node of a small machine needs."""
    host = settings.bind_host
    listeners = [
        f"PLAINTEXT://{host}:{settings.kafka_port}",
        f"CONTROLLER://127.0.0.1:{settings.kafka_controller_port}",
    ]
    advertised = [f"PLAINTEXT://{settings.kafka_host}:{settings.kafka_port}"]
    if settings.kafka_external_port is not None:
        listeners.append(f"EXTERNAL://{host}:{settings.kafka_external_port}")
        advertised.append(f"EXTERNAL://127.0.0.1:{settings.kafka_external_port}")
    return {
        "process.roles": "broker,controller",
        "node.id": NODE_ID,
        "controller.quorum.voters": f"{NODE_ID}@127.0.0.1:{settings.kafka_controller_port}",
        "controller.listener.names": "CONTROLLER",
        "inter.broker.listener.name": "PLAINTEXT",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,EXTERNAL:PLAINTEXT",
        "listeners": ",".join(listeners),
        "advertised.listeners": ",".join(advertised),
        "log.dirs": str(settings.home / "kafka" / "data"),
        # A mistyped name must fail instead of becoming a topic.
        "auto.create.topics.enable": "false",
        "num.partitions": settings.topic_partitions,
        "default.replication.factor": settings.kafka_replication,
        # A value of a whole megabyte with its key and headers passes.
        "message.max.bytes": 2 * 1024 * 1024,
        "log.retention.check.interval.ms": 300_000,
        "offsets.topic.replication.factor": 1,
        "offsets.topic.num.partitions": 4,
        "transaction.state.log.replication.factor": 1,
        "transaction.state.log.min.isr": 1,
        "transaction.state.log.num.partitions": 4,
        "share.coordinator.state.topic.replication.factor": 1,
        "share.coordinator.state.topic.min.isr": 1,
        "share.coordinator.state.topic.num.partitions": 4,
        # No second member is worth waiting for: the first one starts to read at once.
        "group.initial.rebalance.delay.ms": 0,
        "log.cleaner.dedupe.buffer.size": 16 * 1024 * 1024,
        "num.recovery.threads.per.data.dir": 2,
    }


def probe(bootstrap_servers: str, timeout_s: float) -> None:
    """Ask the broker for its metadata.

    Raises:
        ProbeError: it does not answer in time.
    """
    try:
        quiet_admin({"bootstrap.servers": bootstrap_servers}).list_topics(timeout=timeout_s)
    except KafkaException as error:
        raise ProbeError(f"Kafka at {bootstrap_servers}: {error.args[0].str()}") from error


def new_cluster_id() -> str:
    """A random id as Kafka makes them: 16 bytes in base64 for URLs, never with a dash in front.

    One of 64 would begin so, and the tool that formats the storage takes it for an option.
    """
    while (text := base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")).startswith("-"):
        pass
    return text


def _format(settings: Settings, java: Path, configuration: Path) -> None:
    answer = subprocess.run(
        [
            str(java),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            *log4j_options(settings, "kafka"),
            "-cp",
            _class_path(settings),
            "kafka.tools.StorageTool",
            "format",
            "--ignore-formatted",
            "--cluster-id",
            new_cluster_id(),
            "--config",
            str(configuration),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise PartDiedError(
            f"kafka: its storage cannot be formatted: {significant_line(answer.stderr + answer.stdout)}"
        )


def _class_path(settings: Settings) -> str:
    return ":".join(map(str, class_path(settings, "kafka")))
