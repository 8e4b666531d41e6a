"""Kinds 1 and 2: a time that is reported is read or quarantined; no single clock dates everybody."""

import contextlib
import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyais import encode_dict

from ingestion.sources import LineCount, Message
from ingestion.sources.nmea import NmeaSource
from ingestion.sources.times import UnreadableTimeError, reported_ms

Reader = Callable[..., list[Message]]

NOW = 1_767_323_045.678
NOW_TEXT = "2026-01-02T03:04:05.678Z"
MIDNIGHT = "2024-06-01T00:00:00.000Z"
SENTENCE = encode_dict({"msg_type": 1, "mmsi": 219990001, "lat": 55.5, "lon": 12.5}, talker_id="AI")[0]


def block(text: str) -> str:
    return f"\\{text}*{reduce(xor, text.encode(), 0):02X}\\"


def clock(mmsi: int, moment: datetime, kind: int = 4) -> str:
    parts = {name: getattr(moment, name) for name in ("year", "month", "day", "hour", "minute", "second")}
    return encode_dict({"msg_type": kind, "mmsi": mmsi, "lat": 55.0, "lon": 11.0, **parts}, talker_id="AI")[0]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read(
        *lines: str, start: datetime | None = None, name: str = "feed.nmea", written: float | None = None
    ) -> list[Message]:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n")
        if written is not None:
            os.utime(path, (written, written))
        source = NmeaSource([path], start=start, clock=lambda: NOW)
        messages = list(source.messages())
        assert source.lines.read == source.lines.messages + source.lines.joined + source.lines.consumed
        return messages

    return read


def times(messages: list[Message]) -> list[str | None]:
    """The time of each message; None for one that is sent on as it was read."""
    return [
        None if message.headers[1][1] == b"undecodable" else orjson.loads(message.value)["timestamp"]
        for message in messages
    ]


@pytest.mark.parametrize(
    ("stamp", "milliseconds"),
    [
        ("1717200000", "000"),
        ("1717200000.25", "250"),
        ("1717200000.250000", "250"),
        ("1717200000,5", "500"),
        ("1717200000250", "250"),
        ("1717200000250.75", "250"),
        ("1717200000250750", "250"),
        ("1717200000250750125", "250"),
        ("2024-06-01T00:00:00Z", "000"),
        ("2024-06-01T00:00:00.250Z", "250"),
        ("2024-06-01T02:00:00+02:00", "000"),
        ("2024-05-31T20:30:00-0330", "000"),
        ("2024-06-01 00:00:00 UTC", "000"),
        ("2024/06/01 00:00:00 UTC", "000"),
        ("2024-06-01 00:00:00,250Z", "250"),
        ("20240601T000000Z", "000"),
    ],
)
def test_reported_time_is_read_in_every_unambiguous_form(read: Reader, stamp: str, milliseconds: str) -> None:
    (time,) = times(read(f"{stamp} {SENTENCE}"))
    assert time == f"2024-06-01T00:00:00.{milliseconds}Z"
    assert reported_ms(stamp) == 1_717_200_000_000 + int(milliseconds)


@given(ms=st.integers(1_000_000_000_000, 4_102_444_799_999), zone=st.integers(-14 * 60, 14 * 60))
def test_reported_time_is_the_same_moment_in_any_form(ms: int, zone: int) -> None:
    seconds, rest = divmod(ms, 1000)
    sign, (hours, minutes) = "-" if zone < 0 else "+", divmod(abs(zone), 60)
    local = datetime.fromtimestamp(seconds + zone * 60, UTC)
    for text in (
        str(ms),
        f"{seconds}.{rest:03}",
        f"{ms}123",
        f"{local:%Y-%m-%dT%H:%M:%S}.{rest:03}{sign}{hours:02}:{minutes:02}",
    ):
        assert reported_ms(text) == ms


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_unreadable(text: str) -> None:
    with contextlib.suppress(UnreadableTimeError):
        assert 10**12 <= reported_ms(text) < 4_102_444_800_000


@pytest.mark.parametrize(
    "form", ["{} ", "{}\t", "{},", "{};", "{}|", "[{}] ", "({}) ", "<{}>", '"{}",', "{} - "]
)
def test_logger_may_set_its_time_apart_in_any_usual_way(read: Reader, form: str) -> None:
    assert times(read(form.format("2024-06-01T00:00:00Z") + SENTENCE)) == [MIDNIGHT]


