"""A real Prometheus and a real Alertmanager for tests, where this machine has their programs."""

import json
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from observability.rules.tools import HOW, find_tool
from stack.servers.supervisor import Supervisor
from stack.settings import Settings

SERVERS = ("prometheus", "alertmanager")


def skip_without_servers(settings: Settings) -> None:
    """Skip, saying what to install, where a program is missing."""
    for name in SERVERS:
        if find_tool(settings, name) is None:
            pytest.skip(f"no {name}: {HOW}")


@contextmanager
def watching(supervisor: Supervisor) -> Iterator["Prometheus"]:
    """Both servers, as ``tideline observe up`` starts them; stopped at the end."""
    skip_without_servers(supervisor.settings)
    supervisor.up(SERVERS)
    try:
        yield Prometheus(supervisor.settings.prometheus_port)
    finally:
        supervisor.down(SERVERS)


class Prometheus:
    """Asks a Prometheus on loopback."""

    def __init__(self, port: int) -> None:
        self._address = f"http://127.0.0.1:{port}/api/v1"

    def query(self, expression: str) -> list[dict[str, Any]]:
        """The samples of an expression now."""
        found: list[dict[str, Any]] = self._ask("query", query=expression)["result"]
        return found

    def value(self, expression: str) -> float | None:
        """The one value of an expression; None where it has none."""
        found = self.query(expression)
        assert len(found) < 2, found
        return float(found[0]["value"][1]) if found else None

    def rules(self) -> dict[str, str]:
        """Every rule with the error of its last evaluation; empty where it had none."""
        groups = self._ask("rules")["groups"]
        return {rule["name"]: rule.get("lastError", "") for group in groups for rule in group["rules"]}

    def targets(self) -> dict[str, str]:
        """The health of every job."""
        found = self._ask("targets")["activeTargets"]
        return {target["labels"]["job"]: target["health"] for target in found}

    def _ask(self, what: str, **parameters: str) -> Any:
        address = f"{self._address}/{what}?{urllib.parse.urlencode(parameters)}"
        with urllib.request.urlopen(address, timeout=300) as answer:
            return json.load(answer)["data"]
