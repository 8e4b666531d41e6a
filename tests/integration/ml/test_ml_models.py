"""A model's life: trained, trained again with the same figures, promoted or refused, scoring a row once."""

import getpass
import re
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import mlflow
import pandas as pd
import pytest
from mlflow import MlflowClient
from mlflow.entities import Run

from ml import training
from ml.dataset import DataVersion, prepare
from ml.errors import MlError
from ml.families import parameters_of
from ml.problem import MAINTENANCE
from ml.registry import CHALLENGER, CHAMPION, Registry
from ml.scoring import arm_of
from tests.support.models import (
    DAYS,
    FEATURES,
    FIRST_DAY,
    LABELS,
    OF_FILE,
    PROBLEM,
    SMALL_BOOSTING,
    SMALL_FOREST,
    VESSELS,
    WORN,
    Workshop,
    days_of_vessels,
    engine_states,
)

LEARNED = ["vibration_mm_s_avg", "engine_load_pct_avg", "exhaust_temp_c_avg"]


def run_of(number: int, name: str = PROBLEM) -> Run:
    """What MLflow keeps of the training of a version."""
    registry = Registry()
    return registry.client.get_run(registry.version(name, str(number)).run_id)


def aliases(name: str) -> dict[str, int]:
    registry = Registry()
    return {alias: registry.version(name, alias).number for alias in (CHAMPION, CHALLENGER)}


def figures(number: int) -> dict[str, float]:
    return dict(run_of(number).data.metrics)


@pytest.mark.usefixtures("gold")
def test_first_models_take_both_aliases_and_it_is_written_down() -> None:
    assert sorted(aliases(PROBLEM).values()) == [1, 2]
    decisions = Registry().decisions(PROBLEM)[:2]
    assert [(entry["alias"], entry["who"]) for entry in decisions] == [
        (CHAMPION, getpass.getuser()),
        (CHALLENGER, getpass.getuser()),
    ]


@pytest.mark.usefixtures("gold")
def test_run_says_which_data_code_and_parameters_it_was() -> None:
    for number, family in ((1, SMALL_FOREST), (2, SMALL_BOOSTING)):
        run = run_of(number)
        tags, parameters = run.data.tags, run.data.params
        assert tags["data.0"] == f"maritime_gold.{FEATURES}@0"
        assert tags["data.1"] == f"maritime_gold.{LABELS}@0"
        assert re.fullmatch(r"[0-9a-f]{7,40}(-dirty)?|.+-g[0-9a-f]{7,}(-dirty)?", tags["code.version"])
        assert {"python", "pyspark", "mlflow", "platform"} <= tags.keys()
        assert tags["features"].split(",") == [
            "vibration_mm_s_avg",
            "engine_load_pct_avg",
            "exhaust_temp_c_avg",
        ]
        assert (parameters["family"], parameters["seed"]) == (family.name, "42")
        assert "needs_maintenance" in parameters["label"]
        wanted = parameters_of(family, MAINTENANCE)
        assert {name: parameters[name] for name in wanted} == {name: str(wanted[name]) for name in wanted}
        assert run.info.status == "FINISHED"


@pytest.mark.usefixtures("gold")
def test_run_keeps_figures_plots_signature_and_environment() -> None:
    run = run_of(1)
    assert {
        "pr_auc",
        "roc_auc",
        "brier",
        "recall",
        "precision",
        "validation.pr_auc",
    } <= run.data.metrics.keys()
    assert run.data.metrics["rows"] > 0
    plots = {file.path for file in MlflowClient().list_artifacts(run.info.run_id, "plots")}
    assert plots == {"plots/importances.png", "plots/calibration.png", "plots/confusion.png"}
    model = mlflow.models.get_model_info(f"models:/{PROBLEM}/1")
    assert [column.name for column in model.signature.inputs] == LEARNED
    folder = Path(mlflow.artifacts.download_artifacts(f"models:/{PROBLEM}/1"))
    assert "pyspark" in (folder / "requirements.txt").read_text()
    assert (folder / "conda.yaml").is_file()


def test_card_holds_the_figures_and_the_decisions(gold: Workshop) -> None:
    card = (gold.folder / "home" / "models" / f"{PROBLEM}.md").read_text()
    assert f"maritime_gold.{FEATURES}@0" in card
    assert f"| pr_auc | {figures(1)['pr_auc']:,.4g} |" in card
    assert "first model, best of its training run" in card


@pytest.mark.usefixtures("gold")
def test_what_is_known_only_afterwards_was_not_learned() -> None:
    learned = set(run_of(1).data.tags["features"].split(","))
    assert learned.isdisjoint({"days_observed", "bronze_version", "needs_maintenance", "mmsi"})


