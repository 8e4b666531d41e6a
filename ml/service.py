"""The jobs on models: train, compare, promote, score; each in a Spark session of its own.

Joins features, training, registry and scoring; returns what came out and prints nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from ml import scoring, training
from ml.cards import write_card
from ml.dataset import (
    LABEL,
    TEST,
    Dataset,
    DataVersion,
    has_few_rows,
    label_column,
    prepare,
    read_file,
    read_table,
)
from ml.errors import FeatureTableError, MlError
from ml.evaluation import SCORE, score_counts, with_score
from ml.metrics import Quality, Regression, quality
from ml.problem import Problem
from ml.registry import CHALLENGER, CHAMPION, Registry, Version
from ml.selection import Selection
from ml.session import spark_session
from ml.truth import with_truth

Announce = Callable[[str], None]
"""Called with a line on the data before the work on it, which can take minutes."""


@dataclass(frozen=True)
class Training:
    """What came of training one problem."""

    problem: Problem
    candidates: list[training.Candidate]
    outcome: str
    """Which version is champion or challenger now."""
    card: Path
    scores: "GoldScores | None" = None
    """What the champion scored of gold, where that was asked for."""


@dataclass(frozen=True)
class Comparison:
    """Champion and challenger on the same rows."""

    problem: Problem
    versions: tuple[Version, Version]
    figures: tuple[Quality | Regression | None, Quality | Regression | None]
    """None where no row has a label."""

    @property
    def gain(self) -> float:
        """By how much the challenger is better (:func:`ml.training.gain`).

        Raises:
            FeatureTableError: no row has a label.
        """
        champion, challenger = self.figures
        if champion is None or challenger is None:
            raise FeatureTableError(f"problem {self.problem.name}: no row has a label; give --truth FILE")
        return training.gain(champion, challenger)


@dataclass(frozen=True)
class GoldScores:
    """Scores that were added to the problem's bronze table."""

    rows: int
    data: DataVersion
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class FileScores:
    """Scores of a file's rows."""

    rows: int
    data: DataVersion
    version: Version
    quality: Quality | None
    """None without a label."""


def train(
    problems: tuple[Problem, ...],
    selection: Selection,
    seed: int,
    card_folder: Path | None,
    announce: Announce,
    *,
    scores_gold: bool = False,
) -> Iterator[Training]:
    """Train every family of each problem on the same rows, register them, write the model card.

    Args:
        problems: as they are in gold.
        selection: the rows.
        seed: of the learners.
        card_folder: where the card goes (default: ``models`` in the home).
        announce: called before each problem's training.
        scores_gold: whether the champion then scores gold, in the same session.

    Raises:
        TidelineError: the rows or the label do not do; what was yielded before is registered.
    """
    applied = [selection.applied_to(problem) for problem in problems]
    if scores_gold:
        for problem in applied:
            _require_gold(problem)
    registry = Registry()
    with spark_session(f"train {', '.join(problem.name for problem in problems)}") as spark:
        for problem in applied:
            frame, versions = labelled_features(spark, problem, selection)
            with prepare(frame, problem, versions) as dataset:
                announce(f"{problem.name}: {_listed(versions)}, {len(dataset.features)} features")
                trained = _train(problem, dataset, seed, registry, card_folder)
            if scores_gold:
                trained = replace(trained, scores=_score_gold(spark, registry, problem, selection))
            yield trained


def compare(problem: Problem, selection: Selection, announce: Announce) -> Comparison:
    """Measure champion and challenger on the same rows that neither has seen.

    Raises:
        RegistryError: there is no champion or no challenger, or its files are damaged.
        TidelineError: the rows do not do.
    """
    problem = selection.applied_to(problem)
    registry = Registry()
    champion, challenger = (registry.version(problem.name, alias) for alias in (CHAMPION, CHALLENGER))
    with spark_session(f"evaluate {problem.name}") as spark:
        frame, data = labelled_features(spark, problem, selection)
        for version in (champion, challenger):
            version.require(frame.columns)
        # Another file than those they learned from is new to them throughout.
        is_seen = selection.file is None or any(
            data[0].version in version.data for version in (champion, challenger)
        )
        announce(f"{problem.name}: {_listed(data)}, {'held-out' if is_seen else 'all'} rows")
        rows = TEST if is_seen else None
        with prepare(frame, problem, data) as dataset:

            def measured(version: Version) -> Quality | Regression | None:
                return training.measure(problem, registry.load(version), dataset, version.threshold, rows)

            return Comparison(problem, (champion, challenger), (measured(champion), measured(challenger)))


def promote(problem: Problem, selection: Selection, gain: float, margin: float, force: str | None) -> Version:
    """Make the challenger the champion, if it gains the margin or is forced; returns it.

    Args:
        problem: as it is in gold.
        selection: the rows that they were compared on.
        gain: of the comparison; NaN where there was none.
        margin: the least gain.
        force: why it is promoted all the same.

    Raises:
        PromotionRefusedError: the gain is below the margin; nothing was changed.
    """
    name = selection.applied_to(problem).name
    registry = Registry()
    champion, challenger = (registry.version(name, alias) for alias in (CHAMPION, CHALLENGER))
    registry.promote(champion, challenger, gain, margin, force)
    return challenger