@pytest.mark.parametrize(
    "prefix",
    [
        "$AITAG,x*00",
        "01/06/2024 00:00:00",
        "06-01-2024 00:00:00",
        "Jun  1 00:00:00 host ais:",
        "00:00:00",
        "2024-06-01",
        "2024-06-01T00:00:00 CET",
        "2024-06-31T00:00:00Z",
        "2024-06-01 00:00:00",
        "[2024-06-01 00:00:00.250]",
        "20240601000000",
        "2024-06-01T00:00:60Z",
        "17172000",
        "99999999999",
        "receiver 7",
    ],
)
def test_ambiguous_prefix_is_a_reason_for_quarantine(read: Reader, prefix: str) -> None:
    messages = read(f"{prefix} {SENTENCE}")
    assert times(messages) == [None]
    assert messages[0].value == f"{prefix} {SENTENCE}".encode()


def test_time_of_a_tag_block_comes_before_the_logger_s(read: Reader) -> None:
    assert times(read(f"Jun  1 00:00:00 host {block('c:1717200000')}{SENTENCE}")) == [MIDNIGHT]
    assert times(read(f"2025-01-01T00:00:00Z {block('c:1717200000')}{SENTENCE}")) == [MIDNIGHT]


@pytest.mark.parametrize(
    "trailer",
    [
        " ( MSG: 1, REPEAT: 0, MMSI: 219990001, signalpower: -61.2, ppm: 2, timestamp: 20240601000000)",
        " ( MSG: 1, MMSI: 219990001, timestamp: 1717200000.0 )",
        " (MSG: 1, timestamp: 2024-06-01T00:00:00Z, station: 1)",
        " 1717200000",
        "\t2024-06-01T00:00:00Z",
        ",1717200000",
        ",r07RPAL1,1717200000.0",
        ",s22721,d-103,T55.42404925,x14,r08TPHI1,1717200000",
        ",1717200000,rSTATION",
        " # 2024-06-01 00:00:00 UTC",
    ],
)
def test_text_behind_the_checksum_tells_its_time(read: Reader, trailer: str) -> None:
    assert times(read(SENTENCE + trailer)) == [MIDNIGHT]


@pytest.mark.parametrize(
    "trailer",
    [
        " ( MSG: 1, timestamp: yesterday)",
        " ( MSG: 1, timestamp: 1)",
        ",r07RPAL1,12724",
        ",r07RPAL1,1717200000x",
        ",1717200000,1717203600,rX",
        " 01/06/2024 00:00",
        " # 2024-06-01 00:00:00",
        " and words",
        "x",
        " " + SENTENCE,
        SENTENCE,
    ],
)
def test_text_behind_the_checksum_that_is_not_understood_is_quarantined(read: Reader, trailer: str) -> None:
    assert times(read(SENTENCE + trailer)) == [None]


@pytest.mark.parametrize(
    ("zone", "stamp", "time"),
    [
        ("UTC", "2024-06-01 00:00:00", MIDNIGHT),
        ("Europe/Oslo", "2024-06-01 02:00:00", MIDNIGHT),
        ("Europe/Oslo", "2024-06-01T00:00:00Z", MIDNIGHT),
        ("Europe/Oslo", "1717200000", MIDNIGHT),
        ("Europe/Oslo", "2024-10-27 01:59:59", "2024-10-26T23:59:59.000Z"),
        ("Europe/Oslo", "2024-10-27 02:30:00", None),
        ("Europe/Oslo", "2024-03-31 02:30:00", None),
    ],
)
def test_zone_of_a_log_is_the_user_s_to_say(tmp_path: Path, zone: str, stamp: str, time: str | None) -> None:
    for line in (f"[{stamp}] {SENTENCE}", f"{SENTENCE} # {stamp}"):
        messages, lines = counted(tmp_path, [line], log_zone=ZoneInfo(zone))
        assert times(messages) == [time]
        assert lines.without_zone == 0


def test_times_without_a_zone_are_counted(tmp_path: Path) -> None:
    lines = [f"2024-06-01 00:00:00 {SENTENCE}", f"[2024-06-01 00:00:01] {SENTENCE}", f"7 {SENTENCE}"]
    messages, count = counted(tmp_path, lines)
    assert times(messages) == [None] * 3
    assert count.without_zone == 2


