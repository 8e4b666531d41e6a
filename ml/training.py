"""Training: every family on the same rows, each a reproducible run in the registry."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import mlflow
import pyspark
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
"""Alert rate of an anomaly detector on ordinary hours: there is no label to tune it on."""


@dataclass(frozen=True)
class Candidate:
    """A trained model: its registered version and its quality on held-out rows."""

    family: str
    version: Version
    quality: Quality | Regression | None
    """On the held-out test rows; None without labels."""
    validation: Quality | Regression | None
    """On the validation rows, which choose the threshold and compare the families."""
    importances: tuple[tuple[str, float], ...]


def train(problem: Problem, dataset: Dataset, seed: int, registry: Registry) -> list[Candidate]:
    """Fit every family, choose the threshold on the validation rows, refit on all but the test rows,
    measure on those, register.

    The test rows are never trained on: a later `evaluate` of the same data is as unbiased as this one.

    Raises:
        FeatureTableError: a part of the split has no rows, or only one class.
    """
    _require_rows(dataset, problem)
    families = DETECTORS if problem.kind is Kind.ANOMALY else FAMILIES
    return [_fit(problem, dataset, family, seed, registry) for family in families]


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
            raise FeatureTableError(f"problem {problem.name}: the {rows} rows for {part} have only one class")


def _fit(problem: Problem, dataset: Dataset, family: Family, seed: int, registry: Registry) -> Candidate:
    with registry.run(problem.name, family.name):
        learner = pipeline(family, problem, dataset, seed)
        model = learner.fit(_to_learn(problem, dataset, TRAIN))
        threshold = usual_threshold(model, dataset) if problem.kind is Kind.ANOMALY else None
        on_validation = measure(problem, model, dataset, threshold, VALIDATION)
        threshold = on_validation.threshold if isinstance(on_validation, Quality) else threshold
        model = learner.fit(_to_learn(problem, dataset, *BEFORE_TEST))
        on_test = measure(problem, model, dataset, threshold)
        importances = feature_importances(model, inputs_of(problem, dataset))
        mlflow.log_params(
            {"family": family.name, "seed": seed, "label": problem.label, **parameters_of(family, problem)}
        )
        mlflow.set_tags({**environment(), "features": ",".join(dataset.features)})
        mlflow.set_tags({f"data.{i}": str(version) for i, version in enumerate(dataset.versions)})
        for prefix, figures in (("", on_test), ("validation.", on_validation)):
            if figures:
                mlflow.log_metrics({f"{prefix}{name}": value for name, value in figures.figures().items()})
        plots.log_figures(on_test, importances)
        version = registry.register(problem, dataset, model, family.name, threshold)
        return Candidate(family.name, version, on_test, on_validation, importances)


def _to_learn(problem: Problem, dataset: Dataset, *parts: str) -> DataFrame:
    """The rows of these parts; the label is the difference from the start, where there is one."""
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
    """A detector's threshold: the score that ``ALARM_RATE`` of the validation rows reach."""
    rows = with_score(model, dataset.part(VALIDATION).withColumn(LABEL, F.lit(0.0)))
    return threshold_at_rate(score_counts(rows), ALARM_RATE)


def gain(champion: Quality | Regression, challenger: Quality | Regression) -> float:
    """The challenger's gain: in PR-AUC, or as relative reduction of the mean absolute error."""
    if isinstance(champion, Quality) and isinstance(challenger, Quality):
        return challenger.pr_auc - champion.pr_auc
    assert isinstance(champion, Regression)
    assert isinstance(challenger, Regression)
    return 1 - challenger.mean_absolute_error / champion.mean_absolute_error


def settle(registry: Registry, candidates: list[Candidate]) -> str:
    """Assign the aliases: the first models take both; later the best new one becomes the challenger."""
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
    """Share of impurity decrease per input of the learner, descending; empty for a detector."""
    learner: Any = model.stages[-1]
    if not hasattr(learner, "featureImportances"):
        return ()
    pairs = zip(inputs, map(float, learner.featureImportances.toArray()), strict=True)
    return tuple(sorted(pairs, key=lambda pair: -pair[1]))


def environment() -> dict[str, str]:
    """The run's environment: the code version and the versions that affect the result."""
    return {
        "code.version": code_version(),
        "python": platform.python_version(),
        "pyspark": pyspark.__version__,
        "mlflow": mlflow.__version__,
        "platform": platform.platform(),
    }
