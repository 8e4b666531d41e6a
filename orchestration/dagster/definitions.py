"""Tideline in Dagster: dbt's tables as assets, a sensor on bronze's versions, schedules, backfills by day.

``make dagster`` starts it in an environment of its own. It takes the dbt worker's place and runs the same
commands by the checkout's own environment (docs/orchestrators.md).
"""

import json
import os
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DbtCliResource, build_dbt_asset_selection, dbt_assets

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".venv" / "bin"
MANIFEST = ROOT / "target" / "manifest.json"
FIRST_DAY = os.environ.get("TIDELINE_DAGSTER_FIRST_DAY", "2024-01-01")
"""The first day that can be loaded again."""
ARCHIVE = os.environ.get("TIDELINE_DAGSTER_ARCHIVE", "noaa AIS_{day:%Y_%m_%d}.zip")
"""A day's archive, as `tideline produce` names it, with the day in it."""
LOOK_S = 30
"""How often the sensor looks at bronze."""
GOING_ON = [dg.DagsterRunStatus.QUEUED, dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED]

if not MANIFEST.exists():
    raise FileNotFoundError(f"{MANIFEST}: run `dbt parse` in {ROOT} first, as `make dagster` does")


def asked() -> dict[str, Any]:
    """Bronze's versions and the schedule, from the checkout's own environment."""
    answer = subprocess.run(
        [BIN / "python", "-m", "stack.app.orchestration"],
        cwd=ROOT,
        stdout=subprocess.PIPE,  # what it complains about goes to Dagster's log
        text=True,
        check=True,
    )
    return dict(json.loads(answer.stdout))


def run(log: dg.DagsterLogManager, *command: str) -> None:
    """Run one of the checkout's commands to its end; what it prints goes to Dagster's log."""
    log.info(shlex.join(command))
    with subprocess.Popen(
        [BIN / command[0], *command[1:]],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            log.info(line.rstrip())
    if process.returncode:
        raise dg.Failure(f"{shlex.join(command)} ended with {process.returncode}")


@dbt_assets(manifest=MANIFEST)
def tables(context: dg.AssetExecutionContext, dbt: DbtCliResource) -> Iterator[Any]:
    """`dbt build` of what is selected; what did not change is reused."""
    yield from dbt.cli(["build", "--exclude-resource-type", "unit_test"], context=context).stream()


class Archive(dg.Config):
    """What is loaded."""

    source: str = ARCHIVE


@dg.asset(partitions_def=dg.DailyPartitionsDefinition(FIRST_DAY), group_name="bronze")
def archive_day(context: dg.AssetExecutionContext, config: Archive) -> None:
    """A day's archive sent and landed again; silver drops what it has already."""
    day = context.partition_time_window.start
    run(context.log, "tideline", "produce", *shlex.split(config.source.format(day=day)))
    run(context.log, "tideline", "ingest", "--once")


def job_of(name: str, *commands: tuple[str, ...]) -> dg.JobDefinition:
    """Commands one after the other as a job."""

    @dg.op(name=f"{name}_commands")
    def do(context: dg.OpExecutionContext) -> None:
        for command in commands:
            run(context.log, *command)

    @dg.job(name=name)
    def job() -> None:
        do()

    return job


live = dg.define_asset_job("live", build_dbt_asset_selection([tables], dbt_select="tag:live"))
daily = dg.define_asset_job("daily", dg.AssetSelection.assets(tables))


@dg.sensor(job=live, minimum_interval_seconds=LOOK_S)
def new_bronze(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
    """Builds the live tables when bronze has a new version; one run at a time."""
    if context.instance.get_runs_count(dg.RunsFilter(job_name=live.name, statuses=GOING_ON)):
        return dg.SkipReason("the last build still runs")
    versions = json.dumps(asked()["bronze"], sort_keys=True)
    if versions == context.cursor:
        return dg.SkipReason("bronze has nothing new")
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=versions)], cursor=versions)


known = asked()
scores = ("dbt", "build", "--select", "tag:scores")
jobs = {
    "daily": daily,
    "maintain": job_of("maintain", ("tideline", "maintain")),
    "score": job_of(
        "score", *(("tideline", "ml", "score", problem) for problem in known["problems"]), scores
    ),
    "train": job_of(
        "train", *(("tideline", "ml", "train", problem, "--score") for problem in known["problems"]), scores
    ),
}

defs = dg.Definitions(
    assets=[tables, archive_day],
    jobs=[live, *jobs.values()],
    schedules=[
        dg.ScheduleDefinition(job=jobs[name], cron_schedule=crontab, execution_timezone="UTC")
        for name, crontab in known["schedules"].items()
        if name in jobs
    ],
    sensors=[new_bronze],
    resources={
        "dbt": DbtCliResource(project_dir=str(ROOT), profiles_dir=str(ROOT), dbt_executable=str(BIN / "dbt"))
    },
)