def test_comment_without_a_time_leaves_the_sentence_as_it_is(read: Reader) -> None:
    assert times(read(f"{SENTENCE} ( MSG: 1, REPEAT: 0, MMSI: 219990001)")) == [NOW_TEXT]


def test_tag_block_on_its_own_line_belongs_to_the_next_sentence(read: Reader) -> None:
    messages = read(
        block("c:1717200000") + SENTENCE, block("c:1717203600,s:STA"), "", "# comment", SENTENCE, SENTENCE
    )
    assert times(messages) == [MIDNIGHT, "2024-06-01T01:00:00.000Z", "2024-06-01T01:00:00.000Z"]
    assert [orjson.loads(message.value).get("station") for message in messages] == [None, "STA", None]


@pytest.mark.parametrize("stamp", ["2024-06-01T00:00:00Z", "1717200000", "[1717200000000]"])
def test_time_on_its_own_line_belongs_to_the_next_sentence(read: Reader, stamp: str) -> None:
    assert times(read(stamp, SENTENCE, SENTENCE)) == [MIDNIGHT] * 2
    assert times(read(stamp, block("c:1717203600") + SENTENCE)) == ["2024-06-01T01:00:00.000Z"]


def test_time_without_a_zone_on_its_own_line_leaves_no_other_in_its_place(read: Reader) -> None:
    assert times(read("1717200000", SENTENCE, "2024-06-01 12:00:00", SENTENCE)) == [MIDNIGHT, None]
    assert times(read("1717200000", SENTENCE, "[2024-06-01 00:00:30]", SENTENCE))[1] == (
        "2024-06-01T00:00:30.000Z"
    )


@pytest.mark.parametrize("line", ["12", "log of 2024-06-01T00:00:00Z", "00:00:00", "99999999999"])
def test_line_that_is_no_time_is_sent_on_and_dates_nothing(read: Reader, line: str) -> None:
    assert times(read(line, SENTENCE)) == [None, NOW_TEXT]


def test_tag_blocks_on_two_lines_are_read_together(read: Reader) -> None:
    (message,) = read(block("s:STA"), block("c:1717200000"), SENTENCE)
    assert times([message]) == [MIDNIGHT]
    assert orjson.loads(message.value)["station"] == "STA"


def test_broken_tag_block_on_its_own_line_dates_nothing(read: Reader) -> None:
    assert times(read("\\c:1717203600*00\\", SENTENCE, SENTENCE)) == [None, None, NOW_TEXT]


def test_unreadable_time_of_one_fragment_is_no_harm_where_another_has_one(read: Reader) -> None:
    long = encode_dict({"msg_type": 5, "mmsi": 1, "shipname": "SHIP"}, talker_id="AI", seq_id=1)
    assert times(read(block("c:1717200000") + long[0], block("c:x") + long[1])) == [MIDNIGHT]
    assert times(read(block("c:x") + long[0], long[1])) == [None]


# Clocks of base stations

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
NOON_TEXT = "2024-06-01T12:00:00.000Z"
ROLLOVER = datetime(2004, 10, 16, 12, tzinfo=UTC)
"""1,024 weeks before: a receiver whose GPS week number has rolled over."""


def test_single_station_does_not_date_the_others(read: Reader) -> None:
    assert set(times(read(clock(2190001, NOON), SENTENCE, clock(2190001, NOON), SENTENCE))) == {NOW_TEXT}


def test_two_stations_that_agree_date_a_file(read: Reader) -> None:
    assert times(read(clock(2190001, NOON), clock(2190002, NOON), SENTENCE))[1:] == [NOON_TEXT, NOON_TEXT]


def test_reply_with_a_wrong_clock_dates_nobody(read: Reader) -> None:
    start = datetime(2024, 6, 1, tzinfo=UTC)
    messages = read(clock(2190001, NOON), SENTENCE, clock(219990005, ROLLOVER, 11), SENTENCE, start=start)
    assert times(messages) == [NOON_TEXT] * 4
    assert set(times(read(clock(219990005, NOON, 11), clock(219990006, NOON, 11), SENTENCE))) == {NOW_TEXT}


