"""The simulator's injected faults: labels that validate an anomaly detector and never train it."""

from pathlib import Path

from pyspark.errors import PySparkException
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from ml.errors import FeatureTableError, first_line

IS_INJECTED = "is_injected"


def with_truth(frame: DataFrame, path: Path) -> DataFrame:
    """Rows of (mmsi, hour_utc) with ``is_injected``: whether a sensor fault lasted the whole hour.

    Null where a fault lasted for part of it: such an hour counts as neither.

    Args:
        path: the file that ``tideline produce simulate --truth`` wrote (JSON Lines).

    Raises:
        FeatureTableError: there is no such file, or no sensor fault in it.
    """
    if not path.is_file():
        raise FeatureTableError(f"--truth {path}: there is no such file")
    schema = "kind string, mmsi bigint, start timestamp, end timestamp"
    try:
        injected = frame.sparkSession.read.schema(schema).json(str(path.resolve()))
        faults = injected.filter(F.col("kind").startswith("sensor_fault_") & F.col("mmsi").isNotNull())
        if faults.isEmpty():
            raise FeatureTableError(f"--truth {path}: it records no sensor fault")
    except PySparkException as error:
        raise FeatureTableError(f"--truth {path}: cannot be read: {first_line(error)}") from error
    hour = F.expr("interval 1 hour")
    first, last = F.date_trunc("hour", "start"), F.date_trunc("hour", "end")
    hours = (
        faults.withColumn("hour_utc", F.explode(F.sequence(first, last, hour)))
        .withColumn(
            "whole", (F.col("hour_utc") >= F.col("start")) & (F.col("hour_utc") + hour <= F.col("end"))
        )
        .groupBy("mmsi", "hour_utc")
        .agg(F.bool_or("whole").alias("whole"))
    )
    label = F.when(F.col("whole").isNull(), False).when(F.col("whole"), True)
    return (
        frame.join(F.broadcast(hours), ["mmsi", "hour_utc"], "left")
        .withColumn(IS_INJECTED, label)
        .drop("whole")
    )
