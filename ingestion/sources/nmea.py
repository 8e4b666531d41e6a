r"""NMEA: AIVDM and AIVDO sentences of any talker, from files, stdin, TCP and UDP.

Guarantees that each line goes one of three ways, counted in :class:`LineCount`: it makes a message (several
fragments make one), it is consumed (blank, comment, ``$PGHP`` wrapper, tag block or time on a line of its
own, well-formed sentence of another type), or it is sent on as it was read.

The time of a message is, in this order: its own, from the tag block (``c:``), the line with a ``$PGHP``, a
tag block or a time before it, what follows the checksum, or what a logger wrote before the sentence; on live
input the time of receipt; in a file the latest time reported before it, by one of these or by base stations
that agree (:mod:`ingestion.sources.station_clocks`); ``start``; the time of reading. A message whose own time
is reported but cannot be read is sent on as it was read: no other time takes its place.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from pathlib import Path

import orjson
from pyais.exceptions import AISBaseException
from pyais.messages import AISSentence, GatehouseSentence, NMEASentenceFactory

from ingestion.errors import SourceError
from ingestion.sources import UNDECODABLE, LineCount, Message, headers
from ingestion.sources.fragments import Fragment, Fragments, Outcome
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
from ingestion.sources.sentences import (
    NO_TAGS,
    UNREADABLE,
    BrokenLineError,
    Tags,
    other_formatter,
    split_line,
)
from ingestion.sources.station_clocks import ReceiverClocks, StationClocks, spans_of
from ingestion.sources.times import NEWEST_S, OLDEST_S
from ingestion.topics import AIS

NAME = "nmea"
SWEEP_LINES = 20
"""Lines after which fragments that waited in vain are looked for."""
BASE_STATION_REPORT = 4
SAME_ZONE_MS = 60_000
"""How near a time without a zone must be, read as UTC, to one whose zone is known."""

_OURS = (b"VDM", b"VDO", b"HP,")
_STARTS = (b"!", b"$", b"\\")
_NOT_ARMOUR = re.compile(rb"[^0-W`-w]")
_EVENT_TYPES = {
    kind: event_type
    for event_type, kinds in (
        ("position_report", POSITION_REPORTS),
        ("static_report", STATIC_REPORTS),
        ("base_station_report", BASE_STATION_REPORTS),
        ("aid_to_navigation_report", AID_REPORTS),
    )
    for kind in kinds
}


class NmeaSource:
    """Reads AIS sentences and yields one message a report of types 1-27, and one a line that gives none.

    ``inputs`` are paths, ``-``, ``tcp://host:port`` or ``udp://host:port``, read one after the other.
    ``start`` is the time of messages before which no time was reported; ``keep_other`` sends well-formed
    sentences of other types as they were read, instead of counting them; ``log_zone`` is the zone of times
    that a logger wrote without one; ``clock`` is the time of receipt in seconds.
    """

    name = NAME

    def __init__(
        self,
        inputs: Iterable[str | Path],
        *,
        start: datetime | None = None,
        keep_other: bool = False,
        log_zone: tzinfo | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.lines = LineCount()
        self._inputs = [self.input(location) for location in inputs]
        self._decoder = NmeaDecoder(
            self.name, self.lines, start=start, keep_other=keep_other, log_zone=log_zone, clock=clock
        )

    def input(self, location: str | Path) -> Input:
        """How a location is read."""
        return Input(location, self.lines.left_out)

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
            self._decoder.begin(None if each.is_live else Path(each.location))
            broken: SourceError | None = None
            try:
                for line in each.lines():
                    self.lines.read += 1
                    yield from self._decoder.line(line)
            except SourceError as error:
                broken = error
            yield from self._decoder.end()
            if broken:
                raise broken


class NmeaDecoder:
    """Makes messages of lines. Counts in ``lines`` what becomes of each; the caller counts those read."""

    def __init__(
        self,
        name: str,
        lines: LineCount,
        *,
        start: datetime | None = None,
        keep_other: bool = False,
        log_zone: tzinfo | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._name = name
        self._lines = lines
        self._start_ms = None if start is None else round(start.timestamp() * 1000)
        self._keep_other = keep_other
        self._log_zone = log_zone
        self._clock = clock
        self._headers = {kind: headers(name, event_type) for kind, event_type in _EVENT_TYPES.items()}
        self._other_headers = headers(name, "ais_message")
        self._undecodable_headers = headers(name, UNDECODABLE)
        self._fragments = Fragments()
        self.begin(None)

    def begin(self, path: Path | None) -> None:
        """Start an input: a file, or None for a live one. Times reported in the one before hold no more."""
        self._is_live = path is None
        self._reported_ms: int | None = None
        self._pending = NO_TAGS
        """What a line before the sentence, a wrapper or a tag block, tells about it."""
        self._previous: Fragment | None = None
        self._is_wrapped = False
        self._receivers = ReceiverClocks()
        self._clocks = StationClocks(self._start_ms, [] if path is None else spans_of(path))

    def end(self) -> Iterator[Message]:
        """The messages and fragments that still wait."""
        yield from self._outcome(self._fragments.rest())

    def line(self, line: bytes) -> Iterator[Message]:
        """The messages that a line brings: none, its own, and those of fragments that wait no longer."""
        if line[:1] not in _STARTS and (not line.strip() or line.lstrip().startswith(b"#")):
            self._lines.consumed += 1
            return
        if self._lines.read % SWEEP_LINES == 0:
            yield from self._outcome(self._fragments.expired(self._lines.read))
        try:
            part = self._part(line)
        except (AISBaseException, ValueError):
            # A time that stands in a broken line cannot be read, and the sentence behind it has no other.
            is_about_next = line.lstrip()[:5] == b"$PGHP" or (line.lstrip()[:1] == b"\\" and b"!" not in line)
            self._pending, self._previous = UNREADABLE if is_about_next else NO_TAGS, None
            yield self._raw(line)
            return
        if part is None:
            return
        if part.sentence.frag_cnt == 1:
            self._previous = None
            yield self._message([part])
            return
        self._previous = part
        yield from self._outcome(self._fragments.add(part))

    def _part(self, line: bytes) -> Fragment | None:
        """The line's sentence and what is reported about it; None where the line is consumed.

        Checked are the checksums of the sentence and of its tag block, and the payload's letters.

        Raises:
            AISBaseException, ValueError: it is none, or broken.
        """
        raw, tags = split_line(line, self._log_zone)
        if tags.is_zone_unknown:
            tags = self._in_utc(line, tags)
        self._lines.without_zone += tags.is_zone_unknown
        if not raw:
            self._pending, self._previous = tags.over(self._pending), None
            self._lines.consumed += 1
            return None
        kind = raw[3:6]
        if kind not in _OURS and (formatter := other_formatter(raw)) is not None:
            if self._keep_other:
                raise BrokenLineError("not an AIS sentence")
            self._pending, self._previous = NO_TAGS, None
            self._lines.consumed += 1
            self._lines.count_other(formatter)
            return None
        is_ais = kind in (b"VDM", b"VDO")
        sentence = AISSentence(raw) if is_ais else NMEASentenceFactory.produce(raw)
        if not sentence.is_valid:
            raise BrokenLineError("checksum")
        if isinstance(sentence, GatehouseSentence):
            self._pending, self._previous = _wrapper_tags(sentence).over(tags), None
            self._take_time(self._pending)
            self._lines.consumed += 1
            return None
        if not isinstance(sentence, AISSentence):
            raise BrokenLineError("not an AIS sentence")
        if _NOT_ARMOUR.search(sentence.payload):
            raise BrokenLineError("letter in the payload")
        if not sentence.payload and sentence.frag_cnt == 1:
            raise BrokenLineError("empty payload")
        is_wrapped = self._pending.station is not None
        if self._pending is not NO_TAGS:
            tags, self._pending = tags.over(self._pending), NO_TAGS
        return self._fragment(line, sentence, tags, is_wrapped)

    def _in_utc(self, line: bytes, tags: Tags) -> Tags:
        """The line's tags, its time read as UTC where a time whose zone is known shows that it is.

        Zones differ by a quarter of an hour at least: what lies within a minute of it is in no other one.
        """
        known_ms = round(self._clock() * 1000) if self._is_live else self._reported_ms
        read = split_line(line, UTC).tags
        if known_ms is None or read.time_ms is None or abs(read.time_ms - known_ms) > SAME_ZONE_MS:
            return tags
        return read

    def _take_time(self, tags: Tags) -> None:
        if tags.time_ms is not None:
            self._reported_ms = self._receivers.agreed_ms(tags.station, tags.time_ms, self._reported_ms)

    def _fragment(self, line: bytes, sentence: AISSentence, tags: Tags, is_wrapped: bool) -> Fragment:
        self._take_time(tags)
        part = Fragment(
            line,
            sentence,
            self._lines.read,
            tags.time_ms,
            tags.station,
            tags.group,
            tags.is_time_unreadable,
            self._lines.read - self._lines.consumed,
        )
        before = self._previous
        # A wrapper holds for the fragments that follow its first one at once; a tag block for its own alone.
        if (
            before is not None
            and self._is_wrapped
            and part.station is None
            and sentence.frag_num == before.sentence.frag_num + 1
            and part.slot == before.slot
            and part.may_belong_with(before)
        ):
            part.station = before.station
        else:
            self._is_wrapped = is_wrapped
        return part

    def _outcome(self, outcome: Outcome) -> Iterator[Message]:
        for fragment in outcome.lost:
            yield self._raw(fragment.line, fragment.time_ms)
        for parts in outcome.whole:
            self._lines.joined += len(parts) - 1
            yield self._message(parts)

    def _message(self, parts: list[Fragment]) -> Message:
        times = [part.time_ms for part in parts if part.time_ms is not None]
        raw = b"\n".join(part.line for part in parts)
        if not times and any(part.is_time_unreadable for part in parts):
            return self._raw(raw)
        try:
            whole = AISSentence.assemble_from_iterable([part.sentence for part in parts])
            fields = report(whole)
        except (AISBaseException, BrokenReportError):
            # One message for all its lines: they belong together, and silver says what was wrong.
            return self._raw(raw, times[0] if times else None)
        kind: int = fields["message_type"]
        if kind == BASE_STATION_REPORT and not times and not self._is_live:
            self._ask_clock(fields["mmsi"], base_station_time(whole))
        time_ms = times[0] if times else self._time_now_ms()
        message = {
            "schema_version": 1,
            "timestamp": iso(time_ms),
            **fields,
            "raw": raw.decode("ascii", "backslashreplace"),
            "source": self._name,
        }
        stations = [part.station for part in parts if part.station]
        if stations:
            message["station"] = stations[0]
        self._lines.messages += 1
        return Message(
            AIS.name,
            str(fields["mmsi"]).encode(),
            orjson.dumps(message),
            self._headers.get(kind, self._other_headers),
            time_ms,
        )

    def _ask_clock(self, mmsi: int, reported: datetime | None) -> None:
        if reported is not None and OLDEST_S <= reported.timestamp() < NEWEST_S:
            agreed = self._clocks.agreed_ms(mmsi, round(reported.timestamp() * 1000), self._reported_ms)
            self._reported_ms = self._reported_ms if agreed is None else agreed

    def _time_now_ms(self) -> int:
        if not self._is_live:
            if self._reported_ms is not None:
                return self._reported_ms
            if self._start_ms is not None:
                return self._start_ms
        return round(self._clock() * 1000)

    def _raw(self, value: bytes, time_ms: int | None = None) -> Message:
        self._lines.messages += 1
        self._lines.undecodable += 1
        return Message(AIS.name, None, value, self._undecodable_headers, time_ms)


def _wrapper_tags(wrapper: GatehouseSentence) -> Tags:
    time_ms = round(wrapper.timestamp.replace(tzinfo=UTC).timestamp() * 1000)
    return Tags(time_ms, wrapper.pss or wrapper.region or None)


@lru_cache(maxsize=1024)
def iso(time_ms: int) -> str:
    """ISO 8601 in UTC, to the millisecond."""
    return datetime.fromtimestamp(time_ms / 1000, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
