"""Kind 3: fragments are joined only where they surely belong together."""

from functools import reduce
from itertools import permutations
from operator import xor
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyais import encode_dict

from ingestion.sources.nmea import NmeaSource


def static(name: str, seq_id: int = 3, channel: str = "A") -> list[str]:
    # The name stands in the first fragment, the end of the destination in the second.
    message: dict[str, Any] = {
        "msg_type": 5,
        "mmsi": 219990001,
        "shipname": name,
        "destination": f"PORT OF {name * 3}"[:20],
    }
    return encode_dict(message, talker_id="AI", seq_id=seq_id, radio_channel=channel)


def tagged(sentence: str, text: str) -> str:
    return f"\\{text}*{reduce(xor, text.encode(), 0):02X}\\{sentence}"


def read(path: Path, *lines: str) -> tuple[set[str], int]:
    """What was joined, each checked to be made of one message's halves; and how many lines were sent on."""
    path.write_text("\n".join(lines))
    source = NmeaSource([path])
    names, sent_on = set(), 0
    for message in source.messages():
        if message.headers[1][1] == b"undecodable":
            sent_on += message.value.count(b"\n") + 1
            continue
        fields = orjson.loads(message.value)
        assert fields["destination"] == f"PORT OF {fields['name'] * 3}"[:20]
        names.add(fields["name"])
    assert source.lines.read == source.lines.messages + source.lines.joined + source.lines.consumed
    return names, sent_on


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feed.nmea"


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_stations_that_use_one_group_number_are_kept_apart(path: Path, order: tuple[int, ...]) -> None:
    one, two = static("ONE", 3, "A"), static("TWO", 7, "B")
    ends = [tagged(one[1], "g:2-2-1234"), tagged(two[1], "g:2-2-1234")]
    lines = [tagged(one[0], "g:1-2-1234,s:STA1"), tagged(two[0], "g:1-2-1234,s:STB2")]
    assert read(path, *lines, *(ends[place] for place in order)) == ({"ONE", "TWO"}, 0)


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_one_group_number_and_one_sequence_id_join_nothing(path: Path, order: tuple[int, ...]) -> None:
    one, two = static("ONE"), static("TWO")
    ends = [tagged(one[1], "g:2-2-1234"), tagged(two[1], "g:2-2-1234")]
    lines = [tagged(one[0], "g:1-2-1234,s:STA1"), tagged(two[0], "g:1-2-1234,s:STB2")]
    assert read(path, *lines, *(ends[place] for place in order)) == (set(), 4)


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_same_sequence_id_without_tags_joins_nothing(path: Path, order: tuple[int, ...]) -> None:
    one, two = static("ONE"), static("TWO")
    ends = [one[1], two[1]]
    assert read(path, one[0], two[0], *(ends[place] for place in order)) == (set(), 4)


def test_ends_that_come_first_and_fit_two_starts_join_nothing(path: Path) -> None:
    one, two = static("ONE"), static("TWO")
    assert read(path, one[1], two[0], two[1])[0] <= {"TWO"}
    assert read(path, two[1], one[0], one[1])[0] <= {"ONE"}


def test_station_of_every_fragment_decides(path: Path) -> None:
    one, two = static("ONE"), static("TWO")
    lines = [tagged(one[0], "s:A"), tagged(two[0], "s:B"), tagged(two[1], "s:B"), tagged(one[1], "s:A")]
    assert read(path, *lines) == ({"ONE", "TWO"}, 0)


def test_fragments_without_a_sequence_id_are_joined_from_line_to_line(path: Path) -> None:
    bare = []
    for sentence in static("ONE", 3):
        body = sentence[1:-3].replace(",3,A,", ",,A,")
        bare.append(f"!{body}*{reduce(xor, body.encode(), 0):02X}")
    assert read(path, *bare) == ({"ONE"}, 0)
    # Of another message, though it is broken.
    other = encode_dict({"msg_type": 1, "mmsi": 1}, talker_id="AI")[0].replace("!AIVD", "!AIVX")
    assert read(path, bare[0], other, bare[1]) == (set(), 3)


@given(st.data())
def test_no_message_is_made_of_two_whatever_is_lost_or_mixed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    names = ["ONE", "TWO", "THREE"]
    sentences = [
        (tagged(sentence, f"s:{station}") if station else sentence)
        for name, seq_id, channel, station in (
            (
                name,
                data.draw(st.integers(1, 2)),
                data.draw(st.sampled_from("AB")),
                data.draw(st.sampled_from(["", "S1", "S2"])),
            )
            for name in names
        )
        for sentence in static(name, seq_id, channel)
    ]
    # Shuffled, but nothing lost: with all fragments there, each rival shows itself.
    path = tmp_path_factory.getbasetemp() / "mixed.nmea"
    _, sent_on = read_lenient(path, *data.draw(st.permutations(sentences)))
    assert sent_on <= 6


def read_lenient(path: Path, *lines: str) -> tuple[int, int]:
    path.write_text("\n".join(lines))
    source = NmeaSource([path])
    messages = list(source.messages())
    assert source.lines.read == source.lines.messages + source.lines.joined + source.lines.consumed
    return len(messages), source.lines.undecodable
