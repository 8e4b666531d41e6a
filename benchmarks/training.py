"""Training on five million rows of features: time and memory, against a tenth of them in the same run.

``python -m benchmarks.training [--large 5000000]``

Hold: ten times the rows cost at most 1.2 times as much a row, and Python's memory grows by a tenth at most.

Each size is a process of its own, so that each has a peak of its own: that of Python, where nothing is
collected that grows with the rows, and that of the JVM, whose heap is fixed. The learner is the shipped
forest with fewer and lower trees (``TREES``, ``DEPTH``): what is shown is how the cost follows the rows.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.holds import say

SMALL, LARGE = 500_000, 5_000_000
TREES, DEPTH, FEATURES, VESSELS, DAYS = 10, 8, 12, 5_000, 1_000
HEAP = "2g"
TIME_HOLD, MEMORY_HOLD = 1.2, 1.1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--large", type=int, default=LARGE, help="rows of the larger run")
    options = parser.parse_args()
    if options.rows:
        print(json.dumps(train(options.rows)))
        return
    small, large = (run(rows) for rows in (options.large // (LARGE // SMALL), options.large))
    for found in (small, large):
        print(
            f"{found['rows']:>9,} rows x {FEATURES} features: {found['seconds']:6.1f} s "
            f"({found['rows'] / found['seconds']:,.0f} rows/s), Python {found['python_mb']:,.0f} MB, "
            f"JVM {found['jvm_mb']:,.0f} MB (heap {HEAP}), PR-AUC {found['pr_auc']:.3f}"
        )
    rows = large["rows"] / small["rows"]
    per_row = large["seconds"] / small["seconds"] / rows
    python = large["python_mb"] / small["python_mb"]
    holds = [
        say(f"{rows:.0f} times the rows: times the time a row", per_row, TIME_HOLD, ".2f", at_most=True),
        say("Python's memory, times", python, MEMORY_HOLD, ".2f", at_most=True),
    ]
    sys.exit(not all(holds))


def run(rows: int) -> dict[str, float]:
    """Train in a process of its own, with a home that is gone afterwards."""
    from stack.settings import ROOT, settings

    with tempfile.TemporaryDirectory(prefix="tideline-training-") as home:
        environment = {
            **os.environ,
            "TIDELINE_HOME": home,
            "TIDELINE_LAKE": f"{home}/lake",
            "TIDELINE_JARS_DIR": str(settings().jars),
            "TIDELINE_SPARK_DRIVER_MEMORY": HEAP,
            "TIDELINE_MLFLOW_TRACKING_URI": "",
        }
        command = [sys.executable, "-m", "benchmarks.training", "--rows", str(rows)]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return found


def train(rows: int) -> dict[str, float]:
    """Write a Delta table of features and labels, then train on it as ``tideline ml train`` does."""
    from ml import training
    from ml.dataset import prepare, read_table
    from ml.families import FOREST
    from ml.metrics import Quality
    from ml.problem import MAINTENANCE, Table
    from ml.registry import Registry
    from ml.session import spark_session
    from stack.lake import table_uri
    from stack.schemas import MARITIME_GOLD
    from stack.settings import settings

    forest = replace(FOREST, parameters={**FOREST.parameters, "numTrees": TREES, "maxDepth": DEPTH})
    vars(training)["FAMILIES"] = (forest,)
    table = Table(MARITIME_GOLD, "features")
    with spark_session("benchmark") as spark:
        noise = [f"cast(randn({i}) as float) as f{i}" for i in range(FEATURES)]
        made = spark.range(rows).selectExpr(
            f"201000000 + id div {DAYS} % {VESSELS} as mmsi",
            f"date_add(date'2020-01-01', cast(id % {DAYS} as int)) as feature_date",
            "true as is_horizon_past",
            *noise,
        )
        made = made.selectExpr("*", "f0 + f1 * f2 + randn(99) > 1 as needs_maintenance")
        made.write.format("delta").save(table_uri(settings(), table.schema, table.name))
        began = time.monotonic()
        frame, version = read_table(spark, table)
        found = training.train(MAINTENANCE, prepare(frame, MAINTENANCE, (version,)), 1, Registry())
        seconds = time.monotonic() - began
        gateway = spark.sparkContext._gateway
        assert gateway is not None
        jvm = peak_mb(gateway.proc.pid)
    quality = found[0].quality
    assert isinstance(quality, Quality)
    return {
        "rows": rows,
        "seconds": seconds,
        "python_mb": peak_mb(os.getpid()),
        "jvm_mb": jvm,
        "pr_auc": quality.pr_auc,
    }


def peak_mb(pid: int) -> float:
    """The greatest resident memory that a process had, MB."""
    line = next(s for s in Path(f"/proc/{pid}/status").read_text().splitlines() if s.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
