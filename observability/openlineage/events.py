"""Events from commits: what the sink stored, what dbt built, what was published, what a model learned from.

A run's identifier is made of what it wrote, so that an event that is sent twice tells of one run.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.facet_v2 import JobFacet, dataset_version_dataset, job_type_job, parent_run

from observability.openlineage.facets import OffsetsFacet, SnapshotFacet, VersionsFacet
from observability.openlineage.log import Commit
from observability.openlineage.names import (
    NAMESPACE,
    table_input,
    table_name,
    table_output,
    topic_name,
)
from stack.published import Snapshot
from stack.schemas import MARITIME_BRONZE, PLATFORM
from stack.settings import Settings

PRODUCER = "urn:tideline"
Offsets = Mapping[tuple[str, int], int]


def stored(
    settings: Settings, topic: str, table: str, commits: Sequence[Commit], before: Offsets
) -> RunEvent | None:
    """What the sink stored in commits that follow one another; None where they brought nothing.

    Args:
        before: the last offset of each partition before the first of them, where it is known.
    """
    brought = [commit for commit in commits if commit.offsets and commit.brings_data]
    if not brought:
        return None
    last: dict[tuple[str, int], int] = {}
    for commit in brought:
        last.update(commit.offsets)
    partitions = [
        {"partition": place[1], "first": before[place] + 1 if place in before else None, "last": offset}
        for place, offset in sorted(last.items())
        if place[0] == topic and offset > before.get(place, -1)
    ]
    version = ",".join(f"{part['partition']}:{part['last']}" for part in partitions)
    namespace, name = topic_name(settings, topic)
    read = InputDataset(
        namespace,
        name,
        facets={
            "version": dataset_version_dataset.DatasetVersionDatasetFacet(version),
            "tideline_offsets": OffsetsFacet(partitions),
        },
    )
    first, newest = brought[0].version, brought[-1].version
    rows = [commit.rows for commit in brought if commit.rows is not None]
    written = table_output(settings, MARITIME_BRONZE, table, newest, sum(rows))
    written.facets = {**(written.facets or {}), "tideline_versions": VersionsFacet(first, newest)}
    return _event(
        settings,
        f"sink.{table}",
        f"{table}@{first}-{newest}",
        brought[-1].at,
        [read],
        [written],
        kind="STREAMING",
    )


def built(
    settings: Settings, schema: str, table: str, commit: Commit, versions: Mapping[str, int | None]
) -> RunEvent | None:
    """A model's build; None for a commit that none made, or that brought nothing.

    Args:
        versions: of the tables that it read, by ``schema/table``; None where the version is not known.
    """
    if commit.mark is None or not commit.brings_data:
        return None
    inputs = [_read(settings, place, version) for place, version in sorted(versions.items())]
    output = table_output(settings, schema, table, commit.version, commit.rows)
    return _event(
        settings,
        f"dbt.{schema}.{table}",
        f"{schema}.{table}@{commit.version}",
        commit.at,
        inputs,
        [output],
        parent=commit.mark.get("invocation_id"),
    )


def published(settings: Settings, entry: Snapshot) -> RunEvent:
    """A publication: the versions of all tables that readers have together since."""
    tables = {table.replace(".", "/"): number for table, number in entry.tables.items()}
    inputs = [_read(settings, place, number) for place, number in sorted(tables.items())]
    namespace, name = table_name(settings, PLATFORM, "snapshots")
    version = dataset_version_dataset.DatasetVersionDatasetFacet(str(entry.snapshot))
    event = _event(
        settings,
        "publish",
        f"snapshot-{entry.entry}",
        entry.published_at,
        inputs,
        [OutputDataset(namespace, name, facets={"version": version})],
        parent=entry.invocation_id,
    )
    event.run.facets = {
        **(event.run.facets or {}),
        "tideline_snapshot": SnapshotFacet(entry.snapshot, entry.entry),
    }
    return event


def trained(
    settings: Settings, model: str, number: int, at: datetime, data: Iterable[tuple[str, str, int | None]]
) -> RunEvent:
    """A version of a learned model.

    Args:
        data: schema, table and version of what it learned from.
    """
    version = dataset_version_dataset.DatasetVersionDatasetFacet(str(number))
    output = OutputDataset(NAMESPACE, f"models/{model}", facets={"version": version})
    inputs = [table_input(settings, schema, table, read) for schema, table, read in data]
    return _event(settings, f"train.{model}", f"{model}@{number}", at, inputs, [output])


def _read(settings: Settings, place: str, version: int | None) -> InputDataset:
    """A table by its plain ``schema/table``."""
    schema, _, table = place.partition("/")
    return table_input(settings, schema, table, version)


def _event(
    settings: Settings,
    job: str,
    made: str,
    at: datetime,
    inputs: list[InputDataset],
    outputs: list[OutputDataset],
    *,
    kind: str = "BATCH",
    parent: str | None = None,
) -> RunEvent:
    run = uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.lake}#{job}#{made}#{at.isoformat()}")
    facets: dict[str, Any] = {}
    if parent:
        facets["parent"] = parent_run.ParentRunFacet(parent_run.Run(parent), parent_run.Job(NAMESPACE, "dbt"))
    described: dict[str, JobFacet] = {
        "jobType": job_type_job.JobTypeJobFacet(kind, "TIDELINE", jobType="JOB")
    }
    return RunEvent(
        eventTime=at.isoformat(),
        producer=PRODUCER,
        run=Run(str(run), facets=facets),
        job=Job(NAMESPACE, job, facets=described),
        eventType=RunState.COMPLETE,
        inputs=inputs,
        outputs=outputs,
    )
