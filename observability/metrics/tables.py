"""Rows, files and bytes of the published tables, from Delta's log; read again where a version is new."""

from collections.abc import Sequence
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from observability.metrics.watched import Watched
from stack.lake import open_table, table_uri
from stack.published import PublishedSnapshots


class Size(NamedTuple):
    """The size of a version of a table."""

    version: int
    rows: int
    files: int
    size_bytes: int


class TablesSource:
    """Looks at the tables of the snapshot in force."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._published = PublishedSnapshots(watched.settings)
        self._sizes: dict[tuple[str, str], Size] = {}

    def __call__(self) -> Sequence[Metric]:
        """Raises OSError, DeltaError: the store does not answer."""
        labels = ["schema", "table"]
        rows = GaugeMetricFamily("tideline_table_rows", "Rows of a published table", labels=labels)
        files = GaugeMetricFamily("tideline_table_files", "Its files", labels=labels)
        sizes = GaugeMetricFamily("tideline_table_bytes", "Their size", labels=labels)
        version = GaugeMetricFamily("tideline_table_version", "Delta version in force", labels=labels)
        entries = self._published.entries()
        for name, number in entries[-1].tables.items() if entries else ():
            schema, _, table = name.partition(".")
            if schema not in self._watched.schemas:
                continue
            size = self._size(schema, table, number)
            rows.add_metric([schema, table], size.rows)
            files.add_metric([schema, table], size.files)
            sizes.add_metric([schema, table], size.size_bytes)
            version.add_metric([schema, table], number)
        return [rows, files, sizes, version]

    def _size(self, schema: str, table: str, version: int) -> Size:
        known = self._sizes.get((schema, table))
        if known is None or known.version != version:
            settings = self._watched.settings
            handle = open_table(settings, table_uri(settings, schema, table), version)
            actions = pa.table(handle.get_add_actions(flatten=True))
            known = self._sizes[schema, table] = Size(
                version,
                pc.sum(actions["num_records"]).as_py() or 0,
                actions.num_rows,
                pc.sum(actions["size_bytes"]).as_py() or 0,
            )
        return known
