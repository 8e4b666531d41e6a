"""Names of datasets, as OpenLineage's naming has them: those of every sender meet.

A topic is known by its first broker, a table by where it lies, whoever writes it: the sink, Spark, or dbt.
dbt's own senders know a table by Spark's address; that name is a symlink of the same dataset.
"""

from pathlib import Path
from typing import Any

from openlineage.client.event_v2 import InputDataset, OutputDataset
from openlineage.client.facet_v2 import (
    OutputDatasetFacet,
    dataset_version_dataset,
    output_statistics_output_dataset,
    symlinks_dataset,
)

from stack.lake import schema_name
from stack.settings import Settings

NAMESPACE = "tideline"
"""Of jobs, and of datasets that are neither topics nor tables."""


def topic_name(settings: Settings, topic: str) -> tuple[str, str]:
    """Namespace and name of a topic."""
    return f"kafka://{settings.bootstrap_servers.split(',')[0]}", topic


def table_name(settings: Settings, schema: str, table: str) -> tuple[str, str]:
    """Namespace and name of a table: where it lies."""
    place = f"{schema_name(settings, schema)}/{table}"
    lake = settings.lake.rstrip("/")
    if "://" not in lake:
        return "file", f"{Path(lake).resolve()}/{place}"
    bucket, _, prefix = lake.partition("://")[2].partition("/")
    return f"s3://{bucket}", f"{prefix}/{place}".lstrip("/")


def table_facets(settings: Settings, schema: str, table: str, version: int | None) -> dict[str, Any]:
    """The version of a table, and the name by which dbt's senders know it."""
    spark = f"spark://{settings.thrift_host}:{settings.thrift_port}"
    same = symlinks_dataset.Identifier(spark, f"{schema_name(settings, schema)}.{table}", "TABLE")
    facets: dict[str, Any] = {"symlinks": symlinks_dataset.SymlinksDatasetFacet([same])}
    if version is not None:
        facets["version"] = dataset_version_dataset.DatasetVersionDatasetFacet(str(version))
    return facets


def table_input(settings: Settings, schema: str, table: str, version: int | None) -> InputDataset:
    """A table that was read, at a version where that is known."""
    namespace, name = table_name(settings, schema, table)
    return InputDataset(namespace, name, facets=table_facets(settings, schema, table, version))


def table_output(
    settings: Settings, schema: str, table: str, version: int, rows: int | None
) -> OutputDataset:
    """A version of a table that was written."""
    namespace, name = table_name(settings, schema, table)
    counted: dict[str, OutputDatasetFacet] = {}
    if rows is not None:
        statistics = output_statistics_output_dataset.OutputStatisticsOutputDatasetFacet(rowCount=rows)
        counted["outputStatistics"] = statistics
    return OutputDataset(
        namespace, name, facets=table_facets(settings, schema, table, version), outputFacets=counted
    )
