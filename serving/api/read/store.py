"""Where the data files of a table are read: in their folder, or fetched from an object store into a cache.

DuckDB's wheel has no client of object stores, and its extensions are downloads, which are not made at run
time. Delta's data files never change, so a copy of one is good for as long as a version names it.
"""

import os
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from deltalake.fs import DeltaStorageHandler
from pyarrow.fs import PyFileSystem

from serving.api.read.errors import GoneError
from stack.settings import Settings

AT_ONCE = 4
"""Files that are fetched at the same time."""
KEPT_S = 120.0
"""A file that was used within this time is not removed: somebody may be about to read it."""
_PART_BYTES = 4 << 20


class Store(Protocol):
    """Gives local paths of a table's files."""

    def places(self, names: Sequence[str]) -> list[str]:
        """Where these files are, or will be, in their order."""
        ...

    def paths(self, names: Sequence[str]) -> list[str]:
        """Where these files can be read, in their order; they are there when this returns."""
        ...


@dataclass(frozen=True)
class Folder:
    """A table in a folder of this machine."""

    root: str

    def places(self, names: Sequence[str]) -> list[str]:
        return [f"{self.root}/{name}" for name in names]

    def paths(self, names: Sequence[str]) -> list[str]:
        return self.places(names)


class Cached:
    """A table in an object store, whose files are fetched at their first use."""

    def __init__(self, cache: "FileCache", uri: str, folder: Path) -> None:
        self._cache = cache
        self._uri = uri
        self._folder = folder

    def places(self, names: Sequence[str]) -> list[str]:
        return [str(self._folder / name) for name in names]

    def paths(self, names: Sequence[str]) -> list[str]:
        """As of a folder; what is not there yet is fetched.

        Raises:
            GoneError: the store does not have one of them any more.
            OSError: the store does not answer.
        """
        self._cache.fetch(self._uri, self._folder, names)
        return self.places(names)


class FileCache:
    """Copies of data files in the home; those that were not used for longest go when there are too many."""

    def __init__(self, settings: Settings) -> None:
        self._root = settings.home / "api" / "files"
        self._options = settings.storage_options or None
        self._most_bytes = settings.api_cache_mb * 1_000_000
        self._fetching = threading.Lock()
        self._has_grown = True  # an earlier process may have left files

    def store(self, uri: str, schema: str, table: str) -> Cached:
        """The files of the table at an address."""
        return Cached(self, uri, self._root / schema / table)

    def fetch(self, uri: str, folder: Path, names: Iterable[str]) -> None:
        """Have these files of a table in a folder.

        Raises:
            GoneError: the store does not have one of them any more.
            OSError: the store does not answer.
        """
        missing = []
        for name in names:
            try:
                os.utime(folder / name)  # when it was last used
            except FileNotFoundError:
                missing.append(name)
        if not missing:
            return
        with self._fetching, ThreadPoolExecutor(AT_ONCE) as pool:
            source = PyFileSystem(DeltaStorageHandler(uri, self._options))
            list(pool.map(lambda name: _fetch(source, uri, name, folder / name), missing))
            self._has_grown = True

    def trim(self, used: Callable[[], Iterable[str]]) -> None:
        """Remove what was not used for longest until the rest fits.

        What is in use, or was until :data:`KEPT_S` ago, stays in any case.
        """
        if not self._has_grown:
            return
        self._has_grown = False
        kept = set(used())
        found = []
        for file in self._root.rglob("*"):
            if file.is_file():
                status = file.stat()
                found.append((status.st_mtime, status.st_size, file))
        total = sum(size for _, size, _ in found)
        newest = time.time() - KEPT_S
        for last_used, size, file in sorted(found):
            if total <= self._most_bytes or last_used > newest:
                return
            if str(file) not in kept:
                file.unlink(missing_ok=True)
                total -= size


def _fetch(source: PyFileSystem, uri: str, name: str, target: Path) -> None:
    """Copy a file under its name, which is there only when it is whole."""
    if target.exists():  # another request was faster
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    try:
        with source.open_input_stream(name) as stream, part.open("wb") as file:
            while content := stream.read(_PART_BYTES):
                file.write(content)
        part.rename(target)
    except FileNotFoundError as error:
        raise GoneError(f"{uri} has lost its file {name}") from error
    finally:
        part.unlink(missing_ok=True)
