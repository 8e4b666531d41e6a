"""dbt as a benchmark runs it: in the environment of its servers, timed by dbt itself."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from stack.settings import ROOT, settings


def dbt(command: str, names: Sequence[str], *arguments: str) -> dict[str, float]:
    """Run dbt; returns seconds by node, and ``total`` for the run without start-up and parsing."""
    target = settings().home / "target"
    subprocess.run(
        [str(Path(sys.executable).parent / "dbt"), "--quiet", command, "--select", *names, *arguments],
        cwd=ROOT,
        env=os.environ | {"DBT_TARGET_PATH": str(target), "DBT_LOG_PATH": str(settings().home / "logs")},
        check=True,
    )
    results = json.loads((target / "run_results.json").read_text())["results"]
    nodes = {result["unique_id"].split(".")[-1]: float(result["execution_time"]) for result in results}
    times = [timing for result in results for timing in result["timing"] if timing["name"] == "execute"]
    begin = min(datetime.fromisoformat(timing["started_at"]) for timing in times)
    end = max(datetime.fromisoformat(timing["completed_at"]) for timing in times)
    return nodes | {"total": (end - begin).total_seconds()}
