"""How segments are compared with labels: counts of pairs, checked against counting the pairs themselves."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.segments import Agreement, agreement

LABELS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=12)


@given(LABELS)
def test_counts_are_those_of_all_pairs(labels: list[tuple[str, str]]) -> None:
    pairs = [(one[0] == two[0], one[1] == two[1]) for one, two in combinations(labels, 2)]
    assert agreement(labels) == Agreement(
        messages=len(labels),
        together=pairs.count((True, True)),
        apart=pairs.count((False, False)),
        split=pairs.count((True, False)),
        joined=pairs.count((False, True)),
    )


def test_other_names_of_the_same_parts_agree_fully() -> None:
    assert agreement([("a", "2"), ("a", "2"), ("b", "1")]).share == 1


def test_single_message_agrees() -> None:
    assert agreement([("a", "x")]).share == 1
