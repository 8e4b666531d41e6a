"""Feeds of JSON records: what the sources of AIS-catcher and aisstream.io have in common. A pure core."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from ingestion.sources import UNDECODABLE, LineCount, Message, headers
from ingestion.sources.frames import refuse_document
from ingestion.sources.inputs import Document, Input
from ingestion.sources.reports import AID_REPORTS, BASE_STATION_REPORTS, POSITION_REPORTS, STATIC_REPORTS
from ingestion.sources.rows import MAX_MMSI, Fields
from ingestion.topics import AIS

MAX_NUMBER = 1e9
"""No field of an AIS report is larger; the MMSI is looked at on its own."""


class RecordError(ValueError):
    """A record that no report can be made of; says why."""


class OtherRecordError(ValueError):
    """A record of another kind than AIS; its text names the kind."""


class RecordSource:
    """Reads one JSON value per line and yields its reports; a line that gives none is sent as it was read.

    A source says by :meth:`records` what a line has and by :meth:`report` what a record becomes.
    """

    name: str

    def __init__(self, inputs: Iterable[str | Path], *, clock: Callable[[], float] = time.time) -> None:
        self.lines = LineCount()
        self.clock = clock
        self.inputs = [self.input(location) for location in inputs]
        self._headers = {
            kind: headers(self.name, event_type)
            for event_type, kinds in (
                ("position_report", POSITION_REPORTS),
                ("static_report", STATIC_REPORTS),
                ("base_station_report", BASE_STATION_REPORTS),
                ("aid_to_navigation_report", AID_REPORTS),
            )
            for kind in kinds
        }
        self._other_headers = headers(self.name, "ais_message")
        self._undecodable = headers(self.name, UNDECODABLE)

    def input(self, location: str | Path) -> Input:
        """How a location is read."""
        return Input(location, self.lines.left_out)

    def records(self, value: Any) -> list[Any]:
        """The records in a line's JSON.

        Raises:
            RecordError: it has none.
        """
        raise NotImplementedError

    def report(self, record: Any) -> tuple[Fields, int]:
        """The contract's fields of a record, and its time (Unix, ms).

        Raises:
            RecordError: it has not the form.
            OtherRecordError: it is no AIS report.
        """
        raise NotImplementedError

    def stop(self) -> None:
        """Read no further."""
        for each in self.inputs:
            each.stop()

    def messages(self) -> Iterator[Message]:
        """Yield the messages, in the input's order.

        Raises:
            SourceError: an input is not there or broke off; what was read is yielded before.
        """
        for each in self.inputs:
            for document in each.documents():
                # A feed may be joined in the middle of a line, which says nothing of the lines after it.
                yield from self._document(document, is_framed="://" in each.location)

    def _document(self, document: Document, *, is_framed: bool) -> Iterator[Message]:
        for line in document.lines:
            if not line.strip():
                self.lines.read += 1
                self.lines.consumed += 1
                continue
            if not is_framed:
                refuse_document(line, document.name)
                is_framed = True
            self.lines.read += 1
            yield from self.line(line)

    def line(self, line: bytes) -> Iterator[Message]:
        """The messages of a line that was counted as read."""
        try:
            records = self.records(orjson.loads(line))
        except ValueError:
            self.lines.undecodable += 1
            self.lines.messages += 1
            yield Message(AIS.name, None, line, self._undecodable, None)
            return
        made = 0
        for record in records:
            try:
                fields, time_ms = self.report(record)
                value = orjson.dumps({"schema_version": 1, **fields, "source": self.name})
            except OtherRecordError as error:
                self.lines.count_other(str(error)[:32])
                continue
            except (ValueError, TypeError, OverflowError):
                self.lines.undecodable += 1
                made += 1
                value = line if len(records) == 1 else orjson.dumps(record)
                yield Message(AIS.name, None, value, self._undecodable, None)
                continue
            made += 1
            yield Message(
                AIS.name,
                b"%d" % fields["mmsi"],
                value,
                self._headers.get(fields.get("message_type", 0), self._other_headers),
                time_ms,
            )
        self.lines.messages += made
        self.lines.split += max(made - 1, 0)
        self.lines.consumed += made == 0


def mmsi_in(value: Any) -> int:
    """Raises RecordError: not a whole number, or more than AIS can send."""
    number = whole_in(value)
    if number is None or not 0 <= number <= MAX_MMSI:
        raise RecordError("MMSI")
    return number


def number_in(value: Any) -> float | None:
    """A number; None where there is none. Raises RecordError: it is something else."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > MAX_NUMBER:
        raise RecordError(f"not a number: {value!r:.40}")
    return float(value)


def whole_in(value: Any) -> int | None:
    """A whole number, also 90.0; None where there is none. Raises RecordError: it is something else."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise RecordError(f"not a whole number: {value!r:.40}")
    return int(value)


def text_in(value: Any) -> str | None:
    """A text up to its padding; None where there is none. Raises RecordError: it is something else."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise RecordError(f"not a text: {value!r:.40}")
    return value.split("@", 1)[0].strip() or None


def sum_in(one: Any, other: Any) -> int | None:
    """Two whole numbers together; None where one is not there."""
    first, second = whole_in(one), whole_in(other)
    return None if first is None or second is None else first + second


def code_in(value: Any, largest: int) -> int | None:
    """A code from 0 to ``largest``; None where there is none.

    Raises:
        RecordError: it is another number, or no whole number.
    """
    number = whole_in(value)
    if number is not None and not 0 <= number <= largest:
        raise RecordError(f"code {number}")
    return number


def known(fields: Fields) -> Fields:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}
