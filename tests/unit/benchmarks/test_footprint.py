"""What the footprint's measurements count: Kafka's batches, and the gateway's lines."""

from benchmarks.footprint import BATCH_HEADER, batches, requests, segment_size
from ingestion.sink.records import RECORD_SCHEMA


def batch(records: int, payload: int) -> bytes:
    """A batch with the fields that are read: its length after 8 bytes, its record count at the end."""
    length = BATCH_HEADER - 12 + payload
    return bytes(8) + length.to_bytes(4) + bytes(45) + records.to_bytes(4) + bytes(payload)


def test_records_and_bytes_of_whole_batches_are_counted() -> None:
    log = batch(3, 100) + batch(40, 5)
    assert segment_size(log) == (43, len(log))


def test_space_kept_for_more_and_a_torn_batch_do_not_count() -> None:
    whole = batch(3, 100)
    assert segment_size(whole + bytes(10_000)) == (3, len(whole))
    assert segment_size(whole + batch(9, 50)[:-1]) == (3, len(whole))
    assert segment_size(b"") == (0, 0)


def test_listing_of_a_bucket_is_told_from_a_read() -> None:
    log = "\n".join(
        (
            "01:57:34 | vgw | 200 | 1ms | 127.0.0.1 | GET | /lake | - | list-type=2&prefix=x",
            "01:57:34 | vgw | 404 | 1ms | 127.0.0.1 | GET | /lake/x/_last_checkpoint | - | ",
            "01:57:34 | vgw | 200 | 1ms | 127.0.0.1 | PUT | /lake/x/GET.parquet | - | ",
            "S3 listening on GET",
        )
    )
    assert requests(log) == {"LIST": 1, "GET": 1, "PUT": 1}


def test_batches_are_records_of_twelve_partitions() -> None:
    first, second = batches(2)
    assert first.arrow.schema == RECORD_SCHEMA
    assert set(first.partitions.tolist()) == set(range(12))
    assert first.offsets.max() < second.offsets.min()
