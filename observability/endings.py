"""Ends alerts of the inbox that ended while Alertmanager was down, of which it never says so.

Alertmanager keeps its alerts in memory: one that ends while it is down is unknown to it afterwards, and
nobody is notified. So the inbox is compared with what it has. It is believed only when it has been up long
enough for Prometheus to have sent it all that fires, and has not known the alert for as long.
"""

import json
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from observability.inbox import Alert, Inbox, alert_key
from stack.settings import Settings

INTERVAL_S = 15.0
PATIENCE_S = 150.0
"""Prometheus repeats what fires each minute; Alertmanager tells an end within half a minute."""
TIMEOUT_S = 5.0


class Endings:
    """Compares in a thread of its own between enter and exit."""

    def __init__(
        self,
        settings: Settings,
        inbox: Inbox,
        patience_s: float = PATIENCE_S,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._address = (
            settings.alertmanager_url or f"http://{settings.near_host}:{settings.alertmanager_port}"
        )
        self._inbox = inbox
        self._patience_s = patience_s
        self._clock = clock
        self._missed_since: dict[tuple[str, ...], float] = {}
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="endings", daemon=True)

    def __enter__(self) -> "Endings":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join()

    def look(self) -> list[Alert]:
        """End what is over; returns those alerts.

        Raises:
            OSError: Alertmanager does not answer.
        """
        up_since = datetime.fromisoformat(self._ask("status")["uptime"])
        active = self._ask("alerts?active=true&silenced=true&inhibited=true&unprocessed=true")
        present = {_place(alert["labels"], alert["startsAt"]) for alert in active}
        now = self._clock()
        missed = {
            alert_key(alert): alert
            for alert in self._inbox.alerts()
            if alert.is_firing and _place(alert.labels, alert.started_at_utc) not in present
        }
        self._missed_since = {key: self._missed_since.get(key, now) for key in missed}
        is_believed = now - up_since.timestamp() >= self._patience_s
        ended_at_utc = datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z")
        over = [
            replace(alert, is_firing=False, ended_at_utc=ended_at_utc)
            for key, alert in missed.items()
            if is_believed and now - self._missed_since[key] >= self._patience_s
        ]
        if over:
            self._inbox.take(over)
        return over

    def _ask(self, what: str) -> Any:
        with urllib.request.urlopen(f"{self._address}/api/v2/{what}", timeout=TIMEOUT_S) as answer:
            return json.load(answer)

    def _run(self) -> None:
        while not self._stopped.wait(INTERVAL_S):
            try:
                self.look()
            except (OSError, ValueError, KeyError):
                self._missed_since = {}  # down, or something else on its port: it says nothing of any alert


def _place(labels: dict[str, str], started_at_utc: str) -> tuple[Any, ...]:
    """Labels and begin; the interface gives milliseconds, notifications more."""
    begin_ms = int(datetime.fromisoformat(started_at_utc).timestamp() * 1000)
    return begin_ms, *sorted(labels.items())
