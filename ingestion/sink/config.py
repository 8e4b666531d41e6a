"""The sink's configuration: one frozen object, built from the settings and the command line."""

from dataclasses import dataclass, field

from ingestion.topics import Topic, topics_named
from stack.settings import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkConfig:
    """The sink's settings; bytes are those of keys, values and headers in memory, before compression."""

    topics: tuple[Topic, ...]
    bootstrap_servers: str
    lake: str
    group: str = "tideline-sink"
    once: bool = False
    """Stop when all records present in the topics at the start are stored."""

    batch_rows: int = 100_000
    batch_bytes: int = 24 << 20
    flush_interval_s: float = 1.0
    """Maximum age of a batch's oldest row; the batch is landed then, however small."""

    poll_messages: int = 5_000
    """Maximum per poll; fewer where messages are large, so that a poll never exceeds a batch. Higher values
    take more memory and are no faster."""
    poll_timeout_s: float = 0.1
    queue_kbytes: int = 16 << 10
    """librdkafka's read-ahead; together with the batch it bounds the daemon's memory."""

    session_timeout_s: float = 30.0
    max_poll_interval_s: float = 300.0
    start_timeout_s: float = 10.0
    """How long ``once`` waits for a broker; the daemon retries after each such timeout."""
    stall_timeout_s: float = 120.0
    """Time without a landed row after which ``once`` gives up."""
    stop_on_lost_offsets: bool = False
    """Stop when retention deleted unread records; otherwise count and log them, and go on."""

    reopen_commits: int = 50
    """Commits after which a table's handle is reopened: it slows down with each commit."""
    compact_commits: int = 200
    """Commits after which a table's small files are merged (0: never; ``tideline maintain`` does it)."""
    compact_target_bytes: int = 16 << 20

    retry_first_s: float = 0.5
    retry_most_s: float = 30.0
    metrics_port: int = 0
    metrics_host: str = "127.0.0.1"
    client_options: dict[str, str] = field(default_factory=dict, repr=False)
    """Further librdkafka options, such as security."""


def sink_config(names: list[str], *, once: bool = False, group: str | None = None) -> SinkConfig:
    """The sink's configuration from the settings, for topics of these names (all topics if empty)."""
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
        client_options=current.kafka_options,
    )
