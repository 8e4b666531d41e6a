"""A dataset for one problem: read, checked, labelled and split, with the version of its data.

Guarantees that the same data version gives the same rows in the same partitions in the same order, so that a
seed is reproducible. Never collects rows to the driver.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path

from deltalake.exceptions import DeltaError, TableNotFoundError
from py4j.protocol import Py4JJavaError  # type: ignore[import-untyped]
from pyspark import StorageLevel
from pyspark.errors import AnalysisException, PySparkException
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from ml.errors import FeatureTableError, LabelError, first_line
from ml.problem import Kind, Problem, Table
from stack.lake import open_table, table_uri
from stack.settings import settings
from stack.spark_conf import TRAINING_PARTITIONS

LABEL = "__label"
PART = "__part"
TRAIN, VALIDATION, TEST = "train", "validation", "test"
BUCKETS = 100
VALIDATION_FROM, TEST_FROM = 60, 80
"""Of 100 hash buckets, 60 train, 20 validate (choose the threshold) and 20 are held out for the test. The
final fit uses the validation rows as well."""
BEFORE_TEST = (TRAIN, VALIDATION)
"""Parts that the registered model is fitted on, once the threshold is chosen."""
TIME_CUT = 0.7
"""With a time column, the earliest 70 % of the rows train (by whole days), and later ones test."""
ROWS_PER_PARTITION = 25_000
FEW_ROWS = 4 * ROWS_PER_PARTITION
"""Starting Spark takes longer than scoring these."""
MAX_CATEGORIES = 60
"""A text column with more distinct values than this is no category."""


@dataclass(frozen=True)
class DataVersion:
    """The data of a run: a Delta version, or a file's SHA-256."""

    uri: str
    version: str

    def __str__(self) -> str:
        return f"{self.uri}@{self.version}"


@dataclass(frozen=True)
class Dataset:
    """Rows with ``__label`` and ``__part``, and which columns are features.

    Spark keeps the rows, in memory and on disk, until the end of a ``with`` block over it or of the session.
    """

    frame: DataFrame
    numeric: tuple[str, ...]
    categorical: tuple[str, ...]
    versions: tuple[DataVersion, ...]

    @property
    def features(self) -> tuple[str, ...]:
        return self.numeric + self.categorical

    def __enter__(self) -> "Dataset":
        return self

    def __exit__(self, *_: object) -> None:
        self.frame.unpersist()

    def part(self, *names: str) -> DataFrame:
        """The rows of these parts; of all parts when none is named."""
        return self.frame.filter(F.col(PART).isin(*names)) if names else self.frame


def read_table(
    spark: SparkSession, table: Table, version: int | None = None
) -> tuple[DataFrame, DataVersion]:
    """A Delta table of the lake, at a version (default: the newest).

    Raises:
        FeatureTableError: there is no such table, or no such version.
    """
    return _read_delta(spark, table_uri(settings(), table.schema, table.name), str(table), version)


def read_file(spark: SparkSession, path: Path, version: int | None = None) -> tuple[DataFrame, DataVersion]:
    """A table from a file: CSV (plain or .gz), Parquet, JSON lines, or a Delta folder.

    Raises:
        FeatureTableError: the file is missing, empty, or of another format.
    """
    if not path.exists():
        raise FeatureTableError(f"{path}: no such file")
    if (path / "_delta_log").is_dir():
        return _read_delta(spark, str(path), str(path), version)
    suffix = "".join(path.suffixes[-2:]) if path.suffix == ".gz" else path.suffix
    uri = str(path.resolve())
    read: Callable[[str], DataFrame]
    if suffix in (".csv", ".csv.gz"):
        read = partial(spark.read.csv, header=True, inferSchema=True, enforceSchema=False)
    elif suffix == ".parquet":
        read = spark.read.parquet
    elif suffix in (".jsonl", ".jsonl.gz"):
        read = spark.read.json
    else:
        raise FeatureTableError(
            f"{path}: unsupported format (supported: .csv, .csv.gz, .parquet, .jsonl, a Delta folder)"
        )
    try:
        frame = read(uri)
        empty = not frame.columns or frame.isEmpty()
    except (PySparkException, Py4JJavaError) as error:
        raise FeatureTableError(f"{path}: cannot be read as {suffix}: {first_line(error)}") from error
    if empty:
        raise FeatureTableError(f"{path}: it has no rows")
    if odd := [name for name in frame.columns if not name or "." in name or "`" in name]:
        raise FeatureTableError(f"{path}: the column name {odd[0]!r} cannot be used in an expression")
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
    return frame, DataVersion(path.name, digest[:16])


