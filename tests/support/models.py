"""What the tests of the models share: small tables to learn from, and `tideline ml` as people call it."""

import contextlib
import io
import os
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from pyspark import SparkContext
from pyspark.sql import SparkSession

from ml import training
from ml.families import BOOSTING, FOREST
from ml.registry import CHAMPION, Registry
from ml.session import spark_session
from stack.app import cli
from stack.lake import table_uri
from stack.settings import settings

FIRST_DAY = date(2026, 1, 1)
VESSELS, DAYS = 40, 20
SMALL_FOREST = replace(FOREST, parameters={**FOREST.parameters, "numTrees": 5, "maxDepth": 4})
SMALL_BOOSTING = replace(BOOSTING, parameters={**BOOSTING.parameters, "maxIter": 2, "maxDepth": 2})
STUMP = replace(FOREST, parameters={**FOREST.parameters, "numTrees": 1, "maxDepth": 1})
FEATURES, LABELS = "vessel_features", "vessel_labels"
PROBLEM, OF_FILE = "maintenance", "maintenance_from_file"
WORN = "wear > 0.6"

Row = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    output: str
    error: str

    @property
    def line(self) -> str:
        """The one line that a refusal is; without a traceback."""
        assert self.code == 1, self.output
        assert self.error.startswith("error: "), self.error
        assert self.error.count("\n") == 1, self.error
        return self.error.strip()


@dataclass(frozen=True)
class Workshop:
    """A home of its own, and one Spark session that outlives the commands."""

    spark: SparkSession
    folder: Path
    called_in: Path
    """The folder that the commands are called in."""

    def ml(self, *words: object) -> Said:
        """Run `tideline ml …`."""
        output, error = io.StringIO(), io.StringIO()
        code: object = 0
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["tideline", "ml", *map(str, words)])
            with contextlib.redirect_stdout(output), contextlib.redirect_stderr(error):
                try:
                    cli.main()
                except SystemExit as end:
                    code = end.code
        assert isinstance(code, int)
        return Said(code, output.getvalue(), error.getvalue())

    def output_of(self, *words: object) -> str:
        """What `tideline ml …` says, which must not fail."""
        said = self.ml(*words)
        assert said.code == 0, said.error
        return said.output

    def learn_gold(self) -> None:
        """Write gold and train on it, once."""
        if not Registry().has(PROBLEM, CHAMPION):
            features, labels = days_of_vessels()
            self.write(FEATURES, features)
            self.write(LABELS, labels)
            self.output_of("train", PROBLEM)

    def learn_file(self) -> Path:
        """Write a file and train on it, a stump first, once."""
        path = self.folder / "states.csv"
        if not path.exists():
            self.file(path.name, engine_states())
            for family in (STUMP, SMALL_FOREST):
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr(training, "FAMILIES", (family,))
                    self.output_of("train", PROBLEM, "--from", path, "--label", WORN)
        return path

    def write(self, table: str, rows: list[Row], schema: str = "maritime_gold") -> None:
        """Replace a table of the lake: one more version of it, where it is there."""
        path = table_uri(settings(), schema, table)
        write_deltalake(path, pa.Table.from_pylist(rows), mode="overwrite", schema_mode="overwrite")

    def version(self, table: str, schema: str = "maritime_gold") -> int:
        return DeltaTable(table_uri(settings(), schema, table)).version()

    def read(self, table: str, schema: str = "maritime_bronze") -> list[Row]:
        rows = self.spark.read.format("delta").load(table_uri(settings(), schema, table)).collect()
        return [row.asDict(recursive=True) for row in rows]

    def file(self, name: str, rows: list[Row]) -> Path:
        """A CSV file of these rows."""
        path = self.folder / name
        pd.DataFrame(rows).to_csv(path, index=False)
        return path


def days_of_vessels(seed: int = 1) -> tuple[list[Row], list[Row]]:
    """Features and labels: the more a vessel's engine vibrates, the sooner it needs maintenance."""
    chance = random.Random(seed)
    features, labels = [], []
    for vessel in range(VESSELS):
        for day in range(DAYS):
            key = {"mmsi": 235_000_000 + vessel, "feature_date": FIRST_DAY + timedelta(days=day)}
            vibration, load = chance.gauss(5, 1), chance.uniform(20, 90)
            features.append(
                {
                    **key,
                    "vibration_mm_s_avg": vibration,
                    "engine_load_pct_avg": load,
                    "exhaust_temp_c_avg": 250 + 2 * load + chance.gauss(0, 20),
                    "days_observed": day,
                    "bronze_version": 1,
                }
            )
            needed = vibration + chance.gauss(0, 0.5) > 5.5
            labels.append({**key, "is_horizon_past": True, "needs_maintenance": needed})
    return features, labels


def engine_states(rows: int = 300, seed: int = 1) -> list[Row]:
    """Rows of a file: worn engines vibrate; the temperature tells little."""
    chance = random.Random(seed)
    made = []
    for _ in range(rows):
        wear = chance.uniform(0, 1)
        made.append(
            {
                "vibration": round(3 + 2 * wear + chance.gauss(0, 0.3), 4),
                "oil_pressure": round(4 - wear + chance.gauss(0, 0.3), 4),
                "temperature": round(chance.gauss(80, 5), 4),
                "wear": round(wear, 4),
            }
        )
    return made


@contextlib.contextmanager
def open_workshop(folder: Path) -> Iterator[Workshop]:
    """A home in the folder, the real Spark, and families of models small enough for a test.

    Each command stops the session that it asked for: here that is put off to the end.
    """
    outer, stop = dict(os.environ), SparkSession.stop
    called_in = folder / "here"
    called_in.mkdir(exist_ok=True)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TIDELINE_HOME", str(folder / "home"))
            patch.setenv("TIDELINE_LAKE", str(folder / "lake"))
            patch.setenv("TIDELINE_SPARK_DRIVER_MEMORY", "1g")
            # Left by a test that used Connect in this process: pyspark would look for its session.
            patch.delenv("SPARK_CONNECT_MODE_ENABLED", raising=False)
            patch.setattr(training, "FAMILIES", (SMALL_FOREST, SMALL_BOOSTING))
            patch.setattr(SparkSession, "stop", lambda _session: None)
            patch.chdir(called_in)
            settings.cache_clear()
            with spark_session("tests of the models") as spark:
                yield Workshop(spark, folder, called_in)
                stop(spark)
    finally:
        os.environ.clear()
        os.environ.update(outer)
        settings.cache_clear()


def end_jvm() -> None:
    """End the JVM that this process talks to. MLflow holds on to it: there can be no second one."""
    gateway = SparkContext._gateway
    if gateway is not None:
        gateway.shutdown()
        gateway.proc.stdin.close()
        gateway.proc.wait(600)
