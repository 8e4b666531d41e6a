"""Three brokers on loopback, as docs/operations.md sets them up: TLS, passwords and rights."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

from stack.kafka_access import RIGHTS
from stack.kafka_clients import quiet_admin
from stack.servers.kafka import new_cluster_id
from stack.settings import settings
from tests.support.certificates import Authority
from tests.support.environment import free_ports
from tests.support.forks import Forked
from tests.support.sink import DEADLINE_S, eventually
from tests.support.tideline import Ended, Tideline

BROKERS = 3


@dataclass(frozen=True)
class KafkaCluster:
    """Where it is, and how its users reach it."""

    folder: Path
    bootstrap_servers: str
    passwords: dict[str, str]
    processes: dict[int, Forked]

    def environment(self, user: str) -> dict[str, str]:
        """The variables of a Tideline that logs in as this user; its password is in a file."""
        secrets = self.folder / f"secrets-{user}-{token_urlsafe(4)}"
        secrets.mkdir()
        (secrets / "tideline_kafka_password").write_text(self.passwords[user])
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith("TIDELINE_")},
            "TIDELINE_HOME": str(self.folder / "home"),
            "TIDELINE_JARS_DIR": str(settings().jars),
            "TIDELINE_LAKE": str(self.folder / "lake"),
            "TIDELINE_KAFKA_BOOTSTRAP": self.bootstrap_servers,
            "TIDELINE_KAFKA_REPLICATION": "3",
            "TIDELINE_KAFKA_SECURITY": "SASL_SSL",
            "TIDELINE_KAFKA_USER": user,
            "TIDELINE_KAFKA_CA_FILE": str(self.folder / "ca.pem"),
            "TIDELINE_SECRETS_DIR": str(secrets),
        }

    def tideline(self, user: str, *arguments: str, **environment: str) -> Ended:
        """Run the command as this user."""
        return Tideline(self.environment(user) | environment)(*arguments)

    def options(self, user: str, **changes: str) -> dict[str, str]:
        """librdkafka's options of this user."""
        return {
            "bootstrap.servers": self.bootstrap_servers,
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": user,
            "sasl.password": self.passwords[user],
            "ssl.ca.location": str(self.folder / "ca.pem"),
            "log_level": "0",
        } | {name.replace("_", "."): value for name, value in changes.items()}

    def admin(self) -> AdminClient:
        return quiet_admin(self.options("admin"))


@contextmanager
def kafka_cluster(folder: Path) -> Iterator[KafkaCluster]:
    """A cluster that runs until the end; its users and topics are there."""
    broker_file = (authority := Authority(folder)).sign("tideline-broker")
    clients, internal, controllers = (free_ports(3 * BROKERS)[part::3] for part in range(3))
    passwords = {user: token_urlsafe(12) for user in ("admin", *RIGHTS)}
    bootstrap = ",".join(f"127.0.0.1:{port}" for port in clients)
    cluster = KafkaCluster(folder, bootstrap, passwords, {})
    shared = cluster.environment("admin") | {
        "TIDELINE_KAFKA_VOTERS": ",".join(
            f"{number}@127.0.0.1:{port}" for number, port in enumerate(controllers, 1)
        ),
        "TIDELINE_KAFKA_CLUSTER_ID": new_cluster_id(),
        "TIDELINE_KAFKA_BROKER_FILE": str(broker_file),
        "TIDELINE_KAFKA_CA_FILE": str(authority.file),
        "TIDELINE_KAFKA_MEMORY": "300m",
        "TIDELINE_KAFKA_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1",
    }
    del shared["TIDELINE_KAFKA_BOOTSTRAP"]
    with ExitStack() as stack:
        for number in range(1, BROKERS + 1):
            own = {
                "TIDELINE_HOME": str(folder / f"broker-{number}"),
                "TIDELINE_KAFKA_NODE_ID": str(number),
                "TIDELINE_KAFKA_PORT": str(clients[number - 1]),
                "TIDELINE_KAFKA_INTERNAL_PORT": str(internal[number - 1]),
                "TIDELINE_KAFKA_CONTROLLER_PORT": str(controllers[number - 1]),
            }
            log = folder / f"broker-{number}.log"
            process = Forked(
                "stack.app.cli:main", "tideline", "run", "kafka", environment=shared | own, stdout=log
            )
            stack.callback(_end, process)
            cluster.processes[number] = process
        client = cluster.admin()
        eventually(lambda: _all_answer(cluster, client), "three brokers that answer", 1_200)
        access = folder / "access"
        access.mkdir()
        for user in RIGHTS:
            (access / f"tideline_kafka_password_{user}").write_text(passwords[user])
        prepared = cluster.tideline("admin", "prepare", "--access", str(access))
        assert prepared.returncode == 0, prepared.stderr
        yield cluster


def _all_answer(cluster: KafkaCluster, client: AdminClient) -> bool:
    for number, process in cluster.processes.items():
        log = cluster.folder / f"broker-{number}.log"
        assert process.poll() is None, f"broker {number} ended:\n{log.read_text()[-3000:]}"
    try:
        return len(client.list_topics(timeout=30).brokers) == BROKERS
    except KafkaException:
        return False


def _end(process: Forked) -> None:
    process.kill()  # nothing of it is kept
    process.wait(DEADLINE_S)
