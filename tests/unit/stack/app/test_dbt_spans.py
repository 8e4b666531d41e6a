"""Spans of a run of dbt, from dbt's own events."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from dbt.events.types import CommandCompleted, NodeFinished
from dbt_common.events.base_types import BaseEvent, msg_from_base_event
from deltalake import CommitProperties, write_deltalake

from ingestion.bronze import ensure_tables, table_uri
from ingestion.schema import SCHEMA
from ingestion.topics import AIS
from stack.app.dbt_spans import RunSpans
from stack.settings import Settings
from stack.tracing import TRACEPARENT
from tests.support.spans import attributes, written_spans

RUN = "0190163d-8694-439b-aea5-966c26f8ad91"
NEXT = "0190163d-8694-439b-aea5-966c26f8ad92"
TRACES = [f"{number:032x}" for number in range(1, 5)]


def settings(home: Path) -> Settings:
    return Settings(_env_file=None, home=home, TIDELINE_LAKE=str(home / "lake"), traces="file")


@pytest.fixture
def told(tmp_path: Path) -> Settings:
    """A lake whose bronze has a commit of each trace."""
    told = settings(tmp_path)
    ensure_tables(told.lake, [AIS])
    for trace in TRACES[:2]:
        commit(told, trace)
    return told


def commit(told: Settings, trace: str | None) -> None:
    metadata = {} if trace is None else {TRACEPARENT: f"00-{trace}-{'a' * 16}-01"}
    write_deltalake(
        table_uri(AIS, told.lake),
        pa.Table.from_pylist([], schema=SCHEMA),
        mode="append",
        commit_properties=CommitProperties(custom_metadata=metadata),
    )


def message(event: BaseEvent) -> Any:
    return msg_from_base_event(event)


def finished(name: str, status: str, text: str = "") -> Any:
    now = datetime.now(UTC).replace(tzinfo=None).isoformat()
    info = {
        "node_name": name,
        "unique_id": f"model.tideline.{name}",
        "resource_type": "model",
        "materialized": "table",
        "node_started_at": now,
        "node_finished_at": now,
    }
    return message(NodeFinished(node_info=info, run_result={"status": status, "message": text}))


def completed(*, success: bool = True) -> Any:
    return message(CommandCompleted(command="dbt build", success=success, elapsed=1.0))


def test_run_is_linked_to_the_commits_that_it_found(told: Settings) -> None:
    spans = RunSpans(told)
    spans.began(RUN, "build")
    spans.take(completed())
    commit(told, None)
    commit(told, TRACES[2])
    spans.began(NEXT, "build")
    spans.take(completed())
    first, second = written_spans(told.home, "dbt")
    assert (first["name"], first["traceId"]) == ("dbt build", RUN.replace("-", ""))
    assert {link["traceId"] for link in first["links"]} == set(TRACES[:2])
    assert [link["traceId"] for link in second["links"]] == TRACES[2:3]
    assert second["spanId"] == NEXT.replace("-", "")[16:]


def test_nodes_are_children_with_their_times_and_ends(told: Settings) -> None:
    spans = RunSpans(told)
    before = time.time_ns()
    spans.began(RUN, "run")
    spans.take(finished("vessels", "success"))
    spans.take(finished("ports", "error", "no such column"))
    spans.take(completed(success=False))
    vessels, ports, run = written_spans(told.home, "dbt")
    assert {span["parentSpanId"] for span in (vessels, ports)} == {run["spanId"]}
    assert {span["traceId"] for span in (vessels, ports, run)} == {RUN.replace("-", "")}
    assert int(vessels["startTimeUnixNano"]) > before - 10**9
    assert attributes(vessels)["dbt.unique_id"] == "model.tideline.vessels"
    assert [span["status"].get("code") for span in (ports, run)] == ["STATUS_CODE_ERROR"] * 2
    assert ports["status"]["message"] == "no such column"


def test_lake_without_bronze_has_runs_without_links(tmp_path: Path) -> None:
    told = settings(tmp_path)
    spans = RunSpans(told)
    spans.take(finished("before", "success"))
    spans.began(RUN, "seed")
    spans.take(completed())
    (run,) = written_spans(tmp_path)
    assert "links" not in run
