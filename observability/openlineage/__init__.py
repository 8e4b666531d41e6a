"""Lineage with versions as OpenLineage events, told from what was committed (docs/decisions/0138)."""
