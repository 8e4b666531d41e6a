"""Restoring a backup into an empty place, and comparing what is there then with what was backed up."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import obstore
from deltalake.exceptions import DeltaError
from obstore.exceptions import BaseError

from stack.app.recovery import catalog, home
from stack.app.recovery.backup import Report
from stack.app.recovery.errors import RecoveryError, WrongBackupError
from stack.app.recovery.files import copy_files, is_empty
from stack.app.recovery.manifest import Manifest, read_manifest
from stack.app.recovery.tables import describe, stored_offsets
from stack.object_store import open_store
from stack.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ObjectStore


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore has put in place."""

    manifest: Manifest
    files: int
    audit_head: str | None
    """``ROWS:HASH`` of the API's audit trail; None without a state."""
    is_registered: bool
    """Whether Spark knows the tables."""
    refused: tuple[str, ...]
    """Tables and views that Spark refused, each with its reason."""


def restore(settings: Settings, source: str, report: Report = lambda _: None) -> Restored:
    """Restore into the settings' lake and home, which must not have what is restored yet.

    Every file is checked against its hash before it is written; then rows and offsets of every table are
    compared with the manifest. What a restore has written is removed again when it fails.

    Raises:
        WrongBackupError: the source is no backup, or a file of it is not what was backed up.
        RecoveryError: the place is not empty, or what was restored differs.
    """
    place = _existing(settings, source)
    manifest = read_manifest(place, source)
    lake, own = open_store(settings, settings.lake), open_store(settings, str(settings.home))
    if not is_empty(lake):
        raise RecoveryError(f"{settings.lake} is not empty: name another by TIDELINE_LAKE")
    if (there := home.present(settings)) is not None:
        raise RecoveryError(f"{there} is there already: name another home by TIDELINE_HOME")
    written: list[tuple[ObjectStore, str]] = []
    try:
        _copy_tables(settings, manifest, place, lake, written, report)
        _copy_beside(manifest, place, (lake, own), written, report)
        report("comparing")
        _compare(settings, manifest, lake)
        head = home.settle(settings, manifest.home)
    except FileNotFoundError as error:
        _remove(written)
        raise WrongBackupError(f"{source}: a file of it is missing: {str(error).splitlines()[0]}") from error
    except (BaseError, DeltaError, OSError, sqlite3.Error) as error:
        _remove(written)
        raise RecoveryError(f"{source} was not restored: {str(error).splitlines()[0]}") from error
    except BaseException:
        _remove(written)
        raise
    report("registering tables")
    problems = catalog.register(settings, manifest.tables, manifest.views or {})
    return Restored(
        manifest,
        len(written),
        f"{head.seq}:{head.hash}" if head else None,
        problems is not None,
        tuple(problems or ()),
    )


def register_again(settings: Settings, source: str) -> tuple[str, ...]:
    """Tell Spark of the tables of a lake that was restored while Spark was down; returns what it refused.

    Raises:
        WrongBackupError: the source is no backup.
        RecoveryError: Spark does not answer.
    """
    manifest = read_manifest(_existing(settings, source), source)
    problems = catalog.register(settings, manifest.tables, manifest.views or {})
    if problems is None:
        raise RecoveryError(f"Spark does not answer at {settings.thrift_host}:{settings.thrift_port}")
    return tuple(problems)


def _existing(settings: Settings, source: str) -> "ObjectStore":
    """The place of a backup; a folder that is not there is not made."""
    if "://" not in source and not Path(source).expanduser().is_dir():
        raise WrongBackupError(f"{source} holds no finished backup: there is no such folder")
    return open_store(settings, source)


def _copy_tables(
    settings: Settings,
    manifest: Manifest,
    place: "ObjectStore",
    lake: "ObjectStore",
    written: "list[tuple[ObjectStore, str]]",
    report: Report,
) -> None:
    """Data files first: a table is there when its log is."""
    former = open_store(settings, manifest.lake) if manifest.kind == "versions" else None
    for done, (name, table) in enumerate(sorted(manifest.tables.items()), 1):
        report(f"{name} version {table.version} ({done} of {len(manifest.tables)})")
        folder = name.replace(".", "/")
        if former is not None:
            _, data, log = describe(settings, former, name, table.version, manifest.lake)
            pairs = [(f"{folder}/{path}", f"{folder}/{path}") for path in [*data, *log]]
            _copy(former, lake, pairs, {}, written)
            continue
        ordered = sorted(table.files, key=lambda path: path.startswith("_delta_log/"))
        pairs = [(f"lake/{folder}/{path}", f"{folder}/{path}") for path in ordered]
        _copy(place, lake, pairs, {f"lake/{folder}/{path}": table.files[path] for path in ordered}, written)


def _copy_beside(
    manifest: Manifest,
    place: "ObjectStore",
    targets: "tuple[ObjectStore, ObjectStore]",
    written: "list[tuple[ObjectStore, str]]",
    report: Report,
) -> None:
    """State, models, and the published snapshot, which is a table of the lake."""
    report("state and models")
    for target, prefix in zip(targets, ("lake/", "home/"), strict=True):
        paths = [path for path in manifest.others if path.startswith(prefix)]
        paths.sort(key=lambda path: "/_delta_log/" in path)
        pairs = [(path, path.removeprefix(prefix)) for path in paths]
        _copy(place, target, pairs, manifest.others, written)


def _copy(
    source: "ObjectStore",
    target: "ObjectStore",
    pairs: list[tuple[str, str]],
    hashes: dict[str, str],
    written: "list[tuple[ObjectStore, str]]",
) -> None:
    def check(path: str, digest: str) -> None:
        if hashes.get(path, digest) != digest:
            raise WrongBackupError(f"{path} is not what was backed up: its SHA-256 is {digest}")

    written.extend((target, place) for _, place in pairs)
    copy_files(source, target, pairs, check)


def _compare(settings: Settings, manifest: Manifest, lake: "ObjectStore") -> None:
    for name, table in manifest.tables.items():
        rows, _, _ = describe(settings, lake, name, table.version, settings.lake)
        if rows != table.rows:
            raise RecoveryError(f"{name} has {rows:,} rows, the backup had {table.rows:,}")
    table_versions = {name: table.version for name, table in manifest.tables.items()}
    offsets = stored_offsets(settings, settings.lake, table_versions)
    for partition in sorted(offsets.keys() | manifest.offsets.keys()):
        if offsets.get(partition) != manifest.offsets.get(partition):
            raise RecoveryError(
                f"{partition}: bronze ends at offset {offsets.get(partition)}, "
                f"in the backup at {manifest.offsets.get(partition)}"
            )


def _remove(written: "Iterable[tuple[ObjectStore, str]]") -> None:
    for store, path in written:
        try:
            obstore.delete(store, path)
        except (BaseError, OSError):
            continue  # it was not written yet, or the store is away
