"""Training: every family on the same rows, each a run in the registry that can be made again."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import mlflow
import pyspark
from pyspark import StorageLevel
from pyspark.ml import PipelineModel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from ml import plots
from ml.dataset import BEFORE_TEST, LABEL, TEST, TRAIN, VALIDATION, Dataset
from ml.errors import FeatureTableError
from ml.evaluation import regression_quality, score_counts, with_score
from ml.families import DETECTORS, FAMILIES, Family, inputs_of, parameters_of, pipeline
from ml.metrics import Quality, Regression, best_threshold, quality, threshold_at_rate
from ml.problem import Kind, Problem
from ml.registry import CHALLENGER, CHAMPION, Registry, Version
from stack.project import code_version

ALARM_RATE = 0.01
"""Share of ordinary hours that a detector of anomalies may alarm: there is no label to choose it by."""


@dataclass(frozen=True)
class Candidate:
    """A trained model: where it is registered and how good it is on the held-out rows."""

    family: str
    version: Version
    quality: Quality | Regression | None
    """On the held-out test rows; None where no label says what is right."""
    validation: Quality | Regression | None
    """On the rows that chose the threshold: what families are compared by."""
    importances: tuple[tuple[str, float], ...]


def train(problem: Problem, dataset: Dataset, seed: int, registry: Registry) -> list[Candidate]:
    """Fit every family, choose the threshold on the validation rows, fit again on all but the test rows,
    measure on those, register.

    The test rows stay unseen for good: a later `evaluate` of the same data is as honest as this one.

    Raises:
        FeatureTableError: a part of the split has no rows, or one class only.
    """
    frame = dataset.frame.persist(StorageLevel.MEMORY_AND_DISK)
    try:
        held = Dataset(frame, dataset.numeric, dataset.categorical, dataset.versions)
        _require_rows(held, problem)
        families = DETECTORS if problem.kind is Kind.ANOMALY else FAMILIES
        return [_fit(problem, held, family, seed, registry) for family in families]
    finally:
        frame.unpersist()


def _require_rows(dataset: Dataset, problem: Problem) -> None:
    counted = dataset.frame.groupBy("__part").agg(F.count("*"), F.count_distinct(LABEL)).collect()
    parts = {row[0]: (row[1], row[2]) for row in counted}
    for part in (TRAIN, VALIDATION, TEST):
        rows, labels = parts.get(part, (0, 0))
        if not rows:
            raise FeatureTableError(
                f"problem {problem.name}: no rows for {part}; the data has {parts or 'none'}"
            )
        if problem.kind is Kind.CLASSIFICATION and part != TEST and labels < 2:
            raise FeatureTableError(f"problem {problem.name}: the {rows} rows for {part} have one class only")


def _fit(problem: Problem, dataset: Dataset, family: Family, seed: int, registry: Registry) -> Candidate:
    with registry.run(problem.name, family.name):
        learner = pipeline(family, problem, dataset, seed)
        model = learner.fit(_to_learn(problem, dataset, TRAIN))
        threshold = usual_threshold(model, dataset) if problem.kind is Kind.ANOMALY else None
        chosen = measure(problem, model, dataset, threshold, VALIDATION)
        threshold = chosen.threshold if isinstance(chosen, Quality) else threshold
        model = learner.fit(_to_learn(problem, dataset, *BEFORE_TEST))
        found = measure(problem, model, dataset, threshold)
        importances = feature_importances(model, inputs_of(problem, dataset))
        mlflow.log_params(
            {"family": family.name, "seed": seed, "label": problem.label, **parameters_of(family, problem)}
        )
        mlflow.set_tags({**environment(), "features": ",".join(dataset.features)})
        mlflow.set_tags({f"data.{i}": str(version) for i, version in enumerate(dataset.versions)})
        for prefix, figures in (("", found), ("validation.", chosen)):
            if figures:
                mlflow.log_metrics({f"{prefix}{name}": value for name, value in figures.figures().items()})
        plots.log_figures(found, importances)
        version = registry.register(problem, dataset, model, family.name, threshold)
        return Candidate(family.name, version, found, chosen, importances)


def _to_learn(problem: Problem, dataset: Dataset, *parts: str) -> DataFrame:
    """The rows of these parts; their label is what is left of it beyond the start, where there is one."""
    rows = dataset.part(*parts)
    if problem.starts_from is None:
        return rows
    rest = F.col(LABEL) - F.expr(f"cast({problem.starts_from} as double)")
    return rows.withColumn(LABEL, rest).filter(F.col(LABEL).isNotNull())


def measure(
    problem: Problem,
    model: PipelineModel,
    dataset: Dataset,
    threshold: float | None = None,
    part: str | None = TEST,
) -> Quality | Regression | None:
    """Quality on a part of the rows (None: all), at a threshold (default: the best on these rows).

    Returns:
        None where no row has a label.
    """
    scored = with_score(model, dataset.part(*(part,) if part else ()))
    if problem.kind is Kind.REGRESSION:
        mean = dataset.part(*BEFORE_TEST).agg(F.avg(LABEL)).head()
        start = problem.starts_from if problem.starts_from != problem.baseline else None
        return regression_quality(scored, float(mean[0]) if mean else 0.0, start)
    counts = score_counts(scored)
    if not counts.total:
        return None
    return quality(counts, best_threshold(counts) if threshold is None else threshold)


def usual_threshold(model: PipelineModel, dataset: Dataset) -> float:
    """Where a detector begins to alarm: at what ``ALARM_RATE`` of the validation rows reach."""
    rows = with_score(model, dataset.part(VALIDATION).withColumn(LABEL, F.lit(0.0)))
    return threshold_at_rate(score_counts(rows), ALARM_RATE)


def gain(champion: Quality | Regression, challenger: Quality | Regression) -> float:
    """By how much the challenger is better: in PR-AUC, or the share of the mean absolute error it saves."""
    if isinstance(champion, Quality) and isinstance(challenger, Quality):
        return challenger.pr_auc - champion.pr_auc
    assert isinstance(champion, Regression)
    assert isinstance(challenger, Regression)
    return 1 - challenger.mean_absolute_error / champion.mean_absolute_error


def settle(registry: Registry, candidates: list[Candidate]) -> str:
    """Give the aliases: the first models take both; later the best new one only becomes the challenger."""
    best = candidates[0]
    for other in candidates[1:]:
        if best.validation and other.validation and gain(best.validation, other.validation) > 0:
            best = other
    name = best.version.name
    if registry.has(name, CHAMPION):
        registry.alias(best.version, CHALLENGER, "best of its training run")
        return f"challenger is now {best.version}; `tideline ml promote {name}` decides"
    registry.alias(best.version, CHAMPION, "first model, best of its training run")
    for other in candidates:
        if other is not best:
            registry.alias(other.version, CHALLENGER, "trained beside the first champion")
    return f"champion is {best.version}"


def feature_importances(model: PipelineModel, inputs: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """Share of impurity decrease by input of the learner, greatest first; none of a detector."""
    learner: Any = model.stages[-1]
    if not hasattr(learner, "featureImportances"):
        return ()
    pairs = zip(inputs, map(float, learner.featureImportances.toArray()), strict=True)
    return tuple(sorted(pairs, key=lambda pair: -pair[1]))


def environment() -> dict[str, str]:
    """What the run ran on: code version and the versions that decide the outcome."""
    return {
        "code.version": code_version(),
        "python": platform.python_version(),
        "pyspark": pyspark.__version__,
        "mlflow": mlflow.__version__,
        "platform": platform.platform(),
    }