def test_column_without_a_value_in_the_training_rows_is_not_learned(workshop: Workshop) -> None:
    """As after a first docking late in the data: the median that fills its gaps would be that of nothing."""
    features, labels = days_of_vessels()
    labelled = {(row["mmsi"], row["feature_date"]): row for row in labels}
    last_day = FIRST_DAY + timedelta(days=DAYS - 1)
    rows = [
        row
        | labelled[row["mmsi"], row["feature_date"]]
        | {"days_since_docking": 1.0 if row["feature_date"] == last_day else None}
        for row in features
    ]
    prepared = prepare(
        workshop.spark.createDataFrame(pd.DataFrame(rows)), MAINTENANCE, (DataVersion("t", "1"),)
    )
    assert list(prepared.features) == LEARNED
    assert "days_since_docking" in prepared.frame.columns


def test_past_version_and_seed_reproduce_the_figures_of_changed_tables(
    gold: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "FAMILIES", (SMALL_FOREST,))
    champion = aliases(PROBLEM)[CHAMPION]
    features, labels = days_of_vessels(seed=2)
    gold.write(FEATURES, features)
    gold.write(LABELS, labels)
    gold.output_of("train", PROBLEM, "--data-version", 0, "--labels-version", 0)
    assert figures(3) == figures(1)
    assert run_of(3).data.tags["data.0"] == f"maritime_gold.{FEATURES}@0"
    assert run_of(3).data.tags["data.1"] == f"maritime_gold.{LABELS}@0"
    gold.output_of("train", PROBLEM)
    assert figures(4) != figures(1)
    assert run_of(4).data.tags["data.0"] == f"maritime_gold.{FEATURES}@{gold.version(FEATURES)}"
    # what serves is not replaced by training
    assert aliases(PROBLEM) == {CHAMPION: champion, CHALLENGER: 4}


def test_challenger_that_is_not_better_is_refused_with_gain_and_margin(gold: Workshop) -> None:
    before = aliases(PROBLEM), Registry().decisions(PROBLEM)
    line = gold.ml("promote", PROBLEM, "--margin", 0.9).line
    assert re.search(r"is not better than maintenance v\d \(\w+\) by \+0\.9000: it gains [+-]0\.\d{4};", line)
    assert (aliases(PROBLEM), Registry().decisions(PROBLEM)) == before


def test_forcing_without_a_reason_is_refused(gold: Workshop) -> None:
    before = aliases(PROBLEM)
    assert "--force needs a reason" in gold.ml("promote", PROBLEM, "--margin", 0.9, "--force", " ").line
    assert aliases(PROBLEM) == before


def test_forced_promotion_says_who_when_and_why(gold: Workshop) -> None:
    before = aliases(PROBLEM)
    said = gold.output_of("promote", PROBLEM, "--margin", 0.9, "--force", "the sensors were replaced")
    assert f"champion is now {PROBLEM} v{before[CHALLENGER]}" in said
    assert aliases(PROBLEM) == {CHAMPION: before[CHALLENGER], CHALLENGER: before[CHAMPION]}
    won, lost = Registry().decisions(PROBLEM)[-2:]
    assert (won["version"], won["alias"]) == (str(before[CHALLENGER]), CHAMPION)
    assert won["why"] == "forced: the sensors were replaced"
    assert won["who"] == getpass.getuser()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", won["at"])
    assert (lost["version"], lost["alias"]) == (str(before[CHAMPION]), CHALLENGER)
    assert lost["why"] == f"succeeded by v{before[CHALLENGER]}"


def test_better_challenger_is_promoted_and_the_loser_becomes_the_challenger(
    workshop: Workshop, states: Path
) -> None:
    assert aliases(OF_FILE) == {CHAMPION: 1, CHALLENGER: 2}
    said = workshop.output_of("promote", PROBLEM, "--from", states, "--label", WORN)
    assert f"champion is now {OF_FILE} v2" in said
    assert aliases(OF_FILE) == {CHAMPION: 2, CHALLENGER: 1}
    assert re.fullmatch(r"gains \+0\.\d{4} \(margin \+0\.0100\)", Registry().decisions(OF_FILE)[-2]["why"])


def test_scoring_twice_adds_nothing_and_a_new_version_adds_its_own(gold: Workshop) -> None:
    first = aliases(PROBLEM)[CHAMPION]
    assert f": {VESSELS} scores added" in gold.output_of("score", PROBLEM)
    assert ": 0 scores added" in gold.output_of("score", PROBLEM)
    gold.output_of("promote", PROBLEM, "--margin", 0.9, "--force", "to score with another")
    second = aliases(PROBLEM)[CHAMPION]
    assert f": {VESSELS} scores added" in gold.output_of("score", PROBLEM)
    rows = gold.read("maintenance_scores")
    assert sorted({row["model_version"] for row in rows}) == sorted([first, second])
    assert len({(row["mmsi"], row["model_version"]) for row in rows}) == len(rows) == 2 * VESSELS
    newest = FIRST_DAY + timedelta(days=DAYS - 1)
    assert {(row["feature_date"], row["arm"], row["model_name"]) for row in rows} == {
        (newest, CHAMPION, PROBLEM)
    }
    assert {row["data_version"] for row in rows} == {f"maritime_gold.{FEATURES}@{gold.version(FEATURES)}"}


