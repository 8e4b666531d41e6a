"""Figures of a classifier, against values worked by hand and against the definitions."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.metrics import (
    SCORE_STEPS,
    Regression,
    ScoreCounts,
    best_threshold,
    brier,
    calibration,
    confusion_at,
    population_stability_index,
    pr_auc,
    quality,
    roc_auc,
    threshold_at_rate,
)


def counts(*scored: tuple[float, int]) -> ScoreCounts:
    return ScoreCounts.of((round(score * SCORE_STEPS), label, 1) for score, label in scored)


WORKED = counts((0.9, 1), (0.8, 0), (0.7, 1), (0.4, 0), (0.3, 1), (0.1, 0))


def test_confusion_counts_a_score_at_the_threshold_as_an_alarm() -> None:
    found = confusion_at(WORKED, 0.7)
    assert (found.true_positives, found.false_positives) == (2, 1)
    assert (found.false_negatives, found.true_negatives) == (1, 2)
    assert found.accuracy == pytest.approx(4 / 6)
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 3)
    assert found.alarm_rate == pytest.approx(3 / 6)


def test_roc_auc_is_the_share_of_pairs_in_order() -> None:
    # 0.9 beats three negatives, 0.7 two, 0.3 one, of nine pairs
    assert roc_auc(WORKED) == pytest.approx(6 / 9)


def test_pr_auc_is_average_precision() -> None:
    assert pr_auc(WORKED) == pytest.approx((1 / 1 + 2 / 3 + 3 / 5) / 3)


def test_ties_count_half() -> None:
    assert roc_auc(counts((0.5, 1), (0.5, 0))) == 0.5


def test_one_class_gives_no_ranking_and_no_error() -> None:
    assert roc_auc(counts((0.2, 0), (0.9, 0))) == 0.5
    assert pr_auc(counts((0.2, 0), (0.9, 0))) == 0.0


def test_ties_are_one_step_of_the_precision_recall_curve() -> None:
    # at 0.9 one hit of one; at 0.5 two more alarms, one of them a hit
    assert pr_auc(counts((0.9, 1), (0.5, 1), (0.5, 0), (0.1, 0))) == pytest.approx((1 + 2 / 3) / 2)


def test_perfect_order_has_areas_of_one_and_the_reverse_none() -> None:
    assert roc_auc(counts((0.9, 1), (0.8, 1), (0.2, 0))) == pr_auc(counts((0.9, 1), (0.2, 0))) == 1
    assert roc_auc(counts((0.1, 1), (0.2, 1), (0.8, 0))) == 0


def test_no_alarm_and_no_case_are_told_as_nothing_right_not_as_an_error() -> None:
    silent = confusion_at(WORKED, 1.0)
    assert (silent.precision, silent.recall, silent.f1, silent.alarm_rate) == (0, 0, 0, 0)
    caseless = confusion_at(counts((0.9, 0), (0.1, 0)), 0.5)
    assert (caseless.precision, caseless.recall, caseless.f1) == (0, 0, 0)
    assert caseless.accuracy == 0.5


def test_brier_is_the_mean_squared_difference() -> None:
    assert brier(counts((0.8, 1), (0.3, 0))) == pytest.approx((0.2**2 + 0.3**2) / 2)


def test_best_threshold_has_the_greatest_f1_and_alarms_least() -> None:
    assert best_threshold(counts((0.9, 1), (0.8, 1), (0.2, 0))) == 0.8


def test_threshold_at_a_rate_alarms_no_more_than_that() -> None:
    # two of six are at 0.8 and above, three at 0.7
    assert threshold_at_rate(WORKED, 2 / 6) == 0.7001
    assert threshold_at_rate(WORKED, 0.49) == 0.7001
    assert threshold_at_rate(WORKED, 0.5) == 0.4001
    assert threshold_at_rate(counts((1.0, 0), (1.0, 1)), 0.1) == 1.0


def test_blind_alarms_are_right_as_often_as_there_are_cases() -> None:
    found = quality(WORKED, 0.5)
    assert found.figures()["baseline_pr_auc"] == found.share == 0.5


def test_calibration_leaves_empty_bins_out() -> None:
    found = calibration(counts((0.95, 1), (0.95, 1), (0.05, 0), (0.05, 1)))
    assert [(b.rows, b.mean_score, b.observed_rate) for b in found] == [(2, 0.05, 0.5), (2, 0.95, 1.0)]


def test_calibration_error_is_the_mean_gap_between_said_and_seen() -> None:
    # three rows at 0.95 of which two are cases, one row at 0.05 that is one
    found = quality(counts((0.95, 1), (0.95, 1), (0.95, 0), (0.05, 1)), 0.5)
    assert found.calibration_error == pytest.approx((3 * abs(0.95 - 2 / 3) + 1 * abs(0.05 - 1)) / 4)


def test_score_of_one_is_in_the_last_bin() -> None:
    assert [(b.rows, b.mean_score) for b in calibration(counts((1.0, 1), (0.9, 1)))] == [(2, 0.95)]


def test_figures_of_a_run_are_those_worked_by_hand() -> None:
    found = quality(WORKED, 0.7).figures()
    assert found["true_positives"] + found["false_negatives"] == found["positives"] == 3
    assert found["rows"] == 6
    assert found["threshold"] == 0.7
    assert found["majority_accuracy"] == 0.5
    assert found["accuracy"] == found["precision"] == found["recall"] == pytest.approx(2 / 3)
    assert found["f1"] == pytest.approx(2 / 3)
    # a random baseline at the same alert rate catches the share of rows that alarms
    assert found["baseline_recall_at_alarm_rate"] == found["alarm_rate"] == 0.5
    assert found["roc_auc"] == pytest.approx(6 / 9)
    assert found["pr_auc"] == pytest.approx((1 + 2 / 3 + 3 / 5) / 3)
    squares = 0.1**2 + 0.8**2 + 0.3**2 + 0.4**2 + 0.7**2 + 0.1**2
    assert found["brier"] == pytest.approx(squares / 6)


def test_majority_accuracy_is_the_share_of_the_larger_class() -> None:
    assert quality(counts((0.9, 1), (0.1, 0), (0.2, 0)), 0.5).majority_accuracy == pytest.approx(2 / 3)


def test_regression_errors_stand_beside_the_baseline() -> None:
    # labels 1, 2, 6; predictions 2, 2, 4; the baseline says 3
    found = Regression.of_sums(3, 1 + 0 + 2, 1 + 0 + 4, 9, 1 + 4 + 36, 2 + 1 + 3)
    assert found.mean_absolute_error == 1
    assert found.root_mean_squared_error == pytest.approx(math.sqrt(5 / 3))
    assert found.r2 == pytest.approx(1 - 5 / 14)
    assert found.baseline_mean_absolute_error == 2


def test_labels_that_are_all_the_same_leave_nothing_to_explain() -> None:
    # labels 2, 2; predictions 1, 3; the baseline says 2
    found = Regression.of_sums(2, 1 + 1, 1 + 1, 4, 8, 0)
    assert (found.r2, found.mean_absolute_error, found.baseline_mean_absolute_error) == (0, 1, 0)


def test_psi_of_a_shift_worked_by_hand() -> None:
    assert population_stability_index([50, 50], [80, 20]) == pytest.approx(
        (0.8 - 0.5) * math.log(0.8 / 0.5) + (0.2 - 0.5) * math.log(0.2 / 0.5)
    )


def test_psi_counts_a_bin_that_vanished_as_half_a_row() -> None:
    old, new = (10 / 20, 10 / 20), (20 / 20.5, 0.5 / 20.5)
    expected = sum((a - e) * math.log(a / e) for e, a in zip(old, new, strict=True))
    assert population_stability_index([10, 10], [20, 0]) == pytest.approx(expected)


def test_psi_refuses_a_histogram_without_rows() -> None:
    with pytest.raises(ValueError, match="rows in each"):
        population_stability_index([0, 0], [1, 2])


def test_psi_refuses_histograms_of_other_bins() -> None:
    with pytest.raises(ValueError, match="same bins"):
        population_stability_index([1, 2], [1, 2, 3])


scored_rows = st.lists(
    st.tuples(st.floats(0, 1).map(lambda s: round(s, 4)), st.integers(0, 1)), min_size=2, max_size=60
).filter(lambda rows: len({label for _, label in rows}) == 2)


@given(scored_rows)
def test_roc_auc_equals_the_count_over_all_pairs(rows: list[tuple[float, int]]) -> None:
    positives = [score for score, label in rows if label]
    negatives = [score for score, label in rows if not label]
    wins = sum((p > n) + (p == n) / 2 for p in positives for n in negatives)
    assert roc_auc(counts(*rows)) == pytest.approx(wins / len(positives) / len(negatives))


@given(scored_rows)
def test_no_threshold_has_a_greater_f1_than_the_best(rows: list[tuple[float, int]]) -> None:
    found = counts(*rows)
    best = confusion_at(found, best_threshold(found)).f1
    assert all(confusion_at(found, score).f1 <= best + 1e-12 for score, _ in rows)


@given(st.lists(st.integers(1, 500), min_size=2, max_size=10))
def test_psi_of_a_histogram_with_itself_is_zero(histogram: list[int]) -> None:
    assert population_stability_index(histogram, histogram) == pytest.approx(0)
