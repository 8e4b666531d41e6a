"""Facets of our own: what OpenLineage has no field for. Their names begin with ``tideline``."""

from typing import Any

import attr
from openlineage.client.generated.base import DatasetFacet, RunFacet

SCHEMA = "urn:tideline:lineage:"


@attr.define
class OffsetsFacet(DatasetFacet):
    """The part of a topic that a run read."""

    partitions: list[dict[str, Any]]
    """``{partition, first, last}``, both ends included; no ``first`` where the log does not say it."""

    @staticmethod
    def _get_schema() -> str:
        return f"{SCHEMA}offsets:1"


@attr.define
class VersionsFacet(DatasetFacet):
    """The versions of a table that a run wrote, where they are several."""

    first: int
    last: int

    @staticmethod
    def _get_schema() -> str:
        return f"{SCHEMA}versions:1"


@attr.define
class SnapshotFacet(RunFacet):
    """What a publication put in force."""

    snapshot: int
    entry: int

    @staticmethod
    def _get_schema() -> str:
        return f"{SCHEMA}snapshot:1"
