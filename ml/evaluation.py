"""Scores of a model on rows, and their quality: the engine counts, :mod:`ml.metrics` computes."""

from pyspark.ml import PipelineModel
from pyspark.ml.functions import vector_to_array
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from ml.dataset import LABEL
from ml.metrics import SCORE_STEPS, Regression, ScoreCounts

SCORE = "__score"


def with_score(model: PipelineModel, frame: DataFrame) -> DataFrame:
    """``frame`` with ``__score``: the chance of the positive class (0–1), or the predicted value."""
    scored = model.transform(frame)
    score = (
        vector_to_array(F.col("probability"))[1] if "probability" in scored.columns else F.col("prediction")
    )
    return scored.select(*frame.columns, score.alias(SCORE))


def score_counts(scored: DataFrame) -> ScoreCounts:
    """Rows by (score step, label): at most 20,002 numbers, however many rows there are."""
    step = F.round(F.col(SCORE) * SCORE_STEPS).cast("int")
    rows = scored.groupBy(step.alias("step"), F.col(LABEL).cast("int").alias("label")).count().collect()
    return ScoreCounts.of((row["step"], row["label"], row["count"]) for row in rows)


def regression_quality(scored: DataFrame, baseline: float) -> Regression:
    """Errors beside the baseline: the column ``__baseline`` where there is one, else the constant given."""
    guess = (
        F.coalesce(F.col("__baseline"), F.lit(baseline))
        if "__baseline" in scored.columns
        else F.lit(baseline)
    )
    error, label = F.col(SCORE) - F.col(LABEL), F.col(LABEL)
    sums = scored.agg(
        F.count("*"),
        F.sum(F.abs(error)),
        F.sum(error * error),
        F.sum(label),
        F.sum(label * label),
        F.sum(F.abs(guess - label)),
    ).head()
    assert sums is not None
    return Regression.of_sums(int(sums[0]), *(float(value or 0) for value in sums[1:]))
