"""The Spark session that models are trained and scored in.

A separate classic session, on the master of the settings, which reads Delta by path (decision 0090): the
same code runs on ``local[*]`` and on a cluster.
"""

import logging
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from py4j.protocol import Py4JJavaError  # type: ignore[import-untyped]
from pyspark.errors import PySparkException
from pyspark.logger import PySparkLogger
from pyspark.sql import SparkSession

from ml.errors import MlError, first_line
from stack.jars import java_with_jars, spark_jars
from stack.java import launcher_home
from stack.logs import log4j_options, output_file, read_from, significant_line, size, trim
from stack.settings import Settings, settings
from stack.spark_conf import Role, secret_arguments, secret_variables, spark_conf

QUERY_LOGGERS = ("SQLQueryContextLogger", "DataFrameQueryContextLogger")
"""PySpark logs each failed analysis here, as JSON with the trace, before raising it."""
FIRST_COMPILER = "-XX:TieredStopAtLevel=1"
"""HotSpot's second compiler does not pay in a JVM that lives for half a minute (decision 0120)."""


@contextmanager
def spark_session(name: str, *, is_short: bool = False) -> Iterator[SparkSession]:
    """A session with Delta, stopped at the end.

    Args:
        is_short: few rows go through it, so that starting and planning are most of its work.

    Raises:
        TidelineError: no Java was found, the jars could not be fetched, or Spark failed in the body.
    """
    config = settings()
    java = java_with_jars(config, spark_jars(config), lambda _: None)
    os.environ["JAVA_HOME"] = str(launcher_home(config, java))
    os.environ.setdefault("SPARK_LOCAL_IP", config.spark_host or "127.0.0.1")
    os.environ.update(secret_variables(config))
    if words := secret_arguments(config, Role.TRAINING, config.home / "ml" / "secret.properties"):
        os.environ["PYSPARK_SUBMIT_ARGS"] = shlex.join([*words, "pyspark-shell"])
    # Spark's log output goes to a file; its query errors become the command's one-line message.
    for logger in QUERY_LOGGERS:
        PySparkLogger.getLogger(logger).setLevel(logging.CRITICAL)
    java_line = " ".join(f'"{word}"' for word in java_options(config, is_short=is_short))
    builder: SparkSession.Builder = (
        SparkSession.builder.appName(name)
        .master(config.spark_master)
        .config("spark.driver.memory", config.spark_driver_memory)
        .config("spark.driver.extraJavaOptions", java_line)
        .config(map={name: str(value) for name, value in spark_conf(config, Role.TRAINING).items()})
    )
    spark = _start(builder, output_file(config, "ml"))
    try:
        yield spark
    except (PySparkException, Py4JJavaError) as error:
        raise MlError(f"{name}: Spark failed: {first_line(error)}") from error
    finally:
        spark.stop()


def java_options(config: Settings, *, is_short: bool) -> list[str]:
    """Arguments of the session's JVM; of two that contradict each other it heeds the last, the user's."""
    own = [FIRST_COMPILER] if is_short else []
    return [*own, *config.spark_java_options.split(), *log4j_options(config, "ml")]


def _start(builder: SparkSession.Builder, output: Path) -> SparkSession:
    """Start the JVM with its standard error in ``output``: its output must not mix with the command's.

    Raises:
        MlError: it does not start.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    trim(output)
    before = size(output)
    sys.stderr.flush()
    ours = os.dup(2)
    with output.open("ab") as file:
        os.dup2(file.fileno(), 2)  # a JVM keeps the file descriptors it was started with
    try:
        spark = builder.getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
    except (PySparkException, Py4JJavaError) as error:
        said = read_from(output, before)
        why = significant_line(said) if said else first_line(error)
        raise MlError(f"Spark does not start: {why} (see {output})") from error
    finally:
        os.dup2(ours, 2)
        os.close(ours)
    return spark
