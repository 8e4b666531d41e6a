"""dbt as a benchmark runs it: in the environment of its servers, timed by dbt itself."""

from collections.abc import Sequence
from datetime import datetime

from stack.settings import settings
from tests.support.dbt_project import DbtProject


def dbt(command: str, names: Sequence[str], *arguments: str) -> dict[str, float]:
    """Run dbt; returns seconds by node, and ``total`` for the run without start-up and parsing.

    Raises:
        DbtError: it failed.
    """
    project = DbtProject(settings().home / "dbt")
    project.dbt("--quiet", command, "--write-json", "--select", *names, *arguments)
    results = project.artifact("run_results")["results"]
    nodes = {result["unique_id"].split(".")[-1]: float(result["execution_time"]) for result in results}
    times = [timing for result in results for timing in result["timing"] if timing["name"] == "execute"]
    begin = min(datetime.fromisoformat(timing["started_at"]) for timing in times)
    end = max(datetime.fromisoformat(timing["completed_at"]) for timing in times)
    return nodes | {"total": (end - begin).total_seconds()}
