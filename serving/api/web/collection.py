"""A collection: a public table as a resource, declared once for REST, GraphQL, OGC and exports alike."""

from dataclasses import dataclass, field
from functools import cached_property

from serving.api.read.contract import Column, Contract, contracts


@dataclass(frozen=True)
class Order:
    """A column that rows are sorted by."""

    column: str
    descending: bool = False


@dataclass(frozen=True)
class Collection:
    """A table, how its rows are identified, sorted and filtered."""

    name: str
    """In the path: ``port-visits``."""
    table: str
    """With its plain schema: ``maritime_gold.port_visits``."""
    key: tuple[str, ...]
    """The columns that tell one row from another: the grain of the table."""
    title: str
    """What one row is, in the singular, for people: ``port visit``."""
    tag: str
    """The group of routes that it belongs to."""
    path: str = ""
    """Where it is below ``/api/v1``; ``/NAME`` where nothing is said."""
    order: tuple[Order, ...] = ()
    """Default sort order; the key is appended, so that it is total."""
    filters: tuple[str, ...] = ()
    """Columns that can be asked for by value; a comma separates several."""
    ranges: tuple[str, ...] = ()
    """Columns that can be asked for as ``COLUMN_from`` (included) and ``COLUMN_to`` (excluded)."""
    position: tuple[str, str] | None = None
    """Columns of latitude and longitude, degrees, where ``bbox`` and ``near`` are to work."""
    time: str | None = None
    """The column that says when, for OGC's ``datetime``."""
    hidden: frozenset[str] = field(default_factory=frozenset)
    """Columns that are not shown."""
    sql: str | None = None
    """A query that stands for the table, where several are joined: tables in braces
    (``{maritime_gold.vessels}``). ``table`` is then the one without which there is nothing to say."""
    optional: tuple[str, ...] = ()
    """Tables of the query that may be missing from a snapshot: they are taken to be empty."""
    declared: Contract | None = field(default=None, hash=False)
    """The columns of the query."""

    @property
    def route(self) -> str:
        """Its path below ``/api/v1``."""
        return self.path or f"/{self.name}"

    @property
    def function(self) -> str:
        """Its name in operation ids: ``port_visits``."""
        return self.name.replace("-", "_")

    @cached_property
    def contract(self) -> Contract:
        return self.declared or contracts()[self.table]

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns that are shown, by name."""
        return {name: column for name, column in self.contract.columns.items() if name not in self.hidden}

    @cached_property
    def total_order(self) -> tuple[Order, ...]:
        """The default order, made total by the key."""
        return self.sorted_by(self.order)

    def sorted_by(self, order: tuple[Order, ...]) -> tuple[Order, ...]:
        """An order, made total by the key."""
        named = {term.column for term in order}
        return (*order, *(Order(name) for name in self.key if name not in named))
