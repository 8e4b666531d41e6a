"""``tideline ingest``: the sink as a daemon, or once."""

import gc
from typing import Annotated

import structlog
import typer

from ingestion.sink.config import sink_config
from ingestion.sink.daemon import Sink
from stack.app.commands.options import MetricsPort, TopicNames
from stack.app.signals import on_stop_signal
from stack.logging import log_json
from stack.metrics_endpoint import serve_metrics
from stack.settings import settings
from stack.tracing import tracer


def ingest(
    topic: TopicNames = None,
    once: Annotated[bool, typer.Option(help="Stop when what is there now is stored.")] = False,
    group: Annotated[
        str | None, typer.Option(help="Kafka consumer group; daemons of one share the work.")
    ] = None,
    metrics_port: MetricsPort = None,
    verbose: Annotated[bool, typer.Option(help="Log each commit.")] = False,
) -> None:
    """Land topics in bronze, exactly once; all of them unless some are named."""
    log_json(verbose=verbose)
    port = metrics_port if metrics_port is not None else 0 if once else settings().metrics_port
    config = sink_config(topic or [], once=once, group=group)
    gc.freeze()  # what is loaded now stays: no collection need go through it again
    sink = Sink(config, tracer=tracer(settings(), "sink"))
    on_stop_signal(sink.stop)
    server = serve_metrics(sink.metrics.registry, config.metrics_host, port) if port else None
    try:
        done = sink.run()
    finally:
        if server is not None:
            server.shutdown()
    structlog.get_logger("tideline.sink").info(
        "stopped", rows=done.rows, commits=done.commits, seconds=round(done.seconds, 2)
    )
