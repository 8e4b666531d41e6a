"""The parts of this stack: the servers, joined with what the domains need of them."""

from stack.app.prepare import prepare
from stack.servers import kafka, spark
from stack.servers.part import Part
from stack.servers.supervisor import Supervisor
from stack.settings import Settings


def stack_parts(settings: Settings) -> dict[str, Part]:
    """The parts of the embedded stack, by name; no broker where the settings name brokers of one's own."""
    embedded = f"{settings.kafka_host}:{settings.kafka_port}"
    parts = [spark.part(settings)]
    if settings.bootstrap_servers == embedded:
        parts.insert(0, kafka.part(settings, ready=lambda: prepare(settings)))
    return {part.name: part for part in parts}


def stack_supervisor(settings: Settings) -> Supervisor:
    """The supervisor of all parts of the settings' home."""
    return Supervisor(settings, stack_parts(settings))
