"""Lineage of a small real run: the sink stores, dbt builds and publishes, and the events say how it went."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingestion.topics import Topic
from observability.openlineage.teller import Teller, client
from stack.settings import Settings, settings
from tests.support.servers import Kafka, Spark
from tests.support.sink import Work
from tests.support.small_project import Built, SmallProject, small_project

NAME = "told"


@pytest.fixture
def small(spark: Spark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallProject]:
    """A project over the run's Spark, with a bronze that the sink of this process writes."""
    with small_project(spark, tmp_path / "project", NAME) as project:
        monkeypatch.setenv("TIDELINE_BRONZE_SCHEMA", project.bronze_schema)
        settings.cache_clear()
        yield project
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def built(small: SmallProject) -> Iterator[Built]:
    built = small.built(NAME)
    yield built
    built.drop()


def place(dataset: Any) -> tuple[str, str]:
    """What a dataset is, and which version of it."""
    return dataset["name"], dataset["facets"]["version"]["datasetVersion"]


def writer(events: list[Any], dataset: tuple[str, str]) -> Any:
    """The one event that wrote a dataset's version."""
    (event,) = [event for event in events if dataset in map(place, event["outputs"])]
    return event


def test_snapshot_is_followed_back_to_offsets_by_events(
    kafka: Kafka, small: SmallProject, built: Built, spark: Spark, tmp_path: Path
) -> None:
    name = kafka.topic("told", partitions=2)
    work = Work(kafka.settings.bootstrap_servers, name, Path(spark.lake), 2)
    work.topic = Topic(name, "alerts", "alerts")
    work.send(3)
    work.finish()
    # An offset alone is no key where there are two partitions.
    left_out = ("--exclude-resource-type", "unit_test", "--exclude", "test_name:unique_over")
    built.dbt("build", "--select", "+report", *left_out)
    told = Settings(
        _env_file=None,
        home=tmp_path / "home",
        TIDELINE_LAKE=spark.lake,
        kafka_bootstrap=kafka.settings.bootstrap_servers,
        bronze_schema=small.bronze_schema,
        dbt_target="dev",
        dbt_schema=NAME,
    )
    Teller(told, {"alerts": name}, client(told)).tell()
    lines = (told.home / "lineage" / "events.jsonl").read_text().splitlines()
    events = [json.loads(line) for line in lines]

    (published,) = [event for event in events if event["job"]["name"] == "publish"]
    report = f"{spark.lake}/{NAME}_maritime_gold/report"
    (version,) = [place(dataset) for dataset in published["inputs"] if dataset["name"] == report]
    gold = writer(events, version)
    totals = writer(events, place(gold["inputs"][0]))
    assert totals["job"]["name"] == "dbt.maritime_gold.totals"
    # The view between them is seen through.
    messages = writer(events, min(map(place, totals["inputs"])))
    assert messages["job"]["name"] == "dbt.maritime_gold.messages"
    sink = writer(events, place(messages["inputs"][0]))
    read = sink["inputs"][0]
    assert (read["namespace"], read["name"]) == (f"kafka://{kafka.settings.bootstrap_servers}", name)
    offsets = read["facets"]["tideline_offsets"]["partitions"]
    assert [(one["partition"], one["last"]) for one in offsets] == [(0, 2), (1, 2)]
    assert len({event["run"]["facets"]["parent"]["run"]["runId"] for event in (published, gold, totals)}) == 1
