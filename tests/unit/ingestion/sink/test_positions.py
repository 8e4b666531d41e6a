"""Which records of a poll are kept: none is lost, none is duplicated."""

import numpy as np
import pytest
from confluent_kafka import Message
from hypothesis import given
from hypothesis import strategies as st

from ingestion.sink.messages import records
from ingestion.sink.positions import Admitted, Positions, admit, last_offsets, unstored
from ingestion.sink.records import Records


def polled(*coordinates: tuple[int, int]) -> Records:
    """Records of these partitions and offsets."""
    return records(
        "t",
        [
            Message(topic="t", partition=number, offset=offset, value=b"v", timestamp=(1, 0))
            for number, offset in coordinates
        ],
    )


def coordinates(kept: Records) -> list[tuple[int, int]]:
    return list(zip(kept.partitions.tolist(), kept.offsets.tolist(), strict=True))


def offsets(*values: int) -> np.ndarray:
    return np.array(values, np.int64)


def test_records_that_continue_the_partition_are_all_kept() -> None:
    assert admit(5, offsets(5, 6, 7), is_verified=False) == Admitted(0, 3, 0, False)


def test_records_already_read_are_dropped() -> None:
    assert admit(7, offsets(5, 6, 7, 8), is_verified=False) == Admitted(2, 4, 0, False)
    assert admit(9, offsets(5, 6), is_verified=False) == Admitted(2, 2, 0, False)


def test_records_from_before_a_rewind_in_the_same_poll_are_stale() -> None:
    assert admit(100, offsets(200, 201, 100, 101), is_verified=False) == Admitted(2, 4, 0, False)


def test_an_offset_gap_is_not_accepted_at_first() -> None:
    assert admit(5, offsets(5, 6, 9, 10), is_verified=False) == Admitted(0, 2, 0, True)
    assert admit(5, offsets(9, 10), is_verified=False) == Admitted(0, 0, 0, True)


def test_an_offset_gap_is_accepted_and_counted_after_a_reread() -> None:
    assert admit(5, offsets(7, 8, 10), is_verified=True) == Admitted(0, 3, 3, False)


def test_a_partition_continues_after_a_gap_was_read_again() -> None:
    positions = Positions()
    positions.put(("t", 0), 5)
    kept, suspects = positions.admit("t", polled((0, 5), (0, 8)))
    assert (coordinates(kept), suspects) == ([(0, 5)], [("t", 0)])
    kept, suspects = positions.admit("t", polled((0, 8), (0, 9)))
    assert (coordinates(kept), suspects, positions.missing) == ([(0, 8), (0, 9)], [], 2)
    kept, suspects = positions.admit("t", polled((0, 11)))
    assert (coordinates(kept), suspects) == ([], [("t", 0)])


def test_records_of_a_partition_that_is_not_ours_are_dropped() -> None:
    positions = Positions()
    positions.put(("t", 0), 0)
    positions.put(("t", 1), 0)
    positions.drop(("t", 1))
    kept, suspects = positions.admit("t", polled((0, 0), (1, 0), (0, 1)))
    assert (coordinates(kept), suspects) == ([(0, 0), (0, 1)], [])


@given(
    stored=st.dictionaries(st.integers(0, 3), st.integers(-1, 60), max_size=4),
    first=st.lists(st.integers(0, 50), min_size=4, max_size=4),
    count=st.lists(st.integers(0, 30), min_size=4, max_size=4),
)
def test_exactly_what_is_above_the_stored_offset_of_its_partition_is_left(
    stored: dict[int, int], first: list[int], count: list[int]
) -> None:
    rows = [
        (number, first[number] + step) for step in range(30) for number in range(4) if step < count[number]
    ]
    if not rows:
        return
    left = unstored(polled(*rows), stored)
    assert coordinates(left) == [row for row in rows if row[1] > stored.get(row[0], -1)]
    assert last_offsets(left) == {
        number: first[number] + count[number] - 1
        for number in range(4)
        if count[number] and first[number] + count[number] - 1 > stored.get(number, -1)
    }


@given(
    start=st.integers(0, 20),
    polls=st.lists(
        st.tuples(st.integers(0, 40), st.integers(1, 15), st.booleans()),
        max_size=30,
    ),
)
def test_whatever_is_polled_the_kept_offsets_are_one_run_without_gap_or_double(
    start: int, polls: list[tuple[int, int, bool]]
) -> None:
    """Polls at any offset, some with a stale run in front; a suspect is read again, as the feed does."""
    positions = Positions()
    positions.put(("t", 0), start)
    kept_offsets: list[int] = []
    for first, length, has_stale_front in polls:
        stale = [(0, offset) for offset in range(first + 40, first + 43)] if has_stale_front else []
        kept, suspects = positions.admit("t", polled(*stale, *((0, first + step) for step in range(length))))
        kept_offsets += kept.offsets.tolist()
        if suspects:  # Kafka has every offset: a reread begins at the partition's next offset
            next_offset = positions.by_partition["t", 0].next_offset
            kept, suspects = positions.admit("t", polled((0, next_offset), (0, next_offset + 1)))
            assert not suspects
            kept_offsets += kept.offsets.tolist()
    assert kept_offsets == list(range(start, start + len(kept_offsets)))
    assert positions.missing == 0


@pytest.mark.parametrize("number", [0, 3])
def test_the_very_records_come_back_when_nothing_is_stored(number: int) -> None:
    these = polled((number, 0), (number, 1))
    assert unstored(these, {}) is these
