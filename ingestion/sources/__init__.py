"""Sources: each reads one kind of feed and yields Kafka messages; chosen by name.

A source knows neither Kafka nor the clock of a replay. It never drops a line: what it cannot decode goes out
as it was read, with the header ``event-type: undecodable``.
"""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from ingestion.errors import SourceError

UNDECODABLE = b"undecodable"
"""Value of the header ``event-type`` of what is sent on as it was read."""

MAX_FORMATTERS = 100
"""Formatters that are counted each on its own."""

Headers = list[tuple[str, bytes]]


class Message(NamedTuple):
    """One Kafka message to be.

    ``timestamp_ms`` is the event's own time (Unix, ms; None where it has none): replay takes its pace from
    it. It is not Kafka's record timestamp, which is the time of sending: retention counts from that, and an
    archive of 2022 would be deleted on arrival.
    """

    topic: str
    key: bytes | None
    value: bytes
    headers: Headers
    timestamp_ms: int | None


@dataclass(slots=True)
class LineCount:
    """Where the lines went: at its source's end ``read + split == messages + joined + consumed``, exactly."""

    read: int = 0
    """Lines taken from the input."""
    messages: int = 0
    """Messages yielded, undecodable ones among them."""
    undecodable: int = 0
    joined: int = 0
    """Lines that went into a message beside its first one: the further fragments of multi-part sentences."""
    consumed: int = 0
    """Lines that make no message of their own: blank, comments, CSV headers, wrappers, other sentences."""
    split: int = 0
    """Messages beyond the first one of their line: a port call has an event for each of its times."""
    others: dict[str, int] = field(default_factory=dict)
    """Well-formed sentences that are not AIS, by formatter; they are among the consumed."""
    without_zone: int = 0
    """Lines whose logger's time names no zone, and is not read therefore."""
    reconnected: int = 0
    """Times that a live feed dropped and was connected again."""
    left_out: list[str] = field(default_factory=list)
    """Members of archives that are not data and were not read, by name."""

    def count_other(self, formatter: str) -> None:
        """Count a sentence that is not AIS; the hundredth formatter and those after it share one name."""
        name = formatter if formatter in self.others or len(self.others) < MAX_FORMATTERS else "others"
        self.others[name] = self.others.get(name, 0) + 1


class Source(Protocol):
    """Something that yields messages until its input ends."""

    name: str
    """What the header ``source`` says."""
    lines: LineCount
    """Kept up to date while the messages are taken."""

    def messages(self) -> Iterator[Message]:
        """Yield the messages, in the input's order.

        Raises:
            SourceError: the input is not there, is of another kind, or broke off; what was read is yielded
                before.
        """
        ...

    def stop(self) -> None:
        """Read no further: ``messages()`` yields what is half done and ends. Safe in a signal handler."""
        ...


SOURCES: dict[str, str] = {
    "nmea": "ingestion.sources.nmea:NmeaSource",
    "noaa": "ingestion.sources.noaa:NoaaSource",
    "dma": "ingestion.sources.dma:DmaSource",
    "kystverket": "ingestion.sources.kystverket:KystverketSource",
    "aiscatcher": "ingestion.sources.aiscatcher:AisCatcherSource",
    "aisstream": "ingestion.sources.aisstream:AisStreamSource",
    "jsonl": "ingestion.sources.jsonl:JsonlSource",
    "digitraffic": "ingestion.sources.digitraffic:DigitrafficSource",
    "simulate": "ingestion.sources.simulate.source:SimulateSource",
}
"""Name to ``module:class``; a module is imported when its source is asked for."""


def source(name: str, **options: Any) -> Source:
    """The source of that name, made with its own options.

    Raises:
        SourceError: there is none of that name.
    """
    try:
        module, attribute = SOURCES[name].split(":")
    except KeyError:
        raise SourceError(f"no source {name!r}: there are {', '.join(SOURCES)}") from None
    made: Source = getattr(importlib.import_module(module), attribute)(**options)
    return made


def headers(source_name: str, event_type: str | bytes) -> Headers:
    """The two headers that every message carries. Make them once and share them: they are never changed."""
    kind = event_type.encode() if isinstance(event_type, str) else event_type
    return [("source", source_name.encode()), ("event-type", kind)]