def test_station_with_a_wrong_clock_is_not_believed_against_the_time_before(read: Reader) -> None:
    tagged = block("c:1717243200") + SENTENCE
    for wrong in (ROLLOVER, datetime(2024, 6, 2, 12, tzinfo=UTC), datetime(2044, 1, 1, tzinfo=UTC)):
        assert times(read(tagged, clock(2190001, wrong), SENTENCE)) == [NOON_TEXT] * 3
    later = datetime(2024, 6, 1, 12, 20, tzinfo=UTC)
    assert times(read(tagged, clock(2190001, later), SENTENCE))[1:] == ["2024-06-01T12:20:00.000Z"] * 2


def test_minority_of_stations_is_outvoted(read: Reader) -> None:
    right = [clock(2190001 + number, NOON) for number in range(3)]
    wrong = [clock(2190011 + number, ROLLOVER) for number in range(2)]
    assert times(read(*right, *wrong, SENTENCE))[-1] == NOON_TEXT


def test_station_is_believed_where_the_file_s_own_date_agrees(read: Reader) -> None:
    lines = (clock(2190001, NOON), SENTENCE)
    assert times(read(*lines, name="ais-2024-06-01.nmea"))[1] == NOON_TEXT
    assert times(read(*lines, name="20240601.log"))[1] == NOON_TEXT
    assert times(read(*lines, written=NOON.timestamp() + 3600))[1] == NOON_TEXT
    assert times(read(*lines, name="ais-2024-06-07.nmea"))[1] == NOW_TEXT
    assert times(read(*lines, name="ais-2024-06-01.nmea", start=ROLLOVER))[1] == "2004-10-16T12:00:00.000Z"


# Sentences that are no AIS


def foreign(body: str, start: str = "$") -> str:
    return f"{start}{body}*{reduce(xor, body.encode(), 0):02X}"


OTHERS = [
    foreign("GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W"),
    foreign("GNRMC,,V,,,,,,,,,,N"),
    foreign("WIMWV,214.8,R,0.1,K,A"),
    foreign("PGRME,15.0,M,45.0,M,25.0,M"),
    foreign("AIABM,1,1,0,3,,14,,0", "!"),
    block("s:STA,c:1717200000") + foreign("GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,"),
    "2024-06-01T00:00:00Z " + foreign("HEHDT,87.1,T"),
]


def counted(tmp_path: Path, lines: list[str], **options: Any) -> tuple[list[Message], LineCount]:
    path = tmp_path / "feed.nmea"
    path.write_text("\n".join(lines))
    source = NmeaSource([path], clock=lambda: NOW, **options)
    return list(source.messages()), source.lines


def test_other_sentences_are_counted_by_formatter_and_not_sent(tmp_path: Path) -> None:
    messages, lines = counted(tmp_path, [*OTHERS, SENTENCE])
    assert times(messages) == [NOW_TEXT]
    assert lines.others == {"RMC": 2, "MWV": 1, "PGRME": 1, "ABM": 1, "GGA": 1, "HDT": 1}
    assert (lines.read, lines.messages, lines.consumed, lines.undecodable) == (8, 1, 7, 0)


def test_other_sentences_are_kept_when_asked_for(tmp_path: Path) -> None:
    messages, lines = counted(tmp_path, [*OTHERS, SENTENCE], keep_other=True)
    assert [message.value for message in messages[:-1]] == [line.encode() for line in OTHERS]
    assert (lines.undecodable, lines.others) == (7, {})


@pytest.mark.parametrize(
    "line",
    [
        OTHERS[0][:-2] + "00",
        OTHERS[0][:-3],
        OTHERS[0][:30],
        OTHERS[0] + SENTENCE,
        OTHERS[0] + " " + SENTENCE,
        foreign("gprmc,1"),
        foreign("GPRMC,\x07"),
        foreign("AIVDM,1,1,,A,,0", "!"),
        "$",
        "$*00",
    ],
)
def test_other_sentence_that_is_broken_is_sent_on(tmp_path: Path, line: str) -> None:
    messages, lines = counted(tmp_path, [line])
    assert [message.value for message in messages] == [line.encode()]
    assert lines.undecodable == 1


def test_hostile_formatters_do_not_fill_the_memory(tmp_path: Path) -> None:
    letters = "ABCDEFGHIJ"
    lines = [foreign(f"GP{a}{b}{c},1") for a in letters for b in letters for c in "ABC"]
    _, count = counted(tmp_path, lines)
    assert (len(count.others), sum(count.others.values())) == (101, 300)