def test_score_is_a_chance_with_its_alarm_and_its_reasons(gold: Workshop) -> None:
    rows = gold.read("maintenance_scores")
    assert all(0 <= row["score"] <= 1 for row in rows)
    assert all(row["is_alarm"] == (row["score"] >= row["threshold"]) for row in rows)
    reasons = [reason for row in rows if row["is_alarm"] for reason in row["top_reasons"]]
    assert all(reason["effect"] > 0 for reason in reasons)
    # what the labels were made of leads
    leading = [row["top_reasons"][0]["feature"] for row in rows if row["is_alarm"] and row["top_reasons"]]
    assert leading
    assert leading.count("vibration_mm_s_avg") > len(leading) / 2


def test_vessels_of_the_split_are_scored_once_and_by_the_arm_they_fall_to(gold: Workshop) -> None:
    before = len(gold.read("maintenance_scores"))
    gold.output_of("score", PROBLEM, "--challenger-share", 0.5)
    rows = gold.read("maintenance_scores")
    challenged = {row["mmsi"] for row in rows if row["arm"] == CHALLENGER}
    # those that fall to the champion had its score already
    assert len(rows) - before == len(challenged)
    assert 0 < len(challenged) < VESSELS
    assert ": 0 scores added" in gold.output_of("score", PROBLEM, "--challenger-share", 0.5)


def test_training_that_scores_leaves_nothing_for_scoring_to_add(gold: Workshop) -> None:
    said = gold.output_of("train", PROBLEM, "--score")
    champion = Registry().version(PROBLEM, CHAMPION)
    assert re.search(rf"{PROBLEM}: \d+ scores added from .+, by {re.escape(str(champion))}\n", said)
    scored = [row["mmsi"] for row in gold.read("maintenance_scores") if row["arm"] == CHAMPION]
    assert len(set(scored)) == VESSELS
    assert ": 0 scores added" in gold.output_of("score", PROBLEM)


@pytest.mark.usefixtures("states")
def test_file_is_scored_row_by_row(workshop: Workshop) -> None:
    new = engine_states(57, seed=9)
    out = workshop.folder / "scored" / "new.csv"
    said = workshop.output_of("score", PROBLEM, "--from", workshop.file("new.csv", new), "--out", out)
    assert "57 rows" in said
    scored = pd.read_csv(out)
    assert scored["vibration"].tolist() == [row["vibration"] for row in new]
    assert scored["score"].between(0, 1).all()
    assert scored["is_alarm"].any()
    assert not scored["is_alarm"].all()
    assert [path.name for path in out.parent.iterdir()] == [out.name]


def test_another_file_is_judged_by_all_its_rows(workshop: Workshop, states: Path) -> None:
    other = workshop.file("other.csv", engine_states(80, seed=5))
    assert "held-out rows" in workshop.output_of("evaluate", PROBLEM, "--from", states, "--label", WORN)
    said = workshop.output_of("evaluate", PROBLEM, "--from", other, "--label", WORN)
    assert "all rows" in said
    assert re.search(r"rows · positives +80 · ", said)


def test_arm_is_stable_balanced_and_only_grows(workshop: Workshop) -> None:
    vessels = workshop.spark.range(235_000_000, 235_020_000).withColumnRenamed("id", "mmsi")
    shares = (0.0, 0.05, 0.2, 0.5, 1.0)
    arms = [(arm_of("mmsi", share) == CHALLENGER).cast("int").alias(f"at_{share}") for share in shares]
    split = vessels.select("mmsi", *arms).toPandas()
    again = vessels.repartition(7).select("mmsi", *arms).toPandas()
    pd.testing.assert_frame_equal(split, again.sort_values("mmsi", ignore_index=True))
    for smaller, larger in pairwise(shares):
        assert (split[f"at_{smaller}"] <= split[f"at_{larger}"]).all()
    for share in shares:
        # five standard deviations of a coin thrown as often
        tolerance = 5 * (share * (1 - share) / len(split)) ** 0.5
        assert split[f"at_{share}"].mean() == pytest.approx(share, abs=tolerance + 1e-12)


@pytest.mark.usefixtures("workshop")
@pytest.mark.parametrize("share", [-0.1, 1.5, float("nan")])
def test_share_outside_of_0_to_1_is_refused(share: float) -> None:
    with pytest.raises(MlError, match=f"between 0 and 1, not {share}"):
        arm_of("mmsi", share)


def test_folder_that_commands_were_called_in_stays_empty(gold: Workshop) -> None:
    assert list(gold.called_in.iterdir()) == []
