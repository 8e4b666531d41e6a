"""Making a backup: beside running daemons and builds, which only add versions."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

import pyarrow as pa
from deltalake import write_deltalake
from deltalake.exceptions import DeltaError
from obstore.exceptions import BaseError

from stack.app.recovery import catalog, home
from stack.app.recovery.errors import RecoveryError
from stack.app.recovery.files import copy_files, is_empty, listed
from stack.app.recovery.manifest import Manifest, TableCopy, write_manifest
from stack.app.recovery.tables import describe, find_tables, stored_offsets, versions
from stack.lake import schema_name
from stack.object_store import open_store
from stack.project import code_version
from stack.published import SCHEMA, TABLE, PublishedSnapshots, Snapshot, find
from stack.schemas import PLATFORM
from stack.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ObjectStore

Report = Callable[[str], None]


def backup(
    settings: Settings,
    target: str,
    *,
    snapshot: int | None = None,
    kind: Literal["copy", "versions"] = "copy",
    report: Report = lambda _: None,
) -> Manifest:
    """Back up the lake with what belongs to it.

    Args:
        target: an empty folder, or an address in an object store.
        snapshot: take everything as it was when this snapshot was published, bronze and the sink's offsets
            too (default: the snapshot in force, with all that bronze holds now).
        kind: copy the files, or note versions only: they can be restored while the lake keeps them.
        report: is called with what is done next.

    Raises:
        RecoveryError: the target is not empty, or a version cannot be read any more.
        UnknownSnapshotError: the snapshot was never published.
    """
    place = open_store(settings, target)
    try:
        if not is_empty(place):
            raise RecoveryError(f"{target} is not empty: a backup needs a place of its own")
        return _backup(settings, place, snapshot, kind, report)
    except (BaseError, DeltaError, OSError, sqlite3.Error) as error:
        raise RecoveryError(f"the backup to {target} failed: {str(error).splitlines()[0]}") from error


def _backup(
    settings: Settings,
    place: "ObjectStore",
    number: int | None,
    kind: Literal["copy", "versions"],
    report: Report,
) -> Manifest:
    report("reading versions")
    lake = open_store(settings, settings.lake)
    names = find_tables(lake)
    if not names:
        raise RecoveryError(f"{settings.lake} holds no table: there is nothing to back up")
    chosen = _snapshot(settings, number)
    table_versions = versions(settings, names, chosen, rewind=number is not None)
    copies = {}
    for done, (name, version) in enumerate(sorted(table_versions.items()), 1):
        report(f"{name} version {version} ({done} of {len(table_versions)})")
        rows, data, log = describe(settings, lake, name, version, settings.lake)
        files: dict[str, str] = {}
        if kind == "copy":
            folder = name.replace(".", "/")
            pairs = [(f"{folder}/{path}", f"lake/{folder}/{path}") for path in [*data, *log]]
            hashes = copy_files(lake, place, pairs)
            files = {path.removeprefix(f"lake/{folder}/"): digest for path, digest in hashes.items()}
        copies[name] = TableCopy(version=version, rows=rows, files=files)
    report("state and models")
    home_files, notes = _copy_home(settings, place)
    for note in notes:
        report(note)
    manifest = Manifest(
        created_at_utc=datetime.now(UTC),
        code=code_version(),
        kind=kind,
        lake=settings.lake,
        home=str(settings.home),
        snapshot=chosen.snapshot if chosen else None,
        tables=copies,
        offsets=stored_offsets(settings, settings.lake, table_versions),
        views=catalog.views(settings, {name.split(".")[0] for name in names}),
        others=home_files | _write_published(settings, place, chosen),
    )
    write_manifest(place, manifest)
    return manifest


def _snapshot(settings: Settings, number: int | None) -> Snapshot | None:
    entries = PublishedSnapshots(settings).entries()
    if number is not None:
        return find(entries, number)
    return entries[-1] if entries else None


def _copy_home(settings: Settings, place: "ObjectStore") -> tuple[dict[str, str], list[str]]:
    with TemporaryDirectory(dir=_temporary(settings)) as folder:
        notes = home.copy_home(settings, Path(folder))
        copied = open_store(settings, folder)
        hashes = copy_files(copied, place, [(path, f"home/{path}") for path in listed(copied)])
        home.keep_private(place)
    own = open_store(settings, str(settings.home))
    hashes |= copy_files(own, place, [(path, f"home/{path}") for path in home.artifacts(settings)])
    return hashes, notes


def _write_published(settings: Settings, place: "ObjectStore", chosen: Snapshot | None) -> dict[str, str]:
    """A table of published snapshots with this one alone: what others name is not in the backup."""
    if chosen is None:
        return {}
    row = {
        "entry": chosen.entry,
        "snapshot": chosen.snapshot,
        "published_at_utc": chosen.published_at,
        "invocation_id": chosen.invocation_id,
        "tables": list(chosen.tables.items()),
    }
    with TemporaryDirectory(dir=_temporary(settings)) as folder:
        write_deltalake(folder, pa.Table.from_pylist([row], schema=SCHEMA))
        copied = open_store(settings, folder)
        root = f"lake/{schema_name(settings, PLATFORM)}/{TABLE}"
        return copy_files(copied, place, [(path, f"{root}/{path}") for path in listed(copied)])


def _temporary(settings: Settings) -> Path:
    folder = settings.home / "tmp"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
