"""How rows are laid out to be learned from."""

import pytest

from ml.dataset import ROWS_PER_PARTITION, partitions_of
from stack.spark_conf import TRAINING_PARTITIONS


@pytest.mark.parametrize(
    ("rows", "partitions"),
    [(1, 1), (ROWS_PER_PARTITION, 1), (ROWS_PER_PARTITION + 1, 2), (5_000_000, TRAINING_PARTITIONS)],
)
def test_few_rows_lie_in_one_partition_and_many_in_the_most(rows: int, partitions: int) -> None:
    assert partitions_of(rows) == partitions