def score_gold(problem: Problem, selection: Selection, challenger_share: float) -> GoldScores:
    """Score the newest row of each entity and add the scores to bronze, each key and version once.

    Args:
        problem: one whose gold table has entities and times.
        selection: the version of the features.
        challenger_share: share of the entities that the challenger scores (0–1).

    Raises:
        MlError: the problem is scored from files only, or the share is not between 0 and 1.
    """
    problem = selection.applied_to(problem)
    _require_gold(problem)
    registry = Registry()
    is_short = problem.features_table is not None and has_few_rows(problem.features_table)
    with spark_session(f"score {problem.name}", is_short=is_short) as spark:
        return _score_gold(spark, registry, problem, selection, challenger_share)


def score_file(problem: Problem, selection: Selection, out: Path | None, which: str) -> FileScores:
    """Score a file's rows into another file, and measure the scores where there is a label.

    Args:
        problem: as it is in gold.
        selection: names the file.
        out: a ``.csv`` or ``.parquet`` to write.
        which: alias or number of the version.

    Raises:
        MlError: ``out`` is of another kind, or cannot be written to.
        FeatureTableError: the file lacks what the model needs, or no row has a label.
    """
    if out is None or out.suffix not in (".csv", ".parquet"):
        raise MlError(f"--out {out}: give a file that ends in .csv or .parquet")
    problem = selection.applied_to(problem)
    registry = Registry()
    version = registry.version(problem.name, which)
    assert selection.file is not None
    with spark_session(f"score {problem.name}") as spark:
        frame, data = read_file(spark, selection.file)
        scored = with_score(registry.load(version), scoring.typed(frame, version))
        measured = _file_quality(scored, selection.label, version.threshold, data)
        result = scored.withColumnRenamed(SCORE, "score")
        if version.threshold is not None:
            result = result.withColumn("is_alarm", F.col("score") >= F.lit(version.threshold))
        rows = scoring.write_file(result, out)
    return FileScores(rows, data, version, measured)


def labelled_features(
    spark: SparkSession, problem: Problem, selection: Selection
) -> tuple[DataFrame, tuple[DataVersion, ...]]:
    """Features joined with their labels, and the versions of both.

    Raises:
        FeatureTableError: a table, a version or a file is not there.
        MlError: a version of labels is given and there is no table of labels.
    """
    if selection.labels_version is not None and problem.labels_table is None:
        raise MlError(f"--labels-version {selection.labels_version}: {problem.name} has no table of labels")
    if selection.file is not None:
        frame, version = read_file(spark, selection.file, selection.version)
        return frame, (version,)
    assert problem.features_table is not None
    frame, version = read_table(spark, problem.features_table, selection.version)
    if selection.truth is not None:
        frame = with_truth(frame, selection.truth)
    if problem.labels_table is None:
        return frame, (version,)
    labels, labels_version = read_table(spark, problem.labels_table, selection.labels_version)
    on = problem.labels_on or problem.keys
    extra = [column for column in labels.columns if column in on or column not in frame.columns]
    return frame.join(labels.select(*extra), list(on)), (version, labels_version)


def unlabelled_features(
    spark: SparkSession, problem: Problem, selection: Selection
) -> tuple[DataFrame, DataVersion]:
    """Features to be scored: without those whose outcome is in the table of labels already."""
    assert problem.features_table is not None
    frame, version = read_table(spark, problem.features_table, selection.version)
    if problem.labels_table is not None and problem.labels_on:
        labels, _ = read_table(spark, problem.labels_table)
        frame = frame.join(labels.select(*problem.labels_on), list(problem.labels_on), "left_anti")
    return frame, version


def _train(
    problem: Problem, dataset: Dataset, seed: int, registry: Registry, card_folder: Path | None
) -> Training:
    candidates = training.train(problem, dataset, seed, registry)
    outcome = training.settle(registry, candidates)
    return Training(
        problem, candidates, outcome, write_card(problem, dataset, candidates, registry, card_folder)
    )


def _require_gold(problem: Problem) -> None:
    if problem.entity is None or problem.time is None:
        raise MlError(f"{problem.name} is scored from a file: give `ml score` --from FILE --out FILE")


def _score_gold(
    spark: SparkSession,
    registry: Registry,
    problem: Problem,
    selection: Selection,
    challenger_share: float = 0.0,
) -> GoldScores:
    assert problem.entity is not None
    assert problem.time is not None
    aliases = [CHAMPION] + ([CHALLENGER] if challenger_share else [])
    versions = tuple(registry.version(problem.name, alias) for alias in aliases)
    arms = [
        scoring.Arm(alias, version, registry.load(version))
        for alias, version in zip(aliases, versions, strict=True)
    ]
    frame, data = unlabelled_features(spark, problem, selection)
    newest = scoring.latest(frame, problem.entity, problem.time)
    scored = scoring.score(newest, arms, problem.keys, problem.entity, challenger_share)
    added = scoring.append_once(spark, f"{problem.name}_scores", scored, problem.keys, str(data))
    return GoldScores(added, data, versions)


def _file_quality(
    scored: DataFrame, label: str | None, threshold: float | None, data: DataVersion
) -> Quality | None:
    if not label or threshold is None:
        return None
    labelled = scored.withColumn(LABEL, label_column(label)).filter(F.col(LABEL).isNotNull())
    if labelled.isEmpty():
        raise FeatureTableError(f"{data.uri}: no row with a label {label!r}")
    return quality(score_counts(labelled), threshold)


def _listed(versions: tuple[DataVersion, ...]) -> str:
    return ", ".join(map(str, versions))
