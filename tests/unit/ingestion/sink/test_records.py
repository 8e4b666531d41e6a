"""Messages into Arrow: nothing is changed, whatever is in them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from confluent_kafka import TIMESTAMP_LOG_APPEND_TIME, TIMESTAMP_NOT_AVAILABLE, Message
from hypothesis import given
from hypothesis import strategies as st

from ingestion.schema import SCHEMA
from ingestion.sink.landing import stamped
from ingestion.sink.messages import records
from ingestion.sink.records import RECORD_SCHEMA

Header = tuple[str, bytes | None]

payloads = st.none() | st.binary(max_size=40)
header_lists = st.none() | st.lists(st.tuples(st.text(max_size=5), payloads), min_size=1, max_size=3)


def message(**changes: Any) -> Message:
    fields: dict[str, Any] = {"topic": "t", "partition": 3, "offset": 7, "timestamp": (1, 1_767_323_045_678)}
    return Message(**(fields | changes))


@given(st.lists(st.tuples(payloads, payloads, header_lists), min_size=1, max_size=8))
def test_keys_values_and_headers_come_out_as_they_went_in(
    given_records: list[tuple[bytes | None, bytes | None, list[Header] | None]],
) -> None:
    made = records(
        "t", [message(key=key, value=value, headers=sent) for key, value, sent in given_records]
    ).arrow
    made.validate(full=True)
    assert made.column("key").to_pylist() == [key for key, _, _ in given_records]
    assert made.column("value").to_pylist() == [value for _, value, _ in given_records]
    assert made.column("headers").to_pylist() == [
        None if sent is None else [{"key": name, "value": value} for name, value in sent]
        for _, _, sent in given_records
    ]


@pytest.mark.parametrize(
    "sent",
    [
        [[("source", b"a"), ("source", None)]] * 7,
        [None] * 5,
        [[("source", b"a")]] * 3 + [None] * 2 + [[("source", b"b")]] * 3 + [[("source", b"a")]],
    ],
    ids=["all the same", "none at all", "runs"],
)
def test_headers_that_many_messages_share_are_each_ones_own(sent: list[list[Header] | None]) -> None:
    column = records("t", [message(headers=headers) for headers in sent]).arrow.column("headers")
    column.validate(full=True)
    assert column.to_pylist() == [
        None if headers is None else [{"key": name, "value": value} for name, value in headers]
        for headers in sent
    ]


def test_coordinates_and_timestamps_are_kafkas() -> None:
    row = records("t", [message()]).arrow.to_pylist()[0]
    assert (row["topic"], row["partition"], row["offset"], row["timestamp_type"]) == ("t", 3, 7, 1)
    assert row["timestamp"] == datetime(2026, 1, 2, 3, 4, 5, 678000, UTC)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (TIMESTAMP_NOT_AVAILABLE, None),
        (TIMESTAMP_LOG_APPEND_TIME, datetime(1970, 1, 1, 0, 0, 0, 5000, UTC)),
    ],
)
def test_a_timestamp_that_is_not_there_is_null(kind: int, expected: datetime | None) -> None:
    row = records("t", [message(timestamp=(kind, 5))]).arrow.to_pylist()[0]
    assert (row["timestamp"], row["timestamp_type"]) == (expected, kind)


@pytest.mark.parametrize(
    "raw",
    [0, 1_767_323_045, 1_767_323_045_678_000, 1_767_323_045_678_000_000, -5, 2**63 - 1, -(2**63)],
    ids=["none", "seconds", "microseconds", "nanoseconds", "negative", "most", "least"],
)
def test_kind_10_create_time_in_other_units_is_null_and_kept_raw(raw: int) -> None:
    """Kind 10 of what people feed it: never a row of the year 56385."""
    made = records("t", [message(timestamp=(1, raw)), message()])
    made.arrow.validate(full=True)
    odd, plain = made.arrow.to_pylist()
    assert (odd["timestamp"], odd["timestamp_raw"], odd["timestamp_type"]) == (None, raw, 1)
    assert (plain["timestamp"], plain["timestamp_raw"]) == (datetime(2026, 1, 2, 3, 4, 5, 678000, UTC), None)
    assert made.moments_ms.tolist() == [-1, 1_767_323_045_678]


def test_a_megabyte_passes() -> None:
    value = bytes(range(256)) * 4096
    assert records("t", [message(value=value), message()]).arrow.column("value").to_pylist() == [value, None]


def test_a_subset_keeps_all_columns_together() -> None:
    made = records("t", [message(offset=offset, value=b"%d" % offset) for offset in range(5)])
    kept = made.where(made.offsets % 2 == 0)
    assert kept.arrow.column("value").to_pylist() == [b"0", b"2", b"4"]
    assert kept.offsets.tolist() == [0, 2, 4]
    assert len(kept.moments_ms) == len(kept) == 3


def test_bronze_rows_are_records_with_the_time_of_the_attempt() -> None:
    before = datetime.now(UTC)
    rows = stamped([records("t", [message()]), records("t", [message(offset=8)])])
    assert rows.schema.equals(SCHEMA)
    assert rows.drop_columns(["ingested_at"]).schema.equals(RECORD_SCHEMA)
    moments = rows.column("ingested_at").to_pylist()
    first, second = moments
    assert first is not None
    assert first == second
    assert before <= first <= datetime.now(UTC)