def has_few_rows(table: Table, most: int = FEW_ROWS) -> bool:
    """Whether a table of the lake has at most so many rows, by its log; False where that does not say."""
    try:
        return open_table(settings(), table_uri(settings(), table.schema, table.name)).count() <= most
    except (DeltaError, OSError):  # reading it says what is wrong with it
        return False


def _read_delta(
    spark: SparkSession, uri: str, name: str, version: int | None
) -> tuple[DataFrame, DataVersion]:
    # Read from the log by deltalake: Spark needs jobs of its own to tell a table's newest version.
    try:
        latest = open_table(settings(), uri).version()
    except TableNotFoundError as error:
        raise FeatureTableError(f"{name}: no such Delta table; build it with `dbt build` first") from error
    except (DeltaError, OSError) as error:
        raise FeatureTableError(f"{name}: its log cannot be read: {first_line(error)}") from error
    if version is not None and not 0 <= version <= latest:
        raise FeatureTableError(f"{name}: no version {version}; available: 0 to {latest}")
    selected = latest if version is None else version
    try:
        return spark.read.format("delta").option("versionAsOf", selected).load(uri), DataVersion(
            name, str(selected)
        )
    except AnalysisException as error:
        raise FeatureTableError(
            f"{name}: version {selected} can no longer be read: {first_line(error)}"
        ) from error


def prepare(frame: DataFrame, problem: Problem, versions: tuple[DataVersion, ...]) -> Dataset:
    """Check, label and split.

    Raises:
        FeatureTableError: a key or feature column is missing, or no row or usable feature is left.
        LabelError: the label is not a valid expression over the columns.
    """
    missing = [name for name in (*problem.keys, *(problem.features or ())) if name not in frame.columns]
    if missing:
        raise FeatureTableError(
            f"{versions[0].uri}: no column {', '.join(missing)}; it has {', '.join(frame.columns)}"
        )
    labelled = _label(frame, problem)
    excluded = {*problem.keys, *problem.leaks, *_columns_in(problem.label, frame.columns)}
    if problem.baseline:
        excluded -= set(_columns_in(problem.baseline, frame.columns)) - set(problem.leaks) - set(problem.keys)
    candidates = problem.features or tuple(name for name in frame.columns if name not in excluded)
    leaking = sorted(set(candidates) & excluded)
    if leaking:
        raise FeatureTableError(
            f"problem {problem.name}: {', '.join(leaking)} would leak the label into the features"
        )
    survey = _survey(labelled, problem, candidates)
    _require_label(survey, problem)
    if not survey.numeric and not survey.categorical:
        raise FeatureTableError(
            f"{versions[0].uri}: no usable feature among {', '.join(candidates) or 'no columns'}"
        )
    casts = [F.col(name).cast("double").alias(name) for name in survey.numeric]
    kept = labelled.select(
        *problem.keys,
        *casts,
        *survey.categorical,
        LABEL,
        *([F.expr(problem.baseline).cast("double").alias("__baseline")] if problem.baseline else []),
    )
    order = [*problem.keys, *survey.numeric]
    partitions = partitions_of(survey.rows)
    placed = kept.repartition(partitions, *(F.col(name) for name in order)).sortWithinPartitions(*order)
    split = placed.withColumn(PART, _part(problem, order, survey.cut))
    split = split.persist(StorageLevel.MEMORY_AND_DISK)
    return Dataset(split, *_trainable(split, survey.numeric, survey.categorical), versions)


def partitions_of(rows: int) -> int:
    """How many partitions so many rows are learned in.

    By the rows alone, never the machine's cores: a forest's bootstrap follows the partitions, so the same
    data must fall into the same ones everywhere for a seed to mean anything. Each partition has statistics
    of its own for each node of each tree, which are merged: for few rows they cost more than the rows do.
    """
    return min(TRAINING_PARTITIONS, max(1, ceil(rows / ROWS_PER_PARTITION)))


def label_column(label: str) -> Column:
    """The label of a row: 1 or 0 where the expression is true or false, else its value or null."""
    return F.expr(f"try_cast(({label}) as double)")


def _label(frame: DataFrame, problem: Problem) -> DataFrame:
    if problem.kind is Kind.ANOMALY and not _columns_in(problem.label, frame.columns):
        return frame.withColumn(LABEL, F.lit(None).cast("double"))
    try:
        labelled = frame.withColumn(LABEL, label_column(problem.label))
    except AnalysisException as error:
        raise LabelError(
            f"label {problem.label!r}: {first_line(error)}; columns are {', '.join(frame.columns)}"
        ) from error
    return labelled if problem.kind is Kind.ANOMALY else labelled.filter(F.col(LABEL).isNotNull())


