"""The embedded Kafka: one KRaft node, broker and controller in one JVM, from the jars.

Alone and in plain text on loopback; or, where the settings name a cluster, one of its brokers: brokers and
controllers know each other by certificates, clients need TLS, a password (SCRAM) and rights (ACLs).

Owns ``<home>/kafka``: the node's configuration and its data. Knows no topic.
"""

import base64
import subprocess
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from confluent_kafka import KafkaException

from stack.errors import PartDiedError
from stack.jars import PROGRESS_NAME, class_path, java_with_jars
from stack.kafka_clients import quiet_admin
from stack.logs import log4j_options, significant_line
from stack.servers.part import Command, Part, ProbeError, Report, no_report
from stack.settings import Settings

BROKER = "User:CN=tideline-broker"
"""Who a broker is for the others: the subject of its certificate."""
ADMIN = "admin"
"""The user that may do all. It is made with the storage; it makes the others."""


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
        probe=lambda timeout_s: probe(settings, timeout_s),
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
    """The node's configuration: alone, or as one of a cluster."""
    return _common(settings) | (_clustered(settings) if settings.kafka_voters else _alone(settings))


def _common(settings: Settings) -> dict[str, str | int]:
    """What differs from Kafka's defaults because nodes are small here, however many they are."""
    return {
        "process.roles": "broker,controller",
        "node.id": settings.kafka_node_id,
        "controller.listener.names": "CONTROLLER",
        "log.dirs": str(settings.home / "kafka" / "data"),
        # A mistyped name must fail instead of becoming a topic.
        "auto.create.topics.enable": "false",
        "num.partitions": settings.topic_partitions,
        "default.replication.factor": settings.kafka_replication,
        # Lets a value of one megabyte pass with its key and headers.
        "message.max.bytes": 2 * 1024 * 1024,
        "log.retention.check.interval.ms": 300_000,
        "offsets.topic.num.partitions": 4,
        "transaction.state.log.num.partitions": 4,
        "share.coordinator.state.topic.num.partitions": 4,
        "log.cleaner.dedupe.buffer.size": 16 * 1024 * 1024,
        "num.recovery.threads.per.data.dir": 2,
    }


def _alone(settings: Settings) -> dict[str, str | int]:
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
        "controller.quorum.voters": f"{settings.kafka_node_id}@127.0.0.1:{settings.kafka_controller_port}",
        "inter.broker.listener.name": "PLAINTEXT",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,EXTERNAL:PLAINTEXT",
        "listeners": ",".join(listeners),
        "advertised.listeners": ",".join(advertised),
        "offsets.topic.replication.factor": 1,
        "transaction.state.log.replication.factor": 1,
        "transaction.state.log.min.isr": 1,
        "share.coordinator.state.topic.replication.factor": 1,
        "share.coordinator.state.topic.min.isr": 1,
        # No second member is worth waiting for: the first one starts to read at once.
        "group.initial.rebalance.delay.ms": 0,
    }


def _clustered(settings: Settings) -> dict[str, str | int]:
    """Three listeners: clients by TLS and SCRAM; brokers and controllers by certificates on both sides.

    SCRAM cannot serve the controllers: its passwords are in the metadata that they have yet to agree on.
    """
    host, name = settings.bind_host, settings.kafka_host
    replicas = min(3, len(settings.kafka_voters.split(",")))
    least = max(1, replicas - 1)
    module = "org.apache.kafka.common.security.scram.ScramLoginModule required;"
    return {
        "controller.quorum.voters": settings.kafka_voters,
        "inter.broker.listener.name": "BROKERS",
        "listener.security.protocol.map": "CLIENTS:SASL_SSL,BROKERS:SSL,CONTROLLER:SSL",
        "listeners": ",".join(
            (
                f"CLIENTS://{host}:{settings.kafka_port}",
                f"BROKERS://{host}:{settings.kafka_internal_port}",
                f"CONTROLLER://{host}:{settings.kafka_controller_port}",
            )
        ),
        "advertised.listeners": (
            f"CLIENTS://{name}:{settings.kafka_port},BROKERS://{name}:{settings.kafka_internal_port}"
        ),
        "sasl.enabled.mechanisms": "SCRAM-SHA-512",
        "listener.name.clients.sasl.enabled.mechanisms": "SCRAM-SHA-512",
        "listener.name.clients.scram-sha-512.sasl.jaas.config": module,
        "ssl.keystore.type": "PEM",
        "ssl.keystore.location": str(settings.kafka_broker_file),
        "ssl.truststore.type": "PEM",
        "ssl.truststore.location": str(settings.kafka_ca_file),
        "listener.name.brokers.ssl.client.auth": "required",
        "listener.name.controller.ssl.client.auth": "required",
        "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
        "super.users": f"{BROKER};User:{ADMIN}",
        "offsets.topic.replication.factor": replicas,
        "transaction.state.log.replication.factor": replicas,
        "transaction.state.log.min.isr": least,
        "share.coordinator.state.topic.replication.factor": replicas,
        "share.coordinator.state.topic.min.isr": least,
        "min.insync.replicas": least,
        # A broker that died is replaced as leader after this time instead of 9 s.
        "broker.session.timeout.ms": 4_000,
        "broker.heartbeat.interval.ms": 1_000,
    }


def probe(settings: Settings, timeout_s: float) -> None:
    """Ask the broker for its metadata.

    Raises:
        ProbeError: it does not answer in time.
    """
    address = f"{settings.kafka_host}:{settings.kafka_port}"
    try:
        client = quiet_admin({"bootstrap.servers": address, **settings.kafka_options})
        client.list_topics(timeout=timeout_s)
    except KafkaException as error:
        raise ProbeError(f"Kafka at {address}: {error.args[0].str()}") from error


def new_cluster_id() -> str:
    """A random id as Kafka makes them: 16 bytes in base64 for URLs, never with a dash in front.

    One of 64 would begin so, and the tool that formats the storage takes it for an option.
    """
    while (text := base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")).startswith("-"):
        pass
    return text


def _format(settings: Settings, java: Path, configuration: Path) -> None:
    with _first_user(settings, configuration.parent) as first_user:
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
                settings.kafka_cluster_id or new_cluster_id(),
                "--config",
                str(configuration),
                *first_user,
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    if answer.returncode != 0:
        raise PartDiedError(
            f"kafka: its storage cannot be formatted: {significant_line(answer.stderr + answer.stdout)}"
        )


@contextmanager
def _first_user(settings: Settings, folder: Path) -> Iterator[list[str]]:
    """The admin of a cluster, who cannot be made by a client: none could log in.

    The tool reads further arguments from a file, one a line; arguments of a process can be seen by everybody.
    """
    if not settings.kafka_voters:
        yield []
        return
    if settings.kafka_user != ADMIN:
        raise PartDiedError(f"kafka: a broker is started by TIDELINE_KAFKA_USER={ADMIN}, with its password")
    password = settings.kafka_password.get_secret_value()
    if set(password) & set(",\r\n"):
        raise PartDiedError("kafka: TIDELINE_KAFKA_PASSWORD: commas and line ends cannot be in the admin's")
    with NamedTemporaryFile("w", dir=folder, prefix="admin-", encoding="utf-8") as file:  # its owner's alone
        file.write(f'--add-scram\nSCRAM-SHA-512=[name={ADMIN},password="{password}"]\n')
        file.flush()
        yield [f"@{file.name}"]


def _class_path(settings: Settings) -> str:
    return ":".join(map(str, class_path(settings, "kafka")))
