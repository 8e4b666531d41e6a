"""A message is followed from its producer through the sink's commit to the run of dbt that published it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from opentelemetry.sdk.trace import TracerProvider

from ingestion.producer import MessageProducer
from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from ingestion.sources import Message, headers
from ingestion.topics import Topic
from stack.published import PublishedSnapshots
from stack.settings import Settings, settings
from stack.tracing import context_of_run, tracer_provider
from tests.support.servers import Kafka, Spark
from tests.support.small_project import SmallProject, small_project
from tests.support.spans import attributes, written_spans

NAME = "traced"


@pytest.fixture
def small(spark: Spark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallProject]:
    """A project over the run's Spark, with a bronze that the sink of this process writes."""
    with small_project(spark, tmp_path / "project", NAME) as project:
        monkeypatch.setenv("TIDELINE_BRONZE_SCHEMA", project.bronze_schema)
        monkeypatch.setenv("TIDELINE_HOME", str(tmp_path / "home"))
        monkeypatch.setenv("TIDELINE_TRACES", "file")
        settings.cache_clear()
        yield project
    monkeypatch.undo()
    settings.cache_clear()


def test_message_is_followed_to_the_run_that_published_it(
    kafka: Kafka, small: SmallProject, spark: Spark, tmp_path: Path
) -> None:
    told = settings()
    name = kafka.topic("traced", partitions=1)
    sending, storing = (tracer_provider(told, part) for part in ("source", "sink"))
    with MessageProducer(
        kafka.settings.bootstrap_servers, tracer=sending.get_tracer("t"), trace_every=2
    ) as producer:
        for kind in (b"a", b"b", b"c"):
            producer.send(Message(name, b"key", kind, headers("test", "alert"), None))
    config = SinkConfig(
        topics=(Topic(name, "alerts", "alerts"),),
        bootstrap_servers=kafka.settings.bootstrap_servers,
        lake=spark.lake,
        group=name,
        once=True,
    )
    assert Sink(config, tracer=storing.get_tracer("t")).run().rows == {name: 3}
    for provider in (sending, storing):
        assert isinstance(provider, TracerProvider)
        provider.shutdown()
    built = small.built(NAME)
    try:
        left_out = ("--exclude-resource-type", "unit_test")
        built.dbt("build", "--select", "+report", *left_out)
        published = Settings(_env_file=None, TIDELINE_LAKE=spark.lake, dbt_target="dev", dbt_schema=NAME)
        invocation = PublishedSnapshots(published).current().invocation_id
    finally:
        built.drop()

    first, third = written_spans(tmp_path / "home", "source")
    (commit,) = written_spans(tmp_path / "home", "sink")
    assert (first["name"], commit["name"]) == (f"send {name}", f"process {name}")
    assert (commit["traceId"], commit["parentSpanId"]) == (first["traceId"], first["spanId"])
    assert [link["spanId"] for link in commit["links"]] == [third["spanId"]]
    *nodes, run = written_spans(tmp_path / "home", "dbt")
    root = context_of_run(invocation)
    assert root is not None
    assert (run["traceId"], run["spanId"]) == (f"{root.trace_id:032x}", f"{root.span_id:016x}")
    assert [link["spanId"] for link in run["links"]] == [commit["spanId"]]
    assert {span["parentSpanId"] for span in nodes} == {run["spanId"]}
    by_name = {span["name"]: attributes(span) for span in nodes}
    assert by_name["model messages"]["dbt.status"] == "success", json.dumps(by_name)
