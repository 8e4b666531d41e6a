"""What may be learned from, and what would give the answer away."""

from dataclasses import replace

import pytest
import yaml

from ml.errors import MlError, first_line
from ml.metrics import ScoreCounts, quality
from ml.problem import (
    ETA,
    FILM_REVENUE,
    FILM_SUCCESS,
    GROUPS,
    KNOWN_AFTER_RELEASE,
    KNOWN_BEFORE_RELEASE,
    MAINTENANCE,
    PROBLEMS,
    problem,
    problems,
)
from ml.words import words
from stack.project import ROOT


def test_what_came_after_the_day_is_no_feature_of_maintenance() -> None:
    assert {"days_to_maintenance", "is_label_known"} <= set(MAINTENANCE.leaks)


def columns_of(model: str, path: str) -> set[str]:
    """The columns that the model's contract has."""
    models = yaml.safe_load((ROOT / "models" / path).read_text())["models"]
    return {column["name"] for found in models if found["name"] == model for column in found["columns"]}


def test_every_column_of_a_film_is_known_before_or_after_its_release() -> None:
    """A new column of the mart must be put on one side before it can be forgotten."""
    neither = {
        # identity, and where the row came from
        "film_id",
        "title",
        "load_number",
        "file_name",
        "row_number",
        "repair_rules",
        # what the split goes by, and what says the same as the budget
        "release_date",
        "release_year",
        "release_decade",
        "budget_tier",
        "budget_usd",
        "price_factor",
        # a name a film, nearly: nothing to learn from
        "director",
    }
    before, after = set(KNOWN_BEFORE_RELEASE), set(KNOWN_AFTER_RELEASE)
    assert not before & after
    assert before | after | neither == columns_of("film_performance", "movies/gold/film_performance.yml")
    for film in (FILM_SUCCESS, FILM_REVENUE):
        assert set(film.features or ()) == before
        assert set(film.leaks) == after


def test_a_model_of_arrivals_reads_only_what_was_known_under_way() -> None:
    assert set(ETA.features or ()) <= columns_of("voyage_progress", "maritime/gold/ml/voyage_progress.yml")


def test_a_group_stands_for_its_problems() -> None:
    assert [found.name for found in problems("films")] == list(GROUPS["films"])
    assert problems("eta") == (ETA,)
    with pytest.raises(MlError, match="name one of film_success, film_revenue"):
        problem("films")


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
