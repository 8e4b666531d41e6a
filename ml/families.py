"""The families of models that compete, as Spark ML pipelines: fill gaps, encode texts, assemble, learn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pyspark.ml import Estimator, Pipeline, Transformer
from pyspark.ml.classification import GBTClassifier, RandomForestClassifier
from pyspark.ml.feature import Imputer, StringIndexer, VectorAssembler
from pyspark.ml.regression import GBTRegressor, RandomForestRegressor

from ml.dataset import LABEL, MAX_CATEGORIES, Dataset
from ml.problem import Kind

FEATURES = "__features"
Parameters = dict[str, Any]


@dataclass(frozen=True)
class Family:
    """A family of models: its name and how to make its estimators, from (kind, seed)."""

    name: str
    parameters: Parameters
    make: Callable[[Kind, int, Parameters], Estimator[Any]]


def _forest(kind: Kind, seed: int, parameters: Parameters) -> Estimator[Any]:
    learner = RandomForestClassifier if kind is Kind.CLASSIFICATION else RandomForestRegressor
    return learner(featuresCol=FEATURES, labelCol=LABEL, seed=seed, cacheNodeIds=True, **parameters)


def _boosting(kind: Kind, seed: int, parameters: Parameters) -> Estimator[Any]:
    learner = GBTClassifier if kind is Kind.CLASSIFICATION else GBTRegressor
    return learner(featuresCol=FEATURES, labelCol=LABEL, seed=seed, **parameters)


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


def pipeline(family: Family, kind: Kind, dataset: Dataset, seed: int) -> Pipeline:
    """The whole way from a dataset's columns to a prediction."""
    stages: list[Estimator[Any] | Transformer] = []
    inputs: list[str] = []
    if dataset.numeric:
        filled = [f"__filled_{name}" for name in dataset.numeric]
        stages.append(Imputer(strategy="median", inputCols=list(dataset.numeric), outputCols=filled))
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
    assert int(family.parameters["maxBins"]) > MAX_CATEGORIES
    stages.append(family.make(kind, seed, family.parameters))
    return Pipeline(stages=stages)
