"""This machine's disks, and the database of the API's state."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from serving.api.state.database import state_engine
from serving.api.state.errors import StateError
from stack.app.doctor.checks import Check, Checks
from stack.object_store import S3_SCHEMES
from stack.settings import Settings

_DISK, _STATE = Checks("disk"), Checks("state")
_FLEETING = ("tmpfs", "ramfs", "overlay")


def examine_disks(settings: Settings) -> Iterator[Check]:
    """The disk of the home, and the lake's where it is a folder."""
    yield _disk("home", settings.home, settings.min_free_disk_gb)
    if not settings.lake.startswith(S3_SCHEMES):
        yield _disk("lake", Path(settings.lake), settings.min_free_disk_gb)


def _disk(name: str, folder: Path, needed_gb: float) -> Check:
    place = next(path for path in (folder, *folder.parents) if path.exists())
    free_gb = shutil.disk_usage(place).free / 1e9
    kind = _file_system(place)
    seen = f"{folder}: {free_gb:,.1f} GB free, {kind}"
    if free_gb < needed_gb:
        return _DISK.bad(name, f"{seen}; TIDELINE_MIN_FREE_DISK_GB asks for {needed_gb:g}")
    if kind in _FLEETING:
        return _DISK.warning(name, f"{seen}: what is there is lost with the container or the machine's power")
    return _DISK.good(name, seen)


def _file_system(path: Path) -> str:
    mounts = {Path(part.mountpoint): part.fstype for part in psutil.disk_partitions(all=True)}
    real = path.resolve()
    return next((mounts[place] for place in (real, *real.parents) if place in mounts), "unknown")


def examine_state(settings: Settings) -> Iterator[Check]:
    """The database of users, keys and the audit trail: what it acknowledges must be on a disk."""
    if settings.state_file is not None:
        yield _sqlite(settings.state_file)
        return
    try:
        engine = state_engine(settings)
        try:
            with engine.connect() as connection:
                shown = {
                    name: str(connection.execute(text(f"show {name}")).scalar_one())
                    for name in ("server_version", "fsync", "synchronous_commit")
                }
        finally:
            engine.dispose()
    except (StateError, SQLAlchemyError) as error:
        cause = getattr(error, "orig", None) or error
        yield _STATE.bad("answer", " ".join(str(cause).split()))
        return
    weak = [name for name in ("fsync", "synchronous_commit") if shown[name] == "off"]
    if weak:
        yield _STATE.bad("durability", f"PostgreSQL has {' and '.join(weak)} off: it forgets when it crashes")
    else:
        yield _STATE.good("durability", f"PostgreSQL {shown['server_version']}")


def _sqlite(file: Path) -> Check:
    if not file.exists():
        return _STATE.warning("durability", f"SQLite, {file}, which is not there yet: one machine's own")
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            (answer,) = connection.execute("pragma quick_check(1)").fetchone()
    except sqlite3.Error as error:
        return _STATE.bad("durability", f"{file}: {error}")
    if answer != "ok":
        return _STATE.bad("durability", f"{file} is damaged: {answer}")
    return _STATE.warning("durability", f"SQLite, {file}: servers on other machines cannot share it")
