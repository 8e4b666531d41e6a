"""When a batch is landed, and what a rebalance takes out of it."""

from confluent_kafka import Message

from ingestion.sink.batch import Batch
from ingestion.sink.messages import records
from ingestion.sink.records import Records


def polled(number: int, count: int, size: int = 10) -> Records:
    return records(
        "t",
        [
            Message(topic="t", partition=number, offset=offset, value=b"x" * size, timestamp=(1, 0))
            for offset in range(count)
        ],
    )


def batch() -> Batch:
    return Batch(max_rows=100, max_bytes=100_000, max_age_s=1.0)


def test_an_empty_batch_is_never_due() -> None:
    assert not batch().is_due(now_s=1e9)


def test_a_batch_is_due_by_rows() -> None:
    one = batch()
    one.add(polled(0, 99), now_s=0)
    assert not one.is_due(now_s=0.5)
    one.add(polled(1, 1), now_s=0.5)
    assert one.is_due(now_s=0.5)


def test_a_batch_is_due_by_bytes() -> None:
    one = batch()
    one.add(polled(0, 2, size=60_000), now_s=0)
    assert one.is_due(now_s=0)


def test_a_batch_is_due_by_the_age_of_its_oldest_record() -> None:
    one = batch()
    one.add(polled(0, 1), now_s=10.0)
    one.add(polled(0, 1), now_s=10.9)
    assert not one.is_due(now_s=10.99)
    assert one.is_due(now_s=11.0)


def test_a_taken_batch_restarts_its_age() -> None:
    one = batch()
    one.add(polled(0, 2), now_s=0)
    assert one.take().rows == 2
    assert not one.is_due(now_s=5)
    one.add(polled(0, 1), now_s=5)
    assert not one.is_due(now_s=5.5)
    assert (one.rows, len(one.chunks)) == (1, 1)


def test_what_is_put_back_comes_first_with_its_age() -> None:
    one = batch()
    one.add(polled(0, 2), now_s=0)
    taken = one.take()
    one.add(polled(1, 1), now_s=5)
    one.put_back(taken)
    assert [chunk.partitions.tolist() for chunk in one.chunks] == [[0, 0], [1]]
    assert (one.rows, one.oldest_s) == (3, 0)
    assert one.nbytes == sum(chunk.nbytes for chunk in one.chunks)


def test_records_of_partitions_that_went_are_dropped_and_counted() -> None:
    one = batch()
    one.add(polled(0, 3), now_s=0)
    one.add(polled(1, 4), now_s=0)
    assert one.drop([1, 5]) == 4
    assert one.rows == 3
    assert [chunk.partitions.tolist() for chunk in one.chunks] == [[0, 0, 0]]
    assert one.nbytes == one.chunks[0].nbytes
