"""What a dashboard is made of, without any of Grafana's own code."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["short", "s", "bytes", "percentunit", "ops", "Bps", "bool_on_off", "d"]
"""Grafana's names of units."""


@dataclass(frozen=True)
class Query:
    """One expression of Prometheus, and what its series are called."""

    expression: str
    legend: str = ""


@dataclass(frozen=True)
class Panel:
    """A graph over time, or its newest value."""

    title: str
    queries: tuple[Query, ...]
    unit: Unit = "short"
    kind: Literal["graph", "value"] = "graph"
    text: str = ""
    """What to think of it."""


@dataclass(frozen=True)
class Board:
    """A dashboard: rows of panels under headings."""

    name: str
    """Of its file and its address."""
    title: str
    rows: dict[str, tuple[Panel, ...]]

    @property
    def panels(self) -> tuple[Panel, ...]:
        return tuple(panel for row in self.rows.values() for panel in row)


def graph(title: str, *queries: tuple[str, str], unit: Unit = "short", text: str = "") -> Panel:
    """A graph of expressions with their legends."""
    return Panel(title, tuple(Query(*query) for query in queries), unit, "graph", text)


def value(title: str, expression: str, unit: Unit = "short", text: str = "") -> Panel:
    """The newest value of an expression."""
    return Panel(title, (Query(expression),), unit, "value", text)
