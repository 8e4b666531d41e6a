"""Which rows a job works on, and what does not go together."""

from pathlib import Path

import pytest

from ml.errors import MlError
from ml.problem import ANOMALIES, MAINTENANCE
from ml.selection import Selection


def test_gold_is_selected_without_a_file() -> None:
    assert Selection(version=3).applied_to(MAINTENANCE) is MAINTENANCE


def test_file_makes_a_problem_of_its_own_with_its_label() -> None:
    problem = Selection(Path("states.csv"), "wear > 0.6").applied_to(MAINTENANCE)
    assert (problem.name, problem.label, problem.keys) == ("maintenance_from_file", "wear > 0.6", ())


def test_file_without_a_label_keeps_that_of_the_problem() -> None:
    assert Selection(Path("states.csv")).applied_to(MAINTENANCE).label == MAINTENANCE.label


def test_label_without_a_file_is_refused() -> None:
    with pytest.raises(MlError, match="--label goes with --from"):
        Selection(label="wear > 0.6").applied_to(MAINTENANCE)


def test_truth_is_for_anomalies_alone() -> None:
    truth = Selection(truth=Path("truth.jsonl"))
    assert truth.applied_to(ANOMALIES) is ANOMALIES
    with pytest.raises(MlError, match="--truth goes with anomalies: maintenance"):
        truth.applied_to(MAINTENANCE)
