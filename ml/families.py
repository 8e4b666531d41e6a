"""The families of models that compete, as Spark ML pipelines: fill gaps, encode texts, assemble, learn."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pyspark.ml import Estimator, Pipeline, Transformer
from pyspark.ml.classification import GBTClassifier, RandomForestClassifier
from pyspark.ml.clustering import KMeans
from pyspark.ml.feature import PCA, Imputer, SQLTransformer, StandardScaler, StringIndexer, VectorAssembler
from pyspark.ml.regression import GBTRegressor, RandomForestRegressor

from ml.dataset import LABEL, MAX_CATEGORIES, Dataset
from ml.problem import Kind, Problem

FEATURES = "__features"
START = "__start"
WHITENED = "__whitened"
SCALED = "__scaled"
Parameters = dict[str, Any]
Stages = list[Estimator[Any] | Transformer]


@dataclass(frozen=True)
class Family:
    """A family of models: its name and a factory of its last stages, from (kind, seed, width, parameters).

    The width is the number of features in the stages' input vector.
    """

    name: str
    parameters: Parameters
    make: Callable[[Kind, int, int, Parameters], Stages]


def _forest(kind: Kind, seed: int, _width: int, parameters: Parameters) -> Stages:
    assert int(parameters["maxBins"]) > MAX_CATEGORIES
    learner = RandomForestClassifier if kind is Kind.CLASSIFICATION else RandomForestRegressor
    return [learner(featuresCol=FEATURES, labelCol=LABEL, seed=seed, cacheNodeIds=True, **parameters)]


def _boosting(kind: Kind, seed: int, _width: int, parameters: Parameters) -> Stages:
    assert int(parameters["maxBins"]) > MAX_CATEGORIES
    learner = GBTClassifier if kind is Kind.CLASSIFICATION else GBTRegressor
    return [learner(featuresCol=FEATURES, labelCol=LABEL, seed=seed, **parameters)]


def _whitening(_kind: Kind, _seed: int, width: int, _parameters: Parameters) -> Stages:
    """Principal components, each divided by its spread: the vector's length is the Mahalanobis distance."""
    return [
        _scaler(FEATURES, SCALED),
        PCA(k=width, inputCol=SCALED, outputCol="__components"),
        _scaler("__components", WHITENED),
    ]


def _clusters(_kind: Kind, seed: int, _width: int, parameters: Parameters) -> Stages:
    return [_scaler(FEATURES, SCALED), KMeans(featuresCol=SCALED, seed=seed, **parameters)]


def _scaler(column: str, into: str) -> StandardScaler:
    return StandardScaler(inputCol=column, outputCol=into, withMean=True, withStd=True)


FOREST = Family(
    "random_forest",
    {
        "numTrees": 100,
        "maxDepth": 14,
        "maxBins": 128,
        "minInstancesPerNode": 2,
        "featureSubsetStrategy": "0.6",
        "maxMemoryInMB": 512,
    },
    _forest,
)
BOOSTING = Family(
    "gradient_boosting",
    {
        "maxIter": 20,
        "maxDepth": 6,
        "maxBins": 128,
        "stepSize": 0.2,
        "subsamplingRate": 0.8,
        "maxMemoryInMB": 512,
    },
    _boosting,
)
FAMILIES = (FOREST, BOOSTING)
"""Supervised families."""

MAHALANOBIS = Family("mahalanobis", {}, _whitening)
KMEANS = Family("kmeans", {"k": 8, "maxIter": 30}, _clusters)
DETECTORS = (MAHALANOBIS, KMEANS)
"""Unsupervised detectors: the distance from the mean, or from the nearest cluster centre."""


def pipeline(family: Family, problem: Problem, dataset: Dataset, seed: int) -> Pipeline:
    """The complete pipeline from a dataset's columns to a prediction."""
    stages: Stages = []
    inputs: list[str] = []
    made = _derived(problem, dataset) | ({START: problem.starts_from} if problem.starts_from else {})
    if made:
        columns = ", ".join(f"cast({expression} as double) as {name}" for name, expression in made.items())
        stages.append(SQLTransformer(statement=f"select *, {columns} from __THIS__"))
    if numbers := [*dataset.numeric, *_derived(problem, dataset)]:
        filled = [f"__filled_{name}" for name in numbers]
        stages.append(Imputer(strategy="median", inputCols=numbers, outputCols=filled))
        inputs += filled
    if dataset.categorical:
        indexed = [f"__index_{name}" for name in dataset.categorical]
        stages.append(
            StringIndexer(
                inputCols=list(dataset.categorical),
                outputCols=indexed,
                handleInvalid="keep",
                stringOrderType="frequencyDesc",
            )
        )
        inputs += indexed
    stages.append(VectorAssembler(inputCols=inputs, outputCol=FEATURES))
    return Pipeline(
        stages=stages + family.make(problem.kind, seed, len(inputs), parameters_of(family, problem))
    )


def inputs_of(problem: Problem, dataset: Dataset) -> tuple[str, ...]:
    """The learner's inputs, in the order of its vector."""
    return (*dataset.numeric, *_derived(problem, dataset), *dataset.categorical)


def _derived(problem: Problem, dataset: Dataset) -> dict[str, str]:
    """Derived features, without those of a column that has no value in this data."""
    absent = set(problem.features or ()) - set(dataset.features)
    return {
        name: text for name, text in problem.derived.items() if not absent & set(re.findall(r"\w+", text))
    }


def parameters_of(family: Family, problem: Problem) -> Parameters:
    """The family's parameters, with the problem's overrides."""
    return {**family.parameters, **problem.parameters}
