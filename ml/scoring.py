"""Scoring: each row by the champion, or by the challenger where the split says so, with its reasons.

A split is by a stable hash of the entity: a vessel keeps its arm for as long as the share is the same, and a
larger share only adds vessels. What was scored by the same version for the same key is never written twice.
"""

from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory

from delta.tables import DeltaTable
from pyspark.ml import PipelineModel
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from ml.errors import FeatureTableError, MlError
from ml.evaluation import SCORE, with_score
from ml.registry import CHALLENGER, CHAMPION, Version
from stack.lake import table_uri
from stack.schemas import MARITIME_BRONZE
from stack.settings import settings

SPLIT_STEPS = 10_000
REASONS = 3


@dataclass(frozen=True)
class Arm:
    """One side of the split: its alias, the version behind it, and the model."""

    alias: str
    version: Version
    model: PipelineModel


def arm_of(entity: str, share: float) -> Column:
    """``challenger`` for a stable ``share`` (0–1) of the entities, else ``champion``.

    Raises:
        MlError: the share is not between 0 and 1.
    """
    if not 0 <= share <= 1:
        raise MlError(f"a share is between 0 and 1, not {share}")
    bucket = F.pmod(F.xxhash64(F.lit("ab"), F.col(entity)), F.lit(SPLIT_STEPS))
    return F.when(bucket < round(share * SPLIT_STEPS), CHALLENGER).otherwise(CHAMPION)


def features_for(frame: DataFrame, version: Version, keys: tuple[str, ...]) -> DataFrame:
    """The keys and the model's own columns, in the types it was trained on.

    Raises:
        FeatureTableError: a column that the model needs is not there, or has text where a number must be.
    """
    return typed(frame, version).select(*keys, *version.numeric, *version.categorical)


def typed(frame: DataFrame, version: Version) -> DataFrame:
    """All columns of the frame, those of the model in the types it was trained on.

    Raises:
        FeatureTableError: a column that the model needs is not there, or has text where a number must be.
    """
    version.require(frame.columns)
    texts = {field.name for field in frame.schema.fields if isinstance(field.dataType, T.StringType)}
    numbers = {name: F.col(name).try_cast("double") for name in version.numeric}
    doubtful = [name for name in version.numeric if name in texts]
    if doubtful:
        lost = [F.count_if(F.col(n).isNotNull() & numbers[n].isNull()).alias(n) for n in doubtful]
        found = frame.select(*lost).head()
        for name, rows in (found.asDict() if found else {}).items():
            if rows:
                raise FeatureTableError(
                    f"{version} needs a number in the column {name}: {rows} rows have a text"
                )
    words = {name: F.col(name).cast("string") for name in version.categorical}
    return frame.withColumns({**numbers, **words})


