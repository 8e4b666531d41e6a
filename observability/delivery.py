"""From the inbox to the topic of alerts: each state of an alert as one message of the contract ``alerts``.

The inbox is the outbox: what Kafka has not acknowledged is sent later, whatever happened meanwhile. What it
has is noted in a file of the home. A kill between the two sends a message again, with the same identifier and
time: silver keeps one (docs/decisions/0134).
"""

import hashlib
import json
import re
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import structlog
from confluent_kafka import KafkaError, KafkaException, Message, Producer

from observability.inbox import Alert, read_alerts
from stack.settings import Settings
from stack.whole_files import write_whole

INTERVAL_S = 2.0
"""How often the inbox is looked at."""
TIMEOUT_S = 8.0
"""How long one attempt may take."""
NO_SHIP = 0
"""The MMSI of an alert that is about the platform."""
SEVERITIES: Mapping[str, str] = {"P1": "critical", "P2": "warning"}
"""By severity of a rule, that of the contract; all others are ``info``."""
_HEADERS: list[tuple[str, str | bytes | None]] = [("source", b"alertmanager"), ("event-type", b"alert")]

log = structlog.get_logger("tideline.observe")


def delivered_file(settings: Settings) -> Path:
    """Where the states are noted that Kafka has."""
    return settings.home / "observe" / "delivered.json"


class Delivery:
    """Sends what the inbox has and the topic lacks, in a thread of its own between enter and exit."""

    def __init__(self, settings: Settings, topic: str, timeout_s: float = TIMEOUT_S) -> None:
        self._settings = settings
        self._timeout_s = timeout_s
        self._topic = topic
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)
        self._producer: Producer | None = None
        self._complaint = ""

    def __enter__(self) -> "Delivery":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join()

    def deliver(self) -> int:
        """Send what is due, and wait until Kafka has it; returns how many messages that were.

        Raises:
            KafkaException: Kafka did not take one of them; it is sent again next time.
        """
        alerts = {alert_id(alert): alert for alert in read_alerts(self._settings)}
        known = _delivered(self._settings)
        due = [
            (name, status)
            for name, alert in alerts.items()
            for status in _statuses(alert)
            if status not in known.get(name, [])
        ]
        if not due:
            return 0
        failed: list[KafkaError] = []
        taken: list[tuple[str, str]] = []
        for place in due:

            def acknowledged(error: KafkaError | None, _: Message, place: tuple[str, str] = place) -> None:
                if error is None:
                    taken.append(place)
                else:
                    failed.append(error)

            name, status = place
            value = orjson.dumps(message(alerts[name], status))
            self._client().produce(
                self._topic, value, b"%d" % NO_SHIP, headers=_HEADERS, on_delivery=acknowledged
            )
        self._client().flush(self._timeout_s + 5)
        noted = {name: states for name, states in known.items() if name in alerts}
        for name, status in taken:
            noted[name] = [*noted.get(name, []), status]
        _note(self._settings, noted)
        if failed:
            raise KafkaException(failed[0])
        return len(taken)

    def _client(self) -> Producer:
        if self._producer is None:
            self._producer = Producer(
                {
                    "bootstrap.servers": self._settings.bootstrap_servers,
                    "client.id": "tideline-observe",
                    "enable.idempotence": True,
                    "message.timeout.ms": round(self._timeout_s * 1000),
                    "partitioner": "murmur2_random",
                    "log_level": 2,
                    "error_cb": lambda _: None,
                    **self._settings.kafka_options,
                }
            )
        return self._producer

    def _run(self) -> None:
        while not self._stopped.wait(INTERVAL_S):
            try:
                self.deliver()
                self._complaint = ""
            except (KafkaException, OSError) as error:
                self._producer = None
                complaint = error.args[0].str() if isinstance(error, KafkaException) else str(error)
                if complaint != self._complaint:
                    log.warning("alerts wait for Kafka", topic=self._topic, error=complaint)
                self._complaint = complaint


def message(alert: Alert, status: str) -> dict[str, Any]:
    """One state of an alert as the contract has it; from ``rule`` on, the fields are additional.

    Args:
        status: ``raised`` or ``cleared``.
    """
    return {
        "schema_version": 1,
        "alert_id": alert_id(alert),
        "mmsi": NO_SHIP,
        "timestamp": _contract_time(alert.started_at_utc if status == "raised" else alert.ended_at_utc),
        "alert_type": _snake(alert.name),
        "severity": SEVERITIES.get(alert.severity, "info"),
        "status": status,
        "message": alert.summary,
        "source": "platform",
        "rule": alert.name,
        "owner": alert.owner,
        "runbook": alert.runbook,
        "labels": alert.labels,
    }


def alert_id(alert: Alert) -> str:
    """``name-labels-begin``: the same through the alert's life, whoever asks and whenever."""
    labels = hashlib.sha256(json.dumps(alert.labels, sort_keys=True).encode()).hexdigest()[:12]
    return f"{_snake(alert.name)}-{labels}-{_contract_time(alert.started_at_utc)}"


def _statuses(alert: Alert) -> list[str]:
    return ["raised"] if alert.is_firing else ["raised", "cleared"]


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _contract_time(text: str) -> str:
    """A time of Alertmanager, which may have nanoseconds and any zone, in UTC to the microsecond."""
    moment = datetime.fromisoformat(text).astimezone(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z"


def _delivered(settings: Settings) -> dict[str, list[str]]:
    try:
        found: dict[str, list[str]] = json.loads(delivered_file(settings).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return found


def _note(settings: Settings, delivered: Mapping[str, list[str]]) -> None:
    write_whole(delivered_file(settings), json.dumps(delivered, indent=1))
