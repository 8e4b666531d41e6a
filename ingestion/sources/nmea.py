r"""NMEA: AIVDM and AIVDO sentences of any talker, from files, stdin, TCP and UDP.

Guarantees that each line goes one of three ways, counted in :class:`LineCount`: it makes a message (several
fragments make one), it is consumed (blank, comment, ``$PGHP`` wrapper), or it is sent on as it was read.

The time of a message is, in this order: its own, from the tag block (``c:``), the ``$PGHP`` line before it or
the trailer that older receivers write (``...*2B,r07RPAL1,1272415370``); on live input the time of receipt; in
a file the latest time told before it, by one of these or by a base station report (type 4, 11); ``start``;
the time of reading.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import orjson
from pyais.exceptions import AISBaseException
from pyais.messages import AISSentence, GatehouseSentence, NMEASentence, NMEASentenceFactory, TagBlock

from ingestion.errors import SourceError
from ingestion.sources import UNDECODABLE, LineCount, Message, headers
from ingestion.sources.fragments import Fragment, Fragments
from ingestion.sources.inputs import Input
from ingestion.sources.reports import (
    AID_REPORTS,
    BASE_STATION_REPORTS,
    POSITION_REPORTS,
    STATIC_REPORTS,
    BrokenReportError,
    base_station_time,
    report,
)
from ingestion.topics import AIS

NAME = "nmea"
SWEEP_LINES = 100
"""Lines after which fragments that waited in vain are looked for."""

_NOT_ARMOUR = re.compile(rb"[^0-W`-w]")
_OLDEST_MS = 631_152_000_000
"""1990: no AIS before. A smaller time in a tag block is a counter, not a time."""
_NEWEST_MS = 4_102_444_800_000
"""2100."""
_TRAILER = re.compile(rb"\*[0-9A-Fa-f]{2}(,[^*\\]*)$")

_HEADERS = {
    kind: headers(NAME, event_type)
    for event_type, kinds in (
        ("position_report", POSITION_REPORTS),
        ("static_report", STATIC_REPORTS),
        ("base_station_report", BASE_STATION_REPORTS),
        ("aid_to_navigation_report", AID_REPORTS),
    )
    for kind in kinds
}
_OTHER_HEADERS = headers(NAME, "ais_message")
_UNDECODABLE_HEADERS = headers(NAME, UNDECODABLE)


class _BrokenLineError(ValueError):
    """A line that is no whole, valid AIS sentence."""


class NmeaSource:
    """Reads AIS sentences and yields one message a report of types 1-27, and one a line that gives none.

    ``inputs`` are paths, ``-``, ``tcp://host:port`` or ``udp://host:port``, read one after the other.
    ``start`` is the time of messages before which no time was told; ``clock`` the time of receipt in seconds.
    """

    name = NAME

    def __init__(
        self,
        inputs: Iterable[str | Path],
        *,
        start: datetime | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.lines = LineCount()
        self._inputs = [Input(location) for location in inputs]
        self._start_ms = None if start is None else round(start.timestamp() * 1000)
        self._clock = clock
        self._told_ms: int | None = None
        self._wrapper: _Tags | None = None
        self._previous: Fragment | None = None
        self._fragments = Fragments()
        self._is_live = False

    def stop(self) -> None:
        """Read no further; fragments that wait are sent on."""
        for each in self._inputs:
            each.stop()

    def messages(self) -> Iterator[Message]:
        """Yield the messages in the order in which they became whole.

        Raises:
            SourceError: an input is not there or broke off; what was read is yielded before.
        """
        for each in self._inputs:
            self._told_ms, self._is_live = None, each.is_live
            self._wrapper = self._previous = None
            broken: SourceError | None = None
            try:
                for line in each.lines():
                    self.lines.read += 1
                    yield from self._line(line)
            except SourceError as error:
                broken = error
            yield from (self._undecodable(fragment) for fragment in self._fragments.rest())
            if broken:
                raise broken

    def _line(self, line: bytes) -> Iterator[Message]:
        if not line.strip() or line.lstrip().startswith(b"#"):
            self.lines.consumed += 1
            return
        if self.lines.read % SWEEP_LINES == 0:
            yield from (self._undecodable(lost) for lost in self._fragments.expired(self.lines.read))
        try:
            sentence, trailer = _sentence(line)
            if isinstance(sentence, GatehouseSentence):
                self._wrapper, self._previous = _wrapper_tags(sentence), None
                self._told_ms = self._wrapper.time_ms
                self.lines.consumed += 1
                return
            if not isinstance(sentence, AISSentence):
                raise _BrokenLineError("not an AIS sentence")
            part = self._fragment(line, sentence, trailer)
        except (AISBaseException, ValueError):
            self._wrapper = self._previous = None
            yield self._raw(line)
            return
        if sentence.frag_cnt == 1:
            self._previous = None
            yield self._message([part])
            return
        self._previous = part
        for lost in self._fragments.superseded(part):
            yield self._undecodable(lost)
        whole = self._fragments.add(part)
        if whole:
            self.lines.joined += len(whole) - 1
            yield self._message(whole)

    def _fragment(self, line: bytes, sentence: AISSentence, trailer: bytes) -> Fragment:
        """The sentence with the time, station and group that its tag block, wrapper or trailer tells."""
        time_ms = station = group = None
        if sentence.tag_block is not None:
            time_ms, station, group = _block_tags(sentence.tag_block)
        if self._wrapper is not None:
            time_ms = time_ms or self._wrapper.time_ms
            station = station or self._wrapper.station
            self._wrapper = None
        if trailer:
            told = _trailer_tags(trailer)
            time_ms, station = time_ms or told.time_ms, station or told.station
        if time_ms is not None:
            self._told_ms = time_ms
        part = Fragment(line, sentence, self.lines.read, time_ms, station, group)
        before = self._previous
        # A wrapper or the tags of a first fragment hold for those that follow it at once.
        if (
            before is not None
            and station is None
            and sentence.frag_num == before.sentence.frag_num + 1
            and part.slot == before.slot
        ):
            part.station = before.station
        return part

    def _message(self, parts: list[Fragment]) -> Message:
        times = [part.time_ms for part in parts if part.time_ms is not None]
        raw = b"\n".join(part.line for part in parts)
        try:
            whole = AISSentence.assemble_from_iterable([part.sentence for part in parts])
            fields = report(whole)
        except (AISBaseException, BrokenReportError):
            # One message for all its lines: they belong together, and silver says what was wrong.
            return self._raw(raw, times[0] if times else None)
        kind: int = fields["message_type"]
        if not times and kind in BASE_STATION_REPORTS and not self._is_live:
            told = base_station_time(whole)
            if told is not None and told.timestamp() * 1000 >= _OLDEST_MS:
                self._told_ms = round(told.timestamp() * 1000)
        time_ms = times[0] if times else self._time_now_ms()
        message = {
            "schema_version": 1,
            "timestamp": _iso(time_ms),
            **fields,
            "raw": raw.decode("ascii"),
            "source": NAME,
        }
        stations = [part.station for part in parts if part.station]
        if stations:
            message["station"] = stations[0]
        self.lines.messages += 1
        return Message(
            AIS.name,
            str(fields["mmsi"]).encode(),
            orjson.dumps(message),
            _HEADERS.get(kind, _OTHER_HEADERS),
            time_ms,
        )

    def _time_now_ms(self) -> int:
        if not self._is_live:
            if self._told_ms is not None:
                return self._told_ms
            if self._start_ms is not None:
                return self._start_ms
        return round(self._clock() * 1000)

    def _undecodable(self, part: Fragment) -> Message:
        return self._raw(part.line, part.time_ms)

    def _raw(self, value: bytes, time_ms: int | None = None) -> Message:
        self.lines.messages += 1
        self.lines.undecodable += 1
        return Message(AIS.name, None, value, _UNDECODABLE_HEADERS, time_ms)


class _Tags(NamedTuple):
    time_ms: int | None = None
    station: str | None = None
    group: str | None = None


def _sentence(line: bytes) -> tuple[NMEASentence, bytes]:
    """The line's sentence and what trails its checksum.

    Checked are the checksums of the sentence and of its tag block, and the payload's letters.

    Raises:
        AISBaseException, ValueError: it is none, or broken.
    """
    text, trailer = line.strip(), b""
    if text[-3:-2] != b"*" and (found := _TRAILER.search(text)):
        text, trailer = text[: found.start(1)], found[1]
    sentence = NMEASentenceFactory.produce(text)
    if not sentence.is_valid:
        raise _BrokenLineError("checksum")
    if sentence.tag_block is not None:
        sentence.tag_block.init()
        if not sentence.tag_block.is_valid:
            # A sentence whose time may be wrong is worse than one in quarantine.
            raise _BrokenLineError("checksum of the tag block")
    if isinstance(sentence, AISSentence):
        if _NOT_ARMOUR.search(sentence.payload):
            raise _BrokenLineError("letter in the payload")
        if not sentence.payload and sentence.frag_cnt == 1:
            raise _BrokenLineError("empty payload")
    return sentence, trailer


def _block_tags(block: TagBlock) -> _Tags:
    """Time, station and group number of a valid tag block."""
    group = None if block.group is None else str(block.group.group_id)
    told = block.receiver_timestamp
    return _Tags(_told_ms(told) if told and told.isdecimal() else None, block.source_station, group)


def _wrapper_tags(wrapper: GatehouseSentence) -> _Tags:
    time_ms = round(wrapper.timestamp.replace(tzinfo=UTC).timestamp() * 1000)
    return _Tags(time_ms, wrapper.pss or wrapper.region or None)


def _trailer_tags(trailer: bytes) -> _Tags:
    """Time (last) and station (begins with r or b) of ``,x147521,r08TPHI1,1242958962``."""
    *fields, last = trailer.decode("ascii", "replace").split(",")
    stations = [field[1:] for field in (*fields, last) if field[:1] in ("r", "b") and len(field) > 1]
    return _Tags(_told_ms(last) if last.isdecimal() else None, stations[0] if stations else None)


def _told_ms(digits: str) -> int | None:
    """Unix time in ms of one told in seconds or, by some receivers, in ms; None when it is neither."""
    told = int(digits[:15])
    time_ms = told if told >= _OLDEST_MS else told * 1000
    return time_ms if _OLDEST_MS <= time_ms <= _NEWEST_MS else None


@lru_cache(maxsize=1024)
def _iso(time_ms: int) -> str:
    return datetime.fromtimestamp(time_ms / 1000, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
