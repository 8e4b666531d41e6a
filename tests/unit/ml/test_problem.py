"""What may be learned from, and what would give the answer away."""

from dataclasses import replace

import pytest

from ml.cards import words
from ml.errors import MlError, first_line
from ml.metrics import ScoreCounts, quality
from ml.problem import MAINTENANCE, PROBLEMS, problem


def test_what_came_after_the_day_is_no_feature_of_maintenance() -> None:
    assert {"days_to_maintenance", "is_label_known"} <= set(MAINTENANCE.leaks)


def test_a_file_never_replaces_the_model_of_gold() -> None:
    of_file = MAINTENANCE.of_file("wear > 1")
    assert of_file.name not in PROBLEMS
    assert (of_file.keys, of_file.features_table, of_file.label) == ((), None, "wear > 1")


def test_an_unknown_problem_names_those_there_are() -> None:
    with pytest.raises(MlError, match="'fims': there are maintenance"):
        problem("fims")


def test_the_engines_trace_becomes_one_line() -> None:
    text = "org.apache.spark.SparkException: [CODE.SUB] It broke.\n\tat Some.scala"
    assert first_line(RuntimeError(text)) == "It broke"
    assert first_line(RuntimeError("")) == "RuntimeError"


def test_words_say_what_a_model_is_good_for() -> None:
    sharp = quality(ScoreCounts.of([(9000, 1, 100), (1000, 0, 100)]), 0.5)
    blind = quality(ScoreCounts.of([(5000, 1, 100), (5000, 0, 100)]), 0.5)
    assert "good enough to act on" in words(sharp, MAINTENANCE)
    assert "do not use it" in words(blind, MAINTENANCE)
    assert "no case at all" in words(replace(sharp, positives=0), MAINTENANCE)
