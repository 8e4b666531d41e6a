"""The app transactions of a table, read from what each version adds instead of from the whole log each time.

Guarantees the answers that the table's handle would give: what is known is carried from one version to the
next only while the log still has, byte for byte, the entry that it was read up to. An object store is asked
for two entries a commit; the handle would read every entry since the last checkpoint, once for each app.
"""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import obstore
from deltalake import DeltaTable
from obstore.exceptions import BaseError

from stack.object_store import S3_SCHEMES, open_store
from stack.settings import settings

MOST_ENTRIES = 100
"""A handle that is further ahead is asked itself: it begins at a checkpoint."""

ReadEntry = Callable[[int], bytes]
"""The log's entry of a version; FileNotFoundError where there is none."""


class _Entry(NamedTuple):
    version: int
    digest: bytes


class AppTransactions:
    """What is known of one table's app transactions, as of the version that :meth:`follow` was told last."""

    def __init__(self, read: ReadEntry) -> None:
        self._read = read
        self._known: dict[str, int | None] = {}
        self._last: _Entry | None = None

    def follow(self, version: int) -> None:
        """Go to a version of the table: the one that the handle has which is asked next.

        Raises:
            OSError: the log cannot be read now; a missing entry is no error, the handle is asked then.
        """
        try:
            if self._is_behind(version):
                self._read_on(version)
            else:
                self._begin(version)
        except FileNotFoundError:
            self._known, self._last = {}, None

    def version(self, table: DeltaTable, app: str) -> int | None:
        """The version of an app's last transaction; None where it has none."""
        if app not in self._known:
            self._known[app] = table.transaction_version(app)
        return self._known[app]

    def _is_behind(self, version: int) -> bool:
        last = self._last
        return (
            last is not None
            and 0 <= version - last.version <= MOST_ENTRIES
            and sha256(self._read(last.version)).digest() == last.digest
        )

    def _begin(self, version: int) -> None:
        self._known = {}
        self._last = _Entry(version, sha256(self._read(version)).digest())

    def _read_on(self, version: int) -> None:
        assert self._last is not None
        for number in range(self._last.version + 1, version + 1):
            entry = self._read(number)
            self._known |= added(entry)
            self._last = _Entry(number, sha256(entry).digest())


def added(entry: bytes) -> dict[str, int]:
    """The app transactions that an entry of the log adds, by app."""
    actions = (json.loads(line) for line in entry.splitlines() if b'"txn"' in line)
    return {action["txn"]["appId"]: action["txn"]["version"] for action in actions if "txn" in action}


def log_reader(uri: str) -> ReadEntry:
    """Reads entries of the log of a table at an address: a folder, or in the object store of the settings.

    What it returns raises OSError when the store does not answer. In other stores it finds no entry.
    """
    if "://" not in uri:
        return lambda version: (Path(uri) / _path(version)).read_bytes()
    if not uri.startswith(S3_SCHEMES):
        return _nothing
    store = open_store(settings(), uri)

    def read(version: int) -> bytes:
        try:
            return bytes(obstore.get(store, _path(version)).bytes())
        except BaseError as error:
            raise OSError(f"{uri}: {error}") from error

    return read


def _nothing(version: int) -> bytes:
    raise FileNotFoundError(_path(version))


def _path(version: int) -> str:
    return f"_delta_log/{version:020d}.json"
