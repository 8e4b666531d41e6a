"""The names by which a bronze table notes the offsets that it holds."""

from hypothesis import given
from hypothesis import strategies as st

from stack.stored_offsets import app_id, identity_app_id, partition_of

TOPICS = st.text("abcXYZ019._-", min_size=1, max_size=40)
"""The characters that Kafka takes."""


@given(TOPICS, st.integers(0, 2**31 - 1))
def test_partition_is_read_back_from_its_name(topic: str, partition: int) -> None:
    assert partition_of(app_id(topic, partition)) == (topic, partition)


@given(TOPICS, TOPICS)
def test_identity_is_no_partition(topic: str, topic_id: str) -> None:
    assert partition_of(identity_app_id(topic, topic_id)) is None


def test_transactions_of_others_are_no_partitions() -> None:
    assert [partition_of(app) for app in ("tideline/published", "other/a/1", "tideline/a/1/2", "")] == [
        None
    ] * 4
