"""How far lineage was reported: by table the version and the offsets, and the last publication."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stack.whole_files import write_whole


@dataclass
class Bookmark:
    """What was told; changed in place, kept by :meth:`write`."""

    file: Path
    versions: dict[str, int] = field(default_factory=dict)
    """By ``schema/table``, the last version that was looked at."""
    offsets: dict[str, int] = field(default_factory=dict)
    """By ``topic/partition``, the last offset that was told."""
    builds: dict[str, dict[str, int]] = field(default_factory=dict)
    """By ``schema/table``, the version that each run of dbt wrote; the newest of them."""
    entry: int = 0
    """The last entry of the published snapshots."""
    models: dict[str, int] = field(default_factory=dict)
    """By model of the registry, the last version that was told."""

    @classmethod
    def read(cls, file: Path) -> "Bookmark":
        """What the file has; nothing told where there is none."""
        try:
            kept: dict[str, Any] = json.loads(file.read_text())
        except (FileNotFoundError, ValueError):
            return cls(file)
        return cls(file, kept["versions"], kept["offsets"], kept["builds"], kept["entry"], kept["models"])

    def note_build(self, place: str, invocation_id: str, version: int) -> None:
        """Remember which version a run wrote: later builds name what they read by the run."""
        known = self.builds.setdefault(place, {})
        known[invocation_id] = version
        for old in list(known)[:-MOST_BUILDS]:
            del known[old]

    def write(self) -> None:
        """Keep it, whole or not at all."""
        content = {
            "versions": self.versions,
            "offsets": self.offsets,
            "builds": self.builds,
            "entry": self.entry,
            "models": self.models,
        }
        write_whole(self.file, json.dumps(content))


MOST_BUILDS = 100
"""Of each table; a build that read an older one is reported without its version."""
