"""``tideline observe events``: the rules on the stream."""

from pathlib import Path
from typing import Annotated

import structlog
import typer

from ingestion.topics import AIS, ALERTS
from observability.events.config import STATE_TOPIC, events_config
from observability.events.daemon import EventsDaemon
from observability.events.rules import read_rules
from stack.app.commands.options import MetricsPort
from stack.app.signals import on_stop_signal
from stack.kafka_clients import ensure_topics
from stack.logging import log_json
from stack.metrics_endpoint import serve_metrics
from stack.settings import settings

STATE_CONFIG = {
    "cleanup.policy": "compact",
    # The newest segment is never compacted: small ones bound what is read back at a start.
    "segment.bytes": str(32 << 20),
    "segment.ms": str(10 * 60 * 1000),
    "min.cleanable.dirty.ratio": "0.2",
    "delete.retention.ms": str(3600 * 1000),
}


def events(
    rules: Annotated[
        Path | None, typer.Option(help="A YAML file of rules (default: the settings', or Tideline's own).")
    ] = None,
    check: Annotated[bool, typer.Option(help="Read the rules, say what they are, and end.")] = False,
    from_start: Annotated[
        bool, typer.Option(help="Begin with the oldest report where the group has not read yet.")
    ] = False,
    once: Annotated[bool, typer.Option(help="Stop when what is there now has been judged.")] = False,
    metrics_port: MetricsPort = None,
    verbose: Annotated[bool, typer.Option(help="Log more.")] = False,
) -> None:
    """Raise and clear alerts by rules on the AIS reports, before they are in the lake; exactly once."""
    chosen = read_rules(rules or settings().events_rules)
    if check:
        for rule in chosen.rules:
            typer.echo(f"{rule.name}: {rule.kind}, {rule.severity}")
        return
    log_json(verbose=verbose)
    ensure_topics(settings(), [STATE_TOPIC], partitions=1, config=STATE_CONFIG)
    config = events_config(settings(), AIS.name, ALERTS.name, from_start=from_start, once=once)
    daemon = EventsDaemon(config, chosen)
    on_stop_signal(daemon.stop)
    port = metrics_port if metrics_port is not None else 0 if once else settings().events_metrics_port
    server = serve_metrics(daemon.metrics.registry, settings().bind_host, port) if port else None
    try:
        done = daemon.run()
    finally:
        if server is not None:
            server.shutdown()
    structlog.get_logger("tideline.events").info(
        "stopped",
        judged=done.judged,
        alerts=done.alerts,
        commits=done.commits,
        seconds=round(done.seconds, 2),
    )
