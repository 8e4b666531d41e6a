"""``tideline ingest``, ``replay`` and ``maintain``: arguments in, one object built, a short answer out."""

import gc
import logging
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import Annotated

import structlog
import typer
from rich.live import Live
from rich.table import Column, Table

from ingestion.sink.config import SinkConfig
from ingestion.topics import topics_named
from stack.settings import settings

TopicNames = Annotated[
    list[str] | None, typer.Option("--topic", help="A topic or its table; may be given more than once.")
]


def ingest(
    topic: TopicNames = None,
    once: Annotated[bool, typer.Option(help="Stop when what is there now is stored.")] = False,
    group: Annotated[
        str | None, typer.Option(help="Kafka consumer group; daemons of one share the work.")
    ] = None,
    metrics_port: Annotated[
        int | None, typer.Option(help="Prometheus endpoint; 0: none. With --once there is none by default.")
    ] = None,
    verbose: Annotated[bool, typer.Option(help="Log each commit.")] = False,
) -> None:
    """Land topics in bronze, exactly once; all of them unless some are named."""
    from ingestion.sink.daemon import Sink

    log_json(verbose=verbose)
    port = metrics_port if metrics_port is not None else 0 if once else settings().metrics_port
    config = sink_config(topic or [], once=once, group=group)
    gc.freeze()  # what is loaded now stays: no collection need go through it again
    sink = Sink(config)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sink.stop())
    server = sink.metrics.serve(config.metrics_host, port) if port else None
    try:
        done = sink.run()
    finally:
        if server is not None:
            server.shutdown()
    structlog.get_logger("tideline.sink").info(
        "stopped", rows=done.rows, commits=done.commits, seconds=round(done.seconds, 2)
    )


def replay(
    announce: Annotated[
        bool, typer.Option(help="Only announce new dead letters on their topic; send none again.")
    ] = False,
    topic: TopicNames = None,
    reason: Annotated[
        list[str] | None, typer.Option(help="Only this reason code; may be given more than once.")
    ] = None,
    since: Annotated[datetime | None, typer.Option(help="Only messages from this UTC time on.")] = None,
    until: Annotated[datetime | None, typer.Option(help="Only messages before this UTC time.")] = None,
    again: Annotated[bool, typer.Option(help="Those that were replayed before, too.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Say what would be sent, and send nothing.")] = False,
) -> None:
    """Send messages that silver put into quarantine to their topics again, after a fix."""
    from ingestion.sink import deadletters

    current = settings()
    where = current.bootstrap_servers, current.lake, current.kafka_client_options
    if announce:
        sent = deadletters.announce(*where, dry_run=dry_run)
    else:
        choice = deadletters.Choice(
            tuple(topics_named(topic or [])), tuple(reason or []), _utc(since), _utc(until)
        )
        sent = deadletters.replay(*where, choice, again=again, dry_run=dry_run)
    done = ("would be " if dry_run else "") + ("announced" if announce else "replayed")
    for code, count in sorted(sent.items()):
        typer.echo(f"{count:>10,}  {code}")
    typer.echo(f"{sent.total():>10,}  {done}")


def maintain(
    target_mb: Annotated[int, typer.Option(min=1, help="Size to which small bronze files are merged.")] = 128,
    retention_hours: Annotated[
        int, typer.Option(help="Age at which files that no version needs are removed; at least 168.")
    ] = 168,
    spark: Annotated[bool, typer.Option(help="Silver and gold as well, where Spark answers.")] = True,
) -> None:
    """Merge small files, write checkpoints, remove what no version of the last days needs."""
    from ingestion.sink import maintenance

    current = settings()
    table = Table(Column("table", overflow="fold"), "files before", "after", "old ones removed", "note")
    done: Iterator[maintenance.Upkeep] = maintenance.maintain_bronze(
        current.lake, target_bytes=target_mb << 20, retention_hours=retention_hours
    )
    if spark and maintenance.spark_answers(current.thrift_host, current.thrift_port):
        by_spark = maintenance.maintain_spark(
            current.thrift_host, current.thrift_port, retention_hours=retention_hours
        )
        done = chain(done, by_spark)
    with Live(table, vertical_overflow="visible"):  # a row as soon as its table is done
        for one in done:
            table.add_row(*("" if cell is None else str(cell) for cell in one))


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.replace(tzinfo=UTC)


def sink_config(names: list[str], *, once: bool = False, group: str | None = None) -> SinkConfig:
    """The sink's configuration from the settings, for topics of these names (all of them for none)."""
    current = settings()
    return SinkConfig(
        topics=tuple(topics_named(names)),
        bootstrap_servers=current.bootstrap_servers,
        lake=current.lake,
        group=group or current.sink_group,
        once=once,
        batch_rows=current.sink_batch_rows,
        batch_bytes=current.sink_batch_bytes,
        flush_interval_s=current.sink_flush_interval_s,
        session_timeout_s=current.sink_session_timeout_s,
        stop_on_lost_offsets=current.sink_stop_on_lost_offsets,
        metrics_host=current.bind_host,
        client_options=current.kafka_client_options,
    )


def log_json(*, verbose: bool) -> None:
    """One JSON object a line on stderr, with a UTC time."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG if verbose else logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
