"""The inbox of alerts: what Alertmanager last told this stack, kept in a file of the home.

Takes Alertmanager's webhook (version 4) and gives the alerts as JSON, the newest first. It decides nothing:
grouping, silences and quiet hours are Alertmanager's.
"""

import json
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import structlog

from stack.settings import Settings
from stack.whole_files import write_whole

MOST = 500
"""Alerts that are kept; resolved ones go first."""
MOST_BYTES = 1 << 20

log = structlog.get_logger("tideline.observe")
Start = Callable[[str, list[tuple[str, str]]], Any]


@dataclass(frozen=True)
class Alert:
    """An alert, as it was last reported."""

    name: str
    severity: str
    """P1, P2 or P3."""
    owner: str
    summary: str
    description: str
    runbook: str
    labels: dict[str, str]
    is_firing: bool
    started_at_utc: str
    """ISO 8601."""
    ended_at_utc: str
    """Empty while it fires."""


def inbox_file(settings: Settings) -> Path:
    """Where the alerts are kept."""
    return settings.home / "observe" / "alerts.json"


def read_alerts(settings: Settings) -> list[Alert]:
    """The alerts: those that fire, the worst first; then those that ended, the newest first."""
    try:
        found = json.loads(inbox_file(settings).read_text())
    except (FileNotFoundError, ValueError):
        return []
    alerts = [Alert(**alert) for alert in found]
    firing = sorted((a for a in alerts if a.is_firing), key=lambda a: (a.severity, a.started_at_utc))
    ended = sorted((a for a in alerts if not a.is_firing), key=lambda a: a.ended_at_utc, reverse=True)
    return [*firing, *ended]


class Inbox:
    """A WSGI application; safe for several threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """GET: the alerts. POST: a notification of Alertmanager."""
        if environ["REQUEST_METHOD"] == "GET":
            kept = [asdict(alert) for alert in read_alerts(self._settings)]
            return _answer(start, "200 OK", {"data": kept})
        if environ["REQUEST_METHOD"] != "POST":
            return _answer(start, "405 Method Not Allowed", {"problem": "GET or POST"})
        try:
            length = int(environ.get("CONTENT_LENGTH") or 0)
            if length > MOST_BYTES:
                return _answer(start, "413 Content Too Large", {"problem": f"more than {MOST_BYTES} bytes"})
            body = environ["wsgi.input"].read(max(0, length))
            alerts = [_alert(found) for found in json.loads(body)["alerts"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            return _answer(start, "400 Bad Request", {"problem": "this is no notification of Alertmanager"})
        self.take(alerts)
        return _answer(start, "200 OK", {"taken": len(alerts)})

    def alerts(self) -> list[Alert]:
        """Those that are kept."""
        with self._lock:
            return read_alerts(self._settings)

    def take(self, alerts: Iterable[Alert]) -> None:
        """Keep what was reported; one that was known is replaced."""
        with self._lock:
            known = {alert_key(alert): alert for alert in read_alerts(self._settings)}
            for alert in alerts:
                if known.get(alert_key(alert)) != alert:
                    event = "alert" if alert.is_firing else "alert resolved"
                    log.warning(event, name=alert.name, severity=alert.severity, summary=alert.summary)
                known[alert_key(alert)] = alert
            kept = sorted(known.values(), key=lambda a: (a.is_firing, a.started_at_utc), reverse=True)[:MOST]
            text = json.dumps([asdict(alert) for alert in kept], indent=1)
            write_whole(inbox_file(self._settings), text)


def alert_key(alert: Alert) -> tuple[str, ...]:
    return (alert.started_at_utc, *(f"{name}={value}" for name, value in sorted(alert.labels.items())))


def _alert(found: dict[str, Any]) -> Alert:
    labels, annotations = found["labels"], found.get("annotations", {})
    is_firing = found["status"] == "firing"
    texts = (*labels.values(), *annotations.values(), found["startsAt"], found["endsAt"])
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a label, an annotation or a time is no text")
    return Alert(
        name=labels["alertname"],
        severity=labels.get("severity", ""),
        owner=labels.get("owner", ""),
        summary=annotations.get("summary", ""),
        description=annotations.get("description", ""),
        runbook=annotations.get("runbook", ""),
        labels=labels,
        is_firing=is_firing,
        started_at_utc=found["startsAt"],
        ended_at_utc="" if is_firing else found["endsAt"],
    )


def _answer(start: Start, status: str, content: dict[str, Any]) -> Iterable[bytes]:
    start(status, [("Content-Type", "application/json")])
    return [json.dumps(content).encode()]
