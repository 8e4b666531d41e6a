"""Publishes what a lake has now, as a green build does at its end."""

from pathlib import Path

from deltalake import DeltaTable

from stack.published import PublishedSnapshots, Snapshot
from stack.settings import Settings


def publish_all(settings: Settings) -> Snapshot:
    """Publish the newest version of every table of a local lake but bronze."""
    lake = Path(settings.lake)
    tables = {
        f"{log.parent.parent.name}.{log.parent.name}": DeltaTable(log.parent).version()
        for log in sorted(lake.glob("*/*/_delta_log"))
        if not log.parent.parent.name.endswith("_bronze") and log.parent.parent.name != "platform"
    }
    return PublishedSnapshots(settings).publish(tables)
