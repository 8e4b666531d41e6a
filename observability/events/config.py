"""What the daemon of the complex events runs with."""

from dataclasses import dataclass, field

from stack.settings import Settings

STATE_TOPIC = "maritime.events.state"
"""The engine's state, compacted; nobody else reads it."""


@dataclass(frozen=True, slots=True)
class EventsConfig:
    """Where reports come from, where alerts and state go, and how often."""

    bootstrap_servers: str
    source: str
    """Topic of the AIS reports."""
    alerts: str
    """Topic that the alerts go to."""
    state: str = STATE_TOPIC
    group: str = "tideline-events"
    """Consumer group and transactional id: of all daemons of one group, the last one started works."""
    client_options: dict[str, str] = field(default_factory=dict)
    from_start: bool = False
    """Where a group without offsets begins: at the first report that is there, or behind the last one."""
    once: bool = False
    """Stop when what was there at the start has been judged."""
    commit_interval_s: float = 0.25
    """How often alerts, state and offsets are committed."""
    poll_messages: int = 2_000
    poll_timeout_s: float = 0.1
    start_timeout_s: float = 30.0
    transaction_timeout_s: float = 30.0


def events_config(
    settings: Settings, source: str, alerts: str, *, from_start: bool = False, once: bool = False
) -> EventsConfig:
    """The configuration that the settings give, for these topics."""
    return EventsConfig(
        bootstrap_servers=settings.bootstrap_servers,
        source=source,
        alerts=alerts,
        group=settings.events_group,
        client_options=settings.kafka_options,
        commit_interval_s=settings.events_commit_interval_s,
        from_start=from_start,
        once=once,
    )
