"""The project that the worker builds: a copy of the checkout's, replaced when an edited one parses.

An edit in the middle, or one that does not parse, so never reaches a build; a worker that starts again beside
a broken checkout goes on with the copy of the last that parsed. Of two slots one is in use, one for the next.
"""

import json
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from stack.whole_files import write_whole

FILES = ("dbt_project.yml", "profiles.yml")
FOLDERS = ("models", "macros", "seeds", "snapshots", "tests/dbt")
SLOTS = ("a", "b")


class ProjectSlots:
    """Two copies of a dbt project in a folder, one of them in use."""

    def __init__(self, checkout: Path, folder: Path) -> None:
        self._checkout = checkout
        self._folder = folder
        self._pointer = folder / "current.json"

    @property
    def current(self) -> Path | None:
        """The copy in use; none before the first project that parsed."""
        slot = self._read().get("slot")
        return self._folder / slot if slot else None

    def edited(self) -> str:
        """What tells the checkout's state from another: names, sizes and times of the project's files."""
        digest = sha256()
        for file in _files(self._checkout):
            try:
                found = file.stat()
            except FileNotFoundError:  # an editor replaces it just now
                continue
            digest.update(
                f"{file.relative_to(self._checkout)}\0{found.st_size}\0{found.st_mtime_ns}\n".encode()
            )
        return digest.hexdigest()

    def is_current(self, edited: str) -> bool:
        """Whether the copy in use was made of the checkout in this state."""
        return self._read().get("edited") == edited

    def candidate(self) -> Path:
        """The checkout copied to the slot that is not in use."""
        current = self.current
        slot = self._folder / SLOTS[current is not None and current.name == SLOTS[0]]
        wanted = {file.relative_to(self._checkout) for file in _files(self._checkout)}
        for file in list(_files(slot)):
            if file.relative_to(slot) not in wanted:
                file.unlink()
        for name in wanted:
            target = slot / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self._checkout / name, target)
        return slot

    def use(self, slot: Path, edited: str) -> None:
        """Take a slot into use, for this state of the checkout."""
        write_whole(self._pointer, json.dumps({"slot": slot.name, "edited": edited}))

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._pointer.read_text()))
        except (FileNotFoundError, ValueError):
            return {}


def _files(root: Path) -> Iterator[Path]:
    for name in FILES:
        if (root / name).is_file():
            yield root / name
    for folder in FOLDERS:
        yield from sorted(file for file in (root / folder).rglob("*") if file.is_file())