def write_file(frame: DataFrame, path: Path) -> int:
    """Write rows to one CSV or Parquet file, in their order, without collecting them; returns how many.

    Raises:
        MlError: the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
            target = Path(folder) / "rows"
            writer = frame.coalesce(1).write
            if path.suffix == ".csv":
                writer.csv(str(target), header=True)
            else:
                writer.parquet(str(target))
            part = next(target.glob("part-*"), None)
            if part is None:
                raise MlError(f"{path}: Spark wrote no rows; its workers must see the same folder")
            part.replace(path)
    except OSError as error:
        raise MlError(f"{path}: cannot be written: {error.strerror}") from error
    spark = frame.sparkSession
    if path.suffix == ".csv":
        return spark.read.csv(str(path), header=True, multiLine=True).count()
    return spark.read.parquet(str(path)).count()


def latest(frame: DataFrame, entity: str, time: str) -> DataFrame:
    """The newest row of each entity."""
    newest = frame.groupBy(entity).agg(F.max(time).alias(time))
    return frame.join(newest, [entity, time], "left_semi")


def score(
    frame: DataFrame, arms: list[Arm], keys: tuple[str, ...], entity: str | None, share: float
) -> DataFrame:
    """Each row once, with score, arm, version and the reasons of its score.

    Returns:
        keys, ``score`` (0–1 or the label's unit), ``threshold``, ``is_alarm``, ``arm``, ``model_name``,
        ``model_version``, ``model_family``, ``top_reasons`` (feature, value, effect on the score).
    """
    split = frame.withColumn("arm", arm_of(entity, share) if entity else F.lit(CHAMPION))
    scored = []
    for arm in arms:
        rows = features_for(split.filter(F.col("arm") == arm.alias), arm.version, keys)
        threshold = F.lit(arm.version.threshold).cast("double")
        scored.append(
            with_reasons(arm, rows, keys).select(
                *keys,
                F.col(SCORE).alias("score"),
                threshold.alias("threshold"),
                (F.col(SCORE) >= threshold).alias("is_alarm"),
                F.lit(arm.alias).alias("arm"),
                F.lit(arm.version.name).alias("model_name"),
                F.lit(arm.version.number).alias("model_version"),
                F.lit(arm.version.family).alias("model_family"),
                "top_reasons",
            )
        )
    return reduce(DataFrame.unionByName, scored)


def with_reasons(arm: Arm, rows: DataFrame, keys: tuple[str, ...]) -> DataFrame:
    """Scores, and the features that raised each most: how much the score falls when that one is the median.

    One pass: each row goes through the model as it is and once a feature with that feature blanked, which the
    pipeline fills with the training median (occlusion, after [Zeiler & Fergus 2014]).
    """
    numeric = arm.version.numeric
    blanked = F.explode(F.array(F.lit(""), *(F.lit(name) for name in numeric)))
    # All columns in one projection: one for each of them, and the plan takes longer to make than to run.
    variants = rows.withColumn("__blank", blanked).withColumns(
        {f"__value_{name}": F.col(name) for name in numeric}
        | {name: F.when(F.col("__blank") != name, F.col(name)) for name in numeric}
    )
    scored = with_score(arm.model, variants)
    value = F.coalesce(*(F.when(F.col("__blank") == n, F.col(f"__value_{n}")) for n in numeric))
    whole = F.max(F.when(F.col("__blank") == "", F.col(SCORE)))
    parts = F.collect_list(
        F.when(
            F.col("__blank") != "",
            F.struct(F.col(SCORE).alias("without"), F.col("__blank").alias("feature"), value.alias("value")),
        )
    )
    grouped = scored.groupBy(*keys).agg(whole.alias(SCORE), parts.alias("parts"))
    effects = F.transform(
        "parts",
        lambda part: F.struct(
            (F.col(SCORE) - part["without"]).alias("effect"),
            part["feature"].alias("feature"),
            part["value"].alias("value"),
        ),
    )
    ranked = F.slice(
        F.sort_array(F.filter(effects, lambda effect: effect["effect"] > 0), asc=False), 1, REASONS
    )
    return grouped.select(*keys, SCORE, ranked.alias("top_reasons"))


def append_once(
    spark: SparkSession, table: str, scored: DataFrame, keys: tuple[str, ...], data_version: str
) -> int:
    """Add scores to a bronze table; what is there under the same keys, version and arm stays as it is.

    Returns:
        How many rows were added.
    """
    path = table_uri(settings(), MARITIME_BRONZE, table)
    stamped = scored.withColumns(
        {"data_version": F.lit(data_version), "scored_at": F.current_timestamp().cast("timestamp")}
    )
    target = (
        DeltaTable.createIfNotExists(spark)
        .location(path)
        .addColumns(stamped.schema.toNullable())  # Delta takes no array whose elements must not be null
        .property("delta.enableChangeDataFeed", "true")
        .property("delta.enableDeletionVectors", "false")
        .execute()
    )
    same = " and ".join(f"t.{name} = s.{name}" for name in (*keys, "model_name", "model_version", "arm"))
    done = target.alias("t").merge(stamped.alias("s"), same).whenNotMatchedInsertAll().execute().head()
    # asked of the merge, not of the history: where there is nothing to add there is no commit
    return int(done["num_inserted_rows"]) if done else 0
