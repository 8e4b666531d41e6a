"""What holds of published snapshots wherever they are kept."""

from collections.abc import Sequence
from itertools import pairwise

from stack.published import Snapshot


def each_number_was_won_once(entries: Sequence[Snapshot], won: Sequence[Sequence[Snapshot]]) -> None:
    """Of publishers at the same moment each number has one winner, and nothing that was won is lost."""
    total = sum(map(len, won))
    assert [entry.entry for entry in entries] == list(range(1, total + 1))
    assert [entry.snapshot for entry in entries] == list(range(1, total + 1))
    by_entry = {entry.entry: entry for of_one in won for entry in of_one}
    assert len(by_entry) == total, "two publishers got the same number"
    for entry in entries:
        assert by_entry[entry.entry].invocation_id == entry.invocation_id
    for earlier, later in pairwise(entries):
        changed = {table for table, version in later.tables.items() if earlier.tables.get(table) != version}
        assert len(changed) == 1, "an entry moves its own table alone"
        assert earlier.tables.keys() <= later.tables.keys()
    assert entries[-1].tables == {
        f"maritime_gold.of_{number}": len(of_one) for number, of_one in enumerate(won)
    }