@dataclass(frozen=True)
class _Survey:
    """What one pass over the labelled rows tells."""

    rows: int
    positives: int
    negatives: int
    odd_label: float | None
    """A label other than 0 and 1; the greatest."""
    numeric: tuple[str, ...]
    """Numbers that are not null throughout."""
    categorical: tuple[str, ...]
    """Texts that are not null throughout, and have few values."""
    cut: int | None
    """The day (since 1970-01-01) that the rows are split at; none without a time."""


def _survey(labelled: DataFrame, problem: Problem, candidates: tuple[str, ...]) -> _Survey:
    types = {field.name: field.dataType for field in labelled.schema.fields}
    numeric = [n for n in candidates if isinstance(types[n], T.NumericType | T.BooleanType)]
    texts = [n for n in candidates if isinstance(types[n], T.StringType)]
    label = F.col(LABEL)
    cut = F.percentile_approx(_day(problem), TIME_CUT, 1_000_000) if problem.time else F.lit(None)
    found = labelled.select(
        F.count("*"),
        F.count_if(label == 1),
        F.count_if(label == 0),
        F.max(F.when(~label.isin(0.0, 1.0), label)),
        cut,
        *(F.count(name) for name in numeric),
        *(F.approx_count_distinct(name) for name in texts),
    ).head()
    assert found is not None
    rows, positives, negatives, odd_label, day = found[:5]
    counts = dict(zip([*numeric, *texts], found[5:], strict=True))
    return _Survey(
        rows,
        positives,
        negatives,
        odd_label,
        tuple(name for name in numeric if counts[name]),
        tuple(name for name in texts if 0 < counts[name] <= MAX_CATEGORIES),
        None if day is None else int(day),
    )


def _require_label(survey: _Survey, problem: Problem) -> None:
    if problem.kind is Kind.ANOMALY:
        return
    if not survey.rows:
        of = f" {problem.label!r}" if problem.kind is Kind.CLASSIFICATION else ""
        raise FeatureTableError(f"problem {problem.name}: no row with a label{of}")
    if problem.kind is not Kind.CLASSIFICATION:
        return
    if survey.odd_label is not None:
        raise LabelError(f"label {problem.label!r} is not true or false: it has the value {survey.odd_label}")
    if not survey.positives or not survey.negatives:
        value = "true" if survey.positives else "false"
        raise LabelError(f"label {problem.label!r} has only one class: {value} in all {survey.rows} rows")


def _columns_in(expression: str, columns: list[str]) -> list[str]:
    words = set(re.findall(r"\w+", expression))
    return [name for name in columns if name in words]


def _trainable(
    split: DataFrame, numeric: tuple[str, ...], categorical: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns that have a value in some training row: nothing can be learned from the others."""
    names = (*numeric, *categorical)
    rows = split.filter(F.col(PART) == TRAIN)
    counted = rows.select(F.count("*"), *(F.count(name) for name in names)).head()
    if counted is None or not counted[0]:
        return numeric, categorical  # training reports an empty part itself
    values = dict(zip(names, counted[1:], strict=True))
    return tuple(n for n in numeric if values[n]), tuple(n for n in categorical if values[n])


def _day(problem: Problem) -> Column:
    assert problem.time is not None
    return F.unix_date(F.date_trunc(problem.time_grain, F.col(problem.time)).cast("date"))


def _part(problem: Problem, order: list[str], cut: int | None) -> Column:
    """The row's part. With entity and time, the test set holds out both; otherwise a row hash decides."""
    entity = problem.entity if problem.is_split_by_entity else None
    bucket = F.pmod(F.xxhash64(*([entity] if entity else order)), F.lit(BUCKETS))
    held_out = F.when(bucket >= TEST_FROM, TEST).when(bucket >= VALIDATION_FROM, VALIDATION)
    if problem.time is None:
        return held_out.otherwise(TRAIN)
    if cut is None:
        raise FeatureTableError(f"problem {problem.name}: no row has a {problem.time}")
    day = _day(problem)
    early, late = day < F.lit(cut), day >= F.lit(cut)
    if entity is None:
        known = day < F.lit(cut - problem.horizon_days)
        return F.when(late, TEST).when(known & (bucket >= TEST_FROM), VALIDATION).when(known, TRAIN)
    return (
        F.when(late & (bucket >= TEST_FROM), TEST)
        .when(early & (bucket < VALIDATION_FROM), TRAIN)
        .when(early & (bucket < TEST_FROM), VALIDATION)
    )
