"""Scores of a model on rows, and their quality: Spark counts, :mod:`ml.metrics` computes."""

from math import sqrt

from pyspark.ml import PipelineModel
from pyspark.ml.clustering import KMeansModel
from pyspark.ml.feature import StandardScalerModel
from pyspark.ml.functions import vector_to_array
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from ml.dataset import LABEL
from ml.families import SCALED, START, WHITENED
from ml.metrics import SCORE_STEPS, Regression, ScoreCounts

SCORE = "__score"


def with_score(model: PipelineModel, frame: DataFrame) -> DataFrame:
    """``frame`` with ``__score``: the probability of the positive class (0–1), the predicted value, or the
    anomaly score (0–1): d / (d + √n) for distance d in n dimensions, so that an ordinary row scores about
    0.5.
    """
    scored = model.transform(frame)
    return scored.select(*frame.columns, _score(model, scored).alias(SCORE))


def _score(model: PipelineModel, scored: DataFrame) -> Column:
    learner = model.stages[-1]
    if "probability" in scored.columns:
        return vector_to_array(F.col("probability"))[1]
    if isinstance(learner, KMeansModel):
        centres = [[float(value) for value in centre] for centre in learner.clusterCenters()]
        values = vector_to_array(F.col(SCALED))
        return _unusual(F.array_min(F.array(*(_distance(values, c) for c in centres))), len(centres[0]))
    if isinstance(learner, StandardScalerModel) and WHITENED in scored.columns:
        width = len(learner.mean)
        return _unusual(_distance(vector_to_array(F.col(WHITENED)), [0.0] * width), width)
    if START in scored.columns:
        return F.col(START) + F.col("prediction")
    return F.col("prediction")


def _distance(values: Column, centre: list[float]) -> Column:
    squares = F.zip_with(values, F.array(*map(F.lit, centre)), lambda value, at: (value - at) * (value - at))
    return F.sqrt(F.aggregate(squares, F.lit(0.0), lambda total, square: total + square))


def _unusual(distance: Column, width: int) -> Column:
    return distance / (distance + sqrt(width))


def score_counts(scored: DataFrame) -> ScoreCounts:
    """Labelled rows by (score step, label): at most 20,002 numbers for any number of rows."""
    step = F.round(F.col(SCORE) * SCORE_STEPS).cast("int")
    known = scored.filter(F.col(LABEL).isNotNull())
    rows = known.groupBy(step.alias("step"), F.col(LABEL).cast("int").alias("label")).count().collect()
    return ScoreCounts.of((row["step"], row["label"], row["count"]) for row in rows)


def regression_quality(scored: DataFrame, baseline: float, start: str | None = None) -> Regression:
    """Errors compared with the baseline (the column ``__baseline`` where there is one, else the given
    constant), and with the expression that the regression starts from.
    """
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
        *([F.sum(F.abs(F.expr(start) - label))] if start else []),
    ).head()
    assert sums is not None
    return Regression.of_sums(int(sums[0]), *(float(value or 0) for value in sums[1:]))
